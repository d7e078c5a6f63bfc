package agreement

import (
	"sync"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// Rules returns the rules for one agreement that hold everywhere. What only
// one jurisdiction asks stands in its pack and is added with [rule.Set.With].
func Rules() rule.Set[Agreement] {
	return rule.NewSet("agreement", "1.0.0", signingDays,
		identityRules, partyRules, levelRules, technologyRules, riskRules,
		eventRules, termRules, fundingRules, objectiveRules, dutyRules,
		languageRules, linkRules, clauseRules)
}

// Validator builds a validator of agreements with the rules that hold everywhere.
func Validator(opts ...rule.Option) (*rule.Validator[Agreement], error) {
	return rule.New(Rules(), opts...)
}

var standard struct {
	once sync.Once
	v    *rule.Validator[Agreement]
}

// Validate judges the agreement by the rules that hold everywhere, on no
// particular day. It returns nil or a [*rule.Report].
func (a *Agreement) Validate() error {
	standard.once.Do(func() { standard.v = rule.Must(Validator()) })
	return standard.v.Validate(a)
}

// signingDays returns the days between which the agreement was signed, or
// whatever act came first. They choose the law that the act is judged by.
func signingDays(a *Agreement) (first, last rule.Day) {
	for i := range a.Events {
		e := &a.Events[i]
		if e.On.IsZero() {
			continue
		}
		f, l := rule.Day(e.On.Earliest().YMD()), rule.Day(e.On.Latest().YMD())
		if e.Kind == EventSigned {
			return f, l
		}
		if first == 0 || f < first {
			first, last = f, l
		}
	}
	return first, last
}

// signedOn returns when the party signed, or when all did; zero when not known.
func (a *Agreement) signedOn(p id.Partner) calendar.Date {
	for i := range a.Events {
		e := &a.Events[i]
		if e.Kind == EventSigned && (e.Party.IsZero() || e.Party == p) {
			return e.On
		}
	}
	return calendar.Date{}
}

// firstOn returns the first event of the kind that has a date; zero when there is none.
func (a *Agreement) firstOn(k EventKind) calendar.Date {
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind == k && !e.On.IsZero() {
			return e.On
		}
	}
	return calendar.Date{}
}

// isParty reports whether the partner is one of the parties.
func (a *Agreement) isParty(p id.Partner) bool {
	for i := range a.Parties {
		if a.Parties[i].Partner == p {
			return true
		}
	}
	return false
}
