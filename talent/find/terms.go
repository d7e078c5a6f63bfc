package find

import (
	"cmp"
	"slices"
)

// term is a union of sets of rows, and how much more a row in it can be worth
// than one that is not. What a row is worth is at most the sum over the terms
// that it is in.
type term struct {
	feed
	more int64    // as span.value
	must bool     // a row that is not in it is not found
	few  []uint32 // its rows, when they are few
	full float64  // a guess which share of its rows are worth that much
}

// maxWays is how many ways of being worth enough are told apart; of more, only
// that a row is in one of the terms without which it is not enough.
const maxWays = 24

// ways is how a row can be worth enough: by being in all terms of one way.
type ways struct {
	terms []uint8 // way after way
	ends  []uint8
	steps int
}

// work finds the ways to reach what is needed with terms that are sorted from
// the greatest to the least. No way holds a needless term: the last is the
// least, and without it the way was not enough.
func (y *ways) work(terms []*term, need int64) {
	y.terms, y.ends, y.steps = y.terms[:0], y.ends[:0], 0
	var way [maxWays]uint8
	var rest, all int64
	n, left := 0, need
	for i, t := range terms {
		all += t.more
		if !t.must {
			rest += t.more
			continue
		}
		if n < maxWays {
			way[n] = uint8(i)
		}
		n++
		left -= t.more
	}
	if n <= maxWays && y.extend(terms, 0, left, rest, &way, n) {
		return
	}
	// Too many: when the greatest are out, what is left is not enough.
	y.terms, y.ends = y.terms[:0], y.ends[:0]
	for i, t := range terms {
		if all < need {
			break
		}
		y.terms = append(y.terms, uint8(i))
		y.ends = append(y.ends, uint8(len(y.terms)))
		all -= t.more
	}
}

// extend adds the ways that begin with n terms and go on from a term; rest is
// what all terms from there are worth. It is false when there are too many.
func (y *ways) extend(terms []*term, from int, need, rest int64, way *[maxWays]uint8, n int) bool {
	if y.steps++; y.steps > 16*maxWays {
		return false
	}
	if need <= 0 {
		if len(y.ends) == maxWays || len(y.terms)+n > 255 {
			return false
		}
		y.terms = append(y.terms, way[:n]...)
		y.ends = append(y.ends, uint8(len(y.terms)))
		return true
	}
	for i := from; i < len(terms) && rest >= need; i++ {
		if terms[i].must {
			continue
		}
		if n == maxWays {
			return false
		}
		way[n] = uint8(i)
		rest -= terms[i].more
		if !y.extend(terms, i+1, need-terms[i].more, rest, way, n+1) {
			return false
		}
	}
	return true
}

// mark writes the rows of a block that can be worth enough to acc.
func (y *ways) mark(terms []*term, from, words int, acc []uint64) {
	begin, to := 0, from+len(acc)
	var all [blockWords]uint64
	for n, end := range y.ends {
		way := y.terms[begin:end]
		begin = int(end)
		part := acc
		if n > 0 {
			part = all[:len(acc)]
		}
		switch len(way) {
		case 0:
			for i := range part {
				part[i] = ^uint64(0)
			}
		case 1:
			copy(part, terms[way[0]].block(from, to, words))
		default:
			a, b := terms[way[0]].block(from, to, words)[:len(part)], terms[way[1]].block(from, to, words)[:len(part)]
			for i := range part {
				part[i] = a[i] & b[i]
			}
			for _, t := range way[2:] {
				a := terms[t].block(from, to, words)[:len(part)]
				for i := range part {
					part[i] &= a[i]
				}
			}
		}
		if n > 0 {
			orInto(acc, part)
		}
	}
	if len(y.ends) == 0 {
		clear(acc)
	}
}

// chain adds the terms of a want: its kinds are put in the order of what they
// are worth, and each term is the union of a kind and those worth more.
func (s *search) chain(v *worth, links []link) {
	var there [kinds]bool
	for i := range links {
		there[links[i].kind] = true
	}
	var order [kinds]kind
	n := 0
	for k := range kind(kinds) {
		if there[k] {
			order[n] = k
			n++
		}
	}
	slices.SortStableFunc(order[:n], func(a, b kind) int { return cmp.Compare(v.most[a].value(), v.most[b].value()) })
	var so span
	for i, k := range order[:n] {
		up := span{max(so.low, v.most[k].low), max(so.high, v.most[k].high)}
		t := s.addTerm()
		t.more, t.must, t.full = up.value()-so.value(), v.must && i == 0, v.full[k]
		so = up
		sets := 0
		for j := range links {
			if slices.Contains(order[i:n], links[j].kind) {
				x := &s.p.bySkill[links[j].skill]
				t.add(x)
				t.few = x.rows
				sets++
			}
		}
		if sets > 1 {
			t.few = nil
		}
	}
}
