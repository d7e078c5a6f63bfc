package agreement

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
)

func (h *hand) events(a *Agreement, today rule.Day) (signed calendar.Date, over bool) {
	n := strconv.Itoa
	if len(a.Events) == 0 {
		h.add("AGR-EVENT", rule.Warning, "/events")
	}
	var force, end, suspended calendar.Date
	hasSigned, hasForce, hasSuspended, firstEnd, ends := false, false, false, -1, 0
	sometime := false
	kinds := EventKinds()
	var late calendar.Date // renewal that counts from before
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind == EventRenewed && e.Party.IsZero() && e.Effect.Compare(e.On) == calendar.Before {
			late = lastOf(late, e.On)
		}
	}
	for i := range a.Events {
		e := &a.Events[i]
		switch e.Kind {
		case EventSigned:
			hasSigned = true
			signed = earlier(signed, e.On)
		case EventAcceded:
			hasSigned = true
		case EventInForce:
			hasForce = true
			force = earlier(force, e.On)
		case EventSuspended:
			hasSuspended = true
			if suspended = earlier(suspended, e.On); e.On.IsZero() {
				sometime = true
			}
		case EventWithdrawn, EventNotice:
			over = true
		case EventSuperseded, EventTerminated, EventExpired, EventLapsed:
			over = true
			if e.endsAll(late) {
				if was := end; firstEnd < 0 || earlier(was, e.On) != was {
					firstEnd = i
				}
				end = earlier(end, e.On)
				ends++
			}
		}
		if !kinds.Has(string(e.Kind)) {
			h.add("AGR-EVENT-LISTED", rule.Warning, "/events/"+n(i)+"/kind", near(kinds, string(e.Kind))...)
		}
		if e.On.IsZero() {
			h.add("AGR-EVENT-DATE", rule.Warning, "/events/"+n(i)+"/on")
		} else if today != 0 && e.Kind != EventInForce && e.Kind != EventExpired && rule.Day(e.On.Earliest().YMD()) > today {
			h.add("AGR-EVENT-FUTURE", rule.Warning, "/events/"+n(i)+"/on", date("on", e.On.String()), date("today", today.String()))
		}
		if !e.Party.IsZero() && !partyByHand(a, e.Party) {
			h.add("AGR-EVENT-PARTY", rule.Error, "/events/"+n(i)+"/party")
		}
	}
	for i := 0; i < len(a.Events) && ends > 1; i++ {
		if e := &a.Events[i]; i != firstEnd && e.endsAll(late) {
			h.add("AGR-EVENT-ONCE", rule.Error, "/events/"+n(i)+"/kind", whole("first", firstEnd+1))
		}
	}
	if hasForce && !hasSigned {
		h.add("AGR-EVENT-SIGNED", rule.Advice, "/events")
	}
	for i := range a.Events {
		e := &a.Events[i]
		if !signed.IsZero() && e.Kind.afterSigning() {
			d := signed
			if !e.Party.IsZero() {
				d = actByHand(a, EventSigned, e.Party)
			}
			if e.On.Compare(d) == calendar.Before {
				h.add("AGR-EVENT-ORDER", rule.Error, "/events/"+n(i)+"/on", date("on", e.On.String()), date("signed", d.String()))
			}
		}
		switch e.Kind {
		case EventAmended, EventRenewed, EventSuspended, EventResumed:
			if !force.IsZero() && e.Kind != EventAmended {
				d := force
				if !e.Party.IsZero() {
					d = actByHand(a, EventInForce, e.Party)
				}
				if e.On.Compare(d) == calendar.Before {
					h.add("AGR-EVENT-BEFORE-FORCE", rule.Error, "/events/"+n(i)+"/on", date("on", e.On.String()), date("force", d.String()))
				}
			}
			if !end.IsZero() && e.On.Compare(end) == calendar.After {
				h.add("AGR-EVENT-AFTER-END", rule.Error, "/events/"+n(i)+"/on", date("end", end.String()), date("on", e.On.String()))
			}
			if e.Kind == EventResumed && (!hasSuspended || !sometime && e.On.Compare(suspended) == calendar.Before) {
				h.add("AGR-EVENT-RESUMED", rule.Error, "/events/"+n(i)+"/kind")
			}
		}
	}
	return signed, over
}

func (h *hand) term(a *Agreement, today rule.Day, over bool) {
	t := &a.Term
	if t.Covers.IsZero() && t.Length.IsZero() && t.Renewal == "" {
		h.add("AGR-TERM", rule.Advice, "/term")
	}
	if t.Covers.End.Compare(t.Covers.Start) == calendar.Before {
		h.add("AGR-TERM-ORDER", rule.Error, "/term/covers", date("start", t.Covers.Start.String()), date("end", t.Covers.End.String()))
	}
	if today != 0 {
		on := calendar.FromYMD(int32(today))
		switch a.TermOn(on).Renewal {
		case RenewalAutomatic, RenewalOpen:
		default:
			if e := a.TermEndOn(on); !e.IsZero() && rule.Day(e.Latest().YMD()) < today && !over {
				h.add("AGR-TERM-OVER", rule.Warning, "/term", date("end", e.String()))
			}
		}
	}
	switch t.Renewal {
	case "", RenewalConsent, RenewalNone:
	case RenewalAutomatic:
		if t.Notice.IsZero() {
			h.add("AGR-TERM-NOTICE", rule.Warning, "/term/notice")
		}
	case RenewalOpen:
		if !t.Length.IsZero() {
			h.add("AGR-TERM-LENGTH", rule.Error, "/term/length")
		}
	default:
		h.add("AGR-TERM-RENEWAL-LISTED", rule.Warning, "/term/renewal", near(Renewals(), string(t.Renewal))...)
	}
	if notice, length := days(t.Notice), days(t.Length); notice > 0 && length > 0 && notice >= length {
		h.add("AGR-TERM-NOTICE-LONG", rule.Error, "/term/notice")
	}
}

func (h *hand) funding(a *Agreement) {
	n := strconv.Itoa
	for i := range a.Funding {
		x := &a.Funding[i]
		if m := &x.Amount; m.Amount.Minor < 0 || !m.High.IsZero() && (m.High.Currency != m.Amount.Currency || m.High.Minor < m.Amount.Minor) {
			h.add("AGR-FUND-AMOUNT", rule.Error, "/funding/"+n(i)+"/amount")
		}
		if c := x.Amount.Amount.Currency; !c.IsZero() && !c.Known() {
			h.add("AGR-FUND-CURRENCY", rule.Error, "/funding/"+n(i)+"/amount", code("currency", c.String()))
		}
		if !x.Payer.IsZero() && !partyByHand(a, x.Payer) {
			h.add("AGR-FUND-PAYER", rule.Error, "/funding/"+n(i)+"/payer")
		}
		if l := FundingKinds(); x.Kind != "" && !l.Has(string(x.Kind)) {
			h.add("AGR-FUND-KIND", rule.Warning, "/funding/"+n(i)+"/kind", near(l, string(x.Kind))...)
		}
		if x.Stage != StageCommitment && x.Stage != StageDisbursement {
			h.add("AGR-FUND-STAGE", rule.Warning, "/funding/"+n(i)+"/stage")
		}
	}
}

func (h *hand) objectives(a *Agreement) {
	n := strconv.Itoa
	if len(a.Objectives) == 0 {
		h.add("AGR-OBJECTIVE", rule.Warning, "/objectives")
	}
	for i := range a.Objectives {
		o := &a.Objectives[i]
		if o.Name.IsZero() {
			h.add("AGR-OBJECTIVE-NAME", rule.Error, "/objectives/"+n(i)+"/name")
		}
		if len(o.Indicators) == 0 {
			h.add("AGR-OBJECTIVE-INDICATOR", rule.Error, "/objectives/"+n(i)+"/indicators")
		}
		for j := range o.Indicators {
			x := &o.Indicators[j]
			at := func() string { return "/objectives/" + n(i) + "/indicators/" + n(j) }
			if x.Target.IsZero() && (x.Aim == AimMilestone || x.Aim == AimGrowth && x.Growth != quantity.Percent{}) {
				continue
			}
			if x.Target.IsZero() {
				h.add("AGR-INDICATOR-TARGET", rule.Warning, at()+"/target")
			} else {
				if !x.Baseline.IsZero() && x.Baseline.Unit != x.Target.Unit || !x.Actual.IsZero() && x.Actual.Unit != x.Target.Unit {
					h.add("AGR-INDICATOR-UNIT", rule.Error, at())
				}
				if x.wrongWay() {
					h.add("AGR-INDICATOR-DIRECTION", rule.Error, at()+"/direction")
				}
			}
		}
	}
}

func (h *hand) obligations(a *Agreement, today rule.Day, signed calendar.Date) {
	n := strconv.Itoa
	for i := range a.Obligations {
		o := &a.Obligations[i]
		if o.Bearer.IsZero() || !partyByHand(a, o.Bearer) {
			h.add("AGR-DUTY-BEARER", rule.Error, "/obligations/"+n(i)+"/bearer")
		}
		if !o.Bearer.IsZero() && o.Bearer == o.Beneficiary {
			h.add("AGR-DUTY-SELF", rule.Error, "/obligations/"+n(i)+"/beneficiary")
		}
		if o.Duty.IsZero() {
			h.add("AGR-DUTY-WORDING", rule.Error, "/obligations/"+n(i)+"/duty")
		}
		if o.Done.IsZero() {
			if o.Rule == nil && len(o.Fulfilments) == 0 {
				if o.Due.IsZero() {
					h.add("AGR-DUTY-DUE", rule.Warning, "/obligations/"+n(i)+"/due")
				} else if today != 0 && rule.Day(o.Due.Latest().YMD()) < today {
					h.add("AGR-DUTY-OVERDUE", rule.Warning, "/obligations/"+n(i)+"/due", date("due", o.Due.String()))
				}
			} else {
				h.recurring(a, i, today)
			}
		} else {
			if o.Evidence == "" {
				h.add("AGR-DUTY-EVIDENCE", rule.Warning, "/obligations/"+n(i)+"/evidence")
			}
			if o.Done.Compare(signed) == calendar.Before {
				h.add("AGR-DUTY-EARLY", rule.Error, "/obligations/"+n(i)+"/done", date("done", o.Done.String()), date("signed", signed.String()))
			}
		}
	}
}
