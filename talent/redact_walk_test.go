package talent_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/find"
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

// words are all strings of a JSON document, members' names left out, of pointers
// the last part only.
func words(t *testing.T, v any) map[string]bool {
	b, err := json.Marshal(v)
	require.NoError(t, err)
	var tree any
	require.NoError(t, json.Unmarshal(b, &tree))
	list := map[string]bool{}
	var walk func(any)
	walk = func(x any) {
		switch x := x.(type) {
		case string:
			if strings.HasPrefix(x, "/sources/") {
				x = x[strings.LastIndex(x, "/")+1:]
			}
			list[x] = true
		case []any:
			for _, y := range x {
				walk(y)
			}
		case map[string]any:
			for _, y := range x {
				walk(y)
			}
		}
	}
	walk(tree)
	return list
}

func under(p, above string) bool { return p == above || strings.HasPrefix(p, above+"/") }

// survivors holds the copy against the places that may be kept: a marker is
// there just when its place lies in one of those and neither in one that is cut
// nor around it.
func survivors(t *testing.T, what string, e *talent.Expert, leaves []leaf, kept, cut []string) {
	t.Helper()
	got := words(t, e)
	for _, l := range leaves {
		want := false
		for _, p := range kept {
			want = want || p == "" || under(l.at, p)
		}
		for _, p := range cut {
			want = want && !under(l.at, p) && !under(p, l.at)
		}
		if got[l.marker] != want {
			t.Errorf("%s: %s at %s: kept %v, should be %v", what, l.marker, l.at, got[l.marker], want)
		}
	}
}

// places are all pointers to something of the filled record, from the top down.
func places(leaves []leaf) (list []string) {
	seen := map[string]bool{}
	for _, l := range leaves {
		for i := 1; i <= len(l.at); i++ {
			if p := l.at[:i]; (i == len(l.at) || l.at[i] == '/') && !seen[p] {
				seen[p] = true
				list = append(list, p)
			}
		}
	}
	return list
}

const purpose = talent.PurposeSharing

var (
	noon = calendar.MustDate
	on   = noon("2026-11-22")
)

func consent(scope ...string) talent.Consent {
	return talent.Consent{Purpose: purpose, Given: noon("2026-01-05"), Scope: scope}
}

// What is left of a record in which every field holds something is what consent
// and visibility allow, for every place there is in it.
func TestRedactionWalk(t *testing.T) {
	e, leaves := filled(t)
	require.Greater(t, len(leaves), 140)
	everyone := talent.Audience{Purpose: purpose, On: on}
	keeper := talent.Audience{Sees: talent.Private, Purpose: purpose, On: on}
	public := talent.Handling{Visibility: talent.Public}
	try := func(what string, to talent.Audience, consents []talent.Consent, handling []talent.Handling, kept, cut []string) {
		t.Helper()
		e.Consents, e.Handling = consents, handling
		out := e.Redact(to)
		survivors(t, what, &out, leaves, kept, cut)
		assert.Equal(t, e.ID, out.ID)
		assert.Empty(t, out.Consents)
		assert.Empty(t, out.Handling)
	}
	given := []talent.Consent{consent()}
	all := []string{""}
	change := func(with func(*talent.Consent)) []talent.Consent {
		c := consent()
		with(&c)
		return []talent.Consent{c}
	}
	try("no consent", keeper, nil, nil, nil, nil)
	try("whole", keeper, given, nil, all, nil)
	try("nothing decided on who sees", everyone, given, nil, nil, nil)
	try("public", everyone, given, []talent.Handling{public}, all, nil)
	try("limited", everyone, given, []talent.Handling{{Visibility: talent.Limited}}, nil, nil)
	try("limited to the trusted", talent.Audience{Sees: talent.Limited, Purpose: purpose, On: on}, given, []talent.Handling{{Visibility: talent.Limited}}, all, nil)
	try("no such visibility", everyone, given, []talent.Handling{{Visibility: 9}}, nil, nil)
	try("no such audience", talent.Audience{Sees: 9, Purpose: purpose, On: on}, given, []talent.Handling{public}, nil, nil)
	try("another purpose", talent.Audience{Sees: talent.Private, Purpose: talent.PurposeContact, On: on}, given, nil, nil, nil)
	try("no purpose", talent.Audience{Sees: talent.Private, On: on}, given, nil, nil, nil)
	try("no day", talent.Audience{Sees: talent.Private, Purpose: purpose}, given, nil, nil, nil)
	try("a vague day", talent.Audience{Sees: talent.Private, Purpose: purpose, On: noon("2026")}, given, nil, nil, nil)
	try("expired", keeper, change(func(c *talent.Consent) { c.Expires = noon("2026-11-21") }), nil, nil, nil)
	try("withdrawn", keeper, change(func(c *talent.Consent) { c.Withdrawn = on }), nil, nil, nil)
	try("not yet", keeper, change(func(c *talent.Consent) { c.Given = noon("2026-11-23") }), nil, nil, nil)
	try("silence", keeper, change(func(c *talent.Consent) { c.Method = "Silence" }), nil, nil, nil)
	try("all is sensitive", keeper, given, []talent.Handling{{Category: talent.Sensitive}}, nil, nil)
	try("no such category", keeper, given, []talent.Handling{{Category: 9}}, nil, nil)

	for _, p := range places(leaves) {
		if !strings.Contains(p, "/about") { // see TestSourcesOfWhatIsLeft
			try("scope "+p, keeper, []talent.Consent{consent(p)}, nil, []string{p}, nil)
		}
		old := consent(p)
		old.Given, old.Withdrawn = noon("2025"), noon("2026-03")
		if strings.Contains(p, "/about") {
			continue
		}
		try("withdrawn for "+p, keeper, []talent.Consent{consent(), old}, nil, all, []string{p})
		sensitive := talent.Handling{At: p, Category: talent.Sensitive}
		try("sensitive "+p, keeper, given, []talent.Handling{sensitive}, all, []string{p})
		try("sensitive and named "+p, keeper, []talent.Consent{consent(), consent(p)}, []talent.Handling{sensitive}, all, nil)
		try("private "+p, everyone, given, []talent.Handling{public, {At: p, Visibility: talent.Private}}, all, []string{p})
		try("public "+p, everyone, given, []talent.Handling{{At: p, Visibility: talent.Public}}, []string{p}, nil)
		e.Consents, e.Handling = nil, nil
		out := e.Without(p)
		survivors(t, "without "+p, &out, leaves, all, []string{p})
	}
}

// The walk finds every field of the record and of what stands in it, so that one
// that is added has to be thought of.
func TestWalkIsComplete(t *testing.T) {
	_, leaves := filled(t)
	tops := map[string]bool{}
	for _, l := range leaves {
		tops[strings.Split(l.at, "/")[1]] = true
	}
	typ := reflect.TypeFor[talent.Expert]()
	parts := talent.Parts(0)
	for i := range typ.NumField() {
		switch name := member(typ.Field(i)); name {
		case "id", "consents", "handling":
			assert.Zero(t, talent.PartOf("/"+name))
		default:
			assert.True(t, tops[name], name)
			part := talent.PartOf("/" + name)
			assert.NotZero(t, part, name)
			assert.Equal(t, "/"+name, part.String())
			parts |= part
		}
	}
	assert.Equal(t, talent.AllParts, parts)
	assert.Len(t, tops, typ.NumField()-3)
}

// Nothing in a copy is shared that could change.
func TestRedactSharesNothing(t *testing.T) {
	e, _ := filled(t)
	e.Consents, e.Handling = []talent.Consent{consent()}, []talent.Handling{{At: "/names/0/family", Category: talent.Sensitive}}
	seen := map[uintptr]string{}
	var walk func(v reflect.Value, at string, visit func(uintptr, string))
	walk = func(v reflect.Value, at string, visit func(uintptr, string)) {
		switch v.Kind() {
		case reflect.Slice:
			if v.Len() > 0 {
				visit(v.Pointer(), at)
			}
			for i := range v.Len() {
				walk(v.Index(i), fmt.Sprint(at, "/", i), visit)
			}
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i), at+"/"+v.Type().Field(i).Name, visit)
			}
		case reflect.Map, reflect.Pointer, reflect.Interface:
			t.Fatal("say how this is copied: ", at)
		}
	}
	walk(reflect.ValueOf(e).Elem(), "", func(p uintptr, at string) { seen[p] = at })
	before, err := json.Marshal(e)
	require.NoError(t, err)
	check := func(out talent.Expert) {
		n := 0
		walk(reflect.ValueOf(&out).Elem(), "", func(p uintptr, at string) {
			n++
			assert.NotContains(t, seen, p, at)
		})
		assert.Greater(t, n, 20)
	}
	check(e.Redact(talent.Audience{Sees: talent.Private, Purpose: purpose, On: on}))
	check(e.Without("/names/0"))
	check(e.Without())
	e.Handling = nil
	check(e.Redact(talent.Audience{Sees: talent.Private, Purpose: purpose, On: on}))
	e.Handling = []talent.Handling{{At: "/names/0/family", Category: talent.Sensitive}}
	after, err := json.Marshal(e)
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after), "the record itself stays as it was")
}

// private holds what was printed against the markers of a record.
func private(t *testing.T, printed string, leaves []leaf) {
	t.Helper()
	for _, l := range leaves {
		if strings.Contains(printed, l.marker) {
			t.Errorf("%s of %s stands in %.300s", l.marker, l.at, printed)
			return
		}
	}
}

// Nothing of a record that holds something everywhere stands in what is printed,
// logged or reported of it.
func TestWalkLeavesNoTrace(t *testing.T) {
	e, leaves := filled(t)
	e.Consents, e.Handling = []talent.Consent{consent("/names"), consent()}, []talent.Handling{{At: "names"}, {}, {}}
	var out bytes.Buffer
	log := slog.New(slog.NewJSONHandler(&out, nil))
	show := func(what string, x any) {
		for _, verb := range []string{"%v", "%+v", "%s", "%#v", "%q"} {
			fmt.Fprintf(&out, verb, x)
		}
		log.Info(what, "x", x)
	}
	show("record", *e)
	show("pointer", e)
	fmt.Fprintf(&out, "%v %+v %#v %s", []talent.Expert{*e}, []*talent.Expert{e}, map[string]talent.Expert{"a": *e}, struct{ E talent.Expert }{*e})
	v := rule.Must(talent.ExpertValidator(rule.AsOf(2026_11_22), rule.FailAt(rule.Advice)))
	reported(t, &out, log, v.Validate(e))
	nameless := *e
	nameless.Names, nameless.ID = append(nameless.Names, nameless.Names...), id.Expert{}
	reported(t, &out, log, v.Validate(&nameless))
	show("deletions", e.DueForDeletion(on))
	q, err := find.NewQuery(&talent.Need{Purpose: purpose, Open: true}, on)
	require.NoError(t, err)
	m, fails, _ := find.Judge(q, e)
	show("match", m)
	show("fails", fails)
	_, err = e.Pseudonym([]byte("short"))
	show("error", err)
	e.Expertise[0].Technology.List = "not a list"
	err = e.Encode(&bytes.Buffer{})
	require.ErrorIs(t, err, talent.ErrNoJSON)
	show("encoding", err)
	private(t, out.String(), leaves)
}

// reported prints a report in every way.
func reported(t *testing.T, out *bytes.Buffer, log *slog.Logger, err error) {
	t.Helper()
	var r *rule.Report
	require.ErrorAs(t, err, &r)
	require.NotEmpty(t, r.Violations)
	for _, x := range []any{r, r.Problem(language.Vietnamese), r.Problem(language.English), r.Violations} {
		j, err := json.Marshal(x)
		require.NoError(t, err)
		out.Write(j)
		fmt.Fprintf(out, "%v %+v %#v", x, x, x)
		log.Error("refused", "x", x)
	}
	log.Error("refused", "err", err)
	for _, x := range r.Violations {
		fmt.Fprintln(out, x.Message(language.Vietnamese), x.Message(), x)
	}
}

// Reports on a network and on a transfer do not quote them either.
func TestWalkOfOtherRecords(t *testing.T) {
	var out bytes.Buffer
	log := slog.New(slog.NewTextHandler(&out, nil))
	f := filler{t: t}
	var n talent.Network
	f.fill(reflect.ValueOf(&n).Elem(), "/network", "")
	var x talent.Transfer
	f.fill(reflect.ValueOf(&x).Elem(), "/transfer", "")
	vn := rule.Must(talent.NetworkValidator(rule.AsOf(2026_11_22), rule.FailAt(rule.Advice)))
	reported(t, &out, log, vn.Validate(&n))
	vx := rule.Must(talent.TransferValidator(rule.AsOf(2026_11_22), rule.FailAt(rule.Advice)))
	reported(t, &out, log, vx.Validate(&x))
	var texts []leaf
	for _, l := range f.leaves {
		// Days and identifiers may be named, and so may the country of a network.
		if strings.HasPrefix(l.marker, "mk") && !under(l.at, "/network/hosts") {
			texts = append(texts, l)
		}
	}
	require.Greater(t, len(texts), 40)
	private(t, out.String(), texts)
}

// Errors of reading rubbish tell where it stands, and quote nothing of it.
func TestDecodingQuotesNothing(t *testing.T) {
	e, leaves := filled(t)
	e.Consents, e.Handling = []talent.Consent{consent("/names")}, []talent.Handling{{At: "/names", Category: talent.Sensitive, Visibility: talent.Limited, RetainUntil: on}}
	whole, err := json.Marshal(e)
	require.NoError(t, err)
	const secret = "zq9secret"
	wrong := 0
	read := func(data []byte) {
		_, err := talent.DecodeExpert(bytes.NewReader(data), document.Version("1.0"))
		if err == nil {
			return
		}
		wrong++
		var list document.Errors
		require.ErrorAs(t, err, &list)
		var out bytes.Buffer
		j, jerr := json.Marshal(list)
		require.NoError(t, jerr)
		out.Write(j)
		fmt.Fprintf(&out, "%v %+v", err, err)
		for _, x := range list {
			fmt.Fprint(&out, x)
			for cause := errors.Unwrap(x); cause != nil; cause = errors.Unwrap(cause) {
				fmt.Fprintf(&out, "%v %+v", cause, cause)
			}
		}
		slog.New(slog.NewJSONHandler(&out, nil)).Error("refused", "err", err)
		assert.NotContains(t, out.String(), secret, "%s", data)
		private(t, out.String(), leaves)
	}
	var tree any
	require.NoError(t, json.Unmarshal(whole, &tree))
	tree.(map[string]any)["schemaVersion"] = "1.0"
	for _, rubbish := range []string{`"` + secret + `"`, `{"` + secret + `":"` + secret + `","` + secret + `":[1,{"a":1,"a":2}]}`, `["` + secret + `",7]`, "1e999", "true"} {
		var walk func(x any, put func(any))
		walk = func(x any, put func(any)) {
			put(json.RawMessage(rubbish))
			b, err := marshalRaw(tree)
			require.NoError(t, err)
			read(b)
			put(x)
			switch x := x.(type) {
			case map[string]any:
				for _, k := range sortedKeys(x) {
					walk(x[k], func(v any) { x[k] = v })
				}
				x[secret] = secret
				b, err := marshalRaw(tree)
				require.NoError(t, err)
				read(b)
				delete(x, secret)
			case []any:
				if len(x) > 0 {
					walk(x[0], func(v any) { x[0] = v })
				}
			}
		}
		walk(tree, func(v any) { tree = v })
	}
	for i := 0; i < len(whole); i += 97 {
		read(whole[:i])
		read(append(bytes.Clone(whole[:i]), "zq9secret"...))
	}
	read(append(whole, secret...))
	assert.Greater(t, wrong, 500)
	_, err = talent.DecodeExpert(strings.NewReader(`{"names":[{"dispaly":"x"}],"outputs":[{"on":"born in 1970"}]}`))
	require.Error(t, err)
	assert.Equal(t, "document: line 1, column 12: /names/0: there is no such member here; did you mean \"display\"? Otherwise remove it\n"+
		"document: line 1, column 45: /outputs/0/on: the value is not accepted; write it in the form that the type of the field tells", err.Error())
}

// marshalRaw writes a tree in which raw texts stand that need not be right JSON.
func marshalRaw(x any) ([]byte, error) {
	switch x := x.(type) {
	case json.RawMessage:
		return x, nil
	case map[string]any:
		b := []byte{'{'}
		for i, k := range sortedKeys(x) {
			if i > 0 {
				b = append(b, ',')
			}
			v, err := marshalRaw(x[k])
			if err != nil {
				return nil, err
			}
			b = append(append(b, fmt.Sprintf("%q:", k)...), v...)
		}
		return append(b, '}'), nil
	case []any:
		b := []byte{'['}
		for i := range x {
			if i > 0 {
				b = append(b, ',')
			}
			v, err := marshalRaw(x[i])
			if err != nil {
				return nil, err
			}
			b = append(b, v...)
		}
		return append(b, ']'), nil
	}
	return json.Marshal(x)
}

func sortedKeys(m map[string]any) []string { return slices.Sorted(maps.Keys(m)) }
