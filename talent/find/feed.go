package find

import "slices"

// blockWords is how many words of bits are looked at together, at most.
const blockWords = 64

// feed gives the union of sets, block by block or row by row.
type feed struct {
	bits  [][]uint64
	lists [][]uint32
	left  [][]uint32 // of each list
	buf   [blockWords]uint64
	now   []uint64 // the present block
	at    int      // where that begins, plus one
}

// reset makes it give nothing.
func (f *feed) reset() {
	clear(f.bits)
	clear(f.lists)
	clear(f.left)
	f.bits, f.lists, f.left, f.now, f.at = f.bits[:0], f.lists[:0], f.left[:0], nil, 0
}

func (f *feed) add(s *set) {
	if len(s.bits) > 0 {
		f.bits = append(f.bits, s.bits)
	} else if len(s.rows) > 0 {
		f.lists, f.left = append(f.lists, s.rows), append(f.left, s.rows)
	}
}

// rewind goes back to the first row.
func (f *feed) rewind() {
	copy(f.left, f.lists)
	f.at = 0
}

// has reports whether a row is in the union. Rows must be asked for in ascending
// order; some may be left out.
func (f *feed) has(row uint32) bool {
	for _, b := range f.bits {
		if b[row/64]>>(row%64)&1 != 0 {
			return true
		}
	}
	for i, list := range f.left {
		n := 0
		for n < len(list) && list[n] < row {
			n++
		}
		f.left[i] = list[n:]
		if n < len(list) && list[n] == row {
			return true
		}
	}
	return false
}

// block returns the words from one to before another. Blocks must be asked for
// from left to right; some may be left out.
func (f *feed) block(from, to int) []uint64 {
	if f.at == from+1 {
		return f.now
	}
	f.at = from + 1
	if len(f.bits) == 1 && len(f.lists) == 0 {
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
	for i, list := range f.left {
		n := 0
		if len(list) > 0 && list[0] < first {
			n, _ = slices.BinarySearch(list, first)
		}
		for n < len(list) && list[n] < end {
			r := list[n] - first
			f.now[r/64] |= 1 << (r % 64)
			n++
		}
		f.left[i] = list[n:]
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

// keeps reports whether a row passes. Rows are asked for as in feed.has.
func (f *filter) keeps(row uint32) bool { return f.has(row) != f.not }

// ready prepares a block for word.
func (f *filter) ready(from, to int) {
	if len(f.lists) > 0 {
		f.now = f.buf[:to-from]
		clear(f.now)
		f.scatter(from, to)
	}
}

// word returns a word of the block that begins at a word.
func (f *filter) word(from, i int) (w uint64) {
	if len(f.lists) > 0 {
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
