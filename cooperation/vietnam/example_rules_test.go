package vietnam_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/cooperation/vietnam"
)

// Một vụ ký bản ghi nhớ với đối tác nước ngoài.
func ExampleAgreementRules() {
	a := agreement.Agreement{
		Titles: text.Of("Memorandum of understanding", "Bản ghi nhớ"),
		Form:   agreement.FormMoU,
		Parties: []agreement.Party{
			{Name: text.In("vi", "Vụ Hợp tác quốc tế"), Country: "VN", Level: agreement.LevelDepartment, Roles: []agreement.Role{agreement.RoleSignatory}},
			{Country: "DE", Level: agreement.LevelMinistry, Roles: []agreement.Role{agreement.RoleSignatory}},
		},
		Events: []agreement.Event{{Kind: agreement.EventSigned, On: calendar.MustDate("2026-03-15")}},
	}
	v := rule.Must(rule.New(vietnam.AgreementRules()))
	for _, x := range v.Inspect(&a).Violations {
		if x.Code == "VN-AGR-DEPARTMENT-VU" {
			fmt.Println(x.Pointer)
			fmt.Println(x.Message(language.Vietnamese))
		}
	}
	// Output:
	// /parties/0/name
	// Vụ là đơn vị tham mưu, chuẩn bị văn bản, không đứng tên ký kết: Bộ ký, hoặc cục ký sau khi được Bộ trưởng đồng ý.
}

func ExampleAuthorityOf() {
	a, ok := vietnam.AuthorityOf(agreement.LevelProvince)
	fmt.Println(a.DeciderVI, ok)
	_, ok = vietnam.AuthorityOf(agreement.LevelUniversity)
	fmt.Println(ok)
	// Output:
	// Chủ tịch Hội đồng nhân dân hoặc Chủ tịch Ủy ban nhân dân cấp tỉnh (Điều 18) true
	// false
}

// Toàn bộ quy tắc của Việt Nam được thêm vào các quy tắc chung.
func Example() {
	rules := cooperation.DefaultRules()
	rules.Agreement = rules.Agreement.With(vietnam.AgreementRules())
	rules.Partner = rules.Partner.With(vietnam.PartnerRules())
	rules.Expert = rules.Expert.With(vietnam.ExpertRules())
	v, err := cooperation.NewValidator(rules, rule.AsOf(2026_11_21))
	if err != nil {
		fmt.Println(err)
		return
	}
	p := cooperation.Portfolio{Home: "VN", Agreements: []agreement.Agreement{{
		Form: agreement.FormMoU,
		Parties: []agreement.Party{
			{Name: text.In("vi", "Cục Thông tin"), Country: "VN", Level: agreement.LevelDepartment, Roles: []agreement.Role{agreement.RoleSignatory}},
			{Country: "DE", Level: agreement.LevelMinistry, Roles: []agreement.Role{agreement.RoleSignatory}},
		},
		Events: []agreement.Event{{Kind: agreement.EventSigned, On: calendar.MustDate("2026-03-15")}},
	}}}
	for _, x := range v.Inspect(&p).Violations {
		if x.Code == "VN-AGR-SUPERIOR-CONSENT" {
			fmt.Println(x.Pointer)
			fmt.Println(x.Message(language.Vietnamese))
		}
	}
	// Output:
	// /agreements/0/parties/0/level
	// Bên ký ở cấp department phải được cấp trên đồng ý (Bộ trưởng, Chủ tịch Ủy ban nhân dân cấp tỉnh); cần ghi nhận sự đồng ý bằng bước cấp trên đồng ý, không muộn hơn ngày ký.
}
