package rank

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// builder reads texts into numbers, so that each is split into words once.
type builder struct {
	vocabulary map[string]uint32
	texts      []span            // in tokens
	tokens     []token           // all texts, one after the other
	same       map[uint64]uint32 // sum of a text's tokens → the first text that has it
	read       []word
}

type span struct{ from, to int }

// token is a word of a text: the number of its term, and how it stands there.
type token uint32

const (
	inTitle    token = 1 << 31
	afterLast  token = 1 << 30 // it follows the token before it
	asSyllable token = 1 << 29 // of Vietnamese
	termOf     token = 1<<29 - 1
)

// profile adds the texts of an expert; each text counts once.
func (b *builder) profile(p *Profile) (out []link) {
	put := func(d Doc, output int32) {
		text, ok := b.add(d)
		if ok && !slices.ContainsFunc(out, func(l link) bool { return l.text == text }) {
			out = append(out, link{text, output})
		}
	}
	for i, d := range p.Outputs {
		put(d, int32(i))
	}
	put(p.about(), About)
	return out
}

// add adds a text and returns its number, or false when it says nothing.
func (b *builder) add(d Doc) (text uint32, ok bool) {
	from := len(b.tokens)
	each(&b.read, d, func(w *word, title bool) {
		t, known := b.vocabulary[w.term]
		if !known {
			t = uint32(len(b.vocabulary))
			b.vocabulary[strings.Clone(w.term)] = t
		}
		b.tokens = append(b.tokens, makeToken(t, w, title))
	})
	now := b.tokens[from:]
	if len(now) == 0 {
		return 0, false
	}
	sum := uint64(14695981039346656037)
	for _, t := range now {
		sum = (sum ^ uint64(t)) * 1099511628211
	}
	if text, ok = b.same[sum]; ok {
		if s := b.texts[text]; slices.Equal(b.tokens[s.from:s.to], now) {
			b.tokens = b.tokens[:from]
			return text, true
		}
	}
	text = uint32(len(b.texts))
	b.same[sum] = text
	b.texts = append(b.texts, span{from, len(b.tokens)})
	return text, true
}

// each calls f for the words of the title and the abstract in all languages.
func each(read *[]word, d Doc, f func(w *word, title bool)) {
	for n, part := range [...][]string{values(d.Title), values(d.Abstract)} {
		for _, s := range part {
			*read = words((*read)[:0], s)
			for i := range *read {
				f(&(*read)[i], n == 0)
			}
		}
	}
}

// makeToken packs a word of the term.
func makeToken(term uint32, w *word, title bool) token {
	t := token(term) & termOf
	if title {
		t |= inTitle
	}
	if w.after != apart {
		t |= afterLast
	}
	if w.syllable {
		t |= asSyllable
	}
	return t
}

// counts adds up how often terms stand in a text.
type counts struct {
	often []float32 // by term; 0 for those not in seen
	seen  []uint32
}

func (c *counts) add(term uint32, n float32) {
	if c.often[term] == 0 {
		c.seen = append(c.seen, term)
	}
	c.often[term] += n
}

func (c *counts) clear() {
	for _, t := range c.seen {
		c.often[t] = 0
	}
	c.seen = c.seen[:0]
}

// tally counts the terms of the tokens, and the pairs that count as one term.
func tally(c *counts, tokens []token, pairs *pairTable) {
	for i, t := range tokens {
		once := float32(1)
		if t&inTitle != 0 {
			once = titleTimes
		}
		if t&asSyllable == 0 {
			c.add(uint32(t&termOf), once)
		} else {
			c.add(uint32(t&termOf), once/4) // a syllable weighs half, see weigh
		}
		if i > 0 && t&afterLast != 0 {
			if p, ok := pairs.term(uint32(tokens[i-1]&termOf), uint32(t&termOf)); ok {
				if t&asSyllable != 0 {
					once *= 4 // a word of two syllables weighs as much as a word
				}
				c.add(p, once)
			}
		}
	}
}

// weigh returns what a term weighs in a text where it stands so often.
func weigh(scale, often float32) float64 {
	return float64(float64(scale) * math.Sqrt(float64(often)))
}

// rare returns what a term weighs that stands in n of all texts: the logarithm
// of how rare it is, raised to a power.
func rare(n, all int) float64 {
	return math.Pow(math.Log(float64(all+1)/(float64(n)+0.5)), rarity)
}

// finish turns the texts into lists by term.
func (b *builder) finish(ix *Index) {
	ix.words, ix.texts = b.vocabulary, len(b.texts)
	b.same = nil
	pairs := b.findPairs()
	ix.pairs = pairs.terms
	terms := len(b.vocabulary) + len(ix.pairs)
	c := counts{often: make([]float32, terms)}
	ix.from = make([]int, terms+1)
	for _, s := range b.texts {
		tally(&c, b.tokens[s.from:s.to], pairs)
		for _, t := range c.seen {
			ix.from[t+1]++
		}
		c.clear()
	}
	ix.scale = make([]float32, terms)
	for t := range ix.scale {
		r := rare(ix.from[t+1], len(b.texts))
		if t >= len(b.vocabulary) {
			r *= pairShare
		}
		ix.scale[t] = float32(r)
		ix.from[t+1] += ix.from[t]
	}
	all := ix.from[terms]
	ix.list, ix.weight = make([]uint32, all), make([]uint16, all)
	ix.heavy = make([]share, len(b.texts)*heaviest)
	next := slices.Clone(ix.from[:terms])
	var shares []share
	for i, s := range b.texts {
		tally(&c, b.tokens[s.from:s.to], pairs)
		shares = spread(shares[:0], &c, ix.scale, 0)
		for _, x := range shares {
			ix.list[next[x.term]], ix.weight[next[x.term]] = uint32(i), x.weight
			next[x.term]++
		}
		slices.SortFunc(shares, heavier)
		copy(ix.heavy[i*heaviest:(i+1)*heaviest], shares)
		c.clear()
	}
}

// spread appends the weights of the counted terms, scaled so that their squares
// and more, which stands for terms nobody else has, sum up to the square of unit.
func spread(dst []share, c *counts, scale []float32, more float64) []share {
	sum := more
	for _, t := range c.seen {
		w := weigh(scale[t], c.often[t])
		sum += float64(w * w)
	}
	for _, t := range c.seen {
		w := weigh(scale[t], c.often[t]) / math.Sqrt(sum)
		dst = append(dst, share{t, uint16(max(1, math.Round(w*unit)))})
	}
	return dst
}

// heavier orders the heaviest first, then by term.
func heavier(a, b share) int {
	if c := cmp.Compare(b.weight, a.weight); c != 0 {
		return c
	}
	return cmp.Compare(a.term, b.term)
}
