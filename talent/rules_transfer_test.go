package talent

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
)

// sampleTransfer returns a transfer that breaks no rule.
func sampleTransfer() *Transfer {
	return &Transfer{
		Country: "DE", Recipient: university, Purpose: PurposeTransfer, Category: Basic, Experts: []id.Expert{alice, bob},
		First: day("2026-03-01"), Ended: day("2026-10-31"), Changes: []calendar.Date{day("2026-06")}, Filed: []calendar.Date{day("2026-04-30")},
	}
}

func TestTransferRules(t *testing.T) {
	type x = *Transfer
	ruletest.Run(t, TransferRules(), sampleTransfer, []ruletest.Example[Transfer]{
		{Code: "TRF-COUNTRY", Break: func(x x) { x.Country = "" }, Want: []string{"/country"}},
		{Code: "TRF-COUNTRY-KNOWN", Break: func(x x) { x.Country = "ZQ" }, Want: []string{"/country"}},
		{Code: "TRF-RECIPIENT", Break: func(x x) { x.Recipient = id.Partner{} }, Want: []string{"/recipient"}},
		{Code: "TRF-PURPOSE", Break: func(x x) { x.Purpose = "" }, Want: []string{"/purpose"}},
		{Code: "TRF-PURPOSE-LISTED", Break: func(x x) { x.Purpose = "transfer" }, Want: []string{"/purpose"}},
		{Code: "TRF-CATEGORY", Break: func(x x) { x.Category = 0 }, Want: []string{"/category"}},
		{Code: "TRF-EXPERT", Break: func(x x) { x.Experts[1] = id.Expert{} }, Want: []string{"/experts/1"}},
		{Code: "TRF-EXPERT-TWICE", Break: func(x x) { x.Experts[1] = alice }, Want: []string{"/experts/1"},
			Pass: func(x x) { x.Experts = nil }},
		{Code: "TRF-FIRST", Break: func(x x) { x.First = calendar.Date{} }, Want: []string{"/first"}},
		{Code: "TRF-ENDED", Break: func(x x) { x.Ended = day("2026-02") }, Want: []string{"/ended"}, Pass: func(x x) { x.Ended = day("2026") }},
		{Code: "TRF-CHANGE-OUTSIDE", Break: func(x x) { x.Changes = []calendar.Date{day("2026-02"), day("2026-03-01"), day("2026-11")} },
			Want: []string{"/changes/0", "/changes/2"}, Pass: func(x x) { x.Changes = []calendar.Date{day("2026")} }},
		{Code: "TRF-FILED-FUTURE", Break: func(x x) { x.Filed[0] = day("2026-11-22") }, Want: []string{"/filed/0"},
			Pass: func(x x) { x.Filed[0] = day("2026-11-21") }},
		{Code: "TRF-EXEMPT-FILED", Break: func(x x) { x.Exempt = "own data" }, Want: []string{"/exempt"},
			Pass: func(x x) { x.Exempt, x.Filed = "own data", nil }},
	}, rule.AsOf(today))
}

// Sixty days after 1 March 2026 is 30 April: 30 days of March are left, and 30 of April.
func TestDossierDue(t *testing.T) {
	for _, x := range []struct {
		name, first, on string
		filed           []string
		want            Filing
		due             string
	}{
		{"on the last day", "2026-03-01", "2026-04-30", nil, FilingAhead, "2026-04-30"},
		{"the day after", "2026-03-01", "2026-05-01", nil, FilingOverdue, "2026-04-30"},
		{"filed on the last day", "2026-03-01", "2026-11-22", []string{"2026-04-30"}, FilingDone, "2026-04-30"},
		{"filed before the first transfer", "2026-03-01", "2026-11-22", []string{"2026-01"}, FilingDone, "2026-04-30"},
		{"filed a day late", "2026-03-01", "2026-11-22", []string{"2026-05-01"}, FilingLate, "2026-04-30"},
		{"filed late and in time", "2026-03-01", "2026-11-22", []string{"2026-06-01", "2026", "2026-04-01"}, FilingDone, "2026-04-30"},
		{"filed some day of the year", "2026-03-01", "2027-01-01", []string{"2026"}, FilingVague, "2026-04-30"},
		{"filed perhaps by then", "2026-03-01", "2026-11-22", []string{"2026"}, FilingVague, "2026-04-30"},
		{"filed perhaps at all", "2026-03-01", "2026-11-22", []string{"2026-04-01?"}, FilingVague, "2026-04-30"},
		{"filed later than asked", "2026-03-01", "2026-05-01", []string{"2026-06-01"}, FilingOverdue, "2026-04-30"},
		{"some day of March, before the first end", "2026-03", "2026-04-30", nil, FilingAhead, ""},
		{"some day of March, between", "2026-03", "2026-05-15", nil, FilingVague, ""},
		{"some day of March, on the last end", "2026-03", "2026-05-30", nil, FilingVague, ""}, // 31 March and 60 days
		{"some day of March, after it", "2026-03", "2026-05-31", nil, FilingOverdue, ""},
		{"a doubtful day", "2026-03-01?", "2026-11-22", []string{"2026-03-02"}, FilingVague, ""},
		{"no first day", "", "2026-11-22", []string{"2026-03-02"}, FilingUndated, ""},
		{"asked on no day", "2026-03-01", "", nil, FilingUndated, "2026-04-30"},
		{"asked on a vague day", "2026-03-01", "2026", nil, FilingVague, "2026-04-30"},
		{"the end of time", "9999-12-31", "2026-11-22", nil, FilingUndated, ""},
	} {
		var z Transfer
		var on calendar.Date
		if x.first != "" {
			z.First = day(x.first)
		}
		if x.on != "" {
			on = day(x.on)
		}
		for _, f := range x.filed {
			z.Filed = append(z.Filed, day(f))
		}
		d := z.DossierDue(on, 60)
		assert.Equal(t, x.want, d.Filing, x.name)
		assert.Equal(t, x.due, d.Due.String(), x.name)
		z.Exempt = "ground"
		assert.Equal(t, Dossier{Filing: FilingExempt}, z.DossierDue(on, 60))
	}
	assert.Equal(t, FilingUndated, new(Transfer).DossierDue(day("2026"), -1<<62).Filing)
}
