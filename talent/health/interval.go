package health

import (
	"math"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/score"
)

// Count is a whole number that lies from Low to High. It is comparable; the
// zero value is surely none.
type Count struct {
	Low  int `json:"low"`
	High int `json:"high"`
	// Unbounded says that there is no upper bound; High then means nothing.
	Unbounded bool `json:"unbounded,omitzero"`
}

// Exact reports whether only one number is possible.
func (c Count) Exact() bool { return !c.Unbounded && c.Low == c.High }

// AtLeast says whether the number is n or more.
func (c Count) AtLeast(n int) calendar.Truth {
	switch {
	case c.Low >= n:
		return calendar.Yes
	case !c.Unbounded && c.High < n:
		return calendar.No
	}
	return calendar.Unknown
}

// In returns the count in words: 3, 3–5, "3 or more", in Vietnamese "từ 3 trở lên".
func (c Count) In(tag language.Tag) string {
	low := quantity.DecimalOf(int64(c.Low)).In(tag)
	switch {
	case c.Unbounded:
		return either(tag, low+" or more", "từ "+low+" trở lên")
	case c.Low == c.High:
		return low
	}
	return low + "–" + quantity.DecimalOf(int64(c.High)).In(tag)
}

// Interval is a number that lies from Low to High. It is comparable. The zero
// value says that there is no number: nothing was counted, or nothing is known.
type Interval struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
	// Unbounded says that there is no upper bound; High then means nothing.
	Unbounded bool `json:"unbounded,omitzero"`
	Stated    bool `json:"stated,omitzero"`
}

// Exact reports whether there is one number only.
func (v Interval) Exact() bool { return v.Stated && !v.Unbounded && v.Low == v.High }

// Contains reports whether x lies within the interval, but for rounding.
func (v Interval) Contains(x float64) bool {
	slack := 1e-9 * math.Max(1, math.Abs(x))
	return v.Stated && x >= v.Low-slack && (v.Unbounded || x <= v.High+slack)
}

// In returns the interval with three digits after the point, rounded outwards
// where the ends differ: 0.667, 0.5–0.75, "0.5 or more". Without a number it is
// "unknown", in Vietnamese "chưa rõ".
func (v Interval) In(tag language.Tag) string {
	if !v.Stated {
		return quantity.Decimal{}.In(tag)
	}
	if v.Exact() {
		return thousandths(math.Round(v.Low*1000), tag)
	}
	low := thousandths(math.Floor(v.Low*1000+1e-6), tag)
	if v.Unbounded {
		return either(tag, low+" or more", "từ "+low+" trở lên")
	}
	return low + "–" + thousandths(math.Ceil(v.High*1000-1e-6), tag)
}

func thousandths(n float64, tag language.Tag) string {
	d, err := quantity.NewDecimal(int64(math.Max(-1e15, math.Min(1e15, n))), 3)
	if err != nil {
		return "–"
	}
	return d.In(tag)
}

// point is an interval of one number.
func point(x float64) Interval { return Interval{Low: x, High: x, Stated: true} }

// Rate is a share with the counts behind it. It is comparable; the zero value
// counted nothing, and has no share.
type Rate struct {
	Yes     int `json:"yes"`               // known to count
	No      int `json:"no"`                // known not to
	Unknown int `json:"unknown,omitempty"` // not known whether they do
	// PerhapsYes would count and PerhapsNo would not, if they belong here at
	// all, which is not known.
	PerhapsYes int `json:"perhapsYes,omitempty"`
	PerhapsNo  int `json:"perhapsNo,omitempty"`
	// Unbounded says that there may be any number more of which nothing is known.
	Unbounded bool `json:"unbounded,omitzero"`
}

// add counts one that belongs here with the certainty of belongs.
func (r *Rate) add(belongs, counts calendar.Truth) {
	switch {
	case belongs == calendar.No:
	case counts == calendar.Unknown:
		r.Unknown++
	case belongs == calendar.Yes && counts == calendar.Yes:
		r.Yes++
	case belongs == calendar.Yes:
		r.No++
	case counts == calendar.Yes:
		r.PerhapsYes++
	default:
		r.PerhapsNo++
	}
}

// more counts those who are not named.
func (r *Rate) more(c Count) {
	r.Unbounded = r.Unbounded || c.Unbounded
	if !c.Unbounded {
		r.Unknown += c.High
	}
}

// ends returns the two fractions between which the share lies; false where
// there is none.
func (r Rate) ends() (low, lowOf, high, highOf int, ok bool) {
	low, lowOf = r.Yes, r.Yes+r.No+r.Unknown+r.PerhapsNo
	high, highOf = r.Yes+r.Unknown+r.PerhapsYes, r.Yes+r.No+r.Unknown+r.PerhapsYes
	switch {
	case r.Unbounded:
		return 0, 1, 1, 1, true
	case lowOf == 0 && highOf == 0:
		return 0, 0, 0, 0, false
	case lowOf == 0: // if there is any, it counts
		low, lowOf = 1, 1
	case highOf == 0:
		high, highOf = 0, 1
	}
	return low, lowOf, high, highOf, true
}

// Interval returns the least and the greatest that the share may be, from 0 to
// 1. Nothing counted gives no share. Every share from which counts may come lies
// within, and where none only perhaps belong both ends may be reached.
func (r Rate) Interval() Interval {
	low, lowOf, high, highOf, ok := r.ends()
	if !ok {
		return Interval{}
	}
	return Interval{Low: float64(low) / float64(lowOf), High: float64(high) / float64(highOf), Stated: true}
}

// Outcome returns the share as the answer of a criterion, rounded outwards where
// it is not known and down where it is. Where nothing counted surely belongs here
// it is missing: there may be no share. The indexes are those of the facts missing.
func (r Rate) Outcome(facts ...int) score.Outcome {
	low, lowOf, high, highOf, ok := r.ends()
	if !ok || !r.Unbounded && r.Yes+r.No+r.Unknown == 0 {
		return score.Missing(facts...)
	}
	if low*highOf == high*lowOf {
		return score.Measured(1000 * low / lowOf)
	}
	return score.Range(1000*low/lowOf, (1000*high+highOf-1)/highOf, facts...)
}

// In returns the share in percent: "62.5 %", "40 %–60 %", in Vietnamese
// "62,5%". Without a share it is "unknown", in Vietnamese "chưa rõ".
func (r Rate) In(tag language.Tag) string {
	low, lowOf, high, highOf, ok := r.ends()
	if !ok {
		return quantity.Percent{}.In(tag)
	}
	a := 10_000 * low / lowOf
	b := (10_000*high + highOf - 1) / highOf
	if low*highOf == high*lowOf {
		share, _ := quantity.Share(int64(low), int64(lowOf))
		return share.In(tag)
	}
	return quantity.PercentOfBasisPoints(int32(a)).In(tag) + "–" + quantity.PercentOfBasisPoints(int32(b)).In(tag)
}

// either chooses words for the language, Vietnamese or else English.
func either(tag language.Tag, en, vi string) string {
	if base, _ := tag.Base(); base.String() == "vi" {
		return vi
	}
	return en
}
