package rank

import (
	"iter"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// crowd makes experts of made-up fields: a text draws its words from those of
// its field and from those of all, a few words often and most words seldom.
type crowd struct {
	r      *rand.Rand
	common *rand.Zipf
	own    *rand.Zipf
}

func newCrowd(seed uint64) *crowd {
	r := rand.New(rand.NewPCG(seed, 1))
	return &crowd{r, rand.NewZipf(r, 1.2, 20, 30_000), rand.NewZipf(r, 1.1, 10, 400)}
}

// made spells a number as a word.
func made(n uint64) string {
	const first, second = "bcdfghklmnprstvz", "aeiou"
	var b []byte
	for n += 80; n > 0; n /= 80 {
		b = append(b, first[n%80/5], second[n%5])
	}
	return string(b) + "x"
}

func (c *crowd) doc(field int) Doc {
	line := func(n int) string {
		var b strings.Builder
		for range n {
			if c.r.IntN(2) == 0 {
				b.WriteString(made(c.common.Uint64()))
			} else {
				b.WriteString(made(40_000 + uint64(field)*500 + c.own.Uint64()))
			}
			b.WriteByte(' ')
		}
		return b.String()
	}
	return Doc{Title: text.In("en", line(8)), Abstract: text.In("en", line(130))}
}

// profiles gives n experts of fields among so many, with 20 outputs each.
func (c *crowd) profiles(n, fields int) iter.Seq[Profile] {
	return func(yield func(Profile) bool) {
		for i := range n {
			e, _ := id.New[id.Expert](time.UnixMilli(int64(i)))
			p := Profile{Expert: e}
			one, two := c.r.IntN(fields), c.r.IntN(fields)
			for k := range 20 {
				if k%4 == 0 {
					one, two = two, one
				}
				p.Outputs = append(p.Outputs, c.doc(one))
			}
			if !yield(p) {
				return
			}
		}
	}
}

const (
	benchExperts = 10_000
	benchFields  = 300
)

func BenchmarkNewIndex(b *testing.B) {
	for b.Loop() {
		NewIndex(newCrowd(1).profiles(benchExperts, benchFields), Options{})
	}
}

// BenchmarkCrowd is the share of BenchmarkNewIndex that making the texts takes.
func BenchmarkCrowd(b *testing.B) {
	for b.Loop() {
		for range newCrowd(1).profiles(benchExperts, benchFields) {
		}
	}
}

func BenchmarkRank(b *testing.B) {
	c := newCrowd(1)
	ix := NewIndex(c.profiles(benchExperts, benchFields), Options{})
	docs := make([]Doc, 64)
	for i := range docs {
		docs[i] = c.doc(c.r.IntN(benchFields))
	}
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		ix.Rank(docs[i%len(docs)], 10)
		i++
	}
	b.ReportMetric(float64(12*len(ix.experts)+6*len(ix.list)+4*len(ix.scale)+4*len(ix.heavy))/(1<<20), "MiB-lists")
	b.ReportMetric(float64(len(ix.list))/float64(ix.texts), "terms/text")
}
