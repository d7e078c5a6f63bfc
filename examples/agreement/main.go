// Command agreement tells of one agreement what it is, where it stands, whether
// it may be signed, what is due, how it is doing and what to do about it. It
// reads nothing but the file it is given; without one it shows the agreement on
// the Australia-Vietnam Strategic Technology Centre, which it carries.
//
//	go run ./examples/agreement
//	go run ./examples/agreement -lang vi
//	go run ./examples/agreement -in mine.json -on 2026-11-21 -known 2025-07-12
//	go run ./examples/agreement -in mine.json -format ics -out mine.ics
//
// The exit status is 0 when nothing stands against the agreement, 1 when the
// gatekeeper refuses it or a rule of severity error is broken, and 2 when
// nothing could be judged: a wrong flag, or a document that cannot be read.
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

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/document"
)

//go:embed data/centre.json
var builtIn []byte

// builtInDay is the day on which the agreement carried along is judged when no
// other is asked for: the day up to which its record was put together.
const builtInDay = "2026-11-21"

// Exit statuses.
const (
	statusFine    = 0
	statusAgainst = 1 // refused, or a rule of severity error is broken
	statusUsage   = 2 // nothing could be judged
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, calendar.OfTime(time.Now())))
}

// settings are what the flags say.
type settings struct {
	in, out, format string
	speech          speech
	on, known       calendar.Date
}

// run does everything but reading the clock: today is the day for a document
// that is judged without -on.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, today calendar.Date) int {
	set, err := parse(args, today)
	s := set.speech
	fail := func(what string, err error, remedy string) int {
		fmt.Fprintf(stderr, "agreement: %s%v\n%s\n", what, err, remedy)
		return statusUsage
	}
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, s.say(usageEN, usageVI))
		return statusFine
	case err != nil:
		return fail("", err, s.say("See the flags with -h.", "Xem các tùy chọn bằng -h."))
	}
	a, err := read(&set, stdin)
	if err != nil {
		remedy := s.say("Correct the document; examples/agreement/data/centre.json shows what one looks like.",
			"Cần sửa tài liệu; xem mẫu tại examples/agreement/data/centre.json.")
		if errors.As(err, new(*fs.PathError)) {
			remedy = s.say("Give the name of a file that holds one agreement as JSON, or - for standard input.",
				"Cần nêu tên tệp chứa một thỏa thuận ở dạng JSON, hoặc - để đọc từ đầu vào chuẩn.")
		}
		return fail(s.say("cannot read ", "không đọc được ")+set.in+": ", err, remedy)
	}
	r, err := judge(&a, &set)
	if err != nil {
		return fail("", err, "")
	}
	if err := r.write(&set, stdout); err != nil {
		return fail(s.say("cannot write: ", "không ghi được: "), err, "")
	}
	if r.against() {
		return statusAgainst
	}
	return statusFine
}

// parse reads the flags. The settings that come with an error hold the language.
func parse(args []string, today calendar.Date) (set settings, err error) {
	for i, a := range args { // the language of mistakes in other flags
		if a == "-lang=vi" || a == "--lang=vi" || (a == "-lang" || a == "--lang") && i+1 < len(args) && args[i+1] == "vi" {
			set.speech.vi = true
		}
	}
	s := set.speech
	flags := flag.NewFlagSet("agreement", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // what is wrong is said once, by run
	flags.StringVar(&set.in, "in", "", "")
	flags.StringVar(&set.out, "out", "", "")
	flags.StringVar(&set.format, "format", "text", "")
	lang := flags.String("lang", "en", "")
	on := flags.String("on", "", "")
	known := flags.String("known", "", "")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return set, err
		}
		return set, fmt.Errorf("%s: %w", s.say("the flags cannot be read", "không đọc được tùy chọn"), err)
	}
	switch {
	case flags.NArg() > 0:
		return set, fmt.Errorf(s.say("%q is not a flag; a file is given with -in", "%q không phải là tùy chọn; chọn tệp bằng -in"), flags.Arg(0))
	case *lang != "en" && *lang != "vi":
		return set, fmt.Errorf(s.say("the language is en or vi, not %q", "ngôn ngữ là en hoặc vi, không phải %q"), *lang)
	case set.format != "text" && set.format != "json" && set.format != "ics":
		return set, fmt.Errorf(s.say("the format is text, json or ics, not %q", "định dạng là text, json hoặc ics, không phải %q"), set.format)
	}
	set.on = today
	if set.in == "" {
		set.on = calendar.MustDate(builtInDay)
	}
	for _, d := range []struct {
		name, text string
		to         *calendar.Date
	}{{"-on", *on, &set.on}, {"-known", *known, &set.known}} {
		if d.text == "" {
			continue
		}
		*d.to, err = calendar.ParseDate(d.text)
		if err != nil || d.to.Precision() != calendar.Day || d.to.Uncertain() || d.to.Approximate() {
			return set, fmt.Errorf(s.say("%s takes a day such as 2026-11-21, not %q", "%s nhận một ngày dạng 2026-11-21, không phải %q"), d.name, d.text)
		}
	}
	return set, nil
}

func read(set *settings, stdin io.Reader) (agreement.Agreement, error) {
	switch set.in {
	case "":
		return agreement.Decode(bytes.NewReader(builtIn))
	case "-":
		return agreement.Decode(stdin)
	}
	f, err := os.Open(set.in)
	if err != nil {
		return agreement.Agreement{}, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return agreement.Agreement{}, &fs.PathError{Op: "read", Path: set.in, Err: errors.New("is a folder")}
	}
	return agreement.Decode(f)
}

// write writes the result to the file asked for, which is never seen half
// written, or to standard output.
func (r *report) write(set *settings, stdout io.Writer) error {
	show := func(w io.Writer) error {
		switch set.format {
		case "json":
			return document.Encode(w, r)
		case "ics":
			return r.calendar(w)
		}
		return r.text(w)
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
