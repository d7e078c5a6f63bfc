package talent_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/talent"
)

// A member who was invited in 2020, joined in June 2021 and became active some
// day of 2022.
func ExampleMembership_StageOn() {
	m := talent.Membership{Steps: []talent.Step{
		{Stage: talent.StageInvited, On: calendar.MustDate("2020")},
		{Stage: talent.StageAccepted, On: calendar.MustDate("2021-06-15")},
		{Stage: talent.StageActive, On: calendar.MustDate("2022")},
	}}
	for _, on := range []string{"2021-01-01", "2022-05-01", "2026-11-21"} {
		stage, sure := m.StageOn(calendar.MustDate(on))
		label, _ := talent.Stages().Label(string(stage), language.Vietnamese)
		fmt.Printf("%s: %q %s, belongs: %s (%s)\n", on, stage, sure, m.JoinedOn(calendar.MustDate(on)), label)
	}
	// Output:
	// 2021-01-01: "invited" yes, belongs: no (Đã mời)
	// 2022-05-01: "" unknown, belongs: yes ()
	// 2026-11-21: "active" yes, belongs: yes (Đang hoạt động)
}

func ExampleNetwork_FunnelOn() {
	on := calendar.MustDate("2026-11-21")
	n := talent.Network{MembersComplete: true, Members: []talent.Membership{
		{Steps: []talent.Step{
			{Stage: talent.StageInvited, On: calendar.MustDate("2024")},
			{Stage: talent.StageActive, On: calendar.MustDate("2025-03")},
		}},
		{Steps: []talent.Step{
			{Stage: talent.StageAccepted, On: calendar.MustDate("2024")},
			{Stage: talent.StageActive, On: calendar.MustDate("2026")}, // perhaps after the day
		}},
		{Stage: talent.StageInvited},
	}}
	f := n.FunnelOn(on)
	for e := range talent.Stages().All() {
		if c := f.At(talent.Stage(e.Code)); c.Possibly > 0 {
			fmt.Printf("%s: %d–%d\n", e.VI, c.Surely, c.Possibly)
		}
	}
	c := n.ConversionOn(talent.StageInvited, talent.StageActive, on)
	fmt.Printf("invited to active: %d–%d of 1000\n", c.Low, c.High)
	// Output:
	// Đã mời: 1–1
	// Đã nhận lời: 0–1
	// Đang hoạt động: 1–2
	// invited to active: 333–667 of 1000
}

// The network of which a journal wrote that it was founded in Berlin on 14
// September 2019, and how many came to an event of another one.
func ExampleNetwork() {
	v := rule.Must(talent.NetworkValidator(rule.AsOf(2026_11_21), rule.FailAt(rule.Error)))
	bridge := talent.Network{
		ID:      id.Must[id.Network]("0190a000-0000-7000-8000-0000000000f1"),
		Names:   text.In("en", "Vietnam–Germany Innovation Network (VGInetwork)"),
		Founded: calendar.MustDate("2019-09-14"),
		Sources: []source.Source{{Title: text.In("vi", "vjst.vn 5800"), Confidence: source.Reported}},
	}
	fmt.Println(v.Validate(&bridge), bridge.ActiveOn(calendar.MustDate("2019-09-13")))
	event := quantity.Nearly(70).OfUnit("person").Dated(calendar.MustDate("2025-11-26")) // VietnamPlus post333264
	fmt.Println(event.In(language.English), "/", event.In(language.Vietnamese))
	// Output:
	// <nil> no
	// nearly 70 / gần 70
}

func ExampleNetworkCriteria_evidence() {
	m := score.Must(score.New(talent.NetworkCriteria(), score.AsOf(2026_11_21)))
	n := talent.Network{Requests: []talent.Request{
		{Asked: calendar.MustDate("2026-03-02"), Answered: calendar.MustDate("2026-03-05")},
		{Asked: calendar.MustDate("2026-04"), Closed: true},
		{Asked: calendar.MustDate("2026-11-20")}, // still open
	}}
	for _, l := range m.Evaluate(&n).Lines {
		if l.Code == "NET-EVAL-RESPONSE" {
			fmt.Println(l.Question(language.Vietnamese), l.Outcome)
			for _, e := range l.Evidence {
				fmt.Println(e.Pointer, e.For, e.VI)
			}
		}
	}
	// Output:
	// Tỷ lệ đề nghị gửi tới thành viên được trả lời là bao nhiêu? partly 333–667
	// /requests/0 true đã trả lời
	// /requests/1 false không có trả lời
}

func ExampleOffice_DutiesReported() {
	o := talent.Office{
		Duties: []talent.Duty{talent.DutyTechnology, talent.DutyTalent},
		Reports: []talent.OfficeReport{{
			Period: calendar.MustPeriod("2026-01/2026-06"), Duties: []talent.Duty{talent.DutyTalent},
			Figures: []talent.OfficeFigure{{Kind: talent.FigureExperts, Duty: talent.DutyTalent, Value: quantity.Tens()}},
		}},
		ReportsComplete: true,
	}
	for _, d := range o.DutiesReported(calendar.MustPeriod("2026-03/2026-04")) {
		label, _ := talent.Duties().Label(string(d.Duty), language.Vietnamese)
		fmt.Println(d.Reported, d.Counted, d.Reports, label)
	}
	// Output:
	// no no [] Tiếp thu, làm chủ thành tựu khoa học tiên tiến và công nghệ mới
	// yes yes [0] Thu hút nguồn lực trí thức và các nhà khoa học ở nước ngoài
}

func ExampleOffice_SentToBoth() {
	ministry := id.Must[id.Partner]("0190a000-0000-7000-8000-000000000001")
	mission := id.Must[id.Partner]("0190a000-0000-7000-8000-000000000002")
	o := talent.Office{Ministry: ministry, Mission: mission}
	fmt.Println(o.SentToBoth(&talent.OfficeReport{To: []id.Partner{ministry, mission}}))
	fmt.Println(o.SentToBoth(&talent.OfficeReport{To: []id.Partner{ministry}}))
	fmt.Println(o.SentToBoth(&talent.OfficeReport{})) // to whom is not recorded
	// Output:
	// yes
	// no
	// unknown
}
