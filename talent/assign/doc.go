// Package assign gives items the experts they need: proposals their reviewers,
// tasks their advisers. The total is the best there is, conflicts of interest
// and load limits are never traded against it, and where there are too few
// experts the answer says who is short, by how many, and why.
//
//	plan, err := assign.Solve(ctx, &problem, assign.Options{})
//	for _, team := range plan.Teams {
//		fmt.Println(team.Item, team.Experts)
//	}
//	fmt.Print(plan.Explain(language.Vietnamese))
//
// # What it takes
//
// [NewExpert] takes from a record what assigning asks for, and
// [Problem.FindConflicts] finds the pairs that must not be. How well an expert
// fits an item comes from elsewhere: from talent/find, the Low of a match in
// thousandths of the most there can be, from talent/rank, a nearness times a
// thousand, or from bids. It is one unit for all pairs; the two are not added
// up as they stand.
//
// # What is found
//
// [Solve] fills as many places as can be filled and, of the plans that do,
// returns one with the highest sum of affinities. [Fair] first raises the lowest
// sum of any item, [FairPairs] the least affinity of any pair. [Greedy] gives the
// best pair first and never looks back; it needs one pass over the pairs and says
// how far from the best it may be.
//
// # What is proven
//
// [Plan.Optimal] says that no plan is better. Loads, conflicts, places at home
// and abroad, and organisations apart are conditions that a flow through a
// network can carry, so that Solve always ends with the best plan. Two things
// cannot be carried so, and are searched for: a language beside a place at home
// or abroad, or several languages; and organisations apart beside the others,
// where one organisation has experts of different sorts. The search divides
// what can be chosen, and holds each part against what the items would gain at
// most if every expert had a price. It ends with [Options].Effort; what then
// is not settled stands in Plan.Gap and Plan.More. No condition is ever
// dropped. FairPairs is as exact as Solve; Fair is a search, and says in
// Plan.LeastBound and Plan.Gap how far it may be from the fairest plan.
//
// # Where there are too few
//
// A place that cannot be filled stays empty; so does one that a cover keeps for
// somebody at home, abroad or of a language, when there is nobody.
// Plan.Shortages names the items, Plan.Cuts the reason: so many items need so
// many places, and the experts who are left for them take fewer.
//
// # Why this one
//
// [Plan.Why] says of any pair why it was chosen or not, and what it would cost
// at least to force it. No text of this package holds more of an expert than the id.
package assign
