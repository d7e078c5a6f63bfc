// Command assign gives the items of a call the experts they need, all at once:
// the best total there is, under load limits, conflicts of interest and
// conditions on who sits together. Where experts are too few it says who is short,
// by how many, and why. It uses of a record only what the expert has agreed to.
//
//	go run ./examples/assign
//	go run ./examples/assign -lang vi -how fair
//	go run ./examples/assign -in calls.json -experts experts.jsonl -on 2026-11-22 -format json
//	go run ./examples/assign -synthetic 200x2000
//
// The exit status is 0 when every item has all its experts, 1 when some are short, or
// when a record is bad, and 2 when nothing could be assigned: a wrong flag, a file
// that is not there, a call that does not make sense.
package main

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"time"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/examples/experts/data"
)

//go:embed data/calls.json
var builtIn []byte

// builtInDay is the day for which the built-in call is assigned when no other is given.
const builtInDay = "2026-11-22"

// Exit statuses.
const (
	statusFine  = 0
	statusShort = 1 // an item is short, or a record is bad
	statusUsage = 2 // nothing could be assigned
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr, time.Now)
	stop()
	os.Exit(status)
}

// settings are what the flags say.
type settings struct {
	in, experts, how, format string
	items, made              int // of -synthetic
	on                       calendar.Date
	speech                   speech
}

// Bounds of -synthetic.
const (
	mostItems   = 20_000
	mostExperts = 200_000
)

// run does everything; now is the clock, for the day of a file without -on and
// for the times of -synthetic.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, now func() time.Time) int {
	set, err := parse(args, now)
	s := set.speech
	fail := func(err error, remedy string) int {
		fmt.Fprintf(stderr, "assign: %s\n", strings.TrimPrefix(err.Error(), "assign: "))
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
		return fail(err, s.say("See the flags with -h.", "Xem các tùy chọn bằng -h."))
	}
	bar := newProgress(stderr, s, 0)
	var b bytes.Buffer // nothing is shown of what cannot be shown in full
	if set.items > 0 {
		err = try(ctx, &set, bar, now, &b)
		bar.clear()
		if err != nil {
			return fail(err, "")
		}
		_, _ = stdout.Write(b.Bytes())
		return statusFine
	}
	r, err := prepare(&set, stdin)
	if err != nil {
		return fail(err, s.say("Give a call with -in and its experts with -experts; -h shows both.", "Cần nêu đợt xét chọn bằng -in và hồ sơ chuyên gia bằng -experts; xem -h."))
	}
	err = r.solve(ctx, &set, bar)
	bar.clear()
	if err == nil {
		err = r.write(&set, &b)
	}
	if err != nil {
		return fail(err, "")
	}
	if _, err := stdout.Write(b.Bytes()); err != nil {
		return fail(err, "")
	}
	if r.short() {
		return statusShort
	}
	return statusFine
}

// parse reads the flags. The settings that come with an error hold the language.
func parse(args []string, now func() time.Time) (set settings, err error) {
	for i, a := range args { // the language of mistakes in other flags
		if a == "-lang=vi" || a == "--lang=vi" || (a == "-lang" || a == "--lang") && i+1 < len(args) && args[i+1] == "vi" {
			set.speech.vi = true
		}
	}
	s := set.speech
	flags := flag.NewFlagSet("assign", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // what is wrong is said once, by run
	flags.StringVar(&set.in, "in", "", "")
	flags.StringVar(&set.experts, "experts", "", "")
	flags.StringVar(&set.how, "how", "best", "")
	flags.StringVar(&set.format, "format", "text", "")
	synthetic := flags.String("synthetic", "", "")
	lang := flags.String("lang", "en", "")
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
	case set.format != "text" && set.format != "json":
		return set, fmt.Errorf(s.say("the format is text or json, not %q", "định dạng là text hoặc json, không phải %q"), set.format)
	case set.how != "best" && set.how != "fair" && set.how != "fair-pairs" && set.how != "greedy":
		return set, fmt.Errorf(s.say("-how takes best, fair, fair-pairs or greedy, not %q", "-how nhận best, fair, fair-pairs hoặc greedy, không phải %q"), set.how)
	case *synthetic != "" && (set.in != "" || set.experts != ""):
		return set, errors.New(s.say("-synthetic makes up its own call; it takes no -in or -experts", "-synthetic tự tạo dữ liệu, không dùng kèm -in, -experts"))
	case set.in == "-" && set.experts == "-":
		return set, errors.New(s.say("standard input can be one file only", "đầu vào chuẩn chỉ dùng được cho một tệp"))
	}
	if *synthetic != "" {
		items, experts, ok := strings.Cut(*synthetic, "x")
		var wrong, alsoWrong error
		set.items, wrong = strconv.Atoi(items)
		set.made, alsoWrong = strconv.Atoi(experts)
		if !ok || wrong != nil || alsoWrong != nil || set.items < 1 || set.items > mostItems || set.made < 3 || set.made > mostExperts {
			return set, fmt.Errorf(s.say("-synthetic takes items x experts, such as 200x2000, at most %dx%d", "-synthetic nhận số nhiệm vụ x số chuyên gia, ví dụ 200x2000, tối đa %dx%d"), mostItems, mostExperts)
		}
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

// source opens a file, standard input, or what the program carries.
func source(name string, carried []byte, stdin io.Reader) (io.ReadCloser, error) {
	switch name {
	case "":
		return io.NopCloser(bytes.NewReader(carried)), nil
	case "-":
		return io.NopCloser(stdin), nil
	}
	return os.Open(name)
}

// register opens the experts.
func (set *settings) register(stdin io.Reader) (io.ReadCloser, error) {
	return source(set.experts, data.Experts, stdin)
}
