package rule_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

var update = flag.Bool("update", false, "rewrite testdata")

// golden compares JSON with a file by meaning.
func golden(t *testing.T, file string, value any) {
	t.Helper()
	got, err := json.MarshalIndent(value, "", "  ")
	require.NoError(t, err)
	file = filepath.Join("testdata", file)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o777))
		require.NoError(t, os.WriteFile(file, append(got, '\n'), 0o666))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err, "run go test with -update")
	assert.JSONEq(t, string(want), string(got))
}

func badReport(t *testing.T) rule.Report {
	t.Helper()
	return validator(t, rule.AsOf(2026_11_21), rule.Lists(list{"cities", "3", nil}), rule.Waive(rule.Waiver{
		Code: "TRIP-NIGHT", Pointer: "/Stops/2", Who: "Office 1", Why: "old record", Until: 2026_12_31,
	})).Inspect(badTrip())
}

func TestGolden(t *testing.T) {
	r := badReport(t)
	golden(t, "report.json", r)
	golden(t, "violation.json", r.Violations[2])
	golden(t, "problem.en.json", r.Problem(language.English))
	golden(t, "problem.vi.json", r.Problem(language.Vietnamese))
	golden(t, "report.none.json", validator(t).Inspect(goodTrip()))
	// The pointer to a report is written as the report.
	a, err := json.Marshal(r)
	require.NoError(t, err)
	b, err := json.Marshal(&r)
	require.NoError(t, err)
	assert.Equal(t, string(a), string(b))
	c, err := json.Marshal(badReport(t))
	require.NoError(t, err)
	assert.Equal(t, string(a), string(c), "every time the same bytes")
}

func TestArgsJSON(t *testing.T) {
	b, err := json.Marshal(rule.Args{
		{Name: "z", Kind: rule.ArgInt, Number: -3}, {Name: "a\"", Kind: rule.ArgCode, Text: "<ữ>\n"},
		{Name: "s", Kind: rule.ArgShare, Number: -50}, {Name: "d", Kind: rule.ArgDate, Text: "2019-07"},
	})
	require.NoError(t, err)
	assert.Equal(t, `{"z":-3,"a\"":"\u003cữ\u003e\n","s":-0.5,"d":"2019-07"}`, string(b))
	b, err = json.Marshal(rule.Args{})
	require.NoError(t, err)
	assert.Equal(t, "{}", string(b))
}

func TestProblem(t *testing.T) {
	r := badReport(t)
	p := r.Problem(tags("ja", "vi")...)
	assert.Equal(t, "Có 7 nội dung chưa đáp ứng quy tắc.", p.Detail)
	assert.Equal(t, 422, p.Status)
	assert.Equal(t, "about:blank", p.Type)
	r.Violations = r.Violations[:1]
	assert.Equal(t, "There is 1 violation.", r.Problem().Detail)
	r.Violations = nil
	b, err := json.Marshal(r.Problem())
	require.NoError(t, err)
	assert.Contains(t, string(b), `"errors":[]`)
}

func TestError(t *testing.T) {
	r := badReport(t)
	lines := strings.Split((&r).Error(), "\n")
	assert.Len(t, lines, 8)
	assert.Equal(t, "7 violations", lines[0])
	assert.Equal(t, "\terror TRIP-TITLE /Title: A trip needs a title.", lines[1])
	assert.Equal(t, "\terror TRIP-LAW (whole): Trips are not allowed.", lines[7])
	one := rule.Report{Violations: r.Violations[:1]}
	assert.True(t, strings.HasPrefix(one.Error(), "1 violation\n"))
	for range 3 {
		r.Append("/x", r)
	}
	lines = strings.Split((&r).Error(), "\n")
	assert.Equal(t, "56 violations", lines[0])
	assert.Equal(t, "\tand 46 more", lines[11])
	assert.Len(t, lines, 12)
}

func TestAppend(t *testing.T) {
	a := badReport(t)
	b := validator(t, rule.AsOf(2025_01_01), rule.Off("TRIP-LAW")).Inspect(badTrip())
	var all rule.Report
	all.Append("/trips/0", a)
	all.Append("/trips/1", b)
	require.Len(t, all.Violations, 14)
	require.Len(t, all.Waived, 1)
	assert.Equal(t, "/trips/0", all.Violations[6].Pointer)
	assert.Equal(t, "/trips/1/Title", all.Violations[7].Pointer)
	assert.Equal(t, "/trips/0/Stops/2/Nights/0", all.Waived[0].Pointer)
	assert.Equal(t, "/Title", b.Violations[0].Pointer, "the other report stays as it is")
	assert.Equal(t, rule.Judge{Sets: []string{"trip 1.2"}, Lists: []string{"cities 3"}, AsOf: 2026_11_21}, all.Judge)
	assert.Equal(t, "A trip needs a title.", all.Violations[7].Message())
}

func TestLogValue(t *testing.T) {
	r := badReport(t)
	var b bytes.Buffer
	logger := slog.New(slog.NewJSONHandler(&b, &slog.HandlerOptions{
		ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			if len(groups) == 0 && a.Key == slog.TimeKey {
				return slog.Attr{}
			}
			return a
		},
	}))
	logger.Info("judged", "violation", r.Violations[3])
	assert.JSONEq(t, `{"level": "INFO", "msg": "judged", "violation": {
		"code": "TRIP-COUNTRY", "severity": "warning", "pointer": "/Stops/1/Country",
		"args": {"code": "VX", "list": "countries 2026.1", "near": "VN, VU"}}}`, b.String())

	for _, value := range []any{r, &r} {
		b.Reset()
		logger.Info("judged", "report", value)
		var line struct{ Report map[string]any }
		require.NoError(t, json.Unmarshal(b.Bytes(), &line))
		assert.Equal(t, []any{3.0, 3.0, 1.0, 1.0}, []any{line.Report["errors"], line.Report["warnings"], line.Report["advice"], line.Report["waived"]})
		assert.Equal(t, map[string]any{"code": "TRIP-TITLE", "severity": "error", "pointer": "/Title"}, line.Report["0"])
		assert.Equal(t, map[string]any{"share": "99.5", "before": "2019-07-15"}, line.Report["5"].(map[string]any)["args"])
		assert.NotContains(t, b.String(), "needs a title", "a log holds no text")
	}
}
