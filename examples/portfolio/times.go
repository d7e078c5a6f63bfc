package main

import (
	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/calendar"
)

// ahead is how many months are looked ahead for what is due.
const ahead = 12

// Due is what is due and not done.
type Due struct {
	From    calendar.Date `json:"from"`
	To      calendar.Date `json:"to"`
	Overdue []Item        `json:"overdue"` // surely before the day
	Perhaps []Item        `json:"perhaps"` // the date is too vague to say
	Coming  []Item        `json:"coming"`
}

// Item is one thing that is due.
type Item struct {
	Date    calendar.Date `json:"date"`
	Kind    string        `json:"kind"`
	Label   string        `json:"label"` // the kind in words
	Name    string        `json:"name,omitempty"`
	Record  string        `json:"record"` // in which it stands
	By      string        `json:"by,omitempty"`
	Pointer string        `json:"pointer"`
}

// due lists what is overdue on the day and what is due in the year from it.
func (b *builder) due() Due {
	out := Due{
		From: b.day, To: b.day.AddMonths(ahead),
		Overdue: []Item{}, Perhaps: []Item{}, Coming: []Item{},
	}
	list := cooperation.Due(b.p, calendar.Period{End: out.To}, b.day)
	for i := range list {
		d := &list[i]
		record, _ := b.names.record(recordOf(d.Pointer))
		x := Item{
			Date: d.Date, Kind: d.Kind.String(), Label: d.Kind.Label(b.speech.tag),
			Name: b.speech.pick(d.Name), Record: record, Pointer: d.Pointer,
		}
		if of := recordOf(d.Pointer); d.Pointer == of+"/term" || d.Pointer == of+"/term/notice" {
			x.Name = record // with who made it when
		}
		if !d.By.IsZero() {
			x.By = b.names.partner(d.By)
		}
		switch d.Overdue {
		case calendar.Yes:
			out.Overdue = append(out.Overdue, x)
		case calendar.No:
			out.Coming = append(out.Coming, x)
		default:
			out.Perhaps = append(out.Perhaps, x)
		}
	}
	return out
}

// Bar is one agreement on the time line. Years are for drawing: an end that is
// not known has none.
type Bar struct {
	Name    string        `json:"name"`
	Pointer string        `json:"pointer"`
	Start   calendar.Date `json:"start,omitzero"`
	End     calendar.Date `json:"end,omitzero"`
	StartIs string        `json:"startIs"` // unknown, recorded, signed, stated, computed, renewable, open or seen
	EndIs   string        `json:"endIs"`
	Status  string        `json:"status"` // on the day, in words
	Living  bool          `json:"living"`
	Sure    bool          `json:"sure"`
}

// timeline lists the agreements by start.
func (b *builder) timeline() []Bar {
	out := []Bar{}
	for _, x := range cooperation.Timeline(b.p, b.day) {
		name, _ := b.names.record(x.Pointer)
		out = append(out, Bar{
			Name: name, Pointer: x.Pointer, Start: x.Start, End: x.End,
			StartIs: x.StartIs.String(), EndIs: x.EndIs.String(),
			Status: b.standing(x.Standing), Living: x.Standing.Status.Living(), Sure: x.Standing.Sure,
		})
	}
	return out
}
