package rank

import (
	"math/bits"

	"github.com/scicoop/scicoop/cooperation/text"
)

// findPairs returns the pairs of words that follow each other in more than one
// text, and those of Vietnamese syllables in any, numbered after the words.
//
// Most pairs stand in one text only. Not to hold them all, a first pass notes in
// a table of limited size, in which several pairs may share a cell, which cells
// more than one text falls in; only pairs of such cells are counted.
func (b *builder) findPairs() map[[2]uint32]uint32 {
	const many = ^uint32(0)
	size := 1 << min(24, bits.Len(uint(len(b.tokens))))
	cells := make([]uint32, size) // 0, the one text plus 1, or many
	cell := func(x, y uint32) *uint32 {
		h := (uint64(x)<<32 | uint64(y)) * 0x9e3779b97f4a7c15
		return &cells[(h>>32)&uint64(size-1)]
	}
	b.eachPair(func(n, x, y uint32, now token) {
		switch c := cell(x, y); {
		case now&asSyllable != 0 || *c != 0 && *c != n+1:
			*c = many
		case *c == 0:
			*c = n + 1
		}
	})
	type stand struct {
		last uint32 // text plus 1
		keep bool
	}
	found := map[[2]uint32]stand{}
	b.eachPair(func(n, x, y uint32, now token) {
		if *cell(x, y) != many {
			return
		}
		k := [2]uint32{x, y}
		s := found[k]
		if now&asSyllable != 0 || s.last != 0 && s.last != n+1 {
			s.keep = true
		}
		s.last = n + 1
		found[k] = s
	})
	out := map[[2]uint32]uint32{}
	b.eachPair(func(_, x, y uint32, _ token) {
		k := [2]uint32{x, y}
		if found[k].keep {
			if _, ok := out[k]; !ok {
				out[k] = uint32(len(b.vocabulary) + len(out))
			}
		}
	})
	return out
}

// eachPair calls f for every two words that follow each other, with the text.
func (b *builder) eachPair(f func(text, x, y uint32, now token)) {
	for n, s := range b.texts {
		for i := s.from + 1; i < s.to; i++ {
			if now := b.tokens[i]; now&afterLast != 0 {
				f(uint32(n), uint32(b.tokens[i-1]&termOf), uint32(now&termOf), now)
			}
		}
	}
}

// values returns the values of a text in the order of their languages.
func values(t text.Text) (out []string) {
	for _, v := range t.All() {
		out = append(out, v)
	}
	return out
}
