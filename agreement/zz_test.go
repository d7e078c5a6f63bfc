package agreement

import (
	"fmt"
	"testing"
	"time"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

func old1(a *Agreement, _ *rule.Context) (f rule.Faults) {
	for i := range a.Obligations {
		if p := a.Obligations[i].Bearer; !a.isParty(p) || p.IsZero() {
			f = f.At(i)
		}
	}
	return f
}
func new1(a *Agreement, _ *rule.Context) (f rule.Faults) {
	parties := a.partyIndex()
	for i := range a.Obligations {
		if p := a.Obligations[i].Bearer; p.IsZero() || !parties.has(a, p) {
			f = f.At(i)
		}
	}
	return f
}
func new2(a *Agreement, _ *rule.Context) (f rule.Faults) {
	parties := a.partyIndex()
	for i := range a.Obligations {
		if p := a.Obligations[i].Bearer; !parties.has(a, p) || p.IsZero() {
			f = f.At(i)
		}
	}
	return f
}
func (a *Agreement) isParty3(p *id.Partner, at partyIndex) bool {
	if at != nil {
		return at.find(p)
	}
	for i := range a.Parties {
		if a.Parties[i].Partner == *p {
			return true
		}
	}
	return false
}
func (x partyIndex) find(p *id.Partner) bool { _, ok := x[*p]; return ok }
func new3(a *Agreement, _ *rule.Context) (f rule.Faults) {
	parties := a.partyIndex()
	for i := range a.Obligations {
		if p := &a.Obligations[i].Bearer; !a.isParty3(p, parties) || p.IsZero() {
			f = f.At(i)
		}
	}
	return f
}
func oldEarly(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if len(a.Obligations) == 0 {
		return f
	}
	var signed calendar.Date
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind == EventSigned && !e.On.IsZero() {
			signed = e.On
			break
		}
	}
	for i := range a.Obligations {
		if d := a.Obligations[i].Done; !d.IsZero() && d.Compare(signed) == calendar.Before {
			f = f.At(i).Date("done", d.String()).Date("signed", signed.String())
		}
	}
	return f
}
func newEarly(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if len(a.Obligations) == 0 {
		return f
	}
	signed := a.firsts(EventSigned).anyone
	for i := range a.Obligations {
		if d := a.Obligations[i].Done; !d.IsZero() && d.Compare(signed) == calendar.Before {
			f = f.At(i).Date("done", d.String()).Date("signed", signed.String())
		}
	}
	return f
}

var sinkFirsts firsts

func justFirsts(a *Agreement, _ *rule.Context) (f rule.Faults) { sinkFirsts = a.firsts(EventSigned); return nil }
func langOld(a *Agreement, _ *rule.Context) (f rule.Faults) {
	for i := 1; i < len(a.Languages); i++ {
		for j := range min(i, maxPairs) {
			if a.Languages[i] == a.Languages[j] {
				f = f.At(i).Code("language", a.Languages[i])
				break
			}
		}
	}
	return f
}

func TestZZ(t *testing.T) {
	a := sample()
	fs := []func(a *Agreement, _ *rule.Context) rule.Faults{old1, new1, new2, new3, oldEarly, newEarly, justFirsts, langOld, languageRules[2].Check}
	best := make([]time.Duration, len(fs))
	for r := range 20 {
		for k, f := range fs {
			s := time.Now()
			for range 100000 {
				f(a, nil)
			}
			if d := time.Since(s); r == 0 || d < best[k] {
				best[k] = d
			}
		}
	}
	for k, n := range []string{"old1", "new1", "new2", "new3", "oldEarly", "newEarly", "justFirsts", "langOld", "lang"} {
		fmt.Printf("%s %.1f\n", n, float64(best[k])/100000)
	}
}
