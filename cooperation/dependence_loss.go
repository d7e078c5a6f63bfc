package cooperation

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// LostRecords are records that would surely be lost and those that may be, as RFC
// 6901 pointers into the portfolio, in its order.
type LostRecords struct {
	Sure  []string `json:"sure,omitempty"`
	Maybe []string `json:"maybe,omitempty"`
}

// LostCount is how many records would surely be lost, and how many more may be.
type LostCount struct {
	Sure  int `json:"sure"`
	Maybe int `json:"maybe"`
}

// Loss is what a portfolio would lose on a day if one partner or one state
// dropped out of everything. It says nothing of who might take its place.
type Loss struct {
	Holder
	On calendar.Date `json:"on"`
	// Ended are living agreements of which fewer than two parties would remain,
	// or none abroad. Weakened are those that would lose a party and go on.
	// Each stands in one list: an agreement that may end in Ended.Maybe.
	Ended    LostRecords `json:"ended,omitzero"`
	Weakened LostRecords `json:"weakened,omitzero"`
	// Stopped are running programmes of which all partners abroad would be gone,
	// or that rest on agreements of which none would be living any more; Reduced
	// those that would go on with fewer.
	Stopped LostRecords `json:"stopped,omitzero"`
	Reduced LostRecords `json:"reduced,omitzero"`
	// Unfunded are agreements and programmes that would go on, but of which
	// nobody named as paying would remain.
	Unfunded LostRecords `json:"unfunded,omitzero"`
	// Technologies are those that only agreements which end name; of
	// TechnologiesMaybe it is not settled whether another is about them, one of
	// a wider area or one that names none. Lists are not compared with others.
	Technologies      []technology.Code `json:"technologies,omitempty"`
	TechnologiesMaybe []technology.Code `json:"technologiesMaybe,omitempty"`
	// Money are commitments, one sum for each currency: what it pays, and all that
	// is paid under what ends.
	Money []money.Estimate `json:"money,omitempty"`
	// Experts are those with a consent that holds who have a post at the
	// partner, or live or have a post in the country; Networks those that it
	// keeps contact with or hosts, Offices those that answer to it or are in the country.
	Experts  LostCount `json:"experts"`
	Networks LostCount `json:"networks"`
	Offices  LostCount `json:"offices"`
	// Unplaced is the number of living agreements with a party of which it is
	// not known who or of which country it is: it may be this one, and what
	// it would lose then is in none of the lists.
	Unplaced int `json:"unplaced"`
}

// Nothing reports whether nothing would be lost, as far as is known.
func (l *Loss) Nothing() bool {
	none := func(x LostRecords) bool { return len(x.Sure)+len(x.Maybe) == 0 }
	return none(l.Ended) && none(l.Weakened) && none(l.Stopped) && none(l.Reduced) && none(l.Unfunded) &&
		len(l.Technologies)+len(l.TechnologiesMaybe)+len(l.Money) == 0 &&
		l.Experts == LostCount{} && l.Networks == LostCount{} && l.Offices == LostCount{}
}

// Without says what would be lost on the day without the partner or the
// country. For a holder of another kind it is empty.
func (x *Index) Without(who Holder, on calendar.Date) Loss {
	by := AxisCountry
	if !who.Partner.IsZero() {
		by = AxisPartner
	}
	if x.Portfolio == nil || who != (Holder{Country: who.Country}) && who != (Holder{Partner: who.Partner}) || who == (Holder{}) {
		return Loss{Holder: who, On: on}
	}
	d := newDepLosses(x, on, by)
	d.holder(who)
	d.collect()
	return d.loss(0)
}

// Dropouts returns what would be lost without each country abroad, or each
// partner not known to be at home, that the portfolio names: the largest loss
// first. That is the one without which most agreements surely end; then go
// those that may end, those weakened, programmes stopped and technologies lost.
// For other axes it is nil. It takes time linear in the size of the portfolio,
// but for sorting.
func (x *Index) Dropouts(by Axis, on calendar.Date) []Loss {
	if x.Portfolio == nil || by > AxisPartner {
		return nil
	}
	d := newDepLosses(x, on, by)
	d.all = true
	d.collect()
	list := make([]Loss, 0, len(d.names))
	for i := range d.names {
		if l := d.loss(i); !l.Nothing() {
			list = append(list, l)
		}
	}
	slices.SortFunc(list, func(a, b Loss) int {
		return cmp.Or(
			cmp.Compare(len(b.Ended.Sure), len(a.Ended.Sure)), cmp.Compare(len(b.Ended.Maybe), len(a.Ended.Maybe)),
			cmp.Compare(len(b.Weakened.Sure), len(a.Weakened.Sure)), cmp.Compare(len(b.Stopped.Sure), len(a.Stopped.Sure)),
			cmp.Compare(len(b.Technologies), len(a.Technologies)), a.Holder.compare(b.Holder))
	})
	return list
}

// loss puts together what holder i would take away.
func (d *depLosses) loss(i int) Loss {
	l := Loss{
		Holder: d.names[i], On: d.on, Unplaced: d.unplaced,
		Experts: d.experts[i], Networks: d.networks[i], Offices: d.offices[i],
	}
	h := &d.holders[i]
	ends := map[int32]calendar.Truth{} // agreements that end
	for _, t := range h.seats {
		end, touched := d.ends(&t)
		p := "/agreements/" + strconv.Itoa(int(t.at))
		switch {
		case end != calendar.No:
			l.Ended.add(p, end)
			ends[t.at] = end
		case touched != calendar.No:
			l.Weakened.add(p, touched)
		}
	}
	d.programmes(h, ends, &l)
	d.technologies(ends, &l)
	d.unfunded(h, ends, &l)
	d.money(h, ends, &l)
	return l
}

func (l *LostRecords) add(pointer string, sure calendar.Truth) {
	if sure == calendar.Yes {
		l.Sure = append(l.Sure, pointer)
	} else {
		l.Maybe = append(l.Maybe, pointer)
	}
}

func (t *LostCount) add(sure calendar.Truth) {
	switch sure {
	case calendar.Yes:
		t.Sure++
	case calendar.Unknown:
		t.Maybe++
	}
}
