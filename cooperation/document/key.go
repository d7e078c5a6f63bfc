package document

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strconv"
)

// keys are the keys met in one object that is read as a map.
type keys map[any]struct{}

// key reads a member name as a key of type t and adds it to those met. It
// reports a name that is no such key, and one that means the same key as
// another name, such as 1 and 01: of the two values one would be lost.
func (s *scanner) key(t reflect.Type, name []byte, at int, met keys) keys {
	key := reflect.New(t)
	if u, ok := key.Interface().(encoding.TextUnmarshaler); ok {
		if err := u.UnmarshalText(slices.Clone(name)); err != nil {
			reason := "the member name is not accepted"
			if !s.private {
				reason += ": " + err.Error()
			}
			s.problem(BadValue, at, reason, "correct it", err)
			return met
		}
	} else if err := setNumber(key.Elem(), string(name)); err != nil {
		s.problem(BadValue, at, "the member name must be a whole number",
			fmt.Sprintf("write a whole number that fits %d bits in quotes", t.Bits()), err)
		return met
	}
	if met == nil {
		met = keys{}
	}
	k := key.Elem().Interface()
	if _, dup := met[k]; dup {
		s.problem(DuplicateMember, at, "the member "+s.quoted(string(name))+"means the same as one before it", "keep one of the two", nil)
	}
	met[k] = struct{}{}
	return met
}

// setNumber sets v, an integer, from a text as encoding/json does.
func setNumber(v reflect.Value, s string) error {
	bits := v.Type().Bits()
	if v.CanInt() {
		n, err := strconv.ParseInt(s, 10, bits)
		v.SetInt(n)
		return err
	}
	n, err := strconv.ParseUint(s, 10, bits)
	v.SetUint(n)
	return err
}
