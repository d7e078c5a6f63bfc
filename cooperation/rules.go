package cooperation

import (
	"sync"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// ProgrammeRules returns the rules for one programme and its tasks.
func ProgrammeRules() rule.Set[Programme] {
	return rule.NewSet("programme", "1.0.0", nil, programmeRules, programmePartRules, programmeResultRules,
		forTasks(func(p *Programme) []Task { return p.Tasks }))
}

// StrategyRules returns the rules for one strategy and its tasks.
func StrategyRules() rule.Set[Strategy] {
	return rule.NewSet("strategy", "1.0.0", nil, strategyRules,
		forTasks(func(s *Strategy) []Task { return s.Tasks }))
}

// EventRules returns the rules for one event.
func EventRules() rule.Set[Event] { return rule.NewSet("event", "1.0.0", nil, eventRules) }

// WorkingGroupRules returns the rules for one working group.
func WorkingGroupRules() rule.Set[WorkingGroup] {
	return rule.NewSet("working-group", "1.0.0", nil, groupRules)
}

var standard struct {
	programme lazy[Programme]
	strategy  lazy[Strategy]
	event     lazy[Event]
	group     lazy[WorkingGroup]
}

// lazy is a validator that is made when first needed.
type lazy[T any] struct {
	once sync.Once
	v    *rule.Validator[T]
}

func (l *lazy[T]) validate(t *T, set func() rule.Set[T]) error {
	l.once.Do(func() { l.v = rule.Must(rule.New(set())) })
	return l.v.Validate(t)
}

// Validate judges the programme by [ProgrammeRules], on no particular day. It
// returns nil or a [*rule.Report].
func (p *Programme) Validate() error { return standard.programme.validate(p, ProgrammeRules) }

// Validate judges the strategy by [StrategyRules], on no particular day. It
// returns nil or a [*rule.Report].
func (s *Strategy) Validate() error { return standard.strategy.validate(s, StrategyRules) }

// Validate judges the event by [EventRules], on no particular day. It returns
// nil or a [*rule.Report].
func (e *Event) Validate() error { return standard.event.validate(e, EventRules) }

// Validate judges the working group by [WorkingGroupRules], on no particular
// day. It returns nil or a [*rule.Report].
func (g *WorkingGroup) Validate() error { return standard.group.validate(g, WorkingGroupRules) }

// stray returns the first language in which a text is not normal; ok is false
// when there is none.
func stray(t text.Text) (lang string, ok bool) {
	for i := range t {
		if !text.Valid(t[i].Value) {
			return t[i].Lang, true
		}
	}
	return "", false
}

// unknownClasses adds the places of classes that are not in the list.
func unknownClasses(f rule.Faults, c *rule.Context, list []Participant) rule.Faults {
	l := StakeholderClasses()
	for i := range list {
		if x := string(list[i].Class); x != "" && !l.Has(x) {
			f = c.Unlisted(f.At(i), l, x)
		}
	}
	return f
}

// unknownRoles adds the places of roles that are not in the list.
func unknownRoles(f rule.Faults, c *rule.Context, list []Participant) rule.Faults {
	l := ParticipantRoles()
	for i := range list {
		if x := string(list[i].Role); x != "" && !l.Has(x) {
			f = c.Unlisted(f.At(i), l, x)
		}
	}
	return f
}

// nameless adds the places of participants of whom nothing is said but a role.
func nameless(f rule.Faults, list []Participant) rule.Faults {
	for i := range list {
		if p := &list[i]; p.Partner.IsZero() && p.Name.IsZero() && p.Class == "" {
			f = f.At(i)
		}
	}
	return f
}

// twice adds the places of participants that stood before in the same role.
func twice(f rule.Faults, list []Participant) rule.Faults {
	type key struct {
		partner id.Partner
		role    ParticipantRole
	}
	if len(list) > few {
		seen := make(map[key]bool, len(list))
		for i := range list {
			k := key{list[i].Partner, list[i].Role}
			if seen[k] && !k.partner.IsZero() {
				f = f.At(i)
			}
			seen[k] = true
		}
		return f
	}
	for i := 1; i < len(list); i++ {
		p := &list[i]
		if p.Partner.IsZero() {
			continue
		}
		for j := range i {
			if list[j].Partner == p.Partner && list[j].Role == p.Role {
				f = f.At(i)
				break
			}
		}
	}
	return f
}

// keyTwice adds the places of sources whose key stood before.
func keyTwice(f rule.Faults, list []source.Source) rule.Faults {
	if len(list) > few {
		seen := make(map[string]bool, len(list))
		for i := range list {
			if k := list[i].Key; k != "" {
				if seen[k] {
					f = f.At(i).Code("key", cutKey(k))
				}
				seen[k] = true
			}
		}
		return f
	}
	for i := 1; i < len(list); i++ {
		for j := range i {
			if k := list[i].Key; k != "" && list[j].Key == k {
				f = f.At(i).Code("key", cutKey(k))
				break
			}
		}
	}
	return f
}

func cutKey(s string) string {
	if len(s) <= 64 {
		return s
	}
	n := 64
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n]
}

// crooked adds the places of pointers that RFC 6901 does not allow.
func crooked(f rule.Faults, list []source.Source) rule.Faults {
	for i := range list {
		for j, p := range list[i].About {
			if !isPointer(p) {
				f = f.At(i, j)
			}
		}
	}
	return f
}

// isPointer reports whether s is written as RFC 6901 asks.
func isPointer(s string) bool {
	if s != "" && s[0] != '/' {
		return false
	}
	for i := 0; i < len(s); i++ {
		if s[i] == '~' && (i+1 == len(s) || s[i+1] != '0' && s[i+1] != '1') {
			return false
		}
	}
	return true
}

// knownTechnology reports whether the code stands in a list that this package
// knows, FORD or Canada's areas, or is empty, which other rules speak of.
func knownTechnology(code *technology.Code) bool {
	switch code.List {
	case technology.FORDList:
		return technology.FORD().Has(code.Code)
	case technology.CanadaList:
		return technology.CanadaAreas().Has(code.Code)
	}
	return code.IsZero()
}

// unlistedTechnology completes the last fault: the code is not known, nor does
// a list given with [rule.Lists] under the name of the code's list have it.
func unlistedTechnology(f rule.Faults, c *rule.Context, code technology.Code) rule.Faults {
	if code.List == technology.FORDList {
		return c.Unlisted(f, technology.FORD(), code.Code)
	}
	return c.Unlisted(f, elsewhere(code.List), code.Code)
}

// elsewhere is a list of technologies that this package does not hold.
type elsewhere string

func (l elsewhere) Name() string         { return string(l) }
func (l elsewhere) Version() string      { return "–" }
func (l elsewhere) Has(string) bool      { return false }
func (l elsewhere) Near(string) []string { return nil }
