package talent

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Need is what an expert is looked for. It asks for two sorts of things:
// expertise, of which more is better, and conditions, which an expert meets or
// not and nothing makes up for. The zero value asks for nothing. Needs are not
// comparable.
type Need struct {
	Title text.Text `json:"title,omitempty"`
	// Wants is the expertise wanted. An expert must have some of it.
	Wants []Want `json:"wants,omitempty"`
	// Credit says what counts as expertise, and how much.
	Credit Credit `json:"credit,omitzero"`
	// Shown counts only expertise that has evidence other than the expert's own statement.
	Shown bool `json:"shown,omitempty"`
	// Countries, if there are any, are those in one of which the expert must
	// live; Excluded are those in which the expert must not live.
	Countries []country.Code `json:"countries,omitempty"`
	Excluded  []country.Code `json:"excluded,omitempty"`
	// Languages are those that the expert must work in, every one of them, at
	// the level or above it.
	Languages []Language `json:"languages,omitempty"`
	// Period and Hours ask for so many hours a week throughout the period; with
	// Hours 0 for any time in all of it. The zero Period asks for nothing.
	Period calendar.Period `json:"period,omitzero"`
	Hours  int             `json:"hours,omitempty"`
	// Modes, if there are any, are those of which one will do.
	Modes []Mode `json:"modes,omitempty"`
	// Parties are those with whom the expert must have no conflict of interest.
	Parties Parties `json:"parties,omitzero"`
	// Purpose is what the expert must have agreed to: nothing else of the record
	// is looked at. Not stated it is PurposeMatching.
	Purpose Purpose `json:"purpose,omitempty"`
	// Open lets those pass of whom it is not known whether they meet a condition.
	Open bool `json:"open,omitempty"`
}

// Want is expertise that is wanted. It is comparable.
type Want struct {
	Technology technology.Code `json:"technology"`
	// Weight is relative to the other weights, from 0 to [MaxWeight]; 0 counts as 1.
	Weight int `json:"weight,omitempty"`
	// Level, where stated, is the least that counts: a code of [Levels].
	Level Level `json:"level,omitempty"`
	// Must makes it a condition: without it nothing else counts.
	Must bool `json:"must,omitempty"`
}

// Credit says what counts how much, in thousandths of having just what is
// wanted. The zero value counts expertise in the field wanted or within it, at
// whatever level, and nothing else.
type Credit struct {
	// Broader is for expertise in a field that the one wanted lies within. How
	// much of it is in the field wanted is not known: it counts from Broader to
	// the whole.
	Broader int `json:"broader,omitempty"`
	// Sibling is for expertise in another field directly within the same field.
	Sibling int `json:"sibling,omitempty"`
	// Levels are for expertise at the levels learner, practitioner, specialist
	// and leading; all zero, the level does not matter. Expertise whose level is
	// not stated counts from the least of them to the most.
	Levels [4]int `json:"levels,omitzero"`
}

// Whole is the credit for just what is wanted.
const Whole = 1000

// Bounds of a need.
const (
	MaxWants  = 64   // expertise wanted
	MaxWeight = 1000 // of one want
)

// Worth is how much of what is wanted one entry of expertise is worth, at least
// and at most, in thousandths: from 0 to [Whole], low never above high. Credits
// outside those bounds are taken as the nearer end. An entry in the field wanted
// or within it is worth the whole, one in a broader field from
// [Credit].Broader to the whole, one beside it [Credit].Sibling; then
// [Credit].Levels count. Below the level wanted it is worth nothing; where its
// level is not stated, or nothing but the expert's own statement shows it though
// that is asked for, nothing of it is sure. It allocates nothing.
func (n *Need) Worth(w *Want, x *Expertise) (low, high int) {
	c := &n.Credit
	switch {
	case x.Technology.Within(w.Technology):
		low, high = Whole, Whole
	case w.Technology.Within(x.Technology):
		low, high = needCredit(c.Broader), Whole
	case needSiblings(x.Technology, w.Technology):
		low = needCredit(c.Sibling)
		high = low
	default:
		return 0, 0
	}
	rank := x.Level.Rank()
	if c.Levels != [4]int{} {
		least, most := slices.Min(c.Levels[:]), slices.Max(c.Levels[:])
		if rank > 0 {
			least, most = c.Levels[rank-1], c.Levels[rank-1]
		}
		low, high = low*needCredit(least)/Whole, high*needCredit(most)/Whole
	}
	if asked := w.Level.Rank(); asked > 0 {
		if rank == 0 {
			low = 0
		} else if rank < asked {
			return 0, 0
		}
	}
	if n.Shown && !x.Shown() {
		low = 0
	}
	return low, high
}

// Shown reports whether evidence other than the expert's own statement stands
// behind the expertise.
func (x *Expertise) Shown() bool {
	for i := range x.Evidence {
		if x.Evidence[i].Kind != EvidenceStatement {
			return true
		}
	}
	return false
}

// needCredit brings a credit into its bounds.
func needCredit(n int) int { return min(max(n, 0), Whole) }

// needSiblings reports whether the two stand directly within the same field.
func needSiblings(a, b technology.Code) bool {
	p, ok := a.Parent()
	o, also := b.Parent()
	return ok && also && p == o
}
