// Command calendar writes what falls due in a portfolio of international
// cooperation as a calendar that calendar programs import and subscribe to:
//
//	go run ./examples/calendar -in portfolio.json -on 2026-11-21 -known known.json >due.ics
//
// The exit status is 0 when a calendar was written, 1 when nothing is due, and
// 2 when none could be written.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/icalendar"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, time.Now())) }

// settings are what the flags say.
type settings struct {
	in, known, host string
	on              calendar.Date
	months          int
	lang            language.Tag
	alarms          []calendar.Span
}

// run does everything but reading the clock.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, now time.Time) int {
	s := settings{lang: language.Vietnamese, on: calendar.OfTime(now)}
	flags := flag.NewFlagSet("calendar", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&s.in, "in", "", "portfolio `file`; standard input without it")
	flags.StringVar(&s.known, "known", "", "`file` that remembers what the calendar said last; made when it is not there")
	flags.StringVar(&s.host, "host", "", "`domain` of the register, the end of every UID")
	flags.IntVar(&s.months, "months", 24, "how many months to look ahead")
	flags.TextVar(&s.on, "on", s.on, "`day` of judgement, the first day that is listed; today without it")
	flags.TextVar(&s.lang, "lang", s.lang, "`language`: vi or en")
	flags.Func("alarm", "how long before to remind (P30D, P6M); may stand more than once", func(t string) error {
		span, err := calendar.ParseSpan(t)
		s.alarms = append(s.alarms, span)
		return err
	})
	if err := flags.Parse(args); err != nil {
		return 2
	}
	switch err := s.write(stdin, stdout, now); {
	case err == nil:
		return 0
	case errors.Is(err, icalendar.ErrEmpty):
		fmt.Fprintln(stderr, "nothing is due")
		return 1
	default:
		fmt.Fprintln(stderr, "calendar:", err)
		return 2
	}
}

func (s *settings) write(stdin io.Reader, stdout io.Writer, now time.Time) error {
	if s.in != "" {
		f, err := os.Open(s.in)
		if err != nil {
			return err
		}
		defer f.Close()
		stdin = f
	}
	p, err := cooperation.Decode(stdin)
	if err != nil {
		return err
	}
	known, err := s.revisions()
	if err != nil {
		return err
	}
	items := cooperation.WatchList(&p, agreement.Watch{
		Within: calendar.Period{Start: s.on, End: s.on.AddMonths(s.months)}, On: s.on,
	})
	// Into memory first: what was written before an error is no calendar.
	var b bytes.Buffer
	if err := cooperation.WriteICalendar(&b, &p, items, agreement.ICalendar{
		Lang: s.lang, Stamp: now, Host: s.host, Alarms: s.alarms, Sequence: known.Next,
	}); err != nil {
		return err
	}
	if _, err := b.WriteTo(stdout); err != nil {
		return err
	}
	return s.remember(known)
}

// revisions reads what the calendar said when it was last written.
func (s *settings) revisions() (icalendar.Revisions, error) {
	known := icalendar.Revisions{}
	if s.known == "" {
		return known, nil
	}
	b, err := os.ReadFile(s.known)
	if errors.Is(err, fs.ErrNotExist) {
		return known, nil
	}
	if err == nil {
		err = json.Unmarshal(b, &known)
	}
	return known, err
}

func (s *settings) remember(known icalendar.Revisions) error {
	if s.known == "" {
		return nil
	}
	b, err := json.MarshalIndent(known, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(s.known, append(b, '\n'), 0o666)
}
