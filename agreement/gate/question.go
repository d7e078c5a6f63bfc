package gate

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Question is one question that the gatekeeper asks of an agreement.
type Question struct {
	// Code names the question for ever, such as GATE-LAW; an
	// [agreement.Assurance] refers to it.
	Code rule.Code
	// EN and VI are the neutral question.
	EN, VI string
	// Where is the RFC 6901 pointer of what is read first to answer it.
	Where string
	// Basis is what the question rests on. Where it has dates, the question is
	// asked only of what was signed, or is to be signed, at that time.
	Basis rule.Basis
	// Decider is who decides where the record does not; nil is who decides on
	// concluding the agreement.
	Decider text.Text
	// Unknown is what a missing answer leads to: AllowWithConditions, Refer or
	// Refuse. Zero is Refer.
	Unknown Outcome
	// Ask answers the question from the record. It must not keep or change the
	// agreement, and must be safe for concurrent use.
	Ask func(a *agreement.Agreement, c *Context) Finding

	record bool // it is answered by the rules
}

// Meta is what is published of a question: everything but how it is answered.
type Meta struct {
	Code    rule.Code  `json:"code"`
	EN      string     `json:"en"`
	VI      string     `json:"vi"`
	Where   string     `json:"where"`
	Decider text.Text  `json:"decider,omitempty"`
	Unknown Outcome    `json:"unknown"`
	Basis   rule.Basis `json:"basis"`
}

// Meta returns what is published of the question.
func (q *Question) Meta() Meta {
	return Meta{q.Code, q.EN, q.VI, q.Where, q.Decider, q.unknown(), q.Basis}
}

func (q *Question) unknown() Outcome {
	if q.Unknown == Undecided {
		return Refer
	}
	return q.Unknown
}

// Finding is the answer to a question. The zero value is that the facts are
// missing.
type Finding struct {
	Result Result
	// EN and VI say what was found, in words without anything from the record.
	EN, VI string
	// At and And are where the record says so; of a missing fact where it
	// should stand.
	At, And Place
	// Decider is who decides, where that is somebody else than the question says.
	Decider text.Text
	// Terms are the conditions on which it holds, where they are on record.
	Terms text.Text
	// Until is the last day on which it can be relied on; zero where none is stated.
	Until calendar.Date

	none bool // nobody has answered
}

// Place is a place in an agreement. The zero value is no place. It is comparable.
type Place struct {
	Where string // RFC 6901; a segment * stands for Index
	Index int
}

// At returns a place; an index fills the segment * of where.
func At(where string, index ...int) Place {
	p := Place{Where: where}
	if len(index) > 0 {
		p.Index = index[0]
	}
	return p
}

// String returns the pointer, such as /assurances/0.
func (p Place) String() string {
	var b strings.Builder
	p.write(&b)
	return b.String()
}

func (p Place) write(b *strings.Builder) {
	before, after, found := strings.Cut(p.Where, "*")
	b.WriteString(before)
	if found {
		var digits [20]byte
		b.Write(strconv.AppendInt(digits[:0], int64(p.Index), 10))
		b.WriteString(after)
	}
}

// Set is a named, versioned list of questions. It is immutable; the zero value
// has none.
type Set struct {
	names     []string
	questions []Question
}

// NewSet gathers tables of questions under a name and version.
func NewSet(name, version string, tables ...[]Question) Set {
	return Set{names: []string{name + " " + version}, questions: slices.Concat(tables...)}
}

// With returns the set with the questions of another after its own.
func (s Set) With(other Set) Set {
	return Set{slices.Concat(s.names, other.names), slices.Concat(s.questions, other.questions)}
}

// Names returns the name and version of every set that went into this one.
func (s Set) Names() []string { return slices.Clone(s.names) }

// Len returns the number of questions.
func (s Set) Len() int { return len(s.questions) }

// Codes returns the codes of the questions, in their order.
func (s Set) Codes() []rule.Code {
	list := make([]rule.Code, len(s.questions))
	for i := range s.questions {
		list[i] = s.questions[i].Code
	}
	return list
}

// All yields what is published of each question, in their order.
func (s Set) All() iter.Seq[Meta] {
	return func(yield func(Meta) bool) {
		for i := range s.questions {
			if !yield(s.questions[i].Meta()) {
				return
			}
		}
	}
}
