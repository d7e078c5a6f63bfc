//go:build race

package ror_test

func init() { lineSize = 64 << 20 }
