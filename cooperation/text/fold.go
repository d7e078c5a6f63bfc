package text

//go:generate go run ./gen

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold gives a key for searching: in lower case and without the marks of Latin,
// Greek and Cyrillic letters, so that "Nguyễn Đức" gives "nguyen duc" whether
// it came in NFC or in NFD. Letters that only look like a letter with a mark
// follow the habit of plain keyboards: đ and ð give d, ø o, ł l, ı i; æ gives
// ae, œ oe, ß ss, þ th; a final sigma is a sigma. Marks of other scripts, which are letters there, stay.
//
// A key is for comparing, not for showing. Folding a key changes nothing.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	var buf [128]byte
	return string(AppendFold(buf[:0], s))
}

func isFolded(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

// AppendFold appends the key of s to dst. Text in the Latin, Greek and Cyrillic
// scripts costs no allocation beyond growing dst.
func AppendFold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		b := byte(0)
		if foldFirst <= r && r < foldFirst+rune(len(foldLatin)) {
			b = foldLatin[r-foldFirst]
		} else if foldFirstMore <= r && r < foldFirstMore+rune(len(foldMore)) {
			b = foldMore[r-foldFirstMore]
		}
		switch {
		case b > ' ':
			dst = append(dst, b)
		case isMark(r):
		default:
			base := plain(r, n, s[i:])
			if base < 0 {
				return appendFoldSlow(dst, s[i:])
			}
			dst = appendLower(dst, base)
		}
		i += n
	}
	return dst
}

// plain gives the letter that stands without its marks for the rune r, n bytes
// long, at the start of s; or -1 when that takes decomposing the text, because
// something remains that has a canonical order.
func plain(r rune, n int, s string) rune {
	if r == utf8.RuneError && n == 1 || hangulFirst <= r && r <= hangulLast {
		return -1
	}
	p := norm.NFD.PropertiesString(s)
	if p.LeadCCC() != 0 {
		return -1
	}
	marks := p.Decomposition()
	if len(marks) == 0 {
		return r
	}
	base, n := utf8.DecodeRune(marks)
	for marks = marks[n:]; len(marks) > 0; marks = marks[n:] {
		if r, n = utf8.DecodeRune(marks); !isMark(r) {
			return -1
		}
	}
	return base
}

// The syllables of Hangul, which decompose by a rule and not by a table.
const hangulFirst, hangulLast = 0xAC00, 0xD7A3

// appendFoldSlow folds text whose marks may have to be put in order first.
func appendFoldSlow(dst []byte, s string) []byte {
	for _, r := range norm.NFD.String(strings.ToValidUTF8(s, "\uFFFD")) {
		if !isMark(r) {
			dst = appendLower(dst, r)
		}
	}
	return dst
}

// appendLower appends a letter that has no marks.
func appendLower(dst []byte, r rune) []byte {
	switch r = unicode.ToLower(r); r {
	case 'đ', 'ð':
		return append(dst, 'd')
	case 'ø':
		return append(dst, 'o')
	case 'ł':
		return append(dst, 'l')
	case 'ı':
		return append(dst, 'i')
	case 'ς':
		return append(dst, "σ"...)
	case 'æ':
		return append(dst, "ae"...)
	case 'œ':
		return append(dst, "oe"...)
	case 'ß':
		return append(dst, "ss"...)
	case 'þ':
		return append(dst, "th"...)
	}
	return utf8.AppendRune(dst, r)
}

// isMark reports whether r is one of the combining marks of the blocks that
// serve Latin, Greek and Cyrillic letters.
func isMark(r rune) bool {
	return 0x0300 <= r && r <= 0x036F || 0x1AB0 <= r && r <= 0x1AFF ||
		0x1DC0 <= r && r <= 0x1DFF || 0x20D0 <= r && r <= 0x20FF || 0xFE20 <= r && r <= 0xFE2F
}

// Contains reports whether needle stands in haystack when neither case nor
// marks count: "Nguyen" is in "Nguyễn", "Duc" in "Đức", and the other way
// round. The empty needle is in everything. Short texts in the
// Latin, Greek and Cyrillic scripts cost no allocation. To ask one needle of many texts, keep their keys.
func Contains(haystack, needle string) bool {
	var h, n [256]byte
	return bytes.Contains(AppendFold(h[:0], haystack), AppendFold(n[:0], needle))
}
