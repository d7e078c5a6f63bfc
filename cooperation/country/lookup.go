package country

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Match is one thing a name may mean: either Code or Group is set. The zero
// value means nothing; Match is comparable.
type Match struct {
	// Code is the state or territory meant.
	Code Code
	// Group is the group meant.
	Group Group
	// Name is the name that matched.
	Name Name
	// Exact is true when the text is the name letter for letter, and false when
	// they agree only apart from case, marks and punctuation.
	Exact bool
}

// Lookup returns what a name or code may mean, the likeliest first: exact
// matches before others, current entries before former ones, names to show
// before aliases, and the better sourced name first. It reads English and Vietnamese names of today, with or without
// marks and in either case, other names and abbreviations (“Hàn Quốc”,
// “han quoc”, “RoK”, “UK”, “Burma”), codes in upper case, and groups (“EU”).
// A name of several entries gives them all (“Korea”). It finds whole names only
// and is nil when there is none.
func Lookup(name string) []Match {
	if name == "" || len(name) > 256 {
		return nil
	}
	index := nameIndex()
	key := fold(name)
	var out []Match
	add := func(m Match) {
		for i := range out {
			if out[i].Code == m.Code && out[i].Group == m.Group {
				if m.before(out[i]) {
					out[i] = m
				}
				return
			}
		}
		out = append(out, m)
	}
	codes, n := readings(name)
	for _, c := range codes[:n] {
		add(Match{Code: c, Name: Name{"", name, CodeText, source.Official}, Exact: true})
	}
	if g := Group(name); g.Known() {
		add(Match{Group: g, Name: Name{"", name, CodeText, source.Reported}, Exact: true})
	}
	for _, m := range index[key] {
		m.Exact = m.Name.Value == name
		add(m)
	}
	slices.SortStableFunc(out, func(a, b Match) int {
		switch {
		case a.before(b):
			return -1
		case b.before(a):
			return 1
		}
		return strings.Compare(string(a.Code)+string(a.Group), string(b.Code)+string(b.Group))
	})
	return out
}

// before is the order of matches; see Lookup.
func (m Match) before(o Match) bool {
	if m.Exact != o.Exact {
		return m.Exact
	}
	if a, b := m.current(), o.current(); a != b {
		return a
	}
	if a, b := m.rank(), o.rank(); a != b {
		return a < b
	}
	return m.Name.Basis < o.Name.Basis // the surer source first
}

func (m Match) current() bool {
	i := find(m.Code)
	return i < 0 || entries[i].current()
}

func (m Match) rank() int {
	switch m.Name.Kind {
	case Display, CodeText:
		return 0
	case ISOName, Official, Common:
		return 1
	case Variant, Abbreviation:
		return 2
	}
	return 3
}

var index struct {
	once  sync.Once
	names map[string][]Match
}

// nameIndex is built at the first look-up, from the tables.
func nameIndex() map[string][]Match {
	index.once.Do(func() {
		m := make(map[string][]Match, 4*len(entries))
		add := func(match Match) {
			key := fold(match.Name.Value)
			m[key] = append(m[key], match)
		}
		for i := range entries {
			c := Code(entries[i].code)
			for n := range c.Names() {
				add(Match{Code: c, Name: n})
			}
		}
		for i := range groups {
			for n := range groups[i].code.Names() {
				add(Match{Group: groups[i].code, Name: n})
			}
		}
		index.names = m
	})
	return index.names
}

// fold is the key of a name: lower case without marks, punctuation and blanks,
// “&” and the words for “and” and “the” left out, “St.” as “Saint”. So
// “Viet-Nam” is “Việt Nam”, and “U.S.” is “US”.
func fold(name string) string {
	folded := text.Fold(name)
	var key strings.Builder
	key.Grow(len(folded))
	for word := range strings.FieldsFuncSeq(folded, unicode.IsSpace) {
		word = strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsNumber(r) {
				return r
			}
			return -1
		}, word)
		switch word {
		case "and", "va", "the":
			continue
		case "st":
			word = "saint"
		}
		key.WriteString(word)
	}
	return key.String()
}
