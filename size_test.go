package scicoop

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSize holds that the smallest useful program stays small: one that reads
// an agreement from JSON and judges it, stripped, on linux/amd64.
func TestSize(t *testing.T) {
	if runtime.GOOS != "linux" || runtime.GOARCH != "amd64" {
		t.Skip("the bound is for linux/amd64; this is " + runtime.GOOS + "/" + runtime.GOARCH)
	}
	const bound = 6_000_000
	p := programs(t)
	t.Logf("examples/minimal: %d bytes of at most %d", p.sizeMinimal, bound)
	assert.NotZero(t, p.sizeMinimal)
	assert.Less(t, p.sizeMinimal, int64(bound))
}

func TestMinimal(t *testing.T) {
	assert.Equal(t, "nothing to refuse: Memorandum of understanding on joint research in digital technologies\n", programs(t).minimalSays)
}
