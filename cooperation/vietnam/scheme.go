package vietnam

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/talent"
)

// ExpertScheme returns what Decree 249/2025/NĐ-CP of 19 September 2025, in force
// on the same day, asks of experts in science, technology, innovation and
// digital transformation, and what it offers them.
//
// The conditions are those that the press and legal databases reported of the
// decree; its full text was not seen. What may stand there beside them is a
// condition of its own, marked Partial, which only an answer settles: whoever
// has read the decree answers VN-D249-OTHER-GENERAL with yes where there is
// nothing else to ask or it is met, and VN-D249-OTHER-SPECIFIC with no where
// there is no other alternative or it is not met.
//
// Which universities are among the leading 200 depends on the ranking and its
// year; no list stands here, and the answer is the caller's.
func ExpertScheme() talent.Scheme { return decree249() }

// decree249Years is how long somebody must have worked abroad.
const decree249Years = 5

// shows249Patents tells where the record names titles of industrial property.
// Whether the expert is their author, and they are applied, it does not say.
func shows249Patents(e *talent.Expert, _ calendar.Date) (s talent.Shown) {
	for i := range e.Outputs {
		if e.Outputs[i].Kind == talent.EvidencePatent {
			s.At = append(s.At, "/outputs/"+strconv.Itoa(i))
		}
	}
	for i := range e.Expertise {
		for j := range e.Expertise[i].Evidence {
			if e.Expertise[i].Evidence[j].Kind == talent.EvidencePatent {
				s.At = append(s.At, "/expertise/"+strconv.Itoa(i)+"/evidence/"+strconv.Itoa(j))
			}
		}
	}
	return s
}

// shows249Awards tells where the record names distinctions.
func shows249Awards(e *talent.Expert, _ calendar.Date) (s talent.Shown) {
	for i := range e.Affiliations {
		if e.Affiliations[i].Kind == talent.AffiliationDistinction {
			s.At = append(s.At, "/affiliations/"+strconv.Itoa(i))
		}
	}
	for i := range e.Outputs {
		if e.Outputs[i].Kind == talent.EvidenceDistinction {
			s.At = append(s.At, "/outputs/"+strconv.Itoa(i))
		}
	}
	return s
}

// shows249Education tells where the record names education. A record has no code
// for a degree, so it does not settle which it was.
func shows249Education(e *talent.Expert, _ calendar.Date) (s talent.Shown) {
	for i := range e.Affiliations {
		if k := e.Affiliations[i].Kind; k == talent.AffiliationEducation || k == talent.AffiliationQualification {
			s.At = append(s.At, "/affiliations/"+strconv.Itoa(i))
		}
	}
	return s
}

// shows249Abroad tells whether the posts abroad surely add up to five years.
// That they do not does not follow from a record, which may lack some.
func shows249Abroad(e *talent.Expert, on calendar.Date) talent.Shown {
	w := e.WorkedAbroad("VN", on)
	s := talent.Shown{At: w.At}
	if w.Years >= decree249Years {
		s.Met = calendar.Yes
	}
	return s
}

// shows249Post tells in which posts abroad the expert is on the day.
func shows249Post(e *talent.Expert, on calendar.Date) (s talent.Shown) {
	for i := range e.Affiliations {
		a := &e.Affiliations[i]
		work := a.Kind == "" || a.Kind == talent.AffiliationEmployment || a.Kind == talent.AffiliationInvited
		if work && a.Country != "" && a.Country != "VN" && a.Period.Contains(on) != calendar.No {
			s.At = append(s.At, "/affiliations/"+strconv.Itoa(i))
		}
	}
	return s
}
