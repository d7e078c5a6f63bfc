package orcid_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/orcid"
)

func record(rest string) string {
	return `{"orcid-identifier":{"uri":"https://orcid.org/` + carberry + `","path":"` + carberry + `","host":"orcid.org"}` + rest + `}`
}

// ISO 7064 MOD 11-2 finds every slip of one character, and every swap of two
// neighbours that differ.
func TestSlips(t *testing.T) {
	n := 0
	refuse := func(slip string) {
		n++
		bad := refused(t, `{"orcid-identifier":{"path":"`+slip+`"}}`)
		require.Equal(t, "/orcid-identifier/path", bad.Pointer)
		refused(t, `{"orcid-identifier":{"uri":"https://orcid.org/`+slip+`"}}`)
		refused(t, `{"path":"/`+slip+`/employments","affiliation-group":[]}`)
	}
	for i := range len(carberry) {
		for _, c := range "0123456789X" {
			if rune(carberry[i]) != c {
				refuse(carberry[:i] + string(c) + carberry[i+1:])
			}
		}
		if j := i + 1; j < len(carberry) && carberry[i] != carberry[j] {
			refuse(carberry[:i] + carberry[j:j+1] + carberry[i:i+1] + carberry[j+1:])
		}
		refuse(carberry[:i] + carberry[i+1:])
	}
	assert.Greater(t, n, 200)
	one(t, `{"orcid-identifier":{"path":"0000-0002-1694-233X"}}`)
}

// The registry's own samples carry an iD whose check digit is wrong: a lenient
// reader keeps it, the rules report it, and no id is derived from it.
func TestSampleID(t *testing.T) {
	const text = `{"orcid-identifier":{"uri":"https://orcid.org/8888-8888-8888-8888","path":"8888-8888-8888-8888","host":"orcid.org"},
		"person":{"name":{"given-names":{"value":"Sample"},"family-name":{"value":"Person"}}}}`
	bad := refused(t, text)
	assert.Equal(t, "8888-8888-8888-8888", bad.ID)
	assert.Equal(t, "/orcid-identifier/uri", bad.Pointer)
	e := one(t, text, orcid.Lenient())
	assert.Equal(t, []id.External{{Scheme: id.SchemeORCID, Value: "8888-8888-8888-8888"}}, e.Expert.Identifiers)
	assert.True(t, e.Expert.ID.IsZero())
	var report *rule.Report
	require.ErrorAs(t, e.Expert.Validate(), &report)
	codes := map[rule.Code]bool{}
	for _, v := range report.Violations {
		codes[v.Code] = true
	}
	assert.True(t, codes["EXP-IDENTIFIER"])
	assert.Empty(t, e.Loss)
}

// What strict reading refuses, with its place, and what lenient reading makes of
// it: the loss, or nothing lost where the expert keeps it for the rules.
func TestStrict(t *testing.T) {
	group := func(kind, item string) string {
		return record(`,"activities-summary":{"` + kind + `s":{"affiliation-group":[{"summaries":[{"` + kind + `-summary":` + item + `}]}]}}`)
	}
	work := func(item string) string {
		return record(`,"activities-summary":{"works":{"group":[{"work-summary":[` + item + `]}]}}`)
	}
	const at = "/activities-summary/employments/affiliation-group/0/summaries/0/employment-summary"
	const atWork = "/activities-summary/works/group/0/work-summary/0"
	org := func(s string) string { return `"organization":{"name":"Sample",` + s + `}` }
	for _, c := range []struct {
		text    string
		pointer string
		kind    document.Kind
		loss    orcid.Loss
	}{
		{record(`,"x":{"a":1,"b":[null,"c"]}`), "/x", document.UnknownMember, orcid.Loss{{Pointer: "/x", Fate: orcid.Lost, Count: 2}}},
		{record(`,"person":{"name":{"middle-name":{"value":"S"}}}`), "/person/name/middle-name", document.UnknownMember, orcid.Loss{{Pointer: "/person/name/middle-name", Fate: orcid.Lost, Count: 1}}},
		{record(`,"person":7`), "/person", document.WrongType, orcid.Loss{{Pointer: "/person", Fate: orcid.Lost, Count: 1}}},
		{record(`,"person":{"keywords":{"keyword":[{"content":"a","visibility":"secret"}]}}`), "/person/keywords/keyword/0/visibility", document.BadValue, orcid.Loss{{Pointer: "/person/keywords/keyword/0/visibility", Fate: orcid.Lost, Count: 1}}},
		{record(`,"person":{"keywords":{"keyword":[{"content":"a","put-code":1.5}]}}`), "/person/keywords/keyword/0/put-code", document.BadValue, orcid.Loss{{Pointer: "/person/keywords/keyword/0/put-code", Fate: orcid.Lost, Count: 1}}},
		{record(`,"person":{"addresses":{"address":[{"country":{"value":"XX"}}]}}`), "/person/addresses/address/0/country", document.BadValue, nil},
		{record(`,"person":{"addresses":{"address":[{"country":{"value":"SUHH"}}]}}`), "/person/addresses/address/0/country", document.BadValue, nil},
		{record(`,"path":"/0000-0002-1694-233X"`), "/path", document.BadValue, orcid.Loss{{Pointer: "/path", Fate: orcid.Lost, Count: 1}}},
		{`{"orcid-identifier":{"path":"` + carberry + `","uri":"https://orcid.org/0000-0002-1694-233X"}}`, "/orcid-identifier/uri", document.BadValue, orcid.Loss{{Pointer: "/orcid-identifier/uri", Fate: orcid.Lost, Count: 1}}},
		{`{"person":{"keywords":{"keyword":[{"content":"a"}]}}}`, "", document.BadValue, orcid.Loss{{Pointer: "/identifiers", Fate: orcid.Missing, Count: 1}}},
		{group("employment", `{`+org(`"address":null`)+`,"start-date":{"year":{"value":"1899"}}}`), at + "/start-date/year", document.BadValue, nil},
		{group("employment", `{`+org(`"address":null`)+`,"start-date":{"year":{"value":"2101"}}}`), at + "/start-date/year", document.BadValue, nil},
		{group("employment", `{`+org(`"address":null`)+`,"start-date":{"year":{"value":"soon"}}}`), at + "/start-date/year", document.BadValue, orcid.Loss{{Pointer: at + "/start-date/year", Fate: orcid.Lost, Count: 1}}},
		{group("employment", `{`+org(`"address":null`)+`,"end-date":{"year":{"value":"2019"},"month":{"value":"02"},"day":{"value":"29"}}}`), at + "/end-date", document.BadValue, orcid.Loss{{Pointer: at + "/end-date", Fate: orcid.Lost, Count: 1}}},
		{group("employment", `{`+org(`"address":null`)+`,"end-date":{"year":{"value":"2019"},"month":{"value":"13"}}}`), at + "/end-date/month", document.BadValue, orcid.Loss{{Pointer: at + "/end-date/month", Fate: orcid.Lost, Count: 1}}},
		{group("employment", `{`+org(`"address":null`)+`,"end-date":{"year":{"value":"2019"},"day":{"value":"3"}}}`), at + "/end-date", document.BadValue, orcid.Loss{{Pointer: at + "/end-date", Fate: orcid.Lost, Count: 1}}},
		{group("employment", `{"role-title":"Professor"}`), at, document.BadValue, nil},
		{group("hobby", `{`+org(`"address":null`)+`}`), "/activities-summary/hobbys", document.UnknownMember, orcid.Loss{{Pointer: "/activities-summary/hobbys", Fate: orcid.Lost, Count: 1}}},
		{group("employment", `{`+org(`"disambiguated-organization":{"disambiguated-organization-identifier":"https://ror.org/03yrm5c27","disambiguation-source":"ROR"}`)+`}`), at + "/organization/disambiguated-organization", document.BadValue, nil},
		{group("employment", `{`+org(`"disambiguated-organization":{"disambiguated-organization-identifier":"1","disambiguation-source":"NZBN"}`)+`}`), at + "/organization/disambiguated-organization", document.BadValue, nil},
		{work(`{"type":"sonnet","title":{"title":{"value":"A"}}}`), atWork + "/type", document.BadValue, orcid.Loss{{Pointer: atWork + "/type", Fate: orcid.Lost, Count: 1}}},
		{work(`{"title":{"title":{"value":"A"},"translated-title":{"value":"B","language-code":"not a language"}}}`), atWork + "/title/translated-title/language-code", document.BadValue, orcid.Loss{{Pointer: atWork + "/title/translated-title/language-code", Fate: orcid.Lost, Count: 1}, {Pointer: atWork + "/title/translated-title/value", Fate: orcid.Lost, Count: 1}}},
		{work(`{"title":{"title":{"value":"A"}},"external-ids":{"external-id":[{"external-id-type":"doi","external-id-value":"10.1/x","external-id-relationship":"cousin"}]}}`), atWork + "/external-ids/external-id/0/external-id-relationship", document.BadValue, orcid.Loss{{Pointer: "/activities-summary/works/group/*/work-summary/*/external-ids/external-id/*", Fate: orcid.Lost, Count: 3}}},
		{record(`,"history":{"last-modified-date":{"value":1e9}}`), "/history/last-modified-date/value", document.BadValue, orcid.Loss{{Pointer: "/history/last-modified-date/value", Fate: orcid.Lost, Count: 1}}},
		{record(`,"person":{"external-identifiers":{"external-identifier":[{"external-id-type":"ISNI","external-id-value":"0000000122819550"}]}}`), "/person/external-identifiers/external-identifier/0", document.BadValue, nil},
		{record(`,"activities-summary":{"fundings":{"group":[{"funding-summary":[{"type":"gift","title":{"title":{"value":"A"}}}]}]}}`), "/activities-summary/fundings/group/0/funding-summary/0/type", document.BadValue, orcid.Loss{{Pointer: "/activities-summary/fundings/group/0/funding-summary/0/type", Fate: orcid.Lost, Count: 1}}},
	} {
		bad := refused(t, c.text)
		assert.Equal(t, c.pointer, bad.Pointer, c.text)
		assert.Equal(t, c.kind, bad.List[0].Kind, c.text)
		assert.NotEmpty(t, bad.Remedy, c.text)
		e := one(t, c.text, orcid.Lenient())
		assert.Equal(t, c.loss, e.Loss, c.text)
		_ = e.Expert.Validate()
	}
}

// What a lenient reader takes without loss, since it says the same.
func TestLenient(t *testing.T) {
	e := one(t, record(`,"person":{"keywords":{"keyword":[{"content":"a","visibility":"PUBLIC"}]}},
		"activities-summary":{"works":{"group":[{"work-summary":[{"type":"DATA_SET","title":{"title":{"value":"A"}},"publication-date":{"year":1850,"month":2}}]}]}}`), orcid.Lenient())
	assert.Empty(t, e.Loss)
	assert.Equal(t, talent.Public, e.Expert.Handling[1].Visibility)
	assert.Equal(t, talent.EvidenceDataset, e.Expert.Outputs[0].Kind)
	assert.Equal(t, "1850-02", e.Expert.Outputs[0].On.String())
	e = one(t, record(`,"person":{"keywords":{"keyword":[{"content":"a","visibility":"registered-only"}]}}`))
	assert.Equal(t, talent.Private, e.Expert.Handling[1].Visibility)
}

func TestNoRecord(t *testing.T) {
	for _, text := range []string{`null`, `7`, `"x"`, `{}`, `{"path":""}`, `{"path":"/employments","affiliation-group":[]}`} {
		bad := refused(t, text)
		assert.True(t, bad.Lost)
		assert.Empty(t, bad.ID)
	}
	bad := refused(t, `{"response-code":404,"developer-message":"404 Not Found: The resource was not found.","user-message":"x","error-code":9016,"more-info":"https://members.orcid.org/api/resources/troubleshooting"}`)
	assert.Contains(t, bad.Reason, "no record")
	bad = refused(t, "<?xml version=\"1.0\"?><record/>")
	assert.Contains(t, bad.Reason, "XML")
	bad = refused(t, "PK\x03\x04 and so on")
	assert.Contains(t, bad.Reason, "zip")
	entries, errs := all("  \n ")
	assert.Empty(t, entries)
	assert.Empty(t, errs)
}

// A text of nothing but mistakes costs no more than its length.
func TestManyMistakes(t *testing.T) {
	var b strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&b, `,"m%d":"%d"`, i, i)
	}
	bad := refused(t, record(b.String()))
	assert.LessOrEqual(t, len(bad.List), document.MaxErrors+1)
	e := one(t, record(b.String()), orcid.Lenient())
	assert.Len(t, e.Loss, 1001)
	assert.Equal(t, 5000, e.Loss.Values(orcid.Lost))
	assert.Equal(t, orcid.Item{Fate: orcid.Lost, Count: 4000}, e.Loss[1000])
}
