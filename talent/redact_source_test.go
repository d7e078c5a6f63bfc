package talent

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/source"
)

// What sources are about is counted anew, and a source of nothing that is left
// goes: it would tell what else there is.
func TestSourcesOfWhatIsLeft(t *testing.T) {
	e := Expert{
		Names: []PersonName{{Display: "A"}, {Display: "B"}, {Display: "C"}},
		Place: "Hà Nội",
		Sources: []source.Source{
			{Key: "all"},
			{Key: "gone", About: []string{"/names/0"}},
			{Key: "some", About: []string{"/names/0", "/names/2/display", "/place", "/names"}},
			{Key: "place", About: []string{"/place"}},
		},
		Consents: []Consent{{Purpose: PurposeSharing, Given: day("2026-01-05")}},
		Handling: []Handling{{Visibility: Public}, {At: "/names/0", Visibility: Private}, {At: "/place", Visibility: Private}},
	}
	out := e.Redact(Audience{Purpose: PurposeSharing, On: day("2026-11-21")})
	assert.Equal(t, []PersonName{{Display: "B"}, {Display: "C"}}, out.Names)
	assert.Equal(t, []source.Source{{Key: "all"}, {Key: "some", About: []string{"/names/1/display", "/names"}}}, out.Sources)
	assert.Equal(t, []string{"/names/0", "/names/2/display", "/place", "/names"}, e.Sources[2].About, "the record stays")

	e.Handling = []Handling{{Visibility: Public}, {At: "/sources/0", Visibility: Private}, {At: "/sources/2", Visibility: Private}, {At: "/names", Visibility: Private}}
	out = e.Redact(Audience{Purpose: PurposeSharing, On: day("2026-11-21")})
	assert.Equal(t, []source.Source{{Key: "place", About: []string{"/place"}}}, out.Sources)
}

// Errors name the members that experts have, and no others.
func TestRedactMembers(t *testing.T) {
	names := map[string]bool{"schemaVersion": true}
	var walk func(reflect.Type)
	walk = func(r reflect.Type) {
		switch {
		case r.Kind() == reflect.Slice:
			walk(r.Elem())
		case r.Kind() == reflect.Struct && strings.HasPrefix(r.PkgPath(), "github.com/scicoop"):
			for i := range r.NumField() {
				if name, _, _ := strings.Cut(r.Field(i).Tag.Get("json"), ","); name != "" {
					names[name] = true
					walk(r.Field(i).Type)
				}
			}
		}
	}
	walk(reflect.TypeFor[Expert]())
	known := map[string]bool{}
	for _, name := range redactMembers {
		assert.False(t, known[name], name)
		known[name] = true
	}
	assert.Equal(t, names, known)

	for p, want := range map[string]string{
		"": "", "/names/0/display": "/names/0/display", "/names/123456789/x": "/names", "/Nguyễn": "", "/ext/a": "/ext",
		"/profile/vi": "/profile", "/names//display": "/names", "/names/": "/names",
	} {
		got, cut := redactPointer(p)
		assert.Equal(t, want, got, p)
		assert.Equal(t, p != want, cut, p)
	}
}
