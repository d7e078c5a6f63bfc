package assign

import (
	"context"
	"slices"
)

// FairPairs returns a plan that leaves no item to somebody ill suited: of the
// plans with the most places filled one whose worst pair is as good as can be,
// and of these the one with the highest total. An item so counts as served as
// well as by the least suited of its experts; [Fair] takes them together. Gap is
// then how much more the total could be in a plan with as good a worst pair;
// WorstBound is more than Worst only where a search was cut off.
//
// Errors are those of [Solve].
func FairPairs(ctx context.Context, p *Problem, o Options) (*Plan, error) {
	all, err := compile(p, nil)
	if err != nil {
		return nil, err
	}
	base := newRun(ctx, all, o)
	base.search()
	plan := base.plan()
	plan.Aim = AimPair
	if base.stopped != nil {
		plan.WorstBound = plan.ceilingWorst()
		return plan, base.stopped
	}
	if plan.Short == all.places {
		return plan, nil // there is no pair that could be the worst
	}
	levels := slices.Clone(all.val)
	slices.Sort(levels)
	levels = slices.Compact(levels)
	// The worst pair of the plan is one that can be had; above every place's best it cannot.
	low, _ := slices.BinarySearch(levels, int32(plan.Worst))
	high, surely := len(levels), len(levels)
	for high-low > 1 {
		mid := int(uint(low+high) / 2)
		short, more, err := fillable(ctx, p, o, int(levels[mid]), plan.Short)
		if err != nil {
			plan.WorstBound = int(levels[max(surely-1, low)])
			return plan, err
		}
		if short <= plan.Short {
			low = mid
			continue
		}
		high = mid
		if short-more > plan.Short {
			surely = mid
		}
	}
	floor := int(levels[low])
	m, err := compile(p, slices.Repeat([]int64{int64(floor)}, len(p.Items)))
	if err != nil {
		return nil, err
	}
	m.counts = all.counts
	r := newRun(ctx, m, o)
	r.search()
	fair := r.plan()
	fair.floor = floor
	// What is said of all plans was found for all of them, not only for those
	// above the floor.
	fair.More = max(fair.Short-(plan.Short-plan.More), 0)
	fair.LeastBound = max(plan.LeastBound, fair.Least)
	fair.Cuts = plan.Cuts
	fair.Aim, fair.WorstBound = AimPair, max(fair.Worst, int(levels[max(surely-1, low)]))
	return fair, r.stopped
}

// ceilingWorst is the best affinity there is.
func (p *Plan) ceilingWorst() int {
	if len(p.m.val) == 0 {
		return 0
	}
	return int(slices.Max(p.m.val))
}

// fillable returns how many places stay empty with pairs above the floor only,
// and how many of these could be filled after all. Without hard items it stops
// when there are more than the limit.
func fillable(ctx context.Context, p *Problem, o Options, floor, limit int) (short, more int, err error) {
	m, err := compile(p, slices.Repeat([]int64{int64(floor)}, len(p.Items)))
	if err != nil {
		return 0, 0, err
	}
	if len(m.hard) == 0 {
		short, err = m.build(nil, true).fill(ctx, limit, nil)
		return short, 0, err
	}
	r := newRun(ctx, m, o)
	r.plain = true
	r.tell = nil
	r.search()
	filled := 0
	for _, t := range r.teams {
		filled += len(t)
	}
	short = m.places - filled
	return short, int((r.bound - r.value) / m.worst), r.stopped
}
