package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/readiness"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Transfer is what a contract that transfers technology, or a right to use it,
// settles beside what every agreement does. Who gives and who takes is in the
// parties' roles transferor and transferee. The zero value is that nothing is known.
type Transfer struct {
	Name       text.Text            `json:"name,omitempty"`    // of the technology
	Objects    []TransferObject     `json:"objects,omitempty"` // codes of [TransferObjects]
	Form       TransferForm         `json:"form,omitempty"`    // code of [TransferForms]
	Methods    []TransferMethod     `json:"methods,omitempty"` // codes of [TransferMethods]
	Grant      Grant                `json:"grant,omitempty"`   // code of [Grants]
	Scope      TransferScope        `json:"scope,omitzero"`
	Payments   []Payment            `json:"payments,omitempty"`
	Milestones []Milestone          `json:"milestones,omitempty"`
	Property   IntellectualProperty `json:"intellectualProperty,omitzero"`
	Terms      TransferTerms        `json:"terms,omitzero"`
	// Effect is the day on which the parties agreed that the contract takes
	// effect. Whether it does is for the law to say.
	Effect calendar.Date `json:"effect,omitzero"`
	// Performed says whether it was being carried out before it was registered.
	Performed codes.Answer `json:"performed,omitzero"`
	Public    PublicMeans  `json:"public,omitzero"`
	// Tests are questions that decide how the law treats the technology:
	// encouraged, restricted, prohibited. Their codes are those of a
	// jurisdiction's pack.
	Tests     []TechnologyTest  `json:"tests,omitempty"`
	Readiness []readiness.Claim `json:"readiness,omitempty"` // of the technology, and its absorption
	Export    ExportControl     `json:"export,omitzero"`
}

// TransferScope is how far a right reaches.
type TransferScope struct {
	Exclusive codes.Answer `json:"exclusive,omitzero"`
	// Territory is the countries in which the right can be used. Worldwide says
	// that there is no limit; empty and not worldwide is not known.
	Territory []country.Code `json:"territory,omitempty"`
	Worldwide bool           `json:"worldwide,omitempty"`
	Field     text.Text      `json:"field,omitempty"`    // of use
	Products  text.Text      `json:"products,omitempty"` // made with the technology
	// Sublicence says whether the transferee may pass the right on, Conditions
	// on what terms.
	Sublicence codes.Answer `json:"sublicence,omitzero"`
	Conditions text.Text    `json:"conditions,omitempty"`
}

// Payment is one way in which the technology is paid for. A contract that
// combines several has one payment for each.
type Payment struct {
	// Key names the payment within the transfer for ever, in calendars and reports.
	Key   string       `json:"key,omitempty"`
	Basis PaymentBasis `json:"basis,omitempty"` // code of [PaymentBases]
	// Rate is the share of the base, where the basis is a share.
	Rate quantity.Percent `json:"rate,omitzero"`
	// Base is how the contract itself defines what the rate is a share of.
	Base   text.Text    `json:"base,omitempty"`
	Amount money.Amount `json:"amount,omitzero"` // of a fixed payment; of each unit, where paid by unit
	// Minimum and Cap are the least and the most that is owed for a year.
	Minimum money.Amount `json:"minimum,omitzero"`
	Cap     money.Amount `json:"cap,omitzero"`
	// Period is the time for which it is owed.
	Period calendar.Period `json:"period,omitzero"`
	// Due is when it is owed, the first time where it comes again Every so long.
	// A payment that a milestone releases needs none.
	Due   calendar.Date `json:"due,omitzero"`
	Every calendar.Span `json:"every,omitzero"`
	// PaidTo is the last due day up to which everything was paid.
	PaidTo   calendar.Date `json:"paidTo,omitzero"`
	Evidence string        `json:"evidence,omitempty"` // key of a source
}

// Milestone is a step of the transfer that can be seen to be done.
type Milestone struct {
	// Key names the milestone within the transfer for ever, in calendars and reports.
	Key      string        `json:"key,omitempty"`
	Name     text.Text     `json:"name,omitempty"`
	Bearer   id.Partner    `json:"bearer,omitzero"` // who has to do it
	Due      calendar.Date `json:"due,omitzero"`
	Done     calendar.Date `json:"done,omitzero"`
	Evidence string        `json:"evidence,omitempty"` // key of a source
	Payment  string        `json:"payment,omitempty"`  // key of the payment that it releases
}

// IntellectualProperty say what each side brings, and who owns what comes of it.
type IntellectualProperty struct {
	Background []Background `json:"background,omitempty"`
	// Foreground is who owns results made under the contract, Improvements who
	// owns later improvements: codes of [Ownerships].
	Foreground   Ownership `json:"foreground,omitempty"`
	Improvements Ownership `json:"improvements,omitempty"`
	// GrantBack says whether the transferee has to let the transferor use its
	// improvements, Conditions on what terms.
	GrantBack  codes.Answer `json:"grantBack,omitzero"`
	Conditions text.Text    `json:"conditions,omitempty"`
}

// Background is a right that a side had before and brings in.
type Background struct {
	Name   text.Text     `json:"name,omitempty"`
	Owner  id.Partner    `json:"owner,omitzero"`
	Number string        `json:"number,omitempty"` // of the patent or other title
	Until  calendar.Date `json:"until,omitzero"`   // last day of its protection
}

// TransferTerms say whether the text has the clauses that a contract of
// transfer is to have. Zero is unknown, which is not no.
type TransferTerms struct {
	Standards   codes.Answer `json:"standards,omitzero"` // of the product and its quality
	Rights      codes.Answer `json:"rights,omitzero"`    // rights and obligations of the parties
	Definitions codes.Answer `json:"definitions,omitzero"`
	Plan        codes.Answer `json:"plan,omitzero"` // plan, schedule, place
	Warranty    codes.Answer `json:"warranty,omitzero"`
	Penalties   codes.Answer `json:"penalties,omitzero"`
	Liability   codes.Answer `json:"liability,omitzero"`
	Audit       codes.Answer `json:"audit,omitzero"` // of the books from which payments are worked out
}

// PublicMeans say what part the public has in a transfer.
type PublicMeans struct {
	Capital codes.Answer `json:"capital,omitzero"` // state capital or budget is used
	// Certificate says whether the result of the research task that was paid
	// for has its certificate of registration.
	Certificate codes.Answer `json:"certificate,omitzero"`
	// Valued and Owned say whether the price of the technology was appraised,
	// and its lawful ownership confirmed, before it was contributed.
	Valued codes.Answer `json:"valued,omitzero"`
	Owned  codes.Answer `json:"owned,omitzero"`
	// Environment says whether the project can harm the environment.
	Environment codes.Answer `json:"environment,omitzero"`
}

// TechnologyTest is the answer to one question about a technology.
type TechnologyTest struct {
	Code     string        `json:"code"`
	Answer   codes.Answer  `json:"answer,omitzero"`
	On       calendar.Date `json:"on,omitzero"`
	Evidence string        `json:"evidence,omitempty"` // key of a source
}

// ExportControl is what is known of the controls on exporting the technology.
type ExportControl struct {
	// Controlled says whether it stands on a list of controlled goods or technology.
	Controlled codes.Answer `json:"controlled,omitzero"`
	EndUse     text.Text    `json:"endUse,omitempty"`
	EndUser    text.Text    `json:"endUser,omitempty"` // an organisation, never a person
	// Questions of the catch-all, which asks for a licence also for what is on
	// no list: can it serve weapons of mass destruction, a military end use
	// under embargo, surveillance against human rights; is there a sign that it
	// will be diverted.
	Weapons      codes.Answer `json:"weapons,omitzero"`
	Military     codes.Answer `json:"military,omitzero"`
	Surveillance codes.Answer `json:"surveillance,omitzero"`
	Diversion    codes.Answer `json:"diversion,omitzero"`
	// Licence is the number of the licence, Until its last day.
	Licence string        `json:"licence,omitempty"`
	Until   calendar.Date `json:"until,omitzero"`
}

// LicenceNeeded says whether the export needs a licence: Yes where it is
// controlled or one question of the catch-all is answered with yes, No where all
// of them are answered and none with yes. What is missing are the names of the
// questions that stand unanswered, as they are in JSON.
//
// This is how export controls usually work, and no statement of one state's law.
func (e *ExportControl) LicenceNeeded() (needed calendar.Truth, missing []string) {
	needed = e.licenceNeeded()
	if needed != calendar.Unknown {
		return needed, nil
	}
	for i, a := range e.answers() {
		if !a.Known() {
			missing = append(missing, exportQuestions[i])
		}
	}
	return needed, missing
}

var exportQuestions = [...]string{"controlled", "weapons", "military", "surveillance", "diversion"}

func (e *ExportControl) answers() [len(exportQuestions)]codes.Answer {
	return [...]codes.Answer{e.Controlled, e.Weapons, e.Military, e.Surveillance, e.Diversion}
}

func (e *ExportControl) licenceNeeded() calendar.Truth {
	needed := calendar.No
	for _, a := range e.answers() {
		switch {
		case a == codes.Yes:
			return calendar.Yes
		case !a.Known():
			needed = calendar.Unknown
		}
	}
	return needed
}
