package gate_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// draft is a memorandum that two ministries are about to sign. One finding is on
// record, and has run out; the others are still to be made.
func draft() *agreement.Agreement {
	return &agreement.Agreement{
		Titles: text.Of("Memorandum of understanding on semiconductors", "Bản ghi nhớ về công nghệ bán dẫn"),
		Parties: []agreement.Party{
			{Country: "VN", Level: agreement.LevelMinistry, Roles: []agreement.Role{agreement.RoleSignatory}},
			{Country: "KR", Level: agreement.LevelMinistry, Roles: []agreement.Role{agreement.RoleSignatory}},
		},
		Substance: agreement.Substance{Obliges: codes.No, Civil: codes.No, MattersComplete: codes.Yes},
		Assurances: []agreement.Assurance{
			{Question: "GATE-LAW", Answer: codes.Yes, Office: text.Of("Department of Legal Affairs", "Vụ Pháp chế"),
				On: calendar.MustDate("2026-05-04"), Until: calendar.MustDate("2026-11-04")},
		},
	}
}

// regime is the law of a state as far as the example needs it.
var regime = agreement.Regime{
	Name: "example", Home: "VN",
	Sovereign: []agreement.Level{agreement.LevelState, agreement.LevelGovernment},
	Bodies:    []agreement.Body{{Level: agreement.LevelMinistry}},
}

func nature(a *agreement.Agreement, _ calendar.Date) agreement.Classification {
	return a.Classify(&regime)
}

// Ask the gatekeeper about a draft, and see what is missing.
func Example() {
	g := gate.Must(gate.New(gate.Questions(), gate.Classify(nature)))
	d := g.Decide(draft(), calendar.MustDate("2026-11-21"))
	fmt.Println(d.Outcome)
	for _, r := range d.Reasons {
		if r.Outcome > gate.Allow {
			fmt.Println(r.Code, r.Result, r.Evidence)
		}
	}
	// Output:
	// refer
	// GATE-LAW missing [/assurances/0/until]
	// GATE-POLICY missing [/assurances]
	// GATE-TREATIES missing [/assurances]
	// GATE-EQUALITY missing [/assurances]
	// GATE-POWERS missing [/assurances]
}

// Kết luận bằng tiếng Việt, kèm căn cứ và cấp có thẩm quyền.
func ExampleDecision_Explain() {
	a := draft()
	for _, code := range []string{"GATE-POLICY", "GATE-TREATIES", "GATE-EQUALITY", "GATE-POWERS"} {
		a.Assurances = append(a.Assurances, agreement.Assurance{Question: code, Answer: codes.Yes,
			Office: text.Of("Department of Legal Affairs", "Vụ Pháp chế"), On: calendar.MustDate("2026-11-02"), Until: calendar.MustDate("2027-05-02")})
	}
	g := gate.Must(gate.New(gate.Questions(), gate.Classify(nature)))
	d := g.Decide(a, calendar.MustDate("2026-11-21"))
	for _, line := range d.Explain(language.Vietnamese) {
		fmt.Println(line)
	}
	// Output:
	// Kết luận, 21/11/2026: trình cấp có thẩm quyền quyết định
	// GATE-LAW – trình cấp có thẩm quyền quyết định: Văn kiện có phù hợp với Hiến pháp và pháp luật không? Kết quả rà soát trong hồ sơ đã hết giá trị. [/assurances/0/until] Căn cứ: Nguyên tắc ký kết điều ước quốc tế, thỏa thuận quốc tế theo pháp luật các nước
	// Chuyển đến: cấp có thẩm quyền quyết định việc ký kết
	// Số câu hỏi đạt: 7; không áp dụng: 4
	// Hết giá trị sau ngày 02/05/2027: kết quả rà soát hết giá trị (GATE-POLICY)
}

// A waiver is recorded in the decision, which lapses with it.
func ExampleWaive() {
	a := draft()
	a.Assurances[0].Until = calendar.Date{}
	for _, code := range []string{"GATE-POLICY", "GATE-TREATIES", "GATE-EQUALITY"} {
		a.Assurances = append(a.Assurances, agreement.Assurance{Question: code, Answer: codes.Yes,
			Office: text.In("en", "Department of Legal Affairs"), On: calendar.MustDate("2026-11-02")})
	}
	g := gate.Must(gate.New(gate.Questions(), gate.Classify(nature),
		gate.Waive(rule.Waiver{Code: "GATE-POWERS", Who: "Office of the Minister", Why: "the decree on its tasks is being issued", Until: 2026_12_31})))
	d := g.Decide(a, calendar.MustDate("2026-11-21"))
	for _, line := range d.Explain(language.English) {
		fmt.Println(line)
	}
	// Output:
	// Decision, 21 November 2026: allow with conditions
	// Waived: GATE-POWERS – Office of the Minister: the decree on its tasks is being issued (until 31 December 2026)
	// Questions passed: 7; not applicable: 4
	// Lapses after 31 December 2026: a waiver runs out (GATE-POWERS)
}

// What was decided can be decided again from what was known then.
func ExampleDecision_Replay() {
	g := gate.Must(gate.New(gate.Questions(), gate.Classify(nature)))
	a := draft()
	then := g.Decide(a, calendar.MustDate("2026-11-01"))

	// Later somebody finds, dated back to October, that policy stands against it.
	a.Assurances = append(a.Assurances, agreement.Assurance{Question: "GATE-POLICY", Answer: codes.No,
		Office: text.In("en", "Ministry A"), On: calendar.MustDate("2026-10-15"), Known: calendar.MustDate("2026-11-10")})

	again, changes := then.Replay(g, a)
	now := g.Decide(a, calendar.MustDate("2026-11-21"))
	fmt.Println(then.Outcome, again.Outcome, len(changes))
	fmt.Println(now.Outcome)
	for _, c := range gate.Compare(then, now) {
		fmt.Println(c.Code, c.From, "→", c.To)
	}
	// Output:
	// refer refer 0
	// refuse
	// GATE-POLICY refer → refuse
	// GATE-LAW allow → refer
}

// An application adds a question of its own.
func ExampleNewSet() {
	own := gate.NewSet("office", "1.0.0", []gate.Question{{
		Code: "OFFICE-GATE-LANGUAGE", Where: "/languages",
		EN: "Is there a text in Vietnamese?", VI: "Văn bản có bản tiếng Việt không?",
		Basis:   rule.Basis{Kind: rule.Practice, Confidence: rule.General, EN: "House rule", VI: "Quy định nội bộ"},
		Unknown: gate.AllowWithConditions,
		Ask: func(a *agreement.Agreement, _ *gate.Context) gate.Finding {
			for i, l := range a.Languages {
				if l == "vi" {
					return gate.Finding{Result: gate.Passed, At: gate.At("/languages/*", i), EN: "There is one.", VI: "Có bản tiếng Việt."}
				}
			}
			return gate.Finding{At: gate.At("/languages"), EN: "None is on record.", VI: "Hồ sơ chưa ghi bản tiếng Việt."}
		},
	}})
	g := gate.Must(gate.New(own))
	fmt.Println(g.Decide(draft(), calendar.MustDate("2026-11-21")).Outcome)
	// Output: allow-with-conditions
}
