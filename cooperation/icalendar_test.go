package cooperation

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/icalendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Every kind of what is due under an agreement has its kind in a portfolio, of
// the same text and the same words.
func TestDueKindsOfAgreements(t *testing.T) {
	for k := agreement.DutyObligation; k <= agreement.DutyReview; k++ {
		require.NotZero(t, dueKind(k), k)
		assert.Equal(t, k.String(), dueKind(k).String())
		for _, tag := range []language.Tag{language.English, language.Vietnamese} {
			assert.Equal(t, k.Label(tag), dueKind(k).Label(tag))
		}
	}
	assert.Zero(t, dueKind(0))
	assert.Zero(t, dueKind(99))
	for k, want := range map[DueKind]string{1: "obligation", 4: "task", 5: "target", 8: "working-group-end", 9: "session", 14: "review"} {
		assert.Equal(t, want, k.String(), "numbers and texts are for ever")
	}
}

// Further duties, what is met, and what has no day, on request.
func TestWatchList(t *testing.T) {
	p := samplePortfolio()
	p.Agreements[0].Obligations = append(p.Agreements[0].Obligations,
		agreement.Obligation{Key: "reply", Rule: &agreement.DueRule{After: agreement.EventInForce, WorkingDays: 7}},
		agreement.Obligation{Key: "registration", Rule: &agreement.DueRule{After: agreement.EventRegistered}})
	w := agreement.Watch{Within: calendar.MustPeriod("2022-04/2022-05"), On: date("2022-04-21"), Undated: true, Met: true,
		Extra: func(a *agreement.Agreement) []agreement.Duty {
			if a.ID != agreementID(1) {
				return nil
			}
			return []agreement.Duty{{Date: date("2022-05-05"), Kind: agreement.DutyStep, Key: "step:report", Pointer: "/steps"}}
		}}
	row := func(x DueItem) string {
		return strings.TrimSpace(x.Date.String() + " " + x.Kind.String() + " " + x.Pointer + " " + x.Key + " " + x.State.String())
	}
	var got []string
	for _, x := range WatchList(p, w) {
		got = append(got, row(x))
	}
	assert.Contains(t, got, "obligation /agreements/0/obligations/1 obligation:reply unknown", "without holidays nobody knows")
	assert.Contains(t, got, "obligation /agreements/0/obligations/2 obligation:registration unknown")
	assert.Contains(t, got, "2022-05-05 step /agreements/0/steps step:report unknown")
	// In force 20 April 2022, a Wednesday: 21, 22, 25, 26, 27, 28, 29 April, no holidays taken.
	w.Holidays, _ = calendar.NewHolidayList(date("2022-01-01"), date("2022-12-31"))
	got = nil
	for _, x := range WatchList(p, w) {
		got = append(got, row(x))
	}
	assert.Contains(t, got, "2022-04-29 obligation /agreements/0/obligations/1 obligation:reply not-yet")
	met := 0
	for _, x := range WatchList(p, agreement.Watch{On: date("2026-11-21"), Met: true}) {
		assert.NotEmpty(t, x.Record)
		assert.NotEmpty(t, x.Key)
		if x.Kind == DueTask {
			met++
			assert.Equal(t, agreement.DutyMet, x.State)
		}
	}
	assert.Equal(t, 2, met, "the tasks of the programme and of the strategy are done")
}

// What is done after the day of judgement is not done on it, and what has no day
// is listed where that is asked for.
func TestWatchTasks(t *testing.T) {
	p := &Portfolio{Programmes: []Programme{{Tasks: []Task{
		{Due: date("2026-06-30"), Done: date("2026-07-01")}, {Due: date("2026-06-30"), Done: date("2026")}, {},
	}, Objectives: []agreement.Objective{{Indicators: []agreement.Indicator{{}, {Target: quantity.Exactly(3)}}}}}}}
	rows := func(w agreement.Watch) (list []string) {
		for _, x := range WatchList(p, w) {
			list = append(list, x.Key+" "+x.State.String()+" "+x.Doubt.String())
		}
		return list
	}
	assert.Equal(t, []string{"task.0 not-yet none", "task.1 not-yet none"}, rows(agreement.Watch{On: date("2026-06-30"), Met: true}))
	assert.Equal(t, []string{"task.0 met none", "task.1 unknown date-too-vague"}, rows(agreement.Watch{On: date("2026-07-01"), Met: true}))
	assert.Equal(t, []string{"task.0 met none", "task.1 met none"}, rows(agreement.Watch{Met: true}))
	assert.Equal(t, []string{"task.2 unknown due-not-stated", "target.0.1 unknown due-not-stated", "task.1 unknown date-too-vague"},
		rows(agreement.Watch{On: date("2026-07-01"), Undated: true}))
}

func TestWriteICalendar(t *testing.T) {
	p := samplePortfolio()
	on := date("2026-11-21")
	items := Due(p, calendar.MustPeriod("2026-09-01/2027-12-31"), on)
	require.Len(t, items, 6)
	c := agreement.ICalendar{Lang: language.Vietnamese, Stamp: time.Date(2026, 11, 21, 1, 30, 0, 0, time.UTC), Alarms: []calendar.Span{calendar.MustSpan("P7D")}}
	var b bytes.Buffer
	require.NoError(t, WriteICalendar(&b, p, items, c))
	lines := strings.Split(strings.ReplaceAll(b.String(), "\r\n ", ""), "\r\n")
	assert.Contains(t, lines, "X-WR-CALNAME:Hợp tác")
	for _, want := range []string{
		"UID:" + uid(1) + "/notice#1@scicoop", "UID:" + uid(1) + "/programme-end@scicoop", "UID:" + uid(1) + "/consent.0@scicoop",
		"SUMMARY:Chương trình kết thúc: Nghiên cứu chung về bán dẫn", "SUMMARY:Sự đồng ý hết hiệu lực",
		`DESCRIPTION:Tình trạng: chưa rõ\nĐiểm chưa rõ: thời điểm chưa đủ rõ\nThời hạn (phần đã biết): 2026`,
	} {
		assert.Contains(t, lines, want)
	}
	assert.Equal(t, 6, strings.Count(b.String(), "BEGIN:VALARM"))

	// One duty has one UID, whoever writes it down.
	a := &p.Agreements[0]
	var own bytes.Buffer
	require.NoError(t, agreement.WriteICalendar(&own, a, a.Due(calendar.MustPeriod("2026-09-01/2027-12-31"), on), c))
	for line := range strings.SplitSeq(strings.ReplaceAll(own.String(), "\r\n ", ""), "\r\n") {
		if strings.HasPrefix(line, "UID:") || strings.HasPrefix(line, "DTSTART") {
			assert.Contains(t, lines, line)
		}
	}

	assert.ErrorIs(t, WriteICalendar(&b, p, nil, c), icalendar.ErrEmpty)
	nameless := &Portfolio{Agreements: []agreement.Agreement{{Titles: text.In("en", "x"), Obligations: []agreement.Obligation{{Due: on}}}}}
	assert.ErrorIs(t, WriteICalendar(&b, nameless, Due(nameless, calendar.Period{}, on), c), ErrNoID)
}
