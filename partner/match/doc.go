// Package match finds organisations by name, tells apart those that only look
// alike, brings two records of one organisation together, and holds names
// against lists.
package match
