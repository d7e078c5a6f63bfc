// Package health measures the shape a network of experts is in: what it covers
// and how deep, whom it cannot lose, who bridges it, how it answers, whom it
// overloads. Measures are intervals with evidence: what is not known of a member is not
// counted as zero.
package health
