package find

// blockWords is how many words of bits are looked at together, at most.
const blockWords = 64

// feed gives the union of sets, block by block or row by row.
type feed struct {
	rows  int        // how many there are in all the sets, together
	bits  [][]uint64 // of the sets and, once it is ready, the lists
	lists [][]uint32 // of sets without bits
	own   []uint64   // the lists as bits; clear when not in use
	ready bool
	buf   [blockWords]uint64
	now   []uint64 // the present block
	at    int      // where that begins, plus one
}

// reset makes it give nothing.
func (f *feed) reset() {
	if f.ready {
		for _, list := range f.lists {
			for _, row := range list {
				f.own[row/64] = 0
			}
		}
	}
	clear(f.bits)
	clear(f.lists)
	f.rows, f.bits, f.lists, f.ready, f.now, f.at = 0, f.bits[:0], f.lists[:0], false, nil, 0
}

func (f *feed) add(s *set) {
	f.rows += s.n
	if len(s.bits) > 0 {
		f.bits = append(f.bits, s.bits)
	} else if len(s.rows) > 0 {
		f.lists = append(f.lists, s.rows)
	}
}

// prepare makes bits of the lists, of which each has few rows.
func (f *feed) prepare(words int) {
	if f.ready {
		return
	}
	f.ready = true
	if len(f.lists) == 0 {
		return
	}
	f.own = sized(f.own, words)
	for _, list := range f.lists {
		for _, row := range list {
			f.own[row/64] |= 1 << (row % 64)
		}
	}
	f.bits = append(f.bits, f.own)
}

// has reports whether a row is in the union; it must be prepared.
func (f *feed) has(row uint32) bool {
	for _, b := range f.bits {
		if b[row/64]>>(row%64)&1 != 0 {
			return true
		}
	}
	return false
}

// block returns the words from one to before another.
func (f *feed) block(from, to, words int) []uint64 {
	if f.at == from+1 {
		return f.now
	}
	f.prepare(words)
	f.at = from + 1
	if len(f.bits) == 1 {
		f.now = f.bits[0][from:to]
		return f.now
	}
	f.now = f.buf[:to-from]
	clear(f.now)
	for _, b := range f.bits {
		orInto(f.now, b[from:to])
	}
	return f.now
}

// word returns one word of the union; it must be prepared.
func (f *feed) word(i int) (w uint64) {
	for _, b := range f.bits {
		w |= b[i]
	}
	return w
}

func orInto(to, a []uint64) {
	a = a[:len(to)]
	for i := range to {
		to[i] |= a[i]
	}
}

// filter keeps the rows that are in a union, or those that are not.
type filter struct {
	feed
	not bool
}

// keeps reports whether a row passes; it must be prepared.
func (f *filter) keeps(row uint32) bool { return f.has(row) != f.not }

// narrow leaves in a block only the rows that pass, and returns how many words
// still hold some.
func (f *filter) narrow(acc []uint64, from, words int) (left int) {
	a := f.block(from, from+len(acc), words)[:len(acc)]
	var turn uint64
	if f.not {
		turn = ^uint64(0)
	}
	for i := range acc {
		acc[i] &= a[i] ^ turn
		if acc[i] != 0 {
			left++
		}
	}
	return left
}

// passing estimates how many of the rows pass.
func (f *filter) passing(rows int) int {
	if f.not {
		return rows - f.rows
	}
	return f.rows
}
