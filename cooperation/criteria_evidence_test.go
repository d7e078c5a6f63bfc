package cooperation

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// said returns what the portfolio's card says by one criterion.
func said(t *testing.T, code rule.Code, x Index) score.Line {
	t.Helper()
	for _, l := range score.Must(score.New(PortfolioCriteria(), score.AsOf(today))).Evaluate(&x).Lines {
		if l.Code == code {
			return l
		}
	}
	t.Fatalf("no line %s", code)
	return score.Line{}
}

// Evidence names the records that speak for and against; those of which
// nothing is known speak for neither.
func TestPortfolioEvidence(t *testing.T) {
	with := func(a codes.Answer) Index {
		return index(func(p *Portfolio) {
			for i := range p.Agreements {
				p.Agreements[i].Clauses.Compliant = codes.Yes
			}
			p.Agreements[0].Clauses.Compliant = a
		})
	}
	first := func(l score.Line) (found []bool) {
		for _, e := range l.Evidence {
			if e.Pointer == "/agreements/0" {
				found = append(found, e.For)
			}
		}
		return found
	}
	assert.Equal(t, []bool{true}, first(said(t, "PTF-C-COMPLIANT", with(codes.Yes))))
	assert.Equal(t, []bool{false}, first(said(t, "PTF-C-COMPLIANT", with(codes.No))))
	assert.Empty(t, first(said(t, "PTF-C-COMPLIANT", with(codes.Unknown))))
	assert.Equal(t, []bool{true}, first(said(t, "PTF-C-INDEXED", with(codes.Yes))))
}

// That the gatekeeper's question does not apply is not a pass.
func TestNotApplicableIsNoPass(t *testing.T) {
	x := index(func(p *Portfolio) {
		for i := range p.Agreements {
			p.Agreements[i].Clauses.Compliant = codes.NotApplicable
		}
	})
	l := said(t, "PTF-C-COMPLIANT", x)
	low, high := l.Outcome.Bounds()
	assert.Equal(t, [2]int{0, 1000}, [2]int{low, high})
	assert.NotEmpty(t, l.Missing)
}

// The portfolio says of its agreements what each says of itself: active where
// anything was done, and not active only where its record is complete.
func TestActiveAsTheAgreementSays(t *testing.T) {
	old := agreement.Activity{Kind: agreement.ActivityVisit, On: calendar.MustDate("2019-05-06")}
	one := func(change func(*agreement.Agreement)) Index {
		a := agreement.Agreement{
			Events: []agreement.Event{{Kind: agreement.EventInForce, On: calendar.MustDate("2018-01-01")}},
			Term:   agreement.Term{Renewal: agreement.RenewalOpen}, Activities: []agreement.Activity{old},
		}
		change(&a)
		return *NewIndex(&Portfolio{Agreements: []agreement.Agreement{a}})
	}
	bounds := func(change func(*agreement.Agreement)) [2]int {
		low, high := said(t, "PTF-C-ACTIVE", one(change)).Outcome.Bounds()
		return [2]int{low, high}
	}
	lately := calendar.FromYMD(int32(today)).AddDays(-30)
	assert.Equal(t, [2]int{0, 1000}, bounds(func(*agreement.Agreement) {}), "nobody says that nothing else was done")
	assert.Equal(t, [2]int{0, 0}, bounds(func(a *agreement.Agreement) { a.ActivitiesComplete = codes.Yes }))
	assert.Equal(t, [2]int{1000, 1000}, bounds(func(a *agreement.Agreement) { a.Obligations = []agreement.Obligation{{Done: lately}} }))
	assert.Equal(t, [2]int{1000, 1000}, bounds(func(a *agreement.Agreement) {
		a.Committees = []agreement.Committee{{Sessions: []agreement.Session{{On: lately}}}}
	}))
}

// A priority named twice counts once, in a long list as in a short one.
func TestPrioritiesCountOnce(t *testing.T) {
	for _, n := range []int{20, 100} {
		x := index(func(p *Portfolio) {
			p.Strategies = []Strategy{{}}
			for i := range n {
				c := technology.Code{List: "X", Code: strconv.Itoa(i)}
				p.Strategies[0].Technologies = append(p.Strategies[0].Technologies, c, c)
			}
			for i := range p.Agreements {
				p.Agreements[i].Technologies = []agreement.TechnologyShare{{Technology: technology.Code{List: "X", Code: "0"}}}
			}
		})
		_, high := said(t, "PTF-C-PRIORITY", x).Outcome.Bounds()
		assert.Equal(t, 1000/n, high)
	}
}
