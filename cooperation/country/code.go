package country

import (
	"iter"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/source"
)

// Code identifies a state or territory: two letters of ISO 3166-1 (“VN”), four
// letters of ISO 3166-3 for a former one (“SUHH”), or the user-assigned “XK”.
// The zero value is no country. Code is comparable, and open: any text survives
// decoding and encoding; ParseCode reads other ISO forms into the one form
// that facts are kept under.
type Code string

// Scheme says which list a code belongs to. It is a closed set; the zero value
// is the scheme of codes that this package does not know.
type Scheme uint8

// The schemes of codes.
const (
	// UnknownScheme is for a code this package has no entry for.
	UnknownScheme Scheme = iota
	// ISO3166Part1 is the list of current codes.
	ISO3166Part1
	// ISO3166Part3 is the list of codes withdrawn since 1974.
	ISO3166Part3
	// UserAssigned is the range of ISO 3166-1 that the standard leaves to its
	// users (XA to XZ and others). Of it the package knows XK only, as CLDR
	// uses it; no standard lists it.
	UserAssigned
)

// String returns "unknown", "iso3166-1", "iso3166-3" or "user".
func (s Scheme) String() string {
	switch s {
	case ISO3166Part1:
		return "iso3166-1"
	case ISO3166Part3:
		return "iso3166-3"
	case UserAssigned:
		return "user"
	}
	return "unknown"
}

// entry is one row of the generated table.
type entry struct {
	code, alpha3, numeric string
	scheme                Scheme
	from                  string // listed from this date, "" where the data do not tell
	fromBasis             source.Confidence
	until                 string // withdrawn on this date, "" for a current entry
	span                  span
	un                    calendar.Truth
	region                string
	en, vi                string
	viBasis               source.Confidence
	iso, official, common string
	comment               string
}

// span holds days as yyyymmdd: the entry surely did not stand before noBefore
// nor from noAgo on, and surely did from yesFrom up to, not including,
// yesUntil.
type span struct{ noBefore, yesFrom, yesUntil, noAgo int32 }

const letters = 26

// find returns the index of the code in entries, or -1. It neither allocates
// nor searches.
func find(c Code) int {
	switch len(c) {
	case 2:
		a, b := c[0]-'A', c[1]-'A'
		if a < letters && b < letters {
			return int(byTwo[int(a)*letters+int(b)]) - 1
		}
	case 4:
		a, b := c[0]-'A', c[1]-'A'
		if a >= letters || b >= letters {
			return -1
		}
		// CS is the only pair of letters that two former entries begin with.
		i := int(byFour[int(a)*letters+int(b)]) - 1
		for ; i >= 0 && i < len(entries) && entries[i].code[:2] == string(c[:2]); i++ {
			if entries[i].code == string(c) {
				return i
			}
		}
	}
	return -1
}

// Known reports whether the package has an entry under exactly this code.
func (c Code) Known() bool { return find(c) >= 0 }

// IsZero reports whether no country is named.
func (c Code) IsZero() bool { return c == "" }

// Scheme says which list the code belongs to.
func (c Code) Scheme() Scheme {
	if i := find(c); i >= 0 {
		return entries[i].scheme
	}
	return UnknownScheme
}

// Former reports whether the code is one of ISO 3166-3: withdrawn.
func (c Code) Former() bool { return c.Scheme() == ISO3166Part3 }

// Alpha2 returns the code of two letters: of a former entry the one it had,
// which may stand for another entry today (“AI”, “BQ”, “BY”, “GE”, “SK”).
// It is "" for an unknown code.
func (c Code) Alpha2() string {
	if i := find(c); i >= 0 {
		return entries[i].code[:2]
	}
	return ""
}

// Alpha3 returns the code of three letters, or "" for an unknown code. For XK
// it is XKK, as CLDR maps it; no standard assigns it.
func (c Code) Alpha3() string {
	if i := find(c); i >= 0 {
		return entries[i].alpha3
	}
	return ""
}

// Numeric returns the code of three digits, or "" where the data have none:
// for an unknown code and for some former entries. Different entries may share
// one (Burma and Myanmar are both 104).
func (c Code) Numeric() string {
	if i := find(c); i >= 0 {
		return entries[i].numeric
	}
	return ""
}

// UnitedNationsMember says whether the entry is a member of the United Nations
// according to CLDR 48. It is Unknown for former and for unknown codes, on
// which the data are silent. No says nothing about statehood.
func (c Code) UnitedNationsMember() calendar.Truth {
	if i := find(c); i >= 0 {
		return entries[i].un
	}
	return calendar.Unknown
}

// Comment returns the remark ISO 3166-3 data make on a former entry, in
// English, or "".
func (c Code) Comment() string {
	if i := find(c); i >= 0 {
		return entries[i].comment
	}
	return ""
}

// All yields every code the package knows, in byte order: current ones, former
// ones and XK.
func All() iter.Seq[Code] {
	return func(yield func(Code) bool) {
		for i := range entries {
			if !yield(Code(entries[i].code)) {
				return
			}
		}
	}
}
