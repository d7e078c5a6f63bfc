package talent

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/score/scoretest"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// askedFor asks for everything that a need can ask for. Of the weights 3 and 1
// the sample has the first.
func askedFor() *Need {
	return &Need{
		Wants: []Want{
			{Technology: technology.MustCode("FORD:2.2"), Weight: 3, Level: LevelPractitioner, Must: true},
			{Technology: technology.MustCode("FORD:2.5")},
		},
		Countries: []country.Code{"JP", "KR"}, Excluded: []country.Code{"DE"},
		Languages: []Language{{"vi", "B2"}, {"en-GB", ""}},
		Period:    period("2026-03/2026-05"), Hours: 4,
		Modes:   []Mode{ModeVisit, ModeTeaching},
		Parties: Parties{Partners: []id.Partner{ministry}, Experts: []id.Expert{carol}, Agreements: []id.Agreement{needAgreement}},
	}
}

// evaluated is the sample with a consent to matching and one output.
func evaluated(change ...func(*Expert)) Expert {
	e := recordSample()
	e.Consents = []Consent{{Purpose: PurposeMatching, Given: day("2026-02-01")}}
	e.Outputs, e.Ties = e.Outputs[:1], e.Ties[:1]
	for _, f := range change {
		f(e)
	}
	return *e
}

func TestExpertCriteria(t *testing.T) {
	full := evaluated()
	failed := func(change func(*Expert)) *Expert {
		e := evaluated(change)
		return &e
	}
	vague := Expert{Consents: []Consent{{Purpose: PurposeMatching, Given: day("2026?")}}}
	scoretest.Run(t, ExpertCriteria(askedFor()), "testdata/criteria_need.txt", []scoretest.Example[Expert]{
		{Code: "EXP-NEED-CONSENT", Measured: full, Permille: 1000, Missing: vague, Lacks: []string{"/consents"},
			Failed: failed(func(e *Expert) { e.Consents[0].Withdrawn = day("2026-10-01") })},
		{Code: "EXP-NEED-CONSENT", Measured: evaluated(func(e *Expert) { e.Consents[0].Scope = []string{"/modes"} }), Permille: 1000, Missing: vague, Lacks: []string{"/consents"},
			Failed: &Expert{}},
		{Code: "EXP-NEED-CONFLICT", Measured: full, Permille: 1000, Lacks: []string{"/ties"},
			Failed: failed(func(e *Expert) { e.Ties[0] = Tie{Kind: TieFinancial, Partner: ministry} })},
		{Code: "EXP-NEED-CONFLICT", Measured: full, Permille: 1000, Lacks: []string{"/ties"},
			Missing: evaluated(func(e *Expert) { e.Ties[0] = Tie{Kind: TieCoauthor, Expert: carol} }), // undated
			Failed:  failed(func(e *Expert) { e.ID = carol })},
		{Code: "EXP-NEED-MUST", Measured: full, Permille: 1000, Lacks: []string{"/expertise"},
			Failed: failed(func(e *Expert) { e.Expertise[0].Technology = technology.MustCode("FORD:2.5") })},
		{Code: "EXP-NEED-MUST", Measured: full, Permille: 1000, Lacks: []string{"/expertise/*/technology"},
			Missing: evaluated(func(e *Expert) { e.Expertise[0].Technology = technology.MustCode("FORD:2") }),
			Failed:  failed(func(e *Expert) { e.Expertise[0].Level = LevelLearner })},
		{Code: "EXP-NEED-COUNTRY", Measured: full, Permille: 1000, Lacks: []string{"/country"},
			Failed: failed(func(e *Expert) { e.Country = "DE" })},
		{Code: "EXP-NEED-LANGUAGE", Measured: full, Permille: 1000, Lacks: []string{"/languages"},
			Failed: failed(func(e *Expert) { e.Languages[0].Level = "B1" })},
		{Code: "EXP-NEED-AVAILABLE", Measured: full, Permille: 1000, Lacks: []string{"/availability"},
			Failed: failed(func(e *Expert) { e.Availability[0].Hours = quantity.LessThan(4).OfUnit("h/week") })},
		{Code: "EXP-NEED-AVAILABLE", Measured: full, Permille: 1000, Lacks: []string{"/availability/*/hours"},
			Missing: evaluated(func(e *Expert) { e.Availability[0].Hours = quantity.Exactly(40).OfUnit("h/month") }),
			Failed:  failed(func(e *Expert) { e.Availability[0].Period = period("2026-04/2026-12") })},
		{Code: "EXP-NEED-MODE", Measured: full, Permille: 1000, Lacks: []string{"/modes"},
			Failed: failed(func(e *Expert) { e.Modes = e.Modes[:1] })},

		{Code: "EXP-NEED-EXPERTISE", Measured: full, Permille: 750, Lacks: []string{"/expertise"}},
		{Code: "EXP-NEED-EXPERTISE", Measured: evaluated(func(e *Expert) { // consented to one entry, in the other field
			e.Expertise = append(e.Expertise, Expertise{Technology: technology.MustCode("FORD:2.5")})
			e.Consents[0].Scope = []string{"/expertise/1"}
		}), Permille: 250, Missing: evaluated(func(e *Expert) { e.Consents[0].Scope = []string{"/modes"} }), Lacks: []string{"/consents"}},
		{Code: "EXP-NEED-EVIDENCE", Measured: full, Permille: 750, Lacks: []string{"/expertise"}},
		{Code: "EXP-NEED-FRESH", Measured: full, Permille: 750, Lacks: []string{"/expertise"}},
		{Code: "EXP-NEED-FRESH", Measured: evaluated(func(e *Expert) { // 21 November 2021 is the first day that counts
			e.Expertise[0].AsOf = day("2021-11-20")
			e.Expertise[0].Evidence = []Evidence{{EvidencePatent, "x", day("2021-10")}}
		}), Permille: 0, Lacks: []string{"/expertise"}},
		{Code: "EXP-NEED-FRESH", Measured: evaluated(func(e *Expert) {
			e.Expertise[0].AsOf = day("2010")
			e.Expertise[0].Evidence = []Evidence{{EvidencePatent, "x", day("2021-11-21")}, {EvidencePatent, "y", calendar.Date{}}}
		}), Permille: 750, Missing: Expert{Consents: full.Consents, Expertise: []Expertise{{Technology: technology.MustCode("FORD:2"), AsOf: day("2026")}}},
			Lacks: []string{"/expertise/*/asOf"}},
		{Code: "EXP-NEED-OUTPUT", Measured: full, Permille: 750, Lacks: []string{"/outputs"}},
		{Code: "EXP-NEED-OUTPUT", Measured: evaluated(func(e *Expert) { // what is only said is nothing made
			e.Outputs = append(e.Outputs, Output{Kind: EvidenceStatement, Technology: technology.MustCode("FORD:2.5")},
				Output{Kind: EvidencePatent, On: day("2026-11-22"), Technology: technology.MustCode("FORD:2.5")})
		}), Permille: 750, Missing: evaluated(func(e *Expert) { e.Outputs[0].Technology = technology.MustCode("FORD:2") }),
			Lacks: []string{"/outputs/*/technology"}},
	}, score.AsOf(today))
}

func needLine(t *testing.T, n *Need, e *Expert, code rule.Code, opts ...score.Option) score.Line {
	t.Helper()
	card := score.Must(score.New(ExpertCriteria(n), append(opts, score.AsOf(today))...)).Evaluate(e)
	for _, l := range card.Lines {
		if l.Code == code {
			return l
		}
	}
	t.Fatal(code)
	return score.Line{}
}

// What is not known leaves the answer open, and the card says what would close it.
func TestExpertCriteriaOpen(t *testing.T) {
	n := askedFor()
	n.Wants[0].Level, n.Wants[0].Must = "", false
	n.Credit = Credit{Broader: 200, Levels: [4]int{0, 500, 800, 1000}}
	// Level not stated, for weight 3 of 4: from 0 to 1000 of it; of FORD:2.5
	// nothing: 0 to 750. What stands behind it is a patent.
	e := evaluated(func(e *Expert) { e.Expertise[0].Level = "" })
	for _, code := range []rule.Code{"EXP-NEED-EXPERTISE", "EXP-NEED-EVIDENCE"} {
		l := needLine(t, n, &e, code)
		assert.Equal(t, score.Range(0, 750, needLacksLevel), l.Outcome)
	}
	// A specialist (800) of the broader field: for each want from 160 to 800.
	e = evaluated(func(e *Expert) { e.Expertise[0].Technology = technology.MustCode("FORD:2") })
	assert.Equal(t, score.Range(160, 800, needLacksField), needLine(t, n, &e, "EXP-NEED-EXPERTISE").Outcome)
	// Only said: nothing is shown for sure.
	e = evaluated(func(e *Expert) { e.Expertise[0].Evidence = e.Expertise[0].Evidence[1:] })
	assert.Equal(t, score.Measured(600), needLine(t, n, &e, "EXP-NEED-EXPERTISE").Outcome) // 3*800/4
	assert.Equal(t, score.Range(0, 600, needLacksEvidence), needLine(t, n, &e, "EXP-NEED-EVIDENCE").Outcome)
	// One of two languages, the other at a level not stated: of a knock-out that
	// may yet fail nothing counts.
	e = evaluated(func(e *Expert) { e.Languages[0].Level = "" })
	assert.Equal(t, score.Missing(2), needLine(t, n, &e, "EXP-NEED-LANGUAGE").Outcome)
	n.Shown = true
	l := needLine(t, n, &e, "EXP-NEED-EVIDENCE")
	assert.NotEmpty(t, l.SkipReason(language.Vietnamese))
}

// An expert who fails a condition is knocked out, whatever else there is.
func TestExpertCriteriaVerdict(t *testing.T) {
	m := score.Must(score.New(ExpertCriteria(askedFor()), score.AsOf(today), score.Threshold(500)))
	e := evaluated()
	s := m.Score(&e)
	assert.Equal(t, score.Meets, s.Verdict)
	assert.Equal(t, s.Low, s.High)
	for _, change := range []func(*Expert){
		func(e *Expert) { e.Consents = nil },
		func(e *Expert) { e.Consents[0].Expires = day("2026-11-20") },
		func(e *Expert) { e.Country = "VN" },
		func(e *Expert) { e.Languages = e.Languages[1:] },
		func(e *Expert) { e.ID = carol },
	} {
		e := evaluated(change)
		assert.Equal(t, score.KnockedOut, m.Score(&e).Verdict)
	}
	// Consents that contradict each other: withdrawn counts unless surely given later.
	e = evaluated(func(e *Expert) {
		e.Consents = append(e.Consents, Consent{Purpose: PurposeMatching, Given: day("2025"), Withdrawn: day("2026-03")})
	})
	assert.Equal(t, score.KnockedOut, m.Score(&e).Verdict)
	e.Consents[0].Given = day("2026-04-01")
	assert.Equal(t, score.Meets, m.Score(&e).Verdict)
	// Without a day nothing is sure.
	s = score.Must(score.New(ExpertCriteria(askedFor()), score.Threshold(500))).Score(&e)
	assert.Equal(t, 0, s.Low)
	assert.NotEqual(t, score.Meets, s.Verdict)
}

// No metric changes anything, and neither do names.
func TestExpertCriteriaIgnoreMetrics(t *testing.T) {
	m := score.Must(score.New(ExpertCriteria(askedFor()), score.AsOf(today)))
	e := evaluated()
	want := m.Evaluate(&e)
	for _, h := range []int64{0, 1, 200} {
		e.Metrics[0].Value = quantity.Exactly(h)
		assert.Equal(t, want, m.Evaluate(&e))
	}
	e.Metrics, e.Names, e.Identifiers = nil, nil, nil
	assert.Equal(t, want, m.Evaluate(&e))
}

// A need that asks for nothing, or for far too much, is answered all the same.
func TestExpertCriteriaOfOddNeeds(t *testing.T) {
	e := evaluated()
	for _, n := range []*Need{nil, {}} {
		card := score.Must(score.New(ExpertCriteria(n), score.AsOf(today))).Evaluate(&e)
		for _, l := range card.Lines {
			if l.Code != "EXP-NEED-CONSENT" {
				assert.NotEmpty(t, l.SkipReason(), l.Code)
			}
		}
		assert.Equal(t, score.NotAssessable, card.Verdict)
	}
	n := &Need{Hours: -5, Credit: Credit{Broader: -1, Sibling: 9999, Levels: [4]int{-1, 9999, 5, -9999}}, Languages: []Language{{}}}
	for i := range 10_000 {
		n.Wants = append(n.Wants, Want{Technology: technology.Code{List: "FORD", Code: "2.2"}, Weight: i*i - 1, Level: "x"})
	}
	m := score.Must(score.New(ExpertCriteria(n), score.AsOf(today)))
	s := m.Score(&e)
	assert.LessOrEqual(t, s.Low, s.High)
	n.Wants[0].Technology = technology.Code{} // copied: nothing changes
	assert.Equal(t, s, m.Score(&e))
	var odd Expert
	for range 1000 {
		odd.Expertise = append(odd.Expertise, Expertise{Level: "?", Evidence: make([]Evidence, 3)})
		odd.Affiliations = append(odd.Affiliations, Affiliation{Period: calendar.Period{OpenEnd: true, End: day("2020")}})
		odd.Languages, odd.Outputs = append(odd.Languages, Language{}), append(odd.Outputs, Output{})
	}
	odd.Consents = e.Consents
	m.Evaluate(&odd)
}

// Nothing of a record is told that the need did not name.
func TestExpertCriteriaArePrivate(t *testing.T) {
	const secret = "MARKER"
	e := evaluated(func(e *Expert) {
		e.Names[0].Display, e.Place, e.Keywords[0], e.Contacts[0].Value = secret, secret, secret, secret
		e.Expertise[0].Evidence[0].Ref, e.Outputs[0].Ref = secret, secret
		e.Expertise = append(e.Expertise, Expertise{Technology: technology.Code{List: secret, Code: secret}, Level: secret})
		e.Ties[0] = Tie{Kind: TieFamily, Expert: carol, Evidence: secret}
	})
	card := score.Must(score.New(ExpertCriteria(askedFor()), score.AsOf(today))).Evaluate(&e)
	b, err := json.Marshal(card)
	require.NoError(t, err)
	s := string(b)
	assert.NotContains(t, s, secret)
	require.Contains(t, s, "There is a conflict of interest with a party.")
	assert.NotContains(t, s, "family")
	assert.NotContains(t, s, "/ties/0")
}

// Only that is looked at which a consent covers, without an allocation.
func TestExpertCriteriaPartsAllocs(t *testing.T) {
	e := evaluated(func(e *Expert) {
		e.Consents[0].Scope = []string{"/expertise/0", "/languages/0", "/languages/2", "/availability/0", "/modes/1", "/country", "/outputs/0"}
	})
	m := score.Must(score.New(ExpertCriteria(askedFor()), score.AsOf(today)))
	whole := evaluated()
	assert.Equal(t, m.Score(&whole), m.Score(&e))
	assert.Zero(t, testing.AllocsPerRun(20, func() { m.Score(&e) }))
}
