package match_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/partner/match"
)

// Two lists have one university, in two languages.
func hueTwice() []partner.Partner {
	return []partner.Partner{
		{
			ID:          id.Must[id.Partner]("0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e15"),
			Names:       []partner.Name{{Value: "Đại học Huế", Lang: "vi", Kind: partner.NameDisplay}},
			Locations:   []partner.Location{{Country: "VN", Place: "Huế"}},
			Identifiers: []partner.Identifier{{External: id.MustExternal(id.SchemeROR, "00qaa6j11")}},
			Founded:     calendar.MustDate("1957"),
			Sources:     []source.Source{{Key: "ror", Publisher: "Research Organization Registry"}},
		},
		{
			ID: id.Must[id.Partner]("0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e16"),
			Names: []partner.Name{
				{Value: "Hue University", Lang: "en", Kind: partner.NameDisplay},
				{Value: "DAI HOC HUE", Kind: partner.NameAlias},
			},
			Locations: []partner.Location{{Country: "VN", Place: "Hue"}},
			Links:     []partner.Link{{Kind: "website", URL: "https://hueuni.edu.vn"}},
			Founded:   calendar.MustDate("1957-03"),
			Sources:   []source.Source{{Key: "report", Publisher: "An office"}},
		},
	}
}

func ExampleDuplicates() {
	list := hueTwice()
	for _, pair := range match.Duplicates(list).Pairs {
		fmt.Println(pair.Verdict, pair.Score)
		for _, e := range pair.Evidence {
			fmt.Printf("%+d %s\n", e.Weight, e.Text(language.English))
		}
		for _, gap := range pair.Gaps {
			fmt.Println("would settle it:", gap.Fact.Label(language.English))
		}
	}
	// Output:
	// likely 810
	// +150 The names agree: Đại học Huế (/names/0), DAI HOC HUE (/names/1).
	// +70 Both were founded in one year: 1957 (/founded), 1957-03 (/founded).
	// +60 Both are in one place: Huế (/locations/0), Hue (/locations/0).
	// +30 Both are in one country: Vietnam (/locations/0, /locations/0).
	// would settle it: an identifier of one scheme in both records
	// would settle it: the website of both
	// would settle it: the kind of organisation of both
}

// The same in Vietnamese.
func ExampleDuplicates_vietnamese() {
	list := hueTwice()
	for _, pair := range match.Duplicates(list).Pairs {
		fmt.Println(pair.Verdict.Label(language.Vietnamese))
		for _, e := range pair.Evidence {
			fmt.Println(e.Text(language.Vietnamese))
		}
	}
	// Output:
	// có lẽ là một tổ chức
	// Tên gọi trùng nhau: Đại học Huế (/names/0), DAI HOC HUE (/names/1).
	// Thành lập trong cùng một năm: 1957 (/founded), 1957-03 (/founded).
	// Trụ sở ở cùng địa phương: Huế (/locations/0), Hue (/locations/0).
	// Hai hồ sơ cùng quốc gia: Việt Nam (/locations/0, /locations/0).
}

// Ministries of two states may have one name and are two.
func ExampleCompare() {
	ministry := func(state partner.Location) *partner.Partner {
		return &partner.Partner{
			Names:     []partner.Name{{Value: "Ministry of Education", Lang: "en", Kind: partner.NameDisplay}},
			Kinds:     []partner.Kind{partner.KindMinistry},
			Locations: []partner.Location{state},
		}
	}
	pair := match.Compare(ministry(partner.Location{Country: "FR"}), ministry(partner.Location{Country: "JP"}))
	fmt.Println(pair.Verdict, pair.Verdict.Label(language.English))
	for _, e := range pair.Evidence {
		fmt.Printf("%+d %s\n", e.Weight, e.Text(language.English))
	}

	// If the states are not known, the name alone says nothing.
	pair = match.Compare(ministry(partner.Location{}), ministry(partner.Location{}))
	fmt.Println(pair.Verdict, pair.Verdict.Label(language.English))
	// Output:
	// unlikely probably two organisations
	// +150 The names agree: Ministry of Education (/names/0), Ministry of Education (/names/0).
	// +20 Both are of one kind: Ministry (/kinds/0, /kinds/0).
	// -350 No country in common: France (/locations/0), Japan (/locations/0).
	// cannot-say cannot be said from what is known
}

func ExampleMerge() {
	list := hueTwice()
	merged, conflicts := match.Merge(&list[0], &list[1])
	p := merged.Partner
	fmt.Println(p.Name(language.Vietnamese), "–", p.Name(language.English), p.Founded)
	for _, c := range conflicts {
		fmt.Println(c.Text(language.English))
	}
	for _, s := range p.Sources {
		fmt.Println(s.Key, s.About)
	}
	for old, now := range merged.Redirect {
		fmt.Println(old, "is now", now)
	}
	// Output:
	// Đại học Huế – Hue University 1957-03
	// /id: kept 0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e15 (ror) of the first record; the other says 0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e16 (report).
	// /names/0: kept Đại học Huế (ror) of the first record; the other says Hue University (report), now at /names/1.
	// ror [/id /founded /names/0 /locations/0 /identifiers]
	// report [/founded /names/1 /names/2 /locations/1 /links]
	// 0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e16 is now 0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e15
}

// The caller decides which of two dates stands.
func ExampleMerger() {
	a := partner.Partner{Founded: calendar.MustDate("1957")}
	b := partner.Partner{Founded: calendar.MustDate("1994-04-04")}
	merger := match.Merger{Choose: func(pointer, first, second string) match.Side {
		if pointer == "/founded" {
			return match.SecondSide
		}
		return match.NoSide
	}}
	merged, conflicts := merger.Merge(&a, &b)
	fmt.Println(merged.Partner.Founded)
	fmt.Println(conflicts[0].Text(language.Vietnamese))
	// Output:
	// 1994-04-04
	// /founded: giữ 1994-04-04 theo hồ sơ thứ hai; hồ sơ kia ghi 1957.
}
