package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Step is one act of the procedure before or after signing: an opinion asked or
// given, a consent, a report. What changes the life of the agreement itself is
// an [Event]; a step does not.
type Step struct {
	Kind StepKind      `json:"kind"` // code of [StepKinds]
	On   calendar.Date `json:"on,omitzero"`
	// Known is the day from which the step stood in the record, where that is not On.
	Known calendar.Date `json:"known,omitzero"`
	By    id.Partner    `json:"by,omitzero"` // who acted
	To    id.Partner    `json:"to,omitzero"` // whom it was addressed to
	// Office is the office of who acted, where that matters: Minister of …, never the person.
	Office text.Text `json:"office,omitempty"`
	// Answer is what an opinion or a decision said: yes, no, or not known.
	Answer    codes.Answer `json:"answer,omitzero"`
	Reference string       `json:"reference,omitempty"` // number of the document
	Note      text.Text    `json:"note,omitempty"`
}

// Paper is one document of the dossier.
type Paper struct {
	Kind      PaperKind     `json:"kind"` // code of [PaperKinds]
	On        calendar.Date `json:"on,omitzero"`
	Language  string        `json:"language,omitempty"` // BCP 47
	Reference string        `json:"reference,omitempty"`
}

// StepKind is a kind of step: a code of [StepKinds]. An open list; unknown codes
// are kept.
type StepKind string

// Steps of a procedure, in the order in which they usually come.
const (
	StepProposal         StepKind = "proposal"
	StepDossierComplete  StepKind = "dossier-complete" // To is the body that then has it complete
	StepAskedOpinion     StepKind = "consultation-asked"
	StepOpinion          StepKind = "opinion-given"     // Answer is what it said
	StepOpinionsTakenUp  StepKind = "opinions-reported" // how the opinions were taken up
	StepAgreedPrinciple  StepKind = "agreed-in-principle"
	StepReducedProcedure StepKind = "reduced-procedure" // the reduced procedure was chosen
	StepAskedCheck       StepKind = "check-asked"
	StepAskedSupplement  StepKind = "supplement-asked"
	StepCheck            StepKind = "check-given"
	StepAskedAppraisal   StepKind = "appraisal-asked"
	StepCouncil          StepKind = "appraisal-council"
	StepAppraisal        StepKind = "appraisal-given"
	StepReferred         StepKind = "referred" // put before the superior because opinions differ
	StepReferralAnswer   StepKind = "referral-answered"
	StepSuperiorConsent  StepKind = "superior-consent"
	StepDecision         StepKind = "decision"
	StepAuthorised       StepKind = "authorised" // to negotiate, or to sign for another
	StepFullPowers       StepKind = "full-powers"
	StepTranslation      StepKind = "translation"
	StepReported         StepKind = "reported"
	StepCopySent         StepKind = "copy-sent"
	StepRegistration     StepKind = "registration-filed"
	StepAskedPermit      StepKind = "permit-asked"
	StepCertificate      StepKind = "certificate-given"
	StepNotifiedEnding   StepKind = "notified-ending"
)

// StepKinds returns the list of kinds of step.
func StepKinds() *codes.List { return stepKinds.List() }

// answers returns the kind of step that this one answers.
func (k StepKind) answers() (asked StepKind, ok bool) {
	switch k {
	case StepOpinion:
		return StepAskedOpinion, true
	case StepAppraisal:
		return StepAskedAppraisal, true
	case StepCheck:
		return StepAskedCheck, true
	case StepReferralAnswer:
		return StepReferred, true
	case StepCertificate:
		return StepRegistration, true
	}
	return "", false
}

// says reports whether a step of the kind says yes or no to something.
func (k StepKind) says() bool {
	switch k {
	case StepOpinion, StepCheck, StepAppraisal, StepReferralAnswer, StepDecision, StepSuperiorConsent:
		return true
	}
	return false
}

// deciding are the kinds whose no keeps an agreement from being signed.
var deciding = [...]StepKind{StepDecision, StepSuperiorConsent, StepReferralAnswer}

// deciding returns the place of the kind among those, and -1 for others.
func (k StepKind) deciding() int {
	for i, x := range deciding {
		if x == k {
			return i
		}
	}
	return -1
}

// PaperKind is a kind of document in a dossier: a code of [PaperKinds]. An open
// list; unknown codes are kept.
type PaperKind string

// Documents of a dossier.
const (
	PaperRequest       PaperKind = "request-letter"
	PaperSubmission    PaperKind = "submission"
	PaperDraftVI       PaperKind = "draft-vietnamese"
	PaperDraftForeign  PaperKind = "draft-foreign"
	PaperDraft         PaperKind = "draft"
	PaperTranslation   PaperKind = "translation"
	PaperConformity    PaperKind = "legal-conformity"
	PaperConditions    PaperKind = "conditions" // financial and human
	PaperForeignParty  PaperKind = "foreign-party"
	PaperOpinions      PaperKind = "opinions"
	PaperTakenUp       PaperKind = "opinions-taken-up"
	PaperImpact        PaperKind = "impact-assessment"
	PaperTreatyReview  PaperKind = "treaty-review"
	PaperAuthorisation PaperKind = "authorisation-proposal"
	PaperAppraisal     PaperKind = "appraisal"
	PaperSigned        PaperKind = "signed-text"
)

// PaperKinds returns the list of kinds of document.
func PaperKinds() *codes.List { return paperKinds.List() }
