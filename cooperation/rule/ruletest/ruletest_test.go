package ruletest

import (
	"flag"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var _ = flag.Bool("update", false, "rewrite testdata")

// visit is a small record that the rules of these tests judge.
type visit struct {
	Title  string   `json:"title,omitempty"`
	Guests []string `json:"guests,omitempty"`
	Days   int      `json:"days"`
}

func validVisit() *visit { return &visit{Title: "Lab tour", Guests: []string{"VN", "JP"}, Days: 2} }

var basis = rule.Basis{Kind: rule.Practice, EN: "house rule", VI: "quy định nội bộ", Confidence: rule.General}

func rules() []rule.Rule[visit] {
	return []rule.Rule[visit]{
		{
			Code: "VISIT-TITLE", Severity: rule.Error, Where: "/title",
			EN: "A visit needs a title.", VI: "Chuyến thăm cần có tên.", Basis: basis,
			Check: func(v *visit, _ *rule.Context) (f rule.Faults) {
				if v.Title == "" {
					f = f.Here()
				}
				return f
			},
		},
		{
			Code: "VISIT-GUEST", Severity: rule.Warning, Where: "/guests/*",
			EN: "Guest %[1]d has the code %[2]s (100%%).", VI: "Khách thứ %[1]d có mã %[2]s (100%%).", Basis: basis,
			Check: func(v *visit, _ *rule.Context) (f rule.Faults) {
				for i, g := range v.Guests {
					if len(g) != 2 {
						f = f.At(i).Int("number", i+1).Code("code", g)
					}
				}
				return f
			},
		},
		{
			Code: "VISIT-LONG", Severity: rule.Advice, Where: "/days",
			EN: "A visit of %[1]d days is short.", VI: "Chuyến thăm %[1]d ngày là ngắn.", Basis: basis,
			Check: func(v *visit, c *rule.Context) (f rule.Faults) {
				if c.AsOf() != 0 && v.Days > 0 && v.Days < 3 {
					f = f.Here().Int("days", v.Days)
				}
				return f
			},
		},
	}
}

func examples() []Example[visit] {
	return []Example[visit]{
		{Code: "VISIT-TITLE", Break: func(v *visit) { v.Title = "" }, Want: []string{"/title"}},
		{
			Code:  "VISIT-GUEST",
			Break: func(v *visit) { v.Guests = []string{"VNM", "JP", "Nhật"} },
			Want:  []string{"/guests/2", "/guests/0"},
			Pass:  func(v *visit) { v.Guests = nil },
		},
		{Code: "VISIT-LONG", Want: []string{"/days"}, Pass: func(v *visit) { v.Days = 3 }},
	}
}

var asOf = rule.AsOf(2026_11_21)

func TestRun(t *testing.T) {
	Run(t, rule.NewSet("visit", "1.0", nil, rules()), validVisit, examples(), asOf)
}

// TestFindings breaks one thing at a time.
func TestFindings(t *testing.T) {
	shared := validVisit()
	type table struct {
		rules    []rule.Rule[visit]
		examples []Example[visit]
		valid    func() *visit
		options  []rule.Option
	}
	calls := 0
	for name, c := range map[string]struct {
		spoil func(*table)
		about string
		want  string
	}{
		"set refused":       {func(x *table) { x.rules[1].Code = "VISIT-TITLE" }, "sample", "refuses the set"},
		"no example":        {func(x *table) { x.examples = x.examples[1:] }, "VISIT-TITLE", "no example: add"},
		"unknown example":   {func(x *table) { x.examples[0].Code = "VISIT-X" }, "sample", `"VISIT-X", which no rule`},
		"sample breaks":     {func(x *table) { x.valid = func() *visit { return &visit{Days: 2} } }, "sample", "error VISIT-TITLE /title"},
		"want nothing":      {func(x *table) { x.examples[0].Want = nil }, "VISIT-TITLE", "wants no place"},
		"wrong place":       {func(x *table) { x.examples[1].Want = []string{"/guests/0"} }, "VISIT-GUEST", "broken at"},
		"break is idle":     {func(x *table) { x.examples[0].Break = func(*visit) {} }, "VISIT-TITLE", "Break changes nothing"},
		"pass breaks":       {func(x *table) { x.examples[2].Pass = func(v *visit) { v.Days = 1 } }, "VISIT-LONG", "Pass must hold"},
		"no day":            {func(x *table) { x.options = nil }, "VISIT-LONG", "rule.AsOf"},
		"options refused":   {func(x *table) { x.examples[0].Options = []rule.Option{rule.Off("X")} }, "VISIT-TITLE", "options of the example"},
		"basis kind":        {func(x *table) { x.rules[0].Basis.Kind = 0 }, "VISIT-TITLE", "lacks Kind"},
		"basis confidence":  {func(x *table) { x.rules[0].Basis.Confidence = 9 }, "VISIT-TITLE", "lacks Confidence"},
		"basis text":        {func(x *table) { x.rules[0].Basis.VI = "" }, "VISIT-TITLE", "Basis.VI is empty"},
		"basis days":        {func(x *table) { x.rules[0].Basis.From, x.rules[0].Basis.Until = 2020_01_01, 2019_01_01 }, "VISIT-TITLE", "before it begins"},
		"basis no day":      {func(x *table) { x.rules[0].Basis.Until = 2021_02_29 }, "VISIT-TITLE", "is not a day"},
		"code":              {func(x *table) { x.rules[0].Code, x.examples[0].Code = "visit title", "visit title" }, "visit title", "capital letters"},
		"code part":         {func(x *table) { x.rules[0].Code, x.examples[0].Code = "VISIT--X", "VISIT--X" }, "VISIT--X", "empty part"},
		"not translated":    {func(x *table) { x.rules[0].VI = x.rules[0].EN }, "VISIT-TITLE", "translate it"},
		"decomposed":        {func(x *table) { x.rules[0].VI = "Cần có te\u0302n." }, "VISIT-TITLE", "VI is not in Unicode NFC"},
		"blank":             {func(x *table) { x.rules[0].VI += " " }, "VISIT-TITLE", "begins or ends with a blank"},
		"variable":          {func(x *table) { x.rules[0].VI = "Cần ${x}." }, "VISIT-TITLE", "takes for a variable"},
		"bare verb":         {func(x *table) { x.rules[2].EN = "A visit of %d days." }, "VISIT-LONG", "does not name its argument"},
		"bare percent":      {func(x *table) { x.rules[2].EN = "100 % of a visit." }, "VISIT-LONG", "does not name its argument"},
		"argument zero":     {func(x *table) { x.rules[2].EN = "A visit of %[0]d days." }, "VISIT-LONG", "counted from 1"},
		"argument absent":   {func(x *table) { x.rules[2].EN = "A visit of %[2]d days." }, "VISIT-LONG", "has 1 arguments"},
		"other verb":        {func(x *table) { x.rules[2].EN = "A visit of %[1]v days." }, "VISIT-LONG", "another verb"},
		"wrong verb":        {func(x *table) { x.rules[2].VI = "Chuyến thăm %[1]s ngày." }, "VISIT-LONG", "%[1]d for an Int"},
		"where":             {func(x *table) { x.rules[0].Where = "title" }, "VISIT-TITLE", "is not a pointer"},
		"where tilde":       {func(x *table) { x.rules[0].Where = "/title~" }, "VISIT-TITLE", "bare ~"},
		"where leads off":   {func(x *table) { x.rules[0].Where = "/name/full" }, "VISIT-TITLE", `leads nowhere in the broken sample's JSON from "/name" on`},
		"star left":         {func(x *table) { x.rules[0].Where = "/guests/*" }, "VISIT-TITLE", "still has a star"},
		"index too high":    {func(x *table) { x.rules[1].Check = at(7) }, "VISIT-GUEST", "leads nowhere"},
		"argument empty":    {func(x *table) { x.rules[0].Check = here(rule.Faults(nil).Here().Code("code", "")) }, "VISIT-TITLE", `"code" is empty`},
		"argument unnamed":  {func(x *table) { x.rules[0].Check = here(rule.Faults(nil).Here().Int("", 1)) }, "VISIT-TITLE", "has no name"},
		"argument twice":    {func(x *table) { x.rules[0].Check = here(rule.Faults(nil).Here().Int("n", 1).Int("n", 1)) }, "VISIT-TITLE", `the name "n"`},
		"object changed":    {func(x *table) { x.rules[0].Check = change }, "VISIT-TITLE", "a check changed the object"},
		"sample not fresh":  {func(x *table) { x.valid = func() *visit { return shared } }, "sample", "build the sample anew"},
		"not deterministic": {func(x *table) { x.rules[0].Check = moody(&calls) }, "VISIT-TITLE", "judging again"},
		"allocates":         {func(x *table) { x.rules[0].Check = allocate }, "sample", "(VISIT-TITLE): build"},
	} {
		t.Run(name, func(t *testing.T) {
			if name == "allocates" && raceEnabled {
				t.Skip("allocations are not measured under the race detector")
			}
			x := table{rules(), examples(), validVisit, []rule.Option{asOf}}
			c.spoil(&x)
			found := examine(rule.NewSet("visit", "1.0", nil, x.rules), x.valid, x.examples, x.options)
			ok := false
			for _, f := range found {
				ok = ok || f.about == c.about && strings.Contains(f.text, c.want)
				assert.NotContains(t, f.text, "%!", "the finding itself is written properly")
			}
			assert.True(t, ok, "no finding about %s with %q in %v", c.about, c.want, found)
		})
	}
	assert.Empty(t, examine(rule.NewSet("visit", "1.0", nil, rules()), validVisit, examples(), []rule.Option{asOf}))
}

type check = func(*visit, *rule.Context) rule.Faults

func here(x rule.Faults) check {
	return func(v *visit, _ *rule.Context) (f rule.Faults) {
		if v.Title == "" {
			f = x
		}
		return f
	}
}

func at(i int) check {
	return func(v *visit, _ *rule.Context) (f rule.Faults) {
		if len(v.Guests) == 3 {
			f = f.At(i).Int("number", i).Code("code", "X")
		}
		return f
	}
}

func change(v *visit, _ *rule.Context) (f rule.Faults) {
	if v.Title == "" {
		v.Title = "Untitled"
		f = f.Here()
	}
	return f
}

func moody(calls *int) check {
	return func(v *visit, _ *rule.Context) (f rule.Faults) {
		if v.Title == "" { // a judgement that finds something asks twice
			if *calls++; *calls%3 != 0 {
				f = f.Here()
			}
		}
		return f
	}
}

var sink []byte

func allocate(v *visit, _ *rule.Context) (f rule.Faults) {
	if sink = []byte(v.Title); len(sink) == 0 {
		f = f.Here()
	}
	return f
}

func TestReleased(t *testing.T) {
	file := filepath.Join(t.TempDir(), "testdata", "codes.txt")
	text := func() string {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		return string(b)
	}
	one := func(found findings, want string) {
		t.Helper()
		require.Len(t, found, 1)
		assert.Contains(t, found[0].text, want)
		assert.Equal(t, "codes", found[0].about)
	}

	one(released("visit", []rule.Code{"V-B", "V-A"}, file, false), "lacks the codes [V-B V-A] of the set visit")
	assert.NoFileExists(t, file, "nothing is written without -update")
	assert.Empty(t, released("visit", []rule.Code{"V-B", "V-A"}, file, true))
	assert.Equal(t, "V-A visit\nV-B visit\n", text())
	assert.Empty(t, released("visit", []rule.Code{"V-A", "V-B"}, file, false))

	// A second set of the package shares the file.
	assert.Empty(t, released("trip", []rule.Code{"V-AA"}, file, true))
	assert.Equal(t, "V-A visit\nV-AA trip\nV-B visit\n", text())
	assert.Empty(t, released("visit+trip", []rule.Code{"V-A", "V-B", "V-AA"}, file, false))
	assert.Empty(t, released("visit", []rule.Code{"V-A", "V-B", "V-AA"}, file, false))

	// A code that was released stays, with -update as well.
	one(released("visit", []rule.Code{"V-A"}, file, false), "V-B was released and is gone")
	one(released("visit", []rule.Code{"V-A"}, file, true), "V-B was released and is gone")
	assert.Equal(t, "V-A visit\nV-AA trip\nV-B visit\n", text())
	one(released("stay", []rule.Code{"V-A", "V-B"}, file, false), "under the name visit")

	for content, want := range map[string]string{
		"V-B visit\nV-A visit\n":             "not sorted",
		"V-A trip\nV-A visit\nV-B visit\n":   "twice",
		"V-A visit\nV-AB\nV-B visit\n":       "lacks the name of its set",
		"V-A visit\r\nV-B visit\nV-C visit ": "V-C was released",
	} {
		require.NoError(t, os.WriteFile(file, []byte(content), 0o666))
		found := released("visit", []rule.Code{"V-A", "V-B"}, file, false)
		require.NotEmpty(t, found, content)
		assert.Contains(t, found[0].text, want)
	}
}

// TestNoJSON: a sample may be so broken that it cannot be written.
func TestNoJSON(t *testing.T) {
	type meeting struct{ Hours float64 }
	set := func(where string) rule.Set[meeting] {
		return rule.NewSet("meeting", "1", nil, []rule.Rule[meeting]{{
			Code: "MEETING-HOURS", Severity: rule.Error, Where: where, Basis: basis,
			EN: "How many hours?", VI: "Bao nhiêu giờ?",
			Check: func(m *meeting, _ *rule.Context) (f rule.Faults) {
				if math.IsNaN(m.Hours) {
					f = f.Here()
				}
				return f
			},
		}})
	}
	spoil := func(m *meeting) { m.Hours = math.NaN() }
	valid := func() *meeting { return new(meeting) }
	assert.Empty(t, examine(set("/Hours"), valid, []Example[meeting]{{Code: "MEETING-HOURS", Break: spoil, Want: []string{"/Hours"}}}, nil))
	found := examine(set("/Hours/x"), valid, []Example[meeting]{{Code: "MEETING-HOURS", Break: spoil, Want: []string{"/Hours/x"}}}, nil)
	require.Len(t, found, 1)
	assert.Contains(t, found[0].text, "leads nowhere")
	found = examine(set("/Hours"), func() *meeting { return &meeting{math.NaN()} }, []Example[meeting]{{Code: "MEETING-HOURS", Want: []string{"/Hours"}}}, nil)
	require.NotEmpty(t, found)
	assert.Contains(t, found[0].text, "the valid sample has no JSON")
}

func TestName(t *testing.T) {
	assert.Equal(t, "visit+Việt Nam", name([]string{"visit 1.0", "Việt Nam 2026.1"}))
}
