package partner

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/text"
)

// The fast check of names says the same as the slow one, for every character
// by itself and beside others.
func TestClean(t *testing.T) {
	for r := rune(0); r < 0x20000; r++ {
		for _, s := range []string{string(r), "a" + string(r), string(r) + "a", "ế" + string(r) + " b",
			"й" + string(r), "中" + string(r), "가" + string(r)} {
			if clean(s) != text.Valid(s) {
				t.Fatalf("%U in %+q: clean %t", r, s, clean(s))
			}
		}
	}
	for _, s := range []string{"", " ", "a ", " a", "a  b", "a b", "\xc3", "\xc3a", "\xe1\xba", "\xe1\xbaa", "\xff", "\xd0", "\xd0a", "\xe4\xb8", "\xe4\xb8a", "\xed\xa0\x80", "\xea\xb0", "Đại học Huế", "Hu\u00ea\u0301"} {
		require.Equal(t, text.Valid(s), clean(s), "%+q", s)
	}
}

func FuzzClean(f *testing.F) {
	f.Add("Đại học Huế")
	f.Add("Hu\u00ea\u0301")
	f.Fuzz(func(t *testing.T, s string) {
		if clean(s) != text.Valid(s) {
			t.Fatalf("%+q: clean %t", s, clean(s))
		}
	})
}
