package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/partner"
)

var update = flag.Bool("update", false, "rewrite testdata")

func call(t *testing.T, in string, args ...string) (status int, out, mistakes string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status = run(args, strings.NewReader(in), &stdout, &stderr, calendar.MustDate("2026-01-15"))
	return status, stdout.String(), stderr.String()
}

// What each question answers on the sample, in both languages.
func TestReports(t *testing.T) {
	for _, x := range []struct {
		name string
		args []string
	}{
		{"sample", nil},
		{"find", []string{"-find", "ĐH Huế"}},
		{"tie", []string{"-find", "Ministry of Education"}},
		{"nobody", []string{"-find", "Qwertyuiop"}},
		{"duplicates", []string{"-duplicates"}},
		{"resolve", []string{"-resolve", "https://ror.org/02tz8r820"}},
		{"resolve-2000", []string{"-resolve", "0166hxq48", "-on", "2000-01-01"}},
	} {
		for _, lang := range []string{"en", "vi"} {
			status, out, mistakes := call(t, "", append([]string{"-lang", lang}, x.args...)...)
			assert.Equal(t, statusFine, status, x.name)
			assert.Empty(t, mistakes)
			assert.True(t, norm.NFC.IsNormalString(out))
			file := filepath.Join("testdata", x.name+"."+lang+".txt")
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(out), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			assert.Equal(t, string(want), out, file)
		}
	}
}

// register is all open records as one file.
func register(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	for _, name := range []string{"vn-v2", "partners-v2", "vn-v1"} {
		f, err := os.Open("../../partner/ror/testdata/" + name + ".jsonl.gz")
		require.NoError(t, err)
		z, err := gzip.NewReader(f)
		require.NoError(t, err)
		_, err = io.Copy(&all, z)
		require.NoError(t, err)
		require.NoError(t, f.Close())
	}
	return all.String()
}

// The figures of the 2,966 open records, counted on the JSON by hand.
func TestRegister(t *testing.T) {
	text := register(t)
	type record struct {
		Names []struct {
			Lang  *string
			Types []string
		}
		Locations     []struct{ Details json.RawMessage }
		Relationships []struct{ Type string }
		Status        string
		Established   *int
		// schema v1
		Name              *string
		Aliases, Acronyms []string
		Labels            []struct{ ISO639 string }
		Addresses         []json.RawMessage
	}
	var records, names, bare, places, relations, yearless, ended, followed int
	for line := range strings.Lines(text) {
		var r record
		require.NoError(t, json.Unmarshal([]byte(line), &r))
		records++
		names += len(r.Names) + len(r.Aliases) + len(r.Acronyms) + len(r.Labels)
		bare += len(r.Aliases) + len(r.Acronyms)
		if r.Name != nil {
			names, bare = names+1, bare+1
		}
		for _, n := range r.Names {
			if n.Lang == nil {
				bare++
			}
		}
		places += len(r.Locations) + len(r.Addresses)
		relations += len(r.Relationships)
		if r.Established == nil {
			yearless++
		}
		if r.Status != "active" {
			ended++
			for _, x := range r.Relationships {
				if x.Type == "successor" {
					followed++
					break
				}
			}
		}
	}
	require.Equal(t, 2966, records)

	status, out, mistakes := call(t, text, "-in", "-", "-format", "json", "-on", "2026-11-21")
	assert.Empty(t, mistakes)
	assert.Equal(t, statusBroken, status, "four names end in a blank")
	var r report
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	s, c := r.Summary, r.Summary.Counts
	assert.Equal(t, []int{records, names, bare, places, relations, yearless, ended, ended - followed},
		[]int{s.Records, c.Names, c.NoLanguage, c.Locations, total(c.Relations), c.NoYear, c.Ended, c.Orphaned})
	assert.Equal(t, []int{255, 109, 12, 5}, []int{c.Ended, c.Orphaned, c.Seats, c.Abroad})
	assert.Equal(t, []count{{"active", 2711}, {"inactive", 208}, {"withdrawn", 47}}, c.Listing)
	assert.Equal(t, 0, s.Bad)
	for _, l := range s.Losses {
		assert.NotEqual(t, "lost", l.Fate.String(), l.Member)
	}
}

// The records go out as they came in: as ROR once more, and as partners.
func TestConvert(t *testing.T) {
	status, out, mistakes := call(t, "", "-format", "ndjson")
	assert.Equal(t, statusFine, status)
	assert.Empty(t, mistakes)
	n := 0
	for x, err := range document.Lines[partner.Partner](strings.NewReader(out)) {
		require.NoError(t, err)
		assert.NotEmpty(t, x.Value.Names)
		n++
	}
	assert.Equal(t, 73, n)

	// The 18 records of schema v1 do not say when they were made, which v2.1
	// must have; they are left out and named.
	file := filepath.Join(t.TempDir(), "out.jsonl")
	status, out, mistakes = call(t, "", "-format", "ndjson", "-as", "ror", "-out", file)
	assert.Equal(t, statusBroken, status)
	assert.Empty(t, out)
	assert.Equal(t, 18, strings.Count(mistakes, "\n"))
	written, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, 55, bytes.Count(written, []byte("\n")))
	status, _, mistakes = call(t, "", "-format", "ndjson", "-as", "ror", "-on", "2026-11-22", "-out", file)
	assert.Equal(t, statusFine, status)
	assert.Empty(t, mistakes)
	written, err = os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, 73, bytes.Count(written, []byte("\n")))
	_, first, _ := call(t, "", "-format", "json")
	status, _, mistakes = call(t, string(written), "-in", "-")
	assert.Equal(t, statusFine, status)
	assert.Empty(t, mistakes)
	assert.Contains(t, first, `"records": 73`)
}

// Bad records are told of with their place, and cost only themselves.
func TestBad(t *testing.T) {
	good := `{"id":"https://ror.org/00qaa6j11","names":[{"value":"Hue University","types":["ror_display","label"],"lang":"en"}],"locations":[],"types":["education"],"status":"active"}`
	status, out, _ := call(t, good+"\n{\"id\":\"https://ror.org/02jmfj006\",\n[1]\n"+strings.Replace(good, "00qaa6j11", "00qaa6j12", 1)+"\n", "-in", "-", "-on", "2026-01-01")
	assert.Equal(t, statusBroken, status)
	assert.Contains(t, out, "line 2")
	assert.Contains(t, out, "https://ror.org/02jmfj006")
	assert.Contains(t, out, "line 3")
	assert.Contains(t, out, "2 records\n")
	assert.Contains(t, out, "PAR-IDENTIFIER") // the check digits of the last one
}

// Whatever cannot be judged ends with status 2, a reason and a remedy.
func TestMistakes(t *testing.T) {
	for _, args := range [][]string{
		{"-in", "nosuch.json"}, {"-in", "."}, {"-lang", "fr"}, {"-format", "xml"}, {"-as", "csv"}, {"-as", "ror"},
		{"-resolve", "00qaa6j12"}, {"-resolve", "01k4yrm29"}, {"-on", "yesterday"}, {"-on", "2026"}, {"more"}, {"-nosuch"},
		{"-in", "-"},
	} {
		for _, lang := range []string{"en", "vi"} {
			a := args
			if args[0] != "-lang" {
				a = append([]string{"-lang", lang}, args...)
			}
			status, _, mistakes := call(t, "", a...)
			assert.Equal(t, statusUsage, status, args)
			assert.True(t, strings.HasPrefix(mistakes, "partners: "), mistakes)
			assert.GreaterOrEqual(t, strings.Count(mistakes, "\n"), 1, args)
		}
	}
	for _, lang := range []string{"en", "vi"} {
		status, out, _ := call(t, "", "-lang", lang, "-h")
		assert.Equal(t, statusFine, status)
		assert.Contains(t, out, "-duplicates")
	}
}

// What was written before stays where there is nothing to write.
func TestKeep(t *testing.T) {
	file := filepath.Join(t.TempDir(), "out.txt")
	require.NoError(t, os.WriteFile(file, []byte("kept"), 0o600))
	for _, format := range []string{"text", "json", "ndjson"} {
		status, _, mistakes := call(t, "rubbish", "-in", "-", "-out", file, "-format", format)
		assert.Equal(t, statusUsage, status)
		assert.Contains(t, mistakes, "there is no record in standard input")
		got, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, "kept", string(got))
	}
}

// Nothing is drawn where nobody looks.
func TestNoBar(t *testing.T) {
	p := newProgress(&bytes.Buffer{}, speech{}, 100)
	p.show(50, 1, 0)
	p.step(1, 2)
	p.clear()
	assert.False(t, p.drawn)
}
