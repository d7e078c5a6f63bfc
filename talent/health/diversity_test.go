package health

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/talenttest"
)

// live gives the members countries.
func (t *team) live(countries ...country.Code) {
	for i, c := range countries {
		t.experts[who(i)].Country = c
	}
}

// Shares .5, .3 and .2: H = .5 ln 2 + .3 ln 3.333 + .2 ln 5 = 1.0297, and
// 1 − (.25 + .09 + .04) = .62.
func TestDiversity(t *testing.T) {
	x := newTeam(10)
	x.live("VN", "VN", "VN", "VN", "VN", "DE", "DE", "DE", "JP", "JP")
	d := x.state().Diversity(ByCountry)
	assert.InDelta(t, 1.0297, d.Shannon.Low, 5e-5)
	assert.InDelta(t, 0.62, d.Simpson.Low, 1e-12)
	assert.True(t, d.Shannon.Exact() && d.Simpson.Exact() && d.Exact)
	assert.Equal(t, []Kind{{"VN", 5, 0}, {"DE", 3, 0}, {"JP", 2, 0}}, d.Kinds)

	// One more of whom it is not known: in VN (6, 3, 2 of 11) or in a new country
	// (5, 3, 2, 1 of 11).
	y := newTeam(11)
	y.live("VN", "VN", "VN", "VN", "VN", "DE", "DE", "DE", "JP", "JP")
	d = y.state().Diversity(ByCountry)
	assert.InDelta(t, 1-49./121, d.Simpson.Low, 1e-12)
	assert.InDelta(t, 1-39./121, d.Simpson.High, 1e-12)
	assert.InDelta(t, entropy(6, 3, 2), d.Shannon.Low, 1e-12)
	assert.InDelta(t, entropy(5, 3, 2, 1), d.Shannon.High, 1e-12)
	assert.True(t, d.Exact)
	assert.Equal(t, Count{Low: 1, High: 1}, d.Unknown)

	y.network.MembersComplete = false
	d = y.state().Diversity(ByCountry)
	assert.True(t, d.Shannon.Unbounded)
	assert.Equal(t, 1.0, d.Simpson.High)
	assert.Equal(t, Diversity{}, (&team{}).state().Diversity(ByCountry).without())
}

// without drops what an empty network has none the less.
func (d Diversity) without() Diversity {
	d.Unknown = Count{}
	d.Shannon = Interval{}
	d.Simpson = Interval{}
	return d
}

func entropy(n ...float64) (h float64) {
	total := 0.0
	for _, x := range n {
		total += x
	}
	for _, x := range n {
		if x > 0 {
			h -= x / total * math.Log(x/total)
		}
	}
	return h
}

// A member of two fields counts half in each: fields 1 and 2 have a half and one
// and a half.
func TestDiversityOfFields(t *testing.T) {
	x := newTeam(2)
	x.can(0, "FORD:1.2", "FORD:2.2", "FORD:2.10")
	x.can(1, "FORD:2.1")
	d := x.state().Diversity(ByField)
	assert.Equal(t, []Kind{{"2", 1.5, 0}, {"1", 0.5, 0}}, d.Kinds)
	assert.InDelta(t, entropy(1.5, 0.5), d.Shannon.High, 1e-12)

	y := newTeam(3)
	y.can(0, "FORD:1.2")
	y.can(1, "FORD:1.1")
	y.can(2, "VN-1131-2025:4") // a list that does not tell the field
	d = y.state().Diversity(ByField)
	assert.Equal(t, Count{Low: 1, High: 1}, d.Unknown)
	assert.Equal(t, 0.0, d.Shannon.Low)
	assert.LessOrEqual(t, d.Shannon.High, math.Log(6))
}

func TestDiversityOfSectors(t *testing.T) {
	x := newTeam(3)
	post := func(i, organisation int, kind talent.AffiliationKind, period string) {
		e := x.experts[who(i)]
		e.Affiliations = append(e.Affiliations, talent.Affiliation{Partner: organisationID(organisation), Kind: kind, Period: calendar.MustPeriod(period)})
	}
	post(0, 1, "", "2020/..")
	post(0, 2, talent.AffiliationEmployment, "2020/2021")
	post(1, 2, talent.AffiliationEmployment, "2020/..")
	post(1, 1, talent.AffiliationEducation, "2020/..")
	in := Input{On: today, Experts: func(x2 id.Expert) *talent.Expert { return x.experts[x2] }, Sector: func(p id.Partner) string {
		return map[id.Partner]string{organisationID(1): "higher-education", organisationID(2): "government"}[p]
	}}
	d := New(&x.network, in).Diversity(BySector)
	assert.Equal(t, []Kind{{"government", 1, 0}, {"higher-education", 1, 0}}, d.Kinds)
	assert.Equal(t, Count{Low: 1, High: 1}, d.Unknown) // no post is known
	in.Sector = nil
	assert.Equal(t, Count{Low: 3, High: 3}, New(&x.network, in).Diversity(BySector).Unknown)
}

// Every way to settle who belongs, of what kind the others are, and how many are
// not named, lies within the bounds.
func TestDiversityHoldsEveryCase(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 32))
	for range 300 {
		n := 1 + r.IntN(8)
		x := newTeam(n)
		for i := range n {
			if r.IntN(4) == 0 {
				x.network.Members[i].Stage, x.network.Members[i].Period = "", calendar.Period{}
			}
			if r.IntN(4) > 0 {
				x.experts[who(i)].Country = country.Code("A" + strconv.Itoa(r.IntN(4)))
			}
			for range r.IntN(3) {
				x.can(i, "FORD:"+strconv.Itoa(1+r.IntN(4))+".1")
			}
		}
		if r.IntN(3) == 0 {
			x.network.MembersComplete, x.network.Size = false, quantity.Between(int64(n), int64(n+r.IntN(4)))
		}
		s := x.state()
		for _, by := range []Aspect{ByCountry, ByField} {
			d := s.Diversity(by)
			for range 30 {
				parts := map[string]float64{}
				some := false
				put := func() {
					if by == ByCountry {
						parts["A"+strconv.Itoa(r.IntN(12))]++
						return
					}
					k := 1 + r.IntN(6)
					for _, f := range r.Perm(6)[:k] {
						parts[strconv.Itoa(f+1)] += 1 / float64(k)
					}
				}
				for i := range s.people {
					p := &s.people[i]
					if p.belongs == calendar.Unknown && r.IntN(2) == 0 {
						continue
					}
					some = true
					kinds := p.kinds(by)
					for _, k := range kinds {
						parts[k] += 1 / float64(len(kinds))
					}
					if len(kinds) == 0 {
						put()
					}
				}
				if u := s.Unnamed(); u.High > 0 {
					for range u.Low + r.IntN(u.High-u.Low+1) {
						put()
						some = true
					}
				}
				if !some {
					continue
				}
				var list []float64
				total, squares := 0.0, 0.0
				for _, v := range parts {
					list = append(list, v)
					total += v
				}
				for _, v := range list {
					squares += v / total * v / total
				}
				require.True(t, d.Shannon.Contains(entropy(list...)), "%v %v %v", d, parts, entropy(list...))
				require.True(t, d.Simpson.Contains(1-squares), "%v %v %v", d, parts, 1-squares)
			}
		}
	}
}

func TestFields(t *testing.T) {
	f := func(c string) uint8 { return fields([]talent.Expertise{{Technology: technology.MustCode(c)}}) }
	assert.Equal(t, uint8(1<<1), f("FORD:2.10"))
	assert.Equal(t, uint8(1<<0), f("FORD:1"))
	assert.Equal(t, uint8(0), f("FORD:7.1"))
	assert.Equal(t, uint8(0), f("FORD:21"))
	assert.Equal(t, uint8(0), f("CA:1"))
}

func organisationID(i int) id.Partner { return talenttest.Organisation(i) }
