package partner_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
	"github.com/scicoop/scicoop/cooperation/text"
	. "github.com/scicoop/scicoop/partner"
)

// registerSample fit together: 0 became 1, which has the child 2; 2 and 3 are
// related.
func registerSample() []Partner {
	named2 := registerTo(RelationParent, "Ministry", "1995/..")
	named2.Name = text.Of("Ministry", "")
	list := []Partner{
		registerOrg("Committee", "1959", "1992-09-30", registerTo(RelationSuccessor, "Ministry", "1992-10-01/..")),
		registerOrg("Ministry", "1992-10", "", registerTo(RelationPredecessor, "Committee", "1992-10/.."), registerTo(RelationChild, "Institute", "")),
		registerOrg("Institute", "1975", "", named2, registerTo(RelationRelated, "University", "")),
		registerOrg("University", "1957", "", registerTo(RelationRelated, "Institute", "")),
	}
	list[2].Identifiers = []Identifier{named(id.SchemeROR, "02jmfj006"), named(id.SchemeWikidata, "Q42")}
	list[3].Identifiers = []Identifier{named(id.SchemeROR, "00qaa6j11"), named(id.SchemeWikidata, "Q1310048")}
	return list
}

// registerChanged builds the register anew from the changed sample.
func registerChanged(change func(o []Partner)) func(*Register) {
	return func(x *Register) {
		o := registerSample()
		change(o)
		*x = *NewRegister(o)
	}
}

func registerGrown(o []Partner, more ...Partner) func(*Register) {
	return func(x *Register) { *x = *NewRegister(append(o, more...)) }
}

func TestRegisterRules(t *testing.T) {
	ruletest.Run(t, RegisterRules(), func() *Register { return NewRegister(registerSample()) }, []ruletest.Example[Register]{
		{Code: "PREG-ID", Break: registerChanged(func(o []Partner) { o[3].ID, o[2].Relations[1].Partner = o[2].ID, registerID("x") }), Want: []string{"/3/id"},
			Pass: registerChanged(func(o []Partner) { o[2].ID, o[3].ID = id.Partner{}, id.Partner{} })},
		{Code: "PREG-IDENTIFIER-SHARED", Break: registerChanged(func(o []Partner) { o[3].Identifiers[1].Value = "q42" }), Want: []string{"/3/identifiers/1"},
			Pass: registerChanged(func(o []Partner) { o[3].Identifiers = append(o[3].Identifiers, o[3].Identifiers[0]) })},
		{Code: "PREG-IDENTIFIER-MISMATCH", Break: registerChanged(func(o []Partner) { o[3].Identifiers[1].Value = "Q42" }), Want: []string{"/3/identifiers/0"},
			Pass: registerChanged(func(o []Partner) { // one of several is the same
				o[3].Identifiers = append(o[3].Identifiers, o[2].Identifiers...)
			})},
		{Code: "PREG-RELATION-SELF", Break: registerChanged(func(o []Partner) {
			o[2].Relations = append(o[2].Relations, Relation{Kind: RelationRelated, Identifier: ror("02jmfj006")})
		}), Want: []string{"/2/relations/2"}},
		{Code: "PREG-RELATION-TWO", Break: registerChanged(func(o []Partner) { o[3].Relations[0].Identifier = ror("00qaa6j11") }), Want: []string{"/3/relations/0/identifier"},
			Pass: registerChanged(func(o []Partner) { o[3].Relations[0].Identifier = ror("02jmfj006") })},
		{Code: "PREG-RELATION-ABSENT", Break: registerChanged(func(o []Partner) {
			o[3].Relations = append(o[3].Relations, registerTo(RelationChild, "Faculty", ""), Relation{Kind: RelationParent, Identifier: ror("03yrm5c26")})
		}), Want: []string{"/3/relations/1", "/3/relations/2"},
			Pass: registerChanged(func(o []Partner) {
				o[3].Relations = append(o[3].Relations, Relation{Kind: RelationChild, Name: text.Of("Faculty", "")})
			})},
		{Code: "PREG-RELATION-NAME", Break: registerChanged(func(o []Partner) {
			o[1].Names = []Name{{Value: "Ministry", Kind: NameFormer}, {Value: "New ministry", Kind: NameDisplay}}
		}), Want: []string{"/2/relations/0/name"},
			Pass: registerChanged(func(o []Partner) {
				o[1].Names = []Name{{Value: "New ministry", Kind: NameDisplay}, {Value: "MINISTRY", Kind: NameAlias}}
			})},
		// 2 below 3 below 4 below 2.
		{Code: "PREG-CIRCLE-PARENT", Break: registerGrown(registerSample()[:2],
			registerOrg("A", "", "", registerTo(RelationParent, "B", "2000/..")), registerOrg("B", "", "", registerTo(RelationParent, "C", "")), registerOrg("C", "", "", registerTo(RelationParent, "A", "../2005"))),
			Want: []string{"/4/relations/0"},
			Pass: registerGrown(registerSample()[:2], registerOrg("A", "", "", registerTo(RelationParent, "B", "2000/..")), registerOrg("B", "", "", registerTo(RelationParent, "C", "")), registerOrg("C", "", "", registerTo(RelationParent, "A", "../1999")))},
		{Code: "PREG-CIRCLE-SUCCESSION", Break: registerGrown(registerSample()[:1],
			registerOrg("Ministry", "", "", registerTo(RelationPredecessor, "Committee", "")), registerOrg("A", "", "", registerTo(RelationSuccessor, "Committee", ""), registerTo(RelationPredecessor, "Ministry", ""))),
			Want: []string{"/2/relations/0"},
			Pass: registerGrown(registerSample()[:2], registerOrg("A", "", "", registerTo(RelationSuccessor, "Ministry", ""), registerTo(RelationSuccessor, "Committee", "")))},
		{Code: "PREG-RELATION-MIRROR", Break: registerChanged(func(o []Partner) { o[1].Relations = nil }), Want: []string{"/0/relations/0", "/2/relations/0"},
			Pass: registerChanged(func(o []Partner) { o[2].Relations[1].Kind, o[3].Relations = "partner", nil })},

		{Code: "PREG-RELATION-DATES", Break: registerChanged(func(o []Partner) {
			o[1].Relations[0].Period = period("1993/..")
			o[1].Relations[1].Period = period("1995/2010")
		}), Want: []string{"/0/relations/0/period", "/1/relations/1/period"},
			Pass: registerChanged(func(o []Partner) { o[1].Relations[1].Period = period("1995-07/..") })},
		{Code: "PREG-SUCCESSION-HOW", Break: registerChanged(func(o []Partner) {
			o[0].Relations[0].How, o[1].Relations[0].How = SuccessionRenaming, SuccessionMerger
		}), Want: []string{"/0/relations/0/how"},
			Pass: registerChanged(func(o []Partner) { o[0].Relations[0].How = SuccessionRenaming })},
		{Code: "PREG-SUCCESSION-OVERLAP", Break: registerChanged(func(o []Partner) { o[0].Closed = date("1993") }),
			Want: []string{"/0/relations/0/period", "/1/relations/0/period"},
			Pass: registerChanged(func(o []Partner) { o[0].Closed = date("1992-10-01") })},
		{Code: "PREG-SUCCESSOR-FOUNDED", Break: registerChanged(func(o []Partner) { o[1].Founded = date("1992-11-01") }),
			Want: []string{"/0/relations/0/period", "/1/relations/0/period"},
			Pass: registerChanged(func(o []Partner) { o[1].Founded = date("1960") })},
		{Code: "PREG-SUCCESSOR-CLOSED", Break: registerChanged(func(o []Partner) {
			o[1].Founded, o[1].Closed = date("1980"), date("1991")
			o[1].Relations[0].Period = calendar.Period{}
		}), Want: []string{"/0/relations/0", "/1/relations/0"},
			Pass: registerChanged(func(o []Partner) { o[1].Closed = date("1992") })},
		{Code: "PREG-PARENT-CLOSED", Break: registerChanged(func(o []Partner) { o[1].Closed = date("2025-02-28") }), Want: []string{"/2/relations/0"},
			Pass: registerChanged(func(o []Partner) {
				o[1].Closed, o[2].Relations[0].Period = date("2025-02-28"), period("1995/2025-02-28")
			})},
		{Code: "PREG-CLOSED-CHILDREN", Break: registerChanged(func(o []Partner) {
			o[1].Closed, o[2].Relations = date("2025-02-28"), o[2].Relations[1:]
		}), Want: []string{"/1"},
			Pass: registerChanged(func(o []Partner) { o[1].Closed, o[2].Closed = date("2025-02-28"), date("2025-02-28") })},
	}, rule.AsOf(asOf))
}

// A circle is reported once, however many records run in it, and one that never
// was a circle at any one time is none.
func TestRegisterCircles(t *testing.T) {
	circle := func(n int, times func(i int) string) *Register {
		list := make([]Partner, n)
		for i := range list {
			list[i] = registerOrg(strconv.Itoa(i), "", "", registerTo(RelationParent, strconv.Itoa((i+1)%n), times(i)))
		}
		return NewRegister(list)
	}
	count := func(x *Register) (n int) {
		for _, v := range rule.Must(RegisterValidator()).Inspect(x).Violations {
			if v.Code == "PREG-CIRCLE-PARENT" {
				n++
			}
		}
		return n
	}
	never := func(int) string { return "" }
	require.Equal(t, 1, count(circle(2, never)))
	require.Equal(t, 1, count(circle(20_000, never)))
	inTurn := func(i int) string {
		if i == 1 {
			return "2000/.."
		}
		return "../1999"
	}
	require.Equal(t, 0, count(circle(2, inTurn)), "each was above the other, in turn")
	require.Equal(t, 0, count(circle(5, inTurn)))
	require.Equal(t, 1, count(circle(2, func(i int) string { return []string{"1999?/..", "../1998"}[i] })), "a doubtful date tells nothing apart")
}

// What is compared grows no faster than the register, also where many share one
// identifier, one parent or one successor.
func TestRegisterLinear(t *testing.T) {
	shapes := map[string]func(i, n int) Partner{
		"usual": func(i, n int) Partner {
			p := registerOrg(strconv.Itoa(i), "1957", "")
			p.Identifiers = []Identifier{named("test", strconv.Itoa(i))}
			p.Relations = []Relation{registerTo(RelationParent, strconv.Itoa(i/10), ""), registerTo(RelationSuccessor, strconv.Itoa((i*7)%n), "2030/..")}
			return p
		},
		"one identifier": func(i, _ int) Partner {
			p := registerOrg(strconv.Itoa(i), "", "")
			p.Identifiers = []Identifier{named("test", "same"), named("other", strconv.Itoa(i))}
			return p
		},
		"one id": func(i, _ int) Partner {
			return registerOrg("same", "", "", registerTo(RelationParent, "same", ""), registerTo(RelationRelated, strconv.Itoa(i), ""))
		},
		"a hub": func(i, n int) Partner {
			p := registerOrg(strconv.Itoa(i), "", "1990", registerTo(RelationParent, "0", ""), registerTo(RelationSuccessor, "0", ""))
			if i == 0 {
				for k := 1; k < n; k++ {
					p.Relations = append(p.Relations, registerTo(RelationChild, strconv.Itoa(k), "2000/.."), registerTo(RelationParent, strconv.Itoa(k), ""),
						Relation{Kind: RelationSuccessor, Partner: registerID(strconv.Itoa(k)), Name: text.Of("Another", "")})
				}
			}
			return p
		},
		"two with very many relations": func(i, n int) Partner {
			p := registerOrg(strconv.Itoa(i), "", "")
			if i < 2 {
				for k := range n {
					p.Relations = append(p.Relations, registerTo(RelationParent, strconv.Itoa(1-i), strconv.Itoa(1000+k%1000)+"/.."))
				}
			}
			return p
		},
	}
	for name, shape := range shapes {
		work := func(n int) int {
			list := make([]Partner, n)
			for i := range list {
				list[i] = shape(i, n)
			}
			x := NewRegister(list)
			rule.Must(RegisterValidator(rule.AsOf(asOf))).Inspect(x)
			for i := range min(n, 20) {
				x.ResolveOn(list[i].ID, judged)
				x.ChainOn(list[i].ID, judged)
			}
			return x.Work()
		}
		small, big := work(2_000), work(4_000)
		require.LessOrEqual(t, float64(big), 2.1*float64(small), name)
		require.Less(t, small, 100*2_000, name)
	}
}

// What the rules find does not depend on the order of the organisations, save
// for where a circle is said to close.
func TestRegisterRulesOrder(t *testing.T) {
	o := registerSample()
	o[1].Closed, o[1].Founded = date("2025-02-28"), date("1993")
	o[3].Relations = append(o[3].Relations, registerTo(RelationChild, "Faculty", ""), registerTo(RelationRelated, "Committee", ""))
	o[3].Identifiers[1].Value = "Q42"
	codes := func(list []Partner) (out []string) {
		for _, v := range rule.Must(RegisterValidator(rule.AsOf(asOf))).Inspect(NewRegister(list)).Violations {
			out = append(out, string(v.Code))
		}
		slices.Sort(out)
		return out
	}
	want := codes(o)
	require.GreaterOrEqual(t, len(want), 8)
	slices.Reverse(o)
	require.Equal(t, want, codes(o))
}
