package text_test

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"
)

func TestNormalize(t *testing.T) {
	nfd := norm.NFD.String("Nguyễn Đức")
	assert.Len(t, "Nguyễn Đức", 15)
	assert.Len(t, nfd, 19)
	for in, want := range map[string]string{
		"":                         "",
		"  \t\n ":                  "",
		"a":                        "a",
		" a ":                      "a",
		"a  b":                     "a b",
		"a\u00a0b":                 "a b",
		"a\r\nb\u2003 c":           "a b c",
		nfd:                        "Nguyễn Đức",
		"\u00a0" + nfd + "\u3000 ": "Nguyễn Đức",
		"Nguyễn Đức":               "Nguyễn Đức",
		"a\xffb":                   "a\ufffdb",
		"\u212b":                   "Å",
	} {
		got := text.Normalize(in)
		assert.Equal(t, want, got, "%q", in)
		assert.True(t, text.Valid(got))
		assert.Equal(t, in == want, text.Valid(in), "%q", in)
	}
	assert.False(t, text.IsNFC(nfd))
	assert.True(t, text.IsNFC("Nguyễn Đức"))
	assert.True(t, text.IsNFC(" plain "))
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"":           "",
		"Nguyễn Đức": "nguyen duc",
		"TRƯỜNG ĐẠI HỌC BÁCH KHOA HÀ NỘI":  "truong dai hoc bach khoa ha noi",
		"ươ ƯƠ ặ Ặ ỹ Ỹ":                    "uo uo a a y y",
		"São Paulo, Zürich, Łódź, Örebro":  "sao paulo, zurich, lodz, orebro",
		"København, Straße, STRAẞE, Œuvre": "kobenhavn, strasse, strasse, oeuvre",
		"İstanbul, Diyarbakır, Þingvellir": "istanbul, diyarbakir, thingvellir",
		"Йошкар-Ола, Ёлка":                 "иошкар-ола, елка",
		"ΑΘΉΝΑ, ὁδός, ΟΔΟΣ":                "αθηνα, οδοσ, οδοσ",
		"東京 ガス":                            norm.NFD.String("東京 ガス"),
		"“Đức” – ok":                       "“duc” – ok",
		"a\xffĐ":                           "a\ufffdd",
	} {
		assert.Equal(t, want, text.Fold(in), in)
		assert.Equal(t, want, text.Fold(norm.NFD.String(in)), in)
		assert.Equal(t, want, text.Fold(want))
		assert.Equal(t, "x"+want, string(text.AppendFold([]byte("x"), in)))
	}
}

// The table and the slow way give the same for every letter.
func TestFoldEveryLetter(t *testing.T) {
	for r := rune(0); r <= 0x2FFF; r++ {
		if 0xD800 <= r && r <= 0xDFFF {
			continue
		}
		s := string(r)
		alone := text.Fold(s)
		assert.Equal(t, alone, strings.TrimPrefix(text.Fold("가"+s), text.Fold("가")), "%U", r) // takes the slow way
		assert.Equal(t, alone, text.Fold(norm.NFD.String(s)), "%U", r)
		assert.Equal(t, alone, text.Fold(alone), "%U", r)
	}
}

func TestContains(t *testing.T) {
	for _, tt := range []struct {
		haystack, needle string
		want             bool
	}{
		{"Nguyễn Văn Đức", "Nguyen", true},
		{"Nguyễn Văn Đức", "Duc", true},
		{"Nguyễn Văn Đức", "đức", true},
		{"Nguyễn Văn Đức", "VĂN", true},
		{"Nguyen Van Duc", "Nguyễn", true},
		{"Nguyễn Văn Đức", "Trần", false},
		{"Nguyễn", "", true},
		{"", "a", false},
		{"한국과학기술원", "과학", true},
		{"Российская академия наук", "АКАДЕМИЯ", true},
	} {
		for _, h := range []string{tt.haystack, norm.NFD.String(tt.haystack)} {
			for _, n := range []string{tt.needle, norm.NFD.String(tt.needle)} {
				assert.Equal(t, tt.want, text.Contains(h, n), "%s in %s", n, h)
			}
		}
	}
	long := strings.Repeat("Đại học ", 100)
	assert.True(t, text.Contains(long, "hoc dai hoc"))
}

func TestVietnameseOrder(t *testing.T) {
	for _, want := range [][]string{
		{"An", "Ăn", "Ân", "Ba"},
		{"D", "Dung", "Đ", "Đung", "E", "Ê"},
		{"O", "Ô", "Ơ", "P"},
		{"U", "Ư", "V"},
		{"ma", "mà", "mả", "mã", "má", "mạ", "mai"},
		{"an", "An", "Az", "ăn"},
		{"Bạc Liêu", "Bắc Giang", "Bắc Ninh", "Bến Tre"},
		{"Nguyen", "Nguyễn", "Nguyễn An", "Nguyễn Ân", "Nguyễn Bình"},
		{"Hoa", "Hoà", "Hòa", "Hoàn", "hoán"}, // hoà, hòa: the same letters and tone at different places
		{"má a", "mà b"},                      // letters before tones, over the whole text
		{"a b", "ab"}, {"a b", "a-b", "a1", "aa"}, {"10", "2", "a"},
		{"chu", "cua"}, {"nga", "nha", "nhà", "no"},
		{norm.NFD.String("Ăn"), "Ăn", "Ân"},
	} {
		got := slices.Clone(want)
		slices.Reverse(got)
		text.SortVietnamese(got)
		assert.Equal(t, want, got)
		c := text.NewCollator()
		for i := range want {
			for j := range want {
				assert.Equal(t, sign(i-j), c.Compare(want[i], want[j]), "%s, %s", want[i], want[j])
			}
		}
	}
	text.SortVietnamese(nil)
}

func sign(n int) int { return min(1, max(-1, n)) }

func TestSortConcurrently(t *testing.T) {
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			s := []string{"Ơ", "Ô", "O", "Đ", "D"}
			for range 50 {
				text.SortVietnamese(s)
			}
			assert.Equal(t, []string{"D", "Đ", "O", "Ô", "Ơ"}, s)
		})
	}
	wg.Wait()
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "Nguyễn Đức", norm.NFD.String("Nguyễn Đức"), "が\u0301", "a\u3099\u0323\u0301\u093c", "ẞßİıſK", "\xff\u0301", "\xf0\u0387", "한", "ΐΣ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := text.Normalize(s)
		if !text.Valid(n) || text.Normalize(n) != n || text.Valid(s) != (n == s) {
			t.Fatalf("Normalize(%q) = %q", s, n)
		}
		k := text.Fold(s)
		if text.Fold(k) != k {
			t.Fatalf("Fold(%q) = %q, then %q", s, k, text.Fold(k))
		}
		if !utf8.ValidString(s) {
			return
		}
		if c, d := text.Fold(norm.NFC.String(s)), text.Fold(norm.NFD.String(s)); c != k || d != k {
			t.Fatalf("Fold(%q) = %q, NFC %q, NFD %q", s, k, c, d)
		}
		if !text.Contains(s, s) || !text.Contains(s, k) {
			t.Fatalf("%q does not contain itself", s)
		}
	})
}
