package health

import (
	"context"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/talenttest"
)

// large makes up a network: some facts are missing, some links of unknown time.
func large(n, links int) (*talent.Network, Input) {
	r := rand.New(rand.NewPCG(51, 52))
	x := &talent.Network{MembersComplete: true}
	countries := []country.Code{"VN", "DE", "JP", "US", "FR", ""}
	experts := make(map[id.Expert]*talent.Expert, n)
	ids := make([]id.Expert, n)
	for i := range n {
		ids[i] = who(i)
		m := talent.Membership{Expert: ids[i], Stage: talent.StageActive, Period: always}
		if r.IntN(10) > 0 {
			m.LastActive = calendar.FromYMD(int32(20240101 + 10000*r.IntN(3) + 100*r.IntN(11)))
		}
		x.Members = append(x.Members, m)
		e := &talent.Expert{ID: ids[i], Country: countries[r.IntN(len(countries))]}
		for range 1 + r.IntN(4) {
			e.Expertise = append(e.Expertise, talent.Expertise{Technology: talenttest.Skill(r.IntN(talenttest.Skills))})
		}
		if r.IntN(20) > 0 {
			e.Consents = []talent.Consent{{Purpose: talent.PurposeStatistics, Given: calendar.MustDate("2026-01-01")}}
		}
		experts[ids[i]] = e
	}
	for range links {
		l := talent.Link{Between: [2]id.Expert{ids[r.IntN(n)], ids[r.IntN(n)]}, Period: always}
		if r.IntN(10) == 0 {
			l.Period = calendar.Period{}
		}
		x.Links = append(x.Links, l)
	}
	for range n {
		x.Requests = append(x.Requests, talent.Request{Expert: ids[r.IntN(n)], Asked: calendar.MustDate("2026-09-01"), Answered: calendar.FromYMD(int32(20260901 + r.IntN(29)))})
		x.Engagements = append(x.Engagements, talent.Engagement{Experts: []id.Expert{ids[r.IntN(n)], ids[r.IntN(n)]}, Period: calendar.MustPeriod("2026-03/2026-05"), Hours: quantity.Exactly(int64(r.IntN(50)))})
	}
	in := Input{On: today, Home: "VN", Experts: func(e id.Expert) *talent.Expert { return experts[e] }}
	for i := range 50 {
		in.Priority = append(in.Priority, talenttest.Skill(i))
	}
	in.Priority = append(in.Priority, technology.Code{List: "SYN", Code: strconv.Itoa(1)})
	return x, in
}

// BenchmarkMeasures is a network of 100,000 members and 500,000 links.
func BenchmarkMeasures(b *testing.B) {
	x, in := large(100_000, 500_000)
	s := New(x, in)
	for _, m := range []struct {
		name string
		run  func()
	}{
		{"New", func() { New(x, in) }},
		{"Coverage", func() { s.Coverage(2) }},
		{"Bus", func() { s.Bus(2) }},
		{"Loss", func() { s.Loss(2, 500) }},
		{"Response", func() { s.Response(calendar.Span{Days: 14}) }},
		{"Activity", func() { s.Activity(12) }},
		{"Retention", func() { s.Retention(today.AddYears(-1), today, 12) }},
		{"Load", func() { s.Load(ByHours, calendar.Period{}) }},
		{"Diversity", func() { s.Diversity(ByCountry) }},
		{"Web", func() { s.Web() }},
		{"Bridges", func() { s.Bridges() }},
		{"Ties", func() { s.Ties() }},
		{"Conversion", func() { s.Conversion() }},
		{"Sheet", func() { s.Sheet(Terms{}) }},
	} {
		b.Run(m.name, func(b *testing.B) {
			for b.Loop() {
				m.run()
			}
		})
	}
}

// BenchmarkBetweenness is exact for 5,000 members and 25,000 links.
func BenchmarkBetweenness(b *testing.B) {
	x, in := large(5000, 25_000)
	s := New(x, in)
	for b.Loop() {
		if _, err := s.Betweenness(context.Background(), Paths{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBetweennessSampled walks from 16 of 100,000 members.
func BenchmarkBetweennessSampled(b *testing.B) {
	x, in := large(100_000, 500_000)
	s := New(x, in)
	for b.Loop() {
		if _, err := s.Betweenness(context.Background(), Paths{Samples: 16}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkScore is a sheet by the criteria; it allocates nothing.
func BenchmarkScore(b *testing.B) {
	m, s := score.Must(score.New(Criteria())), sample().sheet()
	b.ReportAllocs()
	for b.Loop() {
		m.Score(&s)
	}
}
