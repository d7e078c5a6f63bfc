//go:build race

package talent_test

const (
	consentRounds = 40
	rubbishKinds  = 2
)
