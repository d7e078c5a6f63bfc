package document_test

import (
	"io"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/document"
)

// wide takes 800 bytes, in JSON as few as two.
type wide struct {
	A [100]int `json:"a,omitzero"`
}

type Part struct {
	B [100]int `json:"b,omitzero"`
	C int      `json:"c"`
}

// grown is what reading documents of one shape, with ever more units, takes.
type grown struct {
	name             string
	head, unit, tail string
	read             func(string, ...document.Option) (any, error)
}

func shape[T any](head, unit, tail string) grown {
	return grown{reflect.TypeFor[T]().String() + " " + unit, head, unit, tail, func(in string, opts ...document.Option) (any, error) {
		return document.Decode[T](strings.NewReader(in), opts...)
	}}
}

func (g grown) text(n int) string {
	b := make([]byte, 0, len(g.head)+n*(len(g.unit)+1)+len(g.tail))
	b = append(b, g.head...)
	for i := range n {
		if i > 0 {
			b = append(b, ',')
		}
		for _, c := range []byte(g.unit) {
			if c == '#' { // a number of its own
				b = append(b, 'a'+byte(i>>12&15), 'a'+byte(i>>8&15), 'a'+byte(i>>4&15), 'a'+byte(i&15))
				continue
			}
			b = append(b, c)
		}
	}
	return string(append(b, g.tail...))
}

var shapes = []grown{
	shape[[]wide]("[", "{}", "]"),
	shape[struct {
		Items []wide `json:"items"`
	}](`{"items":[`, "{}", "]}"),
	shape[[][]wide]("[", "[{}]", "]"),
	shape[[][3]wide]("[", "[{},{},{}]", "]"),
	shape[[]*wide]("[", "{}", "]"),
	shape[[]**wide]("[", "{}", "]"),
	shape[[]struct {
		P *wide `json:"p"`
	}]("[", `{"p":{}}`, "]"),
	shape[[]struct{ *Part }]("[", `{"c":1}`, "]"),
	shape[map[string]wide]("{", `"#":{}`, "}"),
	shape[map[string]*wide]("{", `"#":{}`, "}"),
	shape[map[string][]wide]("{", `"#":[{}]`, "}"),
	shape[map[string]map[string]wide]("{", `"#":{"":{}}`, "}"),
	shape[[]map[string]wide]("[", `{"":{}}`, "]"),
	shape[[]map[string][2]int]("[", `{"":[0,0]}`, "]"),
	shape[[]map[string]*int]("[", `{"":null}`, "]"),
	shape[[]map[string]string]("[", `{}`, "]"),
	shape[[][]int]("[", "[]", "]"),
	shape[[]*int]("[", "1", "]"),
	shape[any]("[", "0", "]"),
	shape[any]("[", "{}", "]"),
	shape[any]("[", "[[]]", "]"),
	shape[any]("[", `{"":0}`, "]"),
	shape[any]("{", `"#":""`, "}"),
}

// What is held in the end is at most some three times what was counted,
// because lists and maps grow by doubling.
func TestMemoryIsBounded(t *testing.T) {
	const most = 1 << 20
	for _, g := range shapes {
		t.Run(g.name, func(t *testing.T) {
			_, err := g.read(g.text(1<<17), document.MaxMemory(most))
			l := list(t, err)
			require.Len(t, l, 1)
			require.Regexp(t, `^/.* 1:\d+ limit$`, l[0])
			var e *document.Error
			require.ErrorAs(t, err, &e)
			// All units are of one length; n of them are too many, one less is not.
			n := 1 + (int(e.Offset)-len(g.head))/(len(g.text(2))-len(g.text(1)))
			require.Greater(t, n, 300)
			_, err = g.read(g.text(n), document.MaxMemory(most))
			require.Equal(t, l, list(t, err))

			in := g.text(n - 1)
			runtime.GC()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			v, err := g.read(in, document.MaxMemory(most))
			require.NoError(t, err)
			runtime.GC()
			runtime.ReadMemStats(&after)
			held := int64(after.HeapAlloc) - int64(before.HeapAlloc)
			t.Logf("%d units: %.2f MB held, %.2f MB in all", n, float64(held)/most, float64(after.TotalAlloc-before.TotalAlloc)/most)
			assert.Less(t, held, int64(3*most))
			assert.Greater(t, held, int64(most/8), "counted far too much")
			runtime.KeepAlive(v)
			runtime.KeepAlive(in)
		})
	}
}

// endless gives head, then unit again and again.
type endless struct {
	head, unit, rest string
	read             int
}

func (e *endless) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if e.head != "" {
			e.rest, e.head = e.head, ""
		} else if e.rest == "" {
			e.rest = e.unit
		}
		c := copy(p[n:], e.rest)
		n, e.rest = n+c, e.rest[c:]
	}
	e.read += n
	return n, nil
}

func TestMemoryFloods(t *testing.T) {
	type top struct {
		Agreements []wide            `json:"agreements"`
		ByName     map[string][]wide `json:"byName"`
	}
	for _, tc := range []struct{ head, unit, want string }{
		{`{"agreements":[{}`, ",{}", "/agreements/41943 1:125845 limit"}, // 32 MiB / 800 bytes
		{`{"byName":{"x":[{}`, ",{}", "/byName/x/41942 "},
	} {
		in := &endless{head: tc.head, unit: tc.unit}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := document.Decode[top](in)
		runtime.ReadMemStats(&after)
		l := list(t, err)
		require.Len(t, l, 1)
		assert.Contains(t, l[0], tc.want)
		assert.Less(t, in.read, 1<<18)
		assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(2<<20))

		_, err = document.Decode[top](&endless{head: tc.head, unit: tc.unit}, document.Lenient(nil), document.MaxMemory(1<<16))
		assert.Equal(t, "limit", strings.Fields(list(t, err)[0])[2])
	}
}

// Above the default a document may take sixteen times its own length.
func TestMemoryOfLongDocuments(t *testing.T) {
	unit := `{"a":null` + strings.Repeat(" ", 48) + "}," // 59 bytes, taken for 800
	in := "[" + strings.TrimSuffix(strings.Repeat(unit, 50_000), ",") + "]"
	_, err := document.DecodeBytes[[]wide]([]byte(in))
	require.NoError(t, err)
}

func TestMemoryOfLines(t *testing.T) {
	g := shape[[]wide]("[", "{}", "]")
	in := g.text(1000) + "\n" + g.text(2000) + "\n" + g.text(1000)
	var good, bad []int
	for l, err := range document.Lines[[]wide](strings.NewReader(in), document.MaxMemory(1_000_000)) {
		if err != nil {
			assert.Equal(t, []string{"/1250 2:3752 limit"}, list(t, err))
			bad = append(bad, l.Number)
			continue
		}
		good = append(good, l.Number)
	}
	assert.Equal(t, []int{1, 3}, good)
	assert.Equal(t, []int{2}, bad)
}

// What the type does not know costs no memory.
func TestMemoryOfUnknownMembers(t *testing.T) {
	g := shape[wide](`{"x":[`, "{}", "]}")
	_, err := g.read(g.text(10_000), document.MaxMemory(1), document.Lenient(nil))
	assert.NoError(t, err)
	_, err = document.Decode[record](io.MultiReader(strings.NewReader(good)), document.MaxMemory(1))
	assert.Equal(t, []string{"/title 5:12 limit"}, list(t, err))
	_, err = document.Decode[record](strings.NewReader(good), document.MaxMemory(0))
	assert.NoError(t, err)
}
