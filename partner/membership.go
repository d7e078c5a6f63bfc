package partner

import (
	"iter"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
)

// Membership is a seat or a post in an international body, or a part in its
// work, in time. The zero value says nothing. It is comparable.
type Membership struct {
	// Forum is the body as a code of [Forums]; Partner is its record, where it
	// stands in no list.
	Forum   Forum      `json:"forum,omitempty"`
	Partner id.Partner `json:"partner,omitzero"`
	// Group is the committee or working group in it, as the body writes it,
	// such as ISO/TC 307. Empty means the body as a whole.
	Group string `json:"group,omitempty"`
	// Role is what the organisation is or does there: a code of [Roles].
	Role Role `json:"role,omitempty"`
	// Period is when it held the seat or post, or did the work; zero when not
	// known, which is not forever.
	Period calendar.Period `json:"period,omitzero"`
	Source string          `json:"source,omitempty"` // key of a source of the record
}

// MembershipsOn yields what the organisation held in international bodies on
// the day, with Yes, or may have held, with Unknown, in the order of the record.
func (p *Partner) MembershipsOn(on calendar.Date) iter.Seq2[*Membership, calendar.Truth] {
	return func(yield func(*Membership, calendar.Truth) bool) {
		for i := range p.Memberships {
			m := &p.Memberships[i]
			if t := m.Period.Contains(on); t != calendar.No && !yield(m, t) {
				return
			}
		}
	}
}

// Role is what an organisation is or does in an international body: a code of
// [Roles]. An open list; unknown codes are kept.
type Role string

// Roles in international bodies. A seat is a place among the members, a post one
// that leads, work what was done.
const (
	RoleSeat          Role = "seat"   // a seat, it is not said which
	RoleMember        Role = "member" // in full: member state, member body
	RoleCorrespondent Role = "correspondent"
	RoleSubscriber    Role = "subscriber"
	RoleAssociate     Role = "associate"
	RoleSector        Role = "sector-member"
	RoleAcademia      Role = "academia"
	RoleParticipating Role = "participating-member" // P-member of a committee
	RoleObserving     Role = "observing-member"     // O-member of a committee
	RoleObserver      Role = "observer"
	RoleLiaison       Role = "liaison"
	RoleContact       Role = "contact-point"

	RolePost        Role = "post" // a post, it is not said which
	RoleCouncil     Role = "council"
	RoleSecretariat Role = "secretariat"
	RoleChair       Role = "chair"
	RoleViceChair   Role = "vice-chair"
	RoleConvenor    Role = "convenor"
	RoleRapporteur  Role = "rapporteur"
	RoleEditor      Role = "editor"

	RoleWork        Role = "work"    // a part in the work, it is not said which
	RoleAdopter     Role = "adopter" // takes over the body's documents at home
	RoleExpert      Role = "expert"
	RoleContributor Role = "contributor"
	RoleProponent   Role = "proponent" // its own proposal was published as a standard
)

// Roles returns the list of roles in international bodies.
func Roles() *codes.List { return forumRoles.List() }

// Kind returns RoleSeat, RolePost or RoleWork: what sort of role it is. It is
// empty for a role that the list does not have.
func (r Role) Kind() Role {
	switch r {
	case RoleSeat, RoleMember, RoleCorrespondent, RoleSubscriber, RoleAssociate, RoleSector, RoleAcademia,
		RoleParticipating, RoleObserving, RoleObserver, RoleLiaison, RoleContact:
		return RoleSeat
	case RolePost, RoleCouncil, RoleSecretariat, RoleChair, RoleViceChair, RoleConvenor, RoleRapporteur, RoleEditor:
		return RolePost
	case RoleWork, RoleAdopter, RoleExpert, RoleContributor, RoleProponent:
		return RoleWork
	}
	return ""
}

func (r Role) known() bool { return r.Kind() != "" }
