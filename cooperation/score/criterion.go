package score

import (
	"iter"
	"slices"

	"github.com/scicoop/scicoop/cooperation/rule"
)

// Criterion is one question asked of values of type T, with the measure that
// answers it. It is declared as one literal in a table beside the entity. It is
// not comparable; the zero value is refused by [New].
type Criterion[T any] struct {
	// Code names the criterion for ever; see [rule.Code].
	Code rule.Code
	// Dimension is the code of the dimension the criterion counts under, such
	// as relevance.
	Dimension string
	// Weight is relative to the other weights, from 0 to [MaxWeight]. Zero
	// takes the criterion out of the score; a knock-out of weight zero remains
	// a gate that must be passed.
	Weight int
	// EN and VI are the neutral question.
	EN, VI string
	// EvidenceEN and EvidenceVI say what counts as evidence.
	EvidenceEN, EvidenceVI string
	// SkipEN and SkipVI say why the criterion may not apply; they are shown
	// with [NotApplicable] and needed only by criteria that return it.
	SkipEN, SkipVI string
	// Knockout says that the measure may return [Failed].
	Knockout bool
	// Facts are what the measure needs to know: 1 to [MaxFacts]. The indexes
	// given to [Missing], [Range] and [Ratio] count along them.
	Facts []Fact
	Basis rule.Basis
	// Measure answers the question for t. It must not keep or change t, read
	// a clock or allocate, and must be safe for concurrent use.
	Measure func(t *T, c *Context) Outcome
	// Evidence lists what speaks for and against t. It is called only when a
	// scorecard is made, and may be nil.
	Evidence func(t *T, c *Context) []Evidence
}

// MaxFacts is how many facts one criterion may need.
const MaxFacts = 31

// Fact is something a measure needs to know. It is comparable: criteria that
// need the same fact use the same value, and [Scorecard.WhatIf] counts it once.
type Fact struct {
	// Where is the RFC 6901 pointer of the fact; a segment "*" stands for any
	// index. Empty is the whole object.
	Where string `json:"where"`
	EN    string `json:"en"`
	VI    string `json:"vi"`
}

// Evidence is one finding that speaks for or against the subject. The zero
// value speaks against it, without saying what. It is comparable, and never holds personal data. Use [For]
// and [Against].
type Evidence struct {
	Pointer string `json:"pointer"` // RFC 6901, into the object scored
	For     bool   `json:"for"`
	EN      string `json:"en"`
	VI      string `json:"vi"`
}

// For is evidence in favour of the subject, found at the pointer.
func For(pointer, en, vi string) Evidence { return Evidence{pointer, true, en, vi} }

// Against is evidence against the subject, found at the pointer.
func Against(pointer, en, vi string) Evidence { return Evidence{pointer, false, en, vi} }

// Context is what a model tells its measures. It is immutable.
type Context struct {
	asOf rule.Day
}

// AsOf is the day on which subjects are scored; zero when the caller gave none.
func (c *Context) AsOf() rule.Day { return c.asOf }

// Meta is what is published of a criterion: everything but its functions. It is
// not comparable; the zero value is that of no criterion.
type Meta struct {
	Code       rule.Code  `json:"code"`
	Dimension  string     `json:"dimension"`
	Weight     int        `json:"weight"`
	EN         string     `json:"en"`
	VI         string     `json:"vi"`
	EvidenceEN string     `json:"evidenceEn,omitempty"`
	EvidenceVI string     `json:"evidenceVi,omitempty"`
	SkipEN     string     `json:"skipEn,omitempty"`
	SkipVI     string     `json:"skipVi,omitempty"`
	Knockout   bool       `json:"knockout,omitempty"`
	Facts      []Fact     `json:"facts"`
	Basis      rule.Basis `json:"basis"`
}

// Meta returns what is published of the criterion.
func (c *Criterion[T]) Meta() Meta {
	return Meta{
		c.Code, c.Dimension, c.Weight, c.EN, c.VI, c.EvidenceEN, c.EvidenceVI,
		c.SkipEN, c.SkipVI, c.Knockout, slices.Clone(c.Facts), c.Basis,
	}
}

// Set is a named, versioned list of criteria for one type. It is immutable;
// the zero value has no criteria.
type Set[T any] struct {
	names    []string
	criteria []Criterion[T]
}

// NewSet gathers tables of criteria under a name and version.
func NewSet[T any](name, version string, tables ...[]Criterion[T]) Set[T] {
	return Set[T]{[]string{name + " " + version}, slices.Concat(tables...)}
}

// With returns the set with the criteria of another after its own: how a
// jurisdiction's pack or an application's own criteria are added.
func (s Set[T]) With(other Set[T]) Set[T] {
	return Set[T]{slices.Concat(s.names, other.names), slices.Concat(s.criteria, other.criteria)}
}

// Names returns the name and version of every set that went into this one.
func (s Set[T]) Names() []string { return slices.Clone(s.names) }

// Len returns the number of criteria.
func (s Set[T]) Len() int { return len(s.criteria) }

// All yields what is published of each criterion, in the order of the table.
func (s Set[T]) All() iter.Seq[Meta] {
	return func(yield func(Meta) bool) {
		for i := range s.criteria {
			if !yield(s.criteria[i].Meta()) {
				return
			}
		}
	}
}
