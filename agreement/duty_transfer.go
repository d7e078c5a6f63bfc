package agreement

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// maxPayments is how many due days of one payment are listed at once.
const maxPayments = 1000

// appendTransferDuties appends what falls due under a transfer of technology:
// milestones, payments, and the end of an export licence. What has no due day is
// left out; of a payment that comes again at most maxPayments days are listed.
//
// Keys are milestone:KEY, payment:KEY#N with N counted from 1, and
// export-licence. Where the record gives no key, its place stands for it.
func (a *Agreement) appendTransferDuties(dst []Duty, w window) []Duty {
	t := a.Transfer
	if t == nil {
		return dst
	}
	for i := range t.Milestones {
		m := &t.Milestones[i]
		if m.Due.IsZero() || !w.covers(m.Due) {
			continue
		}
		at := strconv.Itoa(i)
		dst = append(dst, Duty{
			Date: m.Due, Kind: DutyMilestone, Key: dutyKey("milestone", m.Key, i, 0), Pointer: "/transfer/milestones/" + at,
			Name: m.Name, Bearer: m.Bearer, State: w.state(m.Due, m.Done),
		})
	}
	released := t.released()
	for i := range t.Payments {
		dst = a.appendPaymentDuties(dst, w, i, released)
	}
	if d := t.Export.Until; !d.IsZero() && w.covers(d) {
		state := DutyNotYet
		switch w.late(d) {
		case calendar.Yes:
			state = DutyNotMet
		case calendar.Unknown:
			state = DutyUnknown
		}
		dst = append(dst, Duty{
			Date: d, Kind: DutyReview, Key: "export-licence", Pointer: "/transfer/export/until",
			Name: text.Of("Export licence runs out", "Giấy phép xuất khẩu hết hạn"), State: state,
		})
	}
	return dst
}

func (a *Agreement) appendPaymentDuties(dst []Duty, w window, i int, released map[string]int) []Duty {
	p := &a.Transfer.Payments[i]
	first := a.Transfer.firstDue(p, released)
	if first.IsZero() {
		return dst
	}
	again := !p.Every.IsZero() && p.Every.Check() == nil
	n := 0
	if again {
		n = skipped(first, w.from, p.Every)
	}
	at := strconv.Itoa(i)
	var name text.Text
	var payer, payee id.Partner
	for listed := 0; listed < maxPayments; n++ {
		d := first.Add(calendar.Span{Years: n * p.Every.Years, Months: n * p.Every.Months, Days: n * p.Every.Days})
		if n == 0 {
			d = first
		}
		if d.IsZero() || d.Compare(w.to) == calendar.After || again && d.Compare(p.Period.End) == calendar.After {
			break
		}
		if w.covers(d) {
			if listed == 0 {
				e, _ := PaymentBases().Lookup(string(p.Basis))
				name, payer, payee = e.Text(), a.only(RoleTransferee), a.only(RoleTransferor)
			}
			listed++
			dst = append(dst, Duty{
				Date: d, Kind: DutyMilestone, Key: dutyKey("payment", p.Key, i, n+1), Pointer: "/transfer/payments/" + at,
				Name: name, Bearer: payer, Beneficiary: payee, State: w.paid(d, p.PaidTo),
			})
		}
		if !again {
			break
		}
	}
	return dst
}

// firstDue returns when the payment is owed for the first time: its due day, or
// else the day on which the milestone that releases it was reached or is due, or
// else so long after its period begins as it comes again.
func (t *Transfer) firstDue(p *Payment, released map[string]int) calendar.Date {
	if !p.Due.IsZero() {
		return p.Due
	}
	if m := t.milestoneFor(p.Key, released); m != nil {
		if !m.Done.IsZero() {
			return m.Done
		}
		return m.Due
	}
	if p.Every.IsZero() || p.Every.Check() != nil {
		return calendar.Date{}
	}
	return p.Period.Start.Add(p.Every)
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

// skipped returns how many times something that comes again may safely be
// passed over before a day: no more than lie before it.
func skipped(first, from calendar.Date, every calendar.Span) int {
	days, known := from.Earliest().DaysSince(first.Latest())
	longest := every.Years*366 + every.Months*31 + every.Days
	if !known || days <= 0 || longest <= 0 {
		return 0
	}
	return max(days/longest-1, 0)
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

// state returns how far something due on a day and done on another is met.
func (w window) state(due, done calendar.Date) DutyState {
	if !done.IsZero() && (w.on.IsZero() || done.Compare(w.on) != calendar.After) {
		return DutyMet
	}
	switch w.late(due) {
	case calendar.Yes:
		return DutyNotMet
	case calendar.No:
		return DutyNotYet
	}
	return DutyUnknown
}

// paid returns how far a payment due on a day is met, everything having been
// paid that fell due up to another.
func (w window) paid(due, to calendar.Date) DutyState {
	if due == to {
		return DutyMet
	}
	switch due.Compare(to) {
	case calendar.Before, calendar.Same:
		return DutyMet
	case calendar.After:
	default:
		if !to.IsZero() {
			return DutyUnknown
		}
	}
	return w.state(due, calendar.Date{})
}
