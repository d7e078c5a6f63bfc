package country

import (
	"iter"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/source"
)

// NameKind says what sort of name a Name is. It is a closed set; the zero value
// is none of them.
type NameKind uint8

// The kinds of names.
const (
	// Display is the name to show: CLDR's, or for a former entry the one of
	// ISO 3166-3 in English and this package's wording in Vietnamese.
	Display NameKind = iota + 1
	// ISOName is the short name of ISO 3166, in English.
	ISOName
	// Official is the formal name ISO 3166-1 data give, in English.
	Official
	// Common is the everyday name iso-codes gives beside the ISO one.
	Common
	// Variant is another name CLDR gives; it may be an older one (“Turkey”).
	Variant
	// Alias is a further name it is found under.
	Alias
	// Abbreviation is a short form (“UK”, “RoK”).
	Abbreviation
	// CodeText is a code, as a match of Lookup: “VNM”.
	CodeText
)

// String returns the kind in lower case, such as "display" or "iso-name".
func (k NameKind) String() string {
	switch k {
	case Display:
		return "display"
	case ISOName:
		return "iso-name"
	case Official:
		return "official"
	case Common:
		return "common"
	case Variant:
		return "variant"
	case Alias:
		return "alias"
	case Abbreviation:
		return "abbreviation"
	case CodeText:
		return "code"
	}
	return ""
}

// Name is one name of an entry or a group. The zero value is no name; Name is
// comparable.
type Name struct {
	// Lang is "en" or "vi"; "" for a code.
	Lang string
	// Value is the name.
	Value string
	// Kind says what sort of name it is.
	Kind NameKind
	// Basis says where it is from: Official for words of ISO 3166, Reported for
	// CLDR and for other published texts, General for this package's own
	// wording and for names in common use.
	Basis source.Confidence
}

// IsZero reports whether there is no name.
func (n Name) IsZero() bool { return n == Name{} }

type alias struct {
	code Code
	name Name
}

// Name returns the name to show in a language: Vietnamese for "vi" where there
// is one, and English otherwise. For a code without an entry it is the code.
// The names are those of today, also for a document of long ago.
func (c Code) Name(tag language.Tag) string {
	i := find(c)
	if i < 0 {
		return string(c)
	}
	if isVietnamese(tag) && entries[i].vi != "" {
		return entries[i].vi
	}
	return entries[i].en
}

// NameIn returns the name to show in English or Vietnamese and in no other
// language in its place; ok is false where there is none. It tells the basis:
// a Vietnamese name of a former state is this package's own wording (General).
func (c Code) NameIn(tag language.Tag) (n Name, ok bool) {
	i := find(c)
	if i < 0 {
		return Name{}, false
	}
	e := &entries[i]
	if isVietnamese(tag) {
		return Name{"vi", e.vi, Display, e.viBasis}, e.vi != ""
	}
	if base, _ := tag.Base(); base.String() == "en" {
		return Name{"en", e.en, Display, e.enBasis()}, true
	}
	return Name{}, false
}

func (e *entry) enBasis() source.Confidence {
	if e.scheme == ISO3166Part3 {
		return source.Official
	}
	return source.Reported
}

// Names yields every name of the entry, the ones to show first. A name that
// two sources share comes once.
func (c Code) Names() iter.Seq[Name] {
	return func(yield func(Name) bool) {
		i := find(c)
		if i < 0 {
			return
		}
		e := &entries[i]
		own := [...]Name{
			{"en", e.en, Display, e.enBasis()},
			{"vi", e.vi, Display, e.viBasis},
			{"en", e.iso, ISOName, source.Official},
			{"en", e.official, Official, source.Official},
			{"en", e.common, Common, source.Reported},
		}
		for k, n := range own {
			repeated := n.Value == "" || n.Lang == "en" && k > 0 && n.Value == e.en
			if !repeated && !yield(n) {
				return
			}
		}
		for k := range aliases {
			if aliases[k].code == c && !yield(aliases[k].name) {
				return
			}
		}
	}
}

func isVietnamese(tag language.Tag) bool {
	base, _ := tag.Base()
	return base.String() == "vi"
}

// List is the list of codes for a rule that reports unknown ones: its name, its
// version and what may have been meant. The zero value is ready.
type List struct{}

// Name returns "ISO 3166".
func (List) Name() string { return "ISO 3166" }

// Version names the releases of the data.
func (List) Version() string {
	return "iso-codes " + isoCodesVersion + ", CLDR " + cldrVersion
}

// Has reports whether the package has an entry under exactly this code.
func (List) Has(code string) bool { return Code(code).Known() }

// Near returns up to three codes that may have been meant: those that the text
// is another form of (“SU”, “VNM”, “vn”), then those it is a name of.
func (List) Near(code string) []string {
	var out []string
	add := func(c Code) {
		for _, have := range out {
			if have == string(c) {
				return
			}
		}
		if c != "" && len(out) < 3 && string(c) != code {
			out = append(out, string(c))
		}
	}
	if len(code) > 64 {
		return nil
	}
	for _, s := range [2]string{code, upper(code)} {
		codes, n := readings(s)
		for _, c := range codes[:n] {
			add(c)
		}
	}
	for _, m := range Lookup(code) {
		add(m.Code)
	}
	return out
}

func upper(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'a' <= c && c <= 'z' {
			b[i] = c - 'a' + 'A'
		}
	}
	return string(b)
}

// current reports whether the entry is one of today, for the order of matches.
func (e *entry) current() bool { return e.until == "" }
