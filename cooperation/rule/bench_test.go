package rule_test

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/scicoop/scicoop/cooperation/rule"
)

// gauges is a record of fifty figures, none of which may be negative, and of a
// list that the same holds for.
type gauges struct {
	N    [50]int
	List []int
}

// newGauges returns a record with so many negative figures, spread evenly.
func newGauges(faults int) *gauges {
	g := &gauges{List: make([]int, 50)}
	for i := range faults {
		g.N[i*4], g.List[i*4] = -1, -1
	}
	return g
}

func gauge(code, where string, check func(*gauges, *rule.Context) rule.Faults) rule.Rule[gauges] {
	return rule.Rule[gauges]{
		Code: rule.Code(code), Severity: rule.Error, Where: where,
		EN: "%[1]d is negative.", VI: "%[1]d là số âm.",
		Basis: rule.Basis{Kind: rule.Practice, EN: "a test", VI: "kiểm thử", Confidence: rule.General},
		Check: check,
	}
}

func gaugeRules() (rules []rule.Rule[gauges]) {
	for i := range (gauges{}).N {
		rules = append(rules, gauge(fmt.Sprintf("GAUGE-%02d", i), "/N/"+strconv.Itoa(i), func(g *gauges, _ *rule.Context) (f rule.Faults) {
			if g.N[i] < 0 {
				f = f.Here().Int("value", g.N[i])
			}
			return f
		}))
	}
	return rules
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

// BenchmarkFifty measures the kernel alone, with fifty checks of next to no
// work. What it costs beside code written by hand is measured on the rules of
// agreements, in package agreement.
func BenchmarkFifty(b *testing.B) {
	v := rule.Must(rule.New(rule.NewSet("gauges", "1", nil, gaugeRules())))
	list := rule.Must(rule.New(rule.NewSet("list", "1", nil, []rule.Rule[gauges]{gaugeList()})))
	day := func(*gauges) (rule.Day, rule.Day) { return 2026_01_01, 2026_01_01 }
	table := gaugeRules()
	for i := range table {
		table[i].Basis.From = 2000_01_01
	}
	dated := rule.Must(rule.New(rule.NewSet("gauges", "1", day, table)))
	good, bad := newGauges(0), newGauges(12)
	for _, x := range []struct {
		name string
		f    func()
	}{
		{"valid", func() { _ = v.Validate(good) }},
		{"inspect", func() { _ = v.Inspect(good) }},
		{"dated", func() { _ = dated.Validate(good) }},
		{"faults12", func() { _ = v.Validate(bad) }},
		{"list12", func() { _ = list.Validate(bad) }},
	} {
		b.Run(x.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				x.f()
			}
		})
	}
}

func BenchmarkRender(b *testing.B) {
	v := rule.Must(rule.New(rule.NewSet("gauges", "1", nil, gaugeRules())))
	r := v.Inspect(newGauges(12))
	b.ReportAllocs()
	for b.Loop() {
		_ = r.Problem()
	}
}
