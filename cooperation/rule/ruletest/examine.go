package ruletest

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"github.com/scicoop/scicoop/cooperation/rule"
	"golang.org/x/text/language"
	"golang.org/x/text/message/catalog"
)

// examine runs everything that needs no file.
func examine[T any](set rule.Set[T], valid func() *T, examples []Example[T], opts []rule.Option) (found findings) {
	v, err := rule.New(set, opts...)
	if err != nil {
		found.add(aboutSample, "rule.New refuses the set with the options given: %v", err)
		return found
	}
	metas := make(map[rule.Code]rule.Meta, set.Len())
	for m := range set.All() {
		metas[m.Code] = m
		found.meta(m)
	}
	if err := set.AddMessages(catalog.NewBuilder()); err != nil {
		found.add(aboutSample, "the messages do not go into a catalog: %v", err)
	}

	before := encode(valid())
	if _, err := json.Marshal(valid()); err != nil {
		found.add(aboutSample, "the valid sample has no JSON: %v", err)
	}
	sample(&found, set, v, valid, examples, opts)
	shown := make(map[rule.Code]bool, len(examples))
	for i := range examples {
		x := &examples[i]
		m, ok := metas[x.Code]
		if !ok {
			found.add(aboutSample, "example %d has the code %q, which no rule of the set has: correct it, or remove the example", i+1, x.Code)
			continue
		}
		shown[x.Code] = true
		example(&found, set, m, valid, x, opts)
	}
	for m := range set.All() {
		if !shown[m.Code] {
			found.add(string(m.Code), "no example: add ruletest.Example{Code: %q, Break: …, Want: …}", m.Code)
		}
	}
	if after := encode(valid()); string(after) != string(before) {
		found.add(aboutSample, "valid() returned something else after the examples had run: build the sample anew at every call, slices and maps included")
	}
	return found
}

// sample judges the valid sample.
func sample[T any](found *findings, set rule.Set[T], v *rule.Validator[T], valid func() *T, examples []Example[T], opts []rule.Option) {
	var expected []rule.Code // broken by the sample itself, as examples say
	for _, x := range examples {
		if x.Break == nil {
			expected = append(expected, x.Code)
		}
	}
	for _, x := range inspect(found, aboutSample, v, valid()).Violations {
		if !slices.Contains(expected, x.Code) {
			found.add(aboutSample, "the valid sample breaks a rule: %v\nMend the sample or the rule; where the sample cannot hold it, add an example without Break", x)
		}
	}
	if raceEnabled {
		return
	}
	known := slices.DeleteFunc(expected, func(c rule.Code) bool { return !slices.Contains(set.Codes(), c) })
	quiet, err := rule.New(set, append(slices.Clone(opts), rule.Off(known...))...)
	if err != nil {
		found.add(aboutSample, "rule.New refuses the set with %v off: %v", known, err)
		return
	}
	t := valid()
	if len(quiet.Inspect(t).Violations) != 0 {
		return // reported above
	}
	if n := testing.AllocsPerRun(50, func() { _ = quiet.Inspect(t) }); n != 0 {
		found.add(aboutSample, "judging the valid sample takes %v allocations%s: build pointers, arguments and texts only when the check fails, and look codes up without making strings", n, culprits(set, t, known, opts))
	}
}

// culprits names the rules whose checks allocate though they hold.
func culprits[T any](set rule.Set[T], t *T, broken []rule.Code, opts []rule.Option) string {
	text := ""
	all := set.Codes()
	for _, code := range all {
		if slices.Contains(broken, code) {
			continue
		}
		others := slices.DeleteFunc(slices.Clone(all), func(c rule.Code) bool { return c == code })
		v, err := rule.New(set, append(slices.Clone(opts), rule.Off(others...))...)
		if err == nil && testing.AllocsPerRun(20, func() { _ = v.Inspect(t) }) != 0 {
			text += ", " + string(code)
		}
	}
	if text == "" {
		return ""
	}
	return " (" + text[2:] + ")"
}

// example judges what one example makes of the sample.
func example[T any](found *findings, set rule.Set[T], m rule.Meta, valid func() *T, x *Example[T], opts []rule.Option) {
	about := string(x.Code)
	v, err := rule.New(set, append(slices.Clone(opts), x.Options...)...)
	if err != nil {
		found.add(about, "rule.New refuses the options of the example: %v", err)
		return
	}
	broken := valid()
	if x.Break != nil {
		was := encode(broken)
		x.Break(broken)
		if string(encode(broken)) == string(was) && reflect.DeepEqual(broken, valid()) {
			found.add(about, "Break changes nothing: make it turn the sample into one that breaks the rule")
		}
	}
	r := inspect(found, about, v, broken)
	var got []string
	tree := document(broken, valid())
	for _, y := range r.Violations {
		if y.Code != x.Code {
			continue
		}
		got = append(got, y.Pointer)
		found.place(y, tree)
		found.message(m, y)
	}
	want := slices.Sorted(slices.Values(x.Want))
	slices.Sort(got)
	switch {
	case len(want) == 0:
		found.add(about, "the example wants no place: list in Want where the rule is broken (found now: %q)", got)
	case !slices.Equal(got, want):
		found.add(about, "broken at %q, want %q: correct Break, Want, or the check (a rule with a day in it needs rule.AsOf)", got, want)
	}
	if x.Pass == nil {
		return
	}
	held := valid()
	x.Pass(held)
	for _, y := range inspect(found, about, v, held).Violations {
		if y.Code == x.Code {
			found.add(about, "Pass must hold the rule but breaks it at %q: correct Pass or the check", y.Pointer)
		}
	}
}

// inspect judges t and sees that judging does not change it and can be repeated.
func inspect[T any](found *findings, about string, v *rule.Validator[T], t *T) rule.Report {
	before := encode(t)
	r := v.Inspect(t)
	if after := encode(t); string(after) != string(before) {
		found.add(about, "a check changed the object\nfrom %s\nto   %s\nChecks only read: work on a copy", before, after)
	}
	if !sameViolations(r, v.Inspect(t)) {
		found.add(about, "judging again gave another result: checks must not keep state, range over maps or read a clock")
	}
	return r
}

func sameViolations(a, b rule.Report) bool {
	return slices.EqualFunc(a.Violations, b.Violations, func(x, y rule.Violation) bool {
		return x.Code == y.Code && x.Pointer == y.Pointer && slices.Equal(x.Args, y.Args)
	})
}

// encode writes t so that a change shows: as JSON, or where a broken sample has
// none, as Go values.
func encode[T any](t *T) []byte {
	b, err := json.Marshal(t)
	if err != nil {
		return fmt.Appendf(nil, "%+v", *t)
	}
	return b
}

// document returns the sample's JSON as a tree; that of the valid sample where
// the broken one cannot be written as JSON.
func document[T any](broken, valid *T) (tree any) {
	b, err := json.Marshal(broken)
	if err != nil {
		b, _ = json.Marshal(valid) // said of the sample
	}
	_ = json.Unmarshal(b, &tree)
	return tree
}

// messages renders a violation in both languages.
func messages(x rule.Violation) (en, vi string) {
	return x.Message(language.English), x.Message(language.Vietnamese)
}
