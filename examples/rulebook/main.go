// Command rulebook writes every rule, every criterion and every question of the
// gatekeeper of the library with its code, severity or weight, place, words,
// basis and dates. It writes nothing of its own about them: all stands in the
// literals that also do the judging, so that the book cannot fall behind.
//
//	go run ./examples/rulebook > rules.md
//	go run ./examples/rulebook -lang vi
//	go run ./examples/rulebook -format json
//
// The exit status is 0, or 2 for a wrong flag.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/scicoop/scicoop/cooperation/document"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	say := spoken(false)
	for i, a := range args { // the language of mistakes in other flags
		if a == "-lang=vi" || a == "--lang=vi" || (a == "-lang" || a == "--lang") && i+1 < len(args) && args[i+1] == "vi" {
			say = spoken(true)
		}
	}
	flags := flag.NewFlagSet("rulebook", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // what is wrong is said once, below
	lang := flags.String("lang", "en", "")
	format := flags.String("format", "markdown", "")
	fail := func(text string) int {
		fmt.Fprintf(stderr, "rulebook: %s\n%s\n", text, say("see help"))
		return 2
	}
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, say("usage"))
		return 0
	case err != nil:
		return fail(say("bad flag") + ": " + err.Error())
	case flags.NArg() > 0:
		return fail(say("bad argument", flags.Arg(0)))
	case *lang != "en" && *lang != "vi":
		return fail(say("bad lang", *lang))
	case *format != "markdown" && *format != "json":
		return fail(say("bad format", *format))
	}
	book := newBook(*lang)
	var b bytes.Buffer
	if *format == "json" {
		if err := document.Encode(&b, book); err != nil {
			return fail(err.Error())
		}
	} else {
		writeMarkdown(&b, &book, spoken(*lang == "vi"))
	}
	if _, err := stdout.Write(b.Bytes()); err != nil {
		return fail(err.Error())
	}
	return 0
}
