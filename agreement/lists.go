package agreement

import "github.com/scicoop/scicoop/cooperation/codes"

// Form is what an instrument calls itself and is built like: a code of
// [Forms]. An open list; unknown codes are kept.
type Form string

// The usual forms of cooperation instruments.
const (
	FormTreaty           Form = "treaty"
	FormIntergovernment  Form = "intergovernmental-agreement"
	FormProtocol         Form = "protocol"
	FormExchangeOfNotes  Form = "exchange-of-notes"
	FormMoU              Form = "memorandum-of-understanding"
	FormArrangement      Form = "arrangement"
	FormImplementing     Form = "implementing-arrangement"
	FormProgramme        Form = "programme"
	FormActionPlan       Form = "action-plan"
	FormLetterOfIntent   Form = "letter-of-intent"
	FormJointStatement   Form = "joint-statement"
	FormFramework        Form = "framework-agreement"
	FormCoordination     Form = "domestic-coordination-programme"
	FormDigital          Form = "digital-partnership"
	FormJointResearch    Form = "joint-research-agreement"
	FormTransfer         Form = "technology-transfer-contract"
	FormLicence          Form = "licence"
	FormNonDisclosure    Form = "non-disclosure-agreement"
	FormMaterialTransfer Form = "material-transfer-agreement"
	FormAcquisition      Form = "technology-acquisition"
	FormIndustry         Form = "industry-cooperation"
	FormCooperation      Form = "cooperation-document" // a cooperation document whose form is not stated
)

// Forms returns the list of forms.
func Forms() *codes.List { return forms.List() }

// Binding reports whether instruments of the form are made to bind under
// international law. What an instrument is in law depends on its substance.
func (f Form) Binding() bool {
	return f == FormTreaty || f == FormIntergovernment || f == FormProtocol || f == FormExchangeOfNotes
}

// Contract reports whether instruments of the form are contracts of civil law.
func (f Form) Contract() bool {
	switch f {
	case FormJointResearch, FormTransfer, FormLicence, FormNonDisclosure, FormMaterialTransfer, FormAcquisition:
		return true
	}
	return false
}

// Transfers reports whether instruments of the form move technology or rights in it.
func (f Form) Transfers() bool {
	return f == FormTransfer || f == FormLicence || f == FormAcquisition || f == FormMaterialTransfer
}

// Domestic reports whether the form is made between bodies of one state.
func (f Form) Domestic() bool { return f == FormCoordination }

// Level is in whose name a party signs: a code of [Levels].
type Level string

// Levels, from the state downwards. Which of them may sign what is for a
// jurisdiction's pack to say.
const (
	LevelState         Level = "state"
	LevelParliament    Level = "parliament"
	LevelGovernment    Level = "government"
	LevelParlOrgan     Level = "parliament-organ" // committee, office or auditor of a parliament
	LevelCentralOrgan  Level = "central-organ"    // office of the head of state, highest court or prosecutor
	LevelMinistry      Level = "ministry"
	LevelAgency        Level = "agency" // ministerial-level or government agency
	LevelDepartment    Level = "department"
	LevelProvince      Level = "province"
	LevelProvDept      Level = "provincial-department"
	LevelDistrict      Level = "district"
	LevelCommune       Level = "commune"
	LevelInternational Level = "international-organisation"
	LevelOffice        Level = "representative-office"
	LevelAssociation   Level = "association"
	LevelUniversity    Level = "university"
	LevelInstitute     Level = "institute"
	LevelEnterprise    Level = "enterprise"
	LevelOrganisation  Level = "organisation"
	LevelIndividual    Level = "individual"
)

// Levels returns the list of levels.
func Levels() *codes.List { return levels.List() }

// Capacity is by what right a signatory acts for its party: a code of [Capacities].
type Capacity string

// Capacities in which a signatory acts (Vienna Convention, Article 7).
const (
	CapacityEx         Capacity = "ex-officio"
	CapacityFullPowers Capacity = "full-powers"
	CapacityDelegated  Capacity = "delegated"
	CapacityRepresents Capacity = "representative" // signs on behalf of somebody else
)

// Capacities returns the list of capacities.
func Capacities() *codes.List { return capacities.List() }

// Role is what a party does in an agreement: a code of [Roles].
type Role string

// Roles of parties.
const (
	RoleSignatory    Role = "signatory"
	RoleHost         Role = "host"
	RoleFunder       Role = "funder"
	RoleTechnical    Role = "technical-support"
	RoleAcademic     Role = "academic-coordinator"
	RoleImplementer  Role = "implementer"
	RoleFocal        Role = "focal-point"
	RoleDepositary   Role = "depositary"
	RoleTransferor   Role = "transferor"
	RoleTransferee   Role = "transferee"
	RoleBeneficiary  Role = "beneficiary"
	RoleRepresenting Role = "representing" // signs for another party
)

// Roles returns the list of roles.
func Roles() *codes.List { return roles.List() }

// EventKind is a kind of act in the life of an agreement: a code of [EventKinds].
type EventKind string

// Acts, in the order in which they usually happen.
const (
	EventProposed    EventKind = "proposed"
	EventNegotiated  EventKind = "negotiated"
	EventInitialled  EventKind = "initialled"
	EventSigned      EventKind = "signed"
	EventRatified    EventKind = "ratified"
	EventApproved    EventKind = "approved"
	EventAccepted    EventKind = "accepted"
	EventAcceded     EventKind = "acceded"
	EventProvisional EventKind = "provisionally-applied"
	EventInForce     EventKind = "entered-into-force"
	EventRegistered  EventKind = "registered"
	EventPublished   EventKind = "published"
	EventAmended     EventKind = "amended"
	EventRenewed     EventKind = "renewed"
	EventSuspended   EventKind = "suspended"
	EventResumed     EventKind = "resumed"
	EventSuperseded  EventKind = "superseded"
	EventWithdrawn   EventKind = "withdrawn"
	EventTerminated  EventKind = "terminated"
	EventExpired     EventKind = "expired"
	EventLapsed      EventKind = "lapsed" // signed, and will never enter into force
	// EventNotice is a notice that it is to end, or not to be renewed.
	EventNotice EventKind = "notice-given"
	// EventPermitted is a permit that the law makes it depend on.
	EventPermitted EventKind = "permitted"
	// EventProvisionalEnd ends its provisional application.
	EventProvisionalEnd EventKind = "provisional-application-ended"
	// Acts of one party about what it consents to (Vienna Convention, Articles 19 to 23).
	EventReserved        EventKind = "reservation-made"
	EventUnreserved      EventKind = "reservation-withdrawn"
	EventObjected        EventKind = "objection-made"
	EventObjectionLifted EventKind = "objection-withdrawn"
	EventDeclared        EventKind = "declaration-made"
	// EventImplemented records that it was seen to be carried out on a day.
	EventImplemented EventKind = "in-implementation"
)

// EventKinds returns the list of acts.
func EventKinds() *codes.List { return eventKinds.List() }

// Renewal is how an agreement goes on after a term: a code of [Renewals].
type Renewal string

// Ways of renewal.
const (
	RenewalAutomatic Renewal = "automatic"  // unless a party gives notice
	RenewalConsent   Renewal = "by-consent" // only if the parties agree
	RenewalNone      Renewal = "none"
	RenewalOpen      Renewal = "indefinite" // no end unless a party ends it
)

// Renewals returns the list of ways of renewal.
func Renewals() *codes.List { return renewals.List() }

// FundingKind is what kind of means a line is: a code of [FundingKinds].
type FundingKind string

// Kinds of means.
const (
	FundingGrant    FundingKind = "grant"
	FundingLoan     FundingKind = "loan"
	FundingOwn      FundingKind = "own-contribution"
	FundingInKind   FundingKind = "in-kind"
	FundingBudget   FundingKind = "state-budget"
	FundingPrivate  FundingKind = "private"
	FundingRoyalty  FundingKind = "royalty"
	FundingUnstated FundingKind = "not-stated"
)

// FundingKinds returns the list of kinds of means.
func FundingKinds() *codes.List { return fundingKinds.List() }

// FundingStage says whether means were promised or paid: a code of [FundingStages].
type FundingStage string

// Stages of money, as in IATI transaction types 2 and 3.
const (
	StageCommitment   FundingStage = "commitment"
	StageDisbursement FundingStage = "disbursement"
)

// FundingStages returns the list of stages.
func FundingStages() *codes.List { return fundingStages.List() }

// Result is the level of result an objective aims at: a code of [Results].
type Result string

// Levels of result (IATI 2.03 result types 1, 2, 3, 9).
const (
	ResultOutput  Result = "output"
	ResultOutcome Result = "outcome"
	ResultImpact  Result = "impact"
	ResultOther   Result = "other"
)

// Results returns the list of levels of result.
func Results() *codes.List { return results.List() }

// Direction says which way an indicator is to move: a code of [Directions].
type Direction string

// Directions of indicators.
const (
	DirectionUp       Direction = "up"
	DirectionDown     Direction = "down"
	DirectionMaintain Direction = "maintain"
)

// Directions returns the list of directions.
func Directions() *codes.List { return directions.List() }

// LinkKind is how one agreement is bound to another: a code of [LinkKinds].
type LinkKind string

// Links between agreements.
const (
	LinkParent     LinkKind = "parent"     // the other is the umbrella of this one
	LinkAmends     LinkKind = "amends"     // this one changes the other
	LinkRenews     LinkKind = "renews"     // this one renews the other
	LinkImplements LinkKind = "implements" // this one carries the other out
	LinkSupersedes LinkKind = "supersedes" // this one takes the other's place
	LinkRelated    LinkKind = "related"
)

// LinkKinds returns the list of links.
func LinkKinds() *codes.List { return linkKinds.List() }

// ActivityKind is a kind of thing done under an agreement: a code of [ActivityKinds].
type ActivityKind string

// Kinds of activity.
const (
	ActivityMeeting     ActivityKind = "meeting"
	ActivityCommittee   ActivityKind = "joint-committee"
	ActivityProject     ActivityKind = "project"
	ActivityVisit       ActivityKind = "visit"
	ActivityTraining    ActivityKind = "training"
	ActivityPublication ActivityKind = "publication"
	ActivityTransfer    ActivityKind = "technology-transfer"
	ActivityFacility    ActivityKind = "facility"
	ActivityConsulting  ActivityKind = "consulting"
	ActivityEvaluation  ActivityKind = "evaluation" // of the agreement itself
	ActivityOther       ActivityKind = "other"
)

// ActivityKinds returns the list of kinds of activity.
func ActivityKinds() *codes.List { return activityKinds.List() }

// Flow is which way people, knowledge or money went: a code of [Flows].
type Flow string

// Flows, seen from the home country.
const (
	FlowIn   Flow = "in"
	FlowOut  Flow = "out"
	FlowBoth Flow = "both"
)

// Flows returns the list of flows.
func Flows() *codes.List { return flows.List() }

// RiskCategory is what a risk is about: a code of [RiskCategories].
type RiskCategory string

// Categories of risk.
const (
	RiskPrivacy     RiskCategory = "cyber-privacy"
	RiskInformation RiskCategory = "information-security"
	RiskKnowledge   RiskCategory = "undesirable-knowledge-transfer"
	RiskForeign     RiskCategory = "foreign-interference"
	RiskEthics      RiskCategory = "ethics-integrity"
	RiskExport      RiskCategory = "export-control"
	RiskIP          RiskCategory = "intellectual-property"
	RiskFinance     RiskCategory = "financial"
	RiskDelivery    RiskCategory = "delivery"
	RiskDependence  RiskCategory = "dependence"
	RiskLegal       RiskCategory = "legal"
	RiskEnvironment RiskCategory = "environment"
)

// RiskCategories returns the list of categories of risk.
func RiskCategories() *codes.List { return riskCategories.List() }

// Grade is an ordinal judgement of likelihood or consequence: a code of [Grades].
type Grade string

// Grades, from low to high.
const (
	GradeLow    Grade = "low"
	GradeMedium Grade = "medium"
	GradeHigh   Grade = "high"
)

// Grades returns the list of grades.
func Grades() *codes.List { return grades.List() }
