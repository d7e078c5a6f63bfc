package match_test

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/partner/match"
)

// A list with one entry a line, as a program would make it from what the
// publisher gives out; the entries are made up.
const listedLines = `{"reference":"E-17","names":[{"value":"Institute of Examples"}],"countries":["DE"]}
{"reference":"E-18","names":[{"value":"Viện Ví dụ"}],"identifiers":[{"scheme":"lei","value":"5493001KJTIIGC8Y1R12"}],"countries":["VN"]}`

func ExampleScreener() {
	list := match.ScreenList{Name: "Made-up list", Edition: "2026-11-01"}
	for line, err := range document.Lines[match.Listed](strings.NewReader(listedLines)) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		list.Entries = append(list.Entries, line.Value)
	}
	screener := match.NewScreener(list, match.ScreenOptions{})

	p := partner.Partner{
		Names:     []partner.Name{{Value: "Viện Ví dụ", Lang: "vi", Kind: partner.NameDisplay}},
		Locations: []partner.Location{{Country: "LA"}},
	}
	found := screener.Screen(&p)
	fmt.Println(found.Found)
	for _, h := range found.Hits {
		fmt.Println(h.Text(language.Vietnamese))
	}

	// The record is kept with the partner; a person looks into the hit.
	day := calendar.MustDate("2026-11-21")
	p.Screenings = append(p.Screenings, screener.Record(found, day, id.Partner{}, ""))
	fmt.Println(p.ProposeSanctions(day).Text(language.Vietnamese))
	p.Screenings[0].Hits[0].Same = codes.No
	fmt.Println(p.ProposeSanctions(day).Answer)
	// Output:
	// yes
	// Mục E-18: tên thứ 1 gần giống “Viện Ví dụ” (1000/1000: trùng khớp hoàn toàn); điểm không khớp: khác quốc gia. Người có trách nhiệm cần xác minh hai bên có phải là cùng một tổ chức không.
	// Còn mục nghi trùng chưa được xác minh (đã đối chiếu: Made-up list 2026-11-01); trước hết cần xác minh có phải là cùng một tổ chức không.
	// no
}
