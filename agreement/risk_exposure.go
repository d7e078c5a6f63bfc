package agreement

import "github.com/scicoop/scicoop/cooperation/calendar"

// Exposure is what the risks of a register add up to on a day. It is no score:
// risks are counted by level, and what is not known stays a bound.
type Exposure struct {
	On calendar.Date `json:"on,omitzero"` // of a step: the day from which it is so
	// Open is how many risks surely stand in the register, OpenAtMost how many may.
	Open       int `json:"open"`
	OpenAtMost int `json:"openAtMost"`
	// Occurred is how many of those that may stand have surely come about.
	Occurred int `json:"occurred"`
	// Inherent and Residual count those that may stand by their level before
	// anything is done and by the one as it is on the day: see [Risk.GradeOn].
	Inherent LevelCount `json:"inherent"`
	Residual LevelCount `json:"residual"`
	// Worst is the highest residual level: at least Low, that of a risk that
	// surely stands, and at most High; unknown where there is none.
	Worst RiskRange `json:"worst"`
}

// LevelCount counts risks by their level.
type LevelCount struct {
	High    int `json:"high"`
	Medium  int `json:"medium"`
	Low     int `json:"low"`
	Unknown int `json:"unknown"` // of a level that is not known, or not which of several
}

func (n *LevelCount) add(r RiskRange, by int) {
	switch level, _ := r.Known(); level {
	case RiskHigh:
		n.High += by
	case RiskMedium:
		n.Medium += by
	case RiskLow:
		n.Low += by
	default:
		n.Unknown += by
	}
}

// ExposureOn returns what the risks of the agreement add up to on a day, by
// [DefaultRiskMatrix]. It takes time linear in the register and allocates nothing.
func (a *Agreement) ExposureOn(on calendar.Date) Exposure {
	return DefaultRiskMatrix().Exposure(a.Risks, on)
}

// ExposureOver returns how the exposure went over a time: as it is at its
// beginning, and then at each day on which it changes, up to its end. Both ends are
// taken whole. Where the time has no beginning, the first step without a day is
// what was so before any date recorded; it is left out where no risk stands then.
// It takes time n log n in the dates of the register.
func (a *Agreement) ExposureOver(within calendar.Period) []Exposure {
	return DefaultRiskMatrix().ExposureOver(a.Risks, within)
}

// Exposure returns what risks add up to on a day, by this matrix.
func (m RiskMatrix) Exposure(risks []Risk, on calendar.Date) Exposure {
	var t riskTally
	for i := range risks {
		t.add(m.Grade(&risks[i], on), 1)
	}
	return t.exposure(on)
}

// riskTally adds grades up, and takes them away again.
type riskTally struct {
	Exposure
	low, high [RiskHigh + 1]int // the bounds of the residual levels: of those that surely stand, of all
}

func (t *riskTally) add(g RiskGrade, by int) {
	if g.Stands == calendar.No {
		return
	}
	t.OpenAtMost += by
	t.high[g.Residual.High] += by
	if g.Stands == calendar.Yes {
		t.Open += by
		t.low[g.Residual.Low] += by
	}
	if g.Occurred == calendar.Yes {
		t.Occurred += by
	}
	t.Inherent.add(g.Inherent, by)
	t.Residual.add(g.Residual, by)
}

// exposure returns the sum, on a day.
func (t *riskTally) exposure(on calendar.Date) Exposure {
	e := t.Exposure
	e.On, e.Worst = on, RiskRange{worst(&t.low), worst(&t.high)}
	return e
}

func worst(n *[RiskHigh + 1]int) RiskLevel {
	for l := RiskHigh; l > RiskUnknown; l-- {
		if n[l] > 0 {
			return l
		}
	}
	return RiskUnknown
}

// MitigationCount counts the measures of a register on a day.
type MitigationCount struct {
	All  int `json:"all"`
	Done int `json:"done"` // surely done by the day
	// Due is how many were surely due by the day, DueDone how many of these are
	// surely done, DueDoneAtMost how many may be.
	Due           int `json:"due"`
	DueDone       int `json:"dueDone"`
	DueDoneAtMost int `json:"dueDoneAtMost"`
}

// MitigationsOn counts the measures against risks that were raised by the day.
func (a *Agreement) MitigationsOn(on calendar.Date) (n MitigationCount) {
	for i := range a.Risks {
		r := &a.Risks[i]
		if !r.Raised.IsZero() && happened(r.Raised, on) == calendar.No {
			continue
		}
		for j := range r.Mitigations {
			x := &r.Mitigations[j]
			done := calendar.No
			if !x.Done.IsZero() {
				done = happened(x.Done, on)
			}
			due := happened(x.Due, on) == calendar.Yes
			n.All++
			if done == calendar.Yes {
				n.Done++
			}
			if due {
				n.Due++
			}
			if due && done == calendar.Yes {
				n.DueDone++
			}
			if due && done != calendar.No {
				n.DueDoneAtMost++
			}
		}
	}
	return n
}
