//go:build race

package orcid_test

func init() { manyPeople, everyValue = 2_000, 7 }
