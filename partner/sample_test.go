package partner_test

import (
	"flag"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	. "github.com/scicoop/scicoop/partner"
)

var _ = flag.Bool("update", false, "rewrite testdata")

// asOf is the day on which the tests judge.
const asOf = rule.Day(2026_11_21)

var (
	judged = calendar.MustDate("2026-11-21")
	hue    = must(id.From[id.Partner](ror("00qaa6j11")))
	office = must(id.From[id.Partner](id.External{Scheme: "test", Value: "office"}))
)

func ror(s string) id.External { return id.MustExternal(id.SchemeROR, s) }

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func named(scheme id.Scheme, value string) Identifier {
	return Identifier{External: id.External{Scheme: scheme, Value: value}}
}

// sample is a valid partner: Hue University as the Research Organization
// Registry describes it. The areas and the answers are made up for the tests.
func sample() *Partner {
	answer := func(q Question, a codes.Answer) Answer {
		return Answer{
			Question: q, Answer: a, On: calendar.MustDate("2026-06-15"), Assessor: office, Source: "screening",
		}
	}
	return &Partner{
		ID: hue,
		Names: []Name{
			{Value: "Hue University", Lang: "en", Kind: NameDisplay},
			{Value: "Đại học Huế", Lang: "vi", Kind: NameLabel},
			{Value: "HU", Kind: NameAcronym},
		},
		Kinds:     []Kind{KindUniversity},
		Locations: []Location{{Country: "VN", Place: "Huế"}},
		Identifiers: []Identifier{
			{External: ror("00qaa6j11"), Preferred: true},
			named(id.SchemeISNI, "0000000107141031"),
			named(id.SchemeWikidata, "Q1310048"),
			named(id.SchemeGRID, "grid.440798.6"),
			named(id.SchemeCrossrefFunder, "10.13039/501100017575"),
		},
		Founded: calendar.MustDate("1957"),
		Relations: []Relation{{
			Kind: RelationChild, Partner: must(id.From[id.Partner](ror("0391j1294"))),
			Name: text.Of("Hue University of Medicine and Pharmacy", "Trường Đại học Y Dược, Đại học Huế"),
		}},
		Technologies: []Capability{
			{Technology: technology.MustCode("FORD:3.1"), Evidence: []string{"registry"}},
			{Technology: technology.MustCode("VN-1131-2025:7"), Evidence: []string{"/relations/0"}},
		},
		Links: []Link{{Kind: "website", URL: "https://hueuni.edu.vn"}},
		Answers: []Answer{
			answer(QuestionExistence, codes.Yes),
			answer(QuestionSanctions, codes.No),
			answer(QuestionTrackRecord, codes.Yes),
			answer(QuestionReciprocity, codes.Yes),
			answer(QuestionPolicy, codes.Yes),
		},
		Screenings: []Screening{{
			List: "Test list", Edition: "2026-06-01", On: calendar.MustDate("2026-06-15"), Found: codes.No, Assessor: office, Source: "screening",
		}},
		Sources: []source.Source{
			{Key: "registry", Publisher: "Research Organization Registry", URL: "https://ror.org/00qaa6j11"},
			{Key: "screening", Publisher: "Test"},
		},
	}
}

// kind makes the valid partner one of these kinds.
func kind(k ...Kind) func(*Partner) {
	return func(p *Partner) { p.Kinds = k }
}
