package rule

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"golang.org/x/text/message/catalog"
)

// Validator runs a set of rules over values of type T. It is immutable and
// safe for concurrent use. Make one with [New]; the zero value has no rules.
type Validator[T any] struct {
	steps   []step[T]
	fatal   []step[T] // those of the steps that can make Validate refuse
	context Context
	act     func(*T) (first, last Day) // nil when no basis is dated
	waivers []Waiver
	failAt  Severity
	judge   Judge
}

// step is a rule made ready to run.
type step[T any] struct {
	check       func(*T, *Context) Faults
	rule        *compiled
	from, until Day   // of the basis; an open end is later than any day
	at          int32 // its place among all steps
}

// outside reports whether the act surely took place when the basis does not
// hold; see [Basis.Holds].
func (s *step[T]) outside(first, last Day) bool {
	return last < s.from && last != 0 || first > s.until
}

// compiled is what violations of one rule share.
type compiled struct {
	Meta
	book *book
}

// Waiver excuses violations of one rule for a time. All members but Pointer
// are required.
type Waiver struct {
	Code    Code   `json:"code"`
	Pointer string `json:"pointer,omitempty"` // only at this place and below; empty: everywhere
	Who     string `json:"who"`               // the office that granted it
	Why     string `json:"why"`
	Until   Day    `json:"until"` // last day on which it holds
}

// Option changes how a validator judges.
type Option func(*options)

type options struct {
	asOf    Day
	off     []Code
	waivers []Waiver
	treat   []treatment
	lists   []List
	failAt  Severity
	catalog catalog.Catalog
}

type treatment struct {
	code     Code
	severity Severity
}

// AsOf sets the day on which objects are judged. Rules that need a day say
// nothing without it.
func AsOf(d Day) Option { return func(o *options) { o.asOf = d } }

// Off switches rules off. A code that no rule has is an error of [New].
func Off(codes ...Code) Option { return func(o *options) { o.off = append(o.off, codes...) } }

// Waive excuses violations; they are reported apart, with their waiver, until
// it expires. Waivers need [AsOf].
func Waive(w ...Waiver) Option { return func(o *options) { o.waivers = append(o.waivers, w...) } }

// Treat gives a rule another severity.
func Treat(code Code, s Severity) Option {
	return func(o *options) { o.treat = append(o.treat, treatment{code, s}) }
}

// Lists gives the validator code lists that extend those of the same name.
func Lists(l ...List) Option { return func(o *options) { o.lists = append(o.lists, l...) } }

// FailAt sets the severity from which [Validator.Validate] returns an error.
// Without it that is Error.
func FailAt(s Severity) Option { return func(o *options) { o.failAt = s } }

// Messages gives a catalog whose messages, keyed by rule code, go before those
// of the rules: for further languages, or other words. See [Set.AddMessages].
func Messages(c catalog.Catalog) Option { return func(o *options) { o.catalog = c } }

// New builds a validator. It refuses two rules with one code, rules without
// check, severity or message, and options that name a code no rule has.
func New[T any](set Set[T], opts ...Option) (*Validator[T], error) {
	o := options{failAt: Error}
	for _, opt := range opts {
		opt(&o)
	}
	v := &Validator[T]{
		context: Context{asOf: o.asOf, lists: o.lists},
		waivers: o.waivers,
		failAt:  o.failAt,
		judge:   Judge{Sets: slices.Clip(set.names), AsOf: o.asOf},
	}
	if err := o.check(); err != nil {
		return nil, err
	}
	for _, l := range o.lists {
		v.judge.Lists = append(v.judge.Lists, l.Name()+" "+l.Version())
	}
	v.judge.Lists = slices.Clip(v.judge.Lists)
	shared := &builtin
	if o.catalog != nil {
		shared = &book{custom: o.catalog}
	}
	v.steps = make([]step[T], 0, len(set.rules))
	known := make(map[Code]bool, len(set.rules))
	for i := range set.rules {
		r := &set.rules[i]
		switch {
		case r.Code == "" || r.Check == nil || r.EN == "" || r.VI == "" || r.Severity < Advice || r.Severity > Error:
			return nil, fmt.Errorf("rule: rule %q (number %d of %s) lacks a code, check, severity or message", r.Code, i+1, strings.Join(set.names, ", "))
		case known[r.Code]:
			return nil, fmt.Errorf("rule: two rules have the code %s", r.Code)
		}
		known[r.Code] = true
		if slices.Contains(o.off, r.Code) {
			continue
		}
		c := &compiled{r.Meta(), shared}
		for _, t := range o.treat {
			if t.code == r.Code {
				c.Severity = t.severity
			}
		}
		next := step[T]{r.Check, c, r.Basis.From, cmp.Or(r.Basis.Until, math.MaxInt32), int32(len(v.steps))}
		v.steps = append(v.steps, next)
		if c.Severity >= o.failAt {
			v.fatal = append(v.fatal, next)
		}
		if r.Basis.From != 0 || r.Basis.Until != 0 {
			v.act = set.act
		}
	}
	for _, code := range o.named() {
		if !known[code] {
			return nil, fmt.Errorf("rule: no rule of %s has the code %q that an option names", strings.Join(set.names, ", "), code)
		}
	}
	return v, nil
}

// Must is for validators built from options known to be right; it panics on an error.
func Must[T any](v *Validator[T], err error) *Validator[T] {
	if err != nil {
		panic(err)
	}
	return v
}

func (o *options) check() error {
	if !o.asOf.valid() {
		return fmt.Errorf("rule: as-of day %d is not a day; write 2026_11_21", o.asOf)
	}
	if o.failAt < Advice || o.failAt > Error {
		return fmt.Errorf("rule: FailAt needs Advice, Warning or Error, not %d", uint8(o.failAt))
	}
	for _, t := range o.treat {
		if t.severity < Advice || t.severity > Error {
			return fmt.Errorf("rule: Treat(%s) needs Advice, Warning or Error, not %d; to drop a rule use Off", t.code, uint8(t.severity))
		}
	}
	for i, l := range o.lists {
		if l == nil {
			return fmt.Errorf("rule: list number %d of Lists is nil", i+1)
		}
	}
	for _, w := range o.waivers {
		switch {
		case w.Pointer != "" && w.Pointer[0] != '/':
			return fmt.Errorf("rule: the waiver of %q has the pointer %.64q, which no place can have; write /parties/0, or nothing for everywhere", w.Code, w.Pointer)
		case w.Code == "" || w.Who == "" || w.Why == "" || w.Until == 0 || !w.Until.valid():
			return fmt.Errorf("rule: the waiver of %q needs a code, who granted it, why, and the last day on which it holds", w.Code)
		case o.asOf == 0:
			return fmt.Errorf("rule: the waiver of %s cannot be judged without a day; add AsOf", w.Code)
		}
	}
	return nil
}

// named returns the codes that the options speak of.
func (o *options) named() []Code {
	codes := slices.Clone(o.off)
	for _, t := range o.treat {
		codes = append(codes, t.code)
	}
	for _, w := range o.waivers {
		codes = append(codes, w.Code)
	}
	return codes
}

// Validate returns nil, or a [*Report] when a violation has severity Error
// (or what [FailAt] says). The report then holds all violations. Rules that
// cannot make it refuse are asked only when another one does.
func (v *Validator[T]) Validate(t *T) error {
	first, last := v.days(t)
	for i := range v.fatal {
		s := &v.fatal[i]
		if s.outside(first, last) {
			continue
		}
		if f := s.check(t, &v.context); len(f) != 0 {
			if r := v.report(t, s, f, v.failAt); r.Worst() >= v.failAt {
				return r
			}
			return nil // all that is to be refused is waived
		}
	}
	return nil
}

// Inspect returns everything there is to say, advice included: always a
// report, also for a valid object.
func (v *Validator[T]) Inspect(t *T) Report {
	first, last := v.days(t)
	for i := range v.steps {
		s := &v.steps[i]
		if s.outside(first, last) {
			continue
		}
		if f := s.check(t, &v.context); len(f) != 0 {
			return *v.report(t, s, f, Advice)
		}
	}
	return Report{Judge: v.judge}
}

// days returns when the act took place, if a rule wants to know.
func (v *Validator[T]) days(t *T) (first, last Day) {
	if v.act != nil {
		return v.act(t)
	}
	return 0, 0
}

// finding is what one rule found.
type finding struct {
	rule   *compiled
	faults Faults
}

// report runs the steps that have not run yet and gathers what all of them
// found. The step failed is the first of those with at least the severity
// asked that found something.
func (v *Validator[T]) report(t *T, failed *step[T], found Faults, asked Severity) *Report {
	var few [16]finding
	all, faults, text := few[:0], 0, 0
	first, last := v.days(t)
	for i := range v.steps {
		s := &v.steps[i]
		var f Faults
		switch {
		case s.at == failed.at:
			f = found
		case s.at < failed.at && s.rule.Severity >= asked:
			continue
		case s.outside(first, last):
			continue
		default:
			f = s.check(t, &v.context)
		}
		if len(f) == 0 {
			continue
		}
		all = append(all, finding{s.rule, f})
		faults += len(f)
		for j := range f {
			if f[j].index[0] != 0 {
				text += len(s.rule.Where) + 4
			}
		}
	}
	r := &Report{Judge: v.judge, Violations: make([]Violation, 0, faults)}
	var pointers strings.Builder // one text that holds them all
	pointers.Grow(text)
	for i := range all {
		v.add(r, &pointers, all[i].rule, all[i].faults)
	}
	return r
}

// add turns the faults of one rule into violations.
func (v *Validator[T]) add(r *Report, pointers *strings.Builder, c *compiled, faults Faults) {
	for i := range faults {
		f := &faults[i]
		x := Violation{Code: c.Code, Severity: c.Severity, Pointer: c.Where, Args: f.args(), rule: c}
		if f.index[0] != 0 {
			start := pointers.Len()
			f.writePointer(pointers, c.Where)
			x.Pointer = pointers.String()[start:]
		}
		if w := v.waiver(&x); w != nil {
			r.Waived = append(r.Waived, Waived{x, *w})
			continue
		}
		r.Violations = append(r.Violations, x)
	}
}

// waiver returns the waiver that excuses x today, or nil.
func (v *Validator[T]) waiver(x *Violation) *Waiver {
	for i := range v.waivers {
		w := &v.waivers[i]
		if w.Code == x.Code && v.context.asOf <= w.Until && under(x.Pointer, w.Pointer) {
			return w
		}
	}
	return nil
}

// under reports whether pointer p is at or below prefix.
func under(p, prefix string) bool {
	return strings.HasPrefix(p, prefix) && (len(p) == len(prefix) || p[len(prefix)] == '/')
}
