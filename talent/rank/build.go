package rank

import (
	"math"
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/text"
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

// tally counts the terms of the tokens, and the pairs they end.
func tally(c *counts, tokens []token, ends []uint32) {
	for i, t := range tokens {
		once := float32(1)
		if t&inTitle != 0 {
			once = titleTimes
		}
		if t&asSyllable == 0 {
			c.add(uint32(t&termOf), once)
		} else {
			c.add(uint32(t&termOf), once/4) // a syllable weighs half, see weigh
			once *= 4                       // a word of two syllables weighs as much as a word
		}
		if ends[i] != 0 {
			c.add(ends[i], once)
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
	var ends []uint32
	ix.pairs, ends = b.findPairs()
	terms := len(b.vocabulary) + len(ix.pairs.second)
	ix.from = make([]int, terms+1)
	last := make([]uint32, terms) // the text in which the term stood last, plus 1
	for n, s := range b.texts {
		count := func(t uint32) {
			if last[t] != uint32(n+1) {
				last[t] = uint32(n + 1)
				ix.from[t+1]++
			}
		}
		for i, t := range b.tokens[s.from:s.to] {
			count(uint32(t & termOf))
			if pair := ends[s.from+i]; pair != 0 {
				count(pair)
			}
		}
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
	ix.heavy = make([]uint32, len(b.texts)*heaviest)
	next := slices.Clone(ix.from[:terms])
	c := counts{often: make([]float32, terms)}
	var shares []share
	var order []uint64
	for i, s := range b.texts {
		tally(&c, b.tokens[s.from:s.to], ends[s.from:s.to])
		shares = spread(shares[:0], &c, ix.scale, 0)
		order = order[:0]
		for _, x := range shares {
			ix.list[next[x.term]], ix.weight[next[x.term]] = uint32(i), x.weight
			next[x.term]++
			order = append(order, uint64(unit-x.weight)<<32|uint64(x.term)) // the heaviest first, then by term
		}
		slices.Sort(order)
		for k, x := range order[:min(heaviest, len(order))] {
			ix.heavy[i*heaviest+k] = uint32(x) + 1
		}
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

// values returns the values of a text in the order of their languages.
func values(t text.Text) (out []string) {
	for _, v := range t.All() {
		out = append(out, v)
	}
	return out
}
