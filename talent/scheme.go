package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// Scheme is what a law or a programme asks of the experts whom it takes in, and
// what it offers them: general conditions, all of which must be met, specific
// ones of which one will do, and exclusions, none of which may hold. Ask
// [Scheme.Eligible] whether somebody meets them.
//
// A condition of which a law says more than the scheme states is Partial. Where
// a list itself may be longer in the law, the scheme says so with a Partial
// condition for the rest of it, so that "none of them is met" never follows from
// the ones that happen to be listed.
//
// The zero value asks for nothing. Schemes are not comparable.
type Scheme struct {
	Code     rule.Code    `json:"code"`
	EN       string       `json:"en"`
	VI       string       `json:"vi"`
	General  []Condition  `json:"general,omitempty"`
	Specific []Condition  `json:"specific,omitempty"` // any one; where there are none, none is asked
	Excludes []Condition  `json:"excludes,omitempty"` // none may be met
	Duties   []SchemeTerm `json:"duties,omitempty"`   // of those who are taken in
	Benefits []SchemeTerm `json:"benefits,omitempty"`
	// Basis says what it rests on, and on which days it is in force.
	Basis rule.Basis `json:"basis"`
}

// SchemeTerm is a duty or a benefit that comes with a scheme. It is comparable.
type SchemeTerm struct {
	Code rule.Code `json:"code"`
	EN   string    `json:"en"`
	VI   string    `json:"vi"`
}

// Condition is one thing that a scheme asks. Whether somebody meets it is told
// by the caller's answer, by the expert's record, or by the parts it consists of.
type Condition struct {
	Code rule.Code `json:"code"` // one to a scheme; never renamed
	// EN and VI say what is so when it is met.
	EN string `json:"en"`
	VI string `json:"vi"`
	// Partial says that what the law asks was not seen in full: only an answer to
	// the whole of it settles it, by somebody who has read the law.
	Partial bool `json:"partial,omitempty"`
	// All are the parts of the condition. Every one must be met.
	All []Condition `json:"all,omitempty"`
	// Judge tells what the record shows on the day, and may be nil. It is called
	// only when the parts of the record named by Reads may surely be used; where
	// none is named, the whole record. Where the record does not settle it, it
	// may still say where to look.
	Judge func(e *Expert, on calendar.Date) Shown `json:"-"`
	Reads []string                                `json:"reads,omitempty"` // RFC 6901 pointers
}

// Shown is what a record shows of a condition. The zero value is nothing.
type Shown struct {
	Met calendar.Truth
	At  []string // where in the record, as RFC 6901 pointers
}

// Candidacy is somebody of whom it is asked whether a scheme takes them in. The
// zero value is nobody on no day.
type Candidacy struct {
	// Expert is the record; nil where only answers are at hand.
	Expert *Expert
	On     calendar.Date
	// Purpose is what the record is used for; not stated it is
	// [PurposeEvaluation]. Without a consent to it that surely holds on the day
	// nothing of the record is looked at.
	Purpose Purpose
	Answers []ConditionAnswer
}

// ConditionAnswer is what the caller has found on a condition or a part of one.
// An alternative or an exclusion that does not apply is not met; that a general
// condition does not apply is no answer.
type ConditionAnswer struct {
	Code     rule.Code    `json:"code"`
	Answer   codes.Answer `json:"answer"`
	Evidence string       `json:"evidence,omitempty"` // where the proof is kept
}

// Eligibility is whether a scheme takes somebody in, and why. It repeats nothing
// of the record but the places in it.
type Eligibility struct {
	Scheme rule.Code         `json:"scheme"`
	On     calendar.Date     `json:"on,omitzero"`
	Met    calendar.Truth    `json:"met"`
	Why    EligibilityWhy    `json:"why"`
	Parts  []ConditionResult `json:"parts,omitempty"` // in the order general, specific, excludes
	// Open are the conditions, or the parts of them, that may settle it once
	// they are known; of the specific ones one will do. Empty when it is settled.
	Open []rule.Code `json:"open,omitempty"`
	// Unasked are answers to what the scheme does not ask.
	Unasked []rule.Code `json:"unasked,omitempty"`
}

// ConditionResult is whether a condition is met, and how that is known.
type ConditionResult struct {
	Code rule.Code      `json:"code"`
	EN   string         `json:"en"`
	VI   string         `json:"vi"`
	Role ConditionRole  `json:"role"`
	Met  calendar.Truth `json:"met"`
	Why  ConditionWhy   `json:"why"`
	// At are places in the record that show it or, while it is open, where to
	// look; Evidence is where the caller keeps the proof of the answer.
	At       []string          `json:"at,omitempty"`
	Evidence []string          `json:"evidence,omitempty"`
	All      []ConditionResult `json:"all,omitempty"`
}
