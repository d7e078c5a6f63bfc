package experts

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/find"
	"github.com/scicoop/scicoop/talent/talenttest"
)

// size is how many experts the benchmark makes up: half a million, or what
// SCICOOP_EXPERTS says.
func size(b *testing.B) int {
	s := os.Getenv("SCICOOP_EXPERTS")
	if s == "" {
		return 500_000
	}
	n, err := strconv.Atoi(s)
	require.NoError(b, err)
	return n
}

// numbered are the numbers and points of what the library found.
func numbered(list []find.Match, numbers map[string]int) (out []answer) {
	for _, m := range list {
		out = append(out, answer{numbers[m.Expert.String()], int(m.Low) / talent.Whole})
	}
	return out
}

func byNumber(experts []*talent.Expert) map[string]int {
	m := make(map[string]int, len(experts))
	for i, e := range experts {
		m[e.ID.String()] = i
	}
	return m
}

// Every database that can say the need finds the same experts in the same order.
func TestSame(t *testing.T) {
	experts, rows := register(3000)
	ix, err := newIndex(experts)
	require.NoError(t, err)
	db, err := newLite(filepath.Join(t.TempDir(), "experts.db"), rows)
	require.NoError(t, err)
	defer db.db.Close()
	var pg *postgres
	if dsn := os.Getenv("SCICOOP_POSTGRES"); dsn != "" {
		pg, err = newPostgres(t.Context(), dsn, rows)
		require.NoError(t, err)
		defer pg.conn.Close(context.Background())
	}
	numbers := byNumber(experts)
	for _, n := range talenttest.Needs(100, 2, false) {
		q, err := find.NewQuery(&n, talenttest.Day())
		require.NoError(t, err)
		want := numbered(ix.Find(q, best, nil), numbers)
		got, err := db.find(&n)
		require.NoError(t, err)
		require.Equal(t, want, got)
		if pg != nil {
			got, err = pg.find(t.Context(), &n)
			require.NoError(t, err)
			require.Equal(t, want, got)
		}
	}
}

// BenchmarkFind says how many times as long the databases take at the median over
// the needs, and the median of each. Needs alternate between all of them.
func BenchmarkFind(b *testing.B) {
	experts, rows := register(size(b))
	ix, err := newIndex(experts)
	require.NoError(b, err)
	dir := b.TempDir()
	db, err := newLite(filepath.Join(dir, "experts.db"), rows)
	require.NoError(b, err)
	defer db.db.Close()
	bl, err := newBleve(filepath.Join(dir, "experts.bleve"), rows)
	require.NoError(b, err)
	defer bl.index.Close()
	var pg *postgres
	if dsn := os.Getenv("SCICOOP_POSTGRES"); dsn != "" {
		pg, err = newPostgres(b.Context(), dsn, rows)
		require.NoError(b, err)
		defer pg.conn.Close(context.Background())
	}
	needs := talenttest.Needs(100, 2, false)
	dst := make([]find.Match, 0, best)
	for b.Loop() {
		var us, sqlite, bleve, gin []time.Duration
		for i := range needs {
			n := &needs[i]
			start := time.Now()
			q, err := find.NewQuery(n, talenttest.Day())
			require.NoError(b, err)
			ix.Find(q, best, dst)
			us = append(us, time.Since(start))

			start = time.Now()
			_, err = db.find(n)
			require.NoError(b, err)
			sqlite = append(sqlite, time.Since(start))

			start = time.Now()
			_, err = bl.find(n)
			require.NoError(b, err)
			bleve = append(bleve, time.Since(start))

			if pg != nil {
				start = time.Now()
				_, err = pg.find(b.Context(), n)
				require.NoError(b, err)
				gin = append(gin, time.Since(start))
			}
		}
		ours := median(us)
		b.ReportMetric(float64(ours.Nanoseconds())/1e3, "scicoop-µs")
		report(b, "sqlite", median(sqlite), ours)
		report(b, "bleve", median(bleve), ours)
		if pg != nil {
			report(b, "postgres", median(gin), ours)
		}
	}
	b.ReportMetric(0, "ns/op")
}

func report(b *testing.B, name string, theirs, ours time.Duration) {
	b.ReportMetric(float64(theirs.Microseconds()), name+"-µs")
	b.ReportMetric(float64(theirs)/float64(ours), name+"-times")
}

func median(list []time.Duration) time.Duration {
	slices.Sort(list)
	return list[len(list)/2]
}
