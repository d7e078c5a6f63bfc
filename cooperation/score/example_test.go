package score_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/score"
)

// A model is built once and then scores any number of subjects.
func Example() {
	m, err := score.New(deals(),
		score.Threshold(600),
		score.MinCoverage(500),
		score.Weight("DEAL-KEPT", 40),
		score.Drop("DEAL-COST", "no budget line in this call"))
	if err != nil {
		fmt.Println(err)
		return
	}
	d := deal{
		Areas: []string{"semiconductors", "biology"}, Wanted: []string{"semiconductors", "robotics"},
		Kept: 5, Late: 1, Unreported: 4, Screened: 1,
	}
	fmt.Println(m.Score(&d))

	card := m.Evaluate(&d)
	for _, l := range card.Lines {
		fmt.Println(l.Code, l.Outcome)
	}
	for _, w := range card.WhatIf() {
		fmt.Printf("%s: narrows by %d‰, to %s\n", w.Fact.EN, w.Narrows, w.Worst.Verdict)
	}
	// Output:
	// 55.5–73.4 %, known 67.6 %, coverage 82.2 %: undecided until more is known
	// DEAL-AREA measured 500
	// DEAL-KEPT partly 500–900
	// DEAL-SCREENED measured 1000
	// commitments due: narrows by 177‰, to below
}

// Missing facts leave an interval, and a knock-out that is not settled leaves
// no verdict.
func ExampleScorecard_Render() {
	m := score.Must(score.New(deals(), score.Threshold(600)))
	d := deal{Kept: 3, Late: 1, NoMoney: true}
	card := m.Evaluate(&d)

	fmt.Println(card.Text(language.Vietnamese))
	for _, l := range card.Render(language.Vietnamese).Lines {
		fmt.Println(l.Question, l.Outcome)
		if l.SkipReason != "" {
			fmt.Println("  lý do:", l.SkipReason)
		}
		for _, g := range l.Missing {
			fmt.Printf("  thiếu: %s (%s), trọng số %d\n", g.Fact, g.Where, g.Weight)
		}
	}
	// Output:
	// 28,1–90,7%, phần đã biết 75,0%, độ phủ minh chứng 37,5%: chưa đủ minh chứng để kết luận
	// Thỏa thuận có bao quát các lĩnh vực công nghệ cần hợp tác không? missing
	//   thiếu: lĩnh vực công nghệ (/areas), trọng số 40
	// Các cam kết có được thực hiện đúng hạn không? measured
	// Chi phí có được chia sẻ giữa các bên không? not-applicable
	//   lý do: Thỏa thuận không phát sinh kinh phí.
	// Hai bên đã được thẩm tra và không có phát hiện bất lợi? missing
	//   thiếu: kết quả thẩm tra (/screening), trọng số 10
}

// Ranking goes by what is sure; sensitivity says what the order hangs on.
func ExampleRank() {
	m := score.Must(score.New(deals()))
	wanted := []string{"semiconductors", "robotics"}
	north := m.Evaluate(&deal{Areas: wanted, Wanted: wanted, Kept: 1, Late: 1, NoMoney: true, Screened: 1})
	south := m.Evaluate(&deal{Areas: wanted[:1], Wanted: wanted, Kept: 9, Late: 1, NoMoney: true, Screened: 1})
	north.Subject, south.Subject = "north", "south"

	places, err := score.Rank([]score.Scorecard{south, north})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range places {
		fmt.Println(p.Position, p.Card.Subject, p.Card.Low)
	}
	swaps, _ := score.Sensitivity(north, south)
	for _, s := range swaps {
		fmt.Println(s.Code, s.Weight, s.At)
	}
	// Output:
	// 1 north 812
	// 2 south 712
	// DEAL-AREA 40 23
	// DEAL-KEPT 30 51
	// DEAL-COST 20 none
	// DEAL-SCREENED 10 none
}

// Shards of a register are tallied apart and merged.
func ExampleTally() {
	m := score.Must(score.New(deals(), score.Threshold(500)))
	var east, west score.Tally
	east.Add(m.Score(&deal{Kept: 1, Screened: 1, NoMoney: true}))
	west.Add(m.Score(&deal{Late: 1, Screened: 2}))
	east.Merge(west)
	s := east.Summary()
	fmt.Println(s.Count, s.Meets, s.KnockedOut, s.Low.Min, s.Low.Max)
	// Output: 2 1 1 0 500
}

func ExampleRatio() {
	fmt.Println(score.Ratio(2, 1, 0))
	fmt.Println(score.Ratio(2, 1, 1))
	fmt.Println(score.Ratio(0, 0, 0))
	// Output:
	// measured 666
	// partly 500–750
	// missing
}
