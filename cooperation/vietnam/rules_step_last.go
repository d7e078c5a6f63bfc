package vietnam

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
)

// maxPairs is the length up to which the steps are searched one by one; of more
// a map is made.
const maxPairs = 64

// lastDay is the last of several days; doubtful where one of them is not certain.
type lastDay struct {
	on    calendar.Date
	doubt bool
	any   bool
}

func (l lastDay) add(d calendar.Date) lastDay {
	l.doubt = l.doubt || d.IsZero() || d.Uncertain() || d.Approximate()
	if l.any = true; l.on.IsZero() || l.on.Latest().Compare(d.Latest()) == calendar.Before {
		l.on = d
	}
	return l
}

// date returns the day, and the zero date where it is not known.
func (l lastDay) date() calendar.Date {
	if l.doubt {
		return calendar.Date{}
	}
	return l.on
}

// lastSteps tells when a kind of step was last taken, partner by partner: by
// those to whom it was addressed or, for consents, by those who gave a yes.
type lastSteps struct {
	a       *agreement.Agreement
	kind    agreement.StepKind
	yes     bool
	of      map[id.Partner]lastDay // of many steps
	anybody lastDay
}

// received tells when each last received a kind of step.
func received(a *agreement.Agreement, k agreement.StepKind) lastSteps {
	return lastSteps{a: a, kind: k}.index()
}

// saidYes tells when each last gave a kind of step that said yes.
func saidYes(a *agreement.Agreement, k agreement.StepKind) lastSteps {
	return lastSteps{a: a, kind: k, yes: true}.index()
}

func (l lastSteps) index() lastSteps {
	if len(l.a.Steps) > maxPairs {
		l.of = make(map[id.Partner]lastDay)
	}
	for i := range l.a.Steps {
		s := &l.a.Steps[i]
		who, ok := l.who(s)
		if !ok {
			continue
		}
		l.anybody = l.anybody.add(s.On)
		if l.of != nil {
			l.of[who] = l.of[who].add(s.On)
		}
	}
	return l
}

func (l *lastSteps) who(s *agreement.Step) (id.Partner, bool) {
	if l.yes {
		return s.By, s.Kind == l.kind && s.Answer == codes.Yes
	}
	return s.To, s.Kind == l.kind
}

// by returns the day of a partner's last one, or else of the last one of nobody
// in particular; for no partner, of anybody's.
func (l *lastSteps) by(p id.Partner) lastDay {
	if p.IsZero() {
		return l.anybody
	}
	var own, open lastDay
	if l.of != nil {
		own, open = l.of[p], l.of[id.Partner{}]
	} else {
		for i := range l.a.Steps {
			s := &l.a.Steps[i]
			switch who, ok := l.who(s); {
			case !ok:
			case who == p:
				own = own.add(s.On)
			case who.IsZero():
				open = open.add(s.On)
			}
		}
	}
	if own.any {
		return own
	}
	return open
}

// on returns the day of by, and the zero date where it is not known.
func (l *lastSteps) on(p id.Partner) calendar.Date { return l.by(p).date() }

// answers tells who may have given an opinion by a day.
type answers struct {
	a       *agreement.Agreement
	by      calendar.Date
	anybody bool // an opinion says not whose it is
	of      map[id.Partner]struct{}
}

func answersBy(a *agreement.Agreement, by calendar.Date) answers {
	x := answers{a: a, by: by}
	if len(a.Steps) > maxPairs {
		x.of = make(map[id.Partner]struct{})
	}
	for i := range a.Steps {
		s := &a.Steps[i]
		if s.Kind != agreement.StepOpinion || s.On.Compare(by) == calendar.After {
			continue
		}
		x.anybody = x.anybody || s.By.IsZero()
		if x.of != nil {
			x.of[s.By] = struct{}{}
		}
	}
	return x
}

// has reports whether the partner may have given its opinion; where nobody in
// particular was asked, whether anybody may have.
func (x *answers) has(p id.Partner) bool {
	if x.of != nil {
		_, ok := x.of[p]
		return ok || p.IsZero() && len(x.of) > 0
	}
	for i := range x.a.Steps {
		s := &x.a.Steps[i]
		if s.Kind == agreement.StepOpinion && s.On.Compare(x.by) != calendar.After && (p.IsZero() || s.By == p) {
			return true
		}
	}
	return false
}
