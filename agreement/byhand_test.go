package agreement

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// broken is what the hand-written judge reports: the same facts as a
// rule.Violation, without a message.
type broken struct {
	Code     rule.Code
	Severity rule.Severity
	Pointer  string
	Args     []rule.Arg
}

func whole(name string, n int) rule.Arg {
	return rule.Arg{Name: name, Kind: rule.ArgInt, Number: int64(n)}
}
func code(name, s string) rule.Arg { return rule.Arg{Name: name, Kind: rule.ArgCode, Text: s} }
func date(name, s string) rule.Arg { return rule.Arg{Name: name, Kind: rule.ArgDate, Text: s} }

func near(l *codes.List, s string) []rule.Arg {
	n := ""
	for i, x := range l.Near(s) {
		if i > 0 {
			n += ", "
		}
		n += x
	}
	if n == "" {
		n = "–"
	}
	return []rule.Arg{code("code", s), code("list", l.Name()+" "+l.Version()), code("near", n)}
}

// byHand is the same judgement as Rules, written the way one would write it
// without a kernel: plain ifs, one loop for each list. It is what the kernel
// is measured against, and a test holds the two together.
func byHand(a *Agreement, today rule.Day) []broken {
	var h hand
	h.head(a)
	h.parties(a)
	privacy := h.technologies(a)
	signed, over := h.events(a, today)
	h.term(a, today, over)
	h.funding(a)
	h.objectives(a)
	h.obligations(a, today, signed)
	h.text(a, privacy)
	h.life(a, today)
	h.substance(a, today)
	h.steps(a, today)
	h.assurances(a, today)
	h.schedule(a, today)
	h.committees(a, today)
	h.transfer(a, today)
	h.indicators(a, today)
	h.activities(a)
	h.register(a, today)
	return h.found
}

// hand collects what byHand finds.
type hand struct{ found []broken }

func (h *hand) add(c rule.Code, s rule.Severity, pointer string, args ...rule.Arg) {
	h.found = append(h.found, broken{c, s, pointer, args})
}

func (h *hand) head(a *Agreement) {
	if a.ID.IsZero() {
		h.add("AGR-ID", rule.Error, "/id")
	}
	if a.Titles.IsZero() {
		h.add("AGR-TITLE", rule.Error, "/titles")
	}
	for i := range a.Titles {
		if !text.Valid(a.Titles[i].Value) {
			h.add("AGR-TITLE-NFC", rule.Warning, "/titles", code("language", a.Titles[i].Lang))
		}
	}
	if a.Form == "" {
		h.add("AGR-FORM", rule.Warning, "/form")
	} else if l := Forms(); !l.Has(string(a.Form)) {
		h.add("AGR-FORM-LISTED", rule.Warning, "/form", near(l, string(a.Form))...)
	}
	if len(a.Sources) == 0 {
		h.add("AGR-SOURCE", rule.Advice, "/sources")
	}
}

func (h *hand) parties(a *Agreement) {
	n := strconv.Itoa
	if len(a.Parties) < 2 && !a.PartiesOpen {
		h.add("AGR-PARTY-TWO", rule.Error, "/parties", whole("count", len(a.Parties)))
	}
	signatories := 0
	international := len(a.Parties) < 2 || a.Form.Domestic() || a.Form.Contract() || a.PartiesOpen
	binding := a.Form.Binding()
	roles, levels, capacities := Roles(), Levels(), Capacities()
	var signed calendar.Date
	apart := false
	for k := range a.Events {
		if e := &a.Events[k]; e.Kind == EventSigned && e.Party.IsZero() {
			signed = earlier(signed, e.On)
		} else if e.Kind == EventSigned {
			apart = true
		}
	}
	var known map[id.Partner]int
	if len(a.Parties) > 64 {
		known = make(map[id.Partner]int)
	}
	for i := range a.Parties {
		p := &a.Parties[i]
		signatory := p.Has(RoleSignatory)
		if signatory {
			signatories++
		}
		switch {
		case p.Partner.IsZero() && p.Name.IsZero():
			h.add("AGR-PARTY-NAMED", rule.Error, "/parties/"+n(i))
		case p.Partner.IsZero():
			h.add("AGR-PARTY-ID", rule.Warning, "/parties/"+n(i)+"/partner")
		default:
			if known != nil {
				if j, ok := known[p.Partner]; ok {
					h.add("AGR-PARTY-DUPLICATE", rule.Error, "/parties/"+n(i)+"/partner", whole("other", j+1))
				} else {
					known[p.Partner] = i
				}
				break
			}
			for j := range i {
				if a.Parties[j].Partner == p.Partner {
					h.add("AGR-PARTY-DUPLICATE", rule.Error, "/parties/"+n(i)+"/partner", whole("other", j+1))
					break
				}
			}
		}
		if p.Country == "" || p.Country != a.Parties[0].Country || p.Level == LevelInternational {
			international = true
		}
		if a.Form.Domestic() && i > 0 && p.Country != "" && a.Parties[0].Country != "" && p.Country != a.Parties[0].Country {
			h.add("AGR-PARTY-DOMESTIC", rule.Error, "/parties/"+n(i)+"/country", code("country", string(p.Country)))
		}
		if p.Country == "" {
			if signatory && p.Level != LevelInternational {
				h.add("AGR-PARTY-COUNTRY", rule.Warning, "/parties/"+n(i)+"/country")
			}
		} else if !p.Country.Known() {
			h.add("AGR-PARTY-COUNTRY-KNOWN", rule.Error, "/parties/"+n(i)+"/country", code("country", string(p.Country)))
		} else {
			on := signed
			if apart {
				on = actByHand(a, EventSigned, p.Partner)
			}
			if !on.IsZero() && p.Country.ExistedOn(on) == calendar.No {
				h.add("AGR-PARTY-STATE-EXISTED", rule.Error, "/parties/"+n(i)+"/country", code("country", string(p.Country)), date("signed", on.String()))
			}
		}
		for j := range p.Identifiers {
			x := &p.Identifiers[j]
			if !x.Scheme.Known() {
				h.add("AGR-PARTY-SCHEME", rule.Advice, "/parties/"+n(i)+"/identifiers/"+n(j)+"/scheme", code("scheme", orDash(string(x.Scheme))))
			} else if !x.Valid() {
				h.add("AGR-PARTY-IDENTIFIER", rule.Error, "/parties/"+n(i)+"/identifiers/"+n(j), code("scheme", string(x.Scheme)))
			}
		}
		if len(p.Roles) == 0 {
			h.add("AGR-PARTY-ROLE", rule.Warning, "/parties/"+n(i)+"/roles")
		}
		for j, r := range p.Roles {
			if !roles.Has(string(r)) {
				h.add("AGR-PARTY-ROLE-LISTED", rule.Warning, "/parties/"+n(i)+"/roles/"+n(j), near(roles, string(r))...)
			}
		}
		if p.Level == "" {
			if signatory {
				h.add("AGR-LEVEL", rule.Warning, "/parties/"+n(i)+"/level")
			}
		} else {
			if !levels.Has(string(p.Level)) {
				h.add("AGR-LEVEL-LISTED", rule.Warning, "/parties/"+n(i)+"/level", near(levels, string(p.Level))...)
			}
			if binding && signatory && p.Level != LevelState && p.Level != LevelGovernment && p.Level != LevelInternational {
				h.add("AGR-LEVEL-BINDING", rule.Error, "/parties/"+n(i)+"/level", code("level", string(p.Level)))
			}
		}
		if p.Capacity != "" && !capacities.Has(string(p.Capacity)) {
			h.add("AGR-CAPACITY-LISTED", rule.Warning, "/parties/"+n(i)+"/capacity", near(capacities, string(p.Capacity))...)
		}
		if binding && p.Capacity == CapacityDelegated {
			h.add("AGR-CAPACITY-POWERS", rule.Error, "/parties/"+n(i)+"/capacity")
		}
		if p.Capacity == CapacityRepresents && p.Country != "" {
			found := false
			for j := range a.Parties {
				found = found || j != i && a.Parties[j].Country == p.Country
			}
			if !found {
				h.add("AGR-CAPACITY-REPRESENTED", rule.Warning, "/parties/"+n(i)+"/capacity")
			}
		}
	}
	if signatories < 2 && len(a.Parties) >= 2 && !a.PartiesOpen {
		h.add("AGR-PARTY-SIGNATORY", rule.Error, "/parties", whole("count", signatories))
	}
	if !international {
		h.add("AGR-PARTY-STATES", rule.Error, "/parties", code("country", string(a.Parties[0].Country)))
	}
}

// actByHand returns when the party first did an act of the kind by itself or,
// where it did not, with all the others.
func actByHand(a *Agreement, k EventKind, p id.Partner) calendar.Date {
	var own, whole calendar.Date
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind != k {
			continue
		} else if e.Party.IsZero() {
			whole = earlier(whole, e.On)
		} else if e.Party == p {
			own = earlier(own, e.On)
		}
	}
	if own.IsZero() {
		return whole
	}
	return own
}

// earlier returns the date that begins earlier, the vaguer of two that begin together.
func earlier(a, b calendar.Date) calendar.Date {
	x, y := a.YMD(), b.YMD()
	switch {
	case b.IsZero():
		return a
	case a.IsZero(), y < x, y == x && b.Latest().YMD() > a.Latest().YMD():
		return b
	case y == x && b.Latest().YMD() == a.Latest().YMD() && calendar.Chronological(b, a) > 0:
		return b
	}
	return a
}

func partyByHand(a *Agreement, p id.Partner) bool {
	for i := range a.Parties {
		if a.Parties[i].Partner == p {
			return true
		}
	}
	return false
}
