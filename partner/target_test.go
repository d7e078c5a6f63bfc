package partner_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	. "github.com/scicoop/scicoop/partner"
)

// sampleTargets is a valid list, made up for the tests.
func sampleTargets() *TargetList {
	why := text.Of("Strong in the area", "Mạnh trong lĩnh vực")
	return &TargetList{
		Names: text.Of("Partners for semiconductors", "Đối tác về bán dẫn"), Owner: office, Purpose: PurposeTransfer,
		Criteria: []text.Text{text.Of("Holds core patents", "Có sáng chế lõi")}, Period: period("2026-01-01/2030-12-31"),
		Targets: []Target{
			{Partner: hue, Tier: TierInstitute, Reason: why, Source: "list", Technologies: []technology.Code{technology.MustCode("FORD:2.2")}},
			{Country: "KR", Tier: TierCountry, Reason: why, Source: "list"},
			{Identifier: ror("02jmfj006"), Country: "DE", Tier: TierOrganisation, Reason: why, Source: "list"},
			{Group: country.EU, Tier: TierCountry, Reason: why, Source: "list"},
			{Name: text.Of("A corporation", "Một tập đoàn"), Country: "JP", Tier: TierCorporation, Reason: why},
		},
		Sources: []source.Source{{Key: "list", Publisher: "Test"}},
	}
}

func TestTargetRules(t *testing.T) {
	set := func(i int, change func(*Target)) func(*TargetList) {
		return func(l *TargetList) { change(&l.Targets[i]) }
	}
	ruletest.Run(t, TargetRules(), sampleTargets, []ruletest.Example[TargetList]{
		{Code: "TGT-NAME", Break: func(l *TargetList) { l.Names = nil }, Want: []string{"/names"}},
		{Code: "TGT-PURPOSE", Break: func(l *TargetList) { l.Purpose = "technology-transfers" }, Want: []string{"/purpose"}},
		{Code: "TGT-PURPOSE-NONE", Break: func(l *TargetList) { l.Purpose = "" }, Want: []string{"/purpose"}},
		{Code: "TGT-CRITERIA", Break: func(l *TargetList) { l.Criteria = nil }, Want: []string{"/criteria"}},
		{Code: "TGT-PERIOD", Break: func(l *TargetList) { l.Period = period("2030/2026") }, Want: []string{"/period"}},
		{Code: "TGT-SOURCE-NONE", Break: func(l *TargetList) {
			l.Sources = nil
			for i := range l.Targets {
				l.Targets[i].Source = ""
			}
		}, Want: []string{"/sources"}},
		{Code: "TGT-WHO", Break: set(1, func(x *Target) { x.Country = "" }), Want: []string{"/targets/1"}},
		{Code: "TGT-TIER", Break: set(1, func(x *Target) { x.Tier = "nation" }), Want: []string{"/targets/1/tier"}},
		{Code: "TGT-TIER-WHO", Break: set(2, func(x *Target) { x.Tier = TierCountry }), Want: []string{"/targets/2/tier"},
			Pass: set(2, func(x *Target) { x.Tier = "" })},
		{Code: "TGT-COUNTRY", Break: set(1, func(x *Target) { x.Country = "UK" }), Want: []string{"/targets/1/country"},
			Pass: set(1, func(x *Target) { x.Country = "GB" })},
		{Code: "TGT-GROUP", Break: set(3, func(x *Target) { x.Group = "EUU" }), Want: []string{"/targets/3/group"}},
		{Code: "TGT-IDENTIFIER", Break: func(l *TargetList) {
			l.Targets[2].Identifier.Value = "02jmfj007"
			l.Targets[0].Identifier = id.MustExternal(id.SchemeORCID, "0000-0002-1825-0097")
		}, Want: []string{"/targets/0/identifier", "/targets/2/identifier"},
			Pass: set(2, func(x *Target) { x.Identifier = id.External{Scheme: "jp-number", Value: "1"} })},
		{Code: "TGT-TWICE", Break: func(l *TargetList) { l.Targets = append(l.Targets, l.Targets[1]) }, Want: []string{"/targets/5"},
			Pass: func(l *TargetList) {
				x := l.Targets[4]
				x.Name = text.Of("Another corporation", "")
				l.Targets = append(l.Targets, x)
			}},
		{Code: "TGT-TARGET-PERIOD", Break: func(l *TargetList) {
			l.Targets[0].Period, l.Targets[1].Period = period("2028/2027"), period("2031/..")
		}, Want: []string{"/targets/0/period", "/targets/1/period"},
			Pass: set(0, func(x *Target) { x.Period = period("2030/..") })},
		{Code: "TGT-TECHNOLOGY", Break: set(0, func(x *Target) { x.Technologies = append(x.Technologies, technology.Code{}) }), Want: []string{"/targets/0/technologies/1"}},
		{Code: "TGT-REASON", Break: set(0, func(x *Target) { x.Reason = nil }), Want: []string{"/targets/0/reason"}},
		{Code: "TGT-SOURCE", Break: set(0, func(x *Target) { x.Source = "hearsay" }), Want: []string{"/targets/0/source"}},
	}, rule.AsOf(asOf))

	l := sampleTargets()
	require.NoError(t, l.Validate())
	v := rule.Must(TargetValidator(rule.AsOf(asOf)))
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = v.Validate(l) }))
	var b bytes.Buffer
	require.NoError(t, document.Encode(&b, l))
	back, err := document.Decode[TargetList](&b)
	require.NoError(t, err)
	assert.Equal(t, *l, back)
}

func TestTargetListIncludes(t *testing.T) {
	on := date("2026-11-21")
	at := func(k ...any) (p *Partner) {
		p = &Partner{Names: []Name{{Value: "Somebody"}}}
		for _, x := range k {
			switch x := x.(type) {
			case country.Code:
				p.Locations = []Location{{Country: x}}
			case id.External:
				p.Identifiers = []Identifier{{External: x}}
			case id.Partner:
				p.ID = x
			case Kind:
				p.Kinds = []Kind{x}
			case string:
				p.Names[0].Value = x
			}
		}
		return p
	}
	l := sampleTargets()
	other := must(id.From[id.Partner](ror("02jmfj006")))
	for name, c := range map[string]struct {
		p    *Partner
		want calendar.Truth
		at   int
	}{
		"itself":             {at(hue, country.Code("VN")), calendar.Yes, 0},
		"its country":        {at(other, country.Code("KR")), calendar.Yes, 1},
		"its identifier":     {at(other, country.Code("CH"), ror("02jmfj006")), calendar.Yes, 2},
		"in the EU":          {at(other, country.Code("FR"), ror("03yrm5c26")), calendar.Yes, 3},
		"of no such country": {at(other, country.Code("BR")), calendar.No, -1},
		"German, no ROR":     {at(other, country.Code("DE")), calendar.Yes, 3},
		"the name":           {at(other, country.Code("JP"), "a corporation"), calendar.Unknown, 4},
		"the name elsewhere": {at(other, country.Code("BR"), "a corporation"), calendar.No, -1},
		"no country":         {at(other), calendar.Unknown, 1},
		"international":      {at(other, KindInternational, ror("03yrm5c26")), calendar.No, -1},
	} {
		got, i := l.Includes(c.p, on)
		assert.Equal(t, c.want, got, name)
		assert.Equal(t, c.at, i, name)
	}
	korean := at(other, country.Code("KR"))
	got, _ := l.Includes(korean, date("2031-01-01"))
	assert.Equal(t, calendar.No, got, "the list holds no longer")
	l.Targets[1].Period = period("2026/2027-06-30")
	got, _ = l.Includes(korean, date("2028-01-01"))
	assert.Equal(t, calendar.No, got)
	// An entry that would go on beyond the list ends with it.
	l.Targets[1].Period = period("2030/..")
	got, _ = l.Includes(korean, date("2030-06-30"))
	assert.Equal(t, calendar.Unknown, got, "from some day of 2030 on")
	got, _ = l.Includes(korean, date("2031-01-01"))
	assert.Equal(t, calendar.No, got)
	l.Period = calendar.Period{}
	l.Targets[1].Period = calendar.Period{}
	got, i := l.Includes(korean, on)
	assert.Equal(t, calendar.Unknown, got, "when it holds is not known")
	assert.Equal(t, 1, i)
	l.Open = true
	got, i = l.Includes(at(other, country.Code("BR")), on)
	assert.Equal(t, calendar.Unknown, got, "there are more than those listed")
	assert.Equal(t, -1, i)
	// A class of organisations of a country may be any of them; a record with the
	// same identifier is a duplicate of the one named.
	classes := &TargetList{Period: period("2026-01-01/2030-12-31"), Targets: []Target{{Country: "JP", Tier: TierCorporation}}}
	got, i = classes.Includes(at(other, country.Code("JP")), on)
	assert.Equal(t, calendar.Unknown, got)
	assert.Equal(t, 0, i)
	got, _ = classes.Includes(at(other, country.Code("DE")), on)
	assert.Equal(t, calendar.No, got)
	classes.Targets[0] = Target{Partner: hue, Identifier: ror("02jmfj006")}
	got, _ = classes.Includes(at(other, ror("02jmfj006")), on)
	assert.Equal(t, calendar.Yes, got)
	got, _ = classes.Includes(at(other), on)
	assert.Equal(t, calendar.No, got)
	// Rubbish.
	odd := &TargetList{Targets: []Target{{}, {Group: "??", Country: "\x00"}, {Name: text.In("xx", strings.Repeat("y", 1<<16))}, {Identifier: id.External{Value: "z"}}}}
	odd.Includes(&Partner{}, calendar.Date{})
	_ = odd.Validate()
}
