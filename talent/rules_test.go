package talent

import (
	"flag"
	"testing"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

var _ = flag.Bool("update", false, "rewrite testdata")

const today = 2026_11_21

func TestExpertRules(t *testing.T) {
	future := day("2026-11-22")
	ruletest.Run(t, ExpertRules(), recordSample, append([]ruletest.Example[Expert]{
		{Code: "EXP-ID", Break: func(e *Expert) { e.ID = id.Expert{} }, Want: []string{"/id"}},
		{Code: "EXP-NAME", Break: func(e *Expert) { e.Names = nil }, Want: []string{"/names"}},
		{Code: "EXP-NAME-DISPLAY", Break: func(e *Expert) { e.Names[1].Display = "" }, Want: []string{"/names/1/display"}},
		{Code: "EXP-NAME-NFC", Break: func(e *Expert) { e.Names[0].Family = "Nguye\u0302\u0303n" }, Want: []string{"/names/0"}},
		{Code: "EXP-NAME-LANG", Break: func(e *Expert) { e.Names[1].Lang = "English language" }, Want: []string{"/names/1/lang"},
			Pass: func(e *Expert) { e.Names[1].Lang = "ja-Hani" }},
		{Code: "EXP-NAME-TWICE", Break: func(e *Expert) { e.Names[1] = e.Names[0] }, Want: []string{"/names/1"}},
		{Code: "EXP-COUNTRY", Break: func(e *Expert) { e.Country = "" }, Want: []string{"/country"}},
		{Code: "EXP-COUNTRY-KNOWN", Break: func(e *Expert) { e.Country = "ZQ" }, Want: []string{"/country"}},
		{Code: "EXP-ZONE", Break: func(e *Expert) { e.TimeZone = "GMT+7" }, Want: []string{"/timeZone"},
			Pass: func(e *Expert) { e.TimeZone = "America/Argentina/Buenos_Aires" }},
		{Code: "EXP-SOURCE", Break: func(e *Expert) { e.Sources = nil }, Want: []string{"/sources"}},

		{Code: "EXP-IDENTIFIER", Break: func(e *Expert) { e.Identifiers[0].Value = "0000-0002-1825-0098" }, Want: []string{"/identifiers/0/value"}},
		{Code: "EXP-IDENTIFIER-SCHEME", Break: func(e *Expert) {
			e.Identifiers = append(e.Identifiers, id.External{Scheme: "researcherid", Value: "A-1"})
		}, Want: []string{"/identifiers/1/scheme"}},
		{Code: "EXP-IDENTIFIER-ORGANISATION", Break: func(e *Expert) {
			e.Identifiers = append(e.Identifiers, id.External{Scheme: id.SchemeROR, Value: "03yrm5c26"})
		}, Want: []string{"/identifiers/1/scheme"}},
		{Code: "EXP-IDENTIFIER-NATIONAL", Break: func(e *Expert) {
			e.Identifiers = append(e.Identifiers, id.External{Scheme: id.SchemeVNPersonal, Value: "001099000001"})
		}, Want: []string{"/identifiers/1"}},
		{Code: "EXP-IDENTIFIER-TWICE", Break: func(e *Expert) { e.Identifiers = append(e.Identifiers, e.Identifiers[0]) }, Want: []string{"/identifiers/1"}},
		{Code: "EXP-ORCID", Break: func(e *Expert) { e.Identifiers = nil }, Want: []string{"/identifiers"}},
		{Code: "EXP-ORCID-ONE", Break: func(e *Expert) {
			e.Identifiers = append(e.Identifiers, id.MustExternal(id.SchemeORCID, "0000-0001-5109-3700"))
		}, Want: []string{"/identifiers/1/value"}},

		{Code: "EXP-AFFILIATION-ORGANISATION", Break: func(e *Expert) { e.Affiliations[0].Partner = id.Partner{} }, Want: []string{"/affiliations/0"},
			Pass: func(e *Expert) {
				e.Affiliations[0].Partner, e.Affiliations[0].Name = id.Partner{}, text.In("en", "Institute")
			}},
		{Code: "EXP-AFFILIATION-PERIOD", Break: func(e *Expert) { e.Affiliations[0].Period = period("2018/2012") }, Want: []string{"/affiliations/0/period"}},
		{Code: "EXP-AFFILIATION-OVERLAP", Break: func(e *Expert) { e.Affiliations[0].Period = period("2012/..") }, Want: []string{"/affiliations/1/period"},
			Pass: func(e *Expert) { e.Affiliations[0].Period, e.Modes = period("2012/.."), []Mode{ModeDual} }},
		{Code: "EXP-AFFILIATION-TWICE", Break: func(e *Expert) { e.Affiliations = append(e.Affiliations, e.Affiliations[1]) }, Want: []string{"/affiliations/3"}},
		{Code: "EXP-AFFILIATION-COUNTRY", Break: func(e *Expert) { e.Affiliations[0].Country = "ZQ" }, Want: []string{"/affiliations/0/country"},
			Pass: func(e *Expert) { e.Affiliations[0].Country = "SUHH" }},

		{Code: "EXP-EXPERTISE", Break: func(e *Expert) { e.Expertise = nil }, Want: []string{"/expertise"}},
		{Code: "EXP-EXPERTISE-TECHNOLOGY", Break: func(e *Expert) { e.Expertise[0].Technology = technology.Code{} }, Want: []string{"/expertise/0/technology"}},
		{Code: "EXP-EXPERTISE-LEVEL", Break: func(e *Expert) { e.Expertise[0].Level = "specialised" }, Want: []string{"/expertise/0/level"}},
		{Code: "EXP-EXPERTISE-TWICE", Break: func(e *Expert) { e.Expertise = append(e.Expertise, e.Expertise[0]) }, Want: []string{"/expertise/1/technology"}},
		{Code: "EXP-EXPERTISE-EVIDENCE", Break: func(e *Expert) { e.Expertise[0].Evidence = nil }, Want: []string{"/expertise/0/evidence"}},
		{Code: "EXP-EXPERTISE-OWN", Break: func(e *Expert) { e.Expertise[0].Evidence = e.Expertise[0].Evidence[1:] }, Want: []string{"/expertise/0/evidence"}},
		{Code: "EXP-EXPERTISE-FUTURE", Break: func(e *Expert) { e.Expertise[0].AsOf = future }, Want: []string{"/expertise/0/asOf"}},
		{Code: "EXP-EVIDENCE-KIND", Break: func(e *Expert) { e.Expertise[0].Evidence[0].Kind = "patents" }, Want: []string{"/expertise/0/evidence/0/kind"}},
		{Code: "EXP-EVIDENCE-REF", Break: func(e *Expert) { e.Expertise[0].Evidence[0].Ref = "" }, Want: []string{"/expertise/0/evidence/0/ref"}},
		{Code: "EXP-EVIDENCE-FUTURE", Break: func(e *Expert) { e.Expertise[0].Evidence[0].On = future }, Want: []string{"/expertise/0/evidence/0/on"}},

		{Code: "EXP-LANGUAGE-TAG", Break: func(e *Expert) { e.Languages[0].Lang = "Tiếng Việt" }, Want: []string{"/languages/0/lang"}},
		{Code: "EXP-LANGUAGE-LEVEL", Break: func(e *Expert) { e.Languages[1].Level = "b2" }, Want: []string{"/languages/1/level"},
			Pass: func(e *Expert) { e.Languages[1].Level = "" }},
		{Code: "EXP-LANGUAGE-TWICE", Break: func(e *Expert) { e.Languages[2].Lang = "ja" }, Want: []string{"/languages/2/lang"}},
		{Code: "EXP-AVAILABILITY-PERIOD", Break: func(e *Expert) { e.Availability[0].Period = period("2026/2025") }, Want: []string{"/availability/0/period"}},
		{Code: "EXP-AVAILABILITY-HOURS", Break: func(e *Expert) { e.Availability[0].Hours = quantity.Exactly(169).OfUnit("h/week") }, Want: []string{"/availability/0/hours"},
			Pass: func(e *Expert) { e.Availability[0].Hours = quantity.Exactly(168).OfUnit("h/week") }},
		{Code: "EXP-AVAILABILITY-UNIT", Break: func(e *Expert) { e.Availability[0].Hours.Unit = "h" }, Want: []string{"/availability/0/hours/unit"}},
		{Code: "EXP-MODE-LISTED", Break: func(e *Expert) { e.Modes[0] = "remotely" }, Want: []string{"/modes/0"}},
		{Code: "EXP-MODE-TWICE", Break: func(e *Expert) { e.Modes[1] = e.Modes[0] }, Want: []string{"/modes/1"}},

		{Code: "EXP-CONSENT", Break: func(e *Expert) { e.Consents = nil }, Want: []string{"/consents"}},
		{Code: "EXP-CONSENT-FOR", Break: func(e *Expert) { e.Consents[0].Purpose = "" }, Want: []string{"/consents/0/purpose"}},
		{Code: "EXP-CONSENT-PURPOSE", Break: func(e *Expert) { e.Consents[0].Purpose = "contacts" }, Want: []string{"/consents/0/purpose"}},
		{Code: "EXP-CONSENT-GIVEN", Break: func(e *Expert) { e.Consents[0].Given = calendar.Date{} }, Want: []string{"/consents/0/given"}},
		{Code: "EXP-CONSENT-VAGUE", Break: func(e *Expert) { e.Consents[0].Given = day("2026-02-01?") }, Want: []string{"/consents/0/given"}},
		{Code: "EXP-CONSENT-FUTURE", Break: func(e *Expert) { e.Consents[0].Given = future }, Want: []string{"/consents/0/given"},
			Pass: func(e *Expert) { e.Consents[0].Given = day("2026-11-21") }},
		{Code: "EXP-CONSENT-METHOD", Break: func(e *Expert) { e.Consents[0].Method = "" }, Want: []string{"/consents/0/method"}},
		{Code: "EXP-CONSENT-EVIDENCE", Break: func(e *Expert) { e.Consents[1].Evidence = "" }, Want: []string{"/consents/1/evidence"}},
		{Code: "EXP-CONSENT-WITHDRAWN", Break: func(e *Expert) { e.Consents[0].Withdrawn = day("2026-01-31") }, Want: []string{"/consents/0/withdrawn"},
			Pass: func(e *Expert) { e.Consents[0].Withdrawn = day("2026-02") }},
		{Code: "EXP-CONSENT-EXPIRES", Break: func(e *Expert) { e.Consents[1].Expires = day("2025") }, Want: []string{"/consents/1/expires"}},
		{Code: "EXP-CONSENT-SCOPE", Break: func(e *Expert) { e.Consents[1].Scope[1] = "modes" }, Want: []string{"/consents/1/scope/1"}},
		{Code: "EXP-CONSENT-SILENT", Break: func(e *Expert) { e.Consents[0].Method, e.Consents[1].Method = "Pre-ticked box", "silence" },
			Want: []string{"/consents/0/method", "/consents/1/method"}, Pass: func(e *Expert) { e.Consents[0].Method = "silently signed form" }},
		{Code: "EXP-CONSENT-SCOPE-PART", Break: func(e *Expert) { e.Consents[1].Scope[0] = "/expertises/0" }, Want: []string{"/consents/1/scope/0"},
			Pass: func(e *Expert) { e.Consents[1].Scope[0] = "/ext/vendor" }},
		{Code: "EXP-CONSENT-CONFLICT", Break: func(e *Expert) {
			e.Consents = append(e.Consents, e.Consents[1])
			e.Consents[2].Expires = day("2028")
		}, Want: []string{"/consents/2/expires"}, Pass: func(e *Expert) { // given again later, or for another part
			e.Consents = append(e.Consents, e.Consents[1], e.Consents[1], e.Consents[1])
			e.Consents[3].Given, e.Consents[3].Expires = day("2026-02-02"), day("2028")
			e.Consents[4].Scope, e.Consents[4].Expires = []string{"/names"}, day("2028")
		}},
		{Code: "EXP-CONSENT-RETENTION", Break: func(e *Expert) {
			e.Consents[0].Withdrawn, e.Consents[1].Expires = day("2026-03-01"), day("2026-10-31")
		}, Want: []string{"/consents"}, Pass: func(e *Expert) { e.Consents[0].Withdrawn = day("2026-03-01") }},

		{Code: "EXP-HANDLING-POINTER", Break: func(e *Expert) { handled(e); e.Handling[1].At = "/contact/0" }, Want: []string{"/handling/1/at"}, Pass: handled},
		{Code: "EXP-HANDLING-NOWHERE", Break: func(e *Expert) { handled(e); e.Handling[1].At = "/contacts/1" }, Want: []string{"/handling/1/at"},
			Pass: func(e *Expert) { handled(e); e.Handling[1].At = "/profile/vi" }},
		{Code: "EXP-HANDLING-TWICE", Break: func(e *Expert) { handled(e); e.Handling[1].At = "" }, Want: []string{"/handling/1/at"}, Pass: handled},
		{Code: "EXP-HANDLING-SENSITIVE-PUBLIC", Break: func(e *Expert) { handled(e); e.Handling[1].Visibility = Public }, Want: []string{"/handling/1/visibility"},
			Pass: func(e *Expert) { handled(e); e.Handling[1].Visibility, e.Handling[1].Category = Public, Basic }},
		{Code: "EXP-HANDLING-EXPLICIT", Break: func(e *Expert) { handled(e); e.Consents[2].Scope = nil }, Want: []string{"/handling/1/category"}, Pass: handled},
		{Code: "EXP-HANDLING-EXPLICIT", Break: func(e *Expert) { handled(e); e.Consents[2].Expires = day("2026-11-20") }, Want: []string{"/handling/1/category"},
			Pass: func(e *Expert) { handled(e); e.Consents[2].Expires = day("2026-11-21") }},
		{Code: "EXP-HANDLING-SOURCE", Break: func(e *Expert) { handled(e); e.Handling[1].Source = "letter" }, Want: []string{"/handling/1/source"}, Pass: handled},
		{Code: "EXP-HANDLING-RETAIN", Break: func(e *Expert) { handled(e); e.Handling[0].RetainUntil = calendar.Date{} },
			Want: []string{"/handling/0/retainUntil", "/handling/1/retainUntil"}, Pass: handled},
		{Code: "EXP-HANDLING-RETAIN-EARLY", Break: func(e *Expert) { handled(e); e.Handling[0].RetainUntil = day("2026-01") }, Want: []string{"/handling/0/retainUntil"},
			Pass: func(e *Expert) { handled(e); e.Handling[0].RetainUntil = day("2026-02") }},
		{Code: "EXP-HANDLING-RETAIN-OVER", Break: func(e *Expert) { handled(e); e.Handling[1].RetainUntil = day("2026-11-20") }, Want: []string{"/handling/1/retainUntil"},
			Pass: func(e *Expert) { handled(e); e.Handling[1].RetainUntil = day("2026-11-21") }},
	}, recordExamples()...), rule.AsOf(today))
}

func TestNetworkRules(t *testing.T) {
	ruletest.Run(t, NetworkRules(), sampleNetwork, append([]ruletest.Example[Network]{
		{Code: "NET-ID", Break: func(n *Network) { n.ID = id.Network{} }, Want: []string{"/id"}},
		{Code: "NET-NAME", Break: func(n *Network) { n.Names = nil }, Want: []string{"/names"}},
		{Code: "NET-NAME-NFC", Break: func(n *Network) { n.Names = text.Text{{Lang: "vi", Value: "Ca\u0302\u0300u"}} }, Want: []string{"/names"}},
		{Code: "NET-PURPOSE", Break: func(n *Network) { n.Purpose = nil }, Want: []string{"/purpose"}},
		{Code: "NET-DATES", Break: func(n *Network) { n.Closed = day("2018") }, Want: []string{"/closed"}},
		{Code: "NET-FOUNDED-FUTURE", Break: func(n *Network) { n.Founded = day("2027") }, Want: []string{"/founded"}},
		{Code: "NET-HOST", Break: func(n *Network) { n.Hosts = nil }, Want: []string{"/hosts"}},
		{Code: "NET-HOST-KNOWN", Break: func(n *Network) { n.Hosts[1] = "ZQ" }, Want: []string{"/hosts/1"}},
		{Code: "NET-HOST-TWICE", Break: func(n *Network) { n.Hosts[1] = "DE" }, Want: []string{"/hosts/1"}},
		{Code: "NET-TECHNOLOGY", Break: func(n *Network) { n.Technologies = nil }, Want: []string{"/technologies"}},
		{Code: "NET-TECHNOLOGY-CODE", Break: func(n *Network) { n.Technologies[0] = technology.Code{} }, Want: []string{"/technologies/0"}},
		{Code: "NET-TECHNOLOGY-TWICE", Break: func(n *Network) { n.Technologies[1] = n.Technologies[0] }, Want: []string{"/technologies/1"}},
		{Code: "NET-FOCAL", Break: func(n *Network) { n.Focal = nil }, Want: []string{"/focal"}},
		{Code: "NET-FOCAL-TWICE", Break: func(n *Network) { n.Focal = append(n.Focal, ministry) }, Want: []string{"/focal/1"}},
		{Code: "NET-CONSENTS", Break: func(n *Network) { n.Consents = codes.No }, Want: []string{"/consents"},
			Pass: func(n *Network) { n.Consents = codes.Unknown }},
		{Code: "NET-SOURCE", Break: func(n *Network) { n.Sources = nil }, Want: []string{"/sources"}},

		{Code: "NET-MEMBER-EXPERT", Break: func(n *Network) { n.Members[1].Expert = id.Expert{} }, Want: []string{"/members/1/expert"}},
		{Code: "NET-MEMBER-TWICE", Break: func(n *Network) { n.Members[1].Expert = alice }, Want: []string{"/members/1/expert"},
			Pass: func(n *Network) { // came back
				n.Members[2].Expert, n.Members[0].Period = alice, period("2023/..")
			}},
		{Code: "NET-MEMBER-PERIOD", Break: func(n *Network) { n.Members[1].Period = period("2024/2020") }, Want: []string{"/members/1/period"}},
		{Code: "NET-MEMBER-EARLY", Break: func(n *Network) { n.Members[0].Period = period("2018/..") }, Want: []string{"/members/0/period"},
			Pass: func(n *Network) { n.Members[0].Period = period("2019/..") }},
		{Code: "NET-MEMBER-STAGE", Break: func(n *Network) { n.Members[1].Stage = "" }, Want: []string{"/members/1/stage"}},
		{Code: "NET-MEMBER-STAGE-LISTED", Break: func(n *Network) { n.Members[1].Stage = "sleeping" }, Want: []string{"/members/1/stage"}},
		{Code: "NET-MEMBER-LEFT", Break: func(n *Network) { n.Members[2].Period = period("2020/..") }, Want: []string{"/members/2/period"}},
		{Code: "NET-MEMBER-ENDED", Break: func(n *Network) { n.Members[1].Period = period("2020/2024") }, Want: []string{"/members/1/stage"}},
		{Code: "NET-MEMBER-UNINVITED", Break: func(n *Network) { n.Members[1].Stage = StageIdentified }, Want: []string{"/members/1/stage"}},
		{Code: "NET-MEMBER-INACTIVE", Break: func(n *Network) { n.Members[0].LastActive = calendar.Date{} }, Want: []string{"/members/0/lastActive"}},
		{Code: "NET-MEMBER-OUTSIDE", Break: func(n *Network) { n.Members[2].LastActive = day("2024") }, Want: []string{"/members/2/lastActive"}},
		{Code: "NET-MEMBER-FUTURE", Break: func(n *Network) { n.Members[0].LastActive = day("2027") }, Want: []string{"/members/0/lastActive"}},
		{Code: "NET-MEMBER-CLOSED", Break: func(n *Network) { n.Closed = day("2026-04") }, Want: []string{"/members/0/lastActive"}},

		{Code: "NET-SIZE", Break: func(n *Network) { n.Size = quantity.Quantity{} }, Want: []string{"/size"},
			Pass: func(n *Network) { n.Size, n.MembersComplete = quantity.Quantity{}, true }},
		{Code: "NET-SIZE-RIGHT", Break: func(n *Network) { n.Size = quantity.Exactly(-1).Dated(day("2026")) }, Want: []string{"/size"}},
		{Code: "NET-SIZE-SMALL", Break: func(n *Network) { n.Size = quantity.Exactly(1).Dated(day("2026")) }, Want: []string{"/size"},
			Pass: func(n *Network) { n.Size = quantity.Exactly(2).Dated(day("2026")) }},
		{Code: "NET-SIZE-COMPLETE", Break: func(n *Network) {
			n.MembersComplete, n.Size = true, quantity.Exactly(3).Dated(day("2026"))
		}, Want: []string{"/membersComplete"},
			Pass: func(n *Network) { n.MembersComplete, n.Size = true, quantity.Exactly(2).Dated(day("2026")) }},
		{Code: "NET-SIZE-DATED", Break: func(n *Network) { n.Size.AsOf = calendar.Date{} }, Want: []string{"/size/asOf"}},
	}, networkExamples()...), rule.AsOf(today))
}

func TestOfficeRules(t *testing.T) {
	ruletest.Run(t, OfficeRules(), sampleOffice, append([]ruletest.Example[Office]{
		{Code: "OFF-ID", Break: func(o *Office) { o.ID = id.Office{} }, Want: []string{"/id"}},
		{Code: "OFF-NAME", Break: func(o *Office) { o.Names = nil }, Want: []string{"/names"}},
		{Code: "OFF-NAME-NFC", Break: func(o *Office) { o.Names = text.Text{{Lang: "en", Value: " Office"}} }, Want: []string{"/names"}},
		{Code: "OFF-COUNTRY", Break: func(o *Office) { o.Country = "" }, Want: []string{"/country"}},
		{Code: "OFF-COUNTRY-KNOWN", Break: func(o *Office) { o.Country = "ZQ" }, Want: []string{"/country"}},
		{Code: "OFF-MINISTRY", Break: func(o *Office) { o.Ministry = id.Partner{} }, Want: []string{"/ministry"}},
		{Code: "OFF-MISSION", Break: func(o *Office) { o.Mission = id.Partner{} }, Want: []string{"/mission"}},
		{Code: "OFF-SUPERIORS", Break: func(o *Office) { o.Mission = ministry }, Want: []string{"/mission"}},
		{Code: "OFF-DATES", Break: func(o *Office) { o.Closed = day("2009") }, Want: []string{"/closed"}},
		{Code: "OFF-DUTY", Break: func(o *Office) { o.Duties = nil }, Want: []string{"/duties"}},
		{Code: "OFF-DUTY-LISTED", Break: func(o *Office) { o.Duties[0] = "attract-resource" }, Want: []string{"/duties/0"}},
		{Code: "OFF-DUTY-TWICE", Break: func(o *Office) { o.Duties = append(o.Duties, DutyTalent) }, Want: []string{"/duties/4"}},
		{Code: "OFF-NETWORK-TWICE", Break: func(o *Office) { o.Networks = append(o.Networks, bridge) }, Want: []string{"/networks/1"}},
		{Code: "OFF-SOURCE", Break: func(o *Office) { o.Sources = nil }, Want: []string{"/sources"}},
		{Code: "OFF-REPORT", Break: func(o *Office) { o.Reports = nil }, Want: []string{"/reports"}},
		{Code: "OFF-REPORT-PERIOD", Break: func(o *Office) { o.Reports[0].Period = calendar.Period{} }, Want: []string{"/reports/0/period"}},
		{Code: "OFF-REPORT-EARLY", Break: func(o *Office) { o.Reports[0].Filed = day("2024-12-31") }, Want: []string{"/reports/0/filed"}},
		{Code: "OFF-REPORT-FUTURE", Break: func(o *Office) { o.Reports[0].Filed = day("2027") }, Want: []string{"/reports/0/filed"}},
		{Code: "OFF-REPORT-LIFE", Break: func(o *Office) { o.Opened = day("2025-08") }, Want: []string{"/reports/0/period"}},
		{Code: "OFF-REPORT-DUTY", Break: func(o *Office) { o.Reports[0].Duties = nil }, Want: []string{"/reports/0/duties"}},
		{Code: "OFF-REPORT-OTHER", Break: func(o *Office) { o.Duties = o.Duties[:3] }, Want: []string{"/reports/0/duties/1"}},
	}, officeExamples()...), rule.AsOf(today))
}
