package readiness

import (
	"errors"
	"iter"
	"strconv"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Limits of a scale.
const (
	MaxLevels = 32 // levels of a scale
	MaxNeeds  = 32 // pieces of evidence that one level asks for
)

// Need is one piece of evidence that a level asks for. It is comparable.
type Need struct {
	Code string `json:"code"` // within the scale, such as TRL4-LAB
	EN   string `json:"en"`
	VI   string `json:"vi"`
}

// Label says what the evidence is, in Vietnamese where tag asks for it and in
// English otherwise.
func (n Need) Label(tag language.Tag) string { return pick(n.EN, n.VI, tag) }

// Rung is one level as the owner of a scale writes it down.
type Rung struct {
	EN, VI string
	// Needs is the evidence that the level asks for; a level that asks for none
	// is held by whoever makes any claim on the scale.
	Needs []Need
}

// ScaleTable is a scale as the package that owns it writes it down: a composite
// literal of constants, kept in an unexported variable and handed out as a
// [Scale]. It must not be changed after that.
type ScaleTable struct {
	Code   string // names the scale in records: TRL
	Sign   string // what stands before a number: "TRL ", "A"
	EN, VI string // what the scale is called
	First  int    // the number of the lowest level
	Rungs  []Rung // from the lowest up, one for every number
	// Basis is what the levels rest on, Evidence what the needs rest on.
	Basis, Evidence rule.Basis
}

// Scale returns the scale.
func (t *ScaleTable) Scale() Scale { return Scale{t} }

// Validate reports every mistake of the table at once: no code, no levels or
// too many, a label or code missing, not in NFC, or there twice. It is meant for
// the test of the package that owns the table.
func (t *ScaleTable) Validate() error {
	var errs []error
	bad := func(what, reason string) {
		errs = append(errs, &Error{What: "scale", Text: cut(what), Reason: reason, Remedy: "correct the table"})
	}
	if t.Code == "" || t.EN == "" || t.VI == "" {
		bad(t.Code, "it has no code or no name in one of the languages")
	}
	if len(t.Rungs) == 0 || len(t.Rungs) > MaxLevels || t.First < 0 || t.First+len(t.Rungs)-1 > highest {
		bad(t.Code, "it has no levels, more than 32, or numbers outside 0 to 99")
	}
	seen := make(map[string]bool)
	for i := range t.Rungs {
		r := &t.Rungs[i]
		name := t.Sign + strconv.Itoa(t.First+i)
		if r.EN == "" || r.VI == "" || !text.Valid(r.EN) || !text.Valid(r.VI) {
			bad(name, "a label is missing or not in NFC")
		}
		if len(r.Needs) > MaxNeeds {
			bad(name, "it asks for more than 32 pieces of evidence")
		}
		for _, n := range r.Needs {
			if n.Code == "" || n.EN == "" || n.VI == "" || !text.Valid(n.EN) || !text.Valid(n.VI) {
				bad(name, "a piece of evidence has no code, or a label is missing or not in NFC")
			}
			if seen[n.Code] {
				bad(n.Code, "it stands twice")
			}
			seen[n.Code] = true
		}
	}
	return errors.Join(errs...)
}

// Scale is a ladder of levels. The zero value has none. Scale is comparable and
// safe for concurrent use; it cannot be changed.
type Scale struct{ t *ScaleTable }

// IsZero reports whether s is no scale.
func (s Scale) IsZero() bool { return s.t == nil }

// Code returns the code of the scale, such as TRL.
func (s Scale) Code() string {
	if s.t == nil {
		return ""
	}
	return s.t.Code
}

// Label returns what the scale is called, in Vietnamese where tag asks for it
// and in English otherwise.
func (s Scale) Label(tag language.Tag) string {
	if s.t == nil {
		return ""
	}
	return pick(s.t.EN, s.t.VI, tag)
}

// Basis says what the levels rest on, and what the evidence they ask for.
func (s Scale) Basis() (levels, evidence rule.Basis) {
	if s.t == nil {
		return rule.Basis{}, rule.Basis{}
	}
	return s.t.Basis, s.t.Evidence
}

// Min returns the lowest level.
func (s Scale) Min() Number {
	if s.t == nil || len(s.t.Rungs) == 0 {
		return Number{}
	}
	return At(s.t.First)
}

// Max returns the highest level.
func (s Scale) Max() Number {
	if s.t == nil || len(s.t.Rungs) == 0 {
		return Number{}
	}
	return At(s.t.First + len(s.t.Rungs) - 1)
}

// Has reports whether the scale has the level.
func (s Scale) Has(n Number) bool { return s.index(n) >= 0 }

// index returns where the level stands from the lowest up, or -1.
func (s Scale) index(n Number) int {
	if s.t == nil || n.IsZero() {
		return -1
	}
	i := n.Int() - s.t.First
	if i < 0 || i >= len(s.t.Rungs) {
		return -1
	}
	return i
}

// Print returns the level as one writes it: TRL 4, A3. It is "" for no level.
func (s Scale) Print(n Number) string {
	if s.t == nil || n.IsZero() {
		return n.String()
	}
	return s.t.Sign + n.String()
}

// Level returns the level of a number; it is false where the scale has none.
func (s Scale) Level(n Number) (Level, bool) {
	i := s.index(n)
	if i < 0 {
		return Level{}, false
	}
	r := &s.t.Rungs[i]
	return Level{Number: n, EN: r.EN, VI: r.VI, needs: r.Needs}, true
}

// Levels yields the levels from the lowest up.
func (s Scale) Levels() iter.Seq[Level] {
	return func(yield func(Level) bool) {
		for n := s.Min().Int(); s.Has(At(n)); n++ {
			if l, _ := s.Level(At(n)); !yield(l) {
				return
			}
		}
	}
}

// Need returns the piece of evidence of that code, and the level that asks for it.
func (s Scale) Need(code string) (n Need, of Number, ok bool) {
	for l := range s.Levels() {
		for n := range l.Needs() {
			if n.Code == code {
				return n, l.Number, true
			}
		}
	}
	return Need{}, Number{}, false
}

// Level is one level of a scale.
type Level struct {
	Number Number
	EN, VI string
	needs  []Need
}

// Label says what the level is, in Vietnamese where tag asks for it and in
// English otherwise.
func (l Level) Label(tag language.Tag) string { return pick(l.EN, l.VI, tag) }

// Needs yields the evidence that the level asks for.
func (l Level) Needs() iter.Seq[Need] {
	return func(yield func(Need) bool) {
		for _, n := range l.needs {
			if !yield(n) {
				return
			}
		}
	}
}

func pick(en, vi string, tag language.Tag) string {
	if base, _ := tag.Base(); base.String() == "vi" && vi != "" {
		return vi
	}
	return en
}
