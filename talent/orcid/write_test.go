package orcid_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/orcid"
)

var sharing = talent.Consent{Purpose: talent.PurposeSharing, Given: calendar.MustDate("2026-01-01")}

func registry(sees talent.Visibility) talent.Audience {
	return talent.Audience{Sees: sees, Purpose: talent.PurposeSharing, On: calendar.MustDate("2026-11-22")}
}

// post is an expert with one affiliation that the registry takes.
func post() talent.Expert {
	return talent.Expert{
		ID:          id.Must[id.Expert]("0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e15"),
		Identifiers: []id.External{{Scheme: id.SchemeORCID, Value: carberry}},
		Affiliations: []talent.Affiliation{{
			Kind: talent.AffiliationEmployment, Organisation: id.External{Scheme: id.SchemeROR, Value: "03yrm5c26"},
			Name: text.In("und", `Viện "Mẫu"`), Department: "Phòng 1", Role: text.In("und", "Nghiên cứu viên"),
			Place: "Hà Nội", Country: "VN", Period: calendar.MustPeriod("2019-07/2021"),
		}},
		Consents: []talent.Consent{sharing},
		Handling: []talent.Handling{{At: "", Visibility: talent.Limited}, {At: "/affiliations/0", Visibility: talent.Public}},
	}
}

func TestAppendAffiliation(t *testing.T) {
	e := post()
	doc, loss, err := orcid.AppendAffiliation([]byte("> "), &e, 0, registry(talent.Public))
	require.NoError(t, err)
	assert.Empty(t, loss)
	assert.Equal(t, `> {"visibility":"public","department-name":"Phòng 1","role-title":"Nghiên cứu viên",`+
		`"start-date":{"year":{"value":"2019"},"month":{"value":"07"}},"end-date":{"year":{"value":"2021"}},`+
		`"organization":{"name":"Viện \"Mẫu\"","address":{"city":"Hà Nội","country":"VN"},`+
		`"disambiguated-organization":{"disambiguated-organization-identifier":"https://ror.org/03yrm5c26","disambiguation-source":"ROR"}}}`, string(doc))
	assert.True(t, json.Valid(doc[2:]))
}

// Nothing is written without a consent that covers purpose, day and part, and
// nothing that is less open than the audience may see.
func TestPermission(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*talent.Expert)
		to     talent.Audience
		want   talent.Permission
	}{
		"no audience":   {func(*talent.Expert) {}, talent.Audience{}, talent.NoConsent},
		"no consent":    {func(e *talent.Expert) { e.Consents = nil }, registry(talent.Private), talent.NoConsent},
		"other purpose": {func(*talent.Expert) {}, talent.Audience{Sees: talent.Private, Purpose: talent.PurposePublication, On: calendar.MustDate("2026-11-22")}, talent.NoConsent},
		"no day":        {func(*talent.Expert) {}, talent.Audience{Sees: talent.Private, Purpose: talent.PurposeSharing}, talent.Unsure},
		"too early":     {func(*talent.Expert) {}, talent.Audience{Sees: talent.Private, Purpose: talent.PurposeSharing, On: calendar.MustDate("2025-11-22")}, talent.NotGivenYet},
		"withdrawn":     {func(e *talent.Expert) { e.Consents[0].Withdrawn = calendar.MustDate("2026-02") }, registry(talent.Private), talent.Withdrawn},
		"other part":    {func(e *talent.Expert) { e.Consents[0].Scope = []string{"/names", "/affiliations/1"} }, registry(talent.Private), talent.OutOfScope},
		"hidden":        {func(e *talent.Expert) { e.Handling[1].Visibility = talent.Limited }, registry(talent.Public), talent.Granted},
		"not decided":   {func(e *talent.Expert) { e.Handling = nil }, registry(talent.Limited), talent.Granted},
	} {
		e := post()
		c.change(&e)
		for _, f := range []func([]byte, *talent.Expert, int, talent.Audience) ([]byte, orcid.Loss, error){orcid.AppendAffiliation, orcid.AppendUpdate} {
			doc, _, err := f([]byte("x"), &e, 0, c.to)
			var denied *orcid.PermissionError
			require.ErrorAs(t, err, &denied, name)
			assert.Equal(t, orcid.PermissionError{ID: e.ID, Pointer: "/affiliations/0", Permission: c.want}, *denied, name)
			assert.Equal(t, "x", string(doc), name)
			assert.NotContains(t, err.Error(), "Mẫu")
		}
		var b bytes.Buffer
		w := orcid.NewWriter(&b, orcid.Lines, c.to)
		_, err := w.Write(&e)
		var denied *orcid.PermissionError
		require.ErrorAs(t, err, &denied, name)
		assert.Empty(t, b.String(), name)
	}
}

// What is said of one affiliation does not count for another: the scope of a
// consent and the handling go by the place in the list.
func TestPermissionByPlace(t *testing.T) {
	e := post()
	for range 11 {
		e.Affiliations = append(e.Affiliations, e.Affiliations[0])
	}
	e.Consents = []talent.Consent{{Purpose: talent.PurposeSharing, Given: calendar.MustDate("2026-01-01"), Scope: []string{"/affiliations/1", "/affiliations/10", "/affiliations/3/role"}}}
	e.Handling = []talent.Handling{{At: "/affiliations", Visibility: talent.Limited}, {At: "/affiliations/1", Visibility: talent.Private}, {At: "/affiliations/11", Visibility: talent.Public}}
	for i := range e.Affiliations {
		doc, _, err := orcid.AppendAffiliation(nil, &e, i, registry(talent.Limited))
		if i == 10 {
			require.NoError(t, err)
			assert.True(t, strings.HasPrefix(string(doc), `{"visibility":"limited",`))
		} else {
			assert.Error(t, err, i)
		}
	}
	// A consent to the first is none to the others.
	e.Consents[0].Scope = []string{"/affiliations/0"}
	for i := range e.Affiliations {
		_, _, err := orcid.AppendAffiliation(nil, &e, i, registry(talent.Private))
		assert.Equal(t, i == 0, err == nil, i)
	}
}

func TestMissing(t *testing.T) {
	for pointer, change := range map[string]func(*talent.Affiliation){
		"/affiliations/0/name":    func(a *talent.Affiliation) { a.Name = nil },
		"/affiliations/0/place":   func(a *talent.Affiliation) { a.Place = "" },
		"/affiliations/0/country": func(a *talent.Affiliation) { a.Country = "" },
		"/affiliations/0/kind":    func(a *talent.Affiliation) { a.Kind = "hobby" },
	} {
		e := post()
		change(&e.Affiliations[0])
		doc, loss, err := orcid.AppendAffiliation(nil, &e, 0, registry(talent.Public))
		var missing *orcid.MissingError
		require.ErrorAs(t, err, &missing, pointer)
		assert.Equal(t, orcid.MissingError{ID: e.ID, Loss: orcid.Loss{{Pointer: pointer, Fate: orcid.Missing, Count: 1}}}, *missing)
		assert.Equal(t, missing.Loss, loss)
		assert.Empty(t, doc)
		assert.Equal(t, "orcid: expert 0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e15: write a right value at "+pointer, err.Error())
	}
	e := post()
	for _, code := range []country.Code{"SUHH", "XX", "vn", "VNM"} {
		e.Affiliations[0].Country = code
		_, _, err := orcid.AppendAffiliation(nil, &e, 0, registry(talent.Public))
		assert.Error(t, err, code)
	}
	e.Affiliations[0].Country, e.Affiliations[0].Place = "VN", strings.Repeat("ộ", 4001)
	_, _, err := orcid.AppendAffiliation(nil, &e, 0, registry(talent.Public))
	assert.Error(t, err)
	e.Affiliations[0].Place = strings.Repeat("ộ", 4000)
	_, _, err = orcid.AppendAffiliation(nil, &e, 0, registry(talent.Public))
	assert.NoError(t, err)
	for _, i := range []int{-1, 1, 1 << 40} {
		_, _, err := orcid.AppendAffiliation(nil, &e, i, registry(talent.Public))
		assert.Error(t, err)
		_, ok := orcid.PutCode(&e, i)
		assert.False(t, ok)
	}
}

// What the registry has no place for is told.
func TestWriteLoss(t *testing.T) {
	item := func(pointer string, f orcid.Fate) orcid.Item {
		return orcid.Item{Pointer: "/affiliations/0" + pointer, Fate: f, Count: 1}
	}
	for _, c := range []struct {
		change func(*talent.Affiliation)
		loss   orcid.Loss
		has    string
	}{
		{func(a *talent.Affiliation) { a.Partner = id.Must[id.Partner]("0197f3a0-5c00-7d3e-9a41-6f0d2c7b8e15") }, orcid.Loss{item("/partner", orcid.Lost)}, ""},
		{func(a *talent.Affiliation) { a.Name = text.Of("Institute", "Viện") }, orcid.Loss{item("/name/vi", orcid.Lost), item("/name", orcid.Rewritten)}, `"name":"Institute"`},
		{func(a *talent.Affiliation) { a.Role = text.In("vi", "Giáo sư") }, orcid.Loss{item("/role", orcid.Rewritten)}, `"role-title":"Giáo sư"`},
		{func(a *talent.Affiliation) { a.Period = calendar.MustPeriod("2019~/2021-XX") }, orcid.Loss{item("/period/start", orcid.Rewritten), item("/period/end", orcid.Rewritten)}, `"start-date":{"year":{"value":"2019"}},"end-date":{"year":{"value":"2021"}}`},
		{func(a *talent.Affiliation) { a.Period = calendar.MustPeriod("195X/2150") }, orcid.Loss{item("/period/start", orcid.Lost), item("/period/end", orcid.Lost)}, ""},
		{func(a *talent.Affiliation) { a.Period = calendar.MustPeriod("2019-03-04/..") }, orcid.Loss{item("/period/end", orcid.Rewritten)}, `"day":{"value":"04"}`},
		{func(a *talent.Affiliation) { a.Period = calendar.MustPeriod("../2019") }, orcid.Loss{item("/period/start", orcid.Lost)}, `"end-date"`},
		{func(a *talent.Affiliation) { a.Organisation = id.External{} }, orcid.Loss{item("/organisation", orcid.Missing)}, ""},
		{func(a *talent.Affiliation) { a.Organisation.Value = "03yrm5c27" }, orcid.Loss{item("/organisation", orcid.Missing)}, ""},
		{func(a *talent.Affiliation) {
			a.Organisation = id.External{Scheme: id.SchemeISNI, Value: "000000012281955X"}
		}, orcid.Loss{{Pointer: "/affiliations/0/organisation", Fate: orcid.Lost, Count: 2}, item("/organisation", orcid.Missing)}, ""},
		{func(a *talent.Affiliation) {
			a.Organisation = id.External{Scheme: id.SchemeCrossrefFunder, Value: "10.13039/100000001"}
		}, nil, `"http://dx.doi.org/10.13039/100000001","disambiguation-source":"FUNDREF"`},
		{func(a *talent.Affiliation) { a.Organisation = id.External{Scheme: "ringgold", Value: "6752"} }, nil, `"6752","disambiguation-source":"RINGGOLD"`},
		{func(a *talent.Affiliation) { a.Department = strings.Repeat("x", 4001) }, orcid.Loss{item("/department", orcid.Lost)}, ""},
		{func(a *talent.Affiliation) { a.Kind = "" }, orcid.Loss{item("/kind", orcid.Rewritten)}, ""},
		{func(a *talent.Affiliation) { a.Department = "a\x00\"\\\n\u2028\xff" }, nil, `"a\u0000\"\\\u000a` + "\u2028\ufffd" + `"`},
	} {
		e := post()
		c.change(&e.Affiliations[0])
		doc, loss, err := orcid.AppendAffiliation(nil, &e, 0, registry(talent.Public))
		require.NoError(t, err)
		assert.True(t, json.Valid(doc), string(doc))
		assert.Equal(t, c.loss, loss, string(doc))
		assert.Contains(t, string(doc), c.has)
	}
}

// Read, written and read again, affiliations are as they were, one by one and
// as a file, with what has no member of ours.
func TestRoundTrip(t *testing.T) {
	e := one(t, string(sample(t))).Expert
	e.Consents = []talent.Consent{sharing}
	for i := range e.Affiliations {
		doc, loss, err := orcid.AppendAffiliation(nil, &e, i, registry(talent.Private))
		require.NoError(t, err)
		if i > 0 {
			assert.Empty(t, loss, "all but the first have an identifier of their organisation")
		}
		back := one(t, string(doc), orcid.OfKind(e.Affiliations[i].Kind)).Expert
		assert.Equal(t, e.Affiliations[i], back.Affiliations[0])
		again := back
		again.Consents = []talent.Consent{sharing}
		twice, _, err := orcid.AppendAffiliation(nil, &again, 0, registry(talent.Private))
		require.NoError(t, err)
		assert.Equal(t, string(doc), string(twice))
	}
	update, _, err := orcid.AppendUpdate(nil, &e, 2, registry(talent.Private))
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(string(update), `{"put-code":7015,"visibility":"public",`))
	for _, has := range []string{`"region":"RI"`, `"url":{"value":"https://example.org/carberry"}`, `"external-id-type":"grant_number"`} {
		assert.Contains(t, string(update), has)
	}

	for _, format := range []orcid.Format{orcid.Array, orcid.Lines} {
		var b bytes.Buffer
		w := orcid.NewWriter(&b, format, registry(talent.Private))
		for range 2 {
			loss, err := w.Write(&e)
			require.NoError(t, err)
			assert.Equal(t, orcid.Loss{{Pointer: "/affiliations/0/organisation", Fate: orcid.Missing, Count: 1}}, loss)
		}
		require.NoError(t, w.Close())
		entries, errs := all(b.String())
		require.Empty(t, errs)
		require.Len(t, entries, 2)
		for _, x := range entries {
			assert.Equal(t, e.ID, x.Expert.ID)
			assert.Equal(t, e.Affiliations, x.Expert.Affiliations)
			assert.Empty(t, x.Loss)
			code, ok := orcid.PutCode(&x.Expert, 4)
			assert.True(t, ok)
			assert.EqualValues(t, 7018, code)
		}
	}
}

// What was kept of an affiliation is not taken for another one put in its place.
func TestMovedAffiliation(t *testing.T) {
	e := one(t, string(sample(t))).Expert
	e.Consents = []talent.Consent{sharing}
	e.Affiliations[1], e.Affiliations[2] = e.Affiliations[2], e.Affiliations[1]
	for i := 1; i < 3; i++ {
		_, ok := orcid.PutCode(&e, i)
		assert.False(t, ok)
		doc, _, err := orcid.AppendAffiliation(nil, &e, i, registry(talent.Private))
		require.NoError(t, err)
		assert.NotContains(t, string(doc), "region")
		_, _, err = orcid.AppendUpdate(nil, &e, i, registry(talent.Private))
		var missing *orcid.MissingError
		require.ErrorAs(t, err, &missing)
		assert.Equal(t, "/ext/orcid", missing.Loss[0].Pointer)
	}
	code, ok := orcid.PutCode(&e, 0)
	assert.True(t, ok)
	assert.EqualValues(t, 7013, code)
}

func TestWriter(t *testing.T) {
	var b bytes.Buffer
	w := orcid.NewWriter(&b, orcid.Array, registry(talent.Limited))
	e := post()
	e.Affiliations = append(e.Affiliations, e.Affiliations[0], e.Affiliations[0], e.Affiliations[0], e.Affiliations[0])
	e.Affiliations[1].Place = ""
	e.Affiliations[2].Kind = talent.AffiliationService
	e.Affiliations[3].Kind = "hobby"
	e.Handling = append(e.Handling, talent.Handling{At: "/affiliations/4", Visibility: talent.Private})
	loss, err := w.Write(&e)
	require.NoError(t, err)
	assert.Equal(t, orcid.Loss{
		{Pointer: "/affiliations/1/place", Fate: orcid.Missing, Count: 1},
		{Pointer: "/affiliations/4", Fate: orcid.Lost, Count: 1},
		{Pointer: "/affiliations/3/kind", Fate: orcid.Missing, Count: 1},
	}, loss)
	bare := post()
	bare.Identifiers = nil
	_, err = w.Write(&bare)
	var missing *orcid.MissingError
	require.ErrorAs(t, err, &missing)
	assert.Equal(t, orcid.Loss{{Pointer: "/identifiers", Fate: orcid.Missing, Count: 1}}, missing.Loss)
	none := post()
	none.Affiliations = nil
	_, err = w.Write(&none)
	require.NoError(t, err)
	poor := post()
	poor.Affiliations[0].Place = ""
	_, err = w.Write(&poor)
	require.ErrorAs(t, err, &missing)
	require.NoError(t, w.Close())
	require.NoError(t, w.Close())
	_, err = w.Write(&e)
	require.ErrorIs(t, err, io.ErrClosedPipe)

	entries, errs := all(b.String())
	require.Empty(t, errs)
	require.Len(t, entries, 2)
	assert.Equal(t, []talent.Affiliation{e.Affiliations[0], e.Affiliations[2]}, entries[0].Expert.Affiliations)
	assert.Empty(t, entries[1].Expert.Affiliations)

	b.Reset()
	require.NoError(t, orcid.NewWriter(&b, orcid.Array, talent.Audience{}).Close())
	assert.Equal(t, "[]\n", b.String())
	broken := orcid.NewWriter(failing{}, orcid.Lines, registry(talent.Limited))
	_, err = broken.Write(&e)
	require.ErrorIs(t, err, errFull)
	_, err = broken.Write(&e)
	require.ErrorIs(t, err, errFull)
	require.ErrorIs(t, broken.Close(), errFull)
}

var errFull = errors.New("the disk is full")

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errFull }

// A residue that somebody else wrote, or spoiled, is none.
func TestStrangeExtension(t *testing.T) {
	for _, ext := range []string{
		`{"orcid":7}`, `{"orcid":{"items":[{"at":"/affiliations/0","put-code":"x","of":"employment Viện \"Mẫu\""}]}}`,
		`{"orcid":{"items":[{"at":"/affiliations/0","put-code":1.5,"of":"employment Viện \"Mẫu\""}]}}`, `{"orcid":null}`, `{"orcid":{"items":[null]}}`,
		`{"orcid":{"items":[{"at":"/affiliations/0","put-code":{"a":1},"of":"employment Viện \"Mẫu\""}]}}`,
	} {
		e := post()
		require.NoError(t, json.Unmarshal([]byte(ext), &e.Ext))
		_, ok := orcid.PutCode(&e, 0)
		assert.False(t, ok, ext)
		doc, _, err := orcid.AppendAffiliation(nil, &e, 0, registry(talent.Public))
		require.NoError(t, err)
		assert.NotContains(t, string(doc), "put-code")
		_, _, err = orcid.AppendUpdate(nil, &e, 0, registry(talent.Public))
		assert.Error(t, err)
	}
}

// Identifiers without a type or a value, or with a relationship that the registry
// does not know, would have it refuse the document: they are left out and told.
func TestStrangeIdentifiers(t *testing.T) {
	e := post()
	require.NoError(t, json.Unmarshal([]byte(`{"orcid":{"items":[{"at":"/affiliations/0","of":"employment Viện \"Mẫu\"","external-ids":[
		{"external-id-type":"doi","external-id-value":"10.1/x","external-id-relationship":"cousin"},
		{"external-id-type":"grant_number","external-id-value":"7","external-id-relationship":"part-of"},
		{"external-id-value":"8"}]}]}}`), &e.Ext))
	doc, loss, err := orcid.AppendAffiliation(nil, &e, 0, registry(talent.Public))
	require.NoError(t, err)
	assert.True(t, json.Valid(doc))
	assert.Contains(t, string(doc), `"external-ids":{"external-id":[{"external-id-type":"grant_number","external-id-value":"7","external-id-relationship":"part-of"}]}`)
	assert.Equal(t, orcid.Loss{{Pointer: "/ext/orcid", Fate: orcid.Lost, Count: 3}, {Pointer: "/ext/orcid", Fate: orcid.Lost, Count: 1}}, loss)
}
