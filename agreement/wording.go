package agreement

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Wording is a word of treaties found in a text. It is comparable.
type Wording struct {
	Word string `json:"word"` // as it stands in the list, in small letters
	// Offset is where it begins, in bytes from the beginning of the text, and
	// Line the number of its line, from 1.
	Offset int `json:"offset"`
	Line   int `json:"line"`
	// Suggest is the word of a text that is not to bind; empty where none is usual.
	Suggest string `json:"suggest,omitempty"`
}

// ScreenWording looks for the words that a text not meant to bind under
// international law avoids, such as shall, and returns them in the order of the
// text. It finds whole words, whatever their case: agree and agrees, not
// agreement. The list is general knowledge of drafting: what is found is a
// reason to read the text again, and no finding that it binds.
//
// There is a list for English only. For a text in another language (BCP 47)
// screened is false: that nothing was found then says nothing. The time it
// takes is linear in the length of the text.
func ScreenWording(s, lang string) (words []Wording, screened bool) {
	if !english(lang) {
		return nil, false
	}
	sc := screen{text: s, line: 1}
	for w, ok := sc.next(); ok; w, ok = sc.next() {
		words = append(words, w)
	}
	return words, true
}

// english reports whether a language tag is English.
func english(lang string) bool { return lang == "en" || strings.HasPrefix(lang, "en-") }

// treatyWords are the words to look for in English, in small letters, with what
// is usual instead. A phrase follows its first word.
var treatyWords = [...]struct{ word, then, suggest string }{
	{word: "shall", suggest: "will"},
	{word: "undertake", suggest: "intend"}, {word: "undertakes", suggest: "intends"},
	{word: "agree", suggest: "decide"}, {word: "agrees", suggest: "decides"},
	{word: "obligation"}, {word: "obligations"},
	{word: "right"}, {word: "rights"},
	{word: "entry", then: " into force", suggest: "coming into effect"},
	{word: "enter", then: " into force", suggest: "come into effect"},
	{word: "enters", then: " into force", suggest: "comes into effect"},
	{word: "done"},
	{word: "ratify"}, {word: "ratifies"}, {word: "ratified"},
	{word: "treaty"}, {word: "treaties"},
}

// longestWord is the length of the longest of treatyWords.
const longestWord = len("obligations")

// screen goes through a text word by word.
type screen struct {
	text string
	at   int // how far it has come
	line int // there
}

// next returns the next word of treaties.
func (s *screen) next() (Wording, bool) {
	for {
		from, to := s.word()
		if from == to {
			return Wording{}, false
		}
		if to-from > longestWord {
			continue
		}
		var small [longestWord]byte
		w := small[:to-from]
		for i := range w {
			if w[i] = s.text[from+i]; 'A' <= w[i] && w[i] <= 'Z' {
				w[i] += 'a' - 'A'
			}
		}
		for i := range treatyWords {
			if t := &treatyWords[i]; string(w) == t.word && s.follows(t.then) {
				return Wording{t.word + t.then, from, s.line, t.suggest}, true
			}
		}
	}
}

// word returns where the next word begins and ends; nowhere at the end of the text.
func (s *screen) word() (from, to int) {
	for s.at < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[s.at:])
		if inWord(r) {
			break
		}
		if r == '\n' {
			s.line++
		}
		s.at += n
	}
	from = s.at
	for s.at < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[s.at:])
		if !inWord(r) {
			if !joins(r) {
				break
			}
			next, _ := utf8.DecodeRuneInString(s.text[s.at+n:])
			if !inWord(next) {
				break
			}
		}
		s.at += n
	}
	return from, s.at
}

// inWord reports whether words are made of the rune.
func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// joins reports whether the rune makes one word of what stands before and after.
func joins(r rune) bool { return r == '-' || r == '\'' || r == '’' || r == '\u2010' || r == '\u2011' }

// follows reports whether the words of the phrase come next, with nothing but
// blanks before each; it does not move on.
func (s *screen) follows(phrase string) bool {
	ahead := *s
	for phrase != "" {
		var want string
		want, phrase, _ = strings.Cut(phrase[1:], " ")
		if phrase != "" {
			phrase = " " + phrase
		}
		before := ahead.at
		from, to := ahead.blank()
		if from == before || to-from != len(want) || !strings.EqualFold(ahead.text[from:to], want) {
			return false
		}
	}
	return true
}

// blank returns the word after blanks only; nowhere where something else comes.
func (s *screen) blank() (from, to int) {
	for s.at < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[s.at:])
		if !unicode.IsSpace(r) {
			break
		}
		s.at += n
	}
	if r, _ := utf8.DecodeRuneInString(s.text[s.at:]); !inWord(r) {
		return s.at, s.at
	}
	return s.word()
}

// found reports whether a word of treaties comes next.
func (s *screen) found() bool {
	_, ok := s.next()
	return ok
}
