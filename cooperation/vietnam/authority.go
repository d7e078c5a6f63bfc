package vietnam

import (
	"iter"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// An Authority is a body that may be the Vietnamese party to an international
// agreement, with who decides on concluding it (Law on International
// Agreements 70/2020/QH14, Art. 2(2)). The zero value is no authority;
// Authority is comparable.
type Authority struct {
	// Code names the row in this library, such as "province".
	Code string `json:"code"`
	// Level is the level at which such a body signs.
	Level agreement.Level `json:"level,omitempty"`
	// BodyEN and BodyVI name the bodies.
	BodyEN string `json:"bodyEn"`
	BodyVI string `json:"bodyVi"`
	// DeciderEN and DeciderVI say who decides; empty where it was not seen.
	DeciderEN string `json:"deciderEn,omitempty"`
	DeciderVI string `json:"deciderVi,omitempty"`
	// Decider says how surely it is known who decides; zero where it was not seen.
	Decider rule.Confidence `json:"decider,omitzero"`
	// Heir is the level that inherited the agreements of a level that is no more.
	Heir agreement.Level `json:"heir,omitempty"`
	// Basis is the law that names the body, with the days on which it holds:
	// Basis.Holds tells whether the body could sign on a day.
	Basis rule.Basis `json:"basis"`
}

// Body names the bodies in English and Vietnamese.
func (a Authority) Body() text.Text { return text.Of(a.BodyEN, a.BodyVI) }

// DecidedBy says who decides, in English and Vietnamese; it is zero where that
// was not seen.
func (a Authority) DecidedBy() text.Text { return text.Of(a.DeciderEN, a.DeciderVI) }

// Authorities returns the bodies that may be Vietnamese parties, from the
// State downwards. Universities, institutes and enterprises are not among
// them: what they sign are ordinary documents of cooperation, unless a listed
// body signs too; that conclusion is drawn from the list and not stated in it.
func Authorities() iter.Seq[Authority] {
	return func(yield func(Authority) bool) {
		for i := range authorities {
			if !yield(authorities[i]) {
				return
			}
		}
	}
}

// AuthorityOf returns the authority that signs at a level; of several (central
// and provincial bodies of organisations) the first of [Authorities]. It is
// false for a level at which no Vietnamese body is listed. The district level
// is still found: its Basis tells until when it could sign.
func AuthorityOf(level agreement.Level) (Authority, bool) {
	if i := authorityAt(level); i >= 0 {
		return authorities[i], true
	}
	return Authority{}, false
}

// authorityAt returns the index of the authority of a level, or -1.
func authorityAt(level agreement.Level) int {
	if level == "" {
		return -1
	}
	for i := range authorities {
		if authorities[i].Level == level {
			return i
		}
	}
	return -1
}
