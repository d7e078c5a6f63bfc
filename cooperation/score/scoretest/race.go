//go:build race

package scoretest

// race tells that the race detector is on; it allocates on its own.
const race = true
