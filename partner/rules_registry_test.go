package partner_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	. "github.com/scicoop/scicoop/partner"
)

func registryExamples() []example {
	domains := func(d ...string) func(*Partner) {
		return func(p *Partner) { p.Domains = d }
	}
	place := func(l ...Location) func(*Partner) {
		return func(p *Partner) { p.Locations = l }
	}
	listed := func(r ...Registration) func(*Partner) {
		return func(p *Partner) { p.Registrations = r }
	}
	ror2026 := Registration{Register: id.SchemeROR, Listing: ListedActive, Created: date("2018-11-14"), Modified: date("2026-02-24")}
	with := func(change func(*Registration)) func(*Partner) {
		r := ror2026
		change(&r)
		return listed(r)
	}
	medicine := ror("0391j1294")
	relate := func(r ...Relation) func(*Partner) {
		return func(p *Partner) { p.Relations = r }
	}
	child := func(e id.External) Relation {
		return Relation{Kind: RelationChild, Partner: must(id.From[id.Partner](medicine)), Identifier: e}
	}
	return []example{
		{Code: "PAR-DOMAIN-ADDRESS", Break: domains("https://hueuni.edu.vn", "hueuni.edu.vn/vi", "office@hueuni.edu.vn", "hueuni.edu.vn:8080"),
			Want: []string{"/domains/0", "/domains/1", "/domains/2", "/domains/3"},
			Pass: domains("hueuni.edu.vn")},
		{Code: "PAR-DOMAIN-FORM", Break: domains("", "hueuni", ".vn", "hue..vn", "-hue.vn", "hue-.vn", "huế.vn", "hue.v", "hue.v1", "hue uni.vn", "hue.vn."),
			Want: []string{"/domains/0", "/domains/1", "/domains/2", "/domains/3", "/domains/4", "/domains/5",
				"/domains/6", "/domains/7", "/domains/8", "/domains/9", "/domains/10"},
			Pass: domains("xn--hu-8ja.vn", "a-1.xn--p1ai", "3.ac.uk", "www.vn")},
		{Code: "PAR-DOMAIN-PLAIN", Break: domains("HueUni.edu.vn", "www.hueuni.edu.vn", "WWW.hueuni.edu.vn"),
			Want: []string{"/domains/0", "/domains/1", "/domains/2"},
			Pass: domains("www.vn", "wwwhue.edu.vn")},
		{Code: "PAR-DOMAIN-TWICE", Break: domains("hueuni.edu.vn", "husc.edu.vn", "hueuni.edu.vn"), Want: []string{"/domains/2"},
			Pass: domains("hueuni.edu.vn", "husc.edu.vn")},

		{Code: "PAR-POINT", Break: place(
			Location{Country: "VN", Point: Point{Lat: 107.59, Lng: 16.46}}, // the wrong way round
			Location{Country: "VN", Point: Point{Lat: 16.46, Lng: -180.1}}),
			Want: []string{"/locations/0/point", "/locations/1/point"},
			Pass: place(Location{Country: "VN", Point: Point{Lat: -90, Lng: 180}}, Location{Country: "VN"})},
		{Code: "PAR-GEONAMES", Break: place(Location{Country: "VN", GeoNames: -1580240}), Want: []string{"/locations/0/geonames"},
			Pass: place(Location{Country: "VN", GeoNames: 1580240})},
		{Code: "PAR-SUBDIVISION-FORM", Break: place(Location{Country: "VN", Subdivision: "HN"}, Location{Country: "VN", Subdivision: "Hà Nội"},
			Location{Country: "VN", Subdivision: "VN-hn"}, Location{Country: "VN", Subdivision: "VN-HANOI"}),
			Want: []string{"/locations/0/subdivision", "/locations/1/subdivision", "/locations/2/subdivision", "/locations/3/subdivision"},
			Pass: place(Location{Country: "VN", Subdivision: "VN-26"}, Location{Country: "GB", Subdivision: "GB-ENG"}, Location{Country: "FR", Subdivision: "FR-75C"})},
		{Code: "PAR-SUBDIVISION-COUNTRY", Break: place(Location{Country: "VN", Subdivision: "LA-VT"}), Want: []string{"/locations/0/subdivision"},
			Pass: place(Location{Subdivision: "LA-VT"}, Location{Country: "LA", Subdivision: "LA-VT"})},

		{Code: "PAR-REGISTRATION-UNSAID", Break: with(func(r *Registration) { r.Register = "" }), Want: []string{"/registrations/0/register"},
			Pass: listed(ror2026)},
		{Code: "PAR-REGISTRATION-LISTED", Break: listed(Registration{Register: "rro"}, Registration{Register: id.SchemeORCID}),
			Want: []string{"/registrations/0/register", "/registrations/1/register"}, Pass: listed(ror2026)},
		{Code: "PAR-LISTING-LISTED", Break: with(func(r *Registration) { r.Listing = "actve" }), Want: []string{"/registrations/0/listing"},
			Pass: with(func(r *Registration) { r.Listing = "" })},
		{Code: "PAR-REGISTRATION-TWICE", Break: listed(ror2026, ror2026), Want: []string{"/registrations/1"}, Pass: listed(ror2026)},
		{Code: "PAR-REGISTRATION-DATES", Break: with(func(r *Registration) { r.Modified = date("2018-11-13") }), Want: []string{"/registrations/0/modified"},
			Pass: with(func(r *Registration) { r.Modified = date("2018-11") })},
		{Code: "PAR-REGISTRATION-FUTURE", Break: listed(
			Registration{Register: id.SchemeROR, Modified: date("2026-11-22")}, Registration{Register: id.SchemeGRID, Created: date("2027")}),
			Want: []string{"/registrations/0", "/registrations/1"},
			Pass: with(func(r *Registration) { r.Modified = date("2026-11-21") })},
		{Code: "PAR-REGISTRATION-IDENTIFIER", Break: listed(Registration{Register: id.SchemeLEI, Listing: ListedActive}), Want: []string{"/registrations/0/register"},
			Pass: listed(ror2026)},
		{Code: "PAR-REGISTRATION-CLOSED", Break: func(p *Partner) { p.Closed, p.Registrations = date("2025-03-01"), []Registration{ror2026} },
			Want: []string{"/registrations/0/listing"},
			// Some day of the year in which the register changed its record.
			Pass: func(p *Partner) { p.Closed, p.Registrations = date("2026"), []Registration{ror2026} }},
		{Code: "PAR-REGISTRATION-ENDED", Break: with(func(r *Registration) { r.Listing = ListedInactive }), Want: []string{"/registrations/0/listing"},
			Pass: func(p *Partner) {
				with(func(r *Registration) { r.Listing = ListedWithdrawn })(p)
				p.Relations[0].Kind = RelationSuccessor
			}},

		{Code: "PAR-SUCCESSION-KIND", Break: relate(Relation{Kind: RelationParent, How: SuccessionMerger}), Want: []string{"/relations/0/how"},
			Pass: relate(Relation{Kind: RelationSuccessor, How: SuccessionMerger}, Relation{Kind: RelationPredecessor, How: SuccessionSplit})},
		{Code: "PAR-SUCCESSION-LISTED", Break: relate(Relation{Kind: RelationSuccessor, How: "merge"}), Want: []string{"/relations/0/how"},
			Pass: relate(Relation{Kind: RelationSuccessor})},
		{Code: "PAR-RELATION-IDENTIFIER", Break: relate(child(id.External{Scheme: id.SchemeROR, Value: "0391j1295"}), child(id.External{Value: "1"}),
			child(id.External{Scheme: id.SchemeWikidata})),
			Want: []string{"/relations/0/identifier", "/relations/1/identifier", "/relations/2/identifier"},
			Pass: relate(child(medicine), child(id.External{Scheme: "isil", Value: "VN-1"}))},
		{Code: "PAR-RELATION-IDENTIFIER-FORM", Break: relate(child(id.External{Scheme: id.SchemeROR, Value: "https://ror.org/0391j1294"})),
			Want: []string{"/relations/0/identifier"}, Pass: relate(child(medicine))},
		{Code: "PAR-RELATION-IDENTIFIER-LISTED", Break: relate(child(id.External{Scheme: "isil", Value: "VN-1"})),
			Want: []string{"/relations/0/identifier"}, Pass: relate(child(medicine))},
		{Code: "PAR-RELATION-IDENTIFIER-SELF", Break: relate(Relation{Kind: RelationRelated, Identifier: ror("00qaa6j11")}),
			Want: []string{"/relations/0/identifier"}, Pass: relate(child(medicine))},
		{Code: "PAR-RELATION-IDENTIFIER-PARTNER", Break: relate(child(ror("03yrm5c26"))), Want: []string{"/relations/0/partner"},
			// An id of the program's own says nothing of where it comes from.
			Pass: func(p *Partner) {
				r := child(medicine)
				r.Partner = id.Must[id.Partner]("0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e15")
				p.Relations = []Relation{r}
			}},
	}
}

// codesOf gives the codes that the partner breaks, one for each place.
func codesOf(p *Partner) (codes []string) {
	for _, v := range rule.Must(Validator(rule.AsOf(asOf))).Inspect(p).Violations {
		codes = append(codes, string(v.Code))
	}
	return codes
}

// What is no number is no place on the earth.
func TestPointOfNoNumber(t *testing.T) {
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		for _, at := range []Point{{Lat: x}, {Lng: x}} {
			p := sample()
			p.Locations[0].Point = at
			require.Contains(t, codesOf(p), "PAR-POINT", "%v", at)
		}
	}
}

// A domain is reported once at most, whatever it looks like.
func TestDomainsOnce(t *testing.T) {
	for _, d := range []string{"", ".", "-", "a.-", "WWW.", "www..vn", "A@B", "http://", strings.Repeat("a", 64) + ".vn",
		strings.Repeat("a.", 130) + "vn", "\x00.vn", "hu\u1ebf.VN", "www.vn", "xn--", "a.xn--"} {
		p := sample()
		p.Domains = []string{d}
		n := 0
		for _, c := range codesOf(p) {
			if strings.HasPrefix(c, "PAR-DOMAIN") {
				n++
			}
		}
		require.LessOrEqual(t, n, 1, "%q", d)
		require.Equal(t, d != "www.vn", n == 1, "%q", d)
	}
}

// A partner that is related to itself is told so once, by whichever it names.
func TestRelatedToItself(t *testing.T) {
	p := sample()
	r := Relation{Kind: RelationRelated, Partner: p.ID, Identifier: ror("00qaa6j11")}
	p.Relations = []Relation{r}
	about := func() (found []string) {
		for _, c := range codesOf(p) {
			if strings.HasSuffix(c, "-SELF") {
				found = append(found, c)
			}
		}
		return found
	}
	require.Equal(t, []string{"PAR-RELATION-SELF"}, about())
	p.Relations[0].Partner = id.Partner{}
	require.Equal(t, []string{"PAR-RELATION-IDENTIFIER-SELF"}, about())
}

// Long lists are judged with an index, with the same answers.
func TestManyRegistrations(t *testing.T) {
	const n = 5_000
	p := sample()
	for range n {
		p.Registrations = append(p.Registrations, Registration{Register: id.SchemeLEI, Listing: ListedWithdrawn})
		p.Domains = append(p.Domains, "hueuni.edu.vn")
		p.Relations = append(p.Relations, Relation{Kind: RelationRelated, Identifier: ror("00qaa6j11")})
		p.Identifiers = append(p.Identifiers, named("test", "x"))
	}
	codes := codesOf(p)
	count := func(code string) (n int) {
		for _, c := range codes {
			if c == code {
				n++
			}
		}
		return n
	}
	require.Equal(t, n-1, count("PAR-REGISTRATION-TWICE"))
	require.Equal(t, n, count("PAR-REGISTRATION-IDENTIFIER"))
	require.Equal(t, n, count("PAR-REGISTRATION-ENDED"))
	require.Equal(t, n-1, count("PAR-DOMAIN-TWICE"))
	require.Equal(t, n, count("PAR-RELATION-IDENTIFIER-SELF"))
	require.False(t, slices.Contains(codes, "PAR-RELATION-IDENTIFIER"))
}
