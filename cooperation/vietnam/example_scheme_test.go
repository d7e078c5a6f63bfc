package vietnam_test

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/vietnam"
	"github.com/scicoop/scicoop/talent"
)

// The record shows more than five years abroad; the rest is for those to answer
// who have seen the papers and the decree.
func ExampleExpertScheme() {
	scheme := vietnam.ExpertScheme()
	c := talent.Candidacy{
		On: calendar.MustDate("2026-11-21"),
		Expert: &talent.Expert{
			Affiliations: []talent.Affiliation{{Kind: talent.AffiliationEmployment, Country: "DE", Period: calendar.MustPeriod("2015-09/..")}},
			Consents:     []talent.Consent{{Purpose: talent.PurposeEvaluation, Given: calendar.MustDate("2026-01-05")}},
		},
		Answers: []talent.ConditionAnswer{
			{Code: "VN-D249-SUBJECT", Answer: codes.Yes, Evidence: "passport seen"},
			{Code: "VN-D249-HOST", Answer: codes.Yes},
			{Code: "VN-D249-TASKS", Answer: codes.Yes},
			{Code: "VN-D249-RECORD", Answer: codes.Yes},
			{Code: "VN-D249-WISH", Answer: codes.Yes},
			{Code: "VN-D249-OTHER-GENERAL", Answer: codes.Yes},
			{Code: "VN-D249-LEADING-FIELD", Answer: codes.Yes},
			{Code: "VN-D249-NOT-CHIEF", Answer: codes.No},
			{Code: "VN-D249-NOT-DEFENCE", Answer: codes.No},
		},
	}
	e := scheme.Eligible(&c)
	fmt.Println(e.Met, e.Why)
	c.Answers = append(c.Answers, talent.ConditionAnswer{Code: "VN-D249-LEADING-DOCTORATE", Answer: codes.Yes})
	e = scheme.Eligible(&c)
	fmt.Println(e.Met, e.Why)
	for _, line := range e.Lines(language.Vietnamese) {
		if strings.HasPrefix(line, "  VN-D249-LEADING-YEARS") {
			fmt.Println(line)
		}
	}
	// Output:
	// unknown open
	// yes all-met
	//   VN-D249-LEADING-YEARS: đáp ứng (theo hồ sơ /affiliations/0): Có ít nhất 5 năm làm việc tại các cơ sở ở nước ngoài.
}

func ExampleScheme() {
	s := vietnam.ExpertScheme()
	fmt.Println(s.VI)
	fmt.Println(s.InForceOn(calendar.MustDate("2025-09-18")), s.InForceOn(calendar.MustDate("2025-09-19")))
	for _, b := range s.Benefits[:2] {
		fmt.Println(b.VI)
	}
	e := s.Eligible(&talent.Candidacy{On: calendar.MustDate("2026-11-21")})
	fmt.Println(e.Why.Label(language.Vietnamese))
	fmt.Println(len(e.Open), e.Open[0])
	// Output:
	// Thu hút chuyên gia khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số (Nghị định số 249/2025/NĐ-CP)
	// no yes
	// Tiền lương theo thỏa thuận trong hợp đồng, tương ứng với mức lương trên thị trường.
	// Tiền thưởng theo kết quả, tối đa 4 tháng lương mỗi năm.
	// chưa xác định: còn điều kiện chưa rõ
	// 18 VN-D249-SUBJECT
}

func ExampleFIRSTBounds() {
	r := vietnam.FIRSTRating{
		Necessity: score.Measured(800), Novelty: score.Measured(500), Expert: score.Measured(900),
		Feasibility: score.Measured(600), Results: score.Range(400, 800), Network: score.Measured(700),
	}
	low, high, err := vietnam.FIRSTBounds(vietnam.FIRSTKnownWeights(), &r)
	fmt.Printf("%d.%03d–%d.%03d points, %v\n", low/1000, low%1000, high/1000, high%1000, err)
	_, err = vietnam.FIRSTGrid(vietnam.FIRSTKnownWeights())
	fmt.Println(err)
	// Output:
	// 63.000–79.000 points, <nil>
	// vietnam: FIRST grid: weights: 3 of the six are not known; give all six, or ask FIRSTBounds
}

// With all six weights, here chosen by the caller, the grid is scored as any
// other criteria are.
func ExampleFIRSTGrid() {
	w := vietnam.FIRSTKnownWeights()
	w.Novelty, w.Results, w.Network = score.Some(10), score.Some(20), score.Some(10)
	set, err := vietnam.FIRSTGrid(w)
	if err != nil {
		fmt.Println(err)
		return
	}
	m := score.Must(score.New(set, score.Threshold(700)))
	r := vietnam.FIRSTRating{
		Necessity: score.Measured(800), Novelty: score.Measured(500), Expert: score.Measured(900),
		Feasibility: score.Measured(600), Results: score.Range(400, 800),
	}
	s := m.Score(&r)
	fmt.Println(s.Text(language.Vietnamese))
	// Output:
	// 60,0–78,0%, phần đã biết 73,2%, độ phủ minh chứng 82,0%: chưa kết luận được, cần thêm thông tin
}
