package partner

import (
	"errors"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// successionRules judge how an organisation became another, and under which
// identifier a relation names it.
var successionRules = []rule.Rule[Partner]{
	{
		Code: "PAR-SUCCESSION-KIND", Severity: rule.Warning, Where: "/relations/*/how",
		EN:    "Only a predecessor or successor has a way of succession; this relation is %[1]s. Correct the relation, or leave it out.",
		VI:    "Chỉ ghi hình thức kế thừa cho quan hệ với tổ chức tiền thân hoặc tổ chức kế thừa; quan hệ này là %[1]s. Cần sửa lại quan hệ hoặc bỏ trống hình thức kế thừa.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Relations {
				r := &p.Relations[i]
				if r.How != "" && r.Kind != "" && r.Kind != RelationPredecessor && r.Kind != RelationSuccessor {
					f = f.At(i).Code("relation", short(string(r.Kind)))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-SUCCESSION-LISTED", Severity: rule.Warning, Where: "/relations/*/how",
		EN:    "The way of succession %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Hình thức kế thừa %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			for i := range p.Relations {
				if h := p.Relations[i].How; h != "" && !h.known() {
					f = c.Unlisted(f.At(i), Successions(), string(h))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-RELATION-IDENTIFIER", Severity: rule.Error, Where: "/relations/*/identifier",
		EN:    "The other's %[1]s identifier is not one: its form or check digits are wrong; copy it again from the register.",
		VI:    "Mã %[1]s của tổ chức kia không hợp lệ: sai cấu trúc hoặc sai chữ số kiểm tra; cần đối chiếu lại với hệ thống gốc.",
		Basis: checkDigits,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Relations {
				x := p.Relations[i].Identifier
				if x.IsZero() || x.Valid() {
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
		Code: "PAR-RELATION-IDENTIFIER-FORM", Severity: rule.Warning, Where: "/relations/*/identifier",
		EN:    "The other's %[1]s identifier is not in its canonical form; write %[2]s so that equal identifiers compare equal.",
		VI:    "Mã %[1]s của tổ chức kia chưa ở dạng chuẩn; cần ghi %[2]s để đối chiếu được.",
		Basis: checkDigits,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Relations {
				x := p.Relations[i].Identifier
				if x.IsZero() || x.Valid() || !x.Scheme.Known() || personal(x.Scheme) {
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
		Code: "PAR-RELATION-IDENTIFIER-LISTED", Severity: rule.Warning, Where: "/relations/*/identifier",
		EN:    "The scheme %[1]s of the other's identifier is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Hệ thống mã định danh %[1]s của tổ chức kia không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			for i := range p.Relations {
				if s := p.Relations[i].Identifier.Scheme; s != "" && (!s.Known() || personal(s)) {
					f = c.Unlisted(f.At(i), Schemes(), string(s))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-RELATION-IDENTIFIER-SELF", Severity: rule.Error, Where: "/relations/*/identifier",
		EN:    "This %[1]s identifier is the partner's own; give the one of the other organisation.",
		VI:    "Mã %[1]s này là của chính đối tác; cần ghi mã của tổ chức kia.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			var own map[id.External]bool
			if len(p.Identifiers) > few {
				own = make(map[id.External]bool, len(p.Identifiers))
				for i := range p.Identifiers {
					own[p.Identifiers[i].External] = true
				}
			}
			for i := range p.Relations {
				x := p.Relations[i].Identifier
				if p.Relations[i].Partner == p.ID && !p.ID.IsZero() {
					continue // PAR-RELATION-SELF says it
				}
				hit := own[x]
				for j := 0; own == nil && j < len(p.Identifiers) && !hit; j++ {
					hit = p.Identifiers[j].External == x
				}
				if hit && !x.IsZero() {
					f = f.At(i).Code("scheme", short(string(x.Scheme)))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-RELATION-IDENTIFIER-PARTNER", Severity: rule.Warning, Where: "/relations/*/partner",
		EN:    "The record named here was made from another identifier than %[1]s; make sure that both mean the same organisation.",
		VI:    "Mã hồ sơ ghi ở đây được tạo từ mã định danh khác với %[1]s; cần kiểm tra để cả hai cùng chỉ một tổ chức.",
		Basis: corroborate,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Relations {
				r := &p.Relations[i]
				if r.Partner.IsZero() || r.Identifier.IsZero() || !r.Identifier.Valid() {
					continue
				}
				if own, _ := id.From[id.Partner](r.Identifier); own != r.Partner && registryDerived(r.Partner) {
					f = f.At(i).Code("identifier", short(r.Identifier.Value))
				}
			}
			return f
		},
	},
}

// registryDerived reports whether an id was derived from an external
// identifier: it is a UUID of version 5.
func registryDerived(x id.Partner) bool {
	var buf [36]byte
	b, err := x.AppendText(buf[:0])
	return err == nil && b[14] == '5'
}
