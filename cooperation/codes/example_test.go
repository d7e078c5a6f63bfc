package codes_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
)

var roles = codes.Table{
	ID: "party-role", Edition: "2026-11", Complete: true,
	TitleEN: "Roles of a party", TitleVI: "Vai trò của bên tham gia",
	Entries: []codes.Entry{
		{Code: "signatory", EN: "Signatory", VI: "Bên ký kết"},
		{Code: "host", EN: "Host", VI: "Bên chủ trì"},
		{Code: "funder", EN: "Funder", VI: "Bên tài trợ", From: 20250612},
	},
}

// Roles is how a package hands out its list.
func Roles() *codes.List { return roles.List() }

func ExampleTable() {
	list := Roles()
	fmt.Println(list.Name(), list.Version(), list.Has("host"))
	if !list.Has("signatery") {
		fmt.Println("not in the list; near:", list.Near("signatery"))
	}
	fmt.Println(list.HasOn("funder", calendar.MustDate("2024")))
	// Output:
	// party-role 2026-11 true
	// not in the list; near: [signatory]
	// no
}

func ExampleList_Label() {
	label, ok := Roles().Label("signatory", language.Vietnamese)
	fmt.Println(label, ok)
	label, ok = Roles().Label("signatory", language.German)
	fmt.Println(label, ok)
	fmt.Println(Roles().Near("ben tai tro"))
	// Output:
	// Bên ký kết true
	// Signatory false
	// [funder]
}

func ExampleList_With() {
	list, err := Roles().With("acme", codes.Entry{Code: "broker", EN: "Broker", VI: "Bên môi giới"})
	fmt.Println(list.Version(), list.Has("broker"), Roles().Has("broker"), err)
	// Output: 2026-11+acme true false <nil>
}
