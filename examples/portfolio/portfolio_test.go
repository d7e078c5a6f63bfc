package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/calendar"
)

var update = flag.Bool("update", false, "write the golden files anew")

// someDay stands for today in tests.
var someDay = calendar.MustDate("2027-02-03")

// door runs the program.
func door(t *testing.T, stdin string, args ...string) (status int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(args, strings.NewReader(stdin), &o, &e, someDay)
	require.NotContains(t, o.String(), "%!")
	require.NotContains(t, e.String(), "%!")
	return status, o.String(), e.String()
}

func small(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "small.json"))
	require.NoError(t, err)
	return string(b)
}

// TestGolden compares what the small portfolio gives as text. The sections of
// findings and scores are left out: their words belong to the rule sets, and
// other tests look at them.
func TestGolden(t *testing.T) {
	for lang, cut := range map[string][2]string{
		"en": {"FINDINGS OF THE RULES", "BY TECHNOLOGY INSTEAD"},
		"vi": {"KẾT QUẢ KIỂM TRA", "THEO CÔNG NGHỆ THAY"},
	} {
		_, out, errs := door(t, small(t), "-in", "-", "-on", "2026-11-21", "-lang", lang)
		require.Empty(t, errs)
		head, rest, found := strings.Cut(out, cut[0])
		require.True(t, found)
		_, rest, found = strings.Cut(rest, cut[1])
		require.True(t, found)
		head, _, _ = strings.Cut(head, "partner 1.") // the versions of the rule sets
		got := strings.TrimRight(head, " ") + "\n\n" + cut[1] + rest
		file := filepath.Join("testdata", "small."+lang+".txt")
		if *update {
			require.NoError(t, os.WriteFile(file, []byte(got), 0o666))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Equal(t, string(want), got)
	}
}

// TestText looks at what every text must be like, also for the portfolio that
// the program carries.
func TestText(t *testing.T) {
	for _, args := range [][]string{
		{"-lang", "en"}, {"-lang", "vi"}, {"-lang", "en", "-in", "-"}, {"-lang", "vi", "-in", "-"},
	} {
		status, out, errs := door(t, small(t), args...)
		require.Empty(t, errs)
		require.LessOrEqual(t, status, statusBroken)
		require.NotContains(t, out, "\x1b", "no colours")
		for line := range strings.Lines(out) {
			line = strings.TrimRight(line, "\n")
			require.Equal(t, strings.TrimRight(line, " "), line)
			if !strings.Contains(line, "http") { // an address is not broken
				require.LessOrEqual(t, columnsOf(line), pageWidth, line)
			}
		}
		again, repeated, _ := door(t, small(t), args...)
		require.Equal(t, status, again)
		require.Equal(t, out, repeated, "the same twice")
	}
}

func TestVietnamese(t *testing.T) {
	_, out, _ := door(t, small(t), "-in", "-", "-on", "2026-11-21", "-lang", "vi")
	for _, w := range []string{"21/11/2026", "15/01/2027", "gần 1.070,5", "Vụ Hợp tác quốc tế", "chưa đủ minh chứng để kết luận", "Thụy Điển"} {
		require.Contains(t, out, w)
	}
	for _, w := range []string{"Findings", "Scores", "coverage", "overdue", "Agreements", " of ", " not "} {
		require.NotContains(t, out, w)
	}
}

// TestWithheld: an expert is never named without a consent, in no form.
func TestWithheld(t *testing.T) {
	for _, format := range []string{"text", "json", "html"} {
		_, out, _ := door(t, small(t), "-in", "-", "-format", format)
		require.NotContains(t, out, "Secret Name", format)
		require.Contains(t, out, "name withheld", format)
	}
	named := strings.Replace(small(t), `"country": "SE"
    }
  ],
  "networks"`, `"country": "SE",
      "consents": [{"purpose": "publication", "given": "2026-01-01", "method": "signed form", "evidence": "kept"}]
    }
  ],
  "networks"`, 1)
	require.NotEqual(t, small(t), named)
	_, out, _ := door(t, named, "-in", "-", "-format", "json")
	require.Contains(t, out, "Secret Name")
}

func TestStatus(t *testing.T) {
	status, _, errs := door(t, small(t), "-in", "-", "-on", "2026-11-21")
	require.Equal(t, statusFine, status, "the small portfolio has no errors")
	require.Empty(t, errs)
	broken := strings.Replace(small(t), `"kind": "display"`, `"kind": "label"`, 1)
	status, out, errs := door(t, broken, "-in", "-", "-on", "2026-11-21")
	require.Equal(t, statusBroken, status)
	require.Empty(t, errs)
	require.Contains(t, out, "PAR-NAME-SHOWN  /partners/0/names")
	require.Contains(t, out, "Basis: ")
}

func TestDay(t *testing.T) {
	_, out, _ := door(t, "")
	require.Contains(t, out, "21 November 2026 (the day of the built-in data)")
	_, out, _ = door(t, small(t), "-in", "-")
	require.Contains(t, out, "3 February 2027 (today, by the clock of this computer")
	_, out, _ = door(t, "", "-on", "2025-08-01")
	require.Contains(t, out, "1 August 2025 (as asked)")
	require.NotContains(t, out, "The list in force on the day", "the list of 2025 was in force then")
}

// TestRubbish: what cannot be read is refused with its place and a remedy, and
// nothing is shown.
func TestRubbish(t *testing.T) {
	big := filepath.Join(t.TempDir(), "big.json")
	f, err := os.Create(big)
	require.NoError(t, err)
	_, err = f.WriteString(`{"schemaVersion":"1.0","names":{"en":"`)
	require.NoError(t, err)
	for range 65 {
		_, err = f.Write(bytes.Repeat([]byte("x"), 1<<20))
		require.NoError(t, err)
	}
	require.NoError(t, f.Close())
	for name, c := range map[string]struct {
		stdin string
		args  []string
		says  []string
	}{
		"empty":          {"", nil, []string{"line 1"}},
		"malformed":      {`{"schemaVersion": "1.0",`, nil, []string{"line 1"}},
		"not a document": {`[]`, nil, []string{"line 1"}},
		"wrong type":     {`{"schemaVersion": "1.0", "partners": 3}`, nil, []string{"/partners", "line 1"}},
		"unknown member": {"{\"schemaVersion\": \"1.0\",\n\"partnerz\": []}", nil, []string{"/partnerz", "line 2"}},
		"duplicate":      {`{"schemaVersion": "1.0", "home": "VN", "home": "VN"}`, nil, []string{"/home"}},
		"trailing":       {`{"schemaVersion": "1.0"} {}`, nil, []string{"line 1"}},
		"bad value":      {`{"schemaVersion": "1.0", "events": [{"on": "31/12/2020"}]}`, nil, []string{"/events/0/on"}},
		"no version":     {`{}`, nil, []string{"schemaVersion"}},
		"newer version":  {`{"schemaVersion": "9.0"}`, nil, []string{"9.0"}},
		"deep":           {`{"schemaVersion": "1.0", "ext": ` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + `}`, nil, []string{"line 1"}},
		"binary":         {"\x00\xff\xfe", nil, []string{"line 1"}},
		"huge":           {"", []string{"-in", big}, []string{"big.json"}},
		"missing file":   {"", []string{"-in", filepath.Join("testdata", "none.json")}, []string{"none.json", "standard input"}},
		"folder":         {"", []string{"-in", "testdata"}, []string{"folder"}},
		"unknown flag":   {"", []string{"-colour"}, []string{"wrong flag", "-colour", "-h"}},
		"argument":       {"", []string{"mine.json"}, []string{"mine.json", "-in"}},
		"bad day":        {"", []string{"-on", "21/11/2026"}, []string{"21/11/2026", "-on 2026-11-21"}},
		"no such day":    {"", []string{"-on", "2026-02-30"}, []string{"2026-02-30"}},
		"a month":        {"", []string{"-on", "2026-11"}, []string{"2026-11"}},
		"unsure day":     {"", []string{"-on", "2026-11-21?"}, []string{"2026-11-21?"}},
		"bad language":   {"", []string{"-lang", "fr"}, []string{"fr", "-lang en or -lang vi"}},
		"bad form":       {"", []string{"-format", "pdf"}, []string{"pdf", "text, json or html"}},
		"no folder":      {"", []string{"-out", filepath.Join("testdata", "none", "x.txt")}, []string{"nothing was changed"}},
	} {
		t.Run(name, func(t *testing.T) {
			args := c.args
			if args == nil {
				args = []string{"-in", "-"}
			}
			for _, lang := range []string{"en", "vi"} {
				all := args
				if name != "bad language" {
					all = append([]string{"-lang", lang}, args...)
				}
				status, out, errs := door(t, c.stdin, all...)
				require.Equal(t, statusUsage, status)
				require.Empty(t, out)
				require.True(t, strings.HasPrefix(errs, "portfolio: "))
				if lang == "en" {
					for _, w := range c.says {
						require.Contains(t, errs, w)
					}
				}
			}
		})
	}
}

func TestHelp(t *testing.T) {
	status, out, errs := door(t, "", "-h")
	require.Equal(t, statusFine, status)
	require.Empty(t, errs)
	require.Contains(t, out, "Examples:")
	_, out, _ = door(t, "", "-lang", "vi", "-h")
	require.Contains(t, out, "Ví dụ:")
	_, out, _ = door(t, "", "-h", "-lang=vi")
	require.Contains(t, out, "Ví dụ:")
}

// TestOut: a file is replaced as a whole or stays as it was.
func TestOut(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "report.json")
	require.NoError(t, os.WriteFile(file, []byte("old"), 0o600))
	status, out, errs := door(t, `{"schemaVersion": "1.0", "nonsense": 1}`, "-in", "-", "-out", file)
	require.Equal(t, statusUsage, status)
	require.NotEmpty(t, errs)
	require.Empty(t, out)
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, "old", string(b))

	_, out, errs = door(t, small(t), "-in", "-", "-format", "json", "-out", file)
	require.Empty(t, errs)
	require.Empty(t, out)
	_, direct, _ := door(t, small(t), "-in", "-", "-format", "json")
	b, err = os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, direct, string(b))
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, left, 1, "nothing is left beside it")

	status, _, errs = door(t, small(t), "-in", "-", "-out", dir)
	require.Equal(t, statusUsage, status, "a folder is not overwritten")
	require.NotEmpty(t, errs)
}

// TestJSON holds the documented shape.
func TestJSON(t *testing.T) {
	_, out, errs := door(t, small(t), "-in", "-", "-on", "2026-11-21", "-format", "json")
	require.Empty(t, errs)
	var whole map[string]json.RawMessage
	require.NoError(t, json.Unmarshal([]byte(out), &whole))
	for _, name := range []string{
		"reportVersion", "language", "day", "dayFrom", "input", "portfolio", "violations", "scores", "technology",
		"technologyInForce", "dependence", "due", "timeline", "statistics", "statements", "sources",
	} {
		require.Contains(t, whole, name)
	}
	require.Len(t, whole, 16, "a new member belongs in this list and in the documentation of Report")

	var r Report
	require.NoError(t, json.Unmarshal([]byte(out), &struct {
		*Report
		Violations json.RawMessage `json:"violations"` // those who judge are not read back
		Scores     json.RawMessage `json:"scores"`
		Technology json.RawMessage `json:"technology"`
		InForce    json.RawMessage `json:"technologyInForce"`
	}{Report: &r}))
	require.Equal(t, "1.0", r.ReportVersion)
	require.Equal(t, calendar.MustDate("2026-11-21"), r.Day)
	require.Equal(t, 11, r.Portfolio.Total)
	require.Len(t, r.Due.Overdue, 1)
	require.Equal(t, "/agreements/1/obligations/0", r.Due.Overdue[0].Pointer)
	require.Len(t, r.Due.Coming, 4)
	require.Equal(t, "/agreements/0/term/notice", r.Due.Coming[0].Pointer) // three years from 1 March 2024, less three months
	require.Len(t, r.Timeline, 2)
	require.Equal(t, []string{"Sweden"}, r.Statistics[0].Named)

	var technology struct {
		Countries []Country
		Rows      []struct {
			Code  string
			Total cooperation.Counts
			Gap   bool
		}
	}
	require.NoError(t, json.Unmarshal(whole["technology"], &technology))
	require.Equal(t, []Country{{"SE", "Sweden"}, {"VN", "Vietnam"}}, technology.Countries)
	require.Len(t, technology.Rows, 11)
	require.Equal(t, "VN-1131-2025:6", technology.Rows[5].Code)
	require.Equal(t, cooperation.Counts{Partners: 1, Agreements: 1, Programmes: 1}, technology.Rows[5].Total)
	require.True(t, technology.Rows[5].Gap, "one agreement is little")

	_, again, _ := door(t, small(t), "-in", "-", "-on", "2026-11-21", "-format", "json")
	require.Equal(t, out, again)
}

// TestEmpty: a portfolio that holds nothing gives a report that says so.
func TestEmpty(t *testing.T) {
	for _, format := range []string{"text", "json", "html"} {
		for _, lang := range []string{"en", "vi"} {
			status, out, errs := door(t, `{"schemaVersion": "1.0"}`, "-in", "-", "-lang", lang, "-format", format)
			require.LessOrEqual(t, status, statusBroken)
			require.Empty(t, errs)
			require.NotEmpty(t, out)
			require.NotContains(t, out, ": null", "lists are empty, not null")
		}
	}
}

// TestControl: characters of a document that could steer a terminal are not
// passed on.
func TestControl(t *testing.T) {
	evil := strings.Replace(small(t), "A small portfolio", `A \u001b[31msmall\u202e <script>alert(1)</script> portfolio`, 1)
	_, out, _ := door(t, evil, "-in", "-")
	require.NotContains(t, out, "\x1b")
	require.NotContains(t, out, "\u202e")
	_, page, _ := door(t, evil, "-in", "-", "-format", "html")
	require.NotContains(t, page, "<script")
}
