package cooperation

import (
	"math/rand/v2"
	"testing"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/talent"
)

// learning is a portfolio of which nothing is known but how many records and
// parts it has, and the facts that are still to be learnt.
type learning struct {
	*rand.Rand
	p     Portfolio
	facts []func()
}

func one[T any](r *learning, of ...T) T { return of[r.IntN(len(of))] }

// learn adds a fact that is perhaps never recorded.
func (r *learning) learn(fact func()) {
	if r.IntN(8) > 0 {
		r.facts = append(r.facts, fact)
	}
}

func (r *learning) tasks() []Task {
	list := make([]Task, r.IntN(3))
	for i := range list {
		t := &list[i]
		who, answers := one(r, ministry, institute, unit), one(r, ministry, institute, unit)
		r.learn(func() { t.Responsible = []id.Partner{who} })
		r.learn(func() { t.Accountable = []id.Partner{answers} })
		t.Consulted = []id.Partner{unit} // nobody else: not a fact to be learnt
		due, done := one(r, "2025-03-01", "2026-11", "2026", "2027-01-01"), one(r, "2025-02", "2025-04-01", "2026-12")
		r.learn(func() { t.Due = date(due) })
		r.learn(func() { t.Done = date(done) })
	}
	return list
}

func (r *learning) objectives() []agreement.Objective {
	list := make([]agreement.Objective, r.IntN(3))
	for i := range list {
		o := &list[i]
		o.Indicators = make([]agreement.Indicator, 1+r.IntN(2))
		level := one(r, agreement.ResultOutput, agreement.ResultOutcome, agreement.ResultImpact)
		r.learn(func() { o.Result = level })
		for j := range o.Indicators {
			x, actual := &o.Indicators[j], one(r, quantity.Exactly(40), quantity.Exactly(90), quantity.MoreThan(80))
			r.learn(func() { x.Target = quantity.Exactly(80) })
			r.learn(func() { x.Actual = actual })
		}
	}
	return list
}

func (r *learning) activities() []agreement.Activity {
	list := make([]agreement.Activity, r.IntN(3))
	for i := range list {
		x := &list[i]
		kind, flow := one(r, agreement.ActivityVisit, agreement.ActivityProject, agreement.ActivityEvaluation), one(r, agreement.FlowIn, agreement.FlowOut, agreement.FlowBoth)
		on := one(r, "2020", "2025-11", "2026-03-02", "2026~")
		r.learn(func() { x.Kind = kind })
		r.learn(func() { x.Flow = flow })
		r.learn(func() { x.On = date(on) })
	}
	return list
}

func (r *learning) agreement(a *agreement.Agreement, n int) {
	a.ID = agreementID(n)
	a.Parties = make([]agreement.Party, 2+r.IntN(2))
	for j := range a.Parties {
		y, c := &a.Parties[j], one[country.Code](r, "VN", "DE", "KR", "FR", "JP")
		if j == 0 {
			c = "VN" // as the partner says
		}
		r.learn(func() { y.Country = c })
	}
	title, signed := one(r, "A", "B"), one(r, "2010-05-05", "2022-01-01")
	r.learn(func() { a.Titles = text.Of(title, "") })
	a.Parties[0].Partner = ministry
	events := []agreement.Event{{Kind: agreement.EventSigned, On: date(signed)}, {Kind: agreement.EventInForce, On: date(signed).AddDays(90)}}
	if r.IntN(3) == 0 {
		events = append(events, agreement.Event{Kind: agreement.EventTerminated, On: date("2024-06-30")})
	}
	if r.IntN(3) == 0 {
		events = append(events, agreement.Event{Kind: agreement.EventRenewed, On: date(one(r, "2023-05-01", "2026"))})
	}
	term := agreement.Term{Length: calendar.MustSpan(one(r, "P5Y", "P20Y")), Renewal: one(r, agreement.RenewalAutomatic, agreement.RenewalNone)}
	r.learn(func() { a.Events, a.Term = events, term })
	area := technology.MustCode(one(r, "FORD:2.2", "FORD:1", "FORD:3.1", "VN-1131-2025:1"))
	r.learn(func() { a.Technologies = []agreement.TechnologyShare{{Technology: area}} })
	compliant := one(r, codes.Yes, codes.Yes, codes.No)
	r.learn(func() { a.Clauses.Compliant = compliant })
	r.learn(func() { a.Sources = sources() })
	a.Activities, a.Objectives = r.activities(), r.objectives()
	a.Obligations = make([]agreement.Obligation, r.IntN(3))
	for j := range a.Obligations {
		o := &a.Obligations[j]
		due, done := one(r, "2025-03-01", "2026-11", "2026~", "2027-01-01"), one(r, "2025-02", "2025-04-01", "2026")
		r.learn(func() { o.Due = date(due) })
		r.learn(func() { o.Done = date(done) })
	}
}

func (r *learning) fill() {
	p := &r.p
	r.learn(func() { p.Home = "VN" })
	p.Agreements = make([]agreement.Agreement, 1+r.IntN(4))
	for i := range p.Agreements {
		r.agreement(&p.Agreements[i], i+1)
	}
	p.Partners = []partner.Partner{{ID: ministry}}
	r.learn(func() { p.Partners[0].Locations = []partner.Location{{Country: "VN"}} })
	p.Programmes = make([]Programme, r.IntN(3))
	for i := range p.Programmes {
		g := &p.Programmes[i]
		g.Tasks, g.Activities, g.Objectives = r.tasks(), r.activities(), r.objectives()
		planned, over := one(r, "2020/2025", "2020/2026-10-31", "2024/2030", "2020/2025~"), one(r, "2025", "2026-01-31", "2024-12")
		r.learn(func() { g.Period = period(planned) })
		r.learn(func() { g.Completed = date(over) })
		r.learn(func() { g.Technologies = []agreement.TechnologyShare{{Technology: technology.MustCode("FORD:2.2")}} })
		r.learn(func() { g.Lessons = []text.Text{text.Of("Start early", "")} })
	}
	r.learn(func() { p.Lead = unit })
	p.Strategies = []Strategy{{Tasks: r.tasks()}}
	p.Strategies[0].Technologies = []technology.Code{technology.MustCode("FORD:2.2"), technology.MustCode("FORD:1.2"), technology.MustCode("FORD:3")}
	p.Networks = []talent.Network{{Members: make([]talent.Membership, r.IntN(3))}}
	for i := range p.Networks[0].Members {
		m, stage := &p.Networks[0].Members[i], one(r, talent.StageActive, talent.StageDormant)
		r.learn(func() { m.Stage = stage })
	}
	p.Experts = make([]talent.Expert, r.IntN(3))
	for i := range p.Experts {
		e, given, expires := &p.Experts[i], one(r, "2025-01-10", "2026", "2027"), one(r, "2026-01-01", "2027-01-10")
		r.learn(func() { e.Consents = []talent.Consent{{Given: date(given), Expires: date(expires)}} })
	}
	r.Shuffle(len(r.facts), func(i, j int) { r.facts[i], r.facts[j] = r.facts[j], r.facts[i] })
}

// Whatever is learnt, and in whatever order, narrows the interval of every
// criterion, or leaves it.
func TestLearningAtRandom(t *testing.T) {
	whole := score.Must(score.New(PortfolioCriteria(), score.AsOf(today)))
	part := score.Must(score.New(ProgrammeCriteria(), score.AsOf(today)))
	evaluate := func(p *Portfolio) [][]score.Line {
		lines := [][]score.Line{whole.Evaluate(NewIndex(p)).Lines}
		for i := range p.Programmes {
			lines = append(lines, part.Evaluate(&p.Programmes[i]).Lines)
		}
		return lines
	}
	for seed := range uint64(80) {
		r := &learning{Rand: rand.New(rand.NewPCG(seed, 3))}
		r.fill()
		was := evaluate(&r.p)
		for n, fact := range r.facts {
			fact()
			is := evaluate(&r.p)
			for k := range is {
				for i, l := range is[k] {
					if l.Outcome.Kind() == score.KindNotApplicable || was[k][i].Outcome.Kind() == score.KindNotApplicable {
						continue
					}
					low, high := was[k][i].Outcome.Bounds()
					lower, higher := l.Outcome.Bounds()
					if lower < low || higher > high {
						t.Fatalf("seed %d, fact %d, %s: %d–%d became %d–%d", seed, n, l.Code, low, high, lower, higher)
					}
				}
			}
			was = is
		}
	}
}
