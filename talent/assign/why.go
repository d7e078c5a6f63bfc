package assign

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
)

// Why says why an expert was given to an item, or why not. It is comparable.
type Why struct {
	Item   string    `json:"item"`
	Expert id.Expert `json:"expert"`
	Reason Reason    `json:"reason"`
	// Loss is how much at least the total would fall if the pair had to be, and
	// Places how many more places at least would then stay empty. 0 says that
	// no loss is shown, not that there is none.
	Loss   int64 `json:"loss,omitempty"`
	Places int   `json:"places,omitempty"`
	// Conflict is the reason that the problem gave for a pair in conflict. It
	// is personal data and stands in no text.
	Conflict talent.Conflict `json:"-"`
}

// Why says why the expert was given to the item, or why not. Of an item or an
// expert that the problem does not have it says nothing: [ReasonUnknown].
func (p *Plan) Why(item string, expert id.Expert) Why {
	w := Why{Item: item, Expert: expert}
	m := p.m
	if m == nil {
		return w
	}
	i, known := slices.BinarySearchFunc(m.items, item, func(j int32, key string) int { return strings.Compare(m.p.Items[j].Key, key) })
	e, also := slices.BinarySearchFunc(m.experts, expert, func(j int32, x id.Expert) int { return m.p.Experts[j].ID.Compare(x) })
	if !known || !also {
		return w
	}
	x := &m.p.Items[m.items[i]]
	if c := slices.IndexFunc(m.p.Conflicts, func(c Conflict) bool { return c.Item == item && c.Expert == expert }); c >= 0 {
		w.Reason, w.Conflict = InConflict, m.p.Conflicts[c].Reason
		return w
	}
	c := slices.IndexFunc(x.Candidates, func(c Candidate) bool { return c.Expert == expert })
	switch {
	case c < 0:
		w.Reason = NoCandidate
		return w
	case x.Experts == 0:
		w.Reason = NotAsked
		return w
	case x.Cover.Apart && x.Experts > 1 && m.org[e] < 0:
		w.Reason = NoOrganisation
		return w
	case p.Aim == AimPair && x.Candidates[c].Affinity < p.floor:
		w.Reason = BelowFloor
		return w
	}
	n, ok := slices.BinarySearch(m.col[m.start[i]:m.start[i+1]], int32(e))
	if !ok {
		return w
	}
	arc := int32(m.start[i] + n)
	if slices.Contains(p.arcs[i], arc) {
		w.Reason = Assigned
		return w
	}
	p.weigh(&w, int32(i), arc)
	w.Reason = p.refused(int32(i), arc)
	return w
}

// refused says why an arc that could be used is not.
func (p *Plan) refused(i, arc int32) Reason {
	m := p.m
	e := m.col[arc]
	if m.spec != nil && m.spec[i].apart {
		for _, b := range p.arcs[i] {
			if m.org[m.col[b]] == m.org[e] {
				return OrganisationTaken
			}
		}
	}
	if p.taken[e] >= m.load[e] {
		return LoadFull
	}
	if m.spec != nil && m.spec[i].patterns != nil {
		// In whose place could the expert be? In nobody's who is less suited, if
		// the places are kept for others.
		classes := m.classes(p.arcs[i])
		room := len(classes) < int(m.need[i]) && m.spec[i].fits(append(slices.Clone(classes), m.class[arc]), int(m.need[i]))
		kept := len(classes) < int(m.need[i])
		for k, b := range p.arcs[i] {
			if m.val[b] >= m.val[arc] {
				continue
			}
			kept = true
			other := slices.Clone(classes)
			other[k] = m.class[arc]
			room = room || m.spec[i].fits(other, int(m.need[i]))
		}
		if kept && !room {
			return PlaceKept
		}
	}
	return OthersBetter
}

// weigh works out what forcing the pair would cost: what the item then loses at
// the experts' prices, less what the plan itself may be short of the best.
func (p *Plan) weigh(w *Why, i, arc int32) {
	m := p.m
	o := oracle{m: m, price: p.price, scale: 1}
	if m.spec != nil && !m.spec[i].fits([]uint8{m.class[arc]}, int(m.need[i])) {
		return
	}
	free, _, exact := o.find(i, nil, -1)
	with, _, _ := o.find(i, nil, arc)
	if !exact {
		return
	}
	loss := free - with - p.slack
	if loss <= 0 {
		return
	}
	// Whatever an empty place costs is counted in places.
	w.Places = int((loss + (m.worst-1)/2) / m.worst)
	if w.Places == 0 {
		w.Loss = loss
	}
}

// Explain says it in words, in Vietnamese where tag asks for it and in English
// otherwise. Nothing stands there but the item's key and the expert's id.
func (w Why) Explain(tag language.Tag) string {
	text := w.Item + ", "
	if vietnamese(tag) {
		text += "chuyên gia " + w.Expert.String() + ": " + w.Reason.Label(tag)
		switch {
		case w.Places > 0:
			text += fmt.Sprintf("; nếu buộc phải chọn thì còn trống thêm ít nhất %d vị trí", w.Places)
		case w.Loss > 0:
			text += fmt.Sprintf("; nếu buộc phải chọn thì tổng mức độ phù hợp giảm ít nhất %d", w.Loss)
		}
		return text
	}
	text += "expert " + w.Expert.String() + ": " + w.Reason.Label(tag)
	switch {
	case w.Places > 0:
		text += fmt.Sprintf("; if it had to be, at least %d more %s would stay empty", w.Places, plural(w.Places, "place", "places"))
	case w.Loss > 0:
		text += fmt.Sprintf("; if it had to be, the total would fall by at least %d", w.Loss)
	}
	return text
}

func plural(n int, one, more string) string {
	if n == 1 {
		return one
	}
	return more
}
