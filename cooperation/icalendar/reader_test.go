package icalendar

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// component is what the strict reader below makes of BEGIN … END.
type component struct {
	name  string
	lines []line
	parts []component
}

type line struct{ name, param, value string }

// all returns the values of a property.
func (c *component) all(name string) (values []string) {
	for _, l := range c.lines {
		if l.name == name {
			values = append(values, l.value)
		}
	}
	return values
}

// one returns the value of a property that may stand once at most.
func (c *component) one(name string) string {
	v := c.all(name)
	if len(v) > 1 {
		panic(fmt.Sprintf("%s stands %d times in %s", name, len(v), c.name))
	}
	if len(v) == 0 {
		return ""
	}
	return v[0]
}

// read reads one calendar as RFC 5545 wants it, and nothing else: every line
// ends in CRLF and has 75 octets at most, folds lie between characters, there
// are no control characters, components nest, and nothing follows the end.
func read(s string) (component, error) {
	if !utf8.ValidString(s) {
		return component{}, fmt.Errorf("not UTF-8")
	}
	if !strings.HasSuffix(s, "\r\n") {
		return component{}, fmt.Errorf("the last line does not end")
	}
	var whole []string
	for i, l := range strings.Split(strings.TrimSuffix(s, "\r\n"), "\r\n") {
		if len(l) > 75 || l == "" || !utf8.ValidString(l) {
			return component{}, fmt.Errorf("line %d is too long, empty or cut in a character: %q", i, l)
		}
		for _, r := range l {
			if r < ' ' && r != '\t' || r == 0x7f {
				return component{}, fmt.Errorf("line %d has a control character: %q", i, l)
			}
		}
		if l[0] == ' ' {
			if whole == nil || len(l) == 1 {
				return component{}, fmt.Errorf("line %d continues nothing or with nothing", i)
			}
			whole[len(whole)-1] += l[1:]
			continue
		}
		whole = append(whole, l)
	}
	c, rest, err := parse(whole)
	if err == nil && len(rest) > 0 {
		err = fmt.Errorf("something follows the calendar: %q", rest[0])
	}
	return c, err
}

func parse(whole []string) (c component, rest []string, err error) {
	name, ok := strings.CutPrefix(whole[0], "BEGIN:")
	if !ok {
		return c, nil, fmt.Errorf("%q begins nothing", whole[0])
	}
	c.name, rest = name, whole[1:]
	for len(rest) > 0 {
		if strings.HasPrefix(rest[0], "BEGIN:") {
			var part component
			if part, rest, err = parse(rest); err != nil {
				return c, nil, err
			}
			c.parts = append(c.parts, part)
			continue
		}
		if end, ok := strings.CutPrefix(rest[0], "END:"); ok {
			if end != name {
				return c, nil, fmt.Errorf("%s ends in %s", name, end)
			}
			return c, rest[1:], nil
		}
		head, value, ok := strings.Cut(rest[0], ":")
		if !ok || value == "" {
			return c, nil, fmt.Errorf("%q has no value", rest[0])
		}
		if len(c.parts) > 0 {
			return c, nil, fmt.Errorf("%q stands behind a part", rest[0])
		}
		head, param, _ := strings.Cut(head, ";")
		for _, b := range []byte(head) {
			if (b < 'A' || b > 'Z') && b != '-' {
				return c, nil, fmt.Errorf("%q is no name", head)
			}
		}
		c.lines = append(c.lines, line{head, param, value})
		rest = rest[1:]
	}
	return c, nil, fmt.Errorf("%s does not end", name)
}

// unescape reads a text; a comma that is not escaped ends it.
func unescape(s string) (values []string, err error) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ';':
			return nil, fmt.Errorf("a semicolon stands free in %q", s)
		case ',':
			values = append(values, b.String())
			b.Reset()
		case '\\':
			if i++; i == len(s) {
				return nil, fmt.Errorf("%q ends in an escape", s)
			}
			switch s[i] {
			case 'n':
				b.WriteByte('\n')
			case '\\', ',', ';':
				b.WriteByte(s[i])
			default:
				return nil, fmt.Errorf("%q escapes %q", s, s[i])
			}
		default:
			b.WriteByte(s[i])
		}
	}
	return append(values, b.String()), nil
}

// words returns the one text that a property holds.
func (c *component) words(name string) string {
	v := c.one(name)
	if v == "" {
		return ""
	}
	list, err := unescape(v)
	if err != nil || len(list) != 1 {
		panic(fmt.Sprintf("%s: %q, %v", name, list, err))
	}
	return list[0]
}

// days returns the first and the last day of an event.
func (c *component) days() (first, last string) {
	for _, l := range c.lines {
		if (l.name == "DTSTART" || l.name == "DTEND") && l.param != "VALUE=DATE" {
			panic(l.name + " is no day")
		}
	}
	from, err := time.Parse("20060102", c.one("DTSTART"))
	if err != nil {
		panic(err)
	}
	to := from
	if end := c.one("DTEND"); end != "" {
		if to, err = time.Parse("20060102", end); err != nil || !to.After(from) || c.one("DURATION") != "" {
			panic("DTEND is not later: " + end)
		}
	} else {
		n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimPrefix(c.one("DURATION"), "P"), "D"))
		if err != nil || n < 1 {
			panic("neither end nor duration")
		}
		to = from.AddDate(0, 0, n)
	}
	return from.Format(time.DateOnly), to.AddDate(0, 0, -1).Format(time.DateOnly)
}
