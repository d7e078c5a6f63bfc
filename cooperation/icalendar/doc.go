// Package icalendar writes calendars of days: deadlines, last days for notice,
// sessions, in the format that calendar programs import and subscribe to
// (RFC 5545, iCalendar).
//
//	err := icalendar.Write(w, icalendar.Calendar{
//		Name:  "Đến hạn",
//		Stamp: now,
//		Events: slices.Values([]icalendar.Event{{
//			UID: "0190a000-0000-7000-8000-0000000000a1/notice@example.org", Start: calendar.MustDate("2029-09-14"),
//			Summary: "Last day for notice", Alarms: []icalendar.Alarm{{Before: calendar.MustSpan("P30D")}},
//		}}),
//	})
//
// # What is written
//
// Every event is a whole day or several, without a time of day and without a
// time zone, and leaves its reader free (TRANSP:TRANSPARENT). The end of an
// event is the day after its last one, as the format wants it. A date that is
// known to the month or the year spans all of it. Lines end in CRLF and are
// folded at 75 octets, never inside a character and never before a combining
// mark; in texts, commas, semicolons, backslashes and line ends are escaped,
// control characters are left out and what is not UTF-8 becomes U+FFFD.
//
// # When something changes
//
// An event is the same one for ever under its UID. Whoever writes a calendar
// again keeps the UID and, where the day has changed, gives a higher Sequence;
// otherwise some programs keep the old day. [Revisions] do the counting.
//
// Nothing here reads the clock: the caller says when the calendar was written.
package icalendar
