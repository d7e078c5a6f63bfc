package agreement

import (
	"sync"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// Rules returns the rules for one agreement that hold everywhere. What only
// one jurisdiction asks stands in its pack and is added with [rule.Set.With].
func Rules() rule.Set[Agreement] {
	return rule.NewSet("agreement", "1.0.0", SigningDays,
		identityRules, partyRules, levelRules, technologyRules, riskRules,
		eventRules, termRules, fundingRules, objectiveRules, dutyRules,
		languageRules, linkRules, clauseRules,
		lifeRules, substanceRules, stepRules, assuranceRules, scheduleRules,
		committeeRules, sessionRules, actionRules, transferRules, indicatorRules, registerRules, mitigationRules,
		activityRules)
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

// SigningDays returns the days between which the agreement was signed, by all
// together or else by the last one, or whatever act came first. They choose the
// law that the act is judged by.
func SigningDays(a *Agreement) (first, last rule.Day) {
	var d, apart calendar.Date
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind != EventSigned {
			continue
		} else if e.Party.IsZero() {
			d = firstOf(d, e.On)
		} else {
			apart = lastOf(apart, e.On)
		}
	}
	if d.IsZero() {
		d = apart
	}
	if d.IsZero() { // never signed
		for i := range a.Events {
			d = firstOf(d, a.Events[i].On)
		}
	}
	return rule.Day(d.Earliest().YMD()), rule.Day(d.Latest().YMD())
}
