package technology

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

func TestFORD(t *testing.T) {
	require.NoError(t, ford.Validate())
	l := FORD()
	assert.Equal(t, "FORD", l.Name())
	assert.Equal(t, "2015", l.Version())
	assert.True(t, l.Complete())

	var majors, fields int
	var order []Code
	for e := range l.All() {
		order = append(order, Code{FORDList, e.Code})
		if e.Parent == "" {
			majors++
			assert.NotContains(t, e.Code, ".")
		} else {
			fields++
			assert.True(t, strings.HasPrefix(e.Code, e.Parent+"."), e.Code)
		}
		for _, s := range []string{e.EN, e.VI} {
			assert.NotEmpty(t, s, e.Code)
			assert.True(t, norm.NFC.IsNormalString(s), s)
		}
		assert.True(t, e.WorkingVI, "%s: no official Vietnamese wording was seen", e.Code)
		assert.False(t, e.WorkingEN)
		assert.True(t, order[len(order)-1].Valid())
	}
	assert.Equal(t, 6, majors)
	assert.Equal(t, 42, fields)
	assert.True(t, slices.IsSortedFunc(order, Code.Compare), "the list is in numeric order")

	// Fields in a major field: Frascati Manual 2015.
	for major, n := range map[string]int{"1": 7, "2": 11, "3": 5, "4": 5, "5": 9, "6": 5} {
		assert.Len(t, slices.Collect(l.Children(major)), n, major)
	}
}

func TestFORDLabels(t *testing.T) {
	for code, want := range map[string]string{
		"1.2":  "Computer and information sciences",
		"2.1":  "Civil engineering",
		"2.10": "Nano-technology",
		"2.11": "Other engineering and technologies",
		"6":    "Humanities and the arts",
	} {
		got, ok := FORD().Label(code, language.English)
		assert.True(t, ok)
		assert.Equal(t, want, got)
	}
	got, ok := FORD().Label("2.10", language.Vietnamese)
	assert.True(t, ok)
	assert.Equal(t, "Công nghệ nano", got)
	assert.False(t, FORD().Has("2.100"))
	assert.False(t, FORD().Has("2.01"))
	assert.Equal(t, []string{"2.10"}, FORD().Near("nanotechnology"))
}
