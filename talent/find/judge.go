package find

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
)

// Match is an expert found for a need. It is comparable.
type Match struct {
	Expert id.Expert `json:"expert"`
	// Low and High are the least and the most expertise there can be: the
	// weights of what is wanted, each times its credit, out of [Query.Most].
	Low  int32 `json:"low"`
	High int32 `json:"high"`
	// Open are the conditions of which it is not known whether they are met.
	// There are none unless the need lets them pass.
	Open Conditions `json:"open,omitzero"`
}

// compare orders matches: the greater Low first, then the greater High, then by identifier.
func (m *Match) compare(o *Match) int {
	if c := cmp.Compare(o.Low, m.Low); c != 0 {
		return c
	}
	if c := cmp.Compare(o.High, m.High); c != 0 {
		return c
	}
	return m.Expert.Compare(o.Expert)
}

// Judge says how the expert stands to the need: the match, the conditions that
// it surely fails, and whether it is found. It is not found when it fails a
// condition, when one is open and the need does not let that pass, or when
// nothing of its record may be used.
func Judge(q *Query, e *talent.Expert) (m Match, fails Conditions, found bool) {
	view, usable := viewOn(e, q.need.Purpose, q.on)
	if !usable {
		return Match{Expert: e.ID}, 0, false
	}
	return q.judge(view, q.conflict(e))
}

// Scan judges all experts and returns the best k that are found, best first:
// the greater Low, then the greater High, then the lesser identifier.
func Scan(q *Query, experts iter.Seq[*talent.Expert], k int) []Match {
	var all []Match
	for e := range experts {
		if m, _, ok := Judge(q, e); ok {
			all = append(all, m)
		}
	}
	slices.SortFunc(all, func(a, b Match) int { return a.compare(&b) })
	return all[:min(max(k, 0), len(all))]
}

// judge holds what may be used of an expert against the need.
func (q *Query) judge(e *talent.Expert, conflict calendar.Truth) (m Match, fails Conditions, found bool) {
	n := &q.need
	m.Expert = e.ID
	state := func(c Condition, t calendar.Truth) {
		switch t {
		case calendar.No:
			fails |= 1 << c
		case calendar.Unknown:
			m.Open |= 1 << c
		}
	}
	must := calendar.Yes
	for i := range n.Wants {
		low, high := q.credit(e, &n.Wants[i])
		m.Low += int32(n.Wants[i].Weight * low)
		m.High += int32(n.Wants[i].Weight * high)
		if n.Wants[i].Must {
			must = must.And(some(low, high))
		}
	}
	if len(n.Wants) > 0 {
		state(Area, some(int(m.Low), int(m.High)))
		state(Must, must)
	}
	if len(n.Countries) > 0 {
		state(InCountry, lives(e, n.Countries))
	}
	if len(n.Excluded) > 0 {
		state(NotExcluded, lives(e, n.Excluded).Not())
	}
	speaks := calendar.Yes
	for i := range n.Languages {
		speaks = speaks.And(works(e, &n.Languages[i]))
	}
	state(Speaks, speaks)
	if !n.Period.IsZero() || n.Hours > 0 {
		state(Available, available(e, n.Period, n.Hours))
	}
	if len(n.Modes) > 0 {
		state(Engages, engages(e, n.Modes))
	}
	state(NoConflict, conflict.Not())
	return m, fails, fails == 0 && (m.Open == 0 || n.Open)
}

// some says whether there is any expertise.
func some(low, high int) calendar.Truth {
	switch {
	case low > 0:
		return calendar.Yes
	case high > 0:
		return calendar.Unknown
	}
	return calendar.No
}

// credit is how much of what is wanted the expert has. Of one without any
// expertise on record that may be used nothing is known.
func (q *Query) credit(e *talent.Expert, w *talent.Want) (low, high int) {
	if len(e.Expertise) == 0 {
		return 0, talent.Whole
	}
	for i := range e.Expertise {
		l, h := q.need.Worth(w, &e.Expertise[i])
		low, high = max(low, l), max(high, h)
	}
	return low, high
}

func lives(e *talent.Expert, in []country.Code) calendar.Truth {
	if e.Country == "" {
		return calendar.Unknown
	}
	return calendar.TruthOf(slices.Contains(in, e.Country))
}

// works says whether the expert works in the language at the level or above.
// Variants of a language (en-GB) are that language.
func works(e *talent.Expert, asked *talent.Language) calendar.Truth {
	if len(e.Languages) == 0 {
		return calendar.Unknown
	}
	answer := calendar.No
	for i := range e.Languages {
		l := &e.Languages[i]
		if !strings.EqualFold(base(l.Lang), base(asked.Lang)) {
			continue
		}
		switch least, has := asked.Rank(), l.Rank(); {
		case least == 0 || has >= least:
			return calendar.Yes
		case has == 0:
			answer = calendar.Unknown
		}
	}
	return answer
}

func base(tag string) string {
	b, _, _ := strings.Cut(tag, "-")
	return b
}

// available says whether an entry of availability has the hours throughout the
// period. Where none has, but one may at its beginning and another at its end, they
// may together.
func available(e *talent.Expert, period calendar.Period, hours int) calendar.Truth {
	if len(e.Availability) == 0 {
		return calendar.Unknown
	}
	w := period.Whole()
	answer, begins, ends := calendar.No, calendar.No, calendar.No
	for i := range e.Availability {
		a := &e.Availability[i]
		answer = answer.Or(a.Covers(period, hours))
		begins = begins.Or(a.Covers(calendar.Period{Start: w.Start, End: w.Start}, hours))
		ends = ends.Or(a.Covers(calendar.Period{Start: w.End, End: w.End}, hours))
	}
	if answer == calendar.No && begins != calendar.No && ends != calendar.No {
		return calendar.Unknown
	}
	return answer
}

func engages(e *talent.Expert, modes []talent.Mode) calendar.Truth {
	if len(e.Modes) == 0 {
		return calendar.Unknown
	}
	for _, m := range e.Modes {
		if slices.Contains(modes, m) {
			return calendar.Yes
		}
	}
	return calendar.No
}

// conflict says whether the expert has a conflict with the parties. All of the
// record is asked: an interest is not hidden by withholding consent, and
// nothing but the answer is told. Of a record without any post or tie nothing is
// known.
func (q *Query) conflict(e *talent.Expert) calendar.Truth {
	answer := calendar.No
	if !q.need.Parties.IsZero() && !e.Tied() {
		answer = calendar.Unknown
	}
	for _, c := range q.policy.Between(e, &q.need.Parties, q.on) {
		answer = answer.Or(c.Sure)
	}
	return answer
}
