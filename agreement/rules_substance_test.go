package agreement

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

func substanceExamples() []example {
	return []example{
		{Code: "AGR-NATURE-WRONG", Break: func(a *Agreement) { a.Substance.Obliges, a.Clauses.NonBinding = codes.Yes, codes.No }, Want: []string{"/parties/0/level", "/parties/1/level"},
			Pass: func(a *Agreement) {
				a.Substance.Obliges, a.Parties[0].Level, a.Parties[1].Level = codes.Yes, LevelGovernment, LevelState
			}},
		{Code: "AGR-NATURE-WRONG", Break: func(a *Agreement) { a.Substance.Obliges, a.Parties[1].Level = codes.Yes, LevelInternational }, Want: []string{"/parties/0/level"},
			Pass: func(a *Agreement) {
				a.Substance.Obliges, a.Parties[0].Level, a.Parties[1].Level = codes.Yes, "", LevelState
			}},
		{Code: "AGR-SUBSTANCE-CONTRADICTS", Break: func(a *Agreement) { a.Substance.Obliges = codes.Yes }, Want: []string{"/substance/obliges"},
			Pass: func(a *Agreement) { a.Substance.Obliges, a.Clauses.NonBinding = codes.Yes, codes.Unknown }},
		{Code: "AGR-SUBSTANCE-CIVIL", Break: func(a *Agreement) { a.Substance.Obliges, a.Substance.Civil = codes.Yes, codes.Yes }, Want: []string{"/substance/civil"},
			Pass: func(a *Agreement) { a.Substance.Obliges, a.Substance.Civil = codes.No, codes.Yes }},
		{Code: "AGR-SUBSTANCE-FORM", Break: func(a *Agreement) { a.Form, a.Substance.Obliges = FormTreaty, codes.No }, Want: []string{"/form"},
			Pass: func(a *Agreement) { a.Substance.Obliges = codes.Yes }}, // a memorandum may oblige
		{Code: "AGR-SUBSTANCE-FORM", Break: func(a *Agreement) { a.Form, a.Substance.Civil = FormLicence, codes.No }, Want: []string{"/form"}},
		{Code: "AGR-SUBSTANCE-FORM", Break: func(a *Agreement) { a.Form, a.Substance.Obliges = FormCoordination, codes.Yes }, Want: []string{"/form"}},
		{Code: "AGR-WORDING", Break: func(a *Agreement) { a.Substance.Text = text.In("en", "Cooperation.\nThe Ministries shall meet.") }, Want: []string{"/substance/text"},
			Pass: func(a *Agreement) { a.Substance.Text = text.Of("The Ministries will meet.", "shall") }}, // there is no list for Vietnamese
		{Code: "AGR-WORDING", Break: func(a *Agreement) {
			a.Clauses.NonBinding, a.Substance.Text = codes.Unknown, text.In("en", "The Ministries agree to meet.")
		}, Want: []string{"/substance/text"},
			Pass: func(a *Agreement) {
				a.Substance.Civil, a.Substance.Text = codes.Yes, text.In("en", "The Buyer shall pay.")
			}},
		{Code: "AGR-MATTER-LISTED", Break: func(a *Agreement) { a.Substance.Matters = []Matter{MatterBudget, "defense"} }, Want: []string{"/substance/matters/1"},
			Pass: func(a *Agreement) { a.Substance.Matters = []Matter{MatterDefence} }},
	}
}

// substance judges by hand what the table of rules_substance.go judges.
func (h *hand) substance(a *Agreement, today rule.Day) {
	s := &a.Substance
	form := false
	if s.Obliges == codes.Yes {
		for i := range a.Parties {
			l := a.Parties[i].Level
			if l != "" && l != LevelState && l != LevelGovernment && l != LevelInternational && a.Parties[i].Has(RoleSignatory) {
				h.add("AGR-NATURE-WRONG", rule.Error, "/parties/"+strconv.Itoa(i)+"/level", code("level", string(l)))
			}
		}
		if a.Clauses.NonBinding == codes.Yes {
			h.add("AGR-SUBSTANCE-CONTRADICTS", rule.Error, "/substance/obliges")
		}
		if s.Civil == codes.Yes {
			h.add("AGR-SUBSTANCE-CIVIL", rule.Error, "/substance/civil")
		}
		form = a.Form.Contract() || a.Form.Domestic()
	}
	if s.Obliges == codes.No && a.Form.Binding() || s.Civil == codes.No && a.Form.Contract() || s.Civil == codes.Yes && a.Form.Binding() {
		form = true
	}
	if form {
		h.add("AGR-SUBSTANCE-FORM", rule.Warning, "/form", code("form", string(a.Form)))
	}
	if s.Civil != codes.Yes {
		soft := s.Obliges == codes.No || a.Clauses.NonBinding == codes.Yes
		for i := range a.Parties {
			switch l := a.Parties[i].Level; l {
			case "parliament", "ministry", "agency", "department", "province", "provincial-department", "district", "commune":
				soft = soft || a.Parties[i].Has(RoleSignatory)
			}
		}
		for i := range s.Text {
			words, _ := ScreenWording(s.Text[i].Value, s.Text[i].Lang)
			if soft && len(words) > 0 {
				h.add("AGR-WORDING", rule.Warning, "/substance/text", code("word", words[0].Word), whole("line", words[0].Line))
			}
		}
	}
	for i, m := range s.Matters {
		if !Matters().Has(string(m)) {
			h.add("AGR-MATTER-LISTED", rule.Warning, "/substance/matters/"+strconv.Itoa(i), near(Matters(), string(m))...)
		}
	}
}
