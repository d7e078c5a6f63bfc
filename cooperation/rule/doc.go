// Package rule declares validation rules and runs them.
//
// A rule is one literal: a code that is never renamed, a severity, the place
// it speaks of, its message in English and Vietnamese, the law, standard or
// practice it rests on, and a typed check. From that literal come the check,
// the message catalog, the published rule book and the tests over the table.
//
//	var partyTwo = rule.Rule[Agreement]{
//		Code: "AGR-PARTY-TWO", Severity: rule.Error, Where: "/parties",
//		EN: "An agreement needs at least two parties; this one names %[1]d.",
//		VI: "Thỏa thuận cần ít nhất hai bên; văn bản này nêu %[1]d bên.",
//		Basis: rule.Basis{Kind: rule.Practice, EN: "…", VI: "…", Confidence: rule.General},
//		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
//			if n := len(a.Parties); n < 2 {
//				f = f.Here().Int("count", n)
//			}
//			return f
//		},
//	}
//
// Rules are gathered in a [Set]; a [Validator] is built once from a set and
// options and is then immutable and safe for concurrent use:
//
//	v, err := rule.New(agreement.Rules(), rule.AsOf(2026_11_21), rule.Off("AGR-TITLE-VI"))
//	err = v.Validate(&a)            // nil, or a *rule.Report
//	var report *rule.Report
//	if errors.As(err, &report) {
//		for _, x := range report.Violations {
//			fmt.Println(x.Code, x.Pointer, x.Message(language.Vietnamese))
//		}
//	}
//
// A waiver excuses what is known and agreed, for a time; it is an option too,
// and a list of them can be kept as JSON. What judges a whole of many records
// has a validator for each kind, made with [Part], and puts their reports
// together with [Report.Append] and [Validator.Settle].
//
// Package ruletest holds a table of rules against one passing and one failing
// example of each rule.
//
// Checks never change the object, never read a clock and never fail on
// missing data unless being there is what the rule is about. A valid object
// costs no allocation: pointers and arguments are built when a check fails.
// Arguments carry codes, counts, shares and dates, never personal data.
package rule
