package match

import (
	"unicode"
	"unicode/utf8"
)

// keyRune returns the rune at i and its length; 0 and 0 at the end.
func keyRune(s string, i int) (rune, int) {
	if i >= len(s) {
		return 0, 0
	}
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// keyLetter reports whether the rune is part of a word.
func keyLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return r != 'ʼ' && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r))
}

// keyNothing reports whether the rune is not seen: joiners, marks of direction.
func keyNothing(r rune) bool { return r >= 0xAD && unicode.Is(unicode.Cf, r) }

func keyApostrophe(r rune) bool {
	switch r {
	case '\'', '’', 'ʼ', '‘', '`', '´':
		return true
	}
	return false
}

// keyCapitals reports whether the word has capitals, at least two, and no small
// letters.
func keyCapitals(word string) bool {
	capitals := 0
	for _, r := range word {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals > 1
}

// keySolid reports whether the rune is of a script that is written without
// blanks: Thai, Lao, Burmese, Khmer, kana, Chinese characters.
func keySolid(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case r <= 0x0EFF, 0x1000 <= r && r <= 0x109F, 0x1780 <= r && r <= 0x17FF:
		return true
	case r < 0x3005:
		return false
	}
	return r <= 0x3007 || 0x3041 <= r && r <= 0x30FF || 0x31F0 <= r && r <= 0x31FF ||
		0x3400 <= r && r <= 0x4DBF || 0x4E00 <= r && r <= 0x9FFF ||
		0xF900 <= r && r <= 0xFAFF || 0x20000 <= r && r <= 0x3FFFF
}
