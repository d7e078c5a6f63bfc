//go:build race

package find

// How many needs the random test asks.
const randomNeeds = 40_000
