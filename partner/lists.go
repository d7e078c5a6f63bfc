package partner

import "github.com/scicoop/scicoop/cooperation/codes"

// Kind is what sort of organisation a partner is: a code of [Kinds]. An open
// list; unknown codes are kept.
type Kind string

// Kinds of organisations.
const (
	KindState                   Kind = "state"
	KindGovernment              Kind = "government"
	KindMinistry                Kind = "ministry"
	KindAgency                  Kind = "agency"
	KindDepartment              Kind = "department" // a unit of a ministry or agency
	KindLocality                Kind = "locality"
	KindPartyBody               Kind = "party-body"
	KindMission                 Kind = "diplomatic-mission"
	KindInternational           Kind = "international-organisation" // intergovernmental
	KindStandards               Kind = "standards-body"
	KindInstitute               Kind = "research-institute"
	KindUniversity              Kind = "university"
	KindInternationalUniversity Kind = "international-university" // set up by agreement between states
	KindJointCentre             Kind = "joint-centre"
	KindJointInstitute          Kind = "joint-institute"
	KindHospital                Kind = "hospital"
	KindArchive                 Kind = "archive"
	KindEnterprise              Kind = "enterprise"
	KindStartUp                 Kind = "start-up"
	KindIncubator               Kind = "incubator"
	KindCluster                 Kind = "innovation-cluster"
	KindIntermediary            Kind = "intermediary" // brings others together: a national innovation centre, a broker
	KindFoundation              Kind = "foundation"
	KindFund                    Kind = "fund"
	KindFunder                  Kind = "funder" // gives grants, beside what else it is
	KindAssociation             Kind = "association"
	KindNGO                     Kind = "ngo"
	KindNetwork                 Kind = "network"
	KindOffice                  Kind = "representative-office"
	KindOther                   Kind = "other"
)

// Kinds returns the list of kinds of organisations.
func Kinds() *codes.List { return kinds.List() }

// known reports whether the kind is one of the constants, faster than the list.
func (k Kind) known() bool {
	switch k {
	case KindState, KindGovernment, KindMinistry, KindAgency, KindDepartment, KindLocality,
		KindPartyBody, KindMission, KindInternational, KindStandards, KindInstitute, KindUniversity,
		KindInternationalUniversity, KindJointCentre, KindJointInstitute, KindHospital, KindArchive,
		KindEnterprise, KindStartUp, KindIncubator, KindCluster, KindIntermediary, KindFoundation,
		KindFund, KindFunder, KindAssociation, KindNGO, KindNetwork, KindOffice, KindOther:
		return true
	}
	return false
}

// public reports whether the kind is a body of one state's public power.
func (k Kind) public() bool {
	switch k {
	case KindState, KindGovernment, KindMinistry, KindAgency, KindDepartment, KindLocality, KindMission:
		return true
	}
	return false
}

// joint reports whether the kind is set up by several others.
func (k Kind) joint() bool { return k == KindJointCentre || k == KindJointInstitute }

// NameKind is what a name is used for: a code of [NameKinds].
type NameKind string

// Kinds of names, as in ROR schema v2; former is ours.
const (
	NameDisplay NameKind = "display" // the one to show; ROR's ror_display
	NameLabel   NameKind = "label"   // the name in another language
	NameAlias   NameKind = "alias"
	NameAcronym NameKind = "acronym"
	NameFormer  NameKind = "former"
)

// NameKinds returns the list of kinds of names.
func NameKinds() *codes.List { return nameKinds.List() }

func (k NameKind) known() bool {
	switch k {
	case NameDisplay, NameLabel, NameAlias, NameAcronym, NameFormer:
		return true
	}
	return false
}

// RelationKind is what another organisation is to this one: a code of [RelationKinds].
type RelationKind string

// Relations, as in ROR schema v2. Each reads "the other is my …".
const (
	RelationParent      RelationKind = "parent"
	RelationChild       RelationKind = "child"
	RelationRelated     RelationKind = "related"
	RelationPredecessor RelationKind = "predecessor"
	RelationSuccessor   RelationKind = "successor"
)

// RelationKinds returns the list of relations.
func RelationKinds() *codes.List { return relationKinds.List() }

func (k RelationKind) known() bool {
	switch k {
	case RelationParent, RelationChild, RelationRelated, RelationPredecessor, RelationSuccessor:
		return true
	}
	return false
}

// Inverse returns the relation as the other organisation sees it: child for
// parent, predecessor for successor. Unknown codes give "".
func (k RelationKind) Inverse() RelationKind {
	switch k {
	case RelationParent:
		return RelationChild
	case RelationChild:
		return RelationParent
	case RelationRelated:
		return RelationRelated
	case RelationPredecessor:
		return RelationSuccessor
	case RelationSuccessor:
		return RelationPredecessor
	}
	return ""
}

// Succession is the way in which a predecessor became a successor: a code of
// [Successions]. An open list; unknown codes are kept.
type Succession string

// Ways of succession.
const (
	SuccessionMerger     Succession = "merger"     // several became a new one
	SuccessionAbsorption Succession = "absorption" // one went into another that stayed
	SuccessionSplit      Succession = "split"      // one became several, or gave a part away
	SuccessionRenaming   Succession = "renaming"   // one goes on as another, with all it had
)

// Successions returns the list of ways of succession.
func Successions() *codes.List { return successions.List() }

func (s Succession) known() bool {
	switch s {
	case SuccessionMerger, SuccessionAbsorption, SuccessionSplit, SuccessionRenaming:
		return true
	}
	return false
}

// Schemes returns the list of identifier schemes that name organisations.
// ORCID and personal numbers are not among them: they name persons.
func Schemes() *codes.List { return schemes.List() }
