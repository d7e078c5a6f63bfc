package vietnam

import (
	"strconv"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// TransferEffect is the day on which a contract of transfer takes effect by law.
// The zero value says nothing.
type TransferEffect struct {
	// On is the day, as vague as the record; zero where it cannot be told, or
	// where what it waits for is not recorded.
	On  calendar.Date `json:"on,omitzero"`
	Why TransferWhy   `json:"why"` // what it rests on, or what stands in the way
	// Waits says that the contract has no effect until what is missing is there.
	Waits bool `json:"waits,omitempty"`
	// Sure says that the record and the texts seen settle it.
	Sure    bool       `json:"sure"`
	Missing []string   `json:"missing,omitempty"` // as in [TransferClassification]
	Basis   rule.Basis `json:"basis"`
}

// TransferEffectOf says from when a contract of transfer has effect: of restricted
// technology from its permit; where it is to be registered from the certificate;
// else as the parties agreed, or else from signing. A contract that was
// registered by choice before it was performed has effect from the certificate.
// More are tests of the caller's own: see [ClassifyTransfer].
//
// A permit is the event permitted or, in records that do not have it, approved;
// a certificate is the event registered. The event entered-into-force is what
// somebody recorded, and is not read.
func TransferEffectOf(a *agreement.Agreement, more ...TransferTest) TransferEffect {
	c := TransferClearanceOf(a, calendar.Date{}, more...)
	e := TransferEffect{Sure: c.Sure, Missing: c.Missing, Basis: transferEffect}
	certificate, certified := certificateOf(a)
	permit, permitted := firstOn(a, agreement.EventPermitted)
	if !permitted && (!certified || c.Need == ClearancePermit) {
		permit, permitted = firstOn(a, agreement.EventApproved)
	}
	switch c.Need {
	case ClearanceBarred:
		e.Why = TransferBarred
	case ClearancePermit:
		e.from(permit, permitted, TransferPermitted, TransferNotPermitted)
	case ClearanceRegistration:
		e.from(certificate, certified, TransferCertified, TransferNotCertified)
	case ClearanceEither:
		switch {
		case permitted == certified:
			// Neither is recorded; or both are, and which of them counts is not settled.
			e.Why, e.Waits = c.Why, !permitted
			if !permitted {
				e.Why = TransferNotCleared
			}
		case permitted:
			e.from(permit, true, TransferPermitted, 0)
		default:
			e.from(certificate, true, TransferCertified, 0)
		}
	case ClearanceNone:
		e.free(a, certificate, certified)
	default:
		e.Why = c.Why
	}
	return e
}

// from sets the day of an act, or says that it is waited for.
func (e *TransferEffect) from(on calendar.Date, recorded bool, why, missing TransferWhy) {
	if !recorded {
		e.Why, e.Waits, e.Missing = missing, true, append(e.Missing, "/events")
		return
	}
	e.On, e.Why = on, why
	e.Sure = e.Sure && !on.IsZero()
}

// free sets the day of a contract that needs neither permit nor registration.
func (e *TransferEffect) free(a *agreement.Agreement, certificate calendar.Date, certified bool) {
	if certified {
		performed := codes.Unknown
		if a.Transfer != nil {
			performed = a.Transfer.Performed
		}
		switch performed {
		case codes.No:
			e.from(certificate, true, TransferCertified, 0)
			return
		case codes.Unknown:
			e.Why, e.Missing = TransferPerformedOpen, append(e.Missing, "/transfer/performed")
			return
		}
	}
	if a.Transfer != nil && !a.Transfer.Effect.IsZero() {
		e.On, e.Why = a.Transfer.Effect, TransferAgreed
		return
	}
	// That no day was agreed on is not known; it is only not recorded.
	e.On, e.Why, e.Sure, e.Missing = a.SignedOn(), TransferSigned, false, append(e.Missing, "/transfer/effect")
	if e.On.IsZero() {
		e.Why, e.Missing = TransferNotSigned, append(e.Missing, "/events")
	}
}

// TransferAmendmentEffect says from when an amendment or extension of a contract
// of transfer has effect, by its place among the events: from the day of the
// certificate, or permit, that was given for it, which is the first one not
// before it and before the next amendment. It is the zero TransferEffect for
// other events and for contracts that need neither.
func TransferAmendmentEffect(a *agreement.Agreement, event int, more ...TransferTest) TransferEffect {
	if event < 0 || event >= len(a.Events) || !amends(a.Events[event].Kind) {
		return TransferEffect{}
	}
	c := TransferClearanceOf(a, calendar.Date{}, more...)
	kind, why, missing := agreement.EventRegistered, TransferCertified, TransferNotCertified
	switch c.Need {
	case ClearancePermit:
		kind, why, missing = agreement.EventPermitted, TransferPermitted, TransferNotPermitted
	case ClearanceRegistration, ClearanceEither:
	default:
		return TransferEffect{}
	}
	e := TransferEffect{Sure: c.Sure, Missing: c.Missing, Basis: transferAmendment}
	day, recorded := clearedAfter(a, event, kind)
	if recorded == calendar.Unknown {
		e.Why, e.Sure, e.Missing = TransferOrderOpen, false, append(e.Missing, "/events/"+strconv.Itoa(event)+"/on")
		return e
	}
	e.from(day, recorded == calendar.Yes, why, missing)
	return e
}

func amends(k agreement.EventKind) bool {
	return k == agreement.EventAmended || k == agreement.EventRenewed
}

// clearedAfter returns the first act of the kind that surely is not before an
// amendment and surely before the next one. It is not known where dates do not
// tell which amendment an act belongs to.
func clearedAfter(a *agreement.Agreement, event int, kind agreement.EventKind) (day calendar.Date, recorded calendar.Truth) {
	on := a.Events[event].On
	if on.IsZero() {
		if has(a, kind) {
			return day, calendar.Unknown
		}
		return day, calendar.No
	}
	var next calendar.Date // amendment
	for i := range a.Events {
		e := &a.Events[i]
		if i == event || !amends(e.Kind) {
			continue
		}
		switch e.On.Compare(on) {
		case calendar.After:
			if next.IsZero() || calendar.Chronological(e.On, next) < 0 {
				next = e.On
			}
		case calendar.CannotSay:
			return day, calendar.Unknown
		}
	}
	doubt := false
	for i := range a.Events {
		e := &a.Events[i]
		if e.Kind != kind {
			continue
		}
		switch since := e.On.Compare(on); {
		case since == calendar.Before, e.On.Compare(next) == calendar.After, !next.IsZero() && e.On == next:
		case since == calendar.CannotSay, !next.IsZero() && e.On.Compare(next) != calendar.Before:
			doubt = true
		case day.IsZero() || calendar.Chronological(e.On, day) < 0:
			day = e.On
		}
	}
	switch {
	case !day.IsZero():
		return day, calendar.Yes
	case doubt:
		return day, calendar.Unknown
	}
	return day, calendar.No
}

// certificateOf returns the day of the certificate of registration, the first of
// several, and whether one is recorded.
func certificateOf(a *agreement.Agreement) (calendar.Date, bool) {
	return firstOn(a, agreement.EventRegistered)
}

func firstOn(a *agreement.Agreement, k agreement.EventKind) (day calendar.Date, recorded bool) {
	for i := range a.Events {
		e := &a.Events[i]
		if e.Kind != k {
			continue
		}
		recorded = true
		if !e.On.IsZero() && (day.IsZero() || calendar.Chronological(e.On, day) < 0) {
			day = e.On
		}
	}
	return day, recorded
}

// TransferAppraisal is whether the technology of an investment project is to be
// appraised. The zero value says nothing.
type TransferAppraisal struct {
	Needed  calendar.Truth `json:"needed"`
	Why     TransferWhy    `json:"why"`
	Missing []string       `json:"missing,omitempty"`
	Basis   rule.Basis     `json:"basis"`
}

// TransferAppraisalOf says whether the technology of an investment project is to
// be appraised, by the law of the day of the act; where no day is given, of
// signing. Since 1 April 2026 that is so of restricted technology and of projects
// that can harm the environment only. For earlier days, and where it is not
// sure that the technology is not restricted, it is not known.
func TransferAppraisalOf(a *agreement.Agreement, on calendar.Date, more ...TransferTest) TransferAppraisal {
	p := TransferAppraisal{Basis: transferAppraisal}
	t := a.Transfer
	k := classing(a, on, more)
	switch {
	case k.why == TransferNotVietnamese:
		p.Why = k.why
	case k.first < transferAmendedFrom:
		p.Why = TransferEarlierRule
		if k.last == 0 || k.last >= transferAmendedFrom {
			p.Why, p.Missing = TransferNotSigned, []string{"/events"}
		}
	case t == nil || t.Form == "":
		p.Why, p.Missing = TransferTestsOpen, []string{"/transfer/form"}
	case t.Form != agreement.TransferInvestment:
		p.Needed, p.Why = calendar.No, TransferNoProject
	case k.class == ClassRestricted:
		p.Needed, p.Why = calendar.Yes, TransferByTest
	case t.Public.Environment == codes.Yes:
		p.Needed, p.Why = calendar.Yes, TransferRisk
	case k.class == ClassUnknown:
		p.Why, p.Missing = k.why, ClassifyTransfer(a, on, more...).Missing
	case t.Public.Environment == codes.Unknown:
		p.Why, p.Missing = TransferRiskOpen, []string{"/transfer/public/environment"}
	case k.class == ClassProhibited:
		p.Why = TransferBarred
	default:
		p.Needed, p.Why = calendar.No, k.why
	}
	return p
}
