package cooperation_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

func ExampleTask_SixClear() {
	task := cooperation.Task{
		Name: text.Of("Draft the strategy", "Xây dựng chiến lược"),
		Due:  calendar.MustDate("2026-12"),
	}
	for _, c := range task.SixClear() {
		fmt.Println("chưa", c.Label(language.Vietnamese))
	}
	// Output:
	// chưa rõ người
	// chưa rõ trách nhiệm
	// chưa rõ thẩm quyền
	// chưa rõ kết quả
}

func ExampleValidator() {
	p := cooperation.Portfolio{
		Home: "VN",
		Lead: id.Must[id.Partner]("0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e15"),
	}
	v, err := cooperation.NewValidator(cooperation.DefaultRules(), rule.AsOf(2026_11_21))
	if err != nil {
		panic(err)
	}
	for _, x := range v.Inspect(&p).Violations {
		fmt.Println(x.Code, x.Pointer)
		fmt.Println(x.Message(language.English))
		fmt.Println(x.Message(language.Vietnamese))
	}
	// Output:
	// PTF-REF-LEAD /lead
	// The portfolio holds no partner with this identifier; add the partner or correct the reference.
	// Danh mục hợp tác không có đối tác nào mang mã định danh này; cần bổ sung đối tác hoặc sửa tham chiếu.
}

func portfolio() cooperation.Portfolio {
	return cooperation.Portfolio{
		Home: "VN",
		Agreements: []agreement.Agreement{{
			Titles:       text.Of("Agreement on science and technology", "Hiệp định về khoa học và công nghệ"),
			Parties:      []agreement.Party{{Country: "VN"}, {Country: "AU"}},
			Technologies: []agreement.TechnologyShare{{Technology: technology.MustCode("FORD:2.2")}},
			Events:       []agreement.Event{{Kind: agreement.EventInForce, On: calendar.MustDate("2025-07-01")}},
			Term:         agreement.Term{Length: calendar.MustSpan("P5Y"), Renewal: agreement.RenewalConsent, Notice: calendar.MustSpan("P6M")},
		}},
	}
}

func ExampleByTechnology() {
	p := portfolio()
	m := cooperation.ByTechnology(&p, calendar.MustDate("2026-11-21"), cooperation.Slicing{Enough: 1})
	fmt.Println("countries:", m.Countries)
	for _, r := range m.Rows {
		if r.Total.Agreements > 0 {
			fmt.Println(r.Technology, r.Label, r.Total.Agreements)
		}
	}
	fmt.Println("gaps:", len(m.Gaps), "of", len(m.Rows))
	// Output:
	// countries: [AU]
	// FORD:2 Engineering and technology 1
	// gaps: 5 of 6
}

func ExampleDue() {
	p := portfolio()
	on := calendar.MustDate("2026-11-21")
	for _, d := range cooperation.Due(&p, calendar.Period{Start: on, End: on.AddYears(5)}, on) {
		fmt.Printf("%s: %s (%s)\n", d.Date.In(language.Vietnamese), d.Kind.Label(language.Vietnamese), d.Pointer)
	}
	// Output:
	// 30/12/2029: hạn cuối gửi thông báo (/agreements/0/term/notice)
	// 30/06/2030: hết thời hạn thỏa thuận (/agreements/0/term)
}

func ExamplePortfolioCriteria() {
	m, err := score.New(cooperation.PortfolioCriteria(), score.AsOf(2026_11_21), score.Threshold(600))
	if err != nil {
		panic(err)
	}
	p := portfolio()
	card := m.Evaluate(cooperation.NewIndex(&p))
	fmt.Println(card.Score.Verdict)
	for _, l := range card.Lines {
		if l.Code == "PTF-C-INDEXED" {
			fmt.Println(l.Question(language.English), l.Outcome)
		}
	}
	// Output:
	// insufficient-evidence
	// What share of the agreements and programmes is filed by technology? measured 1000
}
