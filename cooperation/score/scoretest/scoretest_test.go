package scoretest

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

// probe is a subject that says itself what is known of it.
type probe struct {
	Found  score.Maybe
	Safe   string
	Unfit  bool
	Detail []int
}

func table() []score.Criterion[probe] {
	basis := rule.Basis{Kind: rule.Practice, EN: "Practice", VI: "Thực tiễn", Confidence: rule.General}
	return []score.Criterion[probe]{
		{
			Code: "DEAL-FOUND", Dimension: "relevance", Weight: 3,
			EN: "Is it found?", VI: "Có tìm thấy không?", EvidenceEN: "A record.", EvidenceVI: "Hồ sơ.",
			SkipEN: "Nothing to find.", SkipVI: "Không có gì để tìm.",
			Facts: []score.Fact{{Where: "/found", EN: "share found", VI: "tỷ lệ tìm thấy"}}, Basis: basis,
			Measure: func(p *probe, _ *score.Context) score.Outcome {
				if p.Unfit {
					return score.NotApplicable()
				}
				if n, ok := p.Found.Get(); ok {
					return score.Measured(n)
				}
				return score.Missing()
			},
			Evidence: func(*probe, *score.Context) []score.Evidence {
				return []score.Evidence{score.For("/found", "Found.", "Đã tìm thấy.")}
			},
		},
		{
			Code: "DEAL-SAFE", Dimension: "compliance", Weight: 0, Knockout: true,
			EN: "Is it safe?", VI: "Có an toàn không?", EvidenceEN: "A record.", EvidenceVI: "Hồ sơ.",
			Facts: []score.Fact{{Where: "/safe", EN: "safety", VI: "an toàn"}}, Basis: basis,
			Measure: func(p *probe, _ *score.Context) score.Outcome {
				switch p.Safe {
				case "yes":
					return score.Measured(1000)
				case "no":
					return score.Failed()
				}
				return score.Missing()
			},
		},
	}
}

func examples() []Example[probe] {
	return []Example[probe]{
		{
			Code: "DEAL-FOUND", Measured: probe{Found: score.Some(0)}, Permille: 0,
			Lacks: []string{"/found"}, NotApplicable: &probe{Unfit: true},
		},
		{
			Code: "DEAL-SAFE", Measured: probe{Safe: "yes"}, Permille: 1000,
			Lacks: []string{"/safe"}, Failed: &probe{Safe: "no"},
		},
	}
}

const codes = "testdata/codes.txt"

func TestRun(t *testing.T) {
	Run(t, score.NewSet("probe", "1", table()), codes, examples())
}

func TestRunFindsMistakes(t *testing.T) {
	type criteria = []score.Criterion[probe]
	measure := func(o score.Outcome) func(*probe, *score.Context) score.Outcome {
		return func(*probe, *score.Context) score.Outcome { return o }
	}
	for _, test := range []struct {
		name   string
		change func(c criteria, e []Example[probe])
		want   string
	}{
		{"no model", func(c criteria, _ []Example[probe]) { c[0].Measure = nil }, "no measure"},
		{"no evidence text", func(c criteria, _ []Example[probe]) { c[0].EvidenceVI = "" }, "what counts as evidence has no Vietnamese"},
		{"not NFC", func(c criteria, _ []Example[probe]) { c[0].VI = "Co\u0301 không?" }, "not NFC"},
		{"no basis", func(c criteria, _ []Example[probe]) { c[1].Basis = rule.Basis{} }, "its basis has no kind"},
		{"no confidence", func(c criteria, _ []Example[probe]) { c[1].Basis.Confidence = 0 }, "no confidence"},
		{"half a reason", func(c criteria, _ []Example[probe]) { c[0].SkipVI = "" }, "may not apply has no Vietnamese"},
		{"no pointer", func(c criteria, _ []Example[probe]) { c[0].Facts[0].Where = "found" }, "not an RFC 6901 pointer"},
		{"bad escape", func(c criteria, _ []Example[probe]) { c[0].Facts[0].Where = "/a~b" }, "not an RFC 6901 pointer"},
		{"fact twice", func(c criteria, _ []Example[probe]) { c[0].Facts = append(c[0].Facts, c[0].Facts[0]) }, "twice"},
		{"no example", func(_ criteria, e []Example[probe]) { e[0].Code = "DEAL-SAFE" }, "DEAL-FOUND: it has no example"},
		{"stray example", func(_ criteria, e []Example[probe]) { e[0].Code = "X" }, "X: an example names it"},
		{"no failure", func(_ criteria, e []Example[probe]) { e[1].Failed = nil }, "it is a knock-out"},
		{"no inapplicable", func(_ criteria, e []Example[probe]) { e[0].NotApplicable = nil }, "such a subject"},
		{"other answer", func(_ criteria, e []Example[probe]) { e[0].Permille = 7 }, "it answers measured 0, not measured 7"},
		{"missing is a pass", func(c criteria, _ []Example[probe]) { c[0].Measure = measure(score.Measured(1000)) }, "missing: it passes"},
		{"missing is zero", func(c criteria, _ []Example[probe]) { c[0].Measure = measure(score.Measured(0)) }, "not 0 to 1000 without coverage"},
		{"other fact", func(_ criteria, e []Example[probe]) { e[0].Lacks = []string{"/other"} }, `it lacks ["/found"], not ["/other"]`},
		{"no such fact", func(c criteria, _ []Example[probe]) { c[0].Measure = measure(score.Missing(1)) }, "a fact that it does not name"},
		{"undeclared failure", func(c criteria, _ []Example[probe]) { c[0].Measure = measure(score.Failed()) }, "not marked as a knock-out"},
		{"undeclared skip", func(c criteria, _ []Example[probe]) { c[1].Measure = measure(score.NotApplicable()) }, "states no reason"},
		{"evidence without text", func(c criteria, _ []Example[probe]) {
			c[0].Evidence = func(*probe, *score.Context) []score.Evidence { return []score.Evidence{score.For("x", "", "")} }
		}, "evidence at x has no English"},
		{"renamed", func(c criteria, e []Example[probe]) { c[0].Code, e[0].Code = "DEAL-NEW", "DEAL-NEW" }, "DEAL-FOUND was released and is gone"},
		{"not listed", func(c criteria, e []Example[probe]) { c[0].Code, e[0].Code = "DEAL-NEW", "DEAL-NEW" }, "add the line DEAL-NEW"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, e := table(), examples()
			test.change(c, e)
			found := problems(score.NewSet("probe", "1", c), codes, e, nil)
			assert.Contains(t, strings.Join(found, "\n"), test.want)
		})
	}

	assert.NotEmpty(t, problems(score.NewSet("probe", "1", table()), "testdata/none.txt", examples(), nil))
	lapsed := table()
	lapsed[0].Basis.Until = 2020_01_01
	found := problems(score.NewSet("probe", "1", lapsed), codes, examples(), []score.Option{score.AsOf(2026_01_01)})
	assert.Contains(t, strings.Join(found, "\n"), "the options leave it out")
}

func TestRunFindsAllocations(t *testing.T) {
	if race {
		t.Skip("the race detector allocates")
	}
	c := table()
	measure := c[0].Measure
	c[0].Measure = func(p *probe, x *score.Context) score.Outcome {
		p.Detail = make([]int, 10)
		return measure(p, x)
	}
	found := problems(score.NewSet("probe", "1", c), codes, examples(), nil)
	require.NotEmpty(t, found)
	assert.Contains(t, found[0], "allocates 1 times")
}

func TestRunReports(t *testing.T) {
	r := &recorder{TB: t}
	Run(r, score.NewSet("probe", "1", table()), codes, nil)
	assert.Equal(t, 4, r.errors, "each criterion lacks an example; one lacks a failure and one an exception")
}

type recorder struct {
	testing.TB
	errors int
}

func (r *recorder) Helper()      {}
func (r *recorder) Error(...any) { r.errors++ }
