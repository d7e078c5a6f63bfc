package find_test

import (
	"errors"
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

// three returns experts who agreed to be matched: in materials, in electronics
// and one of whom the country is not known.
func three() []*talent.Expert {
	agreed := []talent.Consent{{Purpose: talent.PurposeMatching, Given: calendar.MustDate("2026-01-15")}}
	materials, electronics := technology.MustCode("FORD:2.5"), technology.MustCode("FORD:2.2")
	return []*talent.Expert{
		{
			ID: id.Must[id.Expert]("01900000-0000-7000-8000-000000000001"), Country: "JP", Consents: agreed,
			Expertise: []talent.Expertise{{Technology: materials, Level: talent.LevelLeading}},
		},
		{
			ID: id.Must[id.Expert]("01900000-0000-7000-8000-000000000002"), Country: "DE", Consents: agreed,
			Expertise: []talent.Expertise{{Technology: materials}, {Technology: electronics}},
		},
		{
			ID: id.Must[id.Expert]("01900000-0000-7000-8000-000000000003"), Consents: agreed,
			Expertise: []talent.Expertise{{Technology: electronics}},
		},
	}
}

var day = calendar.MustDate("2026-11-22")

func Example() {
	ix, err := find.NewIndex(slices.Values(three()), find.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	need := talent.Need{Wants: []talent.Want{
		{Technology: technology.MustCode("FORD:2.5"), Weight: 2},
		{Technology: technology.MustCode("FORD:2.2"), Weight: 1},
	}}
	q, err := find.NewQuery(&need, day)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range ix.Find(q, 2, nil) {
		fmt.Println(m.Expert, m.Low, "of", q.Most())
	}
	// Output:
	// 01900000-0000-7000-8000-000000000002 3000 of 3000
	// 01900000-0000-7000-8000-000000000001 2000 of 3000
}

// What is not known is neither a pass nor a failure: the need says whether those
// of whom it is not known may be found, and the match says what is open.
func ExampleMatch_open() {
	ix, err := find.NewIndex(slices.Values(three()), find.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	need := talent.Need{
		Wants:     []talent.Want{{Technology: technology.MustCode("FORD:2.2")}},
		Countries: []country.Code{"DE", "FR"}, Open: true,
	}
	q, err := find.NewQuery(&need, day)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range ix.Find(q, 5, nil) {
		fmt.Println(m.Expert)
		for c := range m.Open.All() {
			fmt.Println("  chưa rõ:", c.Label(language.Vietnamese))
		}
	}
	// Output:
	// 01900000-0000-7000-8000-000000000002
	// 01900000-0000-7000-8000-000000000003
	//   chưa rõ: cư trú tại quốc gia được yêu cầu
}

func ExampleJudge() {
	need := talent.Need{
		Wants:    []talent.Want{{Technology: technology.MustCode("FORD:2.2"), Must: true}},
		Excluded: []country.Code{"JP"},
	}
	q, err := find.NewQuery(&need, day)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range three() {
		m, fails, found := find.Judge(q, e)
		fmt.Printf("%t, fails [%v], open [%v]\n", found, fails, m.Open)
	}
	// Output:
	// false, fails [area, must, not-excluded], open []
	// true, fails [], open []
	// false, fails [], open [not-excluded]
}

// Who withdraws the consent is not found from that day on, without any change to
// the index; who is changed or taken out is so for the next search.
func ExampleIndex_Put() {
	var ix find.Index
	e := three()[0]
	e.Consents[0].Withdrawn = calendar.MustDate("2026-12-01")
	if err := ix.Put(e); err != nil {
		fmt.Println(err)
		return
	}
	need := talent.Need{Countries: []country.Code{"JP"}}
	for _, on := range []string{"2026-11-30", "2026-12-01"} {
		q, err := find.NewQuery(&need, calendar.MustDate(on))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(on, len(ix.Find(q, 10, nil)))
	}
	fmt.Println(ix.Remove(e.ID), ix.Len())
	// Output:
	// 2026-11-30 1
	// 2026-12-01 0
	// true 0
}

func ExampleNewQuery_refused() {
	need := talent.Need{Wants: []talent.Want{{Technology: technology.MustCode("FORD:2.2"), Weight: 5000}}}
	_, err := find.NewQuery(&need, day)
	var e *find.Error
	if errors.As(err, &e) {
		fmt.Println(e.Pointer)
		fmt.Println(e.Reason)
		fmt.Println(e.Remedy)
	}
	// Output:
	// /wants/0/weight
	// the weight is out of its bounds
	// give 1 to 1000, or 0 for 1
}
