package vietnam

import (
	"iter"
	"sync"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// holidayRow is one year of public holidays as the table holds it.
type holidayRow struct {
	from, until  rule.Day
	days, makeUp []rule.Day
	source       string
}

// HolidayYear is what is known of the public holidays of one year: the days from
// Monday to Friday on which civil servants were off, and the days of a weekend
// that they worked in exchange.
type HolidayYear struct {
	Covers calendar.Period // for which days the list is complete
	Days   []calendar.Date
	MakeUp []calendar.Date
	Source string
	// Confidence is how surely the days were seen: all were seen stated for the
	// public sector, in the press or on a portal, or follow from the Labour Code.
	Confidence rule.Confidence
}

// HolidayYears yields what is known of the public holidays, year by year, for a
// caller who makes a longer list of them.
func HolidayYears() iter.Seq[HolidayYear] {
	return func(yield func(HolidayYear) bool) {
		for i := range holidayTable {
			r := &holidayTable[i]
			y := HolidayYear{
				Covers: calendar.Period{Start: dateOf(r.from), End: dateOf(r.until)},
				Days:   datesOf(r.days), MakeUp: datesOf(r.makeUp), Source: r.source, Confidence: rule.Verified,
			}
			if !yield(y) {
				return
			}
		}
	}
}

func dateOf(d rule.Day) calendar.Date { return calendar.FromYMD(int32(d)) }

func datesOf(days []rule.Day) []calendar.Date {
	list := make([]calendar.Date, len(days))
	for i, d := range days {
		list[i] = dateOf(d)
	}
	return list
}

var holidays struct {
	once sync.Once
	list *calendar.HolidayList
}

// Holidays returns the public holidays of Viet Nam as the public sector has
// them, with the Saturdays worked in exchange for a day off, for counting time
// limits in working days. They are decided and announced from year to year; the
// list covers the time from 1 January 2021 to 23 November 2026, and a count that
// leaves it is an error. The day after is left open because it was not seen
// whether 24 November, Viet Nam Culture Day, is a day off in 2026.
//
// A caller who knows more makes a list of [HolidayYears] and their own days with
// calendar.NewHolidayList.
func Holidays() *calendar.HolidayList {
	holidays.once.Do(func() {
		var days, makeUp []calendar.Date
		for y := range HolidayYears() {
			days, makeUp = append(days, y.Days...), append(makeUp, y.MakeUp...)
		}
		first, last := dateOf(holidayTable[0].from), dateOf(holidayTable[len(holidayTable)-1].until)
		list, err := calendar.NewHolidayList(first, last, days...)
		if err == nil {
			list, err = list.WithMakeUp(makeUp...)
		}
		if err != nil {
			panic(err) // the table is wrong, which its test finds
		}
		holidays.list = list
	})
	return holidays.list
}
