package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Agreement is a written understanding between parties: a treaty, an
// international agreement, a programme, a contract. Its status is nowhere
// stored: it is what [Agreement.StatusOn] makes of the dated events and the term.
//
// The zero value is an agreement of which nothing is known. Agreements are not
// comparable; compare their IDs. Terms follow the Vienna Convention on the Law
// of Treaties (1969) and, for results, IATI 2.03.
type Agreement struct {
	ID     id.Agreement `json:"id,omitzero"`
	Titles text.Text    `json:"titles,omitempty"`
	// Form is what the instrument calls itself and is built like: a code of
	// [Forms]. What it is in law depends on its substance, not on this.
	Form Form `json:"form,omitempty"`
	// Numbers are official numbers under which it was published.
	Numbers []string `json:"numbers,omitempty"`
	Parties []Party  `json:"parties,omitempty"`
	// PartiesOpen says that there are more parties than those listed.
	PartiesOpen bool `json:"partiesOpen,omitempty"`
	// Substance is what decides what the instrument is in law: see [Agreement.Classify].
	Substance Substance `json:"substance,omitzero"`
	// Technologies are the areas it is about. Shares, where stated, are of the
	// whole agreement and total 100 %.
	Technologies []TechnologyShare `json:"technologies,omitempty"`
	Events       []Event           `json:"events,omitempty"`
	Term         Term              `json:"term,omitzero"`
	// Steps and Dossier are the procedure at home, before signing and after.
	Steps       []Step       `json:"steps,omitempty"`
	Dossier     []Paper      `json:"dossier,omitempty"`
	Assurances  []Assurance  `json:"assurances,omitempty"` // what a gatekeeper's questions were answered with
	Funding     []Funding    `json:"funding,omitempty"`
	Objectives  []Objective  `json:"objectives,omitempty"`
	Obligations []Obligation `json:"obligations,omitempty"`
	Committees  []Committee  `json:"committees,omitempty"`
	Transfer    *Transfer    `json:"transfer,omitempty"` // what a transfer of technology settles
	// Languages are those in which the text is authentic (BCP 47). Prevailing
	// is the one that decides when they differ; empty means equally authentic.
	Languages  []string `json:"languages,omitempty"`
	Prevailing string   `json:"prevailing,omitempty"`
	Links      []Link   `json:"links,omitempty"`
	Clauses    Clauses  `json:"clauses,omitzero"`
	Risks      []Risk   `json:"risks,omitempty"`
	// Activities are what has been done under it: projects, meetings, visits.
	Activities []Activity `json:"activities,omitempty"`
	// ActivitiesComplete says whether nothing else has been done under it.
	ActivitiesComplete codes.Answer `json:"activitiesComplete,omitzero"`

	Note    text.Text          `json:"note,omitempty"`
	Sources []source.Source    `json:"sources,omitempty"`
	Ext     document.Extension `json:"ext,omitzero"`
}

// TechnologyShare is a technology area with its part of the whole.
type TechnologyShare struct {
	Technology technology.Code  `json:"technology,omitzero"`
	Share      quantity.Percent `json:"share,omitzero"`
}

// Link leads to another agreement.
type Link struct {
	Kind      LinkKind     `json:"kind"` // code of [LinkKinds]; reads "the other is my parent", "I amend the other"
	Agreement id.Agreement `json:"agreement,omitzero"`
}

// Clauses say whether the text has the clauses that others will ask for. Zero
// is unknown, which is not no.
type Clauses struct {
	IntellectualProperty codes.Answer `json:"intellectualProperty,omitzero"`
	Confidentiality      codes.Answer `json:"confidentiality,omitzero"`
	Costs                codes.Answer `json:"costs,omitzero"`
	DisputeSettlement    codes.Answer `json:"disputeSettlement,omitzero"`
	Amendment            codes.Answer `json:"amendment,omitzero"`
	Termination          codes.Answer `json:"termination,omitzero"`
	NonBinding           codes.Answer `json:"nonBinding,omitzero"`     // says that it creates no obligation under international law
	JointCommittee       codes.Answer `json:"jointCommittee,omitzero"` // sets up a joint committee
	DataProtection       codes.Answer `json:"dataProtection,omitzero"`
	// Compliant says whether the text was found to agree with law, foreign
	// policy and commitments. Unknown is never a pass.
	Compliant codes.Answer `json:"compliant,omitzero"`
}

// Activity is something done under an agreement or programme.
type Activity struct {
	Kind     ActivityKind    `json:"kind"` // code of [ActivityKinds]
	On       calendar.Date   `json:"on,omitzero"`
	Period   calendar.Period `json:"period,omitzero"` // instead of On, for what lasts
	Name     text.Text       `json:"name,omitempty"`
	Partners []id.Partner    `json:"partners,omitempty"`
	// Flow says where people, knowledge or money went, for reciprocity.
	Flow Flow `json:"flow,omitempty"`
}
