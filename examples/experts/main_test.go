package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/scicoop/scicoop/examples/experts/data"
)

var update = flag.Bool("update", false, "rewrite testdata")

// clock stands still.
func clock() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) }

func call(t *testing.T, in string, args ...string) (status int, out, mistakes string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status = run(args, strings.NewReader(in), &stdout, &stderr, clock)
	return status, stdout.String(), stderr.String()
}

// file writes a file and returns its name.
func file(t *testing.T, name, text string) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	return name
}

// What the program says of the built-in register, in both languages.
func TestReports(t *testing.T) {
	nobody := file(t, "nobody.json", `{"wants": [{"technology": "FORD:2.2", "must": true}, {"technology": "FORD:1.2"}],
		"countries": ["KR"], "languages": [{"lang": "ko", "level": "C1"}], "period": "2027-01-01/2027-03-31", "hours": 8}`)
	conflict := file(t, "conflict.json", `{"wants": [{"technology": "FORD:6.3"}]}`)
	abstract := file(t, "abstract.txt", "Power amplifiers in gallium nitride\n\nEfficient radio access networks need power amplifiers for base stations.")
	for _, x := range []struct {
		name   string
		status int
		args   []string
	}{
		{"sample", statusFine, nil},
		{"three", statusFine, []string{"-k", "3"}},
		{"nobody", statusBroken, []string{"-need", nobody}},
		{"nothing", statusBroken, []string{"-need", conflict}},
		{"later", statusFine, []string{"-on", "2031-02-02", "-k", "2"}},
		{"text", statusFine, []string{"-text", abstract, "-k", "5"}},
	} {
		for _, lang := range []string{"en", "vi"} {
			status, out, mistakes := call(t, "", append([]string{"-lang", lang}, x.args...)...)
			assert.Equal(t, x.status, status, x.name)
			assert.Empty(t, mistakes)
			assert.True(t, norm.NFC.IsNormalString(out))
			name := filepath.Join("testdata", x.name+"."+lang+".txt")
			if *update {
				require.NoError(t, os.WriteFile(name, []byte(out), 0o644))
			}
			want, err := os.ReadFile(name)
			require.NoError(t, err)
			assert.Equal(t, string(want), out, name)
		}
	}
}

// Those who have not agreed, or no longer, stand in no report but as a count:
// neither by name nor by identifier, in no form and for no need.
func TestNobodyWithoutConsent(t *testing.T) {
	for _, args := range [][]string{nil, {"-lang", "vi"}, {"-format", "json"}, {"-format", "json", "-k", "1000"}} {
		_, out, _ := call(t, "", args...)
		for _, who := range []string{
			"Le Duc Anh", "Nguyen Diep", "Association of Vietnamese", // named by the press, never asked
			"Expert 08", "mẫu 08", // the consent has run out
			"Expert 10", "mẫu 10", // no consent to matching
			"Expert 13", "mẫu 13", // withdrawn
			"Expert 19", "mẫu 19", // the consent does not cover the name
			"example.org", // contacts are for contacting
		} {
			assert.NotContains(t, out, who, args)
		}
	}
}

// The data say what the text says.
func TestJSON(t *testing.T) {
	status, out, _ := call(t, "", "-format", "json", "-k", "2")
	require.Equal(t, statusFine, status)
	var r report
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	assert.Equal(t, 26, r.Count)
	require.Len(t, r.Found, 2)
	// Expert 04 has FORD:2.2 (weight 5) and FORD:1.2 (weight 2), and for FORD:2.5
	// (weight 3) a field beside it, which the need counts at 200 thousandths.
	assert.Equal(t, "Sample Expert 04", r.Found[0].Name)
	assert.Equal(t, int32(5000+2000+600), r.Found[0].Explanation.Match.Low)
	assert.Equal(t, int32(10000), r.Most)
}

// A register from elsewhere: a list as well as lines, bad records told with their places.
func TestInput(t *testing.T) {
	lines := string(data.Experts)
	list := "[" + strings.TrimSuffix(strings.ReplaceAll(lines, "\n", ","), ",") + "]"
	_, want, _ := call(t, lines, "-in", "-", "-on", "2026-11-22")
	status, got, _ := call(t, list, "-in", "-", "-on", "2026-11-22")
	assert.Equal(t, statusFine, status)
	assert.Equal(t, want, got)

	status, out, _ := call(t, lines+`{"id": "no uuid", "names": [{"display": "Marker"}]}`+"\n{\"nmaes\": \"Marker\"}\n", "-in", "-")
	assert.Equal(t, statusBroken, status)
	assert.Contains(t, out, "2 records could not be read")
	assert.Contains(t, out, "there is no such member here")
	assert.Contains(t, out, "expert 27, from line 27")
	assert.NotContains(t, out, "Marker")

	// A record of ORCID brings no consent: it is read and found for nothing.
	status, out, _ = call(t, `{"orcid-identifier": {"path": "0000-0002-1825-0097"}, "person": {"name": {"credit-name": {"value": "Josiah Carberry"}}}}`+"\n", "-in", "-")
	assert.Equal(t, statusBroken, status)
	assert.Contains(t, out, "1 of them from records of ORCID")
	assert.Contains(t, out, "1 no consent")
	assert.NotContains(t, out, "Carberry")

	status, out, mistakes := call(t, "", "-in", "-")
	assert.Equal(t, statusUsage, status)
	assert.Empty(t, out)
	assert.Contains(t, mistakes, "there is no expert in standard input")
}

// Mistakes are told with a remedy, in the language asked for, and nothing else is.
func TestMistakes(t *testing.T) {
	for _, x := range []struct {
		says string
		args []string
	}{
		{"-k takes a number from 1 to 1000", []string{"-k", "0"}},
		{"-k nhận một số từ 1 đến 1000", []string{"-k", "-3", "-lang", "vi"}},
		{"-synthetic takes a number", []string{"-synthetic", "0"}},
		{"it takes no -in", []string{"-synthetic", "5", "-in", "x"}},
		{"-on takes a day", []string{"-on", "2026"}},
		{"the language is en or vi", []string{"-lang", "fr"}},
		{"the format is text or json", []string{"-format", "html"}},
		{"not both", []string{"-need", "a", "-text", "b"}},
		{"is not a flag", []string{"experts.json"}},
		{"cannot read", []string{"-in", "no-such-file"}},
		{"cannot read the need", []string{"-need", "no-such-file"}},
		{"the flags cannot be read", []string{"-nothing"}},
		{"asks for nothing", []string{"-need", file(t, "empty.json", `{}`)}},
		{"/wants/0/weight", []string{"-need", file(t, "nan.json", `{"wants": [{"technology": "FORD:1.2", "weight": NaN}]}`)}},
		{"/wants/0", []string{"-need", file(t, "minus.json", `{"wants": [{"technology": "FORD:1.2", "weight": -1}]}`)}},
		{"64", []string{"-need", file(t, "many.json", `{"wants": [`+strings.Repeat(`{"technology": "FORD:1.2"},`, 9999)+`{"technology": "FORD:1.2"}]}`)}},
	} {
		status, out, mistakes := call(t, "", x.args...)
		assert.Equal(t, statusUsage, status, x.args)
		assert.Empty(t, out)
		assert.Contains(t, mistakes, x.says)
	}
	status, out, _ := call(t, "", "-h")
	assert.Equal(t, statusFine, status)
	assert.Contains(t, out, "Usage:")
}

// A made-up register of some size, each search held against a scan.
func TestSynthetic(t *testing.T) {
	status, out, _ := call(t, "", "-synthetic", "300", "-format", "json")
	require.Equal(t, statusFine, status)
	var x trial
	require.NoError(t, json.Unmarshal([]byte(out), &x))
	assert.Equal(t, 300, x.Experts)
	assert.Equal(t, 2*trialChecks, x.Checked)
	assert.Equal(t, x.Checked, x.Same)
	for _, lang := range []string{"en", "vi"} {
		status, out, _ := call(t, "", "-synthetic", "300", "-lang", lang)
		assert.Equal(t, statusFine, status)
		assert.Contains(t, out, "300")
	}
}
