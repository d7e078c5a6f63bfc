package partner_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/score"
	. "github.com/scicoop/scicoop/partner"
)

func ExamplePairCriteria() {
	home, abroad := sample(), &offers()[0]
	pair := Pair{Home: home, Abroad: abroad, Priorities: wants("FORD:3.1", "FORD:2.10*2")}
	m := score.Must(score.New(PairCriteria(), score.AsOf(2026_11_21)))
	card := m.Evaluate(&pair)
	fmt.Println(card.Score)
	for _, l := range card.Lines {
		fmt.Println(l.Code, l.Outcome)
	}
	// Output:
	// 39.5–94.5 %, known 87.7 %, coverage 45.1 %: not enough evidence to judge
	// PAIR-FIT-APART missing
	// PAIR-FIT-ACTIVE measured 1000
	// PAIR-FIT-CLEARED missing
	// PAIR-FIT-COMPLEMENT partly 0–667
	// PAIR-FIT-COVER measured 1000
	// PAIR-FIT-OVERLAP missing
	// PAIR-FIT-KIND measured 1000
	// PAIR-FIT-TIES missing
	// PAIR-FIT-RECIPROCITY partly 500–1000
	// PAIR-FIT-MEANS missing
	// PAIR-FIT-BALANCE measured 1000
}

// The same pair in Vietnamese: what speaks for and against it, and what is
// most worth finding out.
func ExamplePairCriteria_vietnamese() {
	home, abroad := sample(), &offers()[0]
	pair := Pair{Home: home, Abroad: abroad, Priorities: wants("FORD:3.1", "FORD:2.10*2", "FORD:2.2")}
	m := score.Must(score.New(PairCriteria(), score.AsOf(2026_11_21)))
	card := m.Evaluate(&pair)
	for _, l := range card.Lines {
		if l.Code == "PAIR-FIT-COVER" {
			fmt.Println(l.Question(language.Vietnamese))
			for _, e := range l.Evidence {
				fmt.Println(" ", e.Pointer, e.VI)
			}
		}
	}
	for _, w := range card.WhatIf()[:3] {
		fmt.Println("cần làm rõ:", w.Fact.VI)
	}
	// Output:
	// Tỷ lệ lĩnh vực ưu tiên mà hai bên cùng nhau đáp ứng được là bao nhiêu?
	//   /home/technologies/0 Bên này đáp ứng lĩnh vực FORD:3.1.
	//   /abroad/technologies/0 Bên này đáp ứng lĩnh vực FORD:2.10.
	// cần làm rõ: lĩnh vực của đối tác trong nước ghi theo danh mục so sánh được
	// cần làm rõ: câu trả lời cho DD-15 của đối tác nước ngoài về trao đổi hai chiều
	// cần làm rõ: kết quả thẩm tra đối tác nước ngoài, không còn câu hỏi chưa trả lời
}
