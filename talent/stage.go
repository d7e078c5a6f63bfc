package talent

import "github.com/scicoop/scicoop/cooperation/calendar"

// StageOn returns the stage that the member is at on the day, as far as the
// record settles it: the stage and Yes; or no stage and No, on a day before the
// member was surely identified; or no stage and Unknown.
//
// Where a step has a date, or Stage is not stated, the Steps count. They stand
// in the order in which they happened; where their dates surely say otherwise,
// the dates count and the order is left aside. A stage lasts from its step to
// the next one that is recorded. A step whose date is missing, vague or doubtful
// may or may not have been taken, so two stages may be possible and neither is
// sure; ask [Membership.AtStage] of each. Of the days before a first step that
// is not the step identified nothing is known: what came before is not recorded.
//
// Otherwise it is Stage, which says of no day when it held and is taken to be
// meant for the day asked about.
//
// Period can speak against either: nobody is accepted, active or dormant on a
// day surely outside it. Against Stage it also speaks where somebody is said to
// have left on a day surely within or before it; by the steps, who left may have
// come back. Where they contradict each other nothing is known.
func (m *Membership) StageOn(on calendar.Date) (Stage, calendar.Truth) {
	return m.stagesOn(on).settled()
}

// AtStage reports whether the member is at the stage on the day: Yes or No where
// the record settles it as in [Membership.StageOn], otherwise Unknown.
func (m *Membership) AtStage(s Stage, on calendar.Date) calendar.Truth {
	set := m.stagesOn(on)
	if at, sure := set.settled(); sure == calendar.Yes && at == s {
		return calendar.Yes
	}
	return set.among(stageBit(s))
}

// JoinedOn reports whether the member belongs to the network on the day, being
// accepted, active or dormant. It may be settled where StageOn leaves open which
// of them it is. Where neither a stage nor a step is recorded Period alone tells,
// if it is stated.
func (m *Membership) JoinedOn(on calendar.Date) calendar.Truth {
	return m.joined(m.stagesOn(on), on)
}

func (m *Membership) joined(set stageSet, on calendar.Date) calendar.Truth {
	if m.Stage == "" && len(m.Steps) == 0 && !m.Period.IsZero() {
		return m.Period.Contains(on)
	}
	return set.among(stageJoined)
}

// stageSet holds the stages that a member may be at.
type stageSet struct {
	bits  uint8
	code  Stage // of all of them, as it stands in the record
	mixed bool  // there are several
}

// A bit for each stage in the order of the funnel, one for a day before the
// first step, and one for a stage that is not in the list.
const (
	stageNone   uint8 = 1 << 6
	stageOther  uint8 = 1 << 7
	stageAny          = 0xff
	stageJoined uint8 = 1<<2 | 1<<3 | 1<<4
	stageCount        = 6
)

// stageOrder is the funnel.
var stageOrder = [stageCount]Stage{StageIdentified, StageInvited, StageAccepted, StageActive, StageDormant, StageLeft}

// stageRank returns the place of the stage in the funnel, from 0, or -1 for a
// stage that is not in the list.
func stageRank(s Stage) int {
	switch s {
	case StageIdentified:
		return 0
	case StageInvited:
		return 1
	case StageAccepted:
		return 2
	case StageActive:
		return 3
	case StageDormant:
		return 4
	case StageLeft:
		return 5
	}
	return -1
}

func stageBit(s Stage) uint8 {
	if r := stageRank(s); r >= 0 {
		return 1 << r
	}
	return stageOther
}

// add puts a stage of the record into the set.
func (s *stageSet) add(code Stage) {
	if s.bits == 0 {
		s.code = code
	} else if s.code != code {
		s.mixed = true
	}
	s.bits |= stageBit(code)
}

// settled returns the one stage of the set.
func (s stageSet) settled() (Stage, calendar.Truth) {
	switch {
	case s.bits == stageNone:
		return "", calendar.No
	case s.mixed || s.code == "" || s.bits&stageNone != 0:
		return "", calendar.Unknown
	}
	return s.code, calendar.Yes
}

// among reports whether the stage is one of those with the bits. A stage that
// is not in the list may be any.
func (s stageSet) among(bits uint8) calendar.Truth {
	switch {
	case s.bits == 0 || s.bits&stageOther != 0:
		return calendar.Unknown
	case s.bits&^bits == 0:
		return calendar.Yes
	case s.bits&bits == 0:
		return calendar.No
	}
	return calendar.Unknown
}

// stagesOn returns the stages that the member may be at on the day.
func (m *Membership) stagesOn(on calendar.Date) (set stageSet) {
	stepped := m.stepped()
	if stepped {
		set = m.stepsOn(on)
	} else {
		set.add(m.Stage)
	}
	if m.Period.IsZero() {
		return set
	}
	against := false
	switch {
	case set.bits&^stageJoined == 0:
		against = m.Period.Contains(on) == calendar.No
	case !stepped && m.Stage == StageLeft:
		against = m.Period.Start.Compare(on) == calendar.After || m.Period.Contains(on) == calendar.Yes
	}
	if against {
		return stageSet{bits: stageAny, mixed: true}
	}
	return set
}

// stepped reports whether the steps decide, and not Stage.
func (m *Membership) stepped() bool {
	if m.Stage == "" {
		return len(m.Steps) > 0
	}
	for i := range m.Steps {
		if !m.Steps[i].On.IsZero() {
			return true
		}
	}
	return false
}

// stepsOn returns the stages that the steps leave possible on the day.
func (m *Membership) stepsOn(on calendar.Date) (set stageSet) {
	last, ordered := m.lastStep(on)
	if last < 0 {
		if m.Steps[0].Stage == StageIdentified && ordered {
			set.bits, set.mixed = stageNone, false
		} else {
			set.bits, set.mixed = stageAny, true
		}
	}
	var floor int32 // no stage of before this day is left
	if !ordered {
		for i := range m.Steps {
			if d := m.Steps[i].On; stepTaken(d, on) == calendar.Yes {
				floor = max(floor, d.Earliest().YMD())
			}
		}
	}
	for i := range m.Steps {
		d := m.Steps[i].On
		if stepTaken(d, on) == calendar.No {
			if ordered {
				break // nor were those after it
			}
			continue
		}
		switch {
		case ordered && i < last: // overtaken
		case !ordered && !stepVague(d) && d.Latest().YMD() < floor:
		case set.bits == stageNone:
			set.bits |= stageBit(m.Steps[i].Stage)
			set.mixed = true
		default:
			set.add(m.Steps[i].Stage)
		}
	}
	return set
}

// lastStep returns the last step of the list that was surely taken by the day,
// or -1, and whether the list may be in the order of time.
func (m *Membership) lastStep(on calendar.Date) (last int, ordered bool) {
	last = -1
	for i := range m.Steps {
		if stepTaken(m.Steps[i].On, on) == calendar.Yes {
			last = i
		}
	}
	return last, m.backwards() < 0
}

// stepTaken reports whether a step of the date was taken by the day, on that day
// included: one of 2019 was, by the last day of 2019.
func stepTaken(d, on calendar.Date) calendar.Truth {
	switch d.Compare(on) {
	case calendar.Before, calendar.Same:
		return calendar.Yes
	case calendar.After:
		return calendar.No
	}
	if !stepVague(d) && !stepVague(on) && d.Latest() == on.Earliest() {
		return calendar.Yes
	}
	return calendar.Unknown
}

// stepVague reports whether nothing is sure about when the date was.
func stepVague(d calendar.Date) bool { return d.IsZero() || d.Uncertain() || d.Approximate() }

// backwards returns the first step whose date is surely before that of a step
// that stands before it, or -1.
func (m *Membership) backwards() int {
	var latest int32 // of the days on which the steps so far were taken at the earliest
	for i := range m.Steps {
		if d := m.Steps[i].On; !stepVague(d) {
			if d.Latest().YMD() < latest {
				return i
			}
			latest = max(latest, d.Earliest().YMD())
		}
	}
	return -1
}

// reached returns the stages that the member had surely reached by the day, and
// those that it may have reached. Who stands further in the funnel came through
// identified, invited and accepted; only a record shows whether who left or is
// dormant had been active, and whether who left had been dormant.
func (m *Membership) reached(on calendar.Date) (sure, may uint8) {
	if !m.stepped() {
		set := m.stagesOn(on)
		if set.mixed {
			return 0, stageAny
		}
		return stageThrough(set.code)
	}
	last, ordered := m.lastStep(on)
	for i := range m.Steps {
		t := stepTaken(m.Steps[i].On, on)
		if t == calendar.No {
			if ordered {
				break
			}
			continue
		}
		s, x := stageThrough(m.Steps[i].Stage)
		may |= x
		if t == calendar.Yes || ordered && i < last {
			sure |= s
		}
	}
	if last < 0 { // what came before the first step is not recorded
		if r := stageRank(m.Steps[0].Stage); r < 0 || !ordered {
			may = stageAny
		} else {
			may |= 1<<r - 1
		}
	}
	return sure, may
}

// stageThrough returns the stages that somebody at the stage has surely come
// through, and those that somebody may have come through; it included.
func stageThrough(s Stage) (sure, may uint8) {
	switch s {
	case StageIdentified:
		return 1, 1
	case StageInvited:
		return 3, 3
	case StageAccepted:
		return 7, 7
	case StageActive:
		return 15, 15
	case StageDormant:
		return 7 | 16, 15 | 16
	case StageLeft:
		return 7 | 32, stageAny
	}
	return 0, stageAny
}
