package match_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
	. "github.com/scicoop/scicoop/partner/match"
)

// A member that is added to a record is lost on merging until Merge knows it:
// this fails then.
func TestMergeKnowsMembers(t *testing.T) {
	members := func(v any) (names []string) {
		for _, f := range reflect.VisibleFields(reflect.TypeOf(v)) {
			if !f.Anonymous {
				names = append(names, f.Name)
			}
		}
		return names
	}
	assert.Equal(t, []string{
		"ID", "Names", "Kinds", "Locations", "Identifiers", "Domains", "Founded", "Closed", "Relations", "Memberships",
		"Technologies", "Links", "Answers", "Screenings", "Registrations", "Note", "Sources", "Ext",
	}, members(partner.Partner{}))
	assert.Equal(t, []string{"Value", "Lang", "Kind", "Period"}, members(partner.Name{}))
	assert.Equal(t, []string{"Country", "Subdivision", "Region", "Place", "GeoNames", "Point"}, members(partner.Location{}))
	assert.Equal(t, []string{"Kind", "How", "Partner", "Identifier", "Name", "Period"}, members(partner.Relation{}))
	assert.Equal(t, []string{"Technology", "Evidence"}, members(partner.Capability{}))
	assert.Equal(t, []string{"Kind", "URL"}, members(partner.Link{}))
	assert.Equal(t, []string{"Question", "Answer", "On", "Assessor", "Source", "Note"}, members(partner.Answer{}))
	assert.Equal(t, []string{"Register", "Listing", "Created", "CreatedIn", "Modified", "ModifiedIn"}, members(partner.Registration{}))
	assert.Equal(t, []string{"Forum", "Partner", "Group", "Role", "Period", "Source"}, members(partner.Membership{}))
	assert.Equal(t, []string{"List", "Edition", "On", "Found", "Hits", "Assessor", "Source"}, members(partner.Screening{}))
	assert.Equal(t, []string{"Entry", "Same", "On", "Assessor", "Source", "Note"}, members(partner.Hit{}))
	assert.Equal(t, []string{
		"Key", "Title", "Publisher", "URL", "Locator", "Published", "Retrieved", "Confidence", "About", "Note",
	}, members(source.Source{}))
}

// Large records and rubbish take time in proportion and do not panic.
func TestMergeRubbish(t *testing.T) {
	t.Parallel()
	crowd := func(tail string) *partner.Partner {
		p := &partner.Partner{}
		for i := range 6_000 {
			p.Names = append(p.Names, partner.Name{Value: fmt.Sprint("Name ", i%3_000, tail)})
			p.Relations = append(p.Relations, partner.Relation{Kind: "?", Name: text.In("en", fmt.Sprint(i, tail))})
			p.Locations = append(p.Locations, partner.Location{Country: "VN", Place: fmt.Sprint(i, tail)})
			p.Answers = append(p.Answers, partner.Answer{Question: "DD-99", Note: text.In("vi", fmt.Sprint(i, tail))})
		}
		p.Sources = []source.Source{{Key: "s"}, {Key: "s"}, {About: []string{"", "x", "/", "//", "/names/", "/names/-1", "/names/007", "/names/99999", "/ext/~2", "/nothing/1"}}}
		p.Locations = append(p.Locations, partner.Location{Point: partner.Point{Lat: math.NaN()}})
		p.Technologies = []partner.Capability{{}, {}, {Evidence: []string{"", "/", "/names/1e9", "/technologies/1"}}}
		return p
	}
	m, _ := Merge(crowd("a"), crowd("b"))
	assert.Len(t, m.Partner.Names, 6_000+3_000)
	m, _ = Merge(crowd("a"), crowd("a"))
	assert.Len(t, m.Partner.Names, 6_000)
	_, err := json.Marshal(m.Dropped)
	require.NoError(t, err)
	// Thousands of sources of one key, and thousands of contradictions.
	many := func(answer codes.Answer) *partner.Partner {
		p := &partner.Partner{}
		for i := range 6_000 {
			p.Sources = append(p.Sources, source.Source{Key: "s", URL: fmt.Sprint("https://example.org/", answer, i)})
			p.Answers = append(p.Answers, partner.Answer{Question: partner.Question(fmt.Sprint("Q", i)), Answer: answer, Source: "s"})
		}
		return p
	}
	p, q := many(codes.Yes), many(codes.No)
	p.Founded, q.Founded = calendar.MustDate("1950"), calendar.MustDate("1960")
	m, conflicts := Merge(p, q)
	assert.Len(t, m.Partner.Sources, 12_000)
	assert.Len(t, conflicts, 6_001)
	assert.Equal(t, "/sources/6000/note", conflicts[6_000].Other)

	m, conflicts = Merge(&partner.Partner{}, &partner.Partner{})
	assert.Empty(t, conflicts)
	assert.Equal(t, Merged{}, m)
}

func FuzzMerge(f *testing.F) {
	a, b := mergePair()
	var x, y bytes.Buffer
	require.NoError(f, a.Encode(&x))
	require.NoError(f, b.Encode(&y))
	f.Add(x.Bytes(), y.Bytes())
	f.Fuzz(func(t *testing.T, first, second []byte) {
		p, err := partner.Decode(bytes.NewReader(first))
		if err != nil {
			return
		}
		q, err := partner.Decode(bytes.NewReader(second))
		if err != nil {
			return
		}
		m, conflicts := Merge(&p, &q)
		for _, c := range conflicts {
			if c.Kept == NoSide || c.First == c.Second {
				t.Fatalf("%+v", c)
			}
		}
		for _, s := range [][]partner.Name{p.Names, q.Names} {
			for _, n := range s {
				if !slices.ContainsFunc(m.Partner.Names, func(x partner.Name) bool { return x.Value == n.Value }) {
					t.Fatalf("lost %q", n.Value)
				}
			}
		}
		var out bytes.Buffer
		if err := m.Partner.Encode(&out); err != nil {
			t.Fatal(err)
		}
		if _, err := partner.Decode(&out); err != nil {
			t.Fatal(err)
		}
	})
}
