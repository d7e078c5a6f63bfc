package health

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
)

// ExactMembers is up to how many members betweenness is computed exactly where
// the caller does not say.
const ExactMembers = 5000

// DefaultSamples is from how many members betweenness is estimated in larger
// networks where the caller does not say, and DefaultConfidence with how much
// confidence the error bars hold, in permille: working defaults.
const (
	DefaultSamples    = 500
	DefaultConfidence = 950
)

// mostSamples keeps the draw within memory.
const mostSamples = 1_000_000

// Paths says how betweenness is computed. The zero value takes sure links, is
// exact up to [ExactMembers] and samples above.
type Paths struct {
	// Possible takes all links that may hold and members who may belong as so.
	Possible bool
	// Exact is up to how many members it is exact; 0 is ExactMembers, and a
	// negative number never.
	Exact int
	// Samples is from how many members, drawn with replacement, it is estimated
	// otherwise; 0 is DefaultSamples, and more than a million are not drawn. Seed
	// is the seed of the draw.
	Samples int
	Seed    uint64
	// Confidence, in permille from 1 to 999, is how surely all error bars hold at
	// once; 0 is DefaultConfidence.
	Confidence int
	// Progress, where it is not nil, is told how many of the members have been
	// walked from: often, in rising order, never twice at a time.
	Progress func(done, of int)
}

// Betweenness is on how many shortest paths each member lies. It is not comparable.
type Betweenness struct {
	Members int  `json:"members"`
	Links   int  `json:"links"`
	Exact   bool `json:"exact"`
	// Samples and Confidence are those of an estimate.
	Samples    int `json:"samples,omitempty"`
	Confidence int `json:"confidence,omitempty"`
	// Of are the members, the most central first, then by identifier.
	Of []Central `json:"of,omitempty"`
}

// Central is how much of the traffic of a network passes through a member, if it
// goes by shortest paths. It is comparable.
type Central struct {
	Expert id.Expert `json:"expert"`
	// Raw is the sum over all pairs of other members of the share of the shortest
	// paths between them that the member lies on; or an estimate of that.
	Raw float64 `json:"raw"`
	// Share is Raw by the number of pairs of others, (N−1)(N−2)/2, from 0 to 1;
	// Low and High are the error bars of an estimate.
	Share float64 `json:"share"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
}

// Betweenness computes on how many shortest paths each member lies, by the
// algorithm of Brandes (2001), from every member or from a sample of them. It is
// about links as given: other links may make it greater or less, so that it has
// no bounds where some are not sure.
//
// An estimate takes the mean over the members drawn; its error bars hold for all
// members at once with the confidence asked for. For each they are the narrower
// of Hoeffding's and of the empirical Bernstein bound (Maurer and Pontil, 2009).
//
// Exact computing takes time in proportion to members times links; it runs on
// several processors, and gives the same sums to the last digit on any number of
// them. It ends early, with the context's error, when the context does.
func (s *State) Betweenness(ctx context.Context, by Paths) (Betweenness, error) {
	w, sure := s.web(), calendar.Unknown
	if !by.Possible {
		w, sure = w.certain(), calendar.Yes
	}
	var members []int32
	for i := range s.people {
		if t := s.people[i].belongs; t == calendar.Yes || t == sure {
			members = append(members, int32(i))
		}
	}
	n := len(members)
	b := Betweenness{Members: n, Links: len(w.ends), Exact: true}
	sources := members
	limit := by.Exact
	if limit == 0 {
		limit = ExactMembers
	}
	if n > limit && n > 2 {
		b.Exact, b.Samples, b.Confidence = false, min(by.Samples, mostSamples), by.Confidence
		if b.Samples <= 0 {
			b.Samples = DefaultSamples
		}
		if b.Confidence <= 0 || b.Confidence >= 1000 {
			b.Confidence = DefaultConfidence
		}
		draw := rand.New(rand.NewPCG(by.Seed, 0x62657477))
		sources = make([]int32, b.Samples)
		for i := range sources {
			sources[i] = members[draw.IntN(n)]
		}
	}
	sum, squares, err := w.paths(ctx, sources, by.Progress)
	if err != nil {
		return Betweenness{}, err
	}
	for _, i := range members {
		c := Central{Expert: s.people[i].id, Raw: sum[i] / 2}
		if pairs := float64(n-1) * float64(n-2) / 2; b.Exact && pairs > 0 {
			c.Share = c.Raw / pairs
			c.Low, c.High = c.Share, c.Share
		} else if pairs > 0 {
			c.Share, c.Low, c.High = estimate(sum[i], squares[i], float64(b.Samples), float64(n), float64(b.Confidence)/1000)
			c.Raw = c.Share * pairs
		}
		b.Of = append(b.Of, c)
	}
	slices.SortStableFunc(b.Of, func(a, b Central) int {
		if c := cmp.Compare(b.Share, a.Share); c != 0 {
			return c
		}
		return a.Expert.Compare(b.Expert)
	})
	return b, nil
}

// estimate returns the share of pairs and its error bars from the sum of m
// dependencies of a member and of their squares. Each is from 0 to n−2; taken as
// part of that, its mean over all n members, times n/(n−1), is the share.
func estimate(sum, squares, m, n, confidence float64) (share, low, high float64) {
	most := n - 2
	mean := sum / most / m
	// Half of what may go wrong goes to either bound, and of that its part to each
	// of the members.
	l := math.Log(4 * n / (1 - confidence))
	off := math.Sqrt(l / (2 * m))
	if m > 1 {
		variance := max(0, (squares/most/most-m*mean*mean)/(m-1))
		l = math.Log(8 * n / (1 - confidence))
		off = min(off, math.Sqrt(2*variance*l/m)+7*l/(3*(m-1)))
	}
	scale := n / (n - 1)
	return min(1, scale*mean), max(0, scale*(mean-off)), min(1, scale*(mean+off))
}

// blockOf is how many sources are summed up in one go: the order of the sums,
// and so their last digits, does not depend on who computes them.
const blockOf = 16

// paths returns for each person the sum of the dependencies over the sources,
// and of their squares.
func (w *web) paths(ctx context.Context, sources []int32, progress func(done, of int)) (sum, squares []float64, err error) {
	sum, squares = make([]float64, w.n), make([]float64, w.n)
	total := (len(sources) + blockOf - 1) / blockOf
	workers := min(runtime.GOMAXPROCS(0), total)
	if workers == 0 {
		return sum, squares, nil
	}
	type part struct{ sum, squares []float64 }
	// Block by block, worker by worker: the block b is made by the worker b mod
	// workers, and taken in the order of the blocks.
	made, spare := make([]chan part, workers), make([]chan part, workers)
	stop := make(chan struct{})
	var wait sync.WaitGroup
	for at := range workers {
		made[at], spare[at] = make(chan part, 1), make(chan part, 2)
		spare[at] <- part{make([]float64, w.n), make([]float64, w.n)}
		spare[at] <- part{make([]float64, w.n), make([]float64, w.n)}
		wait.Go(func() {
			walk := newWalk(w)
			for b := at; b < total; b += workers {
				var p part
				select {
				case p = <-spare[at]:
				case <-stop:
					return
				}
				clear(p.sum)
				clear(p.squares)
				for _, from := range sources[b*blockOf : min((b+1)*blockOf, len(sources))] {
					if ctx.Err() != nil {
						break
					}
					walk.from(from, p.sum, p.squares)
				}
				select {
				case made[at] <- p:
				case <-stop:
					return
				}
			}
		})
	}
	for b := range total {
		p := <-made[b%workers]
		if err = ctx.Err(); err != nil {
			break
		}
		for i, x := range p.sum {
			sum[i] += x
			squares[i] += p.squares[i]
		}
		spare[b%workers] <- p
		if progress != nil {
			progress(min((b+1)*blockOf, len(sources)), len(sources))
		}
	}
	close(stop)
	wait.Wait()
	if err != nil {
		return nil, nil, fmt.Errorf("health: betweenness: %w", err)
	}
	return sum, squares, nil
}
