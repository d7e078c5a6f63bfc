package technology

import (
	"iter"

	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
)

// A Maker says who made a crosswalk or a mark. The set is closed; the zero
// value is [MakerUnstated]. Its text forms are "", "ours" and "official".
type Maker uint8

// The makers.
const (
	MakerUnstated Maker = iota // not stated
	Ours                       // made by this project; no authority stands behind it
	Official                   // made by the publisher of one of the lists
)

// String returns the text form of m; a value outside the set gives "".
func (m Maker) String() string {
	switch m {
	case Ours:
		return "ours"
	case Official:
		return "official"
	}
	return ""
}

// IsZero reports whether m is not stated.
func (m Maker) IsZero() bool { return m == MakerUnstated }

// AppendText appends the text form of m; a value outside the set is an error.
func (m Maker) AppendText(b []byte) ([]byte, error) {
	if m > Official {
		return b, newError("maker", "", "not one of the set", "use the constants")
	}
	return append(b, m.String()...), nil
}

// MarshalText returns the text form of m.
func (m Maker) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText reads a text form; the empty text is [MakerUnstated].
func (m *Maker) UnmarshalText(b []byte) error {
	switch string(b) {
	case "":
		*m = MakerUnstated
	case "ours":
		*m = Ours
	case "official":
		*m = Official
	default:
		return newError("maker", string(b), "not one of the makers", "write ours or official")
	}
	return nil
}

// A Fit says how the target of a mapping relates to its source. The set is
// closed; the zero value is [FitUnstated]. Its text forms are "", "exact",
// "broader", "narrower" and "overlaps".
type Fit uint8

// The fits.
const (
	FitUnstated Fit = iota // not stated
	Exact                  // both mean the same
	Broader                // the target holds all of the source and more
	Narrower               // the target is a part of the source
	Overlaps               // each has something the other lacks
)

// String returns the text form of f; a value outside the set gives "".
func (f Fit) String() string {
	switch f {
	case Exact:
		return "exact"
	case Broader:
		return "broader"
	case Narrower:
		return "narrower"
	case Overlaps:
		return "overlaps"
	}
	return ""
}

// IsZero reports whether f is not stated.
func (f Fit) IsZero() bool { return f == FitUnstated }

// AppendText appends the text form of f; a value outside the set is an error.
func (f Fit) AppendText(b []byte) ([]byte, error) {
	if f > Overlaps {
		return b, newError("fit", "", "not one of the set", "use the constants")
	}
	return append(b, f.String()...), nil
}

// MarshalText returns the text form of f.
func (f Fit) MarshalText() ([]byte, error) { return f.AppendText(nil) }

// UnmarshalText reads a text form; the empty text is [FitUnstated].
func (f *Fit) UnmarshalText(b []byte) error {
	for v := FitUnstated; v <= Overlaps; v++ {
		if v.String() == string(b) {
			*f = v
			return nil
		}
	}
	return newError("fit", string(b), "not one of the fits", "write exact, broader, narrower or overlaps")
}

// A Link leads from a code of one list to a code of another. Link is
// comparable.
type Link struct {
	From string // code in the source list
	To   string // code in the target list
	Fit  Fit    // how the target relates to the source
}

// A CrosswalkTable is a crosswalk as the package that owns it writes it down:
// a static composite literal kept in an unexported variable, not changed once
// [CrosswalkTable.Crosswalk] was called. The zero value leads nowhere.
type CrosswalkTable struct {
	// From and To are the identifiers of the two lists.
	From, To string
	// Maker says who made it.
	Maker Maker
	// Confidence says how sure the links are.
	Confidence source.Confidence
	// LossEN and LossVI say what is lost on the way.
	LossEN, LossVI string
	// Links are the pairs, in the order of the source list and, for one
	// source, best first.
	Links []Link
}

// Crosswalk returns the crosswalk.
func (t *CrosswalkTable) Crosswalk() Crosswalk { return Crosswalk{t} }

// A Crosswalk leads from the codes of one list to those of another. It is
// immutable and comparable. The zero value leads nowhere.
type Crosswalk struct{ table *CrosswalkTable }

// From returns the identifier of the source list.
func (w Crosswalk) From() string {
	if w.table == nil {
		return ""
	}
	return w.table.From
}

// To returns the identifier of the target list.
func (w Crosswalk) To() string {
	if w.table == nil {
		return ""
	}
	return w.table.To
}

// Maker says who made the crosswalk.
func (w Crosswalk) Maker() Maker {
	if w.table == nil {
		return MakerUnstated
	}
	return w.table.Maker
}

// Confidence says how sure the links are.
func (w Crosswalk) Confidence() source.Confidence {
	if w.table == nil {
		return source.Unstated
	}
	return w.table.Confidence
}

// Loss says in words what is lost on the way.
func (w Crosswalk) Loss() text.Text {
	if w.table == nil {
		return nil
	}
	return text.Of(w.table.LossEN, w.table.LossVI)
}

// Lossy reports whether going to the target list and back can give something
// else than one started with: some link does not fit exactly, or two codes
// share a target, or one code has several. A crosswalk that leads nowhere is
// lossy.
func (w Crosswalk) Lossy() bool {
	if w.table == nil || len(w.table.Links) == 0 {
		return true
	}
	links := w.table.Links
	for i, a := range links {
		if a.Fit != Exact {
			return true
		}
		for _, b := range links[:i] {
			if a.From == b.From || a.To == b.To {
				return true
			}
		}
	}
	return false
}

// Links returns the pairs of the crosswalk in the order of its table.
func (w Crosswalk) Links() iter.Seq[Link] {
	return func(yield func(Link) bool) {
		if w.table == nil {
			return
		}
		for _, l := range w.table.Links {
			if !yield(l) {
				return
			}
		}
	}
}

// A Target is where a code leads. Target is comparable.
type Target struct {
	// Code is the code in the target list.
	Code Code `json:"code,omitzero"`
	// Fit says how Code relates to the code asked for.
	Fit Fit `json:"fit,omitzero"`
	// Via is the code whose link was followed: the one asked for or, where
	// that has no link of its own, what it is within.
	Via Code `json:"via,omitzero"`
}

// Map returns where c leads, best first: by its own links or else by those of
// the code it is within ([Code.Parent]). It returns nothing for a code of
// another list or without a link; [Crosswalk.MapAll] hands those back.
func (w Crosswalk) Map(c Code) iter.Seq[Target] {
	return func(yield func(Target) bool) {
		if w.table == nil || c.List != w.table.From {
			return
		}
		for via, ok := c, true; ok; via, ok = via.Parent() {
			found := false
			for _, l := range w.table.Links {
				if l.From != via.Code {
					continue
				}
				found = true
				t := Target{Code: Code{List: w.table.To, Code: l.To}, Fit: l.Fit, Via: via}
				if via != c {
					t.Fit = inherited(l.Fit)
				}
				if !yield(t) {
					return
				}
			}
			if found {
				return
			}
		}
	}
}

// inherited returns how the target of a link fits a part of its source.
func inherited(f Fit) Fit {
	switch f {
	case Exact, Broader:
		return Broader
	case FitUnstated:
		return FitUnstated
	}
	return Overlaps
}

// Back returns the codes of the source list that lead to c, with the fit as
// seen from c.
func (w Crosswalk) Back(c Code) iter.Seq[Target] {
	return func(yield func(Target) bool) {
		if w.table == nil || c.List != w.table.To {
			return
		}
		for _, l := range w.table.Links {
			if l.To == c.Code && !yield(Target{Code: Code{List: w.table.From, Code: l.From}, Fit: l.Fit.turned(), Via: c}) {
				return
			}
		}
	}
}

func (f Fit) turned() Fit {
	switch f {
	case Broader:
		return Narrower
	case Narrower:
		return Broader
	}
	return f
}

// A Mapping is one code and where it leads.
type Mapping struct {
	From    Code     `json:"from,omitzero"`
	Targets []Target `json:"targets,omitempty"`
}

// MapAll maps codes. Those that lead somewhere are in mapped; the others, of
// another list or unknown to the crosswalk, are in rest. Both keep the order
// given; no code is dropped.
func (w Crosswalk) MapAll(from ...Code) (mapped []Mapping, rest []Code) {
	for _, c := range from {
		m := Mapping{From: c}
		for t := range w.Map(c) {
			m.Targets = append(m.Targets, t)
		}
		if m.Targets == nil {
			rest = append(rest, c)
			continue
		}
		mapped = append(mapped, m)
	}
	return mapped, rest
}
