package partner

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var (
	domainNames = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "RFC 1035 and RFC 1123, names of domains and hosts",
		VI: "RFC 1035 và RFC 1123, tên miền và tên máy chủ",
	}
	coordinates = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "WGS 84: latitude from −90 to 90, longitude from −180 to 180 degrees",
		VI: "WGS 84: vĩ độ từ −90 đến 90, kinh độ từ −180 đến 180 độ",
	}
	subdivisions = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "ISO 3166-2: the code of the country, a hyphen, one to three letters or digits",
		VI: "ISO 3166-2: mã quốc gia, dấu gạch nối và một đến ba chữ cái hoặc chữ số",
	}
	registers = rule.Basis{
		Kind: rule.Standard, Confidence: rule.Verified,
		EN: "ROR schema v2.1: status, and the days on which the record was made and last changed",
		VI: "Lược đồ ROR phiên bản 2.1: tình trạng, ngày tạo và ngày sửa gần nhất của hồ sơ",
	}
)

var registryRules = []rule.Rule[Partner]{
	{
		Code: "PAR-DOMAIN-ADDRESS", Severity: rule.Warning, Where: "/domains/*",
		EN:    "This is the address of a page or of mail, not an internet domain; keep the domain only, such as hueuni.edu.vn.",
		VI:    "Đây là địa chỉ trang thông tin điện tử hoặc thư điện tử, không phải tên miền; chỉ ghi tên miền, như hueuni.edu.vn.",
		Basis: domainNames,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i, d := range p.Domains {
				if registryDomain(d) == domainAddress {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-DOMAIN-FORM", Severity: rule.Warning, Where: "/domains/*",
		EN:    "This is not an internet domain; write at least two parts of letters, digits and hyphens, joined by dots.",
		VI:    "Đây không phải tên miền hợp lệ; cần ghi ít nhất hai phần gồm chữ cái, chữ số, dấu gạch nối, cách nhau bằng dấu chấm.",
		Basis: domainNames,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i, d := range p.Domains {
				if registryDomain(d) == domainWrong {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-DOMAIN-PLAIN", Severity: rule.Warning, Where: "/domains/*",
		EN:    "Write the domain in lower case and without www, so that equal domains compare equal.",
		VI:    "Cần ghi tên miền bằng chữ thường và không kèm www để đối chiếu được.",
		Basis: domainNames,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i, d := range p.Domains {
				if registryDomain(d) == domainLoose {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-DOMAIN-TWICE", Severity: rule.Warning, Where: "/domains/*",
		EN:    "The same domain is listed twice; remove one.",
		VI:    "Tên miền bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			if len(p.Domains) < 2 {
				return nil
			}
			for _, i := range repeats(p.Domains, sameDomain, func(d *string) string { return *d }) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "PAR-POINT", Severity: rule.Error, Where: "/locations/*/point",
		EN:    "There is no such point on the earth; give the latitude from −90 to 90 and the longitude from −180 to 180, in degrees.",
		VI:    "Không có tọa độ này trên Trái Đất; cần ghi vĩ độ từ −90 đến 90 và kinh độ từ −180 đến 180, tính bằng độ.",
		Basis: coordinates,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Locations {
				// Written so that what is no number at all fails too.
				if x := p.Locations[i].Point; !(x.Lat >= -90 && x.Lat <= 90 && x.Lng >= -180 && x.Lng <= 180) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-GEONAMES", Severity: rule.Error, Where: "/locations/*/geonames",
		EN:    "Numbers of GeoNames are greater than zero; correct it or leave it out.",
		VI:    "Mã địa điểm GeoNames phải lớn hơn 0; cần sửa lại hoặc bỏ trống.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Locations {
				if p.Locations[i].GeoNames < 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-SUBDIVISION-FORM", Severity: rule.Warning, Where: "/locations/*/subdivision",
		EN:    "%[1]s is not a code of ISO 3166-2; write one such as VN-HN, and the name under region.",
		VI:    "%[1]s không phải mã theo ISO 3166-2; cần ghi mã như VN-HN, còn tên gọi ghi ở mục vùng.",
		Basis: subdivisions,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Locations {
				if s := p.Locations[i].Subdivision; s != "" && !registrySubdivision(s) {
					f = f.At(i).Code("subdivision", short(s))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-SUBDIVISION-COUNTRY", Severity: rule.Warning, Where: "/locations/*/subdivision",
		EN:    "%[1]s lies in another country than the location, %[2]s; correct one of them.",
		VI:    "%[1]s thuộc quốc gia khác với quốc gia của địa điểm (%[2]s); cần sửa lại một trong hai.",
		Basis: subdivisions,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Locations {
				l := &p.Locations[i]
				if s := l.Subdivision; s != "" && len(l.Country) == 2 && registrySubdivision(s) && s[:2] != string(l.Country) {
					f = f.At(i).Code("subdivision", s).Code("country", string(l.Country))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-REGISTRATION-UNSAID", Severity: rule.Error, Where: "/registrations/*/register",
		EN:    "The registration does not say in which register; name it by the scheme of its identifiers, such as ror.",
		VI:    "Chưa nêu tên cơ sở dữ liệu đăng ký; cần ghi hệ thống mã định danh của cơ sở dữ liệu đó, như ror.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Registrations {
				if p.Registrations[i].Register == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-REGISTRATION-LISTED", Severity: rule.Warning, Where: "/registrations/*/register",
		EN:    "The register %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Cơ sở dữ liệu đăng ký %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			for i := range p.Registrations {
				if s := p.Registrations[i].Register; s != "" && (!s.Known() || personal(s)) {
					f = c.Unlisted(f.At(i), Schemes(), string(s))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-LISTING-LISTED", Severity: rule.Warning, Where: "/registrations/*/listing",
		EN:    "The listing %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Tình trạng đăng ký %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			for i := range p.Registrations {
				if l := p.Registrations[i].Listing; l != "" && !l.known() {
					f = c.Unlisted(f.At(i), Listings(), string(l))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-REGISTRATION-TWICE", Severity: rule.Warning, Where: "/registrations/*",
		EN:    "The register %[1]s stands here twice; keep what it says now.",
		VI:    "Cơ sở dữ liệu đăng ký %[1]s bị ghi trùng; chỉ giữ thông tin hiện nay.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			if len(p.Registrations) < 2 {
				return nil
			}
			for _, i := range repeats(p.Registrations, sameRegister, func(r *Registration) id.Scheme { return r.Register }) {
				f = f.At(i).Code("register", short(string(p.Registrations[i].Register)))
			}
			return f
		},
	},
	{
		Code: "PAR-REGISTRATION-DATES", Severity: rule.Error, Where: "/registrations/*/modified",
		EN:    "The register's record was last changed on %[1]s, before it was made on %[2]s; correct one of the dates.",
		VI:    "Hồ sơ trong cơ sở dữ liệu đăng ký được sửa lần cuối vào %[1]s, trước khi được tạo vào %[2]s; cần sửa lại ngày.",
		Basis: registers,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Registrations {
				r := &p.Registrations[i]
				if r.Modified.Compare(r.Created) == calendar.Before {
					f = f.At(i).Date("modified", r.Modified.String()).Date("created", r.Created.String())
				}
			}
			return f
		},
	},
	{
		Code: "PAR-REGISTRATION-FUTURE", Severity: rule.Warning, Where: "/registrations/*",
		EN:    "What the register says is dated %[1]s, after the day of judging; correct the date.",
		VI:    "Thông tin của cơ sở dữ liệu đăng ký ghi %[1]s, sau thời điểm xem xét; cần sửa lại ngày.",
		Basis: registers,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			for i := range p.Registrations {
				r := &p.Registrations[i]
				last := r.Modified
				if last.IsZero() {
					last = r.Created
				}
				if last.Compare(today(c)) == calendar.After {
					f = f.At(i).Date("day", last.String())
				}
			}
			return f
		},
	},
	{
		Code: "PAR-REGISTRATION-IDENTIFIER", Severity: rule.Warning, Where: "/registrations/*/register",
		EN:    "The partner stands in the register %[1]s, but its identifier there is not recorded; add it.",
		VI:    "Đối tác có trong cơ sở dữ liệu đăng ký %[1]s nhưng chưa ghi mã định danh tương ứng; cần bổ sung.",
		Basis: corroborate,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			var have map[id.Scheme]bool
			if len(p.Registrations) > few {
				have = make(map[id.Scheme]bool)
				for i := range p.Identifiers {
					have[p.Identifiers[i].Scheme] = true
				}
			}
			for i := range p.Registrations {
				s := p.Registrations[i].Register
				ok := have[s]
				if have == nil {
					_, ok = p.Identifier(s)
				}
				if !ok && s != "" {
					f = f.At(i).Code("register", short(string(s)))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-REGISTRATION-CLOSED", Severity: rule.Warning, Where: "/registrations/*/listing",
		EN:    "The register listed the partner as active on %[1]s, after it was closed on %[2]s; find out which is right.",
		VI:    "Cơ sở dữ liệu đăng ký ghi đối tác đang hoạt động vào %[1]s, sau khi đối tác chấm dứt hoạt động vào %[2]s; cần xác minh.",
		Basis: registers,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			if p.Closed.IsZero() {
				return nil
			}
			for i := range p.Registrations {
				r := &p.Registrations[i]
				if r.Listing == ListedActive && p.Closed.Compare(r.Modified) == calendar.Before {
					f = f.At(i).Date("modified", r.Modified.String()).Date("closed", p.Closed.String())
				}
			}
			return f
		},
	},
	{
		Code: "PAR-REGISTRATION-ENDED", Severity: rule.Advice, Where: "/registrations/*/listing",
		EN:    "The register lists the partner as %[1]s, and neither a date of closing nor a successor is known; find out what became of it.",
		VI:    "Cơ sở dữ liệu đăng ký ghi tình trạng của đối tác là %[1]s nhưng chưa rõ ngày chấm dứt hoạt động và tổ chức kế thừa; cần tìm hiểu thêm.",
		Basis: registers,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Registrations {
				switch l := p.Registrations[i].Listing; l {
				case ListedInactive, ListedWithdrawn:
					if !p.Closed.IsZero() || p.related(RelationSuccessor) {
						return nil
					}
					f = f.At(i).Code("listing", string(l))
				}
			}
			return f
		},
	},
}

func sameDomain(a, b *string) bool { return *a == *b && *a != "" }

func sameRegister(a, b *Registration) bool { return a.Register == b.Register && a.Register != "" }

// domainForm says what a text given as a domain is.
type domainForm int

const (
	domainRight   domainForm = iota
	domainLoose              // one that is not in lower case, or begins with www
	domainAddress            // the address of a page or of mail
	domainWrong              // neither
)

// registryDomain tells what a text given as a domain is, going by letters,
// digits and hyphens; a domain in other letters is written with xn--.
func registryDomain(s string) domainForm {
	form := domainRight
	start, parts := 0, 0
	for i := 0; i <= len(s); i++ {
		c := byte('.')
		if i < len(s) {
			c = s[i]
		}
		switch {
		case c == '.':
			if n := i - start; n == 0 || n > 63 || s[start] == '-' || s[i-1] == '-' {
				form = max(form, domainWrong)
			}
			start = i + 1
			parts++
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-':
		case 'A' <= c && c <= 'Z':
			form = max(form, domainLoose)
		case c == '/' || c == '@' || c == ':':
			return domainAddress
		default:
			form = domainWrong
		}
	}
	if form == domainWrong || parts < 2 || len(s) > 253 || !registryLast(s) {
		return domainWrong
	}
	if len(s) > 4 && (s[0]|0x20) == 'w' && (s[1]|0x20) == 'w' && (s[2]|0x20) == 'w' && s[3] == '.' && parts > 2 {
		return domainLoose
	}
	return form
}

// registryLast reports whether the last part of a domain is one: two letters
// or more, or one that begins with xn--.
func registryLast(s string) bool {
	i := len(s)
	for i > 0 && s[i-1] != '.' {
		i--
	}
	last := s[i:]
	if len(last) > 4 && last[:4] == "xn--" {
		return true
	}
	for j := range len(last) {
		if c := last[j] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return len(last) > 1
}

// registrySubdivision reports whether s has the form of ISO 3166-2.
func registrySubdivision(s string) bool {
	if len(s) < 4 || len(s) > 6 || s[2] != '-' {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if letter := 'A' <= c && c <= 'Z'; i != 2 && !letter && (i < 2 || c < '0' || c > '9') {
			return false
		}
	}
	return true
}
