package vietnam_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/vietnam"
	"github.com/scicoop/scicoop/talent"
)

func ExampleTransferDossier() {
	t := talent.Transfer{
		Country: "DE", Purpose: talent.PurposeTransfer,
		First: calendar.MustDate("2026-03-02"), Filed: []calendar.Date{calendar.MustDate("2026-04-20")},
	}
	f := vietnam.TransferDossier(&t, calendar.MustDate("2026-11-21"))
	fmt.Println("first:", f.First.Filing, f.First.Due)
	fmt.Println("update:", f.Update.Filing, f.Update.Due)
	// Output:
	// first: done 2026-05-01
	// update: overdue 2026-10-20
}

func ExampleTransferRules() {
	v := rule.Must(rule.New(talent.TransferRules().With(vietnam.TransferRules()), rule.AsOf(2026_11_21)))
	t := talent.Transfer{Country: "DE", Purpose: talent.PurposeTransfer, First: calendar.MustDate("2026-03-02")}
	for _, x := range v.Inspect(&t).Violations {
		if x.Severity == rule.Error {
			fmt.Println(x.Code, x.Message(language.Vietnamese))
		}
	}
	// Output:
	// VN-TRF-DOSSIER-OVERDUE Hồ sơ đánh giá tác động chuyển dữ liệu cá nhân xuyên biên giới phải nộp chậm nhất ngày 01/05/2026, tức là 60 ngày kể từ lần chuyển đầu tiên; cần nộp hồ sơ.
}

func ExampleAnswerBy() {
	r := talent.SubjectRequest{Right: talent.RightDelete, Received: calendar.MustDate("2026-02-13")}
	d, err := vietnam.AnswerBy(&r, vietnam.Holidays())
	fmt.Println(r.Right.Label(language.Vietnamese))
	fmt.Println(d.Acknowledge, d.Answer, d.Basis.Confidence, err) // the days off for Tết are no working days
	// Output:
	// xóa dữ liệu
	// 2026-02-24 2026-03-05 partly <nil>
}
