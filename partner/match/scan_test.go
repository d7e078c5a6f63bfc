package match

import (
	"cmp"
	"math"
	"slices"
	"unicode/utf8"

	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
)

// scan finds names by comparing what is asked for with every name there is, word
// by word, as doc.go says it. It has no part in common with Index but the reading
// of names into words and the comparing of two words.
type scan struct {
	partners []partner.Partner
	names    []scanName
	often    map[string]int // names that have the word
	known    []scanWord     // the different words
}

type scanName struct {
	at, name int
	words    []scanWord
	sum      int
	inexact  bool
	all      uint64
	telling  uint64
	acronym  uint64
}

type scanWord struct {
	text   string
	runes  int // zero where slips are not looked for
	weight int
	number bool
}

func newScan(partners []partner.Partner) *scan {
	s := &scan{partners: partners, often: map[string]int{}}
	var t keyText
	for i := range partners {
		for j, own := range partners[i].Names {
			n := scanRead(&t, own.Value, own.Kind == partner.NameAcronym)
			n.at, n.name = i, j
			once := map[string]bool{}
			for _, w := range n.words {
				if !once[w.text] {
					s.often[w.text]++
				}
				once[w.text] = true
			}
			s.names = append(s.names, n)
		}
	}
	for w := range s.often {
		s.known = append(s.known, scanWord{text: w, runes: scanRunes(w), weight: s.weight(w)})
	}
	for i := range s.names {
		n := &s.names[i]
		for k := range n.words {
			n.words[k].weight = s.weight(n.words[k].text)
			n.sum += n.words[k].weight
		}
	}
	return s
}

func scanRead(t *keyText, name string, acronym bool) (n scanName) {
	t.read(name, 64)
	for i := range t.words {
		w := string(t.word(i))
		n.words = append(n.words, scanWord{text: w, runes: scanRunes(w), number: indexNumber(w)})
	}
	n.inexact = t.cut || t.solid
	stops := uint64(0)
	for i := range n.words {
		if slices.Contains(keyStops[:], n.words[i].text) {
			stops |= 1 << i
		}
	}
	n.all, n.telling = indexInitials(t, stops)
	n.acronym = indexAcronymOf(t, acronym)
	return n
}

func scanRunes(w string) int {
	if n := utf8.RuneCountInString(w); n >= 4 && n <= 32 && !indexNumber(w) {
		return n
	}
	return 0
}

// weight is floor(16 log2(all + often)) - floor(16 log2(often)), divided by 2 or 4.
func (s *scan) weight(word string) int {
	often := max(s.often[word], 1)
	log := func(n int) int { return int(math.Floor(16 * math.Log2(float64(n)))) }
	w := log(often+max(len(s.names), 1)) - log(often)
	switch {
	case slices.Contains(keyStops[:], word):
		w /= 4
	case slices.Contains(keyKinds[:], word):
		w /= 2
	}
	return max(w, 1)
}

func (s *scan) read(name string) scanName {
	var t keyText
	q := scanRead(&t, name, false)
	for i := range q.words {
		w := &q.words[i]
		w.weight = s.weight(w.text)
		if s.often[w.text] == 0 {
			near := math.MaxInt
			for k := range s.known {
				if scanLike(w, &s.known[k]) > 0 {
					near = min(near, s.known[k].weight)
				}
			}
			if near < math.MaxInt {
				w.weight = near
			}
		}
		q.sum += w.weight
	}
	return q
}

func scanLike(a, b *scanWord) int {
	if a.runes == 0 || b.runes == 0 || a.runes-b.runes > 1 || b.runes-a.runes > 1 {
		return 0
	}
	return slipApart(a.text, b.text)
}

// scanScratch is room for one comparison.
type scanScratch struct {
	of    []int
	taken []bool
}

func (s *scan) score(c *scanScratch, q, n *scanName, asked string) int {
	score := s.words(c, q, n, asked)
	if q.acronym != 0 && (q.acronym == n.all || q.acronym == n.telling) ||
		n.acronym != 0 && (n.acronym == q.all || n.acronym == q.telling) {
		score = max(score, 800)
	}
	switch s.partners[n.at].Names[n.name].Kind {
	case partner.NameFormer:
		score -= 30
	case partner.NameAcronym:
		score -= 50
	}
	return score
}

func (s *scan) words(c *scanScratch, q, n *scanName, asked string) int {
	c.of = append(c.of[:0], make([]int, len(q.words))...)
	c.taken = append(c.taken[:0], make([]bool, len(n.words))...)
	gain, exact, last := 0, 0, -1
	for i := range q.words {
		c.of[i] = -1
		for j := range n.words {
			if !c.taken[j] && q.words[i].text == n.words[j].text && (c.of[i] < 0 || c.of[i] <= last && j > last) {
				c.of[i] = j
			}
		}
		if j := c.of[i]; j >= 0 {
			c.taken[j], last = true, j
			gain += 1000 * n.words[j].weight
			exact++
		}
	}
	for i := range q.words {
		if c.of[i] >= 0 || q.words[i].runes == 0 {
			continue
		}
		best := 0
		for j := range n.words {
			if c.taken[j] {
				continue
			}
			if g := scanLike(&q.words[i], &n.words[j]) * min(q.words[i].weight, n.words[j].weight); g > best {
				best, c.of[i] = g, j
			}
		}
		if best > 0 {
			c.taken[c.of[i]] = true
			gain += best
		}
	}
	if gain == 0 {
		return 0
	}
	order, oddQ, oddN := true, false, false
	last = -1
	for i, j := range c.of {
		if j < 0 {
			oddQ = oddQ || q.words[i].number
			continue
		}
		order = order && j > last
		last = j
	}
	for j := range n.words {
		oddN = oddN || !c.taken[j] && n.words[j].number
	}
	if exact == len(q.words) && exact == len(n.words) && order {
		name := s.partners[n.at].Names[n.name].Value
		switch {
		case asked == name || text.Normalize(asked) == text.Normalize(name):
			return 1000
		case !q.inexact && !n.inexact || Key(asked) == Key(name):
			return 990
		}
	}
	score := 970 * gain * (2*n.sum + q.sum) / (3000 * q.sum * n.sum)
	if !order {
		score -= 20
	}
	if oddQ && oddN {
		score -= 100
	}
	return score
}

// find is what Index.Find has to return, but for the reasons.
func (s *scan) find(name string, limit int) []Candidate {
	q := s.read(name)
	if len(q.words) == 0 || limit <= 0 {
		return nil
	}
	var list []Candidate
	var c scanScratch
	for i := range s.names {
		n := &s.names[i]
		score := s.score(&c, &q, n, name)
		if score < 600 {
			continue
		}
		if k := len(list) - 1; k >= 0 && list[k].At == n.at {
			if score > list[k].Score {
				list[k].Score, list[k].Name = score, n.name
			}
			continue
		}
		list = append(list, Candidate{At: n.at, Name: n.name, Score: score})
	}
	slices.SortStableFunc(list, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.At, b.At))
	})
	return list[:min(limit, len(list))]
}

// withoutReasons returns the candidates as scan finds them.
func withoutReasons(list []Candidate) []Candidate {
	for i := range list {
		list[i].Reasons = 0
	}
	return list
}
