package partner_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/technology"
	. "github.com/scicoop/scicoop/partner"
)

// Nothing that a record, an engagement or a policy can hold makes an assessment
// panic, and none of it makes the partner pass.
func TestAssessRubbish(t *testing.T) {
	long := strings.Repeat("ệ\x00", 10_000)
	p := Partner{Answers: []Answer{
		{Question: QuestionSanctions, Answer: 200, On: date("9999-12-31?")},
		{Question: QuestionPolicy, Answer: codes.Yes, On: date("19XX")},
		{Question: Question(long), Answer: codes.Yes, Source: long},
	}, Screenings: []Screening{{List: long, Found: 77, Hits: make([]Hit, 500)}}}
	e := Engagement{
		Technologies: []technology.Code{{List: long, Code: long}, {}}, Advances: 9, Access: []Access{Access(long), ""},
		Amount: money.Estimate{Qualifier: 99, Amount: money.Amount{Minor: math.MinInt64, Currency: money.Currency{1, 2, 3}}},
	}
	policy := DefaultDiligence()
	policy.Least, policy.FreshMonths = 99, math.MinInt
	policy.Questions = append(policy.Questions, QuestionDepth{Question(long), 77})
	policy.Amounts = append(policy.Amounts, AmountDepth{})
	policy.Access = append(policy.Access, AccessDepth{Access(long), 55})
	policy.Lists = []*technology.List{nil}
	policy.Grounds = []Ground{{Yes: 200}, {Code: Question(long), No: EffectBlock}}
	for _, day := range []calendar.Date{{}, judged, date("0001-01-01"), date("9999-12-31"), date("19XX"), date("2026~")} {
		a := p.Assess(e, day, policy, Occasion{Trigger: 99}, Occasion{Trigger: TriggerList, On: date("19XX"), List: long})
		require.NotContains(t, []Decision{Cleared, Conditional}, a.Decision)
		require.Equal(t, DepthEnhanced, a.Depth)
		for _, tag := range []language.Tag{language.English, language.Vietnamese, {}} {
			for _, line := range a.Explain(tag) {
				require.Less(t, len(line), 1000)
			}
		}
		p.DueForScreening(day, policy, Occasion{}, Occasion{Trigger: 99})
		p.ProposeSanctions(day)
		p.ListedOn(long, day)
	}
	p.RescreenOn(policy)
	p.Peers([]Partner{p, {}}, PeerQuery{On: date("19XX"), Limit: -1, Kinds: []Kind{Kind(long)}})
}

// Whatever document a record comes from, its assessment keeps the laws: unknown
// never passes, and the full depth decides as DecisionOn does.
func FuzzAssess(f *testing.F) {
	f.Add(`{"answers":[{"question":"DD-03","answer":"no","on":"2026"}],"screenings":[{"list":"A","found":"yes","hits":[{}]}]}`, "2026-11-21", uint8(3))
	f.Add(`{"answers":[{"question":"DD-18"}],"screenings":[{"list":"A"},{"list":"A","found":"no","on":"2026-01-01?"}]}`, "", uint8(0))
	f.Fuzz(func(t *testing.T, record, day string, least uint8) {
		p, err := document.DecodeBytes[Partner]([]byte(record))
		if err != nil {
			return
		}
		on, _ := calendar.ParseDate(day)
		policy := DefaultDiligence()
		policy.Least = DepthEnhanced
		want, _ := p.DecisionOn(on)
		if got := p.Assess(Engagement{}, on, policy); got.Decision != want {
			t.Fatalf("%s, and DecisionOn says %s", got.Decision, want)
		}
		policy.Least = Depth(least)
		a := p.Assess(small(), on, policy)
		pass := a.Decision == Cleared || a.Decision == Conditional
		for _, q := range a.Open {
			if pass && q.Effect(codes.Unknown) == EffectOpen {
				t.Fatalf("%s although %s is open", a.Decision, q)
			}
		}
		a.Explain(language.Vietnamese)
	})
}

func BenchmarkAssess(b *testing.B) {
	p, e, policy := sample(), small(), DefaultDiligence()
	b.ReportAllocs()
	for b.Loop() {
		p.Assess(e, judged, policy)
	}
}
