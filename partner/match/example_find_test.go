package match_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/partner/match"
)

func named(names ...string) (p partner.Partner) {
	for i, n := range names {
		kind := partner.NameLabel
		if i == 0 {
			kind = partner.NameDisplay
		}
		p.Names = append(p.Names, partner.Name{Value: n, Kind: kind})
	}
	return p
}

func ExampleIndex_Find() {
	partners := []partner.Partner{
		named("Hue University", "Đại học Huế"),
		named("University of Da Nang", "Đại học Đà Nẵng"),
		named("University of Science and Technology - The University of Da Nang", "Trường Đại học Bách khoa, Đại học Đà Nẵng"),
		named("Vietnam Academy of Science and Technology", "Viện Hàn lâm Khoa học và Công nghệ Việt Nam"),
	}
	x := match.NewIndex(partners)
	for _, name := range []string{"Univ. of Hue", "Bach khoa Da Nang", "VAST", "Vietnam Accademy of Science"} {
		for _, c := range x.Find(name, 1) {
			fmt.Printf("%s: %s\n", name, x.Explain(c, language.English))
		}
	}
	// Output:
	// Univ. of Hue: “Hue University”: the same with an abbreviation written out; words in another order; the name lacks words that were asked for (873 of 1000)
	// Bach khoa Da Nang: “Trường Đại học Bách khoa, Đại học Đà Nẵng”: the same without marks; the name has more words (840 of 1000)
	// VAST: “Vietnam Academy of Science and Technology”: the initials agree (800 of 1000)
	// Vietnam Accademy of Science: “Vietnam Academy of Science and Technology”: the name has more words; a word is spelt a little differently (871 of 1000)
}

// The same in Vietnamese.
func ExampleIndex_Explain() {
	partners := []partner.Partner{
		named("Hue University", "Đại học Huế"),
		named("Ministry of Agriculture and Rural Development", "Bộ Nông nghiệp và Phát triển Nông thôn"),
	}
	x := match.NewIndex(partners)
	for _, name := range []string{"ĐH. Hue", "Bộ NN&PTNT", "Huế, Đại học"} {
		for _, c := range x.Find(name, 1) {
			fmt.Println(x.Explain(c, language.Vietnamese))
		}
	}
	// Output:
	// “Đại học Huế”: cùng một tên, khác cách viết; giống nhau khi không tính dấu; giống nhau khi viết đầy đủ từ viết tắt (mức tương đồng 990/1000)
	// “Bộ Nông nghiệp và Phát triển Nông thôn”: cùng một tên, khác cách viết; giống nhau khi viết đầy đủ từ viết tắt (mức tương đồng 990/1000)
	// “Đại học Huế”: khác thứ tự từ (mức tương đồng 950/1000)
}

// Two states have a ministry of this name. The name alone does not tell which is
// meant, and neither is preferred.
func ExampleTied() {
	partners := []partner.Partner{
		named("Ministry of Education and Research"),
		named("Ministry of Education"),
		named("Ministry of Education and Research"),
	}
	list := match.NewIndex(partners).Find("Ministry of Education and Research", 10)
	for _, c := range list {
		fmt.Println(c.At, c.Score, c.Reasons)
	}
	fmt.Println(match.Tied(list), "of them are equally near")
	// Output:
	// 0 1000 same-text
	// 2 1000 same-text
	// 1 658 extra-words
	// 2 of them are equally near
}

func ExampleKey() {
	fmt.Println(match.Key("Trường ĐH Bách khoa, ĐH Đà Nẵng"))
	fmt.Println(match.Key("Viện Hàn lâm KH&CN Việt Nam"))
	fmt.Println(match.Key("Natl. Inst. of Science & Tech., Hanoi"))
	// Output:
	// truong dai hoc bach khoa dai hoc da nang
	// vien han lam khoa hoc va cong nghe viet nam
	// national institute of science and technology ha noi
}
