package talent

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
)

func TestDueForDeletion(t *testing.T) {
	e := func(consents []Consent, handling ...Handling) *Expert {
		return &Expert{
			Names:     []PersonName{{Display: "A", Lang: "vi"}, {Display: "B"}},
			Contacts:  []Contact{{Value: "x"}, {Value: "y"}},
			Expertise: []Expertise{{Level: LevelLeading}},
			Consents:  consents, Handling: handling,
		}
	}
	until := func(at, date string) Handling { return Handling{At: at, RetainUntil: day(date)} }
	open := []Consent{{Purpose: PurposeContact, Given: day("2024")}}
	ended := func(given, expires, withdrawn string) Consent {
		c := Consent{Purpose: PurposeContact, Given: day(given)}
		if expires != "" {
			c.Expires = day(expires)
		}
		if withdrawn != "" {
			c.Withdrawn = day(withdrawn)
		}
		return c
	}
	over := func(at, since string) Deletion { return Deletion{at, RetentionOver, day(since), calendar.Yes} }
	for _, x := range []struct {
		name string
		e    *Expert
		want []Deletion
	}{
		{"nothing said", e(open), nil},
		{"nothing there", &Expert{Handling: []Handling{until("", "2020")}}, nil},
		{"last day", e(open, until("/names", "2026-11-21")), nil},
		{"day after", e(open, until("/names", "2026-11-20")), []Deletion{over("/names", "2026-11-21")}},
		{"month gone by", e(open, until("/names", "2026-10")), []Deletion{over("/names", "2026-11-01")}},
		{"some day this month", e(open, until("/names", "2026-11")), []Deletion{{At: "/names", Why: RetentionOver}}},
		{"a doubtful day", e(open, until("/names", "2020?")), []Deletion{{At: "/names", Why: RetentionOver}}},
		{"nothing stands there", e(open, until("/outputs", "2020"), until("/names/7", "2020")), nil},
		{"the whole record", e(open, until("", "2025-06-30")), []Deletion{over("", "2025-07-01")}},
		{"one entry may stay", e(open, until("/contacts", "2025-06-30"), until("/contacts/1", "2030")), []Deletion{over("/contacts/0", "2025-07-01")}},
		{"one entry may perhaps stay", e(open, until("/contacts", "2025-06-30"), until("/contacts/1", "2026")),
			[]Deletion{over("/contacts/0", "2025-07-01"), {At: "/contacts/1", Why: RetentionOver}}},
		{"one entry was due later", e(open, until("/contacts", "2025-06-30"), until("/contacts/1", "2026-01")), []Deletion{over("/contacts", "2026-02-01")}},
		{"a member", e(open, until("/names/0/lang", "2025")), []Deletion{over("/names/0/lang", "2026-01-01")}},
		{"all but one part", e(open, until("", "2025"), until("/expertise", "2030")), []Deletion{over("/names", "2026-01-01"), over("/contacts", "2026-01-01")}},
		{"two things said", e(open, until("/names", "2025"), until("/names", "2030")), []Deletion{{At: "/names", Why: RetentionOver}}},

		{"no consent ever", e(nil), []Deletion{{Why: NeverConsented, Sure: calendar.Yes}}},
		{"one to nothing", e([]Consent{{Given: day("2024")}}), []Deletion{{Why: NeverConsented, Sure: calendar.Yes}}},
		{"silence", e([]Consent{{Purpose: PurposeContact, Given: day("2024"), Method: MethodSilence}}), []Deletion{{Why: NeverConsented, Sure: calendar.Yes}}},
		{"withdrawn today", e([]Consent{ended("2024", "", "2026-11-21")}), []Deletion{{"", ConsentsOver, day("2026-11-21"), calendar.Yes}}},
		{"withdrawn tomorrow", e([]Consent{ended("2024", "", "2026-11-22")}), nil},
		{"ends today", e([]Consent{ended("2024", "2026-11-21", "")}), nil},
		{"ended yesterday", e([]Consent{ended("2024", "2026-11-20", "")}), []Deletion{{"", ConsentsOver, day("2026-11-21"), calendar.Yes}}},
		{"ended this year", e([]Consent{ended("2024", "2026", "")}), []Deletion{{Why: ConsentsOver}}},
		{"the last of two counts", e([]Consent{ended("2024", "2025", ""), ended("2024", "2026-03-01", "2026-02-01")}), []Deletion{{"", ConsentsOver, day("2026-02-01"), calendar.Yes}}},
		{"one goes on", e([]Consent{ended("2024", "2025", ""), ended("2024", "", "")}), nil},
		{"an earlier one ends with the later", e([]Consent{ended("2023", "", ""), ended("2024", "", "2025-05-01")}), []Deletion{{"", ConsentsOver, day("2025-05-01"), calendar.Yes}}},
		{"given again", e([]Consent{ended("2025-06-01", "", ""), ended("2024", "", "2025-05-01")}), nil},
		{"given again perhaps before", e([]Consent{ended("2025", "", ""), ended("2024", "", "2025-05-01")}), []Deletion{{Why: ConsentsOver}}},
		{"of one part only", e([]Consent{ended("2023", "", ""), {Purpose: PurposeContact, Given: day("2024"), Scope: []string{"/names"}, Withdrawn: day("2025")}}), nil},
		{"one to come", e([]Consent{ended("2027", "", "")}), nil},
	} {
		assert.Equal(t, x.want, x.e.DueForDeletion(day("2026-11-21")), x.name)
	}
	for _, d := range e(nil, until("/names", "2020")).DueForDeletion(calendar.Date{})[1:] {
		assert.Equal(t, calendar.Unknown, d.Sure, "on no day in particular")
	}
}

// Records that name more places than anybody would are not followed into them.
func TestMaxPointers(t *testing.T) {
	e := &Expert{Consents: []Consent{{Purpose: PurposeSharing, Given: day("2024")}}, Place: "Tokyo", Country: "JP"}
	for i := range MaxPointers - 2 { // and the consent
		e.Keywords = append(e.Keywords, strconv.Itoa(i))
		e.Handling = append(e.Handling, Handling{At: "/keywords/" + strconv.Itoa(i), Category: Category(1 + i%2), RetainUntil: day([]string{"2020", "2040"}[i%2])})
	}
	e.Handling = append(e.Handling, Handling{At: "/place", Category: Basic})
	to := Audience{Sees: Private, Purpose: PurposeSharing, On: day("2026-11-21")}
	out := e.Redact(to)
	assert.Len(t, out.Keywords, MaxPointers/2-1, "every other one is basic")
	assert.Len(t, e.DueForDeletion(to.On), MaxPointers/2-1)
	assert.Equal(t, NotExplicit, e.CanUse(PurposeSharing, to.On))
	e.Consents[0].Scope = []string{"/keywords"}
	e.Handling = e.Handling[:MaxPointers-2]
	assert.Equal(t, Granted, e.CanUsePart(PurposeSharing, to.On, "/keywords"), "all of them are named")

	e.Handling = append(e.Handling, Handling{At: "/place", Category: Sensitive}, Handling{At: "/place", Category: Sensitive})
	assert.Equal(t, NotExplicit, e.CanUsePart(PurposeSharing, to.On, "/keywords"), "too many to tell")
	assert.Equal(t, Granted, e.CanUsePart(PurposeSharing, to.On, "/keywords/1"), "itself it is named")
	assert.Equal(t, OutOfScope, e.CanUse(PurposeSharing, to.On))
	e.Consents[0].Scope = nil
	e.Handling = append(e.Handling, Handling{At: "/country", Category: Basic})
	assert.Equal(t, Expert{Country: "JP"}, e.Redact(to))
	assert.Equal(t, []Deletion{{At: "/keywords", Why: RetentionOver}}, e.DueForDeletion(to.On))

	// Of too many consents it is not looked at which one ends which other.
	e = &Expert{Place: "Tokyo"}
	for range MaxPointers {
		e.Consents = append(e.Consents, Consent{Purpose: PurposeSharing, Given: day("2024")})
	}
	e.Consents[5].Withdrawn = day("2025-05-01")
	assert.Equal(t, []Deletion{{"", ConsentsOver, day("2025-05-01"), calendar.Yes}}, e.DueForDeletion(to.On))
	e.Consents = append(e.Consents, e.Consents[0])
	assert.Equal(t, []Deletion{{Why: ConsentsOver}}, e.DueForDeletion(to.On))
	e.Consents[5].Withdrawn = day("2027")
	assert.Empty(t, e.DueForDeletion(to.On))
}

func TestWithout(t *testing.T) {
	e := sampleExpert()
	e.Consents = append(e.Consents,
		Consent{Purpose: PurposeSharing, Given: day("2026-02-01"), Scope: []string{"/names/0", "/languages/2/level"}},
		Consent{Purpose: PurposePublication, Given: day("2026-02-01"), Scope: []string{"/names/0"}})
	e.Handling = []Handling{{At: "/names/0", Visibility: Private}, {At: "/names/1", Visibility: Public}, {At: "/expertise/0/evidence/1", Category: Sensitive}}
	e.Sources = append(e.Sources, source.Source{Key: "a", About: []string{"/names/0"}}, source.Source{Key: "b", About: []string{"/names/1", "/names/0", "/place"}})
	out := e.Without("/names/0", "/languages/1", "/expertise/0/evidence/0", "/place")

	assert.Equal(t, []PersonName{{Display: "Anh T. Nguyen", Lang: "en", Family: "Nguyen", Given: "Anh"}}, out.Names)
	assert.Equal(t, []Language{{"vi", "native"}, {"en", "C1"}}, out.Languages)
	assert.Equal(t, []Evidence{{Kind: EvidenceStatement}}, out.Expertise[0].Evidence)
	assert.Empty(t, out.Place)
	assert.Equal(t, "Asia/Tokyo", out.TimeZone)
	require.Len(t, out.Consents, 3, "the last one was for a name that is gone")
	assert.Equal(t, e.Consents[0], out.Consents[0])
	assert.Equal(t, []string{"/languages/1/level"}, out.Consents[2].Scope)
	assert.Equal(t, []Handling{{At: "/names/0", Visibility: Public}, {At: "/expertise/0/evidence/0", Category: Sensitive}}, out.Handling)
	require.Len(t, out.Sources, 2)
	assert.Equal(t, []string{"/names/0", "/place"}, out.Sources[1].About)
	assert.Len(t, e.Names, 2, "the record itself stays")

	same := e.Without()
	assert.Equal(t, *e, same)
	same = e.Without("names", "/nothing", "/names/9", "/names/00", "/id", "/consents", "/handling/0")
	assert.Equal(t, *e, same)
	assert.Equal(t, Expert{ID: e.ID}, e.Without(""))
	none := e.Without("/names/1", "/names/0")
	assert.Empty(t, none.Names)
	assert.NotContains(t, none.Consents, e.Consents[3])
}

func TestPseudonym(t *testing.T) {
	e, o := Expert{ID: alice}, Expert{ID: bob}
	key, other := bytes.Repeat([]byte{1}, 32), bytes.Repeat([]byte{2}, 32)
	seen := map[id.Expert]bool{alice: true, bob: true}
	for _, k := range [][]byte{key, other, bytes.Repeat([]byte{1}, 33)} {
		for _, x := range []*Expert{&e, &o} {
			p, err := x.Pseudonym(k)
			require.NoError(t, err)
			again, err := x.Pseudonym(bytes.Clone(k))
			require.NoError(t, err)
			assert.Equal(t, p, again)
			assert.False(t, seen[p])
			seen[p] = true
			assert.Equal(t, byte('8'), p.String()[14], "version 8")
			assert.Contains(t, "89ab", p.String()[19:20], "variant of RFC 9562")
			read, err := id.Parse[id.Expert](p.String())
			require.NoError(t, err)
			assert.Equal(t, p, read)
		}
	}
	for _, k := range [][]byte{nil, {}, key[:31]} {
		p, err := e.Pseudonym(k)
		assert.ErrorIs(t, err, ErrShortKey)
		assert.True(t, p.IsZero())
	}
	_, err := new(Expert).Pseudonym(key)
	assert.ErrorIs(t, err, ErrNoID)
	// HMAC-SHA-256 of the text under 32 bytes 01, by openssl dgst, with version and
	// variant put in.
	p, err := e.Pseudonym(key)
	require.NoError(t, err)
	assert.Equal(t, "656f4f1d-fd43-8d1e-ab2b-0aa933805fdc", p.String())
}

// The work on a pointer grows with its length and no faster: this one has half a
// million parts.
func TestLongPointers(t *testing.T) {
	long := strings.Repeat("/a", 500_000)
	e := &Expert{Keywords: []string{"a", "b"}, Consents: []Consent{{Purpose: PurposeSharing, Given: day("2024"), Scope: []string{long, "/keywords/1"}}}}
	for range 2 * few {
		e.Handling = append(e.Handling, Handling{At: long, Category: Sensitive})
	}
	for range few * few {
		e.Consents[0].Scope = append(e.Consents[0].Scope, "/country")
	}
	out := e.Without(long, "/keywords/0")
	assert.Equal(t, []string{long, "/keywords/0"}, out.Consents[0].Scope[:2])
	assert.Len(t, out.Handling, 2*few)
	assert.Equal(t, Expert{}, e.Redact(Audience{Sees: Private, Purpose: PurposeSharing, On: day("2026-11-21")}))
	require.Error(t, e.Validate())
}
