package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

// CriteriaOf returns the codes of the criteria that answer a question: one of
// [CommonIndicators], such as I-05, or a step in evaluating one agreement, in this
// order: compliance, fit, design, governance, delivery, results, value, risk,
// sustainability, renewal. Codes that begin with AGR are of [Criteria], PTF and PRG
// those of a portfolio and a programme (package cooperation), NET those of a
// network (package talent).
//
// It is empty for an indicator of which a record has no data of its own, such as
// joint publications (I-06): let an objective have it as an [Indicator], which
// AGR-C-ACHIEVED counts. The six criteria of the OECD's Development Assistance
// Committee are dimensions of the criteria; see [Dimensions].
func CriteriaOf(question string) []rule.Code {
	for i := range criteriaMap {
		if criteriaMap[i].question == question {
			return append([]rule.Code(nil), criteriaMap[i].codes...)
		}
	}
	return nil
}

var criteriaMap = [...]struct {
	question string
	codes    []rule.Code
}{
	{"compliance", []rule.Code{"AGR-C-COMPLIANT", "AGR-C-PROTECTION"}},
	{"fit", []rule.Code{"AGR-C-PURPOSE", "AGR-C-LINKS", "AGR-C-INDEXED", "PTF-C-PRIORITY"}},
	{"design", []rule.Code{"AGR-C-MEASURABLE", "AGR-C-ROLES", "AGR-C-COST-SHARE"}},
	{"governance", []rule.Code{"AGR-C-GOVERNANCE", "AGR-C-COMMITTEE", "AGR-C-SESSIONS", "AGR-C-ACTIONS"}},
	{"delivery", []rule.Code{"AGR-C-ACTIVE", "AGR-C-ON-TIME", "AGR-C-DISBURSED", "AGR-C-ON-TRACK"}},
	{"results", []rule.Code{"AGR-C-ACHIEVED", "AGR-C-IMPACT", "AGR-C-TRANSFER", "AGR-C-READINESS", "AGR-C-TALENT", "AGR-C-RECIPROCITY"}},
	{"value", []rule.Code{"AGR-C-VALUE"}},
	{"risk", []rule.Code{"AGR-C-RISKS", "AGR-C-MITIGATED"}},
	{"sustainability", []rule.Code{"AGR-C-LASTING"}},
	{"renewal", []rule.Code{"AGR-C-RENEWED"}},

	{"I-01", []rule.Code{"AGR-C-ACTIVE", "PTF-C-ACTIVE"}},
	{"I-02", []rule.Code{"AGR-C-ON-TIME", "PTF-C-FULFILLED", "PRG-C-ON-TIME"}},
	{"I-03", []rule.Code{"PTF-C-CONVERTED"}},
	{"I-04", []rule.Code{"AGR-C-SESSIONS", "AGR-C-COMMITTEE"}},
	{"I-05", []rule.Code{"AGR-C-ACTIONS"}},
	{"I-09", []rule.Code{"AGR-C-RECIPROCITY", "PTF-C-RECIPROCITY"}},
	{"I-11", []rule.Code{"AGR-C-COST-SHARE"}},
	{"I-12", []rule.Code{"AGR-C-READINESS"}},
	{"I-19", []rule.Code{"AGR-C-TALENT"}},
	{"I-21", []rule.Code{"AGR-C-INDEXED", "PTF-C-INDEXED", "PRG-C-INDEXED"}},
	{"I-22", []rule.Code{"PTF-C-PRIORITY"}},
	{"I-23", []rule.Code{"PTF-C-CONCENTRATION"}},
	{"I-24", []rule.Code{"AGR-C-OPINIONS"}},
	{"I-25", []rule.Code{"AGR-C-RENEWED", "PTF-C-RENEWED"}},
	{"I-26", []rule.Code{"PTF-C-DELEGATED"}},
	{"I-27", []rule.Code{"PTF-C-ENGAGED", "NET-EVAL-ACTIVE"}},
	{"I-28", []rule.Code{"AGR-C-MITIGATED", "AGR-C-RISKS"}},
}
