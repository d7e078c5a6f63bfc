package orcid

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Years that ORCID 3.0 takes.
const (
	firstYear = 1900
	lastYear  = 2100
)

// is reports whether the value to be read has the shape. One of another is
// refused, or lost, unless it is null.
func (d *reader) is(x document.Shape) bool {
	switch d.c.Shape() {
	case x:
		return true
	case document.Null:
		d.c.Skip()
	default:
		d.wrong(document.WrongType, x.String()+" is expected here", "write "+x.String())
	}
	return false
}

// wrong refuses the value to be read, or reports it as lost.
func (d *reader) wrong(k document.Kind, reason, remedy string) {
	if d.set.lenient {
		d.drop()
		return
	}
	d.c.Refuse(k, reason, remedy)
	d.c.Skip()
}

// doubt refuses the value read last, or reports it: what was kept nevertheless
// is rewritten, else lost.
func (d *reader) doubt(fate Fate, values int, reason, remedy string) {
	if d.set.lenient {
		d.note(fate, values, "")
		return
	}
	d.c.Refuse(document.BadValue, reason, remedy)
}

// mistake refuses the value read last, which a lenient reader keeps: the rules
// for experts report it.
func (d *reader) mistake(reason, remedy string) {
	if !d.set.lenient {
		d.c.Refuse(document.BadValue, reason, remedy)
	}
}

// unknown is for a member that ORCID 3.0 does not have.
func (d *reader) unknown() {
	d.wrong(document.UnknownMember, "ORCID 3.0 has no such member", "leave it out, or read with Lenient, which reports it")
}

// drop reports the value to be read as lost, with its place.
func (d *reader) drop() {
	if n := leaves(d.c.Raw()); n > 0 {
		d.note(Lost, n, "")
	}
}

// text reads a text.
func (d *reader) text() string {
	if d.is(document.Text) {
		return d.c.Text()
	}
	return ""
}

// value reads a text that is wrapped into an object, or one that is not: ORCID
// writes the former and takes both.
func (d *reader) value() (s string) {
	if d.c.Shape() == document.Text {
		return d.c.Text()
	}
	if !d.is(document.Object) {
		return ""
	}
	for name := range d.c.Members() {
		if name == "value" {
			s = d.text()
		} else {
			d.unknown()
		}
	}
	return s
}

// words reads a text as words in a language that is not known.
func (d *reader) words(s string) text.Text { return text.In("und", s) }

// stamp reads a time in milliseconds since 1970 as a day, in UTC.
func (d *reader) stamp() (day calendar.Date) {
	if !d.is(document.Object) {
		return day
	}
	for name := range d.c.Members() {
		switch {
		case name != "value":
			d.unknown()
		case d.is(document.Number):
			ms, err := strconv.ParseInt(d.c.Number(), 10, 64)
			if err == nil {
				day = calendar.OfTime(time.UnixMilli(ms).UTC())
			}
			if day.IsZero() {
				d.doubt(Lost, 1, "this is no time in milliseconds since 1970", "write one such as 1614900258303")
			} else {
				d.count(ofModified, Rewritten, 1, "")
			}
		}
	}
	return day
}

// date reads a date of a year, a month and a day, the latter two if known.
func (d *reader) date() calendar.Date {
	if !d.is(document.Object) {
		return calendar.Date{}
	}
	var part [3]int
	for name := range d.c.Members() {
		switch name {
		case "year":
			part[0] = d.part(firstYear, lastYear)
		case "month":
			part[1] = d.part(1, 12)
		case "day":
			part[2] = d.part(1, 31)
		default:
			d.unknown()
		}
	}
	n := 0 // parts that count
	for n < 3 && part[n] > 0 {
		n++
	}
	date, err := calendar.NewDate(part[0], part[1], part[2])
	switch {
	case n == 3 && err != nil:
		d.doubt(Lost, 1, "there is no such day", "correct the date in the registry")
		date, _ = calendar.NewDate(part[0], part[1], 0)
	case n < 3:
		lost := 0
		for i := n; i < 3; i++ {
			if part[i] > 0 {
				lost++
			}
		}
		if lost > 0 {
			d.doubt(Lost, lost, "the date has a day without a month, or no year", "give year, month and day, or leave out from the end")
		}
		if part[2] = 0; n < 2 {
			part[1] = 0
		}
		date, _ = calendar.NewDate(part[0], part[1], part[2])
	}
	return date
}

// part reads a part of a date, 0 for one that cannot be.
func (d *reader) part(low, high int) int {
	s := ""
	if d.c.Shape() == document.Number && d.set.lenient {
		s = d.c.Number()
	} else {
		s = d.value()
	}
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err == nil && low == firstYear && d.set.lenient && n >= 1 && n <= 9999 {
		return n
	}
	if err != nil || n < low || n > high || s[0] == '+' {
		d.doubt(Lost, 1, "this is no number from "+strconv.Itoa(low)+" to "+strconv.Itoa(high), "correct the date in the registry")
		return 0
	}
	return n
}

// language reads a code of a language as a tag of BCP 47.
func (d *reader) language() string {
	s := d.text()
	if s == "" {
		return ""
	}
	tag, err := language.Parse(strings.ReplaceAll(s, "_", "-"))
	if err != nil || text.In(tag.String(), "x").Check() != nil {
		d.doubt(Lost, 1, "this is no code of a language", "write one such as en, vi or zh_CN")
		return ""
	}
	lang := tag.String()
	if lang != s {
		d.note(Rewritten, 1, "")
	}
	return lang
}

// title reads a title with its translation.
func (d *reader) title() (t text.Text) {
	if !d.is(document.Object) {
		return nil
	}
	var lang, translated string
	for name := range d.c.Members() {
		switch name {
		case "title":
			t = d.words(d.value())
		case "subtitle":
			d.lose(ofSubtitle)
		case "translated-title":
			if !d.is(document.Object) {
				continue
			}
			for name := range d.c.Members() {
				switch name {
				case "value":
					translated = d.text()
				case "language-code":
					lang = d.language()
				default:
					d.unknown()
				}
			}
		default:
			d.unknown()
		}
	}
	switch {
	case translated == "" && lang == "":
	case translated == "":
		d.note(Lost, 1, "/translated-title/language-code")
	case lang != "" && lang != "und":
		t = t.With(lang, translated)
	case len(t) == 0:
		t = d.words(translated)
	default:
		d.note(Lost, 1, "/translated-title/value")
	}
	return t
}

// leaves counts the single values of a text that is JSON: all but null and the
// empty text.
func leaves(raw json.RawMessage) (n int) {
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; c {
		case '{', '}', '[', ']', ',', ':', ' ', '\t', '\r', '\n':
		case '"':
			open := i
			for i++; raw[i] != '"'; i++ {
				if raw[i] == '\\' {
					i++
				}
			}
			next := i + 1 // a colon makes it a name
			for next < len(raw) && (raw[next] == ' ' || raw[next] == '\t' || raw[next] == '\r' || raw[next] == '\n') {
				next++
			}
			if i > open+1 && (next == len(raw) || raw[next] != ':') {
				n++
			}
		default:
			if c != 'n' {
				n++
			}
			for i+1 < len(raw) && !strings.ContainsRune(",]} \t\r\n", rune(raw[i+1])) {
				i++
			}
		}
	}
	return n
}
