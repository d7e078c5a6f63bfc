package rule_test

import (
	"strconv"
	"testing"

	"github.com/scicoop/scicoop/cooperation/rule"
)

// gauges is a record of fifty figures, none of which may be negative, and of a
// list that the same holds for.
type gauges struct {
	N00, N01, N02, N03, N04, N05, N06, N07, N08, N09 int
	N10, N11, N12, N13, N14, N15, N16, N17, N18, N19 int
	N20, N21, N22, N23, N24, N25, N26, N27, N28, N29 int
	N30, N31, N32, N33, N34, N35, N36, N37, N38, N39 int
	N40, N41, N42, N43, N44, N45, N46, N47, N48, N49 int
	List                                             []int
}

// newGauges returns a record with so many negative figures, spread evenly.
func newGauges(faults int) *gauges {
	g := &gauges{List: make([]int, 50)}
	all := []*int{
		&g.N00, &g.N01, &g.N02, &g.N03, &g.N04, &g.N05, &g.N06, &g.N07, &g.N08, &g.N09,
		&g.N10, &g.N11, &g.N12, &g.N13, &g.N14, &g.N15, &g.N16, &g.N17, &g.N18, &g.N19,
		&g.N20, &g.N21, &g.N22, &g.N23, &g.N24, &g.N25, &g.N26, &g.N27, &g.N28, &g.N29,
		&g.N30, &g.N31, &g.N32, &g.N33, &g.N34, &g.N35, &g.N36, &g.N37, &g.N38, &g.N39,
		&g.N40, &g.N41, &g.N42, &g.N43, &g.N44, &g.N45, &g.N46, &g.N47, &g.N48, &g.N49,
	}
	for i := range faults {
		*all[i*4] = -1
		g.List[i*4] = -1
	}
	return g
}

func gauge(code rule.Code, where string, check func(*gauges, *rule.Context) rule.Faults) rule.Rule[gauges] {
	return rule.Rule[gauges]{
		Code: code, Severity: rule.Error, Where: where,
		EN: "%[1]d is negative.", VI: "%[1]d là số âm.",
		Basis: rule.Basis{Kind: rule.Practice, EN: "a test", VI: "kiểm thử", Confidence: rule.General},
		Check: check,
	}
}

func gaugeRules() []rule.Rule[gauges] {
	return []rule.Rule[gauges]{
		gauge("GAUGE-00", "/N00", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N00 < 0 {
				f = f.Here().Int("value", g.N00)
			}
			return f
		}),
		gauge("GAUGE-01", "/N01", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N01 < 0 {
				f = f.Here().Int("value", g.N01)
			}
			return f
		}),
		gauge("GAUGE-02", "/N02", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N02 < 0 {
				f = f.Here().Int("value", g.N02)
			}
			return f
		}),
		gauge("GAUGE-03", "/N03", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N03 < 0 {
				f = f.Here().Int("value", g.N03)
			}
			return f
		}),
		gauge("GAUGE-04", "/N04", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N04 < 0 {
				f = f.Here().Int("value", g.N04)
			}
			return f
		}),
		gauge("GAUGE-05", "/N05", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N05 < 0 {
				f = f.Here().Int("value", g.N05)
			}
			return f
		}),
		gauge("GAUGE-06", "/N06", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N06 < 0 {
				f = f.Here().Int("value", g.N06)
			}
			return f
		}),
		gauge("GAUGE-07", "/N07", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N07 < 0 {
				f = f.Here().Int("value", g.N07)
			}
			return f
		}),
		gauge("GAUGE-08", "/N08", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N08 < 0 {
				f = f.Here().Int("value", g.N08)
			}
			return f
		}),
		gauge("GAUGE-09", "/N09", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N09 < 0 {
				f = f.Here().Int("value", g.N09)
			}
			return f
		}),
		gauge("GAUGE-10", "/N10", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N10 < 0 {
				f = f.Here().Int("value", g.N10)
			}
			return f
		}),
		gauge("GAUGE-11", "/N11", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N11 < 0 {
				f = f.Here().Int("value", g.N11)
			}
			return f
		}),
		gauge("GAUGE-12", "/N12", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N12 < 0 {
				f = f.Here().Int("value", g.N12)
			}
			return f
		}),
		gauge("GAUGE-13", "/N13", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N13 < 0 {
				f = f.Here().Int("value", g.N13)
			}
			return f
		}),
		gauge("GAUGE-14", "/N14", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N14 < 0 {
				f = f.Here().Int("value", g.N14)
			}
			return f
		}),
		gauge("GAUGE-15", "/N15", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N15 < 0 {
				f = f.Here().Int("value", g.N15)
			}
			return f
		}),
		gauge("GAUGE-16", "/N16", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N16 < 0 {
				f = f.Here().Int("value", g.N16)
			}
			return f
		}),
		gauge("GAUGE-17", "/N17", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N17 < 0 {
				f = f.Here().Int("value", g.N17)
			}
			return f
		}),
		gauge("GAUGE-18", "/N18", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N18 < 0 {
				f = f.Here().Int("value", g.N18)
			}
			return f
		}),
		gauge("GAUGE-19", "/N19", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N19 < 0 {
				f = f.Here().Int("value", g.N19)
			}
			return f
		}),
		gauge("GAUGE-20", "/N20", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N20 < 0 {
				f = f.Here().Int("value", g.N20)
			}
			return f
		}),
		gauge("GAUGE-21", "/N21", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N21 < 0 {
				f = f.Here().Int("value", g.N21)
			}
			return f
		}),
		gauge("GAUGE-22", "/N22", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N22 < 0 {
				f = f.Here().Int("value", g.N22)
			}
			return f
		}),
		gauge("GAUGE-23", "/N23", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N23 < 0 {
				f = f.Here().Int("value", g.N23)
			}
			return f
		}),
		gauge("GAUGE-24", "/N24", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N24 < 0 {
				f = f.Here().Int("value", g.N24)
			}
			return f
		}),
		gauge("GAUGE-25", "/N25", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N25 < 0 {
				f = f.Here().Int("value", g.N25)
			}
			return f
		}),
		gauge("GAUGE-26", "/N26", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N26 < 0 {
				f = f.Here().Int("value", g.N26)
			}
			return f
		}),
		gauge("GAUGE-27", "/N27", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N27 < 0 {
				f = f.Here().Int("value", g.N27)
			}
			return f
		}),
		gauge("GAUGE-28", "/N28", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N28 < 0 {
				f = f.Here().Int("value", g.N28)
			}
			return f
		}),
		gauge("GAUGE-29", "/N29", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N29 < 0 {
				f = f.Here().Int("value", g.N29)
			}
			return f
		}),
		gauge("GAUGE-30", "/N30", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N30 < 0 {
				f = f.Here().Int("value", g.N30)
			}
			return f
		}),
		gauge("GAUGE-31", "/N31", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N31 < 0 {
				f = f.Here().Int("value", g.N31)
			}
			return f
		}),
		gauge("GAUGE-32", "/N32", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N32 < 0 {
				f = f.Here().Int("value", g.N32)
			}
			return f
		}),
		gauge("GAUGE-33", "/N33", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N33 < 0 {
				f = f.Here().Int("value", g.N33)
			}
			return f
		}),
		gauge("GAUGE-34", "/N34", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N34 < 0 {
				f = f.Here().Int("value", g.N34)
			}
			return f
		}),
		gauge("GAUGE-35", "/N35", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N35 < 0 {
				f = f.Here().Int("value", g.N35)
			}
			return f
		}),
		gauge("GAUGE-36", "/N36", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N36 < 0 {
				f = f.Here().Int("value", g.N36)
			}
			return f
		}),
		gauge("GAUGE-37", "/N37", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N37 < 0 {
				f = f.Here().Int("value", g.N37)
			}
			return f
		}),
		gauge("GAUGE-38", "/N38", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N38 < 0 {
				f = f.Here().Int("value", g.N38)
			}
			return f
		}),
		gauge("GAUGE-39", "/N39", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N39 < 0 {
				f = f.Here().Int("value", g.N39)
			}
			return f
		}),
		gauge("GAUGE-40", "/N40", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N40 < 0 {
				f = f.Here().Int("value", g.N40)
			}
			return f
		}),
		gauge("GAUGE-41", "/N41", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N41 < 0 {
				f = f.Here().Int("value", g.N41)
			}
			return f
		}),
		gauge("GAUGE-42", "/N42", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N42 < 0 {
				f = f.Here().Int("value", g.N42)
			}
			return f
		}),
		gauge("GAUGE-43", "/N43", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N43 < 0 {
				f = f.Here().Int("value", g.N43)
			}
			return f
		}),
		gauge("GAUGE-44", "/N44", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N44 < 0 {
				f = f.Here().Int("value", g.N44)
			}
			return f
		}),
		gauge("GAUGE-45", "/N45", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N45 < 0 {
				f = f.Here().Int("value", g.N45)
			}
			return f
		}),
		gauge("GAUGE-46", "/N46", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N46 < 0 {
				f = f.Here().Int("value", g.N46)
			}
			return f
		}),
		gauge("GAUGE-47", "/N47", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N47 < 0 {
				f = f.Here().Int("value", g.N47)
			}
			return f
		}),
		gauge("GAUGE-48", "/N48", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N48 < 0 {
				f = f.Here().Int("value", g.N48)
			}
			return f
		}),
		gauge("GAUGE-49", "/N49", func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N49 < 0 {
				f = f.Here().Int("value", g.N49)
			}
			return f
		}),
	}
}

func gaugeList() rule.Rule[gauges] {
	return gauge("GAUGE-LIST", "/List/*", func(g *gauges, _ *rule.Context) (f rule.Faults) {
		for i, n := range g.List {
			if n < 0 {
				f = f.At(i).Int("value", n)
			}
		}
		return f
	})
}

// flaw is what a hand-written check of the same content would return.
type flaw struct {
	code     string
	severity uint8
	pointer  string
	args     []rule.Arg
}

func ifNegative(out []flaw, code, where string, n int) []flaw {
	if n < 0 {
		out = append(out, flaw{code, 3, where, []rule.Arg{{Name: "value", Kind: rule.ArgInt, Number: int64(n)}}})
	}
	return out
}

//go:noinline
func plainGauges(g *gauges) (out []flaw) {
	if g.N00 < 0 {
		out = ifNegative(out, "GAUGE-00", "/N00", g.N00)
	}
	if g.N01 < 0 {
		out = ifNegative(out, "GAUGE-01", "/N01", g.N01)
	}
	if g.N02 < 0 {
		out = ifNegative(out, "GAUGE-02", "/N02", g.N02)
	}
	if g.N03 < 0 {
		out = ifNegative(out, "GAUGE-03", "/N03", g.N03)
	}
	if g.N04 < 0 {
		out = ifNegative(out, "GAUGE-04", "/N04", g.N04)
	}
	if g.N05 < 0 {
		out = ifNegative(out, "GAUGE-05", "/N05", g.N05)
	}
	if g.N06 < 0 {
		out = ifNegative(out, "GAUGE-06", "/N06", g.N06)
	}
	if g.N07 < 0 {
		out = ifNegative(out, "GAUGE-07", "/N07", g.N07)
	}
	if g.N08 < 0 {
		out = ifNegative(out, "GAUGE-08", "/N08", g.N08)
	}
	if g.N09 < 0 {
		out = ifNegative(out, "GAUGE-09", "/N09", g.N09)
	}
	if g.N10 < 0 {
		out = ifNegative(out, "GAUGE-10", "/N10", g.N10)
	}
	if g.N11 < 0 {
		out = ifNegative(out, "GAUGE-11", "/N11", g.N11)
	}
	if g.N12 < 0 {
		out = ifNegative(out, "GAUGE-12", "/N12", g.N12)
	}
	if g.N13 < 0 {
		out = ifNegative(out, "GAUGE-13", "/N13", g.N13)
	}
	if g.N14 < 0 {
		out = ifNegative(out, "GAUGE-14", "/N14", g.N14)
	}
	if g.N15 < 0 {
		out = ifNegative(out, "GAUGE-15", "/N15", g.N15)
	}
	if g.N16 < 0 {
		out = ifNegative(out, "GAUGE-16", "/N16", g.N16)
	}
	if g.N17 < 0 {
		out = ifNegative(out, "GAUGE-17", "/N17", g.N17)
	}
	if g.N18 < 0 {
		out = ifNegative(out, "GAUGE-18", "/N18", g.N18)
	}
	if g.N19 < 0 {
		out = ifNegative(out, "GAUGE-19", "/N19", g.N19)
	}
	if g.N20 < 0 {
		out = ifNegative(out, "GAUGE-20", "/N20", g.N20)
	}
	if g.N21 < 0 {
		out = ifNegative(out, "GAUGE-21", "/N21", g.N21)
	}
	if g.N22 < 0 {
		out = ifNegative(out, "GAUGE-22", "/N22", g.N22)
	}
	if g.N23 < 0 {
		out = ifNegative(out, "GAUGE-23", "/N23", g.N23)
	}
	if g.N24 < 0 {
		out = ifNegative(out, "GAUGE-24", "/N24", g.N24)
	}
	if g.N25 < 0 {
		out = ifNegative(out, "GAUGE-25", "/N25", g.N25)
	}
	if g.N26 < 0 {
		out = ifNegative(out, "GAUGE-26", "/N26", g.N26)
	}
	if g.N27 < 0 {
		out = ifNegative(out, "GAUGE-27", "/N27", g.N27)
	}
	if g.N28 < 0 {
		out = ifNegative(out, "GAUGE-28", "/N28", g.N28)
	}
	if g.N29 < 0 {
		out = ifNegative(out, "GAUGE-29", "/N29", g.N29)
	}
	if g.N30 < 0 {
		out = ifNegative(out, "GAUGE-30", "/N30", g.N30)
	}
	if g.N31 < 0 {
		out = ifNegative(out, "GAUGE-31", "/N31", g.N31)
	}
	if g.N32 < 0 {
		out = ifNegative(out, "GAUGE-32", "/N32", g.N32)
	}
	if g.N33 < 0 {
		out = ifNegative(out, "GAUGE-33", "/N33", g.N33)
	}
	if g.N34 < 0 {
		out = ifNegative(out, "GAUGE-34", "/N34", g.N34)
	}
	if g.N35 < 0 {
		out = ifNegative(out, "GAUGE-35", "/N35", g.N35)
	}
	if g.N36 < 0 {
		out = ifNegative(out, "GAUGE-36", "/N36", g.N36)
	}
	if g.N37 < 0 {
		out = ifNegative(out, "GAUGE-37", "/N37", g.N37)
	}
	if g.N38 < 0 {
		out = ifNegative(out, "GAUGE-38", "/N38", g.N38)
	}
	if g.N39 < 0 {
		out = ifNegative(out, "GAUGE-39", "/N39", g.N39)
	}
	if g.N40 < 0 {
		out = ifNegative(out, "GAUGE-40", "/N40", g.N40)
	}
	if g.N41 < 0 {
		out = ifNegative(out, "GAUGE-41", "/N41", g.N41)
	}
	if g.N42 < 0 {
		out = ifNegative(out, "GAUGE-42", "/N42", g.N42)
	}
	if g.N43 < 0 {
		out = ifNegative(out, "GAUGE-43", "/N43", g.N43)
	}
	if g.N44 < 0 {
		out = ifNegative(out, "GAUGE-44", "/N44", g.N44)
	}
	if g.N45 < 0 {
		out = ifNegative(out, "GAUGE-45", "/N45", g.N45)
	}
	if g.N46 < 0 {
		out = ifNegative(out, "GAUGE-46", "/N46", g.N46)
	}
	if g.N47 < 0 {
		out = ifNegative(out, "GAUGE-47", "/N47", g.N47)
	}
	if g.N48 < 0 {
		out = ifNegative(out, "GAUGE-48", "/N48", g.N48)
	}
	if g.N49 < 0 {
		out = ifNegative(out, "GAUGE-49", "/N49", g.N49)
	}
	return out
}

//go:noinline
func plainList(g *gauges) (out []flaw) {
	for i, n := range g.List {
		if n < 0 {
			out = ifNegative(out, "GAUGE-LIST", "/List/"+strconv.Itoa(i), n)
		}
	}
	return out
}

func BenchmarkFifty(b *testing.B) {
	v := rule.Must(rule.New(rule.NewSet[gauges]("gauges", "1", nil, gaugeRules())))
	list := rule.Must(rule.New(rule.NewSet("list", "1", nil, []rule.Rule[gauges]{gaugeList()})))
	day := func(*gauges) (rule.Day, rule.Day) { return 2026_01_01, 2026_01_01 }
	table := gaugeRules()
	for i := range table {
		table[i].Basis.From = 2000_01_01
	}
	dated := rule.Must(rule.New(rule.NewSet("gauges", "1", day, table)))
	good, bad := newGauges(0), newGauges(12)
	run := func(name string, f func()) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f()
			}
		})
	}
	run("valid/rules", func() { _ = v.Validate(good) })
	run("valid/inspect", func() { _ = v.Inspect(good) })
	run("valid/dated", func() { _ = dated.Validate(good) })
	run("valid/ifs", func() { _ = plainGauges(good) })
	run("faults12/rules", func() { _ = v.Validate(bad) })
	run("faults12/ifs", func() { _ = plainGauges(bad) })
	run("list12/rules", func() { _ = list.Validate(bad) })
	run("list12/ifs", func() { _ = plainList(bad) })
}

func BenchmarkRender(b *testing.B) {
	v := rule.Must(rule.New(rule.NewSet[gauges]("gauges", "1", nil, gaugeRules())))
	r := v.Inspect(newGauges(12))
	b.ReportAllocs()
	for b.Loop() {
		_ = r.Problem()
	}
}
