package document

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strings"
	"sync"
	"unicode"
)

// accept is the set of JSON types that may stand for a Go type.
type accept uint8

const (
	acceptObject accept = 1 << iota
	acceptArray
	acceptString
	acceptNumber
	acceptBool
	acceptNull
	acceptAll = acceptObject | acceptArray | acceptString | acceptNumber | acceptBool | acceptNull
)

// plan says how values of one Go type look in JSON. It is derived once per
// type and never changes afterwards.
type plan struct {
	accept  accept
	nilable bool         // null may stand as document, list item, map value
	pointer bool         // null is kept from the methods of the type
	private bool         // errors quote nothing of the value
	fields  *fields      // objects: the members of a struct
	elem    *plan        // objects: map values; arrays: items; nil: anything
	key     reflect.Type // maps whose keys are not plain text
	length  int          // fixed-size arrays: number of items, plus one
	leaf    reflect.Type // type to try a value on when explaining; may be nil
	how     how          // how to try it
	expect  string       // what is expected, for messages
	cost    cost         // memory that values take
}

type how uint8

const (
	tryPlain  how = iota
	tryJSON       // UnmarshalJSON
	tryText       // UnmarshalText
	tryInner      // the value inside a text (option "string" of the tag)
	tryNumber     // numbers must fit a float64 (values of type any)
)

// opaque accepts any JSON value.
var opaque = plan{accept: acceptAll, nilable: true}

type field struct {
	name   string
	plan   *plan
	depth  int
	tagged bool
}

type fields struct {
	list  []field
	index map[string]int
}

// find returns the field of this name or -1; hint is the likeliest one.
func (f *fields) find(name []byte, hint int) int {
	if hint < len(f.list) && f.list[hint].name == string(name) {
		return hint
	}
	if i, ok := f.index[string(name)]; ok {
		return i
	}
	return -1
}

var plans sync.Map // reflect.Type -> *plan

func planFor(t reflect.Type) *plan {
	if p, ok := plans.Load(t); ok {
		return p.(*plan)
	}
	b := planner{
		made:     map[reflect.Type]*plan{},
		fromJSON: reflect.TypeFor[json.Unmarshaler](),
		fromText: reflect.TypeFor[encoding.TextUnmarshaler](),
		number:   reflect.TypeFor[json.Number](),
		ext:      reflect.TypeFor[Extension](),
		private:  reflect.TypeFor[Private](),
	}
	p, _ := plans.LoadOrStore(t, b.plan(t))
	return p.(*plan)
}

type planner struct {
	made                                     map[reflect.Type]*plan
	fromJSON, fromText, number, ext, private reflect.Type
}

func (b *planner) plan(t reflect.Type) *plan {
	if p, ok := b.made[t]; ok {
		return p
	}
	p := new(plan)
	b.made[t] = p
	e := t
	for range 8 {
		if e.Kind() != reflect.Pointer {
			break
		}
		p.nilable, p.pointer, e = true, true, e.Elem()
		p.cost.value += int(e.Size())
	}
	ptr := reflect.PointerTo(e)
	p.private = ptr.Implements(b.private)
	switch {
	case e == b.ext:
		p.set(acceptObject, nil, "an object")
	case e == b.number:
		p.set(acceptNumber, e, "a number")
	case ptr.Implements(b.fromJSON):
		p.accept, p.nilable, p.leaf, p.how = acceptAll, true, e, tryJSON
	case ptr.Implements(b.fromText):
		p.set(acceptString, e, "text")
		p.how = tryText
	default:
		b.kind(p, e)
	}
	return p
}

func (p *plan) set(a accept, leaf reflect.Type, expect string) {
	p.accept, p.leaf, p.expect = a|acceptNull, leaf, expect
}

func (b *planner) kind(p *plan, e reflect.Type) {
	switch e.Kind() {
	case reflect.Bool:
		p.set(acceptBool, nil, "true or false")
	case reflect.String:
		p.set(acceptString, nil, "text")
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		p.set(acceptNumber, e, "a whole number")
	case reflect.Float32, reflect.Float64:
		p.set(acceptNumber, e, "a number")
	case reflect.Struct:
		p.set(acceptObject, nil, "an object")
		p.fields, p.cost.object = b.fields(e)
	case reflect.Map:
		p.set(acceptObject, nil, "an object")
		p.nilable = true
		switch k := e.Key(); {
		case reflect.PointerTo(k).Implements(b.fromText),
			k.Kind() >= reflect.Int && k.Kind() <= reflect.Uintptr:
			p.key = k
		case k.Kind() != reflect.String:
			p.impossible()
			return
		}
		p.elem = b.plan(e.Elem())
		p.cost.ofMap(e.Key(), e.Elem())
	case reflect.Slice:
		p.nilable = true
		if el := e.Elem(); el.Kind() == reflect.Uint8 && !reflect.PointerTo(el).Implements(b.fromJSON) && !reflect.PointerTo(el).Implements(b.fromText) {
			p.set(acceptString, e, "text in base64")
			return
		}
		p.set(acceptArray, nil, "a list")
		p.elem = b.plan(e.Elem())
		p.cost.item = int(e.Elem().Size())
	case reflect.Array:
		p.set(acceptArray, nil, "a list")
		p.length = e.Len() + 1
		p.elem = b.plan(e.Elem())
	case reflect.Interface:
		if e.NumMethod() > 0 {
			p.set(acceptNull, nil, "null (the Go type says no more)")
			return
		}
		p.accept, p.nilable, p.elem, p.leaf, p.how = acceptAll, true, p, e, tryNumber
		p.cost.ofAny(e)
	default:
		p.impossible()
	}
}

// impossible refuses every value, for types that JSON cannot hold.
func (p *plan) impossible() { p.accept, p.expect = 0, "nothing (the Go type cannot be read)" }

// fields lists the members of a struct by the rules of encoding/json: the
// shallowest of a name counts, then the tagged one, else none. It also returns
// the bytes of the structs that are embedded by pointer.
func (b *planner) fields(t reflect.Type) (list *fields, embedded int) {
	type level struct {
		t     reflect.Type
		count int
	}
	var all []field
	seen := map[reflect.Type]bool{}
	next := []level{{t, 1}}
	for depth := 0; len(next) > 0; depth++ {
		now := next
		next = nil
		at := map[reflect.Type]int{}
		for _, l := range now {
			if seen[l.t] {
				continue
			}
			seen[l.t] = true
			for sf := range l.t.Fields() {
				name, opts, ok := tagOf(sf)
				if !ok {
					continue
				}
				ft := sf.Type
				if ft.Name() == "" && ft.Kind() == reflect.Pointer {
					ft = ft.Elem()
				}
				if name == "" && sf.Anonymous && ft.Kind() == reflect.Struct {
					if ft != sf.Type {
						embedded += int(ft.Size())
					}
					if i, ok := at[ft]; ok {
						next[i].count++
					} else {
						at[ft] = len(next)
						next = append(next, level{ft, 1})
					}
					continue
				}
				f := field{name: name, depth: depth, tagged: name != ""}
				if name == "" {
					f.name = sf.Name
				}
				f.plan = b.plan(sf.Type)
				if opts && f.plan.how == tryPlain {
					f.plan = quoted(f.plan, ft)
				}
				all = append(all, f)
				if l.count > 1 {
					all = append(all, f) // twice at one depth: they cancel out
				}
			}
		}
	}
	return dominant(all), embedded
}

func dominant(all []field) *fields {
	out := &fields{index: map[string]int{}}
	best := map[string][]field{}
	for _, f := range all {
		c := best[f.name]
		switch {
		case len(c) > 0 && (c[0].depth < f.depth || c[0].depth == f.depth && c[0].tagged && !f.tagged):
			continue
		case len(c) > 0 && (c[0].depth > f.depth || !c[0].tagged && f.tagged):
			c = nil
		}
		best[f.name] = append(c, f)
	}
	for _, f := range all {
		if _, done := out.index[f.name]; !done && len(best[f.name]) == 1 {
			out.index[f.name] = len(out.list)
			out.list = append(out.list, best[f.name][0])
		}
	}
	return out
}

// quoted is the plan of a field with the tag option "string". It applies to
// booleans, numbers and text only.
func quoted(p *plan, t reflect.Type) *plan {
	switch t.Kind() {
	case reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr,
		reflect.Float32, reflect.Float64, reflect.String:
		q := &plan{nilable: p.nilable, how: tryInner, cost: p.cost}
		q.set(acceptString, t, p.expect+" in quotes")
		return q
	}
	return p
}

// tagOf reads the json tag; ok is false for fields that JSON does not see.
func tagOf(sf reflect.StructField) (name string, quoted, ok bool) {
	t := sf.Type
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if !sf.IsExported() && (!sf.Anonymous || t.Kind() != reflect.Struct) {
		return "", false, false
	}
	tag := sf.Tag.Get("json")
	if tag == "-" {
		return "", false, false
	}
	name, rest, _ := strings.Cut(tag, ",")
	if strings.ContainsFunc(name, badInTag) {
		name = ""
	}
	for opt := range strings.SplitSeq(rest, ",") {
		quoted = quoted || opt == "string"
	}
	return name, quoted, true
}

func badInTag(r rune) bool {
	return !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", r) && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}
