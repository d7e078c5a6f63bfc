package rule

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPointer(t *testing.T) {
	var some Faults
	for _, c := range []struct {
		faults      Faults
		where, want string
	}{
		{some.Here(), "", ""},
		{some.Here(), "/parties", "/parties"},
		{some.At(), "/parties/*", "/parties/*"},
		{some.At(0), "/parties/*", "/parties/0"},
		{some.At(12), "/parties/*/name", "/parties/12/name"},
		{some.At(1, 20), "/a/*/b/*", "/a/1/b/20"},
		{some.At(1, 2, 3), "/*/*/*", "/1/2/3"},
		{some.At(1<<31 - 2), "/*", "/2147483646"},
		{some.At(1), "/a/*/b/*", "/a/1/b/*"},
		{some.At(1, 2), "/a/*/b", "/a/1/b"},
		{some.At(4), "/a*/*b/*c*/*", "/a*/*b/*c*/4"},
		{some.At(4), "/a~1b/~0*/*", "/a~1b/~0*/4"},
	} {
		var b strings.Builder
		c.faults[0].writePointer(&b, c.where)
		assert.Equal(t, c.want, b.String())
	}
	assert.Panics(t, func() { some.At(1, 2, 3, 4) })
}

// TestArgs: arguments go to the last fault, in their order, however many.
func TestArgs(t *testing.T) {
	f := Faults(nil).Here().Int("first", 1).At(3)
	for n := range 9 {
		assert.Len(t, f[1].args(), n)
		f = f.Int("n", n)
	}
	assert.Len(t, f, 2)
	assert.Equal(t, []Arg{{Name: "first", Kind: ArgInt, Number: 1}}, f[0].args())
	assert.Equal(t, Arg{Name: "n", Kind: ArgInt, Number: 8}, f[1].args()[8])
}

func TestCut(t *testing.T) {
	assert.Equal(t, "VN", cut("VN"))
	assert.Equal(t, strings.Repeat("a", 64), cut(strings.Repeat("a", 64)))
	assert.Equal(t, strings.Repeat("a", 64)+"…", cut(strings.Repeat("a", 65)))
	assert.Equal(t, strings.Repeat("a", 63)+"…", cut(strings.Repeat("a", 63)+"ữ"+"b"), "never within a letter")
}

func TestShare(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0", 1: "0,01", 10: "0,1", 50: "0,5", 100: "1", 9950: "99,5", 3333: "33,33", -50: "-0,5", -9905: "-99,05", 1_000_000: "10000",
	} {
		assert.Equal(t, want, string(share(n, ',')))
	}
}

func TestVietnameseDate(t *testing.T) {
	for text, want := range map[string]string{
		"2019": "năm 2019", "2019?": "năm 2019?", "2019-07": "tháng 7/2019", "2019-07~": "tháng 7/2019~", "2019-07-15": "ngày 15/07/2019",
		"2019-07-15%": "ngày 15/07/2019%", "2019-10": "tháng 10/2019", "": "", "?": "?",
		// Anything else is kept.
		"2019-10/2020": "2019-10/2020", "-0500": "-0500", "2019/2020": "2019/2020", "../2026": "../2026",
		"2019-7-15": "2019-7-15", "19-07-2019": "19-07-2019", "2019-07-15T10": "2019-07-15T10", "2019-07-1": "2019-07-1",
	} {
		assert.Equal(t, want, vietnameseDate(text))
	}
}
