package rule

import (
	"slices"

	"golang.org/x/text/message/catalog"
)

// Settings is what options say, for validators that are made of several sets
// and must share the options out among them: a code that only one set has
// would be refused by the others. The zero value says nothing.
type Settings struct {
	AsOf     Day
	Off      []Code
	Treat    []Treatment
	Waivers  []Waiver
	Lists    []List
	FailAt   Severity
	Messages catalog.Catalog
}

// Treatment gives the rule with the code another severity; see [Treat].
type Treatment struct {
	Code     Code
	Severity Severity
}

// Read gathers what the options say, and refuses what [New] would refuse of
// any set.
func Read(opts ...Option) (Settings, error) {
	o := options{failAt: Error}
	for _, opt := range opts {
		opt(&o)
	}
	if err := o.check(); err != nil {
		return Settings{}, err
	}
	s := Settings{AsOf: o.asOf, Off: o.off, Waivers: o.waivers, Lists: o.lists, FailAt: o.failAt, Messages: o.catalog}
	for _, t := range o.treat {
		s.Treat = append(s.Treat, Treatment{t.code, t.severity})
	}
	return s, nil
}

// Codes returns the codes that the settings speak of.
func (s *Settings) Codes() []Code {
	codes := slices.Clone(s.Off)
	for _, t := range s.Treat {
		codes = append(codes, t.Code)
	}
	for _, w := range s.Waivers {
		codes = append(codes, w.Code)
	}
	return codes
}

// Options returns the settings as options for a set of which has tells what
// codes it has: those that name another code are left out.
func (s *Settings) Options(has func(Code) bool) []Option {
	opts := []Option{AsOf(s.AsOf), Lists(s.Lists...)}
	if s.FailAt != 0 {
		opts = append(opts, FailAt(s.FailAt))
	}
	if s.Messages != nil {
		opts = append(opts, Messages(s.Messages))
	}
	for _, c := range s.Off {
		if has(c) {
			opts = append(opts, Off(c))
		}
	}
	for _, t := range s.Treat {
		if has(t.Code) {
			opts = append(opts, Treat(t.Code, t.Severity))
		}
	}
	for _, w := range s.Waivers {
		if has(w.Code) {
			opts = append(opts, Waive(w))
		}
	}
	return opts
}

// Apply moves what the waivers excuse on the day from the violations of a
// report to what was waived: for reports put together with [Report.Append],
// whose pointers only the whole knows.
func (r *Report) Apply(asOf Day, waivers ...Waiver) {
	if len(waivers) == 0 {
		return
	}
	v := Validator[struct{}]{context: Context{asOf: asOf}, waivers: waivers}
	kept := r.Violations[:0:0]
	for i := range r.Violations {
		x := &r.Violations[i]
		if w := v.waiver(x); w != nil {
			r.Waived = append(r.Waived, Waived{*x, *w})
			continue
		}
		kept = append(kept, *x)
	}
	r.Violations = kept
}
