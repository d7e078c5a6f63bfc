// Package data holds the made-up register that the examples on experts share. See
// the README.md beside it.
package data

import _ "embed"

// Experts is the register, one expert a line.
//
//go:embed experts.jsonl
var Experts []byte

// Need is a need for that register.
//
//go:embed need.json
var Need []byte
