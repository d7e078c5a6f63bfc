package vietnam

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// Clearance is what the law asks of a contract of transfer before it takes
// effect. The set is closed; the zero value is that it cannot be told.
type Clearance uint8

// What can be asked.
const (
	ClearanceUnknown      Clearance = iota
	ClearanceNone                   // nothing; registration is open to the parties
	ClearanceRegistration           // a certificate of registration
	ClearancePermit                 // a permit, in place of a registration
	ClearanceEither                 // one of both; which of them is not settled
	ClearanceBarred                 // none can be had
)

var clearanceTexts = [...]string{"unknown", "none", "registration", "permit", "registration-or-permit", "barred"}

var clearanceEN = [...]string{"cannot be told", "nothing", "registration", "permit", "registration or permit", "barred"}

var clearanceVI = [...]string{"chưa xác định được", "không phải đăng ký, cấp phép", "đăng ký", "giấy phép", "đăng ký hoặc giấy phép", "bị cấm"}

// String returns the text form of c; a value outside the set gives "invalid".
func (c Clearance) String() string { return closed(clearanceTexts[:], uint8(c)) }

// MarshalText returns the text form of c.
func (c Clearance) MarshalText() ([]byte, error) {
	if int(c) >= len(clearanceTexts) {
		return nil, &TransferError{"invalid", "not a clearance"}
	}
	return []byte(c.String()), nil
}

// UnmarshalText reads the text form of a clearance and refuses anything else.
func (c *Clearance) UnmarshalText(b []byte) error {
	for i, t := range clearanceTexts {
		if string(b) == t {
			*c = Clearance(i)
			return nil
		}
	}
	return &TransferError{cutTarget(string(b)), "not a clearance"}
}

// Label returns the clearance in words, in Vietnamese where tag asks for it and
// in English otherwise.
func (c Clearance) Label(tag language.Tag) string {
	return closedLabel(clearanceEN[:], clearanceVI[:], uint8(c), tag)
}

// TransferClearance is what the law asks of one contract. The zero value says nothing.
type TransferClearance struct {
	Need Clearance `json:"need"`
	// Sure says that the record and the texts seen settle it.
	Sure    bool        `json:"sure"`
	Why     TransferWhy `json:"why"`
	Missing []string    `json:"missing,omitempty"` // as in [TransferClassification]
	Basis   rule.Basis  `json:"basis"`
}

// MustRegister says whether the contract is to be registered. It is not known
// where that, or whether a permit takes its place, is not settled.
func (c TransferClearance) MustRegister() calendar.Truth {
	switch c.Need {
	case ClearanceRegistration:
		return calendar.Yes
	case ClearanceNone, ClearancePermit, ClearanceBarred:
		return calendar.No
	}
	return calendar.Unknown
}

// NeedsPermit says whether the contract needs a permit.
func (c TransferClearance) NeedsPermit() calendar.Truth {
	switch c.Need {
	case ClearancePermit:
		return calendar.Yes
	case ClearanceNone, ClearanceRegistration, ClearanceBarred:
		return calendar.No
	}
	return calendar.Unknown
}

// TransferClearanceOf says whether a contract of transfer is to be registered
// or needs a permit, by the law of the day of the act; where no day is given,
// of signing. Restricted technology goes by permit. Else a transfer across the
// border is registered, and a domestic one that uses state capital unless the
// certificate of the result of the task exists. More are tests of the caller's
// own: see [ClassifyTransfer].
func TransferClearanceOf(a *agreement.Agreement, on calendar.Date, more ...TransferTest) TransferClearance {
	c := clearing(a, on, more)
	if c.Need == ClearanceUnknown || c.Need == ClearanceEither {
		c.Missing = ClassifyTransfer(a, on, more...).Missing
	}
	if c.Why == TransferStateOpen {
		if uses, certificate := stateCapital(a); uses == calendar.Unknown {
			c.Missing = append(c.Missing, "/transfer/public/capital")
		} else if certificate == codes.Unknown {
			c.Missing = append(c.Missing, "/transfer/public/certificate")
		}
	}
	return c
}

// clearing does so without allocating.
func clearing(a *agreement.Agreement, on calendar.Date, more []TransferTest) TransferClearance {
	k := classing(a, on, more)
	c := TransferClearance{Basis: transferRegister, Why: k.why}
	switch k.class {
	case ClassProhibited:
		c.Need, c.Sure, c.Why, c.Basis = ClearanceBarred, k.sure, TransferBarred, article11
		return c
	case ClassRestricted:
		c.Need, c.Sure, c.Basis = ClearancePermit, k.sure, transferEffect
		return c
	}
	if k.why == TransferNotVietnamese || k.why == TransferEarlierLaw {
		return c
	}
	open := k.class == ClassUnknown
	switch k.direction {
	case agreement.Inbound, agreement.Outbound, agreement.Mutual:
		c.Need, c.Why = ClearanceRegistration, TransferBorder
		if open {
			c.Need, c.Why = ClearanceEither, k.why
		}
	case agreement.Domestic:
		uses, certificate := stateCapital(a)
		switch {
		case uses == calendar.Yes && certificate == codes.No:
			c.Need, c.Why = ClearanceRegistration, TransferState
			if open {
				c.Need, c.Why = ClearanceEither, k.why
			}
		case uses == calendar.No || uses == calendar.Yes && certificate == codes.Yes:
			c.Need, c.Why = ClearanceNone, TransferDomestic
			if open {
				c.Need, c.Why = ClearanceUnknown, k.why
			}
		default:
			c.Why = TransferStateOpen
		}
	default:
		c.Why = TransferDirectionOpen
	}
	return c
}

// stateCapital says whether state capital is used, and whether the certificate
// of the result of the task exists. A line of the state budget is state capital.
func stateCapital(a *agreement.Agreement) (uses calendar.Truth, certificate codes.Answer) {
	if t := a.Transfer; t != nil {
		certificate = t.Public.Certificate
		if certificate == codes.NotApplicable {
			certificate = codes.No // no task, no certificate
		}
		switch t.Public.Capital {
		case codes.Yes:
			return calendar.Yes, certificate
		case codes.No, codes.NotApplicable:
			uses = calendar.No
		}
	}
	for i := range a.Funding {
		if a.Funding[i].Kind == agreement.FundingBudget {
			return calendar.Yes, certificate
		}
	}
	return uses, certificate
}

// TransferFiler returns the role of the party that files for registration on
// behalf of both: the transferee of technology from abroad and within the
// country, the transferor of technology that goes abroad. It is false where the
// direction cannot be told, and where technology goes both ways.
func TransferFiler(a *agreement.Agreement) (agreement.Role, bool) {
	switch d, _ := a.TransferDirection("VN"); d {
	case agreement.Inbound, agreement.Domestic:
		return agreement.RoleTransferee, true
	case agreement.Outbound:
		return agreement.RoleTransferor, true
	}
	return "", false
}

// Periods of registration in working days.
const (
	// CertificateWorkingDays is within how many working days of a complete
	// dossier the certificate of registration is given or refused.
	CertificateWorkingDays = 5
	// SupplementWorkingDays is within how many working days of filing a
	// supplement to the dossier is asked for.
	SupplementWorkingDays = 3
)

// CertificateDue returns the last day for the certificate of registration, from
// the day on which a complete dossier was received. It fails where that day is
// not certain, or the holidays do not cover the time to be counted; none given
// are none known.
func CertificateDue(complete calendar.Date, h calendar.Holidays) (calendar.Date, error) {
	return workingDays(CertificateWorkingDays).LastDay(complete, h)
}

// SupplementDue returns the last day for asking for a supplement to a dossier
// that was filed on a day. It fails as [CertificateDue] does.
func SupplementDue(filed calendar.Date, h calendar.Holidays) (calendar.Date, error) {
	return workingDays(SupplementWorkingDays).LastDay(filed, h)
}

// TransferFilingDue returns the last day for filing the dossier to register a
// contract of transfer: 90 days from its signing, the last signature counting:
// see [agreement.Agreement.SignedOn]. It is zero where that day is not known. Whether the contract is to
// be registered is for [TransferClearanceOf] to say.
func TransferFilingDue(a *agreement.Agreement) calendar.Date { return RegistrationDue(a.SignedOn()) }
