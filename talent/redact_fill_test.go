package talent_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/talent"
)

// leaf is one value of a filled record: the place of what is kept whole, and the
// marker that stands nowhere else.
type leaf struct{ at, marker string }

// filler puts a value of its own into every field.
type filler struct {
	t      *testing.T
	n      int
	leaves []leaf
}

func (f *filler) mark(at, marker string) { f.leaves = append(f.leaves, leaf{at, marker}) }

// next returns a number and a word that were not used yet.
func (f *filler) next() (int, string) {
	f.n++
	return f.n, fmt.Sprintf("mk%04dx", f.n)
}

func (f *filler) day() calendar.Date {
	n, _ := f.next()
	return calendar.MustDate("1000-01-01").AddDays(n)
}

// fill fills v, which stands at the place; atom is the place of what is kept
// whole and holds it, or "".
func (f *filler) fill(v reflect.Value, at, atom string) {
	whole := at
	if atom != "" {
		whole = atom
	}
	set := func(x any, markers ...string) {
		v.Set(reflect.ValueOf(x).Convert(v.Type()))
		for _, m := range markers {
			f.mark(whole, m)
		}
	}
	n, word := f.next()
	uuid := fmt.Sprintf("00000000-0000-7000-8000-%012d", n)
	switch v.Interface().(type) {
	case calendar.Date:
		d := f.day()
		set(d, d.String())
		return
	case calendar.Period:
		p := calendar.Period{Start: f.day(), End: f.day()}
		set(p, p.String())
		return
	case quantity.Quantity:
		q := quantity.Exactly(int64(700000 + n)).OfUnit(word).Dated(f.day())
		set(q, fmt.Sprint(700000+n), word, q.AsOf.String())
		return
	case technology.Code:
		c := technology.Code{List: fmt.Sprintf("MK%04d", n), Code: word}
		set(c, c.String())
		return
	case id.Expert:
		set(id.Must[id.Expert](uuid), uuid)
		return
	case id.Partner:
		set(id.Must[id.Partner](uuid), uuid)
		return
	case id.Agreement:
		set(id.Must[id.Agreement](uuid), uuid)
		return
	case id.Network:
		set(id.Must[id.Network](uuid), uuid)
		return
	case text.Text:
		_, other := f.next()
		set(text.Of(word, other), word, other)
		return
	case document.Extension:
		x, err := document.ParseExtension([]byte(`{"vendor":{"` + word + `n":"` + word + `"}}`))
		require.NoError(f.t, err)
		set(x, word)
		return
	case source.Confidence, talent.Category, talent.Visibility, codes.Answer:
		set(1) // too few values to tell apart
		return
	case id.External:
		whole = at
		for i := range v.NumField() {
			f.fill(v.Field(i), at, at)
		}
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(word)
		if strings.Contains(at, "/about/") {
			// A source stays only as long as something it is about does.
			v.SetString(at[:strings.Index(at, "/about/")] + "/" + word)
		}
		f.mark(whole, word)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			f.fill(v.Index(i), fmt.Sprintf("%s/%d", at, i), atom)
		}
	case reflect.Array:
		for i := range v.Len() {
			f.fill(v.Index(i), fmt.Sprintf("%s/%d", at, i), atom)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			name := member(v.Type().Field(i))
			require.NotEmpty(f.t, name, v.Type())
			if at == "" && (name == "id" || name == "consents" || name == "handling") && v.Type() == reflect.TypeFor[talent.Expert]() {
				continue
			}
			f.fill(v.Field(i), at+"/"+name, atom)
		}
	default:
		f.t.Fatalf("%s is a %s: say how to fill it, and see that Redact knows it", at, v.Type())
	}
}

func member(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

// filled returns an expert in whom every field holds something.
func filled(t *testing.T) (*talent.Expert, []leaf) {
	e := &talent.Expert{ID: id.Must[id.Expert]("0190a000-0000-7000-8000-0000000000e1")}
	f := filler{t: t}
	f.fill(reflect.ValueOf(e).Elem(), "", "")
	seen := map[string]bool{}
	for _, l := range f.leaves {
		require.False(t, seen[l.marker], l.marker)
		seen[l.marker] = true
	}
	return e, f.leaves
}
