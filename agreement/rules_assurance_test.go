package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

func assurancesExamples() []example { return nil }

// assurances judges by hand what the table of rules_assurance.go judges.
func (h *hand) assurances(a *Agreement, today rule.Day) {}
