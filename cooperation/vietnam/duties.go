package vietnam

import (
	"slices"
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Duties returns what the law of Viet Nam makes due under an agreement, as judged
// on a day, for [agreement.Watch.Extra]:
//
//	w.Extra = func(a *agreement.Agreement) []agreement.Duty {
//		return vietnam.Duties(a, w.On, vietnam.Holidays())
//	}
//
// It lists the steps with a last day of the procedure for concluding, by the law
// of the day of signing or, before that, of the day given; those of the same
// procedure for the last amendment or renewal; the notice of an ending,
// withdrawal or suspension; and of a contract of transfer that is to be
// registered, the filing of the dossier and the certificate. Where a permit may
// take the place of the registration, or it is not known whether one is needed,
// filing that is late has an unknown state, with DoubtOwed. Without holidays,
// time limits in working days have no day.
//
// What the law of an earlier time asked for was not seen and is not listed: see
// [ProcedureOf].
func Duties(a *agreement.Agreement, on calendar.Date, h calendar.Holidays) []agreement.Duty {
	day := on
	if signed := a.SignedOn(); !signed.IsZero() {
		day = signed
	}
	var duties []agreement.Duty
	if p, why := ProcedureOf(a, day); why == 0 {
		duties = p.Duties(a, on, h)
	}
	duties = appendAmending(duties, a, on, h)
	duties = appendEnding(duties, a, on, h)
	return appendRegistration(duties, a, on, h)
}

// appendAmending appends the duties of the procedure for the last amendment or
// renewal by the day, but not the steps that stand among the duties already.
func appendAmending(duties []agreement.Duty, a *agreement.Agreement, on calendar.Date, h calendar.Holidays) []agreement.Duty {
	last := -1
	for i := range a.Events {
		e := &a.Events[i]
		if (e.Kind == agreement.EventAmended || e.Kind == agreement.EventRenewed) && e.On.Compare(on) != calendar.After &&
			(last < 0 || calendar.Chronological(a.Events[last].On, e.On) <= 0) {
			last = i
		}
	}
	if last < 0 {
		return duties
	}
	p, why := ProcedureOf(a, a.Events[last].On)
	if why != 0 || !international(a) {
		return duties
	}
	act := a.Events[last].Kind
	known := len(duties)
	p = Amending(p, act)
	for _, d := range p.Duties(a, on, h) {
		if strings.HasPrefix(d.Pointer, "/events/") && d.Pointer != "/events/"+strconv.Itoa(last) ||
			slices.ContainsFunc(duties[:known], func(x agreement.Duty) bool { return x.Key == d.Key && x.Pointer == d.Pointer }) {
			continue
		}
		d.Key = "step/" + string(act) + strings.TrimPrefix(d.Key, "step")
		duties = append(duties, d)
	}
	return duties
}

// appendEnding appends the notices of endings since the law that asks for them.
func appendEnding(duties []agreement.Duty, a *agreement.Agreement, on calendar.Date, h calendar.Holidays) []agreement.Duty {
	if !has(a, agreement.EventTerminated) && !has(a, agreement.EventWithdrawn) && !has(a, agreement.EventSuspended) || !international(a) {
		return duties
	}
	p := Ending()
	for _, d := range p.Duties(a, on, h) {
		if at, act := strings.CutPrefix(d.Pointer, "/events/"); act {
			if i, _ := strconv.Atoi(at); underLaw(a.Events[i].On) == ReasonOrdinance {
				continue
			}
		}
		duties = append(duties, d)
	}
	return duties
}

// appendRegistration appends the filing of a contract of transfer, and the
// certificate that answers it.
func appendRegistration(duties []agreement.Duty, a *agreement.Agreement, on calendar.Date, h calendar.Holidays) []agreement.Duty {
	if !conveys(a) || !has(a, agreement.EventSigned) {
		return duties
	}
	c := clearing(a, calendar.Date{}, nil)
	open := c.Need == ClearanceEither || c.Need == ClearanceUnknown && (c.Why == TransferStateOpen || c.Why == TransferDirectionOpen)
	if c.Need != ClearanceRegistration && !open {
		return duties
	}
	d := agreement.Duty{
		Date: TransferFilingDue(a), Kind: agreement.DutyStep, Key: "step/vn-transfer/" + string(agreement.StepRegistration), Pointer: "/events",
		Name: text.Of("File the dossier to register the contract of transfer", "Nộp hồ sơ đăng ký hợp đồng chuyển giao công nghệ"),
	}
	if role, ok := TransferFiler(a); ok {
		d.Bearer = only(a, role)
	}
	var filedOn calendar.Date
	done := calendar.No
	if at := filed(a); at >= 0 {
		filedOn, d.Pointer = a.Steps[at].On, "/steps/"+strconv.Itoa(at)
		done = did(filedOn, on)
	}
	certificate, certified := certificateOf(a)
	if certified {
		done = done.Or(did(certificate, on))
	}
	if permit, ok := firstOn(a, agreement.EventPermitted); ok && open {
		done = done.Or(did(permit, on))
	}
	d.State, d.Doubt = stateOf(d.Date, done, on)
	if d.Date.IsZero() && done == calendar.No {
		d.Doubt = agreement.DoubtAct
	}
	if open && d.State == agreement.DutyNotMet {
		d.State, d.Doubt = agreement.DutyUnknown, agreement.DoubtOwed
	}
	duties = append(duties, d)

	complete := -1
	for i := range a.Steps {
		s := &a.Steps[i]
		if s.Kind == agreement.StepDossierComplete && did(s.On, on) != calendar.No && s.On.Compare(filedOn) != calendar.Before &&
			(complete < 0 || calendar.Chronological(a.Steps[complete].On, s.On) <= 0) {
			complete = i
		}
	}
	if complete < 0 || filedOn.IsZero() {
		return duties
	}
	d = agreement.Duty{
		Kind: agreement.DutyStep, Key: "step/vn-transfer/" + string(agreement.StepCertificate), Pointer: "/steps/" + strconv.Itoa(complete),
		Name:   text.Of("Give the certificate of registration, or refuse it", "Cấp hoặc từ chối cấp giấy chứng nhận đăng ký chuyển giao công nghệ"),
		Bearer: a.Steps[complete].To,
	}
	done = calendar.No
	if certified {
		done = did(certificate, on)
	}
	for i := range a.Steps {
		if s := &a.Steps[i]; s.Kind == agreement.StepCertificate {
			done = done.Or(did(s.On, on))
		}
	}
	due, err := CertificateDue(a.Steps[complete].On, h)
	d.Date = due
	d.State, d.Doubt = stateOf(due, done, on)
	if err != nil && done == calendar.No {
		d.Doubt = agreement.DoubtHolidays
		if a.Steps[complete].On.Precision() < calendar.Day || a.Steps[complete].On.Uncertain() || a.Steps[complete].On.Approximate() {
			d.Doubt = agreement.DoubtVague
		}
	}
	return append(duties, d)
}

// did says whether something of a date was done by the day; what has no date was.
func did(d, on calendar.Date) calendar.Truth {
	if d.IsZero() || on.IsZero() {
		return calendar.Yes
	}
	return until(d, on)
}

// stateOf says how far something is met that is due on a day.
func stateOf(due calendar.Date, done calendar.Truth, on calendar.Date) (agreement.DutyState, agreement.DutyDoubt) {
	switch {
	case done == calendar.Yes:
		return agreement.DutyMet, agreement.NoDoubt
	case done == calendar.Unknown:
		return agreement.DutyUnknown, agreement.DoubtVague
	case due.IsZero():
		return agreement.DutyUnknown, agreement.DoubtNotStated
	}
	switch until(on, due) {
	case calendar.Yes:
		return agreement.DutyNotYet, agreement.NoDoubt
	case calendar.No:
		return agreement.DutyNotMet, agreement.NoDoubt
	}
	if on.IsZero() {
		return agreement.DutyUnknown, agreement.DoubtNoDay
	}
	return agreement.DutyUnknown, agreement.DoubtVague
}

// only returns the partner that alone has the role; zero where none or several do.
func only(a *agreement.Agreement, r agreement.Role) (p id.Partner) {
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
