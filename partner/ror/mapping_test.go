package ror_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
	. "github.com/scicoop/scicoop/partner/ror"
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func derived(ror string) id.Partner {
	return must(id.From[id.Partner](id.MustExternal(id.SchemeROR, ror)))
}

func external(scheme id.Scheme, value string) partner.Identifier {
	return partner.Identifier{External: id.External{Scheme: scheme, Value: value}}
}

func preferred(x partner.Identifier) partner.Identifier {
	x.Preferred = true
	return x
}

func number(x float64) *float64 { return &x }

// sampleRecord is a record with something of everything, after the one of Hue
// University.
func sampleRecord() *Record {
	return &Record{
		ID:          "https://ror.org/00qaa6j11",
		Admin:       Admin{Change{"2018-11-14", "1.0"}, Change{"2026-02-24", "2.1"}},
		Domains:     []string{"hueuni.edu.vn"},
		Established: 1957,
		ExternalIDs: []ExternalID{
			{Type: "fundref", All: []string{"501100017575", "100016556"}, Preferred: "100016556"},
			{Type: "isni", All: []string{"0000 0001 0714 1031"}},
			{Type: "wikidata", All: []string{"Q1310048"}, Preferred: "Q1310048"},
		},
		Links: []Link{{"website", "https://hueuni.edu.vn"}, {"wikipedia", "https://en.wikipedia.org/wiki/Hue_University"}},
		Locations: []Location{{ID: 1580240, Details: Details{
			Name: "Huế", Lat: number(16.4619), Lng: number(107.59546), ContinentCode: "AS", ContinentName: "Asia",
			CountryCode: "VN", CountryName: "Vietnam", SubdivisionCode: "26", SubdivisionName: "Thừa Thiên-Huế",
		}}},
		Names: []Name{
			{Value: "Hue University", Lang: "en", Types: []string{"ror_display", "label"}},
			{Value: "Đại học Huế", Lang: "vi", Types: []string{"label"}},
			{Value: "HU", Types: []string{"acronym"}},
		},
		Relationships: []Relationship{{"child", "Hue University of Medicine and Pharmacy", "https://ror.org/0391j1294"}},
		Status:        "active",
		Types:         []string{"funder", "education"},
		Version:       "2.1",
	}
}

// samplePartner is the partner that record means.
func samplePartner() partner.Partner {
	return partner.Partner{
		ID: derived("00qaa6j11"),
		Names: []partner.Name{
			{Value: "Hue University", Lang: "en", Kind: partner.NameDisplay},
			{Value: "Đại học Huế", Lang: "vi", Kind: partner.NameLabel},
			{Value: "HU", Kind: partner.NameAcronym},
		},
		Kinds: []partner.Kind{partner.KindUniversity, partner.KindFunder},
		Locations: []partner.Location{{
			Country: "VN", Subdivision: "VN-26", Region: "Thừa Thiên-Huế", Place: "Huế",
			GeoNames: 1580240, Point: partner.Point{Lat: 16.4619, Lng: 107.59546},
		}},
		Identifiers: []partner.Identifier{
			preferred(external("ror", "00qaa6j11")),
			external("crossref-funder", "10.13039/501100017575"),
			preferred(external("crossref-funder", "10.13039/100016556")),
			external("isni", "0000000107141031"),
			preferred(external("wikidata", "Q1310048")),
		},
		Domains: []string{"hueuni.edu.vn"},
		Founded: calendar.MustDate("1957"),
		Relations: []partner.Relation{{
			Kind: partner.RelationChild, Partner: derived("0391j1294"),
			Identifier: id.External{Scheme: "ror", Value: "0391j1294"},
			Name:       text.Text{{Lang: "und", Value: "Hue University of Medicine and Pharmacy"}},
		}},
		Links: []partner.Link{
			{Kind: "website", URL: "https://hueuni.edu.vn"},
			{Kind: "wikipedia", URL: "https://en.wikipedia.org/wiki/Hue_University"},
		},
		Registrations: []partner.Registration{{
			Register: "ror", Listing: partner.ListedActive,
			Created: calendar.MustDate("2018-11-14"), CreatedIn: "1.0",
			Modified: calendar.MustDate("2026-02-24"), ModifiedIn: "2.1",
		}},
		Sources: []source.Source{{
			Key: "ror", Publisher: "Research Organization Registry",
			URL: "https://ror.org/00qaa6j11", Published: calendar.MustDate("2026-02-24"),
		}},
	}
}

func TestPartner(t *testing.T) {
	r := sampleRecord()
	p, loss := r.Partner()
	require.Empty(t, loss)
	require.Equal(t, samplePartner(), p)
	require.NoError(t, p.Validate())

	// The partner keeps no list of the record.
	r.Domains[0], r.Names[0].Value, r.Links[0].Value = "x", "x", "x"
	require.Equal(t, samplePartner(), p)

	back, loss := FromPartner(&p)
	require.Empty(t, loss)
	want := sampleRecord()
	want.Types = []string{"education", "funder"}
	want.Names[0].Types = []string{"label", "ror_display"}
	require.Equal(t, *want, back)
}

func TestEmptyRecord(t *testing.T) {
	p, loss := new(Record).Partner()
	require.Empty(t, loss)
	require.Equal(t, partner.Partner{
		Registrations: []partner.Registration{{Register: "ror"}},
		Sources:       []source.Source{{Key: "ror", Publisher: "Research Organization Registry"}},
	}, p)

	var missing []string
	_, loss = FromPartner(&partner.Partner{})
	for _, x := range loss {
		require.Equal(t, Missing, x.Fate)
		missing = append(missing, x.Pointer)
	}
	require.Equal(t, []string{
		"/id", "/admin/created/date", "/admin/created/schema_version",
		"/admin/last_modified/date", "/admin/last_modified/schema_version",
		"/names", "/types", "/locations", "/status",
	}, missing)
}

// Spellings that the registry does not use come in the canonical form, the loss
// tells, and those of external identifiers are given back.
func TestSpelling(t *testing.T) {
	r := sampleRecord()
	r.ID = " HTTP://www.ror.org/00QAA6J11 "
	r.Relationships[0].ID = "ror.org/0391j1294/"
	r.ExternalIDs = []ExternalID{
		{Type: "isni", All: []string{"000000012281955x", "0000000107141031"}},
		{Type: "grid", All: []string{"https://www.grid.ac/institutes/grid.440798.6"}, Preferred: "grid.440798.6"},
		{Type: "fundref", All: []string{"10.13039/100016556"}},
		{Type: "wikidata", All: []string{"q42", " Q43"}},
	}
	p, loss := r.Partner()
	require.Equal(t, Loss{
		{"/id", Rewritten, r.ID, "00qaa6j11"},
		{"/external_ids/0/all/0", Rewritten, "000000012281955x", "000000012281955X"},
		{"/external_ids/1/all/0", Rewritten, "https://www.grid.ac/institutes/grid.440798.6", "grid.440798.6"},
		{"/external_ids/1/preferred", Rewritten, "grid.440798.6", "grid.440798.6"},
		{"/external_ids/3/all/0", Rewritten, "q42", "Q42"},
		{"/external_ids/3/all/1", Rewritten, " Q43", "Q43"},
		{"/relationships/0/id", Rewritten, "ror.org/0391j1294/", "0391j1294"},
	}, loss)
	require.Equal(t, samplePartner().ID, p.ID)
	require.Equal(t, "https://ror.org/00qaa6j11", p.Sources[0].URL)
	require.Equal(t, samplePartner().Relations, p.Relations)
	require.Equal(t, []partner.Identifier{
		preferred(external("ror", "00qaa6j11")),
		external("isni", "000000012281955X"), external("isni", "0000000107141031"),
		preferred(external("grid", "grid.440798.6")),
		external("crossref-funder", "10.13039/100016556"),
		external("wikidata", "Q42"), external("wikidata", "Q43"),
	}, p.Identifiers)

	back, loss := FromPartner(&p)
	require.Empty(t, loss)
	require.Equal(t, "https://ror.org/00qaa6j11", back.ID)
	r.ExternalIDs[1].Preferred = r.ExternalIDs[1].All[0]
	require.Equal(t, r.ExternalIDs, back.ExternalIDs)
}

// What cannot be read stays as it is, and the rules report it.
func TestWrongIdentifiers(t *testing.T) {
	r := sampleRecord()
	r.ID = "https://ror.org/00qaa6j12"
	r.Relationships[0].ID = "https://ror.org/0391j1295"
	r.ExternalIDs = []ExternalID{
		{Type: "isni", All: []string{"0000 0001 0714 1032"}},
		{Type: "orgref", All: []string{"1234"}, Preferred: "1234"},
		{Type: "OrgRef", All: nil, Preferred: "5"},
		{Type: "grid"},
	}
	p, loss := r.Partner()
	require.Equal(t, Loss{
		{"/external_ids/2", Rewritten, "OrgRef", ""},
		{"/external_ids/2/type", Rewritten, "OrgRef", "orgref"},
		{"/external_ids/2/preferred", Rewritten, "5", "5"},
		{"/external_ids/3", Lost, "grid", ""},
	}, loss)
	require.True(t, p.ID.IsZero())
	require.True(t, p.Relations[0].Partner.IsZero())
	require.Equal(t, id.External{Scheme: "ror", Value: "https://ror.org/0391j1295"}, p.Relations[0].Identifier)
	require.Equal(t, []partner.Identifier{
		preferred(external("ror", "https://ror.org/00qaa6j12")), external("isni", "0000 0001 0714 1032"),
		preferred(external("orgref", "1234")), preferred(external("orgref", "5")),
	}, p.Identifiers)
	require.ErrorContains(t, p.Validate(), "PAR-IDENTIFIER")

	back, loss := FromPartner(&p)
	require.Equal(t, r.ID, back.ID)
	require.Equal(t, Loss{
		{"/identifiers/2", Lost, "orgref 1234", ""},
		{"/identifiers/3", Lost, "orgref 5", ""},
		{"/relations/0", Lost, "Hue University of Medicine and Pharmacy", ""},
		{"/id", Missing, "https://ror.org/00qaa6j12", ""},
	}, loss)
	require.Equal(t, ExternalID{"orgref", []string{"1234", "5"}, "1234"}, back.ExternalIDs[1])
	require.NotContains(t, string(back.AppendJSON(nil)), "orgref")
}

// What a partner has no member for stands in Ext and comes back to the element
// it belongs to, wherever that stands by then.
func TestResidue(t *testing.T) {
	r := sampleRecord()
	r.Names[1].Types = []string{"label", "alias"}
	r.Names = append(r.Names, Name{Value: "Đại học Huế", Lang: "vi", Types: []string{"alias", "acronym"}})
	r.Locations[0].Details.CountryName = "Viet Nam"
	r.Locations[0].Details.ContinentCode = ""
	r.Locations[0].Details.Lat = nil
	r.Established = -500
	r.Admin.Created.Date = "14/11/2018"
	r.Rest = []Rest{{"/email_address", json.RawMessage(`"a@example.org"`)}}
	p, loss := r.Partner()
	require.Empty(t, loss)
	require.Equal(t, []partner.NameKind{"display", "label", "acronym", "acronym"},
		[]partner.NameKind{p.Names[0].Kind, p.Names[1].Kind, p.Names[2].Kind, p.Names[3].Kind})
	require.True(t, p.Founded.IsZero() && p.Registrations[0].Created.IsZero())
	require.Equal(t, partner.Point{}, p.Locations[0].Point)

	lost := Loss{{"/ext/ror/rest/0", Lost, "/email_address", ""}, {"/admin/created/date", Missing, "14/11/2018", ""}}
	back, loss := FromPartner(&p)
	require.Equal(t, lost, loss)
	r.Types = []string{"education", "funder"}
	r.Names[0].Types = []string{"label", "ror_display"}
	require.Equal(t, *r, back)

	// Another name and another place before them change nothing.
	p.Names = append([]partner.Name{{Value: "Université de Hué", Lang: "fr", Kind: partner.NameAlias}}, p.Names...)
	p.Locations = append([]partner.Location{{Country: "VN", Place: "Đà Nẵng", GeoNames: 1583992}}, p.Locations...)
	back, loss = FromPartner(&p)
	require.Equal(t, lost, loss)
	require.Equal(t, r.Names, back.Names[1:])
	require.Equal(t, r.Locations, back.Locations[1:])
	require.Equal(t, "Vietnam", back.Locations[0].Details.CountryName)

	// The elements gone, or made something else, the residue is reported.
	p.Names = p.Names[:3] // without the last two
	p.Names[2].Kind = partner.NameFormer
	p.Locations[1].Country = "LA"
	p.Founded = calendar.MustDate("1957")
	p.Registrations[0].Created = calendar.MustDate("2018-11-14")
	back, loss = FromPartner(&p)
	require.Equal(t, Loss{
		{"/names/2/kind", Rewritten, "former", "alias"},
		{"/locations/1/subdivision", Lost, "VN-26", ""},
		{"/ext/ror/established", Lost, "-500", ""},
		{"/ext/ror/admin/created", Lost, "14/11/2018", ""},
		{"/ext/ror/locations/0", Lost, "VN", ""},
		{"/ext/ror/names/0", Lost, "Đại học Huế", ""},
		{"/ext/ror/names/1", Lost, "Đại học Huế", ""},
		{"/ext/ror/rest/0", Lost, "/email_address", ""},
	}, loss)
	require.Equal(t, "Laos", back.Locations[1].Details.CountryName)
	require.Nil(t, back.Locations[1].Details.Lat)
	require.Equal(t, []string{"alias"}, back.Names[2].Types)
}

// An extension of somebody else's under our name is left alone and reported.
func TestForeignExtension(t *testing.T) {
	p := samplePartner()
	p.Ext = must(document.ParseExtension([]byte(`{"ror":[1],"a/b":{}}`)))
	back, loss := FromPartner(&p)
	require.Equal(t, Loss{{"/ext/ror", Lost, "", ""}, {"/ext/a~1b", Lost, "", ""}}, loss)
	_, loss = FromPartner(&partner.Partner{Ext: must(document.ParseExtension([]byte(`{"ror":{"new":1}}`)))})
	require.Equal(t, Item{"/ext/ror", Lost, "", ""}, loss[0])
	require.Equal(t, sampleRecord().Locations, back.Locations)

	r := sampleRecord()
	r.Rest = []Rest{{"/x", json.RawMessage(`{`)}, {"/y", json.RawMessage(`1`)}, {"/z", json.RawMessage(`{"a":1,"a":2}`)}}
	p, loss = r.Partner()
	require.Equal(t, Loss{{"/x", Lost, "", ""}, {"/z", Lost, "", ""}}, loss)
	require.Equal(t, `{"ror":{"rest":[{"pointer":"/y","value":1}]}}`, p.Ext.String())
}
