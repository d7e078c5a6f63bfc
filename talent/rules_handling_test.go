package talent

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/source"
)

// handled says how parts of the sample are to be treated, and breaks no rule.
func handled(e *Expert) {
	e.Contacts = []Contact{{Kind: ContactPhone, Value: "+81 3 0000 0000"}}
	e.Handling = []Handling{
		{Visibility: Limited, RetainUntil: day("2031-12-31")},
		{At: "/contacts/0", Category: Sensitive, Visibility: Private, Source: "form"},
	}
	e.Consents = append(e.Consents, Consent{
		Purpose: PurposeContact, Scope: []string{"/contacts"}, Given: day("2026-02-01"), Method: MethodSigned, Evidence: "file 12",
	})
}

func TestHandlingRulesAllocateNothing(t *testing.T) {
	v := rule.Must(ExpertValidator(rule.AsOf(today), rule.FailAt(rule.Advice)))
	e := sampleExpert()
	handled(e)
	require.NoError(t, v.Validate(e))
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = v.Validate(e) }))
}

// A list that is too long to compare pair by pair is judged as a short one is.
func TestHandlingOfLongRecords(t *testing.T) {
	const n = 3000
	v := rule.Must(ExpertValidator(rule.AsOf(today), rule.FailAt(rule.Advice)))
	e := sampleExpert()
	handled(e)
	for i := range n {
		at := fmt.Sprintf("/keywords/%d", i)
		e.Keywords = append(e.Keywords, fmt.Sprintf("word %d", i))
		e.Sources = append(e.Sources, source.Source{Key: at, Publisher: "Ministry"})
		e.Handling = append(e.Handling, Handling{At: at, Category: Sensitive, Source: at})
		e.Consents[2].Scope = append(e.Consents[2].Scope, at)
	}
	count := func() map[rule.Code]int {
		list := map[rule.Code]int{}
		for _, x := range v.Inspect(e).Violations {
			if len(x.Code) > 12 && x.Code[:12] == "EXP-HANDLING" {
				list[x.Code]++
			}
		}
		return list
	}
	assert.Empty(t, count())
	last := &e.Handling[len(e.Handling)-1]
	last.Source = "no such key"
	assert.Equal(t, map[rule.Code]int{"EXP-HANDLING-SOURCE": 1}, count())
	last.At = "/keywords/5/x"
	assert.Equal(t, map[rule.Code]int{"EXP-HANDLING-SOURCE": 1}, count(), "the consent names what it lies in")
	last.At = "/keywords"
	assert.Equal(t, map[rule.Code]int{"EXP-HANDLING-SOURCE": 1, "EXP-HANDLING-EXPLICIT": 1}, count())
	last.Category = Basic
	e.Handling[0].RetainUntil = e.Handling[1].RetainUntil
	assert.Equal(t, map[rule.Code]int{"EXP-HANDLING-SOURCE": 1, "EXP-HANDLING-RETAIN": n + 2}, count())
	last.RetainUntil = day("2031")
	assert.Equal(t, map[rule.Code]int{"EXP-HANDLING-SOURCE": 1, "EXP-HANDLING-RETAIN": 2}, count(), "the entries lie in the list")
}
