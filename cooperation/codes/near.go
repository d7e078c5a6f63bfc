package codes

import (
	"slices"
	"unicode/utf8"

	"github.com/scicoop/scicoop/cooperation/text"
)

const (
	nearMost  = 3  // how many codes Near returns at most
	nearRunes = 64 // how much of a text Near looks at, in runes
)

// Near returns at most three codes of the list that code may have been meant
// to be, best first: those whose code, English label or Vietnamese label,
// compared without case and diacritics, is at a small edit distance, or whose
// label holds code as whole words. Ties are in the order of the list. It is
// meant for messages; it allocates and reads the whole list.
func (l *List) Near(code string) []string {
	var buf nearBuffer
	want := buf.fold(nil, code)
	if len(want) == 0 || l.Len() == 0 {
		return nil
	}
	limit := 1 + len(want)/4
	var best []nearCode
	var label []rune
	for i := range l.entries {
		e := &l.entries[i]
		at := limit + 1
		for _, s := range [...]string{e.Code, e.EN, e.VI} {
			label = buf.fold(label[:0], s)
			if len(label) == 0 {
				continue
			}
			if d := buf.distance(want, label, limit); d < at && d < max(len(want), len(label)) {
				at = d
			}
			if at > 1 && holds(label, want) {
				at = 1
			}
		}
		if at <= limit {
			best = append(best, nearCode{at, e.Code})
		}
	}
	slices.SortStableFunc(best, func(a, b nearCode) int { return a.at - b.at })
	var near []string
	for _, b := range best {
		if len(near) == nearMost {
			break
		}
		if !slices.Contains(near, b.code) {
			near = append(near, b.code)
		}
	}
	return near
}

type nearCode struct {
	at   int
	code string
}

// holds reports whether words stands in label as whole words; one rune alone
// is too little to go by.
func holds(label, words []rune) bool {
	if len(words) < 2 {
		return false
	}
	for i := 0; i+len(words) <= len(label); i++ {
		end := i + len(words)
		if (i == 0 || !word(label[i-1])) && (end == len(label) || !word(label[end])) &&
			slices.Equal(label[i:end], words) {
			return true
		}
	}
	return false
}

// word reports whether r, a folded rune, is part of a word.
func word(r rune) bool { return r >= utf8.RuneSelf || 'a' <= r && r <= 'z' || '0' <= r && r <= '9' }

type nearBuffer struct {
	folded []byte
	rows   [3][nearRunes + 1]int
}

// fold appends the first runes of s, folded, to dst; runs of characters that
// are no part of a word, such as '-' and '_', become one blank.
func (b *nearBuffer) fold(dst []rune, s string) []rune {
	n := 0
	for i := range s {
		if n++; n > nearRunes {
			s = s[:i]
			break
		}
	}
	b.folded = text.AppendFold(b.folded[:0], s)
	gap := false
	for _, r := range string(b.folded) {
		if !word(r) && r != '.' && r != '/' {
			gap = len(dst) > 0
			continue
		}
		if gap {
			dst = append(dst, ' ')
			gap = false
		}
		dst = append(dst, r)
	}
	if len(dst) > nearRunes {
		dst = dst[:nearRunes]
	}
	return dst
}

// distance returns the number of insertions, deletions, replacements and
// exchanges of neighbours that turn a into x, or limit+1 when it is more.
func (b *nearBuffer) distance(a, x []rune, limit int) int {
	if d := len(a) - len(x); d > limit || -d > limit {
		return limit + 1
	}
	before, last, row := &b.rows[0], &b.rows[1], &b.rows[2]
	for j := range len(x) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(x); j++ {
			cost := 1
			if a[i-1] == x[j-1] {
				cost = 0
			}
			d := min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == x[j-2] && a[i-2] == x[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = d
			least = min(least, d)
		}
		if least > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return min(last[len(x)], limit+1)
}
