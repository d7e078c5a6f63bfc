package agreement

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func ExampleScreenWording() {
	words, screened := ScreenWording("The Participants shall exchange researchers.\nThis text enters into force on signature.", "en")
	for _, w := range words {
		fmt.Printf("line %d: %s, better %s\n", w.Line, w.Word, w.Suggest)
	}
	fmt.Println(screened)
	_, screened = ScreenWording("Các bên có nghĩa vụ trao đổi chuyên gia.", "vi")
	fmt.Println(screened)
	// Output:
	// line 1: shall, better will
	// line 2: enters into force, better comes into effect
	// true
	// false
}

// What is found stands in the text by hand; offsets are counted in bytes.
func TestScreenWording(t *testing.T) {
	for text, want := range map[string][]string{
		"": nil,
		"The Sides will co-operate; nothing here is an agreement.": nil, // agree is not agreement
		"Shall":         {"shall@0:1"},
		"SHALL, shall.": {"shall@0:1", "shall@7:1"},
		"marshall shallow eshall shally shall-be": nil,
		"Ủy ban shall":                            {"shall@9:1"}, // Ủ takes three bytes
		"éshall shallé":                           nil,
		"e\u0301shall":                            nil,
		"a right-hand rule, the party's rights":   {"rights@31:1"},
		"entry into force":                        {"entry into force@0:1"},
		"Entry\n\tINTO\u00a0force":                {"entry into force@0:1"},
		"entry into the force; entry, into force": nil,
		"entry into forces":                       nil,
		"entry into":                              nil,
		"line\nline shall\r\nagree":               {"shall@10:2", "agree@17:3"},
		"Done at Hà Nội; ratified, a treaty":      {"done@0:1", "ratified@19:1", "treaty@31:1"},
		"shall\xff shall":                         {"shall@0:1", "shall@7:1"}, // what is not UTF-8 is between words
	} {
		words, screened := ScreenWording(text, "en")
		require.True(t, screened)
		var got []string
		for _, w := range words {
			got = append(got, fmt.Sprintf("%s@%d:%d", w.Word, w.Offset, w.Line))
		}
		assert.Equal(t, want, got, "%q", text)
	}
	for lang, want := range map[string]bool{"en": true, "en-GB": true, "vi": false, "": false, "eng": false, "enx-GB": false} {
		_, screened := ScreenWording("shall", lang)
		assert.Equal(t, want, screened, lang)
	}
}

// Each word of the list is found alone, in capitals and within a sentence, and
// none is found in a word that goes on.
func TestScreenWordingList(t *testing.T) {
	for _, w := range treatyWords {
		phrase := w.word + w.then
		require.LessOrEqual(t, len(w.word), longestWord)
		for _, text := range []string{phrase, strings.ToUpper(phrase), "(" + phrase + ")", "Tại Hà Nội, " + phrase + "."} {
			words, _ := ScreenWording(text, "en")
			require.Len(t, words, 1, text)
			assert.Equal(t, phrase, words[0].Word)
		}
		words, _ := ScreenWording("x"+phrase+" "+phrase+"x", "en")
		assert.Empty(t, words, phrase)
	}
}

func FuzzScreenWording(f *testing.F) {
	f.Add("The Parties shall agree on entry into force.\nDone at Hà Nội.")
	f.Add("entry\n\ninto\xffforce shall’s")
	f.Add(strings.Repeat("entry  ", 40) + "into force")
	f.Fuzz(func(t *testing.T, s string) {
		words, screened := ScreenWording(s, "en")
		require.True(t, screened)
		end := 0
		for _, w := range words {
			require.GreaterOrEqual(t, w.Offset, end)
			first, _, _ := strings.Cut(w.Word, " ")
			require.True(t, strings.EqualFold(first, s[w.Offset:w.Offset+len(first)]))
			require.Equal(t, 1+strings.Count(s[:w.Offset], "\n"), w.Line)
			before, _ := utf8.DecodeLastRuneInString(s[:w.Offset])
			require.False(t, inWord(before))
			end = w.Offset + len(first)
		}
		// What a text says does not depend on what follows after a stop.
		more, _ := ScreenWording(s+". shall", "en")
		require.Len(t, more, len(words)+1)
	})
}
