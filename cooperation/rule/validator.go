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
	fatal   course[T] // those of the steps that can make Validate refuse
	mild    course[T] // the others
	context Context
	act     func(*T) (first, last Day) // nil when no basis is dated
	waivers []Waiver
	part    bool // the waivers are for Settle
	failAt  Severity
	judge   Judge
}

// step is a rule made ready to run.
type step[T any] struct {
	check       func(*T, *Context) Faults
	rule        *compiled
	from, until Day // of the basis; an open end is later than any day
	place       int // among the checks of its course; dated ones come after all
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

// Option changes how a validator judges.
type Option func(*options)

type options struct {
	asOf    Day
	off     []Code
	waivers []Waiver
	others  []Code // of other parts
	part    bool
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

// Lists gives the validator code lists that extend those of the same name, and
// stand in for them in messages.
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
		part:    o.part,
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
		course := &v.mild
		if c.Severity >= o.failAt {
			course = &v.fatal
		}
		next := step[T]{r.Check, c, r.Basis.From, cmp.Or(r.Basis.Until, math.MaxInt32), all}
		if r.Basis.From != 0 || r.Basis.Until != 0 {
			course.dated = append(course.dated, next)
			v.act = set.act
		} else {
			next.place = len(course.checks)
			course.checks = append(course.checks, r.Check)
		}
		v.steps = append(v.steps, next)
	}
	for _, code := range o.named() {
		if !known[code] && !slices.Contains(o.others, code) {
			beside := ""
			if o.part {
				beside = " or of the sets beside it"
			}
			return nil, fmt.Errorf("rule: no rule of %s%s has the code %.64q that an option names", strings.Join(set.names, ", "), beside, code)
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
	if o.asOf != 0 && !o.asOf.Valid() {
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
	for i := range o.waivers {
		if err := o.waivers[i].check(o); err != nil {
			return err
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
	fine := v.fatal.hold(t, &v.context, first, last)
	if fine == all {
		return nil
	}
	if r := v.report(t, first, last, fine, 0); r.Worst() >= v.failAt {
		return r
	}
	return nil // all that is to be refused is waived
}

// Sound reports whether no rule of the severity at which [Validator.Validate]
// refuses finds anything, be it waived or not. It asks no other rule and
// allocates nothing.
func (v *Validator[T]) Sound(t *T) bool {
	first, last := v.days(t)
	return v.fatal.hold(t, &v.context, first, last) == all
}

// Inspect returns everything there is to say, advice included: always a
// report, also for a valid object.
func (v *Validator[T]) Inspect(t *T) Report {
	first, last := v.days(t)
	fatal, mild := v.fatal.hold(t, &v.context, first, last), 0
	if fatal == all {
		mild = v.mild.hold(t, &v.context, first, last)
	}
	if mild == all {
		return Report{Judge: v.judge}
	}
	return *v.report(t, first, last, fatal, mild)
}

// course is what runs over an object that is expected to be valid: the bare
// checks of rules without dates, and the steps of those with dates.
type course[T any] struct {
	checks []func(*T, *Context) Faults
	dated  []step[T]
}

// all says that every check of a course holds.
const all = math.MaxInt

// hold returns [all] when no check finds anything, and otherwise how many of
// the checks from the first on surely do not. It asks eight checks before it
// looks at the answers, which was measured to be faster than looking at each.
func (c *course[T]) hold(t *T, x *Context, first, last Day) (fine int) {
	for k := c.checks; len(k) >= 8; k = k[8:] {
		n := len(k[0](t, x)) | len(k[1](t, x)) | len(k[2](t, x)) | len(k[3](t, x)) |
			len(k[4](t, x)) | len(k[5](t, x)) | len(k[6](t, x)) | len(k[7](t, x))
		if n != 0 {
			return fine
		}
		fine += 8
	}
	for _, check := range c.checks[fine:] {
		if len(check(t, x)) != 0 {
			return fine
		}
		fine++
	}
	for i := range c.dated {
		if s := &c.dated[i]; !s.outside(first, last) && len(s.check(t, x)) != 0 {
			return fine
		}
	}
	return all
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

// report gathers what the steps find, without those that [course.hold] has
// found to hold already.
func (v *Validator[T]) report(t *T, first, last Day, fatal, mild int) *Report {
	var few [16]finding
	found, faults, text := few[:0], 0, 0
	for i := range v.steps {
		s := &v.steps[i]
		fine := mild
		if s.rule.Severity >= v.failAt {
			fine = fatal
		}
		if s.place < fine || s.outside(first, last) {
			continue
		}
		f := s.check(t, &v.context)
		if len(f) == 0 {
			continue
		}
		found = append(found, finding{s.rule, f})
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
	for i := range found {
		v.add(r, &pointers, found[i].rule, found[i].faults)
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
		if w := v.waiver(&x); w != nil && !v.part {
			r.Waived = append(r.Waived, Waived{x, *w})
			continue
		}
		r.Violations = append(r.Violations, x)
	}
}
