package agreement

import (
	"golang.org/x/text/language"
)

// RiskLevel is how grave a risk is. It is a closed, ordered set; the zero value
// is that it is not known.
type RiskLevel uint8

// The levels of risk, from low to high.
const (
	RiskUnknown RiskLevel = iota
	RiskLow
	RiskMedium
	RiskHigh
)

var riskLevelTexts = [...]string{"unknown", "low", "medium", "high"}

var (
	riskLevelEN = [...]string{"not known", "low", "medium", "high"}
	riskLevelVI = [...]string{"chưa xác định", "thấp", "trung bình", "cao"}
)

// String returns the level's text, such as medium.
func (l RiskLevel) String() string { return printClosed(riskLevelTexts[:], uint8(l)) }

// MarshalText writes the level's text.
func (l RiskLevel) MarshalText() ([]byte, error) {
	return closedText("risk level", riskLevelTexts[:], uint8(l))
}

// UnmarshalText reads the text of a level and refuses anything else.
func (l *RiskLevel) UnmarshalText(b []byte) error {
	return parseClosed("risk level", riskLevelTexts[:], b, (*uint8)(l))
}

// Label returns the level in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (l RiskLevel) Label(tag language.Tag) string {
	return closedLabel(riskLevelEN[:], riskLevelVI[:], uint8(l), tag)
}

// RiskRange is what is known of a level: it lies between Low and High, which are
// one where it is known. Where nothing is known, that is low to high. The zero
// value is that there is no risk to have a level.
type RiskRange struct {
	Low  RiskLevel `json:"low"`
	High RiskLevel `json:"high"`
}

// Known returns the level, and whether it is known.
func (r RiskRange) Known() (RiskLevel, bool) {
	if r.Low != r.High || r.Low == RiskUnknown {
		return RiskUnknown, false
	}
	return r.Low, true
}

// RiskMatrix gives the level of a risk from its grades: the row is the
// likelihood, the column the consequence, each low, medium, high. An entry that
// is [RiskUnknown] can be any level.
type RiskMatrix [3][3]RiskLevel

// DefaultRiskMatrix returns the matrix that is used where no other is given. It
// is usual practice of risk registers and no rule of anybody's:
//
//	              consequence
//	likelihood    low     medium  high
//	low           low     low     medium
//	medium        low     medium  high
//	high          medium  high    high
func DefaultRiskMatrix() RiskMatrix {
	return RiskMatrix{
		{RiskLow, RiskLow, RiskMedium},
		{RiskLow, RiskMedium, RiskHigh},
		{RiskMedium, RiskHigh, RiskHigh},
	}
}

// gradeSet is the grades that a risk may have: a bit for each, and one for one
// that is missing or not in the list.
type gradeSet uint8

const (
	allGrades gradeSet = 1<<3 - 1
	noGrade   gradeSet = 1 << 3
)

// setOf returns the grade as a set.
func setOf(g Grade) gradeSet {
	switch g {
	case GradeLow:
		return 1 << 0
	case GradeMedium:
		return 1 << 1
	case GradeHigh:
		return 1 << 2
	}
	return noGrade
}

// known returns the set with what a missing grade can be in its place.
func (s gradeSet) known(missing gradeSet) gradeSet {
	if s&noGrade != 0 {
		s |= missing
	}
	return s & allGrades
}

// upTo returns the set with all that lies below its highest grade.
func (s gradeSet) upTo() gradeSet { return s | s>>1 | s>>2 }

// Level returns what is known of the level of a risk of these grades.
func (m RiskMatrix) Level(likelihood, consequence Grade) RiskRange {
	return m.levels(setOf(likelihood).known(allGrades), setOf(consequence).known(allGrades))
}

// levels returns the range of levels that the grades can give.
func (m RiskMatrix) levels(likelihood, consequence gradeSet) (r RiskRange) {
	for i := range m {
		for j := range m[i] {
			if likelihood&(1<<i) == 0 || consequence&(1<<j) == 0 {
				continue
			}
			low, high := m[i][j], m[i][j]
			if low == RiskUnknown || low > RiskHigh {
				low, high = RiskLow, RiskHigh
			}
			if r.Low == RiskUnknown {
				r = RiskRange{low, high}
			}
			r.Low, r.High = min(r.Low, low), max(r.High, high)
		}
	}
	return r
}

// or returns the range that holds both.
func (r RiskRange) or(o RiskRange) RiskRange {
	switch {
	case r.Low == RiskUnknown:
		return o
	case o.Low == RiskUnknown:
		return r
	}
	return RiskRange{min(r.Low, o.Low), max(r.High, o.High)}
}
