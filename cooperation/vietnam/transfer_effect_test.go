package vietnam

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
)

func TestTransferEffect(t *testing.T) {
	day := calendar.MustDate
	free := func(list ...string) *agreement.Agreement {
		a := transferContract()
		parties(a, "VN", "VN")
		a.Funding, a.Transfer.Public.Capital = nil, codes.No
		acts(a, list...)
		return a
	}
	with := func(a *agreement.Agreement, list ...string) *agreement.Agreement { acts(a, list...); return a }
	open := func(list ...string) *agreement.Agreement {
		a := with(transferContract(), list...)
		answer(a, "VN-TT-R-TOXIC", codes.Unknown)
		return a
	}
	agreed := func(a *agreement.Agreement, on string) *agreement.Agreement { a.Transfer.Effect = day(on); return a }
	performed := func(a *agreement.Agreement, x codes.Answer) *agreement.Agreement {
		a.Transfer.Performed = x
		return a
	}
	for _, x := range []struct {
		name  string
		a     *agreement.Agreement
		on    string
		why   TransferWhy
		waits bool
		sure  bool
	}{
		{"registered", with(transferContract(), "signed", "2026-07-20", "registered", "2026-09-01", "entered-into-force", "2026-07-20"), "2026-09-01", TransferCertified, false, false},
		{"what was agreed does not count there", agreed(with(transferContract(), "signed", "2026-07-20", "registered", "2026-09-01"), "2026-07-20"), "2026-09-01", TransferCertified, false, false},
		{"not yet registered", with(transferContract(), "signed", "2026-07-20"), "", TransferNotCertified, true, false},
		{"registered some day", with(transferContract(), "signed", "2026-07-20", "registered", ""), "", TransferCertified, false, false},
		{"registered in some month", with(transferContract(), "signed", "2026-07-20", "registered", "2026-09"), "2026-09", TransferCertified, false, false},
		{"restricted", with(transferContract("VN-TT-R-TOXIC"), "signed", "2026-07-20", "permitted", "2026-10-05", "registered", "2026-09-01"), "2026-10-05", TransferPermitted, false, true},
		{"restricted, the permit recorded as approval", with(transferContract("VN-TT-R-TOXIC"), "signed", "2026-07-20", "approved", "2026-10-05"), "2026-10-05", TransferPermitted, false, true},
		{"restricted, no permit", with(transferContract("VN-TT-R-TOXIC"), "signed", "2026-07-20", "registered", "2026-09-01"), "", TransferNotPermitted, true, true},
		{"prohibited", with(transferContract("VN-TT-P-TOXIC"), "signed", "2026-07-20", "registered", "2026-09-01"), "", TransferBarred, false, true},
		{"not settled, nothing recorded", open("signed", "2026-07-20"), "", TransferNotCleared, true, false},
		{"not settled, registered", open("approved", "2026-07-01", "signed", "2026-07-20", "registered", "2026-09-01"), "2026-09-01", TransferCertified, false, false},
		{"not settled, permitted", open("signed", "2026-07-20", "permitted", "2026-09-02"), "2026-09-02", TransferPermitted, false, false},
		{"not settled, both", open("signed", "2026-07-20", "permitted", "2026-09-02", "registered", "2026-09-01"), "", TransferTestsOpen, false, false},
		{"free, as agreed", agreed(free("signed", "2026-07-20"), "2026-08-01"), "2026-08-01", TransferAgreed, false, false},
		{"free, from signing", free("signed", "2026-07-20"), "2026-07-20", TransferSigned, false, false},
		{"free, not signed", free("negotiated", "2026-07-01"), "", TransferNotSigned, false, false},
		{"free, registered by choice before it began", agreed(performed(free("signed", "2026-07-20", "registered", "2026-09-01"), codes.No), "2026-08-01"), "2026-09-01", TransferCertified, false, false},
		{"free, registered by choice afterwards", agreed(performed(free("signed", "2026-07-20", "registered", "2026-09-01"), codes.Yes), "2026-08-01"), "2026-08-01", TransferAgreed, false, false},
		{"free, registered by choice, not known when it began", agreed(free("signed", "2026-07-20", "registered", "2026-09-01"), "2026-08-01"), "", TransferPerformedOpen, false, false},
		{"before the law", with(transferContract(), "signed", "2017-07-20", "registered", "2017-09-01"), "", TransferEarlierLaw, false, false},
		{"no transfer", signed(), "", TransferNotVietnamese, false, false},
	} {
		e := TransferEffectOf(x.a)
		assert.Equal(t, x.on, e.On.String(), x.name)
		assert.Equal(t, x.why, e.Why, x.name)
		assert.Equal(t, x.waits, e.Waits, x.name)
		assert.Equal(t, x.sure, e.Sure, x.name)
	}
	e := TransferEffectOf(free("signed", "2026-07-20"))
	assert.Equal(t, []string{"/transfer/effect"}, e.Missing, "that no day was agreed on is not known")
	e = TransferEffectOf(with(transferContract(), "signed", "2026-07-20"))
	assert.Equal(t, []string{"/events"}, e.Missing)
}

func TestTransferAmendmentEffect(t *testing.T) {
	a := transferContract()
	acts(a, "signed", "2024-01-10", "registered", "2024-03-01", "renewed", "2025-01-05", "registered", "2025-02-01", "amended", "2026-01-05", "amended", "2026-06-01", "registered", "2026-07-01")
	at := func(i int) TransferEffect { return TransferAmendmentEffect(a, i) }
	assert.Equal(t, "2025-02-01", at(2).On.String())
	assert.Equal(t, TransferCertified, at(2).Why)
	// The amendment of January got none before the next one was made.
	assert.Equal(t, TransferNotCertified, at(4).Why)
	assert.True(t, at(4).Waits)
	assert.Equal(t, "2026-07-01", at(5).On.String())
	for _, i := range []int{-1, 0, 1, 7, 99} {
		assert.Equal(t, TransferEffect{}, at(i))
	}
	// Two acts in months that do not tell their order.
	acts(a, "signed", "2024-01-10", "registered", "2024-03-01", "amended", "2026-06", "registered", "2026-06")
	assert.Equal(t, TransferOrderOpen, at(2).Why)
	acts(a, "signed", "2024-01-10", "amended", "2026-06-01", "renewed", "2026-06", "registered", "2026-07-01")
	assert.Equal(t, TransferOrderOpen, at(1).Why)
	acts(a, "signed", "2024-01-10", "amended", "", "registered", "2026-07-01")
	assert.Equal(t, TransferOrderOpen, at(1).Why)
	acts(a, "signed", "2024-01-10", "amended", "")
	assert.Equal(t, TransferNotCertified, at(1).Why)

	answer(a, "VN-TT-R-TOXIC", codes.Yes)
	acts(a, "signed", "2024-01-10", "amended", "2026-06-01", "registered", "2026-06-10", "permitted", "2026-06-20")
	assert.Equal(t, "2026-06-20", at(1).On.String())
	assert.Equal(t, TransferEffect{}, TransferAmendmentEffect(signed(), 0))
}
