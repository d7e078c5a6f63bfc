package rank

import "slices"

// pairTable holds the pairs of words that count as one term: those that follow
// each other in more than one text, and Vietnamese syllables in any. Their terms
// come after those of the words, in the order of the first word, then of the
// second.
type pairTable struct {
	from   []uint32 // pairs that begin with the word x are second[from[x]:from[x+1]]
	second []uint32
}

// term returns the term of the pair.
func (p *pairTable) term(x, y uint32) (uint32, bool) {
	from := p.from[x]
	at, ok := slices.BinarySearch(p.second[from:p.from[x+1]], y)
	return uint32(len(p.from)-1) + from + uint32(at), ok
}

const many = ^uint32(0)

// findPairs returns the pairs that count as one term and, for each token, the
// term of the pair that it ends, or 0.
func (b *builder) findPairs() (p pairTable, ends []uint32) {
	words := len(b.vocabulary)
	// The tokens that follow another one, listed by the term of that one.
	start := make([]int, words+2)
	for i, t := range b.tokens {
		if t&afterLast != 0 {
			start[b.tokens[i-1]&termOf+2]++
		}
	}
	for x := range words {
		start[x+2] += start[x+1]
	}
	places := make([]uint32, start[words+1])
	ends = make([]uint32, len(b.tokens)) // for now the text, plus 1
	for n, s := range b.texts {
		for i := s.from; i < s.to; i++ {
			if b.tokens[i]&afterLast != 0 {
				next := &start[b.tokens[i-1]&termOf+1]
				places[*next], ends[i] = uint32(i), uint32(n+1)
				*next++
			}
		}
	}
	p.from = make([]uint32, words+1)
	seen := make([]uint32, words) // by the second word: the one text plus 1, or many, or the term
	var list []uint32
	for x := range words {
		places := places[start[x]:start[x+1]]
		for _, i := range places {
			y := b.tokens[i] & termOf
			switch c := &seen[y]; {
			case *c == 0:
				list = append(list, uint32(y))
				*c = ends[i]
				fallthrough
			default:
				if *c != ends[i] || b.tokens[i]&asSyllable != 0 {
					*c = many
				}
			}
		}
		from := len(p.second)
		for _, y := range list {
			if seen[y] == many {
				p.second = append(p.second, y)
			}
			seen[y] = 0
		}
		pairs := p.second[from:]
		slices.Sort(pairs)
		for k, y := range pairs {
			seen[y] = uint32(words + from + k)
		}
		for _, i := range places {
			ends[i] = seen[b.tokens[i]&termOf]
		}
		for _, y := range pairs {
			seen[y] = 0
		}
		p.from[x+1] = uint32(len(p.second))
		list = list[:0]
	}
	p.second = slices.Clip(p.second)
	return p, ends
}
