package partner

import (
	"cmp"
	"iter"
	"math"
	"slices"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/score"
)

// Shortlist is the answer to a [Need]. The zero value is that of an empty
// register.
type Shortlist struct {
	// Chosen are the best partners that surely meet every condition, best first.
	Chosen []Choice `json:"chosen"`
	// Next are those that come after them, as many at most.
	Next []Choice `json:"next,omitempty"`
	// Open are the best partners that meet every condition if what is not known
	// turns out well, as many at most. They are never among the chosen.
	Open []Choice `json:"open,omitempty"`

	Judged    int `json:"judged"`    // partners of the register
	Fit       int `json:"fit"`       // that surely meet every condition
	Unsettled int `json:"unsettled"` // that may meet every condition
	Out       int `json:"out"`       // that surely fail one

	// Contenders are those that fit, are not chosen, and whose High is above the
	// Low of the last one chosen: no others could take a place by what is not
	// yet known of them.
	Contenders int `json:"contenders"`
	// Hurdles say whom each condition of the need keeps out, in the order of the
	// set.
	Hurdles []Hurdle `json:"hurdles,omitempty"`
	// Relax is given when nobody fits: all smallest sets of conditions without
	// which somebody who surely fails them would fit, and all without which
	// somebody may. The smallest come first, and of equally small ones those that
	// touch neither due diligence nor knock-outs. Those who surely fail nothing
	// are not among them; they stand in Open.
	Relax []Relaxation `json:"relax,omitempty"`
}

// Choice is a partner on a [Shortlist].
type Choice struct {
	At int        `json:"at"` // position in the register, from 0
	ID id.Partner `json:"id,omitzero"`
	// Place is where it stands, from 1. For those of Open it is the place that
	// they would take among the chosen, as much as is known of them now.
	Place int `json:"place"`
	// Card is the score with its reasons; its subject is the ID.
	Card score.Scorecard `json:"card"`
	// Unsettled are the conditions of which it is not known whether they are
	// met, and Settle the facts that would tell.
	Unsettled []Requirement `json:"unsettled,omitempty"`
	Settle    []score.Fact  `json:"settle,omitempty"`
	// Lifts say what would have to become known for it to stand above the last
	// one chosen; none for the chosen.
	Lifts []Lift `json:"lifts,omitempty"`
}

// Lift is facts that are enough to lift a partner above the last one chosen if
// they turn out as well as they can, while all else stays as it is.
type Lift struct {
	Facts []score.Fact `json:"facts"`
	Low   int          `json:"low"`   // permille that it then surely has
	Place int          `json:"place"` // that it then takes among the chosen
}

// Hurdle says whom a condition keeps out. It is comparable.
type Hurdle struct {
	Requirement Requirement `json:"condition"`
	Out         int         `json:"out"`       // partners that surely fail it
	Alone       int         `json:"alone"`     // of them, those that surely fail no other
	Unsettled   int         `json:"unsettled"` // partners that may fail it
}

// Relaxation is conditions without which a need would have an answer.
type Relaxation struct {
	Conditions []Requirement `json:"conditions"`
	Partners   int           `json:"partners"` // that would then surely fit
	Perhaps    int           `json:"perhaps"`  // that would then perhaps fit
}

// Fill returns the best k partners of a register for a need, exactly, with what
// nearly made it and why. The model says how good a partner is and what day it
// is; it is built from [NeedCriteria] of the same need, alone or with others:
//
//	m, err := score.New(NeedCriteria(n).With(Criteria()), score.AsOf(2026_11_21))
//	list := Fill(n, m, register, 5)
//
// Conditions come first: who surely fails one is out, however good, and who may
// fail one is listed apart. The others are ordered by the low end of their
// score, so that what is not known counts as nothing; equals by what is known
// ([score.Compare]), then by ID, by name and by identifier, so that the order
// of the register does not matter. A model of which the default bound is
// another ([score.By]) does not change that.
//
// It takes time in proportion to the register, and memory in proportion to k.
// A nil model stands for NeedCriteria alone, without a day.
func Fill(n *Need, m *score.Model[Partner], register []Partner, k int) Shortlist {
	return FillSeq(n, m, func(yield func(*Partner) bool) {
		for i := range register {
			if !yield(&register[i]) {
				return
			}
		}
	}, k)
}

// FillSeq is [Fill] for a register that is not in memory as a whole. A partner
// that it has been given must not change until it returns; it holds on to those
// few that may be listed. Nil partners are passed over.
func FillSeq(n *Need, m *score.Model[Partner], register iter.Seq[*Partner], k int) Shortlist {
	if m == nil {
		m = score.Must(score.New(NeedCriteria(n)))
	}
	k = min(max(k, 0), math.MaxInt/2)
	g := gapOf(n, m.Policy().AsOf)
	best, open := gapHeap{most: 2 * k}, gapHeap{most: k}
	var list Shortlist
	var count gapCount
	at := -1
	for p := range register {
		at++
		if p == nil {
			continue
		}
		failed, unsettled := g.judge(p)
		s := m.Score(p)
		switch {
		case s.Failed > 0:
			failed |= 1 << RequireKnockouts
		case s.Open > 0:
			unsettled |= 1 << RequireKnockouts
		}
		list.Judged++
		count.add(failed, unsettled)
		e := gapEntry{p: p, at: at, score: s, unsettled: unsettled}
		switch {
		case failed != 0:
			list.Out++
		case unsettled != 0:
			list.Unsettled++
			open.push(e)
		default:
			list.Fit++
			if s.Verdict != score.NotAssessable { // who is not judged does not contend
				count.highs[min(max(s.High, 0), 1000)]++
			}
			best.push(e)
		}
	}
	g.list(&list, m, best.sorted(), open.sorted(), k)
	list.Contenders = count.contenders(list.Chosen, k)
	list.Hurdles = count.hurdles(g.inForce)
	if list.Fit == 0 {
		list.Relax = count.relax()
	}
	return list
}

// list evaluates those that are listed.
func (g *gap) list(to *Shortlist, m *score.Model[Partner], best, open []gapEntry, k int) {
	chosen, next := best[:min(k, len(best))], best[min(k, len(best)):]
	to.Chosen = make([]Choice, 0, len(chosen))
	for i := range chosen {
		to.Chosen = append(to.Chosen, gapChoice(m, &chosen[i], i+1))
	}
	for i := range next {
		c := gapChoice(m, &next[i], len(chosen)+i+1)
		c.Lifts = gapLifts(&c, to.Chosen, k)
		to.Next = append(to.Next, c)
	}
	for i := range open {
		e := &open[i]
		place := 1
		for place <= len(chosen) && gapCompare(&chosen[place-1], e) < 0 {
			place++
		}
		c := gapChoice(m, e, place)
		c.Unsettled, c.Settle = g.settle(e, &c.Card)
		c.Lifts = gapLifts(&c, to.Chosen, k)
		to.Open = append(to.Open, c)
	}
}

func gapChoice(m *score.Model[Partner], e *gapEntry, place int) Choice {
	c := Choice{At: e.at, ID: e.p.ID, Place: place, Card: m.Evaluate(e.p)}
	if !e.p.ID.IsZero() {
		c.Card.Subject = e.p.ID.String()
	}
	return c
}

// gapEntry is a partner that may be listed.
type gapEntry struct {
	p         *Partner
	at        int
	score     score.Score
	unsettled uint16
}

// gapCompare is negative when x stands before y. It is zero for nothing but one
// entry and itself.
func gapCompare(x, y *gapEntry) int {
	if c := cmp.Or(score.Compare(score.Low, x.score, y.score), x.p.ID.Compare(y.p.ID)); c != 0 {
		return c
	}
	return cmp.Or(
		slices.CompareFunc(x.p.Names, y.p.Names, func(a, b Name) int {
			return cmp.Or(cmp.Compare(a.Value, b.Value), cmp.Compare(a.Lang, b.Lang))
		}),
		slices.CompareFunc(x.p.Identifiers, y.p.Identifiers, func(a, b Identifier) int {
			return cmp.Or(cmp.Compare(a.Scheme, b.Scheme), cmp.Compare(a.Value, b.Value))
		}),
		cmp.Compare(x.at, y.at))
}

// gapHeap keeps the entries that stand first, so many at most: a heap with the
// last of them at its root.
type gapHeap struct {
	most    int
	entries []gapEntry
}

func (h *gapHeap) push(e gapEntry) {
	if len(h.entries) < h.most {
		h.entries = append(h.entries, e)
		for i := len(h.entries) - 1; i > 0; {
			up := (i - 1) / 2
			if gapCompare(&h.entries[up], &h.entries[i]) >= 0 {
				break
			}
			h.entries[up], h.entries[i] = h.entries[i], h.entries[up]
			i = up
		}
		return
	}
	if h.most == 0 || gapCompare(&e, &h.entries[0]) >= 0 {
		return
	}
	h.entries[0] = e
	for i := 0; ; {
		last := i
		for _, down := range [...]int{2*i + 1, 2*i + 2} {
			if down < len(h.entries) && gapCompare(&h.entries[last], &h.entries[down]) < 0 {
				last = down
			}
		}
		if last == i {
			return
		}
		h.entries[i], h.entries[last] = h.entries[last], h.entries[i]
		i = last
	}
}

// sorted returns the entries, the first one first, and spoils the heap.
func (h *gapHeap) sorted() []gapEntry {
	slices.SortFunc(h.entries, func(x, y gapEntry) int { return gapCompare(&x, &y) })
	return h.entries
}
