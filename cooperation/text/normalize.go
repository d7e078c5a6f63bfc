package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// IsNFC reports whether s is in Unicode Normalization Form C, the form in which
// Vietnamese letters carry their marks. It does not allocate when s has no
// combining marks.
func IsNFC(s string) bool {
	return isASCII(s) || norm.NFC.QuickSpanString(s) == len(s) || norm.NFC.IsNormalString(s)
}

// Valid reports whether s is as [Normalize] would leave it: valid UTF-8 in NFC,
// without blanks at the ends and with no blank but single spaces. The empty
// string is valid.
func Valid(s string) bool {
	space, latin := true, true // a space here would be one too many
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == ' ':
			if space {
				return false
			}
			space = true
			i++
			continue
		case c < utf8.RuneSelf:
			if '\t' <= c && c <= '\r' {
				return false
			}
			i++
		case 0xC3 <= c && c <= 0xCB && i+1 < len(s) && s[i+1]&0xC0 == 0x80:
			i += 2 // U+00C0 to U+02FF: letters that are their own NFC
		case c == 0xE1 && i+2 < len(s) && 0xB8 <= s[i+1] && s[i+1] <= 0xBB && s[i+2]&0xC0 == 0x80:
			i += 3 // U+1E00 to U+1EFF, the letters of Vietnamese among them
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 || unicode.IsSpace(r) {
				return false
			}
			latin = false
			i += n
		}
		space = false
	}
	return (s == "" || !space) && (latin || IsNFC(s))
}

// Normalize gives s in NFC, without white space at the ends, and with every run
// of white space inside, line ends and no-break spaces included, made one
// space; bytes that are not UTF-8 become U+FFFD. It is meant for names and
// titles, in which a line end means nothing. A string that is [Valid] comes
// back as it is, without an allocation.
func Normalize(s string) string {
	if !tidy(s) {
		var b strings.Builder
		b.Grow(len(s))
		gap := false
		for _, r := range s {
			switch {
			case unicode.IsSpace(r):
				gap = b.Len() > 0
			default:
				if gap {
					b.WriteByte(' ')
					gap = false
				}
				b.WriteRune(r)
			}
		}
		s = b.String()
	}
	if IsNFC(s) {
		return s
	}
	return norm.NFC.String(s)
}

// tidy reports whether s is valid UTF-8 with single spaces inside only.
func tidy(s string) bool {
	space := true // a space here would be one too many
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c == ' ' {
				if space {
					return false
				}
				space = true
			} else {
				if '\t' <= c && c <= '\r' {
					return false
				}
				space = false
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 || unicode.IsSpace(r) {
			return false
		}
		space = false
		i += n
	}
	return s == "" || !space
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
