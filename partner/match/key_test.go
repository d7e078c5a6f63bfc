package match

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"

	"github.com/scicoop/scicoop/cooperation/text"
)

func TestKey(t *testing.T) {
	for name, want := range map[string]string{
		"":                               "",
		" –, !! ":                        "",
		"&":                              "",
		"Hue University":                 "hue university",
		"HUE  UNIVERSITY.":               "hue university",
		"Hue Univ.":                      "hue university",
		"Đại học Huế":                    "dai hoc hue",
		"ĐH Huế":                         "dai hoc hue",
		"đh. Huế":                        "dai hoc hue",
		"DH Hue":                         "dai hoc hue",
		"DH":                             "dh", // alone it may be anything
		"dh hue":                         "dh hue",
		"DHBK Ha Noi":                    "dai hoc bach khoa ha noi",
		"ĐHQG Hà Nội":                    "dai hoc quoc gia ha noi",
		"ĐHQGHN":                         "dai hoc quoc gia ha noi",
		"Trường CĐ Nghề":                 "truong cao dang nghe",
		"CD Baby":                        "cd baby",
		"TT Huyết học":                   "trung tam huyet hoc",
		"TT Club":                        "tt club",
		"Cty CP Dược phẩm":               "cong ty co phan duoc pham",
		"CP Kelco":                       "cp kelco",
		"Công ty TNHH MTV Ba":            "cong ty trach nhiem huu han mtv ba", // no letter that only Vietnamese has
		"UBND TP. Cần Thơ":               "uy ban nhan dan thanh pho can tho",
		"Đại học Ngân hàng TP.HCM":       "dai hoc ngan hang thanh pho ho chi minh",
		"Bộ KH&CN":                       "bo khoa hoc va cong nghe",
		"Bộ Khoa học & Công nghệ":        "bo khoa hoc va cong nghe",
		"Viện Hàn lâm KHCN Việt Nam":     "vien han lam khoa hoc va cong nghe viet nam",
		"Science & Technology":           "science and technology",
		"R&D Corp.":                      "r and d corporation",
		"Co & Co.":                       "co and company",
		"Min. of Education":              "ministry of education",
		"Min Jiang Univ":                 "min jiang university",
		"Natl Inst. Tech., Dept. of It.": "national institute technology department of it",
		"Tech. Univ. Wien":               "technical university wien",
		"Max-Planck-Inst.":               "max planck institute",
		"Children's Hospital 1":          "childrens hospital 1",
		"Nat'l Int’l Lab":                "national international laboratory",
		"Université d'Orléans":           "universite d orleans",
		"здоров'я":                       "здоровя",
		"U.S. Dept. of X":                "us department of x",
		"Ústav AV ČR, v. v. i.":          "ustav av cr vvi",
		"Ústav AV ČR, v.v.i.":            "ustav av cr vvi",
		"Plan B. Centre":                 "plan b centre",
		"Vietnam":                        "viet nam",
		"Hanoi Univ. of Science":         "ha noi university of science",
		"東京大学 医学部":                       "東京大学 医学部",
		"لاہور\u200e":                    "لاہور",
		"Московский университет": "московскии университет",
	} {
		assert.Equal(t, want, Key(name), name)
	}
}

// The tables are sorted, folded, and no abbreviation that stands for itself
// wherever it is met is a word of what another stands for.
func TestKeyTables(t *testing.T) {
	longest := 0
	for i, e := range keyShorts {
		longest = max(longest, len(e.short))
		assert.Equal(t, text.Fold(e.short), e.short)
		assert.Equal(t, e.full, strings.Join(strings.Fields(text.Fold(e.full)), " "))
		assert.NotZero(t, e.when&^keySplit, e.short)
		assert.Equal(t, e.full, Key(e.full), "an abbreviation in what %s stands for", e.short)
		if i > 0 {
			assert.Less(t, keyShorts[i-1].short, e.short)
		}
		if e.when&keySplit != 0 {
			assert.Equal(t, e.short, strings.ReplaceAll(e.full, " ", ""))
		}
	}
	assert.Equal(t, keyLongest, longest)
	for _, list := range [][]string{keyStops[:], keyKinds[:]} {
		assert.True(t, slices.IsSorted(list))
		assert.Len(t, slices.Compact(slices.Clone(list)), len(list))
		for _, w := range list {
			assert.Equal(t, w, Key(w))
		}
	}
	for _, w := range keyStops {
		assert.NotContains(t, keyKinds, w)
	}
}

// In scripts without blanks each pair of letters is a word, so that a part of a
// name is found.
func TestKeyPairs(t *testing.T) {
	words := func(name string) (list []string) {
		var k keyText
		k.read(name, 0)
		for i := range k.words {
			list = append(list, string(k.word(i)))
		}
		return list
	}
	assert.Equal(t, []string{"東京", "京大", "大学"}, words("東京大学"))
	assert.Equal(t, []string{"ibm", "研究", "究所", "2"}, words("IBM研究所2"))
	assert.Equal(t, []string{"京", "x", "京都"}, words("京 x 京都"))
	assert.Equal(t, []string{"hue", "viet", "nam"}, words("Huế, Vietnam"))
}

func FuzzKey(f *testing.F) {
	for _, s := range []string{
		"Trường ĐH Bách khoa, Đại học Đà Nẵng", "KH&CN & R&D", "U.S.A. v. v. i.", "Tech. Univ.", "東京大学IBM", "d'Orléans",
		"сам'я", "a\u0301\u0323", "\u0958\u093c", "TP. HCM", "한국", "A. B.C .D", "x&&y", "ʼ's", "\xff\xfe", "\u200e\u00ad", "ﬁ Å K",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key := Key(s)
		if again := Key(key); again != key {
			t.Fatalf("%+q: key %+q has the key %+q", s, key, again)
		}
		if other := Key(norm.NFD.String(s)); other != key {
			t.Fatalf("%+q: NFD gives %+q and not %+q", s, other, key)
		}
		if strings.Join(strings.Fields(key), " ") != key {
			t.Fatalf("%+q: blanks in %+q", s, key)
		}
		var k keyText
		k.read(s, 3)
		if len(k.words) > 3 || k.cut && len(k.words) < 3 {
			t.Fatalf("%+q: %d words", s, len(k.words))
		}
		for i := range k.words {
			if len(k.word(i)) == 0 || !strings.Contains(string(k.buf), string(k.word(i))) || k.words[i].at >= k.words[i].end {
				t.Fatalf("%+q: word %d", s, i)
			}
		}
	})
}
