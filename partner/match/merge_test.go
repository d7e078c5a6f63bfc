package match_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
	. "github.com/scicoop/scicoop/partner/match"
)

func mergeID(s string) id.Partner {
	return duplicateMust(id.From[id.Partner](id.External{Scheme: "test", Value: s}))
}

// mergePair is one university as two lists have it.
func mergePair() (a, b *partner.Partner) {
	a = &partner.Partner{
		ID: mergeID("a"),
		Names: []partner.Name{
			{Value: "Hue University", Lang: "en", Kind: partner.NameDisplay},
			{Value: "HU", Kind: partner.NameAcronym},
		},
		Kinds:       []partner.Kind{partner.KindUniversity},
		Locations:   []partner.Location{{Country: "VN", Place: "Huế"}},
		Identifiers: []partner.Identifier{duplicateID(id.SchemeROR, "00qaa6j11")},
		Founded:     calendar.MustDate("1957"),
		Relations: []partner.Relation{
			{Kind: partner.RelationRelated, Partner: mergeID("b")},
			{Kind: partner.RelationChild, Partner: mergeID("medicine"), Name: text.In("en", "Medicine")},
		},
		Technologies: []partner.Capability{{Technology: technology.MustCode("FORD:3.1"), Evidence: []string{"s", "/relations/1"}}},
		Answers: []partner.Answer{
			{Question: partner.QuestionSanctions, Answer: codes.No, On: calendar.MustDate("2026-06-15"), Assessor: mergeID("office"), Source: "s"},
		},
		Sources: []source.Source{{Key: "s", URL: "https://a.example"}},
	}
	b = &partner.Partner{
		ID: mergeID("b"),
		Names: []partner.Name{
			{Value: "Đại học Huế", Lang: "vi", Kind: partner.NameDisplay},
			{Value: "Hue University", Kind: partner.NameAlias},
		},
		Kinds:       []partner.Kind{partner.KindUniversity},
		Locations:   []partner.Location{{Country: "VN", Place: "Huế", GeoNames: 1580240}},
		Identifiers: []partner.Identifier{duplicateID(id.SchemeROR, "https://ror.org/00qaa6j11"), duplicateID(id.SchemeWikidata, "Q1310048")},
		Founded:     calendar.MustDate("1994-04-04"),
		Relations: []partner.Relation{
			{Kind: partner.RelationChild, Partner: mergeID("law")},
			{Kind: partner.RelationChild, Partner: mergeID("medicine"), Name: text.In("vi", "Y Dược")},
		},
		Technologies: []partner.Capability{{Technology: technology.MustCode("FORD:3.1"), Evidence: []string{"s", "/relations/0"}}},
		Answers: []partner.Answer{
			{Question: partner.QuestionSanctions, Answer: codes.Yes, On: calendar.MustDate("2026-06-15"), Assessor: mergeID("office"), Source: "s"},
			{Question: partner.QuestionExistence, Answer: codes.Yes, On: calendar.MustDate("2026-06-15"), Assessor: mergeID("b"), Source: "t"},
		},
		Memberships: []partner.Membership{{Group: "ISO/TC 307", Source: "s"}},
		Screenings:  []partner.Screening{{List: "L", On: calendar.MustDate("2026"), Source: "s"}},
		Sources: []source.Source{
			{Key: "s", URL: "https://b.example", About: []string{"/founded", "/names/0", "/relations"}},
			{Key: "t", URL: "https://t.example"},
		},
	}
	return a, b
}

// Each value is worked out by hand from the two records above.
func TestMerge(t *testing.T) {
	a, b := mergePair()
	m, conflicts := Merge(a, b)
	p := m.Partner
	assert.Equal(t, mergeID("a"), p.ID)
	assert.Equal(t, map[id.Partner]id.Partner{mergeID("b"): mergeID("a")}, m.Redirect)
	assert.Equal(t, map[string]string{"s": "s-2"}, m.Keys)

	assert.Equal(t, []partner.Name{
		{Value: "Hue University", Lang: "en", Kind: partner.NameDisplay},
		{Value: "HU", Kind: partner.NameAcronym},
		{Value: "Đại học Huế", Lang: "vi", Kind: partner.NameLabel}, // the second name to show
		{Value: "Hue University", Kind: partner.NameAlias},
	}, p.Names)
	assert.Equal(t, []partner.Kind{partner.KindUniversity}, p.Kinds)
	assert.Equal(t, []partner.Location{{Country: "VN", Place: "Huế", GeoNames: 1580240}}, p.Locations)
	assert.Equal(t, []partner.Identifier{duplicateID(id.SchemeROR, "00qaa6j11"), duplicateID(id.SchemeWikidata, "Q1310048")}, p.Identifiers)
	assert.Equal(t, calendar.MustDate("1957"), p.Founded)

	// The relation of the two to each other is gone, the names of the same other are together.
	assert.Equal(t, []partner.Relation{
		{Kind: partner.RelationChild, Partner: mergeID("medicine"), Name: text.Of("Medicine", "Y Dược")},
		{Kind: partner.RelationChild, Partner: mergeID("law")},
	}, p.Relations)
	assert.Equal(t, []Dropped{{From: FirstSide, Pointer: "/relations/0", Value: "related " + mergeID("b").String()}}, m.Dropped)

	// Evidence follows: what was relation 1 of the first is relation 0, what was
	// relation 0 of the second is relation 1.
	assert.Equal(t, []string{"s", "/relations/0", "s-2", "/relations/1"}, p.Technologies[0].Evidence)

	// Of two answers of one office on one day the graver stands, with its source;
	// the office that was the second record is now the record itself.
	require.Len(t, p.Answers, 2)
	assert.Equal(t, codes.Yes, p.Answers[0].Answer)
	assert.Equal(t, "s-2", p.Answers[0].Source)
	assert.Equal(t, mergeID("a"), p.Answers[1].Assessor)
	assert.Equal(t, "s-2", p.Memberships[0].Source)
	assert.Equal(t, "s-2", p.Screenings[0].Source)

	require.Len(t, p.Sources, 3)
	assert.Equal(t, []string{
		"/id", "/founded", "/names/0", "/names/1", "/kinds", "/locations", "/identifiers/0", "/relations/0", "/technologies",
	}, p.Sources[0].About)
	// Its date of founding was not kept: it stands in its note.
	assert.Equal(t, []string{"/names/2", "/relations", "/sources/1/note"}, p.Sources[1].About)
	assert.Equal(t, text.Of("This source gives as founding: 4 April 1994.", "Nguồn này ghi thời điểm thành lập: 04/04/1994."), p.Sources[1].Note)
	assert.Equal(t, []string{
		"/names/2", "/names/3", "/kinds", "/locations", "/identifiers", "/relations", "/memberships", "/technologies", "/answers", "/screenings", "/sources/2/note",
	}, p.Sources[2].About)

	// What could not stand beside the other is reported with its sources.
	byPointer := map[string]Conflict{}
	for _, c := range conflicts {
		byPointer[c.Pointer] = c
		assert.NotEqual(t, NoSide, c.Kept)
		assert.Contains(t, c.Text(language.English), c.First)
		assert.Contains(t, c.Text(language.Vietnamese), c.Second)
	}
	assert.Len(t, byPointer, 4)
	assert.Equal(t, FirstSide, byPointer["/id"].Kept)
	assert.Equal(t, "/names/2", byPointer["/names/0"].Other)
	founded := byPointer["/founded"]
	assert.Equal(t, []string{"s"}, founded.FirstSources)
	assert.Equal(t, []string{"s-2", "t"}, founded.SecondSources)
	assert.Equal(t, "/founded: kept 1957 (s) of the first record; the other says 1994-04-04 (s-2, t), now at /sources/1/note.", founded.Text(language.English))
	assert.Equal(t, SecondSide, byPointer["/answers/0"].Kept)
	assert.Equal(t, "DD-03 no", byPointer["/answers/0"].First)
}

// The caller may decide otherwise.
func TestMergeChoose(t *testing.T) {
	a, b := mergePair()
	asked := map[string]bool{}
	m, conflicts := Merger{Choose: func(pointer, first, second string) Side {
		asked[pointer] = true
		assert.NotEqual(t, first, second)
		return SecondSide
	}}.Merge(a, b)
	p := m.Partner
	assert.Equal(t, map[string]bool{"/id": true, "/names": true, "/founded": true, "/answers": true}, asked)
	assert.Equal(t, mergeID("b"), p.ID)
	assert.Equal(t, map[id.Partner]id.Partner{mergeID("a"): mergeID("b")}, m.Redirect)
	assert.Equal(t, calendar.MustDate("1994-04-04"), p.Founded)
	assert.Equal(t, "Đại học Huế", p.Name(language.Vietnamese))
	shown := 0
	for _, n := range p.Names {
		if n.Kind == partner.NameDisplay {
			shown++
			assert.Equal(t, "Đại học Huế", n.Value)
		}
	}
	assert.Equal(t, 1, shown)
	for _, c := range conflicts {
		assert.Equal(t, SecondSide, c.Kept)
	}
	assert.Contains(t, p.Sources[0].About, "/sources/0/note")
	assert.NotContains(t, p.Sources[0].About, "/founded")
}

// A date, a name or a place that says less is taken into the one that says more.
func TestMergeSaysMore(t *testing.T) {
	tests := []struct {
		a, b, want string
		conflict   bool
	}{
		{"1957", "1957-03", "1957-03", false},
		{"1957-03-01", "1957", "1957-03-01", false},
		{"195X", "1957", "1957", false},
		{"", "1957", "1957", false},
		{"1957~", "1957~", "1957~", false},
		{"1957~", "1957", "1957~", true}, // about 1957 is not 1957
		{"1957", "1958", "1957", true},
		{"1957-03", "1957-04-01", "1957-03", true},
	}
	for _, test := range tests {
		var a, b partner.Partner
		require.NoError(t, a.Founded.UnmarshalText([]byte(test.a)))
		require.NoError(t, b.Founded.UnmarshalText([]byte(test.b)))
		m, conflicts := Merge(&a, &b)
		assert.Equal(t, test.want, m.Partner.Founded.String())
		assert.Equal(t, test.conflict, len(conflicts) == 1, "%v", test)
	}

	name := func(value, lang string, kind partner.NameKind, period string) *partner.Partner {
		n := partner.Name{Value: value, Lang: lang, Kind: kind}
		if period != "" {
			n.Period = calendar.MustPeriod(period)
		}
		return &partner.Partner{Names: []partner.Name{n}}
	}
	m, conflicts := Merge(name("Hue University", "", partner.NameDisplay, ""), name("Hue University", "en", partner.NameDisplay, "1994/.."))
	assert.Equal(t, name("Hue University", "en", partner.NameDisplay, "1994/..").Names, m.Partner.Names)
	assert.Empty(t, conflicts)
	m, _ = Merge(name("Hue University", "en", partner.NameDisplay, "1957/1975"), name("Hue University", "en", partner.NameDisplay, "1994/.."))
	assert.Len(t, m.Partner.Names, 2)
	assert.Equal(t, partner.NameAlias, m.Partner.Names[1].Kind)
}

// Two identifiers of a register that gives one: both stay, one is shown, and
// that is reported. The record that was withdrawn is not the one that is shown.
func TestMergeIdentifiers(t *testing.T) {
	record := func(ror string, listing partner.Listing) *partner.Partner {
		return &partner.Partner{
			Identifiers:   []partner.Identifier{{External: id.MustExternal(id.SchemeROR, ror), Preferred: true}},
			Registrations: []partner.Registration{{Register: id.SchemeROR, Listing: listing}},
		}
	}
	m, conflicts := Merge(record("042jn4x95", partner.ListedWithdrawn), record("04gbbq803", partner.ListedActive))
	assert.Equal(t, []bool{false, true}, []bool{m.Partner.Identifiers[0].Preferred, m.Partner.Identifiers[1].Preferred})
	assert.Equal(t, []partner.Registration{{Register: id.SchemeROR, Listing: partner.ListedActive}}, m.Partner.Registrations)
	require.Len(t, conflicts, 2)
	assert.Equal(t, "/identifiers/1", conflicts[0].Pointer)
	assert.Equal(t, "/identifiers/0", conflicts[0].Other)
	assert.Equal(t, "ror withdrawn", conflicts[1].First)

	// Of one record of the register, what it says later counts.
	a, b := record("04gbbq803", partner.ListedActive), record("04gbbq803", partner.ListedInactive)
	a.Registrations[0].Modified, b.Registrations[0].Modified = calendar.MustDate("2024-01-01"), calendar.MustDate("2025-01-01")
	m, _ = Merge(a, b)
	assert.Equal(t, partner.ListedInactive, m.Partner.Registrations[0].Listing)

	// Funders may have several: no conflict.
	a = &partner.Partner{Identifiers: []partner.Identifier{duplicateID(id.SchemeCrossrefFunder, "10.13039/100010772")}}
	b = &partner.Partner{Identifiers: []partner.Identifier{duplicateID(id.SchemeCrossrefFunder, "10.13039/100018650")}}
	m, conflicts = Merge(a, b)
	assert.Len(t, m.Partner.Identifiers, 2)
	assert.Empty(t, conflicts)
}

// A key that names no source in one record does not come to name one of the other.
func TestMergeKeys(t *testing.T) {
	answer := func(key string) []partner.Answer {
		return []partner.Answer{{Question: partner.QuestionExistence, Answer: codes.Yes, Source: key}}
	}
	a := &partner.Partner{Sources: []source.Source{{Key: "x", URL: "https://a.example"}}}
	b := &partner.Partner{Answers: answer("x")}
	m, _ := Merge(a, b)
	assert.Equal(t, "x-2", m.Partner.Answers[0].Source)

	a = &partner.Partner{Answers: answer("x")}
	b = &partner.Partner{Sources: []source.Source{{Key: "x", URL: "https://b.example"}, {Key: "x-2", URL: "https://c.example"}}}
	m, _ = Merge(a, b)
	assert.Equal(t, "x-3", m.Partner.Sources[0].Key)
	assert.Equal(t, "x", m.Partner.Answers[0].Source)

	// One source under two keys is one; what either spoke of it speaks of.
	a = &partner.Partner{Kinds: []partner.Kind{"fund"}, Sources: []source.Source{{Key: "one", URL: "https://ror.org", About: []string{"/kinds/0"}}}}
	b = &partner.Partner{Domains: []string{"a.example"}, Answers: answer("two"), Sources: []source.Source{{Key: "two", URL: "https://ror.org", About: []string{"/domains"}}}}
	m, _ = Merge(a, b)
	require.Len(t, m.Partner.Sources, 1)
	assert.Equal(t, []string{"/kinds/0", "/domains"}, m.Partner.Sources[0].About)
	assert.Equal(t, "one", m.Partner.Answers[0].Source)
	assert.Equal(t, map[string]string{"two": "one"}, m.Keys)
}

func TestMergeExt(t *testing.T) {
	ext := func(s string) document.Extension { return duplicateMust(document.ParseExtension([]byte(s))) }
	a := &partner.Partner{Ext: ext(`{"a":1,"b":{"c":2}}`), Sources: []source.Source{{Key: "s", About: []string{"/ext"}}}}
	b := &partner.Partner{Ext: ext(`{"b":{"c":3},"d":null}`), Sources: []source.Source{{Key: "t", About: []string{"/ext/b/c", "/ext/d"}}}}
	m, conflicts := Merge(a, b)
	assert.Equal(t, `{"a":1,"b":{"c":2},"d":null}`, m.Partner.Ext.String())
	require.Len(t, conflicts, 1)
	assert.Equal(t, Conflict{Pointer: "/ext/b", First: `{"c":2}`, Second: `{"c":3}`, Kept: FirstSide, FirstSources: []string{"s"}}, plainConflict(conflicts[0]))
	assert.Equal(t, []string{"/ext/a", "/ext/b"}, m.Partner.Sources[0].About)
	assert.Equal(t, []string{"/ext/d"}, m.Partner.Sources[1].About)
}

// plainConflict leaves out what only the package sees.
func plainConflict(c Conflict) Conflict {
	return Conflict{
		Pointer: c.Pointer, First: c.First, Second: c.Second, Kept: c.Kept, Other: c.Other,
		FirstSources: c.FirstSources, SecondSources: c.SecondSources,
	}
}
