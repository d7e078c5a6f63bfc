package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// linkRules are the rules on links and requests; those on engagements stand in
// networkWorkRules.
var linkRules = []rule.Rule[Network]{
	{
		Code: "NET-LINK-EXPERT", Severity: rule.Error, Where: "/links/*/between/*",
		EN:    "The link lacks the identifier of one of the two.",
		VI:    "Liên kết thiếu mã định danh của một trong hai người.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Links {
				for j, e := range n.Links[i].Between {
					if e.IsZero() {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "NET-LINK-SELF", Severity: rule.Error, Where: "/links/*/between",
		EN:    "The link is between a member and the same member; name the other one.",
		VI:    "Liên kết nối một thành viên với chính mình; cần ghi người còn lại.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Links {
				if b := &n.Links[i].Between; b[0] == b[1] && !b[0].IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-LINK-MEMBER", Severity: rule.Warning, Where: "/links/*/between/*",
		EN:    "The link names somebody who is no member, though the list of members is said to be complete.",
		VI:    "Liên kết nêu người không phải thành viên trong khi danh sách thành viên được ghi là đầy đủ.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			if !n.MembersComplete || len(n.Links) == 0 {
				return f
			}
			roll := n.linkRoll(2 * len(n.Links))
			for i := range n.Links {
				for j, e := range n.Links[i].Between {
					if !e.IsZero() && !roll.has(e) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "NET-LINK-TWICE", Severity: rule.Warning, Where: "/links/*",
		EN:    "The same link, of the same kind and time, is recorded twice; keep one. A link has no direction.",
		VI:    "Liên kết cùng loại, cùng thời gian bị ghi trùng; chỉ giữ một mục. Liên kết không có chiều.",
		Basis: model,
		Check: linksTwice,
	},
	{
		Code: "NET-LINK-PERIOD", Severity: rule.Error, Where: "/links/*/period",
		EN:    "The period of the link is impossible: it ends before it begins, or an end is both open and dated.",
		VI:    "Thời gian của liên kết không hợp lệ: kết thúc trước khi bắt đầu, hoặc vừa ghi không thời hạn vừa ghi ngày.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Links {
				if n.Links[i].Period.Check() != nil {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-REQUEST-EXPERT", Severity: rule.Error, Where: "/requests/*/expert",
		EN:    "The request does not say who was asked.",
		VI:    "Đề nghị chưa ghi người được đề nghị.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Requests {
				if n.Requests[i].Expert.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-REQUEST-MEMBER", Severity: rule.Warning, Where: "/requests/*/expert",
		EN:    "Somebody was asked who is no member, though the list of members is said to be complete.",
		VI:    "Người được đề nghị không phải thành viên trong khi danh sách thành viên được ghi là đầy đủ.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			if !n.MembersComplete || len(n.Requests) == 0 {
				return f
			}
			roll := n.linkRoll(len(n.Requests))
			for i := range n.Requests {
				if e := n.Requests[i].Expert; !e.IsZero() && !roll.has(e) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-REQUEST-ASKED", Severity: rule.Warning, Where: "/requests/*/asked",
		EN:    "When the request was made is not recorded, so it cannot be said how long the answer took.",
		VI:    "Chưa ghi thời điểm gửi đề nghị nên không xác định được thời gian trả lời.",
		Basis: practice,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Requests {
				if n.Requests[i].Asked.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-REQUEST-FUTURE", Severity: rule.Warning, Where: "/requests/*/asked",
		EN:    "The request is said to be made on a day in the future (%[1]s).",
		VI:    "Thời điểm gửi đề nghị (%[1]s) ở trong tương lai.",
		Basis: model,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			for i := range n.Requests {
				if d := n.Requests[i].Asked; future(d, c) {
					f = f.At(i).Date("asked", d.String())
				}
			}
			return f
		},
	},
	{
		Code: "NET-REQUEST-ORDER", Severity: rule.Error, Where: "/requests/*/answered",
		EN:    "The request was answered (%[2]s) before it was made (%[1]s); correct one of the dates.",
		VI:    "Đề nghị được trả lời (%[2]s) trước khi được gửi (%[1]s); cần sửa lại thời điểm.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Requests {
				if r := &n.Requests[i]; r.Answered.Compare(r.Asked) == calendar.Before {
					f = f.At(i).Date("asked", r.Asked.String()).Date("answered", r.Answered.String())
				}
			}
			return f
		},
	},
	{
		Code: "NET-REQUEST-ANSWERED-FUTURE", Severity: rule.Warning, Where: "/requests/*/answered",
		EN:    "The request is said to be answered on a day in the future (%[1]s).",
		VI:    "Thời điểm trả lời đề nghị (%[1]s) ở trong tương lai.",
		Basis: model,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			for i := range n.Requests {
				if d := n.Requests[i].Answered; future(d, c) {
					f = f.At(i).Date("answered", d.String())
				}
			}
			return f
		},
	},
	{
		Code: "NET-REQUEST-CLOSED", Severity: rule.Error, Where: "/requests/*/closed",
		EN:    "The request is closed as one that nobody answered, and answered at once; keep one of the two.",
		VI:    "Đề nghị vừa được ghi là không có trả lời vừa có thời điểm trả lời; chỉ giữ một trong hai.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Requests {
				if r := &n.Requests[i]; r.Closed && !r.Answered.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
}

// linkRoll answers who is a member.
type linkRoll struct {
	members []Membership
	all     map[id.Expert]struct{} // of a list that is too long to be read every time
}

// linkRoll returns the roll of members for so many questions.
func (n *Network) linkRoll(questions int) linkRoll {
	r := linkRoll{members: n.Members}
	if len(n.Members)*questions > few*few {
		r.all = make(map[id.Expert]struct{}, len(n.Members))
		for i := range n.Members {
			r.all[n.Members[i].Expert] = struct{}{}
		}
	}
	return r
}

func (r *linkRoll) has(e id.Expert) bool {
	if r.all != nil {
		_, ok := r.all[e]
		return ok
	}
	for i := range r.members {
		if r.members[i].Expert == e {
			return true
		}
	}
	return false
}

// linkKey is what makes two links the same but for their time.
type linkKey struct {
	a, b id.Expert
	kind string
}

func (l *Link) key() linkKey {
	a, b := l.Between[0], l.Between[1]
	if a.Compare(b) > 0 {
		a, b = b, a
	}
	return linkKey{a, b, l.Kind}
}

// linksTwice reports links that stand there twice, unless their periods surely
// do not meet. In a long list each is held against the one before of its key.
func linksTwice(n *Network, _ *rule.Context) (f rule.Faults) {
	if len(n.Links) <= few {
		for i := 1; i < len(n.Links); i++ {
			for j := range i {
				if linksMeet(&n.Links[i], &n.Links[j]) {
					f = f.At(i)
					break
				}
			}
		}
		return f
	}
	last := make(map[linkKey]int, len(n.Links))
	for i := range n.Links {
		l := &n.Links[i]
		if l.Between[0].IsZero() || l.Between[1].IsZero() {
			continue
		}
		k := l.key()
		if j, ok := last[k]; ok && linksMeet(l, &n.Links[j]) {
			f = f.At(i)
		}
		last[k] = i
	}
	return f
}

func linksMeet(a, b *Link) bool {
	return !a.Between[0].IsZero() && !a.Between[1].IsZero() && a.key() == b.key() && a.Period.Overlaps(b.Period) != calendar.No
}
