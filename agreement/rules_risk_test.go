package agreement

import (
	"slices"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// watched returns a risk made up for the tests that breaks no rule: of two
// measures one is done, and it was reviewed once.
func watched() Risk {
	day := calendar.MustDate
	return Risk{
		Key: "privacy", Category: RiskPrivacy, Technology: technology.MustCode("FORD:1.2"), Likelihood: GradeHigh, Consequence: GradeMedium,
		ResidualLikelihood: GradeLow, ResidualConsequence: GradeMedium, Owner: university,
		Name: text.Of("Users' data may leak", "Dữ liệu người dùng có thể bị lộ"), Raised: day("2024-05-01"),
		Mitigations: []Mitigation{
			{Key: "keep", Name: text.Of("Keep the data in the host's systems", "Lưu trữ dữ liệu trên hệ thống của bên chủ trì"), Owner: university,
				Due: day("2024-12-31"), Done: day("2024-11-15"), Evidence: "S1"},
			{Key: "audit", Name: text.Of("Have access audited", "Kiểm toán việc truy cập"), Owner: ministryVN, Due: day("2027-06-30")},
		},
		Reviewed: []RiskReview{{On: day("2025-05-12"), Likelihood: GradeMedium, ResidualLikelihood: GradeLow}},
		Review:   day("2027-05"),
	}
}

func registerExamples() []example {
	day := calendar.MustDate
	with := func(change func(r *Risk)) func(*Agreement) {
		return func(a *Agreement) {
			a.Risks = append(a.Risks, watched())
			change(&a.Risks[1])
		}
	}
	measure := func(change func(m *Mitigation)) func(*Agreement) {
		return with(func(r *Risk) { change(&r.Mitigations[1]) })
	}
	held := with(func(*Risk) {})
	const r1, m1 = "/risks/1", "/risks/1/mitigations/1"
	return []example{
		{Code: "AGR-RISK-KEY", Break: func(a *Agreement) { a.Risks = []Risk{watched(), watched()} }, Want: []string{r1 + "/key"}, Pass: held},
		{Code: "AGR-RISK-TECHNOLOGY", Break: with(func(r *Risk) { r.Technology = technology.MustCode("FORD:5") }), Want: []string{r1 + "/technology"},
			Pass: with(func(r *Risk) { r.Technology = technology.MustCode("FORD:2") })}, // it has FORD:2.2
		{Code: "AGR-RISK-RESIDUAL-GRADE", Break: with(func(r *Risk) { r.ResidualLikelihood = "lowish" }), Want: []string{r1 + "/residualConsequence"}, Pass: held},
		{Code: "AGR-RISK-REVIEW-GRADE", Break: with(func(r *Risk) { r.Reviewed[0].ResidualConsequence = "none" }), Want: []string{r1 + "/reviewed/0"}, Pass: held},
		{Code: "AGR-RISK-RESIDUAL", Break: with(func(r *Risk) { r.ResidualConsequence = GradeHigh }), Want: []string{r1},
			Pass: with(func(r *Risk) { r.ResidualConsequence, r.Consequence = GradeHigh, "" })},
		{Code: "AGR-RISK-REVIEW-RESIDUAL", Break: with(func(r *Risk) { r.Reviewed[0].ResidualLikelihood = GradeHigh }), Want: []string{r1 + "/reviewed/0"}, Pass: held},
		{Code: "AGR-RISK-RESIDUAL-UNPROVEN", Break: with(func(r *Risk) { r.Mitigations = r.Mitigations[1:] }), Want: []string{r1}, Pass: held},
		{Code: "AGR-RISK-CLOSED", Break: with(func(r *Risk) {
			r.Closed, r.Mitigations, r.Review = day("2024-04-30"), r.Mitigations[:1], calendar.Date{}
		}), Want: []string{r1 + "/closed"},
			Pass: with(func(r *Risk) { r.Closed = day("2024-05") })},
		{Code: "AGR-RISK-CLOSED-OPEN", Break: with(func(r *Risk) { r.Closed, r.Review = day("2026-01-01"), calendar.Date{} }), Want: []string{r1 + "/closed"},
			Pass: with(func(r *Risk) {
				r.Closed, r.Mitigations, r.Review = day("2026-01-01"), r.Mitigations[:1], calendar.Date{}
			})},
		{Code: "AGR-RISK-REVIEW", Break: with(func(r *Risk) { r.Review = day("2026-11-20") }), Want: []string{r1 + "/review"},
			Pass: with(func(r *Risk) { r.Review = day("2025-05-12") })}, // reviewed on that day

		{Code: "AGR-MITIGATION-NAME", Break: measure(func(m *Mitigation) { m.Name = nil }), Want: []string{m1 + "/name"}, Pass: held},
		{Code: "AGR-MITIGATION-KEY", Break: measure(func(m *Mitigation) { m.Key = "keep" }), Want: []string{m1 + "/key"}, Pass: measure(func(m *Mitigation) { m.Key = "" })},
		{Code: "AGR-MITIGATION-OWNER", Break: measure(func(m *Mitigation) { m.Owner = id.Partner{} }), Want: []string{m1 + "/owner"}, Pass: held},
		{Code: "AGR-MITIGATION-DUE", Break: measure(func(m *Mitigation) { m.Due = calendar.Date{} }), Want: []string{m1 + "/due"}, Pass: held},
		{Code: "AGR-MITIGATION-OVERDUE", Break: measure(func(m *Mitigation) { m.Due = day("2026-11-20") }), Want: []string{m1 + "/due"},
			Pass: measure(func(m *Mitigation) { m.Due = day("2026-11") })},
		{Code: "AGR-MITIGATION-EVIDENCE", Break: measure(func(m *Mitigation) { m.Done = day("2026-10-01") }), Want: []string{m1 + "/evidence"}, Pass: held},
	}
}

// register judges by hand what the tables of rules_risk.go and
// rules_mitigation.go judge.
func (h *hand) register(a *Agreement, today rule.Day) {
	n := strconv.Itoa
	on := calendar.FromYMD(int32(today))
	order := map[Grade]int{GradeLow: 1, GradeMedium: 2, GradeHigh: 3}
	above := func(g, than Grade) bool { return order[g] > 0 && order[than] > 0 && order[g] > order[than] }
	for i := range a.Risks {
		r, at := &a.Risks[i], "/risks/"+n(i)
		for j := range i {
			if r.Key != "" && a.Risks[j].Key == r.Key {
				h.add("AGR-RISK-KEY", rule.Error, at+"/key", code("key", r.Key), whole("other", j+1))
				break
			}
		}
		if !r.Technology.IsZero() && !slices.ContainsFunc(a.Technologies, func(t TechnologyShare) bool {
			return t.Technology.Within(r.Technology) || r.Technology.Within(t.Technology)
		}) {
			h.add("AGR-RISK-TECHNOLOGY", rule.Warning, at+"/technology", code("technology", r.Technology.String()))
		}
		for _, g := range []Grade{r.ResidualLikelihood, r.ResidualConsequence} {
			if g != "" && order[g] == 0 {
				h.add("AGR-RISK-RESIDUAL-GRADE", rule.Warning, at+"/residualConsequence", near(Grades(), string(g))...)
			}
		}
		if above(r.ResidualLikelihood, r.Likelihood) || above(r.ResidualConsequence, r.Consequence) {
			h.add("AGR-RISK-RESIDUAL", rule.Error, at)
		}
		reviewed := false
		for j := range r.Reviewed {
			v, here := &r.Reviewed[j], at+"/reviewed/"+n(j)
			for _, g := range []Grade{v.Likelihood, v.Consequence, v.ResidualLikelihood, v.ResidualConsequence} {
				if g != "" && order[g] == 0 {
					h.add("AGR-RISK-REVIEW-GRADE", rule.Warning, here, near(Grades(), string(g))...)
				}
			}
			if above(v.ResidualLikelihood, v.Likelihood) || above(v.ResidualConsequence, v.Consequence) {
				h.add("AGR-RISK-REVIEW-RESIDUAL", rule.Error, here)
			}
			reviewed = reviewed || v.On.Compare(r.Review) != calendar.Before && v.On.Compare(on) != calendar.After
		}
		open, done := false, false
		stands := r.StandsOn(on)
		for j := range r.Mitigations {
			m, here := &r.Mitigations[j], at+"/mitigations/"+n(j)
			open, done = open || m.Done.IsZero(), done || !m.Done.IsZero()
			if m.Name.IsZero() {
				h.add("AGR-MITIGATION-NAME", rule.Error, here+"/name")
			}
			for k := range j {
				if m.Key != "" && r.Mitigations[k].Key == m.Key {
					h.add("AGR-MITIGATION-KEY", rule.Error, here+"/key", code("key", m.Key))
					break
				}
			}
			if m.Owner.IsZero() {
				h.add("AGR-MITIGATION-OWNER", rule.Warning, here+"/owner")
			}
			if m.Done.IsZero() && m.Due.IsZero() {
				h.add("AGR-MITIGATION-DUE", rule.Warning, here+"/due")
			}
			if m.Done.IsZero() && m.Due.Compare(on) == calendar.Before && stands != calendar.No {
				h.add("AGR-MITIGATION-OVERDUE", rule.Warning, here+"/due", date("due", m.Due.String()))
			}
			if !m.Done.IsZero() && m.Evidence == "" {
				h.add("AGR-MITIGATION-EVIDENCE", rule.Warning, here+"/evidence")
			}
		}
		if !done && (above(r.Likelihood, r.ResidualLikelihood) || above(r.Consequence, r.ResidualConsequence)) {
			h.add("AGR-RISK-RESIDUAL-UNPROVEN", rule.Warning, at)
		}
		if r.Closed.Compare(r.Raised) == calendar.Before {
			h.add("AGR-RISK-CLOSED", rule.Error, at+"/closed", date("raised", r.Raised.String()), date("closed", r.Closed.String()))
		}
		if !r.Closed.IsZero() && (open || r.Occurred.Compare(r.Closed) == calendar.After || r.Review.Compare(r.Closed) == calendar.After) {
			h.add("AGR-RISK-CLOSED-OPEN", rule.Warning, at+"/closed", date("closed", r.Closed.String()))
		}
		if r.Review.Compare(on) == calendar.Before && stands == calendar.Yes && !reviewed {
			h.add("AGR-RISK-REVIEW", rule.Warning, at+"/review", date("review", r.Review.String()))
		}
	}
}
