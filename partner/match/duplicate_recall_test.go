package match_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
	. "github.com/scicoop/scicoop/partner/match"
)

// respelled writes a record as another list might have it: one name, perhaps
// without marks, abbreviated, with its words the other way round or a slip, or
// in another language; most identifiers lost; no numbers of places.
func respelled(p *partner.Partner, n int, r *rand.Rand) partner.Partner {
	q := partner.Partner{ID: duplicateMust(id.From[id.Partner](id.External{Scheme: "other-list", Value: string(rune('A'+n%26)) + p.ID.String()}))}
	often := func(share float64) bool { return r.Float64() < share }

	var full []partner.Name
	for _, x := range p.Names {
		if x.Kind != partner.NameAcronym {
			full = append(full, x)
		}
	}
	name := full[r.IntN(len(full))]
	if often(0.5) {
		for _, x := range full {
			if x.Kind == partner.NameDisplay {
				name = x
			}
		}
	}
	name.Kind = partner.NameDisplay
	if often(0.3) {
		name.Value = strings.NewReplacer("University", "Univ.", "Institute", "Inst.", "National", "Natl.", "Department", "Dept.",
			"Đại học", "ĐH", "Technology", "Tech.", " and ", " & ").Replace(name.Value)
	}
	if often(0.2) {
		if of, rest, ok := strings.Cut(name.Value, " of "); ok {
			name.Value = rest + " " + of
		}
	}
	if often(0.1) && len(name.Value) > 12 {
		if at := 6 + r.IntN(5); name.Value[at-1] < 0x80 && name.Value[at] < 0x80 {
			name.Value = name.Value[:at-1] + name.Value[at:]
		}
	}
	if often(0.5) {
		name.Value = text.Fold(name.Value)
	}
	if often(0.5) {
		name.Lang = ""
	}
	q.Names = []partner.Name{name}

	for _, x := range p.Identifiers {
		if x.Scheme != id.SchemeROR && often(0.2) {
			q.Identifiers = append(q.Identifiers, x)
		}
	}
	for _, l := range p.Links {
		if l.Kind == "website" && often(0.5) {
			l.URL = strings.Replace(strings.TrimSuffix(l.URL, "/"), "https://", "http://www.", 1)
			q.Links = append(q.Links, l)
		}
	}
	for _, l := range p.Locations {
		l.GeoNames, l.Point = 0, partner.Point{}
		if l.Place = text.Fold(l.Place); often(0.3) {
			l.Place = ""
		}
		q.Locations = append(q.Locations, l)
	}
	if often(0.6) {
		q.Founded = p.Founded
	}
	if often(0.7) {
		q.Kinds = p.Kinds
	}
	return q
}

// Of 1,000 records written again as another list might have them, beside the
// whole register: how many are found, and how many of those found are right.
// The shares are floors below what is reached, so that a change for the worse
// is seen: the seed is fixed. What is not found has a name in a language or
// spelling the register lacks and nothing else that could lead to it.
func TestDuplicatesRespelled(t *testing.T) {
	t.Parallel()
	register := duplicateList(t)
	r := rand.New(rand.NewPCG(20261122, 5))
	list := append([]partner.Partner(nil), register...)
	origin := map[int]int{}
	for n, i := range r.Perm(len(register))[:1000] {
		if register[i].Registrations[0].Listing == partner.ListedWithdrawn {
			continue
		}
		origin[len(list)] = i
		list = append(list, respelled(&register[i], n, r))
	}
	found := Duplicates(list)
	var right, wrong [VerdictSame + 1]int
	for _, pair := range found.Pairs {
		switch {
		case pair.B < len(register): // inside the register: judged elsewhere
		case origin[pair.B] == pair.A:
			right[pair.Verdict]++
		default:
			wrong[pair.Verdict]++
		}
	}
	all := len(origin)
	t.Logf("of %d: same %d, likely %d, possible %d, cannot say %d; wrong: same %d, likely %d, possible %d, cannot say %d",
		all, right[VerdictSame], right[VerdictLikely], right[VerdictPossible], right[VerdictCannotSay], wrong[VerdictSame], wrong[VerdictLikely], wrong[VerdictPossible], wrong[VerdictCannotSay])
	sure, unsure := right[VerdictSame]+right[VerdictLikely], right[VerdictPossible]+right[VerdictCannotSay]
	assert.Zero(t, wrong[VerdictSame])
	assert.Zero(t, wrong[VerdictLikely])
	assert.GreaterOrEqual(t, sure, all*55/100)
	assert.GreaterOrEqual(t, sure+unsure, all*90/100)
	assert.LessOrEqual(t, wrong[VerdictPossible]+wrong[VerdictCannotSay], all/20)
}

// The register is curated: the finder proposes three pairs of its 2,948
// records, each of which a reader takes for one organisation. One is withdrawn
// beside its successor; of the other two, both are listed as active, with
// different identifiers, so that they are no more than possible.
func TestDuplicatesRegister(t *testing.T) {
	list := duplicateList(t)
	found := DuplicateFinder{All: true}.Duplicates(list)
	want := map[[2]string]Verdict{
		{"042jn4x95", "04gbbq803"}: VerdictSame,     // Public Health Service of Amsterdam, GGD Amsterdam
		{"00pxh4555", "05t4nvn27"}: VerdictPossible, // Percy Falk Foundation
		{"013fj3d42", "02p4mdk41"}: VerdictPossible, // National Institute for Development Infrastructure
	}
	for _, pair := range found.Pairs {
		a, _ := list[pair.A].Identifier(id.SchemeROR)
		b, _ := list[pair.B].Identifier(id.SchemeROR)
		key := [2]string{min(a.Value, b.Value), max(a.Value, b.Value)}
		if v, ok := want[key]; ok {
			assert.Equal(t, v, pair.Verdict, key)
			delete(want, key)
			continue
		}
		assert.NotContains(t, []Verdict{VerdictSame, VerdictLikely, VerdictPossible}, pair.Verdict, key)
	}
	assert.Empty(t, want)
	assert.Empty(t, found.Unseen)
	assert.Empty(t, found.Cut)

	// Organisations of one display name, found by hand in the data.
	for _, same := range [][2]string{
		{"01pntf040", "03wv1cb14"}, // Ministry of Education and Research: Sweden, Norway
		{"01cg6kh39", "045dhqd98"}, // Far Eastern University: Thailand, Philippines
		{"00gktjq65", "0425pdj49"}, // National Institute of Cardiovascular Diseases: Slovakia, Pakistan
	} {
		a, b := duplicateROR(t, same[0]), duplicateROR(t, same[1])
		assert.Equal(t, VerdictUnlikely, Compare(a, b).Verdict, a.Names)
		// Nor do they become likely when the identifiers are lost.
		x, y := *a, *b
		x.Identifiers, y.Identifiers = nil, nil
		x.ID, y.ID = id.Partner{}, id.Partner{}
		assert.Less(t, Compare(&x, &y).Verdict, VerdictPossible, a.Names)
		// And if nothing but the name is known, nothing can be said.
		x, y = partner.Partner{Names: a.Names[:]}, partner.Partner{Names: b.Names[:]}
		assert.Equal(t, VerdictCannotSay, Compare(&x, &y).Verdict, a.Names)
	}
}

// Without the identifiers that tell them apart, the register still gives only
// the three pairs as likely.
func TestDuplicatesRegisterBare(t *testing.T) {
	list := append([]partner.Partner(nil), duplicateList(t)...)
	for i := range list {
		list[i].ID, list[i].Identifiers, list[i].Relations, list[i].Registrations = id.Partner{}, nil, nil, nil
	}
	likely := map[string]bool{}
	for _, pair := range Duplicates(list).Pairs {
		assert.NotEqual(t, VerdictSame, pair.Verdict)
		if pair.Verdict == VerdictLikely {
			likely[list[pair.A].Names[0].Value] = true
		}
	}
	assert.Len(t, likely, 3)
}

// A record closed before another was founded is another organisation, however
// alike they look.
func TestDuplicatesInTime(t *testing.T) {
	a := *duplicateROR(t, "00pxh4555")
	a.Identifiers = nil
	b := a
	a.Founded, a.Closed = calendar.MustDate("1950"), calendar.MustDate("1998")
	b.Founded, b.ID = calendar.MustDate("2001"), id.Partner{}
	assert.NotContains(t, []Verdict{VerdictSame, VerdictLikely}, Compare(&a, &b).Verdict)
	a.Closed = calendar.MustDate("2001~") // about: cannot say
	for _, e := range Compare(&a, &b).Evidence {
		assert.NotEqual(t, EvidenceApart, e.Kind)
	}
}
