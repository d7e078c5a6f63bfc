package id

import "iter"

// Scheme names a system of identifiers in lower case. The list is open: a
// scheme that is not one of the constants is carried through documents
// unchanged, and [External.Check] reports it as [ErrUnknownScheme].
//
// A well-formed scheme begins with a letter and goes on with letters, digits,
// hyphens, dots and underscores, all in ASCII and lower case.
type Scheme string

// The schemes this package can judge.
const (
	// SchemeROR is the Research Organization Registry: organisations.
	// Canonical value: nine characters in lower case, 03yrm5c26; a zero, six
	// characters of Crockford's base 32 (no i, l, o, u), two check digits from
	// 02 to 98.
	SchemeROR Scheme = "ror"

	// SchemeORCID is ORCID: people in research. Canonical value: 16 digits in
	// groups of four joined by hyphens, the last may be X,
	// 0000-0002-1694-233X. ORCID numbers are taken from the numbers of ISNI,
	// with the same check digit: the same number without hyphens is a
	// well-formed ISNI of that person. As an External the two stay different
	// values, because the scheme says which register was asked.
	SchemeORCID Scheme = "orcid"

	// SchemeISNI is the International Standard Name Identifier, ISO 27729:
	// people and organisations. Canonical value: 16 characters, the last may
	// be X, 000000012281955X. [External.Printed] sets it in groups of four.
	SchemeISNI Scheme = "isni"

	// SchemeLEI is the Legal Entity Identifier, ISO 17442: legal entities.
	// Canonical value: 18 upper-case letters and digits and two check digits
	// from 02 to 98, 5493001KJTIIGC8Y1R12.
	SchemeLEI Scheme = "lei"

	// SchemeWikidata is Wikidata: anything. Canonical value: Q and a number,
	// Q42; no check digit.
	SchemeWikidata Scheme = "wikidata"

	// SchemeGRID is the Global Research Identifier Database, a register of the
	// past whose identifiers stand in the records of ROR.
	// Canonical value: grid.445690.a; no check digit.
	SchemeGRID Scheme = "grid"

	// SchemeCrossrefFunder is the Crossref Funder Registry, which ROR calls
	// fundref. Canonical value: a DOI, 10.13039/100000001; the bare number is
	// read too. No check digit.
	SchemeCrossrefFunder Scheme = "crossref-funder"

	// SchemeVNTax is the Vietnamese tax code (mã số thuế): organisations.
	// Canonical value: ten digits, 0100233488, or thirteen for a branch,
	// 0314409058-002. Digits 1 and 2 tell the province of registration, 3 to 9
	// are a serial number from 0000001, digit 10 is the check digit, the last
	// three are the branch from 001.
	SchemeVNTax Scheme = "vn-tax"

	// SchemeVNPersonal is the Vietnamese personal identification number (số
	// định danh cá nhân) of twelve digits, which since 1 July 2025 stands in
	// place of the tax code of individuals and households (Circular
	// 86/2024/TT-BTC). No rule of check digits is published, so only the form
	// is judged. It is personal data: errors never quote it.
	SchemeVNPersonal Scheme = "vn-personal"
)

// Schemes gives the schemes this package can judge, in the order of the
// constants.
func Schemes() iter.Seq[Scheme] {
	return func(yield func(Scheme) bool) {
		for i := range schemes {
			if !yield(schemes[i].scheme) {
				return
			}
		}
	}
}

// Known reports whether s is one of [Schemes].
func (s Scheme) Known() bool { return s.rules() != nil }

// grammar is what the package knows of one scheme.
type grammar struct {
	scheme Scheme
	check  func(string) string // what is wrong with a canonical value, or ""
	tidy   tidy                // how loose spellings are brought to the canonical one
	label  string              // a word that may stand before the value
	paths  [3]string           // addresses without https:// and www., the value follows
	url    string              // the address to print, the value follows; "" is none
	remedy string
}

// tidy says which liberties a scheme's text may take.
type tidy uint8

const (
	lower   tidy = 1 << iota // letters are brought to lower case
	raise                    // letters are brought to upper case
	compact                  // blanks and hyphens inside are dropped
	digits                   // a bare number may stand for the whole
	hyphens                  // groups of four are joined by hyphens again
	branch                   // a hyphen is set after the tenth digit of thirteen
)

// schemes is indexed by a switch in rules; both in the order of the constants.
var schemes = [...]grammar{
	{SchemeROR, checkROR, lower, "ror", [3]string{"ror.org/"}, "https://ror.org/",
		"write the nine characters after https://ror.org/, such as 03yrm5c26"},
	{SchemeORCID, checkORCID, compact | raise | hyphens, "orcid", [3]string{"orcid.org/"}, "https://orcid.org/",
		"write 16 digits in four groups joined by hyphens, such as 0000-0002-1694-233X"},
	{SchemeISNI, checkISNI, compact | raise, "isni", [3]string{"isni.org/isni/", "isni.org/"}, "https://isni.org/isni/",
		"write 16 digits, the last may be X, such as 000000012281955X"},
	{SchemeLEI, checkLEI, compact | raise, "lei", [3]string{"search.gleif.org/#/record/"}, "https://search.gleif.org/#/record/",
		"write 20 letters and digits, such as 5493001KJTIIGC8Y1R12"},
	{SchemeWikidata, checkWikidata, raise, "wikidata", [3]string{"wikidata.org/wiki/", "wikidata.org/entity/"}, "https://www.wikidata.org/wiki/",
		"write Q and a number, such as Q42"},
	{SchemeGRID, checkGRID, lower, "", [3]string{"grid.ac/institutes/"}, "https://www.grid.ac/institutes/",
		"write grid, a number and one or two hexadecimal digits, such as grid.445690.a"},
	{SchemeCrossrefFunder, checkFunder, digits, "doi", [3]string{"doi.org/", "dx.doi.org/"}, "https://doi.org/",
		"write the DOI, such as 10.13039/100000001"},
	{SchemeVNTax, checkVNTax, compact | branch, "mst", [3]string{}, "",
		"write 10 digits, or 13 as 0314409058-002"},
	{SchemeVNPersonal, checkVNPersonal, compact, "", [3]string{}, "",
		"write 12 digits"},
}

// rules finds the grammar of a scheme, nil for an unknown one.
func (s Scheme) rules() *grammar {
	switch s {
	case SchemeROR:
		return &schemes[0]
	case SchemeORCID:
		return &schemes[1]
	case SchemeISNI:
		return &schemes[2]
	case SchemeLEI:
		return &schemes[3]
	case SchemeWikidata:
		return &schemes[4]
	case SchemeGRID:
		return &schemes[5]
	case SchemeCrossrefFunder:
		return &schemes[6]
	case SchemeVNTax:
		return &schemes[7]
	case SchemeVNPersonal:
		return &schemes[8]
	}
	return nil
}

// wellFormed reports whether s could be the name of a scheme.
func (s Scheme) wellFormed() bool {
	for i := range len(s) {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z':
		case i > 0 && ('0' <= c && c <= '9' || c == '-' || c == '.' || c == '_'):
		default:
			return false
		}
	}
	return s != ""
}
