package scicoop_test

import (
	"errors"
	"fmt"
	"log"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/partner/match"
	"github.com/scicoop/scicoop/partner/ror"
)

func Example() {
	const doc = `{"form": "memorandum-of-understanding",
		"parties": [{"name": {"en": "Ministry A"}, "country": "VN", "roles": ["signatory"]}],
		"events":  [{"kind": "signed", "on": "2024-03"}]}`
	a, err := agreement.Decode(strings.NewReader(doc))
	if err != nil {
		log.Fatal(err) // names the pointer and the line
	}
	v := rule.Must(agreement.Validator(rule.AsOf(2026_11_21)))
	var report *rule.Report
	if errors.As(v.Validate(&a), &report) {
		for _, x := range report.Violations {
			if x.Severity == rule.Error {
				fmt.Println(x.Code, x.Pointer, x.Message(language.Vietnamese))
			}
		}
	}
	fmt.Println(a.StatusOn(calendar.MustDate("2024-06-01")).Status.Label(language.Vietnamese))
	// Output:
	// AGR-ID /id Thỏa thuận chưa có mã định danh nên không thể tham chiếu; cần cấp mã.
	// AGR-TITLE /titles Thỏa thuận chưa có tên gọi bằng bất kỳ ngôn ngữ nào.
	// AGR-PARTY-TWO /parties Thỏa thuận cần ít nhất hai bên; hiện nêu 1 bên. Cần bổ sung các bên còn lại hoặc ghi rõ danh sách chưa đầy đủ.
	// đã ký
}

func Example_register() {
	file, err := os.Open("partner/ror/testdata/vn-v2.jsonl.gz")
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()
	var partners []partner.Partner
	for x, err := range ror.Read(file) {
		if err != nil {
			log.Print(err) // line, id and remedy; the next record follows
			continue
		}
		partners = append(partners, x.Partner)
	}
	names := match.NewIndex(partners)
	for _, c := range names.Find("ĐH Huế", 1) {
		fmt.Println(c.Score, partners[c.At].Name(language.Vietnamese), names.Explain(c, language.Vietnamese))
	}
	// Output:
	// 990 Đại học Huế “Đại học Huế”: cùng một tên, khác cách viết; giống nhau khi viết đầy đủ từ viết tắt; tên bằng ngôn ngữ khác với tên hiển thị (mức tương đồng 990/1000)
}

// TestReadme holds the embedding examples of the README to those tested above.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	assert.NoError(t, err)
	source, err := os.ReadFile("example_test.go")
	assert.NoError(t, err)
	for _, name := range []string{"Example", "Example_register"} {
		_, body, _ := strings.Cut(string(source), "func "+name+"() {\n")
		body, _, _ = strings.Cut(body, "\t// Output:")
		for line := range strings.Lines(body) {
			assert.Contains(t, string(readme), strings.TrimPrefix(line, "\t"), "the README's example differs from %s", name)
		}
	}
}
