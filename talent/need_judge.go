package talent

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// needJudge is a need made ready to evaluate experts for it.
type needJudge struct {
	need   Need
	shown  Need // the same, counting only what is shown
	policy ConflictPolicy
	most   int // all weights together
}

func newNeedJudge(need *Need, policy ConflictPolicy) *needJudge {
	q := &needJudge{policy: policy}
	if need != nil {
		q.need = *need
	}
	n := &q.need
	if n.Purpose == "" {
		n.Purpose = PurposeMatching
	}
	if len(policy) == 0 {
		q.policy = DefaultConflicts()
	}
	n.Wants = slices.Clone(n.Wants[:min(len(n.Wants), MaxWants)])
	for i := range n.Wants {
		n.Wants[i].Weight = min(max(n.Wants[i].Weight, 1), MaxWeight)
		q.most += n.Wants[i].Weight
	}
	n.Countries, n.Excluded = slices.Clone(n.Countries), slices.Clone(n.Excluded)
	n.Languages, n.Modes = slices.Clone(n.Languages), slices.Clone(n.Modes)
	n.Parties = Parties{slices.Clone(n.Parties.Partners), slices.Clone(n.Parties.Experts), slices.Clone(n.Parties.Agreements)}
	q.shown = q.need
	q.shown.Shown = true
	return q
}

func needDay(c *score.Context) calendar.Date { return calendar.FromYMD(int32(c.AsOf())) }

func (q *needJudge) look(e *Expert, c *score.Context, list string) needPart {
	return needLook(e, q.need.Purpose, needDay(c), list)
}

// needLacks are the facts, by their index, that leave an answer open.
type needLacks uint8

func (l *needLacks) add(fact int) { *l |= 1 << fact }

// list writes the indexes into room.
func (l needLacks) list(room *[8]int) []int {
	n := 0
	for i := range room {
		if l&(1<<i) != 0 {
			room[n] = i
			n++
		}
	}
	return room[:n]
}

// The facts of the criteria on expertise, in their order.
const (
	needLacksEntries = iota
	needLacksConsent
	needLacksField
	needLacksLevel
	needLacksEvidence
)

// needWorth is what all entries of expertise together are worth for each want.
type needWorth struct {
	low, high [MaxWants]int
	lacks     [MaxWants]needLacks // what leaves it open
	any       bool                // there are entries that may be looked at
	by        [MaxWants]int       // the entry that is surely worth most, counted from 1
}

// worth fills in what the record is worth for the need.
func (q *needJudge) worth(w *needWorth, n *Need, e *Expert, c *score.Context) {
	part := q.look(e, c, "/expertise")
	for j := range e.Expertise {
		if !part.may(j) {
			continue
		}
		w.any = true
		x := &e.Expertise[j]
		for i := range n.Wants {
			low, high := n.Worth(&n.Wants[i], x)
			if low > w.low[i] {
				w.low[i], w.by[i] = low, j+1
			}
			w.high[i] = max(w.high[i], high)
			if low < high {
				w.lacks[i] |= needOpen(n, &n.Wants[i], x)
			}
		}
	}
}

// needOpen says which facts leave open what an entry is worth.
func needOpen(n *Need, w *Want, x *Expertise) (l needLacks) {
	if !x.Technology.Within(w.Technology) {
		l.add(needLacksField)
	}
	if x.Level.Rank() == 0 && (w.Level.Rank() > 0 || n.Credit.Levels != [4]int{}) {
		l.add(needLacksLevel)
	}
	if n.Shown && !x.Shown() {
		l.add(needLacksEvidence)
	}
	return l
}

// needNothing is the answer where a list holds nothing that may be looked at:
// there is nothing, or no consent to it. The two are the facts 0 and 1.
func needNothing(length int) score.Outcome {
	if length > 0 {
		return score.Missing(needLacksConsent)
	}
	return score.Missing(needLacksEntries)
}

// expertise is how much of what the need wants there is, by weight.
func (q *needJudge) expertise(n *Need, e *Expert, c *score.Context) score.Outcome {
	var w needWorth
	q.worth(&w, n, e, c)
	if !w.any {
		return needNothing(len(e.Expertise))
	}
	low, high, lacks := 0, 0, needLacks(0)
	for i := range n.Wants {
		low += n.Wants[i].Weight * w.low[i]
		high += n.Wants[i].Weight * w.high[i]
		if w.low[i] < w.high[i] {
			lacks |= w.lacks[i]
		}
	}
	if low == high {
		return score.Measured(low / q.most)
	}
	var room [8]int
	return score.Range(low/q.most, (high+q.most-1)/q.most, lacks.list(&room)...)
}

// must is whether there is some of what is wanted, and all that is indispensable.
func (q *needJudge) must(e *Expert, c *score.Context) score.Outcome {
	var w needWorth
	n := &q.need
	q.worth(&w, n, e, c)
	if !w.any {
		return needNothing(len(e.Expertise))
	}
	some, all, lacks := calendar.No, calendar.Yes, needLacks(0)
	for i := range n.Wants {
		has := needSome(w.low[i], w.high[i])
		some = some.Or(has)
		if n.Wants[i].Must {
			all = all.And(has)
		}
		if has == calendar.Unknown {
			lacks |= w.lacks[i]
		}
	}
	var room [8]int
	return needCondition(some.And(all), lacks.list(&room)...)
}

// needCondition is the answer to a condition.
func needCondition(t calendar.Truth, facts ...int) score.Outcome {
	switch t {
	case calendar.Yes:
		return score.Measured(1000)
	case calendar.No:
		return score.Failed()
	}
	return score.Missing(facts...)
}

// FreshYears is how far back evidence counts as recent in EXP-NEED-FRESH. It is
// a default of this project and no rule of the field: drop the criterion and add
// one of your own where it does not fit.
const FreshYears = 5

// fresh is for what share of the need, by weight, something recent is on record.
func (q *needJudge) fresh(e *Expert, c *score.Context) score.Outcome {
	on := needDay(c)
	part := q.look(e, c, "/expertise")
	var recent [MaxWants]calendar.Truth
	any := false
	for j := range e.Expertise {
		if !part.may(j) {
			continue
		}
		x := &e.Expertise[j]
		age := needRecent(x, on)
		for i := range q.need.Wants {
			t := needSome(q.need.Worth(&q.need.Wants[i], x)).And(age)
			if !any {
				recent[i] = t
			} else {
				recent[i] = recent[i].Or(t)
			}
		}
		any = true
	}
	if !any {
		return needNothing(len(e.Expertise))
	}
	return q.shares(&recent, 2)
}

// needRecent says whether the expertise was stated or shown in the last years.
func needRecent(x *Expertise, on calendar.Date) calendar.Truth {
	if on.IsZero() || x.AsOf.IsZero() && len(x.Evidence) == 0 {
		return calendar.Unknown
	}
	window := calendar.Period{Start: on.AddYears(-FreshYears), End: on}
	answer := calendar.No
	if !x.AsOf.IsZero() {
		answer = window.Contains(x.AsOf)
	}
	for i := range x.Evidence {
		answer = answer.Or(window.Contains(x.Evidence[i].On))
	}
	return answer
}

// track is for what share of the need, by weight, there is output on record.
func (q *needJudge) track(e *Expert, c *score.Context) score.Outcome {
	on := needDay(c)
	part := q.look(e, c, "/outputs")
	var made [MaxWants]calendar.Truth
	any := false
	for j := range e.Outputs {
		o := &e.Outputs[j]
		if o.Kind == EvidenceStatement || o.On.Compare(on) == calendar.After || !part.may(j) {
			continue
		}
		for i := range q.need.Wants {
			t := needField(o.Technology, q.need.Wants[i].Technology)
			if !any {
				made[i] = t
			} else {
				made[i] = made[i].Or(t)
			}
		}
		any = true
	}
	if !any {
		return needNothing(len(e.Outputs))
	}
	return q.shares(&made, 2)
}

// needField says whether an output in the first field is one in the second.
func needField(has, wanted technology.Code) calendar.Truth {
	switch {
	case has.IsZero(), wanted.Within(has) && wanted != has:
		return calendar.Unknown
	}
	return calendar.TruthOf(has.Within(wanted))
}

// shares adds up the weights of the wants; the fact leaves some open.
func (q *needJudge) shares(answers *[MaxWants]calendar.Truth, fact int) score.Outcome {
	yes, no, open := 0, 0, 0
	for i := range q.need.Wants {
		switch w := q.need.Wants[i].Weight; answers[i] {
		case calendar.Yes:
			yes += w
		case calendar.No:
			no += w
		default:
			open += w
		}
	}
	return score.Ratio(yes, no, open, fact)
}
