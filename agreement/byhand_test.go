package agreement

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
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
func byHand(a *Agreement, today rule.Day) (vs []broken) {
	add := func(c rule.Code, s rule.Severity, pointer string, args ...rule.Arg) {
		vs = append(vs, broken{c, s, pointer, args})
	}
	n := strconv.Itoa

	if a.ID.IsZero() {
		add("AGR-ID", rule.Error, "/id")
	}
	if a.Titles.IsZero() {
		add("AGR-TITLE", rule.Error, "/titles")
	}
	for i := range a.Titles {
		if !text.Valid(a.Titles[i].Value) {
			add("AGR-TITLE-NFC", rule.Warning, "/titles", code("language", a.Titles[i].Lang))
		}
	}
	if a.Form == "" {
		add("AGR-FORM", rule.Warning, "/form")
	} else if l := Forms(); !l.Has(string(a.Form)) {
		add("AGR-FORM-LISTED", rule.Warning, "/form", near(l, string(a.Form))...)
	}
	if len(a.Sources) == 0 {
		add("AGR-SOURCE", rule.Advice, "/sources")
	}

	// Parties.
	if len(a.Parties) < 2 && !a.PartiesOpen {
		add("AGR-PARTY-TWO", rule.Error, "/parties", whole("count", len(a.Parties)))
	}
	signatories := 0
	international := len(a.Parties) < 2 || a.Form.Domestic() || a.Form.Contract() || a.PartiesOpen
	binding := a.Form.Binding()
	roles, levels, capacities := Roles(), Levels(), Capacities()
	for i := range a.Parties {
		p := &a.Parties[i]
		signatory := p.Has(RoleSignatory)
		if signatory {
			signatories++
		}
		switch {
		case p.Partner.IsZero() && p.Name.IsZero():
			add("AGR-PARTY-NAMED", rule.Error, "/parties/"+n(i))
		case p.Partner.IsZero():
			add("AGR-PARTY-ID", rule.Warning, "/parties/"+n(i)+"/partner")
		default:
			for j := range min(i, maxPairs) {
				if a.Parties[j].Partner == p.Partner {
					add("AGR-PARTY-DUPLICATE", rule.Error, "/parties/"+n(i)+"/partner", whole("other", j+1))
					break
				}
			}
		}
		if p.Country == "" || p.Country != a.Parties[0].Country || p.Level == LevelInternational {
			international = true
		}
		if a.Form.Domestic() && i > 0 && p.Country != "" && a.Parties[0].Country != "" && p.Country != a.Parties[0].Country {
			add("AGR-PARTY-DOMESTIC", rule.Error, "/parties/"+n(i)+"/country", code("country", string(p.Country)))
		}
		if p.Country == "" {
			if signatory && p.Level != LevelInternational {
				add("AGR-PARTY-COUNTRY", rule.Warning, "/parties/"+n(i)+"/country")
			}
		} else if !p.Country.Known() {
			add("AGR-PARTY-COUNTRY-KNOWN", rule.Error, "/parties/"+n(i)+"/country", code("country", string(p.Country)))
		} else {
			for k := range a.Events {
				if e := &a.Events[k]; e.Kind == EventSigned && (e.Party.IsZero() || e.Party == p.Partner) {
					if !e.On.IsZero() && p.Country.ExistedOn(e.On) == calendar.No {
						add("AGR-PARTY-STATE-EXISTED", rule.Error, "/parties/"+n(i)+"/country", code("country", string(p.Country)), date("signed", e.On.String()))
					}
					break
				}
			}
		}
		for j := range p.Identifiers {
			x := &p.Identifiers[j]
			if !x.Scheme.Known() {
				add("AGR-PARTY-SCHEME", rule.Advice, "/parties/"+n(i)+"/identifiers/"+n(j)+"/scheme", code("scheme", orDash(string(x.Scheme))))
			} else if !x.Valid() {
				add("AGR-PARTY-IDENTIFIER", rule.Error, "/parties/"+n(i)+"/identifiers/"+n(j), code("scheme", string(x.Scheme)))
			}
		}
		if len(p.Roles) == 0 {
			add("AGR-PARTY-ROLE", rule.Warning, "/parties/"+n(i)+"/roles")
		}
		for j, r := range p.Roles {
			if !roles.Has(string(r)) {
				add("AGR-PARTY-ROLE-LISTED", rule.Warning, "/parties/"+n(i)+"/roles/"+n(j), near(roles, string(r))...)
			}
		}
		if p.Level == "" {
			if signatory {
				add("AGR-LEVEL", rule.Warning, "/parties/"+n(i)+"/level")
			}
		} else {
			if !levels.Has(string(p.Level)) {
				add("AGR-LEVEL-LISTED", rule.Warning, "/parties/"+n(i)+"/level", near(levels, string(p.Level))...)
			}
			if binding && signatory && p.Level != LevelState && p.Level != LevelGovernment && p.Level != LevelInternational {
				add("AGR-LEVEL-BINDING", rule.Error, "/parties/"+n(i)+"/level", code("level", string(p.Level)))
			}
		}
		if p.Capacity != "" && !capacities.Has(string(p.Capacity)) {
			add("AGR-CAPACITY-LISTED", rule.Warning, "/parties/"+n(i)+"/capacity", near(capacities, string(p.Capacity))...)
		}
		if binding && p.Capacity == CapacityDelegated {
			add("AGR-CAPACITY-POWERS", rule.Error, "/parties/"+n(i)+"/capacity")
		}
		if p.Capacity == CapacityRepresents && p.Country != "" {
			found := false
			for j := range a.Parties {
				found = found || j != i && a.Parties[j].Country == p.Country
			}
			if !found {
				add("AGR-CAPACITY-REPRESENTED", rule.Warning, "/parties/"+n(i)+"/capacity")
			}
		}
	}
	if signatories < 2 && len(a.Parties) >= 2 && !a.PartiesOpen {
		add("AGR-PARTY-SIGNATORY", rule.Error, "/parties", whole("count", signatories))
	}
	if !international {
		add("AGR-PARTY-STATES", rule.Error, "/parties", code("country", string(a.Parties[0].Country)))
	}

	// Technologies and risks.
	if len(a.Technologies) == 0 {
		add("AGR-TECH", rule.Warning, "/technologies")
	}
	total, stated := 0, 0
	for i := range a.Technologies {
		t := &a.Technologies[i]
		if t.Technology.List == "" || t.Technology.Code == "" {
			add("AGR-TECH-CODE", rule.Error, "/technologies/"+n(i)+"/technology")
		} else {
			for j := range min(i, maxPairs) {
				if a.Technologies[j].Technology == t.Technology {
					add("AGR-TECH-DUPLICATE", rule.Error, "/technologies/"+n(i)+"/technology", code("technology", t.Technology.String()))
					break
				}
			}
		}
		if !t.Share.IsZero() {
			total += int(t.Share.BasisPoints())
			stated++
		}
	}
	if over := total - 100_00; over > stated || stated == len(a.Technologies) && stated > 0 && -over > stated {
		add("AGR-TECH-SHARES", rule.Error, "/technologies", rule.Arg{Name: "total", Kind: rule.ArgShare, Number: int64(total)})
	}
	if stated != 0 && stated != len(a.Technologies) {
		add("AGR-TECH-SHARE-SOME", rule.Advice, "/technologies", whole("stated", stated), whole("areas", len(a.Technologies)))
	}
	privacy := false
	for i := range a.Risks {
		r := &a.Risks[i]
		privacy = privacy || r.Category == RiskPrivacy
		if l := RiskCategories(); !l.Has(string(r.Category)) {
			add("AGR-RISK-LISTED", rule.Warning, "/risks/"+n(i)+"/category", near(l, string(r.Category))...)
		}
		for _, g := range [...]Grade{r.Likelihood, r.Consequence} {
			if g != "" && g != Low && g != Medium && g != High {
				add("AGR-RISK-GRADE", rule.Warning, "/risks/"+n(i)+"/consequence", near(Grades(), string(g))...)
			}
		}
		if (r.Likelihood == High || r.Consequence == High) && r.Mitigation.IsZero() {
			add("AGR-RISK-MITIGATED", rule.Error, "/risks/"+n(i)+"/mitigation")
		}
		if r.Owner.IsZero() {
			add("AGR-RISK-OWNER", rule.Warning, "/risks/"+n(i)+"/owner")
		}
	}

	// Events.
	if len(a.Events) == 0 {
		add("AGR-EVENT", rule.Warning, "/events")
	}
	var signed, force, end calendar.Date
	hasSigned, hasForce, hasSuspended, hasEnd, hasWithdrawn, firstEnd := false, false, false, false, false, -1
	kinds := EventKinds()
	for i := range a.Events {
		e := &a.Events[i]
		switch e.Kind {
		case EventSigned:
			hasSigned = true
			if signed.IsZero() {
				signed = e.On
			}
		case EventAcceded:
			hasSigned = true
		case EventInForce:
			hasForce = true
			if force.IsZero() {
				force = e.On
			}
		case EventSuspended:
			hasSuspended = true
		case EventWithdrawn:
			hasWithdrawn = true
		case EventSuperseded, EventTerminated, EventExpired, EventLapsed:
			hasEnd = true
			if e.Party.IsZero() {
				if end.IsZero() {
					end = e.On
				}
				if firstEnd >= 0 {
					add("AGR-EVENT-ONCE", rule.Error, "/events/"+n(i)+"/kind", whole("first", firstEnd+1))
				} else {
					firstEnd = i
				}
			}
		}
		if !kinds.Has(string(e.Kind)) {
			add("AGR-EVENT-LISTED", rule.Warning, "/events/"+n(i)+"/kind", near(kinds, string(e.Kind))...)
		}
		if e.On.IsZero() {
			add("AGR-EVENT-DATE", rule.Warning, "/events/"+n(i)+"/on")
		} else if today != 0 && e.Kind != EventInForce && e.Kind != EventExpired && rule.Day(e.On.Earliest().YMD()) > today {
			add("AGR-EVENT-FUTURE", rule.Warning, "/events/"+n(i)+"/on", date("on", e.On.String()), date("today", today.String()))
		}
		if !e.Party.IsZero() && !a.isParty(e.Party) {
			add("AGR-EVENT-PARTY", rule.Error, "/events/"+n(i)+"/party")
		}
	}
	if hasForce && !hasSigned {
		add("AGR-EVENT-SIGNED", rule.Advice, "/events")
	}
	for i := range a.Events {
		e := &a.Events[i]
		if !signed.IsZero() && e.Kind.afterSigning() && e.On.Compare(signed) == calendar.Before {
			add("AGR-EVENT-ORDER", rule.Error, "/events/"+n(i)+"/on", date("on", e.On.String()), date("signed", signed.String()))
		}
		switch e.Kind {
		case EventAmended, EventRenewed, EventSuspended, EventResumed:
			if !force.IsZero() && e.Kind != EventAmended && e.On.Compare(force) == calendar.Before {
				add("AGR-EVENT-BEFORE-FORCE", rule.Error, "/events/"+n(i)+"/on", date("on", e.On.String()), date("force", force.String()))
			}
			if !end.IsZero() && e.On.Compare(end) == calendar.After {
				add("AGR-EVENT-AFTER-END", rule.Error, "/events/"+n(i)+"/on", date("end", end.String()), date("on", e.On.String()))
			}
			if e.Kind == EventResumed && !hasSuspended {
				add("AGR-EVENT-RESUMED", rule.Error, "/events/"+n(i)+"/kind")
			}
		}
	}

	// Term.
	t := &a.Term
	if t.Covers.IsZero() && t.Length.IsZero() && t.Renewal == "" {
		add("AGR-TERM", rule.Advice, "/term")
	}
	if t.Covers.End.Compare(t.Covers.Start) == calendar.Before {
		add("AGR-TERM-ORDER", rule.Error, "/term/covers", date("start", t.Covers.Start.String()), date("end", t.Covers.End.String()))
	}
	switch t.Renewal {
	case "", RenewalConsent, RenewalNone:
		if today != 0 {
			if e := a.TermEnd(); !e.IsZero() && rule.Day(e.Latest().YMD()) < today && !hasEnd && !hasWithdrawn {
				add("AGR-TERM-OVER", rule.Warning, "/term", date("end", e.String()))
			}
		}
	case RenewalAutomatic:
		if t.Notice.IsZero() {
			add("AGR-TERM-NOTICE", rule.Warning, "/term/notice")
		}
	case RenewalOpen:
		if !t.Length.IsZero() {
			add("AGR-TERM-LENGTH", rule.Error, "/term/length")
		}
	default:
		add("AGR-TERM-RENEWAL-LISTED", rule.Warning, "/term/renewal", near(Renewals(), string(t.Renewal))...)
	}
	if notice, length := days(t.Notice), days(t.Length); notice > 0 && length > 0 && notice >= length {
		add("AGR-TERM-NOTICE-LONG", rule.Error, "/term/notice")
	}

	// Funding.
	for i := range a.Funding {
		x := &a.Funding[i]
		if m := &x.Amount; m.Amount.Minor < 0 || !m.High.IsZero() && (m.High.Currency != m.Amount.Currency || m.High.Minor < m.Amount.Minor) {
			add("AGR-FUND-AMOUNT", rule.Error, "/funding/"+n(i)+"/amount")
		}
		if c := x.Amount.Amount.Currency; !c.IsZero() && !c.Known() {
			add("AGR-FUND-CURRENCY", rule.Error, "/funding/"+n(i)+"/amount", code("currency", c.String()))
		}
		if !x.Payer.IsZero() && !a.isParty(x.Payer) {
			add("AGR-FUND-PAYER", rule.Error, "/funding/"+n(i)+"/payer")
		}
		if l := FundingKinds(); x.Kind != "" && !l.Has(string(x.Kind)) {
			add("AGR-FUND-KIND", rule.Warning, "/funding/"+n(i)+"/kind", near(l, string(x.Kind))...)
		}
		if x.Stage != StageCommitment && x.Stage != StageDisbursement {
			add("AGR-FUND-STAGE", rule.Warning, "/funding/"+n(i)+"/stage")
		}
	}

	// Objectives.
	if len(a.Objectives) == 0 {
		add("AGR-OBJECTIVE", rule.Warning, "/objectives")
	}
	for i := range a.Objectives {
		o := &a.Objectives[i]
		if o.Name.IsZero() {
			add("AGR-OBJECTIVE-NAME", rule.Error, "/objectives/"+n(i)+"/name")
		}
		if len(o.Indicators) == 0 {
			add("AGR-OBJECTIVE-INDICATOR", rule.Error, "/objectives/"+n(i)+"/indicators")
		}
		for j := range o.Indicators {
			x := &o.Indicators[j]
			at := func() string { return "/objectives/" + n(i) + "/indicators/" + n(j) }
			if x.Target.IsZero() {
				add("AGR-INDICATOR-TARGET", rule.Warning, at()+"/target")
			} else {
				if !x.Baseline.IsZero() && x.Baseline.Unit != x.Target.Unit || !x.Actual.IsZero() && x.Actual.Unit != x.Target.Unit {
					add("AGR-INDICATOR-UNIT", rule.Error, at())
				}
				if x.wrongWay() {
					add("AGR-INDICATOR-DIRECTION", rule.Error, at()+"/direction")
				}
			}
		}
	}

	// Obligations.
	for i := range a.Obligations {
		o := &a.Obligations[i]
		if o.Bearer.IsZero() || !a.isParty(o.Bearer) {
			add("AGR-DUTY-BEARER", rule.Error, "/obligations/"+n(i)+"/bearer")
		}
		if !o.Bearer.IsZero() && o.Bearer == o.Beneficiary {
			add("AGR-DUTY-SELF", rule.Error, "/obligations/"+n(i)+"/beneficiary")
		}
		if o.Duty.IsZero() {
			add("AGR-DUTY-WORDING", rule.Error, "/obligations/"+n(i)+"/duty")
		}
		if o.Done.IsZero() {
			if o.Due.IsZero() {
				add("AGR-DUTY-DUE", rule.Warning, "/obligations/"+n(i)+"/due")
			} else if today != 0 && rule.Day(o.Due.Latest().YMD()) < today {
				add("AGR-DUTY-OVERDUE", rule.Warning, "/obligations/"+n(i)+"/due", date("due", o.Due.String()))
			}
		} else {
			if o.Evidence == "" {
				add("AGR-DUTY-EVIDENCE", rule.Warning, "/obligations/"+n(i)+"/evidence")
			}
			if o.Done.Compare(signed) == calendar.Before {
				add("AGR-DUTY-EARLY", rule.Error, "/obligations/"+n(i)+"/done", date("done", o.Done.String()), date("signed", signed.String()))
			}
		}
	}

	// Languages, links, clauses.
	if len(a.Languages) == 0 {
		add("AGR-LANG", rule.Advice, "/languages")
	}
	prevailing := a.Prevailing == ""
	for i, l := range a.Languages {
		prevailing = prevailing || l == a.Prevailing
		if !isLanguage(l) {
			add("AGR-LANG-TAG", rule.Error, "/languages/"+n(i), code("language", l))
		}
		for j := range min(i, maxPairs) {
			if a.Languages[j] == l {
				add("AGR-LANG-DUPLICATE", rule.Warning, "/languages/"+n(i), code("language", l))
				break
			}
		}
	}
	if !prevailing {
		add("AGR-LANG-PREVAILING", rule.Error, "/prevailing", code("language", a.Prevailing))
	}
	under := a.Form != FormProtocol && a.Form != FormImplementing
	links := LinkKinds()
	for i := range a.Links {
		x := &a.Links[i]
		under = under || x.Kind == LinkParent || x.Kind == LinkImplements || x.Kind == LinkAmends
		if x.Agreement == a.ID && !a.ID.IsZero() {
			add("AGR-LINK-SELF", rule.Error, "/links/"+n(i)+"/agreement")
		}
		if !links.Has(string(x.Kind)) {
			add("AGR-LINK-LISTED", rule.Warning, "/links/"+n(i)+"/kind", near(links, string(x.Kind))...)
		}
	}
	if !under {
		add("AGR-LINK-PARENT", rule.Warning, "/links")
	}
	c := &a.Clauses
	if c.Compliant == codes.No {
		add("AGR-CLAUSE-COMPLIANT", rule.Error, "/clauses/compliant")
	}
	if c.Compliant == codes.Unknown {
		add("AGR-CLAUSE-CHECKED", rule.Warning, "/clauses/compliant")
	}
	if c.IntellectualProperty == codes.No && (a.Form == FormJointResearch || a.Form.Transfers()) {
		add("AGR-CLAUSE-IP", rule.Error, "/clauses/intellectualProperty")
	}
	if c.Confidentiality == codes.No && a.Form.Contract() {
		add("AGR-CLAUSE-CONFIDENTIALITY", rule.Warning, "/clauses/confidentiality")
	}
	if c.NonBinding == codes.No && (a.Form == FormMoU || a.Form == FormArrangement) {
		add("AGR-CLAUSE-NON-BINDING", rule.Warning, "/clauses/nonBinding")
	}
	if c.JointCommittee == codes.No && a.Form == FormIntergovernment {
		add("AGR-CLAUSE-COMMITTEE", rule.Advice, "/clauses/jointCommittee")
	}
	if c.DataProtection == codes.No && privacy {
		add("AGR-CLAUSE-DATA", rule.Warning, "/clauses/dataProtection")
	}
	if c.Termination == codes.No {
		add("AGR-CLAUSE-TERMINATION", rule.Warning, "/clauses/termination")
	}
	return vs
}
