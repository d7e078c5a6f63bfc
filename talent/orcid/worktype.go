package orcid

import (
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/talent"
)

// Fit says how a kind of evidence relates to the type of work that is mapped to
// it. It is a closed set; the zero value is FitNone.
type Fit uint8

const (
	// FitNone: no kind of evidence stands for the type.
	FitNone Fit = iota
	// FitExact: both mean the same.
	FitExact
	// FitWider: the kind holds all of the type and more.
	FitWider
	// FitOverlaps: each has something that the other lacks.
	FitOverlaps
)

var (
	fitTexts = [...]string{"none", "exact", "wider", "overlaps"}
	fitEN    = [...]string{"no counterpart", "the same", "wider", "overlapping"}
	fitVI    = [...]string{"không có mã tương ứng", "tương đương", "rộng hơn", "trùng một phần"}
)

// String returns the text of the fit: none, exact, wider or overlaps.
func (f Fit) String() string { return closedString(fitTexts[:], uint8(f)) }

// MarshalText implements [encoding.TextMarshaler].
func (f Fit) MarshalText() ([]byte, error) { return closedText("fit", fitTexts[:], uint8(f)) }

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (f *Fit) UnmarshalText(b []byte) error {
	return parseClosed("fit", fitTexts[:], b, (*uint8)(f))
}

// Label returns the fit in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (f Fit) Label(tag language.Tag) string {
	return closedLabel(fitEN[:], fitVI[:], uint8(f), tag)
}

// WorkType is a type of work of ORCID 3.0 with the kind of evidence that it is
// taken for. It is comparable.
type WorkType struct {
	Type string // such as journal-article
	Kind talent.EvidenceKind
	Fit  Fit
}

// WorkTypes gives the types of works of ORCID 3.0, in their order, with the
// kinds they are taken for. The types are those of ORCID; the mapping is general
// knowledge of the field: set another one with [Kinds].
func WorkTypes() iter.Seq[WorkType] { return slices.Values(workTypes[:]) }

// WorkKind returns the kind of evidence that a type of work is taken for. A type
// that ORCID 3.0 does not have is not known.
func WorkKind(workType string) (kind talent.EvidenceKind, fit Fit, known bool) {
	for i := range workTypes {
		if workTypes[i].Type == workType {
			return workTypes[i].Kind, workTypes[i].Fit, true
		}
	}
	return "", FitNone, false
}
