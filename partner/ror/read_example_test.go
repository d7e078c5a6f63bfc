package ror_test

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/scicoop/scicoop/partner/ror"
)

// Reading a compressed file of the registry, with the share that is done.
func ExampleRecords() {
	file, err := os.Open("testdata/vn-v2.jsonl.gz")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer file.Close()
	info, _ := file.Stat()
	funders := 0
	for r, err := range ror.Records(file, ror.OnProgress(25, func(p ror.Progress) {
		fmt.Printf("%d records, %d bad, %.0f %%\n", p.Records, p.Bad, 100*float64(p.Bytes)/float64(info.Size()))
	})) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		for _, t := range r.Types {
			if t == "funder" {
				funders++
			}
		}
	}
	fmt.Println("funders:", funders)
	// Output:
	// 25 records, 0 bad, 100 %
	// 40 records, 0 bad, 100 %
	// funders: 7
}

// What is wrong costs the record that it is in, and is said with its place.
func ExampleRecords_errors() {
	const text = `{"id": "https://ror.org/001ydh096", "names": [{"value": "Trường Đại học Bách khoa, Đại học Đà Nẵng", "lang": "vi", "types": ["label"]}]}
{"names": [{"value": "Trường Khoa học liên ngành và Nghệ thuật", "lang" "vi"}], "id": "https://ror.org/00397f963"}
{"id": "https://ror.org/00qaa6j11", "names": [], "established": "1957", "note": {"vi": "bản nháp"}}`
	for r, err := range ror.Records(strings.NewReader(text)) {
		var bad *ror.Error
		if errors.As(err, &bad) {
			fmt.Printf("dòng %d, %s, %s: %s; %s\n", bad.Line, bad.ID, bad.Pointer, bad.Reason, bad.Remedy)
			continue
		}
		fmt.Println(r.ID, len(r.Names))
		for _, x := range r.Rest {
			fmt.Println("giữ lại:", x.Pointer, string(x.Value))
		}
	}
	// Output:
	// https://ror.org/001ydh096 1
	// dòng 2, https://ror.org/00397f963, /names/0/lang: a colon after the member name is expected here, not '"'; write a colon after the member name
	// https://ror.org/00qaa6j11 0
	// giữ lại: /established "1957"
	// giữ lại: /note {"vi": "bản nháp"}
}
