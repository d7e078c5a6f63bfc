package agreement

import (
	"math"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/score"
)

// Mean is how achievements are drawn together. It is a closed set; the zero
// value is the weighted arithmetic mean.
type Mean uint8

// The means.
const (
	// MeanArithmetic lets a strong part make up for a weak one.
	MeanArithmetic Mean = iota
	// MeanGeometric lets it less: one part at nothing brings the whole to nothing.
	MeanGeometric
)

var meanTexts = [...]string{"arithmetic", "geometric"}

// String returns arithmetic or geometric.
func (m Mean) String() string { return printClosed(meanTexts[:], uint8(m)) }

// MarshalText writes the mean's text.
func (m Mean) MarshalText() ([]byte, error) { return closedText("mean", meanTexts[:], uint8(m)) }

// UnmarshalText reads the text of a mean and refuses anything else.
func (m *Mean) UnmarshalText(b []byte) error {
	return parseClosed("mean", meanTexts[:], b, (*uint8)(m))
}

var (
	meanEN = [...]string{"weighted arithmetic mean", "weighted geometric mean"}
	meanVI = [...]string{"trung bình cộng có trọng số", "trung bình nhân có trọng số"}
)

// Label returns the mean in words, in Vietnamese where tag asks for it and in English
// otherwise.
func (m Mean) Label(tag language.Tag) string {
	return closedLabel(meanEN[:], meanVI[:], uint8(m), tag)
}

// Part is an achievement with its weight among others, from 0 to
// [score.MaxWeight]. The zero value has no weight.
type Part struct {
	Weight      int
	Achievement Achievement
}

// Aggregate draws achievements together, each cut to 0 to 1000 permille. What
// is missing of them counts as nothing for Low and as full for High; Known is
// the mean of what is fully known, and Coverage the share of the weight that is
// known. Where no part has a weight the verdict is [score.NotAssessable];
// otherwise there is none, for knock-outs and thresholds are a model's.
//
// 0.8 and 0.5 with weights 40 and 60 have the arithmetic mean 620, and the
// geometric mean 603.
func Aggregate(m Mean, parts ...Part) score.Score {
	var low, high, known meanSum
	covered := 0
	for _, p := range parts {
		w := min(max(p.Weight, 0), score.MaxWeight)
		l, h := p.Achievement.capped()
		low.add(m, w, l)
		high.add(m, w, h)
		if l == h {
			known.add(m, w, l)
		}
		covered += w * (1000 - h + l)
	}
	if low.weight == 0 {
		return score.Score{High: 1000, Verdict: score.NotAssessable}
	}
	s := score.Score{Low: low.down(m), High: high.up(m), Coverage: covered / low.weight}
	if covered == 1000*low.weight {
		s.High = s.Low
	}
	if known.weight > 0 {
		s.Known = score.Some(min(max(known.nearest(m), s.Low), s.High))
	}
	return s
}

// meanSum adds up a weighted mean.
type meanSum struct {
	weight, sum int
	logs        float64 // of the geometric mean
	nothing     bool    // one part with a weight is nothing
}

func (s *meanSum) add(m Mean, weight, permille int) {
	if weight == 0 {
		return
	}
	s.weight += weight
	s.sum += weight * permille
	if m == MeanGeometric {
		s.nothing = s.nothing || permille == 0
		s.logs += float64(weight) * math.Log(float64(max(permille, 1))/1000)
	}
}

// geometric returns the geometric mean. What lies within a billionth of a whole
// permille is that permille: logarithms are not exact.
func (s *meanSum) geometric() float64 {
	if s.nothing {
		return 0
	}
	g := 1000 * math.Exp(s.logs/float64(s.weight))
	if r := math.Round(g); math.Abs(g-r) < 1e-6 {
		return r
	}
	return g
}

func (s *meanSum) down(m Mean) int {
	if m == MeanGeometric {
		return int(s.geometric())
	}
	return s.sum / s.weight
}

func (s *meanSum) up(m Mean) int {
	if m == MeanGeometric {
		return int(math.Ceil(s.geometric()))
	}
	return (s.sum + s.weight - 1) / s.weight
}

func (s *meanSum) nearest(m Mean) int {
	if m == MeanGeometric {
		return int(math.RoundToEven(s.geometric()))
	}
	q, rest := s.sum/s.weight, s.sum%s.weight
	if 2*rest > s.weight || 2*rest == s.weight && q%2 == 1 {
		q++
	}
	return q
}
