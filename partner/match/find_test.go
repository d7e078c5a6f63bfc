package match

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/scicoop/scicoop/partner"
)

// findNamed makes organisations with these names, of one each.
func findNamed(names ...string) (list []partner.Partner) {
	for _, n := range names {
		list = append(list, partner.Partner{Names: []partner.Name{{Value: n, Kind: partner.NameDisplay}}})
	}
	return list
}

// Queries as people write them, on the real records. What is wanted was read in
// the records: the name that has to be found first, and what has to be said of it.
func TestFindROR(t *testing.T) {
	list := findROR(t)
	x := NewIndex(list)
	for _, c := range []struct {
		query, want string
		has         []Reason
	}{
		{"Dai hoc Bach khoa Da Nang", "Trường Đại học Bách khoa, Đại học Đà Nẵng", []Reason{WithoutMarks, PartOfName}},
		{"Bách khoa, Trường Đại học", "Trường Đại học Bách khoa, Đại học Đà Nẵng", []Reason{WordOrder, PartOfName}},
		{"ĐH Huế", "Đại học Huế", []Reason{SameKey, Abbreviation}},
		{"DH Hue", "Đại học Huế", []Reason{SameKey, Abbreviation, WithoutMarks}},
		{"Hue Univ.", "Hue University", []Reason{SameKey, Abbreviation}},
		{"Univ of Hue", "Hue University", []Reason{Abbreviation, WordOrder, ExtraWords}},
		{"VNU HCM", "VNU-HCM University of Economics and Law", []Reason{PartOfName}},
		{"Viện Hàn lâm KHCN Việt Nam", "Viện Hàn lâm Khoa học và Công nghệ Việt Nam", []Reason{SameKey, Abbreviation}},
		{"VHLKHCNVN", "Viện Hàn lâm Khoa học và Công nghệ Việt Nam", []Reason{Initials}},
		{"VAST", "VAST", []Reason{SameText, Acronym}},
		{"Bo NN&PTNT", "Bộ Nông nghiệp và Phát triển Nông thôn", []Reason{SameKey, Abbreviation, WithoutMarks}},
		{"Ton Duc Thnag University", "Ton Duc Thang University", []Reason{SimilarSpelling}},
		{"Vien Toan cao cap", "Viện nghiên cứu cao cấp về toán", []Reason{WithoutMarks, WordOrder, PartOfName}},
		{"Childrens Hospital 1", "Children's Hospital 1", []Reason{SameKey}},
		{"南京理工", "南京理工大学", []Reason{PartOfName}},
		{"Universite de Da Nang", "Université de danang", []Reason{SameKey}},
		{"Czech Academy of Sciences Inst. of Physiology", "Czech Academy of Sciences, Institute of Physiology", []Reason{SameKey, Abbreviation}},
		{"государственный университет Московский морской", "Морской государственный университет", nil},
	} {
		got := x.Find(c.query, 5)
		if !assert.NotEmpty(t, got, c.query) {
			continue
		}
		assert.Equal(t, c.want, list[got[0].At].Names[got[0].Name].Value, c.query)
		for _, r := range c.has {
			assert.True(t, got[0].Reasons.Has(r), "%s: %s, not %s", c.query, got[0].Reasons, r)
		}
		if len(got) > 1 {
			assert.Greater(t, got[0].Score, got[1].Score, c.query)
		}
	}
	// All three institutes of the society are there, and no other organisation.
	for _, c := range x.Find("Max-Planck Inst", 9) {
		found := false
		for _, n := range list[c.At].Names {
			found = found || strings.Contains(Key(n.Value), "max planck")
		}
		assert.True(t, found, list[c.At].Names[0].Value)
	}
	assert.Len(t, x.Find("Max-Planck Inst", 9), 3)
	assert.Empty(t, x.Find("Universitas Atlantidis Submersae", 5))
}

// Ministries of several states have one name. Each is a candidate, none is
// preferred, and Tied tells so.
func TestFindTie(t *testing.T) {
	list := findROR(t)
	x := NewIndex(list)
	got := x.Find("Ministry of Education and Research", 20)
	require.Equal(t, 2, Tied(got))
	for _, c := range got[:2] {
		assert.Equal(t, 1000, c.Score)
		assert.Equal(t, Reasons(0).With(SameText), c.Reasons)
	}
	assert.NotEqual(t, list[got[0].At].Country(), list[got[1].At].Country())
	assert.Less(t, got[0].At, got[1].At, "equal scores stand in the order of the list")

	got = x.Find("Ministry of Education", 20)
	countries := map[string]bool{}
	for _, c := range got {
		assert.Less(t, c.Score, findFull, "no record has just this name")
		countries[string(list[c.At].Country())] = true
	}
	assert.Greater(t, len(countries), 4)
	assert.Equal(t, 2, Tied(got))
	assert.Zero(t, Tied(nil))
}

// Each name of each organisation finds it, with the best score a name of its
// kind can have.
func TestFindOwnName(t *testing.T) {
	t.Parallel()
	list := findROR(t)
	x := NewIndex(list)
	for i := range list {
		for j, n := range list[i].Names {
			got := x.Find(n.Value, 1<<20)
			at := slices.IndexFunc(got, func(c Candidate) bool { return c.At == i })
			if Key(n.Value) == "" {
				require.Empty(t, got)
				continue
			}
			require.GreaterOrEqual(t, at, 0, n.Value)
			want := 1000
			if n.Kind == partner.NameAcronym {
				want = 950
			}
			require.GreaterOrEqual(t, got[at].Score, want, n.Value)
			for _, c := range got {
				found := list[c.At].Names[c.Name]
				same := norm.NFC.String(found.Value) == norm.NFC.String(n.Value)
				if c.Score == 1000 && !same || c.Reasons.Has(SameText) != same || c.Reasons == 0 {
					t.Fatalf("%d/%d %q: %q %d %s", i, j, n.Value, found.Value, c.Score, c.Reasons)
				}
			}
		}
	}
}

// The index gives the candidates, scores and order that comparing every name
// gives.
func TestFindIsScan(t *testing.T) {
	t.Parallel()
	list := slices.Clone(findROR(t)[:400])
	for i := range list { // former names are not in the data
		list[i].Names = slices.Clone(list[i].Names)
		for j := range list[i].Names {
			if (i+j)%11 == 0 {
				list[i].Names[j].Kind = partner.NameFormer
			}
		}
	}
	x, s := NewIndex(list), newScan(list)
	queries := []string{
		"", " ", "!!!", "University", "National University of Technology", "of the and", "of", "a", "1", "Hue Hue Hue",
		strings.Repeat("University of Technology ", 333), strings.Repeat("x", 1<<20), strings.Repeat("Đại học ", 1<<16),
		"大学", "中国科学院", "государственный университет", "جامعہ", "MIT", "UTC", "VAST", "HU", "\xff\xfe\x00", "Vienna 5 Hue 7",
	}
	n := 20
	if testing.Short() {
		n = 5
	}
	for _, k := range findKindsOf {
		queries = append(queries, k.queries(list, n)...)
	}
	r := rand.New(rand.NewPCG(5, 6))
	for range n { // words of several names
		var words []string
		for range 1 + r.IntN(6) {
			p := &list[r.IntN(len(list))]
			parts := strings.Fields(p.Names[r.IntN(len(p.Names))].Value)
			words = append(words, parts[r.IntN(len(parts))])
		}
		queries = append(queries, strings.Join(words, " "))
	}
	for i, q := range queries {
		all := s.find(q, 1<<30)
		for _, limit := range []int{1, 3, 10, len(list), -1} {
			want := all[:max(0, min(limit, len(all)))]
			got := withoutReasons(x.Find(q, limit))
			require.Equal(t, fmt.Sprint(want), fmt.Sprint(got), "query %d %.80q, limit %d", i, q, limit)
		}
	}
}

// The same for names of few and similar words, in which much is a slip apart,
// repeated, or a number.
func TestFindIsScanSimilar(t *testing.T) {
	t.Parallel()
	words := strings.Fields("abcd abce bcde abdc acbd abcde aabcd bcd abcdef abcdfe of the university univ. universita Univrsity 1 2 12 x1 Huế Hue VNU viet nam Vietnam 大学 大学院 院 uav UVN")
	kinds := []partner.NameKind{partner.NameDisplay, partner.NameAlias, partner.NameAcronym, partner.NameFormer}
	r := rand.New(rand.NewPCG(7, 8))
	name := func() string {
		var parts []string
		for range r.IntN(6) {
			parts = append(parts, words[r.IntN(1+r.IntN(len(words)))])
		}
		return strings.Join(parts, " ")
	}
	rounds := 200
	if testing.Short() {
		rounds = 50
	}
	for range rounds {
		list := make([]partner.Partner, 1+r.IntN(40))
		for i := range list {
			for range r.IntN(4) {
				list[i].Names = append(list[i].Names, partner.Name{Value: name(), Kind: kinds[r.IntN(4)]})
			}
		}
		x, s := NewIndex(list), newScan(list)
		for range 10 {
			q, limit := name(), 1+r.IntN(8)
			require.Equal(t, fmt.Sprint(s.find(q, limit)), fmt.Sprint(withoutReasons(x.Find(q, limit))), "%q, limit %d", q, limit)
		}
	}
}

// FuzzFind holds the index against comparing every name, for any names; each
// line is one, an organisation has up to three.
func FuzzFind(f *testing.F) {
	f.Add("Hue University\nĐại học Huế\nHU\nHue Univ of Medicine\nHua University", "Univ. Huế", uint8(2))
	f.Add("University of Technology\nTechnology University\nNational Technology\nTechnologie", "National Univ of Tecnology", uint8(1))
	f.Add("Hospital 1\nHospital 2\nHospital\n1\n2", "Hopsital 2", uint8(9))
	f.Add("東京大学\n東京 大学\n大学東京\nIBM東京\n京", "東京大学", uint8(3))
	f.Add("Vietnam National University\nVNU\nĐại học Quốc gia\nviet nam", "VNU", uint8(4))
	f.Add("abcd abce\nabce abcd\nabcd\nabdc bcd\nbcd abcd abcd", "abcd abcd abce", uint8(4))
	f.Fuzz(func(t *testing.T, names, query string, limit uint8) {
		if len(names) > 2000 || len(query) > 1000 {
			t.Skip()
		}
		kinds := []partner.NameKind{partner.NameDisplay, partner.NameAcronym, partner.NameFormer}
		var list []partner.Partner
		for i, n := range strings.Split(names, "\n") {
			if i%3 == 0 || len(n)%2 == 0 {
				list = append(list, partner.Partner{})
			}
			p := &list[len(list)-1]
			p.Names = append(p.Names, partner.Name{Value: n, Kind: kinds[len(p.Names)%3]})
		}
		x, s := NewIndex(list), newScan(list)
		for range 2 { // a finder that was used before finds the same
			got := x.Find(query, int(limit))
			for _, c := range got {
				if c.Reasons == 0 || c.Score < Floor || c.Score > 1000 {
					t.Fatalf("%+v", c)
				}
				_ = x.Explain(c, language.Vietnamese)
			}
			if want := s.find(query, int(limit)); fmt.Sprint(withoutReasons(got)) != fmt.Sprint(want) {
				t.Fatalf("%q in %q: %v, not %v", query, names, got, want)
			}
		}
	})
}

// The score of a name, by hand from the formula in doc.go.
func TestFindScore(t *testing.T) {
	// Of three names all have hue: ⌊16·log2 6⌋ - ⌊16·log2 3⌋ = 41 - 25 = 16. Two have
	// university: 37 - 16 = 21, of which half is 10. One has press: 32 - 0 = 32, and one
	// has of: a quarter of 32 is 8. What is asked for weighs 26 and the last name 66, of
	// which 26 are in common: 970·(2·26/26 + 26/66)/3 = 774, less 20 for another order.
	x := NewIndex(findNamed("Hue University", "Hue Central Hospital", "University Press of Hue"))
	for query, want := range map[string]string{
		"Hue University":  "[{0 0 1000 same-text} {2 0 754 word-order,part-of-name}]",
		"hue university!": "[{0 0 990 same-key} {2 0 754 word-order,part-of-name}]",
		"University, Hue": "[{0 0 950 word-order} {2 0 774 part-of-name}]",
	} {
		var got []string
		for _, c := range x.Find(query, 2) {
			got = append(got, fmt.Sprint(c))
		}
		assert.Equal(t, want, fmt.Sprint(got), query)
	}
}

// What is promised of the reasons: the two names may change places.
func TestReasonsMirror(t *testing.T) {
	one := func(name, query string) Candidate {
		got := NewIndex(findNamed(name, "Ministry of Justice", "Academy of Music")).Find(query, 1)
		if len(got) == 0 {
			return Candidate{}
		}
		return got[0]
	}
	for _, c := range []struct {
		a, b string
		want []Reason
	}{
		{"Hue University", "Hue University", []Reason{SameText}},
		{"Hue University", "HUE UNIVERSITY", []Reason{SameKey}},
		{"Đại học Huế", "Dai hoc Hue", []Reason{SameKey, WithoutMarks}},
		{"Đại học Huế", "ĐH Huế", []Reason{SameKey, Abbreviation}},
		{"Đại học Huế", "Huế Đại học", []Reason{WordOrder}},
		{"Vietnam National University", "VNU", []Reason{Initials}},
		{"Hanoi Institute of Mathematics", "Hanoi Institute of Mathmatics", []Reason{SimilarSpelling}},
		{"Children's Hospital Hanoi 1", "Children's Hospital Hanoi 2", []Reason{OtherNumber, PartOfName, ExtraWords}},
	} {
		ab, ba := one(c.a, c.b).Reasons, one(c.b, c.a).Reasons
		want := Reasons(0)
		for _, r := range c.want {
			want = want.With(r)
		}
		assert.Equal(t, want.String(), ab.String(), "%s, %s", c.a, c.b)
		assert.Equal(t, want.String(), ba.String(), "%s, %s", c.b, c.a)
	}
	assert.True(t, one("Hue University of Medicine", "Hue University").Reasons.Has(PartOfName))
	assert.True(t, one("Hue University", "Hue University of Medicine").Reasons.Has(ExtraWords))
}

// A former name counts a little less than the present one, an acronym less, and
// a name in another language than the one to show is said to be one.
func TestFindKinds(t *testing.T) {
	list := []partner.Partner{{Names: []partner.Name{
		{Value: "Vietnam Academy of Science and Technology", Lang: "en-GB", Kind: partner.NameDisplay},
		{Value: "Viện Hàn lâm Khoa học và Công nghệ Việt Nam", Lang: "vi", Kind: partner.NameLabel},
		{Value: "National Centre for Natural Science and Technology", Lang: "en", Kind: partner.NameFormer},
		{Value: "VAST", Kind: partner.NameAcronym},
	}}}
	x := NewIndex(list)
	for query, want := range map[string]string{
		"VAST": "{0 3 950 same-text,acronym}",
		"National Centre for Natural Science and Technology": "{0 2 970 same-text,former-name}",
		"Viện Hàn lâm Khoa học và Công nghệ Việt Nam":        "{0 1 1000 same-text,other-language}",
		"VHLKHCNVN": "{0 1 800 initials,other-language}", // without và
		"NCFNSAT":   "{0 2 770 initials,former-name}",    // for and and among them
		"Vietnam Academy of Science and Technology": "{0 0 1000 same-text}",
	} {
		got := x.Find(query, 9)
		require.Len(t, got, 1, query)
		assert.Equal(t, want, fmt.Sprint(got[0]), query)
	}
	assert.Equal(t, "“VAST”: the same text; an acronym (950 of 1000)", x.Explain(x.Find("VAST", 1)[0], language.English))
	named := NewIndex(findNamed("Hue\nUniversity"))
	assert.Equal(t, "“Hue University”: the same text (1000 of 1000)", named.Explain(named.Find("Hue University", 1)[0], language.English), "one line")
	assert.Empty(t, x.Explain(Candidate{At: 1}, language.English))
	assert.Empty(t, x.Explain(Candidate{Name: -1}, language.English))
}

// Rubbish is borne: no panic, and work that a name of 64 words sets the bounds of.
func TestFindRubbish(t *testing.T) {
	t.Parallel()
	var none *Index
	assert.Empty(t, none.Find("Hue", 3))
	assert.Empty(t, none.Explain(Candidate{}, language.English))
	assert.Empty(t, (&Index{}).Find("Hue", 3))
	assert.Empty(t, NewIndex(nil).Find("Hue", 3))
	assert.Empty(t, NewIndex(make([]partner.Partner, 3)).Find("Hue", 3))
	assert.Empty(t, NewIndex(findNamed("", " ", "–", "\xff", "&")).Find("–", 3))

	long := strings.TrimSpace(strings.Repeat("lorem ipsum ", 5000))
	x := NewIndex(findNamed(long, long+" dolor", "Lorem", strings.Repeat("ab", 1<<19)))
	got := x.Find(long, 9)
	require.Len(t, got, 2)
	assert.Equal(t, Candidate{At: 0, Score: 1000, Reasons: Reasons(0).With(SameText)}, got[0])
	assert.Equal(t, Candidate{At: 1, Score: 970, Reasons: Reasons(0).With(SimilarSpelling)}, got[1], "the first 64 words are the same, the key is not")
	assert.Len(t, x.Find(strings.Repeat("AB", 1<<19), 9), 1)
	assert.Empty(t, x.Find("Lorem", -1))
}

// Searching again needs no new memory.
func TestFindAllocates(t *testing.T) {
	x := NewIndex(findROR(t))
	dst := make([]Candidate, 0, 16)
	f := newFinder(x)
	for _, q := range []string{"Đại học Huế", "Max-Planck Inst.", "National University of Technology", "VAST", "Hanoi Univeristy"} {
		dst = f.find(dst[:0], q, 10)
		require.NotEmpty(t, dst)
		assert.Zero(t, testing.AllocsPerRun(100, func() { dst = f.find(dst[:0], q, 10) }), q)
	}
}

// An index serves several callers at once.
func TestFindTogether(t *testing.T) {
	x := NewIndex(findROR(t))
	want := fmt.Sprint(x.Find("Hue University", 10))
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			var dst []Candidate
			for range 20 {
				dst = x.AppendFind(dst[:0], "Hue University", 10)
				assert.Equal(t, want, fmt.Sprint(dst))
				dst = x.AppendFind(dst[:0], "Max-Planck", 3)
			}
		})
	}
	wait.Wait()
}
