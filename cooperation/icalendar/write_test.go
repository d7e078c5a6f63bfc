package icalendar

import (
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

var stamp = time.Date(2026, 11, 21, 8, 30, 0, 0, time.FixedZone("ICT", 7*3600))

func day(s string) calendar.Date { return calendar.MustDate(s) }

func event(uid string) Event {
	return Event{UID: uid, Start: day("2027-03-15"), Summary: "Báo cáo"}
}

func written(t testing.TB, events ...Event) (string, error) {
	t.Helper()
	var b strings.Builder
	err := Write(&b, Calendar{Stamp: stamp, Events: slices.Values(events)})
	return b.String(), err
}

// The whole of a calendar, written down by hand after RFC 5545.
func TestWrite(t *testing.T) {
	var b strings.Builder
	require.NoError(t, Write(&b, Calendar{
		Product: "-//Bộ; Khoa học//EN", Name: "Đến hạn, 2027", Method: "PUBLISH", Stamp: stamp,
		Events: slices.Values([]Event{{
			UID: "a1/notice@example.org", Sequence: 2, Start: day("2028-02-29"), Summary: "Hạn cuối; gửi thông báo",
			Description: "Dòng một\r\nDòng hai\\", Categories: []string{"Thông báo", "a,b", ""}, URL: "https://example.org/a1?x=1,2",
			Status: Confirmed, Alarms: []Alarm{{Before: calendar.MustSpan("P30D"), Text: "Còn 30 ngày"}, {}},
		}}),
	}))
	assert.Equal(t, strings.ReplaceAll(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Bộ\; Khoa học//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Đến hạn\, 2027
BEGIN:VEVENT
UID:a1/notice@example.org
DTSTAMP:20261121T013000Z
DTSTART;VALUE=DATE:20280229
DTEND;VALUE=DATE:20280301
SEQUENCE:2
SUMMARY:Hạn cuối\; gửi thông báo
DESCRIPTION:Dòng một\nDòng hai\\
CATEGORIES:Thông báo,a\,b
URL:https://example.org/a1?x=1,2
STATUS:CONFIRMED
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Còn 30 ngày
TRIGGER:-P30D
END:VALARM
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Hạn cuối\; gửi thông báo
TRIGGER:PT0S
END:VALARM
END:VEVENT
END:VCALENDAR
`, "\n", "\r\n"), b.String())
}

// What is vague spans all the days that it can be; the last day is included.
func TestDays(t *testing.T) {
	for _, x := range []struct{ start, end, first, last string }{
		{"2027-03-15", "", "2027-03-15", "2027-03-15"},
		{"2027-03-15?", "", "2027-03-15", "2027-03-15"},
		{"2028-02", "", "2028-02-01", "2028-02-29"},
		{"2027", "", "2027-01-01", "2027-12-31"},
		{"2027-03-15", "2027-04", "2027-03-15", "2027-04-30"},
		{"2027", "2027-02", "2027-01-01", "2027-02-28"},
		{"9999-12-31", "", "9999-12-31", "9999-12-31"}, // there is no day after
		{"9999", "", "9999-01-01", "9999-12-31"},
		{"0001-01-01", "", "0001-01-01", "0001-01-01"},
	} {
		e := event("1")
		e.Start = day(x.start)
		if x.end != "" {
			e.End = day(x.end)
		}
		text, err := written(t, e)
		require.NoError(t, err, x)
		c, err := read(text)
		require.NoError(t, err, x)
		first, last := c.parts[0].days()
		assert.Equal(t, []string{x.first, x.last}, []string{first, last}, x)
	}
}

// Six months before 15 March 2029 is 15 September 2028, 181 days before: 15
// left of September, 31, 30, 31, 31, 28 and 15 of March.
func TestAlarm(t *testing.T) {
	e := event("1")
	e.Start, e.Alarms = day("2029-03-15"), []Alarm{{Before: calendar.MustSpan("P6M")}, {Before: calendar.MustSpan("P1D")}}
	text, err := written(t, e)
	require.NoError(t, err)
	c, err := read(text)
	require.NoError(t, err)
	assert.Equal(t, "-P181D", c.parts[0].parts[0].one("TRIGGER"))
	assert.Equal(t, "-P1D", c.parts[0].parts[1].one("TRIGGER"))
	assert.Equal(t, []Alarm{{Before: calendar.MustSpan("P6M")}, {Before: calendar.MustSpan("P1D")}}, e.Alarms, "left as they were")
	e.Start = day("2029-03") // counted from the first day that it can be
	text, err = written(t, e)
	require.NoError(t, err)
	assert.Contains(t, text, "TRIGGER:-P181D", "1 September to 1 March")
}

func TestFolding(t *testing.T) {
	// SUMMARY: takes eight octets, so that 67 letters fill a line and one more
	// needs another.
	for n, lines := range map[int]int{67: 1, 68: 2, 67 + 74: 2, 67 + 75: 3} {
		e := event("1")
		e.Summary = strings.Repeat("x", n)
		text, err := written(t, e)
		require.NoError(t, err)
		assert.Equal(t, lines, 1+strings.Count(text, "\r\n "), n)
		assert.Contains(t, strings.ReplaceAll(text, "\r\n ", ""), "SUMMARY:"+e.Summary+"\r\n")
	}
	const sentence = "Ủy ban hỗn hợp về hợp tác khoa học và công nghệ giữa Chính phủ nước Cộng hòa xã hội chủ nghĩa Việt Nam và các đối tác; "
	for shift := range 12 { // every place that a fold can come to lie
		e := event("1")
		e.Summary = strings.Repeat("a", shift) + strings.Repeat(sentence, 4)
		e.Description = strings.Repeat("a", shift) + strings.Repeat("Thỏa thuận tự động gia hạn ", 20) // NFD: letters and marks
		text, err := written(t, e)
		require.NoError(t, err)
		c, err := read(text)
		require.NoError(t, err)
		assert.Equal(t, e.Summary, c.parts[0].words("SUMMARY"))
		assert.Equal(t, e.Description, c.parts[0].words("DESCRIPTION"))
		for _, mark := range []string{"\u0302", "\u0309", "\u0323", "\u0301"} {
			assert.NotContains(t, text, "\r\n "+mark, "no mark begins a line")
		}
	}
	// Marks without end still fold.
	e := event("1")
	e.Summary = "a" + strings.Repeat("\u0301", 500)
	text, err := written(t, e)
	require.NoError(t, err)
	c, err := read(text)
	require.NoError(t, err)
	assert.Equal(t, e.Summary, c.parts[0].words("SUMMARY"))
}

func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"a\r\nb\rc\nd":           `a\nb\nc\nd`,
		"a\u0085b\u2028c\u2029d": `a\nb\nc\nd`,
		"a\x00b\x1b[0mc\x7fd":    `ab[0mcd`,
		"tab\there":              "tab\there",
		"\xff":                   "\ufffd",
		`\n;,`:                   `\\n\;\,`,
		`BEGIN:VEVENT "quoted":`: `BEGIN:VEVENT "quoted":`,
		"x\r\nEND:VCALENDAR\r\n": `x\nEND:VCALENDAR\n`,
	} {
		assert.Equal(t, want, string(appendText(nil, in)), "%q", in)
	}
}

func TestErrors(t *testing.T) {
	for field, change := range map[string]func(e *Event){
		"UID":      func(e *Event) { e.UID = "" },
		"UID ":     func(e *Event) { e.UID = "a b" },
		"UID  ":    func(e *Event) { e.UID = "a\nb" },
		"UID   ":   func(e *Event) { e.UID = strings.Repeat("é", 128) },
		"UID    ":  func(e *Event) { e.UID = "\xff" },
		"UID     ": func(e *Event) { e.UID = "one" }, // stands twice
		"Sequence": func(e *Event) { e.Sequence = -1 },
		"Start":    func(e *Event) { e.Start = calendar.Date{} },
		"End":      func(e *Event) { e.End = day("2027-03-14") },
		"Summary":  func(e *Event) { e.Summary = "\x00\x01" },
		"URL":      func(e *Event) { e.URL = "https://a b" },
		"URL ":     func(e *Event) { e.URL = "no scheme" },
		"Status":   func(e *Event) { e.Status = 99 },
		"Alarms":   func(e *Event) { e.Alarms = []Alarm{{Before: calendar.Span{Days: -1}}} },
		"Alarms ":  func(e *Event) { e.Alarms = []Alarm{{Before: calendar.Span{Years: 9999}}} },
		"Alarms  ": func(e *Event) { e.Alarms = []Alarm{{Before: calendar.Span{Years: math.MaxInt}}} },
	} {
		e := event("two")
		change(&e)
		text, err := written(t, event("one"), e)
		var wrong *Error
		if assert.ErrorAs(t, err, &wrong, field) {
			assert.Equal(t, strings.TrimSpace(field), wrong.Field)
			assert.Equal(t, 1, wrong.Event)
			assert.LessOrEqual(t, len([]rune(wrong.UID)), 64)
			assert.Contains(t, wrong.Error(), wrong.Reason)
		}
		assert.NotContains(t, text, "END:VCALENDAR", "no whole calendar")
	}
	one := slices.Values([]Event{event("1")})
	for field, c := range map[string]Calendar{
		"Stamp":  {Events: one},
		"Stamp ": {Events: one, Stamp: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)},
		"Method": {Events: one, Stamp: stamp, Method: "PUBLISH\r\nX:1"},
	} {
		var b strings.Builder
		var wrong *Error
		require.ErrorAs(t, Write(&b, c), &wrong)
		assert.Equal(t, strings.TrimSpace(field), wrong.Field)
		assert.Empty(t, b.String())
	}
	for _, c := range []Calendar{{Stamp: stamp}, {Stamp: stamp, Events: slices.Values([]Event(nil))}} {
		var b strings.Builder
		assert.ErrorIs(t, Write(&b, c), ErrEmpty)
		assert.Empty(t, b.String())
	}
	full := errors.New("the disk is full")
	assert.ErrorIs(t, Write(failing{full}, Calendar{Stamp: stamp, Events: one}), full)
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// A calendar of any length is written as its events come.
func TestStream(t *testing.T) {
	const n = 20_000
	made := 0
	events := func(yield func(Event) bool) {
		for i := range n {
			made = i + 1
			e := event(fmt.Sprint(i))
			e.Start = e.Start.AddDays(i)
			if !yield(e) {
				return
			}
		}
	}
	first := 0
	w := writerFunc(func(b []byte) (int, error) {
		if first == 0 {
			first = made
		}
		return len(b), nil
	})
	require.NoError(t, Write(w, Calendar{Stamp: stamp, Events: events}))
	assert.Less(t, first, 100, "written before the last event was made")
	assert.Equal(t, n, made)
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }

func TestRevisions(t *testing.T) {
	r := Revisions{}
	assert.Equal(t, 0, r.Next("a", day("2027-01-01")))
	assert.Equal(t, 0, r.Next("a", day("2027-01-01")), "nothing changed")
	assert.Equal(t, 1, r.Next("a", day("2027-02-01")))
	assert.Equal(t, 2, r.Next("a", day("2027-01-01")), "back again is a change too")
	assert.Equal(t, 0, r.Next("b", day("2027-01-01")))
	assert.Equal(t, 0, Revisions(nil).Next("a", day("2027-01-01")))
}

// FuzzWrite holds that whatever is written can be read back by a strict reader
// and says the same.
func FuzzWrite(f *testing.F) {
	f.Add("a1@x", "Hạn cuối; gửi thông báo", "Một\nhai, ba\\", "Thông báo", "2027-03-15", 3, 30)
	f.Add("é", strings.Repeat("Ủy ban ", 40), "\r\n\r\n", "a,b;c", "2027", 0, 0)
	f.Add("x", "a"+strings.Repeat("\u0301", 90), "\x00\xff\u2028", "\r", "9999-12", 1, 4000)
	f.Fuzz(func(t *testing.T, uid, summary, description, category, date string, sequence, days int) {
		d, err := calendar.ParseDate(date)
		if err != nil {
			d = day("2027-03-15")
		}
		in := Event{UID: uid, Sequence: sequence, Start: d, Summary: summary, Description: description,
			Categories: []string{category, "x"}, Alarms: []Alarm{{Before: calendar.Span{Days: days}, Text: description}}}
		text, err := written(t, in)
		if err != nil {
			var wrong *Error
			require.ErrorAs(t, err, &wrong)
			return
		}
		c, err := read(text)
		require.NoError(t, err)
		e := &c.parts[0]
		assert.Equal(t, uid, e.words("UID"))
		assert.Equal(t, plain(summary), e.words("SUMMARY"))
		assert.Equal(t, plain(description), e.words("DESCRIPTION"))
		assert.Equal(t, fmt.Sprint(sequence), e.one("SEQUENCE"))
		first, last := e.days()
		assert.Equal(t, []string{d.Earliest().String(), d.Latest().String()}, []string{first, last})
		want := []string{plain(category), "x"}
		if want[0] == "" {
			want = want[1:]
		}
		got, err := unescape(e.one("CATEGORIES"))
		require.NoError(t, err)
		assert.Equal(t, want, got)
		alarm := &e.parts[0]
		if want := fmt.Sprintf("-P%dD", days); days > 0 {
			assert.Equal(t, want, alarm.one("TRIGGER"))
		}
		said := plain(description)
		if said == "" {
			said = plain(summary)
		}
		assert.Equal(t, said, alarm.words("DESCRIPTION"))
	})
}

// plain is what is left of a text: line ends in one form, nothing that cannot
// be printed. Said another way than the writer does.
func plain(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n").Replace(string([]rune(s)))
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 {
			return -1
		}
		return r
	}, s)
}

func BenchmarkWrite(b *testing.B) {
	events := make([]Event, 1000)
	for i := range events {
		events[i] = event(fmt.Sprintf("0190a000-0000-7000-8000-%012d/notice@scicoop", i))
		events[i].Description = strings.Repeat("Thỏa thuận hợp tác về khoa học và công nghệ. ", 4)
		events[i].Alarms = []Alarm{{Before: calendar.MustSpan("P30D")}}
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(io.Discard, Calendar{Stamp: stamp, Events: slices.Values(events)}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(events)*b.N)/b.Elapsed().Seconds(), "events/s")
}
