package partner_test

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
	. "github.com/scicoop/scicoop/partner"
)

// registerMany are n organisations, each with two identifiers, a name, a parent
// (recorded on both sides) and, one in ten, a successor.
func registerMany(n int) []Partner {
	list := make([]Partner, n)
	ids := make([]id.Partner, n)
	for i := range ids {
		ids[i] = registerID(strconv.Itoa(i))
	}
	name := func(i int) string { return "Organisation " + strconv.Itoa(i) }
	relate := func(i int, kind RelationKind, j int, times string) {
		r := Relation{Kind: kind, Partner: ids[j], Name: text.Of(name(j), "")}
		if i%2 == 1 {
			r.Partner, r.Identifier = id.Partner{}, id.External{Scheme: id.SchemeWikidata, Value: "Q" + strconv.Itoa(j+1)}
		}
		if times != "" {
			r.Period = period(times)
		}
		list[i].Relations = append(list[i].Relations, r)
	}
	founded, closed := date("1957"), date("2014-12-31")
	for i := range list {
		p := &list[i]
		p.ID, p.Founded = ids[i], founded
		p.Names = []Name{{Value: name(i), Lang: "en", Kind: NameDisplay}}
		p.Identifiers = []Identifier{named(id.SchemeWikidata, "Q"+strconv.Itoa(i+1)), named("national", strconv.Itoa(i))}
		p.Registrations = []Registration{registerListed(ListedActive, "2014-01-01")}
		if i > 0 {
			relate(i, RelationParent, i/10, "")
			relate(i/10, RelationChild, i, "")
		}
		if i%10 == 9 && i+1 < n {
			p.Closed = closed
			relate(i, RelationSuccessor, i+1, "2015-01-01/..")
			relate(i+1, RelationPredecessor, i, "2015-01-01/..")
		}
	}
	return list
}

func BenchmarkNewRegister(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			list := registerMany(n)
			b.ReportAllocs()
			for b.Loop() {
				NewRegister(list)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/org")
		})
	}
}

func BenchmarkRegisterRules(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			x := NewRegister(registerMany(n))
			v := rule.Must(RegisterValidator(rule.AsOf(asOf)))
			b.ReportAllocs()
			for b.Loop() {
				v.Inspect(x)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/org")
		})
	}
}

func BenchmarkResolveOn(b *testing.B) {
	const n = 100_000
	x := NewRegister(registerMany(n))
	for name, step := range map[string]int{"itself": 10, "successor": 9} {
		b.Run(name, func(b *testing.B) {
			who, day := registerID(strconv.Itoa(step)), judged
			r := x.ResolveOn(who, day)
			require.Equal(b, name == "itself", r.Outcome == ResolvedItself)
			b.ReportAllocs()
			for b.Loop() {
				x.ResolveOn(who, day)
			}
		})
	}
}
