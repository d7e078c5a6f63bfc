package match_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
	. "github.com/scicoop/scicoop/partner/match"
)

// mergeRandom adds to a record of the register what registers do not hold:
// answers, memberships, screenings, areas, notes, sources for parts of it. It
// is valid, and draws from few values so that two of them often meet.
func mergeRandom(r *rand.Rand, p partner.Partner) partner.Partner {
	p.Sources = append(slices.Clone(p.Sources), source.Source{Key: "list", Publisher: "Test"})
	for i := range r.IntN(4) {
		s := source.Source{Key: []string{"s", "t", "ror-2", "u"}[i], Title: text.In("en", fmt.Sprint("Report ", r.IntN(3)))}
		for range r.IntN(4) {
			about := []string{"/founded", "/names", "/names/0", "/kinds", "/identifiers/0/value", "/note", "/ext/x", "/locations/0", "/answers", "/relations"}
			s.About = append(s.About, about[r.IntN(len(about))])
		}
		slices.Sort(s.About)
		s.About = slices.Compact(s.About)
		p.Sources = append(p.Sources, s)
	}
	key := func() string { return p.Sources[r.IntN(len(p.Sources))].Key }
	questions := partner.Questions()
	for code := range questions.All() {
		if r.IntN(4) == 0 {
			p.Answers = append(p.Answers, partner.Answer{
				Question: partner.Question(code.Code), Answer: codes.Answer(1 + r.IntN(2)),
				On: calendar.MustDate([]string{"2026-01-05", "2026-02"}[r.IntN(2)]), Assessor: mergeID([]string{"x", "y"}[r.IntN(2)]), Source: key(),
			})
		}
	}
	for i := range r.IntN(3) {
		p.Memberships = append(p.Memberships, partner.Membership{Group: fmt.Sprint("ISO/TC ", i), Source: key()})
		p.Screenings = append(p.Screenings, partner.Screening{List: fmt.Sprint("list ", i), On: calendar.MustDate("2026-03-01"), Source: key(), Found: codes.Yes, Hits: []partner.Hit{
			{Entry: fmt.Sprint(r.IntN(2)), Same: codes.Answer(r.IntN(3)), Source: key(), Note: text.Of(fmt.Sprint("Hit ", r.IntN(2)), "")},
		}})
		p.Technologies = append(p.Technologies, partner.Capability{
			Technology: technology.MustCode(fmt.Sprintf("FORD:%d.%d", 1+i, 1+r.IntN(2))),
			Evidence:   []string{key(), "/names/0", "https://example.org/" + fmt.Sprint(r.IntN(2))},
		})
	}
	if r.IntN(2) == 0 {
		p.Note = text.Of(fmt.Sprint("Note ", r.IntN(2)), "")
		p.Ext = duplicateMust(document.ParseExtension(fmt.Appendf(nil, `{"x":%d,"y%d":[1]}`, r.IntN(2), r.IntN(2))))
	}
	if p.Founded.IsZero() || r.IntN(3) == 0 {
		p.Founded = calendar.MustDate([]string{"1950", "1950-02-03", "1960~", "1970"}[r.IntN(4)])
	}
	if r.IntN(5) == 0 {
		p.Closed = calendar.MustDate("2024")
	}
	return p
}

// errorCodes are the rules of severity error that a record breaks, without
// those that hold two facts against each other.
func errorCodes(t *testing.T, p *partner.Partner) map[string]bool {
	found := map[string]bool{}
	var report *rule.Report
	if errors.As(p.Validate(), &report) {
		for _, v := range report.Violations {
			if v.Severity == rule.Error && !slices.Contains([]rule.Code{"PAR-CLOSED-BEFORE", "PAR-SUCCESSION-CIRCLE", "PAR-PARENT-CHILD", "PAR-SCREEN-DENIED"}, v.Code) {
				found[string(v.Code)] = true
			}
		}
	}
	return found
}

func encoded(t *testing.T, p *partner.Partner) string {
	var b bytes.Buffer
	require.NoError(t, p.Encode(&b))
	return b.String()
}

func TestMergeLaws(t *testing.T) {
	t.Parallel()
	list := duplicateList(t)
	r := rand.New(rand.NewPCG(7, 8))
	for range 400 {
		i := r.IntN(len(list))
		a, b := mergeRandom(r, list[i]), mergeRandom(r, list[r.IntN(len(list))])
		if r.IntN(2) == 0 {
			b = mergeRandom(r, respelled(&list[i], 3, r))
		}
		before := [2]string{encoded(t, &a), encoded(t, &b)}

		// A record merged with itself is itself, and with nothing, too.
		own, conflicts := Merge(&a, &a)
		require.Empty(t, conflicts)
		require.Empty(t, own.Dropped)
		require.Equal(t, before[0], encoded(t, &own.Partner))
		own, conflicts = Merge(&a, &partner.Partner{})
		require.Empty(t, conflicts)
		require.Equal(t, before[0], encoded(t, &own.Partner))
		own, conflicts = Merge(&partner.Partner{}, &a)
		require.Empty(t, conflicts)
		require.Equal(t, before[0], encoded(t, &own.Partner))

		m, conflicts := Merge(&a, &b)
		p := &m.Partner
		kept(t, &a, &b, m, conflicts)
		sourced(t, &a, &b, m)

		// No less valid than the two, read as it is written, and once more.
		errs := errorCodes(t, p)
		for _, q := range []*partner.Partner{&a, &b} {
			for code := range errorCodes(t, q) {
				delete(errs, code)
			}
		}
		require.Empty(t, errs, "%s\n%s\n%s", before[0], before[1], encoded(t, p))
		after := encoded(t, p)
		read, err := partner.Decode(strings.NewReader(after))
		require.NoError(t, err)
		require.Equal(t, after, encoded(t, &read))
		again, _ := Merge(p, p)
		require.Equal(t, after, encoded(t, &again.Partner))
		same, _ := Merge(&a, &b)
		require.Equal(t, after, encoded(t, &same.Partner))

		// The two are as they were, whatever is done with the result.
		spoil(p)
		require.Equal(t, before, [2]string{encoded(t, &a), encoded(t, &b)})
	}
}

// spoil overwrites what a record holds.
func spoil(p *partner.Partner) {
	for i := range p.Names {
		p.Names[i].Value = "?"
	}
	for i := range p.Relations {
		for j := range p.Relations[i].Name {
			p.Relations[i].Name[j].Value = "?"
		}
	}
	for i := range p.Technologies {
		for j := range p.Technologies[i].Evidence {
			p.Technologies[i].Evidence[j] = "?"
		}
	}
	for i := range p.Sources {
		for j := range p.Sources[i].About {
			p.Sources[i].About[j] = "?"
		}
		for j := range p.Sources[i].Title {
			p.Sources[i].Title[j].Value = "?"
		}
	}
	for i := range p.Note {
		p.Note[i].Value = "?"
	}
	for i := range p.Identifiers {
		p.Identifiers[i].Value = "?"
	}
}

// kept asserts that every fact of both records is in the merged one or told of.
func kept(t *testing.T, a, b *partner.Partner, m Merged, conflicts []Conflict) {
	t.Helper()
	p := &m.Partner
	told := func(first bool, value string) bool {
		return slices.ContainsFunc(conflicts, func(c Conflict) bool { return first && c.First == value || !first && c.Second == value })
	}
	now := func(x id.Partner) id.Partner {
		if y, ok := m.Redirect[x]; ok {
			return y
		}
		return x
	}
	for n, q := range []*partner.Partner{a, b} {
		first := n == 0
		key := func(k string) string {
			if now, ok := m.Keys[k]; ok && !first {
				return now
			}
			return k
		}
		require.True(t, p.ID == now(q.ID))
		for _, x := range q.Names {
			require.True(t, slices.ContainsFunc(p.Names, func(y partner.Name) bool {
				return x.Value == y.Value && (x.Lang == "" || x.Lang == y.Lang) && (x.Kind == y.Kind || x.Kind == partner.NameDisplay || y.Kind == partner.NameDisplay)
			}), "%+v", x)
		}
		for _, x := range q.Kinds {
			require.Contains(t, p.Kinds, x)
		}
		for _, x := range q.Domains {
			require.Contains(t, p.Domains, x)
		}
		for _, x := range q.Links {
			require.Contains(t, p.Links, x)
		}
		for _, x := range q.Identifiers {
			require.True(t, slices.ContainsFunc(p.Identifiers, func(y partner.Identifier) bool { return x.External == y.External }))
		}
		for _, x := range q.Locations {
			require.True(t, slices.ContainsFunc(p.Locations, func(y partner.Location) bool {
				return x.Country == y.Country && (x.Place == "" || x.Place == y.Place) && (x.GeoNames == 0 || x.GeoNames == y.GeoNames)
			}) || len(conflicts) > 0, "%+v", x)
		}
		for i, x := range q.Relations {
			found := slices.ContainsFunc(p.Relations, func(y partner.Relation) bool {
				return x.Kind == y.Kind && x.Partner == y.Partner && x.Identifier == y.Identifier && x.Name.Equal(y.Name)
			})
			dropped := slices.ContainsFunc(m.Dropped, func(d Dropped) bool {
				return d.From == FirstSide+Side(n) && d.Pointer == fmt.Sprint("/relations/", i)
			})
			require.True(t, found != dropped, "%+v", x)
		}
		for _, x := range q.Answers {
			in := slices.ContainsFunc(p.Answers, func(y partner.Answer) bool {
				return x.Question == y.Question && x.On == y.On && now(x.Assessor) == y.Assessor && x.Answer == y.Answer
			})
			require.True(t, in || told(first, string(x.Question)+" "+x.Answer.String()), "%+v", x)
		}
		for _, x := range q.Memberships {
			require.True(t, slices.ContainsFunc(p.Memberships, func(y partner.Membership) bool { return x.Group == y.Group }))
		}
		for _, x := range q.Screenings {
			require.True(t, slices.ContainsFunc(p.Screenings, func(y partner.Screening) bool {
				return x.List == y.List && x.On == y.On && slices.ContainsFunc(y.Hits, func(h partner.Hit) bool {
					return h.Entry == x.Hits[0].Entry && h.Same == x.Hits[0].Same && h.Source != "" && slices.ContainsFunc(p.Sources, func(s source.Source) bool { return s.Key == h.Source })
				})
			}))
		}
		for _, x := range q.Registrations {
			require.True(t, slices.Contains(p.Registrations, x) || len(conflicts) > 0)
		}
		for _, x := range q.Technologies {
			at := slices.IndexFunc(p.Technologies, func(y partner.Capability) bool { return x.Technology == y.Technology })
			require.GreaterOrEqual(t, at, 0)
			for _, e := range x.Evidence {
				if !strings.HasPrefix(e, "/") {
					require.Contains(t, p.Technologies[at].Evidence, key(e))
				}
			}
		}
		for _, x := range q.Sources {
			require.True(t, slices.ContainsFunc(p.Sources, func(y source.Source) bool {
				return y.Key == key(x.Key) && x.Title.Equal(y.Title) && x.URL == y.URL && x.Publisher == y.Publisher
			}), "%+v", x)
		}
		for name, value := range q.Ext.All() {
			got, ok := p.Ext.Get(name)
			require.True(t, ok)
			require.True(t, string(got) == string(value) || told(first, string(value)))
		}
		for lang, value := range q.Note.All() {
			got, _ := p.Note.Get(lang)
			require.Contains(t, got, value)
		}
		for _, d := range [][2]calendar.Date{{q.Founded, p.Founded}, {q.Closed, p.Closed}} {
			within := d[0].Earliest().YMD() <= d[1].Earliest().YMD() && d[1].Latest().YMD() <= d[0].Latest().YMD()
			require.True(t, d[0].IsZero() || within || told(first, d[0].String()), "%v", d)
		}
	}
	keys := map[string]bool{}
	for _, s := range p.Sources {
		require.False(t, keys[s.Key], s.Key)
		keys[s.Key] = true
	}
	for _, x := range p.Answers {
		require.True(t, keys[x.Source])
	}
}

// sourced asserts that sources speak of the domains, kinds and links that they
// spoke of, and of no others.
func sourced(t *testing.T, a, b *partner.Partner, m Merged) {
	t.Helper()
	p := &m.Partner
	spoken := map[string]map[string]bool{} // by key now, the values it spoke of
	for n, q := range []*partner.Partner{a, b} {
		for _, s := range q.Sources {
			key := s.Key
			if now, ok := m.Keys[key]; ok && n == 1 {
				key = now
			}
			if spoken[key] == nil {
				spoken[key] = map[string]bool{}
			}
			for value, pointer := range pointers(q) {
				if s.Covers(pointer) {
					spoken[key][value] = true
				}
			}
		}
	}
	for _, s := range p.Sources {
		got := map[string]bool{}
		for value, pointer := range pointers(p) {
			if s.Covers(pointer) {
				got[value] = true
			}
		}
		require.Equal(t, spoken[s.Key], got, "%s %v\n%s\n%s", s.Key, s.About, encoded(t, a), encoded(t, b))
	}
}

// pointers gives the values of a record that stand once, with their pointers.
func pointers(p *partner.Partner) map[string]string {
	m := map[string]string{}
	put := func(value, pointer string) {
		if _, ok := m[value]; ok {
			pointer = "" // several places
		}
		m[value] = pointer
	}
	for i, x := range p.Domains {
		put("domain "+x, fmt.Sprint("/domains/", i))
	}
	for i, x := range p.Kinds {
		put("kind "+string(x), fmt.Sprint("/kinds/", i))
	}
	for i, x := range p.Links {
		put("link "+x.URL, fmt.Sprint("/links/", i))
	}
	for value, pointer := range m {
		if pointer == "" {
			delete(m, value)
		}
	}
	return m
}
