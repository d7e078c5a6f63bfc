package talent

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/text"
)

func vietnamese(display string) PersonName { return PersonName{Display: display, Lang: "vi"} }

func TestSortName(t *testing.T) {
	for _, x := range []struct {
		name PersonName
		want string
	}{
		{vietnamese("Nguyễn Thị Ánh"), "Ánh"},
		{PersonName{Display: "Nguyễn Thị Ánh", Lang: "vi-VN", Family: "Nguyễn", Given: "Ánh"}, "Ánh"},
		{PersonName{Display: "Lê Minh Anh", Lang: "VI", Given: "Minh Anh"}, "Anh"},
		{vietnamese("Ánh"), "Ánh"},
		{vietnamese("  Nguyễn\u00a0Thị \u3000Ánh "), "Ánh"},
		{PersonName{Display: "Marie Skłodowska-Curie", Lang: "pl", Family: "Skłodowska-Curie", Given: "Marie"}, "Skłodowska-Curie"},
		{PersonName{Display: "Anh T. Nguyen", Lang: "en", Family: "Nguyen"}, "Nguyen"},
		{PersonName{Display: "湯川 秀樹", Lang: "ja", Family: "湯川", Given: "秀樹"}, "湯川"},
		{PersonName{Display: "Bartók Béla", Lang: "hu"}, "Bartók Béla"}, // which is the family name is not told
		{PersonName{Display: "Nguyễn Thị Ánh"}, "Nguyễn Thị Ánh"},       // nor is the language
		{PersonName{Family: "Nguyễn", Lang: "vi"}, ""},
		{PersonName{Display: " \t", Lang: "vi", Family: " "}, ""},
		{PersonName{}, ""},
	} {
		assert.Equal(t, x.want, x.name.SortName(), "%+v", x.name)
	}
}

// The order of a Vietnamese list: by given name, letters before tones (level,
// grave, hook, tilde, acute, dot below), Đ after D, then by family name, then by
// the whole name; a given name with another tone comes after all family names.
func TestCompareNames(t *testing.T) {
	want := []PersonName{
		vietnamese("Lê Văn An"),
		vietnamese("Nguyễn An"),
		vietnamese("Nguyễn Văn An"),
		vietnamese("Bùi Anh"),
		vietnamese("Trần Anh"),
		vietnamese("Nguyễn Thị Ánh"),
		vietnamese("Phạm Ân"),
		vietnamese("Hồ Bình"),
		vietnamese("Lê Dũng"),
		vietnamese("Đỗ Đức"),
		{Display: "Anh Nguyen", Lang: "en", Family: "Nguyen", Given: "Anh"},
		{Display: "Binh Nguyen", Lang: "en", Family: "Nguyen", Given: "Binh"},
		{Display: "Marie Skłodowska-Curie", Lang: "pl", Family: "Skłodowska-Curie", Given: "Marie"},
		{Display: "湯川 秀樹", Lang: "ja", Family: "湯川", Given: "秀樹"},
		{},
		{Lang: "vi", Family: "Nguyễn"},
	}
	r := rand.New(rand.NewPCG(1, 2))
	c := text.NewCollator()
	for range 20 {
		got := slices.Clone(want)
		r.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		slices.SortFunc(got, func(a, b PersonName) int { return CompareNames(c, &a, &b) })
		assert.Equal(t, want, got)
	}
}

// It is an order: only equal names are the same, and of three names the ends
// stand as the steps say.
func FuzzCompareNames(f *testing.F) {
	f.Add("Nguyễn Thị Ánh", "vi", "Trần Anh", "vi", "", "en")
	f.Add("Anh", "vi", "A\u0301nh", "vi", "\xff a", "")
	f.Add("湯川 秀樹", "ja", "  ", "vi", "Đ", "vi")
	f.Fuzz(func(t *testing.T, a, la, b, lb, d, ld string) {
		if len(a)+len(b)+len(d) > 256 {
			return
		}
		c := text.NewCollator()
		n := [3]PersonName{{Display: a, Lang: la, Family: b}, {Display: b, Lang: lb, Given: d}, {Display: d, Lang: ld}}
		var o [3][3]int
		for i := range n {
			for j := range n {
				o[i][j] = CompareNames(c, &n[i], &n[j])
				if (o[i][j] == 0) != (n[i] == n[j]) {
					t.Fatalf("%+q and %+q compare as %d", n[i], n[j], o[i][j])
				}
			}
		}
		for i := range n {
			for j := range n {
				if o[i][j] != -o[j][i] {
					t.Fatalf("%+q and %+q: %d and %d", n[i], n[j], o[i][j], o[j][i])
				}
				for k := range n {
					if o[i][j] <= 0 && o[j][k] <= 0 && o[i][k] > 0 {
						t.Fatalf("%+q, %+q, %+q are in a circle", n[i], n[j], n[k])
					}
				}
			}
		}
	})
}
