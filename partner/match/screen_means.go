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

// screenTables are the scripts that are told apart; Han, kana and Hangul are one,
// since names mix them. All others are the last bit.
var screenTables = [...][]*unicode.RangeTable{
	{unicode.Latin},
	{unicode.Cyrillic},
	{unicode.Greek},
	{unicode.Arabic},
	{unicode.Hebrew},
	{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul},
	{unicode.Thai},
	{unicode.Lao},
	{unicode.Khmer},
	{unicode.Myanmar},
	{unicode.Devanagari},
	{unicode.Bengali},
	{unicode.Armenian},
	{unicode.Georgian},
}

// screenLetters returns the scripts of what the names are compared by; zero if
// there is nothing to compare. A name of digits only is in every script.
func screenLetters(names []partner.Name) (scripts screenScripts) {
	for i := range names {
		key := Key(names[i].Value)
		one := screenScripts(0)
		for _, r := range key {
			if !unicode.IsLetter(r) {
				continue
			}
			if r < unicode.MaxASCII {
				one |= 1
				continue
			}
			bit := screenScripts(1) << len(screenTables)
			for k, tables := range screenTables {
				if unicode.In(r, tables...) {
					bit = 1 << k
					break
				}
			}
			one |= bit
		}
		if key != "" && one == 0 {
			one = ^screenScripts(0)
		}
		scripts |= one
	}
	return scripts
}
