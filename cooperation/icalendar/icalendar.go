package icalendar

import (
	"iter"
	"strconv"
	"time"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// Calendar is a calendar to be written. Stamp and at least one event are needed.
type Calendar struct {
	// Product says what program wrote it, as a formal public identifier
	// (PRODID); empty: this library.
	Product string
	Name    string // shown by the reader's program (X-WR-CALNAME); may be empty
	// Method is what the reader is to do with it (RFC 5546), such as PUBLISH;
	// mostly empty.
	Method string
	Stamp  time.Time // when it was written; to the second, in UTC (DTSTAMP)
	Events iter.Seq[Event]
}

// Event is something on a day or on several days.
type Event struct {
	// UID names the event for ever and everywhere: printable, without blanks,
	// at most 255 bytes, once in a calendar.
	UID string
	// Sequence counts how often the days of the event were changed, from 0.
	Sequence int
	Start    calendar.Date // the first day; of a month or year all of it
	End      calendar.Date // the last day, included; zero: as Start
	Summary  string        // in one line; not empty
	// Description may have several lines, separated by \n.
	Description string
	Categories  []string
	URL         string // of the record behind it
	Status      Status
	Alarms      []Alarm
}

// Alarm reminds the reader of an event.
type Alarm struct {
	// Before is how long before the first day of the event, at its beginning,
	// the alarm goes off; zero: on that day.
	Before calendar.Span
	Text   string // what it says; empty: the summary of the event
}

// Status says how sure an event is. It is a closed set; the zero value says nothing.
type Status uint8

// The statuses of an event.
const (
	Unsaid Status = iota
	Tentative
	Confirmed
	Cancelled // it is off; calendars that have it take it away
)

var statusTexts = [...]string{"", "TENTATIVE", "CONFIRMED", "CANCELLED"}

// String returns the status as RFC 5545 writes it, and the empty text for Unsaid.
func (s Status) String() string {
	if int(s) < len(statusTexts) {
		return statusTexts[s]
	}
	return "invalid"
}

// Error says what of a calendar cannot be written. It is comparable.
type Error struct {
	Event  int    // which event, counted from 0; -1: the calendar itself
	UID    string // its UID, cut to 64 characters
	Field  string // such as Start
	Reason string // what is wrong and what is wanted, in English
}

// Error names the event, the field and the reason.
func (e *Error) Error() string {
	if e.Event < 0 {
		return "icalendar: " + e.Field + " " + e.Reason
	}
	return "icalendar: event " + strconv.Itoa(e.Event) + " (" + strconv.Quote(e.UID) + "): " + e.Field + " " + e.Reason
}

// ErrEmpty says that there is no event to write: a calendar needs at least one
// (RFC 5545, 3.6).
const ErrEmpty = constantError("icalendar: a calendar needs at least one event")

type constantError string

func (e constantError) Error() string { return string(e) }

// Revision is what a calendar last said of an event.
type Revision struct {
	Date     calendar.Date `json:"date,omitzero"`
	Sequence int           `json:"sequence"`
}

// Revisions remember by UID what a calendar last said. Whoever writes a calendar
// again and again keeps them between two writings, as JSON for instance. The
// zero value can be read; make one to write to.
type Revisions map[string]Revision

// Next returns the sequence number of an event that is now to be on the date:
// the one it had, and one more where the date is another one. It remembers both.
func (r Revisions) Next(uid string, date calendar.Date) int {
	was, known := r[uid]
	if known && was.Date != date {
		was.Sequence++
	}
	if r != nil {
		r[uid] = Revision{date, was.Sequence}
	}
	return was.Sequence
}
