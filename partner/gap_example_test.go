package partner_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/technology"
	. "github.com/scicoop/scicoop/partner"
)

// offers is a made-up register of organisations abroad.
func offers() []Partner {
	area := func(code string, evidence ...string) Capability {
		return Capability{Technology: technology.MustCode(code), Evidence: evidence}
	}
	one := func(name, nameVI string, kind Kind, founded string, areas ...Capability) Partner {
		return of(name, Partner{
			Names: []Name{{Value: name, Lang: "en", Kind: NameDisplay}, {Value: nameVI, Lang: "vi", Kind: NameLabel}},
			Kinds: []Kind{kind}, Locations: []Location{{Country: "AU"}}, Founded: date(founded), Technologies: areas,
		})
	}
	return []Partner{
		one("Quantum Institute", "Viện Lượng tử", KindInstitute, "1998", area("FORD:2.10", "report"), area("FORD:1.3", "report")),
		one("Chip Works", "Công ty Chip", KindEnterprise, "2003", area("FORD:2.2", "patents"), area("FORD:2.10")),
		one("Old Laboratory", "Phòng thí nghiệm Cũ", KindInstitute, "1950", area("FORD:2.2"), area("FORD:2.10", "report")),
		one("Young University", "Trường Đại học Trẻ", KindUniversity, "2021?", area("FORD:2.2", "report"), area("FORD:2.10", "report")),
		one("Law School", "Trường Luật", KindUniversity, "1970", area("FORD:5.5", "report")),
	}
}

// Electronics is wanted most, then nanotechnology, of an organisation that exists.
func ExampleFill() {
	need := Need{
		Technologies: []Want{{technology.MustCode("FORD:2.2"), 3}, {technology.MustCode("FORD:2.10"), 1}},
		Conditions:   []Requirement{RequireActive},
	}
	m := score.Must(score.New(NeedCriteria(&need), score.AsOf(2026_11_21)))
	register := offers()
	list := Fill(&need, m, register, 1)

	name := func(c Choice) string { return register[c.At].Name(language.English) }
	for _, c := range list.Chosen {
		fmt.Println("chosen:", name(c), c.Card.Low, c.Card.High)
	}
	for _, c := range list.Next {
		fmt.Println("next:", name(c), c.Card.Low, c.Card.High)
		for _, l := range c.Lifts {
			fmt.Println("  find out:", l.Facts[0].EN)
		}
	}
	for _, c := range list.Open {
		fmt.Println("open:", name(c), c.Card.Low, c.Card.High)
		for _, l := range c.Lifts {
			for _, f := range l.Facts {
				fmt.Println("  find out:", f.EN)
			}
		}
		fmt.Println("  settles:", c.Unsettled)
	}
	for _, h := range list.Hurdles {
		fmt.Println("kept out by", h.Requirement, h.Out, "perhaps", h.Unsettled)
	}
	// Output:
	// chosen: Chip Works 916 1000
	// next: Old Laboratory 750 1000
	//   find out: evidence of capability in the areas
	// open: Young University 1000 1000
	//   find out: date of founding
	//   settles: [active]
	// kept out by area 1 perhaps 0
	// kept out by active 0 perhaps 1
	// kept out by knock-outs 0 perhaps 0
}

// Another could take the place of the one chosen: what would have to be made
// clear, in Vietnamese.
func ExampleFill_nearest() {
	need := Need{
		Technologies: []Want{{technology.MustCode("FORD:2.2"), 3}, {technology.MustCode("FORD:2.10"), 1}},
		Conditions:   []Requirement{RequireActive},
	}
	m := score.Must(score.New(NeedCriteria(&need), score.AsOf(2026_11_21), score.Threshold(700)))
	register := offers()
	list := Fill(&need, m, register, 1)
	for _, c := range append(append(list.Chosen, list.Next...), list.Open...) {
		fmt.Println(register[c.At].Name(language.Vietnamese)+":", c.Card.Score.Text(language.Vietnamese))
		for _, l := range c.Lifts {
			fmt.Println("  cần làm rõ:", l.Facts[0].VI, "→ vị trí", l.Place)
		}
	}
	// Output:
	// Công ty Chip: 91,6–100,0%, phần đã biết 100,0%, độ phủ minh chứng 91,6%: đạt ngưỡng
	// Phòng thí nghiệm Cũ: 75,0–100,0%, phần đã biết 100,0%, độ phủ minh chứng 75,0%: đạt ngưỡng
	//   cần làm rõ: minh chứng năng lực trong các lĩnh vực → vị trí 1
	// Trường Đại học Trẻ: 100,0%, độ phủ minh chứng 100,0%: đạt ngưỡng
	//   cần làm rõ: ngày thành lập → vị trí 1
}

// Nobody fits: which conditions keep how many out, and what would help.
func ExampleFill_nobody() {
	need := Need{
		Technologies: []Want{{Technology: technology.MustCode("FORD:2.2")}},
		Kinds:        []Kind{KindUniversity},
		Conditions:   []Requirement{RequireActive, RequireNotRejected},
	}
	m := score.Must(score.New(NeedCriteria(&need), score.AsOf(2026_11_21)))
	list := Fill(&need, m, offers(), 3)
	for _, h := range list.Hurdles {
		fmt.Printf("%s: loại %d, chưa rõ %d\n", h.Requirement.Label(language.Vietnamese), h.Out, h.Unsettled)
	}
	for _, x := range list.Relax {
		fmt.Print("nếu bỏ:")
		for _, c := range x.Conditions {
			fmt.Printf(" [%s]", c.Label(language.Vietnamese))
		}
		fmt.Println(" → phù hợp", x.Partners, "có thể phù hợp", x.Perhaps)
	}
	// Output:
	// có lĩnh vực cần tìm: loại 2, chưa rõ 0
	// thuộc loại hình cần tìm: loại 3, chưa rõ 0
	// đang hoạt động: loại 0, chưa rõ 1
	// không bị từ chối khi thẩm tra: loại 0, chưa rõ 5
	// đạt mọi tiêu chí bắt buộc: loại 0, chưa rõ 0
	// nếu bỏ: [thuộc loại hình cần tìm] → phù hợp 0 có thể phù hợp 2
	// nếu bỏ: [có lĩnh vực cần tìm] → phù hợp 0 có thể phù hợp 1
}

// Several organisations in the order of how well they fit, and how far a weight
// would have to move to turn the first two round.
func ExampleCriteria_rank() {
	m := score.Must(score.New(Criteria(), score.AsOf(2026_11_21)))
	var cards []score.Scorecard
	register := offers()[:3]
	register[1].Technologies[0].Technology = technology.MustCode("VN-1131-2025:6")
	for _, p := range register {
		card := m.Evaluate(&p)
		card.Subject = p.Name(language.English)
		cards = append(cards, card)
	}
	places, err := score.Rank(cards)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, x := range places {
		fmt.Println(x.Position, x.Card.Subject, x.Card.Score)
	}
	swaps, err := score.Sensitivity(places[0].Card, places[1].Card)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range swaps {
		if at, ok := s.At.Get(); ok {
			fmt.Println(s.Code, s.Weight, "→", at)
		}
	}
	// Output:
	// 1 Quantum Institute 18.6–100.0 %, known 100.0 %, coverage 18.6 %: not enough evidence to judge
	// 2 Chip Works 16.2–100.0 %, known 100.0 %, coverage 16.2 %: not enough evidence to judge
	// 3 Old Laboratory 13.9–100.0 %, known 100.0 %, coverage 13.9 %: not enough evidence to judge
	// PAR-FIT-CAPABILITY 20 → 9
	// PAR-FIT-TECHNOLOGY 10 → 21
}
