package talent

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/scicoop/scicoop/cooperation/text"
)

// SortName returns the part of the name under which it stands in a list, and ""
// where there is no name: the given name of a Vietnamese name (Lang vi), of
// several syllables the last one, as registers and class lists sort them; the
// family name of others. Where that is not recorded, it is the last word of
// Display in a Vietnamese name, which is how such names are written; other
// orders cannot be told from the words, and all of Display counts.
func (n *PersonName) SortName() string {
	if n.vietnamese() {
		return nameLast(cmp.Or(strings.TrimSpace(n.Given), n.Display))
	}
	return strings.TrimSpace(cmp.Or(strings.TrimSpace(n.Family), n.Display))
}

// vietnamese reports whether the name is written in the Vietnamese way.
func (n *PersonName) vietnamese() bool { return strings.EqualFold(recordBase(n.Lang), "vi") }

// nameSecond is what tells apart names of one SortName: the family name of a
// Vietnamese name, the given name of others.
func (n *PersonName) nameSecond() string {
	if n.vietnamese() {
		if s := strings.TrimSpace(n.Family); s != "" {
			return s
		}
		words := strings.TrimSpace(n.Display)
		if i := strings.IndexFunc(words, unicode.IsSpace); i > 0 {
			return words[:i]
		}
		return ""
	}
	return strings.TrimSpace(n.Given)
}

// nameLast returns the last word.
func nameLast(s string) string {
	words := strings.TrimSpace(s)
	i := strings.LastIndexFunc(words, unicode.IsSpace)
	if i < 0 {
		return words
	}
	_, blank := utf8.DecodeRuneInString(words[i:])
	return words[i+blank:]
}

// CompareNames orders two names for a list: by [PersonName.SortName], then by
// the family name of Vietnamese names and the given name of others, then by the
// whole name. Letters and tones are in Vietnamese order, as the collator has it:
// An, Ánh, Bình, Đức, with Trần Anh before Nguyễn Ánh. Names without any word
// come last. It is 0 only for names that are equal in all of their fields.
//
//	c := text.NewCollator()
//	slices.SortFunc(names, func(a, b talent.PersonName) int { return talent.CompareNames(c, &a, &b) })
func CompareNames(c *text.Collator, a, b *PersonName) int {
	x, y := a.SortName(), b.SortName()
	if x == "" || y == "" {
		if d := cmp.Compare(y, x); d != 0 { // what has no name stands last
			return d
		}
	}
	if d := c.Compare(x, y); d != 0 {
		return d
	}
	if d := c.Compare(a.nameSecond(), b.nameSecond()); d != 0 {
		return d
	}
	if d := c.Compare(a.Display, b.Display); d != 0 {
		return d
	}
	return cmp.Or(cmp.Compare(a.Lang, b.Lang), cmp.Compare(a.Family, b.Family), cmp.Compare(a.Given, b.Given))
}
