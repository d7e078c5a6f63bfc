package cooperation

import "github.com/scicoop/scicoop/cooperation/codes"

// ProgrammeKind is what sort of bundle of work a programme is: a code of
// [ProgrammeKinds]. An open list; unknown codes are kept.
type ProgrammeKind string

// Kinds of programmes.
const (
	ProgrammeFunding      ProgrammeKind = "funding-programme"
	ProgrammeProject      ProgrammeKind = "project"
	ProgrammeInnovation   ProgrammeKind = "innovation-partnership"
	ProgrammeCoordination ProgrammeKind = "coordination-programme" // between bodies of one state
	ProgrammeResearch     ProgrammeKind = "joint-research"
	ProgrammeCentre       ProgrammeKind = "joint-research-centre"
	ProgrammeInstitution  ProgrammeKind = "affiliated-institution" // an affiliated institute or university
	ProgrammeTransfer     ProgrammeKind = "technology-transfer"
	ProgrammeScholarship  ProgrammeKind = "scholarship"
	ProgrammeTraining     ProgrammeKind = "training"
	ProgrammeAssistance   ProgrammeKind = "technical-assistance"
	ProgrammeOther        ProgrammeKind = "other"
)

// ProgrammeKinds returns the list of kinds of programmes.
func ProgrammeKinds() *codes.List { return programmeKinds.List() }

// StakeholderClass is the sort of organisations and people that a participant
// stands for: a code of [StakeholderClasses].
type StakeholderClass string

// Classes of stakeholders.
const (
	ClassMinistry      StakeholderClass = "ministry"
	ClassSector        StakeholderClass = "sector" // a branch of administration with its agencies
	ClassLocality      StakeholderClass = "locality"
	ClassInstitute     StakeholderClass = "institute"
	ClassUniversity    StakeholderClass = "university"
	ClassTraining      StakeholderClass = "training-institution"
	ClassEnterprise    StakeholderClass = "enterprise"
	ClassStartUp       StakeholderClass = "start-up"
	ClassScientist     StakeholderClass = "scientist"
	ClassExpert        StakeholderClass = "expert"
	ClassMission       StakeholderClass = "diplomatic-mission"
	ClassInternational StakeholderClass = "international-organisation"
	ClassAssociation   StakeholderClass = "association"
	ClassDiaspora      StakeholderClass = "overseas-community"
	ClassInvestor      StakeholderClass = "investor"
	ClassMedia         StakeholderClass = "media"
	ClassOther         StakeholderClass = "other"
)

// StakeholderClasses returns the list of classes of stakeholders.
func StakeholderClasses() *codes.List { return stakeholderClasses.List() }

// ParticipantRole is what a participant does in a programme, an event or a
// working group: a code of [ParticipantRoles].
type ParticipantRole string

// Roles of participants.
const (
	RoleLead        ParticipantRole = "lead"
	RoleFocal       ParticipantRole = "focal-point"
	RoleGatekeeper  ParticipantRole = "gatekeeper" // sees to it that policy and commitments are kept
	RoleArchitect   ParticipantRole = "strategic-architect"
	RoleCoordinator ParticipantRole = "coordinator"
	RoleSupervisor  ParticipantRole = "supervisor"
	RoleImplementer ParticipantRole = "implementer"
	RoleSupporter   ParticipantRole = "supporter"
	RoleLegal       ParticipantRole = "legal-focal-point"
	RoleHost        ParticipantRole = "host"
	RoleCoHost      ParticipantRole = "co-host"
	RoleChair       ParticipantRole = "chair"
	RoleCoChair     ParticipantRole = "co-chair"
	RoleMember      ParticipantRole = "member"
	RoleParticipant ParticipantRole = "participant"
	RoleSpeaker     ParticipantRole = "speaker"
	RoleBeneficiary ParticipantRole = "beneficiary"
	RoleFunder      ParticipantRole = "funder"
	RoleObserver    ParticipantRole = "observer"
)

// ParticipantRoles returns the list of roles of participants.
func ParticipantRoles() *codes.List { return participantRoles.List() }

// TaskKind says whether a task is work of a field or coordination of others'
// work: a code of [TaskKinds].
type TaskKind string

// Kinds of tasks.
const (
	TaskField        TaskKind = "field"        // work of a specialised unit
	TaskCoordination TaskKind = "coordination" // the work of a focal point itself
)

// TaskKinds returns the list of kinds of tasks.
func TaskKinds() *codes.List { return taskKinds.List() }

// EventKind is a kind of event: a code of [EventKinds].
type EventKind string

// Kinds of events.
const (
	EventMeeting    EventKind = "meeting"
	EventWorkshop   EventKind = "workshop"
	EventConference EventKind = "conference"
	EventSession    EventKind = "working-session"
	EventCommittee  EventKind = "joint-committee-session"
	EventCommission EventKind = "intergovernmental-committee-session"
	EventDialogue   EventKind = "high-level-dialogue"
	EventExhibition EventKind = "exhibition"
	EventNetworking EventKind = "networking"
	EventTraining   EventKind = "training"
	EventSigning    EventKind = "signing-ceremony"
	EventVisit      EventKind = "visit"
	EventOpening    EventKind = "inauguration"
	EventOther      EventKind = "other"
)

// EventKinds returns the list of kinds of events.
func EventKinds() *codes.List { return eventKinds.List() }

// EventMode is how people take part in an event: a code of [EventModes].
type EventMode string

// Modes of events.
const (
	ModeInPerson EventMode = "in-person"
	ModeOnline   EventMode = "online"
	ModeHybrid   EventMode = "hybrid"
)

// EventModes returns the list of modes of events.
func EventModes() *codes.List { return eventModes.List() }

// GroupStage is how far a working group has come: a code of [GroupStages].
type GroupStage string

// Stages of a working group.
const (
	GroupProposed GroupStage = "proposed"
	GroupSetUp    GroupStage = "set-up"
	GroupClosed   GroupStage = "closed"
)

// GroupStages returns the list of stages of working groups.
func GroupStages() *codes.List { return groupStages.List() }

// StatementKind is what sort of thing somebody stated: a code of [StatementKinds].
type StatementKind string

// Kinds of statements.
const (
	StatementGoal           StatementKind = "goal"
	StatementWish           StatementKind = "wish"
	StatementFunction       StatementKind = "function"
	StatementShift          StatementKind = "shift" // from one way of working to another
	StatementMandate        StatementKind = "mandate"
	StatementApproach       StatementKind = "approach"
	StatementBaseline       StatementKind = "baseline"
	StatementList           StatementKind = "list"
	StatementRole           StatementKind = "role"
	StatementRecommendation StatementKind = "recommendation"
	StatementContext        StatementKind = "context"
)

// StatementKinds returns the list of kinds of statements.
func StatementKinds() *codes.List { return statementKinds.List() }
