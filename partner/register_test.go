package partner_test

import (
	"encoding/json"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	. "github.com/scicoop/scicoop/partner"
)

// registerID is the id of an organisation of the tests, by a short name.
func registerID(name string) id.Partner {
	return must(id.From[id.Partner](id.External{Scheme: "test", Value: name}))
}

// registerOrg is an organisation with a founding and closing date, which may be empty.
func registerOrg(name, founded, closed string, relations ...Relation) Partner {
	p := Partner{ID: registerID(name), Names: []Name{{Value: name, Kind: NameDisplay}}, Relations: relations}
	if founded != "" {
		p.Founded = date(founded)
	}
	if closed != "" {
		p.Closed = date(closed)
	}
	return p
}

// registerTo is a relation to an organisation of the tests, from a day on.
func registerTo(kind RelationKind, name, times string) Relation {
	r := Relation{Kind: kind, Partner: registerID(name)}
	if times != "" {
		r.Period = period(times)
	}
	return r
}

func TestRegisterFind(t *testing.T) {
	a, b, c := registerOrg("A", "", ""), registerOrg("B", "", ""), registerOrg("A", "", "")
	a.Identifiers = []Identifier{named(id.SchemeISNI, "0000000107141031"), named("jp-number", "12")}
	b.Identifiers = []Identifier{named(id.SchemeISNI, "0000 0001 0714 1031"), named(id.SchemeROR, "00qaa6j11")}
	c.Identifiers = []Identifier{named(id.SchemeROR, "https://ror.org/00qaa6j11"), named(id.SchemeROR, "00QAA6J11"), {}}
	x := NewRegister([]Partner{a, b, c, {}})

	require.Equal(t, 4, x.Len())
	i, ok := x.Find(registerID("A"))
	require.True(t, ok)
	require.Equal(t, 0, i, "the first of two")
	_, ok = x.Find(registerID("C"))
	require.False(t, ok)
	_, ok = x.Find(id.Partner{})
	require.False(t, ok, "an organisation without id is not found by none")

	require.Equal(t, []int{0, 1}, x.ByIdentifier(id.External{Scheme: id.SchemeISNI, Value: "0000000107141031"}))
	require.Equal(t, []int{0, 1}, x.ByIdentifier(id.External{Scheme: id.SchemeISNI, Value: "0000 0001 0714 1031"}))
	require.Equal(t, []int{1, 2}, x.ByIdentifier(ror("00qaa6j11")), "once for each record")
	require.Equal(t, []int{0}, x.ByIdentifier(id.External{Scheme: "jp-number", Value: "12"}))
	require.Empty(t, x.ByIdentifier(id.External{Scheme: "jp-number", Value: "1"}))
	require.Empty(t, x.ByIdentifier(id.External{}))

	n := 0
	for i, p := range x.All() {
		require.Same(t, x.At(i), p)
		n++
		if n == 2 {
			break
		}
	}
	require.Equal(t, 2, n)
}

// The other end of a relation is found by its id, else by its identifier.
func TestRegisterOther(t *testing.T) {
	a, b := registerOrg("A", "", ""), registerOrg("B", "", "")
	b.Identifiers = []Identifier{named(id.SchemeROR, "00qaa6j11")}
	x := NewRegister([]Partner{a, b})
	for _, test := range []struct {
		relation Relation
		at       int
		ok       bool
	}{
		{Relation{Partner: registerID("B")}, 1, true},
		{Relation{Identifier: ror("00qaa6j11")}, 1, true},
		{Relation{Identifier: id.External{Scheme: id.SchemeROR, Value: "ror.org/00qaa6j11"}}, 1, true},
		{Relation{Partner: registerID("elsewhere"), Identifier: ror("00qaa6j11")}, 1, true},
		{Relation{Partner: registerID("A"), Identifier: ror("00qaa6j11")}, 0, true},
		{Relation{Partner: registerID("elsewhere")}, 0, false},
		{Relation{Name: text.Of("B", "")}, 0, false},
		{Relation{}, 0, false},
	} {
		i, ok := x.Other(&test.relation)
		require.Equal(t, test.ok, ok, "%+v", test.relation)
		require.Equal(t, test.at, i, "%+v", test.relation)
	}
}

func TestRegisterJSON(t *testing.T) {
	list := []Partner{*sample(), registerOrg("A", "1957", "")}
	want, err := json.Marshal(list)
	require.NoError(t, err)
	got, err := json.Marshal(NewRegister(list))
	require.NoError(t, err)
	require.Equal(t, string(want), string(got))
	for _, none := range []*Register{{}, NewRegister(nil), NewRegister([]Partner{})} {
		got, err = json.Marshal(none)
		require.NoError(t, err)
		require.Equal(t, "[]", string(got))
	}
}

// The zero register, and an empty one, have answers too.
func TestRegisterEmpty(t *testing.T) {
	for _, x := range []*Register{{}, NewRegister(nil)} {
		require.Zero(t, x.Len())
		require.Empty(t, x.ByIdentifier(ror("00qaa6j11")))
		_, ok := x.Other(&Relation{Partner: registerID("A")})
		require.False(t, ok)
		r := x.ResolveOn(registerID("A"), judged)
		require.Equal(t, Resolution{Outcome: ResolvedNowhere, Reason: NotRegistered}, r)
		require.Empty(t, x.ParentsOn(registerID("A"), judged))
		require.Empty(t, x.ChildrenOn(registerID("A"), judged))
		c := x.ChainOn(registerID("A"), judged)
		require.Empty(t, c.Above)
		require.Empty(t, c.Top())
		require.NoError(t, x.Validate())
	}
}

// registerNames are the relatives' names, with a mark for those that only may be.
func registerNames(x *Register, list []Relative) (out []string) {
	for _, r := range list {
		name := r.Name.String()
		if r.At >= 0 {
			name = x.At(r.At).Names[0].Value
		}
		if r.Held != calendar.Yes {
			name += "?"
		}
		out = append(out, name+strconv.Itoa(r.Depth))
	}
	return out
}

// Vietnam Academy with two parents in turn, and a centre with two at once.
func TestParentsInTime(t *testing.T) {
	outside := Relation{Kind: RelationParent, Name: text.Of("Association", ""), Period: period("2000/..")}
	x := NewRegister([]Partner{
		registerOrg("State", "", ""),
		registerOrg("First ministry", "", "", registerTo(RelationParent, "State", "1945/..")),
		registerOrg("Second ministry", "", ""),
		registerOrg("Institute", "", "", registerTo(RelationParent, "First ministry", "1960/1992-06-30"), registerTo(RelationParent, "Second ministry", "1992-07-01/..")),
		registerOrg("University", "", "", registerTo(RelationChild, "Centre", "2001/..")),
		registerOrg("Centre", "", "", registerTo(RelationParent, "Institute", "2000/.."), outside, registerTo(RelationParent, "Centre", "")),
	})
	at := func(day string) (chain, parents, children, top []string) {
		d := calendar.Date{}
		if day != "" {
			d = date(day)
		}
		c := x.ChainOn(registerID("Centre"), d)
		require.True(t, c.Circle, "the centre is its own parent, on whatever day")
		return registerNames(x, c.Above), registerNames(x, x.ParentsOn(registerID("Centre"), d)), registerNames(x, x.ChildrenOn(registerID("Institute"), d)), registerNames(x, c.Top())
	}
	chain, parents, children, top := at("2010")
	require.Equal(t, []string{"Association1", "Institute1", "University1", "Second ministry2"}, chain)
	require.Equal(t, []string{"Association1", "Institute1", "University1"}, parents)
	require.Equal(t, []string{"Centre1"}, children)
	require.Equal(t, []string{"Association1", "University1", "Second ministry2"}, top)

	chain, parents, _, _ = at("2001")
	require.Equal(t, []string{"Association1", "Institute1", "Second ministry2", "University?1"}, chain, "it joined some day in 2001; what is sure comes first")
	require.Equal(t, []string{"Association1", "Institute1", "University?1"}, parents)

	chain, parents, children, top = at("1980")
	require.Empty(t, chain, "no parent is recorded for then but itself")
	require.Empty(t, parents)
	require.Empty(t, children)
	require.Empty(t, top)

	c := x.ChainOn(registerID("Institute"), date("1980"))
	require.Equal(t, []string{"First ministry1", "State2"}, registerNames(x, c.Above))
	require.False(t, c.Circle)
	c = x.ChainOn(registerID("Institute"), date("1992"))
	require.Equal(t, []string{"First ministry?1", "Second ministry?1", "State?2"}, registerNames(x, c.Above), "either, in 1992")
	c = x.ChainOn(registerID("Institute"), calendar.Date{})
	require.Equal(t, []string{"First ministry?1", "Second ministry?1", "State?2"}, registerNames(x, c.Above), "all there ever were")
}

// A relation recorded on both sides counts once, and where the sides contradict
// each other it may have held.
func TestParentsBothSides(t *testing.T) {
	x := NewRegister([]Partner{
		registerOrg("Ministry", "", "", registerTo(RelationChild, "Same", "2000/.."), registerTo(RelationChild, "Undated", ""), registerTo(RelationChild, "Disputed", "2010/..")),
		registerOrg("Same", "", "", registerTo(RelationParent, "Ministry", "2000/..")),
		registerOrg("Undated", "", "", registerTo(RelationParent, "Ministry", "2000/..")),
		registerOrg("Disputed", "", "", registerTo(RelationParent, "Ministry", "2000/2005")),
	})
	require.Equal(t, []string{"Same1", "Undated1", "Disputed?1"}, registerNames(x, x.ChildrenOn(registerID("Ministry"), date("2012"))))
	require.Equal(t, []string{"Ministry1"}, registerNames(x, x.ParentsOn(registerID("Undated"), date("2012"))))
	require.Equal(t, []string{"Ministry?1"}, registerNames(x, x.ParentsOn(registerID("Disputed"), date("2002"))))
	require.Empty(t, x.ParentsOn(registerID("Disputed"), date("2007")), "both sides say no")
}

// Circles are survived and said, however long; a chain may be long too.
func TestParentCircles(t *testing.T) {
	const n = 20_000
	list := make([]Partner, n)
	for i := range list {
		list[i] = registerOrg(strconv.Itoa(i), "", "", registerTo(RelationParent, strconv.Itoa((i+1)%n), "2000/.."))
	}
	c := NewRegister(list).ChainOn(registerID("7"), date("2020"))
	require.True(t, c.Circle)
	require.Len(t, c.Above, n-1)
	require.Empty(t, c.Top())

	list[n-1].Relations = nil
	c = NewRegister(list).ChainOn(registerID("7"), date("2020"))
	require.False(t, c.Circle)
	require.Len(t, c.Above, n-8)
	require.Equal(t, n-1, c.Top()[0].At)

	// Two ways to one top are no circle.
	x := NewRegister([]Partner{
		registerOrg("Child", "", "", registerTo(RelationParent, "Left", "2000/.."), registerTo(RelationParent, "Right", "")),
		registerOrg("Left", "", "", registerTo(RelationParent, "Top", "")), registerOrg("Right", "", "", registerTo(RelationParent, "Top", "2000/..")), registerOrg("Top", "", ""),
	})
	c = x.ChainOn(registerID("Child"), date("2020"))
	require.False(t, c.Circle)
	require.Equal(t, []string{"Left1", "Right?1", "Top?2"}, registerNames(x, c.Above), "each way has a link that only may be")
}
