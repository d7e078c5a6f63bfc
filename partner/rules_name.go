package partner

import (
	"strings"
	"unicode"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

var nameRules = []rule.Rule[Partner]{
	{
		Code: "PAR-ID", Severity: rule.Error, Where: "/id",
		EN:    "The partner has no identifier of its record, so nothing can refer to it; give it one.",
		VI:    "Hồ sơ đối tác chưa có mã định danh nên không thể tham chiếu; cần cấp mã.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			if p.ID.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PAR-NAME", Severity: rule.Error, Where: "/names",
		EN:    "The partner has no name; give at least the one to show.",
		VI:    "Đối tác chưa có tên gọi; cần ghi ít nhất tên hiển thị.",
		Basis: registry,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			if len(p.Names) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PAR-NAME-SHOWN", Severity: rule.Error, Where: "/names",
		EN:    "Exactly one name is the one to show; here %[1]d names are of kind display.",
		VI:    "Chỉ có đúng một tên hiển thị; hồ sơ có %[1]d tên thuộc loại hiển thị.",
		Basis: registry,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			n := 0
			for i := range p.Names {
				if p.Names[i].Kind == NameDisplay {
					n++
				}
			}
			if n != 1 && len(p.Names) > 0 {
				f = f.Here().Int("shown", n)
			}
			return f
		},
	},
	{
		Code: "PAR-NAME-EMPTY", Severity: rule.Error, Where: "/names/*/value",
		EN:    "The name is empty; write it or remove the entry.",
		VI:    "Tên gọi để trống; cần ghi tên hoặc xóa mục này.",
		Basis: registry,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Names {
				if p.Names[i].Value == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-NAME-NFC", Severity: rule.Error, Where: "/names/*/value",
		EN:    "The name is not in normal form NFC, or has stray blanks or characters that nobody sees; normalise it so that searching and comparing find it.",
		VI:    "Tên gọi chưa ở dạng chuẩn Unicode NFC, thừa khoảng trắng hoặc có ký tự không nhìn thấy được; cần chuẩn hóa để tra cứu và đối chiếu được.",
		Basis: normalForm,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Names {
				if !clean(p.Names[i].Value) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-NAME-TWICE", Severity: rule.Warning, Where: "/names/*",
		EN:    "The same name is listed twice in one language and of one kind; remove one.",
		VI:    "Tên gọi bị ghi trùng trong cùng ngôn ngữ và cùng loại; chỉ giữ một mục.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(p.Names, sameName, nameKey) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "PAR-NAME-LANG", Severity: rule.Warning, Where: "/names/*/lang",
		EN:    "%[1]s is not a language tag; write one such as vi or en, or leave it out where the language is not known.",
		VI:    "%[1]s không phải là mã ngôn ngữ hợp lệ; cần ghi mã như vi, en hoặc để trống nếu chưa rõ ngôn ngữ.",
		Basis: languageTags,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Names {
				if l := p.Names[i].Lang; l != "" && !text.LanguageTag(l) {
					f = f.At(i).Code("language", short(l))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-NAME-KIND", Severity: rule.Warning, Where: "/names/*/kind",
		EN:    "The kind of name %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Loại tên gọi %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			for i := range p.Names {
				if k := p.Names[i].Kind; k != "" && !k.known() {
					f = c.Unlisted(f.At(i), NameKinds(), string(k))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-NAME-PERIOD", Severity: rule.Error, Where: "/names/*/period",
		EN:    "The time of use of the name ends before it begins or contradicts itself; correct its dates.",
		VI:    "Thời gian sử dụng tên gọi kết thúc trước khi bắt đầu hoặc mâu thuẫn; cần sửa lại ngày.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Names {
				if !p.Names[i].Period.IsZero() && p.Names[i].Period.Check() != nil {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-NAME-ENDED", Severity: rule.Warning, Where: "/names/*/period",
		EN:    "The name to show is no longer in use since %[1]s; show the present name and keep this one as former.",
		VI:    "Tên hiển thị không còn được sử dụng từ %[1]s; cần hiển thị tên hiện nay và chuyển tên này thành tên cũ.",
		Basis: registry,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			for i := range p.Names {
				n := &p.Names[i]
				if n.Kind == NameDisplay && p.Closed.IsZero() && n.Period.End.Compare(today(c)) == calendar.Before {
					f = f.At(i).Date("end", n.Period.End.String())
				}
			}
			return f
		},
	},
}

func sameName(a, b *Name) bool {
	return a.Value == b.Value && a.Lang == b.Lang && a.Kind == b.Kind && a.Value != ""
}

func nameKey(n *Name) Name {
	if n.Value == "" {
		return Name{}
	}
	return Name{Value: n.Value, Lang: n.Lang, Kind: n.Kind}
}

// clean reports whether a name is as [text.Normalize] leaves it, and nothing in
// it is [hidden]. Names of letters that are their own normal form need no look
// into the tables of Unicode.
func clean(s string) bool {
	blank := true // at the beginning, or after a blank
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == ' ':
			if blank {
				return false
			}
			blank = true
			i++
			continue
		case c > ' ' && c < 0x7f:
			i++
		default:
			n := ownForm(s[i:])
			if n == 0 {
				return text.Valid(s) && !strings.ContainsFunc(s, hidden)
			}
			i += n
		}
		blank = false
	}
	return s == "" || !blank
}

// ownForm returns how many bytes the first letter of s takes if it is its own
// normal form whatever stands beside it, and 0 if that is not known here. It
// knows most letters of European languages and Vietnamese, of Arabic, Chinese,
// Japanese and Korean, and the usual dashes and quotation marks. The marks that
// combine with letters stand elsewhere in Unicode.
func ownForm(s string) int {
	if len(s) < 2 || s[1]&0xc0 != 0x80 {
		return 0
	}
	b := s[1]
	switch c := s[0]; {
	case 0xc3 <= c && c <= 0xcb, // U+00C0 to U+02FF
		c == 0xc2 && b >= 0xa1 && b != 0xad,            // U+00A1 to U+00BF without the soft hyphen
		c|1 == 0xd1, c == 0xd2 && b >= 0x8a, c == 0xd3, // U+0400 to U+04FF without U+0480 to U+0489
		c == 0xd8 && b >= 0xa0, c == 0xd9 && b <= 0x8a, // U+0620 to U+064A
		c == 0xd9 && b >= 0xb1, c == 0xda, c == 0xdb && b <= 0x93: // U+0671 to U+06D3
		return 2
	case len(s) < 3 || s[2]&0xc0 != 0x80:
		return 0
	case c == 0xe1 && 0xb8 <= b && b <= 0xbb, // U+1E00 to U+1EFF
		c == 0xe2 && b == 0x80 && s[2] >= 0x90 && s[2] <= 0xa7, // U+2010 to U+2027
		c == 0xe3 && (b == 0x81 || b == 0x83),                  // U+3040 to U+307F, U+30C0 to U+30FF
		c == 0xe3 && b == 0x82 && (s[2] < 0x99 || s[2] > 0x9a), // U+3080 to U+30BF without two marks
		0xe4 <= c && c <= 0xe9, c == 0xea && b >= 0xb0,         // U+4000 to U+9FFF, U+AC00 to U+AFFF
		0xeb <= c && c <= 0xec, c == 0xed && b < 0x9e: // U+B000 to U+D77F
		return 3
	}
	return 0
}

// hidden reports whether nobody sees a character: a control character that is
// no blank, a soft hyphen, a blank without width, a byte order mark, or one that
// turns the direction of the text around. Those that join or part letters, or
// tell their direction, are at home in some scripts.
func hidden(r rune) bool {
	switch {
	case r == 0xad, r == 0x200b, r == 0x2060, r == 0xfeff, 0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069:
		return true
	}
	return unicode.IsControl(r) && !unicode.IsSpace(r)
}

// short cuts a code to 64 runes, for messages.
func short(s string) string {
	n := 0
	for i := range s {
		if n == few {
			return s[:i]
		}
		n++
	}
	return s
}

func sameKind(a, b *Kind) bool { return *a == *b && *a != "" }

var kindRules = []rule.Rule[Partner]{
	{
		Code: "PAR-KIND-NONE", Severity: rule.Warning, Where: "/kinds",
		EN:    "The kind of organisation is not stated; give at least one.",
		VI:    "Chưa nêu loại hình tổ chức; cần ghi ít nhất một loại hình.",
		Basis: registry,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			if len(p.Kinds) == 0 || len(p.Kinds) == 1 && p.Kinds[0] == "" {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PAR-KIND", Severity: rule.Warning, Where: "/kinds/*",
		EN:    "The kind %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Loại hình %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			for i, k := range p.Kinds {
				if k != "" && !k.known() {
					f = c.Unlisted(f.At(i), Kinds(), string(k))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-KIND-TWICE", Severity: rule.Warning, Where: "/kinds/*",
		EN:    "The kind %[1]s is listed twice; remove one.",
		VI:    "Loại hình %[1]s bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(p.Kinds, sameKind, func(k *Kind) Kind { return *k }) {
				f = f.At(i).Code("kind", short(string(p.Kinds[i])))
			}
			return f
		},
	},
	{
		Code: "PAR-KIND-CLASH", Severity: rule.Warning, Where: "/kinds/*",
		EN:    "An international organisation belongs to no state, so it is not also a %[1]s; keep one of the two.",
		VI:    "Tổ chức quốc tế không thuộc một nhà nước nên không đồng thời là %[1]s; cần giữ một loại hình.",
		Basis: organisations,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			if len(p.Kinds) < 2 || !p.Is(KindInternational) {
				return nil
			}
			for i, k := range p.Kinds {
				if k.public() {
					f = f.At(i).Code("kind", string(k))
				}
			}
			return f
		},
	},
}
