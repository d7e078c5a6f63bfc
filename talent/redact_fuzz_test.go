package talent_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/talent"
)

// drawn makes consents and handling from bytes, as long as there are some.
type drawn struct{ data []byte }

func (d *drawn) n(of int) int {
	if len(d.data) == 0 {
		return 0
	}
	b := d.data[0]
	d.data = d.data[1:]
	return int(b) % of
}

// pool are places, among them some that are none.
var pool = [...]string{
	"", "/names", "/names/0", "/names/1", "/names/1/family", "/names/2", "/names/0/display", "/identifiers", "/identifiers/0/value",
	"/profile", "/profile/vi", "/keywords", "/keywords/1", "/affiliations", "/affiliations/0", "/affiliations/1/role", "/affiliations/1/role/vi",
	"/expertise", "/expertise/0", "/expertise/0/level", "/expertise/1/evidence", "/expertise/1/evidence/0", "/expertise/1/evidence/1/ref",
	"/metrics/0/value", "/metrics/0/value/unit", "/country", "/sources", "/sources/0/title", "/sources/1", "/ext", "/ext/vendor",
	"names", "/", "/names/01", "/names/-", "/names/99999999999999999999", "/~", "//", "/handling/0", "/consents", "/id", "/name",
}

var dates = [...]calendar.Date{
	{}, noon("2026-01-01"), noon("2026-01-02"), noon("2026-02"), noon("2026"), noon("2026-01-02?"), noon("2025-12-31"), noon("202X"),
	noon("9999-12-31"), noon("0001-01-01"), noon("2026-03-01~"), noon("2026-02-28"),
}

func (d *drawn) date() calendar.Date { return dates[d.n(len(dates))] }

func (d *drawn) consent() talent.Consent {
	c := talent.Consent{Purpose: purpose, Given: d.date()}
	for range d.n(3) {
		c.Scope = append(c.Scope, pool[d.n(len(pool))])
	}
	switch d.n(8) {
	case 1:
		c.Withdrawn = d.date()
	case 2:
		c.Expires = d.date()
	case 3:
		c.Purpose = talent.PurposeContact
	case 4:
		c.Method = "silence"
	case 5:
		c.Withdrawn, c.Expires = d.date(), d.date()
	}
	return c
}

// expert returns a small record in which much is named, with consents and
// handling of the bytes.
func (d *drawn) expert() *talent.Expert {
	e := &talent.Expert{
		Names:        []talent.PersonName{{Display: "n0d", Family: "n0f"}, {Display: "n1d", Family: "n1f"}, {Display: "n2d"}},
		Profile:      text.Of("pe", "pv"),
		Keywords:     []string{"k0", "k1"},
		Affiliations: []talent.Affiliation{{Department: "a0"}, {Department: "a1", Role: text.Of("re", "rv")}},
		Expertise:    []talent.Expertise{{Level: "l0"}, {Level: "l1", Evidence: []talent.Evidence{{Ref: "r0"}, {Ref: "r1", Kind: "q1"}}}},
		Country:      "c",
		Sources:      []source.Source{{Key: "s0", Title: text.In("en", "t0")}, {Key: "s1", About: []string{"/names/1", "/expertise/1/evidence/1"}}},
	}
	for range d.n(4) {
		e.Consents = append(e.Consents, d.consent())
	}
	for range d.n(4) {
		e.Handling = append(e.Handling, talent.Handling{
			At: pool[d.n(len(pool))], Category: talent.Category(d.n(4)), Visibility: talent.Visibility(d.n(5)), RetainUntil: d.date(),
		})
	}
	return e
}

// held are the values of that record, each with the place of what is kept whole.
func held(e *talent.Expert) map[string]string {
	list := map[string]string{}
	put := func(value, at string, parts ...any) {
		if value != "" {
			list[value] = fmt.Sprintf(at, parts...)
		}
	}
	for i, x := range e.Names {
		put(x.Display, "/names/%d/display", i)
		put(x.Family, "/names/%d/family", i)
	}
	for _, x := range e.Profile {
		put(x.Value, "/profile")
	}
	for i, x := range e.Keywords {
		put(x, "/keywords/%d", i)
	}
	for i, x := range e.Affiliations {
		put(x.Department, "/affiliations/%d/department", i)
		for _, y := range x.Role {
			put(y.Value, "/affiliations/%d/role", i)
		}
	}
	for i, x := range e.Expertise {
		put(string(x.Level), "/expertise/%d/level", i)
		for j, y := range x.Evidence {
			put(y.Ref, "/expertise/%d/evidence/%d/ref", i, j)
			put(string(y.Kind), "/expertise/%d/evidence/%d/kind", i, j)
		}
	}
	put(string(e.Country), "/country")
	for i, x := range e.Sources {
		put(x.Key, "/sources/%d/key", i)
		for _, y := range x.Title {
			put(y.Value, "/sources/%d/title", i)
		}
	}
	return list
}

// seen says who may see a place, read from the record anew: the narrowest entry
// that says something, of two the less open one; what is below must be open too.
func seen(e *talent.Expert, sees talent.Visibility, at string) bool {
	if sees == talent.Private {
		return true
	}
	if sees == talent.VisibilityUnstated {
		sees = talent.Public
	}
	narrowest := func(p string) talent.Visibility {
		for {
			best, said := talent.Public, false
			for _, h := range e.Handling {
				if h.At == p && (h.Visibility != 0 || h.Category > talent.Basic) {
					v := h.Visibility
					if v > talent.Public {
						v = talent.Private
					}
					best, said = min(best, v), true
				}
			}
			if said {
				return best
			}
			if p == "" {
				return 0
			}
			p = p[:strings.LastIndexByte(p, '/')]
		}
	}
	if narrowest(at) < sees {
		return false
	}
	for _, h := range e.Handling {
		if strings.HasPrefix(h.At, at+"/") && narrowest(h.At) < sees {
			return false
		}
	}
	return true
}

// What survives is what may be used and seen, and all of it but sources of what
// is gone; who may see less sees no more; what is granted for a part is granted
// for all in it; and to redact again changes nothing.
func FuzzRedact(f *testing.F) {
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 1))
		b := make([]byte, 48)
		for i := range b {
			b[i] = byte(r.Uint32())
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 256 {
			return
		}
		d := drawn{data}
		to := talent.Audience{Sees: talent.Visibility(d.n(5)), Purpose: purpose, On: d.date()}
		if d.n(4) > 0 {
			to.On = noon("2026-02-27")
		}
		e := d.expert()
		all := held(e)
		out := e.Redact(to)
		got := held(&out)
		for value, at := range all {
			want := e.CanUsePart(purpose, to.On, at).Granted() && seen(e, to.Sees, at)
			_, has := got[value]
			if has && !want || want && !has && !strings.HasPrefix(at, "/sources/1/") {
				t.Fatalf("%s at %s: kept %v; %+v", value, at, has, e.Handling)
			}
		}
		narrower := to
		if narrower.Sees = to.Sees + 1; to.Sees >= talent.Private && to.Sees < talent.Public {
			less := e.Redact(narrower)
			for value := range held(&less) {
				assert.Contains(t, got, value)
			}
		}
		for _, p := range pool {
			granted := e.CanUsePart(purpose, to.On, p).Granted()
			for _, q := range pool {
				if granted && strings.HasPrefix(q, p+"/") && q != "/" && q != "//" && q != "/~" && !e.CanUsePart(purpose, to.On, q).Granted() {
					t.Fatalf("%q but not %q", p, q)
				}
			}
		}
		whole, some := e.Permissions(purpose, to.On)
		assert.Zero(t, whole&some)
		for p := range talent.AllParts.Pointers() {
			assert.Equal(t, e.CanUsePart(purpose, to.On, p).Granted(), whole.Has(talent.PartOf(p)), p)
		}
		keeper := e.Redact(talent.Audience{Sees: talent.Private, Purpose: purpose, On: to.On})
		for _, at := range held(&keeper) {
			assert.True(t, (whole | some).Has(talent.PartOf(at)), at)
		}
		again := out
		again.Consents, again.Handling = []talent.Consent{{Purpose: purpose, Given: noon("2025")}}, []talent.Handling{{Visibility: talent.Public}}
		if on := to.On; on.Precision() == calendar.Day && on.Year() > 2025 && on == on.Earliest() {
			assert.Equal(t, out, again.Redact(to))
		}
		shape(t, e, to.On, []string{pool[1+d.n(len(pool)-1)], pool[1+d.n(len(pool)-1)], pool[1+len(data)%(len(pool)-1)]})
	})
}

// shape holds what is left without a part against the record: what is due is
// there, what stays stays, and nothing may be used that could not be before.
func shape(t *testing.T, e *talent.Expert, on calendar.Date, parts []string) {
	for _, p := range parts {
		out := e.Without(p)
		left := held(&out)
		for value, at := range held(e) {
			now, has := left[value]
			if gone := under(at, p) || under(p, at); gone == has && !strings.HasPrefix(at, "/sources/1/") {
				t.Fatalf("%s at %s without %s: %v", value, at, p, has)
			}
			if has && out.CanUsePart(purpose, on, now).Granted() != e.CanUsePart(purpose, on, at).Granted() {
				t.Fatalf("%s, now %s: may be used otherwise without %s; %+v %+v", at, now, p, e, out.Consents)
			}
			if has && seen(e, talent.Public, at) != seen(&out, talent.Public, now) {
				t.Fatalf("%s, now %s: seen otherwise without %s", at, now, p)
			}
		}
	}
	var due []string
	for _, x := range e.DueForDeletion(on) {
		if x.Why == talent.RetentionOver && x.Sure == calendar.Yes {
			require.True(t, x.Since.Compare(on) != calendar.After, "%+v", x)
			due = append(due, x.At)
		}
	}
	out := e.Without(due...)
	for _, x := range out.DueForDeletion(on) {
		assert.False(t, x.Why == talent.RetentionOver && x.Sure == calendar.Yes && len(due) > 0, "%v and still %+v", due, x)
	}
}

// Between two neighbouring days of ConsentDays nothing changes, whatever the part.
func TestConsentDays(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	changed := 0
	for range consentRounds {
		b := make([]byte, 40)
		for i := range b {
			b[i] = byte(r.Uint32())
		}
		d := drawn{b}
		e := d.expert()
		days := e.ConsentDays(purpose)
		assert.True(t, slices.IsSortedFunc(days, calendar.Chronological))
		for _, x := range days {
			assert.Equal(t, calendar.Day, x.Precision())
		}
		answers := func(on calendar.Date) (list [len(pool)]talent.Permission) {
			for i, p := range pool {
				list[i] = e.CanUsePart(purpose, on, p)
			}
			return list
		}
		last := answers(noon("2025-12-01"))
		for on := noon("2025-12-02"); on != noon("2026-04-01"); on = on.AddDays(1) {
			now := answers(on)
			if now != last {
				changed++
				require.Contains(t, days, on, "%+v", e.Consents)
			}
			last = now
		}
	}
	assert.Greater(t, changed, consentRounds/4)
	e := talent.Expert{Consents: []talent.Consent{{Purpose: purpose, Given: noon("2026-02-01"), Expires: noon("2026-12"), Withdrawn: noon("2026-06-15")}}}
	assert.Equal(t, []calendar.Date{noon("2026-02-01"), noon("2026-06-15"), noon("2026-12-01"), noon("2027-01-01")}, e.ConsentDays(purpose))
	assert.Empty(t, e.ConsentDays(""))
	assert.Empty(t, e.ConsentDays(talent.PurposeContact))
}
