// Package calendar holds dates as people know them: to the day, to the month,
// only to the year, uncertain, approximate, or not at all.
//
// Facts about cooperation come with very different precision. A treaty was
// signed on 2019-07-05, a programme runs 2024 to 2026, an older agreement dates
// from "April 1995", and for most treaties the day of entry into force is not
// published. A library that stores a full day for all of them must invent days.
// This one does not: a [Date] keeps the precision it was given, and every
// question whose answer depends on what is not known is answered with
// [CannotSay] or [Unknown].
//
//	signed := calendar.MustDate("1995-04")     // a day in April 1995
//	inForce := calendar.MustDate("1995-06-01")
//	signed.Compare(inForce)                    // Before: true of every day in April
//	signed.Compare(calendar.MustDate("1995"))  // CannotSay
//
//	term := calendar.MustPeriod("2024-10-01/2026")
//	term.Contains(calendar.MustDate("2025"))   // Yes
//	term.Contains(calendar.MustDate("2026-11"))// Unknown: it ends some day in 2026
//	term.Whole().Contains(calendar.MustDate("2026-11")) // Yes: to the end of 2026
//
// # What there is
//
//   - [Date]: a civil date of any precision; the text is that of EDTF level 1
//     (ISO 8601-2:2019): 2019, 2019-07, 2019-07-15, 2019?, 2019~, 2019%, 195X,
//     2010-XX, 2010-XX-XX.
//   - [Period]: from one date to another, either end open or unknown:
//     2024/2026, 2024-10/.., ../2026, 2024/.
//   - [Span]: a length of time in years, months and days: P5Y, P1Y6M, P90D.
//   - [Order] and [Truth]: three-valued answers.
//   - [Holidays], [HolidayList], [AddWorkingDays], [WorkingDaysBetween]: time
//     limits counted in working days, with the holidays of the caller.
//
// # Conventions
//
// Dates are days of the proleptic Gregorian calendar, years 1 to 9999, without a
// time of day and without a time zone: a legal day is a civil day. Who has a
// [time.Time] chooses the zone first, then calls [OfTime]. Nothing in this
// package reads the clock.
//
// The zero value of every type means "not known" or "not stated" and is written
// as empty text (in JSON, use omitzero; in a database, NULL).
//
// All types except [HolidayList] are small, comparable with ==, and usable as map
// keys. Asking them anything allocates nothing; only printing and errors do.
package calendar
