package rule_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
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
	assert.Equal(t, `3 errors, 3 warnings, 1 piece of advice
	error TRIP-TITLE /Title: A trip needs a title.
	error TRIP-NIGHT /Stops/0/Nights/1: -1 nights at stop 1 cannot be.
	error TRIP-LAW (whole): Trips are not allowed.
	warning TRIP-STOPS /Stops: 4 stops are too many.
	warning TRIP-COUNTRY /Stops/1/Country: VX is not in countries 2026.1; near: VN, VU.
	warning TRIP-COUNTRY /Stops/3/Country: ?? is not in countries 2026.1; near: –.
	advice TRIP-SHARE /Share: 99.5 % of the cost before 2019-07-15 is much.`, (&r).Error())
	one := rule.Report{Violations: r.Violations[:1]}
	assert.Equal(t, "1 error\n\terror TRIP-TITLE /Title: A trip needs a title.", one.Error())
	assert.Equal(t, "no violations", new(rule.Report).Error())

	// Much advice before the only error: the error is seen first.
	var big rule.Report
	for i := range 120 {
		big.Violations = append(big.Violations, rule.Violation{Code: "MILD", Severity: rule.Advice, Pointer: "/" + strconv.Itoa(i)})
	}
	big.Violations = append(big.Violations, rule.Violation{Code: "WARN", Severity: rule.Warning}, rule.Violation{Code: "GRAVE", Severity: rule.Error})
	lines := strings.Split(big.Error(), "\n")
	require.Len(t, lines, 12)
	assert.Equal(t, "1 error, 1 warning, 120 pieces of advice", lines[0])
	assert.Equal(t, "\terror GRAVE (whole): Rule GRAVE is broken.", lines[1])
	assert.Equal(t, "\twarning WARN (whole): Rule WARN is broken.", lines[2])
	assert.Equal(t, "\tadvice MILD /0: Rule MILD is broken.", lines[3])
	assert.Equal(t, "\tadvice MILD /7: Rule MILD is broken.", lines[10])
	assert.Equal(t, "\tand 112 more", lines[11])
	log := big.LogValue().Group()
	assert.Equal(t, "GRAVE", log[4].Value.Resolve().Group()[0].Value.String())
	assert.Len(t, log, 4+10)
}

// TestForgedLog: what stands in a record is printed on the line of its
// violation, and does not fill the log.
func TestForgedLog(t *testing.T) {
	forged := goodTrip()
	forged.Stops[0].Country = "X\nerror FAKE /x: forged\x1b[31m"
	forged.Stops[1].Country = strings.Repeat("y", 1<<20)
	r := validator(t).Inspect(forged)
	require.Len(t, r.Violations, 2)
	text := r.Error()
	assert.Len(t, strings.Split(text, "\n"), 3)
	assert.Contains(t, text, "\n\twarning TRIP-COUNTRY /Stops/0/Country: X\uFFFDerror FAKE /x: forged\uFFFD[31m is not in countries")
	assert.Less(t, len(text), 500)
}

func TestAppend(t *testing.T) {
	a := badReport(t)
	b := validator(t, rule.AsOf(2025_01_01), rule.Off("TRIP-LAW")).Inspect(badTrip())
	var all rule.Report
	all.Append("/trips/0", "trip-a", a)
	all.Append("/trips/1", "", b)
	require.Len(t, all.Violations, 14)
	require.Len(t, all.Waived, 1)
	assert.Equal(t, "/trips/0", all.Violations[6].Pointer)
	assert.Equal(t, "trip-a", all.Violations[6].Subject)
	assert.Equal(t, "/trips/1/Title", all.Violations[7].Pointer)
	assert.Empty(t, all.Violations[7].Subject)
	assert.Equal(t, "/trips/0/Stops/2/Nights/0", all.Waived[0].Pointer)
	assert.Equal(t, "trip-a", all.Waived[0].Subject)
	assert.Equal(t, "/Title", b.Violations[0].Pointer, "the other report stays as it is")
	assert.Equal(t, rule.Judge{Sets: []string{"trip 1.2"}, Lists: []string{"cities 3"}, AsOf: 2026_11_21}, all.Judge)
	assert.Equal(t, "A trip needs a title.", all.Violations[7].Message())

	var year rule.Report
	year.Append("/years/2026", "year", all)
	assert.Equal(t, "trip-a", year.Violations[6].Subject, "the record itself, not what it stands in")
	assert.Equal(t, "year", year.Violations[7].Subject)
	one, err := json.Marshal(year.Violations[6])
	require.NoError(t, err)
	assert.JSONEq(t, `{"code":"TRIP-LAW","severity":"error","subject":"trip-a","pointer":"/years/2026/trips/0","detail":"Trips are not allowed.","basis":"Act 1, art. 2"}`, string(one))
	assert.Equal(t, "trip-a", year.Violations[6].LogValue().Group()[2].Value.String())
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
		assert.Equal(t, "TRIP-LAW", line.Report["2"].(map[string]any)["code"], "the grave ones first")
		assert.Equal(t, map[string]any{"share": "99.5", "before": "2019-07-15"}, line.Report["6"].(map[string]any)["args"])
		assert.NotContains(t, b.String(), "needs a title", "a log holds no text")
	}
}
