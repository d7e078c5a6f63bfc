package find_test

import (
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/find"
)

var (
	an  = id.Must[id.Expert]("0190a000-0000-7000-8000-0000000000e1")
	ba  = id.Must[id.Expert]("0190a000-0000-7000-8000-0000000000e2")
	chi = id.Must[id.Expert]("0190a000-0000-7000-8000-0000000000e3")
)

// register is made up: three experts who let themselves be matched with tasks.
func register() []*talent.Expert {
	expert := func(e id.Expert, in country.Code, fields ...string) *talent.Expert {
		x := talent.Expert{
			ID: e, Country: in, Languages: []talent.Language{{Lang: "vi", Level: "C1"}},
			Consents: []talent.Consent{{Purpose: talent.PurposeMatching, Given: calendar.MustDate("2026-02-01")}},
		}
		for _, f := range fields {
			x.Expertise = append(x.Expertise, talent.Expertise{Technology: technology.MustCode(f)})
		}
		return &x
	}
	return []*talent.Expert{expert(an, "DE", "FORD:2.2", "FORD:1.2"), expert(ba, "VN", "FORD:2.2"), expert(chi, "", "FORD:2.5")}
}

// chips is a need for two fields, one of which weighs three times as much.
func chips() talent.Need {
	return talent.Need{
		Wants: []talent.Want{
			{Technology: technology.MustCode("FORD:2.2"), Weight: 3},
			{Technology: technology.MustCode("FORD:1.2")},
		},
		Credit: talent.Credit{Sibling: 200}, // a fifth for another field of engineering
	}
}

func ExampleIndex_Find() {
	ix, err := find.NewIndex(slices.Values(register()), find.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	need := chips()
	q, err := find.NewQuery(&need, day)
	if err != nil {
		fmt.Println(err) // the place in the need, the reason and the remedy
		return
	}
	for _, m := range ix.Find(q, 10, nil) {
		fmt.Println(m.Expert, m.Low, m.High, "of", q.Most())
	}
	// Output:
	// 0190a000-0000-7000-8000-0000000000e1 4000 4000 of 4000
	// 0190a000-0000-7000-8000-0000000000e2 3000 3000 of 4000
	// 0190a000-0000-7000-8000-0000000000e3 600 600 of 4000
}

// Giải thích vì sao một chuyên gia đáp ứng đến đâu, kể cả người không được chọn.
func ExampleExplain() {
	need := chips()
	need.Excluded = []country.Code{"VN"}
	q, _ := find.NewQuery(&need, day)
	x := find.Explain(q, register()[1])
	fmt.Println(x.Match.Expert, x.Found)
	for i, w := range x.Wants { // in the order of the need
		fmt.Printf("  %s %d/%d: %s\n", need.Wants[i].Technology, w.Low, w.Whole, w.Gap.Label(language.Vietnamese))
	}
	for _, c := range x.Conditions {
		fmt.Printf("  %s: %s\n", c.Condition.Label(language.Vietnamese), c.Is)
	}
	// Output:
	// 0190a000-0000-7000-8000-0000000000e2 false
	//   FORD:2.2 3000/3000: đáp ứng
	//   FORD:1.2 0/1000: không có trong chuyên môn đã ghi nhận
	//   có chuyên môn cần tìm: yes
	//   không cư trú tại quốc gia bị loại trừ: no
}

// Nobody is known to live in France; of one it is not known where.
func ExampleIndex_Relax() {
	ix, _ := find.NewIndex(slices.Values(register()), find.Options{})
	need := chips()
	need.Countries = []country.Code{"FR"}
	q, _ := find.NewQuery(&need, day)
	fmt.Println(len(ix.Find(q, 10, nil)))
	for _, r := range ix.Relax(q, 1) {
		fmt.Printf("without [%s], unknown passes: %t, best %s\n", r.Lift, r.Open, r.Best[0].Expert)
	}
	// Output:
	// 0
	// without [in-country], unknown passes: false, best 0190a000-0000-7000-8000-0000000000e1
	// without [], unknown passes: true, best 0190a000-0000-7000-8000-0000000000e3
}

// A consent is withdrawn, and the index is told. It could be searched meanwhile.
func ExampleIndex_Put_withdrawn() {
	experts := register()
	ix, _ := find.NewIndex(slices.Values(experts), find.Options{})
	need := chips()
	q, _ := find.NewQuery(&need, day)

	changed := *experts[0]
	changed.Consents = slices.Clone(changed.Consents)
	changed.Consents[0].Withdrawn = day
	fmt.Println(ix.Put(&changed), ix.Len())
	fmt.Println(ix.Find(q, 1, nil)[0].Expert)
	fmt.Println(find.Explain(q, &changed).Permission.Label(language.Vietnamese))
	fmt.Println(ix.Remove(an), ix.Len())
	// Output:
	// <nil> 3
	// 0190a000-0000-7000-8000-0000000000e2
	// sự đồng ý đã được rút lại
	// true 2
}
