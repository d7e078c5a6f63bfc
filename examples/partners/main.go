// Command partners reads a file of the Research Organization Registry and tells
// what is in it: how much of everything, what could not be carried over, which
// records are bad, which rules are broken. It finds organisations by name,
// proposes duplicates, and says who an organisation is on a day. It reads
// nothing but the file it is given; without one it shows 73 records that it
// carries.
//
//	go run ./examples/partners
//	go run ./examples/partners -lang vi -find "ĐH Huế"
//	go run ./examples/partners -in ror-data.json.gz -duplicates
//	go run ./examples/partners -resolve 0166hxq48 -on 2026-11-21
//	go run ./examples/partners -in ror-data.json.gz -format ndjson -out partners.jsonl
//
// The exit status is 0 when all is well, 1 when a record is bad or a rule of
// severity error is broken, and 2 when nothing could be read: a wrong flag, a
// file that is not there.
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

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
)

//go:embed data/sample.jsonl.gz
var builtIn []byte

// builtInDay is the day on which the records carried along are judged when no
// other is asked for.
const builtInDay = "2026-11-21"

// Exit statuses.
const (
	statusFine   = 0
	statusBroken = 1 // a bad record, or a rule of severity error is broken
	statusUsage  = 2 // nothing could be read
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, calendar.OfTime(time.Now())))
}

// settings are what the flags say.
type settings struct {
	in, out, format, as string
	find                string
	duplicates          bool
	resolve             id.External
	on                  calendar.Date
	onGiven             bool
	speech              speech
}

// asks reports whether a question is put to the records, beside what is in them.
func (s *settings) asks() bool { return s.find != "" || s.duplicates || !s.resolve.IsZero() }

// run does everything but reading the clock: today is the day for a file that
// is judged without -on.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, today calendar.Date) int {
	set, err := parse(args, today)
	s := set.speech
	fail := func(what string, err error, remedy string) int {
		fmt.Fprintf(stderr, "partners: %s%v\n", what, err)
		if remedy != "" {
			fmt.Fprintln(stderr, remedy)
		}
		return statusUsage
	}
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, s.say(usageEN, usageVI))
		return statusFine
	case err != nil:
		return fail("", err, s.say("See the flags with -h.", "Xem các tùy chọn bằng -h."))
	}
	in, size, err := open(&set, stdin)
	if err != nil {
		return fail(s.say("cannot read: ", "không đọc được: "), err,
			s.say("Give the name of a file with records of ROR, or - for standard input.", "Cần nêu tên tệp chứa hồ sơ ROR, hoặc - để đọc từ đầu vào chuẩn."))
	}
	defer in.Close()
	bar := newProgress(stderr, s, size)

	var sum *summary
	write := func(w io.Writer) (err error) {
		var r *report
		if set.format == "ndjson" && !set.asks() {
			sum, err = convert(&set, in, bar, w)
		} else if r, err = read(&set, in, bar); err == nil {
			sum = &r.Summary
			err = r.write(&set, w)
		}
		if err == nil && sum.Records == 0 {
			err = errEmpty // a file that is there already stays
		}
		return err
	}
	if set.out != "" {
		err = document.WriteFile(set.out, write)
	} else if set.format == "ndjson" {
		err = write(stdout)
	} else { // nothing is shown of what cannot be shown in full
		var b bytes.Buffer
		if err = write(&b); err == nil {
			_, err = stdout.Write(b.Bytes())
		}
	}
	bar.clear()
	if err != nil && !errors.Is(err, errEmpty) {
		return fail("", err, "")
	}
	if set.format == "ndjson" || errors.Is(err, errEmpty) {
		sum.complain(stderr, s)
	}
	switch {
	case errors.Is(err, errEmpty):
		return fail("", errors.New(s.say("there is no record in "+set.name(), "không có hồ sơ nào trong "+set.name())),
			s.say("Give a file of ROR: records of schema v2 or v1 as a JSON list or one on each line, plain or compressed with gzip.",
				"Cần tệp hồ sơ ROR theo lược đồ v2 hoặc v1, ở dạng danh sách JSON hoặc mỗi dòng một hồ sơ, có thể nén gzip."))
	case sum.against():
		return statusBroken
	}
	return statusFine
}

// errEmpty says that there is no record.
var errEmpty = errors.New("no record")

// name is what the input is called in messages.
func (s *settings) name() string {
	switch s.in {
	case "":
		return s.speech.say("the built-in sample", "bộ mẫu kèm theo")
	case "-":
		return s.speech.say("standard input", "đầu vào chuẩn")
	}
	return s.in
}

// parse reads the flags. The settings that come with an error hold the language.
func parse(args []string, today calendar.Date) (set settings, err error) {
	for i, a := range args { // the language of mistakes in other flags
		if a == "-lang=vi" || a == "--lang=vi" || (a == "-lang" || a == "--lang") && i+1 < len(args) && args[i+1] == "vi" {
			set.speech.vi = true
		}
	}
	s := set.speech
	flags := flag.NewFlagSet("partners", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // what is wrong is said once, by run
	flags.StringVar(&set.in, "in", "", "")
	flags.StringVar(&set.out, "out", "", "")
	flags.StringVar(&set.format, "format", "text", "")
	flags.StringVar(&set.as, "as", "partner", "")
	flags.StringVar(&set.find, "find", "", "")
	flags.BoolVar(&set.duplicates, "duplicates", false, "")
	lang := flags.String("lang", "en", "")
	resolve := flags.String("resolve", "", "")
	on := flags.String("on", "", "")
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
	case set.format != "text" && set.format != "json" && set.format != "ndjson":
		return set, fmt.Errorf(s.say("the format is text, json or ndjson, not %q", "định dạng là text, json hoặc ndjson, không phải %q"), set.format)
	case set.as != "partner" && set.as != "ror":
		return set, fmt.Errorf(s.say("records are written as partner or ror, not as %q", "hồ sơ được ghi ở dạng partner hoặc ror, không phải %q"), set.as)
	case set.as == "ror" && (set.format != "ndjson" || set.asks()):
		return set, errors.New(s.say("-as ror goes with -format ndjson and no question", "-as ror chỉ dùng với -format ndjson và không kèm câu hỏi"))
	}
	if *resolve != "" {
		if set.resolve, err = id.ParseExternal(id.SchemeROR, *resolve); err != nil {
			return set, fmt.Errorf(s.say("-resolve takes a ROR id such as 0166hxq48: %w", "-resolve nhận một mã ROR, ví dụ 0166hxq48: %w"), err)
		}
	}
	set.on = today
	if set.in == "" {
		set.on = calendar.MustDate(builtInDay)
	}
	set.onGiven = *on != ""
	if set.onGiven {
		set.on, err = calendar.ParseDate(*on)
		if err != nil || set.on.Precision() != calendar.Day || set.on.Uncertain() || set.on.Approximate() {
			return set, fmt.Errorf(s.say("-on takes a day such as 2026-11-21, not %q", "-on nhận một ngày dạng 2026-11-21, không phải %q"), *on)
		}
	}
	return set, nil
}

// open opens the input; size is 0 when it is not known.
func open(set *settings, stdin io.Reader) (in io.ReadCloser, size int64, err error) {
	switch set.in {
	case "":
		return io.NopCloser(bytes.NewReader(builtIn)), int64(len(builtIn)), nil
	case "-":
		return io.NopCloser(stdin), 0, nil
	}
	f, err := os.Open(set.in)
	if err != nil {
		return nil, 0, err
	}
	info, err := f.Stat()
	switch {
	case err != nil:
		f.Close()
		return nil, 0, err
	case info.IsDir():
		f.Close()
		return nil, 0, &fs.PathError{Op: "read", Path: set.in, Err: errors.New("is a folder")}
	case info.Mode().IsRegular():
		size = info.Size()
	}
	return f, size, nil
}
