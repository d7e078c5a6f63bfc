package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

// progress draws a bar on a terminal while a file is read. The zero value
// draws nothing.
type progress struct {
	w     io.Writer // nil when nobody looks
	s     speech
	total int64 // bytes of the file; 0 when not known
	drawn bool
	last  int // the permille drawn last
}

// newProgress returns a bar for reading so many bytes if w is a terminal.
func newProgress(w io.Writer, s speech, total int64) *progress {
	f, ok := w.(*os.File)
	if !ok {
		return &progress{}
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return &progress{}
	}
	return &progress{w: f, s: s, total: total, last: -1}
}

const barWidth = 40

// show draws how far the reading is.
func (p *progress) show(read int64, records, bad int) {
	if p.w == nil {
		return
	}
	line := fmt.Sprintf(p.s.say("%d experts", "%d chuyên gia"), records)
	if bad > 0 {
		line += fmt.Sprintf(p.s.say(", %d bad", ", %d hỏng"), bad)
	}
	if p.total > 0 {
		p.bar(int(min(read, p.total)*1000/p.total), line)
		return
	}
	fmt.Fprint(p.w, "\r\x1b[K"+line)
	p.drawn = true
}

// bar draws the share in permille and a text, unless it stands there already.
func (p *progress) bar(done int, text string) {
	done = min(done, 1000)
	if done == p.last && p.drawn {
		return
	}
	p.last = done
	full := barWidth * done / 1000
	fmt.Fprintf(p.w, "\r\x1b[K[%s%s] %3d %%  %s", strings.Repeat("█", full), strings.Repeat("·", barWidth-full), done/10, text)
	p.drawn = true
}

// clear takes the bar away.
func (p *progress) clear() {
	if p.drawn {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.drawn = false
	}
}
