package partner_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/text"
	. "github.com/scicoop/scicoop/partner"
)

// resolveBearers writes who a resolution names: with + where it is sure that it existed,
// - that it did not, ? where it is not sure.
func resolveBearers(x *Register, r *Resolution) string {
	var out []string
	for _, b := range r.Bearers {
		name := b.Name.String()
		if b.At >= 0 {
			name = x.At(b.At).Names[0].Value
		}
		switch {
		case !b.Sure:
			name += "?"
		case b.Status == Active:
			name += "+"
		case b.Status == Inactive:
			name += "-"
		}
		out = append(out, name)
	}
	return strings.Join(out, " ")
}

func TestResolveOn(t *testing.T) {
	with := func(r Relation, how Succession) Relation {
		r.How = how
		return r
	}
	listed := func(p Partner, l Listing, on string) Partner {
		p.Registrations = []Registration{registerListed(l, on)}
		return p
	}
	x := NewRegister([]Partner{
		// A line: Old was renamed New, which was merged into Big.
		registerOrg("Old", "1950", "1979-12-31", registerTo(RelationSuccessor, "New", "1980-01-01/..")),
		registerOrg("New", "1980-01-01", "1999-12-31"),
		registerOrg("Big", "1990", "", registerTo(RelationPredecessor, "New", "2000-01-01/..")),
		// A split, one part of which was closed.
		registerOrg("Whole", "1950", "1979-12-31", with(registerTo(RelationSuccessor, "East", "1980-01-01/.."), SuccessionSplit), with(registerTo(RelationSuccessor, "West", "1980-01-01/.."), SuccessionSplit)),
		registerOrg("East", "1980-01-01", "2010-12-31"),
		registerOrg("West", "1980-01-01", ""),
		// A part was given away.
		registerOrg("Giver", "1950", "", with(registerTo(RelationSuccessor, "Part", "1980-01-01/.."), SuccessionSplit)),
		registerOrg("Part", "1980-01-01", ""),
		// Vague and missing dates.
		registerOrg("Vague", "1950", "", registerTo(RelationSuccessor, "Heir", "1995/..")),
		registerOrg("Undated", "1950", "", registerTo(RelationSuccessor, "Heir", "")),
		registerOrg("Heir", "1970", ""),
		registerOrg("Unborn", "", "", registerTo(RelationPredecessor, "Before", "1990-01-01/..")),
		registerOrg("Before", "1950", "1989-12-31"),
		// Nobody took over, or only later, or somebody outside the register.
		registerOrg("Gone", "1950", "1979-12-31"),
		registerOrg("Gap", "1950", "1979-12-31", registerTo(RelationSuccessor, "Late", "1990-01-01/..")),
		registerOrg("Late", "1990-01-01", ""),
		registerOrg("Left", "1950", "1979-12-31", Relation{Kind: RelationSuccessor, Name: text.Of("Abroad", ""), Identifier: ror("03yrm5c26")}),
		registerOrg("Both", "1950", "1979-12-31", Relation{Kind: RelationSuccessor, Name: text.Of("Abroad", "")}, registerTo(RelationSuccessor, "Heir", "")),
		// Circles.
		registerOrg("Hen", "1950", "1979-12-31", registerTo(RelationSuccessor, "Egg", "")),
		registerOrg("Egg", "1950", "1979-12-31", registerTo(RelationSuccessor, "Hen", ""), registerTo(RelationSuccessor, "Heir", "")),
		registerOrg("Own", "1950", "1979-12-31", registerTo(RelationSuccessor, "Own", "")),
		// What registers say.
		listed(registerOrg("Double", "1950", "", registerTo(RelationSuccessor, "Heir", "")), ListedWithdrawn, "2020"),
		listed(registerOrg("Error", "1950", ""), ListedWithdrawn, "2020"),
		listed(registerOrg("Dead", "1950", "", registerTo(RelationSuccessor, "Heir", "")), ListedInactive, "2020"),
		// Two sides that contradict each other.
		registerOrg("Mine", "1950", "", registerTo(RelationSuccessor, "Yours", "1980-01-01/..")),
		registerOrg("Yours", "1950", "", registerTo(RelationPredecessor, "Mine", "1990-01-01/..")),
		// The period of a predecessor is its own time.
		registerOrg("First", "1950", ""),
		registerOrg("Second", "1980", "", registerTo(RelationPredecessor, "First", "1950/1979")),
		registerOrg("Eaten", "1950", "1990", with(registerTo(RelationSuccessor, "Eater", "1990-05-01/.."), SuccessionAbsorption)),
		registerOrg("Eater", "1960", ""),
		registerOrg("One", "1950", "1990-04-30", with(registerTo(RelationSuccessor, "Sum", "1990-05-01/.."), SuccessionMerger)),
		registerOrg("Sum", "1990-04-15", ""),
	})
	for _, test := range []struct {
		name, day string
		want      Resolved
		why       Reason
		who       string
	}{
		{"Old", "1960", ResolvedItself, NotYetClosed, "Old+"},
		{"Old", "1979-12-31", ResolvedItself, NotYetClosed, "Old+"},
		{"Old", "1980-01-01", ResolvedSuccessors, Closed, "New+"},
		{"Old", "2026", ResolvedSuccessors, Closed, "Big+"},
		{"Old", "1940", ResolvedNotFounded, NotYetFounded, "Old-"},
		{"Old", "1950-06", ResolvedUnknown, VagueDates, "Old?"},
		{"New", "1960", ResolvedPredecessors, NotYetFounded, "Old+"},
		{"New", "1940", ResolvedNotFounded, NotYetFounded, "Old-"},
		{"Big", "1985", ResolvedUnknown, VagueDates, "Big? New?"}, // there ten years before; was New absorbed?
		{"Big", "1960", ResolvedUnknown, VagueDates, "Big? Old?"},
		{"Big", "1995", ResolvedItself, NotClosed, "Big+"},
		{"New", "1979/1980", ResolvedUnknown, VagueDates, "New?"}, // no date at all

		{"Whole", "1990", ResolvedSuccessors, Closed, "East+ West+"},
		{"Whole", "2020", ResolvedSuccessors, Closed, "East- West+"},
		{"East", "2020", ResolvedEnded, Closed, "East-"},
		{"East", "1970", ResolvedPredecessors, NotYetFounded, "Whole+"},
		{"Giver", "1970", ResolvedItself, NotClosed, "Giver+"},
		{"Giver", "1990", ResolvedUnknown, PartSucceeded, "Giver? Part?"},

		{"Vague", "1994", ResolvedItself, NotClosed, "Vague+"},
		{"Vague", "1995-06-01", ResolvedUnknown, VagueDates, "Vague? Heir?"},
		{"Vague", "1996", ResolvedSuccessors, Succeeded, "Heir+"},
		{"Undated", "1996", ResolvedUnknown, UndatedSuccessor, "Undated? Heir?"},
		{"Undated", "1971", ResolvedUnknown, UndatedSuccessor, "Undated? Heir?"},
		{"Undated", "1960", ResolvedItself, NotClosed, "Undated+"}, // the heir was not founded yet
		{"Unborn", "1995", ResolvedItself, NotClosed, "Unborn+"},   // it had succeeded
		{"Unborn", "1985", ResolvedUnknown, NoDates, "Unborn? Before?"},
		{"Before", "1995", ResolvedSuccessors, Closed, "Unborn+"},

		{"Gone", "1985", ResolvedEnded, Closed, "Gone-"},
		{"Gap", "1985", ResolvedEnded, Closed, "Gap-"},
		{"Gap", "1995", ResolvedSuccessors, Closed, "Late+"},
		{"Gap", "1990", ResolvedSuccessors, Closed, "Late+"}, // on any day of 1990
		{"Gap", "1989~", ResolvedUnknown, VagueDates, "Gap? Late?"},
		{"Left", "1985", ResolvedSuccessors, Closed, "Abroad"},
		{"Both", "1985", ResolvedSuccessors, Closed, "Abroad Heir+"},

		{"Hen", "1985", ResolvedUnknown, CircularSuccession, "Heir+"},
		{"Egg", "1985", ResolvedUnknown, CircularSuccession, "Heir+"},
		{"Hen", "1960", ResolvedItself, NotYetClosed, "Hen+"},
		{"Own", "1985", ResolvedUnknown, CircularSuccession, ""},

		{"Double", "1985", ResolvedSuccessors, RecordWithdrawn, "Heir+"},
		{"Double", "1965", ResolvedNotFounded, RecordWithdrawn, "Heir-"},
		{"Error", "1985", ResolvedUnknown, RecordWithdrawn, "Error?"},
		{"Dead", "2021", ResolvedSuccessors, RegisteredInactive, "Heir+"},
		{"Dead", "1985", ResolvedUnknown, UndatedSuccessor, "Dead? Heir?"},

		{"Mine", "1970", ResolvedItself, NotClosed, "Mine+"},
		{"Mine", "1985", ResolvedUnknown, VagueDates, "Mine? Yours?"},
		{"Mine", "1995", ResolvedSuccessors, Succeeded, "Yours+"},
		{"First", "1990", ResolvedUnknown, UndatedSuccessor, "First? Second?"},
		{"First", "1960", ResolvedItself, NotClosed, "First+"},
		{"Second", "1960", ResolvedPredecessors, NotYetFounded, "First+"},

		// One is absorbed by one that was there, two others become a new one. Of
		// the day on which they ended only the year is known.
		{"Eaten", "1985", ResolvedItself, NotYetClosed, "Eaten+"},
		{"Eaten", "1995", ResolvedSuccessors, Closed, "Eater+"},
		{"Eaten", "1990-03", ResolvedUnknown, VagueDates, "Eaten?"},
		{"Eaten", "1990-05", ResolvedSuccessors, Succeeded, "Eater+"},
		{"Eater", "1955", ResolvedNotFounded, NotYetFounded, "Eater-"},
		{"Sum", "1955", ResolvedPredecessors, NotYetFounded, "One+"},

		{"Nobody", "1985", ResolvedNowhere, NotRegistered, ""},
	} {
		day := calendar.Date{}
		if !strings.Contains(test.day, "/") {
			day = date(test.day)
		}
		r := x.ResolveOn(registerID(test.name), day)
		got := fmt.Sprintf("%s on %s: %s, %s: %s", test.name, test.day, r.Outcome, r.Reason, resolveBearers(x, &r))
		want := fmt.Sprintf("%s on %s: %s, %s: %s", test.name, test.day, test.want, test.why, test.who)
		if got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
}

// The way to a bearer is told step by step.
func TestResolutionPath(t *testing.T) {
	x := NewRegister([]Partner{
		registerOrg("Old", "1950", "1979-12-31", registerTo(RelationSuccessor, "New", "1980-01-01/..")),
		registerOrg("New", "1980-01-01", "1999-12-31", registerTo(RelationPredecessor, "Old", "1980/..")),
		registerOrg("Big", "1999-12", "", Relation{Kind: RelationPredecessor, Partner: registerID("New"), How: SuccessionMerger, Period: period("2000-01-01/..")}),
	})
	r := x.ResolveOn(registerID("Old"), date("2026"))
	require.Equal(t, ResolvedSuccessors, r.Outcome)
	require.Len(t, r.Bearers, 1)
	path := r.Path(r.Bearers[0])
	require.Len(t, path, 2)
	require.Equal(t, []int{0, 1, 1, 2}, []int{path[0].From, path[0].To, path[1].From, path[1].To})
	require.Equal(t, date("1980-01-01"), path[0].On, "the predecessor's own date")
	require.Equal(t, date("2000-01-01"), path[1].On)
	require.Equal(t, SuccessionMerger, path[1].How)
	require.Equal(t, Closed, path[1].Why)
	require.True(t, path[0].Sure && path[1].Sure)
	require.Equal(t, RelationSuccessor, path[1].Kind)

	r = x.ResolveOn(registerID("Big"), date("1960"))
	path = r.Path(r.Bearers[0])
	require.Len(t, path, 2)
	require.Equal(t, RelationPredecessor, path[1].Kind)
	require.Equal(t, 0, path[1].To)
	require.Empty(t, r.Path(Bearer{}), "a bearer that is none of its own")
	itself := x.ResolveOn(registerID("Big"), date("2026"))
	require.Empty(t, itself.Path(itself.Bearers[0]))
	require.Empty(t, (&Resolution{}).Path(r.Bearers[0]))
}

// The laws hold for records of any sort: an answer is known exactly if all its
// bearers are sure and there is no circle; a bearer that surely exists is
// itself; paths lead from the one asked to the bearer; and neither the order of
// the organisations nor that of their relations matters.
func TestResolveLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	outcomes := map[Resolved]int{}
	for range 3000 {
		list := wildRegister(r, 2+r.IntN(5))
		x := NewRegister(list)
		other := slices.Clone(list)
		r.Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })
		for i := range other {
			other[i].Relations = slices.Clone(other[i].Relations)
			slices.Reverse(other[i].Relations)
		}
		y := NewRegister(other)
		for i := range list {
			day := statusDate(r)
			got := x.ResolveOn(list[i].ID, day)
			outcomes[got.Outcome]++
			open := false
			for _, b := range got.Bearers {
				open = open || !b.Sure
				at := i
				for _, s := range got.Path(b) {
					require.Equal(t, at, s.From)
					at = s.To
				}
				require.Equal(t, b.At, at)
				if b.Sure && b.Status == Active {
					again := x.ResolveOn(b.Partner, day)
					require.Equal(t, ResolvedItself, again.Outcome, "%+v on %v", list, day)
				}
			}
			require.Equal(t, got.Outcome == ResolvedUnknown, open || got.Circle, "%+v", got)
			if got.Circle {
				require.Equal(t, CircularSuccession, got.Reason)
			}
			there := y.ResolveOn(list[i].ID, day)
			require.Equal(t, got.Outcome, there.Outcome, "%v on %v: %+v", i, day, list)
			require.Equal(t, resolveSureIDs(&got), resolveSureIDs(&there))
		}
	}
	require.Len(t, outcomes, 6, "every outcome but nowhere is met: %v", outcomes)
}

func resolveSureIDs(r *Resolution) (ids []string) {
	for _, b := range r.Bearers {
		ids = append(ids, fmt.Sprint(b.Partner, b.Identifier, b.Sure))
	}
	slices.Sort(ids)
	return ids
}

// wildRegister is records with any relations and dates.
func wildRegister(r *rand.Rand, n int) []Partner {
	list := make([]Partner, n)
	for i := range list {
		p := statusPartner(r)
		p.ID = registerID(strconv.Itoa(i))
		for j := range p.Relations {
			p.Relations[j].Partner = registerID(strconv.Itoa(r.IntN(n + 1)))
		}
		list[i] = *p
	}
	return list
}

func TestResolutionJSON(t *testing.T) {
	x := NewRegister([]Partner{registerOrg("A", "1950", "1979-12-31", registerTo(RelationSuccessor, "B", "1980-01-01/.."), Relation{Kind: RelationSuccessor, Name: text.Of("C", "")}), registerOrg("B", "", "")})
	b, err := json.Marshal(x.ResolveOn(registerID("A"), date("1990")))
	require.NoError(t, err)
	require.JSONEq(t, `{"outcome": "successors", "reason": "closed",
		"bearers": [
			{"at": -1, "name": {"en": "C"}, "status": "unknown", "reason": "not-registered", "sure": true},
			{"at": 1, "partner": "`+registerID("B").String()+`", "status": "active", "reason": "not-closed", "sure": true}],
		"steps": [
			{"from": 0, "to": -1, "kind": "successor", "why": "closed", "sure": true},
			{"from": 0, "to": 1, "kind": "successor", "on": "1980-01-01", "why": "closed", "sure": true}]}`, string(b))
}

// Many ways to one end, long lines and long circles take time linear in them.
func TestResolveLong(t *testing.T) {
	const n = 30_000
	list := make([]Partner, n)
	for i := range list {
		list[i] = registerOrg(strconv.Itoa(i), "1950", "1979-12-31")
		for k := 1; k <= 2 && i+k < n; k++ { // as many paths as the numbers of Fibonacci
			list[i].Relations = append(list[i].Relations, registerTo(RelationSuccessor, strconv.Itoa(i+k), ""))
		}
	}
	list[n-1].Closed = calendar.Date{}
	r := NewRegister(list).ResolveOn(registerID("0"), date("2026"))
	require.Equal(t, ResolvedSuccessors, r.Outcome)
	require.Len(t, r.Bearers, 1)
	require.Equal(t, n-1, r.Bearers[0].At)
	require.Len(t, r.Path(r.Bearers[0]), n/2)

	list[n-1].Closed = date("1979-12-31")
	list[n-1].Relations = []Relation{registerTo(RelationSuccessor, "0", "")}
	r = NewRegister(list).ResolveOn(registerID("0"), date("2026"))
	require.Equal(t, CircularSuccession, r.Reason)
	require.True(t, r.Circle)

	// A hub: all go into one, and it into all.
	for i := range list {
		list[i].Relations = []Relation{registerTo(RelationSuccessor, "0", "")}
		list[i].Founded = calendar.Date{}
	}
	list[0].Relations = nil
	for i := 1; i < n; i++ {
		list[0].Relations = append(list[0].Relations, registerTo(RelationSuccessor, strconv.Itoa(i), ""), registerTo(RelationSuccessor, strconv.Itoa(i), ""))
	}
	r = NewRegister(list).ResolveOn(registerID("5"), date("2026"))
	require.True(t, r.Circle)
}

func FuzzResolve(f *testing.F) {
	f.Add(uint64(1), "1957", "2020-01-01")
	f.Add(uint64(9), "9999-12-31", "0001?")
	f.Fuzz(func(t *testing.T, seed uint64, a, b string) {
		r := rand.New(rand.NewPCG(seed, 0))
		list := wildRegister(r, 1+r.IntN(8))
		day, _ := calendar.ParseDate(a)
		list[0].Closed, _ = calendar.ParseDate(b)
		x := NewRegister(list)
		for i := range list {
			got := x.ResolveOn(list[i].ID, day)
			for _, b := range got.Bearers {
				got.Path(b)
			}
			c := x.ChainOn(list[i].ID, day)
			c.Top()
			x.ChildrenOn(list[i].ID, day)
		}
		_ = x.Validate()
	})
}
