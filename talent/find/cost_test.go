//go:build !race

package find

import (
	"runtime"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/talent/talenttest"
)

// How many needs the random test asks.
const randomNeeds = 1_000_000

// Searching allocates nothing, also in several parts and with conditions open.
func TestFindAllocates(t *testing.T) {
	ix, err := NewIndex(talenttest.Experts(5000, 1), Options{})
	require.NoError(t, err)
	for e := range talenttest.Experts(700, 2) {
		require.NoError(t, ix.Put(e))
	}
	buf := make([]Match, 0, 20)
	var queries []*Query
	for _, n := range talenttest.Needs(50, 7, true) {
		n.Open, n.Credit.Sibling, n.Credit.Broader = n.Hours > 0, 300, 500
		n.Parties.Partners = append(n.Parties.Partners, talenttest.Organisation(3))
		q, err := NewQuery(&n, talenttest.Day())
		require.NoError(t, err)
		queries = append(queries, q)
	}
	all := func() {
		for _, q := range queries {
			buf = ix.Find(q, 20, buf[:0])
		}
	}
	all() // so that there is room for all that is worked with
	require.Zero(t, testing.AllocsPerRun(20, all))
}

// For half a million experts an index is to take 64 MB at most; of a tenth of
// them what does not grow with the register, such as the identifiers of
// organisations, weighs more.
func TestMemory(t *testing.T) {
	const n = 50_000
	experts := slices.Collect(talenttest.Experts(n, 1))
	before := live()
	ix, err := NewIndex(slices.Values(experts), Options{})
	require.NoError(t, err)
	each := float64(live()-before) / n
	t.Logf("%.0f bytes for an expert", each)
	assert.Less(t, each, 140.0)
	runtime.KeepAlive(experts)
	runtime.KeepAlive(ix)
}
