package icalendar_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/icalendar"
)

func ExampleWrite() {
	var b strings.Builder
	err := icalendar.Write(&b, icalendar.Calendar{
		Name:  "Hợp tác quốc tế",
		Stamp: time.Date(2026, 11, 21, 1, 30, 0, 0, time.UTC), // when the calendar is written
		Events: slices.Values([]icalendar.Event{{
			UID: "committee-8@example.org", Start: calendar.MustDate("2027-05"), // the day is not yet agreed
			Summary: "Kỳ họp lần thứ 8 Ủy ban hỗn hợp về hợp tác khoa học và công nghệ",
			Status:  icalendar.Tentative,
			Alarms:  []icalendar.Alarm{{Before: calendar.MustSpan("P2M")}},
		}}),
	})
	fmt.Fprint(os.Stdout, strings.ReplaceAll(b.String(), "\r\n", "\n"))
	fmt.Println(err)
	// Output:
	// BEGIN:VCALENDAR
	// VERSION:2.0
	// PRODID:-//SciCoop//Duties and deadlines//EN
	// CALSCALE:GREGORIAN
	// X-WR-CALNAME:Hợp tác quốc tế
	// BEGIN:VEVENT
	// UID:committee-8@example.org
	// DTSTAMP:20261121T013000Z
	// DTSTART;VALUE=DATE:20270501
	// DTEND;VALUE=DATE:20270601
	// SEQUENCE:0
	// SUMMARY:Kỳ họp lần thứ 8 Ủy ban hỗn hợp về hợp tác khoa
	//   học và công nghệ
	// STATUS:TENTATIVE
	// TRANSP:TRANSPARENT
	// BEGIN:VALARM
	// ACTION:DISPLAY
	// DESCRIPTION:Kỳ họp lần thứ 8 Ủy ban hỗn hợp về hợp tác k
	//  hoa học và công nghệ
	// TRIGGER:-P61D
	// END:VALARM
	// END:VEVENT
	// END:VCALENDAR
	// <nil>
}

// A calendar that is written again says which events have moved.
func ExampleRevisions() {
	known := icalendar.Revisions{} // kept between two writings
	fmt.Println(known.Next("review@example.org", calendar.MustDate("2027-03-15")))
	fmt.Println(known.Next("review@example.org", calendar.MustDate("2027-03-15")))
	fmt.Println(known.Next("review@example.org", calendar.MustDate("2027-04-15"))) // put off by a month
	// Output:
	// 0
	// 0
	// 1
}
