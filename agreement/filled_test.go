package agreement

import (
	"bytes"
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// values are texts of which every value type that an agreement is made of reads
// two at least.
var values = []string{
	`"2026-05-04"`, `"2019-11"`, `"P3Y"`, `"P6M"`, `"2024/2026"`, `"2025/2027"`, `"12"`, `"7"`, `"VND 12000"`, `"USD 3.50"`,
	`"0190a000-0000-7000-8000-0000000000b1"`, `"0190a000-0000-7000-8000-0000000000b2"`, `"FORD:1.2"`, `"FORD:2.2"`, `"40"`, `"30"`,
	`{"en":"one","vi":"một"}`, `{"en":"two"}`, `{"x":[1]}`, `{"y":2}`, `"V"`, `"P"`, `12.5`, `7`,
}

// filler sets the fields of a record, those of entries of lists too. A leaf is a
// field that is no struct and no list of structs; leaves are numbered as met.
type filler struct {
	t     *testing.T
	n     int      // leaves met
	only  int      // the leaf to be set; -1 for all
	other int      // the leaf to be set to another value; -1 for none
	width int      // entries of a list
	paths []string // of the leaves, as JSON pointers
	types []reflect.Type
}

func (f *filler) fill(v reflect.Value, path string) (set bool) {
	switch {
	case f.isLeaf(v.Type()):
		f.paths, f.types = append(f.paths, path), append(f.types, v.Type())
		f.n++
		if f.only >= 0 && f.only != f.n-1 {
			return false
		}
		skip := 0
		if f.other == f.n-1 {
			skip = 1
		}
		f.leaf(v, path, skip)
		return true
	case v.Kind() == reflect.Pointer:
		x := reflect.New(v.Type().Elem())
		if set = f.fill(x.Elem(), path); set {
			v.Set(x)
		}
	case v.Kind() == reflect.Slice:
		x := reflect.MakeSlice(v.Type(), f.width, f.width)
		for i := range f.width {
			set = f.fill(x.Index(i), path+"/"+strconv.Itoa(i)) || set
		}
		if set {
			v.Set(x)
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			tag, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			set = f.fill(v.Field(i), path+"/"+tag) || set
		}
	}
	return set
}

// isLeaf reports whether a type is read as one value.
func (f *filler) isLeaf(t reflect.Type) bool {
	p := reflect.PointerTo(t)
	if p.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) || p.Implements(reflect.TypeFor[json.Unmarshaler]()) {
		return true
	}
	switch t.Kind() {
	case reflect.Struct, reflect.Pointer:
		return false
	case reflect.Slice:
		return f.isLeaf(t.Elem())
	}
	return true
}

// leaf sets a value: the first that its type can be or, after a skip, the second.
func (f *filler) leaf(v reflect.Value, path string, skip int) {
	p := reflect.PointerTo(v.Type())
	own := p.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) || p.Implements(reflect.TypeFor[json.Unmarshaler]())
	switch {
	case own && v.Kind() == reflect.Uint8: // a closed set
		for n := range uint64(255) {
			v.SetUint(n + 1)
			if b, err := v.Interface().(encoding.TextMarshaler).MarshalText(); err == nil && len(b) > 0 {
				if skip--; skip < 0 {
					return
				}
			}
		}
	case own:
		for _, s := range values {
			x := reflect.New(v.Type())
			if json.Unmarshal([]byte(s), x.Interface()) == nil && !x.Elem().IsZero() {
				if v.Set(x.Elem()); skip == 0 {
					return
				}
				skip--
			}
		}
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		f.leaf(v.Index(0), path, skip)
		f.leaf(v.Index(1), path, 1)
		return
	case v.Kind() == reflect.String:
		v.SetString("text " + strconv.Itoa(skip))
		return
	case v.Kind() == reflect.Bool:
		v.SetBool(skip == 0)
		return
	case v.CanInt():
		v.SetInt(int64(7 + skip))
		return
	case v.CanUint():
		v.SetUint(uint64(7 + skip))
		return
	}
	f.t.Fatalf("no value for %s of type %s", path, v.Type())
}

// filled returns an agreement of which every field is set, or only one leaf,
// and the places of the leaves.
func filled(t *testing.T, only, other, width int) (a Agreement, paths []string) {
	f := filler{t: t, only: only, other: other, width: width}
	f.fill(reflect.ValueOf(&a).Elem(), "")
	return a, f.paths
}

// Every code is held against its list: one that is in none is found by a rule.
func TestEveryListHasARule(t *testing.T) {
	var a Agreement
	f := filler{t: t, only: -1, other: -1, width: 1}
	f.fill(reflect.ValueOf(&a).Elem(), "")
	v, err := Validator()
	require.NoError(t, err)
	report := v.Inspect(&a)
	for i, path := range f.paths {
		typ := f.types[i]
		if typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.String || typ.PkgPath() != reflect.TypeFor[Agreement]().PkgPath() {
			continue
		}
		grade := typ == reflect.TypeFor[Grade]() // the rules on grades name the risk or its review
		found := false
		for _, v := range report.Violations {
			at := strings.HasPrefix(v.Pointer, path) || grade && strings.HasPrefix(path, strings.TrimSuffix(strings.TrimSuffix(v.Pointer, "/consequence"), "/residualConsequence")+"/")
			found = found || at && slices.ContainsFunc(v.Args, func(x rule.Arg) bool { return x.Name == "list" })
		}
		if typ == reflect.TypeFor[FundingStage]() { // AGR-FUND-STAGE names both stages there are
			found = slices.ContainsFunc(report.Violations, func(v rule.Violation) bool { return v.Pointer == path })
		}
		assert.True(t, found, "%s of type %s", path, typ)
	}
}

func roundTrip(t *testing.T, a Agreement) Agreement {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, a.Encode(&b))
	got, err := Decode(&b)
	require.NoError(t, err)
	return got
}

// Every field of an agreement is written and read again: with all the others,
// and alone, so that no part that says something is taken for one that does not.
func TestEveryFieldRoundTrip(t *testing.T) {
	a, _ := filled(t, -1, -1, 2)
	assert.Equal(t, a, roundTrip(t, a))
	_, paths := filled(t, -1, -1, 1)
	for i, path := range paths {
		a, _ := filled(t, i, -1, 1)
		require.False(t, reflect.ValueOf(a).IsZero(), path)
		require.Equal(t, a, roundTrip(t, a), path)
	}
}

// Diff finds a change of any one field, the same both ways, and in no other part
// of the agreement.
func TestDiffEveryField(t *testing.T) {
	before, paths := filled(t, -1, -1, 1)
	same, err := Diff(&before, &before)
	require.NoError(t, err)
	assert.Empty(t, same)
	for i, path := range paths {
		after, _ := filled(t, -1, i, 1)
		changes, err := Diff(&before, &after)
		require.NoError(t, err, path)
		require.NotEmpty(t, changes, path)
		back, err := Diff(&after, &before)
		require.NoError(t, err, path)
		require.Len(t, back, len(changes), path)
		for _, c := range changes {
			member, _, _ := strings.Cut(c.Pointer[1:], "/")
			want, _, _ := strings.Cut(path[1:], "/")
			require.Equal(t, want, member, c.Pointer)
		}
	}
	whole, err := Diff(&Agreement{}, &before)
	require.NoError(t, err)
	for _, c := range whole {
		assert.Equal(t, Added, c.Kind, c.Pointer)
	}
	assert.Len(t, whole, reflect.TypeFor[Agreement]().NumField())
}

// What has a name of its own is the same entry when its words are corrected, and
// the order of those who host in turn is not just any order.
func TestDiffNames(t *testing.T) {
	a, b := sample(), sample()
	b.Parties[0].Name = text.In("en", "Ministry A, renamed")
	a.Obligations[0].Key, b.Obligations[0].Key = "building", "building"
	b.Obligations[0].Duty = text.In("en", "Provide the whole building")
	a.Committees = []Committee{{Key: "joint", Hosts: []id.Partner{ministryVN, ministryJP}}}
	b.Committees = []Committee{{Key: "joint", Hosts: []id.Partner{ministryJP, ministryVN}}}
	changes, err := Diff(a, b)
	require.NoError(t, err)
	var got []string
	for _, c := range changes {
		got = append(got, c.Kind.String()+" "+c.Pointer)
	}
	assert.Equal(t, []string{"changed /committees/0/hosts", "changed /obligations/0/duty/en", "changed /parties/0/name/en"}, got)
}
