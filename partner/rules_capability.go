package partner

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
)

var capabilityRules = []rule.Rule[Partner]{
	{
		Code: "PAR-TECHNOLOGY", Severity: rule.Error, Where: "/technologies/*/technology",
		EN:    "The area is missing or is not written as list and code; write one such as FORD:2.10.",
		VI:    "Thiếu lĩnh vực công nghệ hoặc chưa ghi theo dạng danh mục và mã; cần ghi như FORD:2.10.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Technologies {
				if !p.Technologies[i].Technology.Valid() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-TECHNOLOGY-FIELD", Severity: rule.Warning, Where: "/technologies/*/technology",
		EN:    "The field %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Lĩnh vực %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: fields,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			for i := range p.Technologies {
				x := &p.Technologies[i].Technology
				if x.List == technology.FORDList && x.Code != "" && !technology.FORD().Has(x.Code) {
					f = c.Unlisted(f.At(i), technology.FORD(), x.Code)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-TECHNOLOGY-TWICE", Severity: rule.Warning, Where: "/technologies/*/technology",
		EN:    "The area %[1]s is listed twice; put the evidence together under one.",
		VI:    "Lĩnh vực %[1]s bị ghi trùng; cần gộp minh chứng vào một mục.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(p.Technologies, sameTechnology, technologyOf) {
				f = f.At(i).Code("technology", short(p.Technologies[i].Technology.String()))
			}
			return f
		},
	},
	{
		Code: "PAR-TECHNOLOGY-EVIDENCE", Severity: rule.Advice, Where: "/technologies/*/evidence",
		EN:    "Nothing shows that the partner can do something in this area; name a source.",
		VI:    "Chưa có minh chứng về năng lực của đối tác trong lĩnh vực này; cần nêu nguồn.",
		Basis: evidenceBase,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Technologies {
				if len(p.Technologies[i].Evidence) == 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-TECHNOLOGY-SOURCE", Severity: rule.Warning, Where: "/technologies/*/evidence/*",
		EN:    "The evidence %[1]s is neither a pointer, nor an address, nor the key of a source of this record; add the source.",
		VI:    "Minh chứng %[1]s không phải con trỏ, địa chỉ hay khóa của nguồn trong hồ sơ; cần bổ sung nguồn.",
		Basis: evidenceBase,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			n := 0
			for i := range p.Technologies {
				n += len(p.Technologies[i].Evidence)
			}
			k := keysFor(p, n)
			for i := range p.Technologies {
				for j, e := range p.Technologies[i].Evidence {
					if e != "" && (e[0] == '/' || k.has(e) || strings.Contains(e, "://")) {
						continue
					}
					if e == "" {
						e = "–"
					}
					f = f.At(i, j).Code("evidence", short(e))
				}
			}
			return f
		},
	},
}

func sameTechnology(a, b *Capability) bool {
	return a.Technology == b.Technology && !a.Technology.IsZero()
}

func technologyOf(c *Capability) technology.Code { return c.Technology }

var sourceRules = []rule.Rule[Partner]{
	{
		Code: "PAR-SOURCE-NONE", Severity: rule.Advice, Where: "/sources",
		EN:    "The record names no source; say where its facts come from.",
		VI:    "Hồ sơ chưa ghi nguồn; cần ghi rõ nguồn của thông tin.",
		Basis: evidenceBase,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			if len(p.Sources) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PAR-SOURCE-TWICE", Severity: rule.Error, Where: "/sources/*/key",
		EN:    "Two sources have one key, so a reference to it is not clear; give one of them another.",
		VI:    "Hai nguồn trùng khóa nên không rõ tham chiếu; cần đổi khóa của một nguồn.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(p.Sources, sameSource, sourceKey) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "PAR-LINK", Severity: rule.Warning, Where: "/links/*/url",
		EN:    "This is not the address of a page; write it in full, with https:// and without a user name.",
		VI:    "Đây không phải địa chỉ trang thông tin điện tử; cần ghi đầy đủ, bắt đầu bằng https:// và không kèm tên người dùng.",
		Basis: webAddress,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Links {
				if !isPage(p.Links[i].URL) {
					f = f.At(i)
				}
			}
			return f
		},
	},
}

func sameSource(a, b *source.Source) bool { return a.Key == b.Key && a.Key != "" }

func sourceKey(s *source.Source) string { return s.Key }

// isPage reports whether s looks like the full address of a page.
func isPage(s string) bool {
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(s, "http://")
	}
	if !ok || rest == "" {
		return false
	}
	dot := false
	for i := range len(rest) {
		switch c := rest[i]; {
		case c <= ' ' || c == '"' || c == '<' || c == '>' || c == 0x7f:
			return false
		}
	}
	host := rest
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		host = rest[:i]
	}
	for i := range len(host) {
		if host[i] == '@' {
			return false
		}
		dot = dot || host[i] == '.' && i > 0 && i < len(host)-1
	}
	return dot
}
