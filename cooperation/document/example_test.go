package document_test

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/scicoop/scicoop/cooperation/document"
)

type Partner struct {
	Name    map[string]string  `json:"name,omitempty"`
	Founded int16              `json:"founded,omitzero"`
	Ext     document.Extension `json:"ext,omitzero"`
}

func ExampleDecode() {
	const text = `{
  "name": {"en": "Academy", "vi": "Viện Hàn lâm", "vi": "Viện"},
  "Founded": 1975,
  "founded": "1975"
}`
	_, err := document.Decode[Partner](strings.NewReader(text))
	var list document.Errors
	if errors.As(err, &list) {
		for _, e := range list {
			fmt.Printf("%s, line %d: %s; %s\n", e.Pointer, e.Line, e.Reason, e.Remedy)
		}
	}
	// Output:
	// /name/vi, line 2: the member "vi" is given twice; keep one of the two
	// /Founded, line 3: there is no member "Founded" here; write "founded": upper and lower case count
	// /founded, line 4: a whole number is expected here, not text; write a whole number
}

func ExampleLenient() {
	const text = `{"name": {"vi": "Viện Hàn lâm"}, "địaChỉ": {"thànhPhố": "Hà Nội"}}`
	partner, err := document.Decode[Partner](strings.NewReader(text), document.Lenient(func(n document.Notice) {
		fmt.Printf("không rõ: %s, dòng %d, %s\n", n.Pointer, n.Line, n.Value)
	}))
	fmt.Println(partner.Name["vi"], err)
	// Output:
	// không rõ: /địaChỉ, dòng 1, {"thànhPhố": "Hà Nội"}
	// Viện Hàn lâm <nil>
}

func ExampleVersion() {
	for _, text := range []string{
		`{"schemaVersion": "1.0", "founded": 1975}`,
		`{"schemaVersion": "1.1", "founded": 1975, "motto": "…"}`,
		`{"schemaVersion": "2.0"}`,
	} {
		p, err := document.Decode[Partner](strings.NewReader(text), document.Version("1.0"), document.Report(func(n document.Notice) {
			fmt.Println(n.Kind, n.Pointer, string(n.Value))
		}))
		fmt.Println(p.Founded, err)
	}
	// Output:
	// 1975 <nil>
	// bad-version /schemaVersion "1.1"
	// unknown-member /motto "…"
	// 1975 <nil>
	// 0 document: line 1, column 19: /schemaVersion: the document has schema version 2.0, this program reads up to 1.0; use a newer version of this program, or have the document written as 1.0
}

func ExampleEncode() {
	ext, _ := document.ParseExtension([]byte(`{"mã": 7, "ghi chú": "<a&b>"}`))
	_ = document.Encode(os.Stdout, Partner{Name: map[string]string{"vi": "Viện Hàn lâm", "en": "Academy"}, Ext: ext})
	// Output:
	// {
	//   "name": {
	//     "en": "Academy",
	//     "vi": "Viện Hàn lâm"
	//   },
	//   "ext": {
	//     "mã": 7,
	//     "ghi chú": "<a&b>"
	//   }
	// }
}

func ExampleLines() {
	const text = `{"founded": 1975}

{"founded": "old"}
{"founded": 2013}`
	for line, err := range document.Lines[Partner](strings.NewReader(text)) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(line.Number, line.Value.Founded)
	}
	// Output:
	// 1 1975
	// document: line 3, column 13: /founded: a whole number is expected here, not text; write a whole number
	// 4 2013
}
