package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

func committeesExamples() []example { return nil }

// committees judges by hand what the table of rules_committee.go judges.
func (h *hand) committees(a *Agreement, today rule.Day) {}
