package agreement

import (
	"math/bits"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/score"
)

const (
	dormantAfter    = 12 // months without activity
	committeeWithin = 24 // months within which a joint committee meets
)

var deliveryCriteria = []score.Criterion[Agreement]{
	{
		Code: "AGR-C-ACTIVE", Dimension: "effectiveness", Weight: 6,
		EN:         "Has anything been done under the agreement in the last twelve months?",
		VI:         "Trong 12 tháng gần nhất có hoạt động nào được triển khai không?",
		EvidenceEN: "A dated activity: a project, meeting, visit, training; a session of a committee, an obligation done, money paid out. That there was none only where the record says that it is complete.",
		EvidenceVI: "Hoạt động có thời gian cụ thể: dự án, cuộc họp, đoàn công tác, đào tạo; kỳ họp của ủy ban, nghĩa vụ đã thực hiện, khoản đã giải ngân. Chỉ kết luận không có hoạt động khi hồ sơ xác nhận đã đầy đủ.",
		Facts:      []score.Fact{factActivities, factActivityDate, factAsOf},
		Basis:      commonIndicators,
		Measure: func(a *Agreement, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			t := a.tracesIn(before(on, dormantAfter))
			switch {
			case t.seen == calendar.Yes:
				return score.Measured(1000)
			case t.seen == calendar.Unknown && on.IsZero():
				return score.Missing(2)
			case t.seen == calendar.Unknown:
				return score.Missing(1)
			case a.ActivitiesComplete == codes.Yes && !on.IsZero():
				return score.Measured(0)
			}
			return score.Missing(0)
		},
		Evidence: showActive,
	},
	{
		Code: "AGR-C-ON-TIME", Dimension: "efficiency", Weight: 6,
		EN:         "What share of the obligations that were due was done on time?",
		VI:         "Tỷ lệ nghĩa vụ đến hạn được thực hiện đúng hạn là bao nhiêu?",
		EvidenceEN: "Due dates, and dates on which obligations were done. Of one that is owed again and again, each due day counts.",
		EvidenceVI: "Thời hạn và ngày hoàn thành của các nghĩa vụ. Nghĩa vụ định kỳ được tính theo từng kỳ hạn.",
		SkipEN:     "No obligation was due by the day of scoring.",
		SkipVI:     "Chưa có nghĩa vụ nào đến hạn tính đến ngày đánh giá.",
		Facts: []score.Fact{
			factObligations,
			{Where: "/obligations/*/due", EN: "due dates of the obligations", VI: "thời hạn của các nghĩa vụ"},
			factDone, factAsOf,
		},
		Basis: commonIndicators,
		Measure: func(a *Agreement, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			switch {
			case len(a.Obligations) == 0:
				return score.Missing(0)
			case on.IsZero():
				return score.Missing(3)
			}
			var n keeping
			by := keepingTo(a, on)
			for i := range a.Obligations {
				n.obligation(&a.Obligations[i], &by)
			}
			if n.good+n.late+n.open == 0 {
				return score.NotApplicable()
			}
			var b [8]int
			return score.Ratio(n.good, n.late, n.open, n.missing.list(&b)...)
		},
		Evidence: showOnTime,
	},
	{
		Code: "AGR-C-DISBURSED", Dimension: "efficiency", Weight: 3,
		EN:         "What share of the money committed has been paid out?",
		VI:         "Tỷ lệ kinh phí cam kết đã được giải ngân là bao nhiêu?",
		EvidenceEN: "Exact amounts committed and paid, currency by currency; each currency counts the same.",
		EvidenceVI: "Số tiền cam kết và giải ngân chính xác theo từng loại tiền; các loại tiền có trọng số như nhau.",
		Facts: []score.Fact{
			factFunding,
			{Where: "/funding/*/amount", EN: "exact amounts", VI: "số tiền chính xác"},
			{Where: "/funding/*/stage", EN: "whether money is committed or paid", VI: "giai đoạn của khoản tiền (cam kết hay giải ngân)"},
		},
		Basis:   dacEfficiency,
		Measure: func(a *Agreement, _ *score.Context) score.Outcome { return a.disbursed() },
	},
	{
		Code: "AGR-C-COMMITTEE", Dimension: "efficiency", Weight: 2,
		EN:         "Has the joint committee met in the last two years?",
		VI:         "Ủy ban hỗn hợp có họp trong hai năm gần nhất không?",
		EvidenceEN: "A dated session; two years is the longer of the usual intervals.",
		EvidenceVI: "Kỳ họp có thời gian cụ thể; hai năm là khoảng cách dài nhất thường gặp giữa hai kỳ họp.",
		SkipEN:     "The text sets up no joint committee, or no session is due yet.",
		SkipVI:     "Văn bản không lập ủy ban hỗn hợp hoặc chưa đến kỳ họp.",
		Facts: []score.Fact{
			{Where: "/clauses/jointCommittee", EN: "clause on a joint committee", VI: "điều khoản về ủy ban hỗn hợp"},
			factActivities, factActivityDate, factEvents, factAsOf,
		},
		Basis: commonIndicators,
		Measure: func(a *Agreement, c *score.Context) score.Outcome {
			if len(a.Committees) == 0 {
				switch a.Clauses.JointCommittee {
				case codes.Unknown:
					return score.Missing(0)
				case codes.No, codes.NotApplicable:
					return score.NotApplicable()
				}
			}
			on := calendar.FromYMD(int32(c.AsOf()))
			switch {
			case len(a.Activities) == 0 && len(a.Committees) == 0:
				return score.Missing(1)
			case on.IsZero():
				return score.Missing(4)
			}
			window := before(on, committeeWithin)
			_, met := a.activityIn(window, ActivityCommittee)
			switch met = met.Or(a.metIn(window)); {
			case met == calendar.Yes:
				return score.Measured(1000)
			case met == calendar.Unknown:
				return score.Missing(2)
			case len(a.Activities) == 0:
				return score.Missing(1)
			}
			switch a.EntryIntoForce().Compare(window.Start) {
			case calendar.Before:
				return score.Measured(0)
			case calendar.Same, calendar.After:
				return score.NotApplicable()
			}
			return score.Missing(3)
		},
		Evidence: showCommittee,
	},
}

// activityIn returns the first activity of the kind, or of any where that is
// empty, that surely took place in the window; -1 and whether one may have
// taken place where there is none.
func (a *Agreement) activityIn(window calendar.Period, kind ActivityKind) (int, calendar.Truth) {
	took := calendar.No
	for i := range a.Activities {
		x := &a.Activities[i]
		if kind != "" && x.Kind != kind && x.Kind != "" {
			continue
		}
		switch x.within(window) {
		case calendar.Yes:
			if kind == "" || x.Kind != "" {
				return i, calendar.Yes
			}
			took = calendar.Unknown
		case calendar.Unknown:
			took = calendar.Unknown
		}
	}
	return -1, took
}

// metIn says whether a committee met in the window, by the sessions recorded. One
// of which no session is recorded may have.
func (a *Agreement) metIn(window calendar.Period) calendar.Truth {
	met := calendar.No
	for i := range a.Committees {
		if len(a.Committees[i].Sessions) == 0 {
			met = calendar.Unknown
		}
		for j := range a.Committees[i].Sessions {
			s := &a.Committees[i].Sessions[j]
			if s.CalledOff {
				continue
			}
			if met = met.Or(window.Contains(s.On)); met == calendar.Yes {
				return met
			}
		}
	}
	return met
}

// within says whether the activity took place in the window, in part at least.
func (x *Activity) within(window calendar.Period) calendar.Truth {
	switch {
	case !x.On.IsZero():
		return window.Contains(x.On)
	case !x.Period.IsZero():
		return window.Overlaps(x.Period)
	}
	return calendar.Unknown
}

type kept uint8

const (
	keptOpen   kept = iota // what is known does not settle it
	keptYes                // due, and done on time
	keptLate               // due, and done late
	keptNotDue             // not yet due
)

// keeping counts due days of obligations by how each was kept. What is not
// recorded as done is open: nobody may have written it down.
type keeping struct {
	good, late, open int
	undone           int   // of those open, how many are not recorded as done
	overdue          bool  // one of these has surely passed
	missing          facts // what would settle those open: 1 for due dates, 2 for dates on which it was done
}

// keepingTo returns the clock by which obligations are kept to a day.
func keepingTo(a *Agreement, on calendar.Date) clock {
	return clock{a: a, window: window{to: on, on: on}}
}

// obligation adds the days on which the obligation was due by the day of the clock.
func (n *keeping) obligation(o *Obligation, by *clock) {
	if o.Rule == nil && len(o.Fulfilments) == 0 {
		n.add(o.Due, o.Done, o.Done.IsZero(), by.on)
		return
	}
	o.each(by, func(x Occurrence) bool {
		done := x.Met
		if x.State != DutyMet {
			done = calendar.Date{}
		}
		n.add(x.Due, done, x.State == DutyNotMet || x.State == DutyPartly, by.on)
		return true
	})
}

func (n *keeping) add(due, done calendar.Date, undone bool, on calendar.Date) {
	switch keptBy(due, done, on) {
	case keptYes:
		n.good++
	case keptLate:
		n.late++
	case keptOpen:
		n.open++
		if undone {
			n.undone++
			n.overdue = n.overdue || due.Latest().Compare(on) == calendar.Before
		}
		if vague(due) {
			n.missing |= 1 << 1
		}
		if vague(done) {
			n.missing |= 1 << 2
		}
	}
}

// keptBy says whether what was due and done on the dates was kept by the day.
func keptBy(due, done, on calendar.Date) kept {
	first, last := due.Earliest(), due.Latest()
	if unsettled(due) {
		return keptOpen
	}
	switch {
	case first.Compare(on) == calendar.After:
		return keptNotDue
	case last.Compare(on) == calendar.After, unsettled(done):
		return keptOpen
	case done.Latest().Compare(first) != calendar.After:
		return keptYes
	case done.Earliest().Compare(last) == calendar.After:
		return keptLate
	}
	return keptOpen
}

// purse is the money of one currency.
type purse struct {
	currency       money.Currency
	promised, paid int64
	committed      bool // there is a commitment
	disbursed      bool // there is a disbursement
	vague          bool // a line of it is not exact
}

// disbursed is the share paid of what was committed, averaged over currencies.
func (a *Agreement) disbursed() score.Outcome {
	var purses [8]purse
	n := 0
	for i := range a.Funding {
		f := &a.Funding[i]
		m := f.Amount.Amount
		if m.Currency.IsZero() {
			return score.Missing(1)
		}
		k := 0
		for k < n && purses[k].currency != m.Currency {
			k++
		}
		if k == len(purses) {
			return score.Missing(1)
		}
		p := &purses[k]
		if k == n {
			n++
			p.currency = m.Currency
		}
		p.vague = p.vague || f.Amount.Qualifier != quantity.QualifierExactly || m.Minor < 0
		switch f.Stage {
		case StageCommitment:
			p.promised, p.committed = p.promised+m.Minor, true
			p.vague = p.vague || p.promised < 0
		case StageDisbursement:
			p.paid, p.disbursed = p.paid+m.Minor, true
			p.vague = p.vague || p.paid < 0
		default:
			return score.Missing(2)
		}
	}
	low, high, parts := 0, 0, 0
	var missing facts
	for k := range n {
		p := &purses[k]
		if !p.committed {
			continue
		}
		parts++
		switch {
		case p.vague, p.promised == 0:
			missing |= 1 << 1
			high += 1000
			continue
		case !p.disbursed:
			missing |= 1 << 0
			high += 1000
			continue
		}
		x := permille(p.paid, p.promised)
		low += x
		high += x
	}
	if parts == 0 {
		return score.Missing(0)
	}
	var b [8]int
	return average(low, high, parts, missing.list(&b)...)
}

// permille is part of whole, at most 1000; neither is negative, whole not zero.
func permille(part, whole int64) int {
	if part >= whole {
		return 1000
	}
	high, low := bits.Mul64(uint64(part), 1000)
	q, _ := bits.Div64(high, low, uint64(whole))
	return int(q)
}
