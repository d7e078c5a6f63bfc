package find

// set is some of the rows: as bits where there are many, in ascending order
// where there are few.
type set struct {
	bits []uint64
	rows []uint32
}

func (s *set) empty() bool { return len(s.bits) == 0 && len(s.rows) == 0 }

// sparse is how many rows there are for each of a set that is better kept as a
// list: a list of these takes a quarter of the room of the bits, and is put into
// a block of bits in about the time of reading them.
const sparse = 128

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
	switch {
	case !s.filling:
		s.counts[n]++
	case s.sets[n].bits != nil:
		s.sets[n].bits[row/64] |= 1 << (row % 64)
	default:
		s.sets[n].rows = append(s.sets[n].rows, row)
	}
}

// fill makes room for what was counted, all in one piece of either sort.
func (s *sorter) fill(rows int) {
	words := (rows + 63) / 64
	bits, list := 0, 0
	for _, n := range s.counts {
		if int(n)*sparse >= rows {
			bits += words
		} else {
			list += int(n)
		}
	}
	ofBits, ofList := make([]uint64, bits), make([]uint32, list)
	s.sets = make([]set, len(s.counts))
	for i, n := range s.counts {
		if n == 0 {
			continue
		}
		if int(n)*sparse >= rows {
			s.sets[i].bits, ofBits = ofBits[:words:words], ofBits[words:]
		} else {
			s.sets[i].rows, ofList = ofList[:0:n], ofList[n:]
		}
	}
	clear(s.last)
	s.filling = true
}
