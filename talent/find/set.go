package find

// set is some of the rows: as bits where there are many, in ascending order
// where there are few, and both ways in between.
type set struct {
	n    int // how many
	bits []uint64
	rows []uint32
}

// shape says how sets are kept: as a list when at most one of so many rows is in
// the set, which then is worth going through row by row, and as bits, in which a
// row is looked up at once, when one of so many rows is. Margin is how many times
// as many as are asked for a guess must give in order to be relied on.
type shape struct {
	list, bits int
	margin     float64
}

// usualShape was chosen by measuring: bits for sparser sets would be a little
// faster and take more memory.
func usualShape() shape { return shape{list: 128, bits: 256, margin: 2.5} }

func (x shape) isFew(n, rows int) bool  { return n*x.list <= rows || !x.isMany(n, rows) }
func (x shape) isMany(n, rows int) bool { return n*x.bits >= rows }

// sorter puts rows into sets. Every row is shown to it twice in the same order:
// to be counted, then to be put in.
type sorter struct {
	counts, last []uint32
	sets         []set
	filling      bool
}

// ready is called with how many sets there are before the rows are shown.
func (s *sorter) ready(sets int) { s.counts, s.last = make([]uint32, sets), make([]uint32, sets) }

// put shows a row of a set; a row is of a set once.
func (s *sorter) put(n, row uint32) {
	if s.last[n] == row+1 {
		return
	}
	s.last[n] = row + 1
	if !s.filling {
		s.counts[n]++
		return
	}
	if x := &s.sets[n]; x.bits != nil {
		x.bits[row/64] |= 1 << (row % 64)
	}
	if x := &s.sets[n]; x.rows != nil {
		x.rows = append(x.rows, row)
	}
}

// fill makes room for what was counted, all in one piece of either sort.
func (s *sorter) fill(x shape, rows int) {
	words := (rows + 63) / 64
	bits, list := 0, 0
	for _, n := range s.counts {
		if n := int(n); n > 0 && x.isMany(n, rows) {
			bits += words
		}
		if n := int(n); x.isFew(n, rows) {
			list += n
		}
	}
	ofBits, ofList := make([]uint64, bits), make([]uint32, list)
	s.sets = make([]set, len(s.counts))
	for i, n := range s.counts {
		if s.sets[i].n = int(n); n == 0 {
			continue
		}
		if x.isMany(int(n), rows) {
			s.sets[i].bits, ofBits = ofBits[:words:words], ofBits[words:]
		}
		if x.isFew(int(n), rows) {
			s.sets[i].rows, ofList = ofList[:0:n], ofList[n:]
		}
	}
	clear(s.last)
	s.filling = true
}
