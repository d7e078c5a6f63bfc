package orcid_test

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/orcid"
)

// Reading a record. That it is public is no consent to anything.
func ExampleRead() {
	file, err := os.Open("testdata/record.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer file.Close()
	today := calendar.MustDate("2026-11-22")
	for entry, err := range orcid.Read(file) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		e := &entry.Expert
		for _, a := range e.Affiliations {
			fmt.Printf("%s: %s, %s\n", a.Kind, a.Name, a.Period.In(language.English))
		}
		for _, o := range e.Outputs {
			fmt.Printf("%s: %s, %s\n", o.Kind, o.Ref, o.On)
		}
		fmt.Println("contact:", e.CanUse(talent.PurposeContact, today))
		fmt.Println("values lost:", entry.Loss.Values(orcid.Lost))
	}
	// Output:
	// distinction: Sample Academy, from 2001, end unknown
	// education: Sample University, from September 1925 to 15 June 1929
	// employment: Sample University, from 1 October 1929, end unknown
	// employment: Sample Institute, unknown
	// membership: Society of Samples, 1960–1970
	// funding: grant_number:SMP-2020-1, 2020-01
	// peer-review: source-work-id:review-1, 2019
	// : proposal-id:P-1, 2018-01-29
	// publication: 10.5555/12345678, 2008-08-13
	// dataset: 10.5555/666655554444, 2012
	// : https://example.org/w/3, 2013-05
	// contact: no-consent
	// values lost: 159
}

// Hồ sơ sai thì báo lỗi kèm vị trí và cách sửa, không nêu dữ liệu của cá nhân.
func ExampleRead_errors() {
	const text = `{"orcid-identifier":{"path":"0000-0002-1825-0097"},"person":{"keywords":{"keyword":[{"content":"vật lý"}]}}}
{"orcid-identifier":{"path":"0000-0002-1825-0098"},"person":{"keywords":{"keyword":[{"content":"hóa học"}]}}}
{"orcid-identifier":{"path":"0000-0002-1694-233X"},"person":{"emails":{"email":[{"email":"sample@example.org","visibility":"secret"}]}}}`
	for entry, err := range orcid.Read(strings.NewReader(text)) {
		var bad *orcid.Error
		if errors.As(err, &bad) {
			fmt.Printf("dòng %d, %s, %s: %s; %s\n", bad.Line, bad.ID, bad.Pointer, bad.Reason, bad.Remedy)
			continue
		}
		fmt.Println(entry.Expert.Identifiers[0].Value, len(entry.Expert.Keywords))
	}
	// Output:
	// 0000-0002-1825-0097 1
	// dòng 2, 0000-0002-1825-0098, /orcid-identifier/path: this is no iD: its form or its check digit is wrong; copy the iD again from the registry
	// dòng 3, 0000-0002-1694-233X, /person/emails/email/0/visibility: this is no visibility of ORCID 3.0; write public, limited or private
}

// A lenient reader keeps what it can and tells what it cannot.
func ExampleLenient() {
	const text = `{"orcid-identifier":{"path":"8888-8888-8888-8888"},"person":{"name":{"given-names":{"value":"Sample"},"family-name":{"value":"Person"}},"shoe-size":42}}`
	for entry, err := range orcid.Read(strings.NewReader(text), orcid.Lenient()) {
		fmt.Println(entry.Expert.Identifiers[0].Value, entry.Expert.ID.IsZero(), err)
		fmt.Println(entry.Loss.Text(language.English))
	}
	// Output:
	// 8888-8888-8888-8888 true <nil>
	// /person/shoe-size: lost
}

// Cộng phần không chuyển được của nhiều hồ sơ.
func ExampleLosses() {
	const text = `{"orcid-identifier":{"path":"0000-0002-1825-0097"},"preferences":{"locale":"vi"},"person":{"addresses":{"address":[{"country":{"value":"VN"}},{"country":{"value":"DE"}}]}}}
{"orcid-identifier":{"path":"0000-0002-1694-233X"},"preferences":{"locale":"en"}}
{"orcid-identifier":{"path":"0000-0002-6378-6229"}}`
	var sum orcid.Losses
	for entry, err := range orcid.Read(strings.NewReader(text)) {
		if err == nil {
			sum.Add(entry.Loss)
		}
	}
	fmt.Println(sum.Text(language.Vietnamese))
	// Output:
	// Số hồ sơ: 3; giữ nguyên vẹn: 1
	// /person/addresses/address/*/country: không giữ được: 1
	// /preferences/locale: không giữ được: 2
}

// Posts at organisations of ROR, tied to partners as partner/ror makes them.
func ExampleLink() {
	file, err := os.Open("testdata/record.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer file.Close()
	link := func(x id.External) (p id.Partner) {
		if x.Scheme == id.SchemeROR {
			p, _ = id.From[id.Partner](x)
		}
		return p
	}
	for entry := range orcid.Read(file, orcid.Link(link)) {
		for _, a := range entry.Expert.Affiliations {
			if !a.Partner.IsZero() {
				fmt.Println(a.Kind, a.Organisation.Value, a.Partner)
			}
		}
	}
	// Output:
	// employment 03yrm5c26 3ab97280-3ddd-5e40-bb09-c5cdf0e52251
}

// Writing a post for the member API. Without the person's consent to sharing it
// nothing is written.
func ExampleAppendAffiliation() {
	var e talent.Expert
	const text = `{"path":"/0000-0002-1825-0097/employment/11","visibility":"limited","role-title":"Giảng viên",
		"organization":{"name":"Trường Đại học Mẫu","address":{"city":"Huế","country":"VN"}}}`
	for entry := range orcid.Read(strings.NewReader(text)) {
		e = entry.Expert
	}
	registry := talent.Audience{Sees: talent.Limited, Purpose: talent.PurposeSharing, On: calendar.MustDate("2026-11-22")}
	_, _, err := orcid.AppendAffiliation(nil, &e, 0, registry)
	var denied *orcid.PermissionError
	fmt.Println(errors.As(err, &denied), denied.Pointer, denied.Permission)

	e.Consents = []talent.Consent{{Purpose: talent.PurposeSharing, Given: calendar.MustDate("2026-11-01")}}
	doc, loss, err := orcid.AppendAffiliation(nil, &e, 0, registry)
	fmt.Println(string(doc), err)
	fmt.Println(loss.Text(language.Vietnamese))
	// Output:
	// true /affiliations/0 no-consent
	// {"visibility":"limited","role-title":"Giảng viên","organization":{"name":"Trường Đại học Mẫu","address":{"city":"Huế","country":"VN"}}} <nil>
	// /affiliations/0/organisation: thiếu hoặc không hợp lệ
}

// A post is changed and written back to where it was read.
func ExampleAppendUpdate() {
	const text = `{"path":"/0000-0002-1825-0097/employment/11","put-code":11,"visibility":"public","role-title":"Lecturer",
		"organization":{"name":"Sample University","address":{"city":"Huế","country":"VN"}}}`
	to := talent.Audience{Sees: talent.Public, Purpose: talent.PurposeSharing, On: calendar.MustDate("2026-11-22")}
	for entry, err := range orcid.Read(strings.NewReader(text)) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		e := entry.Expert
		e.Consents = []talent.Consent{{Purpose: talent.PurposeSharing, Given: calendar.MustDate("2026-11-01")}} // as the person gave it
		for i := range e.Affiliations {
			code, known := orcid.PutCode(&e, i)
			if !known {
				continue // new to the registry: AppendAffiliation
			}
			e.Affiliations[i].Period = calendar.MustPeriod("2019/2026-10")
			doc, _, err := orcid.AppendUpdate(nil, &e, i, to)
			if err != nil {
				fmt.Println(err)
				continue
			}
			fmt.Println("PUT", e.Affiliations[i].Kind, code)
			fmt.Println(string(doc))
		}
	}
	// Output:
	// PUT employment 11
	// {"put-code":11,"visibility":"public","role-title":"Lecturer","start-date":{"year":{"value":"2019"}},"end-date":{"year":{"value":"2026"},"month":{"value":"10"}},"organization":{"name":"Sample University","address":{"city":"Huế","country":"VN"}}}
}

// What the registry does not take is refused, with the place to mend.
func ExampleMissingError() {
	e := talent.Expert{
		ID:           id.Must[id.Expert]("0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e15"),
		Affiliations: []talent.Affiliation{{Kind: talent.AffiliationService, Country: "VN"}},
		Consents:     []talent.Consent{{Purpose: talent.PurposeSharing, Given: calendar.MustDate("2026-11-01")}},
	}
	_, _, err := orcid.AppendAffiliation(nil, &e, 0, talent.Audience{Sees: talent.Private, Purpose: talent.PurposeSharing, On: calendar.MustDate("2026-11-22")})
	fmt.Println(err)
	// Output:
	// orcid: expert 0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e15: write a right value at /affiliations/0/name, /affiliations/0/place
}

// The affiliations of many experts as a file.
func ExampleWriter() {
	e := talent.Expert{
		Identifiers: []id.External{id.MustExternal(id.SchemeORCID, "0000-0002-1825-0097")},
		Affiliations: []talent.Affiliation{{
			Kind: talent.AffiliationEducation, Organisation: id.MustExternal(id.SchemeROR, "03yrm5c26"),
			Place: "Hà Nội", Country: "VN", Period: calendar.MustPeriod("2001/2005"),
		}},
		Consents: []talent.Consent{{Purpose: talent.PurposeSharing, Given: calendar.MustDate("2026-11-01")}},
	}
	e.Affiliations[0].Name = e.Affiliations[0].Name.With("und", "Sample University")
	w := orcid.NewWriter(os.Stdout, orcid.Lines, talent.Audience{Sees: talent.Private, Purpose: talent.PurposeSharing, On: calendar.MustDate("2026-11-22")})
	loss, err := w.Write(&e)
	fmt.Println(loss, err, w.Close())
	// Output:
	// {"orcid-identifier":{"uri":"https://orcid.org/0000-0002-1825-0097","path":"0000-0002-1825-0097","host":"orcid.org"},"activities-summary":{"educations":{"affiliation-group":[{"summaries":[{"education-summary":{"start-date":{"year":{"value":"2001"}},"end-date":{"year":{"value":"2005"}},"organization":{"name":"Sample University","address":{"city":"Hà Nội","country":"VN"},"disambiguated-organization":{"disambiguated-organization-identifier":"https://ror.org/03yrm5c26","disambiguation-source":"ROR"}}}}]}]}}}
	// [] <nil> <nil>
}

// What types of works are taken for, and how well that fits.
func ExampleWorkKind() {
	for _, t := range []string{"journal-article", "software", "website", "spin-off-company"} {
		kind, fit, _ := orcid.WorkKind(t)
		fmt.Printf("%s: %q, %s\n", t, string(kind), fit.Label(language.Vietnamese))
	}
	// Output:
	// journal-article: "publication", rộng hơn
	// software: "software", tương đương
	// website: "publication", trùng một phần
	// spin-off-company: "", không có mã tương ứng
}
