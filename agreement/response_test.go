package agreement

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/score"
)

// Asked on 6 January: answers after 4, 9 and 20 days, one in February without a
// day, and none by the last.
func TestResponses(t *testing.T) {
	ask := func(p id.Partner, on string) Step {
		return Step{Kind: StepAskedOpinion, To: p, On: calendar.MustDate(on)}
	}
	give := func(p id.Partner, on string) Step {
		return Step{Kind: StepOpinion, By: p, On: calendar.MustDate(on)}
	}
	a := Agreement{Steps: []Step{
		give(ministryVN, "2025-01-26"), give(ministryVN, "2025-01-05"), give(ministryVN, "2025-03-01"), give(ministryJP, "2025-01-10"),
		ask(ministryVN, "2025-01-06"), ask(ministryJP, "2025-01-06"), ask(university, "2025-01-06"), ask(parentOffice, "2025-01-06"), ask(stranger, "2025-01-06"),
		give(university, "2025-02"), give(parentOffice, "2025-01-15"), give(stranger, "2024-12"),
	}}
	want := Response{Asked: 5, Given: 4, Timed: 3, Median: score.Some(9), Longest: score.Some(20)}
	assert.Equal(t, want, a.Responses())
	assert.Equal(t, Response{}, (&Agreement{}).Responses())
	assert.Equal(t, Response{Asked: 1}, (&Agreement{Steps: []Step{{Kind: StepAskedOpinion}, {Kind: StepOpinion}}}).Responses(), "nobody is named")

	// Of two, 4 and 9 days, the median is 6.5, which is 7 whole days.
	a.Steps = append(a.Steps[3:4:4], ask(ministryJP, "2025-01-06"), ask(parentOffice, "2025-01-06"), give(parentOffice, "2025-01-15"))
	assert.Equal(t, score.Some(7), a.Responses().Median)
	assert.Zero(t, testing.AllocsPerRun(10, func() { a.Responses() }))
}

var parentOffice = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000004")

// A long list is looked through another way and says the same, in any order.
func TestResponsesLong(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 18))
	for range 300 {
		var a Agreement
		n := 65 + r.IntN(100)
		for range n {
			p := []id.Partner{ministryVN, ministryJP, university, {}}[r.IntN(4)]
			on := someDay(r.IntN(2000))
			if r.IntN(9) == 0 {
				on = on.Qualify(true, false)
			}
			if r.IntN(2) == 0 {
				a.Steps = append(a.Steps, Step{Kind: StepAskedOpinion, To: p, On: on})
			} else {
				a.Steps = append(a.Steps, Step{Kind: StepOpinion, By: p, On: on})
			}
		}
		want := Response{}
		for i := range a.Steps {
			if s := &a.Steps[i]; s.Kind == StepAskedOpinion {
				want.Asked++
				if on, ok := a.answerTo(s); ok {
					want.Given++
					if _, known := on.DaysSince(s.On); known {
						want.Timed++
					}
				}
			}
		}
		got := a.Responses()
		require.Equal(t, [2]int{want.Asked, want.Given}, [2]int{got.Asked, got.Given})
	}

	// Half a million steps of one organisation, all in one year: what grew with
	// the square would run into the time limit of go test.
	var a Agreement
	for i := range 500_000 {
		k := []StepKind{StepAskedOpinion, StepOpinion}[i%2]
		a.Steps = append(a.Steps, Step{Kind: k, To: ministryVN, By: ministryVN, On: calendar.MustDate("2024")})
	}
	assert.Equal(t, Response{Asked: 250_000}, a.Responses())
}
