package valuation

import "github.com/scicoop/scicoop/cooperation/rule"

// Thumb is what a rule of thumb says. It is no [Input], so that no method takes
// it by mistake.
type Thumb struct {
	// Rate is the royalty rate by the rule.
	Rate float64 `json:"rate"`
	// Basis says what the rule is, and that it is no evidence.
	Basis rule.Basis `json:"basis"`
}

// TwentyFivePercentRule returns a quarter of the licensee's expected operating
// margin as a royalty rate. It is a rule of thumb and no evidence: a court of
// appeals of the United States has rejected it as fundamentally flawed, because
// it has nothing to do with the facts of the case. It is here so that who meets
// it in a negotiation can check the sum; nothing in this package calls it.
//
// The margin is a fraction from 0 to 1.
func TwentyFivePercentRule(operatingMargin float64) (Thumb, error) {
	if !share.holds(operatingMargin) {
		return Thumb{}, &Error{Input: FactorOperating, Text: number(operatingMargin), Reason: share.reason, Remedy: "give a fraction from 0 to 1, such as 0.16 for 16 %"}
	}
	return Thumb{operatingMargin / 4, rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "Rule of thumb, rejected as evidence: Uniloc USA v. Microsoft, 632 F.3d 1292 (US Court of Appeals for the Federal Circuit, 4 January 2011)",
		VI: "Quy tắc kinh nghiệm, đã bị bác bỏ giá trị chứng cứ: vụ Uniloc USA kiện Microsoft, 632 F.3d 1292 (Tòa phúc thẩm liên bang Hoa Kỳ, phán quyết ngày 04/01/2011)",
	}}, nil
}
