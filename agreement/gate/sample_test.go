package gate

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

var (
	ministryVN = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000001")
	ministryJP = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000002")
	foreign    = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000003")
	justice    = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000004")
)

var day = calendar.MustDate

// today is the day on which the tests decide.
var today = day("2026-11-21")

// law is the law of a state, made up for the tests.
var law = agreement.Regime{
	Name: "law 2020", Home: "VN",
	Sovereign: []agreement.Level{agreement.LevelGovernment},
	Bodies:    []agreement.Body{{Level: agreement.LevelGovernment, Basis: seen}, {Level: agreement.LevelMinistry, Basis: seen}},
	Excluded:  []agreement.Subject{{Matter: agreement.MatterAid, Basis: seen}},
	Reserved:  []agreement.Subject{{Matter: agreement.MatterPeace, Basis: seen}, {Matter: agreement.MatterTerritory, Basis: rule.Basis{Kind: rule.Law, Confidence: rule.Partly, EN: "Law, in part", VI: "Luật, một phần"}}},
	Treaty:    seen, Agreement: seen, Scope: seen,
	Others: rule.Basis{Kind: rule.Law, Confidence: rule.General, EN: "Inferred", VI: "Suy luận"},
}

var seen = rule.Basis{Kind: rule.Law, Confidence: rule.Verified, EN: "Law of the state", VI: "Luật của nước này"}

func nature(a *agreement.Agreement, _ calendar.Date) agreement.Classification {
	return a.Classify(&law)
}

// clean is an agreement between two ministries, made up for the tests, about
// which all questions are answered well.
func clean() *agreement.Agreement {
	a := &agreement.Agreement{
		ID:     id.Must[id.Agreement]("0190a000-0000-7000-8000-0000000000a1"),
		Titles: text.Of("Memorandum of understanding on semiconductors", "Bản ghi nhớ về công nghệ bán dẫn"),
		Form:   agreement.FormMoU,
		Parties: []agreement.Party{
			{Partner: ministryVN, Name: text.Of("Ministry A", "Bộ A"), Country: "VN", Level: agreement.LevelMinistry, Roles: []agreement.Role{agreement.RoleSignatory}},
			{Partner: ministryJP, Name: text.In("en", "Ministry B"), Country: "JP", Level: agreement.LevelMinistry, Roles: []agreement.Role{agreement.RoleSignatory}},
		},
		Substance: agreement.Substance{Obliges: codes.No, Civil: codes.No, MattersComplete: codes.Yes},
	}
	for _, q := range []rule.Code{CodeLaw, CodePolicy, CodeTreaties, CodeEquality, CodePowers} {
		a.Assurances = append(a.Assurances, agreement.Assurance{Question: string(q), Answer: codes.Yes, By: justice, On: day("2026-06-01"), Until: day("2026-12-31"), Evidence: "S1"})
	}
	a.Assurances[2].By, a.Assurances[2].Until = foreign, day("2026-12-15")
	return a
}

// law, policy, treaties, equality and powers are where the findings of clean stand.
const (
	atLaw = iota
	atPolicy
	atTreaties
	atEquality
	atPowers
)

func plain(opts ...Option) *Gate {
	return Must(New(Questions(), append([]Option{Classify(nature)}, opts...)...))
}

// of returns the reason of a question.
func of(d *Decision, code rule.Code) *Reason {
	for i := range d.Reasons {
		if d.Reasons[i].Code == code {
			return &d.Reasons[i]
		}
	}
	return &Reason{Code: "none", Outcome: 99}
}
