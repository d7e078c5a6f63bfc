//go:build !race

package rank

const exactRounds = 300
