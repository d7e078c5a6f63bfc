package assign

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
)

// NewExpert takes from a record what assigning asks for: whether the expert
// lives in the country that is home, the organisation of the post held on the
// day, and the languages. Nothing is taken that the expert did not agree to for
// the purpose, of which [talent.PurposeMatching] and
// [talent.PurposeEvaluation] are the usual ones; what is not known stays
// unknown, as does the organisation of who may hold posts at several.
func NewExpert(e *talent.Expert, home country.Code, purpose talent.Purpose, on calendar.Date, load int) Expert {
	view := e.Redact(talent.Audience{Sees: talent.Private, Purpose: purpose, On: on})
	x := Expert{ID: e.ID, Load: load}
	switch {
	case view.Country == "" || home == "":
	case view.Country == home:
		x.Side = Home
	default:
		x.Side = Abroad
	}
	if len(view.Affiliations) == len(e.Affiliations) { // one that is not shown could be another
		x.Organisation = employer(&view, on)
	}
	for _, l := range view.Languages {
		x.Languages = append(x.Languages, l.Lang)
	}
	return x
}

// employer is the one organisation where the expert surely holds a post; none
// when there may be another.
func employer(e *talent.Expert, on calendar.Date) (only id.Partner) {
	sure := false
	for a, held := range e.AffiliationsOn(on) {
		if a.Kind != "" && a.Kind != talent.AffiliationEmployment {
			continue
		}
		if a.Partner.IsZero() || !only.IsZero() && a.Partner != only {
			return id.Partner{}
		}
		only = a.Partner
		sure = sure || held == calendar.Yes
	}
	if !sure {
		return id.Partner{}
	}
	return only
}

// FindConflicts looks in records for the conflicts of interest of the problem's
// experts with the parties of its items, on the day and by the policy: in those
// of the experts and, as far as they are among the records too, in those of the
// parties. The result is meant for Problem.Conflicts; strike out what you let
// pass. It has one conflict for each pair, a sure one where there is any.
//
// Of experts without a record, and of those in whose record no conflict could show
// ([talent.Expert.Tied]), nothing is known, which is not the same as no conflict:
// unknown names them, unless another's record shows one. Give whole records: of a
// redacted one ties may be left out.
func (p *Problem) FindConflicts(policy talent.ConflictPolicy, records []*talent.Expert, on calendar.Date) (list []Conflict, unknown []id.Expert) {
	record := make(map[id.Expert]*talent.Expert, len(records))
	for _, e := range records {
		if e != nil && !e.ID.IsZero() && record[e.ID] == nil {
			record[e.ID] = e
		}
	}
	experts := make([]*talent.Expert, 0, len(p.Experts))
	for i := range p.Experts {
		if e := record[p.Experts[i].ID]; e != nil {
			experts = append(experts, e)
		}
	}
	with := make([]talent.Parties, len(p.Items))
	for i := range p.Items {
		with[i] = p.Items[i].Parties
	}
	last, shown := talent.PairConflict{Expert: -1}, map[id.Expert]bool{}
	for _, c := range policy.Pairs(experts, with, records, on) {
		if c.Expert == last.Expert && c.Parties == last.Parties {
			if x := &list[len(list)-1]; x.Reason.Sure != calendar.Yes && c.Sure == calendar.Yes {
				x.Reason = c.Conflict
			}
			continue
		}
		last = c
		list = append(list, Conflict{p.Items[c.Parties].Key, experts[c.Expert].ID, c.Conflict})
		shown[experts[c.Expert].ID] = true
	}
	for i := range p.Experts {
		k := p.Experts[i].ID
		if e := record[k]; !shown[k] && (e == nil || !e.Tied()) {
			unknown = append(unknown, k)
		}
	}
	return list, unknown
}
