package codes

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

var testRoles = Table{
	ID: "party-role", Edition: "2026-11", Complete: true, Updated: "2026-11",
	TitleEN: "Roles of a party", TitleVI: "Vai trò của bên tham gia",
	Source: "this test", URL: "https://example.org/roles",
	Entries: []Entry{
		{Code: "signatory", EN: "Signatory", VI: "Bên ký kết"},
		{Code: "host", EN: "Host organisation", VI: "Tổ chức chủ trì", Until: 20260500, ReplacedBy: "host-organisation"},
		{Code: "host-organisation", EN: "Hosting organisation", VI: "Đơn vị chủ trì", From: 20260500},
		{Code: "funder", EN: "Funder", VI: "Bên tài trợ", From: 20250612, WorkingVI: true},
		{Code: "co-funder", EN: "Co-funder", VI: "Bên đồng tài trợ", Parent: "funder"},
		{Code: "receiver", EN: "Receiver of technology", VI: "Bên nhận công nghệ"},
	},
}

// A list has the shape that rules ask for.
var _ interface {
	Name() string
	Version() string
	Has(code string) bool
	Near(code string) []string
} = (*List)(nil)

func TestTableIsValid(t *testing.T) { require.NoError(t, testRoles.Validate()) }

func TestListTellsAboutItself(t *testing.T) {
	l := testRoles.List()
	assert.Equal(t, "party-role", l.Name())
	assert.Equal(t, "2026-11", l.Version())
	assert.Equal(t, "2026-11", l.LastUpdated().String())
	assert.Equal(t, "this test", l.Source())
	assert.Equal(t, "https://example.org/roles", l.URL())
	assert.True(t, l.Complete())
	assert.Equal(t, 6, l.Len())
	title, ok := l.Title(language.Vietnamese)
	assert.Equal(t, "Vai trò của bên tham gia", title)
	assert.True(t, ok)
	assert.Same(t, l, testRoles.List())
}

func TestNilAndEmptyLists(t *testing.T) {
	for name, l := range map[string]*List{"nil": nil, "empty": new(Table).List()} {
		t.Run(name, func(t *testing.T) {
			assert.Empty(t, l.Name()+l.Version()+l.Source()+l.URL())
			assert.False(t, l.Has("host"))
			assert.False(t, l.Complete())
			assert.Nil(t, l.Near("host"))
			assert.Zero(t, l.Len())
			assert.True(t, l.LastUpdated().IsZero())
			assert.Empty(t, slices.Collect(l.All()))
			assert.Empty(t, slices.Collect(l.On(calendar.MustDate("2020"))))
			assert.Equal(t, calendar.Unknown, l.HasOn("host", calendar.MustDate("2020")))
			label, ok := l.Label("host", language.English)
			assert.Equal(t, "host", label)
			assert.False(t, ok)
			_, ok = l.Current("host")
			assert.False(t, ok)
		})
	}
	_, err := (*List)(nil).With("x", Entry{Code: "y"})
	assert.Error(t, err)
}

func TestListCannotBeChanged(t *testing.T) {
	table := Table{ID: "x", Entries: []Entry{{Code: "a", EN: "A"}}}
	l := table.List()
	table.Entries[0].EN = "changed"
	table.Entries[0].Code = "b"
	e, ok := l.Lookup("a")
	require.True(t, ok)
	assert.Equal(t, "A", e.EN)
	for e := range l.All() {
		e.Code = "c"
	}
	assert.True(t, l.Has("a"))
}

func TestHasComparesCodesAsTheyAre(t *testing.T) {
	l := testRoles.List()
	for e := range l.All() {
		assert.True(t, l.Has(e.Code), e.Code)
	}
	for _, c := range []string{"", "Host", "host ", "sponsor"} {
		assert.False(t, l.Has(c), c)
	}
}

func TestLabelSaysWhenItFallsBack(t *testing.T) {
	l := testRoles.List()
	both, err := l.With("x", Entry{Code: "only-vi", VI: "Chỉ có tiếng Việt"}, Entry{Code: "bare"})
	require.NoError(t, err)
	for _, tc := range []struct {
		code string
		tag  language.Tag
		want string
		ok   bool
	}{
		{"host", language.English, "Host organisation", true},
		{"host", language.AmericanEnglish, "Host organisation", true},
		{"host", language.Vietnamese, "Tổ chức chủ trì", true},
		{"host", language.MustParse("vi-VN"), "Tổ chức chủ trì", true},
		{"host", language.German, "Host organisation", false},
		{"host", language.Und, "Host organisation", false},
		{"only-vi", language.English, "Chỉ có tiếng Việt", false},
		{"bare", language.English, "bare", false},
		{"not-there", language.Vietnamese, "not-there", false},
	} {
		got, ok := both.Label(tc.code, tc.tag)
		assert.Equal(t, tc.want, got, "%s %v", tc.code, tc.tag)
		assert.Equal(t, tc.ok, ok, "%s %v", tc.code, tc.tag)
	}
}

func TestWorkingTranslationsAreMarked(t *testing.T) {
	e, _ := testRoles.List().Lookup("funder")
	assert.True(t, e.Working(language.Vietnamese))
	assert.False(t, e.Working(language.English))
	table := Table{ID: "x", WorkingVI: true, WorkingEN: true, Entries: []Entry{{Code: "a", EN: "A", VI: "Á"}, {Code: "b", EN: "B"}}}
	a, _ := table.List().Lookup("a")
	b, _ := table.List().Lookup("b")
	assert.True(t, a.WorkingEN && a.WorkingVI)
	assert.True(t, b.WorkingEN)
	assert.False(t, b.WorkingVI, "there is no label to mark")
}

func TestEntryOn(t *testing.T) {
	for _, tc := range []struct {
		from, until int32
		on          string
		want        calendar.Truth
	}{
		{0, 0, "", calendar.Yes},
		{0, 0, "1990~", calendar.Yes},
		{20250612, 0, "", calendar.Unknown},
		{20250612, 0, "2025-06-11", calendar.No},
		{20250612, 0, "2025-06-12", calendar.Yes},
		{20250612, 0, "2025-06", calendar.Unknown},
		{20250612, 0, "2025-07", calendar.Yes},
		{20250612, 0, "2025", calendar.Unknown},
		{20250612, 0, "2024", calendar.No},
		{20250612, 0, "2026?", calendar.Unknown},
		{0, 20260131, "2026-01-31", calendar.Yes},
		{0, 20260131, "2026-02-01", calendar.No},
		{0, 20260131, "2026", calendar.Unknown},
		{0, 20260131, "2026-01", calendar.Yes},
		{20260500, 0, "2026-04-30", calendar.No},
		{20260500, 0, "2026-05-15", calendar.Unknown},
		{20260500, 0, "2026-05-31", calendar.Yes},
		{20260200, 0, "2026-02-28", calendar.Yes},
		{20260200, 0, "2026-02-27", calendar.Unknown},
		{0, 20260500, "2026-05-01", calendar.Yes},
		{0, 20260500, "2026-05-02", calendar.Unknown},
		{0, 20260500, "2026-06-01", calendar.No},
		{20150000, 20160000, "2015-12-31", calendar.Yes},
		{20150000, 20160000, "2015", calendar.Unknown},
		{20150000, 20160000, "2017", calendar.No},
	} {
		var d calendar.Date
		if tc.on != "" {
			d = calendar.MustDate(tc.on)
		}
		e := Entry{Code: "x", From: tc.from, Until: tc.until}
		assert.Equal(t, tc.want, e.On(d), "%d..%d on %q", tc.from, tc.until, tc.on)
	}
}

func TestHasOnAndOn(t *testing.T) {
	l := testRoles.List()
	d := calendar.MustDate("2025-01-01")
	assert.Equal(t, calendar.Yes, l.HasOn("host", d))
	assert.Equal(t, calendar.No, l.HasOn("funder", d))
	assert.Equal(t, calendar.No, l.HasOn("sponsor", d), "the list is complete")
	open := Table{ID: "x", Entries: testRoles.Entries}
	assert.Equal(t, calendar.Unknown, open.List().HasOn("sponsor", d), "the list is not complete")
	var got []string
	for e := range l.On(d) {
		got = append(got, e.Code)
	}
	assert.Equal(t, []string{"signatory", "host", "co-funder", "receiver"}, got)
}

func TestCurrentAndChildren(t *testing.T) {
	l := testRoles.List()
	e, ok := l.Current("host")
	assert.True(t, ok)
	assert.Equal(t, "host-organisation", e.Code)
	e, ok = l.Current("funder")
	assert.True(t, ok)
	assert.Equal(t, "funder", e.Code)
	circle := Table{ID: "x", Entries: []Entry{{Code: "a", ReplacedBy: "b"}, {Code: "b", ReplacedBy: "a"}}}
	_, ok = circle.List().Current("a")
	assert.False(t, ok)
	children := slices.Collect(l.Children("funder"))
	require.Len(t, children, 1)
	assert.Equal(t, "co-funder", children[0].Code)
	assert.Len(t, slices.Collect(l.Children("")), 5)
}

func TestWithReturnsANewList(t *testing.T) {
	l := testRoles.List()
	more, err := l.With("acme", Entry{Code: "broker", EN: "Broker", VI: "Bên môi giới"}, Entry{Code: "sub-broker", Parent: "broker"})
	require.NoError(t, err)
	assert.True(t, more.Has("broker"))
	assert.True(t, more.Has("host"))
	assert.False(t, l.Has("broker"))
	assert.Equal(t, "2026-11+acme", more.Version())
	assert.Equal(t, "2026-11", l.Version())
	assert.Equal(t, "party-role", more.Name())
	f, _ := more.Lookup("funder")
	assert.True(t, f.WorkingVI)
	again, err := more.With("unit-7")
	require.NoError(t, err)
	assert.Equal(t, "2026-11+acme+unit-7", again.Version())
}

func TestWithRefuses(t *testing.T) {
	for name, tc := range map[string]struct {
		suffix  string
		entries []Entry
	}{
		"no suffix":            {"", []Entry{{Code: "a"}}},
		"no code":              {"x", []Entry{{EN: "A"}}},
		"a taken code":         {"x", []Entry{{Code: "host"}}},
		"the same code twice":  {"x", []Entry{{Code: "a"}, {Code: "a"}}},
		"blanks in a code":     {"x", []Entry{{Code: "a b"}}},
		"text not in NFC":      {"x", []Entry{{Code: "a", VI: "Bên ký ke\u0302\u0301t"}}},
		"no day":               {"x", []Entry{{Code: "a", From: 20251301}}},
		"dates backwards":      {"x", []Entry{{Code: "a", From: 20260101, Until: 20250101}}},
		"an unknown parent":    {"x", []Entry{{Code: "a", Parent: "zzz"}}},
		"an unknown successor": {"x", []Entry{{Code: "a", ReplacedBy: "zzz"}}},
		"itself as parent":     {"x", []Entry{{Code: "a", Parent: "a"}}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := testRoles.List().With(tc.suffix, tc.entries...)
			var e *Error
			require.True(t, errors.As(err, &e))
			assert.NotEmpty(t, e.Reason)
			assert.NotEmpty(t, e.Remedy)
		})
	}
}

func TestValidateReportsEverything(t *testing.T) {
	bad := Table{Entries: []Entry{
		{Code: "a", EN: "A"},
		{Code: "a", EN: "A", VI: "Á"},
		{Code: "b", EN: "B", VI: "B", Parent: "c"},
		{Code: "c", EN: "C", VI: "C", Parent: "b"},
	}}
	err := bad.Validate()
	require.Error(t, err)
	for _, want := range []string{"no identifier", "no edition", "title", "label is missing", "stands twice", "chain of parents"} {
		assert.ErrorContains(t, err, want)
	}
}

func TestNear(t *testing.T) {
	l := testRoles.List()
	for _, tc := range []struct {
		text string
		want []string
	}{
		{"signatery", []string{"signatory"}},
		{"SIGNATORY", []string{"signatory"}},
		{"sinatory", []string{"signatory"}},
		{"reciever", []string{"receiver"}},
		{"hosts", []string{"host"}},
		{"ben ky ket", []string{"signatory"}},
		{"Bên ký kết", []string{"signatory"}},
		{"đồng tài trợ", []string{"co-funder", "funder"}},
		{"co_funder", []string{"co-funder", "funder"}},
		{"technology", []string{"receiver"}},
		{"organisation", []string{"host", "host-organisation"}},
		{"", nil},
		{"  ", nil},
		{"-", nil},
		{"xyzzyxyzzy", nil},
	} {
		assert.Equal(t, tc.want, l.Near(tc.text), "%q", tc.text)
	}
}

func TestNearGivesAtMostThreeInOrder(t *testing.T) {
	table := Table{ID: "x", Entries: []Entry{{Code: "code1"}, {Code: "code2"}, {Code: "code3"}, {Code: "code4"}, {Code: "code"}}}
	l := table.List()
	assert.Equal(t, []string{"code1", "code2", "code3"}, l.Near("code9"))
	assert.Equal(t, "code", l.Near("code")[0])
}

func FuzzNear(f *testing.F) {
	for _, s := range []string{"", "host", "Bên ký kết", "\xff\xfe", strings.Repeat("ộ", 500), "2.10"} {
		f.Add(s)
	}
	l := testRoles.List()
	f.Fuzz(func(t *testing.T, s string) {
		near := l.Near(s)
		if len(near) > 3 || !slices.Equal(near, l.Near(s)) {
			t.Fatalf("Near(%q) = %q", s, near)
		}
		for _, c := range near {
			if !l.Has(c) {
				t.Fatalf("Near(%q) gives %q, which is not in the list", s, c)
			}
		}
	})
}

func TestDistanceIsSymmetricAndExact(t *testing.T) {
	var b nearBuffer
	for _, tc := range []struct {
		a, x string
		want int
	}{
		{"", "", 0}, {"abc", "abc", 0}, {"abc", "acb", 1}, {"abc", "ab", 1}, {"abc", "abxc", 1},
		{"kitten", "sitting", 3}, {"receiver", "reciever", 1}, {"abcd", "dcba", 3},
	} {
		assert.Equal(t, tc.want, b.distance([]rune(tc.a), []rune(tc.x), 9), "%s %s", tc.a, tc.x)
		assert.Equal(t, tc.want, b.distance([]rune(tc.x), []rune(tc.a), 9), "%s %s", tc.x, tc.a)
	}
	assert.Equal(t, 3, b.distance([]rune("kitten"), []rune("sitting"), 2), "more than the limit")
}

func TestNoAllocs(t *testing.T) {
	l := testRoles.List()
	d := calendar.MustDate("2025")
	for name, f := range map[string]func(){
		"List":    func() { testRoles.List() },
		"Has":     func() { l.Has("funder"); l.Has("nothing") },
		"HasOn":   func() { l.HasOn("funder", d) },
		"Lookup":  func() { l.Lookup("funder") },
		"Label":   func() { l.Label("funder", language.Vietnamese); l.Label("x", language.English) },
		"Current": func() { l.Current("host") },
		"Answer":  func() { _ = Yes.String(); _, _ = ParseAnswer("no") },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}

func BenchmarkHas(b *testing.B) {
	l := testRoles.List()
	b.ReportAllocs()
	for b.Loop() {
		l.Has("co-funder")
	}
}
