package vietnam

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
)

// sayings are what those who decide said of one matter by a day, with where the
// last yes, the last no and what may have been said stand.
type sayings struct {
	yes, no               lastDay
	maybe, maybeNo        bool // something, or a no, may have been said by that day
	given, refused, doubt gate.Place
	plain                 bool // the last yes is one in so many words
}

// add adds what was said on a day, as far as that was said by another day.
func (x *sayings) add(answer codes.Answer, said, on calendar.Date, at gate.Place) {
	switch until(said, on) {
	case calendar.Unknown:
		x.maybe, x.doubt = true, at
		x.maybeNo = x.maybeNo || answer == codes.No
	case calendar.Yes:
		to, where := &x.yes, &x.given
		if answer == codes.No {
			to, where = &x.no, &x.refused
		}
		last := to.add(said)
		if !to.any || last.on != to.on {
			*where = at
			if answer != codes.No {
				x.plain = answer == codes.Yes
			}
		} else if answer != codes.No {
			x.plain = x.plain || last.on == said && answer == codes.Yes
		}
		*to = last
	}
}

// answer is what was said last; unknown where nothing was, or where the days do
// not tell what came last.
func (x sayings) answer() calendar.Truth {
	order := x.yes.on.Compare(x.no.on)
	switch {
	case x.maybe && (x.no.any || !x.yes.any), x.maybeNo:
		return calendar.Unknown
	case x.yes.any && (!x.no.any || order == calendar.After):
		return calendar.Yes
	case x.no.any && (!x.yes.any || order == calendar.Before):
		return calendar.No
	}
	return calendar.Unknown
}

// superiorSaid gathers what the superior of a subordinate body said of concluding
// by a day. A consent and a decision say yes by their name where no answer is
// recorded; what the subordinate body says itself is no consent to it.
func superiorSaid(a *agreement.Agreement, on calendar.Date) (x sayings) {
	own := subordinatesOf(a)
	for i := range a.Steps {
		s := &a.Steps[i]
		if (s.Kind == agreement.StepSuperiorConsent || s.Kind == agreement.StepDecision) && !own.has(a, s.By) {
			x.add(s.Answer, s.On, on, gate.At("/steps/*", i))
		}
	}
	for i := range a.Events {
		if e := &a.Events[i]; approvedHere(a, e) {
			x.add(codes.Yes, e.On, on, gate.At("/events/*", i))
		}
	}
	return x
}

// subordinates tells which partners are subordinate bodies that sign; it is nil
// where the parties are few enough to be searched one by one.
type subordinates map[id.Partner]bool

func subordinatesOf(a *agreement.Agreement) (x subordinates) {
	if len(a.Parties) <= maxPairs {
		return nil
	}
	x = make(subordinates)
	for i := range a.Parties {
		if p := &a.Parties[i]; signs(p) && subordinate(p.Level) {
			x[p.Partner] = true
		}
	}
	return x
}

func (x subordinates) has(a *agreement.Agreement, who id.Partner) bool {
	if x != nil || who.IsZero() {
		return !who.IsZero() && x[who]
	}
	for i := range a.Parties {
		if p := &a.Parties[i]; p.Partner == who && signs(p) && subordinate(p.Level) {
			return true
		}
	}
	return false
}

// approvedHere reports whether the event is an approval that is not one of a
// foreign party; that of a long list of parties is not looked up.
func approvedHere(a *agreement.Agreement, e *agreement.Event) bool {
	if e.Kind != agreement.EventApproved || e.Party.IsZero() || len(a.Parties) > maxPairs {
		return e.Kind == agreement.EventApproved
	}
	for i := range a.Parties {
		if p := &a.Parties[i]; p.Partner == e.Party {
			return p.Country == "VN" || p.Country == ""
		}
	}
	return true
}
