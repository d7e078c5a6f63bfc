package vietnam

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/talent"
)

// Time limits of the Law on Personal Data Protection 91/2025/QH15 and Decree
// 356/2025/NĐ-CP, in force since 1 January 2026, that were seen in secondary
// sources only. [TransferDossierDays] was seen in more than one.
const (
	// TransferUpdateMonths is how many months after filing the dossier of a
	// transfer abroad it is brought up to date; a change asks for that too.
	TransferUpdateMonths = 6
	// RequestAcknowledgeWorkingDays is within how many working days a request is
	// acknowledged.
	RequestAcknowledgeWorkingDays = 2
	// BreachNoticeHours is within how many hours the authority is told of a breach.
	BreachNoticeHours = 72
)

// Days within which a request is met. The sources do not say that they are
// working days: they are counted as calendar days, which is the shorter time.
const (
	requestAccessDays   = 10
	requestWithdrawDays = 15
)

// TransferFiling is how the dossier of a transfer of personal data abroad stands.
// It is comparable.
type TransferFiling struct {
	// First is the dossier of the impact assessment, due [TransferDossierDays]
	// after the first transfer.
	First talent.Dossier `json:"first"`
	// Update is bringing it up to date: due TransferUpdateMonths after the
	// dossier was last filed, or on the day of the first change since then, if
	// that is earlier. It is undated as long as nothing is filed, and outside where
	// the transfer ended before.
	Update talent.Dossier `json:"update"`
}

// TransferDossier says how the dossier of a transfer abroad stands on the day, by
// Law 91/2025/QH15 and Decree 356/2025/NĐ-CP. The first time limit was seen in two
// sources; that of the update in one, whose confidence is [rule.Partly].
//
// The law holds since 1 January 2026. A transfer that surely began before has
// [talent.FilingOutside]: which duty passes over to it was not seen. So has every
// transfer on an earlier day.
func TransferDossier(t *talent.Transfer, on calendar.Date) TransferFiling {
	from := dateOf(privacyFrom)
	if on.Compare(from) == calendar.Before || t.First.Compare(from) == calendar.Before {
		return TransferFiling{talent.Dossier{Filing: talent.FilingOutside}, talent.Dossier{Filing: talent.FilingOutside}}
	}
	f := TransferFiling{First: t.DossierDue(on, TransferDossierDays)}
	if !t.First.IsZero() && !on.IsZero() && t.Exempt == "" && t.First.Compare(from) == calendar.CannotSay {
		f.First.Filing = talent.FilingVague // perhaps from before the law
	}
	f.Update = privacyUpdate(t, on)
	return f
}

// privacyUpdate says whether what was filed is up to date on the day.
func privacyUpdate(t *talent.Transfer, on calendar.Date) talent.Dossier {
	var last calendar.Date
	if t.Exempt != "" {
		return talent.Dossier{Filing: talent.FilingExempt}
	}
	for _, d := range t.Filed {
		switch d.Compare(on) {
		case calendar.CannotSay:
			if on.IsZero() {
				return talent.Dossier{}
			}
			return talent.Dossier{Filing: talent.FilingVague}
		case calendar.Before, calendar.Same:
			if d.Precision() != calendar.Day {
				return talent.Dossier{Filing: talent.FilingVague}
			}
			if last.IsZero() || d.Compare(last) == calendar.After {
				last = d
			}
		}
	}
	if last.IsZero() || on.IsZero() {
		return talent.Dossier{}
	}
	d := talent.Dossier{Due: last.AddMonths(TransferUpdateMonths), Filed: last}
	for _, c := range t.Changes {
		if c.Compare(last) == calendar.CannotSay || c.Compare(on) == calendar.CannotSay {
			return talent.Dossier{Filing: talent.FilingVague, Filed: last}
		}
		if c.Compare(last) == calendar.After && c.Compare(on) != calendar.After && c.Compare(d.Due) == calendar.Before {
			d.Due = c
		}
	}
	switch {
	case t.Ended.Compare(d.Due) == calendar.Before:
		return talent.Dossier{Filing: talent.FilingOutside, Filed: last}
	case !t.Ended.IsZero() && t.Ended.Compare(d.Due) == calendar.CannotSay:
		d.Filing = talent.FilingVague
	case d.Due.Compare(on) == calendar.Before:
		d.Filing = talent.FilingOverdue
	case on.Precision() != calendar.Day:
		d.Filing = talent.FilingVague
	default:
		d.Filing = talent.FilingAhead
	}
	return d
}

// AnswerDue is by when a request is to be acknowledged and met. It is comparable.
type AnswerDue struct {
	Acknowledge calendar.Date `json:"acknowledge,omitzero"`
	Answer      calendar.Date `json:"answer,omitzero"` // zero where the time limit was not seen
	Basis       rule.Basis    `json:"basis"`
}

// PrivacyError says why a time limit cannot be counted. It is comparable.
type PrivacyError struct{ Reason, Remedy string }

// Error gives reason and remedy.
func (e *PrivacyError) Error() string { return "vietnam: " + e.Reason + "; " + e.Remedy }

// AnswerBy returns by when a request of a person on whom data are kept is to be
// acknowledged, 2 working days after it was received, and met: 10 days for access
// and correction, 15 for withdrawal and restriction, 20 for deletion. A secondary
// source has these numbers ([rule.Partly]) and does not say that the longer ones
// are working days: they are counted as calendar days.
//
// The holidays are those of [Holidays], or a longer list of the caller's. It fails
// where the day of receipt is not certain or lies before the law came into force
// on 1 January 2026 (*[PrivacyError]), and where the holidays do not reach far
// enough.
func AnswerBy(r *talent.SubjectRequest, h calendar.Holidays) (AnswerDue, error) {
	d := AnswerDue{Basis: privacyRequests}
	switch o := r.Received.Compare(dateOf(privacyFrom)); {
	case r.Received.Precision() != calendar.Day || o == calendar.CannotSay:
		return AnswerDue{}, &PrivacyError{"it is not certain on which day the request was received", "record the day"}
	case o == calendar.Before:
		return AnswerDue{}, &PrivacyError{"the law came into force on 1 January 2026, after the request", "judge the request by the law of its time"}
	}
	var err error
	if d.Acknowledge, err = calendar.AddWorkingDays(r.Received, RequestAcknowledgeWorkingDays, h); err != nil {
		return AnswerDue{}, err
	}
	switch r.Right {
	case talent.RightAccess, talent.RightCorrect:
		d.Answer = r.Received.AddDays(requestAccessDays)
	case talent.RightWithdraw, talent.RightRestrict:
		d.Answer = r.Received.AddDays(requestWithdrawDays)
	case talent.RightDelete:
		d.Answer = r.Received.AddDays(deletionDays)
	}
	return d, nil
}
