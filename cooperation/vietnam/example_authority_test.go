package vietnam_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/cooperation/vietnam"
)

// Ai được ký thỏa thuận quốc tế, vào ngày nào.
func ExampleMaySign() {
	party := func(name string, level agreement.Level) *agreement.Agreement {
		return &agreement.Agreement{Form: agreement.FormMoU, Parties: []agreement.Party{
			{Name: text.In("vi", name), Country: "VN", Level: level, Roles: []agreement.Role{agreement.RoleSignatory}},
			{Country: "DE", Level: agreement.LevelMinistry, Roles: []agreement.Role{agreement.RoleSignatory}},
		}}
	}
	day := calendar.MustDate("2026-03-15")
	for _, a := range []*agreement.Agreement{
		party("Ủy ban nhân dân tỉnh A", agreement.LevelProvince),
		party("Ủy ban nhân dân huyện B", agreement.LevelDistrict),
		party("Vụ Hợp tác quốc tế", agreement.LevelDepartment),
		party("Cục Thông tin", agreement.LevelDepartment),
		party("Trường Đại học C", agreement.LevelUniversity),
	} {
		s := vietnam.MaySign(a, 0, day)
		name, _ := a.Parties[0].Name.Get("vi")
		fmt.Printf("%s: %s – %s\n", name, s.Answer, s.Reason.Label(language.Vietnamese))
	}
	// Output:
	// Ủy ban nhân dân tỉnh A: yes – thuộc diện bên ký kết Việt Nam theo luật
	// Ủy ban nhân dân huyện B: no – không còn cấp huyện từ ngày 01/7/2025
	// Vụ Hợp tác quốc tế: no – vụ là đơn vị tham mưu, Bộ đứng tên ký kết
	// Cục Thông tin: unknown – chưa ghi nhận sự đồng ý của cấp trên đến ngày đó
	// Trường Đại học C: no – không thuộc diện bên ký kết theo luật: là văn bản hợp tác thông thường trong phạm vi thẩm quyền của mình
}

// Trình tự ký kết của cấp tỉnh, có một bước quá hạn sau kỳ nghỉ Tết.
func ExampleProcedureOf() {
	day := calendar.MustDate
	ministry := id.Must[id.Partner]("0190a000-0000-7000-8000-000000000003")
	a := &agreement.Agreement{
		Form: agreement.FormMoU,
		Parties: []agreement.Party{
			{Name: text.In("vi", "Ủy ban nhân dân tỉnh A"), Country: "VN", Level: agreement.LevelProvince, Roles: []agreement.Role{agreement.RoleSignatory}},
			{Country: "DE", Level: agreement.LevelProvince, Roles: []agreement.Role{agreement.RoleSignatory}},
		},
		Steps: []agreement.Step{
			{Kind: agreement.StepAskedOpinion, On: day("2026-02-05"), To: ministry},
			{Kind: agreement.StepDossierComplete, On: day("2026-02-09"), To: ministry},
		},
		Dossier: []agreement.Paper{{Kind: agreement.PaperRequest}, {Kind: agreement.PaperDraftVI}, {Kind: agreement.PaperDraftForeign}},
	}
	p, why := vietnam.ProcedureOf(a, day("2026-02-26"))
	if why != vietnam.ReasonNone {
		fmt.Println(why.Label(language.Vietnamese))
		return
	}
	fmt.Println(p.VI)
	for _, s := range p.StateOf(a, day("2026-02-26"), vietnam.Holidays()) {
		step := &p.Steps[s.Step]
		fmt.Printf("- %s: %s", step.VI, s.State.Label(language.Vietnamese))
		if !s.Due.IsZero() {
			fmt.Printf(", hạn ngày %s", s.Due.In(language.Vietnamese))
		}
		if len(s.Missing) > 0 {
			fmt.Printf(", thiếu %d tài liệu", len(s.Missing))
		}
		fmt.Println()
	}
	// Output:
	// Thỏa thuận quốc tế nhân danh cơ quan cấp tỉnh
	// - Lập hồ sơ đề xuất ký kết: cần thực hiện, thiếu 3 tài liệu
	// - Lấy ý kiến bằng văn bản của Bộ Ngoại giao và cơ quan, tổ chức có liên quan trực tiếp: đã thực hiện
	// - Trả lời bằng văn bản: quá hạn, hạn ngày 25/02/2026
	// - Trình Thủ tướng Chính phủ cho ý kiến khi có ý kiến khác nhau: chưa đến bước này
	// - Cho ý kiến bằng văn bản; chỉ ký kết sau khi được đồng ý: chưa đến bước này
	// - Quyết định việc ký kết: cần thực hiện
	// - Báo cáo Thủ tướng Chính phủ: chưa đến bước này
	// - Gửi bản sao thỏa thuận quốc tế cho Bộ Ngoại giao: chưa đến bước này
}

// Before and after the law that amended the Law on Treaties on 1 January 2026.
func ExampleProcedureOf_treaty() {
	a := &agreement.Agreement{
		Form: agreement.FormIntergovernment,
		Parties: []agreement.Party{
			{Country: "VN", Level: agreement.LevelGovernment, Capacity: agreement.CapacityFullPowers, Roles: []agreement.Role{agreement.RoleSignatory}},
			{Country: "FR", Level: agreement.LevelGovernment, Roles: []agreement.Role{agreement.RoleSignatory}},
		},
	}
	for _, on := range []string{"2025-12-31", "2026-01-01", "2015"} {
		p, why := vietnam.ProcedureOf(a, calendar.MustDate(on))
		if why != vietnam.ReasonNone {
			fmt.Println(on, why.Label(language.English))
			continue
		}
		for i := range p.Steps {
			if s := &p.Steps[i]; s.Step == agreement.StepOpinion {
				fmt.Println(on, p.Code, s.Limit.Days, "days,", p.BasisOf(i).Confidence)
			}
		}
	}
	// Output:
	// 2025-12-31 vn-treaty-2016 15 days, partly
	// 2026-01-01 vn-treaty-2026 10 days, verified
	// 2015 it lies before the Law on Treaties of 2016, for which this pack has nothing
}

// Cấp huyện không còn: ai có quyền sửa đổi, chấm dứt thỏa thuận đã ký.
func ExampleAuthorityOn() {
	for _, on := range []string{"2025-06-30", "2025-07-01"} {
		x, _ := vietnam.AuthorityOn(agreement.LevelDistrict, calendar.MustDate(on))
		fmt.Println(on, x.BodyVI)
	}
	// Output:
	// 2025-06-30 Ủy ban nhân dân cấp huyện
	// 2025-07-01 Hội đồng nhân dân cấp tỉnh, Ủy ban nhân dân cấp tỉnh
}

// Time limits in working days need the public holidays; where they are not
// known, counting fails instead of guessing.
func ExampleHolidays() {
	due, err := calendar.AddWorkingDays(calendar.MustDate("2026-02-09"), vietnam.ConsultationWorkingDays, vietnam.Holidays())
	fmt.Println(due, err)
	_, err = calendar.AddWorkingDays(calendar.MustDate("2026-11-20"), vietnam.ConsultationWorkingDays, vietnam.Holidays())
	fmt.Println(err != nil)
	// Output:
	// 2026-02-25 <nil>
	// true
}

// Bên ký theo ủy quyền được đối chiếu với danh mục ủy quyền.
func ExampleMaySignBy() {
	ministry := id.Must[id.Partner]("0190a000-0000-7000-8000-000000000001")
	department := id.Must[id.Partner]("0190a000-0000-7000-8000-000000000002")
	register := agreement.Register{Delegations: []agreement.Delegation{{
		Key: "12/QĐ", From: ministry, To: department, Kind: agreement.DelegationAuthorised, Forms: []agreement.Form{agreement.FormMoU},
		Period: calendar.MustPeriod("2026-01-01/2026-06-30"), Redelegable: codes.No, Basis: "Quyết định số 12/QĐ",
	}}}
	a := &agreement.Agreement{Form: agreement.FormMoU, Parties: []agreement.Party{{
		Partner: department, Country: "VN", Level: agreement.LevelMinistry, Capacity: agreement.CapacityDelegated, Roles: []agreement.Role{agreement.RoleSignatory},
	}}}
	x := register.Index()
	for _, on := range []string{"2026-06-30", "2026-07-01"} {
		s := vietnam.MaySignBy(x, a, 0, calendar.MustDate(on), ministry)
		fmt.Println(on, s.Answer, s.Empowered.Why.Label(language.Vietnamese))
	}
	// Output:
	// 2026-06-30 yes theo ủy quyền
	// 2026-07-01 no ủy quyền đã hết thời hạn
}
