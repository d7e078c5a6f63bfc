package match

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
)

// Merger brings two records of one organisation together. The zero value takes
// the stated rules where the records contradict each other.
type Merger struct {
	// Choose, if not nil, decides between two values that contradict each other.
	// The pointer says what they are of: /id, /names (the name to show),
	// /founded, /closed, /ext/…, /identifiers (the preferred one of a scheme),
	// /answers, /registrations or /locations. NoSide leaves it to the rule.
	Choose func(pointer, first, second string) Side
}

// Side is one of two records that are merged. It is a closed set; the zero
// value is NoSide. Its text forms are none, first and second.
type Side uint8

// Sides.
const (
	NoSide Side = iota
	FirstSide
	SecondSide
)

var (
	sideTexts = [...]string{"none", "first", "second"}
	sideEN    = [...]string{"neither record", "the first record", "the second record"}
	sideVI    = [...]string{"không hồ sơ nào", "hồ sơ thứ nhất", "hồ sơ thứ hai"}
)

// String returns the text of the side.
func (s Side) String() string { return closedString(sideTexts[:], uint8(s)) }

// MarshalText implements [encoding.TextMarshaler].
func (s Side) MarshalText() ([]byte, error) { return closedMarshal("side", sideTexts[:], uint8(s)) }

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (s *Side) UnmarshalText(b []byte) error {
	return closedUnmarshal("side", sideTexts[:], b, (*uint8)(s))
}

// Label returns the side in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (s Side) Label(tag language.Tag) string {
	return closedLabel(sideEN[:], sideVI[:], uint8(s), tag)
}

// Merged is what became of two records.
type Merged struct {
	// Partner is the one record. It shares no memory with the two.
	Partner partner.Partner
	// Redirect leads from the id that was given up to the one that was kept, for
	// the caller to follow in other records. It is nil if there is none.
	Redirect map[id.Partner]id.Partner
	// Keys leads from the keys that sources had in the second record to those
	// they have now, where they differ; nil if none does.
	Keys map[string]string
	// Dropped are what has no place in one record: relations of the two to each
	// other, and pointers to nothing.
	Dropped []Dropped
}

// Dropped is a member of one of the two records that was left out.
type Dropped struct {
	From    Side   `json:"from"`
	Pointer string `json:"pointer"` // where it stood
	Value   string `json:"value"`   // what it said, in short
}

// Conflict is a fact of which the records say two things and one record has
// room for one.
type Conflict struct {
	// Pointer is the member of the merged record.
	Pointer string `json:"pointer"`
	First   string `json:"first"`  // what the first record says
	Second  string `json:"second"` // what the second record says
	Kept    Side   `json:"kept"`
	// Other is where the value that was not kept stands in the merged record;
	// empty if it stands only here.
	Other string `json:"other,omitempty"`
	// FirstSources and SecondSources are the keys, in the merged record, of the
	// sources that speak of either. Where thousands of sources meet thousands of
	// conflicts, only the first conflicts name them.
	FirstSources  []string `json:"firstSources,omitempty"`
	SecondSources []string `json:"secondSources,omitempty"`

	at [2]string // where the values stood
}

// Text explains the conflict on one line, in Vietnamese where tag asks for it
// and in English otherwise.
func (c Conflict) Text(tag language.Tag) string {
	kept, other := c.First, c.Second
	keys, others := c.FirstSources, c.SecondSources
	if c.Kept == SecondSide {
		kept, other, keys, others = other, kept, others, keys
	}
	with := func(value string, keys []string) string {
		if len(keys) == 0 {
			return value
		}
		return value + " (" + strings.Join(keys, ", ") + ")"
	}
	if vietnamese(tag) {
		s := c.Pointer + ": giữ " + with(kept, keys) + " theo " + c.Kept.Label(tag) + "; hồ sơ kia ghi " + with(other, others)
		if c.Other != "" {
			s += ", nay ghi tại " + c.Other
		}
		return s + "."
	}
	s := c.Pointer + ": kept " + with(kept, keys) + " of " + c.Kept.Label(tag) + "; the other says " + with(other, others)
	if c.Other != "" {
		s += ", now at " + c.Other
	}
	return s + "."
}

// Merge brings two records of one organisation together by the stated rules of
// [Merger.Merge].
func Merge(a, b *partner.Partner) (Merged, []Conflict) { return Merger{}.Merge(a, b) }

// Merge brings two records of one organisation together. Neither is changed.
//
// Every fact of both is in the result, facts that are the same once, those of
// the first record in front. A fact that says less than another, such as a year
// beside a day of it, or a name without its language, is taken into it. Sources
// keep what they speak of: their pointers lead to where it stands now, and a
// source of a whole record names what it spoke of, unless that is all there is.
// Sources of the second record get other keys where the first has used theirs,
// and all references follow.
//
// Where both cannot stand, the first record's value is kept, with these
// exceptions: of two answers of one office on one day the graver, and of what a
// register says of two of its records that which is not withdrawn, or of the
// same record what it said later. The value not kept is a [Conflict]; a second
// name to show becomes a label or an alias, a second date of founding or closing
// stands in the notes of its sources.
//
// Whether the two are one organisation is not judged; [Compare] does that. Nor
// is the result: two records that contradict each other, such as founded after
// closed, may give one that its rules report.
func (m Merger) Merge(a, b *partner.Partner) (Merged, []Conflict) {
	g := merging{Merger: m, in: [2]*partner.Partner{a, b}, out: mergeClone(a), more: mergeClone(b)}
	g.id()
	g.sources()
	g.names()
	g.kinds()
	g.locations()
	g.identifiers()
	g.domains()
	g.relations()
	g.memberships()
	g.links()
	g.answers()
	g.screenings()
	g.registrations()
	g.single()
	g.technologies()
	g.about()
	g.cite()
	g.result.Partner = g.out
	return g.result, g.conflicts
}

// merging is a merge on its way.
type merging struct {
	Merger
	in   [2]*partner.Partner
	out  partner.Partner // begins as a copy of the first
	more partner.Partner // a copy of the second, to be taken over

	to     [2][listCount][]int32 // where the elements of lists stand now; -1 where nowhere
	has    [2][fieldCount]bool   // whether the single value is (also) that of the record
	ext    [2]map[string]bool    // the members of ext that are (also) those of the record
	srcs   [2][]int32            // where the sources stand now
	keys   map[string]string     // keys of the second record
	next   map[string]int        // by key, the number to try behind it
	byKey  map[string]int32      // where the source of a key stands now
	extra  map[int32][]string    // what sources speak of by being cited there
	result Merged

	conflicts []Conflict
}

// Lists of a record, and its single values.
const (
	listNames = iota
	listKinds
	listLocations
	listIdentifiers
	listDomains
	listRelations
	listMemberships
	listTechnologies
	listLinks
	listAnswers
	listScreenings
	listRegistrations
	listCount
)

const (
	fieldID = iota
	fieldFounded
	fieldClosed
	fieldNote
	fieldCount
)

var (
	listNamesOf = [listCount]string{
		"names", "kinds", "locations", "identifiers", "domains", "relations", "memberships",
		"technologies", "links", "answers", "screenings", "registrations",
	}
	fieldNamesOf = [fieldCount]string{"id", "founded", "closed", "note"}
)

// mergeLengths returns how many elements the lists of a record have.
func mergeLengths(p *partner.Partner) [listCount]int {
	return [listCount]int{
		len(p.Names), len(p.Kinds), len(p.Locations), len(p.Identifiers), len(p.Domains), len(p.Relations),
		len(p.Memberships), len(p.Technologies), len(p.Links), len(p.Answers), len(p.Screenings), len(p.Registrations),
	}
}

// mergeFilled returns which single values of a record are known.
func mergeFilled(p *partner.Partner) [fieldCount]bool {
	return [fieldCount]bool{!p.ID.IsZero(), !p.Founded.IsZero(), !p.Closed.IsZero(), len(p.Note) > 0}
}

// choose decides between two values.
func (g *merging) choose(pointer, first, second string, rule Side) Side {
	if g.Choose != nil {
		if s := g.Choose(pointer, first, second); s == FirstSide || s == SecondSide {
			return s
		}
	}
	return rule
}

// conflict reports two values of which one was kept; the pointers say where
// they stand in the merged record and stood in the two.
func (g *merging) conflict(c Conflict, first, second string) {
	c.at = [2]string{first, second}
	g.conflicts = append(g.conflicts, c)
}

// pointerAt writes a pointer to an element of a list.
func pointerAt[N int | int32](list int, n N) string {
	return "/" + listNamesOf[list] + "/" + strconv.Itoa(int(n))
}
