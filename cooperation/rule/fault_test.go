package rule

import (
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

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
}

// TestArgs: arguments go to the last fault, in their order, however many.
func TestArgs(t *testing.T) {
	f := Faults(nil).Here().Int("first", 1).At(3)
	for n := range 9 {
		assert.Len(t, f[1].args(), n)
		f = f.Int("n", n)
	}
	assert.Len(t, f, 2)
	assert.Equal(t, Args{{Name: "first", Kind: ArgInt, Number: 1}}, f[0].args())
	assert.Equal(t, Arg{Name: "n", Kind: ArgInt, Number: 8}, f[1].args()[8])
}

// TestPanics: a check that is written wrongly is told what to write.
func TestPanics(t *testing.T) {
	var none Faults
	var c Context
	for want, f := range map[string]func(){
		"at most three indexes": func() { none.At(1, 2, 3, 4) },
		"f.Here()":              func() { none.Int("count", 1) },
		"say where first":       func() { none.Code("code", "VN") },
		"argument without":      func() { none.Date("on", "2019") },
		".Int(":                 func() { none.Share("share", 1) },
		"without a fault":       func() { c.Unlisted(none, nil, "VN") },
	} {
		func() {
			defer func() {
				text, ok := recover().(string)
				assert.True(t, ok, "a text, not a bare index error")
				assert.Contains(t, text, want)
			}()
			f()
		}()
	}
}

func TestTame(t *testing.T) {
	for in, want := range map[string]string{
		"VN": "VN", "": "", "Đồng Nai – 1": "Đồng Nai – 1",
		strings.Repeat("a", 64):             strings.Repeat("a", 64),
		strings.Repeat("a", 65):             strings.Repeat("a", 64) + "…",
		strings.Repeat("a", 61) + "ữ":       strings.Repeat("a", 61) + "ữ",
		strings.Repeat("a", 62) + "ữ":       strings.Repeat("a", 62) + "…", // never within a letter
		"X\nerror FAKE /x: forged\x1b[31m":  "X\uFFFDerror FAKE /x: forged\uFFFD[31m",
		"\x7f\u0085\u2028\u202e\u00a0\xffz": strings.Repeat("\uFFFD", 6) + "z",
		strings.Repeat("\n", 30):            strings.Repeat("\uFFFD", 21) + "…",
	} {
		assert.Equal(t, want, tame(in))
	}
	f := Faults(nil).Here().Code("c", "a\nb").Date("d", "20\r19")
	assert.Equal(t, Args{{Name: "c", Kind: ArgCode, Text: "a\uFFFDb"}, {Name: "d", Kind: ArgDate, Text: "20\uFFFD19"}}, f[0].args())
}

// FuzzTame: whatever stands in a record, it is printed on one line, and short;
// what is short and printable is left as it is.
func FuzzTame(f *testing.F) {
	for _, s := range []string{"", "VN", "X\nerror\x1b[31m", "ữ\xff", strings.Repeat("đ", 33), "\u202eabc", "\uFFFD", "e\u0302"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := tame(s)
		assert.LessOrEqual(t, len(got), 64+len("…"))
		clean := true
		for _, r := range s {
			clean = clean && strconv.IsPrint(r)
		}
		for _, r := range got {
			assert.True(t, strconv.IsPrint(r), "%q", got)
		}
		assert.True(t, utf8.ValidString(got))
		if clean && utf8.ValidString(s) && len(s) <= 64 {
			assert.Equal(t, s, got)
		}
	})
}

func TestShare(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0", 1: "0,01", 10: "0,1", 50: "0,5", 100: "1", 9950: "99,5", 3333: "33,33", -50: "-0,5", -9905: "-99,05", 1_000_000: "10000", math.MinInt64: "-92233720368547758,08",
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
