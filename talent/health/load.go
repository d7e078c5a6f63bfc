package health

import (
	"cmp"
	"math"
	"slices"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

// Burden is what is counted as a member's load. It is a closed set; the zero
// value is ByEngagements. Its text forms are engagements and hours.
type Burden uint8

const (
	// ByEngagements counts engagements, one for each member who took part.
	ByEngagements Burden = iota
	// ByHours counts hours. Of an engagement of several members it is not known
	// who gave how many of them.
	ByHours
)

var (
	burdenTexts = [...]string{"engagements", "hours"}
	burdenEN    = [...]string{"engagements", "hours of work"}
	burdenVI    = [...]string{"số lượt tham gia", "số giờ làm việc"}
)

// String returns the text of the burden, such as engagements.
func (b Burden) String() string { return closedString(burdenTexts[:], uint8(b)) }

// MarshalText writes the text of the burden.
func (b Burden) MarshalText() ([]byte, error) {
	return closedText("burden", burdenTexts[:], uint8(b))
}

// UnmarshalText reads the text of a burden and refuses anything else.
func (b *Burden) UnmarshalText(text []byte) error {
	return parseClosed("burden", burdenTexts[:], text, (*uint8)(b))
}

// Label returns the burden in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (b Burden) Label(tag language.Tag) string {
	return closedLabel(burdenEN[:], burdenVI[:], uint8(b), tag)
}

// Load is how evenly the work is spread over the members. It is not comparable.
type Load struct {
	By Burden          `json:"by"`
	In calendar.Period `json:"in,omitzero"`
	// Gini is the Gini coefficient of the loads of all members: 0 where all have
	// the same, towards 1 where one has everything. Named is the same for the
	// members named, those of whom it is not known whether they belong included.
	// Without any load there is none.
	Gini  Interval `json:"gini"`
	Named Interval `json:"named"`
	// Exact says that both ends of Named can be reached. Otherwise they hold, but
	// may be wider than they need be.
	Exact  bool `json:"exact,omitzero"`
	People int  `json:"people"` // named who belong or may belong
	// Total is the load of all members named together.
	Total Interval `json:"total"`
	// Most are the members with the greatest load, at most [MostLoaded] of them:
	// the greatest sure load first, then by identifier.
	Most []Carrier `json:"most,omitempty"`
	// Nobody is the number of engagements that name no expert: anybody may have
	// done them.
	Nobody int `json:"nobody,omitempty"`
}

// MostLoaded is how many carriers a [Load] names.
const MostLoaded = 10

// Carrier is a member and the load. It is comparable.
type Carrier struct {
	Expert id.Expert `json:"expert"`
	Load   Interval  `json:"load"`
	// Share is the load relative to that of all members named together.
	Share Interval `json:"share"`
}

// Load measures how the engagements that fall in the period are spread over the
// members; the zero period takes all on record. Hours that are not recorded, or
// stand in another unit than hours ("h" or none), may be any number.
func (s *State) Load(by Burden, in calendar.Period) Load {
	l := Load{By: by, In: in}
	loads := make([]amount, len(s.people))
	all, anybody := amount{}, 0.0
	seen := make([]int, len(s.people)) // the last engagement by number, so that nobody counts twice
	var here []int32
	for i := range s.network.Engagements {
		e := &s.network.Engagements[i]
		falls := calendar.Yes
		if !in.IsZero() {
			falls = e.Period.Overlaps(in)
		}
		if falls == calendar.No {
			continue
		}
		work := amount{1, 1}
		if by == ByHours {
			work = hours(e.Hours)
		}
		if falls == calendar.Unknown {
			work.low = 0
		}
		if len(e.Experts) == 0 {
			l.Nobody++
			anybody += work.high
			all.high += work.high
			continue
		}
		here = here[:0]
		others := 0
		for _, x := range e.Experts {
			at, known := s.index[x]
			if !known || s.people[at].belongs == calendar.No {
				others++
			} else if seen[at] != i+1 {
				seen[at] = i + 1
				here = append(here, at)
			}
		}
		alone := by == ByEngagements || len(here) == 1 && others == 0
		for _, at := range here {
			loads[at].high += work.high
			if alone {
				loads[at].low += work.low
			}
		}
		if by == ByEngagements {
			work.low, work.high = work.low*float64(len(here)), work.high*float64(len(here))
		} else if others > 0 {
			work.low = 0
		}
		if len(here) > 0 {
			all.low, all.high = all.low+work.low, all.high+work.high
		}
	}
	for i := range loads {
		loads[i].high += anybody
	}
	l.Total = interval(all)
	s.spread(&l, loads, all)
	// Pools of hours and of nobody's work are treated as if they were free in every
	// member's bounds.
	l.Exact = l.Exact && l.Nobody == 0 && by == ByEngagements
	return l
}

// spread measures how the loads are spread.
func (s *State) spread(l *Load, loads []amount, all amount) {
	var named, fewest, most []amount
	perhaps := false
	for i := range s.people {
		p := &s.people[i]
		if p.belongs == calendar.No {
			continue
		}
		named = append(named, loads[i])
		if p.belongs == calendar.Yes {
			fewest, most = append(fewest, loads[i]), append(most, loads[i])
		} else {
			// With any load at all somebody more can make it as even as it was
			// without, and with none at all as uneven.
			perhaps = true
			fewest, most = append(fewest, amount{0, math.Inf(1)}), append(most, amount{0, loads[i].high})
		}
		if loads[i].high > 0 && !p.id.IsZero() {
			l.Most = append(l.Most, Carrier{Expert: p.id, Load: interval(loads[i]), Share: part(loads[i], all)})
		}
	}
	slices.SortFunc(l.Most, func(a, b Carrier) int {
		switch {
		case a.Load.Low != b.Load.Low:
			return cmp.Compare(b.Load.Low, a.Load.Low)
		case a.Load.Unbounded != b.Load.Unbounded:
			if a.Load.Unbounded {
				return -1
			}
			return 1
		case a.Load.High != b.Load.High:
			return cmp.Compare(b.Load.High, a.Load.High)
		}
		return a.Expert.Compare(b.Expert)
	})
	l.Most = l.Most[:min(len(l.Most), MostLoaded)]
	l.People = len(named)
	l.Named, l.Exact = gini(named, 0)
	if !perhaps && s.unnamed == (Count{}) {
		l.Gini = l.Named
		return
	}
	if s.unnamed == (Count{}) {
		a, _ := gini(fewest, 0)
		b, _ := gini(most, 0)
		if b.Stated {
			l.Gini = Interval{Low: a.Low, High: b.High, Stated: true}
		}
		return
	}
	l.Gini = s.spreadUnnamed(fewest)
}

// spreadUnnamed takes in members of whose load nothing is known: one of them may
// have all of it, or they make it as even as so many can.
func (s *State) spreadUnnamed(fewest []amount) Interval {
	if s.unnamed.Unbounded {
		return Interval{High: 1, Stated: true}
	}
	v, _ := gini(fewest, s.unnamed.High)
	return v
}

// hours returns the bounds of a number of hours; in another unit, or impossible,
// it may be any.
func hours(q quantity.Quantity) amount {
	a := amount{0, math.Inf(1)}
	if q.Unit != "" && q.Unit != "h" || q.Check() != nil {
		return a
	}
	low, high := q.Bounds()
	if !low.IsZero() {
		a.low = max(0, number(low.Value))
	}
	if !high.IsZero() {
		a.high = max(a.low, number(high.Value))
	}
	return a
}

func number(d quantity.Decimal) float64 {
	return float64(d.Coefficient()) / math.Pow10(d.Scale())
}

// interval returns bounds as an interval.
func interval(a amount) Interval {
	if math.IsInf(a.high, 1) {
		return Interval{Low: a.low, Unbounded: true, Stated: true}
	}
	return Interval{Low: a.low, High: a.high, Stated: true}
}

// part returns what share of the whole one has.
func part(one, all amount) Interval {
	v := Interval{High: 1, Stated: true}
	if one.low > 0 && !math.IsInf(all.high, 1) {
		v.Low = min(1, one.low/all.high)
	}
	if !math.IsInf(one.high, 1) {
		v.High = one.high / max(one.high, all.low)
	}
	return v
}
