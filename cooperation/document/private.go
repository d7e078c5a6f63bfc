package document

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
)

// Private marks a type whose values are not for everybody's eyes, such as a
// person's data. The errors of [Decode], [DecodeBytes], [Lines] and [Encode] then
// tell where in such a value something is wrong and what to write instead, but
// quote nothing of it: no value, no name of a member that the type does not have,
// and nothing that the types in it say. That holds wherever in a document the
// value stands, and not for the rest of the document.
//
// It does not hold for parts of the value that are read by themselves, for
// [Cursor] and [Values], which know no types, and for types that read JSON
// themselves. A [Notice] holds the value as it stands.
type Private interface {
	// PrivateDocument does nothing.
	PrivateDocument()
}

// holdsPrivate reports whether values of the type may hold something private.
func (p *plan) holdsPrivate(seen map[*plan]bool) bool {
	if p == nil || seen[p] {
		return false
	}
	if p.private {
		return true
	}
	seen[p] = true
	if p.fields != nil {
		for _, f := range p.fields.list {
			if f.plan.holdsPrivate(seen) {
				return true
			}
		}
	}
	return p.elem.holdsPrivate(seen)
}

// isPrivate reports whether v may hold something private, as far as its type tells.
func isPrivate(v any) bool {
	return v != nil && planFor(reflect.TypeOf(v)).holdsPrivate(map[*plan]bool{})
}

// hushed takes out of an error of writing private values what it quotes.
func hushed(err error) error {
	var value *json.MarshalerError
	for inner := err; errors.As(inner, &value); inner = value.Err {
		// Versions of encoding/json differ in whether they name a pointer to it.
		err = fmt.Errorf("a value of type %s has no JSON form", strings.TrimLeft(value.Type.String(), "*"))
	}
	if value != nil {
		return err
	}
	var number *json.UnsupportedValueError
	if errors.As(err, &number) {
		return errors.New("a number has no JSON form")
	}
	return err
}
