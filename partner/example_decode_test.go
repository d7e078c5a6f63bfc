package partner_test

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/partner"
)

// Organisations as an office writes them down by hand: a list in JSON.
func ExampleDecode_list() {
	const text = `[
		{"id": "0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e15",
		 "names": [{"value": "Đại học Huế", "lang": "vi", "kind": "display"},
		           {"value": "Hue University", "lang": "en", "kind": "label"}],
		 "kinds": ["university"],
		 "locations": [{"country": "VN", "place": "Huế"}],
		 "identifiers": [{"scheme": "ror", "value": "00qaa6j11"}],
		 "founded": "1957",
		 "links": [{"kind": "website", "url": "https://hueuni.edu.vn"}],
		 "sources": [{"key": "hs", "publisher": "An office"}]},
		{"id": "0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e16",
		 "names": [{"value": "Institute of Examples", "lang": "en", "kind": "display"}],
		 "kinds": ["institute"],
		 "locations": [{"country": "DE"}]}]`
	list, err := document.Decode[[]partner.Partner](strings.NewReader(text))
	var wrong document.Errors
	if errors.As(err, &wrong) {
		for _, e := range wrong {
			fmt.Println(e.Line, e.Pointer, e.Reason)
		}
		return
	}
	v := rule.Must(partner.Validator(rule.AsOf(2026_11_21)))
	for i := range list {
		for _, x := range v.Inspect(&list[i]).Violations {
			if x.Severity > rule.Advice {
				fmt.Println(list[i].Name(language.Und), x.Pointer, x.Message(language.English))
			}
		}
	}
	// Output:
	// Institute of Examples /kinds/0 The kind institute is not in the list organisation-kind 2026-11 (similar: research-institute, joint-institute); correct it or extend the list.
}

// Data and two million euros: the thresholds of the default are in pounds, so that
// an office adds its own. The made-up partner is in order but for the rights.
func ExampleDiligencePolicy() {
	day := calendar.MustDate("2026-11-21")
	policy := partner.DefaultDiligence()
	policy.Amounts = append(policy.Amounts,
		partner.AmountDepth{From: money.MustAmount("EUR 5000.00"), Depth: partner.DepthStandard},
		partner.AmountDepth{From: money.MustAmount("EUR 500000.00"), Depth: partner.DepthEnhanced})

	p := partner.Partner{Screenings: []partner.Screening{{List: "Danh sách thử", Edition: "2026-11-01", On: day, Found: codes.No}}}
	for q := range partner.Questions().All() {
		answer := codes.Yes
		switch partner.Question(q.Code) {
		case partner.QuestionSanctions, partner.QuestionSecurity, partner.QuestionJurisdiction, partner.QuestionTechnology,
			partner.QuestionPeople, partner.QuestionDependence, partner.QuestionIP:
			answer = codes.No
		case partner.QuestionExport:
			answer = codes.NotApplicable
		}
		p.Answers = append(p.Answers, partner.Answer{Question: partner.Question(q.Code), Answer: answer, On: calendar.MustDate("2026-06-15")})
	}
	a := p.Assess(partner.Engagement{
		Access: []partner.Access{partner.AccessData},
		Amount: money.Exactly(money.MustAmount("EUR 2000000.00")),
	}, day, policy)
	for _, line := range a.Explain(language.Vietnamese) {
		fmt.Println(line)
	}
	fmt.Println(p.RescreenOn(policy))
	// Output:
	// Kết luận, ngày 21/11/2026: chấp thuận có điều kiện
	// Cấp quyết định: cơ quan chủ trì
	// Mức thẩm tra: tăng cường
	// - cơ bản: Theo câu trả lời DD-06, hoạt động không liên quan đến công nghệ thuộc danh mục.
	// - tiêu chuẩn: Rủi ro của đối tác theo DD-09: phải đáp ứng điều kiện trước.
	// - tăng cường: Phạm vi tiếp cận: Dữ liệu không công khai.
	// - tăng cường: Giá trị hợp tác: 2 triệu EUR.
	// DD-09 (Sở hữu trí tuệ): trả lời không, ngày 15/06/2026; phải đáp ứng điều kiện trước.
	// Không có vấn đề: 17/18
	// Điều kiện: Quy định trong thỏa thuận về quyền sở hữu trí tuệ có trước, quyền đối với kết quả mới và quyền công bố.
	// DD-01: thẩm tra lại chậm nhất ngày 15/06/2027; câu trả lời hết hạn.
	// 2027-06-15
}
