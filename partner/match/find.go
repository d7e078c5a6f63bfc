package match

import (
	"cmp"
	"slices"
)

// Find returns the organisations that the name may mean, best first, at most
// limit, none below [Floor]. Equal scores stand in the order of the list; see
// [Tied]. Of the name it takes the first 64 words. The package says how names
// are compared.
func (x *Index) Find(name string, limit int) []Candidate {
	return x.AppendFind(nil, name, limit)
}

// AppendFind appends what [Index.Find] returns to dst. It allocates nothing
// when dst has room, for most names.
func (x *Index) AppendFind(dst []Candidate, name string, limit int) []Candidate {
	if x == nil || len(x.owner) == 0 || limit <= 0 {
		return dst
	}
	f, _ := x.pool.Get().(*finder)
	if f == nil {
		f = newFinder(x)
	}
	dst = f.find(dst, name, limit)
	x.pool.Put(f)
	return dst
}

// finder is what one search needs. It is used again by the next.
type finder struct {
	x     *Index
	query findQuery
	limit int

	floor int               // no candidate below it can be among the answers
	above int               // candidates not below it
	count [findBest + 1]int // candidates by score

	seen    []uint64 // a bit for each name that was looked at
	best    []uint64 // by partner, its best score and name so far
	touched []uint32 // partners with a best score

	order []uint64
	pairs findPairs
	name  keyText
}

func newFinder(x *Index) *finder {
	return &finder{x: x, seen: make([]uint64, (len(x.owner)+63)/64), best: make([]uint64, len(x.partners))}
}

// findPack makes a number that is the greater the better the score and, of the
// same score, the smaller the number of the name.
func findPack(score int, name uint32) uint64 { return uint64(score)<<32 | uint64(^name) }

func findUnpack(p uint64) (score int, name uint32) { return int(p >> 32), ^uint32(p) }

func (f *finder) find(dst []Candidate, name string, limit int) []Candidate {
	q := &f.query
	q.read(f.x, name)
	if len(q.words) == 0 {
		q.forget()
		return dst
	}
	f.limit, f.floor, f.above = limit, Floor, 0
	for _, n := range f.x.initials.find(q.acronym) {
		f.meet(n, findInitials)
	}
	f.initials(q.all)
	if q.telling != q.all {
		f.initials(q.telling)
	}
	for i := range q.groups {
		f.walk(&q.groups[i], q.groups[i+1:])
	}
	for _, p := range f.touched {
		if score, _ := findUnpack(f.best[p]); score >= f.floor {
			f.order = append(f.order, uint64(findBest-score)<<32|uint64(p))
		}
	}
	slices.Sort(f.order)
	for _, o := range f.order[:min(limit, len(f.order))] {
		p := uint32(o)
		score, n := findUnpack(f.best[p])
		dst = append(dst, Candidate{
			At: int(p), Name: int(n - f.x.first[p]), Score: score, Reasons: f.reasons(n, score),
		})
	}
	f.forget()
	return dst
}

// initials meets the names that are acronyms with these letters.
func (f *finder) initials(code uint64) {
	for _, n := range f.x.acronyms.find(code) {
		f.meet(n, findInitials)
	}
}

// forget makes the finder ready for the next search.
func (f *finder) forget() {
	for _, p := range f.touched {
		f.best[p] = 0
	}
	clear(f.seen)
	clear(f.count[:])
	f.touched, f.order = f.touched[:0], f.order[:0]
	f.query.forget()
	f.name.name, f.name.piece = "", ""
}

// walk looks at the names that have a word of the group. What such a name can
// reach is limited by the words it can have, which are those of this group and
// the groups after it, and by its own weight; the names of a word stand by
// weight, so from the one that could reach most it goes on both ways as long as
// they can reach enough.
func (f *finder) walk(g *findGroup, after []findGroup) {
	x, q := f.x, &f.query
	for i := g.from; i < g.to; i++ {
		hit := &q.hits[i]
		own := uint64(hit.gain) * uint64(g.times)
		most := own + g.after
		list := x.names(hit.word)
		best, _ := slices.BinarySearchFunc(list, (most+999)/1000, func(n uint32, sum uint64) int {
			return cmp.Compare(uint64(x.sums[n].weight), sum)
		})
		for _, n := range list[best:] {
			if !f.look(n, most, own, after) {
				break
			}
		}
		for k := best - 1; k >= 0; k-- {
			if !f.look(list[k], most, own, after) {
				break
			}
		}
	}
}

// look compares the name, unless it was looked at before, or cannot reach enough
// with its own gain and that of the words it may have of the groups after. It
// returns false where no name of this weight can reach enough.
func (f *finder) look(name uint32, most, own uint64, after []findGroup) bool {
	q, words := &f.query, &f.x.sums[name]
	if !q.reaches(f.floor, most, uint64(words.weight)) {
		return false
	}
	bit := uint64(1) << (name & 63)
	if f.seen[name>>6]&bit != 0 {
		return true
	}
	for i := range after {
		if g := &after[i]; words.mayHave(g.words) {
			own += uint64(g.best) * uint64(g.times)
		}
	}
	if q.reaches(f.floor, own, uint64(words.weight)) {
		f.seen[name>>6] |= bit
		f.meet(name, f.compare(name))
	}
	return true
}

// meet notes that the name has the score, less what is taken off for its kind.
func (f *finder) meet(name uint32, score int) {
	mark := f.x.marks[name]
	if mark&indexFormer != 0 {
		score -= findFormer
	}
	if mark&indexAcronym != 0 {
		score -= findAcronym
	}
	if score < f.floor {
		return
	}
	p := f.x.owner[name]
	was, _ := findUnpack(f.best[p])
	if f.best[p] == 0 {
		f.touched = append(f.touched, p)
		was = 0
	}
	f.best[p] = max(f.best[p], findPack(score, name))
	if was >= score {
		return
	}
	if was > 0 {
		f.count[was]--
	}
	f.count[score]++
	if was < f.floor {
		f.above++
	}
	for f.above-f.count[f.floor] >= f.limit {
		f.above -= f.count[f.floor]
		f.floor++
	}
}
