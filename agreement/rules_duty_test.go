package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

func scheduleExamples() []example { return nil }

// schedule judges by hand what the table of rules_duty.go judges.
func (h *hand) schedule(a *Agreement, today rule.Day) {}
