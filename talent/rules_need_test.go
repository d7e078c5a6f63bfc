package talent

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// sampleNeed returns a need that breaks no rule.
func sampleNeed() *Need {
	return &Need{
		Title: text.Of("Power electronics for a test stand", "Điện tử công suất cho hệ thống thử nghiệm"),
		Wants: []Want{
			{Technology: technology.MustCode("FORD:2.2"), Weight: 3, Level: LevelPractitioner, Must: true},
			{Technology: technology.MustCode("FORD:2.5")},
			{Technology: technology.MustCode("CA-STRA-2024:7"), Weight: MaxWeight},
			{Technology: technology.MustCode("OWN-LIST:x.1")},
		},
		Credit:    Credit{Broader: 0, Sibling: Whole, Levels: [4]int{100, 500, 1000, 1000}},
		Countries: []country.Code{"JP", "VN"}, Excluded: []country.Code{"DE"},
		Languages: []Language{{"vi", "B2"}, {"en", ""}},
		Period:    period("2026-11-21/2027"), Hours: hoursInWeek,
		Modes:   []Mode{ModeRemote, ModeVisit},
		Parties: Parties{Partners: []id.Partner{university}, Experts: []id.Expert{bob}, Agreements: []id.Agreement{needAgreement}},
		Purpose: PurposeMatching,
	}
}

var needAgreement = id.Must[id.Agreement]("0190a000-0000-7000-8000-0000000000a1")

func TestNeedRules(t *testing.T) {
	ford := func(n int) (list []Want) {
		for range n {
			list = append(list, Want{Technology: technology.Code{List: "L" + strings.Repeat("X", len(list)%20), Code: strings.Repeat("a", 1+len(list)/20)}})
		}
		return list
	}
	ruletest.Run(t, NeedRules(), sampleNeed, []ruletest.Example[Need]{
		{Code: "NEED-EMPTY", Break: func(n *Need) { *n = Need{Title: n.Title, Purpose: n.Purpose, Open: true, Shown: true} }, Want: []string{""},
			Pass: func(n *Need) { *n = Need{Parties: n.Parties} }},
		{Code: "NEED-WANTS", Break: func(n *Need) { n.Wants = nil }, Want: []string{"/wants"},
			Pass: func(n *Need) { *n = Need{} }},
		{Code: "NEED-TITLE-TEXT", Break: func(n *Need) { n.Title = text.Text{{Lang: "vi", Value: " "}} }, Want: []string{"/title"},
			Pass: func(n *Need) { n.Title = nil }},
		{Code: "NEED-WANT-MANY", Break: func(n *Need) { n.Wants = ford(MaxWants + 1) }, Want: []string{"/wants"},
			Pass: func(n *Need) { n.Wants = ford(MaxWants) }},
		{Code: "NEED-WANT-CODE", Break: func(n *Need) {
			n.Wants[0].Technology, n.Wants[1].Technology.Code = technology.Code{}, "2.."
		}, Want: []string{"/wants/0/technology", "/wants/1/technology"}},
		{Code: "NEED-WANT-LISTED", Break: func(n *Need) {
			n.Wants[1].Technology.Code, n.Wants[2].Technology.Code = "2.12", "12"
		}, Want: []string{"/wants/1/technology", "/wants/2/technology"},
			Pass: func(n *Need) { n.Wants[1].Technology.Code = "2.11" }},
		{Code: "NEED-WANT-TWICE", Break: func(n *Need) { n.Wants[1].Technology = n.Wants[0].Technology }, Want: []string{"/wants/1/technology"}},
		{Code: "NEED-WANT-WITHIN", Break: func(n *Need) { n.Wants[1].Technology.Code = "2" }, Want: []string{"/wants/1/technology"},
			Pass: func(n *Need) { n.Wants[1].Technology.Code = "2.10" }},
		{Code: "NEED-WANT-WEIGHT", Break: func(n *Need) { n.Wants[0].Weight, n.Wants[2].Weight = -1, MaxWeight+1 }, Want: []string{"/wants/0/weight", "/wants/2/weight"}},
		{Code: "NEED-WANT-LEVEL", Break: func(n *Need) { n.Wants[0].Level = "expert" }, Want: []string{"/wants/0/level"}},
		{Code: "NEED-CREDIT-BROADER", Break: func(n *Need) { n.Credit.Broader = math.MinInt }, Want: []string{"/credit/broader"},
			Pass: func(n *Need) { n.Credit.Broader = Whole }},
		{Code: "NEED-CREDIT-SIBLING", Break: func(n *Need) { n.Credit.Sibling = Whole + 1 }, Want: []string{"/credit/sibling"}},
		{Code: "NEED-CREDIT-LEVEL", Break: func(n *Need) { n.Credit.Levels = [4]int{-1, 0, 0, 1001} }, Want: []string{"/credit/levels/0", "/credit/levels/3"}},
		{Code: "NEED-CREDIT-FALLING", Break: func(n *Need) { n.Credit.Levels = [4]int{0, 900, 800, 800} }, Want: []string{"/credit/levels/2"},
			Pass: func(n *Need) { n.Credit = Credit{} }},

		{Code: "NEED-COUNTRY-KNOWN", Break: func(n *Need) { n.Countries[0], n.Countries[1] = "", "ZQ" }, Want: []string{"/countries/0", "/countries/1"}},
		{Code: "NEED-COUNTRY-TWICE", Break: func(n *Need) { n.Countries[1] = "JP" }, Want: []string{"/countries/1"}},
		{Code: "NEED-EXCLUDED-KNOWN", Break: func(n *Need) { n.Excluded[0] = "Germany" }, Want: []string{"/excluded/0"}},
		{Code: "NEED-EXCLUDED-TWICE", Break: func(n *Need) { n.Excluded = append(n.Excluded, "FR", "DE") }, Want: []string{"/excluded/2"}},
		{Code: "NEED-COUNTRY-BOTH", Break: func(n *Need) { n.Excluded[0] = "VN" }, Want: []string{"/excluded/0"}},
		{Code: "NEED-LANGUAGE-TAG", Break: func(n *Need) { n.Languages[0].Lang, n.Languages[1].Lang = "vn", "" }, Want: []string{"/languages/0/lang", "/languages/1/lang"}},
		{Code: "NEED-LANGUAGE-LEVEL", Break: func(n *Need) { n.Languages[0].Level = "b2" }, Want: []string{"/languages/0/level"}},
		{Code: "NEED-LANGUAGE-TWICE", Break: func(n *Need) { n.Languages[1].Lang = "VI-VN" }, Want: []string{"/languages/1/lang"}},
		{Code: "NEED-PERIOD", Break: func(n *Need) { n.Period = period("2027/2026") }, Want: []string{"/period"}},
		{Code: "NEED-PERIOD-PAST", Break: func(n *Need) { n.Period = period("2026-01/2026-10") }, Want: []string{"/period"},
			Pass: func(n *Need) { n.Period = period("2026-01/2026-11") }},
		{Code: "NEED-HOURS", Break: func(n *Need) { n.Hours = -1 }, Want: []string{"/hours"}},
		{Code: "NEED-HOURS", Break: func(n *Need) { n.Hours = hoursInWeek + 1 }, Want: []string{"/hours"}},
		{Code: "NEED-HOURS-PERIOD", Break: func(n *Need) { n.Period = calendar.Period{} }, Want: []string{"/period"},
			Pass: func(n *Need) { n.Period, n.Hours = calendar.Period{}, 0 }},
		{Code: "NEED-MODE-LISTED", Break: func(n *Need) { n.Modes[0], n.Modes[1] = "remotely", "" }, Want: []string{"/modes/0", "/modes/1"}},
		{Code: "NEED-MODE-TWICE", Break: func(n *Need) { n.Modes[1] = n.Modes[0] }, Want: []string{"/modes/1"}},
		{Code: "NEED-PURPOSE-LISTED", Break: func(n *Need) { n.Purpose = "match" }, Want: []string{"/purpose"},
			Pass: func(n *Need) { n.Purpose = "" }},
		{Code: "NEED-PARTY-PARTNER", Break: func(n *Need) { n.Parties.Partners[0] = id.Partner{} }, Want: []string{"/parties/partners/0"}},
		{Code: "NEED-PARTY-EXPERT", Break: func(n *Need) { n.Parties.Experts = append(n.Parties.Experts, id.Expert{}) }, Want: []string{"/parties/experts/1"}},
		{Code: "NEED-PARTY-AGREEMENT", Break: func(n *Need) { n.Parties.Agreements[0] = id.Agreement{} }, Want: []string{"/parties/agreements/0"}},
	}, rule.AsOf(today))
}

// A list of the application's own stands in for the list of the rules.
func TestNeedRulesWithOwnList(t *testing.T) {
	more, err := technology.FORD().With("own", codes.Entry{Code: "2.2.1", Parent: "2.2", EN: "Power electronics", VI: "Điện tử công suất"})
	require.NoError(t, err)
	n := sampleNeed()
	n.Wants[0].Technology = technology.MustCode("FORD:2.2.1")
	report := rule.Must(NeedValidator()).Inspect(n)
	require.Len(t, report.Violations, 1)
	require.Equal(t, rule.Code("NEED-WANT-LISTED"), report.Violations[0].Code)
	report = rule.Must(NeedValidator(rule.Lists(more))).Inspect(n)
	require.Empty(t, report.Violations)
}

// Of needs far beyond every bound all faults are found, in little time.
func TestNeedRulesBounded(t *testing.T) {
	n := &Need{Hours: math.MinInt}
	for range 10_000 {
		n.Wants = append(n.Wants, Want{Technology: technology.MustCode("FORD:2.2"), Weight: math.MaxInt})
		n.Languages = append(n.Languages, Language{"vi", "??"})
		n.Countries, n.Excluded = append(n.Countries, "VN"), append(n.Excluded, "VN")
		n.Parties.Partners = append(n.Parties.Partners, id.Partner{})
	}
	count := map[rule.Code]int{}
	for _, x := range rule.Must(NeedValidator()).Inspect(n).Violations {
		count[x.Code]++
	}
	assert.Equal(t, 1, count["NEED-WANT-MANY"])
	assert.Positive(t, count["NEED-WANT-TWICE"])
	assert.Positive(t, count["NEED-COUNTRY-BOTH"])
	assert.Equal(t, 1, count["NEED-HOURS"])
}

func TestNeedJSON(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, sampleNeed().Encode(&b))
	n, err := DecodeNeed(bytes.NewReader(b.Bytes()))
	require.NoError(t, err)
	assert.Equal(t, *sampleNeed(), n)
	require.NoError(t, n.Validate())

	b.Reset()
	require.NoError(t, new(Need).Encode(&b))
	assert.Equal(t, "{}\n", b.String())

	_, err = DecodeNeed(strings.NewReader(`{"wants": [{"technology": "FORD:2.2", "wight": 1}]}`))
	var list document.Errors
	require.ErrorAs(t, err, &list)
	assert.Equal(t, "/wants/0/wight", list[0].Pointer)
}
