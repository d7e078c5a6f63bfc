package talent_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/talent"
)

// registerFile is a register of three made-up records as JSON: the first is fine, the
// second has a country that does not exist and a consent that is over, the third
// a member that an expert does not have.
const registerFile = `[
{
  "id": "0190a000-0000-7000-8000-0000000000e1",
  "names": [{"display": "Nguyễn Thị A", "lang": "vi"}, {"display": "Thi A Nguyen", "lang": "en"}],
  "identifiers": [{"scheme": "orcid", "value": "0000-0002-1825-0097"}],
  "contacts": [{"kind": "email", "value": "a@example.org"}],
  "affiliations": [{"kind": "employment", "name": {"vi": "Viện A"}, "country": "DE", "period": "2019-03/.."}],
  "expertise": [{"technology": "FORD:2.2", "level": "specialist", "asOf": "2026-01",
    "evidence": [{"kind": "patent", "ref": "https://example.org/patents/1", "on": "2023"}]}],
  "languages": [{"lang": "vi", "level": "native"}, {"lang": "en", "level": "C1"}],
  "country": "DE",
  "availability": [{"period": "2026-12/2027-06", "hours": {"qualifier": "exactly", "value": "4", "unit": "h/week"}}],
  "modes": ["remote", "peer-reviewer"],
  "consents": [
    {"purpose": "matching", "given": "2026-02-01", "method": "signed-form", "evidence": "file 12"},
    {"purpose": "publication", "given": "2026-02-01", "method": "signed-form", "evidence": "file 12",
     "scope": ["/names", "/expertise", "/contacts"]}],
  "handling": [
    {"at": "", "visibility": "public", "retainUntil": "2030-12-31"},
    {"at": "/contacts", "visibility": "limited", "retainUntil": "2026-10-31"}],
  "sources": [{"key": "form", "title": {"vi": "Phiếu đăng ký chuyên gia"}}]
},
{
  "id": "0190a000-0000-7000-8000-0000000000e2",
  "names": [{"display": "Trần Văn B", "lang": "vi"}],
  "country": "ZZ",
  "consents": [{"purpose": "matching", "given": "2024-01-01", "expires": "2025-12-31", "evidence": "file 7"}]
},
{
  "id": "0190a000-0000-7000-8000-0000000000e3",
  "born": "1970-01-01"
}
]`

// A register is read record by record, judged, and searched for what may be
// kept no longer.
func ExampleDecodeExpert() {
	day := calendar.MustDate("2026-11-22")
	var experts []talent.Expert
	for v, err := range document.Values(strings.NewReader(registerFile)) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		e, err := talent.DecodeExpert(bytes.NewReader(v.Raw))
		var list document.Errors
		if errors.As(err, &list) {
			fmt.Printf("dòng %d: %s\n", v.Line+list[0].Line-1, list[0].Remedy)
			continue
		}
		experts = append(experts, e)
	}
	v := rule.Must(talent.ExpertValidator(rule.AsOf(2026_11_22)))
	for i := range experts {
		e := &experts[i]
		for _, x := range v.Inspect(e).Violations {
			if x.Severity == rule.Error {
				fmt.Println(e, x.Pointer, x.Message(language.Vietnamese))
			}
		}
		for _, d := range e.DueForDeletion(day) {
			fmt.Printf("%s %q: %s, từ %s\n", e, d.At, d.Why.Label(language.Vietnamese), d.Since.In(language.Vietnamese))
		}
	}
	// Output:
	// dòng 31: remove it or move it into "ext"
	// expert 0190a000-0000-7000-8000-0000000000e1 "/contacts": đã hết thời hạn lưu giữ, từ 01/11/2026
	// expert 0190a000-0000-7000-8000-0000000000e2 /country Mã quốc gia không tồn tại; cần dùng mã ISO 3166-1 alpha-2.
	// expert 0190a000-0000-7000-8000-0000000000e2 "": mọi sự đồng ý đã hết hiệu lực, từ 01/01/2026
}

// A page for everybody: it takes a consent to publication, and parts that are
// public. Whoever did not agree, or not to the name, is not on it.
func ExampleAudience() {
	everybody := talent.Audience{Sees: talent.Public, Purpose: talent.PurposePublication, On: calendar.MustDate("2026-11-22")}
	var page []talent.Expert
	for v := range document.Values(strings.NewReader(registerFile)) {
		e, err := talent.DecodeExpert(bytes.NewReader(v.Raw))
		if err != nil {
			continue
		}
		if shown := e.Redact(everybody); len(shown.Names) > 0 {
			page = append(page, shown)
		}
	}
	c := text.NewCollator()
	slices.SortFunc(page, func(a, b talent.Expert) int { return talent.CompareNames(c, &a.Names[0], &b.Names[0]) })
	for i := range page {
		name, _ := page[i].Name(language.English)
		fmt.Println(name.Display, page[i].Expertise[0].Technology)
		fmt.Println(len(page[i].Contacts), len(page[i].Identifiers), page[i].Country == "")
	}
	// Output:
	// Thi A Nguyen FORD:2.2
	// 0 0 true
}
