package partner_test

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	. "github.com/scicoop/scicoop/partner"
)

func ExamplePartner_Validate() {
	p := Partner{
		Names: []Name{{Value: "Đại học Huế", Lang: "vi", Kind: NameLabel}},
		Kinds: []Kind{"univercity"},
		Identifiers: []Identifier{
			{External: id.External{Scheme: id.SchemeORCID, Value: "0000-0002-1825-0097"}},
		},
	}
	var report *rule.Report
	if errors.As(p.Validate(), &report) {
		for _, v := range report.Violations {
			if v.Severity > rule.Advice {
				fmt.Println(v.Code, v.Pointer)
			}
		}
	}
	// Output:
	// PAR-ID /id
	// PAR-NAME-SHOWN /names
	// PAR-KIND /kinds/0
	// PAR-IDENTIFIER-PERSON /identifiers/0/scheme
	// PAR-COUNTRY-NONE /locations
}

// The same report in Vietnamese.
func ExampleValidator() {
	p := sample()
	p.Answers[1].Answer, p.Screenings = codes.Yes, nil
	p.Answers[4].On = date("2025-06-15")
	v := rule.Must(Validator(rule.AsOf(2026_11_21)))
	for _, x := range v.Inspect(p).Violations {
		fmt.Println(x.Code, x.Message(language.Vietnamese))
	}
	// Output:
	// PAR-ANSWER-STALE Câu trả lời cho câu hỏi DD-18 ngày 15/06/2025 đã quá 12 tháng; cần thẩm tra lại.
	// PAR-SANCTIONS Đối tác trùng với danh sách trừng phạt hoặc danh sách chỉ định (DD-03); không được tiếp tục hợp tác nếu chưa loại trừ.
}

func ExamplePartner_DecisionOn() {
	p := sample()
	fmt.Println(p.DecisionOn(judged))
	p.Answers[1].Answer = codes.Yes
	d, q := p.DecisionOn(judged)
	question, _ := Questions().Label(string(q), language.Vietnamese)
	fmt.Println(d, q, question)
	// Output:
	// incomplete DD-04
	// rejected DD-03 Đối tác có thuộc danh sách trừng phạt hoặc danh sách chỉ định (của nước mình, Liên hợp quốc, nước đối tác) không?
}

func ExamplePartner_StatusOn() {
	p := Partner{Founded: date("1957"), Closed: date("2025-03-01")}
	fmt.Println(p.StatusOn(date("2020")))
	fmt.Println(p.StatusOn(date("2026")))
	fmt.Println(p.StatusOn(date("2025")))
	// Output:
	// active not-yet-closed
	// inactive closed
	// unknown vague-dates
}

func ExampleKind_ROR() {
	fmt.Println(KindMinistry.ROR(), KindMinistry.IATI(), KindMinistry.Frascati())
	fmt.Println(KindOfROR(KindMinistry.ROR()))
	// Output:
	// government 10 government
	// agency
}
