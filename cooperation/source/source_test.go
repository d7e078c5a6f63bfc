package source_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	_ encoding.TextMarshaler   = source.Official
	_ encoding.TextAppender    = source.Official
	_ encoding.TextUnmarshaler = (*source.Confidence)(nil)
	_ sql.Scanner              = (*source.Confidence)(nil)
	_ driver.Valuer            = source.Official
)

func full() source.Source {
	return source.Source{
		Key:        "decree-249",
		Title:      text.Of("Decree 249/2025/ND-CP", "Nghị định 249/2025/NĐ-CP"),
		Publisher:  "Chính phủ",
		URL:        "https://example.org/249",
		Locator:    "Art. 1",
		Published:  calendar.MustDate("2025-09-19"),
		Retrieved:  calendar.MustDate("2026-11"),
		Confidence: source.Official,
		About:      []string{"/programmes/0/start", "/name"},
		Note:       text.In("en", "In force the same day."),
	}
}

func TestJSON(t *testing.T) {
	out, err := json.Marshal(full())
	require.NoError(t, err)
	assert.JSONEq(t, `{"key":"decree-249","title":{"en":"Decree 249/2025/ND-CP","vi":"Nghị định 249/2025/NĐ-CP"},
		"publisher":"Chính phủ","url":"https://example.org/249","locator":"Art. 1","published":"2025-09-19",
		"retrieved":"2026-11","confidence":"official","about":["/programmes/0/start","/name"],
		"note":{"en":"In force the same day."}}`, string(out))
	var back source.Source
	require.NoError(t, json.Unmarshal(out, &back))
	assert.Equal(t, full(), back)

	out, err = json.Marshal(source.Source{})
	require.NoError(t, err)
	assert.Equal(t, `{}`, string(out))

	for _, bad := range []string{`{"confidence":"sure"}`, `{"confidence":1}`, `{"title":"x"}`, `{"published":"19/09/2025"}`} {
		assert.Error(t, json.Unmarshal([]byte(bad), &back), bad)
	}
}

func TestIsZero(t *testing.T) {
	assert.True(t, source.Source{}.IsZero())
	assert.True(t, source.Source{Title: text.Text{}, About: []string{}}.IsZero())
	assert.False(t, full().IsZero())
	for _, s := range []source.Source{{Key: "a"}, {Title: text.In("en", "a")}, {Publisher: "a"}, {URL: "a"}, {Locator: "a"},
		{Published: calendar.MustDate("2019")}, {Retrieved: calendar.MustDate("2019")}, {Confidence: source.General},
		{About: []string{"/a"}}, {Note: text.In("en", "a")}} {
		assert.False(t, s.IsZero(), "%+v", s)
	}
}

func TestCovers(t *testing.T) {
	s := full()
	for pointer, want := range map[string]bool{
		"/programmes/0/start": true, "/programmes/0/start/year": true, "/programmes/0": false,
		"/programmes/0/started": false, "/name": true, "/name/vi": true, "/names": false, "": false,
	} {
		assert.Equal(t, want, s.Covers(pointer), pointer)
	}
	assert.True(t, source.Source{}.Covers("/anything"))
	assert.True(t, source.Source{About: []string{""}}.Covers("/anything"))
	assert.True(t, source.Source{About: []string{""}}.Covers(""))
}

func TestConfidence(t *testing.T) {
	for c, want := range map[source.Confidence]string{
		source.Unstated: "", source.Official: "official", source.Reported: "reported",
		source.Partial: "partial", source.General: "general",
	} {
		assert.Equal(t, want, c.String())
		b, err := c.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, want, string(b))
		back := source.General
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, c, back)

		v, err := c.Value()
		require.NoError(t, err)
		assert.Equal(t, want == "", v == nil)
		back = source.General
		require.NoError(t, back.Scan(v))
		assert.Equal(t, c, back)
		require.NoError(t, back.Scan([]byte(want)))
	}
	assert.Equal(t, "Confidence(9)", source.Confidence(9).String())
	_, err := source.Confidence(9).MarshalText()
	assert.Error(t, err)
	_, err = source.Confidence(9).Value()
	assert.Error(t, err)
	c := source.Official
	var e *source.Error
	for _, bad := range []string{"Official", " official", "none", strings.Repeat("ộ", 100)} {
		require.ErrorAs(t, c.UnmarshalText([]byte(bad)), &e)
		assert.LessOrEqual(t, len([]rune(e.Text)), 64)
		assert.Contains(t, e.Remedy, "official, reported, partial or general")
	}
	assert.Error(t, c.Scan(7))
	assert.Equal(t, source.Official, c, "a refused text changes nothing")
}

func TestNoAllocs(t *testing.T) {
	s, buf := full(), make([]byte, 0, 16)
	for name, f := range map[string]func(){
		"IsZero":          func() { _ = s.IsZero() },
		"Covers":          func() { _ = s.Covers("/name/vi") },
		"String":          func() { _ = s.Confidence.String() },
		"AppendText":      func() { _, _ = s.Confidence.AppendText(buf) },
		"ParseConfidence": func() { _, _ = source.ParseConfidence("general") },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}

func FuzzParseConfidence(f *testing.F) {
	for _, s := range []string{"", "official", "reported", "partial", "general", "Official", "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := source.ParseConfidence(s)
		if (err == nil) != (c.String() == s) {
			t.Fatalf("%q: %v, %v", s, c, err)
		}
	})
}

func ExampleSource_Covers() {
	s := source.Source{
		Title:      text.Of("Decree 249/2025/ND-CP", "Nghị định 249/2025/NĐ-CP"),
		Confidence: source.Official,
		About:      []string{"/programmes/0"},
	}
	title, _ := s.Title.Get("vi")
	fmt.Println(title, s.Confidence, s.Covers("/programmes/0/start"), s.Covers("/name"))
	// Output:
	// Nghị định 249/2025/NĐ-CP official true false
}
