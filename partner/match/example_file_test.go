package match_test

import (
	"fmt"
	"os"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/partner/match"
	"github.com/scicoop/scicoop/partner/ror"
)

// fileOf reads the organisations of a file of the registry; bad records are left
// out.
func fileOf(path string) (partners []partner.Partner, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	for entry, err := range ror.Read(file) {
		if err == nil {
			partners = append(partners, entry.Partner)
		}
	}
	return partners, nil
}

// From a file of the registry to organisations by name, with reasons in
// Vietnamese. That the name is in no record of the file is an answer, too.
func Example_file() {
	partners, err := fileOf("../ror/testdata/vn-v2.jsonl.gz")
	if err != nil {
		fmt.Println(err)
		return
	}
	x := match.NewIndex(partners)
	for _, name := range []string{"Viện Hàn lâm KHCN Việt Nam", "MIT", "Univ of Tokyo"} {
		list := x.Find(name, 1)
		if len(list) == 0 {
			fmt.Println(name, "– không tìm thấy")
		}
		for _, c := range list {
			fmt.Println(name, "–", partners[c.At].Name(language.English)+", "+string(partners[c.At].Country()))
			fmt.Println(" ", x.Explain(c, language.Vietnamese))
		}
	}
	// Output:
	// Viện Hàn lâm KHCN Việt Nam – Vietnam Academy of Science and Technology, VN
	//   “Viện Hàn lâm Khoa học và Công nghệ Việt Nam”: cùng một tên, khác cách viết; giống nhau khi viết đầy đủ từ viết tắt; tên bằng ngôn ngữ khác với tên hiển thị (mức tương đồng 990/1000)
	// MIT – Mien Dong Innovative Technology University, VN
	//   “MIT”: trùng khớp hoàn toàn; tên viết tắt (mức tương đồng 950/1000)
	// Univ of Tokyo – không tìm thấy
}

// All organisations of a file are held against a list, and the screening is kept
// with each.
func ExampleScreener_All() {
	partners, err := fileOf("../ror/testdata/vn-v2.jsonl.gz")
	if err != nil {
		fmt.Println(err)
		return
	}
	screener := match.NewScreener(match.ScreenList{Name: "Made-up list", Edition: "2026-11-01", Entries: []match.Listed{
		{Reference: "A-1", Names: []partner.Name{{Value: "Mekong Univ."}}},
		{Reference: "A-2", Identifiers: []id.External{id.MustExternal(id.SchemeROR, "00qaa6j11")}},
		{Reference: "A-3", Names: []partner.Name{{Value: "Institute of Examples"}}},
	}}, match.ScreenOptions{})
	fmt.Println("entries that cannot be compared:", screener.Unusable())
	day := calendar.MustDate("2026-11-21")
	for i, found := range screener.All(partners) {
		p := &partners[i]
		p.Screenings = append(p.Screenings, screener.Record(found, day, id.Partner{}, ""))
		for _, h := range found.Hits {
			fmt.Println(p.Name(language.Vietnamese))
			fmt.Println(" ", h.Text(language.Vietnamese))
		}
	}
	fmt.Println(partners[0].Screenings[0].Found)
	// Output:
	// entries that cannot be compared: []
	// Đại học Huế
	//   Mục A-2: có mã định danh ror 00qaa6j11; chưa rõ quốc gia. Người có trách nhiệm cần xác minh hai bên có phải là cùng một tổ chức không.
	// Trường Đại học Cửu Long
	//   Mục A-1: tên thứ 1 gần giống “Mekong University” (990/1000: cùng một tên, khác cách viết; giống nhau khi viết đầy đủ từ viết tắt); chưa rõ quốc gia. Người có trách nhiệm cần xác minh hai bên có phải là cùng một tổ chức không.
	// no
}
