package match

import (
	"slices"
	"strings"

	"github.com/scicoop/scicoop/partner"
)

// screenParts finds the names of a list whose every word stands in a name.
type screenParts struct {
	names []screenPart
	// by leads from a word to the names of which it is the rarest in the list.
	by map[string][]int32
}

// screenPart is one name of an entry; words are those of its key.
type screenPart struct {
	entry, name int32
	words       []string
}

// newScreenParts leaves out acronyms, and names that have no telling word, such
// as University.
func newScreenParts(entries []Listed) screenParts {
	p := screenParts{by: map[string][]int32{}}
	often := map[string]int{}
	for i := range entries {
		for j := range entries[i].Names {
			n := &entries[i].Names[j]
			words := strings.Fields(Key(n.Value))
			slices.Sort(words)
			words = slices.Compact(words)
			if n.Kind == partner.NameAcronym || !slices.ContainsFunc(words, screenTelling) {
				continue
			}
			p.names = append(p.names, screenPart{int32(i), int32(j), words})
			for _, w := range words {
				often[w]++
			}
		}
	}
	for k := range p.names {
		rarest := slices.MinFunc(p.names[k].words, func(a, b string) int { return often[a] - often[b] })
		p.by[rarest] = append(p.by[rarest], int32(k))
	}
	return p
}

// screenTelling says whether a word tells one organisation from another.
func screenTelling(word string) bool { return keyClassOf(word) == keyTelling && len(word) > 2 }

// each calls found for every name of the list whose words all stand in the name,
// until it returns false.
func (p *screenParts) each(name string, found func(part *screenPart) bool) {
	if len(p.names) == 0 {
		return
	}
	words := strings.Fields(Key(name))
	slices.Sort(words)
	words = slices.Compact(words)
	for _, w := range words {
		for _, k := range p.by[w] {
			part := &p.names[k]
			if screenWithin(part.words, words) && !found(part) {
				return
			}
		}
	}
}

// screenWithin says whether all of some sorted words are among others.
func screenWithin(some, all []string) bool {
	if len(some) > len(all) {
		return false
	}
	for _, w := range some {
		at, ok := slices.BinarySearch(all, w)
		if !ok {
			return false
		}
		all = all[at+1:]
	}
	return true
}
