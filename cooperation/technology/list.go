package technology

import (
	"iter"
	"slices"
	"strings"
	"sync/atomic"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
)

// A ListTable is a list of technologies as the package that owns it writes it
// down: a static composite literal of constants, kept in an unexported
// variable and handed out as a [List]. Dates are in the text form of a
// calendar.Date, so that "2026-05" says that the day was not seen. The zero
// value is a list without items. A ListTable is not comparable and must not be
// copied or changed once [ListTable.List] was called.
type ListTable struct {
	// ID identifies the list in a [Code], such as "VN-1131-2025".
	ID string
	// Edition is the version of our data about the list, such as "2026-11".
	Edition string
	// TitleEN and TitleVI name the list to readers.
	TitleEN, TitleVI string
	// Instrument is the number of the act, such as "1131/QĐ-TTg"; "" where the
	// list is not issued by a numbered act.
	Instrument string
	// InstrumentEN and InstrumentVI name the act.
	InstrumentEN, InstrumentVI string
	// Issued is the date of the act; "" when not known.
	Issued string
	// InForce is the first day on which the list holds; "" when not seen, in
	// which case the list is taken to hold from Issued.
	InForce string
	// Until is the last day on which the list holds; "" while it holds.
	Until string
	// Replaces and ReplacedBy are identifiers of lists.
	Replaces, ReplacedBy string
	// GroupsComplete and ProductsComplete say that the items of the kind are
	// all there are.
	GroupsComplete, ProductsComplete bool
	// Counts are the counts that sources state.
	Counts []Count
	// Items are the groups, technologies and products in the order of the list.
	Items []Item
	// Sources are the sources of the list.
	Sources []Citation

	built atomic.Pointer[List]
}

// List returns the list. It is built at the first call and kept. It is safe
// for concurrent use.
func (t *ListTable) List() *List {
	if l := t.built.Load(); l != nil {
		return l
	}
	t.built.CompareAndSwap(nil, newList(t))
	return t.built.Load()
}

// A List is a list of strategic, sensitive or otherwise singled-out
// technologies, issued by some authority: immutable, safe for concurrent use,
// and used through its pointer. A nil *List is a list without name and items.
//
// It has the shape interface{ Name() string; Version() string; Has(string)
// bool; Near(string) []string } that rules ask of a code list.
type List struct {
	table   *ListTable
	codes   *codes.List
	issued  calendar.Date
	inForce calendar.Date
	until   calendar.Date
	items   []Item
	counts  []Count
	sources []source.Source
}

func newList(t *ListTable) *List {
	l := &List{table: t, items: slices.Clone(t.Items), counts: slices.Clone(t.Counts)}
	l.issued, _ = calendar.ParseDate(t.Issued) // bad dates are reported by Validate
	l.inForce, _ = calendar.ParseDate(t.InForce)
	l.until, _ = calendar.ParseDate(t.Until)
	l.codes = t.codes().List()
	for _, c := range t.Sources {
		s := source.Source{
			Key: c.Key, Publisher: c.Publisher, URL: c.URL, Locator: c.Locator,
			Confidence: c.Confidence,
		}
		s.Published, _ = calendar.ParseDate(c.Published)
		l.sources = append(l.sources, s)
	}
	return l
}

// codes returns the items as a code list.
func (t *ListTable) codes() *codes.Table {
	c := &codes.Table{
		ID: t.ID, Edition: t.Edition, TitleEN: t.TitleEN, TitleVI: t.TitleVI,
		Updated: t.Issued, Source: t.InstrumentEN,
		Complete: t.GroupsComplete && t.ProductsComplete,
	}
	for _, i := range t.Items {
		c.Entries = append(c.Entries, i.entry())
	}
	return c
}

// entry returns i as an entry of a code list.
func (i Item) entry() codes.Entry {
	return codes.Entry{
		Code: i.Code, EN: i.EN, VI: i.VI, Parent: i.Parent,
		WorkingEN: i.WorkingEN, WorkingVI: i.WorkingVI, Source: i.Sources,
	}
}

// Name returns the identifier of the list, as it stands in a [Code].
func (l *List) Name() string {
	if l == nil {
		return ""
	}
	return l.table.ID
}

// Version returns the edition of our data about the list.
func (l *List) Version() string {
	if l == nil {
		return ""
	}
	return l.table.Edition
}

// Has reports whether code is a group, technology or product of the list.
func (l *List) Has(code string) bool { return l.Codes().Has(code) }

// Near returns at most three codes of the list that code may have been meant
// to be.
func (l *List) Near(code string) []string { return l.Codes().Near(code) }

// Holds reports whether c is a code of this list and in it.
func (l *List) Holds(c Code) bool { return l != nil && c.List == l.table.ID && l.Has(c.Code) }

// Codes returns the items as a code list, with labels, parents and near codes.
func (l *List) Codes() *codes.List {
	if l == nil {
		return nil
	}
	return l.codes
}

// Label returns the label of c in the language of tag and true. When there is
// none in that language, or c is not in the list, it returns the other label,
// or the text form of c, and false.
func (l *List) Label(c Code, tag language.Tag) (label string, ok bool) {
	if !l.Holds(c) {
		return c.String(), false
	}
	return l.codes.Label(c.Code, tag)
}

// Title returns the title of the list in the language of tag and true, or else
// what there is and false.
func (l *List) Title(tag language.Tag) (title string, ok bool) { return l.Codes().Title(tag) }

// Instrument returns the number of the act, such as "1131/QĐ-TTg", and its
// name.
func (l *List) Instrument() (number string, name text.Text) {
	if l == nil {
		return "", nil
	}
	return l.table.Instrument, text.Of(l.table.InstrumentEN, l.table.InstrumentVI)
}

// Issued returns the date of the act.
func (l *List) Issued() calendar.Date {
	if l == nil {
		return calendar.Date{}
	}
	return l.issued
}

// InForce returns the first day on which the list holds. When that day was not
// seen it returns the date of the act and false.
func (l *List) InForce() (from calendar.Date, seen bool) {
	if l == nil {
		return calendar.Date{}, false
	}
	if l.inForce.IsZero() {
		return l.issued, false
	}
	return l.inForce, true
}

// Until returns the last day on which the list holds, or the zero Date while
// it holds.
func (l *List) Until() calendar.Date {
	if l == nil {
		return calendar.Date{}
	}
	return l.until
}

// Replaces returns the identifier of the list that this one replaced, or "".
func (l *List) Replaces() string {
	if l == nil {
		return ""
	}
	return l.table.Replaces
}

// ReplacedBy returns the identifier of the list that replaced this one, or "".
func (l *List) ReplacedBy() string {
	if l == nil {
		return ""
	}
	return l.table.ReplacedBy
}

// GroupsComplete reports whether all groups of the list are there.
func (l *List) GroupsComplete() bool { return l != nil && l.table.GroupsComplete }

// ProductsComplete reports whether all products of the list are there. Where
// they are not, it does not follow from a missing product that the instrument
// does not name it.
func (l *List) ProductsComplete() bool { return l != nil && l.table.ProductsComplete }

// Complete reports whether all groups and all products of the list are there.
func (l *List) Complete() bool { return l.GroupsComplete() && l.ProductsComplete() }

// Items returns the groups, technologies and products in the order of the
// list.
func (l *List) Items() iter.Seq[Item] {
	return func(yield func(Item) bool) {
		if l == nil {
			return
		}
		for _, i := range l.items {
			if !yield(i) {
				return
			}
		}
	}
}

// Groups returns the groups in the order of the list.
func (l *List) Groups() iter.Seq[Item] { return l.of(Group, "") }

// Products returns the products of the group with the given code, in the order
// of the list. Products whose group was not seen are under "".
func (l *List) Products(group string) iter.Seq[Item] { return l.of(Product, group) }

func (l *List) of(k Kind, parent string) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for i := range l.Items() {
			if i.Kind == k && i.Parent == parent && !yield(i) {
				return
			}
		}
	}
}

// Item returns the item that c names.
func (l *List) Item(c Code) (Item, bool) {
	if !l.Holds(c) {
		return Item{}, false
	}
	for i := range l.Items() {
		if i.Code == c.Code {
			return i, true
		}
	}
	return Item{}, false
}

// Parent returns the group that c belongs to in this list. It is false for a
// group, where the group was not seen, and for a code that is not in the list.
func (l *List) Parent(c Code) (Code, bool) {
	if !l.Holds(c) {
		return Code{}, false
	}
	e, _ := l.codes.Lookup(c.Code)
	if e.Parent == "" {
		return Code{}, false
	}
	return Code{List: c.List, Code: e.Parent}, true
}

// Counts returns what sources state about how many items of a kind there are,
// in the order of the table. They may disagree.
func (l *List) Counts(of Kind) iter.Seq[Count] {
	return func(yield func(Count) bool) {
		if l == nil {
			return
		}
		for _, c := range l.counts {
			if c.Of == of && !yield(c) {
				return
			}
		}
	}
}

// AgreedCount returns the number of items of a kind if all counts stated agree
// on it; it is false where they disagree or there are none.
func (l *List) AgreedCount(of Kind) (int, bool) {
	value, agreed := 0, false
	for c := range l.Counts(of) {
		if agreed && c.Value != value {
			return 0, false
		}
		value, agreed = c.Value, true
	}
	return value, agreed
}

// Sources returns the sources of the list.
func (l *List) Sources() iter.Seq[source.Source] {
	return func(yield func(source.Source) bool) {
		if l == nil {
			return
		}
		for _, s := range l.sources {
			s.Title, s.Note, s.About = slices.Clone(s.Title), slices.Clone(s.Note), slices.Clone(s.About)
			if !yield(s) {
				return
			}
		}
	}
}

// cites reports whether the blank-separated keys are all sources of the list.
func (l *List) cites(keys string) bool {
	for key := range strings.FieldsSeq(keys) {
		if !slices.ContainsFunc(l.sources, func(s source.Source) bool { return s.Key == key }) {
			return false
		}
	}
	return true
}
