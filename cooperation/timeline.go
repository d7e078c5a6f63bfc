package cooperation

import (
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Bar is one agreement on a time line, for drawing.
type Bar struct {
	Agreement id.Agreement       `json:"agreement,omitzero"`
	Pointer   string             `json:"pointer"` // RFC 6901, into the portfolio
	Title     text.Text          `json:"title,omitempty"`
	Start     calendar.Date      `json:"start,omitzero"`
	End       calendar.Date      `json:"end,omitzero"`
	StartIs   Edge               `json:"startIs,omitzero"`
	EndIs     Edge               `json:"endIs,omitzero"`
	Standing  agreement.Standing `json:"standing"` // on the day asked about
}

// Edge says what an end of a bar rests on. It is a closed set; the zero value
// is not known. Its text forms are unknown, recorded, signed, stated,
// computed, renewable, open and seen.
type Edge uint8

// What an end of a bar rests on, the surest ones first.
const (
	EdgeUnknown   Edge = iota
	EdgeRecorded       // an act that is recorded: entry into force, or the end
	EdgeSigned         // signature; entry into force is not recorded
	EdgeStated         // the period that the text gives
	EdgeComputed       // the term, counted from entry into force
	EdgeRenewable      // the end of a term after which it may go on or goes on
	EdgeOpen           // there is no end unless a party ends it
	EdgeSeen           // seen being carried out; when it began is not recorded
)

var edgeTexts = [...]string{"unknown", "recorded", "signed", "stated", "computed", "renewable", "open", "seen"}

// String returns the text of the edge.
func (e Edge) String() string { return printClosed(edgeTexts[:], uint8(e)) }

// MarshalText writes the text of the edge.
func (e Edge) MarshalText() ([]byte, error) { return closedText("edge", edgeTexts[:], uint8(e)) }

// UnmarshalText reads the text of an edge and refuses anything else.
func (e *Edge) UnmarshalText(b []byte) error {
	return parseClosed("edge", edgeTexts[:], b, (*uint8)(e))
}

var (
	edgeEN = [...]string{"not known", "recorded", "signed, entry into force not recorded", "as the text states", "computed from the term", "end of a term that may go on", "without an end", "seen being carried out"}
	edgeVI = [...]string{"chưa rõ", "có ghi nhận", "đã ký, chưa ghi nhận ngày có hiệu lực", "theo văn bản", "tính theo thời hạn", "hết kỳ hạn, có thể được gia hạn", "không xác định thời hạn", "có ghi nhận đang triển khai"}
)

// Label returns the edge in words, in Vietnamese where tag asks for it and in English
// otherwise.
func (e Edge) Label(tag language.Tag) string {
	return closedLabel(edgeEN[:], edgeVI[:], uint8(e), tag)
}

// Timeline returns a bar for every agreement, sorted by start, then by place.
// Agreements of which no date is known come first. The end of a bar is that of
// the term which runs on the day.
func Timeline(p *Portfolio, on calendar.Date) []Bar {
	bars := make([]Bar, len(p.Agreements))
	for i := range p.Agreements {
		a := &p.Agreements[i]
		b := Bar{Agreement: a.ID, Pointer: "/agreements/" + strconv.Itoa(i), Title: a.Titles, Standing: a.StatusOn(on)}
		b.Start, b.StartIs = start(a)
		b.End, b.EndIs = end(a, on)
		bars[i] = b
	}
	slices.SortStableFunc(bars, func(a, b Bar) int { return calendar.Chronological(a.Start, b.Start) })
	return bars
}

func start(a *agreement.Agreement) (calendar.Date, Edge) {
	force := a.EntryIntoForce()
	var signed, seen calendar.Date
	for i := range a.Events {
		switch e := &a.Events[i]; e.Kind {
		case agreement.EventProvisional:
			force = earlier(force, e.On)
		case agreement.EventSigned:
			signed = earlier(signed, e.On)
		case agreement.EventImplemented:
			seen = earlier(seen, e.On)
		}
	}
	switch {
	case !force.IsZero():
		return force, EdgeRecorded
	case !a.Term.Covers.Start.IsZero():
		return a.Term.Covers.Start, EdgeStated
	case !signed.IsZero():
		return signed, EdgeSigned
	case !seen.IsZero():
		return seen, EdgeSeen
	}
	return calendar.Date{}, EdgeUnknown
}

func end(a *agreement.Agreement, on calendar.Date) (calendar.Date, Edge) {
	var over calendar.Date
	ended := false
	for i := range a.Events {
		switch e := &a.Events[i]; e.Kind {
		case agreement.EventSuperseded, agreement.EventTerminated, agreement.EventExpired, agreement.EventLapsed:
			if e.Party.IsZero() {
				over, ended = earlier(over, e.On), true
			}
		}
	}
	d, term := a.TermEndOn(on), a.TermOn(on)
	switch {
	case ended:
		return over, EdgeRecorded
	case term.Renewal == agreement.RenewalOpen:
		return d, EdgeOpen
	case d.IsZero():
		return d, EdgeUnknown
	case term.Renewal == agreement.RenewalAutomatic || term.Renewal == agreement.RenewalConsent:
		return d, EdgeRenewable
	case !term.Covers.End.IsZero():
		return d, EdgeStated
	}
	return d, EdgeComputed
}

// earlier returns the date that stands first in a list by time; a zero date
// says nothing.
func earlier(a, b calendar.Date) calendar.Date {
	if a.IsZero() || !b.IsZero() && calendar.Chronological(b, a) < 0 {
		return b
	}
	return a
}
