package rule

import (
	"fmt"
	"strings"
)

// BasisKind says what sort of authority a rule rests on.
type BasisKind uint8

const (
	// Law is a legal text of a state or an international treaty.
	Law BasisKind = iota + 1
	// Standard is a published standard, code list or guideline.
	Standard
	// Practice is how the field works, or what this model needs to make sense.
	Practice
)

var basisTexts = [...]string{"", "law", "standard", "practice"}

// String returns law, standard or practice, and the empty string for zero.
func (k BasisKind) String() string {
	if int(k) < len(basisTexts) {
		return basisTexts[k]
	}
	return fmt.Sprintf("basis(%d)", uint8(k))
}

// MarshalText writes the text that [BasisKind.UnmarshalText] reads.
func (k BasisKind) MarshalText() ([]byte, error) {
	return writeText("kind of basis", basisTexts[:], uint8(k))
}

// UnmarshalText reads law, standard or practice, the empty text as zero, and
// refuses anything else.
func (k *BasisKind) UnmarshalText(b []byte) error {
	return readText("kind of basis", basisTexts[:], b, (*uint8)(k))
}

// Confidence says how surely the basis has been seen to say what it is quoted for.
type Confidence uint8

const (
	// Verified: seen in the source named.
	Verified Confidence = iota + 1
	// Partly: seen in part, or in a secondary source, or sources disagree.
	Partly
	// General: general knowledge of the field; a default that a caller may override.
	General
)

var confidenceTexts = [...]string{"", "verified", "partly", "general"}

// String returns verified, partly or general, and the empty string for zero.
func (c Confidence) String() string {
	if int(c) < len(confidenceTexts) {
		return confidenceTexts[c]
	}
	return fmt.Sprintf("confidence(%d)", uint8(c))
}

// MarshalText writes the text that [Confidence.UnmarshalText] reads.
func (c Confidence) MarshalText() ([]byte, error) {
	return writeText("confidence", confidenceTexts[:], uint8(c))
}

// UnmarshalText reads verified, partly or general, the empty text as zero, and
// refuses anything else.
func (c *Confidence) UnmarshalText(b []byte) error {
	return readText("confidence", confidenceTexts[:], b, (*uint8)(c))
}

// Basis is what a rule or criterion rests on, in both languages, with the
// days on which it holds. The zero From is "since ever", the zero Until "still".
// A rule with a dated basis judges only acts of that time: see [NewSet].
type Basis struct {
	Kind       BasisKind  `json:"kind"`
	EN         string     `json:"en"`
	VI         string     `json:"vi"`
	From       Day        `json:"from,omitzero"`
	Until      Day        `json:"until,omitzero"`
	Confidence Confidence `json:"confidence"`
}

// Holds reports whether the basis may hold for an act that took place on some
// day from first to last. Unknown days (zero) are not held against it.
func (b Basis) Holds(first, last Day) bool {
	return (b.From == 0 || last == 0 || last >= b.From) && (b.Until == 0 || first == 0 || first <= b.Until)
}

// writeText returns the text of n, one of a closed set whose zero has the empty
// text.
func writeText(what string, texts []string, n uint8) ([]byte, error) {
	if int(n) < len(texts) {
		return []byte(texts[n]), nil
	}
	return nil, fmt.Errorf("rule: %s %d has no text; use %s", what, n, strings.Join(texts[1:], ", "))
}

// readText reads what writeText writes.
func readText(what string, texts []string, b []byte, to *uint8) error {
	for i, t := range texts {
		if string(b) == t {
			*to = uint8(i)
			return nil
		}
	}
	return fmt.Errorf("rule: %s %.32q is not one of %s", what, b, strings.Join(texts[1:], ", "))
}
