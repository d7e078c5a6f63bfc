package agreement

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// codesOf returns the codes of the rules that the agreement breaks, sorted.
func codesOf(v *rule.Validator[Agreement], a *Agreement) (list []rule.Code) {
	for _, x := range v.Inspect(a).Violations {
		list = append(list, x.Code)
	}
	slices.Sort(list)
	return list
}

// What acts say does not depend on the order in which they are written down.
func TestOrderOfEvents(t *testing.T) {
	v := everything(t)
	kinds := make([]EventKind, 0, 20)
	for e := range EventKinds().All() {
		kinds = append(kinds, EventKind(e.Code))
	}
	dates := []string{"", "2018", "2019", "2019-05", "2019-05-01", "2019-05-01", "2019~", "2020", "2020-02-29", "201X", "2021-07-01", "2021"}
	r := rand.New(rand.NewPCG(5, 6))
	for n := range 600 {
		a := sample()
		a.PartiesOpen = n%7 == 0
		a.Term.Renewal = []Renewal{RenewalNone, RenewalConsent, RenewalAutomatic, RenewalOpen}[n%4]
		a.Term.Length = calendar.Span{Years: 1}
		a.Events = nil
		for range r.IntN(7) {
			e := Event{Kind: kinds[r.IntN(len(kinds))]}
			if d := dates[r.IntN(len(dates))]; d != "" {
				e.On = calendar.MustDate(d)
			}
			e.Party = []id.Partner{{}, {}, ministryVN, ministryJP, university}[r.IntN(5)]
			a.Events = append(a.Events, e)
		}
		days := []calendar.Date{{}}
		for _, d := range []string{"2018-06-01", "2019-05-01", "2019-05-02", "2020-02-29", "2021", "2022-01-01", "2026-11-21"} {
			days = append(days, calendar.MustDate(d))
		}
		b := *a
		b.Events = slices.Clone(a.Events)
		for range 4 {
			r.Shuffle(len(b.Events), func(i, j int) { b.Events[i], b.Events[j] = b.Events[j], b.Events[i] })
			for _, on := range days {
				require.Equal(t, a.StatusOn(on), b.StatusOn(on), "%s: %v", on, a.Events)
				require.Equal(t, a.TermEndOn(on), b.TermEndOn(on), "%s: %v", on, a.Events)
				require.Equal(t, a.NoticeBy(on), b.NoticeBy(on), "%s: %v", on, a.Events)
			}
			first, last := SigningDays(a)
			first2, last2 := SigningDays(&b)
			require.Equal(t, [2]rule.Day{first, last}, [2]rule.Day{first2, last2}, "%v", a.Events)
			require.Equal(t, codesOf(v, a), codesOf(v, &b), "%v", a.Events)
		}
		sameByHand(t, v, "any acts", a)
	}
}

func TestActsOfParties(t *testing.T) {
	v := everything(t)
	for _, test := range []struct {
		name   string
		events []Event
		want   []rule.Code
	}{
		{"each ratifies after its own signature", []Event{by(at(EventSigned, "2001-01-01"), ministryJP), by(at(EventSigned, "1998-01-01"), ministryVN), by(at(EventRatified, "1999-01-01"), ministryVN)}, nil},
		{"one ratifies before its own", []Event{by(at(EventSigned, "2001-01-01"), ministryJP), by(at(EventSigned, "1998-01-01"), ministryVN), by(at(EventRatified, "1999-01-01"), ministryJP)}, []rule.Code{"AGR-EVENT-ORDER"}},
		{"the whole before anybody", []Event{by(at(EventSigned, "2001-01-01"), ministryJP), by(at(EventSigned, "1998-01-01"), ministryVN), at(EventInForce, "1997-01-01")}, []rule.Code{"AGR-EVENT-ORDER"}},
		{"one whose signature is not recorded", []Event{by(at(EventSigned, "2001-01-01"), ministryJP), by(at(EventRatified, "1999-01-01"), ministryVN)}, []rule.Code{"AGR-EVENT-UNSIGNED"}},
		{"resumed before it was suspended", []Event{at(EventSigned, "2001-01-01"), at(EventInForce, "2002-01-01"), at(EventResumed, "2019"), at(EventSuspended, "2020")}, []rule.Code{"AGR-EVENT-RESUMED"}},
		{"resumed perhaps after", []Event{at(EventSigned, "2001-01-01"), at(EventInForce, "2002-01-01"), at(EventResumed, "2019"), at(EventSuspended, "2019-05")}, nil},
		{"suspended some time", []Event{at(EventSigned, "2001-01-01"), at(EventInForce, "2002-01-01"), at(EventResumed, "2019"), {Kind: EventSuspended}}, []rule.Code{"AGR-EVENT-DATE"}},
		{"amended between two ends", []Event{at(EventSigned, "2001-01-01"), at(EventExpired, "2010-01-01"), at(EventTerminated, "2005-01-01"), at(EventAmended, "2007-01-01")}, []rule.Code{"AGR-EVENT-AFTER-END", "AGR-EVENT-ONCE"}},
	} {
		permute(test.events, func(events []Event) {
			a := sample()
			a.Events, a.Obligations = events, nil
			a.Term.Renewal = RenewalAutomatic
			assert.Equal(t, test.want, codesOf(v, a), test.name)
			sameByHand(t, v, test.name, a)
		})
	}
	a := sample()
	a.Events = []Event{by(at(EventSigned, "2001-01-01"), ministryJP), by(at(EventSigned, "1998"), ministryVN), at(EventNegotiated, "1997")}
	first, last := SigningDays(a)
	assert.Equal(t, [2]rule.Day{2001_01_01, 2001_01_01}, [2]rule.Day{first, last}, "signed by the last one")
	a.Events = a.Events[1:]
	first, last = SigningDays(a)
	assert.Equal(t, [2]rule.Day{1998_01_01, 1998_12_31}, [2]rule.Day{first, last})
}

// Duplicates are found in lists of any length.
func TestDuplicatesInLongLists(t *testing.T) {
	v := everything(t)
	for _, n := range []int{3, 64, 65, 300} {
		a := sample()
		a.Parties, a.Technologies, a.Languages, a.Prevailing = nil, nil, nil, ""
		letters := "abcdefghijklmnopqrstuvwxyz"
		for i := range n {
			a.Parties = append(a.Parties, Party{Partner: numbered(i), Country: "VN", Level: LevelInternational, Roles: []Role{RoleSignatory}})
			a.Technologies = append(a.Technologies, TechnologyShare{Technology: sample().Technologies[0].Technology})
			a.Technologies[i].Technology.Code = letters[i/26%26:][:1] + letters[i%26:][:1]
			a.Languages = append(a.Languages, letters[i/26%26:][:1]+letters[i%26:][:1])
		}
		clean := len(v.Inspect(a).Violations)
		a.Parties[n-1].Partner = a.Parties[n-2].Partner
		a.Technologies[n-1].Technology = a.Technologies[n-2].Technology
		a.Languages[n-1] = a.Languages[n-2]
		found := codesOf(v, a)
		assert.Len(t, found, clean+3, n)
		for _, c := range []rule.Code{"AGR-PARTY-DUPLICATE", "AGR-TECH-DUPLICATE", "AGR-LANG-DUPLICATE"} {
			assert.Contains(t, found, c, n)
		}
		sameByHand(t, v, "long lists", a)
	}
}

// A treaty of twenty thousand parties, each with acts, a duty and a payment of
// its own, is judged: pair by pair it would take minutes.
func TestRulesManyParties(t *testing.T) {
	a := crowd(20_000)
	for i := range a.Parties {
		p := a.Parties[i].Partner
		a.Parties[i].Country, a.Parties[i].Capacity = "VN", CapacityRepresents
		a.Obligations = append(a.Obligations, Obligation{Bearer: p, Done: calendar.MustDate("2004")})
		a.Funding = append(a.Funding, Funding{Payer: p})
	}
	a.Parties[0].Country = "JP"
	a.Clauses.Compliant = codes.Yes
	v := everything(t)
	found := codesOf(v, a)
	assert.Contains(t, found, rule.Code("AGR-CAPACITY-REPRESENTED"))
	assert.NotContains(t, found, rule.Code("AGR-EVENT-PARTY"))
}
