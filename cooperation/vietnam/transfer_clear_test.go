package vietnam

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
)

func TestTransferClearance(t *testing.T) {
	domestic := func(capital, certificate codes.Answer, yes ...string) *agreement.Agreement {
		a := transferContract(yes...)
		parties(a, "VN", "VN")
		a.Funding = nil
		a.Transfer.Public = agreement.PublicMeans{Capital: capital, Certificate: certificate}
		return a
	}
	open := func(a *agreement.Agreement) *agreement.Agreement {
		answer(a, "VN-TT-R-TOXIC", codes.Unknown)
		return a
	}
	for _, x := range []struct {
		name     string
		a        *agreement.Agreement
		need     Clearance
		why      TransferWhy
		register calendar.Truth
		permit   calendar.Truth
	}{
		{"from abroad", transferContract(), ClearanceRegistration, TransferBorder, calendar.Yes, calendar.No},
		{"from abroad, restricted", transferContract("VN-TT-R-TOXIC"), ClearancePermit, TransferByTest, calendar.No, calendar.Yes},
		{"from abroad, not all answered", open(transferContract()), ClearanceEither, TransferTestsOpen, calendar.Unknown, calendar.Unknown},
		{"prohibited", transferContract("VN-TT-P-TOXIC"), ClearanceBarred, TransferBarred, calendar.No, calendar.No},
		{"domestic, private", domestic(codes.No, codes.Unknown), ClearanceNone, TransferDomestic, calendar.No, calendar.No},
		{"domestic, state capital", domestic(codes.Yes, codes.No), ClearanceRegistration, TransferState, calendar.Yes, calendar.No},
		{"domestic, state capital, certificate of results", domestic(codes.Yes, codes.Yes), ClearanceNone, TransferDomestic, calendar.No, calendar.No},
		{"domestic, state capital, no task", domestic(codes.Yes, codes.NotApplicable), ClearanceRegistration, TransferState, calendar.Yes, calendar.No},
		{"domestic, state capital, certificate not known", domestic(codes.Yes, codes.Unknown), ClearanceUnknown, TransferStateOpen, calendar.Unknown, calendar.Unknown},
		{"domestic, capital not known", domestic(codes.Unknown, codes.Unknown), ClearanceUnknown, TransferStateOpen, calendar.Unknown, calendar.Unknown},
		{"domestic, restricted", domestic(codes.No, codes.No, "VN-TT-R-TOXIC"), ClearancePermit, TransferByTest, calendar.No, calendar.Yes},
		{"domestic, private, not all answered", open(domestic(codes.No, codes.No)), ClearanceUnknown, TransferTestsOpen, calendar.Unknown, calendar.Unknown},
		{"domestic, state, not all answered", open(domestic(codes.Yes, codes.No)), ClearanceEither, TransferTestsOpen, calendar.Unknown, calendar.Unknown},
		{"no transfer", signed(), ClearanceUnknown, TransferNotVietnamese, calendar.Unknown, calendar.Unknown},
	} {
		c := TransferClearanceOf(x.a, noDay)
		assert.Equal(t, x.need, c.Need, x.name)
		assert.Equal(t, x.why, c.Why, x.name)
		assert.Equal(t, x.register, c.MustRegister(), x.name)
		assert.Equal(t, x.permit, c.NeedsPermit(), x.name)
		assert.Equal(t, c.Need == ClearanceUnknown && c.Why != TransferNotVietnamese || c.Need == ClearanceEither, len(c.Missing) > 0, "%s: %v", x.name, c.Missing)
	}
	a := domestic(codes.Unknown, codes.Unknown)
	assert.Equal(t, []string{"/transfer/public/capital"}, TransferClearanceOf(a, noDay).Missing)
	a.Funding = []agreement.Funding{{Kind: agreement.FundingBudget}}
	assert.Equal(t, []string{"/transfer/public/certificate"}, TransferClearanceOf(a, noDay).Missing, "the budget is state capital")
}

// The clocks of registration, counted by hand.
func TestTransferClocks(t *testing.T) {
	day := calendar.MustDate
	// Thursday 30 July 2026: Friday, then Monday 3 to Thursday 6 August.
	none, err := calendar.NewHolidayList(day("2026-07-01"), day("2026-08-31"))
	require.NoError(t, err)
	d, err := CertificateDue(day("2026-07-30"), none)
	require.NoError(t, err)
	assert.Equal(t, "2026-08-06", d.String())
	// Friday 28 August with two days off made up for the test, Tuesday and
	// Wednesday: Monday 31, Thursday 3, Friday 4, Monday 7, Tuesday 8 September.
	h, err := calendar.NewHolidayList(day("2026-08-01"), day("2026-09-30"), day("2026-09-01"), day("2026-09-02"))
	require.NoError(t, err)
	d, err = CertificateDue(day("2026-08-28"), h)
	require.NoError(t, err)
	assert.Equal(t, "2026-09-08", d.String())
	d, err = SupplementDue(day("2026-08-28"), h)
	require.NoError(t, err)
	assert.Equal(t, "2026-09-04", d.String())
	_, err = CertificateDue(day("2026-09-28"), h)
	assert.Error(t, err, "October is not covered")
	_, err = SupplementDue(day("2026-08"), h)
	assert.Error(t, err, "which day is not known")
	_, err = CertificateDue(noDay, none)
	assert.Error(t, err)
	_, err = CertificateDue(day("2026-07-30"), nil)
	assert.Error(t, err, "no holidays given are not none")

	// 90 days from 20 July: 11 to the end of July, 31, 30, and 18 of October.
	a := transferContract()
	assert.Equal(t, "2026-10-18", TransferFilingDue(a).String())
	a.Events[0].On = day("2026-07")
	assert.True(t, TransferFilingDue(a).IsZero())
	// Signed apart, the last signature counts: 1 August and 90 days.
	a.Events = []agreement.Event{
		{Kind: agreement.EventSigned, On: day("2026-08-01"), Party: ministryAU}, {Kind: agreement.EventSigned, On: day("2026-07-20"), Party: ministryVN},
	}
	assert.Equal(t, "2026-10-30", TransferFilingDue(a).String())
}

func TestTransferFiler(t *testing.T) {
	for _, x := range []struct {
		gives, takes country.Code
		want         agreement.Role
		ok           bool
	}{
		{"AU", "VN", agreement.RoleTransferee, true}, {"VN", "VN", agreement.RoleTransferee, true}, {"VN", "LA", agreement.RoleTransferor, true},
		{"AU", "LA", "", false}, {"", "VN", "", false},
	} {
		a := transferContract()
		parties(a, x.gives, x.takes)
		got, ok := TransferFiler(a)
		assert.Equal(t, x.want, got)
		assert.Equal(t, x.ok, ok)
	}
}
