package agreement

// appendTransferDuties appends what is due of the milestones of the transfer of technology.
func (a *Agreement) appendTransferDuties(dst []Duty, w window) []Duty { return dst }
