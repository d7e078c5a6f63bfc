package technology

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/source"
)

// A list has the shape that rules ask for.
var _ interface {
	Name() string
	Version() string
	Has(code string) bool
	Near(code string) []string
} = (*List)(nil)

var (
	oldList = ListTable{
		ID: "OLD-1", Edition: "1", TitleEN: "Old", TitleVI: "Cũ", Instrument: "1", InstrumentEN: "Act 1", InstrumentVI: "Văn bản 1",
		Issued: "2025-06-12", Until: "2026-05", ReplacedBy: "NEW-2", GroupsComplete: true,
		Counts: []Count{
			{Of: Group, Value: 2, Confidence: source.Reported, Sources: "S"},
			{Of: Product, Value: 35, Confidence: source.Reported, Sources: "S"},
			{Of: Product, Value: 32, Confidence: source.Reported, Sources: "T"},
		},
		Items: []Item{
			{Code: "1", Kind: Group, Number: 1, EN: "First", VI: "Thứ nhất", Confidence: source.Reported, Sources: "S T"},
			{Code: "1/robot", Kind: Product, Parent: "1", EN: "Robot", VI: "Robot", WorkingVI: true, Confidence: source.Partial, Sources: "T"},
			{Code: "2", Kind: Group, Number: 2, EN: "Second", VI: "Thứ hai", Confidence: source.General},
		},
		Sources: []Citation{
			{Key: "S", Publisher: "s.example", Locator: "1", Published: "2025-06-13", Confidence: source.Reported},
			{Key: "T", Publisher: "t.example", Confidence: source.Reported},
		},
	}
	newListTable = ListTable{
		ID: "NEW-2", Edition: "1", TitleEN: "New", TitleVI: "Mới", Instrument: "2", InstrumentEN: "Act 2", InstrumentVI: "Văn bản 2",
		Issued: "2026-05", Replaces: "OLD-1",
		Items: []Item{
			{Code: "robot", Kind: Technology, EN: "Robot", VI: "Robot", Confidence: source.Partial},
			{Code: "camera", Kind: Product, EN: "Camera", VI: "Camera", Confidence: source.Partial},
		},
	}
)

func TestListTables(t *testing.T) {
	for _, table := range []*ListTable{&oldList, &newListTable, &canada} {
		assert.NoError(t, table.Validate(), table.ID)
	}
}

func TestList(t *testing.T) {
	l := oldList.List()
	assert.Same(t, l, oldList.List())
	assert.Equal(t, "OLD-1", l.Name())
	assert.Equal(t, "1", l.Version())
	assert.Equal(t, "NEW-2", l.ReplacedBy())
	assert.Equal(t, "OLD-1", newListTable.List().Replaces())
	assert.Equal(t, "2025-06-12", l.Issued().String())
	assert.Equal(t, "2026-05", l.Until().String())
	from, seen := l.InForce()
	assert.Equal(t, "2025-06-12", from.String())
	assert.False(t, seen, "the day of entry into force was not seen")
	assert.True(t, l.GroupsComplete())
	assert.False(t, l.ProductsComplete())
	assert.False(t, l.Complete())
	number, name := l.Instrument()
	assert.Equal(t, "1", number)
	vi, _ := name.Get("vi")
	assert.Equal(t, "Văn bản 1", vi)
	title, ok := l.Title(language.Vietnamese)
	assert.Equal(t, "Cũ", title)
	assert.True(t, ok)

	robot := Code{"OLD-1", "1/robot"}
	assert.True(t, l.Holds(robot))
	assert.False(t, l.Holds(Code{"NEW-2", "1/robot"}))
	assert.False(t, l.Holds(Code{"OLD-1", "3"}))
	i, ok := l.Item(robot)
	require.True(t, ok)
	assert.Equal(t, source.Partial, i.Confidence)
	label, ok := i.Label(language.Vietnamese)
	assert.Equal(t, "Robot", label)
	assert.True(t, ok)
	p, ok := l.Parent(robot)
	assert.True(t, ok)
	assert.Equal(t, Code{"OLD-1", "1"}, p)
	_, ok = l.Parent(p)
	assert.False(t, ok)
	label, ok = l.Label(Code{"ELSE", "9"}, language.English)
	assert.Equal(t, "ELSE:9", label, "an unknown code is shown as it is")
	assert.False(t, ok)
	label, ok = l.Label(p, language.Vietnamese)
	assert.Equal(t, "Thứ nhất", label)
	assert.True(t, ok)
	assert.Equal(t, []string{"1/robot"}, l.Near("robots"))

	assert.Len(t, slices.Collect(l.Items()), 3)
	assert.Len(t, slices.Collect(l.Groups()), 2)
	assert.Len(t, slices.Collect(l.Products("1")), 1)
	assert.Empty(t, slices.Collect(l.Products("2")))
	assert.Len(t, slices.Collect(newListTable.List().Products("")), 1, "products whose group was not seen")
	sources := slices.Collect(l.Sources())
	require.Len(t, sources, 2)
	assert.Equal(t, "2025-06-13", sources[0].Published.String())
}

func TestCountsThatDisagreeAreBothKept(t *testing.T) {
	l := oldList.List()
	var values []int
	for c := range l.Counts(Product) {
		values = append(values, c.Value)
	}
	assert.Equal(t, []int{35, 32}, values)
	_, agreed := l.AgreedCount(Product)
	assert.False(t, agreed)
	n, agreed := l.AgreedCount(Group)
	assert.True(t, agreed)
	assert.Equal(t, 2, n)
	_, agreed = newListTable.List().AgreedCount(Group)
	assert.False(t, agreed, "none is stated")
}

func TestNilList(t *testing.T) {
	var l *List
	assert.False(t, l.Has("1"))
	assert.False(t, l.Holds(Code{}))
	assert.Nil(t, l.Near("1"))
	assert.Empty(t, l.Name()+l.Version()+l.Replaces()+l.ReplacedBy())
	assert.Empty(t, slices.Collect(l.Items()))
	assert.Empty(t, slices.Collect(l.Sources()))
	assert.Empty(t, slices.Collect(l.Counts(Group)))
	assert.True(t, l.Issued().IsZero())
	assert.Equal(t, calendar.Unknown, l.HoldsOn(calendar.MustDate("2020")))
	_, ok := l.Title(language.English)
	assert.False(t, ok)
}

func TestListOnChoosesByTheDateOfTheAct(t *testing.T) {
	before, after := oldList.List(), newListTable.List()
	for _, tc := range []struct {
		on   string
		want *List
		sure calendar.Truth
	}{
		{"2025-06-11", nil, calendar.No},
		{"2024", nil, calendar.No},
		{"2025-06-12", before, calendar.Yes},
		{"2025-06", nil, calendar.Unknown},
		{"2025-12", before, calendar.Yes},
		{"2026-04-30", before, calendar.Yes},
		{"2026-05", nil, calendar.Unknown},
		{"2026-05-02", nil, calendar.Unknown},
		{"2026-05-26", nil, calendar.Unknown},
		{"2026-05-31", nil, calendar.Unknown},
		{"2026-06-01", after, calendar.Yes},
		{"2026", nil, calendar.Unknown},
		{"2027", after, calendar.Yes},
		{"2025-12?", nil, calendar.Unknown},
		{"", nil, calendar.Unknown},
	} {
		var d calendar.Date
		if tc.on != "" {
			d = calendar.MustDate(tc.on)
		}
		for _, lists := range [][]*List{{before, after}, {after, before}} {
			got, sure := ListOn(d, lists...)
			assert.Same(t, tc.want, got, tc.on)
			assert.Equal(t, tc.sure, sure, tc.on)
		}
	}
	assert.Equal(t, []*List{before, after}, Candidates(calendar.MustDate("2026-05-10"), before, after))
	assert.Equal(t, []*List{after}, Candidates(calendar.MustDate("2027"), before, after))
	got, sure := ListOn(calendar.MustDate("2025-12"), before, before)
	assert.Nil(t, got)
	assert.Equal(t, calendar.Unknown, sure, "two lists hold: it never guesses")
	got, sure = ListOn(calendar.MustDate("2025-12"))
	assert.Nil(t, got)
	assert.Equal(t, calendar.No, sure)
}

func TestCanadaAreas(t *testing.T) {
	l := CanadaAreas()
	n, ok := l.AgreedCount(Group)
	assert.True(t, ok)
	groups := slices.Collect(l.Groups())
	assert.Len(t, groups, n)
	for i, g := range groups {
		assert.Equal(t, i+1, g.Number)
		assert.NotEmpty(t, g.EN)
		assert.True(t, g.WorkingVI)
		assert.True(t, norm.NFC.IsNormalString(g.VI) && g.VI != "")
		want := source.Reported
		if g.Number >= 8 {
			want = source.General
		}
		assert.Equal(t, want, g.Confidence, g.EN)
	}
	from, seen := l.InForce()
	assert.True(t, seen)
	assert.Equal(t, "2024-05-01", from.String())
}

func TestListTableValidateReports(t *testing.T) {
	bad := ListTable{ID: "bad", Items: []Item{
		{Code: "a b", Kind: Group, EN: "A", VI: "A"},
		{Code: "c", EN: "C", VI: "C"},
		{Code: "d", Kind: Group, Parent: "c", EN: "D", VI: "D"},
		{Code: "e", Kind: Product, Number: 3, EN: "E", VI: "E"},
		{Code: "f", Kind: Product, EN: "F", VI: "F"},
		{Code: "g", Kind: Product, EN: "G", VI: "G", Confidence: source.Reported, Sources: "Z"},
	}, Counts: []Count{{Value: 1}}, Issued: "soon"}
	err := bad.Validate()
	for _, want := range []string{"identifier", "soon", "instrument", "no text form", "kind is not stated", "group has a parent", "has a number", "confidence", "not among the sources", "count is not complete"} {
		assert.ErrorContains(t, err, want)
	}
}
