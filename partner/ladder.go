package partner

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/readiness"
)

// StandardsLadder returns the steps from adopting a body's standards to shaping
// them, S1 to S6, with the evidence that each asks for. The ladder is this
// library's own and rests on general knowledge.
func StandardsLadder() readiness.Scale { return standardsLadder.Scale() }

// ForumStanding is how far an organisation has come in one body by a day. The
// zero value says that nothing is shown, which is not the lowest level.
type ForumStanding struct {
	Forum Forum         `json:"forum"`
	On    calendar.Date `json:"on,omitzero"`
	// Level is the highest of [StandardsLadder] that is shown together with all
	// below it; zero where not even the lowest is. Perhaps is what it would be
	// if everything counted that may: entries without source, and those whose
	// time does not tell.
	Level   readiness.Number `json:"level,omitzero"`
	Perhaps readiness.Number `json:"perhaps,omitzero"`
	// Highest is the highest level that anything shows, whatever is missing below.
	Highest readiness.Number `json:"highest,omitzero"`
	// Next is the level above Level, and Missing what it asks for; zero and
	// empty at the top.
	Next    readiness.Number `json:"next,omitzero"`
	Missing []readiness.Gap  `json:"missing,omitempty"`
	// Evidence is what shows each level: pointers into the record, such as
	// /memberships/2, in its order.
	Evidence []readiness.Proof `json:"evidence,omitempty"`
}

// StandingIn says how far the organisation has come in a body by the day, from
// its memberships there. Seats and posts count while they are held, work from
// when it was begun. A seat shows S2, and S3 where it gives the right to take
// part; a post shows S5 and a published proposal S6, each with the levels below
// that it cannot be had without: S2 and S3, for editors and proponents S4 too.
// That standards are adopted at home (S1) shows in nothing else. What names no
// source shows nothing for sure. Memberships that name a body by its record
// only are passed over.
func (p *Partner) StandingIn(f Forum, on calendar.Date) ForumStanding {
	s := ForumStanding{Forum: f, On: on}
	ladder := StandardsLadder()
	claims := make([]readiness.Claim, 1, 2) // what is sure, and what may be, which has no day
	claims[0] = readiness.Claim{Scale: ladder.Code(), Element: string(f), On: on}
	if f == "" || on.IsZero() {
		return s
	}
	var may []readiness.Proof
	for i := range p.Memberships {
		m := &p.Memberships[i]
		if m.Forum != f {
			continue
		}
		held := m.heldBy(on)
		if held == calendar.Yes && m.Source == "" {
			held = calendar.Unknown
		}
		if held == calendar.No {
			continue
		}
		for _, level := range m.Role.levels() {
			proof := readiness.Proof{Level: readiness.At(level), Evidence: "/memberships/" + strconv.Itoa(i)}
			if held == calendar.Unknown {
				may = append(may, proof)
				continue
			}
			proof.On = on
			s.Evidence = append(s.Evidence, proof)
			if proof.Level.Compare(s.Highest) > 0 {
				s.Highest = proof.Level
			}
		}
	}
	claims[0].Proofs = s.Evidence
	if len(may) > 0 {
		claims = append(claims, readiness.Claim{Scale: ladder.Code(), Element: string(f), Proofs: may})
	}
	s.Level, s.Perhaps = ladder.Proven(claims, string(f), on)
	next := ladder.Min()
	if !s.Level.IsZero() {
		next = readiness.At(s.Level.Int() + 1)
	}
	if ladder.Has(next) {
		s.Next, claims[0].Level = next, next
		s.Missing = ladder.Assess(claims, string(f), on).Gaps
	}
	return s
}

// heldBy says whether the membership counts on the day: a seat or post while it
// is held, work once it was begun.
func (m *Membership) heldBy(on calendar.Date) calendar.Truth {
	if m.Role.Kind() != RoleWork {
		return m.Period.Contains(on)
	}
	return begunBy(m.Period, on)
}

// begunBy says whether the period has begun by the day.
func begunBy(p calendar.Period, on calendar.Date) calendar.Truth {
	if p.End.Compare(on) == calendar.Before {
		return calendar.Yes
	}
	return calendar.Period{Start: p.Start, OpenStart: p.OpenStart, OpenEnd: true}.Contains(on)
}

// levels returns the levels of the ladder that the role shows.
func (r Role) levels() []int {
	switch r {
	case RoleSeat, RoleCorrespondent, RoleSubscriber, RoleAssociate, RoleAcademia, RoleObserving, RoleObserver, RoleLiaison, RoleContact:
		return ladderSeat
	case RoleMember, RoleSector, RoleParticipating, RoleExpert, RoleWork:
		return ladderPart
	case RolePost, RoleCouncil, RoleSecretariat, RoleChair, RoleViceChair, RoleConvenor, RoleRapporteur:
		return ladderPost
	case RoleEditor:
		return ladderEdit
	case RoleContributor:
		return ladderDraft
	case RoleProponent:
		return ladderProposal
	case RoleAdopter:
		return ladderAdopts
	}
	return nil
}

var (
	ladderAdopts   = []int{1}
	ladderSeat     = []int{2}
	ladderPart     = []int{2, 3}
	ladderDraft    = []int{2, 3, 4}
	ladderPost     = []int{2, 3, 5}
	ladderEdit     = []int{2, 3, 4, 5}
	ladderProposal = []int{2, 3, 4, 6}
)
