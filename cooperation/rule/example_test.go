package rule_test

import (
	"errors"
	"fmt"

	"github.com/scicoop/scicoop/cooperation/rule"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message/catalog"
)

// Letter is a record of an application that embeds the rules.
type Letter struct {
	Subject string
	Parties []string
}

// LetterRules is the table that stands beside it.
func LetterRules() rule.Set[Letter] {
	return rule.NewSet("letter", "1.0", nil, []rule.Rule[Letter]{
		{
			Code: "LETTER-SUBJECT", Severity: rule.Warning, Where: "/Subject",
			EN: "The letter has no subject.", VI: "Thư chưa có trích yếu.",
			Basis: rule.Basis{Kind: rule.Practice, EN: "good practice", VI: "thông lệ", Confidence: rule.General},
			Check: func(l *Letter, _ *rule.Context) (f rule.Faults) {
				if l.Subject == "" {
					f = f.Here()
				}
				return f
			},
		},
		{
			Code: "LETTER-PARTY-TWO", Severity: rule.Error, Where: "/Parties",
			EN: "A letter of intent needs at least two parties; this one names %[1]d.",
			VI: "Ý định thư cần ít nhất hai bên; văn bản này nêu %[1]d bên.",
			Basis: rule.Basis{
				Kind: rule.Practice, EN: "what an agreement is", VI: "bản chất của thỏa thuận", Confidence: rule.General,
			},
			Check: func(l *Letter, _ *rule.Context) (f rule.Faults) {
				if n := len(l.Parties); n < 2 {
					f = f.Here().Int("count", n)
				}
				return f
			},
		},
	})
}

// A validator is built once; a report is an error with everything in it.
func Example() {
	validator, err := rule.New(LetterRules(), rule.AsOf(2026_11_21))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(validator.Validate(&Letter{"Exchange of staff", []string{"A", "B"}}))

	err = validator.Validate(&Letter{Parties: []string{"A"}})
	var report *rule.Report
	if errors.As(err, &report) {
		for _, v := range report.Violations {
			fmt.Println(v)
		}
	}
	// Output:
	// <nil>
	// warning LETTER-SUBJECT /Subject: The letter has no subject.
	// error LETTER-PARTY-TWO /Parties: A letter of intent needs at least two parties; this one names 1.
}

func ExampleViolation_Message_vietnamese() {
	validator := rule.Must(rule.New(LetterRules()))
	report := validator.Inspect(&Letter{Parties: []string{"A"}})
	for _, v := range report.Violations {
		fmt.Printf("%s: %s (%s)\n", v.Pointer, v.Message(language.Vietnamese), v.BasisText(language.Vietnamese))
	}
	fmt.Println(report.Problem(language.Vietnamese).Detail)
	// Output:
	// /Subject: Thư chưa có trích yếu. (thông lệ)
	// /Parties: Ý định thư cần ít nhất hai bên; văn bản này nêu 1 bên. (bản chất của thỏa thuận)
	// Có 2 nội dung chưa đáp ứng quy tắc.
}

func ExampleWaive() {
	letter := Letter{Subject: "Declaration", Parties: []string{"A"}}
	waiver := rule.Waiver{
		Code: "LETTER-PARTY-TWO", Who: "Legal Office", Why: "one-sided declaration of 1998", Until: 2026_12_31,
	}
	for _, day := range []rule.Day{2026_12_31, 2027_01_01} {
		validator := rule.Must(rule.New(LetterRules(), rule.AsOf(day), rule.Waive(waiver)))
		report := validator.Inspect(&letter)
		fmt.Println(day, len(report.Violations), "reported,", len(report.Waived), "waived")
	}
	// Output:
	// 2026-12-31 0 reported, 1 waived
	// 2027-01-01 1 reported, 0 waived
}

// A further language comes with its plural forms; what it lacks is said in the
// next language asked for.
func ExampleMessages() {
	french := catalog.NewBuilder()
	err := french.Set(language.French, "LETTER-PARTY-TWO", plural.Selectf(1, "%d",
		plural.One, "Il faut deux parties ; cette lettre n’en nomme que %[1]d seule.",
		plural.Other, "Il faut deux parties ; cette lettre en nomme %[1]d."))
	if err != nil {
		fmt.Println(err)
		return
	}
	validator := rule.Must(rule.New(LetterRules(), rule.Messages(french)))
	for _, v := range validator.Inspect(&Letter{Parties: []string{"A"}}).Violations {
		fmt.Println(v.Message(language.French, language.Vietnamese))
	}
	// Output:
	// Thư chưa có trích yếu.
	// Il faut deux parties ; cette lettre n’en nomme que 1 seule.
}
