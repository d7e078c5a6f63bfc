package match

import (
	"cmp"
	"slices"
	"strings"

	"github.com/scicoop/scicoop/partner"
)

// Classes of keys that two records may have in common.
const (
	classRecord     = 'r'
	classIdentifier = 'i'
	classHost       = 'h'
	classPage       = 'p'
	className       = 'n'
	classWords      = 'w'
	classDrop       = 'd'
)

// blockMost bounds the keys of one class by which candidates are looked for
// for one record.
const blockMost = 64

// blockKey is a key of a record, by its hash. Two keys with one hash cost a
// comparison, no more.
type blockKey struct {
	hash   uint64
	record int32
}

// blocks tells which records have a key in common.
type blocks struct {
	keys  []blockKey // by hash, in a block by record or, in a large one, by neighbourhood
	of    [][]int32  // by record: where its keys stand
	start []int32    // by key: where its block begins
	stop  []int32    // by key: where its block ends
	limit int
	stamp []int32 // by record: the last record it was a candidate of, plus one
	cut   []int
	whole map[uint64]int32 // the sizes of blocks of more than two
	order []int32          // by record: its place in the order of neighbours
}

func newBlocks(profiles []profile, limit int) *blocks {
	k := &blocks{limit: limit, of: make([][]int32, len(profiles)), stamp: make([]int32, len(profiles)), whole: map[uint64]int32{}}
	most := 0
	for i := range profiles {
		f := &profiles[i]
		most += 1 + len(f.ids) + len(f.hosts) + len(f.pages) + 2*len(f.names) + len(f.drops)
	}
	k.keys = make([]blockKey, 0, most)
	for i := range profiles {
		k.add(&profiles[i], int32(i))
	}
	slices.SortFunc(k.keys, func(a, b blockKey) int {
		switch {
		case a.hash < b.hash:
			return -1
		case a.hash > b.hash:
			return 1
		}
		return cmp.Compare(a.record, b.record)
	})
	k.keys = slices.Compact(k.keys)
	k.start, k.stop = make([]int32, len(k.keys)), make([]int32, len(k.keys))
	sizes := make([]int32, len(profiles))
	for i := 0; i < len(k.keys); {
		end := i + 1
		for end < len(k.keys) && k.keys[end].hash == k.keys[i].hash {
			end++
		}
		if end-i > 2 {
			k.whole[k.keys[i].hash] = int32(end - i)
		}
		if end-i > k.limitOf(k.keys[i].hash) {
			k.neighbours(profiles, k.keys[i:end])
		}
		for j := i; j < end; j++ {
			k.start[j], k.stop[j] = int32(i), int32(end)
			if end-i > 1 {
				sizes[k.keys[j].record]++
			}
		}
		i = end
	}
	total := 0
	for _, n := range sizes {
		total += int(n)
	}
	room := make([]int32, total)
	for i, n := range sizes {
		k.of[i], room = room[:0:n], room[n:]
	}
	for j := range k.keys {
		if k.stop[j]-k.start[j] > 1 {
			r := k.keys[j].record
			k.of[r] = append(k.of[r], int32(j))
		}
	}
	return k
}

// limitOf returns how large a block may be to be looked through whole.
func (k *blocks) limitOf(hash uint64) int {
	if hash&1 == 1 {
		return max(2, k.limit/4)
	}
	return k.limit
}

// add gives the record its keys.
func (k *blocks) add(f *profile, record int32) {
	from, cut := len(k.keys), false
	put := func(class byte, list int, value func(int) string) {
		for i := range min(list, blockMost) {
			k.keys = append(k.keys, blockKey{profileHashOf(class, value(i)), record})
		}
		cut = cut || list > blockMost
	}
	if !f.p.ID.IsZero() {
		k.keys = append(k.keys, blockKey{blockHash(f.p), record})
	}
	put(classIdentifier, len(f.ids), func(i int) string { return string(f.ids[i].Scheme) + ":" + f.ids[i].Value })
	put(classHost, len(f.hosts), func(i int) string { return f.hosts[i].value })
	put(classPage, len(f.pages), func(i int) string { return f.pages[i].value })
	put(className, len(f.names), func(i int) string { return f.names[i].key })
	put(classWords, len(f.names), func(i int) string { return f.names[i].words })
	for i := range min(len(f.drops), 4*blockMost) {
		k.keys = append(k.keys, blockKey{f.drops[i].hash, record})
	}
	cut = cut || len(f.drops) > 4*blockMost
	for i := range f.p.Registrations {
		if f.p.Registrations[i].Listing != partner.ListedWithdrawn {
			continue
		}
		// What a register withdrew is held against what it says came in its place.
		successors := 0
		for j := range f.p.Relations {
			r := &f.p.Relations[j]
			if r.Kind != partner.RelationSuccessor {
				continue
			}
			if successors++; successors > blockMost {
				cut = true
				break
			}
			if !r.Partner.IsZero() {
				k.keys = append(k.keys, blockKey{profileHashOf(classRecord, r.Partner.String()), record})
			}
			if x := f.others[j]; !x.IsZero() {
				k.keys = append(k.keys, blockKey{profileHashOf(classIdentifier, string(x.Scheme)+":"+x.Value), record})
			}
		}
		break
	}
	if cut {
		k.cut = append(k.cut, int(record))
	}
	// A name has the same words twice or more in one record.
	own := k.keys[from:]
	slices.SortFunc(own, func(a, b blockKey) int { return cmp.Compare(a.hash, b.hash) })
	k.keys = k.keys[:from+len(slices.Compact(own))]
}

func blockHash(p *partner.Partner) uint64 { return profileHashOf(classRecord, p.ID.String()) }

// neighbours puts a large block in an order in which those that are alike
// stand together.
func (k *blocks) neighbours(profiles []profile, block []blockKey) {
	if k.order == nil {
		k.order = make([]int32, len(profiles))
		at := make([]int32, len(profiles))
		for i := range at {
			at[i] = int32(i)
		}
		slices.SortFunc(at, func(a, b int32) int { return blockCompare(&profiles[a], &profiles[b], a, b) })
		for n, i := range at {
			k.order[i] = int32(n)
		}
	}
	slices.SortFunc(block, func(a, b blockKey) int { return cmp.Compare(k.order[a.record], k.order[b.record]) })
}

// blockCompare orders by country, place, name and id; by position only those
// that are alike in all of it.
func blockCompare(a, b *profile, i, j int32) int {
	return cmp.Or(
		strings.Compare(blockTown(a), blockTown(b)),
		strings.Compare(blockName(a), blockName(b)),
		a.p.ID.Compare(b.p.ID),
		strings.Compare(blockID(a), blockID(b)),
		cmp.Compare(i, j),
	)
}

func blockTown(f *profile) string {
	if len(f.towns) > 0 {
		return f.towns[0].name
	}
	if i := duplicateFirstCountry(f.p.Locations); i >= 0 {
		return string(f.p.Locations[i].Country)
	}
	return ""
}

func blockName(f *profile) string {
	if len(f.names) > 0 {
		return f.names[0].key
	}
	return ""
}

func blockID(f *profile) string {
	if len(f.ids) > 0 {
		return f.ids[0].Value
	}
	return ""
}

// count returns how many records have the key.
func (k *blocks) count(class byte, value string) int {
	if n, ok := k.whole[profileHashOf(class, value)]; ok {
		return int(n)
	}
	return 2
}

// after appends the candidates of record i that stand after it, in order.
func (k *blocks) after(i int32, list []int32) []int32 {
	for _, at := range k.of[i] {
		from, end := k.start[at], k.stop[at]
		if limit := k.limitOf(k.keys[at].hash); int(end-from) > limit {
			half := int32(max(1, limit/2))
			from, end = max(from, at-half), min(end, at+half+1)
		}
		for _, key := range k.keys[from:end] {
			if j := key.record; j > i && k.stamp[j] != i+1 {
				k.stamp[j] = i + 1
				list = append(list, j)
			}
		}
	}
	slices.Sort(list)
	return list
}

// unseen lists the blocks that were not looked through whole.
func (k *blocks) unseen(profiles []profile) (list []Unseen) {
	for j := 0; j < len(k.keys); j = int(k.stop[j]) {
		n := int(k.stop[j] - k.start[j])
		limit := k.limitOf(k.keys[j].hash)
		if n <= limit {
			continue
		}
		half := max(1, limit/2)
		seen := n*half - half*(half+1)/2
		u := Unseen{Records: n, Pairs: n*(n-1)/2 - seen}
		u.Kind, u.Value = blockKeyOf(&profiles[k.keys[j].record], k.keys[j].hash)
		list = append(list, u)
	}
	slices.SortFunc(list, func(a, b Unseen) int {
		return cmp.Or(cmp.Compare(b.Pairs, a.Pairs), cmp.Compare(a.Kind, b.Kind), strings.Compare(a.Value, b.Value))
	})
	return list
}

// blockKeyOf finds what of a record has the hash.
func blockKeyOf(f *profile, hash uint64) (EvidenceKind, string) {
	for i := range f.ids {
		if s := string(f.ids[i].Scheme) + ":" + f.ids[i].Value; profileHashOf(classIdentifier, s) == hash {
			return EvidenceSameIdentifier, s
		}
	}
	for i := range f.hosts {
		if profileHashOf(classHost, f.hosts[i].value) == hash {
			return EvidenceSameDomain, f.hosts[i].value
		}
	}
	for i := range f.pages {
		if profileHashOf(classPage, f.pages[i].value) == hash {
			return EvidenceSamePage, f.pages[i].value
		}
	}
	for i := range f.names {
		if profileHashOf(className, f.names[i].key) == hash {
			return EvidenceSameName, f.names[i].key
		}
		if profileHashOf(classWords, f.names[i].words) == hash {
			return EvidenceSameWords, f.names[i].words
		}
	}
	for i := range f.drops {
		if f.drops[i].hash == hash {
			return EvidenceSimilarName, f.names[f.drops[i].name].words
		}
	}
	return EvidenceSameRecord, f.p.ID.String()
}
