package vietnam_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/cooperation/vietnam"
)

// Cấp huyện không còn từ ngày 01/7/2025: cơ quan “gác cổng” không đồng ý.
func ExampleGate() {
	a := agreement.Agreement{
		Parties: []agreement.Party{
			{Name: text.In("vi", "Ủy ban nhân dân huyện A"), Country: "VN", Level: agreement.LevelDistrict, Roles: []agreement.Role{agreement.RoleSignatory}},
			{Country: "LA", Level: agreement.LevelProvince, Roles: []agreement.Role{agreement.RoleSignatory}},
		},
		Substance: agreement.Substance{Obliges: codes.No, Civil: codes.No, MattersComplete: codes.Yes},
	}
	g := gate.Must(vietnam.Gate())
	d := g.Decide(&a, calendar.MustDate("2026-11-21"))
	fmt.Println(d.Outcome.Label(language.Vietnamese))
	r := d.Reasons[0]
	fmt.Println(r.Code, r.Evidence)
	fmt.Println(r.Text(language.Vietnamese))
	fmt.Println(r.Basis.VI)
	// Output:
	// không đồng ý
	// VN-GATE-LEVEL [/parties/0/level]
	// Cấp huyện không còn từ ngày 01/7/2025; Ủy ban nhân dân cấp tỉnh là cơ quan kế thừa.
	// Khoản 2 Điều 2 Luật Thỏa thuận quốc tế số 70/2020/QH14: bên ký kết Việt Nam
}

// A ministry's memorandum with the words of a treaty is the wrong instrument.
func ExampleClassify() {
	a := agreement.Agreement{
		Titles: text.In("en", "Memorandum of understanding"),
		Parties: []agreement.Party{
			{Country: "VN", Level: agreement.LevelMinistry, Roles: []agreement.Role{agreement.RoleSignatory}},
			{Country: "DE", Level: agreement.LevelMinistry, Roles: []agreement.Role{agreement.RoleSignatory}},
		},
		Substance: agreement.Substance{Text: text.In("en", "The Ministries shall exchange researchers.")},
		Events:    []agreement.Event{{Kind: agreement.EventSigned, On: calendar.MustDate("2026-03-15")}},
	}
	c := vietnam.Classify(&a)
	fmt.Println(c.Kind, c.Could)
	for _, g := range c.Wrong {
		fmt.Println("Wrong:", g.Pointer, g.Text(language.English), g.Basis.Confidence)
	}
	for _, g := range c.Missing {
		fmt.Println("Thiếu:", g.Pointer, g.Text(language.Vietnamese))
	}
	// Output:
	// unknown [treaty international-agreement contract excluded]
	// Wrong: /substance/text The text has the wording of a treaty, but the home side signs neither in the name of the state nor of the government: read it again. general
	// Thiếu: /substance/obliges Chưa rõ văn bản có làm phát sinh quyền, nghĩa vụ theo pháp luật quốc tế hay không, hoặc hồ sơ mâu thuẫn.
	// Thiếu: /substance/civil Chưa ghi nhận đây có phải là hợp đồng dân sự hay không.
	// Thiếu: /substance/mattersComplete Chưa rõ nội dung có thuộc trường hợp loại trừ hay không: chưa xác nhận đã nêu đủ các nội dung.
	// Thiếu: /substance/mattersComplete Chưa rõ nội dung có phải được điều chỉnh bằng điều ước quốc tế hay không: chưa xác nhận đã nêu đủ các nội dung.
}
