package talent_test

import (
	"fmt"
	"os"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/talent"
)

// registered is an expert, made up, whose telephone number is sensitive and who
// lets the record be shared, and of it this and that be seen.
func registered() *talent.Expert {
	return &talent.Expert{
		ID:       id.Must[id.Expert]("0190a000-0000-7000-8000-0000000000e1"),
		Names:    []talent.PersonName{{Display: "Nguyễn Thị A", Lang: "vi"}},
		Contacts: []talent.Contact{{Kind: talent.ContactPhone, Value: "+49 30 0000000"}, {Kind: talent.ContactEmail, Value: "a@example.org"}},
		Affiliations: []talent.Affiliation{
			{Role: text.Of("Professor", "Giáo sư"), Country: "DE", Period: calendar.MustPeriod("2019/..")},
		},
		Consents: []talent.Consent{
			{Purpose: talent.PurposeSharing, Given: calendar.MustDate("2026-02-01"), Expires: calendar.MustDate("2028-01-31"), Method: talent.MethodSigned},
		},
		Handling: []talent.Handling{
			{Visibility: talent.Public},
			{At: "/contacts", Visibility: talent.Limited, RetainUntil: calendar.MustDate("2026-10-31")},
			{At: "/contacts/0", Category: talent.Sensitive, Visibility: talent.Private},
		},
	}
}

func ExampleExpert_Redact() {
	e := registered()
	public := e.Redact(talent.Audience{Sees: talent.Public, Purpose: talent.PurposeSharing, On: calendar.MustDate("2026-11-21")})
	trusted := e.Redact(talent.Audience{Sees: talent.Limited, Purpose: talent.PurposeSharing, On: calendar.MustDate("2026-11-21")})
	later := e.Redact(talent.Audience{Sees: talent.Private, Purpose: talent.PurposeSharing, On: calendar.MustDate("2028-02-01")})
	fmt.Println(len(public.Names), len(public.Contacts))
	fmt.Println(len(trusted.Names), len(trusted.Contacts), trusted.Contacts[0].Kind)
	_ = later.Encode(os.Stdout)
	// Output:
	// 1 0
	// 1 1 email
	// {
	//   "id": "0190a000-0000-7000-8000-0000000000e1"
	// }
}

func ExampleExpert_CanUsePart() {
	e := registered()
	on := calendar.MustDate("2026-11-21")
	for _, part := range []string{"/names", "/contacts/1", "/contacts/0", "/contacts"} {
		p := e.CanUsePart(talent.PurposeSharing, on, part)
		fmt.Printf("%s: %s (%s)\n", part, p, p.Label(language.Vietnamese))
	}
	// Output:
	// /names: granted (được phép sử dụng)
	// /contacts/1: granted (được phép sử dụng)
	// /contacts/0: not-explicit (dữ liệu cá nhân nhạy cảm, chưa có sự đồng ý riêng)
	// /contacts: not-explicit (dữ liệu cá nhân nhạy cảm, chưa có sự đồng ý riêng)
}

func ExampleExpert_Permissions() {
	e := talent.Expert{Consents: []talent.Consent{{
		Purpose: talent.PurposeMatching, Given: calendar.MustDate("2026-02-01"),
		Scope: []string{"/expertise", "/languages", "/affiliations/0/role"},
	}}}
	all, some := e.Permissions(talent.PurposeMatching, calendar.MustDate("2026-11-21"))
	fmt.Println(all, all.Has(talent.PartLanguages))
	fmt.Println(some)
	fmt.Println(e.ConsentDays(talent.PurposeMatching))
	// Output:
	// /expertise,/languages true
	// /affiliations
	// [2026-02-01]
}

func ExampleExpert_DueForDeletion() {
	e := registered()
	var parts []string
	for _, d := range e.DueForDeletion(calendar.MustDate("2026-11-21")) {
		fmt.Printf("%s: %s, từ %s\n", d.At, d.Why.Label(language.Vietnamese), d.Since.In(language.Vietnamese))
		if d.Sure == calendar.Yes {
			parts = append(parts, d.At)
		}
	}
	left := e.Without(parts...)
	fmt.Println(len(left.Contacts), len(left.Handling), len(left.Names))
	// Output:
	// /contacts: đã hết thời hạn lưu giữ, từ 01/11/2026
	// 0 2 1
}

func ExampleExpert_Pseudonym() {
	e := registered()
	key := []byte("thirty-two bytes of crypto/rand!") // never a phrase
	p, err := e.Pseudonym(key)
	fmt.Println(p, err)
	_, err = e.Pseudonym(key[:16])
	fmt.Println(err)
	// Output:
	// 41ac3510-9a18-80e9-889f-86a771eb846c <nil>
	// talent: the key is shorter than 32 bytes; draw one from crypto/rand and keep it apart from the data
}

func ExampleTransfer_DossierDue() {
	t := talent.Transfer{Country: "DE", First: calendar.MustDate("2026-06-01")}
	for _, on := range []string{"2026-07-31", "2026-08-01"} {
		d := t.DossierDue(calendar.MustDate(on), 60)
		fmt.Println(on, d.Filing, d.Due, d.Filing.Label(language.Vietnamese))
	}
	// Output:
	// 2026-07-31 ahead 2026-07-31 chưa đến hạn
	// 2026-08-01 overdue 2026-07-31 quá hạn, chưa nộp
}
