package text

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// Entry is a value in one language.
type Entry struct {
	// Lang is the language as a BCP 47 tag in its usual case: en, vi, zh-Hant,
	// pt-BR. "und" says that the language is not known.
	Lang string
	// Value is the words, not empty, better in the form of [Normalize].
	Value string
}

// Text is words in several languages, at most one value for each. The zero
// value, nil, is no text; so is an empty Text. Text is a slice: compare with
// [Text.Equal]. The entries of a literal may stand in any order; texts made by
// this package are sorted by language.
//
// In JSON a Text is an object: {"en": "Germany", "vi": "Đức"}. Use it with
// omitzero.
type Text []Entry

// Of makes a text in English and Vietnamese; an empty value is left out.
func Of(en, vi string) Text {
	switch {
	case en != "" && vi != "":
		return Text{{"en", en}, {"vi", vi}}
	case en != "":
		return Text{{"en", en}}
	case vi != "":
		return Text{{"vi", vi}}
	}
	return nil
}

// In makes a text in one language; nil when the value is empty.
func In(lang, value string) Text {
	if value == "" {
		return nil
	}
	return Text{{lang, value}}
}

// With gives a copy of t in which lang has this value; an empty value takes the
// language away. t itself stays as it is.
func (t Text) With(lang, value string) Text {
	out := make(Text, 0, len(t)+1)
	for _, e := range t {
		if e.Lang != lang {
			out = append(out, e)
		}
	}
	if value != "" {
		out = append(out, Entry{lang, value})
	}
	if len(out) == 0 {
		return nil
	}
	slices.SortStableFunc(out, byLang)
	return out
}

func byLang(a, b Entry) int { return strings.Compare(a.Lang, b.Lang) }

// IsZero reports whether t has no entry.
func (t Text) IsZero() bool { return len(t) == 0 }

// Get gives the value in exactly this language.
func (t Text) Get(lang string) (value string, ok bool) {
	for i := range t {
		if t[i].Lang == lang {
			return t[i].Value, true
		}
	}
	return "", false
}

// All gives language and value of the entries in the order of the languages.
func (t Text) All() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, e := range t.sorted() {
			if !yield(e.Lang, e.Value) {
				return
			}
		}
	}
}

// Equal reports whether both have the same values in the same languages, in
// whatever order.
func (t Text) Equal(o Text) bool {
	return len(t) == len(o) && slices.Equal(t.sorted(), o.sorted())
}

// sorted gives t itself when it is in order, else a sorted copy.
func (t Text) sorted() Text {
	if slices.IsSortedFunc(t, byLang) {
		return t
	}
	t = slices.Clone(t)
	slices.SortStableFunc(t, byLang)
	return t
}

// String gives the value in English, or what Pick falls back to.
func (t Text) String() string {
	v, _ := t.Pick(language.English)
	return v
}

// Pick gives the value that suits a reader of these languages, the preferred
// one first, and the language it is in. It takes, in this order, a value in
// exactly one of the languages; the value the matcher of golang.org/x/text
// finds close to one of them, such as zh-Hant for zh-TW; English; Vietnamese;
// the first value by the order of the language tags. The answer never depends
// on the order of the entries. Without any entry both results are empty.
func (t Text) Pick(tags ...language.Tag) (value, lang string) {
	if len(t) == 0 {
		return "", ""
	}
	for _, tag := range tags {
		name := tag.String()
		if v, ok := t.Get(name); ok {
			return v, name
		}
	}
	if len(tags) > 0 {
		if e, ok := t.match(tags); ok {
			return e.Value, e.Lang
		}
	}
	for _, name := range [...]string{"en", "vi"} {
		if v, ok := t.Get(name); ok {
			return v, name
		}
	}
	first := slices.MinFunc(t, byLang)
	return first.Value, first.Lang
}

// match asks the matcher. The first preferred language decides alone when it is
// a language with a region, such as vi-VN, and t has that language and no other
// form of it: so most readers cost no matcher.
func (t Text) match(tags []language.Tag) (Entry, bool) {
	if name := tags[0].String(); len(name) == 5 && name[2] == '-' {
		var found *Entry
		forms := 0
		for i := range t {
			if l := t[i].Lang; len(l) >= 2 && l[:2] == name[:2] && (len(l) == 2 || l[2] == '-') {
				forms++
				if len(l) == 2 {
					found = &t[i]
				}
			}
		}
		if forms == 1 && found != nil {
			return *found, true
		}
	}
	entries := make(Text, 0, len(t))
	have := make([]language.Tag, 0, len(t))
	for _, e := range t.sorted() {
		if tag, err := language.Raw.Parse(e.Lang); err == nil && tag != language.Und {
			entries = append(entries, e)
			have = append(have, tag)
		}
	}
	if len(have) == 0 {
		return Entry{}, false
	}
	_, i, sure := language.NewMatcher(have).Match(tags...)
	return entries[i], sure != language.No
}
