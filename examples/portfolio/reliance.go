package main

import "github.com/scicoop/scicoop/cooperation"

// Reliance is how far the portfolio rests on few countries or partners, by
// agreements in force.
type Reliance struct {
	cooperation.Dependence
	Label  string    `json:"label"`
	Losses []Dropout `json:"losses"` // without each of them, the largest first
}

// Dropout is what would be lost without one country or partner.
type Dropout struct {
	Name string `json:"name"`
	cooperation.Loss
}

func (b *builder) reliance() (list []Reliance) {
	x := cooperation.NewIndex(b.p)
	for _, by := range [...]cooperation.Axis{cooperation.AxisCountry, cooperation.AxisPartner} {
		r := Reliance{x.DependenceOn(b.day, cooperation.Counting{By: by}), by.Label(b.speech.tag), []Dropout{}}
		for _, l := range x.Dropouts(by, b.day) {
			name := l.Country.Name(b.speech.tag)
			if by == cooperation.AxisPartner {
				name = b.names.partner(l.Partner)
			}
			r.Losses = append(r.Losses, Dropout{name, l})
		}
		list = append(list, r)
	}
	return list
}

func (t *page) reliance(list []Reliance) {
	s := t.s
	t.section("dependence")
	t.para(0, 0, s.say("dependence note"))
	for _, r := range list {
		t.part(s.say("rests on", r.Label, r.HHI.In(s.tag), r.Effective.In(s.tag)))
		for i, l := range r.Losses[:min(len(r.Losses), 5)] {
			if i == 0 {
				t.line("  ", s.say("without"))
			}
			text := l.Name + ": " + s.number(len(l.Ended.Sure))
			if n := len(l.Ended.Maybe); n > 0 {
				text += s.say("gap maybe", s.number(n))
			}
			t.para(4, 2, text)
		}
		t.more(4, len(r.Losses)-5)
	}
}
