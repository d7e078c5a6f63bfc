package vietnam_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/vietnam"
)

// Mọi việc đến hạn của một thỏa thuận cấp bộ vừa ký: việc do văn bản đặt ra và
// việc do pháp luật đặt ra.
func ExampleDuties() {
	a := agreement.Agreement{
		Parties: []agreement.Party{
			{Country: "VN", Level: agreement.LevelMinistry, Roles: []agreement.Role{agreement.RoleSignatory}},
			{Country: "LA", Level: agreement.LevelMinistry, Roles: []agreement.Role{agreement.RoleSignatory}},
		},
		Events: []agreement.Event{{Kind: agreement.EventSigned, On: calendar.MustDate("2026-11-20")}},
		Term:   agreement.Term{Length: calendar.MustSpan("P5Y"), Renewal: agreement.RenewalNone},
	}
	w := agreement.Watch{Within: calendar.MustPeriod("2026-11-21/2027-11-20"), On: calendar.MustDate("2026-11-21")}
	w.Extra = func(a *agreement.Agreement) []agreement.Duty { return vietnam.Duties(a, w.On, vietnam.Holidays()) }
	for _, d := range a.AppendDue(nil, w) {
		name, _ := d.Name.Get("vi")
		fmt.Printf("%s: %s (%s)\n", d.Date.In(language.Vietnamese), name, d.State.Label(language.Vietnamese))
	}
	// Output:
	// 05/12/2026: Gửi bản sao thỏa thuận quốc tế cho Bộ Ngoại giao (chưa đến hạn)
	// 05/12/2026: Báo cáo Thủ tướng Chính phủ (chưa đến hạn)
}
