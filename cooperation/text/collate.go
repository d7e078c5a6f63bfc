package text

import (
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Only the functions of this file may name the package collate: a program that
// calls none of them does not carry its tables.

// Collator compares texts in Vietnamese order, as golang.org/x/text/collate
// gives it (CLDR 23):
//
//   - letters come first, over the whole text: a ă â b c d đ e ê … o ô ơ … u ư;
//     blanks come before hyphens, hyphens before digits, digits before letters,
//     and 10 before 2;
//   - texts with the same letters are put in order by the first tone that
//     differs: ma mà mả mã má mạ (level, grave, hook, tilde, acute, dot below);
//   - then small letters come before capitals;
//   - texts that still are alike, such as NFC and NFD of one word, are put in
//     order by their bytes, so that no two different texts compare as 0.
//
// Tones thus count only when all letters of both texts are the same: "má a"
// comes before "mà b". Dictionaries that go syllable by syllable differ there.
// Digraphs such as ch, ng and th are two letters.
//
// Make one with [NewCollator]; the zero value panics. A Collator is not safe
// for concurrent use.
type Collator struct {
	c *collate.Collator
}

// NewCollator makes a collator. Making one takes a few microseconds; keep it
// for the length of a loop.
func NewCollator() *Collator {
	return &Collator{collate.New(language.Vietnamese)}
}

// Compare gives -1, 0 or 1; 0 only for equal strings.
func (c *Collator) Compare(a, b string) int {
	if a == b {
		return 0
	}
	if n := c.c.CompareString(a, b); n != 0 {
		return n
	}
	return strings.Compare(a, b)
}

// Sort puts the texts in order.
func (c *Collator) Sort(texts []string) {
	type keyed struct{ key, text string }
	var buf collate.Buffer
	all := make([]keyed, len(texts))
	for i, s := range texts {
		all[i] = keyed{string(c.c.KeyFromString(&buf, s)), s}
		buf.Reset()
	}
	slices.SortFunc(all, func(a, b keyed) int {
		if n := strings.Compare(a.key, b.key); n != 0 {
			return n
		}
		return strings.Compare(a.text, b.text)
	})
	for i := range all {
		texts[i] = all[i].text
	}
}

// SortVietnamese puts the texts in the order of [Collator]. It is safe for
// concurrent use on different slices.
func SortVietnamese(texts []string) { NewCollator().Sort(texts) }
