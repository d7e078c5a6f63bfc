package talent

import (
	"errors"
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/document"
)

// constantError is an error without parts. It is comparable.
type constantError string

func (e constantError) Error() string { return string(e) }

// Errors of [Expert.Pseudonym] and [Expert.Encode].
const (
	ErrShortKey = constantError("talent: the key is shorter than 32 bytes; draw one from crypto/rand and keep it apart from the data")
	ErrNoID     = constantError("talent: the expert has no identifier, so there is nothing to stand in for; give the record one")
	ErrNoJSON   = constantError("talent: a value of the record has no JSON form, such as a code that cannot be one; validate the record to find it")
)

// redactMembers are the names of members that the JSON of an expert has.
// A pointer of an error goes no further than they do.
var redactMembers = [...]string{
	"abstract", "affiliations", "agreement", "asOf", "at", "availability", "category", "confidence", "consents",
	"contacts", "country", "department", "display", "evidence", "expert", "expertise", "expires", "ext", "family", "field",
	"given", "handling", "high", "hours", "id", "identifiers", "key", "keywords", "kind", "lang", "languages", "level",
	"locator", "method", "metrics", "modes", "name", "names", "note", "on", "organisation", "outputs", "partner", "period",
	"place", "profile", "published", "publisher", "purpose", "qualifier", "ref", "retainUntil", "retrieved", "role",
	"schemaVersion", "scheme", "scope", "source", "sources", "technology", "ties", "timeZone", "title", "unit", "url",
	"value", "visibility", "withdrawn", "about",
}

// redactErrors takes out of the errors of reading a record what stands in it:
// they tell where something is wrong and what to write, but quote no value and no
// name of a member that experts do not have.
func redactErrors(err error) error {
	var list document.Errors
	if !errors.As(err, &list) {
		return err
	}
	out := make(document.Errors, len(list))
	for i, e := range list {
		pointer, cut := redactPointer(e.Pointer)
		reason, remedy := e.Reason, e.Remedy
		switch e.Kind {
		case document.UnknownMember:
			reason = "there is no such member here"
		case document.DuplicateMember:
			reason = "a member is given twice"
		case document.BadValue:
			reason, remedy = "the value is not accepted", "write it in the form that the type of the field tells"
		case document.BadVersion:
			reason, remedy = "the schema version is not one that can be read", "write major and minor version, such as the one supported"
		default:
			if !cut {
				out[i] = e // quotes nothing, and keeps its cause
				continue
			}
		}
		out[i] = &document.Error{Pointer: pointer, Line: e.Line, Column: e.Column, Offset: e.Offset, Kind: e.Kind, Reason: reason, Remedy: remedy}
	}
	return out
}

// redactPointer returns the pointer as far as it is made of indexes and of names
// that experts have, and whether that is not all of it.
func redactPointer(p string) (short string, cut bool) {
	end := 0
	for end < len(p) {
		next := len(p)
		if n := strings.IndexByte(p[end+1:], '/'); n >= 0 {
			next = end + 1 + n
		}
		if part := p[end+1 : next]; !redactIndex(part) && !slices.Contains(redactMembers[:], part) {
			return p[:end], true
		}
		if end = next; p[:end] == "/ext" {
			return "/ext", end < len(p)
		}
	}
	return p, false
}

// redactIndex reports whether the part of a pointer is an index, and none so long
// that it could be something else.
func redactIndex(part string) bool {
	if part == "" || len(part) > 8 {
		return false
	}
	for i := range len(part) {
		if part[i] < '0' || part[i] > '9' {
			return false
		}
	}
	return true
}
