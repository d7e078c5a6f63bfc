package agreement

import (
	"strconv"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Procedure is what has to be done before and after an act, step by step, with
// time limits. It is data: a jurisdiction's pack has its own, and a caller may
// write or change one. [Procedure.StateOf] holds it against a record. The zero
// value asks for nothing.
type Procedure struct {
	Code  string          `json:"code"` // names it, such as vn-agreement-province
	EN    string          `json:"en"`
	VI    string          `json:"vi"`
	Basis rule.Basis      `json:"basis"` // what it rests on, and the days on which it holds
	Steps []ProcedureStep `json:"steps"`
	// Since is the act after which the procedure begins: what was done surely
	// before it does not count. Empty: all counts.
	Since EventKind `json:"since,omitempty"`
}

// ProcedureStep is one thing to be done.
type ProcedureStep struct {
	// Step is the kind of step that does it, in the record.
	Step StepKind `json:"step"`
	EN   string   `json:"en"` // what is to be done
	VI   string   `json:"vi"`
	ByEN string   `json:"byEn,omitempty"` // by whom
	ByVI string   `json:"byVi,omitempty"`
	// From is the step from which the time is counted; where several such steps
	// are recorded, each has an answer of its own. FromEvents are acts instead.
	// With neither there is no clock.
	From       StepKind    `json:"from,omitempty"`
	FromEvents []EventKind `json:"fromEvents,omitempty"`
	// NotBefore is the step before which the clock cannot have begun. Where From
	// is not recorded the last day counted from here is the earliest that it can
	// be, and nothing is surely late.
	NotBefore StepKind  `json:"notBefore,omitempty"`
	Limit     TimeLimit `json:"limit,omitzero"`
	// Unseen says that there is a limit, but that it was not seen in a source.
	Unseen bool `json:"unseen,omitempty"`
	// Before is the act that it has to come before, or on the same day.
	Before EventKind `json:"before,omitempty"`
	// When and Answer are its condition: it is asked for only where a step of
	// this kind gave this answer. Empty: always.
	When   StepKind     `json:"when,omitempty"`
	Answer codes.Answer `json:"answer,omitzero"`
	// Optional says that leaving it out is no fault.
	Optional bool `json:"optional,omitempty"`
	// Papers are the documents it needs: codes of [PaperKinds].
	Papers []PaperKind `json:"papers,omitempty"`
	// Otherwise says what holds instead where another step is recorded.
	Otherwise []Otherwise `json:"otherwise,omitempty"`
	// Basis is what it rests on; zero is the basis of the procedure.
	Basis rule.Basis `json:"basis,omitzero"`
}

// Otherwise is what holds of a step instead where a step of a kind is recorded:
// a council was set up, a reduced procedure chosen.
type Otherwise struct {
	If     StepKind    `json:"if"`
	Limit  TimeLimit   `json:"limit,omitzero"`   // zero: as before
	Papers []PaperKind `json:"papers,omitempty"` // none: as before
}

// TimeLimit is how long there is: the last day is so many days after the one
// that it is counted from, in calendar or in working days. The zero value is no limit.
type TimeLimit struct {
	Days    int  `json:"days"`
	Working bool `json:"working,omitempty"`
}

// StepState is how a step of a procedure stands on a day.
type StepState struct {
	Step  int      `json:"step"` // its place in the steps of the procedure
	State Progress `json:"state"`
	// With is the body whose answer it is, where there are several.
	With id.Partner `json:"with,omitzero"`
	// Due is the last day; zero where there is none or it cannot be told. It is
	// the earliest that the last day can be where Why is StepIncomplete or StepLonger.
	Due  calendar.Date `json:"due,omitzero"`
	Done calendar.Date `json:"done,omitzero"`
	// Missing are the documents it needs that the dossier does not hold.
	Missing []PaperKind `json:"missing,omitempty"`
	Why     StepWhy     `json:"why,omitzero"`
	// Pointer leads to the step that did it, or else to what the time is counted
	// from (RFC 6901, into the agreement).
	Pointer string `json:"pointer"`
}

// Progress is how far a step is. It is a closed set; the zero value is that it
// cannot be told.
type Progress uint8

// How far a step can be.
const (
	ProgressUnknown   Progress = iota // cannot be told; Why says why
	ProgressDone                      // done, and in time where there is a limit
	ProgressLate                      // done, but late
	ProgressDue                       // to be done, and not late
	ProgressOverdue                   // not done, and late
	ProgressNotYet                    // not to be done yet
	ProgressNotNeeded                 // not asked for here
)

var progressTexts = [...]string{"cannot-say", "done", "late", "due", "overdue", "not-yet", "not-needed"}

var progressEN = [...]string{"cannot be told", "done", "done late", "to be done", "overdue", "not yet", "not needed"}

var progressVI = [...]string{"chưa xác định được", "đã thực hiện", "thực hiện chậm", "cần thực hiện", "quá hạn", "chưa đến bước này", "không phải thực hiện"}

// String returns the text, such as overdue.
func (p Progress) String() string { return printClosed(progressTexts[:], uint8(p)) }

// MarshalText writes the text.
func (p Progress) MarshalText() ([]byte, error) {
	return closedText("progress", progressTexts[:], uint8(p))
}

// UnmarshalText reads the text and refuses anything else.
func (p *Progress) UnmarshalText(b []byte) error {
	return parseClosed("progress", progressTexts[:], b, (*uint8)(p))
}

// Label returns the progress in words, in Vietnamese where tag asks for it and
// in English otherwise.
func (p Progress) Label(tag language.Tag) string {
	return closedLabel(progressEN[:], progressVI[:], uint8(p), tag)
}

// StepWhy says why a step stands as it does. It is a closed set; the zero value
// is that nothing need be said.
type StepWhy uint8

// Why a step stands as it does.
const (
	StepPlain      StepWhy = iota
	StepVague              // a date is missing or too vague
	StepHolidays           // the public holidays of that time are not known
	StepNotBegun           // what the time is counted from is not recorded
	StepUnseen             // the time limit was not seen in a source
	StepIncomplete         // when the dossier was complete is not recorded
	StepLonger             // a longer limit holds where another step was taken, which is not recorded
	StepAnswerOpen         // what it depends on has not been answered, or not recorded
	StepAfterAct           // it came after the act that it has to come before
	StepActWithout         // the act that it has to come before took place without it
	StepPapers             // documents of the dossier are missing
)

var stepWhyTexts = [...]string{
	"", "vague", "holidays", "not-begun", "unseen", "incomplete", "longer", "answer-open", "after-act", "act-without", "missing-papers",
}

var stepWhyEN = [...]string{
	"", "a date is missing or too vague", "the public holidays of that time are not known",
	"what the time is counted from is not recorded", "the time limit was not seen in a source",
	"when the dossier was complete is not recorded", "a longer limit may hold",
	"what it depends on has not been answered", "it came after the act it has to come before",
	"the act took place without it", "documents of the dossier are missing",
}

var stepWhyVI = [...]string{
	"", "thiếu thời điểm hoặc thời điểm chưa đủ rõ", "chưa có lịch nghỉ lễ, tết của thời gian này",
	"chưa ghi nhận mốc tính thời hạn", "chưa đối chiếu được thời hạn với nguồn",
	"chưa ghi nhận ngày nhận đủ hồ sơ", "có thể áp dụng thời hạn dài hơn",
	"chưa có ý kiến làm căn cứ", "đã thực hiện sau hành vi, trong khi phải thực hiện trước",
	"hành vi đã diễn ra khi chưa thực hiện bước này", "hồ sơ còn thiếu tài liệu",
}

// String returns the text, such as holidays, and the empty text for the zero value.
func (w StepWhy) String() string { return printClosed(stepWhyTexts[:], uint8(w)) }

// MarshalText writes the text.
func (w StepWhy) MarshalText() ([]byte, error) {
	return closedText("reason of a step", stepWhyTexts[:], uint8(w))
}

// UnmarshalText reads the text and refuses anything else.
func (w *StepWhy) UnmarshalText(b []byte) error {
	return parseClosed("reason of a step", stepWhyTexts[:], b, (*uint8)(w))
}

// Label returns the reason in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (w StepWhy) Label(tag language.Tag) string {
	return closedLabel(stepWhyEN[:], stepWhyVI[:], uint8(w), tag)
}

// Name returns what is to be done, in English and Vietnamese.
func (s *ProcedureStep) Name() text.Text { return text.Of(s.EN, s.VI) }

// By returns by whom it is to be done, in English and Vietnamese; zero where
// that is not said.
func (s *ProcedureStep) By() text.Text { return text.Of(s.ByEN, s.ByVI) }

// BasisOf returns what a step of the procedure rests on: its own basis or else
// that of the procedure.
func (p *Procedure) BasisOf(step int) rule.Basis {
	if step >= 0 && step < len(p.Steps) && p.Steps[step].Basis != (rule.Basis{}) {
		return p.Steps[step].Basis
	}
	return p.Basis
}

// MaxLimit is how many days a time limit may have: a hundred years.
const MaxLimit = 36_525

// LastDay returns the last day of a time limit that is counted from a certain
// day. It fails where working days are to be counted and the holidays are not
// known (a nil list of holidays is none known, not none), and for a limit below 0
// or above [MaxLimit].
func (l TimeLimit) LastDay(from calendar.Date, h calendar.Holidays) (calendar.Date, error) {
	if l.Days < 0 || l.Days > MaxLimit {
		return calendar.Date{}, &TextError{"time limit", strconv.Itoa(l.Days) + " days", "0 to " + strconv.Itoa(MaxLimit)}
	}
	if !l.Working {
		return from.AddDays(l.Days), nil
	}
	if h == nil {
		h = (*calendar.HolidayList)(nil)
	}
	return calendar.AddWorkingDays(from, l.Days, h)
}
