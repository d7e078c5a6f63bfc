package scicoop_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log"
	"maps"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/examples/experts/data"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/partner/match"
	"github.com/scicoop/scicoop/partner/ror"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/assign"
	"github.com/scicoop/scicoop/talent/find"
	"github.com/scicoop/scicoop/talent/health"
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

func Example_experts() {
	records := map[id.Expert]*talent.Expert{}
	for v, bad := range document.Values(bytes.NewReader(data.Experts)) {
		e, err := talent.DecodeExpert(bytes.NewReader(v.Raw))
		if err = errors.Join(bad, err); err != nil {
			log.Print(err) // the place and the remedy, nothing of the person
			continue
		}
		records[e.ID] = &e
	}
	ix, noIndex := find.NewIndex(maps.Values(records), find.Options{})
	q, noQuery := find.NewQuery(&need, day)
	plan, noPlan := assign.Solve(context.Background(), &call, assign.Options{})
	if err := errors.Join(noIndex, noQuery, noPlan); err != nil {
		log.Fatal(err) // what is wrong with the need or the call, and where
	}
	for _, m := range ix.Find(q, 1, nil) {
		shown := records[m.Expert].Redact(talent.Audience{Sees: talent.Limited, Purpose: talent.PurposeMatching, On: day})
		name, _ := shown.Name(language.Vietnamese) // none, if it may not be seen
		why := find.Explain(q, records[m.Expert])  // want by want, condition by condition
		fmt.Println(name.Display, len(shown.Contacts), why.Wants[0].Gap.Label(language.Vietnamese), why.Wants[0].By)
	}
	fmt.Print(plan.Explain(language.Vietnamese))
	record := func(e id.Expert) *talent.Expert { return records[e] }
	sheet := health.New(&network, health.Input{On: day, Home: "VN", Experts: record, Purpose: talent.PurposeMatching}).Sheet(health.Terms{})
	fmt.Println(strings.Join(sheet.Report(language.Vietnamese), "\n"))
	// Output:
	// Chuyên gia mẫu 04 0 đáp ứng /expertise/0
	// Đã bố trí 2 trên 2 vị trí; tổng mức độ phù hợp là 1400, không có phương án nào tốt hơn.
	// Số thành viên: 2.
	// Tỷ lệ chủ đề ưu tiên có đủ chuyên gia: 0%.
	// Số chuyên gia rời đi đủ để có chủ đề ưu tiên bị thiếu người: 0.
	// Tỷ lệ yêu cầu được trả lời đúng hạn: 100%.
	// Số ngày chờ trả lời (trung vị): 4.
	// Tỷ lệ thành viên có hoạt động: 50%–100%.
	// Tỷ lệ thành viên tiếp tục hoạt động: 0%–100%.
	// Tỷ lệ liên kết giữa trong nước và ngoài nước: 100%.
	// Chủ đề FORD:1.2 chưa được bao phủ: có 1 chuyên gia đang hoạt động, cần 2.
}

// What Example_experts starts from, for the made-up register of the examples.
var (
	day  = calendar.MustDate("2026-11-22")
	need = talent.Need{Wants: []talent.Want{{Technology: technology.MustCode("FORD:2.2")}}, Excluded: []country.Code{"VN"}}
	call = assign.Problem{
		Items: []assign.Item{{
			Key: "A-1", Experts: 2, Cover: assign.Cover{Home: 1, Abroad: 1},
			Candidates: []assign.Candidate{{Expert: sample("01"), Affinity: 800}, {Expert: sample("02"), Affinity: 600}, {Expert: sample("03"), Affinity: 700}},
		}},
		Experts: []assign.Expert{
			{ID: sample("01"), Load: 1, Side: assign.Abroad}, {ID: sample("02"), Load: 1, Side: assign.Home}, {ID: sample("03"), Load: 1, Side: assign.Abroad},
		},
	}
	network = talent.Network{
		MembersComplete: true, Technologies: []technology.Code{technology.MustCode("FORD:1.2")},
		Members:  []talent.Membership{{Expert: sample("01"), Stage: talent.StageActive}, {Expert: sample("02"), Stage: talent.StageActive}},
		Links:    []talent.Link{{Between: [2]id.Expert{sample("01"), sample("02")}, Period: calendar.MustPeriod("2025/..")}},
		Requests: []talent.Request{{Expert: sample("01"), Asked: calendar.MustDate("2026-09-01"), Answered: calendar.MustDate("2026-09-05")}},
	}
)

// sample is the identifier of a made-up expert of the register.
func sample(number string) id.Expert {
	return id.Must[id.Expert]("0190b000-0000-7000-8000-0000000000" + number)
}

// TestReadme holds the embedding examples of the README to those tested above.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	assert.NoError(t, err)
	source, err := os.ReadFile("example_test.go")
	assert.NoError(t, err)
	for _, name := range []string{"Example", "Example_register", "Example_experts"} {
		_, body, _ := strings.Cut(string(source), "func "+name+"() {\n")
		body, _, _ = strings.Cut(body, "\t// Output:")
		for line := range strings.Lines(body) {
			assert.Contains(t, string(readme), strings.TrimPrefix(line, "\t"), "the README's example differs from %s", name)
		}
	}
}
