package score

import (
	"errors"
	"fmt"
	"hash/fnv"
	"slices"

	"github.com/scicoop/scicoop/cooperation/rule"
)

// MaxWeight is the highest weight of a criterion.
const MaxWeight = 1_000_000

const maxCriteria = 100_000

// Model scores values of type T by a set of criteria. It is immutable and safe
// for concurrent use. Make one with [New]; the zero value has no criteria.
type Model[T any] struct {
	steps      []step[T] // what counts
	entries    []entry[T]
	dimensions []string // in the order of their first criteria
	dropped    []Dropped
	context    Context
	policy     Policy
}

// step is a criterion that counts, made ready to run.
type step[T any] struct {
	measure  func(*T, *Context) Outcome
	weight   int64
	knockout bool
}

// entry is a criterion of the model, for explaining.
type entry[T any] struct {
	step[T]
	evidence  func(*T, *Context) []Evidence
	criterion *Meta
	dimension int // index into the model's
}

// Policy says by what a subject was judged, so that a result can be understood
// later. It is not comparable: compare fingerprints. The zero value sets no
// threshold and no minimum coverage.
type Policy struct {
	// Sets are the criteria sets with their versions.
	Sets []string `json:"sets,omitempty"`
	// Fingerprint is the same for models that have the same criteria, weights
	// and options, and only their results are compared. It does not cover the
	// words of questions and reasons.
	Fingerprint string   `json:"fingerprint,omitempty"`
	AsOf        rule.Day `json:"asOf,omitzero"`
	Threshold   Maybe    `json:"threshold,omitzero"`   // permille
	MinCoverage int      `json:"minCoverage,omitzero"` // permille
	By          Bound    `json:"by"`
}

// Option changes how a model scores.
type Option func(*options)

type options struct {
	weights     []weight
	drops       []drop
	threshold   Maybe
	minCoverage int
	asOf        rule.Day
	by          Bound
}

type weight struct {
	code rule.Code
	n    int
}

type drop struct {
	code   rule.Code
	reason string
}

// Weight gives a criterion another weight, from 0 to [MaxWeight]. The last one
// given for a code counts.
func Weight(code rule.Code, n int) Option {
	return func(o *options) { o.weights = append(o.weights, weight{code, n}) }
}

// Drop leaves a criterion out, for a reason that every scorecard states.
func Drop(code rule.Code, reason string) Option {
	return func(o *options) { o.drops = append(o.drops, drop{code, reason}) }
}

// MinCoverage sets the coverage in permille below which there is not enough
// evidence to judge.
func MinCoverage(permille int) Option { return func(o *options) { o.minCoverage = permille } }

// Threshold sets the permille, from 1 to 1000, that a subject must reach.
func Threshold(permille int) Option { return func(o *options) { o.threshold = Some(permille) } }

// AsOf sets the day on which subjects are scored. Criteria whose basis does not
// hold on that day are left out and listed with the dropped ones.
func AsOf(d rule.Day) Option { return func(o *options) { o.asOf = d } }

// By sets the number that the threshold and [Rank] go by; without it that is
// [Low].
func By(b Bound) Option { return func(o *options) { o.by = b } }

// ModelError says why a model cannot be built. [New] joins all there are; find
// them with errors.As or by unwrapping.
type ModelError struct {
	Code   rule.Code // the criterion; empty when it is about the whole model
	Reason string    // what is wrong, and the remedy
}

// Error names the criterion and the reason.
func (e *ModelError) Error() string {
	if e.Code == "" {
		return "score: " + e.Reason
	}
	return fmt.Sprintf("score: criterion %.64q: %s", string(e.Code), e.Reason)
}

// New builds a model. It refuses two criteria with one code; criteria without
// code, dimension, question, facts or measure; weights and permilles out of
// bounds; and options that name a code no criterion has. It tells all that is
// wrong at once.
func New[T any](set Set[T], opts ...Option) (*Model[T], error) {
	var o options
	for _, opt := range opts {
		opt(&o)
	}
	errs := o.check()
	if len(set.criteria) > maxCriteria {
		errs = append(errs, &ModelError{"", fmt.Sprintf("more than %d criteria; split the set", maxCriteria)})
	}
	m := &Model[T]{context: Context{o.asOf}}
	known := make(map[rule.Code]bool, len(set.criteria))
	for i := range set.criteria {
		c := &set.criteria[i]
		meta := c.Meta()
		if reason := meta.fault(); reason != "" || c.Measure == nil {
			if reason == "" {
				reason = "it has no measure; add one"
			}
			errs = append(errs, &ModelError{c.Code, fmt.Sprintf("%s (number %d of the set)", reason, i+1)})
		}
		if known[c.Code] {
			errs = append(errs, &ModelError{c.Code, "two criteria have this code; give one another"})
		}
		known[c.Code] = true
		if d := o.dropped(&meta); d != nil {
			m.dropped = append(m.dropped, *d)
			continue
		}
		s := step[T]{c.Measure, int64(o.weight(&meta)), c.Knockout}
		k := slices.Index(m.dimensions, c.Dimension)
		if k < 0 {
			k = len(m.dimensions)
			m.dimensions = append(m.dimensions, c.Dimension)
		}
		m.entries = append(m.entries, entry[T]{s, c.Evidence, &meta, k})
		if s.weight > 0 || s.knockout {
			m.steps = append(m.steps, s)
		}
	}
	for _, code := range o.named() {
		if !known[code] {
			errs = append(errs, &ModelError{code, "an option names it, but no criterion has this code; see Set.All"})
		}
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	m.policy = Policy{set.Names(), m.fingerprint(&o, set.names), o.asOf, o.threshold, o.minCoverage, o.by}
	return m, nil
}

// Must is for models built from options known to be right; it panics on an error.
func Must[T any](m *Model[T], err error) *Model[T] {
	if err != nil {
		panic(err)
	}
	return m
}

// Score scores t without allocating.
func (m *Model[T]) Score(t *T) Score {
	var s sums
	for i := range m.steps {
		st := &m.steps[i]
		o := st.measure(t, &m.context)
		if o.state == applies && !st.knockout { // as add does, in line
			s.applicable += st.weight
			s.low += st.weight * int64(o.low)
			s.covered += st.weight * int64(o.low+o.lost)
			continue
		}
		s.add(o.counted(st.knockout), st.weight, st.knockout)
	}
	return s.score(&m.policy)
}

// Policy says by what the model judges.
func (m *Model[T]) Policy() Policy {
	p := m.policy
	p.Sets = slices.Clone(p.Sets)
	return p
}

// judge returns the verdict on the numbers of s.
func (p *Policy) judge(s *Score, assessable bool) Verdict {
	threshold, set := p.Threshold.Get()
	switch {
	case s.Failed > 0:
		return KnockedOut
	case !assessable:
		return NotAssessable
	case s.Coverage < p.MinCoverage || s.Open > 0:
		return InsufficientEvidence
	case !set:
		return Unjudged
	}
	low, high := s.Low, s.High
	switch p.By {
	case Known:
		n, ok := s.Known.Get()
		if !ok {
			return InsufficientEvidence
		}
		low, high = n, n
	case High:
		low = high
	}
	switch {
	case low >= threshold:
		return Meets
	case high < threshold:
		return Below
	}
	return Undecided
}

// fault says what a criterion lacks; empty for nothing.
func (c *Meta) fault() string {
	switch {
	case c.Code == "":
		return "it has no code; add one"
	case c.Dimension == "":
		return "it has no dimension; add its code"
	case c.EN == "" || c.VI == "":
		return "it lacks its question in English or Vietnamese; add both"
	case c.Weight < 0 || c.Weight > MaxWeight:
		return fmt.Sprintf("its weight %d is not from 0 to %d", c.Weight, MaxWeight)
	case len(c.Facts) == 0 || len(c.Facts) > MaxFacts:
		return fmt.Sprintf("it names %d facts; name from 1 to %d", len(c.Facts), MaxFacts)
	}
	return ""
}

func (o *options) check() (errs []error) {
	bad := func(code rule.Code, format string, args ...any) {
		errs = append(errs, &ModelError{code, fmt.Sprintf(format, args...)})
	}
	for _, w := range o.weights {
		if w.n < 0 || w.n > MaxWeight {
			bad(w.code, "the weight %d is not from 0 to %d", w.n, MaxWeight)
		}
	}
	for _, d := range o.drops {
		if d.reason == "" {
			bad(d.code, "Drop needs a reason, for the scorecard to state")
		}
	}
	if n, ok := o.threshold.Get(); ok && (n < 1 || n > 1000) {
		bad("", "the threshold %d is not from 1 to 1000 permille; leave it out for no verdict", n)
	}
	if o.minCoverage < 0 || o.minCoverage > 1000 {
		bad("", "the minimum coverage %d is not from 0 to 1000 permille", o.minCoverage)
	}
	if d := o.asOf; d != 0 && !d.Valid() {
		bad("", "the as-of day %d is not a day; write 2026_11_21", int32(d))
	}
	if o.by > High {
		bad("", "By needs Low, Known or High, not %d", uint8(o.by))
	}
	return errs
}

// named returns the codes that the options speak of.
func (o *options) named() []rule.Code {
	var codes []rule.Code
	for _, w := range o.weights {
		codes = append(codes, w.code)
	}
	for _, d := range o.drops {
		codes = append(codes, d.code)
	}
	return codes
}

func (o *options) weight(c *Meta) int {
	n := c.Weight
	for _, w := range o.weights {
		if w.code == c.Code {
			n = w.n
		}
	}
	return n
}

// dropped says why the criterion is left out; nil when it is not.
func (o *options) dropped(c *Meta) *Dropped {
	for _, d := range slices.Backward(o.drops) {
		if d.code == c.Code {
			return &Dropped{Code: c.Code, Reason: d.reason, criterion: c}
		}
	}
	if !c.Basis.Holds(o.asOf, o.asOf) {
		return &Dropped{Code: c.Code, Lapsed: o.asOf, criterion: c}
	}
	return nil
}

// fingerprint is a 64-bit FNV-1a hash in hexadecimal.
func (m *Model[T]) fingerprint(o *options, names []string) string {
	h := fnv.New64a()
	fmt.Fprintf(h, "%q %d %s %d %d\n", names, o.asOf, o.threshold, o.minCoverage, o.by)
	for _, e := range m.entries {
		fmt.Fprintf(h, "%q %q %d %t\n", e.criterion.Code, e.criterion.Dimension, e.weight, e.knockout)
	}
	return fmt.Sprintf("%016x", h.Sum64())
}
