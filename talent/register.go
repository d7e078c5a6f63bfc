package talent

import (
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"log/slog"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
)

// Register is a list of experts that can be looked up by id and by identifier,
// and whose records are held against each other ([ExpertRegisterRules]): one
// person in two records, ties that one side only tells of, organisations that
// are not in the register of partners.
//
// Make one with [NewRegister]. It is immutable and safe for concurrent use, as
// long as nobody changes the experts. In JSON it is their array, which is
// personal data; printing or logging a Register tells how many there are and
// nothing else. The zero value has no experts and finds nothing.
type Register struct {
	experts    []Expert
	partners   *partner.Register
	byID       map[id.Expert]int32
	byExternal map[id.External]int32   // the first record that has it
	holders    map[id.External][]int32 // all records, where several have it
	found      registerFindings
	work       int // steps taken to build, for tests of linearity
}

// NewRegister returns the register of the experts, in time linear in their
// number and that of their identifiers, contacts, affiliations and ties. With
// partners, organisations named by affiliations and ties are looked up there;
// nil asks nothing about them. It keeps the slice, which must not be changed any
// more. Of two records with one id, or one identifier, the first is found.
func NewRegister(experts []Expert, partners *partner.Register) *Register {
	x := &Register{
		experts:    experts,
		partners:   partners,
		byID:       make(map[id.Expert]int32, len(experts)),
		byExternal: make(map[id.External]int32, len(experts)),
	}
	for i := range experts {
		e := &experts[i]
		if _, twice := x.byID[e.ID]; twice {
			x.found.twice = append(x.found.twice, int32(i))
		} else if !e.ID.IsZero() {
			x.byID[e.ID] = int32(i)
		}
		for j := range e.Identifiers {
			x.work++
			x.claim(registerForm(e.Identifiers[j]), int32(i), int32(j))
		}
	}
	x.check()
	return x
}

// registerForm returns the identifier in the one form in which it is looked up.
func registerForm(e id.External) id.External {
	if e.Scheme.Known() && !e.Valid() {
		if form, err := id.ParseExternal(e.Scheme, e.Value); err == nil {
			return form
		}
	}
	return e
}

// claim notes that record i has the identifier. Those of organisations tell
// nothing about persons.
func (x *Register) claim(e id.External, i, j int32) {
	switch e.Scheme {
	case "", id.SchemeROR, id.SchemeLEI, id.SchemeGRID, id.SchemeCrossrefFunder, id.SchemeVNTax:
		return
	}
	if e.Value == "" {
		return
	}
	first, ok := x.byExternal[e]
	if !ok {
		x.byExternal[e] = i
		return
	}
	all := x.holders[e]
	if last := len(all); first == i || last > 0 && all[last-1] == i {
		return // twice in one record
	}
	if x.holders == nil {
		x.holders = map[id.External][]int32{}
	}
	if all == nil {
		all = append(all, first)
	}
	x.holders[e] = append(all, i)
	x.found.shared = append(x.found.shared, registerPair{registerPlace{i, j}, first})
}

// Len returns the number of experts.
func (x *Register) Len() int { return len(x.experts) }

// At returns the expert at a place of the list, from 0. It must not be changed.
func (x *Register) At(i int) *Expert { return &x.experts[i] }

// All yields the experts in the order of the list, with their places.
func (x *Register) All() iter.Seq2[int, *Expert] {
	return func(yield func(int, *Expert) bool) {
		for i := range x.experts {
			if !yield(i, &x.experts[i]) {
				return
			}
		}
	}
}

// Find returns the place of the expert with the id.
func (x *Register) Find(e id.Expert) (i int, ok bool) {
	n, ok := x.byID[e]
	return int(n), ok
}

// ByIdentifier returns the places of the experts that have the identifier, in
// the order of the list: usually one or none. It is found in whatever spelling
// [id.ParseExternal] reads. Identifiers of organisations find nobody.
func (x *Register) ByIdentifier(e id.External) []int {
	e = registerForm(e)
	if all := x.holders[e]; all != nil {
		places := make([]int, len(all))
		for i := range all {
			places[i] = int(all[i])
		}
		return places
	}
	if i, ok := x.byExternal[e]; ok {
		return []int{int(i)}
	}
	return nil
}

// MarshalJSON writes the array of the experts: personal data.
func (x *Register) MarshalJSON() ([]byte, error) {
	if x.experts == nil {
		return []byte("[]"), nil
	}
	return json.Marshal(x.experts)
}

// String returns how many experts there are and nothing else, so that printing a
// register by mistake discloses no personal data.
func (x Register) String() string {
	return "register of " + strconv.Itoa(len(x.experts)) + " experts"
}

// Format prints what [Register.String] returns, whatever the verb.
func (x Register) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, x.String()) }

// LogValue gives a logger how many experts there are and nothing else.
func (x Register) LogValue() slog.Value { return slog.StringValue(x.String()) }

// PrivateDocument marks registers as [document.Private], as experts are.
func (Register) PrivateDocument() {}
