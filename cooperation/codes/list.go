package codes

import (
	"iter"
	"slices"
	"strings"
	"sync/atomic"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/text"
)

// A Table is a code list as the package that owns it writes it down: a static
// composite literal of constants, kept in an unexported variable and handed
// out as a [List]. The zero value is a list without entries. A Table is not
// comparable and must not be copied or changed once [Table.List] was called.
type Table struct {
	// ID names the list in messages and records, such as "party-role".
	ID string
	// Edition is the version of the data, such as "2026-11" or "2015".
	Edition string
	// TitleEN and TitleVI name the list to readers.
	TitleEN, TitleVI string
	// Updated is the date of the last change of the data in the text form of
	// a calendar.Date; "" when not known.
	Updated string
	// Source says who publishes the list and where it was read.
	Source string
	// URL is the address of the list, if it has one.
	URL string
	// Complete says that the entries are all there are. An incomplete list
	// ("including …") cannot be used to say that a code does not exist.
	Complete bool
	// WorkingEN and WorkingVI set the marks of the same name on every entry.
	WorkingEN, WorkingVI bool
	// Entries are the entries in the order of the list.
	Entries []Entry

	built atomic.Pointer[List]
}

// List returns the list. It is built at the first call and kept; later calls
// cost an atomic load. It is safe for concurrent use.
func (t *Table) List() *List {
	if l := t.built.Load(); l != nil {
		return l
	}
	t.built.CompareAndSwap(nil, newList(t, t.Edition, t.Entries))
	return t.built.Load()
}

// A List is a code list: immutable, safe for concurrent use, and used through
// its pointer. A nil *List is a list without name and entries. Where a code
// stands twice in a table, the first entry is taken; [Table.Validate] reports
// it.
type List struct {
	table   *Table
	edition string
	updated calendar.Date
	entries []Entry
	index   map[string]int32
	// lengths and codes are for Has: the codes of a short list sorted by
	// length, and where those of each length begin. A code has one or two of
	// its own length beside it, which is less work than a map.
	lengths []uint8
	codes   []string
}

// maxSorted is how many codes a list may have for [List.Has] to look among
// those of one length.
const maxSorted = 64

func newList(t *Table, edition string, entries []Entry) *List {
	l := &List{table: t, edition: edition, index: make(map[string]int32, len(entries))}
	l.updated, _ = calendar.ParseDate(t.Updated) // a bad date is reported by Validate
	l.entries = slices.Clone(entries)
	for i := range l.entries {
		e := &l.entries[i]
		e.WorkingEN = e.EN != "" && (e.WorkingEN || t.WorkingEN)
		e.WorkingVI = e.VI != "" && (e.WorkingVI || t.WorkingVI)
		if _, dup := l.index[e.Code]; !dup {
			l.index[e.Code] = int32(i)
			l.codes = append(l.codes, e.Code)
		}
	}
	if len(l.codes) > maxSorted {
		l.codes = nil
		return l
	}
	slices.SortStableFunc(l.codes, func(a, b string) int { return len(a) - len(b) })
	for i, c := range l.codes {
		for len(l.lengths) <= len(c) {
			l.lengths = append(l.lengths, uint8(i))
		}
	}
	l.lengths = append(l.lengths, uint8(len(l.codes)))
	return l
}

// Name returns the identifier of the list, such as "party-role".
func (l *List) Name() string {
	if l == nil {
		return ""
	}
	return l.table.ID
}

// Version returns the edition of the data, such as "2026-11"; a list made by
// [List.With] carries the caller's suffix, "2026-11+acme".
func (l *List) Version() string {
	if l == nil {
		return ""
	}
	return l.edition
}

// Title returns the title of the list in the language of tag, by the fallback
// of [List.Label]; a list without a title gives its name and false.
func (l *List) Title(tag language.Tag) (title string, ok bool) {
	if l == nil {
		return "", false
	}
	return pick(tag, l.table.TitleEN, l.table.TitleVI, l.table.ID)
}

// LastUpdated returns the date of the last change of the data, or the zero
// Date when it is not known.
func (l *List) LastUpdated() calendar.Date {
	if l == nil {
		return calendar.Date{}
	}
	return l.updated
}

// Source says who publishes the list and where it was read.
func (l *List) Source() string {
	if l == nil {
		return ""
	}
	return l.table.Source
}

// URL returns the address of the list, or "".
func (l *List) URL() string {
	if l == nil {
		return ""
	}
	return l.table.URL
}

// Complete reports whether the entries are all there are. From an incomplete
// list it does not follow that a code it lacks does not exist.
func (l *List) Complete() bool { return l != nil && l.table.Complete }

// Len returns the number of entries.
func (l *List) Len() int {
	if l == nil {
		return 0
	}
	return len(l.entries)
}

// Has reports whether code is in the list, at whatever date. Codes are
// compared as they are: case and blanks count.
func (l *List) Has(code string) bool {
	if l == nil {
		return false
	}
	if l.codes != nil {
		n := len(code)
		if n+1 >= len(l.lengths) {
			return false
		}
		for _, c := range l.codes[l.lengths[n]:l.lengths[n+1]] {
			if c == code {
				return true
			}
		}
		return false
	}
	_, ok := l.index[code]
	return ok
}

// HasOn reports whether code is in the list and holds on d. It is No for a
// code that is not in a complete list, and Unknown for one that is not in an
// incomplete list.
func (l *List) HasOn(code string, d calendar.Date) calendar.Truth {
	e, ok := l.Lookup(code)
	switch {
	case ok:
		return e.On(d)
	case l.Complete():
		return calendar.No
	}
	return calendar.Unknown
}

// Lookup returns the entry of code.
func (l *List) Lookup(code string) (Entry, bool) {
	if l == nil {
		return Entry{}, false
	}
	i, ok := l.index[code]
	if !ok {
		return Entry{}, false
	}
	return l.entries[i], true
}

// Label returns the label of code in the language of tag and true. When there
// is none in that language it returns the label in the other one, or else the
// code itself, and false.
func (l *List) Label(code string, tag language.Tag) (label string, ok bool) {
	e, ok := l.Lookup(code)
	if !ok {
		return code, false
	}
	return e.Label(tag)
}

// Current follows the replacements from code and returns the last entry of
// the chain. It is false when code, or a code that replaces it, is not in the
// list, and when the chain does not end.
func (l *List) Current(code string) (Entry, bool) {
	e, ok := l.Lookup(code)
	for range l.Len() {
		if !ok || e.ReplacedBy == "" {
			return e, ok
		}
		e, ok = l.Lookup(e.ReplacedBy)
	}
	return Entry{}, false
}

// All returns the entries in the order of the list.
func (l *List) All() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for i := range l.Len() {
			if !yield(l.entries[i]) {
				return
			}
		}
	}
}

// On returns the entries that hold on d or, where d or an entry's dates are
// vague, may hold; [Entry.On] tells the two apart.
func (l *List) On(d calendar.Date) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for e := range l.All() {
			if e.On(d) != calendar.No && !yield(e) {
				return
			}
		}
	}
}

// Children returns the entries directly under parent, in the order of the
// list. The entries without a parent are under "".
func (l *List) Children(parent string) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for e := range l.All() {
			if e.Parent == parent && !yield(e) {
				return
			}
		}
	}
}

// With returns a new list that has the entries of l and, after them, those
// given. The version of the new list is that of l, "+" and suffix, so that a
// result says by which list it was judged; suffix must not be empty. An entry
// cannot replace one of l: codes mean what their list says. l stays as it is.
func (l *List) With(suffix string, entries ...Entry) (*List, error) {
	if l == nil {
		return nil, newError("list", "", "there is no list to extend", "start from a Table")
	}
	if suffix == "" || !text.Valid(suffix) || strings.Contains(suffix, " ") {
		return nil, newError("version suffix", suffix, "the suffix is empty or holds blanks",
			"name who extends the list, such as \"acme\"")
	}
	all := make([]Entry, 0, len(l.entries)+len(entries))
	all = append(all, l.entries...)
	for _, e := range entries {
		if err := l.refuse(e, all[len(l.entries):]); err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	t := &Table{
		ID: l.table.ID, Edition: l.table.Edition,
		TitleEN: l.table.TitleEN, TitleVI: l.table.TitleVI,
		Updated: l.table.Updated, Source: l.table.Source, URL: l.table.URL,
		Complete: l.table.Complete,
	}
	n := newList(t, l.edition+"+"+suffix, all)
	for _, e := range entries {
		if err := n.dangling(e); err != nil {
			return nil, err
		}
	}
	return n, nil
}

// refuse says why e cannot be added to l after the entries in added.
func (l *List) refuse(e Entry, added []Entry) error {
	what := "entry of " + l.Name()
	if err := e.check(what); err != nil {
		return err
	}
	same := func(o Entry) bool { return o.Code == e.Code }
	if l.Has(e.Code) || slices.ContainsFunc(added, same) {
		return newError(what, e.Code, "the code is taken", "choose another code; an entry is never redefined")
	}
	return nil
}

// dangling says which code e refers to that is not in l.
func (l *List) dangling(e Entry) error {
	what := "entry of " + l.Name()
	if e.Parent != "" && !l.Has(e.Parent) {
		return newError(what, e.Code, "its parent is not in the list", "add the parent or leave it out")
	}
	if e.ReplacedBy != "" && !l.Has(e.ReplacedBy) {
		return newError(what, e.Code, "the code that replaces it is not in the list", "add that code or leave it out")
	}
	return nil
}
