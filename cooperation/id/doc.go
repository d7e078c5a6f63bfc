// Package id names things: the typed ids by which records of this library
// refer to each other, and the identifiers under which the world outside knows
// the same organisations and people.
//
// # Ids of records
//
// [Partner], [Agreement], [Expert] and the other kinds are UUIDs (RFC 9562)
// with a type of their own, so that an agreement's id is never stored where a
// partner's belongs. They are comparable and serve as map keys; the zero value
// means "no id". [New] makes an id that sorts by the time the caller gives;
// [From] derives one from an external identifier, so that importing the same
// record twice gives the same id.
//
//	now := time.Date(2026, 5, 4, 8, 0, 0, 0, time.UTC)
//	a, err := id.New[id.Agreement](now)
//	p, err := id.Parse[id.Partner]("0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e15")
//	q, err := id.From[id.Partner](id.External{Scheme: id.SchemeROR, Value: "03yrm5c26"})
//
// Members of a document that hold an id carry the option omitzero: an empty
// text is not an id, so that it is neither read nor written. A list or map that
// holds the zero value cannot be encoded.
//
// # External identifiers
//
// An [External] is a scheme and a value, such as ror and 03yrm5c26.
// [ParseExternal] takes the text as people and web pages write it and gives the
// one canonical form, in which equal identifiers are equal values;
// [External.Check] holds a stored value against its scheme: form first, then
// check digits.
//
//	e, err := id.ParseExternal(id.SchemeORCID, "https://orcid.org/0000-0002-1694-233x")
//	// e == id.External{Scheme: "orcid", Value: "0000-0002-1694-233X"}
//
//	scheme           canonical value       check digits
//	ror              03yrm5c26             2, modulo 97 over Crockford base 32
//	orcid            0000-0002-1694-233X   1, ISO 7064 MOD 11-2
//	isni             000000012281955X      1, ISO 7064 MOD 11-2
//	lei              5493001KJTIIGC8Y1R12  2, ISO 7064 MOD 97-10
//	wikidata         Q42                   none
//	grid             grid.445690.a         none
//	crossref-funder  10.13039/100000001    none
//	vn-tax           0314409058-002        1, weighted sum modulo 11
//	vn-personal      012345678901          none that is published
//
// The forms of wikidata, grid and crossref-funder follow common use, not a
// published standard. The list of schemes is open: an unknown scheme is carried
// through unchanged and reported as [ErrUnknownScheme], which is not the same
// as a wrong value. A right check digit says that a number was copied without a
// slip, not that its register holds it.
package id
