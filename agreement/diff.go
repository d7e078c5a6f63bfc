package agreement

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/document"
)

// A Change is one difference between two versions of an agreement.
type Change struct {
	Kind    ChangeKind `json:"kind"`
	Pointer string     `json:"pointer"` // RFC 6901, into the later version; of what was removed into the earlier
	// Before and After are the values as JSON; empty where there is none.
	Before json.RawMessage `json:"before,omitempty"`
	After  json.RawMessage `json:"after,omitempty"`
}

// ChangeKind says what became of a value. It is a closed set that starts at
// Added; the zero value is none.
type ChangeKind uint8

// The kinds of change.
const (
	Added ChangeKind = iota + 1
	Removed
	Changed
)

var changeTexts = [...]string{"", "added", "removed", "changed"}

// String returns the text of the kind, such as added.
func (k ChangeKind) String() string { return printClosed(changeTexts[:], uint8(k)) }

// Label returns the kind in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (k ChangeKind) Label(tag language.Tag) string {
	return closedLabel(changeTexts[:], []string{"", "bổ sung", "bãi bỏ", "sửa đổi"}, uint8(k), tag)
}

// MarshalText writes the text of the kind.
func (k ChangeKind) MarshalText() ([]byte, error) {
	return closedText("kind of change", changeTexts[:], uint8(k))
}

// UnmarshalText reads the text of a kind and refuses anything else.
func (k *ChangeKind) UnmarshalText(b []byte) error {
	return parseClosed("kind of change", changeTexts[:], b, (*uint8)(k))
}

// Diff lists what differs between two versions of an agreement, in the order of
// the pointers. Entries of lists are matched by what names them: parties by
// partner, acts by kind and party, duties by key; where there is no such name, by
// their words. Where only the order of entries changed nothing did, apart from
// those who host in turn. A member that a later version
// of this library adds takes part by itself, as versions are compared as JSON.
// It is empty for versions that say the same, and an error only for one that
// cannot be written as JSON.
func Diff(before, after *Agreement) ([]Change, error) {
	x, err := tree(before)
	if err != nil {
		return nil, err
	}
	y, err := tree(after)
	if err != nil {
		return nil, err
	}
	var d differ
	d.value("", "", x, y)
	return d.changes, d.err
}

// tree reads what the agreement is as JSON into maps and lists.
func tree(a *Agreement) (any, error) {
	var b bytes.Buffer
	if err := document.Encode(&b, *a, document.Compact()); err != nil {
		return nil, err
	}
	dec := json.NewDecoder(&b)
	dec.UseNumber()
	var v any
	err := dec.Decode(&v)
	return v, err
}

// namedBy returns the members by which the entries of a list are matched; none
// for a list that is matched by the whole entry. The first one does it alone
// where it is stated and one says so; otherwise all of them do together.
func namedBy(list string) (members []string, one bool) {
	switch list {
	case "parties":
		return []string{"partner", "name"}, true
	case "technologies":
		return []string{"technology"}, false
	case "identifiers":
		return []string{"scheme"}, false
	case "events":
		return []string{"kind", "party", "toward", "instrument"}, false
	case "steps":
		return []string{"kind", "by"}, false
	case "dossier":
		return []string{"kind", "language"}, false
	case "assurances":
		return []string{"question", "by"}, false
	case "funding":
		return []string{"kind", "payer", "payee", "stage"}, false
	case "objectives":
		return []string{"name"}, false
	case "indicators":
		return []string{"code", "name"}, true
	case "values":
		return []string{"on", "period"}, false
	case "obligations":
		return []string{"key", "duty"}, true
	case "fulfilments":
		return []string{"due"}, false
	case "committees":
		return []string{"key", "names"}, true
	case "sessions":
		return []string{"number", "on"}, true
	case "actions", "mitigations", "milestones":
		return []string{"key", "name"}, true
	case "payments":
		return []string{"key", "basis"}, true
	case "background":
		return []string{"number", "name"}, true
	case "tests":
		return []string{"code"}, false
	case "readiness":
		return []string{"scale", "element", "on"}, false
	case "links":
		return []string{"agreement"}, false
	case "risks":
		return []string{"key", "category", "name"}, true
	case "reviewed":
		return []string{"on"}, false
	case "activities":
		return []string{"kind", "name"}, false
	case "sources":
		return []string{"key"}, false
	}
	return nil, false
}

// orderCounts reports whether the order of a list says something: who hosts in turn.
func orderCounts(list string) bool { return list == "hosts" }

// escape writes a member as a segment of a pointer.
func escape(member string) string {
	return strings.ReplaceAll(strings.ReplaceAll(member, "~", "~0"), "/", "~1")
}

type differ struct {
	changes []Change
	err     error
}

func (d *differ) add(k ChangeKind, pointer string, before, after any) {
	c := Change{Kind: k, Pointer: pointer}
	for _, x := range [...]struct {
		from any
		to   *json.RawMessage
	}{{before, &c.Before}, {after, &c.After}} {
		if x.from == nil {
			continue
		}
		raw, err := json.Marshal(x.from)
		if err != nil {
			d.err = err
		}
		*x.to = raw
	}
	d.changes = append(d.changes, c)
}

// value compares two values at a pointer; list is the name of the member.
func (d *differ) value(pointer, member string, x, y any) {
	switch x := x.(type) {
	case map[string]any:
		if y, ok := y.(map[string]any); ok {
			d.object(pointer, x, y)
			return
		}
	case []any:
		if y, ok := y.([]any); ok {
			if orderCounts(member) {
				if !slices.Equal(x, y) {
					d.add(Changed, pointer, x, y)
				}
				return
			}
			d.list(pointer, member, x, y)
			return
		}
	default:
		if x == y {
			return
		}
	}
	d.add(Changed, pointer, x, y)
}

func (d *differ) object(pointer string, x, y map[string]any) {
	members := make([]string, 0, len(x)+len(y))
	for m := range x {
		members = append(members, m)
	}
	for m := range y {
		if _, ok := x[m]; !ok {
			members = append(members, m)
		}
	}
	slices.Sort(members)
	for _, m := range members {
		at := pointer + "/" + escape(m)
		before, was := x[m]
		after, is := y[m]
		switch {
		case was && is:
			d.value(at, m, before, after)
		case was:
			d.add(Removed, at, before, nil)
		default:
			d.add(Added, at, nil, after)
		}
	}
}

// list pairs the entries of both lists that are the same, then those of the rest
// that have the same name, the first with the first, and compares the pairs. Where
// order is all that changed, nothing did.
func (d *differ) list(pointer, member string, x, y []any) {
	paired, same := make([]bool, len(x)), make([]bool, len(y))
	waiting := map[string][]int{} // in x, by all that the entry says
	for i := len(x) - 1; i >= 0; i-- {
		n := name("", x[i])
		waiting[n] = append(waiting[n], i)
	}
	for j := range y {
		n := name("", y[j])
		if w := waiting[n]; len(w) > 0 {
			paired[w[len(w)-1]], same[j] = true, true
			waiting[n] = w[:len(w)-1]
		}
	}
	clear(waiting) // in x, by name
	for i := len(x) - 1; i >= 0; i-- {
		if !paired[i] {
			n := name(member, x[i])
			waiting[n] = append(waiting[n], i)
		}
	}
	for j := range y {
		if same[j] {
			continue
		}
		at := pointer + "/" + strconv.Itoa(j)
		n := name(member, y[j])
		if w := waiting[n]; len(w) > 0 {
			i := w[len(w)-1]
			waiting[n], paired[i] = w[:len(w)-1], true
			d.value(at, "", x[i], y[j])
			continue
		}
		d.add(Added, at, nil, y[j])
	}
	for i := range x {
		if !paired[i] {
			d.add(Removed, pointer+"/"+strconv.Itoa(i), x[i], nil)
		}
	}
}

// name returns what an entry of a list is matched by.
func name(member string, entry any) string {
	object, ok := entry.(map[string]any)
	by, one := namedBy(member)
	if !ok || by == nil {
		raw, _ := json.Marshal(entry)
		return string(raw)
	}
	if one && object[by[0]] != nil {
		by = by[:1]
	}
	parts := make([]any, len(by))
	for i, m := range by {
		parts[i] = object[m]
	}
	raw, _ := json.Marshal(parts)
	return string(raw)
}
