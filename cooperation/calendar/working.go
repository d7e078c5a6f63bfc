package calendar

import (
	"slices"
	"time"
)

// Holidays says which days are public holidays. It decides the counting of time
// limits in working days: a working day is Monday to Friday and not a holiday. Which
// days those are is a matter of the jurisdiction and the year, so it is the
// caller's to give; a nil Holidays means none.
//
// It is asked with certain days only. An implementation that also has one of these
// methods is asked it too:
//
//	Covers(Date) bool // whether the day is one it knows about; else the count fails
//	MakeUp(Date) bool // whether a day of the weekend is worked in exchange
type Holidays interface {
	Holiday(Date) bool
}

// HolidayList is a list of public holidays for a stretch of time that it covers
// fully. Outside it, nothing is known: counting working days across its limits is
// an error, never "no holiday". It is immutable and safe for concurrent use; a nil
// list covers nothing.
type HolidayList struct {
	from, until Date
	days        []Date // sorted
	makeUp      []Date // sorted
}

// NewHolidayList returns the list of the public holidays from one day to another,
// both included. All must be certain days; the order of days does not matter, and a
// day may be given twice.
func NewHolidayList(from, until Date, days ...Date) (*HolidayList, error) {
	if !from.certainDay() || !until.certainDay() || until.v < from.v {
		return nil, fail("holidays", Period{Start: from, End: until}.String(),
			"the list must cover the days from one to a later one", "give two certain days in order, such as 2026-01-01 and 2026-12-31")
	}
	l := &HolidayList{from: from, until: until}
	var err error
	if l.days, err = l.sorted(nil, days); err != nil {
		return nil, err
	}
	return l, nil
}

// WithMakeUp returns a list that also knows days of the weekend which are worked in
// exchange for a day off.
func (l *HolidayList) WithMakeUp(days ...Date) (*HolidayList, error) {
	if l == nil {
		return nil, fail("holidays", "", "there is no list to add to", "begin with NewHolidayList")
	}
	r := *l
	var err error
	if r.makeUp, err = l.sorted(l.makeUp, days); err != nil {
		return nil, err
	}
	return &r, nil
}

func (l *HolidayList) sorted(have, days []Date) ([]Date, error) {
	for _, d := range days {
		if !l.Covers(d) {
			return nil, fail("holidays", d.String(), "is not a certain day that the list covers",
				"give days from "+l.from.String()+" to "+l.until.String())
		}
	}
	r := slices.Concat(have, days)
	slices.SortFunc(r, Chronological)
	return slices.Compact(r), nil
}

// Holiday reports whether d is in the list. It is false outside what the list
// covers, where it says nothing: ask Covers first.
func (l *HolidayList) Holiday(d Date) bool {
	if l == nil {
		return false
	}
	_, found := slices.BinarySearchFunc(l.days, d, byValue)
	return found
}

// MakeUp reports whether d is a day of the weekend that is worked.
func (l *HolidayList) MakeUp(d Date) bool {
	if l == nil {
		return false
	}
	_, found := slices.BinarySearchFunc(l.makeUp, d, byValue)
	return found
}

// Covers reports whether d is a certain day for which the list is complete.
func (l *HolidayList) Covers(d Date) bool {
	return l != nil && d.certainDay() && l.from.v <= d.v && d.v <= l.until.v
}

// Period returns the time the list covers, both days included.
func (l *HolidayList) Period() Period {
	if l == nil {
		return Period{}
	}
	return Period{Start: l.from, End: l.until}
}

func byValue(a, b Date) int { return int(int64(a.v) - int64(b.v)) }

// counter asks a Holidays about one day after another.
type counter struct {
	holidays Holidays
	covers   interface{ Covers(Date) bool }
	makeUp   interface{ MakeUp(Date) bool }
}

func counting(h Holidays) counter {
	c := counter{holidays: h}
	if h != nil {
		c.covers, _ = h.(interface{ Covers(Date) bool })
		c.makeUp, _ = h.(interface{ MakeUp(Date) bool })
	}
	return c
}

func (c *counter) works(n int) (bool, error) {
	day := weekday(n)
	weekend := day == time.Saturday || day == time.Sunday
	if c.holidays == nil {
		return !weekend, nil
	}
	d := ofNumber(n, 0)
	if c.covers != nil && !c.covers.Covers(d) {
		return false, fail("working day", d.String(), "is outside what the holiday list covers",
			"extend the list, or count without holidays")
	}
	if weekend {
		return c.makeUp != nil && c.makeUp.MakeUp(d), nil
	}
	return !c.holidays.Holiday(d), nil
}

func needDay(d Date) error {
	if d.certainDay() {
		return nil
	}
	return fail("working day", d.String(), "is not one certain day", "count from a full date such as 2019-07-15")
}

// WorkingDay reports whether d is a working day: Monday to Friday (or a make-up day)
// and not a holiday. It fails when d is not a certain day or not covered by h.
func WorkingDay(d Date, h Holidays) (bool, error) {
	if err := needDay(d); err != nil {
		return false, err
	}
	c := counting(h)
	return c.works(d.number())
}

// AddWorkingDays returns the n-th working day after d, or before d when n is
// negative. The day d itself is not counted and need not be a working day; n = 0
// returns d. It fails when d is not a certain day, when h does not cover a day that
// has to be counted, and when the count leaves the years 1 to 9999.
func AddWorkingDays(d Date, n int, h Holidays) (Date, error) {
	if err := needDay(d); err != nil {
		return Date{}, err
	}
	step := 1
	if n < 0 {
		step = -1
	}
	c := counting(h)
	day := d.number()
	for n != 0 {
		day += step
		if day < firstNumber || day > lastNumber {
			return Date{}, fail("working day", d.String(), "the count leaves the years 1 to 9999", "count fewer days")
		}
		works, err := c.works(day)
		if err != nil {
			return Date{}, err
		}
		if works {
			n -= step
		}
	}
	return ofNumber(day, 0), nil
}

// NextWorkingDay returns d when it is a working day, and else the first one after
// it: the end of a time limit that falls on a day off.
func NextWorkingDay(d Date, h Holidays) (Date, error) {
	works, err := WorkingDay(d, h)
	if err != nil || works {
		return d, err
	}
	return AddWorkingDays(d, 1, h)
}

// WorkingDaysBetween returns how many working days there are after from up to and
// including to: the n of AddWorkingDays(from, n, h) that reaches to. It is negative
// when to is earlier, counting back from the day before from to the day to. It
// fails as AddWorkingDays does.
func WorkingDaysBetween(from, to Date, h Holidays) (int, error) {
	if err := needDay(from); err != nil {
		return 0, err
	}
	if err := needDay(to); err != nil {
		return 0, err
	}
	c := counting(h)
	first, last, sign := from.number()+1, to.number(), 1
	if last < first-1 {
		first, last, sign = to.number(), from.number()-1, -1
	}
	count := 0
	for day := first; day <= last; day++ {
		works, err := c.works(day)
		if err != nil {
			return 0, err
		}
		if works {
			count++
		}
	}
	return sign * count, nil
}
