package partner_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	. "github.com/scicoop/scicoop/partner"
)

// history is a made-up world in which every day is known: organisations merge,
// split, go on under another name and end.
type history struct {
	r    *rand.Rand
	list []historyOrg
}

type historyOrg struct {
	first, last int // days; last is far away for those that live
	heirs       []int
	past        []int
	how         Succession
}

const (
	historyDays    = 40_000
	historyForever = 1 << 30
)

var historyBegins = date("1900-01-01")

func newHistory(r *rand.Rand) *history {
	h := &history{r: r}
	for range 3 {
		h.found(r.IntN(1000))
	}
	for day := 1000; day < historyDays; day += 1 + r.IntN(4000) {
		alive := h.alive(day)
		if len(alive) == 0 {
			h.found(day)
			continue
		}
		a := alive[r.IntN(len(alive))]
		b := alive[r.IntN(len(alive))]
		switch r.IntN(6) {
		case 0:
			h.list[a].last = day
		case 1:
			h.pass(a, h.found(day+1), day, SuccessionRenaming)
		case 2:
			n := h.found(day + 1)
			h.pass(a, n, day, SuccessionMerger)
			if a != b {
				h.pass(b, n, day, SuccessionMerger)
			}
		case 3:
			h.pass(a, h.found(day+1), day, SuccessionSplit)
			h.pass(a, h.found(day+1), day, SuccessionSplit)
		case 4:
			if a != b {
				h.pass(a, b, day, SuccessionAbsorption)
			}
		case 5:
			h.found(day)
		}
	}
	return h
}

func (h *history) found(day int) int {
	h.list = append(h.list, historyOrg{first: day, last: historyForever})
	return len(h.list) - 1
}

func (h *history) pass(from, to, day int, how Succession) {
	h.list[from].last, h.list[from].how = day, how
	h.list[from].heirs = append(h.list[from].heirs, to)
	h.list[to].past = append(h.list[to].past, from)
}

func (h *history) alive(day int) (out []int) {
	for i, o := range h.list {
		if o.first <= day && day < o.last {
			out = append(out, i)
		}
	}
	return out
}

// on is who the organisation was on a day.
func (h *history) on(i, day int) (outcome Resolved, who []int) {
	o := h.list[i]
	switch {
	case day < o.first:
		if who = h.follow(i, day, false); len(who) == 0 {
			return ResolvedNotFounded, nil
		}
		return ResolvedPredecessors, who
	case day > o.last:
		if who = h.follow(i, day, true); len(who) == 0 {
			return ResolvedEnded, nil
		}
		return ResolvedSuccessors, who
	}
	return ResolvedItself, []int{i}
}

func (h *history) follow(i, day int, forth bool) (who []int) {
	o := h.list[i]
	if o.first <= day && day <= o.last {
		return []int{i}
	}
	next := o.past
	if forth {
		next = o.heirs
	}
	if forth != (day > o.last) {
		return nil
	}
	for _, n := range next {
		if !forth && h.list[n].how == SuccessionAbsorption {
			continue // it went into one that was there
		}
		who = append(who, h.follow(n, day, forth)...)
	}
	slices.Sort(who)
	return slices.Compact(who)
}

// blur returns the day as a source might have it: exactly, or less so.
func (h *history) blur(day, share int) calendar.Date {
	d := historyBegins.AddDays(day)
	if h.r.IntN(100) >= share {
		return d
	}
	switch h.r.IntN(4) {
	case 0:
		return must(calendar.NewDate(d.Year(), d.Month(), 0))
	case 1:
		return must(calendar.NewDate(d.Year(), 0, 0))
	case 2:
		return d.Qualify(true, false)
	}
	return calendar.Date{}
}

// record writes the world down, with a share of the dates blurred, successions
// recorded on either side or on both, in any order.
func (h *history) record(share int) (list []Partner, place []int) {
	list = make([]Partner, len(h.list))
	for i, o := range h.list {
		p := &list[i]
		p.ID, p.Founded = registerID(strconv.Itoa(i)), h.blur(o.first, share)
		if o.last != historyForever {
			p.Closed = h.blur(o.last, share)
			if p.Closed.IsZero() && len(o.heirs) == 0 {
				p.Closed = historyBegins.AddDays(o.last) // else it would seem to go on
			}
		}
	}
	for i, o := range h.list {
		for _, n := range o.heirs {
			side := h.r.IntN(3)
			if side != 0 {
				list[i].Relations = append(list[i].Relations, Relation{
					Kind: RelationSuccessor, Partner: registerID(strconv.Itoa(n)), How: o.how, Period: calendar.Period{Start: h.blur(o.last+1, share)},
				})
			}
			if side != 1 {
				list[n].Relations = append(list[n].Relations, Relation{
					Kind: RelationPredecessor, Partner: registerID(strconv.Itoa(i)), How: o.how, Period: calendar.Period{Start: h.blur(o.last+1, share)},
				})
			}
		}
	}
	place = h.r.Perm(len(list))
	shuffled := make([]Partner, len(list))
	for i, n := range place {
		shuffled[n] = list[i]
		r := shuffled[n].Relations
		h.r.Shuffle(len(r), func(a, b int) { r[a], r[b] = r[b], r[a] })
	}
	return shuffled, place
}

// Where every day is known the answer is the truth; where dates are vague or
// missing it is the truth, or not known, with the truth among the candidates.
func TestResolveAgainstHistory(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	asked, known := [2]int{}, [2]int{}
	for round := range 400 {
		h := newHistory(r)
		blurred := round % 2
		list, place := h.record(40 * blurred)
		x := NewRegister(list)
		for range 50 {
			i, day := r.IntN(len(h.list)), r.IntN(historyDays+2000)
			want, who := h.on(i, day)
			got := x.ResolveOn(registerID(strconv.Itoa(i)), historyBegins.AddDays(day))
			asked[blurred]++
			var stands []int
			for _, b := range got.Bearers {
				if b.Status != Inactive {
					stands = append(stands, slices.Index(place, b.At))
				}
			}
			slices.Sort(stands)
			if got.Outcome == ResolvedUnknown {
				for _, n := range who {
					require.Contains(t, stands, n, "%d on day %d: %+v", i, day, got)
				}
				continue
			}
			known[blurred]++
			require.Equal(t, want, got.Outcome, "%d on day %d: %+v of %+v", i, day, got, h.list)
			require.Equal(t, who, stands, "%d on day %d: %+v", i, day, got)
		}
	}
	require.Equal(t, asked[0], known[0], "with every day known, every question has an answer")
	require.Greater(t, known[1], asked[1]/4)
	require.Less(t, known[1], asked[1])
}
