package agreement

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/icalendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

var stamp = time.Date(2026, 11, 21, 1, 30, 0, 0, time.UTC)

// A report owed every year, in the calendar of a Vietnamese office.
func ExampleWriteICalendar() {
	a := Agreement{
		ID:      id.Must[id.Agreement]("0190a000-0000-7000-8000-0000000000a1"),
		Titles:  text.Of("Memorandum of understanding on digital technologies", "Bản ghi nhớ về hợp tác trong lĩnh vực công nghệ số"),
		Parties: []Party{{Partner: university, Name: text.Of("University C", "Trường Đại học C")}},
		Events:  []Event{{Kind: EventInForce, On: calendar.MustDate("2026-03-15")}},
		Obligations: []Obligation{{
			Key: "report", Duty: text.Of("Report on results", "Báo cáo kết quả thực hiện"), Bearer: university,
			Rule: &DueRule{After: EventInForce, Within: calendar.MustSpan("P1Y"), Every: calendar.MustSpan("P1Y")},
		}},
	}
	duties := a.Due(calendar.MustPeriod("2027/2027"), calendar.MustDate("2026-11-21"))
	known := icalendar.Revisions{} // kept until the calendar is written again
	var b strings.Builder
	err := WriteICalendar(&b, &a, duties, ICalendar{
		Lang: language.Vietnamese, Stamp: time.Date(2026, 11, 21, 1, 30, 0, 0, time.UTC),
		Host: "example.org", Alarms: []calendar.Span{calendar.MustSpan("P30D")}, Sequence: known.Next,
	})
	fmt.Fprint(os.Stdout, strings.ReplaceAll(b.String(), "\r\n", "\n"))
	fmt.Println(err)
	// Output:
	// BEGIN:VCALENDAR
	// VERSION:2.0
	// PRODID:-//SciCoop//Duties and deadlines//EN
	// CALSCALE:GREGORIAN
	// X-WR-CALNAME:Bản ghi nhớ về hợp tác trong lĩnh vực công nghệ
	//   số
	// BEGIN:VEVENT
	// UID:0190a000-0000-7000-8000-0000000000a1/obligation:report#1@example.org
	// DTSTAMP:20261121T013000Z
	// DTSTART;VALUE=DATE:20270315
	// DTEND;VALUE=DATE:20270316
	// SEQUENCE:0
	// SUMMARY:Đến hạn nghĩa vụ: Báo cáo kết quả thực hiện
	// DESCRIPTION:Thỏa thuận: Bản ghi nhớ về hợp tác trong lĩnh v
	//  ực công nghệ số\nBên thực hiện: Trường Đại học C\nTìn
	//  h trạng: chưa đến hạn
	// CATEGORIES:Đến hạn nghĩa vụ
	// STATUS:CONFIRMED
	// TRANSP:TRANSPARENT
	// BEGIN:VALARM
	// ACTION:DISPLAY
	// DESCRIPTION:Đến hạn nghĩa vụ: Báo cáo kết quả thực hiện
	// TRIGGER:-P30D
	// END:VALARM
	// END:VEVENT
	// END:VCALENDAR
	// <nil>
}

func ExampleAgreement_Due() {
	a := Agreement{
		Events: []Event{{Kind: EventSigned, On: calendar.MustDate("2026-11-10")}, {Kind: EventInForce, On: calendar.MustDate("2026-11-10")}},
		Term:   Term{Length: calendar.MustSpan("P5Y"), Renewal: RenewalAutomatic, Notice: calendar.MustSpan("P6M")},
		Obligations: []Obligation{
			{Key: "report", Duty: text.Of("Report the signing", "Báo cáo việc ký kết"), Rule: &DueRule{After: EventSigned, Within: calendar.MustSpan("P15D")}},
			{Key: "session", Duty: text.Of("Hold the joint committee", "Họp Ủy ban hỗn hợp"), Rule: &DueRule{After: EventInForce, Every: calendar.MustSpan("P2Y"), Within: calendar.MustSpan("P2Y")}},
		},
	}
	on := calendar.MustDate("2026-11-28")
	for _, d := range a.Due(calendar.Period{End: on.AddYears(5)}, on) {
		fmt.Printf("%s: %s, %s (%s)\n", d.Date.In(language.Vietnamese), d.Kind.Label(language.Vietnamese), d.State.Label(language.Vietnamese), d.Key)
	}
	// Output:
	// 25/11/2026: đến hạn nghĩa vụ, quá hạn, chưa thực hiện (obligation:report)
	// 10/11/2028: đến hạn nghĩa vụ, chưa đến hạn (obligation:session#1)
	// 10/11/2030: đến hạn nghĩa vụ, chưa đến hạn (obligation:session#2)
	// 09/05/2031: hạn cuối gửi thông báo, chưa đến hạn (notice#1)
	// 09/11/2031: hết thời hạn thỏa thuận, chưa đến hạn (term-end#1)
}

// The parts of a year's fees, some paid late, some in part.
func ExampleObligation_Occurrences() {
	o := Obligation{
		Duty: text.Of("Pay the licence fee", "Trả phí li-xăng"), Due: calendar.MustDate("2026-03-31"),
		Rule: &DueRule{Every: calendar.MustSpan("P3M"), Times: 4},
		Fulfilments: []Fulfilment{
			{Due: calendar.MustDate("2026-03-31"), On: calendar.MustDate("2026-04-10")},
			{Due: calendar.MustDate("2026-06-30"), On: calendar.MustDate("2026-06-15")},
		},
	}
	for _, x := range o.Occurrences(&Agreement{}, Watch{On: calendar.MustDate("2026-11-21")}) {
		fmt.Println(x.Number, x.Due, x.State, "late:", x.Late())
	}
	// Output:
	// 1 2026-03-31 met late: yes
	// 2 2026-06-30 met late: no
	// 3 2026-09-30 not-met late: unknown
	// 4 2026-12-31 not-yet late: unknown
}

// events reads the UIDs, first days and sequences of a calendar back.
func events(t testing.TB, calendar string) (list []string) {
	t.Helper()
	var uid, start string
	for line := range strings.SplitSeq(strings.ReplaceAll(calendar, "\r\n ", ""), "\r\n") {
		name, value, _ := strings.Cut(line, ":")
		switch name {
		case "UID":
			uid = strings.NewReplacer(`\,`, ",", `\;`, ";", `\\`, `\`).Replace(value)
		case "DTSTART;VALUE=DATE":
			start = value
		case "SEQUENCE":
			list = append(list, uid+" "+start+" "+value)
		}
	}
	return list
}

func TestWriteICalendar(t *testing.T) {
	a := sample()
	on := perhaps("2026-11-21")
	year := calendar.MustPeriod("2027/2029")
	duties := a.Due(year, on)
	known := icalendar.Revisions{}
	write := func(duties []Duty, lang language.Tag) string {
		t.Helper()
		var b bytes.Buffer
		require.NoError(t, WriteICalendar(&b, a, duties, ICalendar{Lang: lang, Stamp: stamp, Sequence: known.Next, Alarms: []calendar.Span{span("P30D")}}))
		return b.String()
	}
	first := write(duties, language.English)
	record := a.ID.String() + "/"
	assert.Contains(t, events(t, first), record+"obligation.4@scicoop 20270315 0")
	assert.Contains(t, events(t, first), record+"obligation.5@scicoop 20280101 0")
	assert.Len(t, events(t, first), len(duties))
	whole := strings.ReplaceAll(first, "\r\n ", "")
	assert.Contains(t, whole, "SUMMARY:Obligation due: Host the review\r\n")
	assert.Contains(t, whole, `Owed by: Ministry A\nState: not yet due`)
	assert.Contains(t, whole, `Date as far as known: 2028`+"\r\n")
	assert.Equal(t, 3, strings.Count(whole, "STATUS:TENTATIVE"), "two targets and one obligation are known to the year")
	assert.Contains(t, strings.ReplaceAll(write(duties, language.Vietnamese), "\r\n ", ""), `Thời hạn (phần đã biết): 2028`)

	// Only what has moved has another sequence; the UIDs stay.
	a.Obligations[4].Due = perhaps("2027-04-01")
	second := events(t, write(a.Due(year, on), language.Vietnamese))
	assert.Contains(t, second, record+"obligation.4@scicoop 20270401 1")
	assert.Contains(t, second, record+"obligation.5@scicoop 20280101 0")

	// Nobody is reminded of what is done, and what has no day is left out.
	done := a.AppendDue(nil, Watch{Within: calendar.MustPeriod("2024/2024"), On: on, Met: true})
	require.Len(t, done, 2)
	text := write(append(done, Duty{Kind: DutyStep, Key: "step:sometime"}), language.English)
	assert.NotContains(t, text, "VALARM")
	assert.Len(t, events(t, text), 2)

	var b bytes.Buffer
	assert.ErrorIs(t, WriteICalendar(&b, a, nil, ICalendar{Stamp: stamp}), icalendar.ErrEmpty)
	assert.ErrorIs(t, WriteICalendar(&b, &Agreement{}, duties, ICalendar{Stamp: stamp}), ErrNoID)
	var wrong *icalendar.Error
	assert.ErrorAs(t, WriteICalendar(&b, a, duties, ICalendar{}), &wrong, "no stamp")
	assert.ErrorAs(t, WriteICalendar(&b, a, duties, ICalendar{Stamp: stamp, Host: "two words"}), &wrong)
	assert.ErrorAs(t, WriteICalendar(&b, a, append(duties, duties...), ICalendar{Stamp: stamp}), &wrong, "twice")
}

// Keys of any length and kind make UIDs that programs keep apart.
func TestUID(t *testing.T) {
	c := ICalendar{}
	long := strings.Repeat("á", 200)
	uid := c.UID("r", long)
	assert.LessOrEqual(t, len(uid), 200)
	assert.NotEqual(t, uid, c.UID("r", long+"x"))
	assert.Equal(t, uid, c.UID("r", long))
	assert.Equal(t, "r/a%20b%FF@scicoop", c.UID("r", "a b\xff"))
	for range 200 { // wherever the cut lies
		long = "\xff" + long
		uid := c.UID("r", long)
		assert.True(t, len(uid) < 200 && strings.ToValidUTF8(uid, "") == uid)
	}
}

// A record of many parties costs no search for each duty.
func TestWriteICalendarManyParties(t *testing.T) {
	a := sample()
	for range maxPairs {
		a.Parties = append([]Party{{Name: text.In("en", "nobody in particular")}}, a.Parties...)
	}
	var b bytes.Buffer
	require.NoError(t, WriteICalendar(&b, a, a.Due(calendar.MustPeriod("2027/2027"), perhaps("2026-11-21")), ICalendar{Stamp: stamp}))
	assert.Contains(t, strings.ReplaceAll(b.String(), "\r\n ", ""), `Owed by: Ministry A\n`)
	assert.NotContains(t, b.String(), "nobody")
}

// FuzzDue holds that the duties of any agreement are found in bounded time, are
// in order, each under a key of its own and within the time asked about, are the
// same after a round trip, and can be read back from their calendar.
func FuzzDue(f *testing.F) {
	a := sample()
	a.Obligations = append(a.Obligations,
		Obligation{Key: "a b", Due: perhaps("2026-06-30"), Rule: &DueRule{Every: span("P3M")}, Fulfilments: []Fulfilment{{Due: perhaps("2026"), On: perhaps("2026-05")}}},
		Obligation{Key: "x#1", Rule: &DueRule{After: EventSigned, Within: span("P15D"), Every: span("P1Y"), Until: perhaps("2027?")}},
		Obligation{Key: "x#1", Rule: &DueRule{After: "x", WorkingDays: 7}})
	a.Assurances = []Assurance{{Question: "Q", Until: perhaps("2027")}, {Question: "Q", Until: perhaps("2027-05")}}
	f.Add(encoded(f, a), int32(2026_01_01), uint16(900))
	f.Add([]byte(`{"events":[{"kind":"signed","on":"2019-07"}],"obligations":[{"duty":{"en":"x"},"due":"195X","rule":{"every":"P1D","times":7}},{"duty":{},"rule":{"after":"signed","workingDays":3}}]}`), int32(1950_01_01), uint16(40000))
	f.Add([]byte(`{"term":{"covers":"2020/2021","renewal":"automatic","length":"P1D","notice":"P999999D"},"obligations":[{"duty":{},"key":"\u0000é","due":"2020","done":"2020?","fulfilments":[{"part":-5},{"due":"2021"}]}]}`), int32(0), uint16(0))
	f.Fuzz(func(t *testing.T, data []byte, ymd int32, days uint16) {
		a, err := Decode(bytes.NewReader(data))
		if err != nil {
			return
		}
		from := calendar.FromYMD(ymd)
		w := Watch{Within: calendar.Period{Start: from, End: from.AddDays(int(days) % 4000)}, On: from.AddDays(int(days) / 2 % 4000), Met: true, Undated: true}
		if days%3 == 0 {
			w.Holidays, _ = calendar.NewHolidayList(perhaps("1950-01-01"), perhaps("2050-12-31"))
		}
		list := a.AppendDue(nil, w)
		keys := map[string]bool{}
		for i, d := range list {
			require.False(t, keys[d.Key], "%s stands twice", d.Key)
			keys[d.Key] = true
			in := w.window()
			require.True(t, d.Date.IsZero() || in.covers(d.Date), "%v is out of time", d)
			require.True(t, i == 0 || calendar.Chronological(list[i-1].Date, d.Date) <= 0)
			require.True(t, d.State != DutyNotMet || in.late(d.Date) == calendar.Yes, "%v is not surely late", d)
			require.False(t, d.Date.IsZero() && d.Doubt == NoDoubt && d.State != DutyMet, "%v: no day and no reason", d)
		}
		for _, d := range a.Due(w.Within, w.On) {
			require.True(t, d.State != DutyMet && !d.Date.IsZero())
		}
		again, err := Decode(bytes.NewReader(encoded(t, &a)))
		require.NoError(t, err)
		require.Equal(t, listed(list), listed(again.AppendDue(nil, w)))
		list = slices.DeleteFunc(list, func(d Duty) bool { return d.Date.IsZero() })
		if a.ID.IsZero() || len(list) == 0 {
			return
		}
		c := ICalendar{Stamp: stamp, Lang: language.Vietnamese}
		var b bytes.Buffer
		require.NoError(t, WriteICalendar(&b, &a, list, c))
		var want []string
		for _, d := range list {
			want = append(want, fmt.Sprintf("%s %08d 0", c.UID(a.ID.String(), d.Key), d.Date.Earliest().YMD()))
		}
		require.Equal(t, want, events(t, b.String()))
	})
}
