// Package scoretest holds a table of criteria to its promises: texts in both
// languages, a basis, named facts, and for each criterion a subject where it is
// measured, one where its facts are missing and, for a knock-out, one where it
// fails.
//
//	func TestCriteria(t *testing.T) {
//		scoretest.Run(t, partner.Criteria(), "testdata/codes.txt", []scoretest.Example[partner.Partner]{{
//			Code:     "PAR-AREA",
//			Measured: partner.Partner{Areas: …}, Permille: 500,
//			Lacks:    []string{"/areas"}, // of the zero Partner
//		}})
//	}
package scoretest

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

// Example shows one criterion at work. A criterion may have several.
type Example[T any] struct {
	Code rule.Code

	// Measured is a subject with a full answer, and Permille that answer.
	Measured T
	Permille int

	// Missing is a subject without the facts; often the zero value. Lacks are
	// the pointers of the facts it misses, in the order of the criterion.
	Missing T
	Lacks   []string

	// Failed is a subject that the criterion knocks out. Every criterion that
	// is a knock-out has one.
	Failed *T

	// NotApplicable is a subject to which the criterion does not apply. Every
	// criterion that states a reason for that has one.
	NotApplicable *T
}

// Run checks the criteria of the set, the examples, and the codes against the
// file of codes already released: one a line, "#" starts a comment. Codes are
// only ever added, to the set and to the file. The options are for measures
// that need some, such as [score.AsOf].
//
// It counts allocations, so the test that calls it must not be parallel.
func Run[T any](t testing.TB, set score.Set[T], codesFile string, examples []Example[T], opts ...score.Option) {
	t.Helper()
	for _, p := range problems(set, codesFile, examples, opts) {
		t.Error(p)
	}
}

func problems[T any](set score.Set[T], codesFile string, examples []Example[T], opts []score.Option) []string {
	var r report
	if _, err := score.New(set, opts...); err != nil {
		return []string{err.Error()}
	}
	metas := slices.Collect(set.All())
	for i := range metas {
		m := &metas[i]
		r.code = m.Code
		r.meta(m)
		examined, failing, skipping := false, false, false
		for j := range examples {
			if e := &examples[j]; e.Code == m.Code {
				examined, failing, skipping = true, failing || e.Failed != nil, skipping || e.NotApplicable != nil
				example(&r, set, metas, m, e, opts)
			}
		}
		r.check(examined, "it has no example")
		r.check(failing || !m.Knockout, "it is a knock-out; an example needs a subject that has Failed")
		r.check(skipping || m.SkipEN == "", "it states why it may not apply; an example needs such a subject")
	}
	for _, e := range examples {
		r.code = e.Code
		r.check(slices.ContainsFunc(metas, func(m score.Meta) bool { return m.Code == e.Code }), "an example names it, but no criterion has this code")
	}
	r.released(codesFile, metas)
	return r.found
}

type report struct {
	code  rule.Code
	found []string
}

func (r *report) check(ok bool, format string, args ...any) {
	if !ok {
		r.found = append(r.found, string(r.code)+": "+fmt.Sprintf(format, args...))
	}
}

// meta checks what is published of a criterion.
func (r *report) meta(m *score.Meta) {
	r.texts("question", m.EN, m.VI)
	r.texts("text of what counts as evidence", m.EvidenceEN, m.EvidenceVI)
	r.texts("basis", m.Basis.EN, m.Basis.VI)
	r.check(m.Basis.Kind != 0, "its basis has no kind")
	r.check(m.Basis.Confidence != 0, "its basis has no confidence")
	if m.SkipEN != "" || m.SkipVI != "" {
		r.texts("reason why it may not apply", m.SkipEN, m.SkipVI)
	}
	for i, f := range m.Facts {
		r.texts("fact "+f.Where, f.EN, f.VI)
		r.check(pointer(f.Where), "%q is not an RFC 6901 pointer", f.Where)
		r.check(!slices.Contains(m.Facts[:i], f), "it names the fact %s twice", f.Where)
	}
}

func (r *report) texts(what, en, vi string) {
	r.check(en != "", "its %s has no English", what)
	r.check(vi != "", "its %s has no Vietnamese", what)
	r.check(norm.NFC.IsNormalString(vi), "its %s is not NFC in Vietnamese", what)
}

// pointer reports whether p is an RFC 6901 pointer.
func pointer(p string) bool {
	if p != "" && p[0] != '/' {
		return false
	}
	for i := 0; i < len(p); i++ {
		if p[i] == '~' && (i+1 == len(p) || p[i+1] != '0' && p[i+1] != '1') {
			return false
		}
	}
	return true
}

// example checks one example under a model of its criterion alone.
func example[T any](r *report, set score.Set[T], metas []score.Meta, m *score.Meta, e *Example[T], opts []score.Option) {
	alone := append(slices.Clone(opts), score.Weight(m.Code, 1), score.Threshold(1))
	for _, o := range metas {
		if o.Code != m.Code {
			alone = append(alone, score.Drop(o.Code, "another criterion is tested"))
		}
	}
	model, err := score.New(set, alone...)
	if err != nil {
		r.check(false, "%v", err)
		return
	}
	try := func(name string, t *T) (line score.Line, s score.Score) {
		card := model.Evaluate(t)
		if len(card.Lines) == 0 {
			r.check(false, "the options leave it out: %s", card.Dropped[0].Text())
			return score.Line{}, card.Score
		}
		line, s = card.Lines[0], card.Score
		r.check(model.Score(t) == s, "%s: scoring twice gives two answers", name)
		r.check(!line.Outcome.Misplaced(len(m.Facts)), "%s: it misses a fact that it does not name", name)
		for _, v := range line.Evidence {
			r.texts(name+": evidence at "+v.Pointer, v.EN, v.VI)
			r.check(pointer(v.Pointer), "%s: %q is not an RFC 6901 pointer", name, v.Pointer)
		}
		if n := testing.AllocsPerRun(10, func() { model.Score(t) }); !race {
			r.check(n == 0, "%s: its measure allocates %v times", name, n)
		}
		r.check(m.Knockout || s.Failed == 0, "%s: it fails but is not marked as a knock-out", name)
		r.check(m.SkipEN != "" || line.Outcome.Kind() != score.KindNotApplicable, "%s: it does not apply but states no reason", name)
		return line, s
	}

	line, s := try("measured", &e.Measured)
	r.check(line.Outcome == score.Measured(e.Permille), "measured: it answers %s, not measured %d", line.Outcome, e.Permille)
	r.check(s.Low == e.Permille && s.High == e.Permille && s.Coverage == 1000, "measured: it scores %s", s)

	line, s = try("missing", &e.Missing)
	lacks := make([]string, 0, len(line.Missing))
	for _, g := range line.Missing {
		lacks = append(lacks, g.Where)
	}
	r.check(line.Outcome.Kind() == score.KindMissing, "missing: it answers %s", line.Outcome)
	r.check(s.Low == 0 && s.High == 1000 && s.Coverage == 0 && s.Known.IsZero(), "missing: it scores %s, not 0 to 1000 without coverage", s)
	r.check(s.Verdict != score.Meets, "missing: it passes")
	r.check(slices.Equal(lacks, e.Lacks), "missing: it lacks %q, not %q", lacks, e.Lacks)

	if e.Failed != nil {
		line, s = try("failed", e.Failed)
		r.check(line.Outcome == score.Failed() && s.Verdict == score.KnockedOut, "failed: it answers %s", line.Outcome)
	}
	if e.NotApplicable != nil {
		line, _ = try("not applicable", e.NotApplicable)
		r.check(line.Outcome == score.NotApplicable(), "not applicable: it answers %s", line.Outcome)
		r.check(line.SkipReason(language.Vietnamese) != "", "not applicable: it gives no reason in Vietnamese")
	}
}

// released compares the codes of the set with those in the file.
func (r *report) released(codesFile string, metas []score.Meta) {
	r.code = rule.Code(codesFile)
	text, err := os.ReadFile(codesFile)
	if err != nil {
		r.check(false, "the file of released codes cannot be read: %v", err)
		return
	}
	var listed []rule.Code
	for line := range strings.Lines(string(text)) {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		code := rule.Code(line)
		r.check(!slices.Contains(listed, code), "the code %s stands twice", code)
		listed = append(listed, code)
		r.check(slices.ContainsFunc(metas, func(m score.Meta) bool { return m.Code == code }), "the code %s was released and is gone from the set; codes are never renamed or removed", code)
	}
	for _, m := range metas {
		r.check(slices.Contains(listed, m.Code), "the new code is not listed; add the line %s", m.Code)
	}
}
