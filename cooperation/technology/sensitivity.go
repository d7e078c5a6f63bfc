package technology

import (
	"iter"

	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
)

// A Level says how much care work in an area asks for. The set is closed and
// ordered; the zero value is [LevelUnstated], which is no judgement and not
// the lowest level. Its text forms are "", "ordinary", "sensitive" and
// "high-risk".
type Level uint8

// The levels, in rising order.
const (
	LevelUnstated Level = iota // no one has said
	Ordinary                   // the caller has said that no more care than usual is asked for
	Sensitive                  // on a list of sensitive areas: know your partner, assess the risk
	HighRisk                   // a concrete risk is named: a register of risks and mitigations is asked for
)

// String returns the text form of v; a value outside the set gives "".
func (v Level) String() string {
	switch v {
	case Ordinary:
		return "ordinary"
	case Sensitive:
		return "sensitive"
	case HighRisk:
		return "high-risk"
	}
	return ""
}

// IsZero reports whether v is not stated.
func (v Level) IsZero() bool { return v == LevelUnstated }

// AppendText appends the text form of v; a value outside the set is an error.
func (v Level) AppendText(b []byte) ([]byte, error) {
	if v > HighRisk {
		return b, newError("level", "", "not one of the set", "use the constants")
	}
	return append(b, v.String()...), nil
}

// MarshalText returns the text form of v.
func (v Level) MarshalText() ([]byte, error) { return v.AppendText(nil) }

// UnmarshalText reads a text form; the empty text is [LevelUnstated].
func (v *Level) UnmarshalText(b []byte) error {
	for l := LevelUnstated; l <= HighRisk; l++ {
		if l.String() == string(b) {
			*v = l
			return nil
		}
	}
	return newError("level", string(b), "not one of the levels", "write ordinary, sensitive or high-risk")
}

// A Mark sets the level of one code, and of what is within it, and says why.
// The zero value marks nothing; Mark is comparable.
type Mark struct {
	// Code is the code marked.
	Code Code `json:"code,omitzero"`
	// Level is how much care it asks for.
	Level Level `json:"level,omitzero"`
	// BasisEN and BasisVI say what the mark rests on.
	BasisEN string `json:"basisEn,omitempty"`
	BasisVI string `json:"basisVi,omitempty"`
	// Maker says who made the classification; the default marks are [Ours].
	Maker Maker `json:"maker,omitzero"`
	// Confidence says how sure the basis is, not how sure the level is.
	Confidence source.Confidence `json:"confidence,omitzero"`
	// Sources are the keys, separated by blanks, of what the basis rests on.
	Sources string `json:"sources,omitempty"`
}

// Basis says what the mark rests on.
func (m Mark) Basis() text.Text { return text.Of(m.BasisEN, m.BasisVI) }

// A SensitivityTable holds marks as the package that owns them writes them
// down: a static composite literal kept in an unexported variable, not changed
// once [SensitivityTable.Sensitivity] was called.
type SensitivityTable struct {
	// Marks are the marks; of two for one code the later one holds.
	Marks []Mark
}

// Sensitivity returns the marks for use.
func (t *SensitivityTable) Sensitivity() Sensitivity { return Sensitivity{t} }

// A Sensitivity says which areas ask for more care, and why. It is a policy
// that the caller chooses and overrides, not a fact about a technology. It is
// immutable; the zero value marks nothing.
type Sensitivity struct{ table *SensitivityTable }

// Of returns the mark that holds for c: its own or else that of the code it is
// within. It is false when nothing is marked, which is no statement that the
// area is harmless.
func (s Sensitivity) Of(c Code) (Mark, bool) {
	if s.table == nil {
		return Mark{}, false
	}
	for at, ok := c, true; ok; at, ok = at.Parent() {
		for i := len(s.table.Marks) - 1; i >= 0; i-- {
			if s.table.Marks[i].Code == at {
				return s.table.Marks[i], true
			}
		}
	}
	return Mark{}, false
}

// OfVia returns the mark of the highest level among that of c itself and those
// of the codes c leads to by the crosswalks given; of equal ones the first.
// A crosswalk that overlaps carries a mark further than it was made for: the
// mark returned names its own code, so that this can be seen.
func (s Sensitivity) OfVia(c Code, walks ...Crosswalk) (Mark, bool) {
	best, found := s.Of(c)
	for _, w := range walks {
		for t := range w.Map(c) {
			if m, ok := s.Of(t.Code); ok && (!found || m.Level > best.Level) {
				best, found = m, true
			}
		}
	}
	return best, found
}

// Marks returns the marks in their order, overridden ones included.
func (s Sensitivity) Marks() iter.Seq[Mark] {
	return func(yield func(Mark) bool) {
		if s.table == nil {
			return
		}
		for _, m := range s.table.Marks {
			if !yield(m) {
				return
			}
		}
	}
}

// With returns marks in which those given override those of s for the same
// codes. [Ordinary] lowers a default; s stays as it is.
func (s Sensitivity) With(marks ...Mark) Sensitivity {
	t := &SensitivityTable{}
	for m := range s.Marks() {
		t.Marks = append(t.Marks, m)
	}
	t.Marks = append(t.Marks, marks...)
	return Sensitivity{t}
}
