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
// review counts the reviews recorded. Where there is no key, the place in the
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
			state := measureState(m, w)
			if !w.covers(m.Due) || stands == calendar.No && state != DutyMet {
				continue
			}
			by := m.Owner
			if by.IsZero() {
				by = r.Owner
			}
			dst = append(dst, Duty{
				Date: m.Due, Kind: DutyMitigation, Key: key + "/" + dutyKey("mitigation", m.Key, j, 0),
				Pointer: at + "/mitigations/" + strconv.Itoa(j), Name: m.Name, Bearer: by, State: state,
			})
		}
		if w.covers(r.Review) && stands != calendar.No {
			dst = append(dst, Duty{
				Date: r.Review, Kind: DutyMitigation, Key: key + "/review#" + strconv.Itoa(len(r.Reviewed)+1),
				Pointer: at + "/review", Name: r.Name, Bearer: r.Owner, State: r.reviewState(w),
			})
		}
	}
	return dst
}

func measureState(m *Mitigation, w window) DutyState {
	done := calendar.No
	if !m.Done.IsZero() {
		done = happened(m.Done, w.on)
	}
	switch done {
	case calendar.Yes:
		return DutyMet
	case calendar.No:
		return openDuty(m.Due, w)
	}
	return DutyUnknown
}

// reviewState says whether the review that is due was made.
func (r *Risk) reviewState(w window) DutyState {
	switch r.reviewedSince(r.Review, w.on) {
	case calendar.Yes:
		return DutyMet
	case calendar.No:
		return openDuty(r.Review, w)
	}
	return DutyUnknown
}

// openDuty returns the state of a duty that is not met.
func openDuty(due calendar.Date, w window) DutyState {
	switch w.late(due) {
	case calendar.Yes:
		return DutyNotMet
	case calendar.No:
		return DutyNotYet
	}
	return DutyUnknown
}
