package agreement

// appendRiskDuties appends what is due of the mitigations and reviews of risks.
func (a *Agreement) appendRiskDuties(dst []Duty, w window) []Duty { return dst }
