package benchmarks

import (
	"time"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/text"
)

// mirror writes an agreement of the SDK as go-playground is to see it. A date
// that is known to the month becomes its first day.
func mirror(a *agreement.Agreement) *Agreement {
	m := &Agreement{
		ID: a.ID.String(), Titles: wordings(a.Titles), Form: string(a.Form), PartiesOpen: a.PartiesOpen,
		Languages: a.Languages, Prevailing: a.Prevailing,
		Term: Term{
			Start: moment(a.Term.Covers.Start), End: moment(a.Term.Covers.End), Length: a.Term.Length.String(),
			Renewal: string(a.Term.Renewal), Notice: a.Term.Notice.String(),
		},
		Clauses: Clauses{Termination: answer(a.Clauses.Termination), Compliant: answer(a.Clauses.Compliant)},
	}
	for _, p := range a.Parties {
		x := Party{Partner: p.Partner.String(), Name: wordings(p.Name), Country: string(p.Country), Level: string(p.Level), Capacity: string(p.Capacity)}
		for _, i := range p.Identifiers {
			x.Identifiers = append(x.Identifiers, Identifier{string(i.Scheme), i.Value})
		}
		for _, r := range p.Roles {
			x.Roles = append(x.Roles, string(r))
		}
		m.Parties = append(m.Parties, x)
	}
	for _, t := range a.Technologies {
		x := Technology{Code: t.Technology.String()}
		if !t.Share.IsZero() {
			points := int(t.Share.BasisPoints())
			x.Share = &points
		}
		m.Technologies = append(m.Technologies, x)
	}
	for _, e := range a.Events {
		m.Events = append(m.Events, Event{string(e.Kind), moment(e.On), e.Party.String()})
	}
	for _, f := range a.Funding {
		x := Funding{Kind: string(f.Kind), Payer: f.Payer.String(), Minor: f.Amount.Amount.Minor, Currency: f.Amount.Amount.Currency.String(), Stage: string(f.Stage)}
		if high := f.Amount.High; !high.IsZero() {
			x.HighMinor, x.HighCurrency = &high.Minor, high.Currency.String()
		}
		m.Funding = append(m.Funding, x)
	}
	for _, o := range a.Objectives {
		x := Objective{Name: wordings(o.Name)}
		for _, i := range o.Indicators {
			x.Indicators = append(x.Indicators, Indicator{number(i.Baseline), number(i.Target), number(i.Actual)})
		}
		m.Objectives = append(m.Objectives, x)
	}
	for _, o := range a.Obligations {
		m.Obligations = append(m.Obligations, Obligation{
			Duty: wordings(o.Duty), Bearer: o.Bearer.String(), Beneficiary: o.Beneficiary.String(),
			Due: moment(o.Due), Done: moment(o.Done), Evidence: o.Evidence,
		})
	}
	for _, l := range a.Links {
		m.Links = append(m.Links, Link{string(l.Kind), l.Agreement.String()})
	}
	for _, r := range a.Risks {
		m.Risks = append(m.Risks, Risk{string(r.Category), string(r.Likelihood), string(r.Consequence), r.Owner.String(), wordings(r.Mitigation)})
	}
	for _, s := range a.Sources {
		m.Sources = append(m.Sources, s.Key)
	}
	return m
}

func wordings(t text.Text) (all []Wording) {
	for lang, value := range t.All() {
		all = append(all, Wording{lang, value})
	}
	return all
}

func moment(d calendar.Date) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	first := d.Earliest()
	return time.Date(first.Year(), time.Month(first.Month()), first.Day(), 0, 0, 0, 0, time.UTC)
}

func number(q quantity.Quantity) *Quantity {
	if q.IsZero() {
		return nil
	}
	return &Quantity{q.Value.String(), q.Unit}
}

func answer(a codes.Answer) string {
	switch a {
	case codes.Unknown:
		return ""
	case codes.No:
		return "no"
	}
	return "yes"
}
