package health

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/talent"
)

// joined says whether somebody at the stage belongs to the network.
func joined(s talent.Stage) calendar.Truth {
	switch s {
	case talent.StageAccepted, talent.StageActive, talent.StageDormant:
		return calendar.Yes
	case talent.StageIdentified, talent.StageInvited, talent.StageLeft:
		return calendar.No
	}
	return calendar.Unknown
}

// isActive says whether somebody at the stage is active.
func isActive(s talent.Stage) calendar.Truth {
	if joined(s) == calendar.Unknown {
		return calendar.Unknown
	}
	return calendar.TruthOf(s == talent.StageActive)
}

// byStage asks after the stage of a membership on a day. Where there are steps,
// the stage is that of the last of them by the day; as long as it is not known
// which that is, all that may be it must give the same answer. It takes time
// linear in the steps.
func byStage(m *talent.Membership, on calendar.Date, ask func(talent.Stage) calendar.Truth) calendar.Truth {
	if len(m.Steps) == 0 {
		return ask(m.Stage)
	}
	// The last day by which a step has surely been taken by the day asked for.
	var last calendar.Date
	at := -1
	for i := range m.Steps {
		d := m.Steps[i].On
		if o := d.Compare(on); o != calendar.Before && o != calendar.Same {
			continue
		}
		if e := d.Earliest(); at < 0 || e.YMD() > last.YMD() {
			last, at = e, i
		}
		if d.Latest() == last && d.Earliest() == last {
			at = i // of several on one day the last in the list
		}
	}
	answer, some := calendar.Unknown, false
	for i := range m.Steps {
		d := m.Steps[i].On
		if d.Compare(on) == calendar.After || at >= 0 && i != at && (d.Compare(last) == calendar.Before || d.Compare(last) == calendar.Same) {
			continue
		}
		t := ask(m.Steps[i].Stage)
		if t == calendar.Unknown || some && t != answer {
			return calendar.Unknown
		}
		answer, some = t, true
	}
	if at < 0 {
		return calendar.Unknown // of the time before the first step nothing is known
	}
	return answer
}

// belongs says whether the membership holds on the day. Where no stage is
// recorded the period alone decides.
func belongs(m *talent.Membership, on calendar.Date) calendar.Truth {
	if len(m.Steps) == 0 && m.Stage == "" && !m.Period.IsZero() {
		return within(m, on, calendar.Yes)
	}
	return within(m, on, byStage(m, on, joined))
}

// atWork says whether the member is at the stage active on the day.
func atWork(m *talent.Membership, on calendar.Date) calendar.Truth {
	return within(m, on, byStage(m, on, isActive))
}

// within settles what the stage says by the period of the membership, where
// that is stated.
func within(m *talent.Membership, on calendar.Date, stage calendar.Truth) calendar.Truth {
	if on.IsZero() {
		return calendar.Unknown
	}
	if m.Period.IsZero() {
		return stage
	}
	return stage.And(m.Period.Contains(on))
}
