package ruletest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/scicoop/scicoop/cooperation/rule"
)

// Example shows one rule at work. The zero value shows nothing and is refused.
type Example[T any] struct {
	// Code is the rule's.
	Code rule.Code
	// Break turns the valid sample into one that breaks the rule. Without it
	// the sample itself breaks the rule, at the places wanted: for advice that
	// no sample can follow together with the rest.
	Break func(*T)
	// Want are the pointers at which the rule is broken, in any order, each as
	// often as it is reported; "" is the whole object. What other rules say of
	// the broken sample does not matter.
	Want []string
	// Pass, where given, turns the valid sample into one that just holds the
	// rule: the boundary, the exception, the unknown.
	Pass func(*T)
	// Options come after those of Run: a day, a code list.
	Options []rule.Option
}

// Run checks that
//
//   - every rule has a code, a place, messages in both languages in Unicode
//     NFC, and a complete basis;
//   - the valid sample breaks nothing, not even advice, without an allocation;
//   - every rule has an example, and every example breaks its rule at the
//     places wanted, and only there;
//   - the messages are complete: their verbs refer to arguments that are there,
//     and no argument is empty;
//   - pointers are of RFC 6901 and lead to a place in the object's JSON, or to
//     a member that its parent could have (the valid sample's JSON, where the
//     broken one has none);
//   - checks leave the object as it is, and say the same when asked again;
//   - no released code is missing (see the package's documentation).
//
// The function valid returns a new sample at every call. Run measures
// allocations and so cannot be called from a parallel test.
func Run[T any](t *testing.T, set rule.Set[T], valid func() *T, examples []Example[T], opts ...rule.Option) {
	t.Helper()
	found := examine(set, valid, examples, opts)
	found = append(found, released(name(set.Names()), set.Codes(), codesFile, updating())...)
	for _, about := range subjects(set, found) {
		t.Run(about, func(t *testing.T) {
			for _, f := range found {
				if f.about == about {
					t.Error(f.text)
				}
			}
		})
	}
}

// Released checks codes against testdata/codes.txt of the package under test
// in the name of a set: for tables of another kind that use codes in the same
// way, such as evaluation criteria. It is part of [Run].
func Released(t *testing.T, set string, codes ...rule.Code) {
	t.Helper()
	for _, f := range released(set, codes, codesFile, updating()) {
		t.Error(f.text)
	}
}

// finding is one thing that is wrong, and what to do about it.
type finding struct {
	about string // a code, or sample, or codes
	text  string
}

type findings []finding

func (f *findings) add(about, format string, args ...any) {
	x := finding{about, fmt.Sprintf(format, args...)}
	if !slices.Contains(*f, x) {
		*f = append(*f, x)
	}
}

// name joins the names of sets without their versions.
func name(names []string) string {
	var short []string
	for _, n := range names {
		if i := strings.LastIndexByte(n, ' '); i >= 0 {
			n = n[:i]
		}
		short = append(short, n)
	}
	return strings.Join(short, "+")
}

// subjects are the names of the subtests: one for each rule, then the rest.
func subjects[T any](set rule.Set[T], found findings) []string {
	var names []string
	for _, c := range set.Codes() {
		if !slices.Contains(names, string(c)) {
			names = append(names, string(c))
		}
	}
	names = append(names, aboutSample, aboutCodes)
	for _, f := range found {
		if !slices.Contains(names, f.about) {
			names = append(names, f.about)
		}
	}
	return names
}

const (
	aboutSample = "sample"
	aboutCodes  = "codes"
)
