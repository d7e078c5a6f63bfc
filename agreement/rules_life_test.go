package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

func lifeExamples() []example { return nil }

// life judges by hand what the table of rules_life.go judges.
func (h *hand) life(a *Agreement, today rule.Day) {}
