//go:build !race

package talent_test

const (
	consentRounds = 300
	rubbishKinds  = 5
)
