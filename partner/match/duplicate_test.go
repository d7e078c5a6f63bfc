package match_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
	. "github.com/scicoop/scicoop/partner/match"
)

// duplicateKinds gives the evidence by kind.
func duplicateKinds(p Pair) map[EvidenceKind]Evidence {
	kinds := map[EvidenceKind]Evidence{}
	for _, e := range p.Evidence {
		kinds[e.Kind] = e
	}
	return kinds
}

func duplicateID(s id.Scheme, value string) partner.Identifier {
	return partner.Identifier{External: id.External{Scheme: s, Value: value}}
}

func TestCompareKinds(t *testing.T) {
	hue := func() *partner.Partner {
		return &partner.Partner{
			Names:       []partner.Name{{Value: "Hue University", Lang: "en", Kind: partner.NameDisplay}},
			Kinds:       []partner.Kind{partner.KindUniversity},
			Locations:   []partner.Location{{Country: "VN", Place: "Huế"}},
			Identifiers: []partner.Identifier{duplicateID(id.SchemeROR, "00qaa6j11")},
			Founded:     calendar.MustDate("1957"),
			Links:       []partner.Link{{Kind: "website", URL: "https://hueuni.edu.vn"}},
		}
	}
	tests := []struct {
		name   string
		change func(a, b *partner.Partner)
		want   EvidenceKind
		a, b   string // pointers
	}{
		{"identifier as printed", func(_, b *partner.Partner) { b.Identifiers[0].Value = "https://ror.org/00QAA6J11" }, EvidenceSameIdentifier, "/identifiers/0", "/identifiers/0"},
		{"other identifier", func(_, b *partner.Partner) { b.Identifiers[0].Value = "0391j1294" }, EvidenceOtherIdentifier, "/identifiers/0", "/identifiers/0"},
		{"www and http", func(_, b *partner.Partner) { b.Links[0].URL = "http://www.hueuni.edu.vn/en/" }, EvidenceSameDomain, "/links/0", "/links/0"},
		{"domain and website", func(_, b *partner.Partner) { b.Links, b.Domains = nil, []string{"hueuni.edu.vn"} }, EvidenceSameDomain, "/links/0", "/domains/0"},
		{"page by its number", func(a, b *partner.Partner) {
			a.Links[0].URL, b.Links[0].URL = "https://portal.example/index.php?id=7", "https://portal.example/index.php?id=7"
		}, EvidenceSamePage, "/links/0", "/links/0"},
		{"name in capitals", func(a, b *partner.Partner) { a.Names[0].Value, b.Names[0].Value = "SIEMENS", "Siemens" }, EvidenceSameName, "/names/0", "/names/0"},
		{"page of a portal", func(a, b *partner.Partner) {
			a.Links[0].URL, b.Links[0].URL = "https://www.facebook.com/hueuni/", "http://facebook.com/hueuni"
		}, EvidenceSamePage, "/links/0", "/links/0"},
		{"former name", func(_, b *partner.Partner) {
			b.Names = []partner.Name{{Value: "University of Science", Lang: "en", Kind: partner.NameDisplay}, {Value: "hue university", Kind: partner.NameFormer}}
		}, EvidenceSameName, "/names/0", "/names/1"},
		{"word order", func(_, b *partner.Partner) { b.Names[0].Value = "The University of Hue" }, EvidenceSameWords, "/names/0", "/names/0"},
		{"a slip", func(a, b *partner.Partner) {
			a.Names[0].Value, b.Names[0].Value = "Hue University of Foreign Languages", "Hue University of Foriegn Languages"
		}, EvidenceSimilarName, "/names/0", "/names/0"},
		{"other name", func(_, b *partner.Partner) { b.Names[0].Value = "Hue College" }, EvidenceOtherName, "/names/0", "/names/0"},
		{"acronym as alias", func(a, b *partner.Partner) {
			a.Names = append(a.Names, partner.Name{Value: "HU", Kind: partner.NameAcronym})
			b.Names[0] = partner.Name{Value: "HU", Kind: partner.NameAlias}
		}, EvidenceSameAcronym, "/names/1", "/names/0"},
		{"clash of kinds", func(_, b *partner.Partner) { b.Kinds[0] = partner.KindMinistry }, EvidenceOtherKind, "/kinds/0", "/kinds/0"},
		{"other country", func(_, b *partner.Partner) { b.Locations[0].Country = "TH" }, EvidenceOtherCountry, "/locations/0", "/locations/0"},
		{"town without marks", func(_, b *partner.Partner) { b.Locations[0].Place = "HUE" }, EvidenceSamePlace, "/locations/0", "/locations/0"},
		{"other town", func(_, b *partner.Partner) { b.Locations[0].Place = "Đà Nẵng" }, EvidenceOtherPlace, "/locations/0", "/locations/0"},
		{"near", func(a, b *partner.Partner) {
			// Huế and Hương Thủy, some ten kilometres apart.
			a.Locations[0] = partner.Location{Country: "VN", Place: "Huế", Point: partner.Point{Lat: 16.4619, Lng: 107.5955}}
			b.Locations[0] = partner.Location{Country: "VN", Place: "Hương Thủy", Point: partner.Point{Lat: 16.40, Lng: 107.69}}
		}, EvidenceSamePlace, "/locations/0", "/locations/0"},
		{"same name of town, far", func(a, b *partner.Partner) {
			a.Locations[0] = partner.Location{Country: "US", Place: "Springfield", Point: partner.Point{Lat: 39.80, Lng: -89.64}}
			b.Locations[0] = partner.Location{Country: "US", Place: "Springfield", Point: partner.Point{Lat: 42.10, Lng: -72.59}}
		}, EvidenceOtherPlace, "/locations/0", "/locations/0"},
		{"same year", func(_, b *partner.Partner) { b.Founded = calendar.MustDate("1957-03-01") }, EvidenceSameFounded, "/founded", "/founded"},
		{"other year", func(_, b *partner.Partner) { b.Founded = calendar.MustDate("1994") }, EvidenceOtherFounded, "/founded", "/founded"},
		{"closed before", func(a, b *partner.Partner) {
			a.Closed, b.Founded = calendar.MustDate("1993"), calendar.MustDate("1994-04-04")
		}, EvidenceApart, "/closed", "/founded"},
		{"parent", func(_, b *partner.Partner) {
			b.Relations = []partner.Relation{{Kind: partner.RelationParent, Identifier: id.MustExternal(id.SchemeROR, "00qaa6j11")}}
		}, EvidenceParent, "", "/relations/0"},
		{"parent by an identifier as printed", func(_, b *partner.Partner) {
			b.Relations = []partner.Relation{{Kind: partner.RelationParent, Identifier: id.External{Scheme: "ROR", Value: "https://ror.org/00QAA6J11"}}}
		}, EvidenceParent, "", "/relations/0"},
		{"identifier of a scheme in capitals", func(a, b *partner.Partner) {
			a.Identifiers, b.Identifiers = []partner.Identifier{duplicateID("LEI", "5493 001k jtii gc8y 1r12")}, []partner.Identifier{duplicateID(id.SchemeLEI, "5493001KJTIIGC8Y1R12")}
		}, EvidenceSameIdentifier, "/identifiers/0", "/identifiers/0"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, b := hue(), hue()
			test.change(a, b)
			e, ok := duplicateKinds(Compare(a, b))[test.want]
			require.True(t, ok, "%+v", Compare(a, b))
			assert.Equal(t, test.a, e.A.Pointer)
			assert.Equal(t, test.b, e.B.Pointer)
			assert.Equal(t, test.want.For(), e.Weight > 0)
			for _, tag := range []language.Tag{language.English, language.Vietnamese} {
				assert.NotContains(t, e.Text(tag), "{")
				assert.NotContains(t, e.Text(tag), "(, ", "a pointer that is not there")
				assert.NotContains(t, e.Text(tag), ", )")
				assert.Greater(t, len(e.Text(tag)), 20)
			}
		})
	}
}

func TestCompareVerdict(t *testing.T) {
	ministry := func(c string) *partner.Partner {
		p := &partner.Partner{
			Names: []partner.Name{{Value: "Ministry of Education", Lang: "en", Kind: partner.NameDisplay}},
			Kinds: []partner.Kind{partner.KindMinistry},
		}
		if c != "" {
			p.Locations = []partner.Location{{Country: country.Code(c)}}
		}
		return p
	}
	// A name alone says nothing, one state makes it no more than open, two
	// states speak against it.
	p := Compare(ministry(""), ministry(""))
	assert.Equal(t, VerdictCannotSay, p.Verdict)
	assert.Contains(t, p.Gaps, Gap{Fact: FactCountry, A: true, B: true})
	assert.Contains(t, p.Gaps, Gap{Fact: FactIdentifier, A: true, B: true})
	p = Compare(ministry("VN"), ministry(""))
	assert.Equal(t, VerdictCannotSay, p.Verdict)
	assert.Contains(t, p.Gaps, Gap{Fact: FactCountry, B: true})
	assert.Equal(t, VerdictCannotSay, Compare(ministry("VN"), ministry("VN")).Verdict)
	assert.Equal(t, VerdictUnlikely, Compare(ministry("VN"), ministry("LA")).Verdict)

	// A former state may be the state of today, so that is left open.
	p = Compare(ministry("DE"), ministry("DDDE"))
	assert.NotContains(t, duplicateKinds(p), EvidenceOtherCountry)
	assert.Equal(t, VerdictCannotSay, p.Verdict)

	// One identifier of a strict scheme is enough; a second one that differs
	// leaves it to a person.
	a, b := ministry("VN"), ministry("VN")
	a.Identifiers = []partner.Identifier{duplicateID(id.SchemeISNI, "000000012281955X")}
	b.Identifiers = slices.Clone(a.Identifiers)
	assert.Equal(t, VerdictSame, Compare(a, b).Verdict)
	a.Identifiers = append(a.Identifiers, duplicateID(id.SchemeROR, "03yrm5c26"))
	b.Identifiers = append(b.Identifiers, duplicateID(id.SchemeROR, "00qaa6j11"))
	assert.Equal(t, VerdictPossible, Compare(a, b).Verdict)

	// A register that withdrew one record for the other says that they are one.
	b.ID = duplicateMust(id.From[id.Partner](b.Identifiers[1].External))
	a.Identifiers, b.Identifiers = a.Identifiers[1:], b.Identifiers[1:]
	assert.Equal(t, VerdictUnlikely, Compare(a, b).Verdict)
	a.Relations = []partner.Relation{{Kind: partner.RelationSuccessor, Partner: b.ID}}
	assert.Equal(t, VerdictRelated, Compare(a, b).Verdict)
	a.Registrations = []partner.Registration{{Register: id.SchemeROR, Listing: partner.ListedWithdrawn}}
	assert.Equal(t, VerdictLikely, Compare(a, b).Verdict)

	// Numbers of persons are not looked at.
	a, b = &partner.Partner{Identifiers: []partner.Identifier{duplicateID(id.SchemeVNPersonal, "012345678901")}}, &partner.Partner{}
	b.Identifiers = a.Identifiers
	assert.Empty(t, Compare(a, b).Evidence)
	assert.Equal(t, VerdictCannotSay, Compare(&partner.Partner{}, &partner.Partner{}).Verdict)
}

// The comparisons grow with the records by no more than half as much again, and
// are few for each; and keys that thousands share cost no more than the limit and
// are reported. The copies of a record differ from it by one word of their names,
// so that keys of all words but one are shared by more and more of them until the
// limit holds.
func TestDuplicatesLinear(t *testing.T) {
	t.Parallel()
	few, all := 25_000, 100_000
	if testing.Short() {
		all = 50_000
	}
	many := duplicateMany(t, all)
	compared := map[int]int{}
	for _, n := range []int{few, all} {
		found := Duplicates(many[:n])
		compared[n] = found.Compared
		t.Logf("%d records: %d compared, %d pairs, %d keys shared by too many", n, found.Compared, len(found.Pairs), len(found.Unseen))
		assert.Less(t, found.Compared, 10*n)
	}
	assert.Less(t, compared[all], compared[few]*all/few*3/2)

	same := make([]partner.Partner, 3000)
	for i := range same {
		same[i].Names = []partner.Name{{Value: "Ministry of Education", Kind: partner.NameDisplay}}
		same[i].Identifiers = []partner.Identifier{duplicateID("list", fmt.Sprint(i))}
	}
	found := DuplicateFinder{MaxBlock: 20}.Duplicates(same)
	// Each is held against 10 on either side: 3000*10 pairs less those beyond the ends, 10*11/2.
	assert.Equal(t, 3000*10-55, found.Compared)
	require.NotEmpty(t, found.Unseen)
	for _, u := range found.Unseen {
		assert.Equal(t, 3000, u.Records)
		assert.Equal(t, 3000*2999/2-found.Compared, u.Pairs)
	}
	assert.Equal(t, EvidenceSameName, found.Unseen[0].Kind)
	assert.Equal(t, Key("Ministry of Education"), found.Unseen[0].Value)
	for _, p := range found.Pairs {
		assert.Equal(t, VerdictCannotSay, p.Verdict)
	}
}

// What many share says little: the weight of a website falls with the number of
// records that have it.
func TestDuplicatesShared(t *testing.T) {
	unit := func(n int) (p partner.Partner) {
		p.Names = []partner.Name{{Value: fmt.Sprintf("Khoa số %d", n), Lang: "vi"}}
		p.Links = []partner.Link{{URL: "https://portal.example.edu.vn"}}
		return p
	}
	weight := func(n int) int {
		var list []partner.Partner
		for i := range n {
			list = append(list, unit(i))
		}
		found := DuplicateFinder{All: true}.Duplicates(list)
		require.Len(t, found.Pairs, n*(n-1)/2)
		e := duplicateKinds(found.Pairs[0])[EvidenceSameDomain]
		assert.Equal(t, n, max(2, e.Shared))
		return e.Weight
	}
	assert.Equal(t, 180, weight(2))
	assert.Equal(t, 90, weight(3)) // one of two others
	assert.Equal(t, 20, weight(10))
}

// The caller may weigh otherwise, but not turn for into against.
func TestDuplicatesWeigh(t *testing.T) {
	a := &partner.Partner{Names: []partner.Name{{Value: "Hue University"}}, Locations: []partner.Location{{Country: "VN"}}}
	b := &partner.Partner{Names: a.Names, Locations: []partner.Location{{Country: "TH"}}}
	finder := DuplicateFinder{Weigh: func(kind EvidenceKind, _ id.Scheme, weight int) int {
		switch kind {
		case EvidenceSameName:
			return -weight
		case EvidenceOtherCountry:
			return -10
		}
		return weight
	}}
	assert.Equal(t, 500+150-200, Compare(a, b).Score)
	assert.Equal(t, 500-10, finder.Compare(a, b).Score)
}

func TestDuplicatesProgress(t *testing.T) {
	list := duplicateList(t)
	last, total := 0, 0
	found := DuplicateFinder{Progress: func(done, all int) bool {
		assert.GreaterOrEqual(t, done, last)
		last, total = done, all
		return true
	}}.Duplicates(list)
	assert.False(t, found.Stopped)
	assert.Equal(t, []int{len(list), len(list)}, []int{last, total})

	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	found = DuplicateFinder{Progress: func(int, int) bool { return ctx.Err() == nil }}.Duplicates(list)
	assert.True(t, found.Stopped)
	assert.Empty(t, found.Pairs)
}

// Every closed set is written, read and said in both languages.
func TestEvidenceSets(t *testing.T) {
	n := 0
	for k := EvidenceSameRecord; k <= EvidenceApart; k++ {
		b, err := k.MarshalText()
		require.NoError(t, err)
		var got EvidenceKind
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, k, got)
		assert.NotEqual(t, k.Label(language.English), k.Label(language.Vietnamese))
		assert.True(t, text.IsNFC(k.Label(language.Vietnamese)))
		n++
	}
	assert.Equal(t, 24, n)
	for _, v := range []Verdict{VerdictCannotSay, VerdictUnlikely, VerdictRelated, VerdictPossible, VerdictLikely, VerdictSame} {
		b, err := v.MarshalText()
		require.NoError(t, err)
		var got Verdict
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, v, got)
	}
	for f := FactIdentifier; f <= FactKind; f++ {
		b, err := f.MarshalText()
		require.NoError(t, err)
		var got Fact
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, f, got)
		assert.NotEqual(t, f.Label(language.English), f.Label(language.Vietnamese))
	}
	for _, s := range []Side{NoSide, FirstSide, SecondSide} {
		b, err := s.MarshalText()
		require.NoError(t, err)
		got := Side(9)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, s, got)
		assert.NotEqual(t, s.Label(language.English), s.Label(language.Vietnamese))
	}
	var k EvidenceKind
	_, err := k.MarshalText()
	assert.Error(t, err)
	assert.ErrorContains(t, k.UnmarshalText([]byte(strings.Repeat("x", 99))), "same-record")
	assert.Equal(t, "invalid", EvidenceKind(99).Label(language.English))
	assert.Equal(t, "invalid", Evidence{Kind: 99}.Text(language.English))
	assert.Equal(t, "invalid", Verdict(99).String())
	assert.Equal(t, "mã định danh thuộc cùng một hệ thống trong cả hai hồ sơ", FactIdentifier.Label(language.Vietnamese))
}

// A line stays one line of bounded length, whatever the record says, and names
// codes and places by what they mean.
func TestEvidenceText(t *testing.T) {
	e := Evidence{Kind: EvidenceSameName, A: Spot{"/names/0", "a\nb"}, B: Spot{"/names/0", strings.Repeat("đ", 9999)}}
	assert.Contains(t, e.Text(language.English), "The names agree: a b (/names/0), ")
	assert.Less(t, len(e.Text(language.Vietnamese)), 1000)
	e = Evidence{Kind: EvidenceOtherCountry, A: Spot{"/locations/0", "VN"}, B: Spot{"/locations/0", "LA"}}
	assert.Equal(t, "Không có quốc gia chung: Việt Nam (/locations/0), Lào (/locations/0).", e.Text(language.Vietnamese))
	e = Evidence{Kind: EvidenceSameKind, A: Spot{"/kinds/0", "none-such"}, B: Spot{"/kinds/1", "none-such"}}
	assert.Equal(t, "Both are of one kind: none-such (/kinds/0, /kinds/1).", e.Text(language.English))

	at := func(l partner.Location) *partner.Partner { return &partner.Partner{Locations: []partner.Location{l}} }
	a := at(partner.Location{Country: "VN", GeoNames: 1580240})
	assert.Equal(t, "GeoNames 1580240", duplicateKinds(Compare(a, a))[EvidenceSamePlace].A.Value)
	a = at(partner.Location{Country: "VN", Point: partner.Point{Lat: 16.4619, Lng: 107.5955}})
	assert.Equal(t, "16.4619, 107.5955", duplicateKinds(Compare(a, a))[EvidenceSamePlace].A.Value)
}

// Of very many pairs the foremost are reported, the same as of all.
func TestDuplicatesMaxPairs(t *testing.T) {
	list := make([]partner.Partner, 40)
	for i := range list {
		list[i] = partner.Partner{Names: []partner.Name{{Value: "Viện Ví dụ", Lang: "vi"}}, Domains: []string{"vidu.vn"}}
	}
	all := DuplicateFinder{All: true}.Duplicates(list)
	require.Len(t, all.Pairs, 40*39/2)
	require.Zero(t, all.More)
	some := DuplicateFinder{All: true, MaxPairs: 100}.Duplicates(list)
	require.Equal(t, all.Pairs[:100], some.Pairs)
	require.Equal(t, 40*39/2-100, some.More)
	require.Equal(t, all.ByVerdict, some.ByVerdict)
}
