package main

import (
	"bytes"
	"context"
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
)

var update = flag.Bool("update", false, "rewrite testdata")

// clock stands still.
func clock() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) }

func ask(t *testing.T, in string, args ...string) (status int, out, mistakes string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status = run(t.Context(), args, strings.NewReader(in), &stdout, &stderr, clock)
	return status, stdout.String(), stderr.String()
}

func file(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "call.json")
	require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	return name
}

// The built-in call, each way, in both languages. Its last item asks for three
// experts where the register has one, so it is short.
func TestReports(t *testing.T) {
	for _, how := range []string{"best", "fair", "fair-pairs", "greedy"} {
		for _, lang := range []string{"en", "vi"} {
			status, out, mistakes := ask(t, "", "-lang", lang, "-how", how)
			assert.Equal(t, statusShort, status)
			assert.Empty(t, mistakes)
			assert.True(t, norm.NFC.IsNormalString(out))
			name := filepath.Join("testdata", how+"."+lang+".txt")
			if *update {
				require.NoError(t, os.WriteFile(name, []byte(out), 0o644))
			}
			want, err := os.ReadFile(name)
			require.NoError(t, err)
			assert.Equal(t, string(want), out, name)
		}
	}
}

// The plan keeps to what the call asks for, as the data tell it.
func TestJSON(t *testing.T) {
	status, out, _ := ask(t, "", "-format", "json")
	require.Equal(t, statusShort, status)
	var r report
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	require.Len(t, r.Plan.Teams, 7)
	load := map[string]int{}
	for _, team := range r.Plan.Teams {
		for _, c := range team.Experts {
			load[c.Expert.String()]++
		}
	}
	for who, n := range load {
		assert.LessOrEqual(t, n, 2, who)
	}
	assert.Equal(t, 2, r.Plan.Short)
	assert.Equal(t, "A-7", r.Plan.Shortages[0].Item)
	// Expert 02 works at the organisation that applies for A-1.
	for _, c := range r.Plan.Teams[0].Experts {
		assert.NotEqual(t, "0190b000-0000-7000-8000-000000000002", c.Expert.String())
	}
	for _, who := range []string{"Le Duc Anh", "Nguyen Diep", "Expert 08", "Expert 10", "Expert 13", "Expert 19", "example.org"} {
		assert.NotContains(t, out, who)
	}
}

// A call that can be met in full ends well.
func TestFull(t *testing.T) {
	status, out, _ := ask(t, `{"home": "VN", "items": [{"key": "X", "experts": 1, "need": {"wants": [{"technology": "FORD:1.2"}]}}]}`, "-in", "-", "-on", "2026-11-22")
	assert.Equal(t, statusFine, status)
	assert.NotContains(t, out, "WHO IS SHORT")
	assert.Contains(t, out, "No plan is better.")
}

func TestMistakes(t *testing.T) {
	for _, x := range []struct {
		says string
		args []string
	}{
		{"-how takes best, fair, fair-pairs or greedy", []string{"-how", "well"}},
		{"-how nhận best, fair, fair-pairs hoặc greedy", []string{"-how", "well", "-lang", "vi"}},
		{"-synthetic takes items x experts", []string{"-synthetic", "200"}},
		{"-synthetic takes items x experts", []string{"-synthetic", "0x10"}},
		{"-synthetic takes items x experts", []string{"-synthetic", "999999999x10"}},
		{"it takes no -in", []string{"-synthetic", "2x10", "-in", "x"}},
		{"the language is en or vi", []string{"-lang", "fr"}},
		{"the format is text or json", []string{"-format", "html"}},
		{"is not a flag", []string{"call.json"}},
		{"-on takes a day", []string{"-on", "soon"}},
		{"the call has no items", []string{"-in", file(t, `{}`)}},
		{"no-such-file", []string{"-in", "no-such-file"}},
		{"no-such-file", []string{"-experts", "no-such-file"}},
		{"/items/0/need", []string{"-in", file(t, `{"items": [{"key": "X", "experts": 1, "need": {}}]}`)}},
		{"/items/0/experts", []string{"-in", file(t, `{"items": [{"key": "X", "experts": -1, "need": {"wants": [{"technology": "FORD:1.2"}]}}]}`)}},
		{"/load", []string{"-in", file(t, `{"load": -1, "items": [{"key": "X", "experts": 1, "need": {"wants": [{"technology": "FORD:1.2"}]}}]}`)}},
		{"a value is expected here", []string{"-experts", file(t, "rubbish")}},
		{"itmes", []string{"-in", file(t, `{"itmes": []}`)}},
		{"standard input can be one file only", []string{"-in", "-", "-experts", "-"}},
	} {
		status, out, mistakes := ask(t, "", x.args...)
		assert.Equal(t, statusUsage, status, x.args)
		assert.Empty(t, out)
		assert.Contains(t, mistakes, x.says)
	}
	status, out, _ := ask(t, "", "-h")
	assert.Equal(t, statusFine, status)
	assert.Contains(t, out, "Usage:")
	status, out, _ = ask(t, "", "-h", "-lang", "vi")
	assert.Equal(t, statusFine, status)
	assert.Contains(t, out, "Cách dùng:")
}

// Whoever interrupts gets no half plan.
func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var stdout, stderr bytes.Buffer
	assert.Equal(t, statusUsage, run(ctx, nil, strings.NewReader(""), &stdout, &stderr, clock))
	assert.Empty(t, stdout.String())
	assert.Contains(t, stderr.String(), "context canceled")
}

func TestSynthetic(t *testing.T) {
	status, out, _ := ask(t, "", "-synthetic", "5x40", "-format", "json")
	require.Equal(t, statusFine, status)
	var x trial
	require.NoError(t, json.Unmarshal([]byte(out), &x))
	require.Len(t, x.Runs, 4)
	assert.Equal(t, 200, x.Pairs)
	assert.GreaterOrEqual(t, x.Runs[0].Total, x.Runs[1].Total, "a fair plan has no higher total than the best")
	assert.GreaterOrEqual(t, x.Runs[0].Total, x.Runs[2].Total)
	assert.GreaterOrEqual(t, x.Runs[1].Least, x.Runs[0].Least)
	assert.GreaterOrEqual(t, x.Runs[2].Worst, x.Runs[0].Worst)
	assert.LessOrEqual(t, x.Runs[0].Total, x.Runs[3].Total+x.Runs[3].Gap, "the gap holds")
	status, out, _ = ask(t, "", "-synthetic", "2x9", "-lang", "vi")
	assert.Equal(t, statusFine, status)
	assert.Contains(t, out, "nhiệm vụ giả định")
}
