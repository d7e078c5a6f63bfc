package agreement

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/score"
)

// Evaluate an agreement: what is known, what is not, and what it would take to
// know more.
func ExampleModel() {
	m, err := Model(score.AsOf(2026_11_21), score.Threshold(700), score.MinCoverage(500))
	if err != nil {
		fmt.Println(err)
		return
	}
	card := m.Evaluate(sample())
	fmt.Println(card.Score)
	for _, d := range card.Dimensions {
		label, _ := Dimensions().Label(d.Code, language.English)
		fmt.Printf("  %s: %d–%d\n", label, d.Score.Low, d.Score.High)
	}
	for _, w := range card.WhatIf() {
		fmt.Printf("Missing: %s (%s), up to %d‰\n", w.Fact.EN, w.Fact.Where, w.UpTo)
	}
	for _, l := range card.Lines {
		for _, e := range l.Evidence {
			if !e.For {
				fmt.Printf("Against, %s at %s: %s\n", l.Code, e.Pointer, e.EN)
			}
		}
		if reason := l.SkipReason(language.English); reason != "" {
			fmt.Printf("Not applicable, %s: %s\n", l.Code, reason)
		}
	}
	// Output:
	// 73.1–92.2 %, known 90.3 %, coverage 81.0 %: meets the threshold
	//   Compliance: 937–1000
	//   Relevance: 1000–1000
	//   Coherence: 1000–1000
	//   Effectiveness: 656–850
	//   Efficiency: 454–955
	//   Impact: 0–334
	//   Sustainability: 1000–1000
	//   Technology orientation: 1000–1000
	//   Reciprocity: 833–833
	//   Talent: 1000–1000
	//   Data and evidence: 1000–1000
	// Missing: baselines of the indicators (/objectives/*/indicators/*/baseline), up to 51‰
	// Missing: funding lines (/funding), up to 63‰
	// Missing: committees (/committees), up to 21‰
	// Missing: actions decided by committees (/committees/*/sessions/*/actions), up to 21‰
	// Missing: measures against the risks (/risks/*/mitigations), up to 10‰
	// Missing: steps of the procedure (/steps), up to 10‰
	// Missing: levels of technology readiness with evidence, at the beginning and now (/transfer/readiness), up to 10‰
	// Missing: exact amounts (/funding/*/amount), up to 31‰
	// Against, AGR-C-ACHIEVED at /objectives/0: Not all its indicators have reached their targets.
	// Against, AGR-C-ACHIEVED at /objectives/1: Not all its indicators have reached their targets.
	// Not applicable, AGR-C-IMPACT: No objective at the level of outcome or impact was due by the day of scoring.
	// Against, AGR-C-GOVERNANCE at /parties: No party is the focal point.
	// Not applicable, AGR-C-RENEWED: The agreement has not been renewed.
}

// Phiếu đánh giá bằng tiếng Việt.
func ExampleCriteria_vietnamese() {
	vi := language.Vietnamese
	m := score.Must(Model(score.AsOf(2026_11_21), score.Threshold(700)))
	card := m.Evaluate(sample())
	fmt.Println(card.Text(vi))
	for _, l := range card.Lines[:5] {
		low, high := l.Outcome.Bounds()
		label, _ := Dimensions().Label(l.Dimension, vi)
		fmt.Printf("%s: %s %d–%d‰\n", label, l.Question(vi), low, high)
	}
	for _, w := range card.WhatIf() {
		fmt.Println("Còn thiếu:", w.Fact.VI)
	}
	// Output:
	// 73,1–92,2%, phần đã biết 90,3%, độ phủ minh chứng 81,0%: đạt ngưỡng
	// Tính tuân thủ: Văn bản có được xác nhận là phù hợp với pháp luật, đường lối đối ngoại và cam kết quốc tế không? 1000–1000‰
	// Tính tuân thủ: Văn bản có quy định về sở hữu trí tuệ, bảo mật thông tin và bảo vệ dữ liệu cá nhân không? 1000–1000‰
	// Tính tuân thủ: Tỷ lệ rủi ro đã nhận diện có biện pháp giảm thiểu là bao nhiêu? 1000–1000‰
	// Tính tuân thủ: Tỷ lệ biện pháp giảm thiểu rủi ro đến hạn đã được thực hiện là bao nhiêu? 0–1000‰
	// Tính phù hợp: Thỏa thuận có nêu rõ lĩnh vực công nghệ và mục tiêu hợp tác không? 1000–1000‰
	// Còn thiếu: giá trị ban đầu của các chỉ số
	// Còn thiếu: các khoản kinh phí
	// Còn thiếu: các ủy ban
	// Còn thiếu: các việc được giao tại kỳ họp của ủy ban
	// Còn thiếu: các biện pháp giảm thiểu rủi ro
	// Còn thiếu: các bước trong trình tự, thủ tục
	// Còn thiếu: mức độ sẵn sàng công nghệ kèm minh chứng, ở thời điểm đầu và hiện tại
	// Còn thiếu: số tiền chính xác
}
