package health

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/talent"
)

// giniOf is the definition: the mean difference of any two by twice the mean.
func giniOf(x []float64) (float64, bool) {
	sum, differences := 0.0, 0.0
	for _, a := range x {
		sum += a
		for _, b := range x {
			differences += math.Abs(a - b)
		}
	}
	return differences / (2 * float64(len(x)) * sum), sum > 0
}

func known(x ...float64) (a []amount) {
	for _, v := range x {
		a = append(a, amount{v, v})
	}
	return a
}

func TestGini(t *testing.T) {
	for _, c := range []struct {
		a         []amount
		low, high float64
		exact     bool
	}{
		{known(0, 0, 10), 2. / 3, 2. / 3, true},
		{known(2, 2, 2), 0, 0, true},
		{known(1, 2, 3, 4), 0.25, 0.25, true},
		{known(7), 0, 0, true},
		// One of two has 4, the other 0 to 8: the same as 4 and 4, or (0, 4): 1/2.
		{[]amount{{4, 4}, {0, 8}}, 0, 0.5, true}, // nested, but see below
		{[]amount{{0, math.Inf(1)}, {3, 3}, {3, 3}}, 0, 2. / 3, true},
		// All without bounds: level, or all with one.
		{[]amount{{0, math.Inf(1)}, {0, math.Inf(1)}}, 0, 0.5, true},
		// One at 0 and one without bounds: 1/2 whatever it has.
		{[]amount{{0, math.Inf(1)}, {0, 0}}, 0.5, 0.5, true},
	} {
		v, _ := gini(c.a, 0)
		assert.True(t, v.Stated)
		assert.InDelta(t, c.low, v.Low, 1e-12, "%v", c.a)
		assert.InDelta(t, c.high, v.High, 1e-12, "%v", c.a)
	}
	for _, none := range [][]amount{nil, known(0, 0, 0)} {
		v, exact := gini(none, 0)
		assert.Equal(t, Interval{}, v)
		assert.False(t, exact)
	}
}

// Numbers of which nothing is known count like those from 0 without end.
func TestGiniFree(t *testing.T) {
	r := rand.New(rand.NewPCG(25, 26))
	for range 300 {
		a := make([]amount, r.IntN(5))
		for i := range a {
			a[i].low = float64(r.IntN(6))
			a[i].high = a[i].low + float64(r.IntN(4))
		}
		free := 1 + r.IntN(4)
		short, _ := gini(a, free)
		for range free {
			a = append(a, amount{0, math.Inf(1)})
		}
		long, _ := gini(a, 0)
		require.InDelta(t, long.Low, short.Low, 1e-12)
		require.InDelta(t, long.High, short.High, 1e-12)
	}
}

// Every way to settle the numbers lies within the bounds; the lower one is
// reached, and the upper one where it is said to be.
func TestGiniHoldsEveryCompletion(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	for range 400 {
		n := 1 + r.IntN(6)
		a := make([]amount, n)
		for i := range a {
			a[i].low = float64(r.IntN(6))
			a[i].high = a[i].low + float64(r.IntN(3)*r.IntN(5))
		}
		v, exact := gini(a, 0)
		try := func(pick func(i int) float64) float64 {
			x := make([]float64, n)
			for i := range x {
				x[i] = pick(i)
			}
			g, ok := giniOf(x)
			if ok {
				require.True(t, v.Contains(g), "%v %v %v %v", a, x, g, v)
			}
			return g
		}
		for range 60 {
			try(func(i int) float64 { return a[i].low + r.Float64()*(a[i].high-a[i].low) })
		}
		best, worst := math.Inf(1), 0.0
		for level := 0.0; level <= 15; level += 1 {
			if g := try(func(i int) float64 { return clamp(level, a[i].low, a[i].high) }); !math.IsNaN(g) {
				best = min(best, g)
			}
		}
		for set := range 1 << n {
			if g := try(func(i int) float64 {
				if set&(1<<i) != 0 {
					return a[i].high
				}
				return a[i].low
			}); !math.IsNaN(g) {
				worst = max(worst, g)
			}
		}
		if v.Stated {
			require.InDelta(t, best, v.Low, 1e-9, "%v", a)
			if exact {
				require.InDelta(t, worst, v.High, 1e-9, "%v", a)
			}
		}
	}
}

// work adds an engagement.
func (t *team) work(hours quantity.Quantity, period string, people ...int) {
	e := talent.Engagement{Hours: hours}
	if period != "" {
		e.Period = calendar.MustPeriod(period + "/" + period)
	}
	for _, i := range people {
		e.Experts = append(e.Experts, who(i))
	}
	t.network.Engagements = append(t.network.Engagements, e)
}

func TestLoad(t *testing.T) {
	x := newTeam(3)
	x.work(quantity.Exactly(10), "2026-03", 2)
	l := x.state().Load(ByHours, calendar.Period{})
	assert.InDelta(t, 2./3, l.Gini.Low, 1e-12) // [0, 0, 10]
	assert.Equal(t, l.Gini, l.Named)
	assert.True(t, l.Gini.Exact())
	assert.Equal(t, []Carrier{{who(2), point(10), point(1)}}, l.Most)

	// By engagements: [1, 1, 2], the sum of differences is 4 of 2·3·4: 1/6.
	x.work(quantity.Quantity{}, "2026-04", 0, 1, 2, 2)
	l = x.state().Load(ByEngagements, calendar.Period{})
	assert.InDelta(t, 1./6, l.Gini.Low, 1e-12)
	assert.True(t, l.Gini.Exact() && l.Exact)
	assert.Equal(t, point(4), l.Total)
	assert.Equal(t, who(2), l.Most[0].Expert)
	assert.Equal(t, point(0.5), l.Most[0].Share)

	// Of hours that are not recorded anybody may have any number.
	l = x.state().Load(ByHours, calendar.Period{})
	assert.Equal(t, 0.0, l.Gini.Low)
	assert.InDelta(t, 2./3, l.Gini.High, 1e-12)
	assert.True(t, l.Most[0].Load.Unbounded)

	// In March only the first engagement falls; one without days may.
	l = x.state().Load(ByEngagements, calendar.MustPeriod("2026-03-01/2026-03-31"))
	assert.Equal(t, point(1), l.Total)
	x.work(quantity.Quantity{}, "", 0)
	l = x.state().Load(ByEngagements, calendar.MustPeriod("2026-03-01/2026-03-31"))
	assert.Equal(t, Interval{Low: 1, High: 2, Stated: true}, l.Total)
	assert.Equal(t, Interval{}, newTeam(3).state().Load(ByHours, calendar.Period{}).Gini)
}

// The coefficient of all members holds whoever belongs, however many are not
// named, and whatever these do.
func TestLoadHoldsEveryCase(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	for range 150 {
		x := newTeam(5)
		for i := range x.network.Members {
			if r.IntN(3) == 0 {
				x.network.Members[i].Stage, x.network.Members[i].Period = "", calendar.Period{}
			}
		}
		x.network.MembersComplete = false
		x.network.Size = quantity.Between(4, int64(5+r.IntN(4)))
		if r.IntN(2) == 0 {
			x.network.MembersComplete = true
		}
		for range r.IntN(6) {
			low := int64(r.IntN(5))
			x.work(quantity.Between(low, low+int64(r.IntN(4))), "2026", r.IntN(5), r.IntN(5))
		}
		s := x.state()
		for _, by := range []Burden{ByEngagements, ByHours} {
			l := s.Load(by, calendar.Period{})
			for range 20 {
				loads := map[id.Expert]float64{}
				for _, e := range x.network.Engagements {
					if by == ByEngagements {
						for _, p := range slices.Compact(slices.Clone(e.Experts)) {
							loads[p]++
						}
						continue
					}
					low, high := e.Hours.Bounds()
					h := number(low.Value) + r.Float64()*(number(high.Value)-number(low.Value))
					cut := r.Float64()
					loads[e.Experts[0]] += cut * h
					loads[e.Experts[1]] += (1 - cut) * h
				}
				var all []float64
				for i := range s.people {
					if p := &s.people[i]; p.belongs == calendar.Yes || p.belongs == calendar.Unknown && r.IntN(2) == 0 {
						all = append(all, loads[p.id])
					}
				}
				if u := s.Unnamed(); u.High > 0 {
					for range u.Low + r.IntN(u.High-u.Low+1) {
						all = append(all, float64(r.IntN(3)*r.IntN(20)))
					}
				}
				if g, ok := giniOf(all); ok {
					require.True(t, l.Gini.Contains(g), "%v %v %v", l.Gini, g, all)
				}
			}
		}
	}
}

// Eight of another unit than hours, or of an impossible number, are not eight hours.
func TestHoursInUnits(t *testing.T) {
	for _, q := range []quantity.Quantity{quantity.Exactly(8), quantity.Exactly(8).OfUnit("h")} {
		assert.Equal(t, amount{8, 8}, hours(q))
	}
	for _, q := range []quantity.Quantity{{}, quantity.Exactly(8).OfUnit("day"), quantity.Between(9, 3)} {
		assert.Equal(t, amount{0, math.Inf(1)}, hours(q))
	}
}
