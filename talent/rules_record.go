package talent

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

var (
	recordMail = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "RFC 5322 (address of a mailbox)",
		VI: "RFC 5322 (địa chỉ thư điện tử)",
	}
	recordPhone = rule.Basis{
		Kind: rule.Standard, Confidence: rule.General,
		EN: "ITU-T E.164: international numbers of at most 15 digits",
		VI: "ITU-T E.164: số điện thoại quốc tế có tối đa 15 chữ số",
	}
)

// recordRules are the rules on names that say nothing, contacts, profile,
// keywords, organisations and availability.
var recordRules = []rule.Rule[Expert]{
	{
		Code: "EXP-NAME-BLANK", Severity: rule.Error, Where: "/names/*/display",
		EN:    "The name consists of blanks only; write it out in full or remove it.",
		VI:    "Họ tên chỉ gồm khoảng trắng; cần ghi họ tên đầy đủ hoặc xóa mục này.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Names {
				if s := e.Names[i].Display; s != "" && recordBlank(s) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-NAME-LANG-MISSING", Severity: rule.Advice, Where: "/names/*/lang",
		EN:    "The record has several names, but not in which language this one is, so it cannot be chosen for a reader or sorted.",
		VI:    "Hồ sơ có nhiều tên nhưng tên này chưa ghi ngôn ngữ nên không chọn được tên phù hợp với người đọc và không sắp xếp được.",
		Basis: languageTags,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			if len(e.Names) < 2 {
				return f
			}
			for i := range e.Names {
				if e.Names[i].Lang == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-LANGUAGE-VARIANT", Severity: rule.Advice, Where: "/languages/*/lang",
		EN:    "The language stands under entry number %[1]d already, as another variant; keep one level.",
		VI:    "Ngôn ngữ này đã ghi tại mục thứ %[1]d dưới một biến thể khác; chỉ giữ một mức trình độ.",
		Basis: languageTags,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) { return recordVariants(f, e.Languages) },
	},
	{
		Code: "EXP-CONTACT-LISTED", Severity: rule.Warning, Where: "/contacts/*/kind",
		EN:    "The kind of contact is not in the list %[1]s (similar: %[2]s); correct it or extend the list.",
		VI:    "Phương thức liên hệ không có trong danh mục %[1]s (gần giống: %[2]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(e *Expert, c *rule.Context) (f rule.Faults) {
			l := ContactKinds()
			for i := range e.Contacts {
				if x := string(e.Contacts[i].Kind); !l.Has(x) {
					f = unlisted(f.At(i), c, l, x)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONTACT-VALUE", Severity: rule.Error, Where: "/contacts/*/value",
		EN:    "The contact says neither address nor number; complete it or remove it.",
		VI:    "Thông tin liên hệ chưa có địa chỉ hoặc số; cần bổ sung hoặc xóa mục này.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Contacts {
				if recordBlank(e.Contacts[i].Value) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONTACT-EMAIL", Severity: rule.Error, Where: "/contacts/*/value",
		EN:    "The value is not an e-mail address; write one mailbox and its domain, joined by @, and nothing else.",
		VI:    "Giá trị không phải là địa chỉ thư điện tử; chỉ ghi tên hộp thư và tên miền, nối bằng @.",
		Basis: recordMail,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Contacts {
				if x := &e.Contacts[i]; x.Kind == ContactEmail && !recordBlank(x.Value) && !recordIsMail(x.Value) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONTACT-PHONE", Severity: rule.Warning, Where: "/contacts/*/value",
		EN:    "The telephone number is not in international form; write + and the code of the country before it.",
		VI:    "Số điện thoại chưa ở dạng quốc tế; cần ghi dấu + và mã quốc gia ở đầu.",
		Basis: recordPhone,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Contacts {
				if x := &e.Contacts[i]; x.Kind == ContactPhone && !recordBlank(x.Value) && !recordIsPhone(x.Value) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONTACT-PAGE", Severity: rule.Warning, Where: "/contacts/*/value",
		EN:    "The web page has no full address; write it from https:// on, without blanks.",
		VI:    "Địa chỉ trang web chưa đầy đủ; cần ghi từ https:// và không có khoảng trắng.",
		Basis: practice,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Contacts {
				if x := &e.Contacts[i]; x.Kind == ContactPage && !recordBlank(x.Value) && !recordIsPage(x.Value) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-CONTACT-TWICE", Severity: rule.Warning, Where: "/contacts/*",
		EN:    "The contact is listed twice; keep one.",
		VI:    "Thông tin liên hệ bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(e.Contacts, itself) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "EXP-PROFILE-TEXT", Severity: rule.Warning, Where: "/profile",
		EN:    "The profile has an entry without words, not in normal form NFC, or under something that is not a language tag.",
		VI:    "Phần giới thiệu có nội dung trống, chưa ở dạng chuẩn Unicode NFC, hoặc mã ngôn ngữ không hợp lệ.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			if !recordClean(e.Profile) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "EXP-KEYWORD-TEXT", Severity: rule.Warning, Where: "/keywords/*",
		EN:    "The keyword is empty, has stray blanks or is not in normal form NFC, so nobody finds it.",
		VI:    "Từ khóa để trống, thừa khoảng trắng hoặc chưa ở dạng chuẩn Unicode NFC nên không tra cứu được.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i, k := range e.Keywords {
				if k == "" || !text.Valid(k) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-KEYWORD-TWICE", Severity: rule.Advice, Where: "/keywords/*",
		EN:    "The keyword is listed twice; keep one.",
		VI:    "Từ khóa bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(e.Keywords, itself) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "EXP-AFFILIATION-LISTED", Severity: rule.Warning, Where: "/affiliations/*/kind",
		EN:    "The kind of affiliation is not in the list %[1]s (similar: %[2]s); correct it or extend the list.",
		VI:    "Loại quan hệ với tổ chức không có trong danh mục %[1]s (gần giống: %[2]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(e *Expert, c *rule.Context) (f rule.Faults) {
			l := AffiliationKinds()
			for i := range e.Affiliations {
				if x := string(e.Affiliations[i].Kind); x != "" && !l.Has(x) {
					f = unlisted(f.At(i), c, l, x)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-AFFILIATION-IDENTIFIER", Severity: rule.Error, Where: "/affiliations/*/organisation/value",
		EN:    "The identifier of the organisation is not valid: its form or check digits are wrong; copy it again from the register.",
		VI:    "Mã định danh của tổ chức không hợp lệ: sai cấu trúc hoặc sai chữ số kiểm tra; cần đối chiếu lại với hệ thống gốc.",
		Basis: registers,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Affiliations {
				if x := &e.Affiliations[i].Organisation; x.Scheme.Known() && !x.Valid() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-AFFILIATION-PERSON", Severity: rule.Error, Where: "/affiliations/*/organisation/scheme",
		EN:    "The scheme of the identifier is one of persons, not of organisations; give that of the organisation.",
		VI:    "Hệ thống định danh này dành cho cá nhân, không phải tổ chức; cần ghi mã của tổ chức.",
		Basis: registers,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Affiliations {
				switch e.Affiliations[i].Organisation.Scheme {
				case id.SchemeORCID, id.SchemeVNPersonal:
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-AFFILIATION-SCHEME", Severity: rule.Advice, Where: "/affiliations/*/organisation/scheme",
		EN:    "The identifier of the organisation is of a scheme that cannot be checked.",
		VI:    "Mã định danh của tổ chức thuộc hệ thống không kiểm tra được.",
		Basis: registers,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Affiliations {
				if x := &e.Affiliations[i].Organisation; !x.IsZero() && !x.Scheme.Known() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-AVAILABILITY-WHEN", Severity: rule.Warning, Where: "/availability/*/period",
		EN:    "It is not stated when the expert has the time, so nobody can be sure of it for any day.",
		VI:    "Chưa nêu khoảng thời gian chuyên gia có thể tham gia nên không xác định được cho ngày cụ thể nào.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Availability {
				if e.Availability[i].Period.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-AVAILABILITY-OVERLAP", Severity: rule.Warning, Where: "/availability/*/period",
		EN:    "The period overlaps that of entry number %[1]d; say once how many hours a week there are.",
		VI:    "Khoảng thời gian trùng với mục thứ %[1]d; chỉ nêu một lần số giờ mỗi tuần.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := 1; i < len(e.Availability); i++ {
				for j := range min(i, few) {
					if e.Availability[i].Period.Overlaps(e.Availability[j].Period) == calendar.Yes {
						f = f.At(i).Int("other", j+1)
						break
					}
				}
			}
			return f
		},
	},
}

// recordBlank reports whether there is nothing but blanks.
func recordBlank(s string) bool { return strings.TrimSpace(s) == "" }

// recordBase returns the language of a tag without its variant.
func recordBase(tag string) string {
	b, _, _ := strings.Cut(tag, "-")
	return b
}

// recordVariants reports languages of which another variant stands before. Of a
// long list only the first are compared with.
func recordVariants(f rule.Faults, list []Language) rule.Faults {
	for i := 1; i < len(list); i++ {
		for j := range min(i, few) {
			a, b := list[i].Lang, list[j].Lang
			if a != "" && a != b && strings.EqualFold(recordBase(a), recordBase(b)) {
				f = f.At(i).Int("other", j+1)
				break
			}
		}
	}
	return f
}

// recordClean reports whether every entry of a text has words in NFC and a
// language tag; "und" says that the language is not known. Lines and blanks are
// the writer's own.
func recordClean(t text.Text) bool {
	for i := range t {
		if recordBlank(t[i].Value) || !text.IsNFC(t[i].Value) || t[i].Lang != "und" && !text.LanguageTag(t[i].Lang) {
			return false
		}
	}
	return true
}

// recordIsMail reports whether s has the shape of an e-mail address: one @, a
// mailbox before it and a domain of two parts or more behind it. Letters of any
// script will do.
func recordIsMail(s string) bool {
	box, domain, found := strings.Cut(s, "@")
	if !found || box == "" || len(box) > 64 || len(domain) > 255 || strings.Contains(domain, "@") {
		return false
	}
	for _, r := range s {
		if r <= ' ' || r == 0x7F || r == 0xFFFD || strings.ContainsRune(`<>()[],;:"\`, r) {
			return false
		}
	}
	parts := 0
	for part := range strings.SplitSeq(domain, ".") {
		if part == "" || part[0] == '-' || part[len(part)-1] == '-' {
			return false
		}
		parts++
	}
	return parts > 1 && box[0] != '.' && box[len(box)-1] != '.'
}

// recordIsPhone reports whether s is + and up to 15 digits, with blanks, hyphens,
// dots and brackets between them.
func recordIsPhone(s string) bool {
	digits := 0
	for i := range len(s) {
		switch c := s[i]; {
		case i == 0:
			if c != '+' {
				return false
			}
		case '0' <= c && c <= '9':
			if digits++; digits == 1 && c == '0' {
				return false // codes of countries begin with 1 to 9
			}
		case c != ' ' && c != '-' && c != '.' && c != '(' && c != ')':
			return false
		}
	}
	return 3 <= digits && digits <= 15
}

// recordIsPage reports whether s is an address of the web.
func recordIsPage(s string) bool {
	rest, found := strings.CutPrefix(s, "https://")
	if !found {
		rest, found = strings.CutPrefix(s, "http://")
	}
	return found && rest != "" && rest[0] != '/' && !strings.ContainsAny(rest, " \t\r\n")
}
