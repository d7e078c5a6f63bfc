package agreement

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Substance is what is known of the content of an instrument that decides what
// it is in law, whatever it is called. The zero value is that nothing is known.
type Substance struct {
	// Obliges says whether the text creates, changes or ends rights and
	// obligations under international law.
	Obliges codes.Answer `json:"obliges,omitzero"`
	// Civil says whether it is a contract of civil law.
	Civil codes.Answer `json:"civil,omitzero"`
	// Within says whether it lies within the functions, tasks and powers of
	// those who sign.
	Within codes.Answer `json:"within,omitzero"`
	// Matters are the subjects that decide under which law it falls: codes of
	// [Matters]. MattersComplete says whether there are no others.
	Matters         []Matter     `json:"matters,omitempty"`
	MattersComplete codes.Answer `json:"mattersComplete,omitzero"`
	// Text is the operative text, as far as it is on record.
	Text text.Text `json:"text,omitempty"`
}

// Matter is a subject that decides under which law an instrument falls: a code
// of [Matters].
type Matter string

// Matters that the law of some state treats apart. Which ones it does, and how,
// a [Regime] says.
const (
	MatterPeace         Matter = "war-peace"
	MatterSovereignty   Matter = "sovereignty"
	MatterTerritory     Matter = "borders-territory"
	MatterMembership    Matter = "membership"
	MatterRights        Matter = "fundamental-rights"
	MatterJudicial      Matter = "judicial-assistance"
	MatterDefence       Matter = "defence"
	MatterSecurity      Matter = "security"
	MatterForeignPolicy Matter = "foreign-policy"
	MatterAid           Matter = "development-assistance"
	MatterLending       Matter = "lending-abroad"
	MatterPrivateAid    Matter = "non-governmental-aid"
	MatterPartnership   Matter = "public-private-partnership"
	MatterBudget        Matter = "state-budget"
	MatterOthers        Matter = "other-bodies"
	MatterSecrets       Matter = "state-secrets"
)

// Matters returns the list of matters.
func Matters() *codes.List { return matters.List() }

// Has reports whether the matter is one of those recorded.
func (s *Substance) Has(m Matter) bool { return slices.Contains(s.Matters, m) }

// About says whether the instrument is about the matter: yes where it is
// recorded, no where it is not and the matters are known to be complete.
func (s *Substance) About(m Matter) codes.Answer {
	switch {
	case s.Has(m):
		return codes.Yes
	case s.MattersComplete == codes.Yes:
		return codes.No
	}
	return codes.Unknown
}
