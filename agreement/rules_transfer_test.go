package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

func transferExamples() []example { return nil }

// transfer judges by hand what the table of rules_transfer.go judges.
func (h *hand) transfer(a *Agreement, today rule.Day) {}
