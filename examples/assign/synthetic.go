package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strconv"
	"time"

	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/talent/assign"
	"github.com/scicoop/scicoop/talent/talenttest"
)

// trial is what -synthetic measures. Times are in nanoseconds; they are of this
// machine at this moment and say nothing beside another.
type trial struct {
	Items   int     `json:"items"`
	Experts int     `json:"experts"`
	Pairs   int     `json:"pairs"`
	Runs    []timed `json:"runs"`
}

type timed struct {
	How   string `json:"how"`
	Time  int64  `json:"time"`
	Total int64  `json:"total"`
	Gap   int64  `json:"gap"`
	Least int64  `json:"least"`
	Bound int64  `json:"leastBound"`
	Worst int    `json:"worst"`
	Short int    `json:"short"`
}

// What -synthetic makes up: each item needs three experts and has its best so many
// of all as candidates; each expert takes six items; two pairs of a hundred are in
// conflict.
const (
	trialSeed       = 20261122
	trialNeeds      = 3
	trialLoad       = 6
	trialCandidates = 2000
)

// made makes up a problem, always the same for the same size.
func made(items, experts int) *assign.Problem {
	random := rand.New(rand.NewPCG(trialSeed, 0))
	p := &assign.Problem{}
	for i := range experts {
		p.Experts = append(p.Experts, assign.Expert{ID: talenttest.ID(i), Load: trialLoad})
	}
	all := make([]assign.Candidate, experts)
	for i := range items {
		for j := range all {
			all[j] = assign.Candidate{Expert: p.Experts[j].ID, Affinity: min(random.IntN(1001), random.IntN(1001))}
		}
		it := assign.Item{Key: "P-" + strconv.Itoa(i+1), Experts: trialNeeds, Candidates: slices.Clone(all)}
		if experts > trialCandidates {
			slices.SortStableFunc(it.Candidates, func(a, b assign.Candidate) int { return cmp.Compare(b.Affinity, a.Affinity) })
			it.Candidates = slices.Clone(it.Candidates[:trialCandidates/10])
		}
		for _, c := range it.Candidates {
			if random.IntN(50) == 0 {
				p.Conflicts = append(p.Conflicts, assign.Conflict{Item: it.Key, Expert: c.Expert})
			}
		}
		p.Items = append(p.Items, it)
	}
	return p
}

// try times the ways to assign.
func try(ctx context.Context, set *settings, bar *progress, now func() time.Time, w io.Writer) error {
	p := made(set.items, set.made)
	t := trial{Items: set.items, Experts: set.made}
	for i := range p.Items {
		t.Pairs += len(p.Items[i].Candidates)
	}
	o := assign.Options{Progress: func(x assign.Progress) {
		bar.total = int64(x.Places)
		bar.show(int64(x.Placed), x.Placed, 0)
	}}
	for _, way := range []struct {
		name  string
		solve func(context.Context, *assign.Problem, assign.Options) (*assign.Plan, error)
	}{{"best", assign.Solve}, {"fair", assign.Fair}, {"fair-pairs", assign.FairPairs}, {"greedy", assign.Greedy}} {
		start := now()
		plan, err := way.solve(ctx, p, o)
		if err != nil {
			return err
		}
		t.Runs = append(t.Runs, timed{way.name, int64(now().Sub(start)), plan.Total, plan.Gap, plan.Least, plan.LeastBound, plan.Worst, plan.Short})
	}
	if set.format == "json" {
		return document.Encode(w, t)
	}
	s := set.speech
	page := &page{s: s}
	page.line(0, fmt.Sprintf(s.say("%s made-up items of three places, %s experts, %s pairs; always the same",
		"%s nhiệm vụ giả định, mỗi nhiệm vụ ba vị trí, %s chuyên gia, %s cặp; luôn như nhau"), s.number(t.Items), s.number(t.Experts), s.number(t.Pairs)))
	for _, x := range t.Runs {
		page.item(2, fmt.Sprintf(s.say("%s: %.1f ms; sum %s, at most %s below what could be; worst-served item %d of at most %d; worst pair %d; %d places empty",
			"%s: %.1f ms; tổng %s, kém phương án tốt nhất tối đa %s; nhiệm vụ được đáp ứng kém nhất đạt %d, tối đa có thể đạt %d; cặp kém phù hợp nhất %d; %d vị trí trống"),
			x.How, float64(x.Time)/1e6, s.number(int(x.Total)), s.number(int(x.Gap)), x.Least, x.Bound, x.Worst, x.Short))
	}
	_, err := io.WriteString(w, page.String())
	return err
}
