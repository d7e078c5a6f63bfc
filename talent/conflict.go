package talent

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// Tie is something between an expert and a person, an organisation or an
// agreement that may be a conflict of interest. With whom stands in Expert,
// Partner or Agreement.
type Tie struct {
	Kind      TieKind         `json:"kind"` // code of [TieKinds]
	Expert    id.Expert       `json:"expert,omitzero"`
	Partner   id.Partner      `json:"partner,omitzero"`
	Agreement id.Agreement    `json:"agreement,omitzero"`
	Period    calendar.Period `json:"period,omitzero"`
	Evidence  string          `json:"evidence,omitempty"`
}

// Parties are those with whom an expert who is asked must have no conflict of
// interest: who applies, who is judged, what was negotiated. The zero value is nobody.
type Parties struct {
	Partners   []id.Partner   `json:"partners,omitempty"`
	Experts    []id.Expert    `json:"experts,omitempty"`
	Agreements []id.Agreement `json:"agreements,omitempty"`
}

// IsZero reports whether there are no parties.
func (p *Parties) IsZero() bool {
	return len(p.Partners) == 0 && len(p.Experts) == 0 && len(p.Agreements) == 0
}

// ConflictRule says for how long a kind of tie is a conflict.
type ConflictRule struct {
	Kind TieKind
	// Months is how long after its end a tie still counts; 0, and less, is as
	// long as it lasts. Ever is for good, dated or not.
	Months int
	Ever   bool
	Basis  rule.Basis
}

// ConflictPolicy is the rules by which ties are conflicts of interest. A kind
// without a rule is none.
type ConflictPolicy []ConflictRule

// Conflict is a tie that counts, or may count, as a conflict of interest. It is
// comparable. It says no more of a record than where to look.
type Conflict struct {
	Kind TieKind
	// At is where the tie stands in the expert's record, such as /ties/2 or
	// /affiliations/0; "" where the party is the expert, or only the other's
	// record tells of it.
	At string
	// Sure is Yes when the dates show that it counts, and Unknown when they
	// leave it open.
	Sure calendar.Truth
	// Other is the expert whose record tells of it too, or alone, and OtherAt
	// where it stands there; zero where nobody else's record was needed.
	Other   id.Expert
	OtherAt string
}

var conflictPractice = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "Usual rules on conflicts of interest in review; set your own where yours differ.",
	VI: "Quy tắc thông lệ về xung đột lợi ích trong hoạt động phản biện; có thể thay bằng quy định riêng của cơ quan.",
}

// DefaultConflicts returns the usual rules, which are general knowledge of the
// field and meant to be replaced by those of the caller: the same organisation
// now or within 3 years, co-authors within 48 months, joint projects within 3
// years; supervisor and student, family, financial interest, declared rivals,
// those named in a proposal and the negotiators of an agreement for good.
func DefaultConflicts() ConflictPolicy {
	return ConflictPolicy{
		{Kind: TieOrganisation, Months: 36, Basis: conflictPractice},
		{Kind: TieCoauthor, Months: 48, Basis: conflictPractice},
		{Kind: TieSupervision, Ever: true, Basis: conflictPractice},
		{Kind: TieFamily, Ever: true, Basis: conflictPractice},
		{Kind: TieFinancial, Ever: true, Basis: conflictPractice},
		{Kind: TieProject, Months: 36, Basis: conflictPractice},
		{Kind: TieRival, Ever: true, Basis: conflictPractice},
		{Kind: TieNamed, Ever: true, Basis: conflictPractice},
		{Kind: TieNegotiator, Ever: true, Basis: conflictPractice},
	}
}

// rule returns the rule for a kind.
func (p ConflictPolicy) rule(kind TieKind) *ConflictRule {
	for i := range p {
		if p[i].Kind == kind {
			return &p[i]
		}
	}
	return nil
}

// counts says whether a tie of the period counts on the day: it has begun and
// has not been over for longer than the rule allows. What is not dated may count.
func (r *ConflictRule) counts(p calendar.Period, on calendar.Date) calendar.Truth {
	if r.Ever {
		return calendar.Yes
	}
	if p.Start.Compare(on) == calendar.After {
		return calendar.No
	}
	window := calendar.Period{Start: on.AddMonths(-max(r.Months, 0)), End: on}
	return p.Overlaps(window)
}

// Counts says whether a tie of the kind and the period is a conflict of interest
// on the day. Having worked at the same organisation is of kind [TieOrganisation].
func (p ConflictPolicy) Counts(kind TieKind, period calendar.Period, on calendar.Date) calendar.Truth {
	if r := p.rule(kind); r != nil {
		return r.counts(period, on)
	}
	return calendar.No
}

// Between returns the conflicts of interest of the expert with the parties on
// the day, in the order of the record: posts (of kind employment or not
// stated) at a party, then ties with a party, and the expert being a party. A
// tie that only the other one's record tells of is not seen here: see
// [ConflictPolicy.Mutual] and [ConflictPolicy.Pairs].
func (p ConflictPolicy) Between(e *Expert, with *Parties, on calendar.Date) (list []Conflict) {
	if with.IsZero() {
		return nil
	}
	if r := p.rule(TieOrganisation); r != nil && len(with.Partners) > 0 {
		for i := range e.Affiliations {
			a := &e.Affiliations[i]
			if a.conflictPost() && has(with.Partners, a.Partner) {
				if sure := r.counts(a.Period, on); sure != calendar.No {
					list = append(list, Conflict{Kind: TieOrganisation, At: conflictAt("/affiliations/", i), Sure: sure})
				}
			}
		}
	}
	for i := range e.Ties {
		t := &e.Ties[i]
		if !has(with.Partners, t.Partner) && !has(with.Experts, t.Expert) && !has(with.Agreements, t.Agreement) {
			continue
		}
		if r := p.rule(t.Kind); r != nil {
			if sure := r.counts(t.Period, on); sure != calendar.No {
				list = append(list, Conflict{Kind: t.Kind, At: conflictAt("/ties/", i), Sure: sure})
			}
		}
	}
	if has(with.Experts, e.ID) {
		list = append(list, Conflict{Kind: TieNamed, Sure: calendar.Yes})
	}
	return list
}

// conflictPost reports whether the affiliation is a post: of kind employment, or not stated.
func (a *Affiliation) conflictPost() bool { return a.Kind == "" || a.Kind == AffiliationEmployment }

func conflictAt(list string, i int) string { return list + strconv.Itoa(i) }

// has reports whether the list holds the identifier; nobody has the zero one.
func has[K comparable](list []K, k K) bool {
	var none K
	if k == none {
		return false
	}
	for i := range list {
		if list[i] == k {
			return true
		}
	}
	return false
}

// Tied reports whether the record holds anything in which a conflict of interest
// could show: a post at an organisation that has an identifier here, or a tie. Of
// an expert whose record holds nothing of that kind it is not known whether there
// is a conflict.
func (e *Expert) Tied() bool {
	for i := range e.Affiliations {
		if a := &e.Affiliations[i]; (a.Kind == "" || a.Kind == AffiliationEmployment) && !a.Partner.IsZero() {
			return true
		}
	}
	for i := range e.Ties {
		if t := &e.Ties[i]; !t.Partner.IsZero() || !t.Expert.IsZero() || !t.Agreement.IsZero() {
			return true
		}
	}
	return false
}
