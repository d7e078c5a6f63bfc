// Command experts answers a need for expertise from a register of experts: who
// fits, why, what is missing, what would put the next one above; and when nobody
// fits, what the need would have to give up. It uses of a record only what the
// expert has agreed to. It reads nothing but the files it is given; without them
// it shows a small made-up register.
//
//	go run ./examples/experts
//	go run ./examples/experts -lang vi -k 5
//	go run ./examples/experts -in experts.jsonl -need need.json -on 2026-11-22 -format json
//	go run ./examples/experts -text abstract.txt
//	go run ./examples/experts -synthetic 500000
//
// The exit status is 0 when somebody is found, 1 when nobody is, or when a record
// is bad or breaks a rule of severity error, and 2 when nothing could be answered:
// a wrong flag, a file that is not there, a need that asks for nothing.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/examples/experts/data"
	"github.com/scicoop/scicoop/talent"
)

// builtInDay is the day for which the built-in register is asked when no other
// is given.
const builtInDay = "2026-11-22"

// Exit statuses.
const (
	statusFine   = 0
	statusBroken = 1 // nobody found, a bad record, or a rule of severity error is broken
	statusUsage  = 2 // nothing could be answered
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, time.Now))
}

// settings are what the flags say.
type settings struct {
	in, need, text, format string
	k, synthetic           int
	on                     calendar.Date
	speech                 speech
}

// Bounds of the flags.
const (
	mostAnswers   = 1000
	mostSynthetic = 2_000_000
)

// run does everything; now is the clock, for the day of a file without -on and
// for the times of -synthetic.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, now func() time.Time) int {
	set, err := parse(args, now)
	s := set.speech
	fail := func(what string, err error, remedy string) int {
		fmt.Fprintf(stderr, "experts: %s%v\n", what, err)
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
	var b bytes.Buffer // nothing is shown of what cannot be shown in full
	bar := newProgress(stderr, s, 0)
	if set.synthetic > 0 {
		r, err := try(&set, bar, now)
		bar.clear()
		if err == nil {
			err = r.write(&set, &b)
		}
		if err != nil {
			return fail("", err, "")
		}
		_, _ = stdout.Write(b.Bytes())
		return statusFine
	}

	need, err := readNeed(&set)
	if err != nil {
		return fail(s.say("cannot read the need: ", "không đọc được nhu cầu: "), err,
			s.say("A need is a JSON object such as {\"wants\": [{\"technology\": \"FORD:2.2\"}]}.", "Nhu cầu là một đối tượng JSON, ví dụ {\"wants\": [{\"technology\": \"FORD:2.2\"}]}."))
	}
	in, size, err := open(&set, stdin)
	if err != nil {
		return fail(s.say("cannot read: ", "không đọc được: "), err,
			s.say("Give the name of a file with experts, or - for standard input.", "Cần nêu tên tệp chứa hồ sơ chuyên gia, hoặc - để đọc từ đầu vào chuẩn."))
	}
	defer in.Close()
	bar.total = size
	r, err := read(&set, need, in, stdin, bar)
	bar.clear()
	switch {
	case errors.Is(err, errEmpty):
		r.Bad.write(stderr, s)
		return fail("", errors.New(s.say("there is no expert in ", "không có chuyên gia nào trong ")+set.name(s)),
			s.say("Give experts as a JSON list or one on each line.", "Cần tệp hồ sơ chuyên gia ở dạng danh sách JSON hoặc mỗi dòng một hồ sơ."))
	case err != nil:
		return fail("", err, "")
	}
	if err := r.write(&set, &b); err != nil {
		return fail("", err, "")
	}
	if _, err := stdout.Write(b.Bytes()); err != nil {
		return fail("", err, "")
	}
	if r.against() {
		return statusBroken
	}
	return statusFine
}

// name is what the input is called in messages.
func (set *settings) name(s speech) string {
	switch set.in {
	case "":
		return s.say("the built-in register", "cơ sở dữ liệu mẫu kèm theo")
	case "-":
		return s.say("standard input", "đầu vào chuẩn")
	}
	return set.in
}

// parse reads the flags. The settings that come with an error hold the language.
func parse(args []string, now func() time.Time) (set settings, err error) {
	for i, a := range args { // the language of mistakes in other flags
		if a == "-lang=vi" || a == "--lang=vi" || (a == "-lang" || a == "--lang") && i+1 < len(args) && args[i+1] == "vi" {
			set.speech.vi = true
		}
	}
	s := set.speech
	flags := flag.NewFlagSet("experts", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // what is wrong is said once, by run
	flags.StringVar(&set.in, "in", "", "")
	flags.StringVar(&set.need, "need", "", "")
	flags.StringVar(&set.text, "text", "", "")
	flags.StringVar(&set.format, "format", "text", "")
	flags.IntVar(&set.k, "k", 20, "")
	flags.IntVar(&set.synthetic, "synthetic", 0, "")
	lang := flags.String("lang", "en", "")
	on := flags.String("on", "", "")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return set, err
		}
		return set, fmt.Errorf("%s: %w", s.say("the flags cannot be read", "không đọc được tùy chọn"), err)
	}
	given := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
	switch {
	case flags.NArg() > 0:
		return set, fmt.Errorf(s.say("%q is not a flag; a file is given with -in", "%q không phải là tùy chọn; chọn tệp bằng -in"), flags.Arg(0))
	case *lang != "en" && *lang != "vi":
		return set, fmt.Errorf(s.say("the language is en or vi, not %q", "ngôn ngữ là en hoặc vi, không phải %q"), *lang)
	case set.format != "text" && set.format != "json":
		return set, fmt.Errorf(s.say("the format is text or json, not %q", "định dạng là text hoặc json, không phải %q"), set.format)
	case set.k < 1 || set.k > mostAnswers:
		return set, fmt.Errorf(s.say("-k takes a number from 1 to %d", "-k nhận một số từ 1 đến %d"), mostAnswers)
	case given["synthetic"] && (set.synthetic < 1 || set.synthetic > mostSynthetic):
		return set, fmt.Errorf(s.say("-synthetic takes a number from 1 to %d", "-synthetic nhận một số từ 1 đến %d"), mostSynthetic)
	case given["synthetic"] && (set.in != "" || set.need != "" || set.text != ""):
		return set, errors.New(s.say("-synthetic makes up its own register and needs; it takes no -in, -need or -text", "-synthetic tự tạo hồ sơ chuyên gia và nhu cầu, không dùng kèm -in, -need, -text"))
	case set.text != "" && set.need != "":
		return set, errors.New(s.say("give -text or -need, not both", "chỉ dùng một trong hai tùy chọn -text và -need"))
	case set.in == "-" && (set.need == "-" || set.text == "-"):
		return set, errors.New(s.say("standard input can be one file only", "đầu vào chuẩn chỉ dùng được cho một tệp"))
	}
	set.on = calendar.OfTime(now())
	if set.in == "" {
		set.on = calendar.MustDate(builtInDay)
	}
	if *on != "" {
		set.on, err = calendar.ParseDate(*on)
		if err != nil || set.on.Precision() != calendar.Day || set.on.Uncertain() || set.on.Approximate() {
			return set, fmt.Errorf(s.say("-on takes a day such as 2026-11-22, not %q", "-on nhận một ngày dạng 2026-11-22, không phải %q"), *on)
		}
	}
	return set, nil
}

// readNeed reads the need that is asked.
func readNeed(set *settings) (*talent.Need, error) {
	var in io.Reader = bytes.NewReader(data.Need)
	if set.need != "" {
		f, err := os.Open(set.need)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	n, err := talent.DecodeNeed(in)
	return &n, err
}

// open opens the register; size is 0 when it is not known.
func open(set *settings, stdin io.Reader) (in io.ReadCloser, size int64, err error) {
	switch set.in {
	case "":
		return io.NopCloser(bytes.NewReader(data.Experts)), int64(len(data.Experts)), nil
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
