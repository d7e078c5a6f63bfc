package agreement

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/text"
)

// The joint committee of Viet Nam and Korea, as reported: the seventh session was
// on 12 June 2014. How often it meets is not on record, so nothing is overdue; and
// nothing is said to be in order either.
func ExampleCommittee_StateOn() {
	c := Committee{
		Kind: CommitteeJoint, From: calendar.MustDate("2002"),
		Sessions: []Session{{Number: 7, On: calendar.MustDate("2014-06-12")}, {Number: 8}},
	}
	s := c.StateOn(calendar.MustDate("2026-11-21"))
	fmt.Printf("held: %d, perhaps %d; last on %s\n", s.Held, s.HeldAtMost, s.Last)
	fmt.Printf("overdue: %s, as %s\n", s.Overdue, s.Why.Label(language.English))

	// If the text said every two years:
	c.Every = calendar.MustSpan("P2Y")
	s = c.StateOn(calendar.MustDate("2026-11-21"))
	fmt.Printf("due: %d to %d; next on %s\n", s.Due, s.DueAtMost, s.Next)
	fmt.Printf("overdue: %s, as %s\n", s.Overdue, s.Why.Label(language.English))
	// Output:
	// held: 7, perhaps 8; last on 2014-06-12
	// overdue: unknown, as the interval is not stated
	// due: 11 to 12; next on 2016-06-12
	// overdue: unknown, as a date is too vague
}

// Theo dõi các việc được giao tại các kỳ họp của ủy ban hỗn hợp.
func ExampleCommittee_AppendActions_vietnamese() {
	day, vi := calendar.MustDate, language.Vietnamese
	c := Committee{Sessions: []Session{
		{Number: 1, On: day("2024-05-20"), Actions: []Action{
			{Key: "call", Name: text.In("vi", "Mở đợt tuyển chọn nhiệm vụ chung"), Due: day("2024-12-31"), Done: day("2024-12-15")},
			{Key: "roadmap", Name: text.In("vi", "Xây dựng lộ trình hợp tác"), Due: day("2024-12-31")},
		}},
		{Number: 2, On: day("2025-06-11"), Actions: []Action{
			{Key: "roadmap", Due: day("2026-06-30"), Carried: 1},
		}},
	}}
	for _, x := range c.AppendActions(nil, day("2026-11-21")) {
		name, _ := x.Name.Pick(vi)
		fmt.Printf("%s: %s (hạn %s, chuyển kỳ %d lần)\n", name, x.State.Label(vi), x.Due.In(vi), x.Carried)
	}
	// Output:
	// Mở đợt tuyển chọn nhiệm vụ chung: hoàn thành đúng hạn (hạn 31/12/2024, chuyển kỳ 0 lần)
	// Xây dựng lộ trình hợp tác: quá hạn (hạn 30/06/2026, chuyển kỳ 1 lần)
}

// How many sessions a body held in a year, and how many fall due in one.
func ExampleCommittee_HeldIn() {
	c := Committee{
		Every:    calendar.MustSpan("P6M"),
		Sessions: []Session{{On: calendar.MustDate("2019-03-14")}, {On: calendar.MustDate("2019")}},
	}
	in2019 := calendar.MustPeriod("2019/2019")
	held, most := c.HeldIn(in2019)
	due, known := c.DueIn(in2019)
	fmt.Println(held, most, due, known)
	// Output: 2 2 2 true
}
