package agreement

import "github.com/scicoop/scicoop/cooperation/calendar"

// RiskGrade is how grave a risk is on a day. The zero value is a risk that does
// not stand on it.
type RiskGrade struct {
	// Stands says whether the risk stands in the register on the day; where it
	// surely does not, the ranges are zero.
	Stands calendar.Truth `json:"stands"`
	// Inherent is the level before anything is done about the risk, Residual the
	// level as it is on the day: what is to remain counts once all measures are done.
	Inherent RiskRange `json:"inherent"`
	Residual RiskRange `json:"residual"`
	// Mitigated says whether all measures are done by the day.
	Mitigated calendar.Truth `json:"mitigated"`
	// Occurred says whether what was feared has come about by the day.
	Occurred calendar.Truth `json:"occurred"`
}

// GradeOn says how grave the risk is on a day, by [DefaultRiskMatrix].
//
// The last judgement by that day counts, each grade for itself; where dates do
// not tell which was the last, all that may have been count. A grade that is
// missing or not in the list can be any. What remains after mitigation counts
// once all measures are done; where it is not known whether they are, or they
// are recorded in words only, the level lies between that and the inherent one.
// Where no grade is recorded for what remains, it is at most the inherent one.
func (r *Risk) GradeOn(on calendar.Date) RiskGrade {
	return DefaultRiskMatrix().Grade(r, on)
}

// Grade is [Risk.GradeOn] by this matrix.
func (m RiskMatrix) Grade(r *Risk, on calendar.Date) RiskGrade {
	occurred := calendar.No
	if !r.Occurred.IsZero() {
		occurred = happened(r.Occurred, on)
	}
	var sets [4]gradeSet
	for k := range sets {
		sets[k] = r.judged(judgement(k), on)
	}
	return m.grade(r.StandsOn(on), r.mitigatedOn(on), occurred, &sets)
}

func (m RiskMatrix) grade(stands, mitigated, occurred calendar.Truth, sets *[4]gradeSet) RiskGrade {
	g := RiskGrade{Stands: stands}
	if stands == calendar.No {
		return g
	}
	g.Mitigated, g.Occurred = mitigated, occurred
	l, c := sets[likelihood].known(allGrades), sets[consequence].known(allGrades)
	g.Inherent = m.levels(l, c)
	switch after := m.levels(sets[residualLikelihood].known(l.upTo()), sets[residualConsequence].known(c.upTo())); mitigated {
	case calendar.Yes:
		g.Residual = after
	case calendar.No:
		g.Residual = g.Inherent
	default:
		g.Residual = g.Inherent.or(after)
	}
	return g
}

// judgement is one of the four grades of a risk.
type judgement uint8

const (
	likelihood judgement = iota
	consequence
	residualLikelihood
	residualConsequence
)

func (r *Risk) first(j judgement) Grade {
	return [...]Grade{r.Likelihood, r.Consequence, r.ResidualLikelihood, r.ResidualConsequence}[j]
}

func (r *RiskReview) grade(j judgement) Grade {
	return [...]Grade{r.Likelihood, r.Consequence, r.ResidualLikelihood, r.ResidualConsequence}[j]
}

// judged returns the grades that the risk may have on the day: the last surely
// recorded by then, and those that may be later.
func (r *Risk) judged(j judgement, on calendar.Date) gradeSet {
	var last calendar.Date // the latest of the first days of those surely done
	for i := range r.Reviewed {
		v := &r.Reviewed[i]
		if v.grade(j) != "" && happened(v.On, on) == calendar.Yes && v.On.Earliest().Compare(last) != calendar.Before {
			last = v.On.Earliest()
		}
	}
	if len(r.Reviewed) == 0 {
		return setOf(r.first(j))
	}
	var set gradeSet
	if last.IsZero() {
		set = setOf(r.first(j))
	}
	for i := range r.Reviewed {
		v := &r.Reviewed[i]
		if v.grade(j) == "" || happened(v.On, on) == calendar.No {
			continue
		}
		if unsettled(v.On) || last.IsZero() || v.On.Latest().Compare(last) != calendar.Before {
			set |= setOf(v.grade(j))
		}
	}
	return set
}
