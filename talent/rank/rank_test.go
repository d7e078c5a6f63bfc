package rank

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// person makes the identifier of a made-up expert; they sort by number.
func person(n int) id.Expert {
	e, err := id.New[id.Expert](time.UnixMilli(int64(n)))
	if err != nil {
		panic(err)
	}
	return e
}

// titled makes documents of titles only.
func titled(titles ...string) (out []Doc) {
	for _, t := range titles {
		out = append(out, Doc{Title: text.In("en", t)})
	}
	return out
}

func of(n int, titles ...string) Profile {
	return Profile{Expert: person(n), Outputs: titled(titles...)}
}

func index(o Options, profiles ...Profile) *Index {
	return NewIndex(slices.Values(profiles), o)
}

func TestScoreByHand(t *testing.T) {
	a, b := of(1, "quantum sensors"), of(2, "coffee rust")
	ix := index(Options{}, a, b)
	// Each of the four words stands in one of two texts, so all weigh the same
	// and a text gives each of its two words 1/√2. The document has the one word
	// quantum: its own nearness to the first text is 0.70711. That text is the only
	// one it learns from: quantum and sensors, again 1/√2 each, to which the text
	// itself is as near as can be, 1; the mean over five places, 0.141, is above
	// 0.125, so this counts in full. 0.75·0.70711 + 0.25·1 = 0.78033, the
	// mean of one text.
	s := ix.Score(titled("Quantum")[0], a.Expert)
	assert.Equal(t, Compared, s.State)
	assert.InDelta(t, 0.78033, s.Near, 1e-4)
	require.Len(t, s.Why, 1)
	assert.Equal(t, 0, s.Why[0].Output)
	assert.InDelta(t, 0.78033, s.Why[0].Near, 1e-4)
	assert.Equal(t, []string{"quantum"}, s.Why[0].Words)

	// A word that stands in no text weighs (ln 6)^1.25 against (ln 2)^1.25, 2.0733
	// against 0.6325: it leaves quantum 0.6325/√(0.6325²+2.0733²) = 0.2918 of the
	// document, 0.2063 of which the text has. It teaches 0.25·0.2063/5/0.125 =
	// 0.0825. 0.75·0.2063 + 0.0825 = 0.2372.
	s = ix.Score(titled("Quantum gravity")[0], a.Expert)
	assert.InDelta(t, 0.2372, s.Near, 4e-4)

	assert.Equal(t, Score{Expert: b.Expert, State: NothingShared}, ix.Score(titled("Quantum")[0], b.Expert))
}

func TestStates(t *testing.T) {
	a, empty := of(1, "coffee rust"), of(2, "", "of the")
	ix := index(Options{}, a, empty)
	doc := titled("coffee")[0]
	assert.Equal(t, 2, ix.Len())
	assert.Equal(t, Compared, ix.Score(doc, a.Expert).State)
	assert.Equal(t, Score{Expert: empty.Expert, State: EmptyProfile}, ix.Score(doc, empty.Expert))
	assert.Equal(t, Score{Expert: a.Expert, State: EmptyDocument}, ix.Score(titled("of the")[0], a.Expert))
	assert.Equal(t, EmptyDocument, ix.Score(Doc{}, empty.Expert).State)
	assert.Equal(t, NothingShared, ix.Score(titled("gravity")[0], a.Expert).State)
	assert.Equal(t, UnknownExpert, ix.Score(doc, person(9)).State)
	assert.Len(t, ix.Rank(doc, 100), 1, "only those with whom there is something to compare")
	for _, k := range []int{0, -1, math.MinInt} {
		assert.Empty(t, ix.Rank(doc, k))
	}
	assert.Len(t, ix.Rank(doc, math.MaxInt), 1)

	for _, none := range []*Index{{}, NewIndex(nil, Options{})} {
		assert.Zero(t, none.Len())
		assert.Empty(t, none.Rank(doc, 5))
		assert.Equal(t, Score{Expert: a.Expert}, none.Score(doc, a.Expert))
	}
}

// Words that stand together in texts of others bring languages together.
func TestRelated(t *testing.T) {
	vi := Profile{Expert: person(1), Outputs: []Doc{{Title: text.In("vi", "Bệnh gỉ sắt trên cây cà phê")}}}
	other := of(2, "superconducting qubits")
	doc := titled("Leaf rust of coffee")[0]
	assert.Equal(t, NothingShared, index(Options{}, vi, other).Score(doc, vi.Expert).State)

	both := []Doc{
		{Title: text.Of("Coffee rust", "Bệnh gỉ sắt cà phê")},
		{Title: text.Of("Superconducting qubits", "Bit lượng tử siêu dẫn")},
	}
	ix := index(Options{Background: slices.Values(both)}, vi, other)
	s := ix.Score(doc, vi.Expert)
	assert.Equal(t, Related, s.State)
	assert.Positive(t, s.Near)
	require.Len(t, s.Why, 1)
	assert.Empty(t, s.Why[0].Words)
	assert.Equal(t, NothingShared, ix.Score(doc, other.Expert).State)
	assert.Equal(t, 2, ix.Len(), "the background is nobody's")
}

func TestWhy(t *testing.T) {
	p := of(1, "Graph neural networks for traffic", "Cooking rice", "Traffic forecasting", "Graph neural networks")
	p.About, p.Keywords = text.In("en", "I forecast."), []string{"traffic", "graph neural networks"}
	ix := index(Options{}, p, of(2, "Cooking eggs"), of(3, "Rice blast"))
	s := ix.Score(titled("Neural networks on a graph: Traffic")[0], p.Expert)
	require.Len(t, s.Why, maxWhy)
	assert.True(t, slices.IsSortedFunc(s.Why, func(a, b Shared) int { return -compare(a.Near, b.Near) }))
	places := map[int][]string{}
	for _, w := range s.Why {
		places[w.Output] = w.Words
	}
	// The pair is named, its parts are not named again.
	assert.ElementsMatch(t, []string{"neural networks", "graph", "traffic"}, places[0])
	assert.Contains(t, places, About)
	assert.NotContains(t, places, 1)
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// A text that two experts share is one text, a profile given twice is the last
// one, and a paper listed twice counts once.
func TestSameTexts(t *testing.T) {
	joint := "Coffee rust in highlands"
	once := index(Options{}, of(1, joint), of(2, joint, "Rice blast"))
	assert.Equal(t, 2, once.texts)
	twice := of(1, joint, joint, joint)
	doc := titled("coffee")[0]
	a := index(Options{}, twice, of(2, joint, "Rice blast")).Score(doc, twice.Expert)
	one := once.Rank(doc, 2)
	require.Len(t, one, 2)
	assert.Equal(t, one[0].Near, a.Near)
	assert.InDelta(t, one[0].Near/2, one[1].Near, 1e-15, "of two outputs one has nothing to do with it")
	tied := index(Options{}, of(2, joint), of(1, joint)).Rank(doc, 2)
	assert.Equal(t, tied[0].Near, tied[1].Near)
	assert.Negative(t, tied[0].Expert.Compare(tied[1].Expert), "ties go by identifier")

	first, last := of(3, "Rice blast"), of(3, joint)
	last.Expert = first.Expert
	ix := index(Options{}, first, last)
	assert.Equal(t, 1, ix.Len())
	assert.Equal(t, Compared, ix.Score(doc, first.Expert).State)
	assert.Equal(t, NothingShared, ix.Score(titled("rice")[0], first.Expert).State)
}

// slow scores as Rank does, by looking at every text for every term.
func slow(ix *Index, d Doc) (out []Score) {
	r := &reading{ix: ix}
	r.look(d)
	sums := make([]sum, ix.texts)
	for i := range sums {
		for _, a := range r.terms {
			sums[i].own += uint64(a.weight) * uint64(ix.in(a.term, uint32(i)))
		}
	}
	r.sums = &sums
	r.relate()
	for i := range ix.experts {
		if s := r.of(uint32(i)); s.State >= Related {
			s.Why = r.why(uint32(i))
			out = append(out, s)
		}
	}
	slices.SortFunc(out, nearer)
	return out
}

// own is the cosine of a document and a text, computed anew from their words.
func own(ix *Index, d, text Doc) float64 {
	vector := func(d Doc) (map[string]float64, float64) {
		often := map[string]float64{}
		var last string
		each(new([]word), d, func(w *word, title bool) {
			n := 1.0
			if title {
				n = 3
			}
			often[w.term] += n
			x, known := ix.words[last]
			y, also := ix.words[w.term]
			if !known || !also || w.after == apart {
				// no pair
			} else if _, pair := ix.pairs.term(x, y); pair {
				often[last+" "+w.term] += n
			}
			last = w.term
		})
		sum := 0.0
		for w, n := range often {
			x := math.Sqrt(n)
			if a, b, pair := strings.Cut(w, " "); pair {
				t, _ := ix.pairs.term(ix.words[a], ix.words[b])
				x *= 0.5 * math.Pow(math.Log(float64(ix.texts+1)/(float64(ix.from[t+1]-ix.from[t])+0.5)), 1.25)
			} else {
				texts := 0
				if t, ok := ix.words[w]; ok {
					texts = ix.from[t+1] - ix.from[t]
				}
				x *= math.Pow(math.Log(float64(ix.texts+1)/(float64(texts)+0.5)), 1.25)
			}
			often[w] = x
			sum += x * x
		}
		return often, math.Sqrt(sum)
	}
	a, lenA := vector(d)
	b, lenB := vector(text)
	dot := 0.0
	for w, x := range a {
		dot += x * b[w]
	}
	return dot / lenA / lenB
}

func TestRankIsExact(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	vocabulary := strings.Fields("coffee rust rice blast quantum sensor qubit graph neural network traffic protein folding catalyst battery")
	line := func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteString(vocabulary[min(r.IntN(len(vocabulary)), r.IntN(len(vocabulary)))] + []string{" ", " ", ". "}[r.IntN(3)])
		}
		return b.String()
	}
	doc := func() Doc { return Doc{text.In("en", line(3)), text.In("en", line(r.IntN(12)))} }
	for range exactRounds {
		var profiles []Profile
		for e := range 1 + r.IntN(12) {
			p := Profile{Expert: person(e)}
			for range r.IntN(9) {
				p.Outputs = append(p.Outputs, doc())
			}
			profiles = append(profiles, p)
		}
		ix := index(Options{}, profiles...)
		d := doc()
		want := slow(ix, d)
		for _, k := range []int{1, 2, 3, ix.Len()} {
			got := ix.Rank(d, k)
			require.Equal(t, want[:min(k, len(want)):min(k, len(want))], got, "k=%d", k)
		}
		for _, s := range want {
			require.Equal(t, s, ix.Score(d, s.Expert))
		}
		read := ix.read(d)
		for i, p := range profiles {
			for _, l := range ix.owned(uint32(i)) {
				got := float64((*read.sums)[l.text].own) / unitUnits
				require.InDelta(t, own(ix, d, p.Outputs[l.output]), got, 2e-4)
			}
		}
	}
}

// An index may be asked by many at once, and says the same every time.
func TestRankAtOnce(t *testing.T) {
	ix := index(Options{}, of(1, "coffee rust", "leaf rust"), of(2, "coffee quality"), of(3, "rust language"))
	doc := titled("rust on coffee leaves")[0]
	want := ix.Rank(doc, 3)
	require.Len(t, want, 3)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				assert.Equal(t, want, ix.Rank(doc, 3))
			}
		})
	}
	wg.Wait()
}

// Rubbish costs time, not more.
func TestRubbish(t *testing.T) {
	long := strings.Repeat("coffee rust ", 40_000)
	broken := "\xff\xfe\x00 \u0301\u0301 " + strings.Repeat("\u0301", 5_000) + " coffee"
	ix := index(Options{}, of(1, long), of(2, broken), of(3, strings.Repeat("x", 1<<20)), Profile{}, Profile{Keywords: []string{"", "coffee"}})
	for _, s := range []string{long, broken, strings.Repeat("-", 1<<16), strings.Repeat("量", 1<<15), `\\\\{{{$$$`} {
		for _, got := range ix.Rank(titled(s)[0], 10) {
			assert.True(t, got.Near > 0 && got.Near <= 1)
		}
	}
}

func FuzzRank(f *testing.F) {
	ix := index(Options{}, of(1, "coffee rust", "leaf rust of coffee"), of(2, "nghiên cứu giống cà phê"), of(3, "量子計算"), of(4))
	f.Add("coffee rust", "multi-agent systems")
	f.Add("giống cà phê chịu hạn", "量子")
	f.Add("\xff\u0301", "")
	f.Fuzz(func(t *testing.T, title, abstract string) {
		d := Doc{text.In("en", title), text.In("und", abstract)}
		got := ix.Rank(d, 4)
		want := slow(ix, d)
		if len(got) != len(want) {
			t.Fatal("not all")
		}
		for i, s := range got {
			if s.Expert != want[i].Expert || s.Near != want[i].Near || !(s.Near > 0 && s.Near <= 1) || len(s.Why) == 0 {
				t.Fatalf("%+v, want %+v", s, want[i])
			}
			for _, w := range s.Why {
				if !(w.Near > 0 && w.Near <= 1) || len(w.Words) > maxShown || s.State == Related && len(w.Words) > 0 {
					t.Fatalf("%+v", s)
				}
				for _, word := range w.Words {
					if word == "" || !utf8.ValidString(word) {
						t.Fatalf("%q", word)
					}
				}
			}
		}
	})
}
