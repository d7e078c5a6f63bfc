package rank

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	maxWords   = 1 << 16 // words of one text that are read; the rest is left aside
	maxWordLen = 64      // bytes; what is longer is no word
	maxPhrase  = 48      // bytes of two words with a hyphen that are also taken as one
)

// word is a word of a text, or two characters of a script that writes no blanks.
type word struct {
	term string // what is compared: the stem of an English word
	seen string // as it stands in the text, in small letters
	// after says how the word follows the one before it in the list.
	after joint
	// syllable is one of a Vietnamese text, which alone says little.
	syllable bool
}

// joint is how a word follows another.
type joint uint8

const (
	apart  joint = iota // something stands between: a full stop, a word left out
	spaced              // a blank
	hyphen              // a hyphen
)

// words appends the words of a text that say what it is about. Invalid UTF-8
// parts words. Two words with a hyphen are also taken as one, which comes last,
// so that multi-agent meets multiagent.
func words(dst []word, s string) []word {
	s = strings.ToLower(norm.NFKC.String(s))
	first := len(dst)
	joins := apart
	for i := 0; i < len(s) && len(dst)-first < maxWords; {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case solid(r):
			end := i + runLength(s[i:], solid)
			dst = pairs(dst, s[i:end], joins)
			i, joins = end, spaced
		case inWord(r):
			end := i + runLength(s[i:], func(r rune) bool { return inWord(r) && !solid(r) })
			w := s[i:end]
			if (w == "http" || w == "https") && strings.HasPrefix(s[end:], "://") {
				i += runLength(s[i:], func(r rune) bool { return !unicode.IsSpace(r) })
				joins = apart
				continue
			}
			if tells(w) {
				dst = append(dst, word{term: stem(w), seen: w, after: joins})
				joins = spaced
			} else {
				joins = apart
			}
			i = end
			if n := possessive(s[i:]); n > 0 {
				i += n
			}
		case r == '\\': // a command of TeX
			i += size
			i += runLength(s[i:], func(r rune) bool { return 'a' <= r && r <= 'z' })
			joins = apart
		case r == '-' || r == '\u2010' || r == '\u2011':
			if joins == spaced && i > 0 && !space(s[i-1]) && i+size < len(s) && !space(s[i+size]) {
				joins = hyphen
			} else {
				joins = apart
			}
			i += size
		case unicode.IsSpace(r) || r == '\u00ad' || r == '\u200b':
			i += size
		default:
			joins = apart
			i += size
		}
	}
	dst = settle(dst, first)
	for i, n := first+1, len(dst); i < n; i++ {
		if a, b := dst[i-1].seen, dst[i].seen; dst[i].after == hyphen && len(a)+len(b) <= maxPhrase {
			dst = append(dst, word{term: stem(a + b), seen: a + "-" + b, after: apart})
		}
	}
	return dst
}

// tells reports whether a word may say what a text is about: it has a letter, is
// not one letter of a to z, and is no word that stands everywhere. One y may: see
// settle.
func tells(w string) bool {
	if len(w) < 2 && w != "y" || len(w) > maxWordLen || stopEnglish(w) || genericEnglish(w) {
		return false
	}
	for _, r := range w {
		if r >= 'a' && r <= 'z' || r >= utf8.RuneSelf && unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

// inWord reports whether the character stands inside words.
func inWord(r rune) bool {
	switch {
	case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		return true
	case r < utf8.RuneSelf || r == utf8.RuneError:
		return false
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// solid reports whether the character is of a script that writes no blanks
// between words, or hangs its particles on them.
func solid(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// pairs appends every two neighbours of a run of characters.
func pairs(dst []word, run string, joins joint) []word {
	_, size := utf8.DecodeRuneInString(run)
	if size == len(run) {
		return append(dst, word{term: run, seen: run, after: apart})
	}
	for n := 0; size < len(run) && n < maxWords; n++ {
		_, next := utf8.DecodeRuneInString(run[size:])
		dst = append(dst, word{term: run[:size+next], seen: run[:size+next], after: apart})
		run, size = run[size:], next
	}
	return dst
}

// possessive returns how many bytes an English 's at the beginning takes.
func possessive(s string) int {
	for _, p := range [...]string{"'s", "\u2019s"} {
		if rest, ok := strings.CutPrefix(s, p); ok {
			if r, _ := utf8.DecodeRuneInString(rest); !inWord(r) {
				return len(p)
			}
		}
	}
	return 0
}

// runLength returns how many bytes of characters at the beginning are of the kind.
func runLength(s string, of func(rune) bool) int {
	for i, r := range s {
		if !of(r) {
			return i
		}
	}
	return len(s)
}

func space(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\r' }

// settle marks the syllables of a text in Vietnamese, from dst[first] on, and
// leaves out those that only join others. A text is taken for Vietnamese when at
// least a fifth of its words have a letter that hardly any other language has.
// From any other text it leaves out y, which is a word in Vietnamese only.
func settle(dst []word, first int) []word {
	n := 0
	for _, w := range dst[first:] {
		if strings.IndexFunc(w.seen, vietnameseLetter) >= 0 {
			n++
		}
	}
	syllables := n > 0 && 5*n >= len(dst)-first
	kept := dst[:first]
	broken := false
	for _, w := range dst[first:] {
		if syllables && stopVietnamese(w.seen) || !syllables && w.seen == "y" {
			broken = true
			continue
		}
		if broken {
			w.after, broken = apart, false
		}
		if syllables {
			w.term, w.syllable = w.seen, true
		}
		kept = append(kept, w)
	}
	return kept
}

// vietnameseLetter reports whether the letter stands in Vietnamese and hardly anywhere else.
func vietnameseLetter(r rune) bool {
	switch {
	case r >= 0x1ea0 && r <= 0x1ef9, r == 'ơ', r == 'ư', r == 'ă', r == 'đ':
		return true
	}
	return false
}
