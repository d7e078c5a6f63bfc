package rule

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/message/catalog"
)

// Validator runs a set of rules over values of type T. It is immutable and
// safe for concurrent use. Make one with [New]; the zero value has no rules.
type Validator[T any] struct {
	steps   []step[T]
	context Context
	act     func(*T) (first, last Day)
	waivers []Waiver
	failAt  Severity
	judge   Judge
}

// step is a rule made ready to run.
type step[T any] struct {
	check func(*T, *Context) Faults
	dated bool
	rule  *compiled
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
		act:     set.act,
		failAt:  o.failAt,
		judge:   Judge{Sets: set.names, AsOf: o.asOf},
	}
	for _, l := range o.lists {
		v.judge.Lists = append(v.judge.Lists, l.Name()+" "+l.Version())
	}
	if err := o.check(); err != nil {
		return nil, err
	}
	shared := &book{custom: o.catalog}
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
		v.steps = append(v.steps, step[T]{r.Check, r.Basis.From != 0 || r.Basis.Until != 0, c})
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
	for _, w := range o.waivers {
		switch {
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
// (or what [FailAt] says). The report then holds all violations.
func (v *Validator[T]) Validate(t *T) error {
	r := v.inspect(t)
	if r == nil || r.Worst() < v.failAt {
		return nil
	}
	return r
}

// Inspect returns everything there is to say, advice included: always a
// report, also for a valid object.
func (v *Validator[T]) Inspect(t *T) Report {
	if r := v.inspect(t); r != nil {
		return *r
	}
	return Report{Judge: v.judge}
}

// inspect returns nil when no check fails.
func (v *Validator[T]) inspect(t *T) *Report {
	var first, last Day
	if v.act != nil {
		first, last = v.act(t)
	}
	var r *Report
	for i := range v.steps {
		s := &v.steps[i]
		if s.dated && !s.rule.Basis.Holds(first, last) {
			continue
		}
		if f := s.check(t, &v.context); len(f) != 0 {
			r = v.add(r, s.rule, f)
		}
	}
	return r
}

// add turns the faults of one rule into violations.
func (v *Validator[T]) add(r *Report, c *compiled, faults Faults) *Report {
	if r == nil {
		r = &Report{Judge: v.judge, Violations: make([]Violation, 0, max(8, len(faults)))}
	}
	for i := range faults {
		f := &faults[i]
		x := Violation{Code: c.Code, Severity: c.Severity, Pointer: f.pointer(c.Where), Args: f.args, rule: c}
		if w := v.waiver(&x); w != nil {
			r.Waived = append(r.Waived, Waived{x, *w})
			continue
		}
		r.Violations = append(r.Violations, x)
	}
	return r
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
