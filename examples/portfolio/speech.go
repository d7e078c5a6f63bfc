package main

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/width"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/text"
)

// speech is one of the two languages of the program.
type speech struct {
	tag language.Tag
	vi  bool
}

// lang returns en or vi.
func (s speech) lang() string { return s.either("en", "vi") }

// other returns the other language.
func (s speech) other() speech {
	if s.vi {
		return english
	}
	return vietnamese
}

func (s speech) either(en, vi string) string {
	if s.vi {
		return vi
	}
	return en
}

var index struct {
	once sync.Once
	at   map[string]int
}

func wordAt(key string) (int, bool) {
	index.once.Do(func() {
		index.at = make(map[string]int, len(words))
		for i := range words {
			index.at[words[i].key] = i
		}
	})
	i, ok := index.at[key]
	return i, ok
}

// knows reports whether there are words for the key.
func (s speech) knows(key string) bool { _, ok := wordAt(key); return ok }

// say returns the words for the key, with the values filled in. A key without
// words is a mistake of this program and shows as such.
func (s speech) say(key string, values ...any) string {
	i, ok := wordAt(key)
	if !ok {
		return "%!(" + key + ")"
	}
	format := s.either(words[i].en, words[i].vi)
	if len(values) == 0 {
		return format
	}
	return fmt.Sprintf(format, values...)
}

// pick returns a text in the language, or in another where there is none in it.
func (s speech) pick(t text.Text) string {
	value, _ := t.Pick(s.tag)
	return value
}

// number writes 12,345 or 12.345.
func (s speech) number(n int) string {
	digits := strconv.Itoa(n)
	var b strings.Builder
	for i, r := range digits {
		if i > 0 && digits[i-1] != '-' && (len(digits)-i)%3 == 0 {
			b.WriteString(s.either(",", "."))
		}
		b.WriteRune(r)
	}
	return b.String()
}

// tenths writes permille as 62.5 or 62,5, and 60 or 100 without decimals.
func (s speech) tenths(permille int) string {
	if permille%10 == 0 {
		return strconv.Itoa(permille / 10)
	}
	return strconv.Itoa(permille/10) + s.either(".", ",") + strconv.Itoa(permille%10)
}

// percent writes permille as 62.5 % or 62,5%.
func (s speech) percent(permille int) string { return s.tenths(permille) + s.either(" %", "%") }

// interval writes from–to in percent, or one number where both are the same.
func (s speech) interval(low, high int) string {
	if low == high {
		return s.percent(low)
	}
	return s.tenths(low) + "–" + s.percent(high)
}

// known writes the measured part of a score.
func (s speech) known(x score.Score) string {
	if n, ok := x.Known.Get(); ok {
		return s.percent(n)
	}
	return "–"
}

// day writes a date the way the language does.
func (s speech) day(d calendar.Date) string {
	if d.IsZero() {
		return s.say("no date")
	}
	return d.In(s.tag)
}

// columnsOf is how many columns of a terminal a text takes: none for marks that
// stand on another letter, two for wide letters such as Chinese.
func columnsOf(t string) int {
	n := 0
	for _, r := range t {
		n += columnsOfRune(r)
	}
	return n
}

func columnsOfRune(r rune) int {
	if r < 0x300 {
		return 1
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// fit cuts a text to a number of columns, with a sign that it was cut, and
// fills it up with blanks.
func fit(t string, columns int) string {
	t = cutTo(t, columns)
	return t + strings.Repeat(" ", columns-columnsOf(t))
}

// cutTo cuts a text to a number of columns, with a sign that it was cut.
func cutTo(t string, columns int) string {
	if columnsOf(t) <= columns {
		return t
	}
	n := 0
	for i, r := range t {
		if n += columnsOfRune(r); n > columns-1 {
			return strings.TrimRight(t[:i], " ") + "…"
		}
	}
	return t
}

// right puts a text at the right of a number of columns.
func right(t string, columns int) string {
	return strings.Repeat(" ", max(columns-columnsOf(t), 0)) + t
}

// wrap breaks a text into lines of at most so many columns, at blanks.
func wrap(t string, columns int) (lines []string) {
	line, at := "", 0
	for word := range strings.FieldsSeq(t) {
		n := columnsOf(word)
		if at > 0 && at+1+n > columns {
			lines = append(lines, line)
			line, at = "", 0
		}
		if at > 0 {
			line, at = line+" ", at+1
		}
		line, at = line+word, at+n
	}
	if at > 0 || lines == nil {
		lines = append(lines, line)
	}
	return lines
}

// plain makes a text from a document safe for a terminal: control characters,
// which could move the cursor or change colours, become blanks.
func plain(t string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control) {
			return ' '
		}
		return r
	}, t)
}
