package match

import (
	"cmp"
	"math/bits"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
)

// Index finds organisations by name. It is made once and then immutable and
// safe for concurrent use, as long as nobody changes the list. The zero value
// finds nothing.
type Index struct {
	partners []partner.Partner

	// The words of all names, by number.
	ids   map[string]uint32
	words []indexWord
	slips indexSlips

	// The names by number, those of one partner after the other.
	first []uint32     // by partner, its first name; and one more at the end
	owner []uint32     // by name, the partner
	start []uint32     // by name, where its words stand in list; and one more at the end
	list  []uint32     // the words of the names
	sums  []indexWords // by name, its words in sum
	marks []indexMark

	// The names that have a word, by word, lightest names first.
	from  []uint32 // by word, where its names stand in posts; and one more at the end
	posts []uint32

	initials indexCodes // the first letters of the words of names
	acronyms indexCodes // names that are acronyms

	pool sync.Pool // of *finder
}

// indexWord is a word of the names.
type indexWord struct {
	text   string
	class  keyClass
	number bool // has a digit
	indexWords
}

// indexWords are words in sum: what they weigh together, and a bit for each. The
// words that most names have have a bit of their own, all others share bits, so
// that a name without the bit of a word lacks the word.
type indexWords struct {
	often  uint64
	rare   uint32
	weight uint16
}

func (s *indexWords) add(w indexWords) {
	s.often, s.rare, s.weight = s.often|w.often, s.rare|w.rare, s.weight+w.weight
}

// mayHave reports whether one of the words may be among those in sum.
func (s *indexWords) mayHave(w indexWords) bool { return s.often&w.often != 0 || s.rare&w.rare != 0 }

// indexMark is what has to be known of a name besides its words.
type indexMark uint8

const (
	indexFormer  indexMark = 1 << iota // is no longer used
	indexAcronym                       // its kind is acronym
	indexInexact                       // its words do not say all of its key
)

// findWords is how many words of a name are looked at.
const findWords = 64

// NewIndex makes an index of the names of the partners. Of a name it takes the
// first 64 words. The index keeps the list, which must not be changed.
func NewIndex(partners []partner.Partner) *Index {
	x := &Index{partners: partners, ids: map[string]uint32{}}
	names := 0
	for i := range partners {
		names += len(partners[i].Names)
	}
	x.first = make([]uint32, 0, len(partners)+1)
	x.owner = make([]uint32, 0, names)
	x.start = make([]uint32, 0, names+1)
	x.marks = make([]indexMark, 0, names)
	x.list = make([]uint32, 0, 6*names)
	var (
		t                  keyText
		often              []uint32 // by word, the names that have it
		initials, acronyms []indexCode
	)
	for i := range partners {
		x.first = append(x.first, uint32(len(x.owner)))
		for j := range partners[i].Names {
			n := &partners[i].Names[j]
			t.read(n.Value, findWords)
			name, begin := uint32(len(x.owner)), len(x.list)
			x.owner = append(x.owner, uint32(i))
			x.start = append(x.start, uint32(begin))
			stops := uint64(0)
			for k := range t.words {
				w, ok := x.ids[string(t.word(k))]
				if !ok {
					w = uint32(len(x.words))
					word := string(t.word(k))
					x.ids[word] = w
					x.words = append(x.words, indexWord{text: word, class: keyClassOf(word), number: indexNumber(word)})
					often = append(often, 0)
				}
				if !slices.Contains(x.list[begin:], w) {
					often[w]++
				}
				if x.words[w].class == keyStop {
					stops |= 1 << k
				}
				x.list = append(x.list, w)
			}
			x.marks = append(x.marks, indexMarks(n, &t))
			initials, acronyms = indexShort(&t, stops, n.Kind, name, initials, acronyms)
		}
	}
	x.first = append(x.first, uint32(len(x.owner)))
	x.start = append(x.start, uint32(len(x.list)))
	x.list = slices.Clip(x.list)
	x.weigh(often)
	x.post(often)
	x.slips = newIndexSlips(x.words)
	x.initials, x.acronyms = newIndexCodes(initials), newIndexCodes(acronyms)
	return x
}

func indexMarks(n *partner.Name, t *keyText) (m indexMark) {
	if n.Kind == partner.NameFormer {
		m |= indexFormer
	}
	if n.Kind == partner.NameAcronym {
		m |= indexAcronym
	}
	if t.solid || t.cut {
		m |= indexInexact
	}
	return m
}

func indexNumber(word string) bool {
	for _, r := range word {
		if unicode.IsNumber(r) {
			return true
		}
	}
	return false
}

// weigh gives every word its weight and bit, and every name the sum of its words.
func (x *Index) weigh(often []uint32) {
	names := len(x.owner)
	for w := range x.words {
		x.words[w].weight = indexWeight(x.words[w].class, int(often[w]), names)
	}
	order := make([]uint32, len(x.words))
	for w := range order {
		order[w] = uint32(w)
		x.words[w].rare = 1 << (uint32(w) * 0x9E3779B1 >> 27)
	}
	slices.SortFunc(order, func(a, b uint32) int { return cmp.Or(cmp.Compare(often[b], often[a]), cmp.Compare(a, b)) })
	for i, w := range order[:min(64, len(order))] {
		x.words[w].often, x.words[w].rare = 1<<i, 0
	}
	x.sums = make([]indexWords, names)
	for n := range x.sums {
		for _, w := range x.list[x.start[n]:x.start[n+1]] {
			x.sums[n].add(x.words[w].indexWords)
		}
	}
}

// indexWeight is how much a word tells that so many of all names have: sixteen
// times the binary logarithm of 1 + all/often; half of it for words of kinds, a
// quarter for words that join others.
func indexWeight(class keyClass, often, all int) uint16 {
	w := indexLog(uint64(often)+uint64(all)) - indexLog(uint64(often))
	return uint16(max(w>>class, 1))
}

// indexLog is sixteen times the binary logarithm, rounded down. It is computed
// without floating point, so that scores are the same on every machine.
func indexLog(v uint64) uint64 {
	n := bits.Len64(v) - 1
	log := uint64(n)
	m := v << (63 - n) >> 32 // 1 ≤ m/2³¹ < 2
	for range 4 {
		m = m * m >> 31
		log <<= 1
		if m>>32 != 0 {
			m >>= 1
			log |= 1
		}
	}
	return log
}

// post lists the names of every word, lightest first.
func (x *Index) post(often []uint32) {
	heaviest := uint16(0)
	for _, s := range x.sums {
		heaviest = max(heaviest, s.weight)
	}
	at := make([]uint32, int(heaviest)+2) // counting sort
	for _, s := range x.sums {
		at[s.weight+1]++
	}
	for s := 1; s < len(at); s++ {
		at[s] += at[s-1]
	}
	order := make([]uint32, len(x.sums))
	for n, s := range x.sums {
		order[at[s.weight]] = uint32(n)
		at[s.weight]++
	}
	x.from = make([]uint32, len(x.words)+1)
	for w, n := range often {
		x.from[w+1] = x.from[w] + n
	}
	x.posts = make([]uint32, x.from[len(x.words)])
	next := slices.Clone(x.from)
	for _, n := range order {
		list := x.list[x.start[n]:x.start[n+1]]
		for i, w := range list {
			if !slices.Contains(list[:i], w) {
				x.posts[next[w]] = n
				next[w]++
			}
		}
	}
}

// names returns the names that have the word.
func (x *Index) names(word uint32) []uint32 { return x.posts[x.from[word]:x.from[word+1]] }

// value returns the name as the partner has it.
func (x *Index) value(name uint32) *partner.Name {
	i := x.owner[name]
	return &x.partners[i].Names[name-x.first[i]]
}

// indexCode is the letters of an acronym in one number; zero is none.
type indexCode struct {
	code uint64
	name uint32
}

// indexCodes finds names by letters.
type indexCodes struct {
	codes []uint64 // sorted
	names []uint32
}

func newIndexCodes(list []indexCode) indexCodes {
	slices.SortFunc(list, func(a, b indexCode) int {
		return cmp.Or(cmp.Compare(a.code, b.code), cmp.Compare(a.name, b.name))
	})
	x := indexCodes{codes: make([]uint64, len(list)), names: make([]uint32, len(list))}
	for i, c := range list {
		x.codes[i], x.names[i] = c.code, c.name
	}
	return x
}

// find returns the names with these letters.
func (x *indexCodes) find(code uint64) []uint32 {
	if code == 0 {
		return nil
	}
	lo, _ := slices.BinarySearch(x.codes, code)
	hi := lo
	for hi < len(x.codes) && x.codes[hi] == code {
		hi++
	}
	return x.names[lo:hi]
}

// indexShort adds the initials of the name and, if it is one, the acronym.
func indexShort(t *keyText, stops uint64, kind partner.NameKind, name uint32, initials, acronyms []indexCode) (_, _ []indexCode) {
	all, telling := indexInitials(t, stops)
	if all != 0 {
		initials = append(initials, indexCode{all, name})
	}
	if telling != 0 && telling != all {
		initials = append(initials, indexCode{telling, name})
	}
	if code := indexAcronymOf(t, kind == partner.NameAcronym); code != 0 {
		acronyms = append(acronyms, indexCode{code, name})
	}
	return initials, acronyms
}

// indexInitials returns the first letters of all words and those of the words
// that do not join others, which are the bits of stops; zero where there are too
// few or too many.
func indexInitials(t *keyText, stops uint64) (all, telling uint64) {
	if t.cut || t.solid {
		return 0, 0
	}
	var a, b indexLetters
	for i := range t.words {
		if t.words[i].how&keyInner != 0 {
			continue
		}
		r, _ := utf8.DecodeRune(t.word(i))
		a.add(r)
		if stops>>i&1 == 0 {
			b.add(r)
		}
	}
	return a.code(), b.code()
}

// indexAcronymOf returns the letters of a name that is one word in capitals, or
// one word at all where its kind says that it is an acronym.
func indexAcronymOf(t *keyText, surely bool) uint64 {
	n := len(t.words)
	if n == 0 || t.solid || t.words[0].at != t.words[n-1].at {
		return 0
	}
	written := t.name[t.words[0].at:t.words[0].end]
	if !surely && !keyCapitals(written) {
		return 0
	}
	var l indexLetters
	for i := 0; i < len(written); {
		r, size := keyRune(written, i)
		if keyLetter(r) {
			l.fold(written[i : i+size])
		}
		i += size
	}
	return l.code()
}

// indexLetters packs letters into a number: up to 12 of a to z, or up to 9 that
// are also digits, Greek or Cyrillic. It packs no fewer than three.
type indexLetters struct {
	latin, other uint64
	n            int
	no, mixed    bool // another script; not only a to z
}

func (l *indexLetters) add(r rune) {
	code := uint64(0)
	switch {
	case 'a' <= r && r <= 'z':
		code = uint64(r-'a') + 1
	case '0' <= r && r <= '9':
		code = uint64(r-'0') + 27
	case 0x0430 <= r && r <= 0x045F:
		code = uint64(r-0x0430) + 37
	case 0x03B1 <= r && r <= 0x03C9:
		code = uint64(r-0x03B1) + 85
	default:
		l.no = true
	}
	l.mixed = l.mixed || code > 26
	l.latin = l.latin<<5 | code&31
	l.other = l.other<<7 | code
	l.n++
}

// fold adds the plain form of a letter as it is written.
func (l *indexLetters) fold(letter string) {
	var buf [16]byte
	for _, r := range string(text.AppendFold(buf[:0], letter)) {
		l.add(r)
	}
}

func (l *indexLetters) code() uint64 {
	switch {
	case l.no || l.n < 3:
		return 0
	case !l.mixed && l.n <= 12:
		return l.latin
	case l.mixed && l.n <= 9:
		return l.other | 1<<63
	}
	return 0
}
