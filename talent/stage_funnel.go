package talent

import "github.com/scicoop/scicoop/cooperation/calendar"

// StageCount is how many members surely are somewhere, and how many possibly:
// those who surely are and those of whom it is not known. It is comparable.
type StageCount struct {
	Surely   int `json:"surely"`
	Possibly int `json:"possibly"`
}

func (c *StageCount) add(t calendar.Truth) {
	if t == calendar.Yes {
		c.Surely++
	}
	if t != calendar.No {
		c.Possibly++
	}
}

// Funnel is how far the members named of a network have come on a day. It is
// comparable.
type Funnel struct {
	On         calendar.Date `json:"on,omitzero"`
	Identified StageCount    `json:"identified"`
	Invited    StageCount    `json:"invited"`
	Accepted   StageCount    `json:"accepted"`
	Active     StageCount    `json:"active"`
	Dormant    StageCount    `json:"dormant"`
	Left       StageCount    `json:"left"`
	// Joined are those who belong to the network: accepted, active or dormant.
	// It may be sure where it is open which of the three it is.
	Joined StageCount `json:"joined"`
	// Named is how many memberships there are; who came back under a second
	// membership counts under both. Complete says that they are all there are:
	// otherwise nothing follows about those who are not named.
	Named    int  `json:"named"`
	Complete bool `json:"complete,omitempty"`
}

// FunnelOn counts the members named by their stages on the day, as
// [Membership.StageOn] tells them.
func (n *Network) FunnelOn(on calendar.Date) Funnel {
	f := Funnel{On: on, Named: len(n.Members), Complete: n.MembersComplete}
	at := [stageCount]*StageCount{&f.Identified, &f.Invited, &f.Accepted, &f.Active, &f.Dormant, &f.Left}
	for i := range n.Members {
		set := n.Members[i].stagesOn(on)
		for r, c := range at {
			c.add(set.among(1 << r))
		}
		f.Joined.add(n.Members[i].joined(set, on))
	}
	return f
}

// At returns the count of a stage; that of a stage not in the list is zero.
func (f *Funnel) At(s Stage) StageCount {
	switch s {
	case StageIdentified:
		return f.Identified
	case StageInvited:
		return f.Invited
	case StageAccepted:
		return f.Accepted
	case StageActive:
		return f.Active
	case StageDormant:
		return f.Dormant
	case StageLeft:
		return f.Left
	}
	return StageCount{}
}

// Conversion is how many of the members named who reached one stage also
// reached another one. It is comparable.
type Conversion struct {
	From Stage `json:"from"`
	To   Stage `json:"to"`
	// Reached are those who reached From; Converted those of them who reached To.
	Reached   StageCount `json:"reached"`
	Converted StageCount `json:"converted"`
	// Low and High bound the share in thousandths, Low rounded down and High
	// up. Where nobody surely reached From, they are 0 and 1000.
	Low  int `json:"low"`
	High int `json:"high"`
	// Complete is that of the network: otherwise it says something of those
	// named only.
	Complete bool `json:"complete,omitempty"`

	part stageShare
}

// ConversionOn returns how many of the members named had, by the day, reached
// one stage and how many of them the other. Who stands further in the funnel
// came through identified, invited and accepted, whether their steps are
// recorded or not: who left had been accepted. Whether somebody who is dormant
// or has left had been active is known only where a step says so. A stage that
// is not in the list may have been reached by everybody.
func (n *Network) ConversionOn(from, to Stage, on calendar.Date) Conversion {
	c := Conversion{From: from, To: to, Complete: n.MembersComplete}
	a, b := stageBit(from), stageBit(to)
	for i := range n.Members {
		sure, may := n.Members[i].reached(on)
		x, y := stageTold(sure, may, a), stageTold(sure, may, b)
		c.Reached.add(x)
		c.Converted.add(x.And(y))
		c.part.add(x, y)
	}
	c.Low, c.High = c.part.bounds()
	return c
}

func stageTold(sure, may, bit uint8) calendar.Truth {
	switch {
	case bit == stageOther:
		return calendar.Unknown
	case sure&bit != 0:
		return calendar.Yes
	case may&bit == 0:
		return calendar.No
	}
	return calendar.Unknown
}

// stageShare counts towards a share of those in it that are good, where it may
// not be known who is in it nor who is good.
type stageShare struct {
	good, bad, open    int // of those surely in it
	fillsLow, fillsTop int // of those who may be in it: who may be bad, and who may be good
	maybe              int // those who may be in it, together
}

func (s *stageShare) add(in, good calendar.Truth) {
	switch {
	case in == calendar.No:
	case in == calendar.Yes && good == calendar.Yes:
		s.good++
	case in == calendar.Yes && good == calendar.No:
		s.bad++
	case in == calendar.Yes:
		s.open++
	default:
		s.maybe++
		if good != calendar.Yes {
			s.fillsLow++
		}
		if good != calendar.No {
			s.fillsTop++
		}
	}
}

// bounds returns the least and the most that the share can be, in thousandths:
// at worst all who are open are bad, and of those who may be in it the bad ones
// are; at best the other way round.
func (s *stageShare) bounds() (low, high int) {
	if s.good+s.bad+s.open == 0 {
		return 0, 1000
	}
	if all := s.good + s.bad + s.open + s.fillsLow; all > 0 {
		low = 1000 * s.good / all
	}
	if top := s.good + s.open + s.fillsTop; top > 0 {
		high = (1000*top + top + s.bad - 1) / (top + s.bad)
	}
	return low, high
}

// settled reports whether nothing is open and there is somebody in it.
func (s *stageShare) settled() bool {
	return s.open == 0 && s.maybe == 0 && s.good+s.bad > 0
}
