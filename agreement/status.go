package agreement

import (
	"fmt"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// Status is what an agreement is on a day. It is a closed set, computed and
// never stored; the zero value says that nothing is known.
type Status uint8

// The statuses, in the order of an agreement's life.
const (
	StatusUnknown Status = iota
	Proposed
	Negotiated
	Initialled
	Signed      // signed, perhaps ratified, not yet in force
	Provisional // applied provisionally
	InForce
	Suspended
	Expired
	Superseded
	Withdrawn
	Terminated
	Lapsed // signed once, and will never enter into force
)

var statusTexts = [...]string{
	"unknown", "proposed", "negotiated", "initialled", "signed", "provisionally-applied", "in-force",
	"suspended", "expired", "superseded", "withdrawn", "terminated", "lapsed",
}

// String returns the status's text, such as in-force.
func (s Status) String() string {
	if int(s) < len(statusTexts) {
		return statusTexts[s]
	}
	return fmt.Sprintf("status(%d)", uint8(s))
}

// MarshalText writes the status's text.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Label returns the status in English or, for "vi", in Vietnamese.
func (s Status) Label(lang string) string {
	if lang == "vi" && int(s) < len(statusVI) {
		return statusVI[s]
	}
	if int(s) < len(statusEN) {
		return statusEN[s]
	}
	return s.String()
}

var statusEN = [...]string{
	"not known", "proposed", "negotiated", "initialled", "signed", "applied provisionally", "in force",
	"suspended", "expired", "superseded", "withdrawn from", "terminated", "lapsed",
}

var statusVI = [...]string{
	"chưa rõ", "đã đề xuất", "đã đàm phán", "đã ký tắt", "đã ký", "áp dụng tạm thời", "đang có hiệu lực",
	"tạm đình chỉ", "hết hiệu lực", "đã được thay thế", "đã rút khỏi", "đã chấm dứt", "không còn giá trị",
}

// Living reports whether an agreement of this status binds its parties now.
func (s Status) Living() bool { return s == InForce || s == Provisional }

// Ended reports whether an agreement of this status is over for good.
func (s Status) Ended() bool { return s >= Expired && s <= Lapsed }

// Why says what a standing rests on.
type Why uint8

// What a standing can rest on.
const (
	NothingDated     Why = iota // no event tells anything by that day
	ByEvent                     // an event settles it
	ByTerm                      // the term has run out
	DateTooVague                // an event may lie before or after that day
	RenewalUnknown              // the term is over; whether it was renewed is not recorded
	SeenImplemented             // it was seen being carried out; entry into force is not recorded
	ForceNotRecorded            // signed; whether it has entered into force is not recorded
)

var whyTexts = [...]string{
	"nothing-dated", "by-event", "by-term", "date-too-vague", "renewal-unknown", "seen-implemented", "force-not-recorded",
}

// String returns the reason's text, such as by-event.
func (w Why) String() string {
	if int(w) < len(whyTexts) {
		return whyTexts[w]
	}
	return fmt.Sprintf("why(%d)", uint8(w))
}

// MarshalText writes the reason's text.
func (w Why) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// Standing is the status of an agreement on a day, with what it rests on. The
// zero value says that nothing is known.
type Standing struct {
	Status Status        `json:"status"`
	Since  calendar.Date `json:"since,omitzero"`
	// Sure says that the record settles the status. Otherwise Status is the
	// likeliest one and Why says what stands in the way.
	Sure bool `json:"sure"`
	Why  Why  `json:"why"`
}

// effect returns the status that an act brings about, and false for acts that
// change none.
func (k EventKind) effect() (Status, bool) {
	switch k {
	case EventProposed:
		return Proposed, true
	case EventNegotiated:
		return Negotiated, true
	case EventInitialled:
		return Initialled, true
	case EventSigned, EventRatified, EventApproved, EventAccepted, EventAcceded:
		return Signed, true
	case EventProvisional:
		return Provisional, true
	case EventInForce, EventResumed:
		return InForce, true
	case EventSuspended:
		return Suspended, true
	case EventExpired:
		return Expired, true
	case EventSuperseded:
		return Superseded, true
	case EventWithdrawn:
		return Withdrawn, true
	case EventTerminated:
		return Terminated, true
	case EventLapsed:
		return Lapsed, true
	}
	return StatusUnknown, false
}

// perParty reports whether the act counts for the whole only once every
// signatory has done it.
func (k EventKind) perParty() bool {
	switch k {
	case EventSigned, EventRatified, EventApproved, EventAccepted, EventAcceded, EventInForce:
		return true
	}
	return false
}

// StatusOn folds the events and the term into the status on a day. It never
// reads a clock and allocates nothing. An event whose date is too vague to be
// before or after that day is not used to settle the status; it makes the
// answer unsure.
func (a *Agreement) StatusOn(on calendar.Date) Standing {
	var (
		now, doubt Standing
		seen       bool // in-implementation, surely by that day
	)
	for i := range a.Events {
		e := &a.Events[i]
		if e.Kind == EventImplemented {
			seen = seen || happened(e.On, on) == calendar.Yes
			continue
		}
		status, ok := e.Kind.effect()
		if !ok || !e.Party.IsZero() && !a.counts(e, on) {
			continue
		}
		switch happened(e.On, on) {
		case calendar.Yes:
			if now.Status == StatusUnknown || later(e.On, status, now) {
				now = Standing{status, e.On, true, ByEvent}
			}
		case calendar.Unknown:
			// Resuming an agreement matters only where it is suspended.
			if status > doubt.Status && e.Kind != EventResumed || e.Kind == EventResumed && doubt.Status < InForce {
				doubt = Standing{status, e.On, false, DateTooVague}
			}
		}
	}
	switch {
	case now.Status == StatusUnknown && doubt.Status != StatusUnknown:
		now = doubt
	case doubt.Status > now.Status, now.Status == Suspended && doubt.Status == InForce:
		now.Sure, now.Why = false, DateTooVague
	}
	if seen && now.Status < Provisional {
		since := now.Since
		return Standing{InForce, since, false, SeenImplemented}
	}
	if now.Status.Living() {
		return a.afterTerm(now, on)
	}
	if now.Status == Signed && now.Sure {
		now.Sure, now.Why = false, ForceNotRecorded
	}
	return now
}

// happened reports whether something dated d has happened by the day on.
func happened(d, on calendar.Date) calendar.Truth {
	switch d.Compare(on) {
	case calendar.Before, calendar.Same:
		return calendar.Yes
	case calendar.After:
		return calendar.No
	}
	return calendar.Unknown
}

// later reports whether an event comes after what settled the standing so far;
// on one day the later stage of life counts.
func later(d calendar.Date, s Status, now Standing) bool {
	c := calendar.Chronological(d, now.Since)
	return c > 0 || c == 0 && s > now.Status
}

// counts reports whether one party's act changes the standing of the whole:
// signing and consenting once all signatories have done so, withdrawing where
// fewer than two would remain.
func (a *Agreement) counts(e *Event, on calendar.Date) bool {
	signatories, did := 0, 0
	for i := range a.Parties {
		p := &a.Parties[i]
		if !p.Has(RoleSignatory) {
			continue
		}
		signatories++
		if e.Kind.perParty() && a.did(p.Partner, e.Kind, on) {
			did++
		}
	}
	switch {
	case e.Kind.perParty():
		return did == signatories
	case e.Kind == EventWithdrawn:
		return signatories <= 2
	}
	return true
}

// did reports whether a party has surely done an act of the kind by the day.
func (a *Agreement) did(p id.Partner, k EventKind, on calendar.Date) bool {
	for i := range a.Events {
		e := &a.Events[i]
		if e.Kind == k && (e.Party == p || e.Party.IsZero()) && happened(e.On, on) == calendar.Yes {
			return true
		}
	}
	return false
}

// afterTerm says whether an agreement in force has run out by the day.
func (a *Agreement) afterTerm(now Standing, on calendar.Date) Standing {
	end := a.TermEnd()
	if end.IsZero() || a.Term.Renewal == RenewalAutomatic || a.Term.Renewal == RenewalOpen {
		return now
	}
	switch end.Compare(on) { // the last day still belongs to the term
	case calendar.Before:
		return Standing{Expired, end, now.Sure && a.Term.Renewal == RenewalNone, whyOver(a.Term.Renewal)}
	case calendar.CannotSay:
		now.Sure, now.Why = false, DateTooVague
	}
	return now
}

// whyOver says what an expiry rests on: where a renewal was possible, it may
// have taken place without being recorded.
func whyOver(r Renewal) Why {
	if r == RenewalNone {
		return ByTerm
	}
	return RenewalUnknown
}

// TermEnd returns the last day of the term that is running or was the last
// one: of the period the text states, or else of the first term and the
// renewals recorded. It is zero where no term is stated or its beginning is
// not known.
func (a *Agreement) TermEnd() calendar.Date {
	renewals := 0
	var start calendar.Date
	for i := range a.Events {
		switch e := &a.Events[i]; e.Kind {
		case EventRenewed:
			renewals++
		case EventInForce:
			if start.IsZero() {
				start = e.On
			}
		}
	}
	end := a.Term.Covers.End
	if end.IsZero() {
		if start.IsZero() || a.Term.Length.IsZero() {
			return calendar.Date{}
		}
		end = start.Add(a.Term.Length)
		if end.Precision() == calendar.Day {
			end = end.AddDays(-1) // five years from 20 April end on 19 April
		}
	}
	further := a.Term.Further
	if further.IsZero() {
		further = a.Term.Length
	}
	for range renewals {
		end = end.Add(further)
	}
	return end
}
