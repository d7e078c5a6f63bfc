package agreement

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

func assurancesExamples() []example {
	day := calendar.MustDate
	// found gives the sample a finding that breaks no rule, changed.
	found := func(change func(x *Assurance)) func(*Agreement) {
		return func(a *Agreement) {
			x := Assurance{Question: "GATE-LAW", Answer: codes.Yes, By: ministryVN, On: day("2024-02-01"), Until: day("2026-12-31"), Known: day("2024-02-03"), Evidence: "S1"}
			change(&x)
			a.Assurances = []Assurance{x}
		}
	}
	at := func(field string) []string { return []string{"/assurances/0" + field} }
	return []example{
		{Code: "AGR-ASSURANCE-QUESTION", Break: found(func(x *Assurance) { x.Question = "" }), Want: at("/question"), Pass: found(func(*Assurance) {})},
		{Code: "AGR-ASSURANCE-ANSWER", Break: found(func(x *Assurance) { x.Answer = codes.Unknown }), Want: at("/answer"), Pass: found(func(x *Assurance) { x.Answer = codes.NotApplicable })},
		{Code: "AGR-ASSURANCE-DATE", Break: found(func(x *Assurance) { x.On = calendar.Date{} }), Want: at("/on"), Pass: found(func(x *Assurance) { x.On = day("2024") })},
		{Code: "AGR-ASSURANCE-BY", Break: found(func(x *Assurance) { x.By = id.Partner{} }), Want: at(""),
			Pass: found(func(x *Assurance) { x.By, x.Office = id.Partner{}, text.In("vi", "Vụ Pháp chế") })},
		{Code: "AGR-ASSURANCE-EVIDENCE", Break: found(func(x *Assurance) { x.Evidence = "" }), Want: at("/evidence"), Pass: found(func(*Assurance) {})},
		{Code: "AGR-ASSURANCE-SOURCE", Break: found(func(x *Assurance) { x.Evidence = "S2" }), Want: at("/evidence"), Pass: found(func(x *Assurance) { x.Evidence = "" })},
		{Code: "AGR-ASSURANCE-ORDER", Break: found(func(x *Assurance) { x.Until = day("2024-01-31") }), Want: at("/until"),
			Pass: found(func(x *Assurance) { x.Until = day("2024-02") })}, // the month does not tell
		{Code: "AGR-ASSURANCE-KNOWN", Break: found(func(x *Assurance) { x.Known = day("2023") }), Want: at("/known"), Pass: found(func(x *Assurance) { x.Known = x.On })},
		{Code: "AGR-ASSURANCE-FUTURE", Break: found(func(x *Assurance) { x.On, x.Known = day("2026-11-22"), calendar.Date{} }), Want: at("/on"),
			Pass: found(func(x *Assurance) { x.On, x.Known = day("2026-11"), calendar.Date{} })},
	}
}

// assurances judges by hand what the table of rules_assurance.go judges.
func (h *hand) assurances(a *Agreement, today rule.Day) {
	keys := map[string]bool{}
	for i := range a.Sources {
		keys[a.Sources[i].Key] = true
	}
	for i := range a.Assurances {
		x, p := &a.Assurances[i], "/assurances/"+strconv.Itoa(i)
		if x.Question == "" {
			h.add("AGR-ASSURANCE-QUESTION", rule.Error, p+"/question")
		}
		if x.Answer == codes.Unknown {
			h.add("AGR-ASSURANCE-ANSWER", rule.Warning, p+"/answer")
		}
		if x.On.IsZero() {
			h.add("AGR-ASSURANCE-DATE", rule.Warning, p+"/on")
		}
		if x.By.IsZero() && x.Office.IsZero() {
			h.add("AGR-ASSURANCE-BY", rule.Warning, p)
		}
		if x.Evidence == "" {
			h.add("AGR-ASSURANCE-EVIDENCE", rule.Advice, p+"/evidence")
		} else if !keys[x.Evidence] {
			h.add("AGR-ASSURANCE-SOURCE", rule.Warning, p+"/evidence", code("key", x.Evidence))
		}
		if x.Until.Compare(x.On) == calendar.Before {
			h.add("AGR-ASSURANCE-ORDER", rule.Error, p+"/until", date("on", x.On.String()), date("until", x.Until.String()))
		}
		if x.Known.Compare(x.On) == calendar.Before {
			h.add("AGR-ASSURANCE-KNOWN", rule.Error, p+"/known", date("on", x.On.String()), date("known", x.Known.String()))
		}
		if today != 0 && rule.Day(x.On.Earliest().YMD()) > today {
			h.add("AGR-ASSURANCE-FUTURE", rule.Warning, p+"/on", date("on", x.On.String()), date("today", today.String()))
		}
	}
}
