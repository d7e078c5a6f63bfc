package gate

import (
	"errors"
	"fmt"
	"slices"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Gate decides by a set of questions and the caller's own policy. It is
// immutable and safe for concurrent use. Make one with [New]; the zero value
// asks nothing and leaves everything undecided.
type Gate struct {
	steps    []step
	classify Classifier
	decider  func(a *agreement.Agreement, on calendar.Date) text.Text
	rules    *rules
	validity calendar.Span
	waivers  []rule.Waiver
	known    map[rule.Code]bool // the codes of all questions, asked or left out
	judge    Judge
}

// step is a question made ready to be asked.
type step struct {
	Question
	leads [results]Outcome // what each result leads to
	rest  []rule.Basis     // what it rests on in the law of a state
}

// basis is what the question rests on for an act of the days.
func (s *step) basis(first, last rule.Day) rule.Basis {
	for _, b := range s.rest {
		if b.Holds(first, last) {
			return b
		}
	}
	return s.Basis
}

// rules are what judges the record. Their judgement depends on the day, so that
// a validator is made for each; the one for the usual day is kept.
type rules struct {
	set  rule.Set[agreement.Agreement]
	opts []rule.Option
	day  rule.Day
	kept *rule.Validator[agreement.Agreement]
}

// on returns the validator for a day. New has seen that it can be made.
func (r *rules) on(day rule.Day) *rule.Validator[agreement.Agreement] {
	if day == r.day {
		return r.kept
	}
	return rule.Must(r.make(day))
}

func (r *rules) make(day rule.Day) (*rule.Validator[agreement.Agreement], error) {
	return rule.New(r.set, append(slices.Clip(r.opts), rule.AsOf(day))...)
}

// Classifier tells what an agreement is in law on a day, such as vietnam.ClassifyOn.
type Classifier func(a *agreement.Agreement, on calendar.Date) agreement.Classification

// Judge says by what was decided, so that a decision can be understood later.
type Judge struct {
	Sets  []string `json:"sets,omitempty"`  // sets of questions with their versions
	Rules []string `json:"rules,omitempty"` // sets of rules with their versions
	Off   []Off    `json:"off,omitempty"`   // questions that were not asked
	// Policy is what the caller had a result lead to.
	Policy   []Policy      `json:"policy,omitempty"`
	Validity calendar.Span `json:"validity,omitzero"`
}

// Off is a question that a gate does not ask, with the reason.
type Off struct {
	Code rule.Code `json:"code"`
	Why  string    `json:"why"`
}

// Policy is what a result of a question leads to.
type Policy struct {
	Code   rule.Code `json:"code"`
	Result Result    `json:"result"`
	Leads  Outcome   `json:"leads"`
}

// Option changes how a gate decides.
type Option func(*options)

type options struct {
	gate  Gate
	asOf  rule.Day
	asked Set // further questions
	off   []Off
	treat []Policy
	bases []basis
	fault error
}

type basis struct {
	code  rule.Code
	basis rule.Basis
}

// Classify gives the gate the law by which to tell what an instrument is.
// Without it the questions that need to know are missing their facts.
func Classify(c Classifier) Option { return func(o *options) { o.gate.classify = c } }

// Decider tells who decides on concluding an agreement, for the questions that
// name nobody.
func Decider(f func(a *agreement.Agreement, on calendar.Date) text.Text) Option {
	return func(o *options) { o.gate.decider = f }
}

// Rules gives the gate the rules by which the question GATE-RECORD judges the
// record on the day of the decision; options other than [rule.AsOf] are kept. What
// they waive is recorded in the decision. Without rules the question does not arise.
func Rules(set rule.Set[agreement.Agreement], opts ...rule.Option) Option {
	return func(o *options) { o.gate.rules = &rules{set: set, opts: slices.Clone(opts)} }
}

// AsOf is the day on which most decisions will be made: for it the rules are made
// ready beforehand. It changes no decision.
func AsOf(d rule.Day) Option { return func(o *options) { o.asOf = d } }

// Waive excuses questions for a time. The waiver needs the code of a question,
// who granted it, why, and its last day; it may name the id of one agreement, and
// no pointer. It lifts what is missing, conditional or referred, and never a
// refusal. What it lifts is recorded, and the outcome is an allowance with
// conditions at best.
func Waive(w ...rule.Waiver) Option {
	return func(o *options) { o.gate.waivers = append(o.gate.waivers, w...) }
}

// Ask adds the questions of a set to those of the gate: how an application adds
// its own to a jurisdiction's, whose policy and bases stay.
func Ask(set Set) Option { return func(o *options) { o.asked = o.asked.With(set) } }

// SwitchOff leaves a question out, for a reason that every decision states.
func SwitchOff(code rule.Code, why string) Option {
	return func(o *options) { o.off = append(o.off, Off{code, why}) }
}

// Treat says what a result of a question leads to. What is missing or conditional
// leads to [AllowWithConditions] at least, what is referred too, and what is
// refused to [Refer] at least.
func Treat(code rule.Code, r Result, leads Outcome) Option {
	return func(o *options) { o.treat = append(o.treat, Policy{code, r, leads}) }
}

// Rest says what a question rests on in the law of a state. It does not change
// when the question is asked: where that law does not hold, what the question
// itself says is shown.
func Rest(code rule.Code, b rule.Basis) Option {
	return func(o *options) { o.bases = append(o.bases, basis{code, b}) }
}

// Validity is how long a decision can be relied on at most, from its day. Without
// it a decision lapses with what it rests on, if at all.
func Validity(s calendar.Span) Option { return func(o *options) { o.gate.validity = s } }

// New builds a gate. It refuses two questions with one code, questions without
// words or answer, and options that name a code no question has or that would let
// the unknown pass. All that is wrong is said at once; find it with [errors.As]
// and [*Error].
func New(set Set, opts ...Option) (*Gate, error) {
	var o options
	for _, opt := range opts {
		opt(&o)
	}
	set = set.With(o.asked)
	g := &o.gate
	g.waivers = slices.Clip(g.waivers)
	known := make(map[rule.Code]bool, len(set.questions))
	for i := range set.questions {
		q := &set.questions[i]
		switch {
		case q.Code == "" || q.EN == "" || q.VI == "" || q.Ask == nil && !q.record:
			o.wrong(q.Code, "the question lacks a code, words in a language, or its answer")
		case known[q.Code]:
			o.wrong(q.Code, "two questions have this code")
		case q.Unknown != Undecided && q.Unknown < AllowWithConditions || q.Unknown > Refuse:
			o.wrong(q.Code, "a missing answer leads to AllowWithConditions, Refer or Refuse")
		}
		known[q.Code] = true
		if slices.ContainsFunc(o.off, func(x Off) bool { return x.Code == q.Code }) {
			continue
		}
		g.steps = append(g.steps, step{Question: *q, leads: [results]Outcome{
			Missing: q.unknown(), Passed: Allow, Conditional: AllowWithConditions,
			Referred: Refer, Refused: Refuse, NotApplicable: Allow,
		}})
	}
	g.known = known
	o.named(known)
	for i := range g.steps {
		s := &g.steps[i]
		for _, t := range o.treat {
			if t.Code == s.Code && t.Result < results {
				s.leads[t.Result] = t.Leads
			}
		}
		for _, b := range o.bases {
			if b.code == s.Code {
				s.rest = append(s.rest, b.basis)
			}
		}
	}
	g.judge = Judge{Sets: set.Names(), Off: slices.Clip(o.off), Policy: slices.Clip(o.treat), Validity: g.validity}
	if r := g.rules; r != nil {
		g.judge.Rules = r.set.Names()
		if r.day = o.asOf; r.day == 0 {
			r.day = 9999_12_31
		}
		var err error
		if r.kept, err = r.make(r.day); err != nil {
			o.fault = errors.Join(o.fault, err)
		}
	}
	if o.fault != nil {
		return nil, o.fault
	}
	return g, nil
}

// Must is for gates built from options known to be right; it panics on an error.
func Must(g *Gate, err error) *Gate {
	if err != nil {
		panic(err)
	}
	return g
}

// named checks the options that name a question.
func (o *options) named(known map[rule.Code]bool) {
	for _, x := range o.off {
		if !known[x.Code] {
			o.wrong(x.Code, "SwitchOff names a code that no question has")
		} else if x.Why == "" {
			o.wrong(x.Code, "SwitchOff needs the reason")
		}
	}
	least := [results]Outcome{Missing: AllowWithConditions, Passed: Allow, Conditional: AllowWithConditions,
		Referred: AllowWithConditions, Refused: Refer, NotApplicable: Allow}
	for _, t := range o.treat {
		switch {
		case !known[t.Code]:
			o.wrong(t.Code, "Treat names a code that no question has")
		case t.Result >= results || t.Leads > Refuse:
			o.wrong(t.Code, "Treat needs a result and an outcome of the sets")
		case t.Leads < least[t.Result]:
			o.wrong(t.Code, "Treat lets "+t.Result.String()+" lead to "+t.Leads.String()+"; the least is "+least[t.Result].String())
		}
	}
	for _, b := range o.bases {
		if !known[b.code] {
			o.wrong(b.code, "Rest names a code that no question has")
		}
	}
	for i := range o.gate.waivers {
		switch w := &o.gate.waivers[i]; {
		case !known[w.Code]:
			o.wrong(w.Code, "Waive names a code that no question has; rules are waived by an option of Rules")
		case w.Who == "" || w.Why == "" || !w.Until.Valid():
			o.wrong(w.Code, "the waiver needs who granted it, why, and the last day on which it holds")
		case w.Pointer != "":
			o.wrong(w.Code, "a waiver of a question has no pointer")
		}
	}
	if o.asOf != 0 && !o.asOf.Valid() {
		o.wrong("", "AsOf is not a day; write 2026_11_21")
	}
	if s := o.gate.validity; s.Years < 0 || s.Months < 0 || s.Days < 0 {
		o.wrong("", "Validity is negative")
	}
}

func (o *options) wrong(code rule.Code, reason string) {
	o.fault = errors.Join(o.fault, &Error{code, reason})
}

// Error says why a gate cannot be built. It is comparable.
type Error struct {
	Code   rule.Code // the question; empty when it is about the whole gate
	Reason string    // what is wrong, or the remedy
}

// Error names the question and the reason.
func (e *Error) Error() string {
	if e.Code == "" {
		return "gate: " + e.Reason
	}
	return fmt.Sprintf("gate: question %.64q: %s", string(e.Code), e.Reason)
}
