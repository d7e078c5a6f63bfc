package readiness

import "github.com/scicoop/scicoop/cooperation/calendar"

// Claim says that a level was reached, with what shows it. The zero value claims
// nothing.
type Claim struct {
	Scale string `json:"scale"` // code of a [Scale], such as TRL
	// Element is the part of the whole that is meant, such as a critical
	// element of a system; empty for the whole.
	Element string `json:"element,omitempty"`
	Level   Number `json:"level,omitzero"`
	// On is the day on which the level was found.
	On     calendar.Date `json:"on,omitzero"`
	Proofs []Proof       `json:"proofs,omitempty"`
}

// Proof is evidence of one level. Without Evidence it shows nothing.
type Proof struct {
	Level Number `json:"level,omitzero"`
	// Need is the code of the piece of evidence that the level asks for; empty
	// where the evidence shows the level as a whole.
	Need     string `json:"need,omitempty"`
	Evidence string `json:"evidence,omitempty"` // key of a source
	// On is the day from which it was there; zero for the day of the claim.
	On calendar.Date `json:"on,omitzero"`
}

// ladder is which evidence is there, level by level.
type ladder struct {
	sure, may [MaxLevels]uint32 // a bit for each need
	claimed   bool
}

// whole stands for evidence of the level as a whole.
const whole = ^uint32(0)

// add adds the proofs of a claim that were there by a day; every one where no
// day is given.
func (s Scale) add(l *ladder, c *Claim, on calendar.Date) {
	for i := range c.Proofs {
		p := &c.Proofs[i]
		at := s.index(p.Level)
		if at < 0 || at >= MaxLevels || p.Evidence == "" {
			continue
		}
		bits := s.bits(at, p.Need)
		d := p.On
		if d.IsZero() {
			d = c.On
		}
		switch there := by(d, on); {
		case on.IsZero() || there == calendar.Yes:
			l.sure[at] |= bits
			l.may[at] |= bits
			l.claimed = true
		case there == calendar.Unknown:
			l.may[at] |= bits
			l.claimed = true
		}
	}
	if on.IsZero() || by(c.On, on) != calendar.No {
		l.claimed = true
	}
}

// bits returns the bit of a need of a level, all of them where none is named,
// and none for one that the level does not ask for.
func (s Scale) bits(at int, need string) uint32 {
	if need == "" {
		return whole
	}
	for i, n := range s.t.Rungs[at].Needs {
		if n.Code == need && i < MaxNeeds {
			return 1 << i
		}
	}
	return 0
}

// all returns the bits of everything that the level asks for.
func (s Scale) all(at int) uint32 {
	return uint32(1<<uint(min(len(s.t.Rungs[at].Needs), MaxNeeds)) - 1)
}

// top returns the highest level that is shown with all below it.
func (s Scale) top(l *ladder, have *[MaxLevels]uint32) Number {
	if !l.claimed {
		return Number{}
	}
	top := Number{}
	for at := range s.t.Rungs {
		all := s.all(at)
		if at >= MaxLevels || have[at]&all != all {
			break
		}
		top = At(s.t.First + at)
	}
	return top
}

// by says whether something of a date was there by a day: surely where the last
// day that the date can be is not later.
func by(d, on calendar.Date) calendar.Truth {
	switch d.Compare(on) {
	case calendar.Before, calendar.Same:
		return calendar.Yes
	case calendar.After:
		return calendar.No
	}
	if d.IsZero() || on.IsZero() || d.Uncertain() || d.Approximate() || on.Uncertain() || on.Approximate() {
		return calendar.Unknown
	}
	if d.Latest() == on.Earliest() {
		return calendar.Yes
	}
	return calendar.Unknown
}
