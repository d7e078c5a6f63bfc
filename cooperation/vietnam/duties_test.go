package vietnam

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

func duties(a *agreement.Agreement, on string, h calendar.Holidays) (lines []string) {
	day := calendar.Date{}
	if on != "" {
		day = calendar.MustDate(on)
	}
	for _, d := range Duties(a, day, h) {
		s := d.Date.String() + " " + d.Key + " " + d.Pointer + " " + d.State.String()
		if d.Doubt != agreement.NoDoubt {
			s += " " + d.Doubt.String()
		}
		lines = append(lines, s)
	}
	return lines
}

// Fifteen days from 20 July 2026 end on 4 August; from 1 October, on the 16th.
func TestDutiesOfAgreement(t *testing.T) {
	day := calendar.MustDate
	a := signed()
	a.Parties[0].Level = agreement.LevelProvince
	const p = "step/vn-agreement-province/"
	assert.Equal(t, []string{
		"2026-08-04 " + p + "reported /events/1 not-yet", "2026-08-04 " + p + "copy-sent /events/1 not-yet",
	}, duties(a, "2026-08-04", Holidays()))
	a.Steps = append(a.Steps, agreement.Step{Kind: agreement.StepReported, On: day("2026-08-05")})
	assert.Equal(t, []string{
		"2026-08-04 " + p + "reported /steps/0 met", "2026-08-04 " + p + "copy-sent /events/1 not-met",
	}, duties(a, "2026-08-05", Holidays()))

	// The same for an amendment and for the end, each with keys of its own.
	a.Events = append(a.Events, agreement.Event{Kind: agreement.EventAmended, On: day("2026-10-01")}, agreement.Event{Kind: agreement.EventTerminated, On: day("2026-11-02")})
	got := duties(a, "2026-11-10", Holidays())
	assert.Contains(t, got, "2026-10-16 step/amended/vn-agreement-province/copy-sent /events/3 not-met")
	assert.Contains(t, got, "2026-11-17 step/vn-agreement-ending/notified-ending /events/4 not-yet")
	keys := map[string]bool{}
	for _, d := range Duties(a, day("2026-11-10"), Holidays()) {
		assert.False(t, keys[d.Key], d.Key)
		keys[d.Key] = true
	}
	assert.Empty(t, duties(&agreement.Agreement{}, "2026-11-10", nil))
	then(a, "2015-03-01")
	a.Events = slices.DeleteFunc(a.Events, func(e agreement.Event) bool {
		return e.Kind == agreement.EventAmended || e.Kind == agreement.EventTerminated
	})
	a.Events = append(a.Events, agreement.Event{Kind: agreement.EventTerminated, On: day("2016")})
	assert.Empty(t, duties(a, "2026-11-10", Holidays()), "the Ordinance of 2007 was not seen")

	// As long as one of two has not signed, nothing counts; whoever stands first in the record.
	b := signed()
	b.Parties[0].Level = agreement.LevelProvince
	b.Events = []agreement.Event{{Kind: agreement.EventSigned, Party: ministryVN, On: day("2026-03-01")}}
	assert.Equal(t, []string{
		" " + p + "reported /events/0 unknown date-too-vague", " " + p + "copy-sent /events/0 unknown date-too-vague",
	}, duties(b, "2026-08-05", Holidays()))
	b.Events = append(b.Events, agreement.Event{Kind: agreement.EventSigned, Party: ministryAU, On: day("2026-07-20")})
	assert.Contains(t, duties(b, "2026-08-05", Holidays()), "2026-08-04 "+p+"reported /events/0 not-met")
	slices.Reverse(b.Events)
	assert.Contains(t, duties(b, "2026-08-05", Holidays()), "2026-08-04 "+p+"reported /events/0 not-met")
}

// 90 days from 20 July 2026 end on 18 October; five working days from Friday
// 28 August, with 1 and 2 September off, on Tuesday 8 September.
func TestDutiesOfTransfer(t *testing.T) {
	day := calendar.MustDate
	a := transferContract()
	acts(a, "signed", "2026-07-20")
	const filing, certificate = "step/vn-transfer/registration-filed ", "step/vn-transfer/certificate-given "
	assert.Equal(t, []string{"2026-10-18 " + filing + "/events not-yet"}, duties(a, "2026-10-18", nil))
	assert.Equal(t, []string{"2026-10-18 " + filing + "/events not-met"}, duties(a, "2026-10-19", nil))
	assert.Equal(t, ministryVN, Duties(a, day("2026-10-19"), nil)[0].Bearer, "the transferee of technology from abroad")
	answer(a, "VN-TT-R-TOXIC", codes.Unknown)
	assert.Equal(t, []string{"2026-10-18 " + filing + "/events unknown owed-not-known"}, duties(a, "2026-10-19", nil), "a permit may take its place")
	answer(a, "VN-TT-R-TOXIC", codes.Yes)
	assert.Empty(t, duties(a, "2026-10-19", nil), "it goes by permit")
	answer(a, "VN-TT-R-TOXIC", codes.No)

	a.Steps = []agreement.Step{{Kind: agreement.StepRegistration, On: day("2026-08-26")}, {Kind: agreement.StepDossierComplete, On: day("2026-08-28")}}
	assert.Equal(t, []string{
		"2026-10-18 " + filing + "/steps/0 met", " " + certificate + "/steps/1 unknown holidays-not-known",
	}, duties(a, "2026-08-29", nil))
	h, err := calendar.NewHolidayList(day("2026-08-01"), day("2026-09-30"), day("2026-09-01"), day("2026-09-02"))
	require.NoError(t, err)
	assert.Equal(t, "2026-09-08 "+certificate+"/steps/1 not-yet", duties(a, "2026-08-29", h)[1])
	a.Events = append(a.Events, agreement.Event{Kind: agreement.EventRegistered, On: day("2026-09-09")})
	assert.Equal(t, "2026-09-08 "+certificate+"/steps/1 not-yet", duties(a, "2026-09-08", h)[1])
	assert.Equal(t, "2026-09-08 "+certificate+"/steps/1 met", duties(a, "2026-09-09", h)[1])

	a = transferContract()
	a.Events[0].On = day("2026-07")
	a.Events = a.Events[:1]
	assert.Equal(t, []string{" " + filing + "/events unknown act-not-recorded"}, duties(a, "2026-10-19", nil))

	// The rule on registration and the duty count from one day, in whatever order the signatures stand.
	a.Events = []agreement.Event{{Kind: agreement.EventSigned, Party: ministryVN, On: day("2026-03-01")}, {Kind: agreement.EventSigned, Party: ministryAU, On: day("2026-07-20")}}
	for range 2 {
		assert.Equal(t, "2026-10-18", TransferFilingDue(a).String())
		v := rule.Must(rule.New(AgreementRules(), rule.AsOf(2026_10_18)))
		for _, x := range v.Inspect(a).Violations {
			assert.NotEqual(t, rule.Code("VN-AGR-TRANSFER-REGISTERED"), x.Code)
		}
		slices.Reverse(a.Events)
	}
}
