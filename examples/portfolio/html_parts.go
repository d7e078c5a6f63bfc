package main

// The parts of the page that the template shows in several places: each with
// the side it belongs to.

// HeatPart is a map.
type HeatPart struct {
	Side   *side
	Slices *Slices
}

// Map is the map of slices.
func (x *side) Map(y *Slices) HeatPart { return HeatPart{x, y} }

// Main are the slices by the list that the records name.
func (x *side) Main() *Slices { return &x.Technology }

// CardsPart is a ranking.
type CardsPart struct {
	Side *side
	List []Card
}

// Cards is the ranking of a list of cards.
func (x *side) Cards(list []Card) CardsPart { return CardsPart{x, list} }

// CardPart is one card.
type CardPart struct {
	Side *side
	Card Card
}

// Detail is one card by criterion.
func (x *side) Detail(c Card) CardPart { return CardPart{x, c} }

// ItemsPart is a list of what is due.
type ItemsPart struct {
	Side  *side
	Title string
	List  []Item
}

// Shown is what the page shows of the list.
func (p ItemsPart) Shown() []Item { return p.List[:min(len(p.List), mostOnPage)] }

// Items is what is overdue, perhaps overdue, or coming.
func (x *side) Items(which string) ItemsPart {
	s, d := x.s, &x.Due
	switch which {
	case "overdue":
		return ItemsPart{x, s.say("overdue", s.day(d.From)), d.Overdue}
	case "perhaps":
		return ItemsPart{x, s.say("perhaps overdue"), d.Perhaps}
	}
	return ItemsPart{x, s.say("coming", s.day(d.From), s.day(d.To)), d.Coming}
}

// TopMissing are the facts that most agreements miss.
func (x *side) TopMissing() []Shortage {
	return x.Scores.Missing[:min(len(x.Scores.Missing), mostMissing)]
}
