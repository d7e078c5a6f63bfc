package agreement

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// Delegation is the power to sign, given by one organisation or office to
// another for a time. What it does not state it does not narrow: no forms are
// all that the delegator may sign. The zero value gives nothing to nobody.
type Delegation struct {
	// Key tells it from the others of its register, such as the document's number.
	Key  string     `json:"key"`
	From id.Partner `json:"from,omitzero"`
	To   id.Partner `json:"to,omitzero"`
	// Kind is a code of [DelegationKinds].
	Kind DelegationKind `json:"kind,omitempty"`
	// Forms, Levels and Technologies are what it is for: codes of [Forms] and
	// [Levels], and technologies with all that lies within them. Empty is all.
	Forms        []Form            `json:"forms,omitempty"`
	Levels       []Level           `json:"levels,omitempty"`
	Technologies []technology.Code `json:"technologies,omitempty"`
	// Limit is the highest amount that may be committed; zero is no limit.
	Limit money.Amount `json:"limit,omitzero"`
	// Period is when it holds, both days included; zero is not known.
	Period calendar.Period `json:"period,omitzero"`
	// Redelegable says whether the power may be given on. Unknown is no yes.
	Redelegable codes.Answer `json:"redelegable,omitzero"`
	Basis       string       `json:"basis,omitempty"` // the law or document it rests on
	// Revoked is the first day on which it no longer holds, where it was taken back.
	Revoked calendar.Date `json:"revoked,omitzero"`
	// Known is the day from which it stood in the register, where that is not
	// the day on which it begins. Whether it holds does not depend on it.
	Known calendar.Date `json:"known,omitzero"`
}

// DelegationKind is how power came to be delegated: a code of [DelegationKinds].
type DelegationKind string

// Kinds of delegation.
const (
	DelegationByLaw         DelegationKind = "assignment-by-law"
	DelegationDecentralised DelegationKind = "decentralisation"
	DelegationAuthorised    DelegationKind = "authorisation" // for a time or task
)

// DelegationKinds returns the list of kinds of delegation.
func DelegationKinds() *codes.List { return delegationKinds.List() }

// Register is a list of delegations, judged together by [DelegationRules]. The
// zero value is empty.
type Register struct {
	Delegations []Delegation `json:"delegations"`
}

// Power is what somebody wants to sign, and when. What is not known of it is
// left out, and then a delegation that asks for it neither covers it nor not.
type Power struct {
	Who          id.Partner
	Form         Form
	Level        Level
	Technologies []technology.Code
	Amount       money.Amount // committed in all
	On           calendar.Date
}

// PowerToSign returns the power that a party needs to sign the agreement on a
// day. The amount is the sum of what is committed, where all of it is exact and
// in one currency; otherwise it is not known. It is zero for no such party.
func (a *Agreement) PowerToSign(party int, on calendar.Date) Power {
	if party < 0 || party >= len(a.Parties) {
		return Power{}
	}
	p := Power{Who: a.Parties[party].Partner, Form: a.Form, Level: a.Parties[party].Level, On: on, Amount: a.committed()}
	for i := range a.Technologies {
		p.Technologies = append(p.Technologies, a.Technologies[i].Technology)
	}
	return p
}

// committed returns the sum of the commitments, and zero where it is not known.
func (a *Agreement) committed() (sum money.Amount) {
	for i := range a.Funding {
		l := &a.Funding[i]
		if l.Stage == StageDisbursement {
			continue // of what is committed
		}
		if l.Amount.Qualifier != quantity.QualifierExactly {
			return money.Amount{}
		}
		if sum.IsZero() {
			sum = l.Amount.Amount
			continue
		}
		next, err := sum.Add(l.Amount.Amount)
		if err != nil {
			return money.Amount{}
		}
		sum = next
	}
	return sum
}

// treaty says whether what is to be signed is a treaty, which no delegation
// covers: Yes for the forms that are nothing else, Unknown for one that may be
// and whose level is not known.
func (p *Power) treaty() calendar.Truth {
	switch {
	case p.Form == "":
		return calendar.Unknown
	case p.Form == FormTreaty || p.Form == FormIntergovernment:
		return calendar.Yes
	case !p.Form.Binding():
		return calendar.No
	}
	switch p.Level {
	case LevelState, LevelGovernment:
		return calendar.Yes
	case "":
		return calendar.Unknown
	}
	return calendar.No
}

// Empowerment is whether somebody had a power on a day, and through whom.
type Empowerment struct {
	Answer calendar.Truth `json:"answer"`
	// Chain are the keys of the delegations from a holder of the power down to
	// the one who signs. It is empty for a holder, and where the answer is no.
	Chain []string `json:"chain,omitempty"`
	Why   PowerWhy `json:"why"`
	// At is the key of the delegation that stands in the way.
	At string `json:"at,omitempty"`
}

// PowerWhy says why somebody has a power or not. It is a closed set; the zero
// value is none.
type PowerWhy uint8

// Why somebody has a power, or not, or why it cannot be told.
const (
	PowerNone          PowerWhy = iota
	PowerHolder                 // has the power by itself
	PowerDelegated              // by delegations that all hold
	PowerNoDelegation           // nobody has given it
	PowerNotYet                 // the delegation begins later
	PowerOver                   // the delegation has run out
	PowerRevoked                // the delegation was taken back
	PowerForm                   // it is not for this form
	PowerLevel                  // it is not for this level
	PowerTechnology             // it is not for this technology
	PowerAmount                 // the amount is above its limit
	PowerNotToPassOn            // whoever gave it on was not allowed to
	PowerGiverWithout           // whoever gave it did not have it
	PowerFullPowers             // a treaty needs full powers, not delegation
	PowerVague                  // dates are missing or too vague
	PowerNotStated              // the record lacks what the delegation asks for
	PowerPassOnUnknown          // whether it may be given on is not recorded
)

var powerTexts = [...]string{
	"none", "holder", "delegated", "no-delegation", "not-yet", "over", "revoked", "form", "level", "technology", "amount",
	"not-to-pass-on", "giver-without", "full-powers", "vague", "not-stated", "pass-on-unknown",
}

var powerEN = [...]string{
	"no ground", "has the power by itself", "by delegation", "no delegation is recorded", "the delegation begins later",
	"the delegation has run out", "the delegation was revoked", "the delegation is not for this form",
	"the delegation is not for this level", "the delegation is not for this technology", "the amount is above the limit of the delegation",
	"the power was given on although it must not be", "the one who gave it did not have the power",
	"a treaty needs full powers, not delegation", "dates are missing or too vague", "the record lacks what the delegation asks for",
	"whether the power may be given on is not recorded",
}

var powerVI = [...]string{
	"không có căn cứ", "có thẩm quyền", "theo ủy quyền", "chưa ghi nhận việc ủy quyền", "ủy quyền chưa có hiệu lực",
	"ủy quyền đã hết thời hạn", "ủy quyền đã bị thu hồi", "ủy quyền không áp dụng cho hình thức văn kiện này",
	"ủy quyền không áp dụng cho cấp ký kết này", "ủy quyền không áp dụng cho lĩnh vực công nghệ này", "số tiền vượt hạn mức được ủy quyền",
	"đã ủy quyền lại khi không được phép", "bên ủy quyền không có thẩm quyền",
	"điều ước quốc tế cần giấy ủy quyền đàm phán, ký, không ký theo ủy quyền hành chính", "thiếu thời điểm hoặc thời điểm chưa đủ rõ",
	"hồ sơ thiếu thông tin để xác định phạm vi ủy quyền", "chưa rõ có được ủy quyền lại hay không",
}

// String returns the reason's text, such as giver-without.
func (g PowerWhy) String() string { return printClosed(powerTexts[:], uint8(g)) }

// MarshalText writes the reason's text.
func (g PowerWhy) MarshalText() ([]byte, error) {
	return closedText("reason of a power", powerTexts[:], uint8(g))
}

// UnmarshalText reads the text of a reason and refuses anything else.
func (g *PowerWhy) UnmarshalText(b []byte) error {
	return parseClosed("reason of a power", powerTexts[:], b, (*uint8)(g))
}

// Label returns the reason in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (g PowerWhy) Label(tag language.Tag) string {
	return closedLabel(powerEN[:], powerVI[:], uint8(g), tag)
}
