package partner_test

import (
	"testing"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	. "github.com/scicoop/scicoop/partner"
)

type example = ruletest.Example[Partner]

func TestRules(t *testing.T) {
	examples := append(recordExamples(), lifeExamples()...)
	examples = append(examples, answerExamples()...)
	examples = append(examples, registryExamples()...)
	examples = append(examples, membershipExamples()...)
	examples = append(examples, screeningExamples()...)
	ruletest.Run(t, Rules(), sample, examples, rule.AsOf(asOf))
}

func date(s string) calendar.Date     { return calendar.MustDate(s) }
func period(s string) calendar.Period { return calendar.MustPeriod(s) }

func recordExamples() []example {
	return []example{
		{Code: "PAR-ID", Break: func(p *Partner) { p.ID = id.Partner{} }, Want: []string{"/id"}},
		{Code: "PAR-NAME", Break: func(p *Partner) { p.Names = nil }, Want: []string{"/names"}},
		{Code: "PAR-NAME-SHOWN", Break: func(p *Partner) { p.Names[1].Kind = NameDisplay }, Want: []string{"/names"}},
		{Code: "PAR-NAME-EMPTY", Break: func(p *Partner) { p.Names[2].Value = "" }, Want: []string{"/names/2/value"}},
		{Code: "PAR-NAME-NFC", Break: func(p *Partner) {
			p.Names[0].Value = " Hue University"
			p.Names[1].Value = "Đại học Hu\u00ea\u0301"
			p.Names[2].Value = "Hue\u0000"
		}, Want: []string{"/names/0/value", "/names/1/value", "/names/2/value"},
			Pass: func(p *Partner) { p.Names[2].Value = "بین الاقوامی\u200e" }},
		{Code: "PAR-NAME-TWICE", Break: func(p *Partner) { p.Names = append(p.Names, p.Names[1]) }, Want: []string{"/names/3"},
			Pass: func(p *Partner) { p.Names = append(p.Names, Name{Value: "Đại học Huế", Kind: NameLabel}) }},
		{Code: "PAR-NAME-LANG", Break: func(p *Partner) { p.Names[0].Lang = "English" }, Want: []string{"/names/0/lang"},
			Pass: func(p *Partner) { p.Names[0].Lang = "zh-Hant-TW" }},
		{Code: "PAR-NAME-KIND", Break: func(p *Partner) { p.Names[2].Kind = "acronim" }, Want: []string{"/names/2/kind"}},
		{Code: "PAR-NAME-PERIOD", Break: func(p *Partner) { p.Names[1].Period = period("1994/1957") }, Want: []string{"/names/1/period"},
			Pass: func(p *Partner) { p.Names[1].Period = period("1994/1994-04") }},
		{Code: "PAR-NAME-ENDED", Break: func(p *Partner) { p.Names[0].Period = period("1957/1994") }, Want: []string{"/names/0/period"},
			Pass: func(p *Partner) { p.Names[0].Period = period("1957/2026") }},

		{Code: "PAR-KIND-NONE", Break: kind(), Want: []string{"/kinds"}},
		{Code: "PAR-KIND", Break: kind("univercity"), Want: []string{"/kinds/0"}},
		{Code: "PAR-KIND-TWICE", Break: kind(KindUniversity, KindUniversity), Want: []string{"/kinds/1"}},
		{Code: "PAR-KIND-CLASH", Break: kind(KindInternational, KindMinistry), Want: []string{"/kinds/1"},
			Pass: kind(KindInternational, KindStandards)},

		{Code: "PAR-IDENTIFIER-NONE", Break: func(p *Partner) { p.Identifiers = nil }, Want: []string{"/identifiers"},
			Pass: func(p *Partner) { p.Identifiers, p.Kinds = nil, []Kind{KindState} }},
		{Code: "PAR-IDENTIFIER-SCHEME", Break: func(p *Partner) { p.Identifiers[1].Scheme = "insi" }, Want: []string{"/identifiers/1/scheme"}},
		{Code: "PAR-IDENTIFIER-FORM", Break: func(p *Partner) { p.Identifiers[1].Value = "0000 0001 0714 1031" }, Want: []string{"/identifiers/1/value"},
			Pass: func(p *Partner) { p.Identifiers[1].Value = "0000000107141032" }},
		{Code: "PAR-IDENTIFIER", Break: func(p *Partner) {
			p.Identifiers[0].Value = "00qaa6j12"
			p.Identifiers[1].Value = "0000000107141032"
			p.Identifiers[2] = Identifier{}
		}, Want: []string{"/identifiers/0/value", "/identifiers/1/value", "/identifiers/2/value"},
			Pass: func(p *Partner) { p.Identifiers[0] = named("jp-number", "1") }},
		{Code: "PAR-IDENTIFIER-PERSON", Break: func(p *Partner) {
			p.Identifiers[1] = named(id.SchemeORCID, "0000-0002-1825-0097")
			p.Identifiers[2] = named(id.SchemeVNPersonal, "001099000001")
		}, Want: []string{"/identifiers/1/scheme", "/identifiers/2/scheme"}},
		// The ORCID 0000-0002-1825-0097 written as an ISNI.
		{Code: "PAR-IDENTIFIER-ISNI-ORCID", Break: func(p *Partner) { p.Identifiers[1].Value = "0000000218250097" }, Want: []string{"/identifiers/1/value"},
			Pass: func(p *Partner) { p.Identifiers[1].Value = "000000012281955X" }},
		{Code: "PAR-IDENTIFIER-TWICE", Break: func(p *Partner) { p.Identifiers = append(p.Identifiers, p.Identifiers[2]) }, Want: []string{"/identifiers/5"}},
		{Code: "PAR-IDENTIFIER-PREFERRED", Break: func(p *Partner) {
			p.Identifiers = append(p.Identifiers, named(id.SchemeWikidata, "Q42"))
		}, Want: []string{"/identifiers"},
			Pass: func(p *Partner) {
				x := named(id.SchemeWikidata, "Q42")
				x.Preferred = true
				p.Identifiers = append(p.Identifiers, x)
			}},

		{Code: "PAR-TECHNOLOGY", Break: func(p *Partner) { p.Technologies[0].Technology = technology.Code{} }, Want: []string{"/technologies/0/technology"}},
		{Code: "PAR-TECHNOLOGY-FIELD", Break: func(p *Partner) { p.Technologies[0].Technology.Code = "3.9" }, Want: []string{"/technologies/0/technology"}},
		{Code: "PAR-TECHNOLOGY-TWICE", Break: func(p *Partner) { p.Technologies[1].Technology = p.Technologies[0].Technology }, Want: []string{"/technologies/1/technology"}},
		{Code: "PAR-TECHNOLOGY-EVIDENCE", Break: func(p *Partner) { p.Technologies[1].Evidence = nil }, Want: []string{"/technologies/1/evidence"}},
		{Code: "PAR-TECHNOLOGY-SOURCE", Break: func(p *Partner) { p.Technologies[0].Evidence = []string{"registry", "brochure", ""} },
			Want: []string{"/technologies/0/evidence/1", "/technologies/0/evidence/2"},
			Pass: func(p *Partner) { p.Technologies[0].Evidence = []string{"https://example.org/paper"} }},
		{Code: "PAR-SOURCE-NONE", Break: func(p *Partner) { p.Sources = nil }, Want: []string{"/sources"}},
		{Code: "PAR-SOURCE-TWICE", Break: func(p *Partner) { p.Sources[1].Key = "registry" }, Want: []string{"/sources/1/key"},
			Pass: func(p *Partner) { p.Sources = append(p.Sources, source.Source{}, source.Source{}) }},
		{Code: "PAR-LINK", Break: func(p *Partner) {
			p.Links = []Link{{URL: "hueuni.edu.vn"}, {URL: "https://a@b.example"}, {URL: "https://two words.example"}, {URL: "https://"}, {}}
		}, Want: []string{"/links/0/url", "/links/1/url", "/links/2/url", "/links/3/url", "/links/4/url"},
			Pass: func(p *Partner) { p.Links[0].URL = "http://example.org/?q=a@b" }},
	}
}

func lifeExamples() []example {
	other := must(id.From[id.Partner](ror("02jmfj006")))
	third := must(id.From[id.Partner](ror("03yrm5c26")))
	relate := func(r ...Relation) func(*Partner) {
		return func(p *Partner) { p.Relations = r }
	}
	register := func(r Registration) func(*Partner) {
		return func(p *Partner) { p.Locations[0].Country, p.Registrations = "SUHH", []Registration{r} }
	}
	closed := func(day string, r ...Relation) func(*Partner) {
		return func(p *Partner) { p.Closed, p.Relations = date(day), r }
	}
	return []example{
		{Code: "PAR-COUNTRY-NONE", Break: func(p *Partner) { p.Locations[0].Country = "" }, Want: []string{"/locations"},
			Pass: func(p *Partner) { p.Locations, p.Kinds = nil, []Kind{KindInternational} }},
		{Code: "PAR-COUNTRY", Break: func(p *Partner) { p.Locations[0].Country = "UK" }, Want: []string{"/locations/0/country"}},
		{Code: "PAR-COUNTRY-GONE", Break: func(p *Partner) { p.Locations[0].Country = "SUHH" }, Want: []string{"/locations/0/country"},
			Pass: func(p *Partner) { p.Locations[0].Country, p.Closed = "SUHH", date("1988") }},
		// What speaks of an end, or takes the record away, leaves nothing to say of
		// a former state; a founding that is dated roughly does not.
		{Code: "PAR-COUNTRY-GONE", Break: func(p *Partner) { p.Locations[0].Country, p.Founded = "SUHH", date("1957~") }, Want: []string{"/locations/0/country"},
			Pass: register(Registration{Register: id.SchemeROR, Listing: ListedWithdrawn})},
		{Code: "PAR-COUNTRY-GONE", Break: register(Registration{Register: id.SchemeROR, Listing: ListedActive}), Want: []string{"/locations/0/country"},
			Pass: register(Registration{Register: id.SchemeROR, Listing: ListedInactive})},
		{Code: "PAR-LOCATION-TWICE", Break: func(p *Partner) { p.Locations = append(p.Locations, p.Locations[0]) }, Want: []string{"/locations/1"}},
		{Code: "PAR-CLOSED-BEFORE", Break: closed("1956-12-31"), Want: []string{"/closed"}, Pass: closed("1957-01-01")},
		{Code: "PAR-FOUNDED-LATER", Break: func(p *Partner) { p.Founded = date("2027") }, Want: []string{"/founded"},
			Pass: func(p *Partner) { p.Founded = date("2026") }},
		{Code: "PAR-SUCCESSOR-END", Break: relate(Relation{Kind: RelationSuccessor, Partner: other}), Want: []string{"/closed"},
			Pass: closed("2025-03-01", Relation{Kind: RelationSuccessor, Partner: other})},
		{Code: "PAR-CLOSED-SUCCESSOR", Break: closed("2025-03-01"), Want: []string{"/relations"}},

		{Code: "PAR-RELATION-UNSAID", Break: relate(Relation{Partner: other}), Want: []string{"/relations/0/kind"}},
		{Code: "PAR-RELATION-KIND", Break: relate(Relation{Kind: "parents", Partner: other}), Want: []string{"/relations/0/kind"}},
		{Code: "PAR-RELATION-WHO", Break: relate(Relation{Kind: RelationParent}), Want: []string{"/relations/0"},
			Pass: relate(Relation{Kind: RelationParent, Name: text.Of("Ministry", "")}, Relation{Kind: RelationParent, Identifier: ror("02jmfj006")})},
		{Code: "PAR-RELATION-SELF", Break: relate(Relation{Kind: RelationRelated, Partner: hue}), Want: []string{"/relations/0/partner"}},
		{Code: "PAR-RELATION-TWICE", Break: relate(Relation{Kind: RelationParent, Partner: other}, Relation{Kind: RelationParent, Partner: other}),
			Want: []string{"/relations/1"},
			Pass: relate(Relation{Kind: RelationParent, Partner: other, Period: period("1990/1995")}, Relation{Kind: RelationParent, Partner: other, Period: period("2001/..")})},
		{Code: "PAR-RELATION-PERIOD", Break: relate(Relation{Kind: RelationParent, Partner: other, Period: period("2001/1999")}), Want: []string{"/relations/0/period"}},
		{Code: "PAR-RELATION-BEFORE", Break: relate(Relation{Kind: RelationParent, Partner: other, Period: period("1956/..")}), Want: []string{"/relations/0/period"},
			Pass: relate(Relation{Kind: RelationParent, Partner: other, Period: period("1957-01-01/..")},
				Relation{Kind: RelationPredecessor, Partner: third, Period: period("1950/1957")})},
		{Code: "PAR-RELATION-AFTER", Break: closed("2025-03-01", Relation{Kind: RelationParent, Partner: other, Period: period("2026/..")}), Want: []string{"/relations/0/period"},
			Pass: closed("2025-03-01", Relation{Kind: RelationParent, Partner: other, Period: period("2025/..")},
				Relation{Kind: RelationSuccessor, Partner: third, Period: period("2025-03-02/..")})},
		{Code: "PAR-SUCCESSION-CIRCLE", Break: relate(Relation{Kind: RelationPredecessor, Partner: other}, Relation{Kind: RelationSuccessor, Partner: other}),
			Want: []string{"/relations/1/partner"},
			Pass: relate(Relation{Kind: RelationPredecessor, Partner: other}, Relation{Kind: RelationSuccessor, Partner: third})},
		{Code: "PAR-PARENT-CHILD", Break: relate(Relation{Kind: RelationChild, Partner: other}, Relation{Kind: RelationParent, Partner: other}),
			Want: []string{"/relations/0/partner"},
			Pass: relate(Relation{Kind: RelationChild, Partner: other, Period: period("1990/1999")}, Relation{Kind: RelationParent, Partner: other, Period: period("2005/..")})},
		{Code: "PAR-JOINT-PARENTS", Break: func(p *Partner) {
			p.Kinds = []Kind{KindJointCentre}
			p.Relations = []Relation{{Kind: RelationParent, Partner: other}, {Kind: RelationParent, Partner: other, Period: period("2020/..")}}
		}, Want: []string{"/relations"},
			Pass: func(p *Partner) {
				p.Kinds = []Kind{KindJointCentre}
				p.Relations = []Relation{{Kind: RelationParent, Partner: other}, {Kind: RelationParent, Name: text.Of("A university", "")}}
			}},
		{Code: "PAR-INTERGOV-PARENT", Break: func(p *Partner) {
			p.Kinds = []Kind{KindInternational}
			p.Relations = []Relation{{Kind: RelationParent, Partner: other}}
		}, Want: []string{"/relations/0/kind"}},
		{Code: "PAR-UNIT-PARENT", Break: kind(KindMission), Want: []string{"/relations"}},
	}
}

func answerExamples() []example {
	set := func(i int, change func(*Answer)) func(*Partner) {
		return func(p *Partner) { change(&p.Answers[i]) }
	}
	add := func(q Question, a codes.Answer) func(*Partner) {
		return func(p *Partner) {
			x := p.Answers[0]
			x.Question, x.Answer = q, a
			p.Answers = append(p.Answers, x)
		}
	}
	return []example{
		{Code: "PAR-ANSWER-UNASKED", Break: set(2, func(a *Answer) { a.Question = "" }), Want: []string{"/answers/2/question"}},
		{Code: "PAR-ANSWER-QUESTION", Break: set(2, func(a *Answer) { a.Question = "DD-19" }), Want: []string{"/answers/2/question"}},
		{Code: "PAR-ANSWER-TWICE", Break: add(QuestionExistence, codes.Yes), Want: []string{"/answers/5"},
			Pass: func(p *Partner) {
				x := p.Answers[0]
				x.On = date("2025-06-15")
				p.Answers = append(p.Answers, x)
			}},
		{Code: "PAR-ANSWER-DATE", Break: set(0, func(a *Answer) { a.On = calendar.Date{} }), Want: []string{"/answers/0/on"},
			Pass: set(0, func(a *Answer) { a.On, a.Answer = calendar.Date{}, codes.Unknown })},
		{Code: "PAR-ANSWER-EVIDENCE", Break: set(0, func(a *Answer) { a.Source = "" }), Want: []string{"/answers/0/source"},
			Pass: set(0, func(a *Answer) { a.Source, a.Note = "", text.Of("Seen in the register.", "") })},
		{Code: "PAR-ANSWER-SOURCE", Break: set(0, func(a *Answer) { a.Source = "hearsay" }), Want: []string{"/answers/0/source"}},
		{Code: "PAR-ANSWER-SELF", Break: set(0, func(a *Answer) { a.Assessor = hue }), Want: []string{"/answers/0/assessor"}},
		{Code: "PAR-ANSWER-FUTURE", Break: set(0, func(a *Answer) { a.On = date("2026-11-22") }), Want: []string{"/answers/0/on"},
			Pass: set(0, func(a *Answer) { a.On = date("2026-11-21") })},
		{Code: "PAR-ANSWER-STALE", Break: set(0, func(a *Answer) { a.On = date("2025-11-20") }), Want: []string{"/answers/0/on"},
			Pass: set(0, func(a *Answer) { a.On = date("2025-11-21") })},
		{Code: "PAR-ANSWER-APPLIES", Break: set(1, func(a *Answer) { a.Answer = codes.NotApplicable }), Want: []string{"/answers/1/answer"}},

		{Code: "PAR-EXISTENCE", Break: set(0, func(a *Answer) { a.Answer = codes.No }), Want: []string{"/answers/0/answer"}},
		{Code: "PAR-SANCTIONS", Break: set(1, func(a *Answer) { a.Answer = codes.Yes }), Want: []string{"/answers/1/answer"},
			Pass: func(p *Partner) { // an old match, cleared since
				x := p.Answers[1]
				x.On, x.Answer = date("2024-01-01"), codes.Yes
				p.Answers = append(p.Answers, x)
			}},
		{Code: "PAR-END-USE", Break: add(QuestionExport, codes.No), Want: []string{"/answers/5/answer"}},
		{Code: "PAR-POLICY", Break: set(4, func(a *Answer) { a.Answer = codes.No }), Want: []string{"/answers/4/answer"}},
		{Code: "PAR-ANSWER-ESCALATE", Break: add(QuestionSecurity, codes.Yes), Want: []string{"/answers/5/answer"}},
		{Code: "PAR-ANSWER-CONDITION", Break: add(QuestionIP, codes.No), Want: []string{"/answers/5/answer"}},
		{Code: "PAR-DILIGENCE-NONE", Break: func(p *Partner) { p.Answers = nil }, Want: []string{"/answers"},
			Pass: func(p *Partner) { p.Answers, p.Kinds = nil, []Kind{KindGovernment} }},
		{Code: "PAR-DILIGENCE-GAP", Break: set(1, func(a *Answer) { a.Answer = codes.Unknown }), Want: []string{"/answers"},
			Pass: func(p *Partner) { p.Answers = nil }},
	}
}
