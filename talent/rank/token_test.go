package rank

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

// spell writes words as they are compared; a dot stands before a word that does
// not follow the one before it, a hyphen before one that hangs on it.
func spell(s string) string {
	var b strings.Builder
	for i, w := range words(nil, s) {
		switch {
		case i > 0 && w.after == apart:
			b.WriteString(" . ")
		case w.after == hyphen:
			b.WriteString("-")
		case i > 0:
			b.WriteString(" ")
		}
		b.WriteString(w.term)
	}
	return b.String()
}

func TestWords(t *testing.T) {
	for in, want := range map[string]string{
		"":                                  "",
		"The paper shows that, of the two,": "",
		"Coffee rust in Viet Nam":           "coffe rust . viet nam",
		"Coffee. Rust":                      "coffe . rust",
		"multi-agent systems":               "mult-agent system . multiagent",
		"multi - agent":                     "mult . agent",
		"Darwin's finches":                  "darwin finch",
		"5G and H5N1 in 2024 at 3.5 GHz":    "5g . h5n1 . ghz",
		`the $k$-means of \mathcal{X} data`: "mean . data",
		"see https://example.org/a?b c":     "see",
		"CO₂ ﬁlters":                        "co2 filter", // compatibility forms are brought to one
		"dây chuyền sản xuất cà phê":        "dây chuyền sản xuất cà phê",
		"Nghiên cứu về bệnh của cây cà phê": "nghiên cứu . bệnh . cây cà phê",
		"Bộ Y tế và ô nhiễm môi trường":     "bộ y tế . ô nhiễm môi trường",
		"x, y and z of α-synuclein":         "α-synuclein . αsynuclein",
		"cafe\u0301 in Hue\u0302\u0301":     "café . huế",
		"量子計算 and 光":                        "量子 . 子計 . 計算 . 光",
		"a\xff\xfeb coffee\xffrust":         "coffe . rust",
		strings.Repeat("x", maxWordLen+1):   "",
	} {
		assert.Equal(t, want, spell(in), "%q", in)
	}
	assert.Len(t, words(nil, strings.Repeat("coffee ", maxWords+100)), maxWords)
	// Decomposed letters and composed ones are the same words.
	assert.Equal(t, spell("chuyển giao công nghệ"), spell("chuye\u0302\u0309n giao co\u0302ng nghe\u0323\u0302"))
}

// Forms of a word meet, and different words do not.
func TestStem(t *testing.T) {
	seen := map[string]string{}
	for _, line := range []string{
		"network networks networked networking",
		"classify classifies classified classifier classifiers classification",
		"optimize optimise optimizing optimized optimization optimisation optimizer",
		"compute computes computed computing computer computation computational",
		"study studies studying",
		"analysis analyses",
		"generate generates generated generating generator generation generative",
		"model models modelled modelling modeling",
		"string strings",
		"gas gases", "bus", "class classes", "speed speeds",
		"similar similarity similarities",
		"general", "neural", "news",
		"h5n1s", "naïves", // not of the letters a to z only: left as they are
	} {
		forms := strings.Fields(line)
		key := stem(forms[0])
		for _, f := range forms {
			assert.Equal(t, key, stem(f), f)
			assert.True(t, strings.HasPrefix(f, stem(f)), f)
		}
		assert.Empty(t, seen[key], "%s and %s", line, seen[key])
		seen[key] = line
	}
}

func FuzzWords(f *testing.F) {
	f.Add("Multi-agent systems, CO₂ and $k$-means: https://a.b/c")
	f.Add("Nghiên cứu giống cà phê chịu hạn ở Tây Nguyên")
	f.Add("量子計算 ไทย \xff\xfe\u0301\u0301")
	f.Fuzz(func(t *testing.T, s string) {
		list := words(nil, s)
		if len(list) > 2*maxWords {
			t.Fatal("more words than are read")
		}
		for i, w := range list {
			if w.term == "" || !strings.HasPrefix(strings.ReplaceAll(w.seen, "-", ""), w.term) && len(w.term) > len(w.seen) {
				t.Fatalf("%q: %q", w.seen, w.term)
			}
			if !utf8.ValidString(w.seen) || i == 0 && w.after != apart {
				t.Fatalf("%q", w.seen)
			}
			if len(w.seen) > maxWordLen+utf8.UTFMax {
				t.Fatalf("%q is no word", w.seen)
			}
		}
	})
}
