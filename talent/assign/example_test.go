package assign_test

import (
	"context"
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/assign"
	"github.com/scicoop/scicoop/talent/find"
	"github.com/scicoop/scicoop/talent/talenttest"
)

var (
	lan  = id.Must[id.Expert]("01900000-0000-7000-8000-000000000001")
	minh = id.Must[id.Expert]("01900000-0000-7000-8000-000000000002")
	hoa  = id.Must[id.Expert]("01900000-0000-7000-8000-000000000003")
)

// proposals is two proposals that need two experts each, one of them abroad.
func proposals() *assign.Problem {
	return &assign.Problem{
		Items: []assign.Item{
			{Key: "P-01", Experts: 2, Cover: assign.Cover{Abroad: 1}, Candidates: []assign.Candidate{
				{Expert: lan, Affinity: 900}, {Expert: minh, Affinity: 800}, {Expert: hoa, Affinity: 300},
			}},
			{Key: "P-02", Experts: 2, Cover: assign.Cover{Abroad: 1}, Candidates: []assign.Candidate{
				{Expert: lan, Affinity: 700}, {Expert: minh, Affinity: 750}, {Expert: hoa, Affinity: 100},
			}},
		},
		Experts: []assign.Expert{
			{ID: lan, Load: 2, Side: assign.Home},
			{ID: minh, Load: 1, Side: assign.Abroad},
			{ID: hoa, Load: 2, Side: assign.Abroad},
		},
	}
}

func ExampleSolve() {
	plan, err := assign.Solve(context.Background(), proposals(), assign.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range plan.Teams {
		fmt.Println(t.Item, t.Total)
	}
	fmt.Print(plan.Explain(language.English))
	fmt.Println(plan.Why("P-02", hoa).Explain(language.English))
	// Output:
	// P-01 1200
	// P-02 1450
	// 4 of 4 places filled; the affinities come to 2650, and no plan is better.
	// P-02, expert 01900000-0000-7000-8000-000000000003: others were chosen for the sake of the whole; if it had to be, the total would fall by at least 150
}

// Two proposals want the same expert most; one of them would be left with the
// least suited. Fair evens that out at a small loss.
func ExampleFair() {
	p := &assign.Problem{
		Items: []assign.Item{
			{Key: "P-01", Experts: 2, Candidates: []assign.Candidate{{Expert: lan, Affinity: 900}, {Expert: minh, Affinity: 800}, {Expert: hoa, Affinity: 300}}},
			{Key: "P-02", Experts: 1, Candidates: []assign.Candidate{{Expert: lan, Affinity: 950}, {Expert: minh, Affinity: 700}, {Expert: hoa, Affinity: 400}}},
		},
		Experts: []assign.Expert{{ID: lan, Load: 1}, {ID: minh, Load: 1}, {ID: hoa, Load: 1}},
	}
	best, _ := assign.Solve(context.Background(), p, assign.Options{})
	fmt.Println(best.Total, best.Least)
	plan, _ := assign.Fair(context.Background(), p, assign.Options{})
	fmt.Println(plan.Total, plan.Least, plan.Optimal())
	fmt.Print(plan.Explain(language.English))
	fmt.Print(plan.Explain(language.Vietnamese))
	// Output:
	// 2100 400
	// 2050 950 true
	// 3 of 3 places filled; the worst-served item has a sum of 950, and no plan does better; the affinities come to 2050, the most there is with that.
	// Đã bố trí 3 trên 3 vị trí; nhiệm vụ được đáp ứng kém nhất đạt tổng 950, không phương án nào đạt cao hơn; tổng mức độ phù hợp là 2050, cao nhất trong các phương án như vậy.
}

// Nobody is to be given where the affinity is as low as 100, if that can be helped.
func ExampleFairPairs() {
	plan, _ := assign.FairPairs(context.Background(), proposals(), assign.Options{})
	fmt.Print(plan.Explain(language.Vietnamese))
	fmt.Println(plan.Worst, plan.Least)
	// Output:
	// Đã bố trí 4 trên 4 vị trí; cặp kém phù hợp nhất đạt 300, không phương án nào đạt cao hơn; tổng mức độ phù hợp là 2650, cao nhất trong các phương án như vậy.
	// 300 1200
}

func ExampleGreedy() {
	plan, _ := assign.Greedy(context.Background(), proposals(), assign.Options{})
	fmt.Println(plan.Total, plan.Optimal(), plan.Total+plan.Gap >= 2650)
	// Output:
	// 2500 false true
}

// When there are too few, the plan says who is short, and why.
func ExamplePlan_Explain() {
	p := proposals()
	p.Conflicts = []assign.Conflict{{Item: "P-02", Expert: hoa}, {Item: "P-01", Expert: hoa}}
	plan, _ := assign.Solve(context.Background(), p, assign.Options{})
	fmt.Print(plan.Explain(language.English))
	fmt.Print(plan.Explain(language.Vietnamese))
	fmt.Println(plan.Why("P-01", hoa).Reason.Label(language.Vietnamese))
	// Output:
	// 3 of 4 places filled; the affinities come to 2400, and no plan is better.
	// P-02: 1 expert short, of whom wanted: 1 abroad.
	// 2 items (P-01, P-02) need 2 places, but the 1 expert left for them can take 1: 1 short.
	// Đã bố trí 3 trên 4 vị trí; tổng mức độ phù hợp là 2400, không có phương án nào tốt hơn.
	// P-02: còn thiếu 1 chuyên gia, trong đó cần: 1 ở nước ngoài.
	// 2 nhiệm vụ (P-01, P-02) cần 2 vị trí, nhưng 1 chuyên gia còn có thể chọn chỉ nhận được tối đa 1 vị trí; còn thiếu 1.
	// có hoặc có thể có xung đột lợi ích
}

// Conflicts of interest are looked for in the records of both sides.
func ExampleProblem_FindConflicts() {
	applicant := id.Must[id.Expert]("01900000-0000-7000-8000-000000000009")
	p := proposals()
	p.Items[0].Parties = talent.Parties{Experts: []id.Expert{applicant}}
	records := []*talent.Expert{
		{ID: lan}, {ID: minh},
		{ID: applicant, Ties: []talent.Tie{{Kind: talent.TieSupervision, Expert: minh}}},
	}
	conflicts, unknown := p.FindConflicts(talent.DefaultConflicts(), records, calendar.MustDate("2026-11-22"))
	for _, c := range conflicts {
		fmt.Println(c.Item, c.Expert, c.Reason.Sure)
	}
	fmt.Println("nothing known of:", unknown)
	// Output:
	// P-01 01900000-0000-7000-8000-000000000002 yes
	// nothing known of: [01900000-0000-7000-8000-000000000001 01900000-0000-7000-8000-000000000003]
}

func ExampleNewExpert() {
	on := calendar.MustDate("2026-11-22")
	e := talent.Expert{
		ID: lan, Country: "VN", Languages: []talent.Language{{Lang: "vi"}, {Lang: "en"}},
		Consents: []talent.Consent{{Purpose: talent.PurposeEvaluation, Given: calendar.MustDate("2026-02-01")}},
	}
	x := assign.NewExpert(&e, "VN", talent.PurposeEvaluation, on, 3)
	fmt.Println(x.Side.Label(language.Vietnamese), x.Languages, x.Load)
	// Output:
	// trong nước [vi en] 3
}

// From a register and what the proposals need to who is given to what: how well
// an expert fits comes from talent/find, in thousandths of the most there can be.
func ExampleSolve_needs() {
	on := talenttest.Day()
	experts := slices.Collect(talenttest.Experts(60, 7))
	var p assign.Problem
	for _, e := range experts {
		p.Experts = append(p.Experts, assign.NewExpert(e, "VN", talent.PurposeMatching, on, 2))
	}
	for i, need := range talenttest.Needs(30, 9, false) {
		need.Credit = talent.Credit{Sibling: 200}
		q, err := find.NewQuery(&need, on)
		if err != nil {
			fmt.Println(err)
			return
		}
		item := assign.Item{
			Key: fmt.Sprintf("P-%02d", i+1), Experts: 2, Cover: assign.Cover{Abroad: 1},
			Parties: talent.Parties{Partners: []id.Partner{talenttest.Organisation(i)}}, // who applies
		}
		for _, m := range find.Scan(q, slices.Values(experts), len(experts)) {
			item.Candidates = append(item.Candidates, assign.Candidate{Expert: m.Expert, Affinity: 1000 * int(m.Low) / int(q.Most())})
		}
		p.Items = append(p.Items, item)
	}
	var unknown []id.Expert
	p.Conflicts, unknown = p.FindConflicts(talent.DefaultConflicts(), experts, on)
	fmt.Println("no record:", len(unknown))
	plan, err := assign.Solve(context.Background(), &p, assign.Options{})
	if err != nil {
		fmt.Println(err) // the place in the problem, the reason and the remedy
		return
	}
	fmt.Println("places empty:", plan.Short, "best:", plan.Optimal())
	apart := p.Conflicts[0]
	fmt.Println(plan.Why(apart.Item, apart.Expert).Reason.Label(language.English))
	// Output:
	// no record: 0
	// places empty: 0 best: true
	// there is, or may be, a conflict of interest
}
