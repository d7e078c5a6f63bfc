package readiness

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

// Weakest is the readiness of a system as that of its weakest critical element.
type Weakest struct {
	// Low is the level that every element is shown to have; zero where that is
	// not even the lowest level, because of one of which nothing is shown. High
	// is the highest level that it can be: no element is above what is claimed
	// of it, and one of which nothing is claimed can be at any level.
	Low, High Number
	// Limits are the elements that keep Low where it is, in the order given.
	Limits []string
}

// Weakest returns the readiness on this scale of a system of critical elements
// by a day; by whatever there is, where no day is given. Without elements it is
// the zero Weakest.
func (s Scale) Weakest(claims []Claim, elements []string, on calendar.Date) Weakest {
	if s.t == nil || len(elements) == 0 || len(s.t.Rungs) > MaxLevels {
		return Weakest{}
	}
	type state struct {
		ladder
		claimed Number
	}
	states := make(map[string]*state, len(elements))
	for _, e := range elements {
		states[e] = &state{}
	}
	for i := range claims {
		c := &claims[i]
		if c.Scale != s.t.Code {
			continue
		}
		x := states[c.Element]
		if x == nil {
			continue
		}
		s.add(&x.ladder, c, on)
		if (on.IsZero() || by(c.On, on) != calendar.No) && s.Has(c.Level) && c.Level.Compare(x.claimed) > 0 {
			x.claimed = c.Level
		}
	}
	w := Weakest{High: s.Max()}
	for i, e := range elements {
		x := states[e]
		low, high := s.top(&x.ladder, &x.sure), s.top(&x.ladder, &x.may)
		if x.claimed.Compare(high) > 0 {
			high = x.claimed
		}
		if high.IsZero() {
			high = s.Max()
		}
		if high.Compare(w.High) < 0 {
			w.High = high
		}
		switch n := low.Compare(w.Low); {
		case i == 0 || n < 0:
			w.Low, w.Limits = low, []string{e}
		case n == 0:
			w.Limits = append(w.Limits, e)
		}
	}
	return w
}

// MaxElements is the largest number of elements of a [SystemReadiness].
const MaxElements = 1000

// SystemReadiness is how ready a system is as a whole: for each element the mean
// of the readiness of the elements it is integrated with, weighed with the
// readiness of that integration, and the mean of that over all elements (the
// normalised product of the matrices of IRL and TRL, after B. Sauser and
// others). It is a share of the highest possible, from 0 to 100 %.
//
// Low counts an element whose level is not known as 0, High as the highest level.
type SystemReadiness struct {
	Low, High quantity.Percent
	Elements  []ElementReadiness // in the order given
}

// ElementReadiness is the part of one element.
type ElementReadiness struct{ Low, High quantity.Percent }

// SystemReadinessOf returns the readiness of a system of elements with technology
// readiness levels, the zero Number where one is not known, and with levels of
// integration between each two of them: At(0) where they are not integrated. The
// matrix of these is as long and wide as there are elements and the same on both
// sides of its diagonal; what stands in the diagonal is not read, as an element
// is fully integrated with itself.
func SystemReadinessOf(levels []Number, integration [][]Number) (SystemReadiness, error) {
	n := len(levels)
	if err := checkSystem(levels, integration); err != nil {
		return SystemReadiness{}, err
	}
	const top = 9 // of both scales
	out := SystemReadiness{Elements: make([]ElementReadiness, n)}
	// All sums are whole numbers in units of 1/81; the mean over the elements is
	// taken of shares in units of 1/(81·2^20), so that no order of adding matters.
	const unit = 1 << 20
	var low, high int64
	for i := range n {
		var l, h, with int64
		for j := range n {
			r := int64(top)
			if j != i {
				r = int64(integration[i][j].Int())
			}
			if r == 0 {
				continue
			}
			with++
			if levels[j].IsZero() {
				h += r * top
				continue
			}
			l += r * int64(levels[j].Int())
			h += r * int64(levels[j].Int())
		}
		l, h = l*unit/with, h*unit/with
		low, high = low+l, high+h
		out.Elements[i] = ElementReadiness{basisPoints(l, 1), basisPoints(h, 1)}
	}
	out.Low, out.High = basisPoints(low, int64(n)), basisPoints(high, int64(n))
	return out, nil
}

// basisPoints returns v/n, in units of 1/(81·2^20), as a percentage, rounded to the nearest.
func basisPoints(v, n int64) quantity.Percent {
	whole := n * 81 << 20
	return quantity.PercentOfBasisPoints(int32((v*10000 + whole/2) / whole))
}

func checkSystem(levels []Number, integration [][]Number) error {
	n := len(levels)
	bad := func(at, reason, remedy string) error {
		return &Error{What: "system", Text: at, Reason: reason, Remedy: remedy}
	}
	if n == 0 || n > MaxElements {
		return bad(strconv.Itoa(n), "it has no elements or more than 1000", "give its critical elements")
	}
	if len(integration) != n {
		return bad(strconv.Itoa(len(integration)), "the matrix of integration does not have a row for each element", "give "+strconv.Itoa(n)+" rows")
	}
	for i := range n {
		if l := levels[i]; !l.IsZero() && !TRL().Has(l) {
			return bad(l.String(), "a technology readiness level is from 1 to 9", "leave it out where it is not known")
		}
		if len(integration[i]) != n {
			return bad(strconv.Itoa(len(integration[i])), "a row of the matrix of integration is not as long as there are elements", "give "+strconv.Itoa(n)+" levels")
		}
	}
	for i := range n {
		for j := range i {
			at := strconv.Itoa(i) + ", " + strconv.Itoa(j)
			switch r := integration[i][j]; {
			case r != integration[j][i]:
				return bad(at, "the integration of two elements is not the same from both sides", "give one level for both")
			case r.IsZero():
				return bad(at, "the integration of two elements is not stated", "write At(0) where they are not integrated")
			case r.Int() > 9:
				return bad(at, "an integration readiness level is from 1 to 9", "write At(0) where they are not integrated")
			}
		}
	}
	return nil
}
