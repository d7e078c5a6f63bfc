// Package ruletest holds a table of rules against what package rule promises.
//
// A test gives the set, a function that makes a valid sample, and one example
// for each rule: how to turn the sample into one that breaks the rule, and the
// places where it then does.
//
//	func TestRules(t *testing.T) {
//		ruletest.Run(t, agreement.Rules(), validAgreement, []ruletest.Example[agreement.Agreement]{
//			{
//				Code:  "AGR-PARTY-TWO",
//				Break: func(a *agreement.Agreement) { a.Parties = a.Parties[:1] },
//				Want:  []string{"/parties"},
//			},
//		}, rule.AsOf(2026_11_21))
//	}
//
// Released codes stand in testdata/codes.txt of the package under test, one a
// line with the name of its set. Codes are only ever added to it: run
//
//	go test ./agreement -run TestRules -update
//
// The flag is the one that a package's golden files already have; one that has
// none declares it in a test file:
//
//	var _ = flag.Bool("update", false, "rewrite testdata")
package ruletest
