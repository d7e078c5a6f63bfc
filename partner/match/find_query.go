package match

import (
	"cmp"
	"math/bits"
	"slices"
)

// findQuery is a name that is looked for.
type findQuery struct {
	name   string
	text   keyText
	words  []findWord  // in the order of the name
	hits   []findHit   // words of the index that a word of the name may be
	table  []uint32    // hits by word of the index: 1 + the first of a chain
	groups []findGroup // the different words, those that few names have first
	sum    uint64      // weight of the words

	acronym      uint64 // the letters, where the name is one word in capitals
	all, telling uint64 // the initials

	near   []uint32
	hashes []uint64
}

// findWord is a word of the name that is looked for.
type findWord struct {
	group  int32 // in which all words are that are the same
	word   int32 // of the index; -1 where it has none
	weight uint16
	slips  bool // there are words that are a slip away
	number bool
	stop   bool // joins other words
}

// findHit is a word of the index that a word of the name may be.
type findHit struct {
	word  uint32
	group int32
	next  int32  // 1 + the next of the chain
	like  uint16 // permille; 1000 is the same word
	gain  uint32 // like times the smaller weight of the two
}

// findGroup is a word of the name with all hits.
type findGroup struct {
	from, to int        // in hits, best gain first
	times    int        // so often the word stands in the name
	names    int        // names that have one of the hits, some counted twice
	after    uint64     // what words of the groups after this one can gain
	words    indexWords // the hits
	best     uint32
	group    int32
}

// read reads the name and finds its words in the index.
func (q *findQuery) read(x *Index, name string) {
	q.name = name
	q.text.read(name, findWords)
	q.sum = 0
	stops := uint64(0)
	for i := range q.text.words {
		w := q.text.word(i)
		f := findWord{group: -1, word: -1}
		for k := range q.words {
			if string(q.text.word(k)) == string(w) {
				f = q.words[k]
				q.groups[f.group].times++
				break
			}
		}
		if f.group < 0 {
			f = q.add(x, w)
		}
		q.words = append(q.words, f)
		q.sum += uint64(f.weight)
		if f.stop {
			stops |= 1 << i
		}
	}
	slices.SortFunc(q.groups, func(a, b findGroup) int {
		return cmp.Or(cmp.Compare(a.names, b.names), cmp.Compare(a.group, b.group))
	})
	after := uint64(0)
	for i := len(q.groups) - 1; i >= 0; i-- {
		g := &q.groups[i]
		g.after = after
		after += uint64(g.best) * uint64(g.times)
	}
	q.chain()
	q.all, q.telling = indexInitials(&q.text, stops)
	q.acronym = indexAcronymOf(&q.text, false)
}

// add finds a word in the index that was not met before. A word that no name
// has weighs as much as the lightest it can be a slip of.
func (q *findQuery) add(x *Index, folded []byte) findWord {
	word := string(folded)
	f := findWord{group: int32(len(q.groups)), word: -1, number: indexNumber(word), stop: keyClassOf(word) == keyStop}
	id, known := x.ids[word]
	q.near, q.hashes = x.slips.near(q.near[:0], q.hashes, word)
	f.slips = len(q.near) > 0
	switch {
	case known:
		f.word, f.weight = int32(id), x.words[id].weight
	case f.slips:
		f.weight = x.words[q.near[0]].weight
		for _, w := range q.near {
			f.weight = min(f.weight, x.words[w].weight)
		}
	default:
		f.weight = indexWeight(keyClassOf(word), 1, len(x.owner))
	}
	g := findGroup{from: len(q.hits), times: 1, group: f.group}
	if known {
		q.hits = append(q.hits, findHit{word: id, group: f.group, like: 1000, gain: 1000 * uint32(f.weight)})
	}
	for _, w := range q.near {
		like := slipApart(x.words[w].text, word)
		q.hits = append(q.hits, findHit{
			word: w, group: f.group, like: uint16(like), gain: uint32(like) * uint32(min(f.weight, x.words[w].weight)),
		})
	}
	g.to = len(q.hits)
	slices.SortFunc(q.hits[g.from:g.to], func(a, b findHit) int {
		return cmp.Or(cmp.Compare(b.gain, a.gain), cmp.Compare(a.word, b.word))
	})
	for _, h := range q.hits[g.from:g.to] {
		g.best = max(g.best, h.gain)
		g.names += len(x.names(h.word))
		g.words.add(x.words[h.word].indexWords)
	}
	q.groups = append(q.groups, g)
	return f
}

// chain puts the hits into the table.
func (q *findQuery) chain() {
	size := max(64, 1<<bits.Len(uint(2*len(q.hits))))
	q.table = slices.Grow(q.table[:0], size)[:size]
	clear(q.table)
	for i := range q.hits {
		at := q.slot(q.hits[i].word)
		q.hits[i].next = int32(q.table[at])
		q.table[at] = uint32(i + 1)
	}
}

// slot returns where in the table the word stands or would stand.
func (q *findQuery) slot(word uint32) uint32 {
	mask := uint32(len(q.table) - 1)
	at := word * 0x9E3779B1 >> 7 & mask
	for q.table[at] != 0 && q.hits[q.table[at]-1].word != word {
		at = (at + 1) & mask
	}
	return at
}

// reaches reports whether a name of this weight, of which words can gain so
// much in all, can have the score.
func (q *findQuery) reaches(score int, most, sum uint64) bool {
	most = min(most, 1000*sum, 1000*q.sum)
	if most == 1000*sum && sum == q.sum {
		return true // it may be the same name
	}
	return findFull*most*(2*sum+q.sum) >= 3000*uint64(score)*q.sum*sum
}

// forget lets go of the name.
func (q *findQuery) forget() {
	q.name, q.text.name, q.text.piece = "", "", ""
	q.words, q.hits, q.groups = q.words[:0], q.hits[:0], q.groups[:0]
	if cap(q.text.buf) > 1<<16 {
		q.text.buf = nil
	}
	if cap(q.text.raw) > 1<<16 {
		q.text.raw = nil
	}
}
