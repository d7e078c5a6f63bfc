package partner

import (
	"errors"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var identifierRules = []rule.Rule[Partner]{
	{
		Code: "PAR-IDENTIFIER-NONE", Severity: rule.Advice, Where: "/identifiers",
		EN:    "No external identifier is known; a ROR, LEI or national number lets others confirm who is meant.",
		VI:    "Chưa có mã định danh ngoài; mã ROR, LEI hoặc mã số quốc gia giúp xác nhận đúng đối tác.",
		Basis: corroborate,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			if len(p.Identifiers) > 0 {
				return nil
			}
			for _, k := range p.Kinds {
				if k == KindState || k == KindGovernment || k == KindNetwork {
					return nil
				}
			}
			return f.Here()
		},
	},
	{
		Code: "PAR-IDENTIFIER-SCHEME", Severity: rule.Warning, Where: "/identifiers/*/scheme",
		EN:    "The scheme %[1]s is not in the list %[2]s, so its value cannot be checked (similar: %[3]s); correct it or extend the list.",
		VI:    "Hệ thống mã định danh %[1]s không có trong danh mục %[2]s nên không kiểm tra được giá trị (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			for i := range p.Identifiers {
				if s := p.Identifiers[i].Scheme; s != "" && !s.Known() {
					f = c.Unlisted(f.At(i), Schemes(), string(s))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-IDENTIFIER-FORM", Severity: rule.Warning, Where: "/identifiers/*/value",
		EN:    "The %[1]s identifier is not in its canonical form; write %[2]s so that equal identifiers compare equal.",
		VI:    "Mã %[1]s chưa ở dạng chuẩn; cần ghi %[2]s để đối chiếu được.",
		Basis: checkDigits,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Identifiers {
				x := &p.Identifiers[i]
				if x.Valid() || personal(x.Scheme) || !x.Scheme.Known() {
					continue
				}
				if e, err := id.ParseExternal(x.Scheme, x.Value); err == nil {
					f = f.At(i).Code("scheme", string(x.Scheme)).Code("value", e.Value)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-IDENTIFIER", Severity: rule.Error, Where: "/identifiers/*/value",
		EN:    "The value is not a %[1]s identifier: its form or check digits are wrong; copy it again from the register.",
		VI:    "Giá trị không phải mã %[1]s hợp lệ: sai cấu trúc hoặc sai chữ số kiểm tra; cần đối chiếu lại với hệ thống gốc.",
		Basis: checkDigits,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Identifiers {
				x := &p.Identifiers[i]
				if x.Valid() || personal(x.Scheme) {
					continue
				}
				if _, err := id.ParseExternal(x.Scheme, x.Value); err != nil && !errors.Is(err, id.ErrUnknownScheme) {
					scheme := short(string(x.Scheme))
					if scheme == "" {
						scheme = "–"
					}
					f = f.At(i).Code("scheme", scheme)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-IDENTIFIER-PERSON", Severity: rule.Error, Where: "/identifiers/*/scheme",
		EN:    "%[1]s names a person, not an organisation; remove it from the partner's record.",
		VI:    "%[1]s là mã của cá nhân, không phải của tổ chức; cần xóa khỏi hồ sơ đối tác.",
		Basis: personIDs,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Identifiers {
				if s := p.Identifiers[i].Scheme; personal(s) {
					f = f.At(i).Code("scheme", string(s))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-IDENTIFIER-ISNI-ORCID", Severity: rule.Warning, Where: "/identifiers/*/value",
		EN:    "This ISNI lies in a range reserved to ORCID, so it probably names a person; look for the organisation's own.",
		VI:    "Mã ISNI này nằm trong dải dành cho ORCID nên có thể là mã của cá nhân; cần tìm mã ISNI của tổ chức.",
		Basis: orcidRange,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Identifiers {
				x := &p.Identifiers[i]
				if x.Scheme == id.SchemeISNI && reserved(x.Value) && x.Valid() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-IDENTIFIER-TWICE", Severity: rule.Error, Where: "/identifiers/*",
		EN:    "The same %[1]s identifier is listed twice; remove one.",
		VI:    "Mã %[1]s bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(p.Identifiers, sameIdentifier, identifierKey) {
				f = f.At(i).Code("scheme", short(string(p.Identifiers[i].Scheme)))
			}
			return f
		},
	},
	{
		Code: "PAR-IDENTIFIER-PREFERRED", Severity: rule.Warning, Where: "/identifiers",
		EN:    "The partner has %[2]d identifiers of the scheme %[1]s, of which %[3]d are preferred; mark exactly one.",
		VI:    "Đối tác có %[2]d mã %[1]s, trong đó %[3]d mã được đánh dấu ưu tiên; cần đánh dấu đúng một mã.",
		Basis: preferred,
		Check: preferredOnce,
	},
}

// personal reports whether the scheme names persons.
func personal(s id.Scheme) bool { return s == id.SchemeORCID || s == id.SchemeVNPersonal }

// reserved reports whether the first 15 digits of an ISNI lie in the ranges of
// numbers that are given to ORCID.
func reserved(isni string) bool {
	if len(isni) != 16 {
		return false
	}
	n := isni[:15]
	return n >= "000000015000000" && n <= "000000035000000" || n >= "000900000000000" && n <= "000900100000000"
}

func sameIdentifier(a, b *Identifier) bool {
	return len(a.Value) == len(b.Value) && a.External == b.External && a.Scheme != "" && a.Value != ""
}

func identifierKey(x *Identifier) id.External {
	if x.Scheme == "" || x.Value == "" {
		return id.External{}
	}
	return x.External
}

// preferredOnce reports each scheme that has several identifiers and not one
// preferred among them.
func preferredOnce(p *Partner, _ *rule.Context) (f rule.Faults) {
	if len(p.Identifiers) > few {
		return preferredOnceOfMany(p)
	}
	for i := range p.Identifiers {
		s := p.Identifiers[i].Scheme
		all, marked, first := 0, 0, true
		for j := range p.Identifiers {
			x := &p.Identifiers[j]
			if x.Scheme != s {
				continue
			}
			if j < i {
				first = false
				break
			}
			all++
			if x.Preferred {
				marked++
			}
		}
		if s != "" && first && all > 1 && marked != 1 {
			f = f.Here().Code("scheme", short(string(s))).Int("identifiers", all).Int("preferred", marked)
		}
	}
	return f
}

func preferredOnceOfMany(p *Partner) (f rule.Faults) {
	type count struct{ all, marked int }
	counts := make(map[id.Scheme]count)
	for i := range p.Identifiers {
		x := &p.Identifiers[i]
		n := counts[x.Scheme]
		n.all++
		if x.Preferred {
			n.marked++
		}
		counts[x.Scheme] = n
	}
	for i := range p.Identifiers {
		s := p.Identifiers[i].Scheme
		if n := counts[s]; s != "" && n.all > 1 && n.marked != 1 {
			f = f.Here().Code("scheme", short(string(s))).Int("identifiers", n.all).Int("preferred", n.marked)
		}
		delete(counts, s)
	}
	return f
}
