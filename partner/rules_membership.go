package partner

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// memberBodies is what rules of membership rest on beyond the record itself.
var memberBodies = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "How membership and posts work in ISO, IEC, ITU and similar bodies",
	VI: "Quy chế thành viên và chức vụ trong ISO, IEC, ITU và các tổ chức tương tự",
}

var membershipRules = []rule.Rule[Partner]{
	{
		Code: "PAR-MEMBER-WHERE", Severity: rule.Error, Where: "/memberships/*",
		EN:    "The membership names no body; give the code of the forum, or the identifier of its record.",
		VI:    "Tư cách thành viên chưa nêu tổ chức quốc tế nào; cần ghi mã của tổ chức, diễn đàn trong danh mục hoặc mã hồ sơ của tổ chức đó.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Memberships {
				if m := &p.Memberships[i]; m.Forum == "" && m.Partner.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-MEMBER-FORUM", Severity: rule.Error, Where: "/memberships/*/forum",
		EN:    "The body %[1]s is not in the list %[2]s (similar: %[3]s); correct it, name the body's record instead or extend the list.",
		VI:    "Tổ chức %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại, thay bằng mã hồ sơ của tổ chức hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			for i := range p.Memberships {
				if m := p.Memberships[i].Forum; m != "" && !m.known() {
					f = c.Unlisted(f.At(i), Forums(), string(m))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-MEMBER-ROLE", Severity: rule.Error, Where: "/memberships/*/role",
		EN:    "The role %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Vai trò %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(p *Partner, c *rule.Context) (f rule.Faults) {
			for i := range p.Memberships {
				if r := p.Memberships[i].Role; r != "" && !r.known() {
					f = c.Unlisted(f.At(i), Roles(), string(r))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-MEMBER-ROLE-NONE", Severity: rule.Advice, Where: "/memberships/*/role",
		EN:    "The membership does not say in what role; add it, because a seat, an observer's place and a post count differently.",
		VI:    "Tư cách thành viên chưa nêu vai trò; cần bổ sung vì vai trò thành viên, quan sát viên và chức vụ có giá trị khác nhau.",
		Basis: memberBodies,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Memberships {
				if p.Memberships[i].Role == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-MEMBER-SELF", Severity: rule.Error, Where: "/memberships/*/partner",
		EN:    "The partner is a member of itself; name the other body.",
		VI:    "Đối tác là thành viên của chính mình; cần ghi đúng tổ chức kia.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Memberships {
				if m := &p.Memberships[i]; m.Partner == p.ID && !p.ID.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-MEMBER-PERIOD", Severity: rule.Error, Where: "/memberships/*/period",
		EN:    "The membership ends before it begins or contradicts itself; correct its dates.",
		VI:    "Thời gian tham gia kết thúc trước khi bắt đầu hoặc mâu thuẫn; cần sửa lại ngày.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Memberships {
				if m := &p.Memberships[i]; !m.Period.IsZero() && m.Period.Check() != nil {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-MEMBER-BEFORE", Severity: rule.Warning, Where: "/memberships/*/period",
		EN:    "The membership begins on %[1]s, before the partner was founded on %[2]s; correct one of the dates, or keep it in the record of the predecessor.",
		VI:    "Thời gian tham gia bắt đầu từ %[1]s, trước khi đối tác được thành lập vào %[2]s; cần sửa lại ngày hoặc ghi trong hồ sơ của tổ chức tiền thân.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Memberships {
				if start := p.Memberships[i].Period.Start; start.Compare(p.Founded) == calendar.Before {
					f = f.At(i).Date("start", start.String()).Date("founded", p.Founded.String())
				}
			}
			return f
		},
	},
	{
		Code: "PAR-MEMBER-AFTER", Severity: rule.Warning, Where: "/memberships/*/period",
		EN:    "The membership still holds on %[1]s, after the partner was closed on %[2]s; correct one of the dates, or keep it in the record of the successor.",
		VI:    "Thời gian tham gia còn kéo dài đến %[1]s, sau khi đối tác chấm dứt hoạt động vào %[2]s; cần sửa lại ngày hoặc ghi trong hồ sơ của tổ chức kế thừa.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Memberships {
				late := p.Memberships[i].Period.End
				if late.Compare(p.Closed) != calendar.After {
					late = p.Memberships[i].Period.Start
				}
				if late.Compare(p.Closed) == calendar.After {
					f = f.At(i).Date("late", late.String()).Date("closed", p.Closed.String())
				}
			}
			return f
		},
	},
	{
		Code: "PAR-MEMBER-TWICE", Severity: rule.Warning, Where: "/memberships/*",
		EN:    "The same role in the same body is listed twice for the same time; remove one.",
		VI:    "Một vai trò trong cùng một tổ chức bị ghi trùng trong cùng thời gian; chỉ giữ một mục.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(p.Memberships, sameMembership, membershipKey) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "PAR-MEMBER-GROUP", Severity: rule.Advice, Where: "/memberships/*/group",
		EN:    "The role %[1]s is one in a committee; name the committee, such as ISO/TC 307.",
		VI:    "Vai trò %[1]s gắn với một ban kỹ thuật; cần ghi ban kỹ thuật đó, ví dụ ISO/TC 307.",
		Basis: memberBodies,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Memberships {
				if m := &p.Memberships[i]; m.Group == "" && (m.Role == RoleParticipating || m.Role == RoleObserving) {
					f = f.At(i).Code("role", string(m.Role))
				}
			}
			return f
		},
	},
	{
		Code: "PAR-MEMBER-CLASH", Severity: rule.Warning, Where: "/memberships/*/role",
		EN:    "The partner is participating and observing member of one committee at one time; keep the one that is true.",
		VI:    "Đối tác vừa là thành viên tham gia vừa là thành viên quan sát của một ban kỹ thuật trong cùng thời gian; cần giữ vai trò đúng.",
		Basis: memberBodies,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Memberships {
				if p.Memberships[i].Role == RoleObserving {
					return memberClashes(p)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-MEMBER-POST", Severity: rule.Advice, Where: "/memberships/*/role",
		EN:    "The post %[1]s is held, and no seat in that body at that time is recorded; add the seat, or correct the dates.",
		VI:    "Đối tác giữ chức vụ %[1]s nhưng chưa ghi tư cách thành viên của tổ chức đó trong cùng thời gian; cần bổ sung tư cách thành viên hoặc sửa lại ngày.",
		Basis: memberBodies,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Memberships {
				if p.Memberships[i].Role.Kind() == RolePost {
					return memberSeatless(p)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-MEMBER-SOURCE", Severity: rule.Error, Where: "/memberships/*/source",
		EN:    "The membership names the source %[1]s, which the record does not have; add the source or correct the key.",
		VI:    "Nguồn %[1]s được dẫn chiếu nhưng không có trong hồ sơ; cần bổ sung nguồn hoặc sửa khóa.",
		Basis: model,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			if len(p.Memberships) == 0 {
				return nil
			}
			k := keysFor(p, len(p.Memberships))
			for i := range p.Memberships {
				if s := p.Memberships[i].Source; s != "" && !k.has(s) {
					f = f.At(i).Code("source", s)
				}
			}
			return f
		},
	},
	{
		Code: "PAR-MEMBER-EVIDENCE", Severity: rule.Advice, Where: "/memberships/*/source",
		EN:    "The membership names no source, so that it shows nothing; say where it was seen.",
		VI:    "Tư cách thành viên chưa ghi nguồn nên chưa có giá trị minh chứng; cần ghi rõ nguồn.",
		Basis: evidenceBase,
		Check: func(p *Partner, _ *rule.Context) (f rule.Faults) {
			for i := range p.Memberships {
				if p.Memberships[i].Source == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
}

func sameMembership(a, b *Membership) bool {
	return membershipKey(a) == membershipKey(b) && membershipKey(a) != Membership{}
}

// membershipKey is the membership without its source; zero where it names no body.
func membershipKey(m *Membership) Membership {
	k := *m
	k.Source = ""
	if k.Forum == "" && k.Partner.IsZero() {
		return Membership{}
	}
	return k
}

// memberBody is a body, or a committee of it.
type memberBody struct {
	forum   Forum
	partner id.Partner
	group   string
}

// memberTaking returns the committee in which a participating member has its part.
func memberTaking(m *Membership) (memberBody, bool) {
	return memberBody{m.Forum, m.Partner, m.Group}, m.Role == RoleParticipating
}

// memberSeated returns the body in which a seat is.
func memberSeated(m *Membership) (memberBody, bool) {
	return memberBody{m.Forum, m.Partner, ""}, m.Role.Kind() == RoleSeat
}

// memberClashes reports where the partner surely observes what it takes part in.
func memberClashes(p *Partner) (f rule.Faults) {
	x := indexMembers(p, memberTaking)
	for i := range p.Memberships {
		m := &p.Memberships[i]
		if m.Role != RoleObserving {
			continue
		}
		b, _ := memberTaking(m)
		if yes, _ := p.memberMeets(x, memberTaking, b, m.Period); yes {
			f = f.At(i)
		}
	}
	return f
}

// memberSeatless reports posts in a body in which the partner surely had no seat at
// the time.
func memberSeatless(p *Partner) (f rule.Faults) {
	x := indexMembers(p, memberSeated)
	for i := range p.Memberships {
		m := &p.Memberships[i]
		if m.Role.Kind() != RolePost {
			continue
		}
		b, _ := memberSeated(m)
		if yes, unknown := p.memberMeets(x, memberSeated, b, m.Period); !yes && !unknown {
			f = f.At(i).Code("role", string(m.Role))
		}
	}
	return f
}

// indexMembers indexes the entries that are taken; of a short record it is nil.
func indexMembers(p *Partner, take func(*Membership) (memberBody, bool)) map[memberBody][]int {
	if len(p.Memberships) <= few {
		return nil
	}
	x := make(map[memberBody][]int)
	for i := range p.Memberships {
		if b, ok := take(&p.Memberships[i]); ok && len(x[b]) <= few {
			x[b] = append(x[b], i)
		}
	}
	return x
}

// memberMeets says whether one of the entries taken, of the same body, has a time
// that surely meets another, or may. Of many entries of one body the first few
// are looked at; whether the others do is not settled.
func (p *Partner) memberMeets(x map[memberBody][]int, take func(*Membership) (memberBody, bool), body memberBody, when calendar.Period) (yes, unknown bool) {
	if body.forum == "" && body.partner.IsZero() {
		return false, true
	}
	look := func(o calendar.Truth) {
		yes = yes || o == calendar.Yes
		unknown = unknown || o == calendar.Unknown
	}
	if x == nil {
		for i := range p.Memberships {
			o := &p.Memberships[i]
			if b, ok := take(o); ok && b == body {
				look(o.Period.Overlaps(when))
			}
		}
		return yes, unknown
	}
	list := x[body]
	for _, i := range list[:min(len(list), few)] {
		look(p.Memberships[i].Period.Overlaps(when))
	}
	return yes, unknown || len(list) > few
}
