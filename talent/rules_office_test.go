package talent

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
)

// officeExamples are those of the rules on heads, reports and figures.
func officeExamples() []ruletest.Example[Office] {
	return []ruletest.Example[Office]{
		{Code: "OFF-HEAD", Break: func(o *Office) { o.Head = id.Expert{} }, Want: []string{"/head"}},
		{Code: "OFF-REPORT-TO", Break: func(o *Office) { o.Reports[1].To = nil }, Want: []string{"/reports/1/to"}},
		{Code: "OFF-REPORT-SUPERIORS", Break: func(o *Office) { o.Reports[1].To = []id.Partner{ministry} }, Want: []string{"/reports/1/to"},
			Pass: func(o *Office) { o.Reports[1].To = []id.Partner{mission, university, ministry} }},
		{Code: "OFF-REPORT-GAP", Break: func(o *Office) { o.Reports[1].Period.Start = day("2025-07-02") }, Want: []string{"/reports/1/period"},
			Pass: func(o *Office) { o.Reports[0].Period, o.Reports[1].Period = o.Reports[1].Period, o.Reports[0].Period }},
		{Code: "OFF-FIGURE-KIND", Break: func(o *Office) { o.Reports[0].Figures[0].Kind = "" }, Want: []string{"/reports/0/figures/0/kind"}},
		{Code: "OFF-FIGURE-LISTED", Break: func(o *Office) { o.Reports[0].Figures[0].Kind = "contact" }, Want: []string{"/reports/0/figures/0/kind"}},
		{Code: "OFF-FIGURE-VALUE", Break: func(o *Office) { o.Reports[0].Figures[0].Value = quantity.Exactly(-3) }, Want: []string{"/reports/0/figures/0/value"},
			Pass: func(o *Office) { o.Reports[0].Figures[0].Value = quantity.Exactly(0) }},
		{Code: "OFF-FIGURE-UNKNOWN", Break: func(o *Office) { o.Reports[0].Figures[0].Value = quantity.Quantity{} }, Want: []string{"/reports/0/figures/0/value"},
			Pass: func(o *Office) { o.Reports[0].Figures[0].Value = quantity.Tens() }},
		{Code: "OFF-FIGURE-CURRENCY", Break: func(o *Office) { o.Reports[0].Figures[1].Value.Unit = "" }, Want: []string{"/reports/0/figures/1/value/unit"}},
		{Code: "OFF-FIGURE-DUTY", Break: func(o *Office) { o.Reports[0].Figures[0].Duty = "trade" }, Want: []string{"/reports/0/figures/0/duty"}},
		{Code: "OFF-FIGURE-OTHER", Break: func(o *Office) { o.Reports[0].Figures[0].Duty = DutyResources }, Want: []string{"/reports/0/figures/0/duty"},
			Pass: func(o *Office) { o.Reports[0].Figures[0].Duty = "" }},
		{Code: "OFF-FIGURE-TWICE", Break: func(o *Office) {
			o.Reports[0].Figures = append(o.Reports[0].Figures, o.Reports[0].Figures[0])
		}, Want: []string{"/reports/0/figures/2"}},
	}
}

func TestSentToBoth(t *testing.T) {
	o := sampleOffice()
	for _, x := range []struct {
		to   []id.Partner
		want calendar.Truth
	}{
		{nil, calendar.Unknown},
		{[]id.Partner{ministry, mission}, calendar.Yes},
		{[]id.Partner{mission}, calendar.No},
		{[]id.Partner{university}, calendar.No},
	} {
		assert.Equal(t, x.want, o.SentToBoth(&OfficeReport{To: x.to}), x.to)
	}
	// The mission is not recorded: it may be among those, but for the ministry it is settled.
	o.Mission = id.Partner{}
	assert.Equal(t, calendar.Unknown, o.SentToBoth(&OfficeReport{To: []id.Partner{ministry}}))
	assert.Equal(t, calendar.No, o.SentToBoth(&OfficeReport{To: []id.Partner{university}}))
}

// The sample reported on technology and talent for the first half of 2025, on
// resources for the second, and on the fourth industrial revolution never.
func TestDutiesReported(t *testing.T) {
	o := sampleOffice()
	told := func(p string) (list []calendar.Truth) {
		during := calendar.Period{}
		if p != "" {
			during = period(p)
		}
		for _, d := range o.DutiesReported(during) {
			list = append(list, d.Reported)
		}
		return list
	}
	const y, n, u = calendar.Yes, calendar.No, calendar.Unknown
	assert.Equal(t, []calendar.Truth{y, u, y, y}, told(""))
	assert.Equal(t, []calendar.Truth{u, u, y, y}, told("2025-02/2025-03"))
	assert.Equal(t, []calendar.Truth{u, u, u, u}, told("2019/2020"))
	o.ReportsComplete = true
	assert.Equal(t, []calendar.Truth{y, n, y, y}, told(""))
	assert.Equal(t, []calendar.Truth{n, n, y, y}, told("2025-02/2025-03"))
	assert.Equal(t, []calendar.Truth{n, n, n, n}, told("2019/2020"))
	o.Reports[0].Period = period("2025-01~/2025-06~") // about then: it may be any day
	assert.Equal(t, []calendar.Truth{n, n, u, u}, told("2019/2020"))
	all := o.DutiesReported(calendar.Period{})
	assert.Equal(t, []int{1}, all[0].Reports)
	assert.Equal(t, []calendar.Truth{n, n, n, y}, []calendar.Truth{all[0].Counted, all[1].Counted, all[2].Counted, all[3].Counted})

	var at []int
	for i, sure := range o.ReportsOn(DutyTalent, period("2025-03/2025-04")) {
		at = append(at, i)
		assert.Equal(t, u, sure)
	}
	assert.Equal(t, []int{0}, at)
	o.Duties = append(o.Duties, DutyTechnology) // twice
	assert.Equal(t, y, o.DutiesReported(calendar.Period{})[4].Reported)
	assert.Empty(t, (&Office{}).DutiesReported(calendar.Period{}))
}

func TestReportGaps(t *testing.T) {
	gaps := func(periods ...string) (list []string) {
		o := Office{}
		for _, p := range periods {
			o.Reports = append(o.Reports, OfficeReport{Period: period(p)})
		}
		for _, g := range o.ReportGaps() {
			list = append(list, g.String())
		}
		return list
	}
	assert.Empty(t, gaps())
	assert.Empty(t, gaps("2024/2024", "2025/2025"))
	assert.Equal(t, []string{"2025-01-01/2025-12-31"}, gaps("2024/2024", "2026/2026"))
	assert.Equal(t, []string{"2025-01-01/2025-12-31"}, gaps("2026/2026", "2024/2024"), "in whatever order")
	assert.Empty(t, gaps("2024/2027", "2024/2024", "2026/2026"), "a longer one covers it")
	assert.Empty(t, gaps("2024/..", "2026/2026"))
	assert.Empty(t, gaps("2024/2024~", "2026/2026"), "about 2024 may be longer")
	assert.Empty(t, gaps("2024/2024", "2026?/2026"), "it may have begun before")
	assert.Equal(t, []string{"2025-02-01/2025-02-28", "2025-04-01/2025-04-30"}, gaps("2025-01/2025-01", "2025-03/2025-03", "2025-05/2025-05"))
	assert.Empty(t, gaps("9999/9999", "9999-12-31/9999-12-31"))
	// A period that cannot be is no reason to panic.
	assert.Empty(t, gaps("2026/2024", "2025/2025", "2025/2023"))
}
