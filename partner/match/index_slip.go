package match

import (
	"math/bits"
	"slices"
	"unicode/utf8"
)

// A slip of the pen is one letter too much, missing, or another, or two letters
// that change places, in a word of 4 to 32 letters without digits. Two words
// that are a slip apart are the same after a letter has been left out of one of
// them or of both: the words are found by what is left.
const slipShortest, slipLongest = 4, 32

// indexSlips finds the words that are a slip away from a word.
type indexSlips struct {
	words []indexWord
	shift int
	from  []uint32 // by bucket, where its words stand in list; and one more at the end
	list  []uint32
}

func newIndexSlips(words []indexWord) indexSlips {
	x := indexSlips{words: words}
	n := 0
	var hashes []uint64
	for i := range words {
		hashes = slipHashes(hashes[:0], words[i].text)
		n += len(hashes)
	}
	if n == 0 {
		return x
	}
	x.shift = 64 - bits.Len(uint(n))
	x.from = make([]uint32, 1<<(64-x.shift)+1)
	for i := range words {
		hashes = slipHashes(hashes[:0], words[i].text)
		for _, h := range hashes {
			x.from[h>>x.shift+1]++
		}
	}
	for b := 1; b < len(x.from); b++ {
		x.from[b] += x.from[b-1]
	}
	x.list = make([]uint32, n)
	next := slices.Clone(x.from)
	for i := range words {
		hashes = slipHashes(hashes[:0], words[i].text)
		for _, h := range hashes {
			x.list[next[h>>x.shift]] = uint32(i)
			next[h>>x.shift]++
		}
	}
	return x
}

// near appends the words that are a slip away from the word, in order.
func (x *indexSlips) near(dst []uint32, hashes []uint64, word string) ([]uint32, []uint64) {
	hashes = slipHashes(hashes[:0], word)
	if len(x.list) == 0 {
		return dst, hashes
	}
	begin := len(dst)
	for _, h := range hashes {
		dst = append(dst, x.list[x.from[h>>x.shift]:x.from[h>>x.shift+1]]...)
	}
	found := dst[begin:]
	slices.Sort(found)
	found = slices.Compact(found)
	k := 0
	for _, w := range found {
		if slipApart(x.words[w].text, word) > 0 {
			found[k] = w
			k++
		}
	}
	return dst[:begin+k], hashes
}

// slipHashes appends a number for the word and for each word that is left when
// one letter is left out; none for a word in which slips are not looked for.
func slipHashes(dst []uint64, word string) []uint64 {
	if !slipLooked(word) {
		return dst
	}
	const seed, prime = 14695981039346656037, 1099511628211 // FNV-1a
	before := uint64(seed)                                  // of what stands before the letter
	last := rune(-1)
	for i, r := range word {
		n := utf8.RuneLen(r)
		if r != last {
			h := before
			for k := i + n; k < len(word); k++ {
				h = (h ^ uint64(word[k])) * prime
			}
			dst = append(dst, slipMix(h))
		}
		last = r
		for k := i; k < i+n; k++ {
			before = (before ^ uint64(word[k])) * prime
		}
	}
	return append(dst, slipMix(before))
}

// slipMix brings the differences of a number into its first bits.
func slipMix(h uint64) uint64 { return (h ^ h>>32) * 0x9E3779B97F4A7C15 }

// slipLooked reports whether slips are looked for in the word.
func slipLooked(word string) bool {
	if len(word) < slipShortest || len(word) > slipLongest*utf8.UTFMax {
		return false
	}
	n := utf8.RuneCountInString(word)
	return n >= slipShortest && n <= slipLongest && !indexNumber(word)
}

// slipApart returns how alike two words are that are a slip apart, in permille:
// one letter less than the longer has. It is zero for all others, and for equal
// words.
func slipApart(a, b string) int {
	if !slipLooked(a) || !slipLooked(b) {
		return 0
	}
	la, lb := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	if la < lb {
		a, b, la, lb = b, a, lb, la
	}
	if la-lb > 1 {
		return 0
	}
	for a != "" && b != "" {
		r, n := utf8.DecodeRuneInString(a)
		s, m := utf8.DecodeRuneInString(b)
		if r != s {
			break
		}
		a, b = a[n:], b[m:]
	}
	if a == "" {
		return 0
	}
	like := 1000 - 1000/la
	r, n := utf8.DecodeRuneInString(a)
	if la > lb {
		if a[n:] == b {
			return like
		}
		return 0
	}
	s, m := utf8.DecodeRuneInString(b)
	if a[n:] == b[m:] {
		return like
	}
	r2, n2 := utf8.DecodeRuneInString(a[n:])
	s2, m2 := utf8.DecodeRuneInString(b[m:])
	if r == s2 && s == r2 && a[n+n2:] == b[m+m2:] {
		return like
	}
	return 0
}
