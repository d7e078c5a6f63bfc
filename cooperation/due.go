package cooperation

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// DueKind says what is due. It is a closed set that starts at DueObligation;
// the zero value is none.
type DueKind uint8

// What can be due.
const (
	DueObligation DueKind = iota + 1 // a party's duty under an agreement
	DueNotice                        // the last day to say that an agreement is not to go on
	DueTermEnd                       // the term of an agreement ends
	DueTask                          // a task of a programme or strategy
	DueTarget                        // the target of an indicator
	DueProgramme                     // a programme ends
	DueConsent                       // an expert's consent expires
	DueGroup                         // a working group ends
)

var dueTexts = [...]string{"", "obligation", "notice", "term-end", "task", "target", "programme-end", "consent-expiry", "working-group-end"}

var dueEN = [...]string{
	"", "obligation due", "last day for notice", "term ends", "task due", "target due", "programme ends",
	"consent expires", "working group ends",
}

var dueVI = [...]string{
	"", "đến hạn nghĩa vụ", "hạn cuối gửi thông báo", "hết thời hạn thỏa thuận", "đến hạn nhiệm vụ", "đến hạn chỉ tiêu",
	"chương trình kết thúc", "sự đồng ý hết hiệu lực", "tổ công tác kết thúc",
}

// String returns the text of the kind, such as term-end.
func (k DueKind) String() string { return printClosed(dueTexts[:], uint8(k)) }

// Label returns the kind in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (k DueKind) Label(tag language.Tag) string {
	return closedLabel(dueEN[:], dueVI[:], uint8(k), tag)
}

// MarshalText writes the text of the kind.
func (k DueKind) MarshalText() ([]byte, error) { return closedText("due kind", dueTexts[:], uint8(k)) }

// UnmarshalText reads the text of a kind and refuses anything else.
func (k *DueKind) UnmarshalText(b []byte) error {
	return parseClosed("due kind", dueTexts[:], b, (*uint8)(k))
}

// DueItem is something that is due.
type DueItem struct {
	Date    calendar.Date `json:"date"`
	Kind    DueKind       `json:"kind"`
	Pointer string        `json:"pointer"` // RFC 6901, into the portfolio
	// Name is what it is about: the agreement, the duty, the task. It is empty
	// for consents, which are personal data.
	Name text.Text `json:"name,omitempty"`
	// By is the organisation from which it is due; zero where none is named.
	By id.Partner `json:"by,omitzero"`
	// Overdue says whether the date lies before the day asked about.
	Overdue calendar.Truth `json:"overdue"`
}

// Due lists what is due and not done within a time, with what is overdue on the
// day on. An end of the time that is open or not known is no bound. Dates that
// are known only roughly are listed when they may lie in that time. The list is
// sorted by date, then kind, then place.
//
// Of an agreement that renews itself all terms are listed whose end or last day
// for notice lies in the time; without a beginning from the day on, without an
// end only the term that runs then.
func Due(p *Portfolio, within calendar.Period, on calendar.Date) []DueItem {
	l := ledger{from: within.Start.Earliest(), to: within.End.Latest(), on: on}
	for i := range p.Agreements {
		l.agreement(&p.Agreements[i], "/agreements/"+strconv.Itoa(i))
	}
	for i := range p.Programmes {
		g, at := &p.Programmes[i], "/programmes/"+strconv.Itoa(i)
		if g.Completed.IsZero() {
			l.add(g.Period.End, DueProgramme, at+"/period", g.Names, id.Partner{})
			for j := range g.Objectives {
				o := &g.Objectives[j]
				l.targets(o.Indicators, at+"/objectives/"+strconv.Itoa(j)+"/indicators/", o.Owner)
			}
		}
		l.tasks(g.Tasks, at)
	}
	for i := range p.Strategies {
		s, at := &p.Strategies[i], "/strategies/"+strconv.Itoa(i)
		l.targets(s.Targets, at+"/targets/", s.Lead)
		l.tasks(s.Tasks, at)
	}
	for i := range p.Experts {
		for j := range p.Experts[i].Consents {
			if c := &p.Experts[i].Consents[j]; c.Withdrawn.IsZero() {
				l.add(c.Expires, DueConsent, "/experts/"+strconv.Itoa(i)+"/consents/"+strconv.Itoa(j), nil, id.Partner{})
			}
		}
	}
	for i := range p.WorkingGroups {
		if g := &p.WorkingGroups[i]; g.Stage != GroupClosed {
			l.add(g.Period.End, DueGroup, "/workingGroups/"+strconv.Itoa(i), g.Names, g.Lead)
		}
	}
	slices.SortFunc(l.items, func(a, b DueItem) int {
		return cmp.Or(calendar.Chronological(a.Date, b.Date), cmp.Compare(a.Kind, b.Kind), strings.Compare(a.Pointer, b.Pointer))
	})
	return l.items
}

type ledger struct {
	from, to calendar.Date // the first and the last day; zero for no bound
	on       calendar.Date
	items    []DueItem
}

func (l *ledger) add(d calendar.Date, kind DueKind, pointer string, name text.Text, by id.Partner) {
	if d.IsZero() ||
		d.Latest().Compare(l.from) == calendar.Before || d.Earliest().Compare(l.to) == calendar.After {
		return
	}
	l.items = append(l.items, DueItem{d, kind, pointer, name, by, before(d, l.on)})
}

// before says whether d lies before the day.
func before(d, on calendar.Date) calendar.Truth {
	switch d.Compare(on) {
	case calendar.Before:
		return calendar.Yes
	case calendar.Same, calendar.After:
		return calendar.No
	}
	return calendar.Unknown
}

func (l *ledger) agreement(a *agreement.Agreement, at string) {
	for j := range a.Obligations {
		if o := &a.Obligations[j]; o.Done.IsZero() {
			l.add(o.Due, DueObligation, at+"/obligations/"+strconv.Itoa(j), o.Duty, o.Bearer)
		}
	}
	for j := range a.Objectives {
		o := &a.Objectives[j]
		l.targets(o.Indicators, at+"/objectives/"+strconv.Itoa(j)+"/indicators/", o.Owner)
	}
	if !ends(a) {
		l.terms(a, at+"/term")
	}
}

// terms lists the end of the term that runs on the day and the last day for
// notice; of an agreement that renews itself those of all terms in the time, and
// of the one after, whose notice may be due before it begins.
func (l *ledger) terms(a *agreement.Agreement, at string) {
	all, day := a.Term.Renewal == agreement.RenewalAutomatic && !l.to.IsZero(), l.on
	if all && !l.from.IsZero() {
		day = l.from
	}
	for {
		end := a.TermEndOn(day)
		l.add(end, DueTermEnd, at, a.Titles, id.Partner{})
		l.add(a.NoticeBy(day), DueNotice, at+"/notice", a.Titles, id.Partner{})
		next := end.Latest().AddDays(1)
		if !all || next.IsZero() || day.Compare(l.to) == calendar.After || a.TermEndOn(next) == end {
			return
		}
		day = next
	}
}

func (l *ledger) targets(list []agreement.Indicator, at string, by id.Partner) {
	for i := range list {
		if x := &list[i]; x.Reached() != calendar.Yes {
			l.add(x.Due, DueTarget, at+strconv.Itoa(i), x.Name, by)
		}
	}
}

func (l *ledger) tasks(list []Task, at string) {
	for i := range list {
		t := &list[i]
		if !t.Done.IsZero() {
			continue
		}
		var by id.Partner
		if len(t.Accountable) == 1 {
			by = t.Accountable[0]
		}
		l.add(t.Due, DueTask, at+"/tasks/"+strconv.Itoa(i), t.Name, by)
	}
}
