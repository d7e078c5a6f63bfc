package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

func substanceExamples() []example { return nil }

// substance judges by hand what the table of rules_substance.go judges.
func (h *hand) substance(a *Agreement, today rule.Day) {}
