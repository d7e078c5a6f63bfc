package calendar_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

func ExampleDate_Compare() {
	signed := calendar.MustDate("1995-04")
	fmt.Println(signed.Compare(calendar.MustDate("1995-06-01")))
	fmt.Println(signed.Compare(calendar.MustDate("1995")))
	fmt.Println(signed.Compare(calendar.MustDate("1994~")))
	// Output:
	// before
	// cannot-say
	// cannot-say
}

func ExampleParseDate() {
	for _, s := range []string{"2010-XX-XX", "1964-XX-16", "1953-05-5", "06/03/1991"} {
		d, err := calendar.ParseDate(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(d, "is between", d.Earliest(), "and", d.Latest())
	}
	// Output:
	// 2010-XX-XX is between 2010-01-01 and 2010-12-31
	// calendar: date "1964-XX-16": has a day but no month, which EDTF level 1 cannot say; write 1964 or 1964-XX-XX, and keep the day in a note
	// calendar: date "1953-05-5": needs two digits for the month and two for the day; write 1953-05-05
	// calendar: date "06/03/1991": can be read with the day first or with the month first; write 1991-03-06 or 1991-06-03, whichever the source means
}

// Ngày tháng bằng tiếng Việt.
func ExampleDate_In_vietnamese() {
	fmt.Println(calendar.MustDate("2019-07-05").In(language.Vietnamese))
	fmt.Println(calendar.MustDate("1995-04~").In(language.Vietnamese))
	fmt.Println(calendar.MustPeriod("2024-10/..").In(language.Vietnamese))
	fmt.Println(calendar.MustSpan("P1Y6M").In(language.Vietnamese))
	// Output:
	// 05/07/2019
	// khoảng tháng 04/1995
	// từ tháng 10/2024 trở đi
	// 1 năm 6 tháng
}

// The last day to give notice, six months before the term ends.
func ExampleDate_Sub() {
	signed := calendar.MustDate("2021-08-31")
	expiry := signed.Add(calendar.MustSpan("P5Y"))
	fmt.Println(expiry, expiry.Sub(calendar.MustSpan("P6M")))
	// Output: 2026-08-31 2026-02-28
}

func ExamplePeriod_Contains() {
	programme := calendar.MustPeriod("2024/2026")
	march := calendar.MustDate("2024-03-01")
	fmt.Println(programme.Contains(calendar.MustDate("2025")))
	fmt.Println(programme.Contains(march))
	fmt.Println(programme.Whole().Contains(march))
	// Output:
	// yes
	// unknown
	// yes
}

func ExampleAddWorkingDays() {
	holidays, err := calendar.NewHolidayList(
		calendar.MustDate("2026-01-01"), calendar.MustDate("2026-12-31"),
		calendar.MustDate("2026-09-01"), calendar.MustDate("2026-09-02"))
	if err != nil {
		fmt.Println(err)
		return
	}
	received := calendar.MustDate("2026-08-28")
	due, _ := calendar.AddWorkingDays(received, 7, holidays)
	fmt.Println(due)
	_, err = calendar.AddWorkingDays(calendar.MustDate("2026-12-28"), 7, holidays)
	fmt.Println(err)
	// Output:
	// 2026-09-10
	// calendar: working day "2027-01-01": is outside what the holiday list covers; extend the list, or count without holidays
}
