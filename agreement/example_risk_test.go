package agreement

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/text"
)

// A risk is as grave as it was judged until what is to be done about it is done.
func ExampleRisk_GradeOn() {
	day := calendar.MustDate
	r := Risk{
		Category: RiskPrivacy, Likelihood: GradeHigh, Consequence: GradeHigh,
		ResidualLikelihood: GradeLow, ResidualConsequence: GradeMedium, Raised: day("2025-07-12"),
		Mitigations: []Mitigation{{Name: text.In("en", "Keep users' data apart"), Done: day("2026-03")}},
	}
	for _, on := range []string{"2026-02-28", "2026-03-15", "2026-04-01"} {
		g := r.GradeOn(day(on))
		fmt.Printf("%s: inherent %s, residual %s to %s\n", on, g.Inherent.High, g.Residual.Low, g.Residual.High)
	}
	// Output:
	// 2026-02-28: inherent high, residual high to high
	// 2026-03-15: inherent high, residual low to high
	// 2026-04-01: inherent high, residual low to low
}

// Mức độ rủi ro của một thỏa thuận theo thời gian: chỉ ghi những ngày có thay đổi.
func ExampleAgreement_ExposureOver_vietnamese() {
	day, vi := calendar.MustDate, language.Vietnamese
	a := Agreement{Risks: []Risk{
		{Category: RiskPrivacy, Likelihood: GradeHigh, Consequence: GradeMedium, Raised: day("2025-03-01"), Closed: day("2026-05-20")},
		{Category: RiskInformation, Likelihood: GradeLow, Consequence: GradeHigh, Raised: day("2025-09-15")},
	}}
	for _, e := range a.ExposureOver(calendar.MustPeriod("2025/2026")) {
		fmt.Printf("%s: %d rủi ro, mức cao nhất: %s\n", e.On.In(vi), e.Open, e.Worst.High.Label(vi))
	}
	// Output:
	// 01/01/2025: 0 rủi ro, mức cao nhất: chưa xác định
	// 01/03/2025: 1 rủi ro, mức cao nhất: cao
	// 15/09/2025: 2 rủi ro, mức cao nhất: cao
	// 20/05/2026: 1 rủi ro, mức cao nhất: trung bình
}

// A register may weigh risks by a matrix of its own.
func ExampleRiskMatrix() {
	strict := DefaultRiskMatrix()
	strict[0][2] = RiskHigh // a high consequence is high, however unlikely
	fmt.Println(DefaultRiskMatrix().Level(GradeLow, GradeHigh).High, strict.Level(GradeLow, GradeHigh).High)
	fmt.Println(strict.Level("", GradeHigh).Known())
	// Output:
	// medium high
	// high true
}
