package partner_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	. "github.com/scicoop/scicoop/partner"
)

func TestStatusOn(t *testing.T) {
	for _, test := range []struct {
		founded, closed, successor string
		day                        string
		want                       Status
		why                        Reason
	}{
		{"", "", "", "2026-11-21", StatusUnknown, NoDates},
		{"1957", "", "", "2026-11-21", Active, NotClosed},
		{"1957", "", "", "1956", Inactive, NotYetFounded},
		{"1957", "", "", "1957-06-01", StatusUnknown, VagueDates},
		{"1957?", "", "", "2026-11-21", StatusUnknown, VagueDates},
		{"1957", "2025-03-01", "", "2025-03-01", Active, NotYetClosed},
		{"1957", "2025-03-01", "", "2025-03-02", Inactive, Closed},
		{"", "2025-03-01", "", "2026-11-21", Inactive, Closed},
		{"1957", "2025", "", "2025-03-02", StatusUnknown, VagueDates},
		{"1957", "", "2025-03-01/..", "2026-11-21", Inactive, Succeeded},
		{"1957", "", "2025-03-01/..", "2025-03-01", Inactive, Succeeded},
		{"1957", "", "2025-03-01/..", "2024", Active, NotClosed},
		{"1957", "", "2025/..", "2025-03-01", StatusUnknown, VagueDates},
		{"1957", "", "../2030", "2026-11-21", StatusUnknown, UndatedSuccessor},
		{"1957", "2025-03-01", "../2030", "2026-11-21", Inactive, Closed},
		{"1957", "", "", "", StatusUnknown, VagueDates},
	} {
		var p Partner
		if test.founded != "" {
			p.Founded = date(test.founded)
		}
		if test.closed != "" {
			p.Closed = date(test.closed)
		}
		if test.successor != "" {
			p.Relations = []Relation{{Kind: RelationSuccessor, Period: period(test.successor)}}
		}
		var day calendar.Date
		if test.day != "" {
			day = date(test.day)
		}
		s, why := p.StatusOn(day)
		require.Equal(t, test.want, s, "%+v", test)
		require.Equal(t, test.why, why, "%+v", test)
	}
}

func TestName(t *testing.T) {
	p := sample()
	require.Equal(t, "Hue University", p.Name(language.English))
	require.Equal(t, "Hue University", p.Name(language.BritishEnglish))
	require.Equal(t, "Đại học Huế", p.Name(language.Vietnamese))
	require.Equal(t, "Hue University", p.Name(language.Japanese))
	require.Equal(t, "Hue University", p.Name(language.Und))
	require.Empty(t, (&Partner{}).Name(language.English))
	p.Names = []Name{
		{Value: "Old", Lang: "vi", Kind: NameFormer},
		{Value: "ABC", Lang: "vi-VN", Kind: NameAcronym},
		{Value: "Plain", Lang: "fr"},
	}
	require.Equal(t, "ABC", p.Name(language.Vietnamese))
	require.Equal(t, "Plain", p.Name(language.English))
}

func TestCountry(t *testing.T) {
	p := sample()
	require.Equal(t, country.Code("VN"), p.Country())
	p.Locations = []Location{{Place: "Geneva"}, {Country: "CH"}}
	require.Equal(t, country.Code("CH"), p.Country())
	p.Kinds = []Kind{KindInternational}
	require.Empty(t, p.Country())
}

func TestIdentifier(t *testing.T) {
	p := sample()
	x, ok := p.Identifier(id.SchemeROR)
	require.True(t, ok)
	require.Equal(t, "https://ror.org/00qaa6j11", x.URL())
	_, ok = p.Identifier(id.SchemeLEI)
	require.False(t, ok)
	p.Identifiers = append(p.Identifiers, Identifier{External: id.External{Scheme: id.SchemeISNI, Value: "x"}, Preferred: true})
	x, _ = p.Identifier(id.SchemeISNI)
	require.Equal(t, "x", x.Value)
}

func TestAnswered(t *testing.T) {
	p := sample()
	a, ok := p.Answered(QuestionSanctions)
	require.True(t, ok)
	require.Equal(t, codes.No, a.Answer)
	_, ok = p.Answered(QuestionCyber)
	require.False(t, ok)

	later, undated, same := a, a, a
	later.On, later.Answer = date("2026-07"), codes.Yes
	p.Answers = append([]Answer{later}, p.Answers...)
	a, _ = p.Answered(QuestionSanctions)
	require.Equal(t, codes.Yes, a.Answer, "the later answer counts")

	p = sample()
	undated.On, undated.Answer = calendar.Date{}, codes.Unknown
	p.Answers = append(p.Answers, undated)
	a, _ = p.Answered(QuestionSanctions)
	require.Equal(t, codes.No, a.Answer, "a dated answer goes before one without date")
	p.Answers[5].Answer = codes.Yes
	a, _ = p.Answered(QuestionSanctions)
	require.Equal(t, codes.Yes, a.Answer, "but nobody can say that a match was cleared since")

	p = sample()
	same.On, same.Answer = date("2026"), codes.Yes
	p.Answers = append(p.Answers, same)
	a, _ = p.Answered(QuestionSanctions)
	require.Equal(t, codes.Yes, a.Answer, "when nobody can say which is later, the graver one counts")
}

// A finding stands until a later answer settles the question: neither that it is
// unknown now, nor that the question does not apply to somebody, takes it away.
func TestFindingStands(t *testing.T) {
	for _, test := range []struct {
		q     Question
		list  []codes.Answer // one in each of the first months of 2026
		want  codes.Answer
		among Decision // of all others answered well
	}{
		{QuestionSanctions, []codes.Answer{codes.Yes, codes.Unknown}, codes.Yes, Rejected},
		{QuestionSanctions, []codes.Answer{codes.Yes, codes.NotApplicable}, codes.Yes, Rejected},
		{QuestionSanctions, []codes.Answer{codes.Yes, 200}, codes.Yes, Rejected},
		{QuestionSanctions, []codes.Answer{codes.Yes, codes.Unknown, codes.No}, codes.No, Cleared},
		{QuestionSanctions, []codes.Answer{codes.Yes, codes.No, codes.Unknown}, codes.Unknown, Incomplete},
		{QuestionSanctions, []codes.Answer{codes.No, codes.Unknown}, codes.Unknown, Incomplete},
		{QuestionSecurity, []codes.Answer{codes.Yes, codes.Unknown}, codes.Yes, Escalated},
		{QuestionSecurity, []codes.Answer{codes.Yes, codes.NotApplicable}, codes.NotApplicable, Cleared},
		{QuestionIntegrity, []codes.Answer{codes.No, codes.Unknown}, codes.No, Escalated},
		{QuestionExit, []codes.Answer{codes.No, codes.Yes}, codes.Yes, Cleared},
	} {
		p := bank(nil)
		p.Answers = slices.DeleteFunc(p.Answers, func(a Answer) bool { return a.Question == test.q })
		for i, a := range test.list {
			p.Answers = append(p.Answers, Answer{Question: test.q, Answer: a, On: must(calendar.NewDate(2026, i+1, 15))})
		}
		a, _ := p.Answered(test.q)
		require.Equal(t, test.want, a.Answer, "%s %v", test.q, test.list)
		d, _ := p.DecisionOn(judged)
		require.Equal(t, test.among, d, "%s %v", test.q, test.list)
		require.Equal(t, test.among, p.Assess(small(), judged, DefaultDiligence()).Decision, "%s %v", test.q, test.list)
	}
}

func TestDecisionOn(t *testing.T) {
	every := func(change map[Question]codes.Answer) *Partner {
		p := sample()
		p.Answers = nil
		for e := range Questions().All() {
			q := Question(e.Code)
			a := codes.Yes
			if q.Effect(codes.Yes) != EffectNone {
				a = codes.No
			}
			if q == QuestionExport {
				a = codes.NotApplicable
			}
			if c, ok := change[q]; ok {
				a = c
			}
			p.Answers = append(p.Answers, Answer{Question: q, Answer: a, On: date("2026-06-15")})
		}
		return p
	}
	type answers = map[Question]codes.Answer
	for _, test := range []struct {
		change answers
		want   Decision
		at     Question
	}{
		{nil, Cleared, ""},
		{answers{"DD-11": codes.Unknown, "DD-12": codes.No, "DD-06": codes.Yes}, Cleared, ""},
		{answers{"DD-09": codes.No, "DD-02": codes.Unknown}, Conditional, "DD-02"},
		{answers{"DD-07": codes.Yes}, Conditional, "DD-07"},
		{answers{"DD-09": codes.No, "DD-18": codes.Unknown}, Incomplete, "DD-18"},
		{answers{"DD-01": codes.NotApplicable}, Incomplete, "DD-01"},
		{answers{"DD-04": codes.Yes, "DD-18": codes.Unknown}, Escalated, "DD-04"},
		{answers{"DD-13": codes.No}, Escalated, "DD-13"},
		{answers{"DD-04": codes.Yes, "DD-03": codes.Yes}, Rejected, "DD-03"},
		{answers{"DD-01": codes.No}, Rejected, "DD-01"},
		{answers{"DD-07": codes.No}, Rejected, "DD-07"},
		{answers{"DD-18": codes.No}, Rejected, "DD-18"},
	} {
		d, q := every(test.change).DecisionOn(judged)
		require.Equal(t, test.want, d, "%v", test.change)
		require.Equal(t, test.at, q, "%v", test.change)
	}
	d, _ := (&Partner{}).DecisionOn(judged)
	require.Equal(t, NotAssessed, d)

	p := every(nil)
	d, _ = p.DecisionOn(date("2026-06-14"))
	require.Equal(t, NotAssessed, d, "nothing was known then")
	d, q := p.DecisionOn(date("2027-06-16"))
	require.Equal(t, Incomplete, d, "all answers are stale")
	require.Equal(t, QuestionExistence, q)
	d, _ = p.DecisionOn(calendar.Date{})
	require.Equal(t, Cleared, d)
	p = every(answers{"DD-03": codes.Yes})
	d, _ = p.DecisionOn(date("2030-01-01"))
	require.Equal(t, Rejected, d, "a match stands until it is cleared")
}

// The order of answers does not change what they add up to, nor does the way
// in which long lists are looked through.
func TestAnswersInAnyOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	days := []string{"", "2025", "2026", "2026?", "2026-03", "2026-03-01", "2026-06-01", "2027"}
	v := rule.Must(Validator(rule.AsOf(asOf)))
	for range 300 {
		p := sample()
		p.Answers = nil
		for range 2 + r.IntN(4) {
			a := Answer{Question: QuestionSecurity, Answer: codes.Answer(r.IntN(4))}
			if r.IntN(3) == 0 {
				a.Question = QuestionSanctions
			}
			if d := days[r.IntN(len(days))]; d != "" {
				a.On = date(d)
			}
			p.Answers = append(p.Answers, a)
		}
		want, _ := p.Answered(QuestionSecurity)
		decision, q := p.DecisionOn(judged)
		for range 5 {
			r.Shuffle(len(p.Answers), func(i, j int) { p.Answers[i], p.Answers[j] = p.Answers[j], p.Answers[i] })
			got, _ := p.Answered(QuestionSecurity)
			require.Equal(t, QuestionSecurity.Effect(want.Answer), QuestionSecurity.Effect(got.Answer), "%v", p.Answers)
			d, at := p.DecisionOn(judged)
			require.Equal(t, decision, d, "%v", p.Answers)
			require.Equal(t, q, at)
		}
		short := findings(v.Inspect(p))
		for range 100 {
			p.Answers = append(p.Answers, Answer{Question: QuestionPolicy, Answer: codes.Yes, On: date("2026-06-15")})
		}
		require.Equal(t, short, findings(v.Inspect(p)))
	}
}

// findings are the places of the violations that say what answers lead to.
func findings(r rule.Report) (at []string) {
	for _, v := range r.Violations {
		if v.Rule().Where == "/answers/*/answer" {
			at = append(at, string(v.Code)+v.Pointer)
		}
	}
	return at
}

func TestClosedTexts(t *testing.T) {
	for s := StatusUnknown; s <= Inactive; s++ {
		roundTrip(t, s, new(Status))
	}
	for r := NoDates; r <= UndatedSuccessor; r++ {
		roundTrip(t, r, new(Reason))
	}
	for e := EffectNone; e <= EffectBlock; e++ {
		roundTrip(t, e, new(Effect))
	}
	for d := NotAssessed; d <= Cleared; d++ {
		roundTrip(t, d, new(Decision))
	}
	_, err := Decision(9).MarshalText()
	require.Error(t, err)
	require.Equal(t, "invalid", Status(9).String())
	var text *TextError
	require.ErrorAs(t, new(Effect).UnmarshalText([]byte(strings.Repeat("ệ", 99))), &text)
	require.Equal(t, strings.Repeat("ệ", 64), text.Text)
	require.Contains(t, text.Error(), "escalate")
}

type closed[T any] interface {
	*T
	UnmarshalText([]byte) error
}

func roundTrip[T interface {
	comparable
	MarshalText() ([]byte, error)
	String() string
}, P closed[T]](t *testing.T, v T, to P) {
	b, err := v.MarshalText()
	require.NoError(t, err)
	require.Equal(t, v.String(), string(b))
	require.NoError(t, to.UnmarshalText(b))
	require.Equal(t, v, *to)
}

func TestValidateConvenience(t *testing.T) {
	require.NoError(t, sample().Validate())
	var report *rule.Report
	require.ErrorAs(t, (&Partner{}).Validate(), &report)
	require.Equal(t, rule.Error, report.Worst())
}

// Without a day given, a former state is held against the partner's own dates.
func TestFormerStateWithoutDay(t *testing.T) {
	v := rule.Must(Validator())
	gone := func(founded, closed string) bool {
		p := sample()
		p.Locations[0].Country, p.Founded, p.Closed = "SUHH", date(founded), calendar.Date{}
		if closed != "" {
			p.Closed = date(closed)
		}
		for _, x := range v.Inspect(p).Violations {
			if x.Code == "PAR-COUNTRY-GONE" {
				return true
			}
		}
		return false
	}
	require.True(t, gone("2000", ""))
	require.True(t, gone("1960", "2000"))
	require.False(t, gone("1960", ""))
	require.False(t, gone("1960", "1988"))
}

// Lists far longer than any record has are judged in linear time.
func TestManyEntries(t *testing.T) {
	const n = 20_000
	p := sample()
	for i := range n {
		p.Names = append(p.Names, Name{Value: "Hue University", Lang: "fr", Kind: NameAlias})
		p.Kinds = append(p.Kinds, KindJointCentre)
		p.Locations = append(p.Locations, p.Locations[0])
		p.Identifiers = append(p.Identifiers, named(id.SchemeROR, "00qaa6j11"))
		p.Relations = append(p.Relations, p.Relations[0], Relation{Kind: RelationParent, Partner: p.Relations[0].Partner})
		p.Technologies = append(p.Technologies, Capability{Technology: p.Technologies[0].Technology, Evidence: []string{"nowhere"}})
		a := p.Answers[i%2]
		a.Question, a.Answer = QuestionSecurity, codes.Yes
		p.Answers = append(p.Answers, a)
		p.Sources = append(p.Sources, p.Sources[1])
	}
	r := rule.Must(Validator(rule.AsOf(asOf))).Inspect(p)
	count := map[rule.Code]int{}
	for _, v := range r.Violations {
		count[v.Code]++
	}
	require.Equal(t, n-1, count["PAR-NAME-TWICE"])
	require.Equal(t, n, count["PAR-IDENTIFIER-TWICE"])
	require.Equal(t, 1, count["PAR-IDENTIFIER-PREFERRED"]+count["PAR-ANSWER-ESCALATE"])
	require.Equal(t, n+1, count["PAR-PARENT-CHILD"])
	require.Equal(t, 1, count["PAR-JOINT-PARENTS"])
	require.Equal(t, n, count["PAR-TECHNOLOGY-SOURCE"])
	_, q := p.DecisionOn(judged)
	require.Equal(t, QuestionSecurity, q)
}

func TestNoAllocs(t *testing.T) {
	p := sample()
	v := rule.Must(Validator(rule.AsOf(asOf)))
	m := score.Must(score.New(Criteria(), score.AsOf(asOf)))
	for name, f := range map[string]func(){
		"Validate":   func() { _ = p.Validate() },
		"Inspect":    func() { _ = v.Inspect(p) },
		"Score":      func() { m.Score(p) },
		"StatusOn":   func() { p.StatusOn(judged) },
		"DecisionOn": func() { p.DecisionOn(judged) },
		"Name":       func() { p.Name(language.Vietnamese) },
		"Country":    func() { p.Country() },
		"Identifier": func() { p.Identifier(id.SchemeROR) },
		"Answered":   func() { p.Answered(QuestionPolicy) },
	} {
		require.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}
