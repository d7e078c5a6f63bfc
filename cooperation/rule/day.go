package rule

import (
	"fmt"
	"time"
)

// Day is a calendar day as one number: 2026_11_21. The zero value is no day.
// A day compares as a number does; calendar.Date.YMD gives one.
type Day int32

// Valid reports whether d is a day that there is, from 1_01_01 to 9999_12_31 in
// the Gregorian calendar. Zero is none.
func (d Day) Valid() bool {
	return d >= 1_01_01 && d <= 9999_12_31 &&
		d == dayOf(time.Date(int(d/100_00), time.Month(d/100%100), int(d%100), 0, 0, 0, 0, time.UTC))
}

func dayOf(t time.Time) Day {
	y, m, d := t.Date()
	return Day(y*100_00 + int(m)*100 + d)
}

// String returns 2026-11-21, and the empty string for zero.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d/10000, d/100%100, d%100)
}

// MarshalText writes the day as String does, and refuses one that there is not.
func (d Day) MarshalText() ([]byte, error) {
	if d != 0 && !d.Valid() {
		return nil, fmt.Errorf("rule: %d is not a day; write 2026_11_21", int32(d))
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads a day such as 2026-11-21, the empty text as zero, and
// refuses anything else.
func (d *Day) UnmarshalText(b []byte) error {
	var n Day
	if len(b) > 0 {
		t, err := time.Parse(time.DateOnly, string(b))
		if n = dayOf(t); err != nil || !n.Valid() {
			return fmt.Errorf("rule: %.32q is not a day; write one such as 2026-11-21", b)
		}
	}
	*d = n
	return nil
}
