package rank_test

import (
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/rank"
)

var (
	first  = "0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e11"
	second = "0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e12"
)

func paper(title, abstract string) rank.Doc {
	return rank.Doc{Title: text.In("en", title), Abstract: text.In("en", abstract)}
}

func ExampleIndex_Rank() {
	profiles := []rank.Profile{
		{Expert: id.Must[id.Expert](first), Outputs: []rank.Doc{
			paper("Leaf rust of arabica coffee", "We map the spread of the rust fungus in highland farms."),
			paper("Shade trees and soil water", "Trees keep the soil of coffee gardens moist."),
		}},
		{Expert: id.Must[id.Expert](second), Outputs: []rank.Doc{
			paper("Graph neural networks for traffic", "Sensors on roads forecast congestion."),
		}},
	}
	ix := rank.NewIndex(slices.Values(profiles), rank.Options{})
	proposal := paper("Early warning of coffee rust", "Sensors in farms shall warn of the fungus.")
	for _, s := range ix.Rank(proposal, 2) {
		fmt.Println(s.Expert, s.State)
		for _, w := range s.Why {
			fmt.Println("  output", w.Output, w.Words)
		}
	}
	// Output:
	// 0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e11 compared
	//   output 0 [rust farms fungus coffee]
	//   output 1 [coffee]
	// 0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e12 compared
	//   output 0 [sensors]
}

// Tài liệu tiếng Việt được so sánh theo từ ghép.
func ExampleIndex_Rank_vietnamese() {
	profiles := []rank.Profile{
		{Expert: id.Must[id.Expert](first), Outputs: []rank.Doc{
			{Title: text.In("vi", "Bệnh gỉ sắt trên cây cà phê ở Tây Nguyên")},
		}},
		{Expert: id.Must[id.Expert](second), Outputs: []rank.Doc{
			{Title: text.In("vi", "Vật liệu bán dẫn cho cảm biến khí")},
		}},
	}
	ix := rank.NewIndex(slices.Values(profiles), rank.Options{})
	doc := rank.Doc{Title: text.In("vi", "Cảnh báo sớm bệnh gỉ sắt hại cà phê")}
	for _, p := range profiles {
		s := ix.Score(doc, p.Expert)
		fmt.Println(s.State.Label(language.Vietnamese), len(s.Why))
	}
	fmt.Println(ix.Rank(doc, 1)[0].Why[0].Words)
	// Output:
	// có từ ngữ chung 1
	// không có từ ngữ chung 0
	// [bệnh gỉ gỉ sắt cà phê]
}

// What an expert did not agree to is not looked at.
func ExampleProfileOf() {
	day := calendar.MustDate("2026-11-21")
	e := talent.Expert{
		ID:       id.Must[id.Expert](first),
		Keywords: []string{"coffee rust"},
		Outputs:  []talent.Output{{Title: text.In("en", "A patent nobody shall know of")}},
		Consents: []talent.Consent{{Purpose: talent.PurposeMatching, Scope: []string{"/keywords"}, Given: calendar.MustDate("2026-02-01")}},
		Handling: []talent.Handling{{At: "/keywords", Visibility: talent.Public}},
	}
	seen := e.Redact(talent.Audience{Purpose: talent.PurposeMatching, On: day})
	p := rank.ProfileOf(&seen)
	fmt.Println(p.Keywords, len(p.Outputs))
	// Output:
	// [coffee rust] 0
}

func ExampleLoss() {
	e := id.Must[id.Expert](first)
	fmt.Println(rank.Loss([]rank.Grade{
		{Expert: e, Grade: 5, Near: 0.40},
		{Expert: e, Grade: 3, Near: 0.10},
		{Expert: e, Grade: 1, Near: 0.20}, // before the paper graded 3
	}))
	// Output:
	// 0.25
}
