package vietnam

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

func TestMaySign(t *testing.T) {
	day := calendar.MustDate
	type a = *agreement.Agreement
	level := func(l agreement.Level) func(a) { return func(a a) { a.Parties[0].Level = l } }
	department := func(name string, kinds ...agreement.StepKind) func(a) {
		return func(a a) {
			a.Events = a.Events[1:] // no decision
			a.Parties[0].Level, a.Parties[0].Name = agreement.LevelDepartment, text.In("vi", name)
			for _, k := range kinds {
				a.Steps = append(a.Steps, agreement.Step{Kind: k, On: day("2026-07-01"), Answer: codes.Yes})
			}
		}
	}
	treatyBy := func(c agreement.Capacity, office string) func(a) {
		return func(a a) {
			treatyForm(a)
			a.Parties[0].Capacity = c
			if office != "" {
				a.Parties[0].SignedBy = text.In("vi", office)
			}
		}
	}
	both := func(changes ...func(a)) func(a) {
		return func(a a) {
			for _, c := range changes {
				c(a)
			}
		}
	}
	for _, x := range []struct {
		name    string
		change  func(a)
		on      string
		answer  calendar.Truth
		reason  Reason
		missing []string
	}{
		{"a ministry", func(a) {}, "2026-07-20", calendar.Yes, ReasonListed, nil},
		{"a committee of parliament", level(agreement.LevelParlOrgan), "2026-07-20", calendar.Yes, ReasonListed, nil},
		{"the supreme court", level(agreement.LevelCentralOrgan), "2026-07-20", calendar.Yes, ReasonListed, nil},
		{"a ministry on the first day of the law", func(a) {}, "2021-07-01", calendar.Yes, ReasonListed, nil},
		{"the day before", func(a) {}, "2021-06-30", calendar.Unknown, ReasonOrdinance, nil},
		{"that year", func(a) {}, "2021", calendar.Unknown, ReasonVague, nil},
		{"no day", func(a) {}, "", calendar.Unknown, ReasonVague, nil},
		{"no country", func(a a) { a.Parties[0].Country = "" }, "2026-07-20", calendar.Unknown, ReasonCountry, []string{"/parties/0/country"}},
		{"somebody else", func(a a) { a.Parties[0].Country = "LA" }, "2026-07-20", calendar.Unknown, ReasonForeign, nil},
		{"no level", level(""), "2026-07-20", calendar.Unknown, ReasonLevel, []string{"/parties/0/level"}},
		{"a university", level(agreement.LevelUniversity), "2026-07-20", calendar.No, ReasonOutside, nil},
		{"a level nobody knows", level("realm"), "2026-07-20", calendar.Unknown, ReasonLevel, []string{"/parties/0/level"}},
		{"a contract", transfer, "2026-07-20", calendar.Unknown, ReasonContract, nil},
		{"at home", func(a a) { a.Form = agreement.FormCoordination }, "2026-07-20", calendar.Unknown, ReasonDomestic, nil},
		{"what has to be a treaty", func(a a) { a.Substance.Obliges = codes.Yes }, "2026-07-20", calendar.No, ReasonObliges, nil},
		{"beyond its tasks", func(a a) { a.Substance.Within = codes.No }, "2026-07-20", calendar.No, ReasonBeyond, nil},

		{"a district on its last day", level(agreement.LevelDistrict), "2025-06-30", calendar.Unknown, ReasonConsent, []string{"/steps"}},
		{"a district on the day after", level(agreement.LevelDistrict), "2025-07-01", calendar.No, ReasonDistrict, nil},
		{"a district in 2025", level(agreement.LevelDistrict), "2025", calendar.Unknown, ReasonVague, nil},

		{"a vụ", department("Vụ Hợp tác quốc tế", agreement.StepSuperiorConsent), "2026-07-20", calendar.No, ReasonVu, nil},
		{"a cục with consent", department("Cục Thông tin", agreement.StepSuperiorConsent), "2026-07-20", calendar.Yes, ReasonConsented, nil},
		{"the day before the consent", department("Cục Thông tin", agreement.StepSuperiorConsent), "2026-06-30", calendar.Unknown, ReasonConsent, []string{"/steps"}},
		{"a cục without", department("Cục Thông tin"), "2026-07-20", calendar.Unknown, ReasonConsent, []string{"/steps"}},
		{"a cục refused", both(department("Cục Thông tin", agreement.StepSuperiorConsent), func(a a) { a.Steps[0].Answer = codes.No }), "2026-07-20", calendar.No, ReasonRefused, nil},
		{"refused and allowed on one day", both(department("Cục Thông tin", agreement.StepSuperiorConsent, agreement.StepDecision), func(a a) { a.Steps[0].Answer = codes.No }), "2026-07-20", calendar.Unknown, ReasonConsent, []string{"/steps"}},
		{"a cục refused, then allowed", both(department("Cục Thông tin", agreement.StepSuperiorConsent, agreement.StepDecision), func(a a) { a.Steps[0].Answer, a.Steps[1].On = codes.No, day("2026-07-02") }), "2026-07-20", calendar.Yes, ReasonConsented, nil},
		{"a cục allowed, then refused", both(department("Cục Thông tin", agreement.StepSuperiorConsent, agreement.StepDecision), func(a a) { a.Steps[1].Answer, a.Steps[1].On = codes.No, day("2026-07-02") }), "2026-07-20", calendar.No, ReasonRefused, nil},
		{"allowed, and perhaps refused by then", both(department("Cục Thông tin", agreement.StepSuperiorConsent, agreement.StepSuperiorConsent), func(a a) {
			a.Steps[1].Answer, a.Steps[1].On = codes.No, day("2026-07")
		}), "2026-07-20", calendar.Unknown, ReasonConsent, []string{"/steps"}},
		{"perhaps allowed by then", both(department("Cục Thông tin", agreement.StepSuperiorConsent), func(a a) { a.Steps[0].On = day("2026-07") }), "2026-07-20", calendar.Unknown, ReasonConsent, []string{"/steps"}},
		{"a department of some kind", department("Trung tâm Thông tin", agreement.StepSuperiorConsent), "2026-07-20", calendar.Unknown, ReasonDepartment, []string{"/parties/0/name"}},
		{"a department without a name", both(department(""), func(a a) { a.Parties[0].Name = nil }), "2026-07-20", calendar.Unknown, ReasonDepartment, []string{"/parties/0/name"}},
		{"a sở, approved as an event", level(agreement.LevelProvDept), "2026-07-20", calendar.Yes, ReasonConsented, nil},
		{"a commune", level(agreement.LevelCommune), "2026-07-20", calendar.Unknown, ReasonBorder, []string{"/substance/within"}},
		{"a commune within its powers", both(level(agreement.LevelCommune), func(a a) { a.Substance.Within = codes.Yes }), "2026-07-20", calendar.Yes, ReasonConsented, nil},
		{"a sở that decided by itself", func(a a) {
			a.Parties[0].Level, a.Events = agreement.LevelProvDept, a.Events[1:]
			a.Steps = []agreement.Step{{Kind: agreement.StepDecision, On: day("2026-07-01"), By: a.Parties[0].Partner, Answer: codes.Yes}}
		}, "2026-07-20", calendar.Unknown, ReasonConsent, []string{"/steps"}},
		{"a sở, approved abroad only", func(a a) {
			a.Parties[0].Level, a.Events[0].Party = agreement.LevelProvDept, a.Parties[1].Partner
		}, "2026-07-20", calendar.Unknown, ReasonConsent, []string{"/steps"}},
		{"a form of contracts that is none", func(a a) { a.Form, a.Substance.Civil = agreement.FormJointResearch, codes.No }, "2026-07-20", calendar.Yes, ReasonListed, nil},
		{"called a treaty, obliges to nothing", func(a a) { a.Form, a.Substance.Obliges = agreement.FormTreaty, codes.No }, "2026-07-20", calendar.Yes, ReasonListed, nil},

		{"by delegation", func(a a) { a.Parties[0].Capacity = agreement.CapacityDelegated }, "2026-07-20", calendar.Unknown, ReasonDelegation, []string{"/parties/0/capacity"}},
		{"a treaty by delegation", treatyBy(agreement.CapacityDelegated, ""), "2026-07-20", calendar.No, ReasonPowers, nil},
		{"a treaty under full powers", treatyBy(agreement.CapacityFullPowers, ""), "2026-07-20", calendar.Unknown, ReasonPowersNotRecorded, []string{"/steps"}},
		{"full powers on record", both(treatyBy(agreement.CapacityFullPowers, ""), func(a a) {
			a.Steps = []agreement.Step{{Kind: agreement.StepFullPowers, On: day("2026-07-20")}}
		}), "2026-07-20", calendar.Yes, ReasonFullPowers, nil},
		{"the foreign minister", treatyBy(agreement.CapacityEx, "Bộ trưởng Bộ Ngoại giao"), "2026-07-20", calendar.Yes, ReasonExOfficio, nil},
		{"another minister", treatyBy(agreement.CapacityEx, "Bộ trưởng Bộ Khoa học và Công nghệ"), "2026-07-20", calendar.Unknown, ReasonOffice, []string{"/parties/0/signedBy"}},
		{"an ambassador", treatyBy(agreement.CapacityEx, "Đại sứ đặc mệnh toàn quyền"), "2026-07-20", calendar.No, ReasonMission, nil},
		{"an office not named", treatyBy(agreement.CapacityEx, ""), "2026-07-20", calendar.Unknown, ReasonOffice, []string{"/parties/0/signedBy"}},
		{"no capacity", treatyBy("", ""), "2026-07-20", calendar.Unknown, ReasonCapacity, []string{"/parties/0/capacity"}},
		{"a treaty of a ministry", func(a a) { a.Form = agreement.FormTreaty }, "2026-07-20", calendar.No, ReasonTreatyLevel, nil},
		{"a treaty of 2015", treatyBy(agreement.CapacityEx, "Chủ tịch nước"), "2015", calendar.Unknown, ReasonEarlier, nil},
	} {
		a := signed()
		x.change(a)
		on := calendar.Date{}
		if x.on != "" {
			on = day(x.on)
		}
		got := MaySign(a, 0, on)
		assert.Equal(t, x.answer, got.Answer, x.name)
		assert.Equal(t, x.reason, got.Reason, x.name)
		assert.Equal(t, x.missing, got.Missing, x.name)
		assert.NotEqual(t, got.Reason.Label(language.English), got.Reason.Label(language.Vietnamese), x.name)
		if got.Answer != calendar.Unknown {
			assert.NotEmpty(t, got.Basis.EN, x.name)
		}
	}
	assert.Equal(t, ReasonNoParty, MaySign(signed(), 2, day("2026-07-20")).Reason)
	assert.Equal(t, ReasonNoParty, MaySign(&agreement.Agreement{}, -1, calendar.Date{}).Reason)

	b := signed()
	b.Parties[0].Level = agreement.LevelDistrict
	got := MaySign(b, 0, day("2025-07-01"))
	assert.Equal(t, agreement.LevelProvince, got.Heir)
	assert.Equal(t, rule.Verified, got.Basis.Confidence)
	b = signed()
	got = MaySign(b, 0, day("2026-07-20"))
	vi, _ := got.Decider().Get("vi")
	assert.Equal(t, "Bộ trưởng, sau khi lấy ý kiến", vi)
}

func TestMaySignBy(t *testing.T) {
	day := calendar.MustDate
	a := signed()
	a.Parties[0].Partner, a.Parties[0].Capacity = foreignAffairs, agreement.CapacityDelegated
	r := agreement.Register{Delegations: []agreement.Delegation{
		{Key: "12/QĐ", From: ministryVN, To: foreignAffairs, Period: calendar.MustPeriod("2026-01-01/2026-06-30")},
	}}
	got := MaySignBy(r.Index(), a, 0, day("2026-06-30"), ministryVN)
	assert.Equal(t, calendar.Yes, got.Answer)
	assert.Equal(t, []string{"12/QĐ"}, got.Empowered.Chain)
	got = MaySignBy(r.Index(), a, 0, day("2026-07-01"), ministryVN)
	assert.Equal(t, calendar.No, got.Answer)
	assert.Equal(t, ReasonNotEmpowered, got.Reason)
	assert.Equal(t, agreement.PowerOver, got.Empowered.Why)
	assert.Equal(t, calendar.No, MaySignBy(nil, a, 0, day("2026-06-30"), ministryVN).Answer)
	assert.Equal(t, calendar.Unknown, MaySignBy(r.Index(), a, 0, day("2026"), ministryVN).Answer)

	a.Parties[0].Level = agreement.LevelUniversity
	assert.Equal(t, ReasonOutside, MaySignBy(r.Index(), a, 0, day("2026-06-30"), ministryVN).Reason, "delegation makes no listed body")
}

func TestHeirOf(t *testing.T) {
	day := calendar.MustDate
	for on, want := range map[string]calendar.Truth{"2025-06-30": calendar.No, "2025-07-01": calendar.Yes, "2025": calendar.Unknown} {
		heir, inherited := HeirOf(agreement.LevelDistrict, day(on))
		assert.Equal(t, agreement.LevelProvince, heir)
		assert.Equal(t, want, inherited, on)
	}
	heir, inherited := HeirOf(agreement.LevelMinistry, day("2026"))
	assert.Empty(t, heir)
	assert.Equal(t, calendar.No, inherited)

	// Who may amend or end the agreement of a district: its own committee until
	// the end of the level, then that of the province.
	x, sure := AuthorityOn(agreement.LevelDistrict, day("2025-06-30"))
	assert.Equal(t, "district", x.Code)
	assert.Equal(t, calendar.Yes, sure)
	x, sure = AuthorityOn(agreement.LevelDistrict, day("2025-07-01"))
	assert.Equal(t, "province", x.Code)
	assert.Equal(t, calendar.Yes, sure)
	_, sure = AuthorityOn(agreement.LevelDistrict, calendar.Date{})
	assert.Equal(t, calendar.Unknown, sure)
	_, sure = AuthorityOn(agreement.LevelUniversity, day("2026"))
	assert.Equal(t, calendar.No, sure)
}

func TestReasons(t *testing.T) {
	require.Len(t, reasonEN, len(reasonTexts))
	require.Len(t, reasonVI, len(reasonTexts))
	require.Len(t, reasonTexts, int(ReasonUnseen)+1)
	for r := ReasonNone; r <= ReasonUnseen; r++ {
		b, err := r.MarshalText()
		require.NoError(t, err)
		var back Reason
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, r, back)
		assert.True(t, text.Valid(r.Label(language.Vietnamese)) || r == ReasonNone)
	}
	var r Reason
	assert.ErrorContains(t, r.UnmarshalText([]byte("because")), "district")
	_, err := (ReasonUnseen + 1).MarshalText()
	assert.Error(t, err)
	assert.Equal(t, "invalid", (ReasonUnseen + 1).Label(language.Vietnamese))
}
