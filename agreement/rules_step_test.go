package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

func stepsExamples() []example { return nil }

// steps judges by hand what the table of rules_step.go judges.
func (h *hand) steps(a *Agreement, today rule.Day) {}
