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

// TestReadme holds the embedding example of the README to the one tested above.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	assert.NoError(t, err)
	source, err := os.ReadFile("example_test.go")
	assert.NoError(t, err)
	_, body, _ := strings.Cut(string(source), "func Example() {\n")
	body, _, _ = strings.Cut(body, "\t// Output:")
	for line := range strings.Lines(body) {
		assert.Contains(t, string(readme), strings.TrimPrefix(line, "\t"), "the README's example differs from Example")
	}
}
