package vietnam

import (
	"iter"
	"slices"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// procedureTable is where the procedures stand, in the order of Procedures.
var procedureTable = [...]func() agreement.Procedure{
	stateProcedure, ministryProcedure, provinceProcedure, departmentProcedure, agencyProcedure, communeProcedure,
	endingProcedure, treatyProcedureBefore, treatyProcedure,
}

// Procedures yields the procedures that this pack knows, each a copy of the
// caller's own. Their bases say what of them was seen, and where.
func Procedures() iter.Seq[agreement.Procedure] {
	return func(yield func(agreement.Procedure) bool) {
		for _, p := range procedureTable {
			if !yield(p()) {
				return
			}
		}
	}
}

// ProcedureOf returns the procedure for concluding the agreement on the
// Vietnamese side, by the law of a day: that of the act, be it planned or past.
// It goes by the first Vietnamese signatory. Where there is none, the reason
// says why: the law of that time or of that level was not seen, the day is too
// vague, or the record does not say who signs. For its state see
// [agreement.Procedure.StateOf], with [Holidays].
//
// The step of full powers is left out where the signatory acts by virtue of office.
func ProcedureOf(a *agreement.Agreement, on calendar.Date) (agreement.Procedure, Reason) {
	at := slices.IndexFunc(a.Parties, func(p agreement.Party) bool { return signs(&p) })
	if at < 0 {
		return agreement.Procedure{}, ReasonNoParty
	}
	p := &a.Parties[at]
	if why := outsideLaw(a); why != 0 {
		return agreement.Procedure{}, why
	}
	if isTreaty(a, p) {
		switch {
		case !sovereign(p.Level):
			return agreement.Procedure{}, ReasonTreatyLevel
		case holdsOn(procedureTreaty, on) == calendar.Yes:
			return withoutPowers(treatyProcedure(), p), 0
		case holdsOn(procedureTreatyBefore, on) == calendar.Yes:
			return withoutPowers(treatyProcedureBefore(), p), 0
		case holdsOn(treatyNature, on) == calendar.No:
			return agreement.Procedure{}, ReasonEarlier
		}
		return agreement.Procedure{}, ReasonVague
	}
	if why := underLaw(on); why != 0 {
		return agreement.Procedure{}, why
	}
	switch p.Level {
	case agreement.LevelState, agreement.LevelGovernment:
		return withoutPowers(stateProcedure(), p), 0
	case agreement.LevelMinistry, agreement.LevelAgency:
		return ministryProcedure(), 0
	case agreement.LevelProvince:
		return provinceProcedure(), 0
	case agreement.LevelDepartment:
		if why := departmentKind(p); why != 0 {
			return agreement.Procedure{}, why
		}
		return departmentProcedure(), 0
	case agreement.LevelProvDept:
		return agencyProcedure(), 0
	case agreement.LevelCommune:
		return communeProcedure(), 0
	case agreement.LevelDistrict:
		if existed(on) == calendar.No {
			return agreement.Procedure{}, ReasonDistrict
		}
	}
	if authorityAt(p.Level) < 0 {
		return agreement.Procedure{}, ReasonOutside
	}
	return agreement.Procedure{}, ReasonUnseen
}

// Ending returns the procedure after an international agreement was terminated,
// withdrawn from or suspended (Law 70/2020/QH14, Art. 34).
func Ending() agreement.Procedure { return endingProcedure() }

// Amending turns the procedure of concluding into that of amending or renewing,
// which is the same, before the same authority (Law 70/2020/QH14, Art. 33): the
// act is EventAmended or EventRenewed, and what was done before signing does not
// count.
func Amending(p agreement.Procedure, act agreement.EventKind) agreement.Procedure {
	p.Since, p.Basis.EN, p.Basis.VI = signing, p.Basis.EN+"; Art. 33: same authority and procedure", p.Basis.VI+"; Điều 33: cùng thẩm quyền, trình tự"
	p.Steps = slices.Clone(p.Steps)
	for i := range p.Steps {
		s := &p.Steps[i]
		if s.Before == signing {
			s.Before = act
		}
		s.FromEvents = slices.Clone(s.FromEvents)
		for j := range s.FromEvents {
			if s.FromEvents[j] == signing {
				s.FromEvents[j] = act
			}
		}
	}
	return p
}

// withoutPowers leaves full powers out for a party that acts by virtue of office.
func withoutPowers(p agreement.Procedure, by *agreement.Party) agreement.Procedure {
	if by.Capacity == agreement.CapacityEx {
		p.Steps = slices.DeleteFunc(p.Steps, func(s agreement.ProcedureStep) bool { return s.Step == agreement.StepFullPowers })
	}
	return p
}

// holdsOn says whether a basis holds on a day, as far as the day settles it.
func holdsOn(b rule.Basis, on calendar.Date) calendar.Truth {
	p := calendar.Period{Start: dateOf(b.From), End: dateOf(b.Until), OpenStart: b.From == 0, OpenEnd: b.Until == 0}
	if b.From == 0 && b.Until == 0 {
		return calendar.Yes
	}
	return p.Contains(on)
}

// underLaw says what keeps Law 70/2020/QH14 from being the law of a day.
func underLaw(on calendar.Date) Reason {
	switch holdsOn(agreementParties, on) {
	case calendar.Yes:
		return 0
	case calendar.No:
		return ReasonOrdinance
	}
	return ReasonVague
}

// existed says whether the district level existed on a day.
func existed(on calendar.Date) calendar.Truth {
	return holdsOn(rule.Basis{Until: districtsUntil}, on)
}
