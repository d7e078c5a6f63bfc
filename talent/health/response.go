package health

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
)

// Response is how requests are answered. It is not comparable.
type Response struct {
	Window calendar.Span `json:"window,omitzero"`
	// InTime is the share of requests that were answered within the window.
	InTime Rate `json:"inTime"`
	// Median is the median number of days until an answer, of the requests that
	// were answered: as long as others are open, answers that take long are missing.
	Median   Interval `json:"median"`
	Answered int      `json:"answered,omitempty"` // how many those are
	// Late are the requests that were surely not answered in time, and Open those
	// of which it is not known: their places in the record, in order.
	Late []Asked `json:"late,omitempty"`
	Open []Asked `json:"open,omitempty"`
}

// Asked is a request, by its place in Network.Requests. It is comparable.
type Asked struct {
	Request  int       `json:"request"`
	Expert   id.Expert `json:"expert,omitzero"`
	Answered bool      `json:"answered,omitzero"` // an answer is on record: too late, or on a day not known
}

// Response measures how requests made by the day were answered by then, as
// [talent.Request.AnsweredBy] has it. In time is an answer on the last day of the
// window or before: the day of asking and the span after it. Without an answer a
// request counts against the network when it is closed or its window is over;
// until then it is not known. The zero window has no end.
//
// Dates that are not known to the day count as far as they settle it; an answer
// before the request, or to one that is closed as not answered, settles nothing.
func (s *State) Response(window calendar.Span) Response {
	r := Response{Window: window}
	var low, high []int
	late := 0 // answers of which it is not known how late they may have come
	for i := range s.network.Requests {
		q := &s.network.Requests[i]
		asked, answered := q.AnsweredBy(s.on)
		if asked == calendar.No {
			continue
		}
		t := inTime(q, answered, window, s.on)
		r.InTime.add(asked, t)
		at := Asked{Request: i, Expert: q.Expert, Answered: !q.Answered.IsZero()}
		switch t {
		case calendar.No:
			r.Late = append(r.Late, at)
		case calendar.Unknown:
			r.Open = append(r.Open, at)
		}
		if q.Answered.IsZero() || q.Closed || q.Answered.Compare(s.on) == calendar.After {
			continue
		}
		r.Answered++
		if a, b, ok := took(q); ok {
			low, high = append(low, a), append(high, b)
		} else {
			low = append(low, 0)
			late++
		}
	}
	r.Median = median(low, high, late)
	return r
}

// inTime says whether a request was answered within the window, where it is known
// as answered whether there was an answer by the day.
func inTime(q *talent.Request, answered calendar.Truth, window calendar.Span, on calendar.Date) calendar.Truth {
	if answered == calendar.No || window.IsZero() {
		return answered
	}
	if q.Closed || doubtful(q.Asked) || window.Check() != nil {
		return calendar.Unknown
	}
	first, last := q.Asked.Earliest().Add(window), q.Asked.Latest().Add(window)
	switch {
	case first.IsZero() || last.IsZero():
		return calendar.Unknown
	case q.Answered.IsZero() || q.Answered.Compare(on) == calendar.After:
		if on.Compare(last) == calendar.After {
			return calendar.No
		}
		return calendar.Unknown
	case doubtful(q.Answered) || q.Answered.Compare(q.Asked) == calendar.Before:
		return calendar.Unknown
	}
	switch a, b := q.Answered.Earliest(), q.Answered.Latest(); {
	case b.YMD() <= first.YMD():
		return calendar.Yes
	case a.YMD() > last.YMD():
		return calendar.No
	}
	return calendar.Unknown
}

// doubtful reports whether the bounds of a date settle nothing.
func doubtful(d calendar.Date) bool { return d.IsZero() || d.Uncertain() || d.Approximate() }

// took returns how many days passed at least and at most until the answer.
func took(q *talent.Request) (low, high int, ok bool) {
	if doubtful(q.Asked) || doubtful(q.Answered) || q.Answered.Compare(q.Asked) == calendar.Before {
		return 0, 0, false
	}
	low, a := q.Answered.Earliest().DaysSince(q.Asked.Latest())
	high, b := q.Answered.Latest().DaysSince(q.Asked.Earliest())
	return max(0, low), high, a && b
}

// median returns the bounds of the median of numbers of which the bounds are
// known; so many more have no upper bound, and their lower ones are in low. The
// median rises with every number, so its bounds are the medians of the bounds.
func median(low, high []int, more int) Interval {
	n := len(low)
	if n == 0 {
		return Interval{}
	}
	slices.Sort(low)
	slices.Sort(high)
	v := Interval{Low: float64(low[(n-1)/2]+low[n/2]) / 2, Stated: true}
	if n/2 >= n-more {
		v.Unbounded = true
	} else {
		v.High = float64(high[(n-1)/2]+high[n/2]) / 2
	}
	return v
}
