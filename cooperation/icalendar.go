package cooperation

import (
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/icalendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// ErrNoID says that a record without an id cannot stand in a calendar, because
// its events could not be told from those of others.
const ErrNoID = constantError("cooperation: a calendar needs the ids of the records; leave out items whose Record is empty")

type constantError string

func (e constantError) Error() string { return string(e) }

// WriteICalendar writes items of the portfolio, such as [WatchList] lists, as
// all-day events of a calendar (RFC 5545). What is due under an agreement has the
// UID that [agreement.WriteICalendar] gives it, so that both calendars may be
// subscribed to; an empty Name is that of the portfolio. As there, what is known
// to the month or the year spans all of it, what has no date is left out, and
// without any item left the error is [icalendar.ErrEmpty].
//
// Of an expert's consent the event says that one expires, and nothing of whom.
func WriteICalendar(w io.Writer, p *Portfolio, items []DueItem, c agreement.ICalendar) error {
	for i := range items {
		if items[i].Record == "" && !items[i].Date.IsZero() {
			return ErrNoID
		}
	}
	k := itemPrinter{c: &c, p: p}
	if base, _ := c.Lang.Base(); base.String() == "vi" {
		k.vi = true
	}
	name := c.Name
	if name == "" {
		name = pick(p.Names, c.Lang)
	}
	return icalendar.Write(w, icalendar.Calendar{Name: name, Stamp: c.Stamp, Events: func(yield func(icalendar.Event) bool) {
		for i := range items {
			if !items[i].Date.IsZero() && !yield(k.event(&items[i])) {
				return
			}
		}
	}})
}

type itemPrinter struct {
	c        *agreement.ICalendar
	p        *Portfolio
	vi       bool
	partners map[id.Partner]string // names, filled when first asked
}

// say returns the words in the language of the calendar.
func (k *itemPrinter) say(en, vi string) string {
	if k.vi {
		return vi
	}
	return en
}

func (k *itemPrinter) event(x *DueItem) icalendar.Event {
	tag := k.c.Lang
	kind := x.Kind.Label(tag)
	r, n := utf8.DecodeRuneInString(kind)
	kind = string(unicode.ToUpper(r)) + kind[n:]
	e := icalendar.Event{UID: k.c.UID(x.Record, x.Key), Start: x.Date, Summary: kind, Categories: []string{kind}, Status: icalendar.Confirmed}
	if name := pick(x.Name, tag); name != "" {
		e.Summary += ": " + name
	}
	var b strings.Builder
	line := func(head, s string) {
		if s == "" {
			return
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(head + ": " + s)
	}
	line(k.say("Agreement", "Thỏa thuận"), pick(k.title(x.Pointer), tag))
	line(k.say("Owed by", "Bên thực hiện"), k.partner(x.By))
	line(k.say("State", "Tình trạng"), x.State.Label(tag))
	if x.Doubt != agreement.NoDoubt {
		line(k.say("Not sure", "Điểm chưa rõ"), x.Doubt.Label(tag))
	}
	if x.Date.Precision() < calendar.Day || x.Date.Uncertain() || x.Date.Approximate() {
		e.Status = icalendar.Tentative
		line(k.say("Date as far as known", "Thời hạn (phần đã biết)"), x.Date.In(tag))
	}
	e.Description = b.String()
	if x.State != agreement.DutyMet {
		for _, s := range k.c.Alarms {
			e.Alarms = append(e.Alarms, icalendar.Alarm{Before: s})
		}
	}
	if k.c.Sequence != nil {
		e.Sequence = k.c.Sequence(e.UID, x.Date)
	}
	return e
}

// title returns the title of the agreement that the pointer leads into; nil for
// other records.
func (k *itemPrinter) title(pointer string) text.Text {
	rest, ok := strings.CutPrefix(pointer, "/agreements/")
	if !ok {
		return nil
	}
	index, _, _ := strings.Cut(rest, "/")
	i, err := strconv.Atoi(index)
	if err != nil || i < 0 || i >= len(k.p.Agreements) {
		return nil
	}
	return k.p.Agreements[i].Titles
}

// partner returns the name of an organisation of the portfolio.
func (k *itemPrinter) partner(who id.Partner) string {
	if who.IsZero() {
		return ""
	}
	if k.partners == nil {
		k.partners = make(map[id.Partner]string, len(k.p.Partners))
		for i := range k.p.Partners {
			k.partners[k.p.Partners[i].ID] = k.p.Partners[i].Name(k.c.Lang)
		}
	}
	return k.partners[who]
}

// pick is Pick; where there is no choice it need not weigh languages.
func pick(t text.Text, tag language.Tag) string {
	if len(t) == 1 {
		return t[0].Value
	}
	s, _ := t.Pick(tag)
	return s
}
