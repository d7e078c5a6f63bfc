package match

import (
	"fmt"
	"slices"
	"unicode"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
)

// screenMeans are what an entry can be compared by.
type screenMeans struct {
	letters screenScripts
	schemes []id.Scheme
}

// key is the same for the same means.
func (m *screenMeans) key() string {
	slices.Sort(m.schemes)
	return fmt.Sprintf("%d %q", m.letters, m.schemes)
}

// missing returns what the partner lacks to be compared with every entry.
func (s *Screener) missing(f *screenFacts) (list []string) {
	names, identifiers := f.letters == 0, false
	for i := range s.means {
		m := &s.means[i]
		if m.letters&f.letters != 0 || slices.ContainsFunc(m.schemes, func(x id.Scheme) bool { return f.schemes[x] }) {
			continue
		}
		names = names || m.letters != 0
		identifiers = identifiers || m.letters == 0
	}
	if names {
		list = append(list, "/names")
	}
	if identifiers {
		list = append(list, "/identifiers")
	}
	return list
}

// screenScripts says in which letters names are written, a bit for each script;
// names in two of them have no word in common.
type screenScripts uint16

// screenScript returns the bit of the script of a letter. Han, kana and Hangul are
// one, since names mix them; scripts that are not told apart are one, too.
func screenScript(r rune) screenScripts {
	switch {
	case r <= unicode.MaxASCII || unicode.Is(unicode.Latin, r):
		return 1 << 0
	case unicode.Is(unicode.Cyrillic, r):
		return 1 << 1
	case unicode.Is(unicode.Greek, r):
		return 1 << 2
	case unicode.Is(unicode.Arabic, r):
		return 1 << 3
	case unicode.Is(unicode.Hebrew, r):
		return 1 << 4
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
		return 1 << 5
	case unicode.Is(unicode.Thai, r):
		return 1 << 6
	case unicode.Is(unicode.Lao, r):
		return 1 << 7
	case unicode.Is(unicode.Khmer, r):
		return 1 << 8
	case unicode.Is(unicode.Myanmar, r):
		return 1 << 9
	case unicode.Is(unicode.Devanagari, r):
		return 1 << 10
	}
	return 1 << 11
}

// screenLetters returns the scripts of what the names are compared by; zero if
// there is nothing to compare. A name of digits only is in every script.
func screenLetters(names []partner.Name) (scripts screenScripts) {
	for i := range names {
		key := Key(names[i].Value)
		one := screenScripts(0)
		for _, r := range key {
			if unicode.IsLetter(r) {
				one |= screenScript(r)
			}
		}
		if key != "" && one == 0 {
			one = ^screenScripts(0)
		}
		scripts |= one
	}
	return scripts
}
