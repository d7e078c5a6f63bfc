package find

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/talent/talenttest"
)

// What the index finds is what a scan finds.
func TestFindIsScan(t *testing.T) {
	experts := slices.Collect(talenttest.Experts(2000, 1))
	ix, err := NewIndex(slices.Values(experts), Options{})
	require.NoError(t, err)
	found := 0
	for _, conditions := range []bool{false, true} {
		for _, n := range talenttest.Needs(20, 2, conditions) {
			q, err := NewQuery(&n, talenttest.Day())
			require.NoError(t, err)
			want := Scan(q, slices.Values(experts), 20)
			found += len(want)
			assert.Equal(t, want, ix.Find(q, 20, nil))
		}
	}
	assert.Greater(t, found, 100)
}

// What the index is measured against finds the same.
func TestColumnsAreScan(t *testing.T) {
	experts := slices.Collect(talenttest.Experts(5000, 1))
	ix, err := NewIndex(slices.Values(experts), Options{})
	require.NoError(t, err)
	cols := newColumns(slices.Values(experts))
	for _, conditions := range []bool{false, true} {
		for _, n := range talenttest.Needs(200, 2, conditions) {
			q, err := NewQuery(&n, talenttest.Day())
			require.NoError(t, err)
			require.Equal(t, ix.Find(q, 20, nil), cols.find(q, 20, nil))
		}
	}
}
