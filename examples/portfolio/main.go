// Command portfolio reads a portfolio of international cooperation, validates
// and evaluates it, files it by technology instead of by country, and tells
// what is due. It needs nothing but this module, and reads nothing but the
// file it is given; without one it shows the first portfolio, which it carries.
//
//	go run ./examples/portfolio
//	go run ./examples/portfolio -lang vi -format html -out page.html
//	go run ./examples/portfolio -in mine.json -on 2026-11-21 -format json
//
// The exit status is 0 when all is well, 1 when a rule of severity error is
// broken, and 2 when nothing could be judged: a wrong flag, or a document that
// cannot be read.
package main

import (
	"bytes"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/document"
)

//go:embed data/portfolio.json
var builtIn []byte

// builtInDay is the day on which the portfolio carried along is judged when no
// other is asked for: the day up to which it was put together.
const builtInDay = "2026-11-21"

// Exit statuses.
const (
	statusFine   = 0
	statusBroken = 1 // a rule of severity error is broken
	statusUsage  = 2 // nothing could be judged
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, calendar.OfTime(time.Now())))
}

// settings are what the flags say.
type settings struct {
	in, out, format string
	speech          speech
	day             calendar.Date
	dayFrom         string // built-in, given or clock
}

// run does everything but reading the clock: today is the day for a document
// that is judged without -on.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, today calendar.Date) int {
	set, err := parse(args, stderr, today)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, set.speech.say("usage"))
		return statusFine
	case err != nil:
		fmt.Fprintf(stderr, "portfolio: %v\n%s\n", err, set.speech.say("see help"))
		return statusUsage
	}
	p, err := read(&set, stdin)
	if err != nil {
		remedy := "cannot read remedy"
		if errors.As(err, new(*fs.PathError)) {
			remedy = "no file remedy"
		}
		fmt.Fprintf(stderr, "portfolio: %s\n%v\n%s\n", set.speech.say("cannot read", set.name()), err, set.speech.say(remedy))
		return statusUsage
	}
	r, err := judge(&p, &set)
	if err != nil {
		fmt.Fprintf(stderr, "portfolio: %v\n", err)
		return statusUsage
	}
	if err := r.write(&set, stdout); err != nil {
		fmt.Fprintf(stderr, "portfolio: %s\n%v\n", set.speech.say("cannot write"), err)
		return statusUsage
	}
	if r.reports[0].Violations.Errors > 0 {
		return statusBroken
	}
	return statusFine
}

// parse reads the flags. The settings that come with an error hold the language.
func parse(args []string, stderr io.Writer, today calendar.Date) (set settings, err error) {
	set.speech = english
	for i, a := range args { // the language of mistakes in other flags
		if a == "-lang=vi" || a == "--lang=vi" || (a == "-lang" || a == "--lang") && i+1 < len(args) && args[i+1] == "vi" {
			set.speech = vietnamese
		}
	}
	flags := flag.NewFlagSet("portfolio", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // what is wrong is said once, by run
	in := flags.String("in", "", "")
	lang := flags.String("lang", "en", "")
	on := flags.String("on", "", "")
	format := flags.String("format", "text", "")
	out := flags.String("out", "", "")
	s := set.speech
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return set, err
		}
		return set, fmt.Errorf("%s: %w", s.say("bad flag"), err)
	}
	switch {
	case flags.NArg() > 0:
		return set, errors.New(s.say("bad argument", flags.Arg(0)))
	case *lang != "en" && *lang != "vi":
		return set, errors.New(s.say("bad lang", *lang))
	case *format != "text" && *format != "json" && *format != "html":
		return set, errors.New(s.say("bad format", *format))
	}
	set.in, set.out, set.format = *in, *out, *format
	switch {
	case *on != "":
		set.dayFrom = "given"
		set.day, err = calendar.ParseDate(*on)
		if err != nil || set.day.Precision() != calendar.Day || set.day.Uncertain() || set.day.Approximate() {
			return set, errors.New(s.say("bad day", *on))
		}
	case set.in == "":
		set.day, set.dayFrom = calendar.MustDate(builtInDay), "built-in"
	default:
		set.day, set.dayFrom = today, "clock"
	}
	return set, nil
}

// name says what is read.
func (set *settings) name() string {
	switch set.in {
	case "":
		return set.speech.say("built-in data")
	case "-":
		return set.speech.say("standard input")
	}
	return set.in
}

func read(set *settings, stdin io.Reader) (cooperation.Portfolio, error) {
	switch set.in {
	case "":
		return cooperation.Decode(bytes.NewReader(builtIn))
	case "-":
		return cooperation.Decode(stdin)
	}
	f, err := os.Open(set.in)
	if err != nil {
		return cooperation.Portfolio{}, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return cooperation.Portfolio{}, &fs.PathError{Op: "read", Path: set.in, Err: errors.New("is a folder")}
	}
	return cooperation.Decode(f)
}

// result is what is shown: the report in the language asked for, and for a page
// also in the other one.
type result struct{ reports []*Report }

func judge(p *cooperation.Portfolio, set *settings) (*result, error) {
	speeches := []speech{set.speech}
	if set.format == "html" {
		speeches = append(speeches, set.speech.other())
	}
	r := new(result)
	for _, s := range speeches {
		report, err := newReport(p, set, s)
		if err != nil {
			return nil, err
		}
		r.reports = append(r.reports, report)
	}
	return r, nil
}

// write writes the result to the file asked for, which is never seen half
// written, or to standard output.
func (r *result) write(set *settings, stdout io.Writer) error {
	show := func(w io.Writer) error {
		switch set.format {
		case "json":
			return writeJSON(w, r.reports[0])
		case "html":
			return writeHTML(w, r.reports)
		}
		return writeText(w, r.reports[0])
	}
	if set.out != "" {
		return document.WriteFile(set.out, show)
	}
	var b bytes.Buffer // nothing is shown of what cannot be shown in full
	if err := show(&b); err != nil {
		return err
	}
	_, err := stdout.Write(b.Bytes())
	return err
}

// The languages that the program speaks.
var (
	english    = speech{tag: language.English}
	vietnamese = speech{tag: language.Vietnamese, vi: true}
)
