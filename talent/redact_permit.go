package talent

import (
	"iter"
	"math/bits"
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// Parts is a set of parts of an expert's record that stand at its top. The zero
// value is the empty set. The identifier of the record, Consents and Handling are
// no such parts.
type Parts uint32

// The parts, in the order of the fields of [Expert].
const (
	PartNames Parts = 1 << iota
	PartIdentifiers
	PartContacts
	PartProfile
	PartKeywords
	PartAffiliations
	PartExpertise
	PartOutputs
	PartMetrics
	PartLanguages
	PartCountry
	PartPlace
	PartTimeZone
	PartAvailability
	PartModes
	PartTies
	PartSources
	PartExt

	// AllParts is the set of all parts.
	AllParts Parts = 1<<iota - 1
)

// partPointers are the pointers to the parts, in the order of the constants.
var partPointers = [...]string{
	"/names", "/identifiers", "/contacts", "/profile", "/keywords", "/affiliations", "/expertise", "/outputs", "/metrics",
	"/languages", "/country", "/place", "/timeZone", "/availability", "/modes", "/ties", "/sources", "/ext",
}

// PartOf returns the part in which an RFC 6901 pointer lies, such as PartNames
// for /names/0/display, and the empty set for the whole record and for what lies
// in no part.
func PartOf(pointer string) Parts {
	for i, p := range partPointers {
		if within(pointer, p) {
			return 1 << i
		}
	}
	return 0
}

// Has reports whether the set holds all of the other set.
func (p Parts) Has(o Parts) bool { return p&o == o }

// Pointers yields the RFC 6901 pointers to the parts of the set, such as /names.
func (p Parts) Pointers() iter.Seq[string] {
	return func(yield func(string) bool) {
		for rest := p & AllParts; rest != 0; rest &= rest - 1 {
			if !yield(partPointers[bits.TrailingZeros32(uint32(rest))]) {
				return
			}
		}
	}
}

// String returns the pointers with commas between them.
func (p Parts) String() string {
	var b strings.Builder
	for pointer := range p.Pointers() {
		if b.Len() > 0 {
			b.WriteByte(',')
		}
		b.WriteString(pointer)
	}
	return b.String()
}

// Permissions returns the parts that may be used for the purpose on the day: all,
// for which [Expert.CanUsePart] grants it, and some, those others in which
// something may be permitted, which takes [Expert.Redact] to tell. It allocates nothing. Together with
// [Expert.ConsentDays] it lets an index of many experts ask once for each stretch
// of time.
func (e *Expert) Permissions(purpose Purpose, on calendar.Date) (all, some Parts) {
	switch p := e.CanUsePart(purpose, on, ""); {
	case p == Granted:
		return AllParts, 0
	case p == NoConsent:
		return 0, 0
	}
	named := e.namedParts(purpose)
	asked, granted := false, false // of those parts of which nothing is said, all alike
	for i, pointer := range partPointers {
		part := Parts(1) << i
		if named&part == 0 {
			if !asked {
				asked, granted = true, e.CanUsePart(purpose, on, pointer) == Granted
			}
			if granted {
				all |= part
			}
			continue
		}
		switch {
		case e.CanUsePart(purpose, on, pointer) == Granted:
			all |= part
		case e.scopedIn(purpose, pointer) || e.sortedIn(pointer):
			some |= part
		}
	}
	return all, some
}

// namedParts returns the parts of which consents for the purpose, or categories,
// name something.
func (e *Expert) namedParts(purpose Purpose) (named Parts) {
	for i := range e.Consents {
		if c := &e.Consents[i]; c.Purpose == purpose {
			for _, s := range c.Scope {
				named |= PartOf(s)
			}
		}
	}
	for i := range e.Handling {
		if h := &e.Handling[i]; h.Category != CategoryUnstated {
			named |= PartOf(h.At)
		}
	}
	return named
}

// sortedIn reports whether something that lies in the part is of a category of its own.
func (e *Expert) sortedIn(pointer string) bool {
	for i := range e.Handling {
		if h := &e.Handling[i]; h.Category != CategoryUnstated && h.At != pointer && within(h.At, pointer) {
			return true
		}
	}
	return false
}
