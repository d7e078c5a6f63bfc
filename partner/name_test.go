package partner

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/text"
)

// slowClean is what clean must say.
func slowClean(s string) bool {
	for _, r := range s {
		switch r {
		case 0xad, 0x200b, 0x2060, 0xfeff, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069:
			return false
		}
		if unicode.IsControl(r) { // those that are blanks are stray ones
			return false
		}
	}
	return text.Valid(s)
}

// The fast check of names says the same as the slow one, for every character
// by itself and beside others.
func TestClean(t *testing.T) {
	for r := rune(0); r < 0x20000; r++ {
		for _, s := range []string{string(r), "a" + string(r), string(r) + "a", "ế" + string(r) + " b",
			"й" + string(r), "ӷ" + string(r), "中" + string(r), "가" + string(r), "ا" + string(r), "ۓ" + string(r), "か" + string(r),
			"ヘ" + string(r), "»" + string(r), "–" + string(r), "seven b" + string(r), "eight by" + string(r), "University " + string(r) + "of Hue"} {
			if clean(s) != slowClean(s) {
				t.Fatalf("%U in %+q: clean %t", r, s, clean(s))
			}
		}
	}
	for _, s := range []string{"", " ", "a ", " a", "a  b", "a b", "\xc3", "\xc3a", "\xe1\xba", "\xe1\xbaa", "\xff", "\xd0", "\xd0a", "\xe4\xb8", "\xe4\xb8a", "\xed\xa0\x80", "\xea\xb0", "Đại học Huế", "Hu\u00ea\u0301"} {
		require.Equal(t, slowClean(s), clean(s), "%+q", s)
	}
	// A blank too many is found wherever it stands.
	const name = "Hue University of Sciences and Education"
	require.True(t, clean(name))
	for i := range len(name) + 1 {
		s := name[:i] + " " + name[i:]
		require.Equal(t, slowClean(s), clean(s), "%+q", s)
		require.False(t, clean(name[:i]+"\x00"+name[i:]))
	}
}

func FuzzClean(f *testing.F) {
	f.Add("Đại học Huế")
	f.Add("Hu\u00ea\u0301")
	f.Add("University of Arts  and\x00 Sciences")
	f.Fuzz(func(t *testing.T, s string) {
		if clean(s) != slowClean(s) {
			t.Fatalf("%+q: clean %t", s, clean(s))
		}
	})
}
