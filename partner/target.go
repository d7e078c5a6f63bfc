package partner

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// TargetList is a list of those with whom somebody wants to cooperate, and why:
// priority partners, target enterprises. Every list is its owner's own; the
// library ships none. The zero value is a list of which nothing is known.
//
// A list is a document by itself, read with [document.Decode] and judged with
// [TargetList.Validate]. A portfolio does not hold it, and nothing checks
// whether its owner and its targets have records.
type TargetList struct {
	Names   text.Text     `json:"names,omitempty"`
	Owner   id.Partner    `json:"owner,omitzero"`    // whose list it is
	Purpose TargetPurpose `json:"purpose,omitempty"` // code of [TargetPurposes]
	// Criteria say by what the targets were chosen.
	Criteria []text.Text `json:"criteria,omitempty"`
	// Period is when the list holds; zero when not known, which is not forever.
	Period  calendar.Period `json:"period,omitzero"`
	Targets []Target        `json:"targets,omitempty"`
	// Open says that there are more than those listed: the source ends with "etc.".
	Open    bool               `json:"open,omitempty"`
	Sources []source.Source    `json:"sources,omitempty"`
	Ext     document.Extension `json:"ext,omitzero"`
}

// Target is one entry of a list: an organisation, or a country or group of
// countries with all in it. What names several of them means all of these are
// the same one.
type Target struct {
	Partner    id.Partner    `json:"partner,omitzero"`
	Identifier id.External   `json:"identifier,omitzero"` // where it has no record
	Country    country.Code  `json:"country,omitempty"`   // where no organisation is named, the country as such
	Group      country.Group `json:"group,omitempty"`     // such as EU
	Name       text.Text     `json:"name,omitempty"`      // as the source has it
	Tier       Tier          `json:"tier,omitempty"`      // code of [Tiers]
	// Technologies are the areas for which it is wanted.
	Technologies []technology.Code `json:"technologies,omitempty"`
	Reason       text.Text         `json:"reason,omitempty"`
	// Period is when it is on the list, within the time for which that holds;
	// zero is as long as the list holds.
	Period calendar.Period `json:"period,omitzero"`
	Source string          `json:"source,omitempty"` // key of a source of the list
}

// Tier is which of the classes of leading partners a target belongs to: a code
// of [Tiers]. An open list; unknown codes are kept.
type Tier string

// The four classes of leading partners.
const (
	TierCountry      Tier = "country"
	TierOrganisation Tier = "organisation"
	TierCorporation  Tier = "technology-corporation"
	TierInstitute    Tier = "research-institute"
)

// Tiers returns the list of classes of leading partners.
func Tiers() *codes.List { return targetTiers.List() }

func (t Tier) known() bool {
	switch t {
	case TierCountry, TierOrganisation, TierCorporation, TierInstitute:
		return true
	}
	return false
}

// TargetPurpose is what a list of targets is for: a code of [TargetPurposes].
// An open list; unknown codes are kept.
type TargetPurpose string

// Purposes of lists of targets.
const (
	PurposeTransfer    TargetPurpose = "technology-transfer"
	PurposeAcquisition TargetPurpose = "technology-acquisition" // core technology, intellectual property, enterprises
	PurposeLearning    TargetPurpose = "learning"
	PurposeMarket      TargetPurpose = "market-access"
	PurposeResearch    TargetPurpose = "research"
	PurposeOther       TargetPurpose = "other"
)

// TargetPurposes returns the list of purposes.
func TargetPurposes() *codes.List { return targetPurposes.List() }

func (t TargetPurpose) known() bool {
	switch t {
	case PurposeTransfer, PurposeAcquisition, PurposeLearning, PurposeMarket, PurposeResearch, PurposeOther:
		return true
	}
	return false
}

// Includes says whether the partner is on the list on the day, and by which of
// the targets: itself, or its country or a group of countries. It is -1 where
// none tells. An entry known by name only may be anybody of exactly that name,
// and one that names no organisation but only its class, such as technology
// corporations of a country, may be any of that country. A partner that nothing
// names is not on a list that is complete; whether it is on an open one is not
// known.
func (l *TargetList) Includes(p *Partner, on calendar.Date) (calendar.Truth, int) {
	best, at := calendar.No, -1
	if l.Open {
		best = calendar.Unknown
	}
	for i := range l.Targets {
		t := &l.Targets[i]
		means := t.means(p, on)
		if means == calendar.No {
			continue
		}
		when := l.Period.Contains(on)
		switch {
		case t.Period.IsZero():
		case l.Period.IsZero():
			when = t.Period.Contains(on)
		default:
			when = when.And(t.Period.Contains(on))
		}
		switch held := means.And(when); {
		case held == calendar.Yes:
			return held, i
		case held == calendar.Unknown && at < 0:
			best, at = held, i
		}
	}
	return best, at
}

// means says whether the target is the partner, or covers it.
func (t *Target) means(p *Partner, on calendar.Date) calendar.Truth {
	c := p.Country()
	known := !t.Partner.IsZero() && !p.ID.IsZero()
	switch {
	case known && t.Partner == p.ID:
		return calendar.Yes
	case !t.Identifier.IsZero():
		same := t.identifies(p, c)
		if known && same != calendar.Yes { // the same identifier on another record is a duplicate
			return calendar.No
		}
		return same
	case known:
		return calendar.No
	case !t.Partner.IsZero():
		return calendar.Unknown
	case t.Country == "" && t.Group == "":
		return t.calls(p, c)
	case t.Tier == "" || t.Tier == TierCountry:
		return t.covers(p, c, on)
	case t.Name.IsZero(): // any one of the class
		return t.covers(p, c, on).And(calendar.Unknown)
	}
	return t.calls(p, c)
}

// covers says whether the partner belongs to the target's country or group.
func (t *Target) covers(p *Partner, c country.Code, on calendar.Date) calendar.Truth {
	switch {
	case c == "" && p.Is(KindInternational):
		return calendar.No
	case c == "":
		return calendar.Unknown
	case t.Country != "":
		return calendar.TruthOf(c == t.Country)
	}
	return t.Group.HasOn(c, on)
}

// identifies says whether the identifier is the partner's. It is not known where
// the partner has none of that scheme, unless it is of another country.
func (t *Target) identifies(p *Partner, c country.Code) calendar.Truth {
	same := calendar.Unknown
	if t.Country != "" && c != "" && c != t.Country {
		same = calendar.No
	}
	for i := range p.Identifiers {
		switch x := &p.Identifiers[i]; {
		case x.External == t.Identifier:
			return calendar.Yes
		case x.Scheme == t.Identifier.Scheme:
			same = calendar.No
		}
	}
	return same
}

// calls says whether the partner has the target's name, and so may be it.
func (t *Target) calls(p *Partner, c country.Code) calendar.Truth {
	if t.Country != "" && c != "" && c != t.Country {
		return calendar.No
	}
	for _, name := range t.Name.All() {
		for i := range p.Names {
			if name != "" && strings.EqualFold(p.Names[i].Value, name) {
				return calendar.Unknown
			}
		}
	}
	return calendar.No
}
