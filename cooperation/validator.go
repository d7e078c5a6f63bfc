package cooperation

import (
	"fmt"
	"slices"
	"strconv"
	"sync"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/talent"
)

// Rules are the rule sets by which a portfolio is judged: one for every kind of
// record, and one for what they are together. A jurisdiction's pack is added to
// a member:
//
//	r := cooperation.DefaultRules()
//	r.Agreement = r.Agreement.With(vietnam.AgreementRules())
//
// The zero value has no rules.
type Rules struct {
	Partner      rule.Set[partner.Partner]
	Agreement    rule.Set[agreement.Agreement]
	Expert       rule.Set[talent.Expert]
	Network      rule.Set[talent.Network]
	Office       rule.Set[talent.Office]
	Programme    rule.Set[Programme]
	Strategy     rule.Set[Strategy]
	Event        rule.Set[Event]
	WorkingGroup rule.Set[WorkingGroup]
	Portfolio    rule.Set[Index]
}

// DefaultRules returns the rules that hold everywhere.
func DefaultRules() Rules {
	return Rules{
		Partner:      partner.Rules(),
		Agreement:    agreement.Rules(),
		Expert:       talent.ExpertRules(),
		Network:      talent.NetworkRules(),
		Office:       talent.OfficeRules(),
		Programme:    ProgrammeRules(),
		Strategy:     StrategyRules(),
		Event:        EventRules(),
		WorkingGroup: WorkingGroupRules(),
		Portfolio:    PortfolioRules(),
	}
}

// Validator judges portfolios: each record by the rules of its kind, then all
// of them together. It is immutable and safe for concurrent use. Make one with
// [NewValidator]; the zero value is of no use.
type Validator struct {
	partner      *rule.Validator[partner.Partner]
	agreement    *rule.Validator[agreement.Agreement]
	expert       *rule.Validator[talent.Expert]
	network      *rule.Validator[talent.Network]
	office       *rule.Validator[talent.Office]
	programme    *rule.Validator[Programme]
	strategy     *rule.Validator[Strategy]
	event        *rule.Validator[Event]
	workingGroup *rule.Validator[WorkingGroup]
	portfolio    *rule.Validator[Index]

	judge    rule.Judge
	settings rule.Settings
	progress func(done, total int)
}

// NewValidator builds a validator of portfolios. The options may name codes of
// any of the sets; a code that none of them has is an error. The pointers of
// waivers are those of the portfolio: /agreements/3/parties.
func NewValidator(rules Rules, opts ...rule.Option) (*Validator, error) {
	s, err := rule.Read(opts...)
	if err != nil {
		return nil, err
	}
	v := &Validator{settings: s, judge: rule.Judge{AsOf: s.AsOf}}
	for _, l := range s.Lists {
		v.judge.Lists = append(v.judge.Lists, l.Name()+" "+l.Version())
	}
	b := builder{settings: s, judge: &v.judge, known: map[rule.Code]bool{}}
	b.settings.Waivers = nil // they are applied to the whole, whose pointers they name
	v.partner = build(&b, rules.Partner)
	v.agreement = build(&b, rules.Agreement)
	v.expert = build(&b, rules.Expert)
	v.network = build(&b, rules.Network)
	v.office = build(&b, rules.Office)
	v.programme = build(&b, rules.Programme)
	v.strategy = build(&b, rules.Strategy)
	v.event = build(&b, rules.Event)
	v.workingGroup = build(&b, rules.WorkingGroup)
	v.portfolio = build(&b, rules.Portfolio)
	if b.err != nil {
		return nil, b.err
	}
	for _, c := range s.Codes() {
		if !b.known[c] {
			return nil, fmt.Errorf("cooperation: no rule for a portfolio or its records has the code %.64q that an option names", string(c))
		}
	}
	v.judge.Sets, v.judge.Lists = slices.Clip(v.judge.Sets), slices.Clip(v.judge.Lists)
	return v, nil
}

type builder struct {
	settings rule.Settings
	judge    *rule.Judge
	known    map[rule.Code]bool
	err      error
}

// build makes the validator of one set, with the options that are about it.
func build[T any](b *builder, set rule.Set[T]) *rule.Validator[T] {
	own := make(map[rule.Code]bool, set.Len())
	for m := range set.All() {
		own[m.Code], b.known[m.Code] = true, true
	}
	v, err := rule.New(set, b.settings.Options(func(c rule.Code) bool { return own[c] })...)
	if err != nil && b.err == nil {
		b.err = err
	}
	b.judge.Sets = append(b.judge.Sets, set.Names()...)
	return v
}

// WithProgress returns a validator that tells the function, now and then and at
// the end, how many of the records it has judged. The function is called by
// whoever validates, and must not change the portfolio.
func (v *Validator) WithProgress(f func(done, total int)) *Validator {
	w := *v
	w.progress = f
	return &w
}

// Validate returns nil, or a [*rule.Report] when a violation has severity Error
// (or what [rule.FailAt] says) and is not waived. The report then holds all
// violations.
func (v *Validator) Validate(p *Portfolio) error {
	r := v.Inspect(p)
	if r.Worst() >= v.settings.FailAt {
		return &r
	}
	return nil
}

// Inspect returns everything there is to say, advice included: record by record
// in the order of the document, then what they are together.
func (v *Validator) Inspect(p *Portfolio) rule.Report {
	r := run{report: rule.Report{Judge: v.judge}, progress: v.progress}
	r.total = len(p.Partners) + len(p.Agreements) + len(p.Experts) + len(p.Networks) + len(p.Offices) +
		len(p.Programmes) + len(p.Strategies) + len(p.Events) + len(p.WorkingGroups)
	inspect(&r, "/partners/", v.partner, p.Partners)
	inspect(&r, "/agreements/", v.agreement, p.Agreements)
	inspect(&r, "/experts/", v.expert, p.Experts)
	inspect(&r, "/networks/", v.network, p.Networks)
	inspect(&r, "/offices/", v.office, p.Offices)
	inspect(&r, "/programmes/", v.programme, p.Programmes)
	inspect(&r, "/strategies/", v.strategy, p.Strategies)
	inspect(&r, "/events/", v.event, p.Events)
	inspect(&r, "/workingGroups/", v.workingGroup, p.WorkingGroups)
	whole := v.portfolio.Inspect(NewIndex(p))
	r.report.Append("", rule.Report{Violations: whole.Violations})
	if r.progress != nil {
		r.progress(r.total, r.total)
	}
	r.report.Apply(v.settings.AsOf, v.settings.Waivers...)
	return r.report
}

// run is one judging of one portfolio.
type run struct {
	report      rule.Report
	progress    func(done, total int)
	done, total int
}

// often is after how many records progress is told.
const often = 256

func inspect[T any](r *run, prefix string, v *rule.Validator[T], list []T) {
	for i := range list {
		if found := v.Inspect(&list[i]); len(found.Violations) > 0 {
			r.report.Append(prefix+strconv.Itoa(i), rule.Report{Violations: found.Violations})
		}
		if r.done++; r.progress != nil && r.done%often == 0 && r.done < r.total {
			r.progress(r.done, r.total)
		}
	}
}

var whole struct {
	once sync.Once
	v    *Validator
}

// Validate judges the portfolio by [DefaultRules], on no particular day. It
// returns nil or a [*rule.Report].
func (p *Portfolio) Validate() error {
	whole.once.Do(func() {
		v, err := NewValidator(DefaultRules())
		if err != nil {
			panic(err) // the rules of this module contradict themselves
		}
		whole.v = v
	})
	return whole.v.Validate(p)
}
