package match

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/scicoop/scicoop/partner"
)

// findMany makes so many organisations of three names each from the names of
// the real ones: each time round a name stands at another place, has a number, or
// has one of its rarer words joined from halves of two, so that common words stay
// common, and new words come up as they do in a longer register.
func findMany(t testing.TB, organisations int) []partner.Partner {
	real := findROR(t)
	var places, words []string
	seen := map[string]bool{}
	for i := range real {
		for _, l := range real[i].Locations {
			if l.Place != "" && !seen[l.Place] {
				seen[l.Place] = true
				places = append(places, l.Place)
			}
		}
		for _, n := range real[i].Names {
			for _, w := range strings.Fields(n.Value) {
				if len(w) > 6 && w[0] < 0x80 && !seen[w] {
					seen[w] = true
					words = append(words, w)
				}
			}
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	list := make([]partner.Partner, organisations)
	for i := range list {
		from, round := &real[i%len(real)], i/len(real)
		for j := range 3 {
			n := from.Names[j%len(from.Names)]
			if round > 0 || j >= len(from.Names) {
				n.Value = findVary(r, n.Value, places, words)
			}
			list[i].Names = append(list[i].Names, n)
		}
		list[i].Locations = from.Locations
	}
	return list
}

func findVary(r *rand.Rand, name string, places, words []string) string {
	parts := strings.Fields(name)
	if len(parts) == 1 && len(name) <= 8 { // an acronym gets another letter
		return name + string(rune('A'+r.IntN(26)))
	}
	if r.IntN(2) == 0 {
		k := r.IntN(len(parts))
		a, b := words[r.IntN(len(words))], words[r.IntN(len(words))]
		if len(parts[k]) > 5 {
			parts[k] = a[:len(a)/2] + strings.ToLower(b[len(b)/2:])
		}
	}
	switch r.IntN(5) {
	case 0:
		parts = append(parts, strconv.Itoa(1+r.IntN(40)))
	case 1:
		parts = append([]string{places[r.IntN(len(places))]}, parts...)
	default:
		parts = append(parts, places[r.IntN(len(places))])
	}
	return strings.Join(parts, " ")
}

// findKind makes queries of one kind from the names of the organisations.
type findKind struct {
	name string
	make func(r *rand.Rand, name string) string
}

var findKindsOf = []findKind{
	{"exact", func(_ *rand.Rand, s string) string { return s }},
	{"without-marks", func(_ *rand.Rand, s string) string { return Key(s) }},
	{"slip", func(r *rand.Rand, s string) string {
		runes := []rune(s)
		k := r.IntN(len(runes))
		if k > 0 && r.IntN(2) == 0 {
			runes[k-1], runes[k] = runes[k], runes[k-1]
			return string(runes)
		}
		return string(slices.Delete(runes, k, k+1))
	}},
	{"shuffled", func(r *rand.Rand, s string) string {
		parts := strings.Fields(s)
		r.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		return strings.Join(parts, " ")
	}},
	{"part", func(r *rand.Rand, s string) string {
		parts := strings.Fields(s)
		k := r.IntN(len(parts))
		return strings.Join(parts[k:min(len(parts), k+2)], " ")
	}},
	{"initials", func(_ *rand.Rand, s string) string {
		var b strings.Builder
		for _, w := range strings.Fields(Key(s)) {
			b.WriteString(strings.ToUpper(string([]rune(w)[0])))
		}
		return b.String()
	}},
	{"absent", func(r *rand.Rand, s string) string {
		parts := strings.Fields(s)
		for k := range parts {
			if len(parts[k]) > 3 && r.IntN(3) > 0 {
				runes := []rune(parts[k])
				slices.Reverse(runes)
				parts[k] = string(runes)
			}
		}
		return strings.Join(parts, " ")
	}},
	{"common-words", func(r *rand.Rand, _ string) string {
		list := []string{"National", "University", "of", "Technology", "Institute", "Research", "Science", "International", "State", "Academy"}
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		return strings.Join(list[:4], " ")
	}},
}

func (k findKind) queries(list []partner.Partner, n int) (out []string) {
	r := rand.New(rand.NewPCG(3, 4))
	for range n {
		p := &list[r.IntN(len(list))]
		out = append(out, k.make(r, p.Names[r.IntN(len(p.Names))].Value))
	}
	return out
}

// findBig is the index of 100,000 organisations with three names each.
var findBig = sync.OnceValue(func() (big struct {
	list  []partner.Partner
	index *Index
	scan  *scan
}) {
	big.list = findMany(&testing.B{}, 100_000)
	big.index, big.scan = NewIndex(big.list), newScan(big.list)
	return big
})

// BenchmarkFind searches 100,000 organisations with three names each, one kind
// of query after the other, and says how many times as long the same takes by
// comparing every name, as the median of nine queries: scan/find where words are
// compared with words, unpruned/find where the words of the query are looked up in
// the index once and only the names are gone through.
func BenchmarkFind(b *testing.B) {
	big := findBig()
	for _, k := range findKindsOf {
		queries := k.queries(big.list, 400)
		b.Run(k.name, func(b *testing.B) {
			var dst []Candidate
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				dst = big.index.AppendFind(dst[:0], queries[n%len(queries)], 10)
				n++
			}
			b.StopTimer()
			var ratios, pruned []float64
			for _, q := range queries[:9] {
				var want []Candidate
				fast := findFastest(func() { dst = big.index.AppendFind(dst[:0], q, 10) })
				slow := findFastest(func() { want = big.scan.find(q, 10) })
				if fmt.Sprint(withoutReasons(dst)) != fmt.Sprint(want) {
					b.Fatalf("%q: %v, not %v", q, dst, want)
				}
				ratios = append(ratios, slow/fast)
				pruned = append(pruned, findFastest(func() { big.index.findAll(q) })/fast)
			}
			slices.Sort(ratios)
			slices.Sort(pruned)
			b.ReportMetric(ratios[4], "scan/find")
			b.ReportMetric(pruned[4], "unpruned/find")
		})
	}
}

// findFastest returns how many nanoseconds the fastest of three runs takes.
func findFastest(run func()) float64 {
	least := time.Duration(1 << 62)
	for range 3 {
		start := time.Now()
		run()
		least = min(least, time.Since(start))
	}
	return float64(least)
}

// findAll compares every name with the words of the query looked up only once:
// a scan that has the dictionary of the index.
func (x *Index) findAll(name string) int {
	f := &finder{x: x}
	f.query.read(x, name)
	f.floor = Floor
	n := 0
	for i := range x.owner {
		if f.compare(uint32(i)) >= Floor {
			n++
		}
	}
	return n
}

func BenchmarkNewIndex(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		list := findMany(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				NewIndex(list)
			}
			b.StopTimer()
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(3*n), "ns/name")
			before := findHeap()
			x := NewIndex(list)
			b.ReportMetric(float64(findHeap()-before)/float64(3*n), "heapB/name")
			b.ReportMetric(float64(len(x.words)), "words")
		})
	}
}

func findHeap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func BenchmarkKey(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Key("Trường ĐH Bách khoa, Đại học Đà Nẵng")
	}
}
