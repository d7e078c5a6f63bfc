package talent

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

// recordSample returns the sample with every list of the record filled; it
// breaks no rule either.
func recordSample() *Expert {
	e := sampleExpert()
	e.Contacts = []Contact{
		{ContactEmail, "a.nguyen@example.org"}, {ContactPhone, "+81 (3) 1234-5678"},
		{ContactPage, "https://example.org/~a.nguyen"}, {ContactPost, "1-2-3 Minato, Tokyo"},
	}
	e.Profile = text.Of("I design power electronics.\n\nI teach.", "Tôi nghiên cứu điện tử công suất.")
	e.Keywords = []string{"power electronics", "điện tử công suất", "SiC"}
	e.Affiliations[0].Kind = AffiliationEmployment
	e.Affiliations = append(e.Affiliations, Affiliation{
		Kind: AffiliationEducation, Organisation: id.MustExternal(id.SchemeROR, "03yrm5c26"),
		Name: text.In("en", "Faculty"), Department: "Electrical engineering", Period: period("2009/2013"),
	})
	e.Outputs = []Output{
		{Kind: EvidencePublication, Ref: "10.1000/1", Title: text.In("en", "On inverters"), Abstract: text.In("en", "They switch."), On: day("2024-03"), Technology: technology.MustCode("FORD:2.2")},
		{Kind: EvidencePatent, Ref: "JP0000000", On: day("2023")},
		{Title: text.In("vi", "Bài giảng về bộ nghịch lưu")},
	}
	e.Metrics = []Metric{{Name: "h-index", Value: quantity.Exactly(12), Source: "form", Field: technology.MustCode("FORD:2.2"), On: day("2026-01")}}
	e.Ties = []Tie{
		{Kind: TieCoauthor, Expert: bob, Period: period("2022/2024"), Evidence: "10.1000/1"},
		{Kind: TieSupervision, Expert: carol, Evidence: "declared by the expert"},
		{Kind: TieFinancial, Partner: company, Period: period("2018-07/.."), Evidence: "declared by the expert"},
	}
	return e
}

func recordExamples() []ruletest.Example[Expert] {
	return append([]ruletest.Example[Expert]{
		{Code: "EXP-NAME-BLANK", Break: func(e *Expert) { e.Names[1].Display = " \u00a0\t" }, Want: []string{"/names/1/display"},
			Pass: func(e *Expert) { e.Names[1].Display = "" }}, // said by EXP-NAME-DISPLAY
		{Code: "EXP-NAME-LANG-MISSING", Break: func(e *Expert) { e.Names[0].Lang = "" }, Want: []string{"/names/0/lang"},
			Pass: func(e *Expert) { e.Names = []PersonName{{Display: "A"}} }},
		{Code: "EXP-LANGUAGE-VARIANT", Break: func(e *Expert) { e.Languages = append(e.Languages, Language{"EN-gb", "B2"}) }, Want: []string{"/languages/3/lang"},
			Pass: func(e *Expert) { e.Languages[1].Lang = "eng" }},

		{Code: "EXP-CONTACT-LISTED", Break: func(e *Expert) { e.Contacts[0].Kind, e.Contacts[3].Kind = "e-mail", "" }, Want: []string{"/contacts/0/kind", "/contacts/3/kind"}},
		{Code: "EXP-CONTACT-VALUE", Break: func(e *Expert) { e.Contacts[1].Value, e.Contacts[3].Value = "", " \n" }, Want: []string{"/contacts/1/value", "/contacts/3/value"}},
		{Code: "EXP-CONTACT-EMAIL", Break: func(e *Expert) { e.Contacts[0].Value = "a.nguyen(at)example.org" }, Want: []string{"/contacts/0/value"},
			Pass: func(e *Expert) { e.Contacts[0].Value = "ánh@điện-tử.example" }},
		{Code: "EXP-CONTACT-PHONE", Break: func(e *Expert) { e.Contacts[1].Value = "024 3943 9731" }, Want: []string{"/contacts/1/value"},
			Pass: func(e *Expert) { e.Contacts[1].Value = "+84 24 3943 9731" }},
		{Code: "EXP-CONTACT-PAGE", Break: func(e *Expert) { e.Contacts[2].Value = "www.example.org" }, Want: []string{"/contacts/2/value"},
			Pass: func(e *Expert) { e.Contacts[2].Value = "http://example.org" }},
		{Code: "EXP-CONTACT-TWICE", Break: func(e *Expert) { e.Contacts = append(e.Contacts, e.Contacts[0]) }, Want: []string{"/contacts/4"}},
		{Code: "EXP-PROFILE-TEXT", Break: func(e *Expert) { e.Profile = text.Text{{Lang: "vi", Value: "Tie\u0302\u0301ng"}} }, Want: []string{"/profile"},
			Pass: func(e *Expert) { e.Profile = text.In("und", " Lorem ipsum\n") }},
		{Code: "EXP-KEYWORD-TEXT", Break: func(e *Expert) { e.Keywords[0], e.Keywords[1] = "", " SiC" }, Want: []string{"/keywords/0", "/keywords/1"}},
		{Code: "EXP-KEYWORD-TWICE", Break: func(e *Expert) { e.Keywords[2] = e.Keywords[0] }, Want: []string{"/keywords/2"}},

		{Code: "EXP-AFFILIATION-LISTED", Break: func(e *Expert) { e.Affiliations[2].Kind = "educations" }, Want: []string{"/affiliations/2/kind"}},
		{Code: "EXP-AFFILIATION-IDENTIFIER", Break: func(e *Expert) { e.Affiliations[2].Organisation.Value = "03yrm5c27" }, Want: []string{"/affiliations/2/organisation/value"}},
		{Code: "EXP-AFFILIATION-PERSON", Break: func(e *Expert) { e.Affiliations[2].Organisation = e.Identifiers[0] }, Want: []string{"/affiliations/2/organisation/scheme"}},
		{Code: "EXP-AFFILIATION-SCHEME", Break: func(e *Expert) { e.Affiliations[2].Organisation.Scheme = "ringgold" }, Want: []string{"/affiliations/2/organisation/scheme"},
			Pass: func(e *Expert) { e.Affiliations[2].Organisation = id.External{} }},
		// A time at school beside a post is no dual appointment, a second post is.
		{Code: "EXP-AFFILIATION-OVERLAP", Break: func(e *Expert) {
			e.Affiliations[2].Kind, e.Affiliations[2].Partner = AffiliationEmployment, ministry
		}, Want: []string{"/affiliations/2/period"}, Pass: func(e *Expert) { e.Affiliations[2].Partner = ministry }},
		{Code: "EXP-AFFILIATION-TWICE", Break: func(e *Expert) { e.Affiliations = append(e.Affiliations, e.Affiliations[2]) }, Want: []string{"/affiliations/3"},
			Pass: func(e *Expert) {
				a := e.Affiliations[2]
				a.Department = "Physics"
				e.Affiliations = append(e.Affiliations, a)
			}},
		{Code: "EXP-AFFILIATION-ORGANISATION", Break: func(e *Expert) {
			e.Affiliations[2].Organisation, e.Affiliations[2].Name = id.External{}, nil
		}, Want: []string{"/affiliations/2"}, Pass: func(e *Expert) { e.Affiliations[2].Name = nil }},

		{Code: "EXP-AVAILABILITY-WHEN", Break: func(e *Expert) { e.Availability[0].Period = calendar.Period{} }, Want: []string{"/availability/0/period"}},
		{Code: "EXP-AVAILABILITY-OVERLAP", Break: func(e *Expert) {
			e.Availability = append(e.Availability, Availability{Period: period("2026-06/2027")})
		}, Want: []string{"/availability/1/period"},
			Pass: func(e *Expert) { e.Availability = append(e.Availability, Availability{Period: period("2027/..")}) }},

		{Code: "EXP-OUTPUT-LISTED", Break: func(e *Expert) { e.Outputs[0].Kind = "article" }, Want: []string{"/outputs/0/kind"},
			Pass: func(e *Expert) { e.Outputs[0].Kind = "" }},
		{Code: "EXP-OUTPUT-EMPTY", Break: func(e *Expert) { e.Outputs[1].Ref = " " }, Want: []string{"/outputs/1"}},
		{Code: "EXP-OUTPUT-TEXT", Break: func(e *Expert) {
			e.Outputs[0].Title, e.Outputs[2].Abstract = text.Text{{Lang: "vn", Value: "A"}}, text.Text{{Lang: "vi", Value: " "}}
		}, Want: []string{"/outputs/0", "/outputs/2"}},
		{Code: "EXP-OUTPUT-TWICE", Break: func(e *Expert) { e.Outputs[1].Ref = e.Outputs[0].Ref }, Want: []string{"/outputs/1/ref"},
			Pass: func(e *Expert) { e.Outputs = append(e.Outputs, Output{Title: text.In("en", "B")}) }},
		{Code: "EXP-OUTPUT-FUTURE", Break: func(e *Expert) { e.Outputs[1].On = day("2027") }, Want: []string{"/outputs/1/on"},
			Pass: func(e *Expert) { e.Outputs[1].On = day("2026") }},
		{Code: "EXP-OUTPUT-TECHNOLOGY", Break: func(e *Expert) { e.Outputs[1].Technology = technology.Code{List: "ford", Code: "2"} }, Want: []string{"/outputs/1/technology"}},

		{Code: "EXP-METRIC-NAME", Break: func(e *Expert) { e.Metrics[0].Name = " " }, Want: []string{"/metrics/0/name"}},
		{Code: "EXP-METRIC-VALUE", Break: func(e *Expert) { e.Metrics[0].Value = quantity.Between(9, 3) }, Want: []string{"/metrics/0/value"},
			Pass: func(e *Expert) { e.Metrics[0].Value = quantity.Exactly(0) }},
		{Code: "EXP-METRIC-VALUE", Break: func(e *Expert) { e.Metrics[0].Value = quantity.Quantity{} }, Want: []string{"/metrics/0/value"}},
		{Code: "EXP-METRIC-NEGATIVE", Break: func(e *Expert) { e.Metrics[0].Value = quantity.LessThan(0) }, Want: []string{"/metrics/0/value"},
			Pass: func(e *Expert) { e.Metrics[0].Value = quantity.LessThan(1) }},
		{Code: "EXP-METRIC-SOURCE", Break: func(e *Expert) { e.Metrics[0].Source = "" }, Want: []string{"/metrics/0/source"}},
		{Code: "EXP-METRIC-DATE", Break: func(e *Expert) { e.Metrics[0].On = calendar.Date{} }, Want: []string{"/metrics/0/on"}},
		{Code: "EXP-METRIC-FIELD", Break: func(e *Expert) { e.Metrics[0].Field = technology.Code{} }, Want: []string{"/metrics/0/field"}},
		{Code: "EXP-METRIC-FUTURE", Break: func(e *Expert) { e.Metrics[0].On = day("2026-11-22") }, Want: []string{"/metrics/0/on"}},
		{Code: "EXP-METRIC-TWICE", Break: func(e *Expert) {
			e.Metrics = append(e.Metrics, e.Metrics[0])
			e.Metrics[1].Value = quantity.Exactly(13)
		}, Want: []string{"/metrics/1"}},
		{Code: "EXP-METRIC-ALONE", Break: func(e *Expert) { e.Outputs, e.Expertise = nil, nil }, Want: []string{"/metrics"},
			Pass: func(e *Expert) { e.Outputs = nil }},
	}, tieExamples()...)
}

func tieExamples() []ruletest.Example[Expert] {
	return []ruletest.Example[Expert]{
		{Code: "EXP-TIE-LISTED", Break: func(e *Expert) { e.Ties[0].Kind, e.Ties[1].Kind = "coauthor", "" }, Want: []string{"/ties/0/kind", "/ties/1/kind"}},
		{Code: "EXP-TIE-WITH", Break: func(e *Expert) { e.Ties[2].Partner = id.Partner{} }, Want: []string{"/ties/2"}},
		{Code: "EXP-TIE-SELF", Break: func(e *Expert) { e.Ties[0].Expert = e.ID }, Want: []string{"/ties/0/expert"},
			Pass: func(e *Expert) { e.ID = id.Expert{} }}, // nobody's record
		{Code: "EXP-TIE-PERIOD", Break: func(e *Expert) { e.Ties[0].Period = period("2024/2022") }, Want: []string{"/ties/0/period"}},
		{Code: "EXP-TIE-UNDATED", Break: func(e *Expert) { e.Ties[0].Period = calendar.Period{} }, Want: []string{"/ties/0/period"}},
		{Code: "EXP-TIE-EVIDENCE", Break: func(e *Expert) { e.Ties[1].Evidence = "" }, Want: []string{"/ties/1/evidence"}},
		{Code: "EXP-TIE-TWICE", Break: func(e *Expert) {
			e.Ties = append(e.Ties, e.Ties[0])
			e.Ties[3].Evidence = "another"
		}, Want: []string{"/ties/3"}, Pass: func(e *Expert) {
			e.Ties = append(e.Ties, e.Ties[0])
			e.Ties[3].Period = period("2025/..")
		}},
	}
}

// What looks like an address, a number or a page, and what does not.
func TestRecordShapes(t *testing.T) {
	for s, want := range map[string]bool{
		"a@b.vn": true, "a.b+c@b-c.example": true, "giáo.sư@đại-học.vn": true,
		"": false, "@": false, "a@": false, "@b.vn": false, "a@b": false, "a@b..vn": false, "a@.vn": false, "a@b.vn.": false,
		"a b@c.vn": false, "a@b@c.vn": false, "<a@b.vn>": false, "a@b.vn, c@d.vn": false, "mailto:a@b.vn": false,
		"a@-b.vn": false, "a@b-.vn": false, ".a@b.vn": false, "a.@b.vn": false, "a@b.vn\n": false, "a\xff@b.vn": false,
		strings.Repeat("a", 65) + "@b.vn": false,
	} {
		assert.Equal(t, want, recordIsMail(s), "%q", s)
	}
	for s, want := range map[string]bool{
		"+84912345678": true, "+84 (0)91-234.5678": true, "+123456789012345": true, "+112": true,
		"": false, "+": false, "84912345678": false, "+1234567890123456": false, "+0123": false, "+84 x12": false, "++84123": false, "+12": false,
	} {
		assert.Equal(t, want, recordIsPhone(s), "%q", s)
	}
	for s, want := range map[string]bool{
		"https://a.vn": true, "http://a": true,
		"": false, "https://": false, "https:///x": false, "ftp://a.vn": false, "a.vn": false, "https://a b": false, "javascript:1": false,
	} {
		assert.Equal(t, want, recordIsPage(s), "%q", s)
	}
}

// Whatever stands in a record, the report on it tells places and no contents.
func TestRecordReportsArePrivate(t *testing.T) {
	const secret = "MARKER"
	e := &Expert{
		ID:       alice,
		Names:    []PersonName{{Display: " ", Family: secret}, {Display: secret + " ", Lang: secret}},
		Contacts: []Contact{{secret, secret}, {ContactEmail, secret}, {ContactPhone, secret}, {ContactPage, secret}, {ContactPage, secret}},
		Profile:  text.Text{{Lang: secret, Value: secret}}, Keywords: []string{secret + " ", secret + " "},
		Affiliations: []Affiliation{
			{Kind: secret, Organisation: id.External{Scheme: secret, Value: secret}, Department: secret, Name: text.Text{{Lang: secret, Value: secret}}},
			{Organisation: id.External{Scheme: id.SchemeORCID, Value: secret}}, {Organisation: id.External{Scheme: id.SchemeVNPersonal, Value: secret}},
		},
		Outputs: []Output{{Kind: secret, Ref: secret, Title: text.Text{{Lang: secret, Value: secret}}, Technology: technology.Code{List: secret, Code: secret + "-"}}, {Ref: secret}},
		Metrics: []Metric{{Name: secret, Value: quantity.Exactly(-1).OfUnit(secret)}, {Name: secret, Source: secret}, {Name: secret, Source: secret}},
		Ties:    []Tie{{Kind: secret, Evidence: secret}, {Kind: secret, Expert: alice}, {Kind: secret, Expert: alice, Evidence: secret}},
		Languages: []Language{
			{secret, secret}, {secret, ""}, {"en", secret}, {"en-GB", ""},
		},
		Availability: []Availability{{Period: period("2026/2025")}, {Period: period("2026-01/2027"), Hours: quantity.Exactly(999).OfUnit(secret)}, {Period: period("2026-02/2027")}, {}},
	}
	v := rule.Must(ExpertValidator(rule.AsOf(today)))
	r := v.Inspect(e)
	broken := map[rule.Code]bool{}
	for _, x := range r.Violations {
		broken[x.Code] = true
		assert.NotContains(t, x.Message(language.English)+x.Message(language.Vietnamese)+x.Pointer, secret, x.Code)
	}
	b, err := json.Marshal(r)
	require.NoError(t, err)
	assert.NotContains(t, string(b), secret)
	for _, table := range [][]rule.Rule[Expert]{recordRules, recordOutputRules, tieRules} {
		for _, x := range table {
			switch x.Code {
			case "EXP-NAME-LANG-MISSING", "EXP-CONTACT-VALUE", "EXP-OUTPUT-EMPTY", "EXP-OUTPUT-FUTURE", "EXP-METRIC-NAME",
				"EXP-METRIC-FUTURE", "EXP-METRIC-ALONE", "EXP-TIE-PERIOD", "EXP-TIE-UNDATED":
				continue // about what is not there, and about days
			}
			assert.True(t, broken[x.Code], "%s is not tried", x.Code)
		}
	}
}
