package ror_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
	. "github.com/scicoop/scicoop/partner/ror"
)

// Everything that the registry has no place for is named, and nothing else.
func TestFromPartnerLoss(t *testing.T) {
	p := samplePartner()
	p.ID = id.Must[id.Partner]("0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e15")
	p.Names[0].Period = calendar.MustPeriod("1994/..")
	p.Names[1].Lang = "vi-VN"
	p.Names = append(p.Names,
		partner.Name{Value: "Viện Đại học Huế", Lang: "vie", Kind: partner.NameFormer},
		partner.Name{Value: "Huế", Kind: "nickname"}, partner.Name{Value: "HU", Kind: partner.NameAcronym})
	p.Kinds = []partner.Kind{partner.KindMinistry, partner.KindAgency, "think-tank", partner.KindAgency}
	p.Locations = append(p.Locations,
		partner.Location{Country: "VN", Place: "Hà Nội"},
		partner.Location{Country: "SUHH", Place: "Moskva", GeoNames: 524901, Point: partner.Point{Lat: math.NaN()}},
		p.Locations[0])
	p.Identifiers = append(p.Identifiers, external("vn-tax", "0100233488"), external("ror", "03yrm5c26"),
		preferred(external("wikidata", "Q1")), external("wikidata", "Q1"), external("isni", ""))
	p.Domains = append(p.Domains, "HueUni.edu.vn", "hueuni.edu.vn", "")
	p.Founded = calendar.MustDate("1957-03-04")
	p.Closed = calendar.MustDate("2025")
	p.Relations[0].Period = calendar.MustPeriod("1957/..")
	p.Relations[0].How = partner.SuccessionSplit
	p.Relations[0].Partner = p.ID
	p.Relations[0].Identifier.Value = "https://ror.org/0391j1294"
	p.Relations[0].Name = text.Of("Hue University of Medicine and Pharmacy", "Trường Đại học Y Dược")
	p.Relations = append(p.Relations,
		partner.Relation{Kind: partner.RelationParent, Name: text.Of("Ministry", "")},
		partner.Relation{Kind: partner.RelationParent, Identifier: id.External{Scheme: "ror", Value: "00drv3378"}},
		partner.Relation{Kind: "twin", Identifier: id.External{Scheme: "ror", Value: "00drv3378"}, Name: text.Of("Twin", "")})
	p.Memberships = []partner.Membership{{Forum: "AUN"}}
	p.Technologies = []partner.Capability{{Technology: technology.MustCode("FORD:3.1")}}
	p.Links = append(p.Links, partner.Link{URL: "https://example.org"}, p.Links[0])
	p.Answers = []partner.Answer{{Question: partner.QuestionExistence, Answer: codes.Yes}}
	p.Screenings = []partner.Screening{{List: "UN"}}
	p.Registrations = append(p.Registrations, partner.Registration{Register: "lei"})
	p.Note = text.Of("Seen.", "")
	p.Sources = append(p.Sources, p.Sources[0])
	r, loss := FromPartner(&p)
	require.Equal(t, Loss{
		{"/id", Lost, "0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e15", ""},
		{"/names/0/period", Lost, "1994/..", ""},
		{"/names/1/lang", Rewritten, "vi-VN", "vi"},
		{"/names/3/kind", Rewritten, "former", "alias"},
		{"/names/3/lang", Lost, "vie", ""},
		{"/names/4", Lost, "Huế", ""},
		{"/names/5", Lost, "HU", ""},
		{"/kinds/0", Rewritten, "ministry", "government"},
		{"/kinds/1", Lost, "agency", ""},
		{"/kinds/2", Lost, "think-tank", ""},
		{"/kinds/3", Lost, "agency", ""},
		{"/locations/1", Lost, "Hà Nội", ""},
		{"/locations/2/point", Lost, "", ""},
		{"/locations/2/country", Lost, "SUHH", ""},
		{"/locations/3", Lost, "Huế", ""},
		{"/identifiers/5", Lost, "vn-tax 0100233488", ""},
		{"/identifiers/6", Lost, "03yrm5c26", ""},
		{"/identifiers/7/preferred", Lost, "Q1", ""},
		{"/identifiers/8", Lost, "Q1", ""},
		{"/identifiers/9", Lost, "isni", ""},
		{"/domains/1", Lost, "HueUni.edu.vn", ""},
		{"/domains/2", Lost, "hueuni.edu.vn", ""},
		{"/domains/3", Lost, "", ""},
		{"/founded", Rewritten, "1957-03-04", "1957"},
		{"/closed", Lost, "2025", ""},
		{"/relations/0/how", Lost, "split", ""},
		{"/relations/0/partner", Lost, p.ID.String(), ""},
		{"/relations/0/identifier", Rewritten, "https://ror.org/0391j1294", "0391j1294"},
		{"/relations/0/name/en", Rewritten, "en", "und"},
		{"/relations/0/name/vi", Lost, "Trường Đại học Y Dược", ""},
		{"/relations/0/period", Lost, "1957/..", ""},
		{"/relations/1", Lost, "Ministry", ""},
		{"/relations/2", Lost, "", ""},
		{"/relations/3", Lost, "Twin", ""},
		{"/memberships/0", Lost, "AUN", ""},
		{"/technologies/0", Lost, "FORD:3.1", ""},
		{"/links/2", Lost, "https://example.org", ""},
		{"/links/3", Lost, "https://hueuni.edu.vn", ""},
		{"/answers/0", Lost, "DD-01", ""},
		{"/screenings/0", Lost, "UN", ""},
		{"/registrations/1", Lost, "lei", ""},
		{"/note", Lost, "Seen.", ""},
		{"/sources/1", Lost, "ror", ""},
	}, loss)
	require.Empty(t, r.Check()[1:], "but for the identifier of a scheme that the registry does not have")
	require.Equal(t, []string{"government"}, r.Types)
	require.Equal(t, []string{"Q1310048", "Q1"}, r.ExternalIDs[2].All)
	require.Equal(t, "Q1310048", r.ExternalIDs[2].Preferred)
}

// Without a name to show, a status, a place of GeoNames there is no record.
func TestMissing(t *testing.T) {
	for pointer, change := range map[string]func(*partner.Partner){
		"/id":                           func(p *partner.Partner) { p.Identifiers = p.Identifiers[1:] },
		"/names":                        func(p *partner.Partner) { p.Names[1].Kind = partner.NameDisplay },
		"/types":                        func(p *partner.Partner) { p.Kinds = []partner.Kind{""} },
		"/locations":                    func(p *partner.Partner) { p.Locations[0].GeoNames = 0 },
		"/status":                       func(p *partner.Partner) { p.Registrations[0].Listing = "gone" },
		"/admin/created/date":           func(p *partner.Partner) { p.Registrations[0].Created = calendar.MustDate("2018-11") },
		"/admin/last_modified/date":     func(p *partner.Partner) { p.Registrations[0].Modified = calendar.MustDate("2026-02-24?") },
		"/admin/created/schema_version": func(p *partner.Partner) { p.Registrations[0].CreatedIn = "3.0" },
	} {
		p := samplePartner()
		change(&p)
		_, loss := FromPartner(&p)
		var missing []string
		for _, x := range loss {
			if x.Fate == Missing {
				missing = append(missing, x.Pointer)
			}
		}
		require.Equal(t, []string{pointer}, missing)
		w := NewWriter(&strings.Builder{}, Lines)
		_, err := w.Write(&p)
		var e *MissingError
		require.ErrorAs(t, err, &e)
		require.Equal(t, pointer, e.Loss[0].Pointer)
		require.ErrorContains(t, err, pointer)
		p = samplePartner()
		_, err = w.Write(&p)
		require.NoError(t, err, "the next one is written")
	}
}

// Long lists take linear time, and nothing is dropped without a word.
func TestLongLists(t *testing.T) {
	const n = 20_000
	r := sampleRecord()
	for range n {
		r.Names = append(r.Names, Name{Value: "HU", Types: []string{"alias", "label"}})
		r.Locations = append(r.Locations, Location{ID: 7, Details: Details{Name: "Huế", CountryName: "Annam"}})
		r.ExternalIDs[0].All = append(r.ExternalIDs[0].All, "10.13039/1")
		r.ExternalIDs = append(r.ExternalIDs, ExternalID{Type: "x", All: []string{"y"}})
		r.Types = append(r.Types, "education")
		r.Domains = append(r.Domains, "hueuni.edu.vn")
		r.Links = append(r.Links, r.Links[0])
		r.Relationships = append(r.Relationships, r.Relationships[0])
	}
	p, loss := r.Partner()
	require.Len(t, loss, n-1, "external identifiers of one type in several places")
	require.Len(t, p.Names, n+3)
	back, loss := FromPartner(&p)
	tally := map[string]int{}
	var sum Losses
	sum.Add(loss)
	for x := range sum.All() {
		tally[x.Member+" "+x.Fate.String()] = x.Count
	}
	require.Equal(t, map[string]int{
		"/names/* lost":       n - 1,
		"/locations/* lost":   n - 1,
		"/identifiers/* lost": n - 1 + n, // the latter of no scheme of the registry
		"/kinds/* lost":       n,
		"/domains/* lost":     n,
		"/links/* lost":       n,
		"/relations/* lost":   n,
	}, tally)
	require.Len(t, back.Names, 4)
}

func TestLosses(t *testing.T) {
	loss := Loss{{"/names/3/lang", Lost, "vie", ""}, {"/names/12/lang", Lost, "", ""}, {"/id", Rewritten, "a", "b"}}
	var a, b, both Losses
	a.Add(loss)
	a.Add(nil)
	b.Add(Loss{{"/id", Rewritten, "", ""}, {"/id", Missing, "", ""}, {"", Lost, "", ""}})
	both.Merge(&a)
	both.Merge(&b)
	var list []Tally
	for x := range both.All() {
		list = append(list, x)
	}
	require.Equal(t, []Tally{{"", Lost, 1}, {"/id", Rewritten, 2}, {"/id", Missing, 1}, {"/names/*/lang", Lost, 2}}, list)
	all, whole := both.Records()
	require.Equal(t, []int{3, 1}, []int{all, whole})

	var other Losses
	other.Merge(&b)
	other.Merge(&a)
	require.Equal(t, both.Text(language.English), other.Text(language.English))
	require.Equal(t, "/names/3/lang: không giữ được (vie)\n/names/12/lang: không giữ được\n/id: đã chuyển đổi (a → b)",
		loss.Text(language.Vietnamese))
	require.True(t, loss.Has(Rewritten) && !loss.Has(Missing))
}
