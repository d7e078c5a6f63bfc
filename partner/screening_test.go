package partner_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	. "github.com/scicoop/scicoop/partner"
)

func TestScreeningMatch(t *testing.T) {
	same, other, open := Hit{Same: codes.Yes}, Hit{Same: codes.No}, Hit{}
	for _, test := range []struct {
		found codes.Answer
		hits  []Hit
		want  codes.Answer
	}{
		{codes.Unknown, nil, codes.Unknown},
		{codes.NotApplicable, nil, codes.Unknown},
		{codes.No, nil, codes.No},
		{codes.Yes, nil, codes.Unknown},
		{codes.Yes, []Hit{open}, codes.Unknown},
		{codes.Yes, []Hit{other}, codes.No},
		{codes.Yes, []Hit{other, open}, codes.Unknown},
		{codes.Yes, []Hit{other, same, open}, codes.Yes},
		{codes.No, []Hit{open}, codes.Unknown},
		{codes.Unknown, []Hit{same}, codes.Yes},
		{codes.Yes, []Hit{{Same: codes.NotApplicable}}, codes.Unknown},
	} {
		s := Screening{Found: test.found, Hits: test.hits}
		require.Equal(t, test.want, s.Match(), "%+v", s)
	}
}

// Which screenings count, and what they make of a partner whose answers are all
// without concern.
func TestScreeningsInDecision(t *testing.T) {
	hit := func(list, on string, same codes.Answer) Screening {
		s := Screening{List: list, Found: codes.Yes, Hits: []Hit{{Entry: "1", Same: same}}}
		if on != "" {
			s.On = date(on)
		}
		return s
	}
	clear := func(list, on string) Screening { return Screening{List: list, Found: codes.No, On: date(on)} }
	for _, test := range []struct {
		name string
		list []Screening
		want Decision
		a    codes.Answer // ListedOn("A")
	}{
		{"none", nil, Cleared, codes.Unknown},
		{"clear", []Screening{clear("A", "2026-06-01")}, Cleared, codes.No},
		{"match", []Screening{hit("A", "2026-06-01", codes.Yes)}, Rejected, codes.Yes},
		{"hit not looked into", []Screening{hit("A", "2026-06-01", codes.Unknown)}, Incomplete, codes.Unknown},
		{"hit ruled out", []Screening{hit("A", "2026-06-01", codes.No)}, Cleared, codes.No},
		{"gone from a later edition", []Screening{hit("A", "2026-06-01", codes.Yes), clear("A", "2026-07-01")}, Cleared, codes.No},
		{"added to a later edition", []Screening{clear("A", "2026-06-01"), hit("A", "2026-07-01", codes.Yes)}, Rejected, codes.Yes},
		{"another list does not clear it", []Screening{hit("A", "2026-06-01", codes.Yes), clear("B", "2026-07-01")}, Rejected, codes.Yes},
		{"later on the same day nobody can tell", []Screening{hit("A", "2026-06-01", codes.Yes), clear("A", "2026-06-01")}, Rejected, codes.Yes},
		{"a vague date clears nothing", []Screening{hit("A", "2026-06-01", codes.Yes), clear("A", "2026")}, Rejected, codes.Yes},
		{"an uncertain date clears nothing", []Screening{hit("A", "2026-06-01", codes.Yes), clear("A", "2026-07-01?")}, Rejected, codes.Yes},
		{"without date it stays", []Screening{hit("A", "", codes.Yes), clear("A", "2026-07-01")}, Rejected, codes.Yes},
		{"no result clears nothing", []Screening{hit("A", "2026-06-01", codes.Yes), {List: "A", On: date("2026-07-01")}}, Rejected, codes.Yes},
		{"found out later", []Screening{hit("A", "2026-12-01", codes.Yes)}, Cleared, codes.Unknown},
		{"a later one does not hide an earlier one", []Screening{hit("A", "2026-06-01", codes.Yes), clear("A", "2026-12-01")}, Rejected, codes.Yes},
	} {
		p := bank(nil)
		p.Screenings = test.list
		d, q := p.DecisionOn(judged)
		require.Equal(t, test.want, d, test.name)
		a := p.Assess(small(), judged, DefaultDiligence())
		require.Equal(t, test.want, a.Decision, test.name)
		if d != Cleared {
			require.Equal(t, QuestionSanctions, q, test.name)
			require.Contains(t, a.Findings[0].Pointer, "/screenings/", test.name)
			require.NotContains(t, a.Findings[0].EN, "answered with", test.name)
		}
		require.Equal(t, test.a, p.ListedOn("A", judged), test.name)

		// The same in a record with many screenings, of which an index is built.
		for range 100 {
			p.Screenings = append(p.Screenings, clear("Z", "2026-03-01"))
		}
		d, _ = p.DecisionOn(judged)
		require.Equal(t, test.want, d, "%s, among many", test.name)
		require.Equal(t, test.a, p.ListedOn("A", judged), test.name)
	}
	only := Partner{Screenings: []Screening{hit("A", "2026-06-01", codes.Yes)}}
	d, _ := only.DecisionOn(judged)
	require.Equal(t, Rejected, d, "a match needs no answers beside it")
	require.Equal(t, Rejected, only.Assess(Engagement{}, judged, DefaultDiligence()).Decision)
	need := Need{Conditions: []Requirement{RequireNotRejected}}
	m := score.Must(score.New(NeedCriteria(&need), score.AsOf(asOf)))
	require.Equal(t, 1, Fill(&need, m, []Partner{only}, 1).Out, "nor to be kept out")
}

// What was found out of a hit later does not count before.
func TestHitLookedIntoLater(t *testing.T) {
	for _, test := range []struct {
		same          codes.Answer
		before, since Decision
	}{
		{codes.No, Incomplete, Cleared},
		{codes.Yes, Incomplete, Rejected},
	} {
		p := bank(nil)
		p.Screenings = []Screening{{List: "A", On: date("2026-06-20"), Found: codes.Yes,
			Hits: []Hit{{Entry: "1", Same: test.same, On: date("2026-07-01")}}}}
		for day, want := range map[string]Decision{"2026-06-19": Cleared, "2026-06-30": test.before, "2026-07-01": test.since, "": test.since} {
			on := calendar.Date{}
			if day != "" {
				on = date(day)
			}
			d, _ := p.DecisionOn(on)
			require.Equal(t, want, d, day)
		}
		require.Equal(t, codes.Unknown, p.ListedOn("A", date("2026-06-30")))
		require.Equal(t, test.same, p.ListedOn("A", date("2026-07-01")))
		require.Equal(t, codes.Unknown, p.ProposeSanctions(date("2026-06-30")).Answer)
		require.Equal(t, test.same, p.Screenings[0].Match())
	}
}

func TestProposeSanctions(t *testing.T) {
	p := Partner{}
	x := p.ProposeSanctions(judged)
	require.Equal(t, codes.Unknown, x.Answer)
	require.Empty(t, x.Screenings)
	p.Screenings = []Screening{
		{List: "A", Edition: "2026-05", On: date("2026-06-01"), Found: codes.No},
		{List: "B", On: date("2026-05-01"), Found: codes.Yes, Hits: []Hit{{Entry: "1", Same: codes.No}}},
		{List: "C", On: date("2026-05-01")},
	}
	x = p.ProposeSanctions(judged)
	require.Equal(t, codes.No, x.Answer)
	require.Equal(t, date("2026-05-01"), x.On, "as fresh as the oldest")
	require.Equal(t, []int{0, 1}, x.Screenings, "the third has no result")
	require.Equal(t, "Nothing was found in these lists: A 2026-05; B. A person is to judge whether they are all that matter, and to answer.", x.Text(language.English))
	p.Screenings[1].Hits[0].Same = codes.Unknown
	require.Equal(t, codes.Unknown, p.ProposeSanctions(judged).Answer)
	p.Screenings[1].On = calendar.Date{}
	require.True(t, p.ProposeSanctions(judged).On.IsZero())
	p.Screenings[0].Hits = []Hit{{Same: codes.Yes}}
	require.Equal(t, codes.Yes, p.ProposeSanctions(judged).Answer)
	d, _ := p.DecisionOn(judged)
	require.Equal(t, Rejected, d)
	require.Empty(t, p.Answers, "proposed, and not answered")
}

// Long lists of screenings and hits are judged in linear time, and no rubbish
// in them makes anything panic.
func TestManyScreenings(t *testing.T) {
	const n = 20_000
	r := rand.New(rand.NewPCG(4, 6))
	days := []string{"2020", "2026?", "2026-06-15", "2030"}
	p := sample()
	for i := range n {
		s := Screening{
			List: string(rune(i % 300)), Edition: "\x00", Found: codes.Answer(r.IntN(250)),
			On: date(days[r.IntN(len(days))]), Source: "nowhere",
		}
		for range r.IntN(3) {
			s.Hits = append(s.Hits, Hit{Same: codes.Answer(r.IntN(250)), On: date(days[r.IntN(len(days))])})
		}
		p.Screenings = append(p.Screenings, s)
	}
	report := rule.Must(Validator(rule.AsOf(asOf))).Inspect(p)
	count := map[rule.Code]int{}
	for _, v := range report.Violations {
		count[v.Code]++
	}
	require.Equal(t, n, count["PAR-SCREEN-SOURCE"])
	p.DecisionOn(judged)
	a := p.Assess(small(), judged, DefaultDiligence(), make([]Occasion, 3)...)
	require.NotEmpty(t, a.Findings)
	p.ProposeSanctions(judged)
}

// A record in good order costs no allocation, with screenings in it too.
func TestScreeningNoAllocs(t *testing.T) {
	p := sample()
	p.Screenings = append(p.Screenings, Screening{List: "B", Edition: "1", On: date("2026-06-15"), Found: codes.Yes, Source: "screening",
		Hits: []Hit{{Entry: "7", Same: codes.No, On: date("2026-06-16"), Source: "screening"}}})
	v := rule.Must(Validator(rule.AsOf(asOf)))
	require.Empty(t, v.Inspect(p).Violations)
	for name, f := range map[string]func(){
		"Inspect":    func() { _ = v.Inspect(p) },
		"DecisionOn": func() { p.DecisionOn(judged) },
		"ListedOn":   func() { p.ListedOn("B", judged) },
		"Match":      func() { p.Screenings[1].Match() },
	} {
		require.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}
