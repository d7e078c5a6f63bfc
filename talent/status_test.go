package talent

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
)

func TestLists(t *testing.T) {
	for _, x := range []*codes.Table{&modes, &levels, &evidenceKinds, &purposes, &stages, &duties, &languageLevels} {
		require.NoError(t, x.Validate(), x.ID)
	}
	for _, s := range []Stage{StageIdentified, StageInvited, StageAccepted, StageActive, StageDormant, StageLeft} {
		assert.True(t, Stages().Has(string(s)), s)
	}
	for _, m := range []Mode{ModeReturn, ModeDual, ModeVisit, ModeRemote, ModeNational, ModeJointProject, ModeSupervision, ModeMentoring,
		ModeTeaching, ModeConsulting, ModePolicy, ModeStandards, ModeTransfer, ModeInvestment, ModeFundRaising, ModeAmbassador,
		ModeSpeaker, ModeReviewer, ModeEmergency} {
		assert.True(t, Modes().Has(string(m)), m)
	}
	assert.Equal(t, 19, Modes().Len())
	for _, p := range []Purpose{PurposeRegister, PurposeContact, PurposeMatching, PurposeEvaluation, PurposeSharing, PurposePublication, PurposeTransfer, PurposeStatistics} {
		assert.True(t, Purposes().Has(string(p)), p)
	}
	for _, l := range []Level{LevelLearner, LevelPractitioner, LevelSpecialist, LevelLeading} {
		assert.True(t, Levels().Has(string(l)), l)
	}
	for _, d := range fourDutyCodes {
		assert.True(t, Duties().Has(string(d)), d)
	}
	assert.Equal(t, 4, Duties().Len())
	for _, k := range []EvidenceKind{EvidencePublication, EvidenceDataset, EvidenceSoftware, EvidencePatent, EvidenceStandard, EvidenceProduct,
		EvidenceFunding, EvidenceEmployment, EvidenceEducation, EvidenceQualification, EvidenceInvited, EvidenceDistinction,
		EvidenceMembership, EvidenceService, EvidenceReview, EvidenceStatement} {
		assert.True(t, EvidenceKinds().Has(string(k)), k)
	}
	assert.Equal(t, 16, EvidenceKinds().Len())
	assert.Equal(t, 7, LanguageLevels().Len())
}

func TestCanUse(t *testing.T) {
	give := func(given, expires, withdrawn string) Consent {
		c := Consent{Purpose: PurposeContact}
		for _, x := range []struct {
			to   *calendar.Date
			text string
		}{{&c.Given, given}, {&c.Expires, expires}, {&c.Withdrawn, withdrawn}} {
			if x.text != "" {
				*x.to = day(x.text)
			}
		}
		return c
	}
	for _, x := range []struct {
		name     string
		consents []Consent
		on       string
		want     Permission
	}{
		{"no consent at all", nil, "2026-11-21", NoConsent},
		{"given before", []Consent{give("2026-02-01", "", "")}, "2026-11-21", Granted},
		{"given on the day", []Consent{give("2026-02-01", "", "")}, "2026-02-01", Granted},
		{"given after", []Consent{give("2026-02-01", "", "")}, "2026-01-31", NotGivenYet},
		{"no date", []Consent{give("", "", "")}, "2026-11-21", Unsure},
		{"a year, on a later one", []Consent{give("2025", "", "")}, "2026-11-21", Granted},
		{"a year, on a day of it", []Consent{give("2026", "", "")}, "2026-11-21", Unsure},
		{"an uncertain day", []Consent{give("2026-02-01?", "", "")}, "2026-11-21", Unsure},
		{"asked for a vague time", []Consent{give("2026-02-01", "", "")}, "2026", Unsure},
		{"last day", []Consent{give("2025", "2026-11-21", "")}, "2026-11-21", Granted},
		{"day after the last", []Consent{give("2025", "2026-11-20", "")}, "2026-11-21", Expired},
		{"expires some day this year", []Consent{give("2025", "2026", "")}, "2026-11-21", Unsure},
		{"withdrawn on the day", []Consent{give("2025", "", "2026-11-21")}, "2026-11-21", Withdrawn},
		{"withdrawn the day after", []Consent{give("2025", "", "2026-11-22")}, "2026-11-21", Granted},
		{"withdrawn some day this year", []Consent{give("2025", "", "2026")}, "2026-11-21", Unsure},
		{"given again after", []Consent{give("2024", "", "2025-05-01"), give("2025-05-02", "", "")}, "2026-11-21", Granted},
		{"given again on that day", []Consent{give("2024", "", "2025-05-01"), give("2025-05-01", "", "")}, "2026-11-21", Withdrawn},
		{"an earlier one does not live on", []Consent{give("2023", "", ""), give("2024", "", "2025-05-01")}, "2026-11-21", Withdrawn},
		{"doubtful withdrawal blocks", []Consent{give("2024", "", "2025-05-01?"), give("2025-05-02", "", "")}, "2026-11-21", Unsure},
	} {
		e := Expert{Consents: x.consents}
		assert.Equal(t, x.want, e.CanUse(PurposeContact, day(x.on)), x.name)
		assert.Equal(t, NoConsent, e.CanUse(PurposeSharing, day(x.on)), x.name)
		assert.NotEqual(t, Granted, e.CanUse(PurposeContact, calendar.Date{}), x.name)
	}
	e := sampleExpert()
	now := day("2026-11-21")
	assert.Equal(t, OutOfScope, e.CanUse(PurposeMatching, now))
	assert.Equal(t, Granted, e.CanUsePart(PurposeMatching, now, "/expertise/0/level"))
	assert.Equal(t, OutOfScope, e.CanUsePart(PurposeMatching, now, "/expertises"))
	assert.Equal(t, Granted, e.CanUsePart(PurposeContact, now, "/names/0"))
	assert.Equal(t, NoConsent, e.CanUse("", now))
	assert.False(t, Permission(0).Granted())
	assert.Equal(t, "no-consent", Permission(0).String())

	// A withdrawal of one part leaves the others.
	e.Consents = []Consent{
		{Purpose: PurposeContact, Given: day("2024"), Scope: []string{"/names"}},
		{Purpose: PurposeContact, Given: day("2024"), Scope: []string{"/names/1"}, Withdrawn: day("2025")},
		{Purpose: PurposeContact, Given: day("2024"), Scope: []string{"/place"}},
	}
	assert.Equal(t, Granted, e.CanUsePart(PurposeContact, now, "/place"))
	assert.Equal(t, Granted, e.CanUsePart(PurposeContact, now, "/names/0"))
	assert.Equal(t, Withdrawn, e.CanUsePart(PurposeContact, now, "/names/1"))
	assert.Equal(t, Withdrawn, e.CanUsePart(PurposeContact, now, "/names"))
}

func TestExpertFacts(t *testing.T) {
	e := sampleExpert()
	for tag, want := range map[string]string{"vi": "Nguyễn Thị Ánh", "en-AU": "Anh T. Nguyen", "ja": "Nguyễn Thị Ánh"} {
		n, ok := e.Name(language.MustParse(tag))
		assert.True(t, ok)
		assert.Equal(t, want, n.Display, tag)
	}
	_, ok := (&Expert{}).Name(language.English)
	assert.False(t, ok)
	x, ok := e.Identifier(id.SchemeORCID)
	assert.True(t, ok)
	assert.True(t, x.Valid())
	_, ok = e.Identifier(id.SchemeISNI)
	assert.False(t, ok)

	assert.Equal(t, calendar.Yes, e.AffiliatedOn(university, day("2015")))
	assert.Equal(t, calendar.No, e.AffiliatedOn(university, day("2019")))
	assert.Equal(t, calendar.Unknown, e.AffiliatedOn(company, day("2018")))
	assert.Equal(t, calendar.No, e.AffiliatedOn(ministry, day("2015")))
	var posts []id.Partner
	for a, sure := range e.AffiliationsOn(day("2020-01-01")) {
		assert.Equal(t, calendar.Yes, sure)
		posts = append(posts, a.Partner)
	}
	assert.Equal(t, []id.Partner{company}, posts)
}

func TestStatusOn(t *testing.T) {
	n := Network{Founded: day("2019-09-14"), Closed: day("2024")}
	assert.Equal(t, calendar.No, n.ActiveOn(day("2019-09-13")))
	assert.Equal(t, calendar.Yes, n.ActiveOn(day("2019-09-14")))
	assert.Equal(t, calendar.Unknown, n.ActiveOn(day("2024-05-01")))
	assert.Equal(t, calendar.No, n.ActiveOn(day("2025")))
	assert.Equal(t, calendar.Unknown, n.ActiveOn(calendar.Date{}))
	assert.Equal(t, calendar.Unknown, (&Network{}).ActiveOn(day("2025")))

	o := Office{Opened: day("2015-10-24"), Closed: day("2020-06-30")}
	for on, want := range map[string]Status{"2015-10-23": NotYetOpen, "2015-10-24": Open, "2015-10": StatusUnknown, "2020-06-30": Open, "2020-07-01": Closed} {
		assert.Equal(t, want, o.StatusOn(day(on)), on)
	}
	assert.Equal(t, StatusUnknown, o.StatusOn(calendar.Date{}))
	assert.Equal(t, StatusUnknown, (&Office{}).StatusOn(day("2020")))
	assert.Equal(t, "đang hoạt động", Open.Label(language.Vietnamese))
	assert.Equal(t, "open", Open.Label(language.English))
}

func TestNoAllocs(t *testing.T) {
	e, n, o, on := sampleExpert(), sampleNetwork(), sampleOffice(), day("2026-11-21")
	_, _, _ = e.Validate(), n.Validate(), o.Validate()
	for name, f := range map[string]func(){
		"CanUse":   func() { e.CanUsePart(PurposeMatching, on, "/modes") },
		"Name":     func() { e.Name(language.Vietnamese) },
		"Status":   func() { o.StatusOn(on); n.ActiveOn(on); e.AffiliatedOn(company, on) },
		"Validate": func() { _, _, _ = e.Validate(), n.Validate(), o.Validate() },
		"Score":    func() { networkModel.Score(n); officeModel.Score(o) },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}
