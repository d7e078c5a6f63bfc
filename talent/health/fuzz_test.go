package health

import (
	"encoding/json"
	"math"
	"testing"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
)

// build makes a network out of bytes, and says what it read of them: anything
// may be missing, vague or contradictory.
func build(b []byte) (*talent.Network, Input) {
	next := func(n int) int {
		if len(b) == 0 {
			return 0
		}
		x := int(b[0])
		b = b[1:]
		return x % n
	}
	dates := []string{"", "2024", "2025-11", "2026-11-22", "2026-11-23", "2026?", "2025-11-22~", "2026-10-01", "0001", "9999-12-31", "201X"}
	day := func() calendar.Date { return date(dates[next(len(dates))]) }
	period := func() calendar.Period {
		p := calendar.Period{Start: day(), End: day()}
		if p.OpenEnd = p.End.IsZero() && next(2) == 0; next(8) == 0 {
			p.OpenStart = true
		}
		return p
	}
	stages := []talent.Stage{"", talent.StageIdentified, talent.StageAccepted, talent.StageActive, talent.StageDormant, talent.StageLeft, "other"}
	sizes := []quantity.Quantity{{}, quantity.Exactly(0), quantity.Exactly(4), quantity.Nearly(70), quantity.Thousands(), quantity.AtLeast(math.MaxInt64), quantity.Between(9, 3), quantity.Exactly(-5), quantity.Exactly(math.MaxInt64)}
	topics := []technology.Code{{}, code("FORD:2.2"), code("FORD:2"), code("FORD:1.2"), code("X:1"), {List: "?", Code: "."}}
	person := func() id.Expert {
		if n := next(7); n > 0 {
			return who(n)
		}
		return id.Expert{}
	}
	n := &talent.Network{MembersComplete: next(2) == 0, Size: sizes[next(len(sizes))]}
	experts := map[id.Expert]*talent.Expert{}
	for range next(9) {
		m := talent.Membership{Expert: person(), Stage: stages[next(len(stages))], Period: period(), LastActive: day()}
		for range next(4) {
			m.Steps = append(m.Steps, talent.Step{Stage: stages[next(len(stages))], On: day()})
		}
		n.Members = append(n.Members, m)
		e := &talent.Expert{ID: m.Expert, Consents: []talent.Consent{{Purpose: talent.PurposeStatistics, Given: day()}}}
		for range next(4) {
			e.Expertise = append(e.Expertise, talent.Expertise{Technology: topics[next(len(topics))]})
		}
		experts[m.Expert] = e
	}
	for range next(9) {
		n.Links = append(n.Links, talent.Link{Between: [2]id.Expert{person(), person()}, Period: period()})
	}
	for range next(5) {
		n.Requests = append(n.Requests, talent.Request{Expert: person(), Asked: day(), Answered: day(), Closed: next(2) == 0})
	}
	for range next(5) {
		e := talent.Engagement{Period: period(), Hours: sizes[next(len(sizes))], Delivered: codes.Answer(next(5))}
		for range next(4) {
			e.Experts = append(e.Experts, person())
		}
		n.Engagements = append(n.Engagements, e)
	}
	in := Input{On: day(), Home: "VN", Experts: func(x id.Expert) *talent.Expert { return experts[x] }}
	for range next(5) {
		in.Priority = append(in.Priority, topics[next(len(topics))])
	}
	return n, in
}

// FuzzSheet holds the measures to what must be so whatever the record says.
func FuzzSheet(f *testing.F) {
	f.Add([]byte{0, 2, 6, 1, 3, 1, 0, 0, 3, 2, 1, 0, 5, 4, 3, 2, 1, 3, 3, 3, 9, 1, 1, 3, 1})
	f.Add([]byte("a network is what its members make of it, links and requests and all the rest"))
	f.Fuzz(func(t *testing.T, b []byte) {
		n, in := build(b)
		s := New(n, in).Sheet(Terms{Window: calendar.Span{Days: 14}, Share: 500, By: Burden(len(b) % 2)})
		if _, err := json.Marshal(s); err != nil {
			t.Fatal(err)
		}
		for what, v := range map[string]Interval{
			"gini": s.Load.Gini, "named": s.Load.Named, "density": s.Web.Density, "connected": s.Web.Connected,
			"countries": s.Country.Simpson, "fields": s.Field.Simpson, "covered": s.Coverage.Covered.Interval(),
			"active": s.Activity.Active.Interval(), "kept": s.Retention.Kept.Interval(), "safe": s.Bridges.Safe.Interval(),
			"answers": s.Response.InTime.Interval(), "ties": s.Ties.Across.Interval(), "delivered": s.Conversion.Delivered.Interval(),
		} {
			if v.Stated && !(v.Low >= 0 && v.Low <= v.High && v.High <= 1) {
				t.Errorf("%s: %+v", what, v)
			}
		}
		for what, v := range map[string]Interval{"shannon": s.Country.Shannon, "median": s.Response.Median, "load": s.Load.Total} {
			if v.Stated && !(v.Low >= 0 && (v.Unbounded || v.Low <= v.High)) {
				t.Errorf("%s: %+v", what, v)
			}
		}
		for what, c := range map[string]Count{"members": s.Members, "unnamed": s.Unnamed, "first": s.Bus.First, "next": s.Bus.Next, "loss": s.Loss.People, "links": s.Web.Links} {
			if c.Low < 0 || !c.Unbounded && c.High < c.Low {
				t.Errorf("%s: %+v", what, c)
			}
		}
		for _, topic := range s.Coverage.Topics {
			if len(topic.Experts) > topic.People.Low || !topic.People.Unbounded && topic.People.High < topic.People.Low {
				t.Errorf("%+v", topic)
			}
		}
		if s.Loss.Exact && s.Loss.People.Low < len(s.Loss.Experts) {
			t.Errorf("%+v", s.Loss)
		}
		s.Report(language.Vietnamese)
	})
}
