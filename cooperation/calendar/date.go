package calendar

import (
	"strconv"
	"time"
)

// Date is a civil date known to the day, the month, the year, the decade or the
// century, possibly uncertain or approximate.
//
// The zero value is an unknown date. Date is comparable: two dates are == exactly
// when their texts are the same, so 2019 and 2019-07 differ, and so do 2010 and
// 2010-XX-XX. To ask which came first use [Date.Compare]; to sort use
// [Chronological].
//
// It follows EDTF level 1 (ISO 8601-2:2019) for years 0001 to 9999, without
// seasons and without a time of day:
//
//	2019        a year
//	2019-07     a month
//	2019-07-15  a day
//	195X        a year of the 1950s, not known which
//	19XX        a year from 1900 to 1999
//	2010-XX     a month of 2010, not known which
//	2010-XX-XX  a day of 2010, not known which
//	2010-04-XX  a day of April 2010
//	2019?       uncertain: the source itself is in doubt
//	2019~       approximate: an estimate
//	2019%       both
type Date struct {
	// year<<14 | month<<10 | day<<5 | form<<2 | qualifier. With day set, form is
	// 0, so two certain days compare as plain integers.
	v uint32
}

const (
	uncertainBit   = 1
	approximateBit = 2
	qualifierMask  = 3
	formShift      = 2
	formMask       = 7 << formShift
	lowMask        = formMask | qualifierMask
	dayShift       = 5
	dayMask        = 31 << dayShift
	monthShift     = 10
	monthMask      = 15 << monthShift
	yearShift      = 14

	minYear = 1
	maxYear = 9999
)

// The forms that write X for what is not known.
const (
	formPlain    = iota
	formDayX     // 2010-04-XX
	formMonthX   // 2010-XX
	formMonthDay // 2010-XX-XX
	formDecade   // 195X, held as 1950
	formCentury  // 19XX, held as 1900
)

// Precision says how closely a date is known. The values are in rising order, so
// d.Precision() >= calendar.Month asks for a month or better. The zero value is
// Undated.
type Precision uint8

// The precisions.
const (
	Undated Precision = iota // nothing known: the zero Date
	Century                  // 19XX
	Decade                   // 195X
	Year                     // 2019, 2010-XX, 2010-XX-XX
	Month                    // 2019-07, 2019-07-XX
	Day                      // 2019-07-15
)

var precisionText = [...]string{"undated", "century", "decade", "year", "month", "day"}

// String returns "undated", "century", "decade", "year", "month" or "day".
func (p Precision) String() string {
	if int(p) >= len(precisionText) {
		return "invalid"
	}
	return precisionText[p]
}

func pack(year, month, day int) Date {
	return Date{uint32(year)<<yearShift | uint32(month)<<monthShift | uint32(day)<<dayShift}
}

// NewDate returns the date of a year (1 to 9999), a month (1 to 12) and a day. A
// day of 0 means that only the month is known; a month and day of 0 that only the
// year is.
func NewDate(year, month, day int) (Date, error) {
	if !validDate(year, month, day) {
		return Date{}, fail("date", numbers(year, month, day),
			"there is no such date", "give a year from 1 to 9999, a month from 1 to 12 or 0, and a day of that month or 0")
	}
	return pack(year, month, day), nil
}

func numbers(year, month, day int) string {
	return strconv.Itoa(year) + "-" + strconv.Itoa(month) + "-" + strconv.Itoa(day)
}

func validDate(year, month, day int) bool {
	if year < minYear || year > maxYear || month < 0 || month > 12 || day < 0 {
		return false
	}
	if month == 0 {
		return day == 0
	}
	return day <= daysIn(year, month)
}

// OfTime returns the day of t in t's own location: call t.In(zone) first to choose
// whose day is meant. The zero Time, and a year outside 1 to 9999, give the zero
// Date.
func OfTime(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	y, m, d := t.Date()
	if y < minYear || y > maxYear {
		return Date{}
	}
	return pack(y, int(m), d)
}

func (d Date) year() int  { return int(d.v >> yearShift) }
func (d Date) month() int { return int(d.v & monthMask >> monthShift) }
func (d Date) day() int   { return int(d.v & dayMask >> dayShift) }
func (d Date) form() int  { return int(d.v & formMask >> formShift) }

// certainDay reports whether d is one day without a qualifier.
func (d Date) certainDay() bool { return d.v&dayMask != 0 && d.v&qualifierMask == 0 }

// IsZero reports whether nothing is known of the date.
func (d Date) IsZero() bool { return d.v == 0 }

// Precision says how closely d is known; a qualifier does not change it.
func (d Date) Precision() Precision {
	switch {
	case d.v == 0:
		return Undated
	case d.v&dayMask != 0:
		return Day
	case d.v&monthMask != 0:
		return Month
	case d.form() == formDecade:
		return Decade
	case d.form() == formCentury:
		return Century
	}
	return Year
}

// Year returns the year, 1 to 9999, or 0 when d is not known to the year.
func (d Date) Year() int {
	if d.form() >= formDecade {
		return 0
	}
	return d.year()
}

// Month returns the month, 1 to 12, or 0 when d is not known to the month.
func (d Date) Month() int { return d.month() }

// Day returns the day of the month, 1 to 31, or 0 when d is not known to the day.
func (d Date) Day() int { return d.day() }

// Uncertain reports whether the source of the date is in doubt (? or %).
func (d Date) Uncertain() bool { return d.v&uncertainBit != 0 }

// Approximate reports whether the date is an estimate (~ or %).
func (d Date) Approximate() bool { return d.v&approximateBit != 0 }

// Qualify returns d with these qualifiers in place of the ones it has.
// d.Qualify(false, false) is the date as stated, without its doubts. The zero Date
// stays zero.
func (d Date) Qualify(uncertain, approximate bool) Date {
	if d.v == 0 {
		return d
	}
	d.v &^= qualifierMask
	if uncertain {
		d.v |= uncertainBit
	}
	if approximate {
		d.v |= approximateBit
	}
	return d
}

// Earliest returns the first day d can be, to the day and without qualifier: the
// bounds are those stated, whatever the doubt. The zero Date gives the zero Date.
func (d Date) Earliest() Date {
	if d.v&dayMask != 0 {
		return Date{d.v &^ lowMask}
	}
	if d.v == 0 {
		return d
	}
	v := d.v &^ lowMask
	if v&monthMask == 0 {
		v |= 1 << monthShift
	}
	return Date{v | 1<<dayShift}
}

// Latest returns the last day d can be, to the day and without qualifier: 2019
// gives 2019-12-31, 2019-02 gives 2019-02-28, 195X gives 1959-12-31. The zero Date
// gives the zero Date.
func (d Date) Latest() Date {
	if d.v&dayMask != 0 {
		return Date{d.v &^ lowMask}
	}
	return d.latest()
}

func (d Date) latest() Date {
	if d.v == 0 {
		return d
	}
	y, m := d.year(), d.month()
	if m != 0 {
		return pack(y, m, daysIn(y, m))
	}
	switch d.form() {
	case formDecade:
		y += 9
	case formCentury:
		y += 99
	}
	return pack(y, 12, 31)
}

// Compare says whether d came before o, and only when that is certain: Before when
// the last day d can be is earlier than the first day o can be, After the other
// way round, Same when both are the same day. So 2019 is before 2020-01-01, but
// 2019 and 2019, or 2019 and 2019-07, are CannotSay.
//
// A date that is uncertain or approximate, or unknown, is never surely before or
// after anything: EDTF gives "about" no width, and this package does not make one
// up. A caller who is content with the bounds as stated compares
// d.Qualify(false, false).
func (d Date) Compare(o Date) Order {
	if d.certainDay() && o.certainDay() {
		switch {
		case d.v < o.v:
			return Before
		case d.v > o.v:
			return After
		}
		return Same
	}
	return d.compare(o)
}

func (d Date) compare(o Date) Order {
	if d.v == 0 || o.v == 0 || (d.v|o.v)&qualifierMask != 0 {
		return CannotSay
	}
	switch {
	case d.Latest().v < o.Earliest().v:
		return Before
	case d.Earliest().v > o.Latest().v:
		return After
	}
	return CannotSay
}

// Chronological orders dates for [slices.SortFunc]: by the first day they can be,
// then by the last, then by their text; the zero Date comes first. It is a total
// order for lists, not a statement about what happened first.
func Chronological(a, b Date) int {
	for _, p := range [...][2]uint32{
		{a.Earliest().v, b.Earliest().v},
		{a.Latest().v, b.Latest().v},
		{a.v, b.v},
	} {
		if p[0] != p[1] {
			if p[0] < p[1] {
				return -1
			}
			return 1
		}
	}
	return 0
}

// YMD returns the first day d can be as one number, 20190715 for 2019-07-15 and
// 20190101 for 2019, and 0 for the zero Date.
func (d Date) YMD() int32 {
	e := d.Earliest()
	return int32(e.year()*10000 + e.month()*100 + e.day())
}
