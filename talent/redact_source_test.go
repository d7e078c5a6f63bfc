package talent

import (
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

	e.Sources = []source.Source{{Key: "a", About: []string{"/place"}}, {Key: "b", About: []string{"/place"}}, {Key: "c"}}
	e.Consents[0].Scope = []string{"/place", "/sources/0/key", "/sources/1/key", "/sources/1/about/0", "/sources/2/key"}
	e.Handling = e.Handling[:1]
	out = e.Redact(Audience{Purpose: PurposeSharing, On: day("2026-11-21")})
	assert.Equal(t, []source.Source{{Key: "b", About: []string{"/place"}}, {Key: "c"}}, out.Sources, "the first would be about everything")
}
