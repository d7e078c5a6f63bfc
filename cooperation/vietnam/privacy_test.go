package vietnam

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
	"github.com/scicoop/scicoop/talent"
)

// sent returns a transfer, made up for the tests, that breaks no rule: first on 1
// June 2026, filed on the sixtieth day after it, 31 July (29 days of June and 31
// of July), so that the update is due on 31 January 2027.
func sent() *talent.Transfer {
	day := calendar.MustDate
	return &talent.Transfer{Country: "DE", Purpose: talent.PurposeTransfer, First: day("2026-06-01"), Filed: []calendar.Date{day("2026-07-31")}}
}

func TestPrivacyTransferRules(t *testing.T) {
	type x = *talent.Transfer
	day := calendar.MustDate
	ruletest.Run(t, TransferRules(), sent, []ruletest.Example[talent.Transfer]{
		{Code: "VN-TRF-DOSSIER-OVERDUE", Break: func(x x) { x.Filed = nil }, Want: []string{"/filed"},
			Pass: func(x x) { x.First, x.Filed = day("2026-09-22"), nil }}, // 60 days: 21 November
		{Code: "VN-TRF-DOSSIER-LATE", Break: func(x x) { x.Filed[0] = day("2026-08-01") }, Want: []string{"/filed"}},
		{Code: "VN-TRF-UPDATE-OVERDUE", Break: func(x x) { x.Filed[0], x.First = day("2026-05-20"), day("2026-05-01") }, Want: []string{"/filed"},
			Pass: func(x x) { x.Filed[0], x.First = day("2026-05-21"), day("2026-05-01") }}, // due on 21 November
		{Code: "VN-TRF-UPDATE-OVERDUE", Break: func(x x) { x.Changes = []calendar.Date{day("2026-08-15")} }, Want: []string{"/filed"},
			Pass: func(x x) { // changed, and filed again on the day
				x.Changes, x.Filed = []calendar.Date{day("2026-08-15")}, append(x.Filed, day("2026-08-15"))
			}},
		{Code: "VN-TRF-EXEMPT", Break: func(x x) { x.Exempt, x.Filed = "own data", nil }, Want: []string{"/exempt"}},
		{Code: "VN-TRF-EARLIER", Break: func(x x) { x.First = day("2025-12-31") }, Want: []string{"/first"},
			Pass: func(x x) { x.First, x.Ended = day("2025"), day("2025-12-31") }},
		{Code: "VN-TRF-HOME", Break: func(x x) { x.Country = "VN" }, Want: []string{"/country"}},
	}, rule.AsOf(asOf))

	early := rule.Must(rule.New(TransferRules(), rule.AsOf(2025_12_31)))
	assert.Empty(t, early.Inspect(&talent.Transfer{Country: "VN", Exempt: "x", First: day("2025-01-01")}).Violations, "the law is not yet in force")
	v := rule.Must(rule.New(TransferRules(), rule.AsOf(asOf), rule.FailAt(rule.Advice)))
	s := sent()
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = v.Validate(s) }))
	for m := range TransferRules().All() {
		assert.Contains(t, m.Basis.EN, "91/2025/QH15")
		assert.Equal(t, rule.Day(2026_01_01), m.Basis.From, m.Code)
	}
}

func TestTransferDossier(t *testing.T) {
	day := calendar.MustDate
	with := func(change func(*talent.Transfer)) *talent.Transfer {
		x := sent()
		change(x)
		return x
	}
	for _, x := range []struct {
		name          string
		t             *talent.Transfer
		on            string
		first, update talent.Filing
		due           string
	}{
		{"filed on the last day", sent(), "2026-11-21", talent.FilingDone, talent.FilingAhead, "2027-01-31"},
		{"on the day of the update", sent(), "2027-01-31", talent.FilingDone, talent.FilingAhead, "2027-01-31"},
		{"the day after", sent(), "2027-02-01", talent.FilingDone, talent.FilingOverdue, "2027-01-31"},
		{"nothing filed on the last day", sent(), "2026-07-30", talent.FilingAhead, talent.FilingUndated, ""},
		{"before the law", sent(), "2025-12-31", talent.FilingOutside, talent.FilingOutside, ""},
		{"began before the law", with(func(x *talent.Transfer) { x.First = day("2025-12") }), "2026-11-21", talent.FilingOutside, talent.FilingOutside, ""},
		{"began perhaps before it", with(func(x *talent.Transfer) { x.First = day("202X") }), "2031-11-21", talent.FilingVague, talent.FilingOverdue, "2027-01-31"},
		{"began on the first day of it", with(func(x *talent.Transfer) { x.First = day("2026-01-01") }), "2026-11-21", talent.FilingLate, talent.FilingAhead, "2027-01-31"},
		{"ended before the update", with(func(x *talent.Transfer) { x.Ended = day("2026-12") }), "2027-03-01", talent.FilingDone, talent.FilingOutside, ""},
		{"ended perhaps before it", with(func(x *talent.Transfer) { x.Ended = day("2027-01") }), "2027-03-01", talent.FilingDone, talent.FilingVague, "2027-01-31"},
		{"changed some day of the year", with(func(x *talent.Transfer) { x.Changes = []calendar.Date{day("2026")} }), "2027-01-01", talent.FilingDone, talent.FilingVague, ""},
		{"changed later", with(func(x *talent.Transfer) { x.Changes = []calendar.Date{day("2026-12-01")} }), "2026-11-21", talent.FilingDone, talent.FilingAhead, "2027-01-31"},
		{"exempt", with(func(x *talent.Transfer) { x.Exempt = "law" }), "2026-11-21", talent.FilingExempt, talent.FilingExempt, ""},
		{"nothing known", &talent.Transfer{}, "2026-11-21", talent.FilingUndated, talent.FilingUndated, ""},
	} {
		f := TransferDossier(x.t, day(x.on))
		assert.Equal(t, x.first, f.First.Filing, x.name)
		assert.Equal(t, x.update, f.Update.Filing, x.name)
		assert.Equal(t, x.due, f.Update.Due.String(), x.name)
	}
	assert.Equal(t, TransferFiling{First: talent.Dossier{Due: day("2026-07-31")}}, TransferDossier(sent(), calendar.Date{}))
}

// Received on Thursday, 29 January 2026: Friday and Monday are working days. On
// Friday, 13 February, the days off for Tết follow, from Monday 16 to Friday 20.
func TestAnswerBy(t *testing.T) {
	day := calendar.MustDate
	for _, x := range []struct {
		received    string
		right       talent.SubjectRight
		ack, answer string
	}{
		{"2026-01-29", talent.RightAccess, "2026-02-02", "2026-02-08"},
		{"2026-01-29", talent.RightCorrect, "2026-02-02", "2026-02-08"},
		{"2026-02-13", talent.RightWithdraw, "2026-02-24", "2026-02-28"},
		{"2026-02-13", talent.RightRestrict, "2026-02-24", "2026-02-28"},
		{"2026-02-13", talent.RightDelete, "2026-02-24", "2026-03-05"},
		{"2026-02-13", talent.RightUnstated, "2026-02-24", ""},
	} {
		d, err := AnswerBy(&talent.SubjectRequest{Received: day(x.received), Right: x.right}, Holidays())
		require.NoError(t, err)
		assert.Equal(t, x.ack, d.Acknowledge.String(), x.received)
		assert.Equal(t, x.answer, d.Answer.String(), x.received)
		assert.Equal(t, rule.Partly, d.Basis.Confidence)
	}
	var wrong *PrivacyError
	for _, received := range []string{"2025-12-31", "2026", "2026-02-13?"} {
		_, err := AnswerBy(&talent.SubjectRequest{Received: day(received), Right: talent.RightAccess}, Holidays())
		require.ErrorAs(t, err, &wrong, received)
	}
	_, err := AnswerBy(&talent.SubjectRequest{}, Holidays())
	require.ErrorAs(t, err, &wrong)
	_, err = AnswerBy(&talent.SubjectRequest{Received: day("2026-11-23"), Right: talent.RightAccess}, Holidays())
	require.Error(t, err, "the holidays end there")
	assert.False(t, assert.ObjectsAreEqual(err, wrong))
}
