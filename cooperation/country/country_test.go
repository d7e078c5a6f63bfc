package country

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/source"
)

var vi, en = language.Vietnamese, language.English

func TestExistedOn(t *testing.T) {
	for _, test := range []struct {
		code Code
		date string
		want calendar.Truth
	}{
		{"SUHH", "1980-03-27", calendar.Yes},
		{"SUHH", "1978-11-03", calendar.Yes},
		{"SUHH", "2000-01-01", calendar.No},
		{"SUHH", "1992-08-29", calendar.Unknown}, // listed, but the state had ended
		{"SUHH", "1992-08-30", calendar.No},
		{"SUHH", "1992", calendar.Unknown},
		{"SUHH", "1991-11", calendar.Yes},
		{"SUHH", "1900", calendar.Unknown},
		{"SUHH", "1980?", calendar.Unknown},
		{"RU", "1980-03-27", calendar.No},
		{"RU", "1992-01-15", calendar.Unknown},
		{"RU", "1992-08-30", calendar.Yes},
		{"RU", "2019", calendar.Yes},
		{"UA", "1970", calendar.Yes}, // no beginning in the data
		{"DDDE", "1985-06", calendar.Yes},
		{"DDDE", "1990-10-15", calendar.Unknown},
		{"DDDE", "1991", calendar.No},
		{"DE", "1985-06", calendar.Yes},
		{"CSHH", "1992-12-31", calendar.Yes},
		{"CSHH", "1993-06-15", calendar.No},
		{"CZ", "1992-12-31", calendar.No},
		{"CZ", "1993-03", calendar.Unknown},
		{"SK", "1993-06-15", calendar.Yes},
		{"CSXX", "2004", calendar.Yes},
		{"RS", "2006-06-02", calendar.No},
		{"VDVN", "1976-07-01", calendar.Yes},
		{"VDVN", "1977-06-30", calendar.Unknown},
		{"VDVN", "1978", calendar.No},
		{"MM", "1985", calendar.No},
		{"VN", "1978-11-03", calendar.Yes},
		{"VN", "2019~", calendar.Yes}, // open on both sides
		{"SS", "1990", calendar.Unknown},
		{"SS", "2012", calendar.Yes},
		{"XK", "2019", calendar.Unknown},
		{"QQ", "2019", calendar.Unknown},
		{"SU", "1980", calendar.Unknown}, // not the form facts are kept under
	} {
		assert.Equal(t, test.want, test.code.ExistedOn(calendar.MustDate(test.date)), "%s on %s", test.code, test.date)
	}
	assert.Equal(t, calendar.Unknown, Code("VN").ExistedOn(calendar.Date{}))
}

func TestParseCode(t *testing.T) {
	for text, want := range map[string]Code{
		"VN": "VN", "VNM": "VN", "704": "VN",
		"SU": "SUHH", "SUN": "SUHH", "810": "SUHH", "SUHH": "SUHH",
		"DD": "DDDE", "YU": "YUCS", "VD": "VDVN", "CSK": "CSHH", "SCG": "CSXX",
		"AI": "AI", "BY": "BY", "GE": "GE", "SK": "SK", "BQ": "BQ", "104": "MM", "ATF": "TF",
		"XK": "XK", "XKK": "XK",
	} {
		got, err := ParseCode(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, got, text)
	}
	for _, text := range []string{"", "vn", "V", "QQ", "EU", "UN", "CS", "891", "VNMM", "70", "000", "VN ", "ÁO", "Việt Nam"} {
		_, err := ParseCode(text)
		var e *Error
		require.ErrorAs(t, err, &e, text)
		assert.Equal(t, text, e.Text)
		assert.NotEmpty(t, e.Remedy, text)
	}
	long := make([]byte, 500)
	_, err := ParseCode(string(long))
	var e *Error
	require.True(t, errors.As(err, &e))
	assert.Len(t, e.Text, 64)
}

func TestParseCodeOn(t *testing.T) {
	for _, test := range []struct {
		text, on string
		want     Code
	}{
		{"CS", "1985", "CSHH"}, {"CS", "2004-05", "CSXX"}, {"BY", "1980", "BYAA"}, {"BY", "2019", "BY"},
		{"891", "1985", "YUCS"}, {"891", "2005", "CSXX"}, {"SU", "1978-11-03", "SUHH"}, {"AI", "2000", "AI"},
	} {
		got, err := ParseCodeOn(test.text, calendar.MustDate(test.on))
		require.NoError(t, err, "%s on %s", test.text, test.on)
		assert.Equal(t, test.want, got)
	}
	for _, test := range [][2]string{{"SU", "2000"}, {"CS", "2010"}, {"QQ", "2010"}} {
		_, err := ParseCodeOn(test[0], calendar.MustDate(test[1]))
		assert.Error(t, err, test)
	}
	_, err := ParseCodeOn("CS", calendar.Date{})
	assert.Error(t, err)
}

func TestFacts(t *testing.T) {
	assert.Equal(t, "704", Code("VN").Numeric())
	assert.Equal(t, "VNM", Code("VN").Alpha3())
	assert.Equal(t, "SU", Code("SUHH").Alpha2())
	assert.Equal(t, ISO3166Part1, Code("VN").Scheme())
	assert.Equal(t, ISO3166Part3, Code("SUHH").Scheme())
	assert.Equal(t, UserAssigned, Code("XK").Scheme())
	assert.Equal(t, UnknownScheme, Code("EU").Scheme())
	assert.Equal(t, calendar.Yes, Code("VN").UnitedNationsMember())
	assert.Equal(t, calendar.No, Code("TW").UnitedNationsMember())
	assert.Equal(t, calendar.No, Code("VA").UnitedNationsMember())
	assert.Equal(t, calendar.Unknown, Code("SUHH").UnitedNationsMember())

	from, basis := Code("RU").Listed()
	assert.Equal(t, "1992-08-30", from.String())
	assert.Equal(t, source.General, basis)
	from, basis = Code("MM").Listed()
	assert.Equal(t, "1989-12-05", from.String())
	assert.Equal(t, source.Official, basis)
	from, _ = Code("VN").Listed()
	assert.True(t, from.IsZero())
	assert.Equal(t, "1977", Code("VDVN").ListedUntil().String())
	assert.True(t, Code("VN").ListedUntil().IsZero())
	assert.Equal(t, Group("035"), Code("VN").Region())
	assert.Equal(t, Group("151"), Code("SUHH").Region())

	one, three, user := 0, 0, 0
	for c := range All() {
		switch c.Scheme() {
		case ISO3166Part1:
			one++
		case ISO3166Part3:
			three++
		case UserAssigned:
			user++
		}
	}
	assert.Equal(t, [3]int{249, 31, 1}, [3]int{one, three, user})
}

func TestSuccessions(t *testing.T) {
	var after []Code
	for s := range Code("SUHH").Successors() {
		after = append(after, s.To)
		assert.Equal(t, source.General, s.Basis, "ISO 3166-3 names no successor of the USSR")
		if s.To == "RU" {
			assert.Equal(t, Continued, s.Kind)
		}
	}
	assert.Len(t, after, 15)
	assert.Contains(t, after, Code("RU"))
	var before []Code
	for s := range Code("DE").Predecessors() {
		before = append(before, s.From)
		assert.Equal(t, source.Official, s.Basis)
		assert.Equal(t, Merged, s.Kind)
		assert.Equal(t, "1990-10-03", s.Date.String())
	}
	assert.Equal(t, []Code{"DDDE"}, before)
	for range Code("VN").Successors() {
		t.Error("a current entry has no successor")
	}
}

func TestNames(t *testing.T) {
	for _, test := range []struct {
		code Code
		tag  language.Tag
		want string
	}{
		{"AU", vi, "Úc"}, {"MK", vi, "Bắc Macedonia"}, {"MK", en, "North Macedonia"}, {"SZ", en, "Eswatini"},
		{"TR", en, "Türkiye"}, {"VN", vi, "Việt Nam"}, {"KR", vi, "Hàn Quốc"}, {"KR", en, "South Korea"},
		{"SUHH", vi, "Liên Xô"}, {"DDDE", vi, "Cộng hòa Dân chủ Đức"}, {"VDVN", vi, "Việt Nam Dân chủ Cộng hòa"},
		{"SUHH", en, "USSR, Union of Soviet Socialist Republics"}, {"XK", vi, "Kosovo"},
		{"DE", language.MustParse("vi-VN"), "Đức"}, {"DE", language.French, "Germany"}, {"QQ", vi, "QQ"},
		{"HVBF", vi, "Upper Volta, Republic of"},
	} {
		assert.Equal(t, test.want, test.code.Name(test.tag), test.code)
	}
	n, ok := Code("SUHH").NameIn(vi)
	assert.True(t, ok)
	assert.Equal(t, source.General, n.Basis, "our own wording says so")
	n, ok = Code("AU").NameIn(vi)
	assert.True(t, ok)
	assert.Equal(t, source.Reported, n.Basis)
	_, ok = Code("HVBF").NameIn(vi)
	assert.False(t, ok, "no source names it in Vietnamese")
	_, ok = Code("VN").NameIn(language.French)
	assert.False(t, ok)
	for c := range All() {
		seen := map[Name]bool{}
		for n := range c.Names() {
			assert.True(t, norm.NFC.IsNormalString(n.Value), "%s %q", c, n.Value)
			assert.False(t, seen[n], "%s %v", c, n)
			assert.NotEmpty(t, n.Value)
			assert.NotZero(t, n.Basis)
			seen[n] = true
		}
	}
}

func TestLookup(t *testing.T) {
	codes := func(name string) (out []string) {
		for _, m := range Lookup(name) {
			out = append(out, string(m.Code)+string(m.Group))
		}
		return out
	}
	for name, want := range map[string][]string{
		"Việt Nam": {"VN"}, "viet nam": {"VN"}, "Vietnam": {"VN"}, "VIET-NAM": {"VN"},
		"Hàn Quốc": {"KR"}, "han quoc": {"KR"}, "RoK": {"KR"}, "ROK": {"KR"}, "Korea": {"KR", "KP"}, "Republic of Korea": {"KR"},
		"US": {"US"}, "U.S.": {"US"}, "United States of America": {"US"}, "Mỹ": {"US"}, "my": {"US"}, "MY": {"MY", "US"},
		"UK": {"GB"}, "Anh": {"GB"}, "EU": {"EU"}, "European Union": {"EU"}, "Liên minh châu Âu": {"EU"}, "ASEAN": {"ASEAN"},
		"Russia": {"RU"}, "Nga": {"RU"}, "Russian Federation": {"RU"}, "Liên bang Nga": {"RU"},
		"Soviet Union": {"SUHH"}, "USSR": {"SUHH"}, "lien xo": {"SUHH"}, "SU": {"SUHH"},
		"Tiệp Khắc": {"CSHH"}, "Czechoslovakia": {"CSHH"}, "Czech Republic": {"CZ"}, "CS": {"CSHH", "CSXX"},
		"Burma": {"MM", "BUMM"}, "Zaire": {"ZRCD"}, "Turkey": {"TR"}, "Hung-ga-ri": {"HU"},
		"Laos": {"LA"}, "Mongolia": {"MN"}, "Cuba": {"CU"}, "Romania": {"RO"}, "Belgium": {"BE"}, "Belarus": {"BY"},
		"Trinidad and Tobago": {"TT"}, "St. Lucia": {"LC"}, "Saint Lucia": {"LC"}, "Côte d'Ivoire": {"CI"}, "Cote d’Ivoire": {"CI"},
		"Áo": {"AT"}, "AO": {"AO", "AT"}, "South Vietnam": nil, "": nil, "Taipei": nil,
		"Southeast Asia": {"035"}, "NL": {"NL"}, "NLD": {"NL"},
	} {
		assert.Equal(t, want, codes(name), name)
	}
	m := Lookup("han quoc")[0]
	assert.Equal(t, Name{"vi", "Hàn Quốc", Display, source.Reported}, m.Name)
	assert.False(t, m.Exact)
	assert.True(t, Lookup("Hàn Quốc")[0].Exact)

	// Every name finds its own entry.
	for c := range All() {
		for n := range c.Names() {
			assert.True(t, slices.ContainsFunc(Lookup(n.Value), func(m Match) bool { return m.Code == c }), "%s %q", c, n.Value)
		}
	}
}

func TestGroups(t *testing.T) {
	day := calendar.MustDate
	assert.False(t, Code("EU").Known())
	assert.Equal(t, calendar.Yes, EU.Has("DE"))
	assert.Equal(t, calendar.No, EU.Has("GB"))
	assert.Equal(t, calendar.Yes, EU.HasOn("GB", day("2019-07")))
	assert.Equal(t, calendar.No, EU.HasOn("GB", day("2020-02-01")))
	assert.Equal(t, calendar.Unknown, EU.HasOn("GB", day("2020")))
	assert.Equal(t, calendar.No, EU.HasOn("HR", day("2012")))
	assert.Equal(t, calendar.No, EU.HasOn("VN", day("2012")))
	assert.Equal(t, calendar.Unknown, EU.Has("DDDE"))
	assert.Equal(t, calendar.Yes, EZ.Has("HR"), "CLDR's own list is behind")
	assert.Equal(t, calendar.No, EZ.HasOn("BG", day("2025-12-31")))
	assert.Equal(t, calendar.Yes, EZ.HasOn("BG", day("2026-01-01")))
	assert.Equal(t, calendar.No, EZ.Has("ME"))
	assert.Equal(t, calendar.No, ASEAN.HasOn("VN", day("1990")))
	assert.Equal(t, calendar.Yes, ASEAN.HasOn("VN", day("1996")))
	assert.Equal(t, calendar.Unknown, ASEAN.HasOn("BN", day("1984-01-07")))
	assert.Equal(t, calendar.Unknown, UN.HasOn("VN", day("1970")), "the data have no dates")
	assert.Equal(t, calendar.No, UN.Has("TW"))
	assert.Equal(t, calendar.Yes, Group("142").Has("VN"))
	assert.Equal(t, calendar.Yes, Group("001").Has("SUHH"))
	assert.Equal(t, calendar.No, Group("150").Has("VN"))
	assert.Equal(t, calendar.Yes, Group("202").Has("KE"))
	assert.Equal(t, calendar.Unknown, Group("QQ").Has("VN"))
	assert.Equal(t, "Đông Nam Á", Code("VN").Region().Name(vi))
	assert.Equal(t, "Association of Southeast Asian Nations", ASEAN.Name(en))

	count := func(g Group) (today int) {
		for m := range g.Members() {
			require.True(t, m.Code.Known())
			if m.Until.IsZero() {
				today++
			}
		}
		return today
	}
	assert.Equal(t, []int{27, 193, 11, 21}, []int{count(EU), count(UN), count(ASEAN), count(EZ)})
	_, err := ParseGroup("VN")
	assert.Error(t, err)
	g, err := ParseGroup("EU")
	require.NoError(t, err)
	assert.Equal(t, EU, g)
}

func TestTables(t *testing.T) {
	for i := range entries {
		e := &entries[i]
		assert.Equal(t, i, find(Code(e.code)), e.code)
		for _, s := range []string{e.from, e.until} {
			_, err := calendar.ParseDate(s)
			assert.True(t, s == "" || err == nil, "%s %q", e.code, s)
		}
		assert.LessOrEqual(t, e.span.noBefore, e.span.yesFrom, e.code)
		if e.scheme != UserAssigned {
			assert.Less(t, e.span.yesFrom, e.span.yesUntil, e.code)
			assert.LessOrEqual(t, e.span.yesUntil, e.span.noAgo, e.code)
		}
		if e.alpha3 != "" {
			codes, n := readings(e.alpha3)
			assert.Contains(t, codes[:n], Code(e.code))
		}
	}
	for _, s := range successions {
		assert.True(t, s.from.Former(), s.from)
		assert.True(t, s.to.Known(), s.to)
		_, err := calendar.ParseDate(s.date)
		assert.NoError(t, err, s.date)
	}
	for i, m := range memberships {
		assert.True(t, m.code.Known() && m.group.Known(), m)
		for _, s := range []string{m.from, m.until} {
			_, err := calendar.ParseDate(s)
			assert.True(t, s == "" || err == nil, "%v", m)
		}
		if i > 0 {
			assert.Less(t, string(memberships[i-1].group+" ")+string(memberships[i-1].code), string(m.group+" ")+string(m.code))
		}
	}
}

func TestList(t *testing.T) {
	var l List
	assert.True(t, l.Has("VN"))
	assert.False(t, l.Has("SU"))
	assert.Equal(t, []string{"SUHH"}, l.Near("SU"))
	assert.Equal(t, []string{"VN"}, l.Near("vn"))
	assert.Equal(t, []string{"GB"}, l.Near("UK"))
	assert.Equal(t, []string{"CSHH", "CSXX"}, l.Near("CS"))
	assert.Equal(t, []string{"DE"}, l.Near("Germany"))
	assert.Empty(t, l.Near("QQ"))
	assert.NotEmpty(t, l.Name())
	assert.Contains(t, l.Version(), "CLDR 48")
}

func TestOpenCode(t *testing.T) {
	type party struct {
		Country Code  `json:"country,omitzero"`
		Group   Group `json:"group,omitzero"`
	}
	var p party
	require.NoError(t, json.Unmarshal([]byte(`{"country":"Q9"}`), &p))
	assert.False(t, p.Country.Known())
	b, err := json.Marshal(p)
	require.NoError(t, err)
	assert.Equal(t, `{"country":"Q9"}`, string(b))

	var c Code
	for _, src := range []any{"VN", []byte("VN")} {
		require.NoError(t, c.Scan(src))
		v, err := c.Value()
		require.NoError(t, err)
		assert.Equal(t, "VN", v)
	}
	require.NoError(t, c.Scan(nil))
	v, err := c.Value()
	require.NoError(t, err)
	assert.Nil(t, v)
	assert.Error(t, c.Scan(1))
	var g Group
	require.NoError(t, g.Scan("EU"))
	v, _ = g.Value()
	assert.Equal(t, "EU", v)
	require.NoError(t, g.Scan(nil))
	v, _ = g.Value()
	assert.Nil(t, v)
}

func TestNoAllocs(t *testing.T) {
	day := calendar.MustDate("1980-03-27")
	for name, f := range map[string]func(){
		"Known":     func() { _ = Code("SUHH").Known() },
		"unknown":   func() { _ = Code("nothing").Known() },
		"ExistedOn": func() { _ = Code("SUHH").ExistedOn(day) },
		"facts":     func() { _, _, _ = Code("VN").Alpha3(), Code("VN").Numeric(), Code("VN").UnitedNationsMember() },
		"ParseCode": func() { _, _ = ParseCode("VNM") },
		"Name":      func() { _ = Code("VN").Name(vi) },
		"HasOn":     func() { _ = EU.HasOn("GB", day) },
		"Has":       func() { _ = Group("142").Has("VN") },
		"Listed":    func() { _, _ = Code("RU").Listed() },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}
