package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// recurring is what the rules on committees rest on.
var recurring = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "Practice of joint committees: they meet at intervals, host in turn, chair together, sign minutes and follow up what was decided",
	VI: "Thông lệ hoạt động của ủy ban hỗn hợp: họp định kỳ, luân phiên đăng cai, đồng chủ trì, ký biên bản và theo dõi việc thực hiện các việc được giao",
}

// judgedOn returns the day of judgement; zero where there is none.
func judgedOn(c *rule.Context) calendar.Date { return calendar.FromYMD(int32(c.AsOf())) }

var committeeRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-COMMITTEE-KEY", Severity: rule.Error, Where: "/committees/*/key",
		EN:    "The key %[1]s is that of committee number %[2]d already; each committee needs its own.",
		VI:    "Khóa %[1]s đã dùng cho ủy ban thứ %[2]d; mỗi ủy ban phải có khóa riêng.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			at := places[string](len(a.Committees))
			for i := range a.Committees {
				if k := a.Committees[i].Key; k != "" {
					if j := a.committee(at, k, i); j < i {
						f = f.At(i).Code("key", k).Int("other", j+1)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-KIND-LISTED", Severity: rule.Warning, Where: "/committees/*/kind",
		EN:    "The kind of committee %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Loại ủy ban %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			for i := range a.Committees {
				if x := string(a.Committees[i].Kind); x != "" && !CommitteeKinds().Has(x) {
					f = c.Unlisted(f.At(i), CommitteeKinds(), x)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-INTERVAL", Severity: rule.Advice, Where: "/committees/*/every",
		EN:    "How often the committee meets is not stated, or not as a length of time, so no session can ever be due.",
		VI:    "Chưa nêu hoặc nêu không hợp lệ chu kỳ họp của ủy ban nên không thể xác định thời hạn kỳ họp.",
		Basis: recurring,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Committees {
				if !recurs(a.Committees[i].Every) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-UNTIL", Severity: rule.Error, Where: "/committees/*/until",
		EN:    "The committee ends on %[2]s, before its sessions are counted from %[1]s.",
		VI:    "Ủy ban chấm dứt hoạt động %[2]s, trước thời điểm bắt đầu tính kỳ họp (%[1]s).",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Committees {
				if c := &a.Committees[i]; c.Until.Compare(c.From) == calendar.Before {
					f = f.At(i).Date("from", c.From.String()).Date("until", c.Until.String())
				}
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-UNDER", Severity: rule.Error, Where: "/committees/*/under",
		EN:    "The committee reports to %[1]s, which is no committee of the agreement or reports to this one.",
		VI:    "Ủy ban trực thuộc %[1]s, nhưng đây không phải là ủy ban của thỏa thuận hoặc lại trực thuộc chính ủy ban này.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Committees {
				if a.Committees[i].Under != "" {
					return a.misplaced()
				}
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-PARTY", Severity: rule.Warning, Where: "/committees/*/chairs/*",
		EN:    "The organisation that chairs the committee is not a party to the agreement.",
		VI:    "Cơ quan chủ trì ủy ban không phải là bên của thỏa thuận.",
		Basis: recurring,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Committees) == 0 || a.PartiesOpen {
				return f
			}
			parties := a.partyIndex()
			for i := range a.Committees {
				for j, p := range a.Committees[i].Chairs {
					if !parties.has(a, p) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-QUORUM-SIZE", Severity: rule.Error, Where: "/committees/*/quorum",
		EN:    "A quorum cannot be negative; leave it out where none is set.",
		VI:    "Số thành viên tối thiểu phải có mặt không thể là số âm; để trống nếu không quy định.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Committees {
				if a.Committees[i].Quorum < 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-OVERDUE", Severity: rule.Warning, Where: "/committees/*",
		EN:    "A session of the committee was due on %[1]s and none is recorded since; convene it, or record it.",
		VI:    "Kỳ họp của ủy ban đến hạn %[1]s nhưng chưa ghi nhận kỳ họp nào từ đó đến nay; cần triệu tập hoặc bổ sung thông tin.",
		Basis: recurring,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			on := judgedOn(c)
			if len(a.Committees) == 0 || on.IsZero() || a.StatusOn(on).Status.Ended() {
				return f
			}
			for i := range a.Committees {
				x := &a.Committees[i]
				if !recurs(x.Every) {
					continue
				}
				m := x.meetings(on)
				due, late, _ := x.next(&m, on)
				if late != calendar.Yes {
					continue
				}
				if due.IsZero() { // so many days after a month: the last day it can be
					due = x.start(&m).Latest().Add(x.Every)
				}
				f = f.At(i).Date("due", due.String())
			}
			return f
		},
	},
}

// committee returns where the committee of the key stands first, up to and with i.
func (a *Agreement) committee(at map[string]int, key string, i int) int {
	if at != nil {
		return firstAt(at, key, i)
	}
	for j := range a.Committees[:i] {
		if a.Committees[j].Key == key {
			return j
		}
	}
	return i
}

// misplaced returns the committees that report to none of the others, or round
// and round to themselves.
func (a *Agreement) misplaced() (f rule.Faults) {
	const none, lost = -1, -2
	n := len(a.Committees)
	at := places[string](n)
	for i := range a.Committees {
		if at != nil && a.Committees[i].Key != "" {
			firstAt(at, a.Committees[i].Key, i)
		}
	}
	var few, seen [maxPairs]int
	above, from := few[:0], seen[:0] // the one it reports to; 1 + the walk that came by
	for i := range a.Committees {
		up := none
		if u := a.Committees[i].Under; u != "" {
			j, ok := at[u]
			if at == nil {
				j = a.committee(nil, u, n)
				ok = j < n
			}
			if up = lost; ok {
				up = j
			}
		}
		above, from = append(above, up), append(from, 0)
	}
	for i := range above {
		k := i
		for k >= 0 && from[k] == 0 {
			from[k] = i + 1
			k = above[k]
		}
		for k >= 0 && from[k] == i+1 && above[k] != lost { // round it once
			k, above[k] = above[k], lost
		}
	}
	for i := range above {
		if above[i] == lost {
			f = f.At(i).Code("under", a.Committees[i].Under)
		}
	}
	return f
}

// notAllThere reports whether one of those wanted is not among those there. Wanted
// ones are not named twice where there are many.
func notAllThere(wanted, there []id.Partner) bool {
	var known map[id.Partner]bool
	if len(there) > maxPairs {
		known = make(map[id.Partner]bool, len(there))
		for _, p := range there {
			known[p] = true
		}
	}
	for _, p := range wanted {
		found := known[p]
		for i := 0; known == nil && !found && i < len(there); i++ {
			found = there[i] == p
		}
		if !found {
			return true
		}
	}
	return false
}

// withoutRepeats returns the partners without those named before, where there are many.
func withoutRepeats(list []id.Partner) []id.Partner {
	if len(list) <= maxPairs {
		return list
	}
	known, short := make(map[id.Partner]bool, len(list)), make([]id.Partner, 0, len(list))
	for _, p := range list {
		if !known[p] {
			known[p] = true
			short = append(short, p)
		}
	}
	return short
}
