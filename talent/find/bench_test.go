package find

import (
	"flag"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/talent/talenttest"
)

var register500k = flag.Int("experts", 500_000, "how many experts the benchmarks have")

const benchNeeds, benchBest, benchRounds = 1000, 20, 3

func live() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// BenchmarkFindRatio measures Find over needs against the scan of columns on the
// same needs in the same run, and what the index takes to build and to keep.
//
//	go test ./talent/find -run '^$' -bench FindRatio -benchtime 1x -cpu 1
func BenchmarkFindRatio(b *testing.B) {
	experts := slices.Collect(talenttest.Experts(*register500k, 1))
	before := live()
	runtime.LockOSThread()
	began := cpuTime()
	ix, err := NewIndex(slices.Values(experts), Options{})
	build := cpuTime() - began
	require.NoError(b, err)
	memory := live() - before
	cols := newColumns(slices.Values(experts))
	queries := func(conditions bool) (list []*Query) {
		for _, n := range talenttest.Needs(benchNeeds, 2, conditions) {
			q, err := NewQuery(&n, talenttest.Day())
			require.NoError(b, err)
			list = append(list, q)
		}
		return list
	}
	began = cpuTime()
	Scan(queries(false)[0], slices.Values(experts), benchBest)
	scan := cpuTime() - began
	runtime.UnlockOSThread()
	b.Logf("%d experts: index %.1f MB, built in %v; the plain scan of one need takes %v", ix.Len(), float64(memory)/1e6, build, scan)
	runtime.KeepAlive(experts)
	experts = nil
	live()
	for _, conditions := range []bool{false, true} {
		name := "plain"
		if conditions {
			name = "conditions"
		}
		b.Run(name, func(b *testing.B) {
			list := queries(conditions)
			for _, q := range list {
				require.Equal(b, cols.find(q, benchBest, nil), ix.Find(q, benchBest, nil))
			}
			var find, scan spread
			for range b.N {
				find = measure(list, ix.Find)
				scan = measure(list, cols.find)
			}
			b.Logf("find: median %v, p99 %v, all %v; columns: median %v, p99 %v, all %v", find.median, find.p99, find.all, scan.median, scan.p99, scan.all)
			b.ReportMetric(float64(scan.median)/float64(find.median), "median-ratio")
			b.ReportMetric(float64(scan.p99)/float64(find.p99), "p99-ratio")
			b.ReportMetric(float64(find.median)/1e3, "find-median-µs")
			b.ReportMetric(float64(find.p99)/1e3, "find-p99-µs")
			b.ReportMetric(float64(memory)/1e6, "index-MB")
			b.ReportMetric(float64(build)/float64(scan.median), "build-columnscans")
			b.ReportMetric(0, "ns/op")
		})
	}
}

type spread struct{ median, p99, all time.Duration }

// measure returns how long it takes to answer the queries: each is asked in
// some rounds through all of them, and the least of its times counts, because
// whatever else the machine does only makes them longer.
func measure(list []*Query, find func(*Query, int, []Match) []Match) (s spread) {
	buf := make([]Match, 0, benchBest)
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	least := make([]time.Duration, len(list))
	for round := range benchRounds {
		for i, q := range list {
			began := cpuTime()
			buf = find(q, benchBest, buf[:0])
			if d := cpuTime() - began; round == 0 || d < least[i] {
				least[i] = d
			}
		}
	}
	for _, d := range least {
		s.all += d
	}
	slices.Sort(least)
	s.median, s.p99 = least[len(least)/2], least[len(least)*99/100]
	return s
}
