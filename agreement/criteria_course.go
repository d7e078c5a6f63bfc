package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/score"
)

// courseCriteria ask whether the agreement is steered and on its way. The
// numbers I-04 to I-28 are those of [CommonIndicators].
var courseCriteria = []score.Criterion[Agreement]{
	{
		Code: "AGR-C-GOVERNANCE", Dimension: "efficiency", Weight: 3,
		EN:         "Is it settled who steers the agreement, who is the contact and who owns the objectives?",
		VI:         "Đã xác định rõ cơ chế điều phối, cơ quan đầu mối và đơn vị phụ trách từng mục tiêu chưa?",
		EvidenceEN: "A joint committee; a party with the role of focal point; an owner of every objective. Each is a third.",
		EvidenceVI: "Ủy ban hỗn hợp; bên giữ vai trò đầu mối; đơn vị phụ trách của mọi mục tiêu. Mỗi yếu tố chiếm một phần ba.",
		Facts: []score.Fact{
			{Where: "/clauses/jointCommittee", EN: "clause on a joint committee", VI: "điều khoản về ủy ban hỗn hợp"},
			{Where: "/parties/*/roles", EN: "roles of the parties", VI: "vai trò của các bên"},
			{Where: "/objectives/*/owner", EN: "owners of the objectives", VI: "đơn vị phụ trách các mục tiêu"},
		},
		Basis: commonIndicators,
		Measure: func(a *Agreement, _ *score.Context) score.Outcome {
			var n [3]int // by calendar.Truth
			var lacking [3]int
			for i, t := range [...]calendar.Truth{a.steered(), a.focal(), a.owned()} {
				if t == calendar.Unknown {
					lacking[n[t]] = i
				}
				n[t]++
			}
			return score.Ratio(n[calendar.Yes], n[calendar.No], n[calendar.Unknown], lacking[:n[calendar.Unknown]]...)
		},
		Evidence: showGovernance,
	},
	{ // I-04
		Code: "AGR-C-SESSIONS", Dimension: "efficiency", Weight: 2,
		EN:         "What share of the sessions that were due have the committees held?",
		VI:         "Tỷ lệ kỳ họp đến hạn đã được các ủy ban tổ chức là bao nhiêu?",
		EvidenceEN: "Sessions held over sessions due, counted from when a committee begins. Committees count the same.",
		EvidenceVI: "Số kỳ họp đã tổ chức trên số kỳ họp đến hạn, tính từ khi ủy ban bắt đầu. Các ủy ban có trọng số như nhau.",
		SkipEN:     "No session is due yet.",
		SkipVI:     "Chưa đến hạn kỳ họp nào.",
		Facts: []score.Fact{
			factCommittees,
			{Where: "/committees/*/every", EN: "how often committees meet, and from when on", VI: "chu kỳ họp của ủy ban và thời điểm bắt đầu"},
			{Where: "/committees/*/sessions", EN: "sessions held, with their dates", VI: "các kỳ họp đã tổ chức và thời gian"},
			factAsOf,
		},
		Basis: commonIndicators,
		Measure: func(a *Agreement, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			switch {
			case len(a.Committees) == 0:
				return score.Missing(0)
			case on.IsZero():
				return score.Missing(3)
			}
			low, high, n := 0, 0, 0
			var missing facts
			for i := range a.Committees {
				l, h, due := a.Committees[i].sessionsHeld(on)
				switch {
				case due == calendar.Unknown:
					missing |= 1 << 1
				case due == calendar.No:
					continue
				case l < h:
					missing |= 1<<1 | 1<<2
				}
				low, high, n = low+l, high+h, n+1
			}
			if n == 0 {
				return score.NotApplicable()
			}
			var b [8]int
			return average(low, high, n, missing.list(&b)...)
		},
	},
	{ // I-05
		Code: "AGR-C-ACTIONS", Dimension: "efficiency", Weight: 2,
		EN:         "What share of the actions that committees decided, and that were due, was done on time?",
		VI:         "Trong số việc được giao tại kỳ họp đã đến hạn, tỷ lệ hoàn thành đúng hạn là bao nhiêu?",
		EvidenceEN: "Due dates, and dates on which actions were done. One carried over under its key counts once, with the day on which it is due by the last session.",
		EvidenceVI: "Thời hạn và ngày hoàn thành. Việc chuyển sang kỳ họp sau có cùng khóa được tính một lần, theo thời hạn tại kỳ họp gần nhất.",
		SkipEN:     "No action was due by the day of scoring.",
		SkipVI:     "Chưa có việc nào đến hạn tính đến ngày đánh giá.",
		Facts: []score.Fact{
			{Where: "/committees/*/sessions/*/actions", EN: "actions decided by committees", VI: "các việc được giao tại kỳ họp của ủy ban"},
			{Where: "/committees/*/sessions/*/actions/*/due", EN: "due dates of the actions", VI: "thời hạn của việc được giao"},
			{Where: "/committees/*/sessions/*/actions/*/done", EN: "dates on which actions were done", VI: "ngày hoàn thành việc được giao"},
			factAsOf,
			{Where: "/committees/*/sessions/*/on", EN: "dates of the sessions", VI: "thời gian của các kỳ họp"},
		},
		Basis: commonIndicators,
		Measure: func(a *Agreement, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			good, late, open, early, missing := a.actionsKept(on)
			switch {
			case good+late+open+early == 0:
				return score.Missing(0)
			case on.IsZero():
				return score.Missing(3)
			case good+late+open == 0:
				return score.NotApplicable()
			}
			var b [8]int
			return score.Ratio(good, late, open, missing.list(&b)...)
		},
		Evidence: showActions,
	},
	{
		Code: "AGR-C-ON-TRACK", Dimension: "effectiveness", Weight: 4,
		EN:         "What share of the indicators is on track?",
		VI:         "Tỷ lệ chỉ số đúng tiến độ là bao nhiêu?",
		EvidenceEN: "The last value beside what was expected on its day, on the straight line from the baseline to the target; from the day it is due, the target. Objectives count the same, and so do the indicators of one.",
		EvidenceVI: "Giá trị gần nhất so với giá trị dự kiến tại thời điểm đó theo đường thẳng từ giá trị ban đầu đến chỉ tiêu; khi đến hạn thì so với chỉ tiêu. Các mục tiêu có trọng số như nhau, các chỉ số của một mục tiêu cũng vậy.",
		Facts:      []score.Fact{factObjectives, factIndicators, factTargets, factActuals, factBaselines, factDue, factAsOf},
		Basis:      dacEffectiveness,
		Measure: func(a *Agreement, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			switch {
			case len(a.Objectives) == 0:
				return score.Missing(0)
			case on.IsZero():
				return score.Missing(6)
			}
			low, high := 0, 0
			var missing facts
			for i := range a.Objectives {
				l, h, m := a.Objectives[i].onTrack(on)
				low += l
				high += h
				missing |= m
			}
			var b [8]int
			return average(low, high, len(a.Objectives), missing.list(&b)...)
		},
		Evidence: showOnTrack,
	},
	{ // I-24
		Code: "AGR-C-OPINIONS", Dimension: "efficiency", Weight: 1,
		EN:         "What share of the opinions asked for has been given?",
		VI:         "Tỷ lệ cơ quan được lấy ý kiến đã trả lời là bao nhiêu?",
		EvidenceEN: "Steps by which opinions were asked for and given. How long that may take is for a jurisdiction's pack to say.",
		EvidenceVI: "Các bước gửi lấy ý kiến và trả lời ý kiến. Thời hạn trả lời do bộ quy tắc của từng quốc gia quy định.",
		SkipEN:     "No opinion was asked for.",
		SkipVI:     "Không có việc lấy ý kiến.",
		Facts: []score.Fact{
			{Where: "/steps", EN: "steps of the procedure", VI: "các bước trong trình tự, thủ tục"},
			{Where: "/steps/*/by", EN: "who was asked, and who gave an opinion when", VI: "cơ quan được hỏi, cơ quan cho ý kiến và thời điểm"},
		},
		Basis: commonIndicators,
		Measure: func(a *Agreement, _ *score.Context) score.Outcome {
			if len(a.Steps) == 0 {
				return score.Missing(0)
			}
			r := a.Responses()
			if r.Asked == 0 {
				for i := range a.Steps {
					if a.Steps[i].Kind == "" {
						return score.Missing(0)
					}
				}
				return score.NotApplicable()
			}
			return score.Ratio(r.Given, 0, r.Asked-r.Given, 1)
		},
	},
}

var (
	factCommittees = score.Fact{Where: "/committees", EN: "committees", VI: "các ủy ban"}
	factDue        = score.Fact{Where: "/objectives/*/indicators/*/due", EN: "when targets are to be reached", VI: "thời hạn đạt chỉ tiêu"}
)

// steered says whether a body steers the agreement.
func (a *Agreement) steered() calendar.Truth {
	if len(a.Committees) > 0 {
		return calendar.Yes
	}
	switch a.Clauses.JointCommittee {
	case codes.Yes:
		return calendar.Yes
	case codes.Unknown:
		return calendar.Unknown
	}
	return calendar.No
}

// focal says whether a party is the focal point.
func (a *Agreement) focal() calendar.Truth {
	open := len(a.Parties) == 0 || a.PartiesOpen
	for i := range a.Parties {
		p := &a.Parties[i]
		if p.Has(RoleFocal) {
			return calendar.Yes
		}
		open = open || len(p.Roles) == 0
	}
	if open {
		return calendar.Unknown
	}
	return calendar.No
}

// owned says whether every objective has an owner. One that is not recorded may
// be agreed.
func (a *Agreement) owned() calendar.Truth {
	for i := range a.Objectives {
		if a.Objectives[i].Owner.IsZero() {
			return calendar.Unknown
		}
	}
	if len(a.Objectives) == 0 {
		return calendar.Unknown
	}
	return calendar.Yes
}

// actionsKept counts the actions of committees by whether they were done on time,
// late, perhaps, or are not due yet, and returns which facts of AGR-C-ACTIONS are
// missing. One that is not recorded as done may be; one of a session without a
// date may not have been decided yet.
func (a *Agreement) actionsKept(on calendar.Date) (good, late, open, early int, missing facts) {
	if len(a.Committees) == 0 {
		return 0, 0, 0, 0, 0
	}
	var few [maxPairs]ActionItem
	for i := range a.Committees {
		items := a.Committees[i].AppendActions(few[:0], on)
		for k := range items {
			x := &items[k]
			switch {
			case !doubtful(x.Due) && x.Due.Earliest().Compare(on) == calendar.After:
				early++
			case happened(x.Adopted, on) != calendar.Yes: // the session may lie after the day
				open++
				missing |= 1 << 4
			case x.State == ActionOnTime:
				good++
			case x.State == ActionLate:
				late++
			default:
				open++
				if vague(x.Due) {
					missing |= 1 << 1
				}
				if vague(x.Done) {
					missing |= 1 << 2
				}
			}
		}
	}
	return good, late, open, early, missing
}

// sessionsHeld returns the permille of the sessions due by the day that were
// surely held, and the most that may have been, and whether any was due. A
// committee of which no session is recorded may have met.
func (c *Committee) sessionsHeld(on calendar.Date) (low, high int, due calendar.Truth) {
	least, most, known := c.due(on)
	switch {
	case !known:
		return 0, 1000, calendar.Unknown
	case most == 0:
		return 0, 0, calendar.No
	}
	m := c.meetings(on)
	low, high = 1000*min(m.held, most)/most, 1000
	if least > 0 && len(c.Sessions) > 0 && m.heldAtMost < least {
		high = (1000*m.heldAtMost + least - 1) / least
	}
	if least == most && m.held == m.heldAtMost && len(c.Sessions) > 0 {
		high = low
	}
	return low, high, calendar.Yes
}

// onTrack returns the permille of the indicators of the objective that are
// surely on track and the most that may be, and which facts of AGR-C-ON-TRACK
// are missing.
func (o *Objective) onTrack(on calendar.Date) (low, high int, missing facts) {
	n := len(o.Indicators)
	if n == 0 {
		return 0, 1000, 1 << 1
	}
	good, bad := 0, 0
	for i := range o.Indicators {
		x := &o.Indicators[i]
		switch x.OnTrack(on) {
		case calendar.Yes:
			good++
		case calendar.No:
			bad++
		default:
			missing |= x.untold()
		}
	}
	low = 1000 * good / n
	if good+bad == n {
		return low, low, 0
	}
	return low, 1000 - 1000*bad/n, missing
}

// untold returns which facts of AGR-C-ON-TRACK an indicator lacks.
func (x *Indicator) untold() (missing facts) {
	if !x.Aimed() {
		missing |= 1 << 2
	}
	if unsettled(x.Due) {
		missing |= 1 << 5
	}
	if x.Baseline.Qualifier.IsZero() || unsettled(x.Baseline.AsOf) {
		missing |= 1 << 4
	}
	if missing == 0 || x.Actual.Qualifier.IsZero() && len(x.Values) == 0 {
		missing |= 1 << 3
	}
	return missing
}
