package technology_test

import (
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/technology"
)

func ExampleParseCode() {
	c, err := technology.ParseCode("FORD:2.10")
	label, _ := technology.FORD().Label(c.Code, language.English)
	fmt.Println(c, label, err)
	_, err = technology.ParseCode("2.10")
	fmt.Println(err)
	// Output:
	// FORD:2.10 Nano-technology <nil>
	// technology: code "2.10": there is no colon; write LIST:CODE, such as FORD:2.10
}

func ExampleCode_Compare() {
	fields := []technology.Code{
		technology.MustCode("FORD:2.10"),
		technology.MustCode("FORD:2.2"),
		technology.MustCode("FORD:2.1"),
	}
	slices.SortFunc(fields, technology.Code.Compare)
	for _, c := range fields {
		label, _ := technology.FORD().Label(c.Code, language.Vietnamese)
		fmt.Println(c, label)
	}
	// Output:
	// FORD:2.1 Kỹ thuật xây dựng
	// FORD:2.2 Kỹ thuật điện, kỹ thuật điện tử, kỹ thuật thông tin
	// FORD:2.10 Công nghệ nano
}

func ExampleSensitivity_With() {
	ai := technology.Code{List: technology.CanadaList, Code: "7"}
	policy := technology.DefaultSensitivity()
	m, _ := policy.Of(ai)
	fmt.Println(m.Level, m.Maker)

	policy = policy.With(technology.Mark{Code: ai, Level: technology.Ordinary, BasisEN: "our own policy of 2026"})
	m, _ = policy.Of(ai)
	fmt.Println(m.Level, m.BasisEN)
	// Output:
	// high-risk ours
	// ordinary our own policy of 2026
}
