package talent

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

func TestWorkedAbroad(t *testing.T) {
	on := day("2026-11-21")
	for _, x := range []struct {
		name    string
		periods []string
		days    int
		years   int
	}{
		{"nothing", nil, 0, 0},
		{"five years to the day", []string{"2015-01-01/2019-12-31"}, 1826, 5}, // with one 29 February
		{"a day less", []string{"2015-01-02/2019-12-31"}, 1825, 4},
		{"from some day of 2012 to some day of 2018", []string{"2012/2018"}, 5*365 + 1 + 2, 5}, // 2013 to 2017 with one 29 February, and a day on either side
		{"two at once count once", []string{"2015-01-01/2015-12-31", "2015-07-01/2016-06-30"}, 366 + 181, 1},
		{"one after the other", []string{"2016-01-01/2016-12-31", "2015-01-01/2015-12-31"}, 731, 2},
		{"with a gap, together", []string{"2001-01-01/2003-12-31", "2005-01-01/2007-12-31"}, 2190, 5}, // two short of 6×365+2
		{"it goes on", []string{"2025-11-22/.."}, 365, 1},
		{"it has not begun", []string{"2027/.."}, 0, 0},
		{"doubtful or not known ends", []string{"2010~/2020", "2010/2020?", "2010/", "/2020"}, 0, 0},
	} {
		var e Expert
		for _, p := range x.periods {
			e.Affiliations = append(e.Affiliations, Affiliation{Country: "JP", Period: period(p)})
		}
		s := e.WorkedAbroad("VN", on)
		assert.Equal(t, [2]int{x.days, x.years}, [2]int{s.Days, s.Years}, x.name)
	}
	long := period("2001-01-01/2010-12-31")
	for _, a := range []Affiliation{
		{Country: "VN", Period: long}, {Period: long}, {Country: "ZQ", Period: long},
		{Kind: AffiliationEducation, Country: "JP", Period: long},
		{Country: "JP", Period: calendar.Period{Start: day("2010"), End: day("2001")}},
	} {
		assert.Zero(t, (&Expert{Affiliations: []Affiliation{a}}).WorkedAbroad("VN", on).Days, "%v", a)
	}
	e := Expert{Affiliations: []Affiliation{{Kind: AffiliationInvited, Country: "JP", Period: long}}}
	assert.Equal(t, []string{"/affiliations/0"}, e.WorkedAbroad("VN", on).At)
	assert.Zero(t, e.WorkedAbroad("", on).Days)
	assert.Zero(t, e.WorkedAbroad("VN", calendar.Date{}).Days)
	e.Affiliations[0].Period = period("0001-01-01/9999-12-31")
	assert.Equal(t, 2025, e.WorkedAbroad("VN", day("2026-01-01")).Years)
}

// schemeSample is a small scheme made up for the tests.
func schemeSample() *Scheme {
	shows := func(e *Expert, _ calendar.Date) Shown {
		if len(e.Outputs) > 0 {
			return Shown{Met: calendar.Yes, At: []string{"/outputs/0"}}
		}
		return Shown{}
	}
	return &Scheme{
		Code: "S", EN: "Scheme", VI: "Chính sách",
		General: []Condition{{Code: "G1", EN: "g1", VI: "c1"}, {Code: "G2", EN: "g2", VI: "c2"}},
		Specific: []Condition{
			{Code: "S1", EN: "s1", VI: "r1", Reads: []string{"/outputs"}, Judge: shows},
			{Code: "S2", EN: "s2", VI: "r2", All: []Condition{{Code: "S2A", EN: "a", VI: "a"}, {Code: "S2B", EN: "b", VI: "b"}}},
		},
		Excludes: []Condition{{Code: "X", EN: "x", VI: "x"}},
	}
}

func TestEligibleAnswers(t *testing.T) {
	s := schemeSample()
	yes := func(c rule.Code) ConditionAnswer { return ConditionAnswer{Code: c, Answer: codes.Yes} }
	no := func(c rule.Code) ConditionAnswer { return ConditionAnswer{Code: c, Answer: codes.No} }
	na := func(c rule.Code) ConditionAnswer { return ConditionAnswer{Code: c, Answer: codes.NotApplicable} }
	of := func(a ...ConditionAnswer) Eligibility { return s.Eligible(&Candidacy{Answers: a}) }
	assert.Equal(t, AllMet, of(yes("G1"), yes("G2"), yes("S1"), no("X")).Why)
	assert.Equal(t, AllMet, of(yes("G1"), yes("G2"), yes("S2A"), yes("S2B"), na("X")).Why)
	assert.Equal(t, SpecificUnmet, of(yes("G1"), yes("G2"), na("S1"), no("S2A")).Why, "one part not met, the exclusion open")
	assert.Equal(t, []rule.Code{"G1"}, of(na("G1"), yes("G2"), yes("S1"), no("X")).Open, "a general condition always applies")
	e := of(yes("G1"), no("G1"), yes("G2"), yes("S1"), no("X"))
	assert.Equal(t, EligibilityOpen, e.Why, "two answers")
	assert.Equal(t, Disputed, e.Parts[0].Why)
	e = of(yes("S2"), no("S2A"))
	assert.Equal(t, Disputed, e.Parts[3].Why, "the whole and its part")
	e = of(yes("NO SUCH"), yes(""), yes("NO SUCH"))
	assert.Equal(t, []rule.Code{"NO SUCH", ""}, e.Unasked)
	assert.Equal(t, AllMet, (&Scheme{}).Eligible(&Candidacy{}).Why, "it asks for nothing")

	// The record shows S1; an answer against it is a dispute, not a decision.
	x := sampleExpert()
	x.Outputs = []Output{{Kind: EvidencePatent, Ref: "JP0000000"}}
	x.Consents = append(x.Consents, Consent{Purpose: PurposeEvaluation, Given: day("2026-02-01"), Scope: []string{"/outputs"}})
	c := Candidacy{Expert: x, On: day("2026-11-21"), Answers: []ConditionAnswer{yes("G1"), yes("G2"), no("X")}}
	assert.Equal(t, AllMet, s.Eligible(&c).Why)
	c.On = day("2026-01-31") // before the consent
	assert.Equal(t, NoConsentToJudge, s.Eligible(&c).Parts[2].Why)
	c.On = day("2026-11-21")
	c.Purpose = PurposeMatching // its consent does not reach to /outputs
	assert.Equal(t, NoConsentToJudge, s.Eligible(&c).Parts[2].Why)
	c.Purpose = ""
	c.Answers = append(c.Answers, no("S1"))
	assert.Equal(t, Disputed, s.Eligible(&c).Parts[2].Why)

	// Conditions that consist of themselves come to an end.
	loop := []Condition{{Code: "L"}}
	loop[0].All = loop
	assert.Equal(t, EligibilityOpen, (&Scheme{General: loop}).Eligible(&Candidacy{}).Why)
}

// The words hold nothing of the record and nothing of the caller's evidence.
func TestEligibleLines(t *testing.T) {
	s := schemeSample()
	x := sampleExpert()
	x.Outputs = []Output{{Kind: EvidencePatent, Ref: "JP0000000"}}
	x.Consents = append(x.Consents, Consent{Purpose: PurposeEvaluation, Given: day("2026-02-01")})
	e := s.Eligible(&Candidacy{Expert: x, On: day("2026-11-21"), Answers: []ConditionAnswer{{"G1", codes.Yes, "cabinet 7"}, {"X", codes.No, ""}}})
	assert.Equal(t, []string{"cabinet 7"}, e.Parts[0].Evidence)
	assert.Equal(t, []string{
		"not settled: conditions are open",
		"G1: met (as answered): g1",
		"G2: open (not answered): g2",
		"S1: met (as the record shows /outputs/0): s1",
		"S2: open (not answered): s2",
		"  S2A: open (not answered): a",
		"  S2B: open (not answered): b",
		"X: does not hold (as answered): x",
	}, e.Lines(language.English))
	assert.Equal(t, "X: không thuộc trường hợp này (theo câu trả lời): x", e.Lines(language.Vietnamese)[7])
	assert.Equal(t, []rule.Code{"G2"}, e.Open)
}

// FuzzEligible holds an open answer against every way to answer what is open:
// what is settled stays settled, and what is open can turn out both ways.
func FuzzEligible(f *testing.F) {
	f.Add([]byte{0, 0, 0, 0, 0, 0})
	f.Add([]byte{1, 1, 0, 1, 0, 2})
	f.Add([]byte{1, 1, 2, 2, 0, 2})
	s := schemeSample()
	names := [...]rule.Code{"G1", "G2", "S1", "S2A", "S2B", "X"}
	answer := func(given [6]codes.Answer) Eligibility {
		c := Candidacy{}
		for i, a := range given {
			c.Answers = append(c.Answers, ConditionAnswer{Code: names[i], Answer: a})
		}
		return s.Eligible(&c)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var given [6]codes.Answer
		for i := range min(len(b), 6) {
			given[i] = codes.Answer(b[i] % 3)
		}
		now := answer(given)
		seen := map[calendar.Truth]bool{}
		for n := range 1 << 6 {
			full := given
			for i := range full {
				if full[i] == codes.Unknown {
					full[i] = codes.Yes + codes.Answer(n>>i&1)
				}
			}
			seen[answer(full).Met] = true
		}
		assert.False(t, seen[calendar.Unknown], "all is answered")
		assert.Equal(t, now.Met == calendar.Unknown, len(seen) == 2, "%v: %v", given, now.Met)
		if now.Met != calendar.Unknown {
			assert.True(t, seen[now.Met], "%v", given)
		}
		assert.Equal(t, now.Met == calendar.Unknown, len(now.Open) > 0)
	})
}
