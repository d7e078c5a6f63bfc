package talent_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/talent"
)

func ExampleExpert_CanUse() {
	e := talent.Expert{Consents: []talent.Consent{{
		Purpose: talent.PurposeContact,
		Given:   calendar.MustDate("2026-02-01"),
		Expires: calendar.MustDate("2027-01-31"),
	}}}
	fmt.Println(e.CanUse(talent.PurposeContact, calendar.MustDate("2026-11-21")))
	fmt.Println(e.CanUse(talent.PurposeContact, calendar.MustDate("2027-02-01")))
	fmt.Println(e.CanUse(talent.PurposePublication, calendar.MustDate("2026-11-21")))
	// Output:
	// granted
	// expired
	// no-consent
}

func ExampleOfficeValidator() {
	v := rule.Must(talent.OfficeValidator())
	o := talent.Office{
		ID:       id.Must[id.Office]("0190a000-0000-7000-8000-0000000000d1"),
		Names:    text.In("vi", "Văn phòng đại diện khoa học và công nghệ"),
		Country:  "DE",
		Ministry: id.Must[id.Partner]("0190a000-0000-7000-8000-000000000001"),
		Mission:  id.Must[id.Partner]("0190a000-0000-7000-8000-000000000001"),
	}
	for _, x := range v.Inspect(&o).Violations {
		if x.Severity == rule.Error {
			fmt.Println(x.Code, x.Pointer)
			fmt.Println(x.Message(language.Vietnamese))
		}
	}
	// Output:
	// OFF-SUPERIORS /mission
	// Bộ giao nhiệm vụ và cơ quan đại diện ngoại giao đang là cùng một tổ chức; phải là hai tổ chức khác nhau.
}

func ExampleNetworkCriteria() {
	m := score.Must(score.New(talent.NetworkCriteria(), score.AsOf(2026_11_21)))
	n := talent.Network{
		Names: text.Of("Innovation network", "Mạng lưới đổi mới sáng tạo"),
		Size:  quantity.Nearly(70),
	}
	fmt.Println(m.Score(&n))
	// Output:
	// 4.0–100.0 %, known 100.0 %, coverage 4.0 %: not enough evidence to judge
}
