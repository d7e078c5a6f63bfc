package main

import (
	"strings"
	"unicode/utf8"
)

// width is how wide a line of text may be, in characters.
const width = 96

// page is text written line by line.
type page struct {
	strings.Builder
	s speech
}

// head begins a part. What a user has written stands in more, as it was written.
func (p *page) head(en, vi string, more ...string) {
	title := strings.ToUpper(p.s.say(en, vi)) + strings.Join(more, "")
	p.WriteString("\n" + title + "\n" + strings.Repeat("─", utf8.RuneCountInString(title)) + "\n")
}

// line writes a text under an indent; what does not fit goes on below it.
func (p *page) line(indent int, parts ...string) {
	p.wrap(strings.Repeat(" ", indent), strings.Repeat(" ", indent+2), strings.Join(parts, ""))
}

// item writes a text as an entry of a list.
func (p *page) item(indent int, parts ...string) {
	p.wrap(strings.Repeat(" ", indent)+"· ", strings.Repeat(" ", indent+2), strings.Join(parts, ""))
}

func (p *page) wrap(first, further, text string) {
	line := first
	length, empty := utf8.RuneCountInString(first), true
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		if !empty && length+1+n > width {
			p.WriteString(strings.TrimRight(line, " ") + "\n")
			line, length, empty = further, utf8.RuneCountInString(further), true
		}
		if !empty {
			line, length = line+" ", length+1
		}
		line, length, empty = line+word, length+n, false
	}
	p.WriteString(strings.TrimRight(line, " ") + "\n")
}
