package vietnam

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/talent"
)

// schemeCandidate is an expert made up for the tests, with a consent to be assessed.
func schemeCandidate() *talent.Expert {
	return &talent.Expert{
		Affiliations: []talent.Affiliation{
			{Kind: talent.AffiliationEducation, Country: "JP", Period: calendar.MustPeriod("2008/2012")},
			{Kind: talent.AffiliationEmployment, Country: "JP", Period: calendar.MustPeriod("2013-04-01/2018-03-31")}, // five years to the day
		},
		Outputs:  []talent.Output{{Kind: talent.EvidencePatent, Ref: "JP0000000"}},
		Consents: []talent.Consent{{Purpose: talent.PurposeEvaluation, Given: calendar.MustDate("2026-01-05")}},
	}
}

func schemeAnswers(yes string, no string) (list []talent.ConditionAnswer) {
	for c := range strings.FieldsSeq(yes) {
		list = append(list, talent.ConditionAnswer{Code: rule.Code("VN-D249-" + c), Answer: codes.Yes})
	}
	for c := range strings.FieldsSeq(no) {
		list = append(list, talent.ConditionAnswer{Code: rule.Code("VN-D249-" + c), Answer: codes.No})
	}
	return list
}

const (
	everyGeneral = "SUBJECT HOST TASKS RECORD WISH OTHER-GENERAL "
	noExclusion  = " NOT-CHIEF NOT-DEFENCE"
	noSpecific   = " INVENTION DEEP WORK LEADING RESEARCH"
)

func TestExpertScheme(t *testing.T) {
	s := ExpertScheme()
	for _, x := range []struct {
		name    string
		yes, no string
		on      string
		met     calendar.Truth
		why     talent.EligibilityWhy
	}{
		{"nothing answered", "", "", "2026-11-21", calendar.Unknown, talent.EligibilityOpen},
		{"an invention that is applied", everyGeneral + "INVENTION-AUTHOR INVENTION-APPLIED", noExclusion, "2026-11-21", calendar.Yes, talent.AllMet},
		{"the record shows the years", everyGeneral + "LEADING-DOCTORATE LEADING-FIELD", noExclusion, "2026-11-21", calendar.Yes, talent.AllMet},
		{"whether the university is among the 200 is not known", everyGeneral + "LEADING-FIELD", noExclusion, "2026-11-21", calendar.Unknown, talent.EligibilityOpen},
		{"the rest of the general criteria is not known", strings.Replace(everyGeneral, "OTHER-GENERAL", "", 1) + "WORK", noExclusion, "2026-11-21", calendar.Unknown, talent.EligibilityOpen},
		{"nobody asked about exclusions", everyGeneral + "WORK", "", "2026-11-21", calendar.Unknown, talent.EligibilityOpen},
		{"a chief engineer", everyGeneral + "WORK NOT-CHIEF", "NOT-DEFENCE", "2026-11-21", calendar.No, talent.Excluded},
		{"no clear record", "", "RECORD", "2026-11-21", calendar.No, talent.GeneralUnmet},
		{"none of those listed, but the list is not all", everyGeneral, noExclusion + noSpecific, "2026-11-21", calendar.Unknown, talent.EligibilityOpen},
		{"none at all", everyGeneral, noExclusion + noSpecific + " OTHER-SPECIFIC", "2026-11-21", calendar.No, talent.SpecificUnmet},
		{"the parts seen of a condition that was not seen in full", everyGeneral + "RESEARCH-DOCTORATE RESEARCH-YEARS", noExclusion, "2026-11-21", calendar.Unknown, talent.EligibilityOpen},
		{"nor does it follow that it is not met", everyGeneral, noExclusion + " INVENTION DEEP WORK LEADING OTHER-SPECIFIC RESEARCH-DOCTORATE", "2026-11-21", calendar.Unknown, talent.EligibilityOpen},
		{"the day before", everyGeneral + "WORK", noExclusion, "2025-09-18", calendar.No, talent.NotInForce},
		{"the first day", everyGeneral + "WORK", noExclusion, "2025-09-19", calendar.Yes, talent.AllMet},
		{"some day of that year", everyGeneral + "WORK", noExclusion, "2025", calendar.Unknown, talent.DayOpen},
		{"no day", everyGeneral + "WORK", noExclusion, "", calendar.Unknown, talent.DayOpen},
	} {
		c := talent.Candidacy{Expert: schemeCandidate(), Answers: schemeAnswers(x.yes, x.no)}
		if x.on != "" {
			c.On = calendar.MustDate(x.on)
		}
		got := s.Eligible(&c)
		assert.Equal(t, x.met, got.Met, x.name)
		assert.Equal(t, x.why, got.Why, x.name)
		assert.Equal(t, x.why == talent.EligibilityOpen, len(got.Open) > 0, x.name)
		assert.Empty(t, got.Unasked, x.name)
	}
}

// What would settle it is named to the part.
func TestExpertSchemeOpen(t *testing.T) {
	s := ExpertScheme()
	got := s.Eligible(&talent.Candidacy{Expert: schemeCandidate(), On: calendar.MustDate("2026-11-21"),
		Answers: schemeAnswers(everyGeneral+"LEADING-DOCTORATE", noExclusion+" INVENTION DEEP WORK OTHER-SPECIFIC")})
	assert.Equal(t, []rule.Code{"VN-D249-LEADING-FIELD", "VN-D249-RESEARCH"}, got.Open)
	byCode := map[rule.Code]talent.ConditionResult{}
	for _, p := range got.Parts {
		byCode[p.Code] = p
		for _, q := range p.All {
			byCode[q.Code] = q
		}
	}
	assert.Equal(t, talent.ByRecord, byCode["VN-D249-LEADING-YEARS"].Why)
	assert.Equal(t, []string{"/affiliations/1"}, byCode["VN-D249-LEADING-YEARS"].At)
	assert.Equal(t, []string{"/affiliations/0"}, byCode["VN-D249-LEADING-DOCTORATE"].At)
	assert.Equal(t, []string{"/outputs/0"}, byCode["VN-D249-INVENTION-AUTHOR"].At)
	assert.Equal(t, talent.TextNotSeen, byCode["VN-D249-RESEARCH"].Why)

	// Four years and 364 days are not five.
	e := schemeCandidate()
	e.Affiliations[1].Period = calendar.MustPeriod("2013-04-01/2018-03-30")
	got = s.Eligible(&talent.Candidacy{Expert: e, On: calendar.MustDate("2026-11-21"), Answers: schemeAnswers(everyGeneral+"LEADING-DOCTORATE LEADING-FIELD", noExclusion)})
	assert.Equal(t, calendar.Unknown, got.Met)
	// Without a consent to it the record is not looked at.
	e = schemeCandidate()
	e.Consents[0].Purpose = talent.PurposeContact
	got = s.Eligible(&talent.Candidacy{Expert: e, On: calendar.MustDate("2026-11-21"), Answers: schemeAnswers(everyGeneral+"LEADING-DOCTORATE LEADING-FIELD", noExclusion)})
	assert.Equal(t, calendar.Unknown, got.Met)
	assert.NotContains(t, strings.Join(got.Lines(language.English), "\n"), "/affiliations")
}

// Texts are there in both languages, codes are told apart, and none is lost.
func TestExpertSchemeTable(t *testing.T) {
	s := ExpertScheme()
	var list []string
	note := func(code rule.Code, en, vi string) {
		list = append(list, string(code))
		assert.NotEmpty(t, en, code)
		assert.NotEmpty(t, vi, code)
		assert.True(t, norm.NFC.IsNormalString(vi), code)
	}
	var conditions func([]talent.Condition)
	conditions = func(of []talent.Condition) {
		for _, c := range of {
			note(c.Code, c.EN, c.VI)
			assert.Equal(t, c.Judge != nil, len(c.Reads) > 0, c.Code)
			conditions(c.All)
		}
	}
	note(s.Code, s.EN, s.VI)
	conditions(s.General)
	conditions(s.Specific)
	conditions(s.Excludes)
	for _, x := range append(s.Duties, s.Benefits...) {
		note(x.Code, x.EN, x.VI)
	}
	b, err := os.ReadFile("testdata/scheme_codes.txt")
	require.NoError(t, err)
	assert.Equal(t, strings.Fields(string(b)), list, "codes are only ever added")

	s.General[0].EN, s.Specific[0].All[0].Reads[0] = "changed", "changed"
	assert.NotEqual(t, "changed", ExpertScheme().General[0].EN)
	assert.NotEqual(t, "changed", ExpertScheme().Specific[0].All[0].Reads[0])
}
