package find

import "math/bits"

// run goes through what can be worth enough: the rows of the greatest terms one
// by one as long as these are few, then the others block by block.
func (s *search) run() {
	terms, must := s.terms, -1
	for i, t := range terms {
		if t.must && t.few != nil && (must < 0 || len(t.few) < len(terms[must].few)) {
			must = i
		}
	}
	done := 0
	if must >= 0 {
		terms[0], terms[must] = terms[must], terms[0]
		s.drive(0)
		done = len(terms) // nobody is found without it
	}
	for ; done < len(terms) && terms[done].few != nil; done++ {
		s.drive(done)
	}
	if done > 0 {
		s.again()
	}
	s.pass(done)
}

// again begins at the first row again: of equals, those to come may come before.
func (s *search) again() {
	s.first = false
	s.raise()
}

// drive judges the rows of a term that are in none of those before it.
func (s *search) drive(n int) {
	if n > 0 {
		s.again()
	}
	before, t, after := s.terms[:n], s.terms[n], s.terms[n+1:]
	most := t.more
	for _, o := range after {
		most += o.more
	}
	if most < s.worse || !s.hopeful {
		return
	}
	words := s.words()
	for _, o := range s.terms {
		o.prepare(words)
	}
	for _, f := range s.conds {
		f.prepare(words)
	}
	// Most terms are one piece of bits, which is looked up without a branch.
	var single [8]struct {
		bits []uint64
		more int64
	}
	n = 0
	for n < len(after) && n < len(single) && len(after[n].bits) == 1 {
		single[n].bits, single[n].more = after[n].bits[0], after[n].more
		n++
	}
	after = after[n:]
rows:
	for _, row := range t.few {
		more := t.more
		for i := range single[:n] {
			o := &single[i]
			more += o.more & -int64(o.bits[row/64]>>(row%64)&1)
		}
		for _, o := range after {
			if o.has(row) {
				more += o.more
			}
		}
		if more < s.worse || more == s.worse && more < s.needed(row) {
			continue
		}
		for _, f := range s.conds {
			if !f.keeps(row) {
				continue rows
			}
		}
		if !s.admits(row) {
			continue
		}
		for _, o := range before {
			if o.has(row) {
				continue rows
			}
		}
		if s.judgeRow(row); most < s.needed(row) {
			return
		}
	}
}

func (s *search) words() int { return (len(s.p.ids) + 63) / 64 }

// pass goes through the rows block by block, without those of the first terms.
func (s *search) pass(done int) {
	words := s.words()
	var buf [blockWords]uint64
	worked := int64(-1)
	usual := int64(s.q.most) // what one of whose expertise nothing is known is worth
	for from, size := 0, 1; from < words; size = min(2*size, blockWords) {
		to := min(from+size, words)
		need := s.needed(uint32(from) * 64)
		if worked != need {
			s.ways.work(s.terms[done:], need)
			worked = need
			if !s.hopeful || done == len(s.terms) && done > 0 {
				s.ways.ends = s.ways.ends[:0]
			}
			if len(s.ways.ends) == 0 && (usual < need || !s.q.need.Open) {
				return
			}
		}
		acc := buf[:to-from]
		s.ways.mark(s.terms[done:], from, words, acc)
		for _, t := range s.terms[:done] {
			for i, w := range t.block(from, to, words) {
				acc[i] &^= w
			}
		}
		if usual >= need && s.q.need.Open {
			orInto(acc, s.blank.block(from, to, words))
		}
		s.look(acc, from, words)
		from = to
	}
}

// look judges the rows of a block that are marked and not out for another reason.
func (s *search) look(acc []uint64, from, words int) {
	conds := s.conds
	if len(conds) > 0 {
		left := 0
		for _, w := range acc {
			if w != 0 {
				left++
			}
		}
		for len(conds) > 0 && left > blockWords/8 {
			left = conds[0].narrow(acc, from, words)
			conds = conds[1:]
		}
		if left == 0 {
			return
		}
		for _, f := range conds {
			f.prepare(words)
		}
	}
	for i := 0; i < len(acc); i++ {
		if i+4 <= len(acc) && acc[i]|acc[i+1]|acc[i+2]|acc[i+3] == 0 {
			i += 3 // most words are empty
			continue
		}
		w := acc[i]
		if w == 0 {
			continue
		}
		for _, f := range conds {
			if x := f.word(from + i); f.not {
				w &^= x
			} else {
				w &= x
			}
			if w == 0 {
				break
			}
		}
		for ; w != 0; w &= w - 1 {
			row := uint32((from+i)*64 + bits.TrailingZeros64(w))
			if int(row) >= len(s.p.ids) {
				break
			}
			if s.admits(row) {
				s.judgeRow(row)
			}
		}
	}
}
