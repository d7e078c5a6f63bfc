package find

import "slices"

// blockWords is how many words of bits are looked at together, at most.
const blockWords = 64

// feed gives the union of sets, block by block.
type feed struct {
	bits [][]uint64
	rows [][]uint32 // what is left of each list
	buf  [blockWords]uint64
	now  []uint64 // the present block
	at   int      // where that begins, plus one
}

func (f *feed) reset() {
	clear(f.bits)
	clear(f.rows)
	f.bits, f.rows, f.now, f.at = f.bits[:0], f.rows[:0], nil, 0
}

func (f *feed) add(s *set) {
	if len(s.bits) > 0 {
		f.bits = append(f.bits, s.bits)
	}
	if len(s.rows) > 0 {
		f.rows = append(f.rows, s.rows)
	}
}

// block returns the words from one to before another. Blocks must be asked for
// from left to right; some may be left out.
func (f *feed) block(from, to int) []uint64 {
	if f.at == from+1 {
		return f.now
	}
	f.at = from + 1
	if len(f.bits) == 1 && len(f.rows) == 0 {
		f.now = f.bits[0][from:to]
		return f.now
	}
	f.now = f.buf[:to-from]
	clear(f.now)
	for _, b := range f.bits {
		orInto(f.now, b[from:to])
	}
	f.scatter(from, to)
	return f.now
}

// scatter puts the rows of the lists into the block.
func (f *feed) scatter(from, to int) {
	first, end := uint32(from)*64, uint32(to)*64
	for i, list := range f.rows {
		n := 0
		if len(list) > 0 && list[0] < first {
			n, _ = slices.BinarySearch(list, first)
		}
		for n < len(list) && list[n] < end {
			r := list[n] - first
			f.now[r/64] |= 1 << (r % 64)
			n++
		}
		f.rows[i] = list[n:]
	}
}

func orInto(to, a []uint64) {
	a = a[:len(to)]
	for i := range to {
		to[i] |= a[i]
	}
}

// filter is a feed that is asked for single words of a block, and only for some.
type filter struct {
	feed
	not bool // keeps what is not in the union
}

// word returns the word of a block that begins at a word.
func (f *filter) word(from, i int) (w uint64) {
	if len(f.rows) > 0 {
		w = f.now[i]
	}
	for _, b := range f.bits {
		w |= b[from+i]
	}
	if f.not {
		return ^w
	}
	return w
}

// ready prepares a block for word.
func (f *filter) ready(from, to int) {
	if len(f.rows) > 0 {
		f.now = f.buf[:to-from]
		clear(f.now)
		f.scatter(from, to)
	}
}
