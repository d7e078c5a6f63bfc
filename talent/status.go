package talent

import (
	"iter"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
)

// Name returns the name that fits the language best: one whose Lang is the tag,
// one of the same language, or else the first. It is false when there is none.
func (e *Expert) Name(tag language.Tag) (PersonName, bool) {
	full := tag.String()
	base, _, _ := strings.Cut(full, "-")
	near := -1
	for i := range e.Names {
		lang := e.Names[i].Lang
		if strings.EqualFold(lang, full) {
			return e.Names[i], true
		}
		if b, _, _ := strings.Cut(lang, "-"); near < 0 && strings.EqualFold(b, base) {
			near = i
		}
	}
	if near >= 0 {
		return e.Names[near], true
	}
	if len(e.Names) > 0 {
		return e.Names[0], true
	}
	return PersonName{}, false
}

// Identifier returns the first identifier of the scheme.
func (e *Expert) Identifier(scheme id.Scheme) (id.External, bool) {
	for i := range e.Identifiers {
		if e.Identifiers[i].Scheme == scheme {
			return e.Identifiers[i], true
		}
	}
	return id.External{}, false
}

// AffiliationsOn yields the posts that were held on the day, with Yes, or may
// have been, with Unknown, in the order of the record.
func (e *Expert) AffiliationsOn(on calendar.Date) iter.Seq2[*Affiliation, calendar.Truth] {
	return func(yield func(*Affiliation, calendar.Truth) bool) {
		for i := range e.Affiliations {
			a := &e.Affiliations[i]
			if t := a.Period.Contains(on); t != calendar.No && !yield(a, t) {
				return
			}
		}
	}
}

// AffiliatedOn reports whether the expert held a post at the partner on the
// day. It is No only if every post recorded there surely lies at another time,
// or none is recorded.
func (e *Expert) AffiliatedOn(partner id.Partner, on calendar.Date) calendar.Truth {
	answer := calendar.No
	for i := range e.Affiliations {
		if a := &e.Affiliations[i]; a.Partner == partner && !partner.IsZero() {
			answer = answer.Or(a.Period.Contains(on))
		}
	}
	return answer
}

// ActiveOn reports whether the network existed on the day: founded on it or
// before, and not closed before it. Closed is the last day; without it the
// network is taken to be still there, as long as its founding is known.
func (n *Network) ActiveOn(on calendar.Date) calendar.Truth { return open(n.Founded, n.Closed, on) }

// DeliveredBy reports whether the engagement counts among those that had begun by
// the day and were to lead to a deliverable, and whether it led to one. One
// without dates is on record and has begun; without a day all have. Where the
// answer and the deliverables listed contradict each other it is not known.
func (e *Engagement) DeliveredBy(on calendar.Date) (counts, delivered calendar.Truth) {
	listed := false
	for i := range e.Deliverables {
		o := &e.Deliverables[i]
		listed = listed || o.Kind != "" || o.Ref != "" || !o.Title.IsZero()
	}
	switch {
	case e.Delivered == codes.Yes, e.Delivered == codes.Unknown && listed:
		delivered = calendar.Yes
	case e.Delivered == codes.No && !listed:
		delivered = calendar.No
	}
	if e.Delivered == codes.NotApplicable && !listed {
		return calendar.No, delivered
	}
	return e.begunBy(on), delivered
}

func (e *Engagement) begunBy(on calendar.Date) calendar.Truth {
	p := &e.Period
	if p.IsZero() || on.IsZero() || p.OpenStart || stepTaken(p.End, on) == calendar.Yes {
		return calendar.Yes
	}
	return stepTaken(p.Start, on)
}

// AnsweredBy reports whether the request had been made by the day, and whether it
// had been answered. One without a date is on record and was made, and so was one
// that was answered; without a day all were. It was surely not answered where it
// is closed without an answer; that it is closed and answered says neither, and
// one that is open may still be answered.
func (r *Request) AnsweredBy(on calendar.Date) (asked, answered calendar.Truth) {
	came := calendar.Unknown
	if !r.Answered.IsZero() && (on.IsZero() || stepTaken(r.Answered, on) == calendar.Yes) {
		came = calendar.Yes
	}
	asked = calendar.Yes
	if !r.Asked.IsZero() && !on.IsZero() && came != calendar.Yes {
		asked = stepTaken(r.Asked, on)
	}
	switch {
	case r.Closed && r.Answered.IsZero():
		answered = calendar.No
	case !r.Closed:
		answered = came
	}
	return asked, answered
}

// open reports whether the day lies from the opening to the closing, both
// included; without a closing it goes on.
func open(opened, closed, on calendar.Date) calendar.Truth {
	return calendar.Period{Start: opened, End: closed, OpenEnd: closed.IsZero()}.Contains(on)
}

// Status is what an office is on a day. It is a closed set, computed and never
// stored; the zero value says that nothing is known.
type Status uint8

// The statuses of an office.
const (
	StatusUnknown Status = iota
	NotYetOpen
	Open
	Closed
)

var statusTexts = [...]string{"unknown", "not-yet-open", "open", "closed"}

// String returns the status's text, such as open, and "invalid" for a value
// that is not one of the set.
func (s Status) String() string {
	if int(s) < len(statusTexts) {
		return statusTexts[s]
	}
	return "invalid"
}

// MarshalText writes the status's text; a value that is not one of the set has
// none and is an error.
func (s Status) MarshalText() ([]byte, error) {
	return closedText("status", statusTexts[:], uint8(s))
}

// UnmarshalText reads the text of a status and refuses anything else.
func (s *Status) UnmarshalText(b []byte) error {
	return parseClosed("status", statusTexts[:], b, (*uint8)(s))
}

var (
	statusEN = [...]string{"not known", "not open yet", "open", "closed"}
	statusVI = [...]string{"chưa rõ", "chưa hoạt động", "đang hoạt động", "đã chấm dứt hoạt động"}
)

// Label returns the status in words, in Vietnamese where the tag asks for it
// and in English otherwise.
func (s Status) Label(tag language.Tag) string {
	return closedLabel(statusEN[:], statusVI[:], uint8(s), tag)
}

// StatusOn returns what the office is on the day. Closed is its last day;
// without it the office is taken to be still open, as long as its opening is known.
func (o *Office) StatusOn(on calendar.Date) Status {
	switch {
	case on.IsZero():
		return StatusUnknown
	case o.Closed.Compare(on) == calendar.Before:
		return Closed
	case o.Opened.Compare(on) == calendar.After:
		return NotYetOpen
	case open(o.Opened, o.Closed, on) == calendar.Yes:
		return Open
	}
	return StatusUnknown
}
