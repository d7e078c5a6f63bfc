package partner

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var relationRules = []rule.Rule[Partner]{
	{
		Code: "PAR-RELATION-UNSAID", Severity: rule.Error, Where: "/relations/*/kind",
		EN:    "The relation does not say what the other organisation is to this one; write parent, child, related, predecessor or successor.",
		VI:    "Chưa nêu quan hệ với tổ chức kia là gì; cần ghi parent, child, related, predecessor hoặc successor.",
		Basis: relations,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Relations {
				if p.Relations[i].Kind == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-RELATION-KIND", Severity: rule.Error, Where: "/relations/*/kind",
		EN:    "The relation %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Quan hệ %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			for i := range p.Relations {
				if k := p.Relations[i].Kind; k != "" && !k.known() {
					f = c.Unlisted(f.At(i), RelationKinds(), string(k))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-RELATION-WHO", Severity: rule.Error, Where: "/relations/*",
		EN:    "The relation names nobody; give the id of the other's record, an identifier of it, or its name.",
		VI:    "Quan hệ chưa nêu tổ chức nào; cần ghi mã hồ sơ, mã định danh hoặc tên của tổ chức kia.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Relations {
				if r := &p.Relations[i]; r.Partner.IsZero() && r.Identifier.Value == "" && len(r.Name) == 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-RELATION-SELF", Severity: rule.Error, Where: "/relations/*/partner",
		EN:    "The partner is related to itself; name the other organisation.",
		VI:    "Đối tác có quan hệ với chính mình; cần ghi đúng tổ chức kia.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Relations {
				if r := &p.Relations[i]; r.Partner == p.ID && !p.ID.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-RELATION-TWICE", Severity: rule.Warning, Where: "/relations/*",
		EN:    "The same relation is listed twice for the same time; remove one.",
		VI:    "Quan hệ bị ghi trùng trong cùng thời gian; chỉ giữ một mục.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(p.Relations, sameRelation, relationKey) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "PAR-RELATION-PERIOD", Severity: rule.Error, Where: "/relations/*/period",
		EN:    "The relation ends before it begins or contradicts itself; correct its dates.",
		VI:    "Thời gian của quan hệ kết thúc trước khi bắt đầu hoặc mâu thuẫn; cần sửa lại ngày.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Relations {
				if !p.Relations[i].Period.IsZero() && p.Relations[i].Period.Check() != nil {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-RELATION-BEFORE", Severity: rule.Warning, Where: "/relations/*/period",
		EN:    "The relation begins on %[1]s, before the partner was founded on %[2]s; correct one of the dates.",
		VI:    "Quan hệ bắt đầu từ %[1]s, trước khi đối tác được thành lập vào %[2]s; cần sửa lại ngày.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Relations {
				r := &p.Relations[i]
				if r.Kind != RelationPredecessor && r.Period.Start.Compare(p.Founded) == calendar.Before {
					f = f.At(i).Date("start", r.Period.Start.String()).Date("founded", p.Founded.String())
				}
			}
			return f
		},
	},
	{
		Code: "PAR-RELATION-AFTER", Severity: rule.Warning, Where: "/relations/*/period",
		EN:    "The relation begins on %[1]s, after the partner was closed on %[2]s; correct one of the dates.",
		VI:    "Quan hệ bắt đầu từ %[1]s, sau khi đối tác chấm dứt hoạt động vào %[2]s; cần sửa lại ngày.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Relations {
				r := &p.Relations[i]
				if r.Kind != RelationSuccessor && r.Period.Start.Compare(p.Closed) == calendar.After {
					f = f.At(i).Date("start", r.Period.Start.String()).Date("closed", p.Closed.String())
				}
			}
			return f
		},
	},
	{
		Code: "PAR-SUCCESSION-CIRCLE", Severity: rule.Error, Where: "/relations/*/partner",
		EN:    "The same organisation is predecessor and successor; keep the one that is true.",
		VI:    "Một tổ chức vừa là tiền thân vừa là tổ chức kế thừa; cần giữ quan hệ đúng.",
		Basis: relations,
		Check: func(p *Partner, _ *rule.Context) rule.Faults {
			return bothWays(p, RelationPredecessor, RelationSuccessor)
		},
	},
	{
		Code: "PAR-PARENT-CHILD", Severity: rule.Error, Where: "/relations/*/partner",
		EN:    "The same organisation is parent and child at one time; keep the one that is true.",
		VI:    "Một tổ chức vừa là cấp trên vừa là đơn vị trực thuộc trong cùng thời gian; cần giữ quan hệ đúng.",
		Basis: relations,
		Check: func(p *Partner, _ *rule.Context) rule.Faults {
			return bothWays(p, RelationParent, RelationChild)
		},
	},
	{
		Code: "PAR-JOINT-PARENTS", Severity: rule.Warning, Where: "/relations",
		EN:    "A joint centre or institute has at least two parents; this record names %[1]d.",
		VI:    "Trung tâm, viện nghiên cứu chung phải do ít nhất hai tổ chức thành lập; hồ sơ nêu %[1]d.",
		Basis: organisations,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for _, k := range p.Kinds {
				if k.joint() {
					if n := p.parents(); n < 2 {
						f = f.Here().Int("parents", n)
					}
					return f
				}
			}
			return f
		},
	},
	{
		Code: "PAR-INTERGOV-PARENT", Severity: rule.Advice, Where: "/relations/*/kind",
		EN:    "An international organisation has members rather than a parent; call a state or ministry related, and keep parent for another international organisation.",
		VI:    "Tổ chức quốc tế có thành viên chứ không có cấp trên; nếu là quốc gia, bộ thì ghi quan hệ liên quan, chỉ ghi cấp trên khi đó là tổ chức quốc tế khác.",
		Basis: organisations,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			if !p.related(RelationParent) || !p.Is(KindInternational) {
				return nil
			}
			for i := range p.Relations {
				if p.Relations[i].Kind == RelationParent {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-UNIT-PARENT", Severity: rule.Advice, Where: "/relations",
		EN:    "A %[1]s acts for another body; name that body as its parent.",
		VI:    "Loại hình %[1]s hoạt động nhân danh cơ quan, tổ chức khác; cần ghi cơ quan, tổ chức đó là cấp trên.",
		Basis: organisations,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for _, k := range p.Kinds {
				if k == KindDepartment || k == KindMission || k == KindOffice {
					if !p.related(RelationParent) {
						f = f.Here().Code("kind", string(k))
					}
					return f
				}
			}
			return f
		},
	},
}

func sameRelation(a, b *Relation) bool {
	return a.Partner == b.Partner && a.Kind == b.Kind && a.Period == b.Period && !a.Partner.IsZero()
}

// link is what makes a relation the same as another.
type link struct {
	kind    RelationKind
	partner id.Partner
	period  calendar.Period
}

func relationKey(r *Relation) link {
	if r.Partner.IsZero() {
		return link{}
	}
	return link{r.Kind, r.Partner, r.Period}
}

// parents counts the different parents; those without a record count each.
func (p *Partner) parents() (n int) {
	if len(p.Relations) > few {
		seen := make(map[id.Partner]bool)
		for i := range p.Relations {
			if r := &p.Relations[i]; r.Kind == RelationParent && (r.Partner.IsZero() || !seen[r.Partner]) {
				seen[r.Partner] = true
				n++
			}
		}
		return n
	}
	for i := range p.Relations {
		r := &p.Relations[i]
		if r.Kind != RelationParent {
			continue
		}
		fresh := true
		for j := range i {
			o := &p.Relations[j]
			fresh = fresh && (o.Kind != RelationParent || o.Partner != r.Partner || r.Partner.IsZero())
		}
		if fresh {
			n++
		}
	}
	return n
}

// bothWays reports the relations of kind b to an organisation that also stands
// in relation a, unless their times surely do not meet.
func bothWays(p *Partner, a, b RelationKind) (f rule.Faults) {
	if !p.related(a) || !p.related(b) {
		return nil
	}
	var first map[id.Partner][]int
	if len(p.Relations) > few {
		first = make(map[id.Partner][]int)
		for i := range p.Relations {
			if r := &p.Relations[i]; r.Kind == a && len(first[r.Partner]) < few {
				first[r.Partner] = append(first[r.Partner], i)
			}
		}
	}
	meets := func(r, o *Relation) bool {
		return o.Kind == a && o.Partner == r.Partner && o.Period.Overlaps(r.Period) != calendar.No
	}
	for i := range p.Relations {
		r := &p.Relations[i]
		if r.Kind != b || r.Partner.IsZero() {
			continue
		}
		hit := false
		for _, j := range first[r.Partner] {
			hit = hit || meets(r, &p.Relations[j])
		}
		for j := 0; first == nil && j < len(p.Relations) && !hit; j++ {
			hit = meets(r, &p.Relations[j])
		}
		if hit {
			f = f.At(i)
		}
	}
	return f
}
