package orcid_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/orcid"
)

// spot is a value in a text that is JSON without blanks.
type spot struct {
	pointer    string
	start, end int
}

// spots finds all values inside the value at a place, in their order, and where
// that one ends.
func spots(text, pointer string, at int, to []spot) ([]spot, int) {
	switch text[at] {
	case '{', '[':
		list := text[at] == '['
		for i := 0; ; i++ {
			if at++; text[at] == '}' || text[at] == ']' {
				return to, at + 1
			}
			name := strconv.Itoa(i)
			if !list {
				end := at + 1 + strings.IndexByte(text[at+1:], '"') // no name has an escape
				name, at = text[at+1:end], end+2
			}
			n := len(to)
			to = append(to, spot{pointer: pointer + "/" + name, start: at})
			to, at = spots(text, pointer+"/"+name, at, to)
			if to[n].end = at; text[at] != ',' {
				return to, at + 1
			}
		}
	case '"':
		for at++; text[at] != '"'; at++ {
			if text[at] == '\\' {
				at++
			}
		}
		return to, at + 1
	}
	return to, at + strings.IndexAny(text[at:], ",]}")
}

// each calls f for every value of the record, with the text of that value and a
// function that gives the record with another one in its place. Of so many values
// it takes one.
func each(t testing.TB, step int, f func(pointer, was string, put func(string) string)) {
	text := compact(t)
	list, end := spots(text, "", 0, nil)
	require.Equal(t, len(text), end)
	for i := 0; i < len(list); i += step * everyValue {
		x := list[i]
		f(x.pointer, text[x.start:x.end], func(s string) string { return text[:x.start] + s + text[x.end:] })
	}
}

// everyValue is 1 to take every value of the record.
var everyValue = 1

func compact(t testing.TB) string {
	var b bytes.Buffer
	require.NoError(t, json.Compact(&b, sample(t)))
	return b.String()
}

func written(t testing.TB, v any) string {
	var b strings.Builder
	w := json.NewEncoder(&b)
	w.SetEscapeHTML(false)
	require.NoError(t, w.Encode(v))
	return b.String()
}

// covered reports whether an item of the loss speaks of the place or of what it
// is in.
func covered(l orcid.Loss, pointer string) bool {
	have := strings.Split(pointer, "/")
	for _, x := range l {
		if x.Fate != orcid.Lost && x.Pointer != pointer {
			continue
		}
		want := strings.Split(x.Pointer, "/")
		if len(want) > len(have) {
			continue
		}
		ok := true
		for i, w := range want {
			_, err := strconv.Atoi(have[i])
			ok = ok && (w == have[i] || w == "*" && err == nil)
		}
		if ok {
			return true
		}
	}
	return false
}

func leaf(text string) bool {
	return text != "null" && text != `""` && text[0] != '{' && text[0] != '['
}

// follows reports whether a text is told by what is kept: a path by iD and
// put-code, a host by an address.
func follows(pointer string) bool {
	return strings.HasSuffix(pointer, "/path") && !strings.Contains(pointer, "source-") && !strings.Contains(pointer, "origin") || strings.HasSuffix(pointer, "/host")
}

// otherwise reports whether the expert writes a value in another way.
func otherwise(pointer string) bool {
	for _, end := range []string{
		"/visibility", "/language-code", "/last-modified-date/value", "-date/year/value", "-date/month/value", "-date/day/value",
		"/disambiguation-source", "/disambiguated-organization-identifier", "work-summary/0/type", "/external-id-type",
		"/external-id-relationship", "group/1/work-summary/0/external-ids/external-id/0/external-id-value", "assertion-origin-orcid/uri",
	} {
		if strings.HasSuffix(pointer, end) {
			return true
		}
	}
	return false
}

// What was lost and what stands in the expert is all that the record says: of
// each single value either the loss tells that it is lost, or the expert has it,
// and the loss counts as many values as there are at its places.
func TestEverythingIsThere(t *testing.T) {
	record := compact(t)
	entry := one(t, record)
	list, _ := spots(record, "", 0, nil)
	text := written(t, entry.Expert)
	counts := make([]int, len(entry.Loss))
	kept := 0
	for _, x := range list {
		was := record[x.start:x.end]
		if !leaf(was) {
			continue
		}
		for i := range entry.Loss {
			if covered(entry.Loss[i:i+1], x.pointer) {
				counts[i]++
			}
		}
		if !covered(entry.Loss, x.pointer) {
			kept++
			assert.True(t, strings.Contains(text, strings.Trim(was, `"`)) || follows(x.pointer) || otherwise(x.pointer), x.pointer)
		}
	}
	assert.Greater(t, kept, 150)
	const work = "/activities-summary/works/group/*/work-summary/*"
	partly := map[string]int{
		// Type, value and relationship of two DOIs are kept, and the two values
		// of a normalised one have an item of their own.
		work + "/external-ids/external-id/*": 3 + 3 + 2,
		work + "/url":                        1, // of the work without a DOI
		work + "/type":                       2, // those of which a kind was made
	}
	for i, x := range entry.Loss {
		if x.Fate == orcid.Lost {
			assert.Equal(t, counts[i]-partly[x.Pointer], x.Count, x.Pointer)
		}
	}
}

// Whatever text, number or thing stands in place of a value: a lenient reader
// keeps it or tells that it is lost.
func TestNothingIsLostInSilence(t *testing.T) {
	n := 0
	for _, with := range []struct {
		text, mark, below string
		step              int
	}{
		{`"zq lost"`, "zq lost", "", 1},
		{`7319.25`, "7319.25", "", 3},
		{`73197319`, "73197319", "", 2},
		{`["zq lost"]`, "zq lost", "/0", 3},
		{`{"zq lost":"zq lost"}`, "zq lost", "/zq lost", 2},
	} {
		each(t, with.step, func(pointer, _ string, put func(string) string) {
			n++
			e := one(t, put(with.text), orcid.Lenient())
			if pointer == "/history/last-modified-date/value" && with.mark == "73197319" {
				assert.Equal(t, "1970-01-01", e.Expert.Sources[0].Published.String())
				return
			}
			assert.True(t, covered(e.Loss, pointer+with.below) || strings.Contains(written(t, e.Expert), with.mark), "%s := %s", pointer, with.text)
		})
	}
	assert.Greater(t, n, 1500/everyValue)
}

// Null says nothing wherever it stands. Only a post without an organisation is
// refused, and a date of a month without a year or a day without a month.
func TestNullEverywhere(t *testing.T) {
	n := 0
	each(t, 2, func(pointer, was string, put func(string) string) {
		silent := []string{"null"}
		switch was[0] {
		case '{':
			silent = append(silent, "{}")
		case '[':
			silent = append(silent, "[]", "[null]")
		case '"':
			silent = append(silent, `""`)
		}
		for _, with := range silent {
			n++
			entries, bad := all(put(with))
			if len(bad) > 0 {
				assert.True(t, strings.HasSuffix(pointer, "/organization") || strings.HasSuffix(pointer, "/organization/name") || strings.Contains(pointer, "-date/"), "%s: %v", pointer, bad[0])
				continue
			}
			require.Len(t, entries, 1)
		}
	})
	assert.Greater(t, n, 500/everyValue)
}

// A member that is not there is as if it were null.
func TestMissingMembers(t *testing.T) {
	text := compact(t)
	each(t, 2, func(pointer, _ string, put func(string) string) {
		name := `"` + pointer[strings.LastIndexByte(pointer, '/')+1:] + `":`
		null := put("null")
		start := 0
		for start < len(null) && start < len(text) && null[start] == text[start] {
			start++
		}
		begin := strings.LastIndex(null[:start], name)
		if begin < 0 || begin+len(name) != start {
			return // an item, or null before
		}
		gone := strings.Replace(strings.Replace(null[:begin]+"\x00"+null[start+len("null"):], "\x00,", "", 1), ",\x00", "", 1)
		wantEntries, wantErrs := all(null)
		entries, errs := all(strings.Replace(gone, "\x00", "", 1))
		require.Equal(t, wantEntries, entries, pointer)
		require.Equal(t, len(wantErrs), len(errs), pointer)
	})
}

// No error holds anything of the person, wherever the mistake is and whatever
// stands there.
func TestErrorsHoldNothingPersonal(t *testing.T) {
	const mark = "Kuzmich-Đỗ"
	n := 0
	each(t, 2, func(pointer, was string, put func(string) string) {
		with := `{"value":"` + mark + `","content":"` + mark + `","path":"` + mark + `","uri":"` + mark + `","x":"` + mark + `","year":{"value":"` + mark + `"}}`
		if was[0] == '{' {
			with = `"` + mark + `"`
		}
		for _, text := range []string{put(with), put(strings.Replace(with, mark, mark+`\x`, 1)), put(strings.Replace(with, mark, mark+"\n", 1))} {
			for _, err := range errorsOf(text) {
				n++
				require.NotContains(t, err, mark, pointer)
				require.NotContains(t, err, "Carberry", pointer)
			}
		}
	})
	assert.Greater(t, n, 2000/everyValue)
}

func errorsOf(text string) (list []string) {
	_, errs := all(text)
	for _, err := range errs {
		list = append(list, err.Error(), err.ID, fmt.Sprint(err.List), fmt.Sprintf("%+v", *err))
		for cause := errors.Unwrap(error(err)); cause != nil; cause = errors.Unwrap(cause) {
			list = append(list, cause.Error())
		}
	}
	return list
}

// FuzzRead holds any text against the laws of reading: no panic, an iD in an
// error only where it has the form of one, an expert that is read back as JSON
// as it was, and affiliations that are written and read again as they were.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"orcid-identifier":{"path":"0000-0002-1825-0097"},"person":{"name":{"given-names":{"value":"A"}}},"activities-summary":{"employments":{"affiliation-group":[{"summaries":[{"employment-summary":{"put-code":7,"visibility":"public","role-title":"B","organization":{"name":"C","address":{"city":"D","region":"E","country":"VN"},"disambiguated-organization":{"disambiguated-organization-identifier":"https://ror.org/03yrm5c26","disambiguation-source":"ROR"}},"start-date":{"year":{"value":"2020"}}}}]}]}}}`))
	f.Add([]byte(`[{"path":"/0000-0002-1825-0097/works","group":[{"work-summary":[{"title":{"title":{"value":"A"},"translated-title":{"value":"B","language-code":"zh_TW"}},"type":"patent","external-ids":{"external-id":[{"external-id-type":"doi","external-id-value":"10.5555/1"}]}}]}]},null]`))
	f.Add([]byte(`{"organization":{"name":"A","address":{"city":"B","country":"VN"}},"path":"/0000-0002-1825-0097/education/1","end-date":{"year":{"value":"2019"},"month":{"value":"02"},"day":{"value":"29"}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		for e, err := range orcid.Read(bytes.NewReader(data), orcid.Lenient()) {
			if err == nil {
				_ = e.Expert.Validate()
				_ = e.Loss.Text(vietnamese)
			}
		}
		for e, err := range orcid.Read(bytes.NewReader(data)) {
			if err != nil {
				var bad *orcid.Error
				require.ErrorAs(t, err, &bad)
				_ = bad.Error()
				continue
			}
			x := e.Expert
			var b bytes.Buffer
			require.NoError(t, x.Encode(&b))
			back, err := talent.DecodeExpert(&b)
			require.NoError(t, err)
			require.Equal(t, x, back)
			again(t, &x)
		}
	})
}

// again writes what can be written of the affiliations, each as a document of
// its own, and reads it again.
func again(t testing.TB, x *talent.Expert) {
	x.Consents = []talent.Consent{{Purpose: talent.PurposeSharing, Given: calendar.MustDate("2026-01-01")}}
	to := talent.Audience{Sees: talent.Private, Purpose: talent.PurposeSharing, On: calendar.MustDate("2026-11-22")}
	for i := range x.Affiliations {
		doc, loss, err := orcid.AppendAffiliation(nil, x, i, to)
		if err != nil {
			var missing *orcid.MissingError
			require.ErrorAs(t, err, &missing)
			require.Empty(t, doc)
			continue
		}
		entry := one(t, string(doc), orcid.OfKind(x.Affiliations[i].Kind))
		require.Len(t, entry.Expert.Affiliations, 1)
		if !loss.Has(orcid.Lost) && !loss.Has(orcid.Rewritten) && !loss.Has(orcid.Missing) {
			require.Equal(t, x.Affiliations[i], entry.Expert.Affiliations[0])
		}
	}
}
