package icalendar

import (
	"bufio"
	"io"
	"math"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

const (
	fold   = 75  // octets in a line, its end not counted
	maxUID = 255 // octets of a UID that every program must keep
)

// Write writes the calendar, event by event, so that memory grows with the
// number of UIDs only. An error is an [*Error], [ErrEmpty] or one of w. What was written
// before an error is no calendar and is to be thrown away. When the calendar
// itself is wrong, nothing is written; nor is a calendar without events, which
// the format does not know: see [ErrEmpty].
func Write(w io.Writer, c Calendar) error {
	if err := c.check(); err != nil {
		return err
	}
	p := printer{w: bufio.NewWriter(w), stamp: c.Stamp.UTC().Format("20060102T150405Z")}
	seen := map[string]struct{}{}
	n := 0
	for e := range c.Events {
		first, days, err := e.check(n)
		if err != nil {
			return err
		}
		if _, twice := seen[e.UID]; twice {
			return e.fail(n, "UID", "stands twice; every event needs one of its own")
		}
		seen[e.UID] = struct{}{}
		if n == 0 {
			p.head(&c)
		}
		p.event(&e, first, days)
		n++
	}
	if n == 0 {
		return ErrEmpty
	}
	p.line("END:", "VCALENDAR")
	return p.w.Flush()
}

func (c *Calendar) check() error {
	switch y := c.Stamp.UTC().Year(); {
	case c.Stamp.IsZero():
		return &Error{-1, "", "Stamp", "is missing; say when the calendar is written"}
	case y < 1 || y > 9999:
		return &Error{-1, "", "Stamp", "is outside the years 1 to 9999"}
	}
	for i := range len(c.Method) {
		if b := c.Method[i]; (b < 'A' || b > 'Z') && b != '-' {
			return &Error{-1, "", "Method", "is no name; write capital letters, such as PUBLISH"}
		}
	}
	if c.Events == nil {
		return ErrEmpty
	}
	return nil
}

func (e *Event) fail(n int, field, reason string) error {
	uid := []rune(e.UID[:min(len(e.UID), 256)])
	return &Error{n, string(uid[:min(len(uid), 64)]), field, reason}
}

// check returns the first day of the event and how many days it has.
func (e *Event) check(n int) (first calendar.Date, days int, err error) {
	switch {
	case e.UID == "":
		err = e.fail(n, "UID", "is empty")
	case len(e.UID) > maxUID:
		err = e.fail(n, "UID", "is longer than 255 bytes")
	case !printable(e.UID):
		err = e.fail(n, "UID", "has a blank, a control character or what is not UTF-8")
	case e.Sequence < 0 || e.Sequence > math.MaxInt32:
		err = e.fail(n, "Sequence", "is not between 0 and 2147483647")
	case e.Start.IsZero():
		err = e.fail(n, "Start", "is not known; an event needs a day")
	case int(e.Status) >= len(statusTexts):
		err = e.fail(n, "Status", "is not one of the constants")
	case wordless(e.Summary):
		err = e.fail(n, "Summary", "is empty")
	case !address(e.URL):
		err = e.fail(n, "URL", "is no address; write printable ASCII with a scheme, such as https://…")
	}
	if err != nil {
		return first, 0, err
	}
	first = e.Start.Earliest()
	last := e.Start.Latest()
	if !e.End.IsZero() {
		last = e.End.Latest()
	}
	between, _ := last.DaysSince(first) // both are days
	if between < 0 {
		return first, 0, e.fail(n, "End", "is before the start")
	}
	for i := range e.Alarms {
		if _, ok := e.Alarms[i].days(first); !ok {
			return first, 0, e.fail(n, "Alarms", "have a time that is negative or reaches back before the year 1")
		}
	}
	return first, between + 1, nil
}

// days returns how many days before the first day the alarm goes off.
func (a *Alarm) days(first calendar.Date) (int, bool) {
	if a.Before.Check() != nil {
		return 0, false
	}
	return first.DaysSince(first.Sub(a.Before))
}

func printable(s string) bool {
	for i, r := range s {
		if r <= ' ' || r == utf8.RuneError && !isReplacement(s[i:]) || unicode.IsSpace(r) || unicode.IsControl(r) || separates(r) {
			return false
		}
	}
	return true
}

func isReplacement(s string) bool {
	_, n := utf8.DecodeRuneInString(s)
	return n == 3
}

func address(s string) bool {
	scheme := s == ""
	for i := range len(s) {
		if s[i] <= ' ' || s[i] > '~' {
			return false
		}
		scheme = scheme || s[i] == ':' && i > 0
	}
	return scheme
}

// printer writes content lines. The writer remembers an error until it is flushed.
type printer struct {
	w     *bufio.Writer
	stamp string
	buf   []byte
}

func (p *printer) head(c *Calendar) {
	p.line("BEGIN:", "VCALENDAR")
	p.line("VERSION:", "2.0")
	p.text("PRODID:", words(c.Product, "-//SciCoop//Duties and deadlines//EN"))
	p.line("CALSCALE:", "GREGORIAN")
	if c.Method != "" {
		p.line("METHOD:", c.Method)
	}
	if c.Name != "" {
		p.text("X-WR-CALNAME:", c.Name)
	}
}

func (p *printer) event(e *Event, first calendar.Date, days int) {
	p.line("BEGIN:", "VEVENT")
	p.text("UID:", e.UID)
	p.line("DTSTAMP:", p.stamp)
	p.day("DTSTART;VALUE=DATE:", first)
	if after := first.AddDays(days); !after.IsZero() {
		p.day("DTEND;VALUE=DATE:", after)
	} else { // the year 10000 cannot be written
		p.line("DURATION:P", strconv.Itoa(days)+"D")
	}
	p.line("SEQUENCE:", strconv.Itoa(e.Sequence))
	p.text("SUMMARY:", e.Summary)
	if e.Description != "" {
		p.text("DESCRIPTION:", e.Description)
	}
	p.categories(e.Categories)
	if e.URL != "" {
		p.line("URL:", e.URL)
	}
	if e.Status != Unsaid {
		p.line("STATUS:", e.Status.String())
	}
	p.line("TRANSP:", "TRANSPARENT")
	for i := range e.Alarms {
		p.alarm(&e.Alarms[i], first, e.Summary)
	}
	p.line("END:", "VEVENT")
}

func (p *printer) alarm(a *Alarm, first calendar.Date, summary string) {
	p.line("BEGIN:", "VALARM")
	p.line("ACTION:", "DISPLAY")
	p.text("DESCRIPTION:", words(a.Text, summary))
	if days, _ := a.days(first); days > 0 {
		p.line("TRIGGER:-P", strconv.Itoa(days)+"D")
	} else {
		p.line("TRIGGER:", "PT0S")
	}
	p.line("END:", "VALARM")
}

func (p *printer) categories(list []string) {
	p.buf = append(p.buf[:0], "CATEGORIES:"...)
	empty := len(p.buf)
	for _, c := range list {
		at := len(p.buf)
		if at > empty {
			p.buf = append(p.buf, ',')
		}
		before := len(p.buf)
		if p.buf = appendText(p.buf, c); len(p.buf) == before {
			p.buf = p.buf[:at]
		}
	}
	if len(p.buf) > empty {
		p.folded()
	}
}

func (p *printer) day(name string, d calendar.Date) {
	p.buf = append(p.buf[:0], name...)
	ymd := int(d.YMD())
	for unit := 10_000_000; unit > 0; unit /= 10 {
		p.buf = append(p.buf, byte('0'+ymd/unit%10))
	}
	p.folded()
}

// line writes a line whose value needs no escapes.
func (p *printer) line(name, value string) {
	p.buf = append(append(p.buf[:0], name...), value...)
	p.folded()
}

// text writes a line whose value is words; without words there is no line.
func (p *printer) text(name, value string) {
	p.buf = append(p.buf[:0], name...)
	if p.buf = appendText(p.buf, value); len(p.buf) > len(name) {
		p.folded()
	}
}

// folded writes the line in buf in pieces that are no longer than may be.
func (p *printer) folded() {
	rest, limit := p.buf, fold
	for len(rest) > limit {
		n := cut(rest, limit)
		p.w.Write(rest[:n])
		p.w.WriteString("\r\n ")
		rest, limit = rest[n:], fold-1 // the blank counts
	}
	p.w.Write(rest)
	p.w.WriteString("\r\n")
}

// cut returns where to fold a line that is longer than the limit: between two
// characters. It lies not before a mark, nor behind a blank, which mail programs
// lose at the end of a line, nor within an escape, unless there is nothing else
// far and wide.
func cut(line []byte, limit int) int {
	n := limit
	for !utf8.RuneStart(line[n]) {
		n--
	}
	for m := n; m > limit/2; {
		next, _ := utf8.DecodeRune(line[m:])
		last, size := utf8.DecodeLastRune(line[:m])
		if !unicode.Is(unicode.M, next) && last != ' ' && last != '\t' && last != '\\' {
			return m
		}
		m -= size
	}
	return n
}

// separates reports whether a program may take the character for a line end.
func separates(r rune) bool { return r == '\u0085' || r == '\u2028' || r == '\u2029' }

// words returns the first of two texts that has any.
func words(s, otherwise string) string {
	if wordless(s) {
		return otherwise
	}
	return s
}

// wordless reports whether appendText would append nothing.
func wordless(s string) bool {
	for _, r := range s {
		if !unicode.IsControl(r) || r == '\t' || r == '\n' || r == '\r' || separates(r) {
			return false
		}
	}
	return true
}

// appendText appends words as RFC 5545, 3.3.11, writes them.
func appendText(dst []byte, s string) []byte {
	for i, r := range s {
		switch {
		case r == '\\' || r == ';' || r == ',':
			dst = append(dst, '\\', byte(r))
		case r == '\r':
			if i+1 == len(s) || s[i+1] != '\n' {
				dst = append(dst, '\\', 'n')
			}
		case r == '\n' || separates(r):
			dst = append(dst, '\\', 'n')
		case r != '\t' && unicode.IsControl(r):
		default:
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}
