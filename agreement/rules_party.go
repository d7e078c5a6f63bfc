package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

var identityRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-ID", Severity: rule.Error, Where: "/id",
		EN:    "The agreement has no identifier, so nothing can refer to it; give it one.",
		VI:    "Thỏa thuận chưa có mã định danh nên không thể tham chiếu; cần cấp mã.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.ID.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-TITLE", Severity: rule.Error, Where: "/titles",
		EN:    "The agreement has no title in any language.",
		VI:    "Thỏa thuận chưa có tên gọi bằng bất kỳ ngôn ngữ nào.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Titles.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-TITLE-NFC", Severity: rule.Warning, Where: "/titles",
		EN:    "The title in %[1]s is not in normal form NFC or has stray blanks; normalise it so that searching finds it.",
		VI:    "Tên gọi bằng ngôn ngữ %[1]s chưa ở dạng chuẩn Unicode NFC hoặc thừa khoảng trắng; cần chuẩn hóa để tra cứu được.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Titles {
				if !text.Valid(a.Titles[i].Value) {
					f = f.Here().Code("language", a.Titles[i].Lang)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-FORM", Severity: rule.Warning, Where: "/form",
		EN:    "The form of the instrument is not stated; say whether it is a treaty, a memorandum, a programme, a contract or another form.",
		VI:    "Chưa nêu hình thức văn kiện; cần ghi rõ là điều ước quốc tế, bản ghi nhớ, chương trình, hợp đồng hay hình thức khác.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Form == "" {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-FORM-LISTED", Severity: rule.Warning, Where: "/form",
		EN:    "The form %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Hình thức %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			if l := Forms(); a.Form != "" && !l.Has(string(a.Form)) {
				f = c.Unlisted(f.Here(), l, string(a.Form))
			}
			return f
		},
	},
	{
		Code: "AGR-SOURCE", Severity: rule.Advice, Where: "/sources",
		EN:    "No source is given for what the record says.",
		VI:    "Hồ sơ chưa ghi nguồn của thông tin.",
		Basis: evidenceBase,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Sources) == 0 {
				f = f.Here()
			}
			return f
		},
	},
}

var partyRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-PARTY-TWO", Severity: rule.Error, Where: "/parties",
		EN:    "An agreement needs at least two parties; %[1]d is named. Name the others, or say that the list is open.",
		VI:    "Thỏa thuận cần ít nhất hai bên; hiện nêu %[1]d bên. Cần bổ sung các bên còn lại hoặc ghi rõ danh sách chưa đầy đủ.",
		Basis: convention,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Parties) < 2 && !a.PartiesOpen {
				f = f.Here().Int("count", len(a.Parties))
			}
			return f
		},
	},
	{
		Code: "AGR-PARTY-SIGNATORY", Severity: rule.Error, Where: "/parties",
		EN:    "At least two parties must have the role signatory; %[1]d has it.",
		VI:    "Phải có ít nhất hai bên ký kết; hiện có %[1]d bên mang vai trò này.",
		Basis: convention,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Parties) < 2 || a.PartiesOpen {
				return f
			}
			n := 0
			for i := range a.Parties {
				if a.Parties[i].Has(RoleSignatory) {
					if n++; n == 2 {
						return f
					}
				}
			}
			return f.Here().Int("count", n)
		},
	},
	{
		Code: "AGR-PARTY-NAMED", Severity: rule.Error, Where: "/parties/*",
		EN:    "The party has neither an identifier nor a name.",
		VI:    "Bên tham gia chưa có mã định danh và cũng chưa có tên.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Parties {
				if p := &a.Parties[i]; p.Partner.IsZero() && p.Name.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-PARTY-ID", Severity: rule.Warning, Where: "/parties/*/partner",
		EN:    "The party is named but not identified, so its duties and funding cannot be tied to it; register the partner.",
		VI:    "Bên tham gia có tên nhưng chưa có mã định danh nên không thể gắn nghĩa vụ và kinh phí; cần lập hồ sơ đối tác.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Parties {
				if p := &a.Parties[i]; p.Partner.IsZero() && !p.Name.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-PARTY-DUPLICATE", Severity: rule.Error, Where: "/parties/*/partner",
		EN:    "The partner is already party number %[1]d; give one party all its roles.",
		VI:    "Đối tác này đã là bên thứ %[1]d; cần gộp các vai trò vào một bên.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			known := places[id.Partner](len(a.Parties))
			for i := range a.Parties {
				if a.Parties[i].Partner.IsZero() {
					continue
				}
				if known != nil {
					if j := firstAt(known, a.Parties[i].Partner, i); j < i {
						f = f.At(i).Int("other", j+1)
					}
					continue
				}
				for j := range a.Parties[:i] {
					if a.Parties[j].Partner == a.Parties[i].Partner {
						f = f.At(i).Int("other", j+1)
						break
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-PARTY-STATES", Severity: rule.Error, Where: "/parties",
		EN:    "An international instrument needs parties from two states or an international organisation; all come from %[1]s.",
		VI:    "Văn kiện quốc tế phải có các bên thuộc hai quốc gia trở lên hoặc có tổ chức quốc tế; tất cả các bên đều thuộc %[1]s.",
		Basis: convention,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Parties) < 2 || a.PartiesOpen {
				return f
			}
			first := a.Parties[0].Country
			for i := range a.Parties {
				p := &a.Parties[i]
				if p.Country == "" || p.Country != first || p.Level == LevelInternational {
					return f
				}
			}
			if a.Form.Domestic() || a.Form.Contract() {
				return f
			}
			return f.Here().Code("country", string(first))
		},
	},
	{
		Code: "AGR-PARTY-DOMESTIC", Severity: rule.Error, Where: "/parties/*/country",
		EN:    "A domestic programme has parties of one state only; this one is of %[1]s.",
		VI:    "Chương trình phối hợp trong nước chỉ gồm các bên của một quốc gia; bên này thuộc %[1]s.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if !a.Form.Domestic() || len(a.Parties) == 0 {
				return f
			}
			for i := 1; i < len(a.Parties); i++ {
				if c := a.Parties[i].Country; c != "" && a.Parties[0].Country != "" && c != a.Parties[0].Country {
					f = f.At(i).Code("country", string(c))
				}
			}
			return f
		},
	},
	{
		Code: "AGR-PARTY-COUNTRY", Severity: rule.Warning, Where: "/parties/*/country",
		EN:    "The signatory has no country; only an international organisation belongs to none.",
		VI:    "Bên ký kết chưa ghi quốc gia; chỉ tổ chức quốc tế mới không thuộc quốc gia nào.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Parties {
				p := &a.Parties[i]
				if p.Country == "" && p.Level != LevelInternational && p.Has(RoleSignatory) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-PARTY-COUNTRY-KNOWN", Severity: rule.Error, Where: "/parties/*/country",
		EN:    "The country code %[1]s is not known; use ISO 3166-1 alpha-2, or ISO 3166-3 for a former state.",
		VI:    "Mã quốc gia %[1]s không tồn tại; cần dùng mã ISO 3166-1 alpha-2, hoặc ISO 3166-3 đối với quốc gia không còn tồn tại.",
		Basis: states,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Parties {
				if c := a.Parties[i].Country; c != "" && !c.Known() {
					f = f.At(i).Code("country", string(c))
				}
			}
			return f
		},
	},
	{
		Code: "AGR-PARTY-STATE-EXISTED", Severity: rule.Error, Where: "/parties/*/country",
		EN:    "%[1]s did not exist under this code when it signed (%[2]s); use the code of that time.",
		VI:    "Tại thời điểm ký (%[2]s) chưa có hoặc không còn quốc gia mang mã %[1]s; cần dùng mã của thời kỳ đó.",
		Basis: states,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			signed := a.firsts(EventSigned)
			for i := range a.Parties {
				p := &a.Parties[i]
				if on := signed.by(a, EventSigned, p.Partner); !on.IsZero() && p.Country.ExistedOn(on) == calendar.No && p.Country.Known() {
					f = f.At(i).Code("country", string(p.Country)).Date("signed", on.String())
				}
			}
			return f
		},
	},
	{
		Code: "AGR-PARTY-IDENTIFIER", Severity: rule.Error, Where: "/parties/*/identifiers/*",
		EN:    "The %[1]s identifier is not valid: its form or check digits are wrong.",
		VI:    "Mã định danh %[1]s không hợp lệ: sai cấu trúc hoặc sai chữ số kiểm tra.",
		Basis: identifiers,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Parties {
				for j := range a.Parties[i].Identifiers {
					if x := &a.Parties[i].Identifiers[j]; !x.Valid() && x.Scheme.Known() {
						f = f.At(i, j).Code("scheme", string(x.Scheme))
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-PARTY-SCHEME", Severity: rule.Advice, Where: "/parties/*/identifiers/*/scheme",
		EN:    "The identifier scheme %[1]s is not one that can be checked.",
		VI:    "Không kiểm tra được mã định danh thuộc hệ thống %[1]s.",
		Basis: identifiers,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Parties {
				for j := range a.Parties[i].Identifiers {
					if x := &a.Parties[i].Identifiers[j]; !x.Scheme.Known() {
						f = f.At(i, j).Code("scheme", orDash(string(x.Scheme)))
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-PARTY-ROLE", Severity: rule.Warning, Where: "/parties/*/roles",
		EN:    "The party has no role; say whether it signs, hosts, funds, supports or carries out.",
		VI:    "Bên tham gia chưa có vai trò; cần ghi rõ là bên ký kết, chủ trì, tài trợ, hỗ trợ hay thực hiện.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Parties {
				if len(a.Parties[i].Roles) == 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-PARTY-ROLE-LISTED", Severity: rule.Warning, Where: "/parties/*/roles/*",
		EN:    "The role %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Vai trò %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			l := Roles()
			for i := range a.Parties {
				for j, r := range a.Parties[i].Roles {
					if !l.Has(string(r)) {
						f = c.Unlisted(f.At(i, j), l, string(r))
					}
				}
			}
			return f
		},
	},
}

// orDash keeps a message whole where a code is empty.
func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}
