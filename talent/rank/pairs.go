package rank

import (
	"math/bits"

	"github.com/scicoop/scicoop/cooperation/text"
)

// pairTable finds the pairs of words that count as one term: those that follow
// each other in more than one text, and Vietnamese syllables in any.
//
// Most pairs stand in one text only. Not to hold them all, a first pass notes in
// cells, which several pairs may share, whether more than one text falls in;
// only pairs of such cells are then counted one by one.
type pairTable struct {
	cells []uint32 // 0, the one text plus 1, or many
	terms map[[2]uint32]uint32
}

const many = ^uint32(0)

// cell returns the cell of a pair.
func (p *pairTable) cell(x, y uint32) *uint32 {
	h := (uint64(x)<<32 | uint64(y)) * 0x9e3779b97f4a7c15
	return &p.cells[(h>>32)&uint64(len(p.cells)-1)]
}

// term returns the term of the pair.
func (p *pairTable) term(x, y uint32) (uint32, bool) {
	if *p.cell(x, y) != many {
		return 0, false
	}
	t, ok := p.terms[[2]uint32{x, y}]
	return t, ok
}

// findPairs returns the pairs that count as one term, numbered after the words.
func (b *builder) findPairs() *pairTable {
	p := &pairTable{make([]uint32, 1<<min(24, bits.Len(uint(len(b.tokens))))), map[[2]uint32]uint32{}}
	b.eachPair(func(text, x, y uint32, now token) {
		switch c := p.cell(x, y); {
		case now&asSyllable != 0 || *c != 0 && *c != text+1:
			*c = many
		case *c == 0:
			*c = text + 1
		}
	})
	last := map[[2]uint32]uint32{} // pair → the text in which it stood last, plus 1
	b.eachPair(func(text, x, y uint32, now token) {
		if *p.cell(x, y) != many {
			return
		}
		k := [2]uint32{x, y}
		before := last[k]
		if before == many {
			return
		}
		last[k] = text + 1
		if now&asSyllable != 0 || before != 0 && before != text+1 {
			last[k] = many
			p.terms[k] = uint32(len(b.vocabulary) + len(p.terms))
		}
	})
	clear(p.cells)
	for k := range p.terms {
		*p.cell(k[0], k[1]) = many
	}
	return p
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
