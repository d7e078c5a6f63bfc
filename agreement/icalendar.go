package agreement

import (
	"encoding/hex"
	"hash/fnv"
	"io"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/icalendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// ICalendar says how duties are written as a calendar that calendar programs
// import and subscribe to (RFC 5545). Only Stamp is needed.
type ICalendar struct {
	// Lang is the language of the words that are added, and the preferred one of
	// those in the record: Vietnamese, or else English.
	Lang language.Tag
	// Stamp is when the calendar is written; nothing here reads the clock.
	Stamp time.Time
	// Name is what the reader's program shows; empty: the title of the agreement.
	Name string
	// Host ends every UID, behind an @: the domain of the register, so that no
	// two registers have one UID. Empty: scicoop.
	Host string
	// Alarms are how long before each duty that is not met its reader is reminded.
	Alarms []calendar.Span
	// Sequence returns how often the date of an event was changed since it was
	// first published, by its UID and the date that it has now. Nil: never.
	// [icalendar.Revisions.Next] keeps count.
	Sequence func(uid string, date calendar.Date) int
}

// ErrNoID says that an agreement without an id has no calendar, because its
// events could not be told from those of others.
const ErrNoID = constantError("agreement: a calendar needs the id of the agreement")

type constantError string

func (e constantError) Error() string { return string(e) }

// WriteICalendar writes duties of the agreement, such as [Agreement.Due] lists,
// as all-day events. The UID of a duty is made of the id of the agreement and
// the key of the duty, and so stays the same when dates or words are corrected;
// see [Duty] for where that takes a key in the record.
//
// A date that is known to the month or the year spans all of it, the event is
// tentative, and its description says so. Duties without a date are left out.
// Without any duty left the error is [icalendar.ErrEmpty]. On an error throw away
// what was written.
func WriteICalendar(w io.Writer, a *Agreement, duties []Duty, c ICalendar) error {
	if a.ID.IsZero() {
		return ErrNoID
	}
	p := dutyPrinter{c: &c, a: a, record: a.ID.String(), words: &wordsEN, at: places[id.Partner](len(a.Parties))}
	if base, _ := c.Lang.Base(); base.String() == "vi" {
		p.words = &wordsVI
	}
	for i := range a.Parties {
		if p.at != nil {
			firstAt(p.at, a.Parties[i].Partner, i)
		}
	}
	p.title = pick(a.Titles, c.Lang)
	name := c.Name
	if name == "" {
		name = p.title
	}
	return icalendar.Write(w, icalendar.Calendar{Name: name, Stamp: c.Stamp, Events: func(yield func(icalendar.Event) bool) {
		for i := range duties {
			if d := &duties[i]; !d.Date.IsZero() && !yield(p.event(d)) {
				return
			}
		}
	}})
}

// UID returns what names the duty with the key, of the record with the id, in a
// calendar. A key too long for a UID is cut and ends in a sum of all of it.
func (c *ICalendar) UID(record, key string) string {
	host := c.Host
	if host == "" {
		host = "scicoop"
	}
	const most = 128 // bytes
	key = escapeKey(key, "")
	if len(key) > most {
		h := fnv.New128a()
		io.WriteString(h, key)
		end := most - 33
		for !utf8.RuneStart(key[end]) {
			end--
		}
		key = key[:end] + "~" + hex.EncodeToString(h.Sum(nil))
	}
	return record + "/" + key + "@" + host
}

// dutyPrinter makes events of the duties of one agreement.
type dutyPrinter struct {
	c             *ICalendar
	a             *Agreement
	record, title string
	words         *words
	at            map[id.Partner]int // where there are many parties, where they stand
}

func (p *dutyPrinter) event(d *Duty) icalendar.Event {
	tag := p.c.Lang
	kind := upperFirst(d.Kind.Label(tag))
	e := icalendar.Event{UID: p.c.UID(p.record, d.Key), Start: d.Date, Summary: kind, Categories: []string{kind}, Status: icalendar.Confirmed}
	if name := pick(d.Name, tag); name != "" {
		e.Summary += ": " + name
	}
	b := []byte{}
	line := func(head, s string) {
		if s != "" {
			b = append(append(append(append(b, head...), ": "...), s...), '\n')
		}
	}
	line(p.words.agreement, p.title)
	line(p.words.bearer, p.nameOf(d.Bearer))
	line(p.words.beneficiary, p.nameOf(d.Beneficiary))
	line(p.words.state, d.State.Label(tag))
	if d.Doubt != NoDoubt {
		line(p.words.doubt, d.Doubt.Label(tag))
	}
	if vague(d.Date) {
		e.Status = icalendar.Tentative
		line(p.words.vague, d.Date.In(tag))
	}
	e.Description = string(b[:len(b)-1]) // the state has words
	if d.State != DutyMet {
		for _, s := range p.c.Alarms {
			e.Alarms = append(e.Alarms, icalendar.Alarm{Before: s})
		}
	}
	if p.c.Sequence != nil {
		e.Sequence = p.c.Sequence(e.UID, d.Date)
	}
	return e
}

// nameOf returns the name of a party in the text of the agreement; empty where
// it has none.
func (p *dutyPrinter) nameOf(who id.Partner) string {
	at, known := p.at[who]
	for i := 0; p.at == nil && i < len(p.a.Parties) && !known; i++ {
		at, known = i, p.a.Parties[i].Partner == who
	}
	if !known || who.IsZero() {
		return ""
	}
	return pick(p.a.Parties[at].Name, p.c.Lang)
}

// pick is Pick; where there is no choice it need not weigh languages.
func pick(t text.Text, tag language.Tag) string {
	if len(t) == 1 {
		return t[0].Value
	}
	s, _ := t.Pick(tag)
	return s
}

// words are those that are put before what the record says.
type words struct{ agreement, bearer, beneficiary, state, doubt, vague string }

var (
	wordsEN = words{"Agreement", "Owed by", "Owed to", "State", "Not sure", "Date as far as known"}
	wordsVI = words{"Thỏa thuận", "Bên thực hiện", "Bên thụ hưởng", "Tình trạng", "Điểm chưa rõ", "Thời hạn (phần đã biết)"}
)

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
