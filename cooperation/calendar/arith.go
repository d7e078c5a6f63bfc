package calendar

import "time"

// Arithmetic on dates never changes their precision. Where the answer could not be
// held exactly - a number of days after a month, or a month after a year, or a
// year outside 1 to 9999 - it is the zero Date: unknown. Who wants the bounds
// adds to d.Earliest() and d.Latest().

// maxShift bounds what can be added, in days or months; more leaves 1 to 9999 in
// any case.
const maxShift = 4_000_000

// AddDays returns the day n days after d (before, when n is negative). It needs a
// date known to the day; else the answer is the zero Date. A qualifier is kept.
func (d Date) AddDays(n int) Date {
	if d.v&dayMask == 0 || n > maxShift || n < -maxShift {
		return Date{}
	}
	return ofNumber(d.number()+n, d.v&lowMask)
}

// AddMonths returns the date n months after d (before, when n is negative). When
// that month has no such day, it is the month's last: 2019-01-31 and one month is
// 2019-02-28. A month stays a month. A year takes whole years only: 2019 and 24
// months is 2021, 2019 and 6 months is the zero Date. A qualifier is kept.
func (d Date) AddMonths(n int) Date {
	if d.v == 0 || n > maxShift || n < -maxShift {
		return Date{}
	}
	y, m, day := d.year(), d.month(), d.day()
	if m == 0 {
		step := 12
		switch d.form() {
		case formDecade:
			step = 120
		case formCentury:
			step = 1200
		}
		if n%step != 0 {
			return Date{}
		}
		y += n / 12
	} else {
		t := y*12 + m - 1 + n
		if t < 0 {
			return Date{}
		}
		y, m = t/12, t%12+1
	}
	if y < minYear || y > maxYear {
		return Date{}
	}
	if day != 0 {
		day = min(day, daysIn(y, m))
	}
	r := pack(y, m, day)
	r.v |= d.v & lowMask
	return r
}

// AddYears returns the date n years after d (before, when n is negative). 29
// February becomes 28 February in a year that has none. A qualifier is kept.
func (d Date) AddYears(n int) Date {
	if n > maxYear || n < -maxYear {
		return Date{}
	}
	return d.AddMonths(n * 12)
}

// Add returns the date one span after d: the years and months together first, then
// the days, as in AddMonths and AddDays.
func (d Date) Add(s Span) Date { return d.shift(s, 1) }

// Sub returns the date one span before d: the years and months together first,
// then the days. Six months before 2026-08-31 is 2026-02-28. Because months differ
// in length, d.Add(s).Sub(s) need not be d.
func (d Date) Sub(s Span) Date { return d.shift(s, -1) }

func (d Date) shift(s Span, sign int) Date {
	if s.Years > maxYear || s.Years < -maxYear || s.Months > maxShift || s.Months < -maxShift {
		return Date{}
	}
	if months := s.Years*12 + s.Months; months != 0 {
		d = d.AddMonths(sign * months)
	}
	if s.Days != 0 {
		if s.Days < -maxShift {
			return Date{}
		}
		d = d.AddDays(sign * s.Days)
	}
	return d
}

// DaysSince returns the number of days from o to d, negative when d is earlier. It
// is known only when both are certain days.
func (d Date) DaysSince(o Date) (days int, known bool) {
	if !d.certainDay() || !o.certainDay() {
		return 0, false
	}
	return d.number() - o.number(), true
}

// Weekday returns the day of the week, known only when d is known to the day.
func (d Date) Weekday() (day time.Weekday, known bool) {
	if d.v&dayMask == 0 {
		return 0, false
	}
	return weekday(d.number()), true
}

// weekday of a day number; 1970-01-01 was a Thursday.
func weekday(n int) time.Weekday {
	return time.Weekday(((n+4)%7 + 7) % 7)
}

var monthDays = [...]uint8{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

func daysIn(year, month int) int {
	if month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0) {
		return 29
	}
	return int(monthDays[month])
}

// number counts the days since 1970-01-01 of a date known to the day. Years are
// taken to begin in March, so that the leap day comes last; 400 years are always
// 146097 days.
func (d Date) number() int {
	y, m, day := d.year(), d.month(), d.day()
	if m <= 2 {
		y--
		m += 12
	}
	era := y / 400
	yoe := y % 400
	doy := (153*(m-3)+2)/5 + day - 1
	return era*146097 + yoe*365 + yoe/4 - yoe/100 + doy - 719468
}

// firstNumber and lastNumber are 0001-01-01 and 9999-12-31.
const (
	firstNumber = -719162
	lastNumber  = 2932896
)

func ofNumber(n int, low uint32) Date {
	if n < firstNumber || n > lastNumber {
		return Date{}
	}
	n += 719468
	era := n / 146097
	doe := n % 146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day := doy - (153*mp+2)/5 + 1
	y := era*400 + yoe
	m := mp + 3
	if m > 12 {
		m -= 12
		y++
	}
	r := pack(y, m, day)
	r.v |= low
	return r
}
