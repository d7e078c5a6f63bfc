package talent

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Transfer is the record of one flow of personal data to another country:
// who receives what, for what purpose, since when, and what was filed on it. The
// zero value is a transfer of which nothing is known.
type Transfer struct {
	Title     text.Text     `json:"title,omitempty"`
	Experts   []id.Expert   `json:"experts,omitempty"` // whose data; empty where the flow is of all on record
	Recipient id.Partner    `json:"recipient,omitzero"`
	Country   country.Code  `json:"country,omitempty"` // where it is received, or from where it is read
	Purpose   Purpose       `json:"purpose,omitempty"` // code of [Purposes]
	Category  Category      `json:"category,omitzero"` // Sensitive where any part of it is
	First     calendar.Date `json:"first,omitzero"`    // day of the first transfer
	Ended     calendar.Date `json:"ended,omitzero"`
	// Changes are the days on which the flow changed in what matters.
	Changes []calendar.Date `json:"changes,omitempty"`
	// Filed are the days on which the impact assessment was filed or brought up to date.
	Filed []calendar.Date `json:"filed,omitempty"`
	// Exempt says why no dossier is needed, with its legal ground; empty: it is.
	Exempt  string          `json:"exempt,omitempty"`
	Sources []source.Source `json:"sources,omitempty"`
}

// Filing says how a dossier stands on a day. It is a closed set; the zero value
// says that a day is not known.
type Filing uint8

// How a dossier stands.
const (
	// FilingUndated: the day from which the time counts, or the day of the
	// question, is not known.
	FilingUndated Filing = iota
	// FilingVague: the dates are too vague or doubtful to say.
	FilingVague
	// FilingOutside: the duty does not hold at that time.
	FilingOutside
	// FilingExempt: the record says that none is needed, and why.
	FilingExempt
	// FilingAhead: it is due on the day or later, and not filed yet.
	FilingAhead
	// FilingDone: it was filed in time.
	FilingDone
	// FilingLate: it was filed after the day on which it was due.
	FilingLate
	// FilingOverdue: the day on which it was due is over, and it is not filed.
	FilingOverdue
)

// Dossier is how a dossier stands: the last day for filing it, and the day on
// which it was filed, each zero where it is not known or there is none. It is
// comparable.
type Dossier struct {
	Filing Filing        `json:"filing"`
	Due    calendar.Date `json:"due,omitzero"`
	Filed  calendar.Date `json:"filed,omitzero"`
}

// DossierDue says how the first dossier of the transfer stands on the day, where
// it is to be filed within so many days of the first transfer. The count is in
// calendar days and leaves out the day of the transfer itself. How many days there
// are, and since when, is for the law to say: see the pack of the jurisdiction.
func (t *Transfer) DossierDue(on calendar.Date, days int) Dossier {
	if t.Exempt != "" {
		return Dossier{Filing: FilingExempt}
	}
	return transferDossier(t.First, on, days, t.Filed)
}

// transferDossier says how a dossier stands on the day that is to be filed within so
// many calendar days of another day, which is not counted. Of the days of filing
// those after the day of the question do not count.
func transferDossier(from, on calendar.Date, days int, filed []calendar.Date) (d Dossier) {
	first, last := from.Earliest().AddDays(days), from.Latest().AddDays(days) // the last day for it is one of these and those between
	if first == last {
		d.Due = last
	}
	if first.IsZero() || last.IsZero() || on.IsZero() {
		return d
	}
	if from.Uncertain() || from.Approximate() {
		return Dossier{Filing: FilingVague}
	}
	inTime, perhaps := false, false
	for _, f := range filed {
		switch f.Compare(on) {
		case calendar.CannotSay:
			perhaps = true
		case calendar.Before, calendar.Same:
			ok := transferNotAfter(f, first)
			if d.Filed.IsZero() || ok && !inTime || ok == inTime && calendar.Chronological(f, d.Filed) < 0 {
				d.Filed = f
			}
			inTime = inTime || ok
			perhaps = perhaps || !ok && f.Compare(last) != calendar.After
		}
	}
	switch {
	case inTime:
		d.Filing = FilingDone
	case perhaps:
		d.Filing = FilingVague
	case !d.Filed.IsZero():
		d.Filing = FilingLate
	case transferNotAfter(on, first):
		d.Filing = FilingAhead
	case on.Compare(last) == calendar.After:
		d.Filing = FilingOverdue
	default:
		d.Filing = FilingVague
	}
	return d
}

// transferNotAfter reports whether a surely is not after b.
func transferNotAfter(a, b calendar.Date) bool {
	o := a.Compare(b)
	return o == calendar.Before || o == calendar.Same
}

var filingTexts = [...]string{"undated", "vague", "outside", "exempt", "ahead", "done", "late", "overdue"}

// String returns the text of the filing.
func (f Filing) String() string {
	if int(f) < len(filingTexts) {
		return filingTexts[f]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (f Filing) MarshalText() ([]byte, error) { return closedText("filing", filingTexts[:], uint8(f)) }

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (f *Filing) UnmarshalText(b []byte) error {
	return parseClosed("filing", filingTexts[:], b, (*uint8)(f))
}

var (
	filingEN = [...]string{"a day is not known", "the dates are too vague", "no such duty at that time", "exempt", "not due yet", "filed in time", "filed late", "overdue"}
	filingVI = [...]string{"chưa rõ ngày", "thời điểm chưa đủ rõ", "không phát sinh nghĩa vụ tại thời điểm đó", "được miễn", "chưa đến hạn", "đã nộp đúng hạn", "đã nộp nhưng quá hạn", "quá hạn, chưa nộp"}
)

// Label returns the filing in words, in Vietnamese where tag asks for it and in English
// otherwise.
func (f Filing) Label(tag language.Tag) string {
	return closedLabel(filingEN[:], filingVI[:], uint8(f), tag)
}
