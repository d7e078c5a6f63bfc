package vietnam

import (
	"iter"
	"math/big"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
)

// A TargetKind says how the number of a [Target] is to be read. The set is
// closed; the zero value is [TargetKindUnstated]. Its text forms are "", "level",
// "growth", "increase" and "rank".
type TargetKind uint8

// The kinds of targets.
const (
	TargetKindUnstated TargetKind = iota // not stated
	TargetLevel                          // a level to be reached
	TargetGrowth                         // a growth in percent a year: no level without a base and its year
	TargetIncrease                       // so many more than there were
	TargetRank                           // a place in a ranking, where less is better
)

// String returns the text form of k; a value outside the set gives "".
func (k TargetKind) String() string {
	switch k {
	case TargetLevel:
		return "level"
	case TargetGrowth:
		return "growth"
	case TargetIncrease:
		return "increase"
	case TargetRank:
		return "rank"
	}
	return ""
}

// IsZero reports whether k is not stated.
func (k TargetKind) IsZero() bool { return k == TargetKindUnstated }

// MarshalText returns the text form of k.
func (k TargetKind) MarshalText() ([]byte, error) {
	if k > TargetRank {
		return nil, &TargetError{"", "not a kind of target", "use the constants"}
	}
	return []byte(k.String()), nil
}

// UnmarshalText reads a text form; the empty text is [TargetKindUnstated].
func (k *TargetKind) UnmarshalText(b []byte) error {
	for v := TargetKindUnstated; v <= TargetRank; v++ {
		if v.String() == string(b) {
			*k = v
			return nil
		}
	}
	return &TargetError{cutTarget(string(b)), "not a kind of target", "write level, growth, increase or rank"}
}

var (
	targetKindEN = [...]string{"not stated", "level to be reached", "growth a year", "increase", "place in a ranking"}
	targetKindVI = [...]string{"chưa nêu", "mức cần đạt", "tốc độ tăng hằng năm", "số tăng thêm", "thứ hạng"}
)

// Label returns the kind in words, in Vietnamese where tag asks for it and in English
// otherwise.
func (k TargetKind) Label(tag language.Tag) string {
	return closedLabel(targetKindEN[:], targetKindVI[:], uint8(k), tag)
}

// A Target is a number that a policy sets for a year. The zero value sets
// nothing. Target is not comparable.
type Target struct {
	// Code names the target in this library, such as "R57-PUBLICATIONS-2030".
	Code string `json:"code"`
	// Label says what is measured. The Vietnamese label is this project's
	// working translation.
	Label text.Text `json:"label,omitzero"`
	// Kind says how Value is to be read.
	Kind TargetKind `json:"kind,omitzero"`
	// Year is the year by which, or up to which, the target is set.
	Year int `json:"year,omitzero"`
	// Value is the number with its qualifier and unit.
	Value quantity.Quantity `json:"value,omitzero"`
	// Baseline is the number that a source names as the starting point.
	Baseline quantity.Quantity `json:"baseline,omitzero"`
	// Confidence is Reported where a source was seen, and General where the
	// number is general knowledge: then it is a default to be overridden.
	Confidence source.Confidence `json:"confidence,omitzero"`
	// Sources are the keys, separated by blanks, of the sources.
	Sources string `json:"sources,omitempty"`
}

// LevelAfter returns the level that a [TargetGrowth] target means for base after a
// number of years: base × (1 + growth)^years, rounded half up to two decimals.
// A growth between two numbers gives a low and a high level; otherwise both
// are the same. It is an error for a target of another kind, a base that is
// not stated, and years below 0 or above 100.
func (t Target) LevelAfter(base quantity.Decimal, years int) (low, high quantity.Decimal, err error) {
	if t.Kind != TargetGrowth {
		return low, high, &TargetError{t.Code, "the target is not a growth", "use its value as it is"}
	}
	if base.IsZero() || years < 0 || years > 100 {
		return low, high, &TargetError{t.Code, "the base is not stated or the years are not 0 to 100", "give a base and its years"}
	}
	if low, err = grownLevel(base, t.Value.Value, years); err != nil {
		return low, high, err
	}
	if t.Value.High.IsZero() {
		return low, low, nil
	}
	high, err = grownLevel(base, t.Value.High, years)
	return low, high, err
}

// grownLevel returns base × (1 + percent/100)^years with two decimals.
func grownLevel(base, percent quantity.Decimal, years int) (quantity.Decimal, error) {
	b, okBase := new(big.Rat).SetString(base.String())
	factor, okPercent := new(big.Rat).SetString(percent.String())
	if !okBase || !okPercent {
		return quantity.Decimal{}, &TargetError{cutTarget(base.String()), "the base or the growth is not a number", "state both"}
	}
	factor.Add(factor.Quo(factor, big.NewRat(100, 1)), big.NewRat(1, 1))
	for range years {
		b.Mul(b, factor)
	}
	return quantity.ParseDecimal(strings.TrimSuffix(strings.TrimRight(b.FloatString(2), "0"), "."))
}

// Resolution57Targets returns the targets of Resolution 57-NQ/TW of the
// Politburo of 22 December 2024 that can serve as indicators, as the press
// reported them: a target for 2030 and, where there is one, for 2045. A yearly
// growth stays a growth and is not turned into a level.
func Resolution57Targets() iter.Seq[Target] {
	return func(yield func(Target) bool) {
		for i := range resolution57 {
			if !yield(resolution57[i].target()) {
				return
			}
		}
	}
}

// Resolution57Target returns the target with the given code.
func Resolution57Target(code string) (Target, bool) {
	for i := range resolution57 {
		if resolution57[i].code == code {
			return resolution57[i].target(), true
		}
	}
	return Target{}, false
}

// targetRow is a Target as the table writes it down: constants only.
type targetRow struct {
	code, en, vi string
	kind         TargetKind
	year         int
	qualifier    quantity.Qualifier
	value, high  string
	unit         string
	baseline     [2]string // between these, in the same unit
	confidence   source.Confidence
	sources      string
}

func (r *targetRow) target() Target {
	t := Target{
		Code: r.code, Label: text.Of(r.en, r.vi), Kind: r.kind, Year: r.year,
		Confidence: r.confidence, Sources: r.sources,
	}
	t.Value = quantity.Quantity{Qualifier: r.qualifier, Value: targetNumber(r.value), High: targetNumber(r.high), Unit: r.unit}
	if r.baseline[0] != "" {
		t.Baseline = quantity.Quantity{
			Qualifier: quantity.QualifierBetween,
			Value:     targetNumber(r.baseline[0]), High: targetNumber(r.baseline[1]), Unit: r.unit,
		}
	}
	return t
}

// targetNumber reads a number of the table; "" is not stated.
func targetNumber(s string) quantity.Decimal {
	if s == "" {
		return quantity.Decimal{}
	}
	return quantity.MustDecimal(s)
}

// A TargetError says why a kind of target or a calculation was refused.
type TargetError struct {
	Text   string // the target or the offending text, cut to 64 runes
	Reason string // why it was refused
	Remedy string // what to do about it
}

// Error returns one sentence with the text, the reason and the remedy.
func (e *TargetError) Error() string {
	return "vietnam: target " + strconv.Quote(e.Text) + ": " + e.Reason + "; " + e.Remedy
}

// cutTarget returns at most the first 64 runes of s.
func cutTarget(s string) string {
	n := 0
	for i := range s {
		if n == 64 {
			return s[:i]
		}
		n++
	}
	return s
}
