//go:build !race

package ruletest

// raceEnabled: the race detector allocates, so that allocations say nothing.
const raceEnabled = false
