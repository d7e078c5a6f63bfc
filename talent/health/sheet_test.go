package health

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/score/scoretest"
	"github.com/scicoop/scicoop/talent"
)

// sample is a barbell of six of whom all is known: three at home, three abroad.
func sample() *team {
	x := linked(6, barbell)
	x.live("VN", "VN", "VN", "DE", "DE", "JP")
	for i := range 6 {
		x.can(i, "FORD:2.2")
		x.network.Members[i].LastActive = date("2026-05-01")
		x.network.Members[i].Steps = []talent.Step{{Stage: talent.StageActive, On: date("2024-01-01")}}
	}
	x.can(0, "FORD:1.2")
	x.can(1, "FORD:1.2")
	x.can(5, "FORD:3.4")
	x.network.Members[4].LastActive = date("2025-01-01")
	x.network.Members[4].Steps = append(x.network.Members[4].Steps, talent.Step{Stage: talent.StageDormant, On: date("2026-06-01")})
	x.network.Members[4].Stage = talent.StageDormant
	x.work(quantity.Exactly(10), "2026-03", 0)
	x.work(quantity.Exactly(10), "2026-04", 0)
	x.network.Engagements[0].Delivered, x.network.Engagements[1].Delivered = codes.Yes, codes.No
	x.ask(3, "2026-05-01", "2026-05-03", false)
	x.ask(4, "2026-05-01", "", true)
	return x
}

func (t *team) sheet() Sheet {
	return t.state("FORD:1.2", "FORD:2.2", "FORD:3.4").Sheet(Terms{Window: calendar.Span{Days: 14}, Share: 500})
}

func TestCriteria(t *testing.T) {
	x := sample().sheet()
	scoretest.Run(t, Criteria(), "testdata/criteria_network_health.txt", []scoretest.Example[Sheet]{
		{Code: "NET-HEALTH-COVERAGE", Measured: x, Permille: 666, Lacks: []string{"/coverage/topics"}},   // 1.2 and 2.2 of three
		{Code: "NET-HEALTH-REDUNDANCY", Measured: x, Permille: 333, Lacks: []string{"/coverage/topics"}}, // 2.2
		{Code: "NET-HEALTH-RESPONSE", Measured: x, Permille: 500, Lacks: []string{"/response/inTime"}},
		{Code: "NET-HEALTH-ACTIVE", Measured: x, Permille: 833, Lacks: []string{"/activity/active"}},   // five of six
		{Code: "NET-HEALTH-RETENTION", Measured: x, Permille: 833, Lacks: []string{"/retention/kept"}}, // the same five
		{Code: "NET-HEALTH-CONVERSION", Measured: x, Permille: 500, Lacks: []string{"/conversion/delivered"}},
		{Code: "NET-HEALTH-LOAD", Measured: x, Permille: 166, Lacks: []string{"/load/gini"}},            // one of six has all: 1 − 5/6
		{Code: "NET-HEALTH-COUNTRIES", Measured: x, Permille: 611, Lacks: []string{"/country/simpson"}}, // 1 − (9+4+1)/36
		{Code: "NET-HEALTH-FIELDS", Measured: x, Permille: 402, Lacks: []string{"/field/simpson"}},      // 4.5, 1 and 0.5 of six: 1 − (20.25+1+.25)/36 = .4028
		{Code: "NET-HEALTH-CONNECTED", Measured: x, Permille: 1000, Lacks: []string{"/web/links"}},
		{Code: "NET-HEALTH-SAFE", Measured: x, Permille: 666, Lacks: []string{"/bridges/safe"}},    // all but the two in the middle
		{Code: "NET-HEALTH-BRIDGING", Measured: x, Permille: 142, Lacks: []string{"/ties/across"}}, // one of seven links
	})
}

// What the sample shows, in words, without anything of the experts but their
// identifiers.
func TestReport(t *testing.T) {
	x := sample()
	for i := range 6 {
		x.experts[who(i)].Names = []talent.PersonName{{Display: "Nguyễn Thị Ánh"}}
		x.experts[who(i)].Contacts = []talent.Contact{{Kind: talent.ContactEmail, Value: "anh@example.org"}}
	}
	s := x.sheet()
	var kinds []Weak
	for _, w := range s.Weaknesses() {
		kinds = append(kinds, w.Kind)
		for _, tag := range []language.Tag{language.English, language.Vietnamese} {
			assert.NotEmpty(t, w.In(tag))
		}
	}
	// 3.4 has one expert; 1.2 cannot lose either of its two; 0 has all the work; 2
	// and 3 and the link between them hold the barbell together.
	assert.Equal(t, []Weak{Uncovered, Irreplaceable, Irreplaceable, Overloaded, CutMember, CutMember, SoleBridge, Unanswered, Dormant}, kinds)
	text := strings.Join(append(s.Report(language.English), s.Report(language.Vietnamese)...), "\n")
	assert.NotContains(t, text, "Ánh")
	assert.NotContains(t, text, "example.org")
	assert.NotContains(t, text, "invalid")
	assert.True(t, norm.NFC.IsNormalString(text))
	b, err := json.Marshal(s)
	require.NoError(t, err)
	assert.NotContains(t, string(b), "Ánh")

	for _, tag := range []language.Tag{language.English, language.Vietnamese} {
		assert.Len(t, (&Sheet{}).Report(tag), 2)
		assert.NotEmpty(t, Weakness{Kind: 200}.In(tag))
		for k := Uncovered; k <= Dormant; k++ {
			assert.NotEmpty(t, Weakness{Kind: k}.In(tag))
		}
	}
}

// A network of which nothing is known is not healthy, and not unhealthy either.
func TestNothingKnown(t *testing.T) {
	s := New(&talent.Network{}, Input{}).Sheet(Terms{Share: 1})
	assert.Equal(t, Count{Unbounded: true}, s.Members)
	for _, w := range s.Weaknesses() {
		t.Errorf("%s", w.Kind)
	}
	_, err := json.Marshal(s)
	require.NoError(t, err)
	assert.Equal(t, s.Report(language.Vietnamese), s.Report(language.Vietnamese))
}

// The same input gives the same sheet.
func TestSameSheet(t *testing.T) {
	x := sample()
	first, err := json.Marshal(x.sheet())
	require.NoError(t, err)
	for range 5 {
		again, err := json.Marshal(x.sheet())
		require.NoError(t, err)
		require.Equal(t, string(first), string(again))
	}
}
