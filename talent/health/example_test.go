package health_test

import (
	"context"
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/health"
)

var (
	day   = calendar.MustDate("2026-11-22")
	anna  = id.Must[id.Expert]("0190a000-0000-7000-8000-0000000000e1")
	binh  = id.Must[id.Expert]("0190a000-0000-7000-8000-0000000000e2")
	carla = id.Must[id.Expert]("0190a000-0000-7000-8000-0000000000e3")
)

// network is made up: three members, of whom one has not agreed to statistics.
func network() (*talent.Network, health.Input) {
	since := calendar.MustPeriod("2024/..")
	member := func(e id.Expert, last string) talent.Membership {
		return talent.Membership{Expert: e, Stage: talent.StageActive, Period: since, LastActive: calendar.MustDate(last)}
	}
	n := &talent.Network{
		Members:         []talent.Membership{member(anna, "2026-05"), member(binh, "2026-10-02"), member(carla, "2025-02")},
		MembersComplete: true,
		Links: []talent.Link{
			{Between: [2]id.Expert{anna, binh}, Period: since},
			{Between: [2]id.Expert{binh, carla}, Period: since},
		},
		Requests: []talent.Request{
			{Expert: anna, Asked: calendar.MustDate("2026-09-01"), Answered: calendar.MustDate("2026-09-04")},
			{Expert: carla, Asked: calendar.MustDate("2026-09-01")},
		},
		Engagements: []talent.Engagement{
			{Experts: []id.Expert{binh}, Period: calendar.MustPeriod("2026-03/2026-04"), Hours: quantity.Exactly(40), Delivered: codes.Yes},
			{Experts: []id.Expert{binh}, Period: calendar.MustPeriod("2026-06/2026-07"), Hours: quantity.Exactly(20)},
		},
	}
	register := map[id.Expert]*talent.Expert{}
	for e, in := range map[id.Expert]country.Code{anna: "DE", binh: "VN", carla: "JP"} {
		register[e] = &talent.Expert{
			ID: e, Country: in, Expertise: []talent.Expertise{{Technology: technology.MustCode("FORD:2.2")}},
			Consents: []talent.Consent{{Purpose: talent.PurposeStatistics, Given: calendar.MustDate("2026-01-01")}},
		}
	}
	register[carla].Consents = nil
	return n, health.Input{
		On: day, Home: "VN", Priority: []technology.Code{technology.MustCode("FORD:2.2"), technology.MustCode("FORD:1.2")},
		Experts: func(e id.Expert) *talent.Expert { return register[e] },
	}
}

// The records come from a register; those that are not there are not known.
func ExampleNew() {
	register := talent.NewRegister([]talent.Expert{{
		ID: anna, Country: "DE",
		Consents: []talent.Consent{{Purpose: talent.PurposeStatistics, Given: calendar.MustDate("2026-01-01")}},
	}}, nil)
	n, _ := network()
	s := health.New(n, health.Input{
		On: day, Home: "VN",
		Experts: func(e id.Expert) *talent.Expert {
			if i, ok := register.Find(e); ok {
				return register.At(i)
			}
			return nil
		},
	})
	fmt.Println(s.Members().In(language.English), s.Diversity(health.ByCountry).Unknown.In(language.English))
	// Output:
	// 3 2
}

func ExampleState_Coverage() {
	c := health.New(network()).Coverage(2)
	for _, t := range c.Topics {
		fmt.Println(t.Technology, t.People.In(language.English), t.Covered)
	}
	fmt.Println(c.Covered.In(language.English))
	// Output:
	// FORD:1.2 0–1 no
	// FORD:2.2 2–3 yes
	// 50 %
}

func ExampleState_Bus() {
	b := health.New(network()).Bus(2)
	fmt.Println(b.First.In(language.English), b.Next.In(language.English))
	for _, c := range b.Critical {
		fmt.Println(c.Expert, c.Topics, c.Sure)
	}
	// Output:
	// 0 1–2
	// 0190a000-0000-7000-8000-0000000000e1 [FORD:2.2] false
	// 0190a000-0000-7000-8000-0000000000e2 [FORD:2.2] false
}

func ExampleState_Loss() {
	l := health.New(network()).Loss(1, 500) // one expert a topic, half of the topics
	fmt.Println(l.People.In(language.Vietnamese), l.Exact, len(l.Experts))
	// Output:
	// 2–3 true 2
}

func ExampleState_Response() {
	r := health.New(network()).Response(calendar.Span{Days: 14})
	fmt.Println(r.InTime.In(language.English), r.Median.In(language.English), "days")
	for _, a := range r.Late {
		fmt.Println("late:", a.Expert)
	}
	// Output:
	// 50 % 3 days
	// late: 0190a000-0000-7000-8000-0000000000e3
}

func ExampleState_Load() {
	l := health.New(network()).Load(health.ByHours, calendar.Period{})
	fmt.Println(l.Gini.In(language.Vietnamese))
	fmt.Println(l.Most[0].Expert, l.Most[0].Load.In(language.Vietnamese))
	// Output:
	// 0,667
	// 0190a000-0000-7000-8000-0000000000e2 60
}

// Of the third member it is not known where she lives.
func ExampleState_Diversity() {
	d := health.New(network()).Diversity(health.ByCountry)
	fmt.Println(d.By.Label(language.Vietnamese), d.Shannon.In(language.Vietnamese), d.Simpson.In(language.Vietnamese))
	// Output:
	// nước cư trú 0,636–1,099 0,444–0,667
}

func ExampleState_Bridges() {
	b := health.New(network()).Bridges()
	fmt.Println(b.Cut, b.Safe.In(language.English))
	// Output:
	// [0190a000-0000-7000-8000-0000000000e2] 66.67 %
}

func ExampleState_Betweenness() {
	b, err := health.New(network()).Betweenness(context.Background(), health.Paths{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(b.Exact, b.Of[0].Expert, b.Of[0].Raw, b.Of[0].Share)
	// Output:
	// true 0190a000-0000-7000-8000-0000000000e2 1 1
}

func ExampleSheet_Report() {
	s := health.New(network()).Sheet(health.Terms{Window: calendar.Span{Days: 14}})
	for _, line := range s.Report(language.Vietnamese) {
		fmt.Println(line)
	}
	// Output:
	// Số thành viên: 3.
	// Tỷ lệ chủ đề ưu tiên có đủ chuyên gia: 50%.
	// Số chuyên gia rời đi đủ khiến một chủ đề ưu tiên thiếu chuyên gia: 0.
	// Tỷ lệ đề nghị được trả lời đúng hạn: 50%.
	// Số ngày chờ trả lời (trung vị): 3.
	// Tỷ lệ thành viên có hoạt động: 66,67%.
	// Tỷ lệ thành viên tiếp tục hoạt động: 0%–66,67%.
	// Mức độ tập trung công việc (hệ số Gini): 0,667.
	// Tỷ lệ liên kết giữa trong nước và ngoài nước: 50%–100%.
	// Tỷ lệ công việc có sản phẩm đầu ra: 50%–100%.
	// Chủ đề FORD:1.2 chưa đủ chuyên gia: có 0–1 chuyên gia đang hoạt động, cần 2.
	// Chưa biết ai có thể thay thế 0190a000-0000-7000-8000-0000000000e1: nếu người này rời đi, chủ đề FORD:2.2 có thể còn dưới 2 chuyên gia đang hoạt động.
	// Chưa biết ai có thể thay thế 0190a000-0000-7000-8000-0000000000e2: nếu người này rời đi, chủ đề FORD:2.2 có thể còn dưới 2 chuyên gia đang hoạt động.
	// 0190a000-0000-7000-8000-0000000000e2 đảm nhiệm nhiều nhất (số lượt tham gia: 2, chiếm 100% tổng số).
	// Những người khác chỉ kết nối được với nhau qua 0190a000-0000-7000-8000-0000000000e2.
	// Số đề nghị không được trả lời đúng hạn: 1 (0190a000-0000-7000-8000-0000000000e3).
	// Số thành viên gần đây không tham gia hoạt động nào: 1 (0190a000-0000-7000-8000-0000000000e3).
}

func ExampleCriteria() {
	m := score.Must(score.New(health.Criteria()))
	s := health.New(network()).Sheet(health.Terms{Window: calendar.Span{Days: 14}})
	card := m.Evaluate(&s)
	for _, l := range card.Lines[:3] {
		fmt.Println(l.Question(language.English), l.Outcome)
	}
	// Output:
	// What share of the priority topics is covered by enough active experts? measured 500
	// What share of the priority topics would stay covered whichever one expert is lost? partly 0–500
	// What share of the requests is answered in time? measured 500
}
