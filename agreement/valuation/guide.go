package valuation

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/rule"
)

// RateGuide is a range of yearly discount rates that is said to be usual. It is
// no [Input]: which rate to take within it, or outside, is for the valuer to say
// and to give reasons for.
type RateGuide struct {
	Low   float64    `json:"low"`
	High  float64    `json:"high"`
	Basis rule.Basis `json:"basis"`
}

// RatesByReadiness returns the discount rates, technical risk included, that
// are said to be usual for a technology of a readiness level from 1 to 9:
// general knowledge, indicative, and taken by no method of this package.
func RatesByReadiness(level int) (RateGuide, error) {
	g := RateGuide{Basis: rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Indicative discount rates by technology readiness level; general knowledge, to be replaced by reasons of one's own",
		VI: "Tỷ suất chiết khấu tham khảo theo mức độ sẵn sàng công nghệ; thông lệ chung, cần được thay bằng căn cứ cụ thể của người định giá",
	}}
	switch {
	case level < 1 || level > 9:
		return RateGuide{}, &Error{Input: FactorReadiness, Text: strconv.Itoa(level), Reason: "not a technology readiness level", Remedy: "give 1 to 9"}
	case level <= 3:
		g.Low, g.High = 0.40, 0.60
	case level <= 6:
		g.Low, g.High = 0.25, 0.40
	default:
		g.Low, g.High = 0.12, 0.25
	}
	return g, nil
}
