package text_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

var literal = text.Text{{"vi", "Đức"}, {"en", "Germany"}}

func TestMaking(t *testing.T) {
	assert.Equal(t, text.Text{{"en", "Germany"}, {"vi", "Đức"}}, text.Of("Germany", "Đức"))
	assert.Equal(t, text.Text{{"en", "Germany"}}, text.Of("Germany", ""))
	assert.Equal(t, text.Text{{"vi", "Đức"}}, text.Of("", "Đức"))
	assert.Nil(t, text.Of("", ""))
	assert.Nil(t, text.In("de", ""))
	assert.Equal(t, text.Text{{"de", "Deutschland"}}, text.In("de", "Deutschland"))

	more := literal.With("de", "Deutschland")
	assert.Equal(t, text.Text{{"de", "Deutschland"}, {"en", "Germany"}, {"vi", "Đức"}}, more)
	assert.Equal(t, text.Text{{"vi", "Đức"}, {"en", "Germany"}}, literal, "the text itself stays")
	assert.Equal(t, text.Of("Federal Republic", "Đức"), literal.With("en", "Federal Republic"))
	assert.Nil(t, literal.With("en", "").With("vi", ""))
	assert.Equal(t, text.In("en", "x"), text.Text(nil).With("en", "x"))

	assert.True(t, literal.Equal(text.Of("Germany", "Đức")))
	assert.False(t, literal.Equal(text.Of("Germany", "đức")))
	assert.False(t, literal.Equal(text.Of("Germany", "")))
	assert.True(t, text.Text{}.Equal(nil))
	assert.True(t, text.Text{}.IsZero())
	assert.True(t, text.Text(nil).IsZero())

	var langs []string
	for l, v := range literal.All() {
		langs = append(langs, l+"="+v)
	}
	assert.Equal(t, []string{"en=Germany", "vi=Đức"}, langs)
	for range literal.All() {
		break
	}
	_, ok := literal.Get("fr")
	assert.False(t, ok)
}

func TestPick(t *testing.T) {
	zh := text.Text{{"zh-Hans", "德国"}, {"zh-Hant", "德國"}, {"vi", "Đức"}}
	for _, tt := range []struct {
		t           text.Text
		tags        string
		value, lang string
	}{
		{literal, "", "Germany", "en"},
		{literal, "vi", "Đức", "vi"},
		{literal, "vi-VN", "Đức", "vi"},
		{literal, "en-AU", "Germany", "en"},
		{literal, "fr", "Germany", "en"},
		{literal, "fr, vi", "Đức", "vi"},
		{literal, "fr-FR, vi-VN", "Đức", "vi"},
		{zh, "zh-TW", "德國", "zh-Hant"},
		{zh, "zh-CN", "德国", "zh-Hans"},
		{zh, "zh", "德国", "zh-Hans"},
		{zh, "fr", "Đức", "vi"},
		{zh, "en", "Đức", "vi"},
		{text.Text{{"ru", "Германия"}, {"de", "Deutschland"}}, "fr", "Deutschland", "de"},
		{text.Text{{"und", "DUT"}}, "vi", "DUT", "und"},
		{text.Text{{"und", "DUT"}, {"vi", "Đà Nẵng"}}, "en", "Đà Nẵng", "vi"},
		{text.Text{{"en-GB", "colour"}, {"en", "color"}}, "en-AU", "colour", "en-GB"},
		{text.Text{{"en-GB", "colour"}, {"en", "color"}}, "en-US", "color", "en"},
		{text.Text{{"not a tag", "x"}, {"b_d", "y"}}, "vi", "y", "b_d"},
		{nil, "vi", "", ""},
	} {
		var tags []language.Tag
		for _, s := range strings.Split(tt.tags, ", ") {
			if s != "" {
				tags = append(tags, language.MustParse(s))
			}
		}
		for range 2 {
			value, lang := tt.t.Pick(tags...)
			assert.Equal(t, [2]string{tt.value, tt.lang}, [2]string{value, lang}, "%v for %s", tt.t, tt.tags)
			for i, j := 0, len(tt.t)-1; i < j; i, j = i+1, j-1 { // the order of the entries does not matter
				tt.t[i], tt.t[j] = tt.t[j], tt.t[i]
			}
		}
	}
	assert.Equal(t, "Germany", literal.String())
	assert.Equal(t, "", text.Text(nil).String())
}

// The short way for vi-VN and the like must answer as the matcher does.
func TestPickShortWay(t *testing.T) {
	for _, reader := range []string{"vi-VN", "en-AU", "en-US", "de-AT", "pt-BR", "no-NO", "sr-RS", "zh-TW", "zh-CN", "fr-FR"} {
		tag := language.MustParse(reader)
		for _, have := range []string{"vi", "en", "de", "pt", "no", "sr", "zh", "fr", "de-CH"} {
			words := text.Text{{have, "found"}, {"ja", "other"}}
			_, _, sure := language.NewMatcher([]language.Tag{language.MustParse(have), language.Japanese}).Match(tag)
			if sure == language.No {
				continue
			}
			value, _ := words.Pick(tag)
			assert.Equal(t, "found", value, "%s for %s", have, reader)
		}
	}
}

func TestJSON(t *testing.T) {
	type record struct {
		Name text.Text `json:"name,omitzero"`
		Note text.Text `json:"note,omitzero"`
	}
	out, err := json.Marshal(record{Name: literal, Note: text.Text{}})
	require.NoError(t, err)
	assert.Equal(t, `{"name":{"en":"Germany","vi":"Đức"}}`, string(out))
	var back record
	require.NoError(t, json.Unmarshal(out, &back))
	assert.Equal(t, record{Name: text.Of("Germany", "Đức")}, back)

	out, err = json.Marshal(text.Text(nil))
	require.NoError(t, err)
	assert.Equal(t, `{}`, string(out))
	for _, s := range []string{`{}`, `null`, ` { } `} {
		words := literal
		require.NoError(t, json.Unmarshal([]byte(s), &words))
		assert.Nil(t, words)
	}
	var words text.Text
	require.NoError(t, json.Unmarshal([]byte(`{"vi":"Đức \u0022","en":"<b>"}`), &words))
	assert.Equal(t, text.Of("<b>", `Đức "`), words)

	for s, reason := range map[string]string{
		`"Germany"`:                       "not an object",
		`["en"]`:                          "not an object",
		`7`:                               "not an object",
		`{"en":"a","en":"b"}`:             "stands twice",
		`{"en":"a","vi":"c","en":"b"}`:    "stands twice",
		`{"en":"a","\u0065n":"b"}`:        "stands twice",
		`{"EN":"a"}`:                      "not a language tag",
		`{"":"a"}`:                        "not a language tag",
		`{"english ":"a"}`:                "not a language tag",
		`{"en_GB":"a"}`:                   "not a language tag",
		`{"en":""}`:                       "no words",
		`{"en":null}`:                     "not a string",
		`{"en":7}`:                        "not a string",
		`{"en":{"vi":"a"}}`:               "not a string",
		`{"en":["` + "ộ" + `"],"vi":"a"}`: "not a string",
	} {
		words := literal
		err := json.Unmarshal([]byte(s), &words)
		var e *text.Error
		require.ErrorAs(t, err, &e, s)
		assert.Contains(t, e.Reason, reason, s)
		assert.NotEmpty(t, e.Remedy)
		assert.Equal(t, literal, words, "a refused text changes nothing")
	}
	for _, bad := range []text.Text{{{"en", "a"}, {"en", "b"}}, {{"en", ""}}, {{"EN", "a"}}, {{"vi", "a"}, {"en", "b"}, {"vi", "c"}}} {
		_, err := json.Marshal(bad)
		var e *text.Error
		assert.ErrorAs(t, err, &e)
		assert.Error(t, bad.Check())
	}
	for _, s := range []string{`{"en":"a"}x`, `{"en"`, ``, `{"en":"a"}{}`} {
		assert.Error(t, new(text.Text).UnmarshalJSON([]byte(s)), s)
	}
}

func TestTags(t *testing.T) {
	for _, s := range []string{"en", "vi", "und", "zh-Hant", "zh-Hant-TW", "pt-BR", "es-419", "sl-rozaj", "de-1996",
		"x-ours", "en-x-us", "en-GB-u-ca-gregory", "yue", "mis"} {
		assert.NoError(t, text.In(s, "a").Check(), s)
	}
	for _, s := range []string{"", "e", "EN", "En", "zh-hant", "zh-HANT", "pt-br", "en-", "-en", "en--GB", "x", "e1",
		"abcdefghi", "en-abcdefghi", "en US", "tiếng", strings.Repeat("en-", 30) + "en"} {
		assert.Error(t, text.In(s, "a").Check(), s)
	}
}

func TestNoAllocs(t *testing.T) {
	tag, vn := language.Vietnamese, language.MustParse("vi-VN")
	sorted := text.Of("Germany", "Đức")
	buf := make([]byte, 0, 256)
	valid := "Trường Đại học Bách khoa, Đại học Đà Nẵng"
	for name, f := range map[string]func(){
		"IsZero":         func() { _ = literal.IsZero() },
		"Get":            func() { _, _ = literal.Get("vi") },
		"Pick":           func() { _, _ = literal.Pick(tag) },
		"Pick nothing":   func() { _, _ = text.Text(nil).Pick(tag, vn) },
		"String":         func() { _ = literal.String() },
		"Check":          func() { _ = sorted.Check() },
		"Equal":          func() { _ = sorted.Equal(sorted) },
		"IsNFC":          func() { _ = text.IsNFC(valid) },
		"Valid":          func() { _ = text.Valid(valid) },
		"Normalize":      func() { _ = text.Normalize(valid) },
		"AppendFold":     func() { _ = text.AppendFold(buf, valid) },
		"Fold a key":     func() { _ = text.Fold("nguyen van a") },
		"Contains":       func() { _ = text.Contains(valid, "da nang") },
		"Contains ASCII": func() { _ = text.Contains("Hanoi University", "UNIVERSITY") },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}

func FuzzUnmarshalJSON(f *testing.F) {
	for _, s := range []string{`{"en":"Germany","vi":"Đức"}`, `{}`, `null`, `"x"`, `{"en":"a","en":"b"}`, `{"zh-Hant":"德國"}`, `{"en":`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var words text.Text
		if json.Unmarshal(data, &words) != nil {
			return
		}
		out, err := json.Marshal(words)
		if err != nil {
			t.Fatalf("%q: %v", data, err)
		}
		var back text.Text
		if err := json.Unmarshal(out, &back); err != nil || !back.Equal(words) {
			t.Fatalf("%q: %s: %v, %v", data, out, back, err)
		}
		words.Pick(language.Vietnamese, language.MustParse("zh-TW"))
	})
}

// The letters that Valid lets pass without asking the tables are those that
// the tables call normal.
func TestValidLatin(t *testing.T) {
	for r := rune(0x80); r <= 0x2FFF; r++ {
		s := "a" + string(r) + "b"
		assert.Equal(t, norm.NFC.IsNormalString(s) && !unicode.IsSpace(r), text.Valid(s), "%U", r)
		s = string(r)
		assert.Equal(t, norm.NFC.IsNormalString(s) && !unicode.IsSpace(r), text.Valid(s), "%U alone", r)
	}
	assert.False(t, text.Valid("a\xc3"), "cut short")
	assert.False(t, text.Valid("\xe1\xbb"), "cut short")
}
