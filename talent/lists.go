package talent

import "github.com/scicoop/scicoop/cooperation/codes"

// Mode is a way in which an expert engages: a code of [Modes]. An open list;
// unknown codes are kept.
type Mode string

// Ways of engagement. Those that need no stay can be followed from abroad.
const (
	ModeReturn       Mode = "permanent-return"
	ModeDual         Mode = "dual-appointment"
	ModeVisit        Mode = "short-visit"
	ModeRemote       Mode = "remote"
	ModeNational     Mode = "national-project"
	ModeJointProject Mode = "joint-project"
	ModeSupervision  Mode = "joint-supervision"
	ModeMentoring    Mode = "mentoring"
	ModeTeaching     Mode = "teaching"
	ModeConsulting   Mode = "consulting"
	ModePolicy       Mode = "policy-advice"
	ModeStandards    Mode = "standards-expert"
	ModeTransfer     Mode = "technology-brokerage"
	ModeInvestment   Mode = "investment"
	ModeFundRaising  Mode = "fund-raising"
	ModeAmbassador   Mode = "knowledge-ambassador"
	ModeSpeaker      Mode = "speaker"
	ModeReviewer     Mode = "peer-reviewer"
	ModeEmergency    Mode = "emergency-call"
)

// Modes returns the list of ways of engagement.
func Modes() *codes.List { return modes.List() }

// Level is how far somebody's expertise goes: a code of [Levels].
type Level string

// Levels of expertise, upwards. A level is a judgement: it needs evidence, and
// no single number such as an h-index makes one.
const (
	LevelLearner      Level = "learner"
	LevelPractitioner Level = "practitioner"
	LevelSpecialist   Level = "specialist"
	LevelLeading      Level = "leading"
)

// Levels returns the list of levels of expertise.
func Levels() *codes.List { return levels.List() }

// EvidenceKind is what kind of output or record shows expertise: a code of [EvidenceKinds].
type EvidenceKind string

// Kinds of evidence, most of them sections of an ORCID record.
const (
	EvidencePublication   EvidenceKind = "publication"
	EvidenceDataset       EvidenceKind = "dataset"
	EvidenceSoftware      EvidenceKind = "software"
	EvidencePatent        EvidenceKind = "patent"
	EvidenceStandard      EvidenceKind = "standard"
	EvidenceProduct       EvidenceKind = "product"
	EvidenceFunding       EvidenceKind = "funding"
	EvidenceEmployment    EvidenceKind = "employment"
	EvidenceEducation     EvidenceKind = "education"
	EvidenceQualification EvidenceKind = "qualification"
	EvidenceInvited       EvidenceKind = "invited-position"
	EvidenceDistinction   EvidenceKind = "distinction"
	EvidenceMembership    EvidenceKind = "membership"
	EvidenceService       EvidenceKind = "service"
	EvidenceReview        EvidenceKind = "peer-review"
	EvidenceStatement     EvidenceKind = "own-statement"
)

// EvidenceKinds returns the list of kinds of evidence.
func EvidenceKinds() *codes.List { return evidenceKinds.List() }

// Purpose is what personal data may be used for: a code of [Purposes]. A
// consent is given for one purpose; it never reaches to another.
type Purpose string

// Purposes of use.
const (
	PurposeRegister    Purpose = "register"        // to keep a record
	PurposeContact     Purpose = "contact"         // to contact and invite
	PurposeMatching    Purpose = "matching"        // to match with tasks: packages find, rank and assign
	PurposeEvaluation  Purpose = "evaluation"      // to assess the expert
	PurposeSharing     Purpose = "sharing"         // to share the record with partners, known ones
	PurposePublication Purpose = "publication"     // to publish the record: a page for everybody
	PurposeTransfer    Purpose = "transfer-abroad" // to bring the record over a border
	PurposeStatistics  Purpose = "statistics"      // to count: package health
)

// Purposes returns the list of purposes of use.
func Purposes() *codes.List { return purposes.List() }

// Stage is how far a member has come: a code of [Stages].
type Stage string

// Stages of engagement in their order. Consent is recorded at StageInvited.
const (
	StageIdentified Stage = "identified"
	StageInvited    Stage = "invited"
	StageAccepted   Stage = "accepted"
	StageActive     Stage = "active"
	StageDormant    Stage = "dormant"
	StageLeft       Stage = "left"
)

// Stages returns the list of stages of engagement.
func Stages() *codes.List { return stages.List() }

// Joined reports whether a member at the stage belongs to the network now.
func (s Stage) Joined() bool {
	return s == StageAccepted || s == StageActive || s == StageDormant
}

// Duty is what an office abroad is there for: a code of [Duties].
type Duty string

// The four duties of Viet Nam's representative offices for science and
// technology overseas, as the programme of the two ministries for 2024-2026
// states them.
const (
	DutyResources  Duty = "attract-resources"
	DutyRevolution Duty = "fourth-industrial-revolution"
	DutyTechnology Duty = "master-technology"
	DutyTalent     Duty = "attract-talent"
)

// Duties returns the list of duties of an office.
func Duties() *codes.List { return duties.List() }

// LanguageLevels returns the list of levels of a [Language]: the six levels of
// the Common European Framework of Reference, and "native".
func LanguageLevels() *codes.List { return languageLevels.List() }

// FigureKind is what an office's report counts: a code of [FigureKinds].
type FigureKind string

// Kinds of figures.
const (
	FigureContacts      FigureKind = "contacts"
	FigureOpportunities FigureKind = "opportunities"
	FigureFirms         FigureKind = "firms-helped"
	FigureExperts       FigureKind = "experts-engaged"
	FigureDeals         FigureKind = "deals-supported"
	FigureNotes         FigureKind = "policy-notes"
	FigureExpenses      FigureKind = "expenses"
)

// FigureKinds returns the list of what an office's report counts.
func FigureKinds() *codes.List { return figureKinds.List() }

// ContactKind is a way to reach somebody: a code of [ContactKinds].
type ContactKind string

// Ways to reach somebody.
const (
	ContactEmail ContactKind = "email"
	ContactPhone ContactKind = "phone"
	ContactPost  ContactKind = "post"
	ContactPage  ContactKind = "web-page"
)

// ContactKinds returns the list of ways to reach somebody.
func ContactKinds() *codes.List { return contactKinds.List() }

// AffiliationKind is what ties somebody to an organisation: a code of [AffiliationKinds].
type AffiliationKind string

// Kinds of affiliation, those of ORCID 3.0.
const (
	AffiliationEmployment    AffiliationKind = "employment"
	AffiliationEducation     AffiliationKind = "education"
	AffiliationQualification AffiliationKind = "qualification"
	AffiliationInvited       AffiliationKind = "invited-position"
	AffiliationDistinction   AffiliationKind = "distinction"
	AffiliationMembership    AffiliationKind = "membership"
	AffiliationService       AffiliationKind = "service"
)

// AffiliationKinds returns the list of kinds of affiliation.
func AffiliationKinds() *codes.List { return affiliationKinds.List() }

// TieKind is what a [Tie] is: a code of [TieKinds].
type TieKind string

// Kinds of ties. Working at the same organisation needs no tie: it follows from
// the affiliations.
const (
	TieOrganisation TieKind = "same-organisation"
	TieCoauthor     TieKind = "co-author"
	TieSupervision  TieKind = "supervision"
	TieFamily       TieKind = "family"
	TieFinancial    TieKind = "financial"
	TieProject      TieKind = "joint-project"
	TieRival        TieKind = "declared-rival"
	TieNamed        TieKind = "named-in-proposal"
	TieNegotiator   TieKind = "negotiator"
)

// TieKinds returns the list of kinds of ties.
func TieKinds() *codes.List { return tieKinds.List() }

// Rank returns the place of the level in the list, from 1 for a learner to 4
// for those who lead, and 0 for a level that is not stated or not listed.
func (l Level) Rank() int {
	switch l {
	case LevelLearner:
		return 1
	case LevelPractitioner:
		return 2
	case LevelSpecialist:
		return 3
	case LevelLeading:
		return 4
	}
	return 0
}

// Rank returns the place of the level in the Common European Framework of
// Reference, from 1 for A1 to 6 for C2 and 7 for a native speaker, and 0 for a
// level that is not stated or not listed.
func (l *Language) Rank() int {
	switch l.Level {
	case "A1":
		return 1
	case "A2":
		return 2
	case "B1":
		return 3
	case "B2":
		return 4
	case "C1":
		return 5
	case "C2":
		return 6
	case "native":
		return 7
	}
	return 0
}
