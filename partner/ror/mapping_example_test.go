package ror_test

import (
	"compress/gzip"
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/partner/ror"
)

// The organisations of Viet Nam in a file of the registry.
func ExampleRead() {
	file, err := os.Open("testdata/vn-v2.jsonl.gz")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer file.Close()
	n := 0
	for entry, err := range ror.Read(file) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		if n++; n <= 2 {
			p := &entry.Partner
			fmt.Println(entry.Line, p.Name(language.Vietnamese), p.Kinds, p.Founded)
		}
	}
	fmt.Println(n, "organisations")
	// Output:
	// 1 Trường Đại học Bách khoa, Đại học Đà Nẵng [university funder] 1976
	// 2 Trường Khoa học liên ngành và Nghệ thuật [university] 2024
	// 40 organisations
}

func ExampleRecord_Partner() {
	record := ror.Record{
		ID:     "http://ror.org/00QAA6J11",
		Names:  []ror.Name{{Value: "Đại học Huế", Lang: "vi", Types: []string{"label", "ror_display"}}},
		Types:  []string{"funder", "education"},
		Status: "active",
	}
	p, loss := record.Partner()
	fmt.Println(p.Identifiers[0].Value, p.Kinds, p.Registrations[0].Listing)
	fmt.Println(loss.Text(language.English))
	// Output:
	// 00qaa6j11 [university funder] active
	// /id: rewritten (http://ror.org/00QAA6J11 → 00qaa6j11)
}

// What a partner says that the registry has no place for, and what a record
// wants that the partner does not say.
func ExampleFromPartner() {
	p := partner.Partner{
		Names:   []partner.Name{{Value: "Bộ Khoa học và Công nghệ", Lang: "vi", Kind: partner.NameDisplay}},
		Kinds:   []partner.Kind{partner.KindMinistry},
		Founded: calendar.MustDate("1959-03-04"),
	}
	record, loss := ror.FromPartner(&p)
	fmt.Println(record.Types, record.Established)
	fmt.Println(loss.Text(language.Vietnamese))
	// Output:
	// [government] 1959
	// /kinds/0: đã chuyển đổi (ministry → government)
	// /founded: đã chuyển đổi (1959-03-04 → 1959)
	// /id: thiếu hoặc không hợp lệ
	// /admin/created/date: thiếu hoặc không hợp lệ
	// /admin/created/schema_version: thiếu hoặc không hợp lệ
	// /admin/last_modified/date: thiếu hoặc không hợp lệ
	// /admin/last_modified/schema_version: thiếu hoặc không hợp lệ
	// /locations: thiếu hoặc không hợp lệ
	// /status: thiếu hoặc không hợp lệ
}

// A compressed file as the registry publishes it.
func ExampleWriter() {
	var file strings.Builder
	z := gzip.NewWriter(&file)
	w := ror.NewWriter(z, ror.Array)
	for _, p := range []partner.Partner{samplePartner(), {}} {
		_, err := w.Write(&p)
		var missing *ror.MissingError
		if errors.As(err, &missing) {
			fmt.Println("not written:", missing.Loss[0].Pointer, "and", len(missing.Loss)-1, "more")
		} else if err != nil {
			fmt.Println(err)
		}
	}
	if err := errors.Join(w.Close(), z.Close()); err != nil {
		fmt.Println(err)
	}
	for entry, err := range ror.Read(strings.NewReader(file.String())) {
		fmt.Println(entry.Partner.Name(language.Vietnamese), err)
	}
	// Output:
	// not written: /id and 8 more
	// Đại học Huế <nil>
}

// What is lost when a list of partners goes to the registry, summed up.
func ExampleLosses() {
	hue := samplePartner()
	hue.Closed = calendar.MustDate("2030")
	hue.Names[1].Period = calendar.MustPeriod("1994/..")
	hue.Kinds = []partner.Kind{partner.KindMinistry}
	var sum ror.Losses
	for _, p := range []partner.Partner{samplePartner(), hue, hue} {
		_, loss := ror.FromPartner(&p)
		sum.Add(loss)
	}
	fmt.Println(sum.Text(language.Vietnamese))
	// Output:
	// Số hồ sơ: 3; giữ nguyên vẹn: 1
	// /closed: không giữ được: 2
	// /kinds/*: đã chuyển đổi: 2
	// /names/*/period: không giữ được: 2
}
