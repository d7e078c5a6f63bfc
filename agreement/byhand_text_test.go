package agreement

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// technologies reports whether a risk to privacy is recorded.
func (h *hand) technologies(a *Agreement) (privacy bool) {
	n := strconv.Itoa
	if len(a.Technologies) == 0 {
		h.add("AGR-TECH", rule.Warning, "/technologies")
	}
	var known map[technology.Code]bool
	if len(a.Technologies) > 64 {
		known = make(map[technology.Code]bool)
	}
	total, stated := 0, 0
	for i := range a.Technologies {
		t := &a.Technologies[i]
		if t.Technology.List == "" || t.Technology.Code == "" {
			h.add("AGR-TECH-CODE", rule.Error, "/technologies/"+n(i)+"/technology")
		} else {
			twice := false
			if known != nil {
				twice = known[t.Technology]
				known[t.Technology] = true
			} else {
				for j := 0; j < i && !twice; j++ {
					twice = a.Technologies[j].Technology == t.Technology
				}
			}
			if twice {
				h.add("AGR-TECH-DUPLICATE", rule.Error, "/technologies/"+n(i)+"/technology", code("technology", t.Technology.String()))
			}
		}
		if !t.Share.IsZero() {
			total += int(t.Share.BasisPoints())
			stated++
		}
	}
	if over := total - 100_00; over > stated || stated == len(a.Technologies) && stated > 0 && -over > stated {
		h.add("AGR-TECH-SHARES", rule.Error, "/technologies", rule.Arg{Name: "total", Kind: rule.ArgShare, Number: int64(total)})
	}
	if stated != 0 && stated != len(a.Technologies) {
		h.add("AGR-TECH-SHARE-SOME", rule.Advice, "/technologies", whole("stated", stated), whole("areas", len(a.Technologies)))
	}
	for i := range a.Risks {
		r := &a.Risks[i]
		privacy = privacy || r.Category == RiskPrivacy
		if l := RiskCategories(); !l.Has(string(r.Category)) {
			h.add("AGR-RISK-LISTED", rule.Warning, "/risks/"+n(i)+"/category", near(l, string(r.Category))...)
		}
		for _, g := range [...]Grade{r.Likelihood, r.Consequence} {
			if g != "" && g != GradeLow && g != GradeMedium && g != GradeHigh {
				h.add("AGR-RISK-GRADE", rule.Warning, "/risks/"+n(i)+"/consequence", near(Grades(), string(g))...)
			}
		}
		mitigated := !r.Mitigation.IsZero()
		for j := range r.Mitigations {
			mitigated = mitigated || !r.Mitigations[j].Name.IsZero()
		}
		if (r.Likelihood == GradeHigh || r.Consequence == GradeHigh) && !mitigated {
			h.add("AGR-RISK-MITIGATED", rule.Error, "/risks/"+n(i)+"/mitigation")
		}
		if r.Owner.IsZero() {
			h.add("AGR-RISK-OWNER", rule.Warning, "/risks/"+n(i)+"/owner")
		}
	}
	return privacy
}

func (h *hand) text(a *Agreement, privacy bool) {
	n := strconv.Itoa
	if len(a.Languages) == 0 {
		h.add("AGR-LANG", rule.Advice, "/languages")
	}
	var known map[string]bool
	if len(a.Languages) > 64 {
		known = make(map[string]bool)
	}
	prevailing := a.Prevailing == ""
	for i, l := range a.Languages {
		prevailing = prevailing || l == a.Prevailing
		if !isLanguage(l) {
			h.add("AGR-LANG-TAG", rule.Error, "/languages/"+n(i), code("language", l))
		}
		twice := false
		if known != nil {
			twice = known[l]
			known[l] = true
		} else {
			for j := 0; j < i && !twice; j++ {
				twice = a.Languages[j] == l
			}
		}
		if twice {
			h.add("AGR-LANG-DUPLICATE", rule.Warning, "/languages/"+n(i), code("language", l))
		}
	}
	if !prevailing {
		h.add("AGR-LANG-PREVAILING", rule.Error, "/prevailing", code("language", a.Prevailing))
	}
	under := a.Form != FormProtocol && a.Form != FormImplementing
	links := LinkKinds()
	for i := range a.Links {
		x := &a.Links[i]
		under = under || x.Kind == LinkParent || x.Kind == LinkImplements || x.Kind == LinkAmends
		if x.Agreement == a.ID && !a.ID.IsZero() {
			h.add("AGR-LINK-SELF", rule.Error, "/links/"+n(i)+"/agreement")
		}
		if !links.Has(string(x.Kind)) {
			h.add("AGR-LINK-LISTED", rule.Warning, "/links/"+n(i)+"/kind", near(links, string(x.Kind))...)
		}
	}
	if !under {
		h.add("AGR-LINK-PARENT", rule.Warning, "/links")
	}
	c := &a.Clauses
	if c.Compliant == codes.No {
		h.add("AGR-CLAUSE-COMPLIANT", rule.Error, "/clauses/compliant")
	}
	if c.Compliant == codes.Unknown {
		h.add("AGR-CLAUSE-CHECKED", rule.Warning, "/clauses/compliant")
	}
	if c.IntellectualProperty == codes.No && (a.Form == FormJointResearch || a.Form.Transfers()) {
		h.add("AGR-CLAUSE-IP", rule.Error, "/clauses/intellectualProperty")
	}
	if c.Confidentiality == codes.No && a.Form.Contract() {
		h.add("AGR-CLAUSE-CONFIDENTIALITY", rule.Warning, "/clauses/confidentiality")
	}
	if c.NonBinding == codes.No && (a.Form == FormMoU || a.Form == FormArrangement) {
		h.add("AGR-CLAUSE-NON-BINDING", rule.Warning, "/clauses/nonBinding")
	}
	if c.JointCommittee == codes.No && a.Form == FormIntergovernment {
		h.add("AGR-CLAUSE-COMMITTEE", rule.Advice, "/clauses/jointCommittee")
	}
	if c.DataProtection == codes.No && privacy {
		h.add("AGR-CLAUSE-DATA", rule.Warning, "/clauses/dataProtection")
	}
	if c.Termination == codes.No {
		h.add("AGR-CLAUSE-TERMINATION", rule.Warning, "/clauses/termination")
	}
}
