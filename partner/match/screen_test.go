package match_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/partner/match"
)

// screenOrg is a made-up organisation of one name.
func screenOrg(name string, c country.Code, identifiers ...id.External) partner.Partner {
	p := partner.Partner{Names: []partner.Name{{Value: name, Kind: partner.NameDisplay}}}
	if c != "" {
		p.Locations = []partner.Location{{Country: c}}
	}
	for _, x := range identifiers {
		p.Identifiers = append(p.Identifiers, partner.Identifier{External: x})
	}
	return p
}

func screenEntry(reference, name string, countries ...country.Code) match.Listed {
	e := match.Listed{Reference: reference, Countries: countries}
	if name != "" {
		e.Names = []partner.Name{{Value: name}}
	}
	return e
}

func TestScreen(t *testing.T) {
	ror := id.MustExternal(id.SchemeROR, "03yrm5c26")
	other := id.MustExternal(id.SchemeROR, "00pjdza24")
	listed := screenEntry("A-2", "Viện Nghiên cứu Mẫu", "VN")
	listed.Identifiers = []id.External{ror, ror, {}}
	acronym := screenEntry("A-3", "QXZ", "DE")
	acronym.Names[0].Kind = partner.NameAcronym
	s := match.NewScreener(match.ScreenList{Name: "Test list", Edition: "1", Entries: []match.Listed{
		screenEntry("A-1", "Institute of Examples", "DE"), listed, acronym,
	}}, match.ScreenOptions{})
	require.Empty(t, s.Unusable())

	for _, test := range []struct {
		name  string
		p     partner.Partner
		found codes.Answer
		at    []int
		signs []match.ScreenSign // of the first hit
	}{
		{"clear", screenOrg("University of Somewhere Else", "FR"), codes.No, nil, nil},
		{"by identifier, whatever the name", screenOrg("Renamed Since", "FR", ror), codes.Yes, []int{1},
			[]match.ScreenSign{match.SignSameIdentifier, match.SignOtherCountry}},
		{"by name without marks", screenOrg("VIEN NGHIEN CUU MAU", "VN"), codes.Yes, []int{1},
			[]match.ScreenSign{match.SignSimilarName, match.SignSameCountry}},
		{"by name in NFD", screenOrg(norm.NFD.String("Viện Nghiên cứu Mẫu"), ""), codes.Yes, []int{1},
			[]match.ScreenSign{match.SignSimilarName, match.SignUnknownCountry}},
		{"the name speaks for it, country and identifier against", screenOrg("Viện Nghiên cứu Mẫu", "LA", other), codes.Yes, []int{1},
			[]match.ScreenSign{match.SignSimilarName, match.SignOtherCountry, match.SignOtherIdentifier}},
		{"an acronym", screenOrg("QXZ", "VN"), codes.Yes, []int{2},
			[]match.ScreenSign{match.SignSimilarName, match.SignOtherCountry, match.SignAcronym}},
		{"identifier before name", screenOrg("Institute of Examples", "DE", ror), codes.Yes, []int{1, 0},
			[]match.ScreenSign{match.SignSameIdentifier, match.SignOtherCountry}},
		{"nothing to compare", partner.Partner{}, codes.Unknown, nil, nil},
		{"no name to compare", screenOrg(" …", "VN", other), codes.Unknown, nil, nil},
	} {
		r := s.Screen(&test.p)
		require.Equal(t, test.found, r.Found, test.name)
		var at []int
		for _, h := range r.Hits {
			at = append(at, h.At)
			require.NotEmpty(t, h.Text(language.English))
			require.True(t, norm.NFC.IsNormalString(h.Text(language.Vietnamese)))
		}
		require.Equal(t, test.at, at, test.name)
		if len(at) > 0 {
			require.Equal(t, test.signs, r.Hits[0].Signs, test.name)
		}
		require.Equal(t, r.Found == codes.Unknown, len(r.Missing) > 0, test.name)
	}
}

// Identifiers are the same however they are printed, in the list or in the record.
func TestScreenPrinted(t *testing.T) {
	printed := screenEntry("1", "")
	printed.Identifiers = []id.External{{Scheme: "LEI", Value: "5493 001k jtii gc8y 1r12"}, {Scheme: "our-list", Value: " A-7 "}}
	s := match.NewScreener(match.ScreenList{Entries: []match.Listed{printed}}, match.ScreenOptions{})
	for _, x := range []id.External{
		{Scheme: id.SchemeLEI, Value: "5493001KJTIIGC8Y1R12"},
		{Scheme: id.SchemeLEI, Value: "5493001kjtiigc8y1r12"},
		{Scheme: "our-list", Value: "A-7"},
	} {
		p := screenOrg("University of Somewhere Else", "", x)
		r := s.Screen(&p)
		require.Equal(t, codes.Yes, r.Found, x)
		require.Equal(t, match.SignSameIdentifier, r.Hits[0].Signs[0])
	}
	p := screenOrg("University of Somewhere Else", "", id.External{Scheme: id.SchemeLEI, Value: "5493001KJTIIGC8Y1R13"})
	require.Equal(t, codes.No, s.Screen(&p).Found)
}

// Nobody is clear of an entry that he was not held against: one that has only an
// identifier of a scheme, or only names in letters, of which he has none.
func TestScreenMeans(t *testing.T) {
	numbered := screenEntry("1", "")
	numbered.Identifiers = []id.External{id.MustExternal(id.SchemeLEI, "5493001KJTIIGC8Y1R12")}
	lettered := screenEntry("2", "Институт примеров")
	ror := id.MustExternal(id.SchemeROR, "03yrm5c26")
	lei := id.MustExternal(id.SchemeLEI, "353800FEEXU6I9M0ZF27")
	for _, test := range []struct {
		name    string
		entries []match.Listed
		p       partner.Partner
		missing []string
	}{
		{"no identifier", []match.Listed{numbered}, screenOrg("Somewhere", ""), []string{"/identifiers"}},
		{"of another scheme", []match.Listed{numbered}, screenOrg("Somewhere", "", ror), []string{"/identifiers"}},
		{"of the scheme", []match.Listed{numbered}, screenOrg("Somewhere", "", lei), nil},
		{"in other letters", []match.Listed{lettered}, screenOrg("Somewhere", ""), []string{"/names"}},
		{"in these letters", []match.Listed{lettered}, screenOrg("Университет", ""), nil},
		{"both", []match.Listed{numbered, lettered}, screenOrg("Đâu đó 7", ""), []string{"/names", "/identifiers"}},
		{"a number is in no letters", []match.Listed{screenEntry("3", "4711")}, screenOrg("Somewhere", ""), nil},
		{"nothing that counts", []match.Listed{screenEntry("4", "Institute of Examples")}, screenOrg("ʼ", ""), []string{"/names"}},
	} {
		s := match.NewScreener(match.ScreenList{Entries: test.entries}, match.ScreenOptions{})
		require.Empty(t, s.Unusable())
		r := s.Screen(&test.p)
		require.Equal(t, test.missing, r.Missing, test.name)
		require.Equal(t, len(test.missing) == 0, r.Found == codes.No, test.name)
	}
}

// Initials are no more than an acronym, and a hit says why the names are alike.
func TestScreenInitials(t *testing.T) {
	s := match.NewScreener(match.ScreenList{Entries: []match.Listed{screenEntry("1", "Quartz Xenon Zinc Works")}}, match.ScreenOptions{})
	p := screenOrg("QXZW", "")
	h := s.Screen(&p).Hits[0]
	require.Contains(t, h.Signs, match.SignAcronym)
	require.True(t, h.Reasons.Has(match.Initials))
	require.Contains(t, h.Text(language.English), "(800/1000: the initials agree)")
}

// A list that cannot clear anybody clears nobody.
func TestScreenUnusable(t *testing.T) {
	p := screenOrg("University of Somewhere Else", "FR")
	empty := match.NewScreener(match.ScreenList{Name: "Empty"}, match.ScreenOptions{})
	require.Equal(t, codes.Unknown, empty.Screen(&p).Found)
	holes := match.NewScreener(match.ScreenList{Name: "Holes", Entries: []match.Listed{
		screenEntry("1", "Institute of Examples"), {Reference: "2"}, screenEntry("3", " - "),
	}}, match.ScreenOptions{})
	require.Equal(t, []int{1, 2}, holes.Unusable())
	require.Equal(t, codes.Unknown, holes.Screen(&p).Found)
	hit := screenOrg("Institute of Examples", "")
	require.Equal(t, codes.Yes, holes.Screen(&hit).Found)
}

// Identifiers are the same however they are spelt, in the list or in the record.
func TestScreenSpelling(t *testing.T) {
	for _, x := range []id.External{
		{Scheme: id.SchemeROR, Value: "https://ror.org/03yrm5c26"},
		{Scheme: id.SchemeROR, Value: "03YRM5C26"},
		{Scheme: id.SchemeISNI, Value: "0000 0001 2281 955X"},
	} {
		form, err := id.ParseExternal(x.Scheme, x.Value)
		require.NoError(t, err)
		for _, pair := range [][2]id.External{{x, form}, {form, x}} {
			s := match.NewScreener(match.ScreenList{Name: "Test list", Entries: []match.Listed{{Identifiers: pair[:1]}}}, match.ScreenOptions{})
			p := screenOrg("Institute of Examples", "DE", pair[1])
			require.Equal(t, codes.Yes, s.Screen(&p).Found, pair)
		}
	}
}

// An entry without names was compared only with who has an identifier of one of
// its schemes; nobody else is clear.
func TestScreenNameless(t *testing.T) {
	ror, isni := id.MustExternal(id.SchemeROR, "03yrm5c26"), id.MustExternal(id.SchemeISNI, "000000012281955X")
	s := match.NewScreener(match.ScreenList{Name: "Test list", Entries: []match.Listed{
		screenEntry("1", "Institute of Examples"), {Reference: "2", Identifiers: []id.External{ror}},
	}}, match.ScreenOptions{})
	require.Empty(t, s.Unusable())
	for _, test := range []struct {
		p       partner.Partner
		found   codes.Answer
		missing []string
	}{
		{screenOrg("University of Somewhere Else", "FR"), codes.Unknown, []string{"/identifiers"}},
		{screenOrg("University of Somewhere Else", "FR", isni), codes.Unknown, []string{"/identifiers"}},
		{screenOrg("University of Somewhere Else", "FR", id.MustExternal(id.SchemeROR, "00pjdza24")), codes.No, nil},
		{screenOrg("Institute of Examples", "FR"), codes.Yes, []string{"/identifiers"}},
	} {
		r := s.Screen(&test.p)
		require.Equal(t, test.found, r.Found)
		require.Equal(t, test.missing, r.Missing)
	}
}

// What was found becomes a record that leads to no pass until a person has
// looked, and answers nothing by itself.
func TestScreenRecord(t *testing.T) {
	s := match.NewScreener(match.ScreenList{Name: "Test list", Edition: "2026-06-01", Entries: []match.Listed{
		screenEntry("", "Institute of Examples"), screenEntry("A-7", "Institute of Examples", "DE"),
	}}, match.ScreenOptions{})
	on := calendar.MustDate("2026-06-15")
	p := screenOrg("Institute of Examples", "DE")
	r := s.Screen(&p)
	require.False(t, r.More)
	p.Screenings = append(p.Screenings, s.Record(r, on, id.Partner{}, "screening"))
	got := p.Screenings[0]
	require.Equal(t, "Test list", got.List)
	require.Equal(t, "2026-06-01", got.Edition)
	require.Equal(t, on, got.On)
	require.Equal(t, []string{"/entries/0", "A-7"}, []string{got.Hits[0].Entry, got.Hits[1].Entry}, "equally alike, so in the order of the list")
	require.Equal(t, codes.Unknown, got.Match())
	require.NoError(t, got.Hits[0].Note.Check())
	require.Equal(t, codes.Unknown, p.ProposeSanctions(on).Answer)
	require.Empty(t, p.Answers)
	p.Screenings[0].Hits[0].Same, p.Screenings[0].Hits[1].Same = codes.No, codes.No
	require.Equal(t, codes.No, p.ProposeSanctions(on).Answer)

	clear := screenOrg("University of Somewhere Else", "")
	kept := s.Record(s.Screen(&clear), on, id.Partner{}, "")
	require.Equal(t, codes.No, kept.Found, "a clean result is a result")
	unknown := s.Record(s.Screen(&partner.Partner{}), on, id.Partner{}, "")
	require.Equal(t, codes.Unknown, unknown.Found)
	require.Equal(t, codes.Unknown, unknown.Match())

	one := match.NewScreener(match.ScreenList{Entries: []match.Listed{screenEntry("1", "X"), screenEntry("2", "X")}}, match.ScreenOptions{Limit: 1})
	x := screenOrg("X", "")
	require.True(t, one.Screen(&x).More)
	strict := match.NewScreener(match.ScreenList{Entries: []match.Listed{screenEntry("1", "X")}}, match.ScreenOptions{Least: 1001})
	require.Equal(t, codes.No, strict.Screen(&x).Found)
}

// The same partners give the same answers, one by one or all in a row, in
// whatever order the list stands.
func TestScreenAll(t *testing.T) {
	var list match.ScreenList
	var partners []partner.Partner
	for i := range 200 {
		list.Entries = append(list.Entries, screenEntry(fmt.Sprint(i), fmt.Sprintf("Institute number %d", i%150)))
		partners = append(partners, screenOrg(fmt.Sprintf("Institute number %d", 2*i), ""))
	}
	s := match.NewScreener(list, match.ScreenOptions{})
	n := 0
	for i, r := range s.All(partners) {
		require.Equal(t, n, i)
		require.Equal(t, s.Screen(&partners[i]), r)
		n++
		// Number 2i stands in the list up to 149, and up to 49 twice.
		if 2*i < 150 {
			require.Equal(t, codes.Yes, r.Found, i)
		}
		if i == 20 {
			require.Equal(t, []int{40, 190}, []int{r.Hits[0].At, r.Hits[1].At})
		}
	}
	require.Equal(t, len(partners), n)
	for i := range s.All(partners) {
		require.Zero(t, i)
		break
	}
}

func TestScreenSigns(t *testing.T) {
	seen := map[string]bool{}
	for x := match.SignSameIdentifier; x <= match.SignUnknownCountry; x++ {
		b, err := x.MarshalText()
		require.NoError(t, err)
		var back match.ScreenSign
		require.NoError(t, back.UnmarshalText(b))
		require.Equal(t, x, back)
		for _, s := range []string{x.String(), x.Label(language.English), x.Label(language.Vietnamese)} {
			require.False(t, seen[s], s)
			seen[s] = true
		}
	}
	_, err := match.ScreenSign(99).MarshalText()
	require.Error(t, err)
	require.Error(t, new(match.ScreenSign).UnmarshalText([]byte(strings.Repeat("x", 999))))
	assert.Equal(t, "invalid", match.ScreenSign(99).Label(language.Vietnamese))
	assert.Equal(t, codes.Unknown, match.ScreenSign(99).Supports())
}

// Whatever stands in the list and in the record, nothing panics, a hit is never
// lost on the way into the record, and nobody is clear who was not compared.
func FuzzScreen(f *testing.F) {
	f.Add(`{"reference":"1","names":[{"value":"Đại học"}],"identifiers":[{"scheme":"ror","value":"x"}],"countries":["VN"]}`, "Dai hoc", "x", "VN")
	f.Add(`{"names":[{"value":"","kind":"acronym"},{"value":" "}]}`, "", "", "")
	f.Fuzz(func(t *testing.T, line, name, value, c string) {
		e, err := document.DecodeBytes[match.Listed]([]byte(line))
		if err != nil {
			return
		}
		p := screenOrg(name, country.Code(c), id.External{Scheme: id.SchemeROR, Value: value})
		s := match.NewScreener(match.ScreenList{Name: "F", Entries: []match.Listed{e, {}, e}}, match.ScreenOptions{})
		r := s.Screen(&p)
		if r.Found == codes.No {
			t.Fatal("an entry cannot be compared, and the partner is clear")
		}
		if got := s.Record(r, calendar.Date{}, id.Partner{}, ""); len(got.Hits) != len(r.Hits) || got.Match() == codes.No {
			t.Fatalf("%+v", got)
		}
		if _, err := json.Marshal(r); err != nil {
			t.Fatal(err)
		}
	})
}

// One partner of three names against a list of 10,000 entries.
func BenchmarkScreen(b *testing.B) {
	var list match.ScreenList
	for i := range 10_000 {
		list.Entries = append(list.Entries, screenEntry(fmt.Sprint(i), fmt.Sprintf("Listed institute of field %d", i), "DE"))
	}
	s := match.NewScreener(list, match.ScreenOptions{})
	p := screenOrg("University of Somewhere Else", "VN", id.MustExternal(id.SchemeROR, "03yrm5c26"))
	p.Names = append(p.Names, partner.Name{Value: "Đại học Nơi Khác"}, partner.Name{Value: "USE", Kind: partner.NameAcronym})
	b.ReportAllocs()
	for b.Loop() {
		s.Screen(&p)
	}
}
