package agreement

import (
	"math"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// Records of fifty thousand entries are listed and judged in time that
// grows no faster than they do: were every entry held against every other, this
// test would not end within the time that go test gives it.
func TestLongRecords(t *testing.T) {
	const n = 50_000
	w := Watch{Within: calendar.MustPeriod("0001/9999"), On: perhaps("2026-11-21"), Undated: true, Met: true}
	a := &Agreement{}
	for i := range n {
		a.Events = append(a.Events, Event{Kind: EventKind("k" + strconv.Itoa(i%(n/2))), Effect: perhaps("2021-05-05")})
		a.Obligations = append(a.Obligations, Obligation{Key: strconv.Itoa(i), Rule: &DueRule{After: EventKind("k" + strconv.Itoa(i)), Within: calendar.Span{Days: math.MaxInt >> 3 * (i % 2)}}})
		a.Assurances = append(a.Assurances, Assurance{Question: strconv.Itoa(i % 1000), Until: perhaps("2027").AddYears(i % 50)})
	}
	assert.Len(t, a.AppendDue(nil, w), n+1000, "every obligation, and one review of each question")
	// Signed by one, whoever the others are.
	a.Events = append(a.Events, Event{Kind: EventSigned, Party: ministryVN, On: perhaps("2020-01-01")})
	for i := range a.Obligations {
		o := &a.Obligations[i]
		o.Rule = &DueRule{After: EventSigned, Every: span("P1D"), Until: perhaps("2030")}
		o.Fulfilments = []Fulfilment{{Due: perhaps("2020"), On: perhaps("2020"), Evidence: "S1"}}
	}
	assert.Len(t, a.AppendDue(nil, w), n+1000)
	assert.NotEmpty(t, everything(t).Inspect(a).Violations)
	// A term of a day, over all of time.
	b := inForce("0001-01-01")
	b.Term = Term{Length: span("P1D"), Renewal: RenewalAutomatic, Notice: span("P1D")}
	assert.Len(t, b.AppendDue(nil, w), 2*MaxOccurrences-1, "notice of the first is due before time began")
}
