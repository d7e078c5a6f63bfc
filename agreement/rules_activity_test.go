package agreement

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/rule"
)

func activitiesExamples() []example {
	return []example{
		{Code: "AGR-ACTIVITY-KIND-LISTED", Break: func(a *Agreement) { a.Activities[1].Kind = "visits" }, Want: []string{"/activities/1/kind"},
			Pass: func(a *Agreement) { a.Activities[1].Kind = "" }},
		{Code: "AGR-ACTIVITY-FLOW-LISTED", Break: func(a *Agreement) { a.Activities[0].Flow = "sideways" }, Want: []string{"/activities/0/flow"},
			Pass: func(a *Agreement) { a.Activities[0].Flow = "" }},
		{Code: "AGR-EVENT-RENEWAL-LISTED", Want: []string{"/events/3/term/renewal"},
			Break: func(a *Agreement) {
				a.Events = append(a.Events, Event{Kind: EventRenewed, On: someDay(8), Term: &Term{Renewal: "tacit"}})
			},
			Pass: func(a *Agreement) {
				a.Events = append(a.Events, Event{Kind: EventRenewed, On: someDay(8), Term: &Term{Renewal: RenewalNone}})
			}},
	}
}

// activities judges what has been done in plain ifs.
func (h *hand) activities(a *Agreement) {
	for i := range a.Activities {
		x, at := &a.Activities[i], "/activities/"+strconv.Itoa(i)
		if x.Kind != "" && !ActivityKinds().Has(string(x.Kind)) {
			h.add("AGR-ACTIVITY-KIND-LISTED", rule.Warning, at+"/kind", near(ActivityKinds(), string(x.Kind))...)
		}
		if x.Flow != "" && !Flows().Has(string(x.Flow)) {
			h.add("AGR-ACTIVITY-FLOW-LISTED", rule.Warning, at+"/flow", near(Flows(), string(x.Flow))...)
		}
	}
	for i := range a.Events {
		if t := a.Events[i].Term; t != nil && t.Renewal != "" && !Renewals().Has(string(t.Renewal)) {
			h.add("AGR-EVENT-RENEWAL-LISTED", rule.Warning, "/events/"+strconv.Itoa(i)+"/term/renewal", near(Renewals(), string(t.Renewal))...)
		}
	}
}
