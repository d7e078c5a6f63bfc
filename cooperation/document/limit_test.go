package document_test

import (
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/document"
)

// flood gives head, then n bytes of fill, then nothing, and counts.
type flood struct {
	head string
	fill byte
	n    int64
	read int64
}

func (f *flood) Read(p []byte) (int, error) {
	if f.head != "" {
		n := copy(p, f.head)
		f.head = f.head[n:]
		f.read += int64(n)
		return n, nil
	}
	if f.n == 0 {
		return 0, io.EOF
	}
	n := int(min(int64(len(p)), f.n))
	for i := range n {
		p[i] = f.fill
	}
	f.n -= int64(n)
	f.read += int64(n)
	return n, nil
}

func TestFloods(t *testing.T) {
	const n = 200 << 20
	for _, tc := range []struct {
		name string
		in   flood
		opts []document.Option
		want string
		most int64
	}{
		{"string", flood{head: `{"id":"`, fill: 'x', n: n}, nil, "/id 1:7 limit", 2 << 20},
		{"string of letters outside ASCII", flood{head: `{"id":"`, fill: 0xe1, n: n}, nil, "/id 1:7 limit", 2 << 20},
		{"string in ext", flood{head: `{"ext":{"a":["`, fill: 'x', n: n}, nil, "/ext/a/0 1:14 limit", 2 << 20},
		{"name", flood{head: `{"`, fill: 'x', n: n}, nil, " 1:2 limit", 1 << 17},
		{"number", flood{head: `{"count":1`, fill: '1', n: n}, nil, "/count 1:10 limit", 1 << 17},
		{"lists", flood{head: `{"any":`, fill: '[', n: n}, nil, "/any" + strings.Repeat("/0", 63) + " 1:71 limit", 1 << 17},
		{"blanks", flood{head: `{}`, fill: ' ', n: n}, []document.Option{document.MaxBytes(1 << 20)}, " 1:1048577 limit", 1<<20 + 1<<17},
		{"garbage", flood{fill: 'x', n: n}, nil, " 1:1 syntax", 1 << 17},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := document.Decode[record](&tc.in, tc.opts...)
			runtime.ReadMemStats(&after)
			assert.Equal(t, []string{tc.want}, list(t, err))
			assert.LessOrEqual(t, tc.in.read, tc.most, "bytes read")
			assert.LessOrEqual(t, after.TotalAlloc-before.TotalAlloc, uint64(16<<20), "bytes allocated")
		})
	}
}

func TestDepth(t *testing.T) {
	nest := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	_, err := document.DecodeBytes[any]([]byte(nest(64)))
	assert.NoError(t, err)
	_, err = document.DecodeBytes[any]([]byte(nest(65)))
	assert.Equal(t, []string{strings.Repeat("/0", 64) + " 1:65 limit"}, list(t, err))
	_, err = document.DecodeBytes[any]([]byte(nest(10_000)))
	assert.Equal(t, []string{strings.Repeat("/0", 64) + " 1:65 limit"}, list(t, err))
	_, err = document.DecodeBytes[any]([]byte(nest(9_999)), document.MaxDepth(1<<30))
	assert.NoError(t, err)
	v, err := document.DecodeBytes[any]([]byte(nest(10_000)), document.MaxDepth(1<<30))
	assert.NoError(t, err)
	assert.NoError(t, document.Encode(io.Discard, v, document.Compact()))
	_, err = document.DecodeBytes[any]([]byte(nest(10_001)), document.MaxDepth(1<<30))
	assert.Equal(t, []string{strings.Repeat("/0", 10_000) + " 1:10001 limit"}, list(t, err))
	_, err = document.DecodeBytes[any]([]byte(strings.Repeat(`{"":`, 64) + "1" + strings.Repeat("}", 64)))
	assert.NoError(t, err)
	_, err = document.DecodeBytes[any]([]byte(`{"a":{}}`), document.MaxDepth(1))
	assert.Equal(t, []string{"/a 1:6 limit"}, list(t, err))
	_, err = document.DecodeBytes[any]([]byte(`{"a":1,"b":[2,3]}`), document.MaxDepth(2))
	assert.NoError(t, err)
}

func TestSizes(t *testing.T) {
	text := func(n int) []byte { return []byte(`"` + strings.Repeat("ă", n/2) + `"`) }
	_, err := document.DecodeBytes[string](text(1 << 20))
	assert.NoError(t, err)
	_, err = document.DecodeBytes[string](text(1<<20 + 2))
	assert.Equal(t, []string{" 1:1 limit"}, list(t, err))
	_, err = document.DecodeBytes[string](text(1<<20+2), document.MaxString(1<<21))
	assert.NoError(t, err)
	_, err = document.DecodeBytes[string]([]byte(`"abcde"`), document.MaxString(4))
	assert.Error(t, err)
	_, err = document.DecodeBytes[string]([]byte(`"abcde"`), document.MaxBytes(6))
	assert.Equal(t, []string{" 1:7 limit"}, list(t, err))
	_, err = document.DecodeBytes[string]([]byte(`"abcde" `), document.MaxBytes(7))
	assert.Equal(t, []string{" 1:8 limit"}, list(t, err))
	_, err = document.DecodeBytes[string]([]byte(`"abcde"`), document.MaxBytes(7))
	assert.NoError(t, err)
	_, err = document.Decode[string](strings.NewReader(`"abcde"`), document.MaxBytes(7))
	assert.NoError(t, err)

	// A raised limit holds inside ext too.
	deep := `{"ext":{"a":` + strings.Repeat("[", 100) + `"` + strings.Repeat("x", 2<<20) + `"` + strings.Repeat("]", 100) + `}}`
	v, err := document.DecodeBytes[record]([]byte(deep), document.MaxDepth(200), document.MaxString(4<<20))
	require.NoError(t, err)
	raw, ok := v.Ext.Get("a")
	assert.True(t, ok)
	assert.Len(t, raw, 200+2+2<<20)
}

// Long names, deep: the text of all errors stays bounded.
func TestErrorsStaySmall(t *testing.T) {
	name := strings.Repeat("/", document.MaxName)
	var b strings.Builder
	b.WriteString(`{"any":`)
	for range 60 {
		b.WriteString(`{"` + name + `":`)
	}
	b.WriteString(`[` + strings.TrimSuffix(strings.Repeat(`{"a":1,"a":1},`, 1000), ",") + `]`)
	b.WriteString(strings.Repeat("}", 61))
	_, err := document.DecodeBytes[record]([]byte(b.String()))
	got := list(t, err)
	assert.Less(t, len(got), 20)
	size := 0
	for _, s := range got {
		size += len(s)
	}
	assert.Less(t, size, 2<<20)
}
