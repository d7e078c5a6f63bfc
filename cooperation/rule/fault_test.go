package rule

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPointer(t *testing.T) {
	for _, c := range []struct {
		fault       Fault
		where, want string
	}{
		{Here(), "", ""},
		{Here(), "/parties", "/parties"},
		{At(), "/parties/*", "/parties/*"},
		{At(0), "/parties/*", "/parties/0"},
		{At(12), "/parties/*/name", "/parties/12/name"},
		{At(1, 20), "/a/*/b/*", "/a/1/b/20"},
		{At(1, 2, 3), "/*/*/*", "/1/2/3"},
		{At(1<<31 - 2), "/*", "/2147483646"},
		{At(1), "/a/*/b/*", "/a/1/b/*"},
		{At(1, 2), "/a/*/b", "/a/1/b"},
		{At(4), "/a*/*b/*c*/*", "/a*/*b/*c*/4"},
		{At(4), "/a~1b/~0*/*", "/a~1b/~0*/4"},
	} {
		var b strings.Builder
		c.fault.writePointer(&b, c.where)
		assert.Equal(t, c.want, b.String())
	}
	assert.Panics(t, func() { At(1, 2, 3, 4) })
}

// TestFaultIsValue: what is added to one copy does not show in another.
func TestFaultIsValue(t *testing.T) {
	f := Here()
	for n := range 9 {
		a, b := f.Int("a", n), f.Int("b", n)
		assert.Len(t, f.args(), n)
		assert.Equal(t, "a", a.args()[n].Name)
		assert.Equal(t, "b", b.args()[n].Name)
		f = f.Code("same", "x")
	}
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
		"2019": "2019", "2019?": "2019?", "2019-07": "07/2019", "2019-07~": "07/2019~", "2019-07-15": "15/07/2019",
		"2019-07-15%": "15/07/2019%", "": "", "?": "?",
		// Anything else is kept.
		"2019-10/2020": "2019-10/2020", "-0500": "-0500", "2019/2020": "2019/2020", "../2026": "../2026",
		"2019-7-15": "2019-7-15", "19-07-2019": "19-07-2019", "2019-07-15T10": "2019-07-15T10", "2019-07-1": "2019-07-1",
	} {
		assert.Equal(t, want, vietnameseDate(text))
	}
}
