package agreement

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// appendTransferDuties appends what falls due under a transfer of technology:
// milestones, payments, and the end of an export licence. A payment that comes
// again falls due in its period, also when the agreement has ended, or else as
// long as the agreement lives. One that a milestone releases is nobody's duty
// before the milestone is reached.
//
// Keys are milestone:KEY, payment:KEY#N with N counted from 1, and
// export-licence. Where the record gives no key, its place stands for it.
func (a *Agreement) appendTransferDuties(dst []Duty, by *clock) []Duty {
	t := a.Transfer
	if t == nil {
		return dst
	}
	for i := range t.Milestones {
		m := &t.Milestones[i]
		if !by.lists(m.Due) {
			continue
		}
		d := Duty{
			Date: m.Due, Kind: DutyMilestone, Key: dutyKey("milestone", m.Key, i, 0), Pointer: "/transfer/milestones/" + strconv.Itoa(i),
			Name: m.Name, Bearer: m.Bearer,
		}
		d.State, d.Doubt = by.state(m.Due, m.Done)
		dst = append(dst, d)
	}
	if len(t.Payments) > 0 {
		released, payer, payee := t.released(), a.only(RoleTransferee), a.only(RoleTransferor)
		start := len(dst)
		for i := range t.Payments {
			first := len(dst)
			if first-start >= MaxDuties {
				dst[first-1].Doubt = DoubtMoreToFollow
				break
			}
			dst = t.appendPaymentDuties(dst, by, i, released)
			for j := first; j < len(dst); j++ {
				dst[j].Bearer, dst[j].Beneficiary = payer, payee
			}
		}
	}
	if until := t.Export.Until; by.covers(until) {
		d := Duty{
			Date: until, Kind: DutyReview, Key: "export-licence", Pointer: "/transfer/export/until",
			Name: text.Of("Export licence runs out", "Giấy phép xuất khẩu hết hạn"),
		}
		d.State, d.Doubt = by.stateOf(until)
		dst = append(dst, d)
	}
	return dst
}

// appendPaymentDuties appends when a payment falls due; who pays whom is left out.
func (t *Transfer) appendPaymentDuties(dst []Duty, by *clock, i int, released map[string]int) []Duty {
	p := &t.Payments[i]
	c, waits, doubt := t.paymentCycle(p, released)
	from, to, more := 0, 1, false
	if doubt == NoDoubt {
		from, to, more = c.within(by)
	}
	var d Duty
	for k := from; k < to; k++ {
		var due calendar.Date
		why := doubt
		if doubt == NoDoubt {
			if due = c.day(k); due.IsZero() {
				why = DoubtVague
			}
		}
		if !by.lists(due) {
			continue
		}
		if d.Kind == 0 {
			e, _ := PaymentBases().Lookup(string(p.Basis))
			d = Duty{Kind: DutyPayment, Pointer: "/transfer/payments/" + strconv.Itoa(i), Name: e.Text()}
		}
		d.Date, d.Key = due, dutyKey("payment", p.Key, i, k+1)
		d.State, d.Doubt = by.paid(due, p.PaidTo)
		switch {
		case d.State == DutyMet:
		case why != NoDoubt:
			d.Doubt = why
		case waits && d.State == DutyNotMet:
			d.State, d.Doubt = DutyUnknown, DoubtAct // the milestone is late, and so nothing is owed yet
		case more && k == to-1 && d.Doubt == NoDoubt:
			d.Doubt = DoubtMoreToFollow
		}
		dst = append(dst, d)
	}
	return dst
}

// paymentCycle returns when the payment is owed: the first time on its due day,
// or else on the day on which the milestone that releases it was reached or is
// due, or else so long after its period begins as it comes again. It says whether
// the milestone is waited for, and what stands in the way of telling a day.
func (t *Transfer) paymentCycle(p *Payment, released map[string]int) (c cycle, waits bool, doubt DutyDoubt) {
	if p.Every.Check() != nil {
		return c, false, DoubtRule
	}
	c.every, c.until, c.outlives = p.Every, p.Period.End.Latest(), !p.Period.End.IsZero() || p.Period.OpenEnd
	base := p.Due
	if base.IsZero() {
		if m := t.milestoneFor(p.Key, released); m != nil {
			if base = m.Done; base.IsZero() {
				base, waits = m.Due, true
			}
			if base.IsZero() {
				return c, waits, DoubtAct
			}
		}
	}
	if !base.IsZero() {
		c.set(base, base, base)
		c.stated = base
		return c, waits, NoDoubt
	}
	start := p.Period.Start
	if p.Every.IsZero() || start.IsZero() {
		return c, false, DoubtNotStated
	}
	first := start.Earliest().Add(p.Every)
	if first.IsZero() {
		return c, false, DoubtRule // it never falls due within the calendar
	}
	c.set(first, start.Latest().Add(p.Every), start)
	return c, false, NoDoubt
}

// milestoneFor returns the first milestone that releases the payment of a key.
func (t *Transfer) milestoneFor(key string, released map[string]int) *Milestone {
	if key == "" {
		return nil
	}
	if released != nil {
		if i, ok := released[key]; ok {
			return &t.Milestones[i]
		}
		return nil
	}
	for i := range t.Milestones {
		if t.Milestones[i].Payment == key {
			return &t.Milestones[i]
		}
	}
	return nil
}

// released tells which milestone releases which payment; it is nil up to maxPairs.
func (t *Transfer) released() map[string]int {
	at := places[string](len(t.Milestones))
	if at != nil {
		for i := range t.Milestones {
			firstAt(at, t.Milestones[i].Payment, i)
		}
	}
	return at
}

// only returns the partner that alone has the role; zero where none or several do.
func (a *Agreement) only(r Role) (p id.Partner) {
	n := 0
	for i := range a.Parties {
		if a.Parties[i].Has(r) {
			p = a.Parties[i].Partner
			n++
		}
	}
	if n != 1 {
		return id.Partner{}
	}
	return p
}

// paid returns how far a payment due on a day is met, everything having been
// paid that fell due up to another.
func (w window) paid(due, to calendar.Date) (DutyState, DutyDoubt) {
	switch due.Compare(to) {
	case calendar.Before, calendar.Same:
		return DutyMet, NoDoubt
	case calendar.CannotSay:
		switch {
		case due.IsZero():
		case due == to:
			return DutyMet, NoDoubt
		case !to.IsZero():
			return DutyUnknown, DoubtVague
		}
	}
	return w.stateOf(due)
}
