package find

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
)

var today = calendar.MustDate("2026-11-22")

func chips() []talent.Want {
	return []talent.Want{{Technology: technology.MustCode("FORD:2.2"), Weight: 2}, {Technology: technology.MustCode("FORD:2.5")}}
}

func TestNewQueryRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		need    talent.Need
		on      string
		pointer string
	}{
		"asks for nothing":     {need: talent.Need{Open: true, Shown: true, Purpose: talent.PurposeContact}},
		"no day":               {need: talent.Need{Wants: chips()}, on: "none"},
		"a month":              {need: talent.Need{Wants: chips()}, on: "2026-11"},
		"a day in doubt":       {need: talent.Need{Wants: chips()}, on: "2026-11-22?"},
		"about a day":          {need: talent.Need{Wants: chips()}, on: "2026-11-22~"},
		"a want without code":  {need: talent.Need{Wants: append(chips(), talent.Want{Weight: 1})}, pointer: "/wants/2/technology"},
		"no code of a list":    {need: talent.Need{Wants: []talent.Want{{Technology: technology.Code{List: "FORD", Code: "2..5"}}}}, pointer: "/wants/0/technology"},
		"a long code":          {need: talent.Need{Wants: []talent.Want{{Technology: technology.Code{List: "FORD", Code: strings.Repeat("2", 65)}}}}, pointer: "/wants/0/technology"},
		"a weight below zero":  {need: talent.Need{Wants: []talent.Want{{Technology: chips()[0].Technology, Weight: -1}}}, pointer: "/wants/0/weight"},
		"a weight too great":   {need: talent.Need{Wants: []talent.Want{{Technology: chips()[0].Technology, Weight: talent.MaxWeight + 1}}}, pointer: "/wants/0/weight"},
		"too many wants":       {need: talent.Need{Wants: slices.Repeat(chips(), talent.MaxWants/2+1)}, pointer: "/wants"},
		"credit below zero":    {need: talent.Need{Wants: chips(), Credit: talent.Credit{Broader: -1}}, pointer: "/credit/broader"},
		"more than the whole":  {need: talent.Need{Wants: chips(), Credit: talent.Credit{Sibling: 1001}}, pointer: "/credit/sibling"},
		"a level of too much":  {need: talent.Need{Wants: chips(), Credit: talent.Credit{Levels: [4]int{0, 0, 1 << 40, 0}}}, pointer: "/credit/levels/2"},
		"hours below zero":     {need: talent.Need{Hours: -1}, pointer: "/hours"},
		"more than a week has": {need: talent.Need{Hours: 169}, pointer: "/hours"},
		"a period that cannot be": {
			need: talent.Need{Period: calendar.MustPeriod("2027-02-01/2027-01-31")}, pointer: "/period",
		},
	} {
		on := today
		switch c.on {
		case "":
		case "none":
			on = calendar.Date{}
		default:
			on = calendar.MustDate(c.on)
		}
		q, err := NewQuery(&c.need, on)
		var e *Error
		require.ErrorAs(t, err, &e, name)
		assert.Nil(t, q, name)
		assert.Equal(t, c.pointer, e.Pointer, name)
		assert.NotEmpty(t, e.Reason, name)
		assert.NotEmpty(t, e.Remedy, name)
	}
}

// The greatest need that there can be is worth 64 · 1000 · 1000.
func TestMost(t *testing.T) {
	n := talent.Need{}
	for range talent.MaxWants {
		n.Wants = append(n.Wants, talent.Want{Technology: chips()[0].Technology, Weight: talent.MaxWeight})
	}
	q, err := NewQuery(&n, today)
	require.NoError(t, err)
	assert.EqualValues(t, 64_000_000, q.Most())
	e := talent.Expert{
		ID: expertID(1), Expertise: []talent.Expertise{{Technology: chips()[0].Technology}},
		Consents: []talent.Consent{{Purpose: talent.PurposeMatching, Given: today}},
	}
	ix, err := NewIndex(slices.Values([]*talent.Expert{&e}), Options{})
	require.NoError(t, err)
	assert.Equal(t, []Match{{Expert: e.ID, Low: 64_000_000, High: 64_000_000}}, ix.Find(q, 1, nil))
}

// What the caller does with the need afterwards changes nothing.
func TestQueryIsACopy(t *testing.T) {
	n := talent.Need{
		Wants: chips(), Countries: []country.Code{"VN"}, Excluded: []country.Code{"JP"}, Languages: []talent.Language{{Lang: "vi"}},
		Modes: []talent.Mode{talent.ModeRemote}, Parties: talent.Parties{Partners: []id.Partner{partnerID(1)}},
	}
	policy := talent.DefaultConflicts()
	q, err := NewQuery(&n, today, policy...)
	require.NoError(t, err)
	same, err := NewQuery(&n, today, talent.DefaultConflicts()...)
	require.NoError(t, err)
	n.Wants[0], n.Countries[0], n.Excluded[0], n.Languages[0].Lang, n.Modes[0] = talent.Want{}, "US", "US", "en", "other"
	n.Parties.Partners[0], policy[0].Kind = partnerID(2), "other"
	assert.Equal(t, same.need, q.need)
	assert.Equal(t, same.policy, q.policy)
}

func TestConditionsJSON(t *testing.T) {
	m := Match{Expert: expertID(0), Low: 1, High: 2, Open: 1<<InCountry | 1<<Speaks}
	b, err := json.Marshal(m)
	require.NoError(t, err)
	assert.JSONEq(t, `{"expert":"01900000-0000-7000-8000-000000000001","low":1,"high":2,"open":["in-country","speaks"]}`, string(b))
	var back Match
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, m, back)
	m.Open = 0
	b, err = json.Marshal(m)
	require.NoError(t, err)
	assert.NotContains(t, string(b), "open")
	assert.Equal(t, "in-country, speaks", back.Open.String())
	for _, bad := range []string{`["in-country","what"]`, `"speaks"`, `[7]`, `{}`} {
		was := back.Open
		require.Error(t, json.Unmarshal([]byte(bad), &was), bad)
		assert.Equal(t, back.Open, was, "left as it was")
	}
	_, err = json.Marshal(Conditions(1 << conditions))
	require.Error(t, err)
	for c := range Condition(conditions) { // each of all is in the set of all
		assert.True(t, Conditions(1<<conditions-1).Has(c))
	}
	assert.False(t, Conditions(1<<16-1).Has(conditions))
}

// Texts that are the same but for the case fold to the same text.
func TestFold(t *testing.T) {
	for _, list := range [][]string{{"vi", "VI", "Vi"}, {"k", "K", "\u212a"}, {"sſ", "SS", "ss"}, {"Đ", "đ"}, {"ω", "Ω", "\u2126"}, {""}} {
		for _, s := range list {
			assert.True(t, strings.EqualFold(s, list[0]))
			assert.Equal(t, fold(list[0]), fold(s))
		}
	}
	assert.NotEqual(t, fold("d"), fold("đ"))
}
