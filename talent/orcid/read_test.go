package orcid_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/orcid"
)

const carberry = "0000-0002-1825-0097"

// sample is the record of testdata.
func sample(t testing.TB) []byte {
	data, err := os.ReadFile("testdata/record.json")
	require.NoError(t, err)
	return data
}

// all reads a text.
func all(data string, opts ...orcid.Option) (entries []orcid.Entry, errs []*orcid.Error) {
	for e, err := range orcid.Read(strings.NewReader(data), opts...) {
		var bad *orcid.Error
		if errors.As(err, &bad) {
			errs = append(errs, bad)
		} else {
			entries = append(entries, e)
		}
	}
	return entries, errs
}

// one reads a text of one record that is right.
func one(t testing.TB, data string, opts ...orcid.Option) orcid.Entry {
	t.Helper()
	entries, errs := all(data, opts...)
	require.Empty(t, errs)
	require.Len(t, entries, 1)
	return entries[0]
}

// refused reads a text of one record that is not.
func refused(t testing.TB, data string, opts ...orcid.Option) *orcid.Error {
	t.Helper()
	entries, errs := all(data, opts...)
	require.Empty(t, entries)
	require.Len(t, errs, 1)
	return errs[0]
}

// The expectations are read off the record by hand.
func TestRead(t *testing.T) {
	entry := one(t, string(sample(t)))
	e := entry.Expert
	own := id.External{Scheme: id.SchemeORCID, Value: carberry}
	want, err := id.From[id.Expert](own)
	require.NoError(t, err)
	assert.Equal(t, want, e.ID)
	assert.Equal(t, 1, entry.Line)
	assert.Equal(t, []id.External{own, {Scheme: "scopus-author-id", Value: "7007156898"}, {Scheme: id.SchemeISNI, Value: "000000012281955X"}}, e.Identifiers)
	assert.Equal(t, []talent.PersonName{
		{Display: "J. S. Carberry", Family: "Carberry", Given: "Josiah"}, {Display: "Josiah Stinkney Carberry"}, {Display: "Giáo sư Carberry"},
	}, e.Names)
	assert.Equal(t, []talent.Contact{{Kind: talent.ContactPage, Value: "https://example.org/carberry"}, {Kind: talent.ContactEmail, Value: "carberry@example.org"}}, e.Contacts)
	assert.Equal(t, []string{"psychoceramics", "ionian philology"}, e.Keywords)
	assert.EqualValues(t, "US", e.Country)
	und := func(s string) text.Text { return text.Text{{Lang: "und", Value: s}} }
	assert.Equal(t, und("Josiah Carberry is a fictitious person.\nHe teaches psychoceramics."), e.Profile)

	require.Len(t, e.Affiliations, 5)
	assert.Equal(t, talent.Affiliation{
		Kind: talent.AffiliationEmployment, Organisation: id.External{Scheme: id.SchemeROR, Value: "03yrm5c26"},
		Name: und("Sample University"), Department: "Department of Psychoceramics", Role: und("Professor"),
		Place: "Providence", Country: "US", Period: calendar.MustPeriod("1929-10-01/"),
	}, e.Affiliations[2])
	assert.Equal(t, calendar.MustPeriod("1925-09/1929-06-15"), e.Affiliations[1].Period)
	assert.Equal(t, id.External{Scheme: "ringgold", Value: "6752"}, e.Affiliations[1].Organisation)
	assert.Equal(t, id.External{Scheme: id.SchemeCrossrefFunder, Value: "10.13039/100000001"}, e.Affiliations[3].Organisation)
	assert.True(t, e.Affiliations[3].Period.IsZero())
	assert.Equal(t, talent.AffiliationMembership, e.Affiliations[4].Kind)

	assert.Equal(t, []talent.Output{
		{Kind: talent.EvidenceFunding, Ref: "grant_number:SMP-2020-1", Title: und("Pots under pressure"), On: calendar.MustDate("2020-01")},
		{Kind: talent.EvidenceReview, Ref: "source-work-id:review-1", On: calendar.MustDate("2019")},
		{Ref: "proposal-id:P-1", Title: und("Time on the great kiln"), On: calendar.MustDate("2018-01-29")},
		{
			Kind: talent.EvidencePublication, Ref: "10.5555/12345678", On: calendar.MustDate("2008-08-13"),
			Title: text.Text{{Lang: "und", Value: "Toward a Unified Theory of High-Energy Metaphysics"}, {Lang: "vi", Value: "Hướng tới một lý thuyết thống nhất"}},
		},
		{
			Kind: talent.EvidenceDataset, Ref: "10.5555/666655554444", On: calendar.MustDate("2012"),
			Title: text.Text{{Lang: "und", Value: "Cracked pots, measured"}, {Lang: "zh-CN", Value: "裂壶测量"}},
		},
		{Ref: "https://example.org/w/3", Title: und("An oddity"), On: calendar.MustDate("2013-05")},
	}, e.Outputs)

	// 1614900258303 ms after 1970 is 4 March 2021, 23:24 UTC.
	assert.Equal(t, []source.Source{
		{Key: "orcid", Publisher: "ORCID", URL: "https://orcid.org/" + carberry, Published: calendar.MustDate("2021-03-04")},
		{Key: carberry, Publisher: "Josiah Carberry", URL: "https://orcid.org/" + carberry},
		{Key: "APP-0000000000000001", Publisher: "Sample Research Office", URL: "https://orcid.org/client/APP-0000000000000001"},
	}, e.Sources)
}

// Nothing of what ORCID does not say is made up: no consent, no expertise, no
// metric, no tie, no language; and so every use is denied.
func TestNothingInvented(t *testing.T) {
	e := one(t, string(sample(t))).Expert
	assert.Empty(t, e.Consents)
	assert.Empty(t, e.Expertise)
	assert.Empty(t, e.Metrics)
	assert.Empty(t, e.Ties)
	assert.Empty(t, e.Languages)
	assert.Empty(t, e.Availability)
	for purpose := range talent.Purposes().All() {
		assert.Equal(t, talent.NoConsent, e.CanUse(talent.Purpose(purpose.Code), calendar.MustDate("2026-11-22")), purpose.Code)
	}
	seen := e.Redact(talent.Audience{Sees: talent.Private, Purpose: talent.PurposeContact, On: calendar.MustDate("2026-11-22")})
	assert.Equal(t, talent.Expert{ID: e.ID}, seen)
}

func TestVisibility(t *testing.T) {
	e := one(t, string(sample(t))).Expert
	got := map[string]talent.Visibility{}
	for _, h := range e.Handling {
		_, twice := got[h.At]
		assert.False(t, twice, h.At)
		got[h.At] = h.Visibility
	}
	assert.Equal(t, map[string]talent.Visibility{
		"/identifiers/0": talent.Public, "/identifiers/1": talent.Public, "/identifiers/2": talent.Public,
		"/names/0": talent.Public, "/names/1": talent.Public, "/names/2": talent.Limited, "/profile": talent.Public,
		"/contacts/0": talent.Public, "/contacts/1": talent.Limited, "/country": talent.Public,
		"/keywords/0": talent.Public, "/keywords/1": talent.Private,
		"/affiliations/0": talent.Public, "/affiliations/1": talent.Public, "/affiliations/2": talent.Public,
		"/affiliations/3": talent.Limited, "/affiliations/4": talent.Public,
		"/outputs/0": talent.Public, "/outputs/1": talent.Public, "/outputs/2": talent.Public,
		"/outputs/3": talent.Public, "/outputs/4": talent.Limited, "/outputs/5": talent.Private,
	}, got)
	keys := map[string]bool{}
	for _, s := range e.Sources {
		keys[s.Key] = true
	}
	for _, h := range e.Handling {
		assert.True(t, h.Source == "" || keys[h.Source], h.Source)
	}
	// With consent, the public sees just what is public: 2 of 3 names, 1 of 2 contacts.
	e.Consents = []talent.Consent{{Purpose: talent.PurposePublication, Given: calendar.MustDate("2026-01-01")}}
	seen := e.Redact(talent.Audience{Purpose: talent.PurposePublication, On: calendar.MustDate("2026-11-22")})
	assert.Len(t, seen.Names, 2)
	assert.Equal(t, []talent.Contact{{Kind: talent.ContactPage, Value: "https://example.org/carberry"}}, seen.Contacts)
	assert.Len(t, seen.Affiliations, 4)
	assert.True(t, seen.Ext.IsZero())
}

// A name that stands after the other names in the text goes before them, with
// all that is said of either.
func TestNameComesLate(t *testing.T) {
	e := one(t, `{"orcid-identifier":{"path":"`+carberry+`"},"person":{
		"other-names":{"other-name":[{"content":"A","visibility":"limited","put-code":1},{"content":"B","visibility":"private","put-code":2}]},
		"name":{"given-names":{"value":"Josiah"},"family-name":{"value":"Carberry"},"visibility":"public"}}}`).Expert
	assert.Equal(t, []talent.PersonName{{Display: "Josiah Carberry", Family: "Carberry", Given: "Josiah"}, {Display: "A"}, {Display: "B"}}, e.Names)
	seen := map[string]talent.Visibility{}
	for _, h := range e.Handling {
		seen[h.At] = h.Visibility
	}
	assert.Equal(t, map[string]talent.Visibility{"/identifiers/0": talent.Public, "/names/0": talent.Public, "/names/1": talent.Limited, "/names/2": talent.Private}, seen)
	assert.JSONEq(t, `{"orcid":{"items":[{"at":"/names/1","put-code":1},{"at":"/names/2","put-code":2}]}}`, e.Ext.String())
}

// The rules find no error in a record that was read, and it is read back as
// JSON as it was.
func TestValidate(t *testing.T) {
	e := one(t, string(sample(t))).Expert
	require.NoError(t, e.Validate())
	var b bytes.Buffer
	require.NoError(t, e.Encode(&b))
	back, err := talent.DecodeExpert(&b)
	require.NoError(t, err)
	assert.Equal(t, e, back)
}

// Parts of a record tell whose they are by their path.
func TestParts(t *testing.T) {
	var record map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(sample(t), &record))
	whole := one(t, string(sample(t))).Expert

	person := one(t, string(record["person"])).Expert
	assert.Equal(t, whole.ID, person.ID)
	assert.Equal(t, whole.Names, person.Names)
	assert.Equal(t, whole.Identifiers, person.Identifiers)
	assert.Empty(t, person.Affiliations)

	activities := one(t, string(record["activities-summary"])).Expert
	assert.Equal(t, whole.ID, activities.ID)
	assert.Equal(t, whole.Affiliations, activities.Affiliations)
	assert.Equal(t, whole.Outputs, activities.Outputs)

	var sections map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(record["activities-summary"], &sections))
	employments := one(t, string(sections["employments"])).Expert
	assert.Equal(t, whole.ID, employments.ID)
	assert.Equal(t, whole.Affiliations[2:4], employments.Affiliations)
	works := one(t, string(sections["works"])).Expert
	assert.Equal(t, whole.Outputs[3:], works.Outputs)
	reviews := one(t, string(sections["peer-reviews"])).Expert
	assert.Equal(t, whole.Outputs[1:2], reviews.Outputs)

	var parts map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(record["person"], &parts))
	emails := one(t, string(parts["emails"])).Expert
	assert.Equal(t, whole.Contacts[1:], emails.Contacts)
	assert.Equal(t, whole.ID, emails.ID)
}

// A part tells its iD last, and the paths before it follow from that all the same.
func TestPathsOfPart(t *testing.T) {
	person := func(own string) string {
		return `{"name":{"family-name":{"value":"Carberry"},"path":"` + own + `"},
			"keywords":{"keyword":[{"content":"a","put-code":1,"path":"/` + own + `/keywords/1"}],"path":"/` + own + `/keywords"},"path":"/` + carberry + `/person"}`
	}
	assert.Empty(t, one(t, person(carberry)).Loss)
	// Three paths tell another iD than the part.
	assert.Equal(t, orcid.Loss{{Fate: orcid.Lost, Count: 3}}, one(t, person("0000-0002-1694-233X")).Loss)
}

func TestSingleAffiliation(t *testing.T) {
	const body = `"department-name":"Khoa Vật lý","role-title":"Giảng viên","start-date":{"year":{"value":"2015"},"month":{"value":"09"}},
		"organization":{"name":"Sample University","address":{"city":"Huế","country":"VN"},
		"disambiguated-organization":{"disambiguated-organization-identifier":"https://ror.org/00pjdza24","disambiguation-source":"ROR"}},
		"external-ids":{"external-id":[{"external-id-type":"grant_number","external-id-value":"7","external-id-url":"https://example.org/7","external-id-relationship":"part-of"}]}`
	e := one(t, `{"put-code":88,`+body+`,"path":"/`+carberry+`/service/88"}`)
	require.Len(t, e.Expert.Affiliations, 1)
	assert.Equal(t, talent.AffiliationService, e.Expert.Affiliations[0].Kind)
	assert.Equal(t, "2015-09/", e.Expert.Affiliations[0].Period.String())
	assert.False(t, e.Expert.ID.IsZero())
	code, ok := orcid.PutCode(&e.Expert, 0)
	assert.True(t, ok)
	assert.EqualValues(t, 88, code)

	// As it is written for the member API it tells neither person nor kind.
	bad := refused(t, `{`+body+`}`)
	assert.Contains(t, bad.Remedy, "OfKind")
	e = one(t, `{`+body+`}`, orcid.OfKind(talent.AffiliationEducation))
	assert.Equal(t, talent.AffiliationEducation, e.Expert.Affiliations[0].Kind)
	assert.True(t, e.Expert.ID.IsZero())
	assert.Empty(t, e.Expert.Identifiers)
	e = one(t, `{`+body+`}`, orcid.Lenient())
	assert.Empty(t, e.Expert.Affiliations[0].Kind)
	assert.Equal(t, orcid.Loss{{Pointer: "/affiliations/0/kind", Fate: orcid.Missing, Count: 1}}, e.Loss)
}

// With Link the posts are at the partners that the registry's own importer makes.
func TestLink(t *testing.T) {
	asked := 0
	e := one(t, string(sample(t)), orcid.Link(func(x id.External) id.Partner {
		asked++
		p, _ := id.From[id.Partner](x)
		return p
	})).Expert
	assert.Equal(t, 3, asked, "ROR, FUNDREF and GRID; Ringgold's numbers cannot be checked")
	want, err := id.From[id.Partner](id.External{Scheme: id.SchemeROR, Value: "03yrm5c26"})
	require.NoError(t, err)
	assert.Equal(t, want, e.Affiliations[2].Partner)
	assert.True(t, e.Affiliations[1].Partner.IsZero())
}

func TestKinds(t *testing.T) {
	e := one(t, string(sample(t)), orcid.Kinds(func(s string) talent.EvidenceKind {
		if s == "lecture-speech" {
			return talent.EvidenceInvited
		}
		return ""
	})).Expert
	assert.Equal(t, talent.EvidenceInvited, e.Outputs[5].Kind)
	assert.Empty(t, e.Outputs[3].Kind)
}

// A work is told by its own DOI, else by another identifier of its own, else by
// its address; never by that of the journal it is part of.
func TestRef(t *testing.T) {
	x := func(kind, value, relation string) string {
		return `{"external-id-type":"` + kind + `","external-id-value":"` + value + `","external-id-relationship":` + relation + `}`
	}
	for _, c := range []struct{ ids, want string }{
		{x("doi", "10.5555/a", `"self"`), "10.5555/a"},
		{x("pmid", "1", `"self"`) + "," + x("doi", "10.5555/a", `"self"`), "10.5555/a"},
		{x("pmid", "1", `"self"`) + "," + x("doi", "10.5555/a", `"part-of"`), "pmid:1"},
		{x("issn", "0264-3561", `"part-of"`), "https://example.org/w"},
		{x("doi", "HTTPS://DOI.ORG/10.5555/A", `null`), "10.5555/A"},
		{x("doi", "doi:10.5555/a", `"self"`), "10.5555/a"},
		{x("", "odd", `"self"`), "odd"},
		{"", "https://example.org/w"},
	} {
		e := one(t, `{"path":"/`+carberry+`/works","group":[{"work-summary":[{"type":"book","url":{"value":"https://example.org/w"},"external-ids":{"external-id":[`+c.ids+`]}}]}]}`)
		require.Len(t, e.Expert.Outputs, 1)
		assert.Equal(t, c.want, e.Expert.Outputs[0].Ref)
	}
}
