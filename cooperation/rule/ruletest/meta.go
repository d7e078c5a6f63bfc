package ruletest

import (
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/cooperation/rule"
	"golang.org/x/text/unicode/norm"
)

// meta checks what a rule publishes of itself.
func (f *findings) meta(m rule.Meta) {
	about := string(m.Code)
	if fault := codeFault(m.Code); fault != "" {
		f.add(about, "the code %s; write one such as AGR-PARTY-TWO", fault)
	}
	if fault := pointerFault(m.Where); fault != "" {
		f.add(about, "Where is %q, which %s", m.Where, fault)
	}
	if m.EN == m.VI {
		f.add(about, "VI is the same text as EN: translate it")
	}
	b := m.Basis
	if b.Kind < rule.Law || b.Kind > rule.Practice {
		f.add(about, "the basis lacks Kind: say rule.Law, rule.Standard or rule.Practice")
	}
	if b.Confidence < rule.Verified || b.Confidence > rule.General {
		f.add(about, "the basis lacks Confidence: say rule.Verified, rule.Partly or rule.General")
	}
	if b.From != 0 && !b.From.Valid() || b.Until != 0 && !b.Until.Valid() {
		f.add(about, "the basis holds from %v until %v, and one of the two is not a day: write 2026_11_21", b.From, b.Until)
	}
	if b.From != 0 && b.Until != 0 && b.From > b.Until {
		f.add(about, "the basis ends on %v, before it begins on %v: correct From or Until", b.Until, b.From)
	}
	for _, x := range []struct{ name, text string }{
		{"EN", m.EN}, {"VI", m.VI}, {"Basis.EN", b.EN}, {"Basis.VI", b.VI},
	} {
		switch {
		case strings.TrimSpace(x.text) == "":
			f.add(about, "%s is empty: write it", x.name)
		case x.text != strings.TrimSpace(x.text):
			f.add(about, "%s begins or ends with a blank: remove it from %q", x.name, x.text)
		case !norm.NFC.IsNormalString(x.text):
			f.add(about, "%s is not in Unicode NFC: write %+q instead of %+q", x.name, norm.NFC.String(x.text), x.text)
		}
	}
	for _, x := range []struct{ name, text string }{{"EN", m.EN}, {"VI", m.VI}} {
		for _, v := range verbs(x.text) {
			if v.fault != "" {
				f.add(about, "%s has %q, which %s", x.name, v.text, v.fault)
			}
		}
		if strings.Contains(x.text, "${") {
			f.add(about, "%s has ${, which a message catalog takes for a variable: use other words", x.name)
		}
	}
}

// message checks that the messages fit the arguments of a violation.
func (f *findings) message(m rule.Meta, x rule.Violation) {
	about := string(m.Code)
	seen := map[string]bool{}
	for i, a := range x.Args {
		switch {
		case a.Name == "":
			f.add(about, "argument %d has no name: name it, as in f.Here().Int(\"count\", n)", i+1)
		case seen[a.Name]:
			f.add(about, "two arguments have the name %q: rename one", a.Name)
		case (a.Kind == rule.ArgCode || a.Kind == rule.ArgDate) && strings.TrimSpace(a.Text) == "":
			f.add(about, "the argument %q is empty at %q: do not report the fault, or leave the argument out of the message and the fault", a.Name, x.Pointer)
		}
		seen[a.Name] = true
	}
	fits := true
	for _, text := range []struct{ name, text string }{{"EN", m.EN}, {"VI", m.VI}} {
		for _, v := range verbs(text.text) {
			switch {
			case v.fault != "": // said of the text
				fits = false
			case v.arg == 0:
			case v.arg > len(x.Args):
				fits = false
				f.add(about, "%s has %s, but the fault at %q has %d arguments: correct the number or add the argument", text.name, v.text, x.Pointer, len(x.Args))
			case (x.Args[v.arg-1].Kind == rule.ArgInt) != (v.verb == 'd'):
				fits = false
				f.add(about, "%s has %s for the argument %q: write %%[%d]d for an Int, %%[%d]s for all others", text.name, v.text, x.Args[v.arg-1].Name, v.arg, v.arg)
			}
		}
	}
	en, vi := messages(x)
	for _, text := range []string{en, vi} {
		switch {
		case strings.Contains(text, "%!") && fits:
			f.add(about, "a message comes out as %q: correct its verbs", text)
		case strings.TrimSpace(text) == "":
			f.add(about, "a message comes out empty at %q", x.Pointer)
		}
	}
	if !norm.NFC.IsNormalString(vi) {
		f.add(about, "the Vietnamese message is not in Unicode NFC with its arguments: %+q", vi)
	}
}

// verb is one verb of a message.
type verb struct {
	text  string
	arg   int // counted from one; zero for %%
	verb  byte
	fault string
}

// verbs reads the verbs of a message: %[1]d, %[2]s and %%.
func verbs(text string) (all []verb) {
	for i := 0; i < len(text); i++ {
		if text[i] != '%' {
			continue
		}
		rest := text[i+1:]
		if strings.HasPrefix(rest, "%") {
			all = append(all, verb{text: "%%"})
			i++
			continue
		}
		end := strings.IndexByte(rest, ']')
		if !strings.HasPrefix(rest, "[") || end < 0 || end+1 >= len(rest) {
			all = append(all, verb{text: clip(text[i:]), fault: "does not name its argument: write %[1]d or %[1]s, and %% for a percent sign"})
			continue
		}
		v := verb{text: text[i : i+end+3], verb: rest[end+1]}
		n, err := strconv.Atoi(rest[1:end])
		switch {
		case err != nil || n < 1:
			v.fault = "names no argument: they are counted from 1"
		case v.verb != 'd' && v.verb != 's':
			v.fault = "has another verb than d or s"
		}
		v.arg = n
		all = append(all, v)
		i += end + 2
	}
	return all
}

// clip keeps the first runes of a text.
func clip(s string) string {
	if r := []rune(s); len(r) > 8 {
		return string(r[:8]) + "…"
	}
	return s
}

// codeFault says what keeps a code from being one.
func codeFault(c rule.Code) string {
	for _, part := range strings.Split(string(c), "-") {
		if part == "" {
			return "has an empty part"
		}
		for i := range len(part) {
			if b := part[i]; (b < 'A' || b > 'Z') && (b < '0' || b > '9') {
				return "has something else than capital letters, digits and single hyphens"
			}
		}
	}
	return ""
}
