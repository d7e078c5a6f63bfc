package id_test

import (
	"errors"
	"fmt"

	"github.com/scicoop/scicoop/cooperation/id"
)

func ExampleParseExternal() {
	for _, text := range []string{"https://orcid.org/0000-0002-1694-233x", "0000 0002 1694 233X", "0000-0002-1694-2330"} {
		e, err := id.ParseExternal(id.SchemeORCID, text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(e.Value, e.URL())
	}
	// Output:
	// 0000-0002-1694-233X https://orcid.org/0000-0002-1694-233X
	// 0000-0002-1694-233X https://orcid.org/0000-0002-1694-233X
	// id: orcid "0000-0002-1694-2330": the check digits do not fit; copy the identifier again from its register
}

// An unknown scheme is kept and told apart from a wrong value.
func ExampleExternal_Check() {
	for _, e := range []id.External{
		{Scheme: id.SchemeVNTax, Value: "0100233488"},
		{Scheme: id.SchemeVNTax, Value: "0100233480"},
		{Scheme: "isil", Value: "DE-1"},
	} {
		err := e.Check()
		fmt.Println(e.Value, err == nil, errors.Is(err, id.ErrUnknownScheme))
	}
	// Output:
	// 0100233488 true false
	// 0100233480 false false
	// DE-1 false true
}

func ExampleExternal_Printed() {
	fmt.Println(id.MustExternal(id.SchemeISNI, "000000012281955X").Printed())
	// Output:
	// 0000 0001 2281 955X
}

func ExampleFrom() {
	ror := id.MustExternal(id.SchemeROR, "https://ror.org/03yrm5c26")
	first, _ := id.From[id.Partner](ror)
	second, _ := id.From[id.Partner](ror)
	fmt.Println(first, first == second)
	// Output:
	// 3ab97280-3ddd-5e40-bb09-c5cdf0e52251 true
}
