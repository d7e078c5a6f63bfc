package readiness_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/readiness"
)

// Bên nhận tự đánh giá đã thiết kế, cải tiến được; minh chứng mới có đến bảo trì.
func ExampleScale_Assess() {
	claims := []readiness.Claim{{
		Scale: "ABSORPTION", Level: readiness.At(4), On: calendar.MustDate("2026-06-30"),
		Proofs: []readiness.Proof{
			{Level: readiness.At(1), Evidence: "bien-ban-van-hanh"},
			{Level: readiness.At(2), Evidence: "so-bao-tri"},
		},
	}}
	s := readiness.Absorption()
	a := s.Assess(claims, "", calendar.MustDate("2026-11-21"))
	proven, _ := s.Level(a.Proven)
	fmt.Println("Tự đánh giá:", s.Print(a.Claimed))
	fmt.Println("Đã chứng minh:", s.Print(a.Proven)+",", proven.Label(language.Vietnamese))
	for _, g := range a.Gaps {
		fmt.Println("Còn thiếu", s.Print(g.Level)+":", g.Need.Label(language.Vietnamese))
	}
	// Output:
	// Tự đánh giá: A4
	// Đã chứng minh: A2, Bảo trì, sửa chữa được
	// Còn thiếu A3: Hồ sơ điều chỉnh do bên nhận thực hiện và đưa vào sử dụng
	// Còn thiếu A4: Thiết kế hoặc cải tiến của bên nhận, kèm kết quả thử nghiệm
}

func ExampleScale_Weakest() {
	shown := func(element string, to int) readiness.Claim {
		c := readiness.Claim{Scale: "TRL", Element: element, Level: readiness.At(to)}
		for n := 1; n <= to; n++ {
			c.Proofs = append(c.Proofs, readiness.Proof{Level: readiness.At(n), Evidence: "S1"})
		}
		return c
	}
	claims := []readiness.Claim{shown("sensor", 7), shown("battery", 5)}
	w := readiness.TRL().Weakest(claims, []string{"sensor", "battery"}, calendar.Date{})
	fmt.Println(w.Low, w.High, w.Limits)
	w = readiness.TRL().Weakest(claims, []string{"sensor", "battery", "frame"}, calendar.Date{})
	fmt.Println(w.Low.IsZero(), w.High, w.Limits)
	// Output:
	// 5 5 [battery]
	// true 5 [frame]
}

func ExampleSystemReadinessOf() {
	at := readiness.At
	s, err := readiness.SystemReadinessOf(
		[]readiness.Number{at(9), at(6), at(6)},
		[][]readiness.Number{{at(9), at(1), at(0)}, {at(1), at(9), at(7)}, {at(0), at(7), at(9)}},
	)
	fmt.Println(s.Low.In(language.English), err)
	// Output: 52.06 % <nil>
}
