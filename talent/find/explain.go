package find

import (
	"slices"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/talent"
)

// Explanation says how one expert stands to a need, and by which parts of the
// record. It names places in the record and holds nothing of what stands there.
type Explanation struct {
	Match Match `json:"match"`
	// Found says whether the expert is among those found.
	Found bool `json:"found"`
	// Permission says whether the record may be used. Where it is not granted
	// the rest is empty: nothing was looked at.
	Permission talent.Permission `json:"permission"`
	// Wants are what the need wants, in its order.
	Wants []Worth `json:"wants,omitempty"`
	// Conditions are those that the need makes, in the order of the constants.
	Conditions []Held `json:"conditions,omitempty"`
}

// Worth is how much of one want an expert has.
type Worth struct {
	// Low and High are in points: thousandths times the weight of the want.
	Low  int32 `json:"low"`
	High int32 `json:"high"`
	// Whole is the most it can be.
	Whole int32 `json:"whole"`
	// By is the entry of expertise that counts most, such as /expertise/2; ""
	// where none does.
	By string `json:"by,omitempty"`
	// Gap is what keeps it from the whole.
	Gap Gap `json:"gap"`
}

// Held is whether an expert meets a condition.
type Held struct {
	Condition Condition      `json:"condition"`
	Is        calendar.Truth `json:"is"`
	// At is where in the record to look, such as /languages.
	At string `json:"at"`
}

// Explain says how the expert stands to the need, found or not. It takes the
// record, which an [Index] does not hold.
func Explain(q *Query, e *talent.Expert) Explanation {
	m, fails, found := Judge(q, e)
	x := Explanation{Match: m, Found: found, Permission: talent.Granted}
	view, usable := viewOn(e, q.need.Purpose, q.on)
	if !usable {
		x.Permission = e.CanUse(q.need.Purpose, q.on)
		return x
	}
	for i := range q.need.Wants {
		w := &q.need.Wants[i]
		low, high := q.credit(view, w)
		gap, by := q.gap(view, w)
		at := ""
		if by >= 0 {
			at = q.place(e, by)
		}
		weight := int32(w.Weight)
		x.Wants = append(x.Wants, Worth{weight * int32(low), weight * int32(high), weight * talent.Whole, at, gap})
	}
	open := m.Open
	for c := range Condition(conditions) {
		if !q.asks(c) {
			continue
		}
		is := calendar.Yes
		switch {
		case fails.Has(c):
			is = calendar.No
		case open.Has(c):
			is = calendar.Unknown
		}
		x.Conditions = append(x.Conditions, Held{c, is, places[c]})
	}
	return x
}

var places = [conditions]string{"/expertise", "/expertise", "/country", "/country", "/languages", "/availability", "/modes", "/ties"}

// asks reports whether the need makes the condition.
func (q *Query) asks(c Condition) bool {
	n := &q.need
	switch c {
	case Area:
		return len(n.Wants) > 0
	case Must:
		return slices.ContainsFunc(n.Wants, func(w talent.Want) bool { return w.Must })
	case InCountry:
		return len(n.Countries) > 0
	case NotExcluded:
		return len(n.Excluded) > 0
	case Speaks:
		return len(n.Languages) > 0
	case Available:
		return !n.Period.IsZero() || n.Hours > 0
	case Engages:
		return len(n.Modes) > 0
	case NoConflict:
		return !n.Parties.IsZero()
	}
	return false
}

// place returns where the entry of what may be used stands in the whole record.
func (q *Query) place(e *talent.Expert, by int) string {
	for i := range e.Expertise {
		at := "/expertise/" + strconv.Itoa(i)
		if e.CanUsePart(q.need.Purpose, q.on, at).Granted() {
			if by == 0 {
				return at
			}
			by--
		}
	}
	return ""
}

// gap says what keeps the expert from having all of what is wanted, and which
// entry counts most; that is -1 where none does.
func (q *Query) gap(e *talent.Expert, w *talent.Want) (Gap, int) {
	if len(e.Expertise) == 0 {
		return Unrecorded, -1
	}
	best, gap, bestLow, bestHigh := -1, Absent, 0, 0
	for i := range e.Expertise {
		x := &e.Expertise[i]
		low, high := q.need.Worth(w, x)
		switch {
		case low > bestLow || low == bestLow && high > bestHigh:
			best, bestLow, bestHigh, gap = i, low, high, q.why(x, w, low)
		case best < 0 && gap == Absent && x.Technology.Within(w.Technology):
			gap = q.why(x, w, low)
		}
	}
	return gap, best
}

// why says what keeps one entry from being all of what is wanted.
func (q *Query) why(x *talent.Expertise, w *talent.Want, low int) Gap {
	within := x.Technology.Within(w.Technology)
	rank, asked := x.Level.Rank(), w.Level.Rank()
	graded := asked > 0 || q.need.Credit.Levels != [4]int{}
	switch {
	case low == talent.Whole:
		return None
	case rank > 0 && rank < asked:
		return TooLow
	case !within && w.Technology.Within(x.Technology):
		return Wider
	case !within:
		return Related
	case q.need.Shown && !x.Shown():
		return NotShown
	case graded && rank == 0:
		return NoLevel
	}
	return Graded
}

// Above returns which wants, by their place in the need, the expert would have
// to meet wholly in order to stand before the other: as few as can be, those
// that tell most first. It is false when even all of them would not do, or when
// something else stands in the way: a condition that is not met, or no consent.
func (x *Explanation) Above(other Match) (wants []int, ok bool) {
	if !x.Found {
		return nil, false
	}
	m := x.Match
	order := make([]int, len(x.Wants))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return int(x.Wants[b].Whole-x.Wants[b].Low) - int(x.Wants[a].Whole-x.Wants[a].Low)
	})
	for _, i := range order {
		if m.compare(&other) < 0 {
			break
		}
		w := &x.Wants[i]
		if w.Low == w.Whole {
			continue
		}
		m.Low += w.Whole - w.Low
		m.High += w.Whole - w.High
		wants = append(wants, i)
	}
	return wants, m.compare(&other) < 0
}
