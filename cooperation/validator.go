package cooperation

import (
	"slices"
	"strconv"
	"strings"
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
// [NewValidator]; the zero value has no rules.
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

	sets     []string
	progress func(done, total int)
}

// NewValidator builds a validator of portfolios. The options may name codes of
// any of the sets; a code that none of them has is an error. A waiver that is
// meant for one record names its id as the subject: positions, as in
// /agreements/3, change when a record is added.
func NewValidator(rules Rules, opts ...rule.Option) (*Validator, error) {
	b := builder{opts: append(slices.Clone(opts), rule.Part(slices.Concat(
		rules.Partner.Codes(), rules.Agreement.Codes(), rules.Expert.Codes(), rules.Network.Codes(), rules.Office.Codes(),
		rules.Programme.Codes(), rules.Strategy.Codes(), rules.Event.Codes(), rules.WorkingGroup.Codes(), rules.Portfolio.Codes(),
	)...))}
	v := &Validator{
		partner:      build(&b, rules.Partner),
		agreement:    build(&b, rules.Agreement),
		expert:       build(&b, rules.Expert),
		network:      build(&b, rules.Network),
		office:       build(&b, rules.Office),
		programme:    build(&b, rules.Programme),
		strategy:     build(&b, rules.Strategy),
		event:        build(&b, rules.Event),
		workingGroup: build(&b, rules.WorkingGroup),
		portfolio:    build(&b, rules.Portfolio),
	}
	if b.err != nil {
		return nil, b.err
	}
	v.sets = slices.Clip(b.sets)
	return v, nil
}

type builder struct {
	opts []rule.Option
	sets []string
	err  error // the first
}

// build makes the validator of one set.
func build[T any](b *builder, set rule.Set[T]) *rule.Validator[T] {
	v, err := rule.New(set, b.opts...)
	if b.err == nil {
		b.err = err
	}
	b.sets = append(b.sets, set.Names()...)
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
	if v.portfolio == nil {
		return nil
	}
	r := v.judge(p)
	return v.portfolio.Settle(&r)
}

// Inspect returns everything there is to say, advice included: record by record
// in the order of the document, then what they are together. Each violation in
// a record has its id as the subject.
func (v *Validator) Inspect(p *Portfolio) rule.Report {
	if v.portfolio == nil {
		return rule.Report{}
	}
	r := v.judge(p)
	_ = v.portfolio.Settle(&r) // what is waived goes apart; nothing is refused here
	return r
}

// judge returns what all validators find, with nothing waived yet.
func (v *Validator) judge(p *Portfolio) rule.Report {
	r := run{progress: v.progress, ids: make(map[string]func(int) string)}
	r.total = len(p.Partners) + len(p.Agreements) + len(p.Experts) + len(p.Networks) + len(p.Offices) +
		len(p.Programmes) + len(p.Strategies) + len(p.Events) + len(p.WorkingGroups)
	inspect(&r, "partners", v.partner, p.Partners, func(i int) string { return p.Partners[i].ID.String() })
	inspect(&r, "agreements", v.agreement, p.Agreements, func(i int) string { return p.Agreements[i].ID.String() })
	inspect(&r, "experts", v.expert, p.Experts, func(i int) string { return p.Experts[i].ID.String() })
	inspect(&r, "networks", v.network, p.Networks, func(i int) string { return p.Networks[i].ID.String() })
	inspect(&r, "offices", v.office, p.Offices, func(i int) string { return p.Offices[i].ID.String() })
	inspect(&r, "programmes", v.programme, p.Programmes, func(i int) string { return p.Programmes[i].ID.String() })
	inspect(&r, "strategies", v.strategy, p.Strategies, func(i int) string { return p.Strategies[i].ID.String() })
	inspect(&r, "events", v.event, p.Events, func(i int) string { return p.Events[i].ID.String() })
	inspect(&r, "workingGroups", v.workingGroup, p.WorkingGroups, func(i int) string { return p.WorkingGroups[i].ID.String() })
	whole := v.portfolio.Inspect(NewIndex(p))
	for _, x := range whole.Violations {
		prefix, id := r.record(x.Pointer)
		x.Pointer = x.Pointer[len(prefix):]
		r.report.Append(prefix, id, rule.Report{Violations: []rule.Violation{x}})
	}
	if r.progress != nil {
		r.progress(r.total, r.total)
	}
	r.report.Judge = whole.Judge
	r.report.Judge.Sets = v.sets
	return r.report
}

// run is one judging of one portfolio.
type run struct {
	report      rule.Report
	ids         map[string]func(int) string // of the records of a kind
	progress    func(done, total int)
	done, total int
}

// often is after how many records progress is told.
const often = 256

// inspect judges the records of one kind, which is the name of their list.
func inspect[T any](r *run, kind string, v *rule.Validator[T], list []T, id func(int) string) {
	r.ids[kind] = id
	for i := range list {
		if found := v.Inspect(&list[i]); len(found.Violations) > 0 {
			r.report.Append("/"+kind+"/"+strconv.Itoa(i), id(i), rule.Report{Violations: found.Violations})
		}
		if r.done++; r.progress != nil && r.done%often == 0 && r.done < r.total {
			r.progress(r.done, r.total)
		}
	}
}

// record returns the pointer of the record that the place is in, and its id;
// nothing where the place is in none.
func (r *run) record(pointer string) (prefix, id string) {
	kind, rest, _ := strings.Cut(strings.TrimPrefix(pointer, "/"), "/")
	index, _, _ := strings.Cut(rest, "/")
	i, err := strconv.Atoi(index)
	if r.ids[kind] == nil || err != nil {
		return "", ""
	}
	return pointer[:len("/")+len(kind)+len("/")+len(index)], r.ids[kind](i)
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
