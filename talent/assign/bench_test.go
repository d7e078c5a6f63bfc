package assign

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/id"
)

// made makes up a problem: every item needs three experts, every expert takes
// six items; of all pairs, or the best of each item, two in a hundred are
// conflicts. Affinity comes of fields that items and experts share, in which
// some experts are strong throughout: those are wanted by many.
func made(items, experts, top int, cover Cover, seed uint64) *Problem {
	const fields = 24
	r := rand.New(rand.NewPCG(seed, 7))
	p := &Problem{Items: make([]Item, items), Experts: make([]Expert, experts)}
	strength := make([][fields]int, experts)
	for e := range p.Experts {
		p.Experts[e] = Expert{ID: expertID(e), Load: 6, Side: Side(1 + r.IntN(2)), Organisation: organisationID(r.IntN(1 + experts/8)), Languages: []string{"en"}}
		if r.IntN(4) == 0 {
			p.Experts[e].Languages = append(p.Experts[e].Languages, "vi")
		}
		general := r.IntN(300)
		for range 3 {
			strength[e][r.IntN(fields)] += 200 + general
		}
	}
	for i := range p.Items {
		x := &p.Items[i]
		x.Key, x.Experts, x.Cover = fmt.Sprintf("P-%04d", i), 3, cover
		a, b := r.IntN(fields), r.IntN(fields)
		x.Candidates = make([]Candidate, experts)
		for e := range p.Experts {
			x.Candidates[e] = Candidate{p.Experts[e].ID, strength[e][a] + strength[e][b]/2 + r.IntN(200)}
		}
		if top > 0 {
			values := make([]int, experts)
			for e, c := range x.Candidates {
				values[e] = -c.Affinity
			}
			slices.Sort(values)
			least := -values[top-1]
			x.Candidates = slices.DeleteFunc(x.Candidates, func(c Candidate) bool { return c.Affinity < least })
			x.Candidates = slices.Clone(x.Candidates[:top])
		}
		for _, c := range x.Candidates {
			if r.IntN(50) == 0 {
				p.Conflicts = append(p.Conflicts, Conflict{Item: x.Key, Expert: c.Expert})
			}
		}
	}
	return p
}

// everything asks for all that a cover can ask for.
var everything = Cover{Home: 1, Abroad: 1, Apart: true, Languages: []string{"vi"}}

// writeLP writes a problem without covers as a linear programme, whose corners
// are whole: pairs from 0 to 1, at most so many of an item and of an expert.
// A place is worth more than any difference of affinities.
func writeLP(p *Problem, name string) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	barred := map[Conflict]bool{}
	for _, c := range p.Conflicts {
		barred[c] = true
	}
	index := map[id.Expert]int{}
	for e := range p.Experts {
		index[p.Experts[e].ID] = e
	}
	places := 0
	for i := range p.Items {
		places += p.Items[i].Experts
	}
	big := 4 * 2000 * places
	var items, bounds bytes.Buffer
	experts := make([]bytes.Buffer, len(p.Experts))
	w.WriteString("Maximize\n obj:")
	n := 0
	for i := range p.Items {
		fmt.Fprintf(&items, " i%d:", i)
		for _, c := range p.Items[i].Candidates {
			if barred[Conflict{Item: p.Items[i].Key, Expert: c.Expert}] {
				continue
			}
			e := index[c.Expert]
			fmt.Fprintf(w, " + %d x%d_%d", c.Affinity+big, i, e)
			fmt.Fprintf(&items, " + x%d_%d", i, e)
			fmt.Fprintf(&experts[e], " + x%d_%d", i, e)
			fmt.Fprintf(&bounds, " x%d_%d <= 1\n", i, e)
			if n++; n%8 == 0 {
				w.WriteString("\n")
				items.WriteString("\n")
			}
		}
		fmt.Fprintf(&items, " <= %d\n", p.Items[i].Experts)
	}
	w.WriteString("\nSubject To\n")
	w.Write(items.Bytes())
	for e := range experts {
		if experts[e].Len() > 0 {
			fmt.Fprintf(w, " e%d:%s <= %d\n", e, &experts[e], p.Experts[e].Load)
		}
	}
	w.WriteString("Bounds\n")
	w.Write(bounds.Bytes())
	w.WriteString("End\n")
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}

// cbc solves a problem with another's programme and returns the total, and the
// time by the clock that it took: reading the file, which it does once more for
// that and leaves it there, does not count. Reading takes it longer than solving.
func cbc(tb testing.TB, p *Problem) (total int64, took time.Duration) {
	tb.Helper()
	program, err := exec.LookPath("cbc")
	if err != nil {
		tb.Skip("needs the programme cbc (Debian: coinor-cbc) to compare with")
	}
	lp := filepath.Join(tb.TempDir(), "p.lp")
	solution := lp + ".txt"
	require.NoError(tb, writeLP(p, lp))
	run := func(commands ...string) time.Duration {
		start := time.Now()
		out, err := exec.Command(program, append([]string{lp}, commands...)...).CombinedOutput()
		require.NoError(tb, err, string(out))
		return time.Since(start)
	}
	took = max(run("solve", "solu", solution)-run("quit"), 0)
	b, err := os.ReadFile(solution)
	require.NoError(tb, err)
	require.True(tb, bytes.HasPrefix(b, []byte("Optimal")), string(b[:min(len(b), 100)]))
	value := map[[2]int]int{}
	index := map[id.Expert]int{}
	for e := range p.Experts {
		index[p.Experts[e].ID] = e
	}
	for i := range p.Items {
		for _, c := range p.Items[i].Candidates {
			e := index[c.Expert]
			value[[2]int{i, e}] = c.Affinity
		}
	}
	for line := range strings.Lines(string(b)) {
		f := strings.Fields(line)
		if len(f) < 3 || !strings.HasPrefix(f[1], "x") {
			continue
		}
		i, e, _ := strings.Cut(f[1][1:], "_")
		x, _ := strconv.Atoi(i)
		y, _ := strconv.Atoi(e)
		share, err := strconv.ParseFloat(f[2], 64)
		require.NoError(tb, err)
		require.InDelta(tb, 1, share, 1e-6, "whole")
		total += int64(value[[2]int{x, y}])
	}
	return total, took
}

// The total is that of a programme for linear programmes, where there are too
// few experts too.
func TestSolveLikeLP(t *testing.T) {
	for seed := range uint64(3) {
		p := made(30, 60, 0, Cover{}, seed)
		for e := range p.Experts {
			p.Experts[e].Load = 1 + int(seed)*(e%3)
		}
		plan, err := Solve(t.Context(), p, Options{})
		require.NoError(t, err)
		total, _ := cbc(t, p)
		require.Equal(t, total, plan.Total)
		require.True(t, plan.Optimal())
	}
}

func bench(b *testing.B, p *Problem, solve func(context.Context, *Problem, Options) (*Plan, error)) *Plan {
	b.Helper()
	b.ReportAllocs()
	var plan *Plan
	var err error
	for b.Loop() {
		plan, err = solve(b.Context(), p, Options{})
	}
	require.NoError(b, err)
	b.ReportMetric(float64(plan.Gap), "gap")
	b.ReportMetric(float64(plan.Short), "short")
	b.ReportMetric(float64(plan.Total), "total")
	return plan
}

// 200 items of three experts each out of 2,000, all pairs.
func BenchmarkSolve200(b *testing.B) {
	p := made(200, 2000, 0, Cover{}, 1)
	b.Run("plain", func(b *testing.B) { bench(b, p, Solve) })
	b.Run("cover", func(b *testing.B) { bench(b, made(200, 2000, 0, everything, 1), Solve) })
	b.Run("times-faster-than-cbc", func(b *testing.B) {
		total, theirs := cbc(b, p)
		start := time.Now()
		for b.Loop() {
			plan, err := Solve(b.Context(), p, Options{})
			require.NoError(b, err)
			require.Equal(b, total, plan.Total)
		}
		b.ReportMetric(float64(theirs)*float64(b.N)/float64(time.Since(start)), "times")
	})
}

// 5,000 items of three experts each out of 20,000, the best 100 of each item.
func BenchmarkSolve5000(b *testing.B) {
	b.Run("plain", func(b *testing.B) { bench(b, made(5000, 20000, 100, Cover{}, 1), Solve) })
	b.Run("cover", func(b *testing.B) { bench(b, made(5000, 20000, 100, everything, 1), Solve) })
}

func BenchmarkGreedy(b *testing.B) {
	b.Run("200", func(b *testing.B) { bench(b, made(200, 2000, 0, Cover{}, 1), Greedy) })
	b.Run("5000", func(b *testing.B) { bench(b, made(5000, 20000, 100, Cover{}, 1), Greedy) })
	b.Run("5000-cover", func(b *testing.B) { bench(b, made(5000, 20000, 100, everything, 1), Greedy) })
}

func BenchmarkFair(b *testing.B) {
	fair := func(b *testing.B, p *Problem) {
		plan := bench(b, p, Fair)
		b.ReportMetric(float64(plan.Least), "least")
		b.ReportMetric(float64(plan.LeastBound-plan.Least), "leastgap")
	}
	b.Run("200", func(b *testing.B) { fair(b, made(200, 2000, 0, Cover{}, 1)) })
	b.Run("200-cover", func(b *testing.B) { fair(b, made(200, 2000, 0, everything, 1)) })
	b.Run("5000", func(b *testing.B) { fair(b, made(5000, 20000, 100, Cover{}, 1)) })
}

func BenchmarkFairPairs(b *testing.B) {
	b.Run("200", func(b *testing.B) { bench(b, made(200, 2000, 0, Cover{}, 1), FairPairs) })
	b.Run("5000", func(b *testing.B) { bench(b, made(5000, 20000, 100, Cover{}, 1), FairPairs) })
}
