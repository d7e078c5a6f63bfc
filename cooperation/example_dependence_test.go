package cooperation_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

// depTreaties are agreements in force of Viet Nam with one country each, and one of
// which the other party is not recorded.
func depTreaties(with ...country.Code) *cooperation.Index {
	p := cooperation.Portfolio{Home: "VN"}
	for _, c := range with {
		p.Agreements = append(p.Agreements, agreement.Agreement{
			Parties: []agreement.Party{{Country: "VN"}, {Country: c}},
			Events:  []agreement.Event{{Kind: agreement.EventInForce, On: calendar.MustDate("2020-01-01")}},
		})
	}
	return cooperation.NewIndex(&p)
}

func ExampleIndex_DependenceOn() {
	on := calendar.MustDate("2026-11-21")
	d := depTreaties("DE", "DE", "KR").DependenceOn(on, cooperation.Counting{})
	for _, h := range d.Shares {
		fmt.Println(h.Country, h.Share)
	}
	fmt.Println(d.HHI.In(language.English))

	// The other party of a fourth agreement is not known: it may be any country,
	// or none.
	d = depTreaties("DE", "DE", "KR", "").DependenceOn(on, cooperation.Counting{})
	fmt.Println(d.HHI.In(language.English))
	// Output:
	// DE {667 667}
	// KR {333 333}
	// 0.5556
	// 0.375–0.625
}

func ExampleIndex_DependenceOn_vietnamese() {
	d := depTreaties("DE", "DE", "KR", "JP").DependenceOn(calendar.MustDate("2026-11-21"), cooperation.Counting{})
	first, _ := d.Largest()
	vi := language.Vietnamese
	fmt.Printf("Theo %s, tính theo %s: %s chiếm %s; tương đương %s đối tác ngang nhau\n",
		d.By.Label(vi), d.Measure.Label(vi), first.Country.Name(vi), quantity.PercentOfBasisPoints(10*int32(first.Share.Low)).In(vi), d.Effective.In(vi))
	// Output:
	// Theo quốc gia, tính theo thỏa thuận đang có hiệu lực: Đức chiếm 50%; tương đương 2,8284 đối tác ngang nhau
}

func ExampleIndex_Without() {
	x := depTreaties("DE", "KR")
	x.Agreements[0].Parties = append(x.Agreements[0].Parties, agreement.Party{Country: "KR"})
	x = cooperation.NewIndex(x.Portfolio)
	l := x.Without(cooperation.Holder{Country: "KR"}, calendar.MustDate("2026-11-21"))
	fmt.Println("end:", l.Ended.Sure)
	fmt.Println("lose a party:", l.Weakened.Sure)
	// Output:
	// end: [/agreements/1]
	// lose a party: [/agreements/0]
}

func ExampleIndex_Dropouts() {
	for _, l := range depTreaties("DE", "KR", "KR", "JP").Dropouts(cooperation.AxisCountry, calendar.MustDate("2026-11-21")) {
		fmt.Println(l.Country.Name(language.Vietnamese), len(l.Ended.Sure))
	}
	// Output:
	// Hàn Quốc 2
	// Đức 1
	// Nhật Bản 1
}
