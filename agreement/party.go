package agreement

import (
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Party is one side of an agreement, or somebody with a named role in it.
type Party struct {
	Partner id.Partner `json:"partner,omitzero"`
	// Identifiers are the party's own, such as ROR, LEI or a tax code, as the
	// text gives them: they tell who is meant where no register is at hand.
	Identifiers []id.External `json:"identifiers,omitempty"`
	// Name is the party's name in the text, as it was then.
	Name text.Text `json:"name,omitempty"`
	// Country is the state the party is or belongs to; a former state keeps
	// its own code (SUHH). Empty for an intergovernmental organisation.
	Country country.Code `json:"country,omitempty"`
	// Level is in whose name the party signs: a code of [Levels].
	Level Level `json:"level,omitempty"`
	// Capacity is by what right its signatory acts: a code of [Capacities].
	Capacity Capacity `json:"capacity,omitempty"`
	// Roles are codes of [Roles]. A party to the text has the role signatory.
	Roles []Role `json:"roles,omitempty"`
	// SignedBy is the office of the person who signs, never the person.
	SignedBy text.Text `json:"signedBy,omitempty"`
}

// Has reports whether the party has the role.
func (p *Party) Has(r Role) bool {
	for _, x := range p.Roles {
		if x == r {
			return true
		}
	}
	return false
}
