package partner_test

import (
	"github.com/scicoop/scicoop/cooperation/id"
	. "github.com/scicoop/scicoop/partner"
)

func membershipExamples() []example {
	other := must(id.From[id.Partner](ror("02jmfj006")))
	seat := Membership{Forum: ForumISO, Role: RoleMember, Period: period("1977/.."), Source: "registry"}
	with := func(change func(*Membership), more ...Membership) func(*Partner) {
		return func(p *Partner) {
			m := seat
			change(&m)
			p.Memberships = append([]Membership{m}, more...)
		}
	}
	in := func(group string, r Role, when string) Membership {
		return Membership{Forum: ForumISO, Group: group, Role: r, Period: period(when), Source: "registry"}
	}
	same := func(*Membership) {}
	closed := func(m Membership) func(*Partner) {
		return func(p *Partner) {
			p.Closed, p.Memberships = date("2025-03-01"), []Membership{m}
			p.Relations = []Relation{{Kind: RelationSuccessor, Partner: other, Period: period("2025-03-02/..")}}
		}
	}
	return []example{
		{Code: "PAR-MEMBER-WHERE", Break: with(func(m *Membership) { m.Forum = "" }), Want: []string{"/memberships/0"},
			Pass: with(func(m *Membership) { m.Forum, m.Partner = "", other })},
		{Code: "PAR-MEMBER-FORUM", Break: with(func(m *Membership) { m.Forum = "iso9" }), Want: []string{"/memberships/0/forum"}, Pass: with(same)},
		{Code: "PAR-MEMBER-ROLE", Break: with(func(m *Membership) { m.Role = "p-member" }), Want: []string{"/memberships/0/role"}},
		{Code: "PAR-MEMBER-ROLE-NONE", Break: with(func(m *Membership) { m.Role = "" }), Want: []string{"/memberships/0/role"}},
		{Code: "PAR-MEMBER-SELF", Break: with(func(m *Membership) { m.Forum, m.Partner = "", hue }), Want: []string{"/memberships/0/partner"}},
		{Code: "PAR-MEMBER-PERIOD", Break: with(func(m *Membership) { m.Period = period("1990/1980") }), Want: []string{"/memberships/0/period"}},
		{Code: "PAR-MEMBER-BEFORE", Break: with(func(m *Membership) { m.Period = period("1956/..") }), Want: []string{"/memberships/0/period"},
			Pass: with(func(m *Membership) { m.Period = period("1957/..") })},
		{Code: "PAR-MEMBER-AFTER", Break: closed(in("", RoleMember, "1977/2026")), Want: []string{"/memberships/0/period"},
			Pass: closed(in("", RoleMember, "1977/2025"))},
		{Code: "PAR-MEMBER-TWICE", Break: with(same, in("", RoleMember, "1977/..")), Want: []string{"/memberships/1"},
			Pass: with(same, in("ISO/TC 307", RoleMember, "1977/.."), in("", RoleMember, "1960/1970"))},
		{Code: "PAR-MEMBER-GROUP", Break: with(same, in("", RoleParticipating, "2020/..")), Want: []string{"/memberships/1/group"},
			Pass: with(same, in("ISO/TC 307", RoleParticipating, "2020/.."))},
		{Code: "PAR-MEMBER-CLASH", Break: with(same, in("ISO/TC 307", RoleParticipating, "2020/.."), in("ISO/TC 307", RoleObserving, "2017/2021-06-30")),
			Want: []string{"/memberships/2/role"},
			// It first observed, then took part; and it observes another committee.
			Pass: with(same, in("ISO/TC 307", RoleParticipating, "2020/.."), in("ISO/TC 307", RoleObserving, "2017/2020"), in("ISO/TC 20", RoleObserving, "2017/.."))},
		{Code: "PAR-MEMBER-POST", Break: with(func(m *Membership) { m.Period = period("1977/2019") }, in("ISO/TC 307", RoleConvenor, "2020/..")), Want: []string{"/memberships/1/role"},
			// A seat of which the end is not known may still be held.
			Pass: with(func(m *Membership) { m.Period = period("1977/") }, in("ISO/TC 307", RoleConvenor, "2020/.."))},
		{Code: "PAR-MEMBER-SOURCE", Break: with(func(m *Membership) { m.Source = "hearsay" }), Want: []string{"/memberships/0/source"}},
		{Code: "PAR-MEMBER-EVIDENCE", Break: with(func(m *Membership) { m.Source = "" }), Want: []string{"/memberships/0/source"}},
	}
}
