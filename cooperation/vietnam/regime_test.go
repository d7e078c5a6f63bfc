package vietnam

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// The law of the day: none before July 2021, districts until June 2025.
func TestRegime(t *testing.T) {
	for on, want := range map[string]string{
		"2021-06-30": "", "2021-07-01": "vietnam 2021-07-01", "2023": "vietnam 2021-07-01", "2025-06-30": "vietnam 2021-07-01",
		"2025-07-01": "vietnam 2025-07-01", "2026": "vietnam 2025-07-01",
		"2021": "", "2025": "", "2026~": "", // too vague to choose by
	} {
		r, ok := Regime(calendar.MustDate(on))
		assert.Equal(t, want, r.Name, on)
		assert.Equal(t, want != "", ok, on)
	}
	_, ok := Regime(calendar.Date{})
	assert.False(t, ok)
	for r := range Regimes() { // a caller's copy is the caller's own
		r.Bodies[0].Level, r.Reserved[0].Matter = "x", "x"
	}
	first := slices.Collect(Regimes())[0]
	assert.Equal(t, agreement.LevelState, first.Bodies[0].Level)
	assert.Equal(t, agreement.MatterPeace, first.Reserved[0].Matter)
	for r := range Regimes() {
		for _, b := range r.Bodies {
			_, ok := AuthorityOf(b.Level)
			assert.True(t, ok, "%s stands among the authorities", b.Level)
		}
		for _, m := range append(r.Excluded, r.Reserved...) {
			assert.True(t, agreement.Matters().Has(string(m.Matter)), m.Matter)
			assert.NotZero(t, m.Basis.Confidence)
		}
	}
}

// By substance and by the law of the day, whatever the title says.
func TestClassify(t *testing.T) {
	type a = *agreement.Agreement
	told := func(a a) {
		a.Substance = agreement.Substance{Civil: codes.No, MattersComplete: codes.Yes} // the clauses say that it does not bind
	}
	for _, test := range []struct {
		name   string
		change func(a)
		kind   agreement.Instrument
		sure   bool
		wrong  rule.Code
		lacks  rule.Code
	}{
		{"ministries", told, agreement.InstrumentAgreement, true, "", ""},
		{"called a protocol", func(a a) { told(a); a.Form = agreement.FormProtocol }, agreement.InstrumentAgreement, true, "", ""},
		{"little is told", func(a a) {}, agreement.InstrumentUnknown, false, "", agreement.NatureCivil},
		{"governments that oblige themselves", func(a a) {
			treatyForm(a)
			a.Form, a.Substance.Obliges, a.Clauses.NonBinding = agreement.FormMoU, codes.Yes, codes.No
		}, agreement.InstrumentTreaty, true, "", ""},
		{"a ministry that obliges the state", func(a a) { told(a); a.Substance.Obliges, a.Clauses.NonBinding = codes.Yes, codes.No }, agreement.InstrumentUnknown, false, agreement.NatureObliges, ""},
		{"human rights", func(a a) { told(a); a.Substance.Matters = []agreement.Matter{agreement.MatterRights} }, agreement.InstrumentUnknown, false, agreement.NatureReserved, ""},
		{"concessional loans", func(a a) { told(a); a.Substance.Matters = []agreement.Matter{agreement.MatterAid} }, agreement.InstrumentExcluded, true, "", ""},
		{"a university: inferred", func(a a) { told(a); a.Parties[0].Level = agreement.LevelUniversity }, agreement.InstrumentExcluded, false, "", ""},
		{"a person abroad", func(a a) { told(a); a.Parties[1].Level = agreement.LevelIndividual }, agreement.InstrumentAgreement, true, "", ""},
		{"at home", func(a a) { told(a); a.Parties[1].Country = "VN" }, agreement.InstrumentDomestic, true, "", ""},
		{"a firm's contract", func(a a) {
			transfer(a)
			a.Substance, a.Clauses.NonBinding = agreement.Substance{Civil: codes.Yes}, codes.No
		}, agreement.InstrumentContract, true, "", ""},
		{"a district in time", func(a a) { told(a); a.Parties[0].Level = agreement.LevelDistrict; then(a, "2025-06-30") }, agreement.InstrumentAgreement, true, "", ""},
		{"a district, perhaps in time", func(a a) { told(a); a.Parties[0].Level = agreement.LevelDistrict; then(a, "2025") }, agreement.InstrumentUnknown, false, "", agreement.NatureDate},
		{"a district too late", func(a a) { told(a); a.Parties[0].Level = agreement.LevelDistrict }, agreement.InstrumentExcluded, false, "", ""},
		{"a commune, perhaps at the border", func(a a) { told(a); a.Parties[0].Level = agreement.LevelCommune }, agreement.InstrumentUnknown, false, "", agreement.NatureBody},
		{"the time of the ordinance", func(a a) { told(a); then(a, "2021-06-30") }, agreement.InstrumentUnknown, false, "", agreement.NatureRegime},
		{"perhaps the time of the ordinance", func(a a) { told(a); then(a, "2021") }, agreement.InstrumentUnknown, false, "", agreement.NatureDate},
		{"nobody knows when", func(a a) { told(a); a.Events = nil }, agreement.InstrumentUnknown, false, "", agreement.NatureRegime},
	} {
		a := signed()
		test.change(a)
		c := Classify(a)
		assert.Equal(t, test.kind, c.Kind, test.name)
		assert.Equal(t, test.sure, c.Sure, test.name)
		code := func(l []agreement.Ground) rule.Code {
			if len(l) == 0 {
				return ""
			}
			return l[0].Code
		}
		assert.Equal(t, test.wrong, code(c.Wrong), test.name)
		assert.Equal(t, test.lacks, code(c.Missing), test.name)
	}
	draft := signed()
	told(draft)
	draft.Events = draft.Events[:1] // a draft, judged by the law of the day
	assert.Equal(t, agreement.InstrumentAgreement, ClassifyOn(draft, calendar.MustDate("2026-11-21")).Kind)
	assert.Equal(t, agreement.InstrumentUnknown, ClassifyOn(draft, calendar.MustDate("2021-06-30")).Kind)
}

// The levels of the regimes are those of the authorities, each in its time.
func TestRegimeBodies(t *testing.T) {
	for r := range Regimes() {
		var have, want []agreement.Level
		for _, b := range r.Bodies {
			have = append(have, b.Level)
		}
		for x := range Authorities() {
			if x.Basis.Holds(r.From, r.From) && !slices.Contains(want, x.Level) { // organisations stand twice
				want = append(want, x.Level)
			}
		}
		assert.ElementsMatch(t, want, have, r.Name)
	}
}
