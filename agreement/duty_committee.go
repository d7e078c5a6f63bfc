package agreement

// appendCommitteeDuties appends what is due of the sessions of committees and of the actions that they decided.
func (a *Agreement) appendCommitteeDuties(dst []Duty, w window) []Duty { return dst }
