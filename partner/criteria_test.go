package partner_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/score/scoretest"
	"github.com/scicoop/scicoop/cooperation/technology"
	. "github.com/scicoop/scicoop/partner"
)

type scored = scoretest.Example[Partner]

// says is a partner of whom only these answers are known.
func says(a codes.Answer, q ...Question) Partner {
	var p Partner
	for _, q := range q {
		p.Answers = append(p.Answers, Answer{Question: q, Answer: a, On: date("2026-06-15")})
	}
	return p
}

// asks is the examples of a criterion that one question answers.
func asks(code rule.Code, q Question, good codes.Answer) []scored {
	bad := codes.Yes
	if good == codes.Yes {
		bad = codes.No
	}
	skipped := says(codes.NotApplicable, q)
	stale := says(good, q)
	stale.Answers[0].On = date("2025-06-15")
	return []scored{
		{Code: code, Measured: says(good, q), Permille: 1000, Lacks: []string{"/answers/*/answer"}, NotApplicable: &skipped},
		{Code: code, Measured: says(bad, q), Permille: 0, Missing: stale, Lacks: []string{"/answers/*/answer"}},
		{Code: code, Measured: says(good, q), Permille: 1000, Missing: says(codes.Unknown, q), Lacks: []string{"/answers/*/answer"}},
	}
}

// gates is the examples of a knock-out: not applicable is no answer.
func gates(code rule.Code, q Question, good codes.Answer) []scored {
	bad := codes.Yes
	if good == codes.Yes {
		bad = codes.No
	}
	failed := says(bad, q)
	failed.Answers[0].On = date("2020") // an old finding stands until another takes its place
	lacks := []string{"/answers/*/answer"}
	return []scored{
		{Code: code, Measured: says(good, q), Permille: 1000, Lacks: lacks, Failed: &failed},
		{Code: code, Measured: says(good, q), Permille: 1000, Missing: says(codes.NotApplicable, q), Lacks: lacks},
		{Code: code, Measured: says(good, q), Permille: 1000, Missing: says(codes.Unknown, q), Lacks: lacks},
	}
}

// pairs is the examples of a criterion that two questions answer.
func pairs(code rule.Code, a, b Question, good codes.Answer) []scored {
	half := says(good, a)
	half.Answers = append(half.Answers, says(codes.Yes+codes.No-good, b).Answers...)
	one := says(good, a)
	one.Answers = append(one.Answers, says(codes.NotApplicable, b).Answers...)
	skipped := says(codes.NotApplicable, a, b)
	lacks := []string{"/answers/*/answer", "/answers/*/answer"}
	return []scored{
		{Code: code, Measured: says(good, a, b), Permille: 1000, Lacks: lacks, NotApplicable: &skipped},
		{Code: code, Measured: half, Permille: 500, Lacks: lacks},
		{Code: code, Measured: one, Permille: 1000, Lacks: lacks},
	}
}

func TestCriteria(t *testing.T) {
	var all []scored
	all = append(all, gates("PAR-FIT-EXISTENCE", QuestionExistence, codes.Yes)...)
	all = append(all, gates("PAR-FIT-SANCTIONS", QuestionSanctions, codes.No)...)
	// The answer no does not pass where a screening says otherwise, nor while a
	// hit has not been looked into.
	clean, found, open := says(codes.No, QuestionSanctions), says(codes.No, QuestionSanctions), says(codes.No, QuestionSanctions)
	clean.Screenings = []Screening{{List: "A", On: date("2026-06-15"), Found: codes.Yes, Hits: []Hit{{Entry: "1", Same: codes.No}}}}
	found.Screenings = []Screening{{List: "A", On: date("2026-06-15"), Found: codes.Yes, Hits: []Hit{{Entry: "1", Same: codes.Yes}}}}
	open.Screenings = []Screening{{List: "A", On: date("2026-06-15"), Found: codes.Yes, Hits: []Hit{{Entry: "1"}}}}
	unanswered := Partner{Screenings: found.Screenings}
	all = append(all,
		scored{Code: "PAR-FIT-SANCTIONS", Measured: clean, Permille: 1000, Missing: open, Lacks: []string{"/screenings/*/hits/*/same"}, Failed: &found},
		scored{Code: "PAR-FIT-SANCTIONS", Measured: clean, Permille: 1000, Missing: Partner{Screenings: clean.Screenings}, Lacks: []string{"/answers/*/answer"}, Failed: &unanswered},
	)
	all = append(all, gates("PAR-FIT-POLICY", QuestionPolicy, codes.Yes)...)
	all = append(all, asks("PAR-FIT-EXPORT", QuestionExport, codes.Yes)...)
	all = append(all, asks("PAR-FIT-INTEGRITY", QuestionIntegrity, codes.Yes)...)
	all = append(all, asks("PAR-FIT-TRACK", QuestionTrackRecord, codes.Yes)...)
	all = append(all, asks("PAR-FIT-FINANCE", QuestionFinance, codes.Yes)...)
	all = append(all, asks("PAR-FIT-RECIPROCITY", QuestionReciprocity, codes.Yes)...)
	all = append(all, asks("PAR-FIT-INDEPENDENCE", QuestionDependence, codes.No)...)
	all = append(all, asks("PAR-FIT-EXIT", QuestionExit, codes.Yes)...)
	all = append(all, asks("PAR-FIT-OWNERSHIP", QuestionOwnership, codes.Yes)...)
	all = append(all, asks("PAR-FIT-CYBER", QuestionCyber, codes.Yes)...)
	all = append(all, asks("PAR-FIT-PEOPLE", QuestionPeople, codes.No)...)
	all = append(all, pairs("PAR-FIT-SECURITY", QuestionSecurity, QuestionJurisdiction, codes.No)...)
	all = append(all, pairs("PAR-FIT-KNOWLEDGE", QuestionData, QuestionIP, codes.Yes)...)

	whole := *sample()
	wrong := Partner{Identifiers: []Identifier{named(id.SchemeROR, "00qaa6j11"), named(id.SchemeISNI, "0000000107141032")}}
	unjudged := Partner{Identifiers: []Identifier{named("jp-number", "1")}}
	gone := Partner{Founded: date("1957"), Closed: date("2025-03-01")}
	undated := Partner{Founded: date("1957"), Relations: []Relation{{Kind: RelationSuccessor}}}
	all = append(all,
		scored{Code: "PAR-FIT-CAPABILITY", Measured: whole, Permille: 1000, Lacks: []string{"/technologies", "/technologies/*/evidence"}},
		scored{Code: "PAR-FIT-TECHNOLOGY", Measured: Partner{Technologies: whole.Technologies[1:]}, Permille: 1000, Lacks: []string{"/technologies"}},
		scored{Code: "PAR-FIT-TIES", Measured: whole, Permille: 1000, Lacks: []string{"/relations", "/relations/*/partner"}},
		scored{Code: "PAR-FIT-CONTINUITY", Measured: whole, Permille: 1000, Lacks: []string{"/founded"}},
		scored{Code: "PAR-FIT-CONTINUITY", Measured: gone, Permille: 0, Missing: undated, Lacks: []string{"/relations/*/period"}},
		scored{Code: "PAR-FIT-IDENTITY", Measured: whole, Permille: 1000, Lacks: []string{"/identifiers"}},
		scored{Code: "PAR-FIT-IDENTITY", Measured: wrong, Permille: 500, Missing: unjudged, Lacks: []string{"/identifiers"}},
		scored{Code: "PAR-FIT-DATA", Measured: whole, Permille: 1000, Lacks: []string{
			"/names", "/kinds", "/locations", "/founded", "/identifiers", "/technologies", "/sources",
			"/answers/*/answer", "/answers/*/answer", "/answers/*/answer",
		}},
	)
	all = append(all, standings()...)
	scoretest.Run(t, Criteria(), "testdata/criteria.txt", all, score.AsOf(asOf))
}

func TestPriorities(t *testing.T) {
	areas := func(codes ...string) (p Partner) {
		for _, c := range codes {
			p.Technologies = append(p.Technologies, Capability{Technology: technology.MustCode(c)})
		}
		return p
	}
	m := score.Must(score.New(Priorities(technology.CanadaAreas())))
	first := ""
	for item := range technology.CanadaAreas().Items() {
		first = technology.CanadaList + ":" + item.Code
		break
	}
	for _, test := range []struct {
		p         Partner
		low, high int
	}{
		{areas(), 0, 1000},
		{areas(first), 1000, 1000},
		{areas(first + ".1"), 1000, 1000},
		{areas("FORD:1.2"), 0, 1000},
		{areas(first, "FORD:1.2"), 500, 1000},
	} {
		s := m.Score(&test.p)
		require.Equal(t, test.low, s.Low, "%v", test.p.Technologies)
		require.Equal(t, test.high, s.High, "%v", test.p.Technologies)
	}
}

// A partner of whom nothing is known is neither good nor bad, and does not pass.
func TestNothingKnown(t *testing.T) {
	m := score.Must(score.New(Criteria(), score.AsOf(asOf), score.Threshold(1)))
	card := m.Evaluate(&Partner{})
	require.Equal(t, 0, card.Low)
	require.Equal(t, 1000, card.High)
	require.Equal(t, 0, card.Coverage)
	require.Equal(t, score.InsufficientEvidence, card.Verdict)
	require.Len(t, card.Lines, Criteria().Len())
	for _, l := range card.Lines {
		require.NotEmpty(t, l.Missing, l.Code)
	}
}

// Learning one more fact of the sample never widens the interval.
func TestLearning(t *testing.T) {
	m := score.Must(score.New(Criteria(), score.AsOf(asOf)))
	whole := sample()
	p := &Partner{}
	last := m.Score(p)
	for i, learn := range []func(){
		func() { p.Names = whole.Names },
		func() { p.Kinds = whole.Kinds },
		func() { p.Locations = whole.Locations },
		func() { p.Identifiers = whole.Identifiers[:1] },
		func() { p.Identifiers = whole.Identifiers },
		func() { p.Founded = whole.Founded },
		func() { p.Technologies = whole.Technologies },
		func() { p.Relations = whole.Relations },
		func() { p.Answers = whole.Answers[:1] },
		func() { p.Answers = whole.Answers[:3] },
		func() { p.Answers = whole.Answers },
		func() { p.Sources = whole.Sources },
	} {
		learn()
		s := m.Score(p)
		require.GreaterOrEqual(t, s.Low, last.Low, i)
		require.LessOrEqual(t, s.High, last.High, i)
		last = s
	}
	require.Positive(t, last.Low)
}

func ExampleCriteria() {
	p := sample()
	m := score.Must(score.New(Criteria(), score.AsOf(2026_11_21), score.MinCoverage(500), score.Threshold(600)))
	fmt.Println(m.Score(p))

	p.Answers[1].Answer = codes.Unknown // the sanctions lists were not looked at
	fmt.Println(m.Score(p))
	// Output:
	// 58.1–100.0 %, known 100.0 %, coverage 58.1 %: undecided until more is known
	// 53.0–100.0 %, known 100.0 %, coverage 53.0 %: not enough evidence to judge
}

// An element that says nothing is no fact.
func TestEmptyElements(t *testing.T) {
	p := Partner{
		Names: make([]Name, 1), Kinds: make([]Kind, 1), Locations: make([]Location, 1),
		Identifiers: make([]Identifier, 1), Technologies: make([]Capability, 1), Relations: make([]Relation, 1), Answers: make([]Answer, 1),
	}
	s := score.Must(score.New(Criteria(), score.AsOf(asOf))).Score(&p)
	require.Equal(t, [3]int{0, 1000, 0}, [3]int{s.Low, s.High, s.Coverage})
	p.Locations = append(p.Locations, Location{Country: "VN"})
	p.Kinds = append(p.Kinds, KindInstitute)
	for _, l := range score.Must(score.New(Criteria())).Evaluate(&p).Lines {
		if l.Code == "PAR-FIT-DATA" {
			low, _ := l.Outcome.Bounds()
			require.Equal(t, 200, low, "the kind and the country of ten facts")
		}
	}
}

// Whatever is learnt, and in whatever order, narrows the interval of every
// criterion, or leaves it.
func TestLearningAtRandom(t *testing.T) {
	m := score.Must(score.New(Criteria().With(Priorities(technology.CanadaAreas())), score.AsOf(asOf)))
	r := rand.New(rand.NewPCG(7, 11))
	for range 150 {
		full := randomPartner(r)
		p := Partner{Technologies: make([]Capability, len(full.Technologies)), Relations: make([]Relation, len(full.Relations)), Memberships: make([]Membership, len(full.Memberships))}
		facts := []func(){
			func() { p.Names = full.Names }, func() { p.Kinds = full.Kinds }, func() { p.Locations = full.Locations },
			func() { p.Identifiers = full.Identifiers }, func() { p.Founded, p.Closed = full.Founded, full.Closed },
			func() { p.Sources = full.Sources }, func() { p.Links, p.Domains = full.Links, full.Domains },
		}
		for i := range full.Technologies {
			facts = append(facts, func() { p.Technologies[i].Technology = full.Technologies[i].Technology },
				func() { p.Technologies[i].Evidence = full.Technologies[i].Evidence })
		}
		for i := range full.Memberships {
			facts = append(facts, func() { p.Memberships[i].Forum = full.Memberships[i].Forum },
				func() { p.Memberships[i].Period = full.Memberships[i].Period })
		}
		for i := range full.Relations {
			facts = append(facts, func() { p.Relations[i] = full.Relations[i] })
		}
		for _, a := range full.Answers {
			facts = append(facts, func() { p.Answers = append(p.Answers, a) })
		}
		r.Shuffle(len(facts), func(i, j int) { facts[i], facts[j] = facts[j], facts[i] })
		last := m.Evaluate(&p)
		require.Equal(t, [3]int{0, 1000, 0}, [3]int{last.Low, last.High, last.Coverage})
		for _, learn := range facts {
			learn()
			now := m.Evaluate(&p)
			for i := range now.Lines {
				narrower(t, &last.Lines[i], &now.Lines[i], p)
			}
			last = now
		}
	}
}

func narrower(t *testing.T, was, is *score.Line, p Partner) {
	t.Helper()
	if is.Outcome.Kind() == score.KindNotApplicable {
		return
	}
	low, high := was.Outcome.Bounds()
	l, h := is.Outcome.Bounds()
	if l < low || h > high {
		t.Fatalf("%s: %d–%d became %d–%d with %+v", is.Code, low, high, l, h, p)
	}
}

func randomPartner(r *rand.Rand) (p Partner) {
	whole := sample()
	p.Names, p.Kinds, p.Locations = whole.Names, whole.Kinds, whole.Locations
	p.Identifiers = whole.Identifiers[:r.IntN(len(whole.Identifiers)+1)]
	p.Founded = date([]string{"1957", "2026", "195X", "1957~", "2030"}[r.IntN(5)])
	if r.IntN(3) == 0 {
		p.Closed = date([]string{"2025-03-01", "2026", "2030", "2025?"}[r.IntN(4)])
	}
	areas := []string{"FORD:3.1", "FORD:1.2", "VN-1131-2025:7", technology.CanadaList + ":1"}
	for range r.IntN(4) {
		c := Capability{Technology: technology.MustCode(areas[r.IntN(len(areas))])}
		if r.IntN(2) == 0 {
			c.Evidence = []string{"registry"}
		}
		p.Technologies = append(p.Technologies, c)
	}
	for range r.IntN(3) {
		p.Relations = append(p.Relations, Relation{Kind: RelationChild, Partner: hue})
	}
	for q := range Questions().All() {
		if a := codes.Answer(r.IntN(4)); a != codes.Unknown {
			p.Answers = append(p.Answers, Answer{Question: Question(q.Code), Answer: a, On: date("2026-06-15")})
		}
	}
	for range r.IntN(3) {
		p.Memberships = append(p.Memberships, Membership{Forum: "iso", Period: calendar.MustPeriod([]string{"2001/..", "2001/2010", "2001/", "2026/.."}[r.IntN(4)])})
	}
	p.Links = whole.Links[:r.IntN(2)]
	p.Sources = whole.Sources
	return p
}
