package agreement

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// appendRiskDuties appends the measures against risks that are due in the window,
// and the reviews of risks. Of a risk that surely is closed, or not yet raised, only
// measures that are done are listed.
//
// The key of a measure is made of its own key and that of the risk; that of a
// review counts the reviews before it. Where there is no key, the place in the
// record stands in.
func (a *Agreement) appendRiskDuties(dst []Duty, w window) []Duty {
	for i := range a.Risks {
		r := &a.Risks[i]
		if len(r.Mitigations) == 0 && r.Review.IsZero() {
			continue
		}
		key, at := dutyKey("risk", r.Key, i, 0), "/risks/"+strconv.Itoa(i)
		stands := r.StandsOn(w.on)
		for j := range r.Mitigations {
			m := &r.Mitigations[j]
			state, doubt := w.state(m.Due, m.Done)
			if !w.lists(m.Due) || stands == calendar.No && state != DutyMet {
				continue
			}
			by := m.Owner
			if by.IsZero() {
				by = r.Owner
			}
			dst = append(dst, Duty{
				Date: m.Due, Kind: DutyMitigation, Key: key + "/" + dutyKey("mitigation", m.Key, j, 0),
				Pointer: at + "/mitigations/" + strconv.Itoa(j), Name: m.Name, Bearer: by, State: state, Doubt: doubt,
			})
		}
		if w.covers(r.Review) && stands != calendar.No {
			d := Duty{
				Date: r.Review, Kind: DutyMitigation, Key: key + "/review#" + strconv.Itoa(r.reviewNumber()),
				Pointer: at + "/review", Name: r.Name, Bearer: r.Owner,
			}
			d.State, d.Doubt = r.reviewState(w)
			dst = append(dst, d)
		}
	}
	return dst
}

// reviewNumber returns which review is the one due: the reviews before it are
// counted, so that it has its number still when it has been made.
func (r *Risk) reviewNumber() int {
	n := 1
	for i := range r.Reviewed {
		if happened(r.Review, r.Reviewed[i].On) != calendar.Yes {
			n++
		}
	}
	return n
}

// reviewState says whether the review that is due was made.
func (r *Risk) reviewState(w window) (DutyState, DutyDoubt) {
	switch r.reviewedSince(r.Review, w.on) {
	case calendar.Yes:
		return DutyMet, NoDoubt
	case calendar.Unknown:
		if w.on.IsZero() {
			return DutyUnknown, DoubtNoDay
		}
		return DutyUnknown, DoubtFulfilment
	}
	return w.stateOf(r.Review)
}
