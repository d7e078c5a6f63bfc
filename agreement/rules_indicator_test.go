package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

func indicatorsExamples() []example { return nil }

// indicators judges by hand what the table of rules_indicator.go judges.
func (h *hand) indicators(a *Agreement, today rule.Day) {}
