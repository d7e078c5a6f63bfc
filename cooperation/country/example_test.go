package country_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
)

func ExampleCode_ExistedOn() {
	ussr := country.MustCode("SU")
	fmt.Println(ussr, ussr.ExistedOn(calendar.MustDate("1980-03-27")))
	fmt.Println(ussr, ussr.ExistedOn(calendar.MustDate("2000-01-01")))
	// Output:
	// SUHH yes
	// SUHH no
}

func ExampleCode_Name() {
	for _, c := range []country.Code{"AU", "KR", "SUHH"} {
		fmt.Println(c.Name(language.Vietnamese))
	}
	// Output:
	// Úc
	// Hàn Quốc
	// Liên Xô
}

func ExampleLookup() {
	for _, name := range []string{"Hàn Quốc", "cong hoa sec", "Korea", "EU"} {
		for _, m := range country.Lookup(name) {
			fmt.Printf("%s: %s%s by %q\n", name, m.Code, m.Group, m.Name.Value)
		}
	}
	// Output:
	// Hàn Quốc: KR by "Hàn Quốc"
	// cong hoa sec: CZ by "Cộng hòa Séc"
	// Korea: KR by "Korea"
	// Korea: KP by "Korea"
	// EU: EU by "EU"
}

func ExampleGroup_HasOn() {
	fmt.Println(country.EU.HasOn("GB", calendar.MustDate("2019-07-15")))
	fmt.Println(country.EU.HasOn("GB", calendar.MustDate("2021")))
	// Output:
	// yes
	// no
}
