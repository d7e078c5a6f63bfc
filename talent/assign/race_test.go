//go:build race

package assign

func init() { rounds = 100 }
