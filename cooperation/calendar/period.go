package calendar

import (
	"database/sql/driver"
	"strings"
)

// Period is the time from one date to another, both included. Either end may be
// open (the period goes on, or has always been) or unknown (there is such a day,
// but it is not known). Each end has its own precision.
//
// The zero value is an unknown period. Period is comparable. Its text is the
// interval of EDTF level 1: 2024/2026, 2024-10/.. (open end), ../2026 (open
// beginning), 2024/ (end unknown), /2026 (beginning unknown). As in EDTF, 2024/2026
// begins some day in 2024 and ends some day in 2026; [Period.Whole] is the reading
// "from the first day of 2024 to the last of 2026".
//
// Parsing does not judge the order of the two dates: sources do say such things,
// and a rule should report them. [Period.Check] does.
type Period struct {
	Start     Date // first day; zero when open or unknown
	End       Date // last day, included; zero when open or unknown
	OpenStart bool // there is no first day; Start must be zero
	OpenEnd   bool // there is no last day; End must be zero
}

// ParsePeriod reads the text of a period (see [Period]). It is strict; an error is
// an *[Error] that says what to write instead.
func ParsePeriod(s string) (Period, error) {
	if p, ok := parsePeriod(s); ok {
		return p, nil
	}
	return Period{}, explainPeriod(s)
}

// MustPeriod is ParsePeriod for texts written in a program; it panics on an error.
func MustPeriod(s string) Period {
	p, err := ParsePeriod(s)
	if err != nil {
		panic(err)
	}
	return p
}

func parsePeriod(s string) (Period, bool) {
	a, b, found := strings.Cut(s, "/")
	if !found {
		return Period{}, false
	}
	var p Period
	var okA, okB bool
	p.Start, p.OpenStart, okA = parseEnd(a)
	p.End, p.OpenEnd, okB = parseEnd(b)
	if !okA || !okB || p.Start.IsZero() && p.End.IsZero() {
		return Period{}, false
	}
	return p, true
}

func parseEnd(s string) (d Date, open, ok bool) {
	switch s {
	case "":
		return Date{}, false, true
	case "..":
		return Date{}, true, true
	}
	d, ok = parseDate(s)
	return d, false, ok
}

// IsZero reports whether nothing is known of the period.
func (p Period) IsZero() bool { return p == Period{} }

// Check returns nil when the period can be true, and else an *[Error]: it ends
// before it begins (surely so, given the precision and doubts of its dates), an
// end is both open and dated, or it is open without any date. The zero Period is
// right. A period that is right costs no allocation.
func (p Period) Check() error {
	if p.IsZero() {
		return nil
	}
	if err := p.printable(); err != nil {
		return err
	}
	if p.End.Compare(p.Start) == Before {
		return fail("period", p.String(), "ends before it begins", "exchange or correct its dates")
	}
	return nil
}

// printable is the part of Check that a text form needs.
func (p Period) printable() error {
	switch {
	case p.OpenStart && !p.Start.IsZero():
		return fail("period", p.String(), "has a first day and is said to have none", "clear OpenStart or Start")
	case p.OpenEnd && !p.End.IsZero():
		return fail("period", p.String(), "has a last day and is said to have none", "clear OpenEnd or End")
	case p.Start.IsZero() && p.End.IsZero():
		return fail("period", p.String(), "has no date", "give one end a date, or leave the period out")
	}
	return nil
}

// Whole returns the period from the first day its start can be to the last day its
// end can be, without qualifiers: 2024/2026 becomes 2024-01-01/2026-12-31. This is
// what a programme "2024–2026" or a membership "until 2026" usually means.
func (p Period) Whole() Period {
	p.Start, p.End = p.Start.Earliest(), p.End.Latest()
	return p
}

// The ends of a period as packed days. Below every day is 0, above every day
// forever.
const forever = 1<<32 - 1

// limits returns between which days the period begins, and between which it ends.
func (p Period) limits() (start, end [2]uint32, ok bool) {
	start, end = [2]uint32{0, forever}, [2]uint32{0, forever}
	switch {
	case p.OpenStart:
		start = [2]uint32{}
	case p.Start.v != 0 && p.Start.v&qualifierMask == 0:
		start = [2]uint32{p.Start.Earliest().v, p.Start.Latest().v}
	}
	switch {
	case p.OpenEnd:
		end = [2]uint32{forever, forever}
	case p.End.v != 0 && p.End.v&qualifierMask == 0:
		end = [2]uint32{p.End.Earliest().v, p.End.Latest().v}
	}
	// It begins no later than it ends.
	if start[0] > end[1] {
		return start, end, false
	}
	start[1] = min(start[1], end[1])
	end[0] = max(end[0], start[0])
	return start, end, true
}

// Contains says whether the day d falls into the period, as far as what is known
// of both settles it. With an imprecise d the question is about the one day that d
// stands for: 2024-10-01/2026-09-30 contains 2025 (Yes), does not contain 2027
// (No), and may contain 2026 (Unknown). An unknown end, a qualified date or a
// period that ends before it begins settles nothing.
func (p Period) Contains(d Date) Truth {
	start, end, ok := p.limits()
	if !ok || d.v == 0 || d.v&qualifierMask != 0 {
		return Unknown
	}
	first, last := d.Earliest().v, d.Latest().v
	switch {
	case last < start[0] || first > end[1]:
		return No
	case first >= start[1] && last <= end[0]:
		return Yes
	}
	return Unknown
}

// Overlaps says whether the two periods have a day in common, as far as what is
// known of both settles it.
func (p Period) Overlaps(o Period) Truth {
	ps, pe, okP := p.limits()
	os, oe, okO := o.limits()
	switch {
	case !okP || !okO:
		return Unknown
	case ps[0] > oe[1] || os[0] > pe[1]:
		return No
	case ps[1] <= oe[0] && os[1] <= pe[0]:
		return Yes
	}
	return Unknown
}

// String returns the EDTF text, and "" for the zero Period.
func (p Period) String() string {
	if p.IsZero() {
		return ""
	}
	var buf [23]byte
	return string(p.append(buf[:0]))
}

func (p Period) append(b []byte) []byte {
	b = appendBound(b, p.Start, p.OpenStart)
	b = append(b, '/')
	return appendBound(b, p.End, p.OpenEnd)
}

func appendBound(b []byte, d Date, open bool) []byte {
	if d.IsZero() && open {
		return append(b, ".."...)
	}
	return d.append(b)
}

// AppendText implements [encoding.TextAppender]; the zero Period appends nothing. A
// period that is open and dated at one end, or has no date, has no text.
func (p Period) AppendText(b []byte) ([]byte, error) {
	if p.IsZero() {
		return b, nil
	}
	if err := p.printable(); err != nil {
		return b, err
	}
	return p.append(b), nil
}

// MarshalText implements [encoding.TextMarshaler]; the zero Period is empty text.
func (p Period) MarshalText() ([]byte, error) { return p.AppendText(make([]byte, 0, 23)) }

// UnmarshalText implements [encoding.TextUnmarshaler]: the text of ParsePeriod, or
// empty text for the zero Period. On an error p is left as it was.
func (p *Period) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = Period{}
		return nil
	}
	v, ok := parsePeriod(string(text))
	if !ok {
		return explainPeriod(string(text))
	}
	*p = v
	return nil
}

// Scan implements [database/sql.Scanner]: text, or NULL for the zero Period.
func (p *Period) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*p = Period{}
		return nil
	case string:
		return p.UnmarshalText([]byte(v))
	case []byte:
		return p.UnmarshalText(v)
	}
	return wrongColumn("period", src)
}

// Value implements [driver.Valuer]: the EDTF text, and NULL for the zero Period.
func (p Period) Value() (driver.Value, error) {
	if p.IsZero() {
		return nil, nil
	}
	b, err := p.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(b), nil
}
