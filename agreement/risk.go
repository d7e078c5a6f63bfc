package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Risk is one entry of the register of risks: something that may go wrong, with
// who watches it, what is done about it, and what then remains. How grave it is
// on a day is [Risk.GradeOn]. Its zero value is a risk of which nothing is known.
type Risk struct {
	// Key names the risk within the agreement for ever, in calendars and reports.
	Key      string       `json:"key,omitempty"`
	Category RiskCategory `json:"category"` // code of [RiskCategories]
	// Technology is the area that the risk is of; zero for the whole agreement.
	Technology technology.Code `json:"technology,omitzero"`
	// Likelihood and Consequence are as they were judged at first, before
	// anything is done: codes of [Grades].
	Likelihood  Grade `json:"likelihood,omitempty"`
	Consequence Grade `json:"consequence,omitempty"`
	// ResidualLikelihood and ResidualConsequence are what remains once all the
	// mitigations are done: codes of [Grades].
	ResidualLikelihood  Grade      `json:"residualLikelihood,omitempty"`
	ResidualConsequence Grade      `json:"residualConsequence,omitempty"`
	Owner               id.Partner `json:"owner,omitzero"`
	Name                text.Text  `json:"name,omitempty"`
	// Mitigation is what is done about it, in words; Mitigations are the
	// measures one by one, with who does them by when.
	Mitigation  text.Text    `json:"mitigation,omitempty"`
	Mitigations []Mitigation `json:"mitigations,omitempty"`
	// Raised is when it was put into the register; a risk without that day
	// stands in it from the beginning. Closed is the day from which it stands no
	// longer, Occurred the day on which what was feared came about.
	Raised   calendar.Date `json:"raised,omitzero"`
	Closed   calendar.Date `json:"closed,omitzero"`
	Occurred calendar.Date `json:"occurred,omitzero"`
	// Reviewed is when it was judged again and how; Review is when it is to be
	// judged next.
	Reviewed []RiskReview  `json:"reviewed,omitempty"`
	Review   calendar.Date `json:"review,omitzero"`
}

// Mitigation is one measure against a risk.
type Mitigation struct {
	Key      string        `json:"key,omitempty"` // names it within the risk for ever
	Name     text.Text     `json:"name,omitempty"`
	Owner    id.Partner    `json:"owner,omitzero"` // who does it
	Due      calendar.Date `json:"due,omitzero"`
	Done     calendar.Date `json:"done,omitzero"`
	Evidence string        `json:"evidence,omitempty"` // key of a source
}

// RiskReview is a judgement of a risk on a later day: codes of [Grades]. What it
// leaves empty stays as it was judged before.
type RiskReview struct {
	On                  calendar.Date `json:"on,omitzero"`
	Likelihood          Grade         `json:"likelihood,omitempty"`
	Consequence         Grade         `json:"consequence,omitempty"`
	ResidualLikelihood  Grade         `json:"residualLikelihood,omitempty"`
	ResidualConsequence Grade         `json:"residualConsequence,omitempty"`
	Note                text.Text     `json:"note,omitempty"`
}

// Mitigated reports whether anything is recorded that is done about the risk, in
// words or as a measure with a name. It does not say that it is done yet.
func (r *Risk) Mitigated() bool {
	if !r.Mitigation.IsZero() {
		return true
	}
	for i := range r.Mitigations {
		if !r.Mitigations[i].Name.IsZero() {
			return true
		}
	}
	return false
}

// StandsOn says whether the risk stands in the register on a day: it is raised,
// and not closed.
func (r *Risk) StandsOn(on calendar.Date) calendar.Truth {
	raised, closed := calendar.Yes, calendar.No
	if !r.Raised.IsZero() {
		raised = happened(r.Raised, on)
	}
	if !r.Closed.IsZero() {
		closed = happened(r.Closed, on)
	}
	return raised.And(closed.Not())
}

// mitigatedOn says whether all measures are done by the day: no where there is
// none at all, and not known where they are recorded in words only.
func (r *Risk) mitigatedOn(on calendar.Date) calendar.Truth {
	if len(r.Mitigations) == 0 {
		if r.Mitigation.IsZero() {
			return calendar.No
		}
		return calendar.Unknown
	}
	all := calendar.Yes
	for i := range r.Mitigations {
		done := calendar.No
		if d := r.Mitigations[i].Done; !d.IsZero() {
			done = happened(d, on)
		}
		all = all.And(done)
	}
	return all
}
