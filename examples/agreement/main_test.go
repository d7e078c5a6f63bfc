package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
)

var update = flag.Bool("update", false, "rewrite testdata")

func call(t *testing.T, in string, args ...string) (status int, out, mistakes string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status = run(args, strings.NewReader(in), &stdout, &stderr, calendar.MustDate("2026-01-15"))
	return status, stdout.String(), stderr.String()
}

// The whole report of both cases, in both languages.
func TestReports(t *testing.T) {
	for _, x := range []struct {
		name, in string
		status   int
	}{{"centre", "", statusAgainst}, {"memorandum", "data/memorandum.json", statusFine}} {
		for _, lang := range []string{"en", "vi"} {
			args := []string{"-lang", lang, "-on", "2026-11-21"}
			if x.in != "" {
				args = append(args, "-in", x.in)
			}
			status, out, mistakes := call(t, "", args...)
			assert.Equal(t, x.status, status, x.name)
			assert.Empty(t, mistakes)
			assert.True(t, norm.NFC.IsNormalString(out))
			file := filepath.Join("testdata", x.name+"."+lang+".txt")
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(out), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			sameLines(t, file, string(want), out)
		}
	}
}

// sameLines points to the first line that differs.
func sameLines(t *testing.T, file, want, got string) {
	t.Helper()
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(w), len(g)) {
		if i >= len(w) || i >= len(g) || w[i] != g[i] {
			t.Errorf("%s differs from line %d on; go test -update rewrites it\nwant %q\ngot  %q", file, i+1, w[min(i, len(w)-1)], g[min(i, len(g)-1)])
			return
		}
	}
}

// What the memorandum must be told, reckoned by hand: three years from 10 March
// 2025, six months' notice, a yearly report, a session a year after the last.
func TestMemorandum(t *testing.T) {
	status, out, _ := call(t, "", "-in", "data/memorandum.json", "-on", "2026-11-21", "-format", "json")
	assert.Equal(t, statusFine, status)
	var r struct {
		Classification struct{ Kind string }
		Standing       struct{ Status string }
		TermEnd        string
		NextTerm       string
		NoticeBy       string
		Decision       struct {
			Outcome string
			Lapse   struct{ After string }
		}
		Duties []struct{ Date, Key, State string }
	}
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	assert.Equal(t, "international-agreement", r.Classification.Kind)
	assert.Equal(t, "in-force", r.Standing.Status)
	assert.Equal(t, [3]string{"2028-03-09", "2028-03-10", "2027-09-09"}, [3]string{r.TermEnd, r.NextTerm, r.NoticeBy})
	assert.Equal(t, "allow", r.Decision.Outcome)
	assert.Equal(t, "2027-02-17", r.Decision.Lapse.After)
	due := map[string]string{}
	for _, d := range r.Duties {
		due[d.Key] = d.Date + " " + d.State
	}
	assert.Equal(t, "2026-10-31 not-met", due["obligation:second"])
	assert.Equal(t, "2027-03-31 not-yet", due["obligation:report#2"], "the report of 2026 was given")
	assert.Equal(t, "2027-02-24 not-yet", due["committee:joint/session#2"])
	assert.Equal(t, "2026-12-15 not-yet", due["committee:joint/action:training"])

	// As known before the findings were made, nothing allows it.
	_, out, _ = call(t, "", "-in", "data/memorandum.json", "-on", "2026-11-21", "-known", "2025-02-17", "-format", "json")
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	assert.Equal(t, "refer", r.Decision.Outcome)
}

func TestCalendar(t *testing.T) {
	for _, args := range [][]string{{"-format", "ics"}, {"-format", "ics", "-lang", "vi", "-in", "data/memorandum.json", "-on", "2026-11-21"}} {
		_, out, mistakes := call(t, "", args...)
		assert.Empty(t, mistakes)
		assert.True(t, strings.HasPrefix(out, "BEGIN:VCALENDAR\r\n") && strings.HasSuffix(out, "END:VCALENDAR\r\n"))
		for line := range strings.SplitSeq(out, "\r\n") {
			assert.LessOrEqual(t, len(line), 75)
		}
		_, again, _ := call(t, "", args...)
		assert.Equal(t, out, again, "the same question, the same calendar")
	}
}

func TestOut(t *testing.T) {
	file := filepath.Join(t.TempDir(), "report.txt")
	status, out, mistakes := call(t, "", "-out", file)
	assert.Equal(t, statusAgainst, status)
	assert.Empty(t, out+mistakes)
	written, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Contains(t, string(written), "Australia-Vietnam Strategic Technology Centre")
}

// Every mistake is said once, with what to do about it, in the language asked for.
func TestMistakes(t *testing.T) {
	for _, x := range []struct {
		args []string
		in   string
		says string
	}{
		{[]string{"-format", "pdf"}, "", `text, json or ics, not "pdf"`},
		{[]string{"-lang", "vi", "-format", "pdf"}, "", `định dạng là text, json hoặc ics`},
		{[]string{"-lang", "de"}, "", "en or vi"},
		{[]string{"-on", "2026-13-01"}, "", "-on takes a day such as 2026-11-21"},
		{[]string{"-on", "2026"}, "", "-on takes a day"},
		{[]string{"-known", "soon"}, "", "-known takes a day"},
		{[]string{"-colour"}, "", "flags cannot be read"},
		{[]string{"file.json"}, "", "-in"},
		{[]string{"-in", "no such file"}, "", "no such file"},
		{[]string{"-in", "data"}, "", "folder"},
		{[]string{"-in", "-"}, "", "cannot read -"},
		{[]string{"-in", "-"}, `{"bad": 1}`, "/bad"},
		{[]string{"-in", "-"}, `{"events": [{"kind": "signed", "on": "06/03/1991"}]}`, "/events/0/on"},
	} {
		status, out, mistakes := call(t, x.in, x.args...)
		assert.Equal(t, statusUsage, status, x.args)
		assert.Empty(t, out, x.args)
		assert.Contains(t, mistakes, x.says)
		assert.Equal(t, 1, strings.Count(mistakes, "agreement: "), mistakes)
	}
	status, out, _ := call(t, "", "-h")
	assert.Equal(t, statusFine, status)
	assert.Contains(t, out, "-known DATE")
}

// An empty agreement, and one of odd values, is told of without a panic.
func TestRubbish(t *testing.T) {
	for _, in := range []string{`{}`, `{"parties": [{}], "events": [{"kind": ""}], "committees": [{}], "risks": [{}], "transfer": {}, "obligations": [{}]}`,
		`{"term": {"length": "P9999Y", "renewal": "automatic", "notice": "P9999Y"}, "events": [{"kind": "entered-into-force", "on": "0001-01-01"}]}`} {
		for _, format := range []string{"text", "json", "ics"} {
			status, _, mistakes := call(t, in, "-in", "-", "-on", "2026-11-21", "-format", format)
			if format == "ics" && status == statusUsage { // an agreement without an identifier has no calendar
				assert.Contains(t, mistakes, "cannot write")
				continue
			}
			assert.NotEqual(t, statusUsage, status, mistakes)
		}
	}
}

// The documents carried along are written as the library writes them.
func TestDocuments(t *testing.T) {
	for _, file := range []string{"data/centre.json", "data/memorandum.json"} {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		a, err := agreement.Decode(bytes.NewReader(raw))
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, a.Encode(&b))
		if *update {
			require.NoError(t, os.WriteFile(file, b.Bytes(), 0o644))
		}
		assert.JSONEq(t, string(raw), b.String(), file)
	}
}
