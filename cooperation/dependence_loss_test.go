package cooperation

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/talent"
)

func depAbout(a agreement.Agreement, codes ...string) agreement.Agreement {
	for _, c := range codes {
		a.Technologies = append(a.Technologies, agreement.TechnologyShare{Technology: technology.MustCode(c)})
	}
	return a
}

// depLossPortfolio: DE in a bilateral agreement on 2.2 and in one with KR on 2.2 and
// 1.2; a programme rests on the first.
func depLossPortfolio() *Portfolio {
	p := &Portfolio{Home: "VN", Partners: []partner.Partner{
		samplePartner(1, "Ministry", "VN"), samplePartner(4, "University", "DE"), samplePartner(5, "Agency", "DE"), samplePartner(6, "Bank", "KR"),
	}}
	p.Agreements = []agreement.Agreement{
		depAbout(depAgreement(agreement.Party{Partner: abroad}), "FORD:2.2", "FORD:3.1"),
		depAbout(depAgreement(agreement.Party{Partner: partnerID(5)}, agreement.Party{Partner: partnerID(6)}), "FORD:2.2", "FORD:1.2"),
	}
	p.Agreements[0].ID = agreementID(1)
	p.Programmes = []Programme{
		{Period: period("2024/2030"), Partners: []Participant{{Partner: ministry}, {Partner: partnerID(6)}}, Agreements: []id.Agreement{agreementID(1)}},
		{Period: period("2024/2030"), Partners: []Participant{{Partner: ministry}, {Partner: abroad}, {Partner: partnerID(6)}}},
		{Period: period("2010/2012"), Partners: []Participant{{Partner: abroad}}},
	}
	commit := func(payer id.Partner, amount string) agreement.Funding {
		return agreement.Funding{Payer: payer, Stage: agreement.StageCommitment, Amount: money.Exactly(money.MustAmount(amount))}
	}
	p.Agreements[0].Funding = []agreement.Funding{commit(ministry, "USD 100.00"), commit(abroad, "EUR 20.00")}
	p.Agreements[1].Funding = []agreement.Funding{commit(partnerID(5), "USD 7.00")}
	p.Programmes[1].Funding = []agreement.Funding{commit(partnerID(6), "USD 3.00"), commit(abroad, "USD 5.00")}
	p.Experts = []talent.Expert{
		{Country: "DE", Consents: []talent.Consent{{Given: date("2025-01-01")}}},
		{Affiliations: []talent.Affiliation{{Partner: abroad, Period: period("2020/..")}}, Consents: []talent.Consent{{Given: date("2025-01-01")}}},
		{Affiliations: []talent.Affiliation{{Partner: abroad, Period: period("2020/")}}, Consents: []talent.Consent{{Given: date("2025-01-01")}}},
		{Country: "DE"}, // without a consent
	}
	p.Networks = []talent.Network{{Hosts: []country.Code{"DE"}, Founded: date("2019")}, {Focal: []id.Partner{abroad}}}
	p.Offices = []talent.Office{{Country: "DE", Opened: date("2000")}, {Country: "DE", Opened: date("2000"), Closed: date("2010")}}
	return p
}

func TestWithout(t *testing.T) {
	p := depLossPortfolio()
	l := NewIndex(p).Without(Holder{Country: "DE"}, depDay)
	assert.Equal(t, LostRecords{Sure: []string{"/agreements/0"}}, l.Ended)
	assert.Equal(t, LostRecords{Sure: []string{"/agreements/1"}}, l.Weakened, "Korea and home remain")
	assert.Equal(t, LostRecords{Sure: []string{"/programmes/0"}}, l.Stopped, "all that it rests on has ended")
	assert.Equal(t, LostRecords{Sure: []string{"/programmes/1"}}, l.Reduced)
	assert.Equal(t, []technology.Code{technology.MustCode("FORD:3.1")}, l.Technologies, "the other agreement is about 2.2 as well")
	assert.Equal(t, LostRecords{Sure: []string{"/agreements/1"}}, l.Unfunded)
	same := func(s string) money.Estimate { return money.Exactly(money.MustAmount(s)) }
	assert.Equal(t, []money.Estimate{same("EUR 20.00"), same("USD 112.00")}, l.Money, "20 ended; 100 ended, and 7 and 5 that it paid")
	assert.Equal(t, [3]LostCount{{2, 1}, {1, 1}, {1, 0}}, [3]LostCount{l.Experts, l.Networks, l.Offices})
	assert.Zero(t, l.Unplaced)

	l = NewIndex(p).Without(Holder{Partner: abroad}, depDay)
	assert.Equal(t, LostRecords{Sure: []string{"/agreements/0"}}, l.Ended)
	assert.Empty(t, l.Weakened)
	assert.Equal(t, LostCount{1, 1}, l.Experts)
	assert.Equal(t, LostCount{0, 1}, l.Networks, "when it was founded is not known")
	l = NewIndex(p).Without(Holder{Partner: partnerID(6)}, depDay)
	assert.Equal(t, LostRecords{Sure: []string{"/agreements/1"}}, l.Weakened)
	assert.Equal(t, LostRecords{Sure: []string{"/programmes/0"}}, l.Stopped, "no partner abroad is left")
	assert.Equal(t, LostRecords{Sure: []string{"/programmes/1"}}, l.Reduced)
	nobody := NewIndex(p).Without(Holder{Partner: nowhere}, depDay)
	assert.True(t, nobody.Nothing())
	for _, h := range []Holder{{}, {Elsewhere: true}, {Country: "DE", Partner: abroad}} {
		l := NewIndex(p).Without(h, depDay)
		assert.True(t, l.Nothing())
	}
	// The home side itself can be asked for.
	l = NewIndex(p).Without(Holder{Country: "VN"}, depDay)
	assert.Equal(t, LostRecords{Sure: []string{"/agreements/0"}}, l.Ended, "Germany and Korea go on with the other")
}

// What is not known stands between surely and not.
func TestWithoutUnknown(t *testing.T) {
	germany := Holder{Country: "DE"}
	without := func(change func(p *Portfolio)) Loss {
		p := depLossPortfolio()
		change(p)
		return NewIndex(p).Without(germany, depDay)
	}
	first := []string{"/agreements/0"}
	l := without(func(p *Portfolio) { p.Agreements[0].Events = nil })
	assert.Equal(t, LostRecords{Maybe: first}, l.Ended, "it is not known whether it is in force")
	assert.Equal(t, []technology.Code{technology.MustCode("FORD:3.1")}, l.TechnologiesMaybe)
	l = without(func(p *Portfolio) { p.Agreements[0].PartiesOpen = true })
	assert.Equal(t, LostRecords{Maybe: first}, l.Ended, "there are other parties")
	assert.Equal(t, 1, l.Unplaced)
	l = without(func(p *Portfolio) { p.Agreements[0].Parties = append(p.Agreements[0].Parties, agreement.Party{}) })
	assert.Equal(t, LostRecords{Maybe: first}, l.Ended, "the third may be German too")
	assert.Equal(t, LostRecords{Maybe: []string{"/programmes/0"}}, l.Stopped)
	assert.Equal(t, money.Between(money.MustAmount("USD 12.00"), money.MustAmount("USD 112.00")), l.Money[1])
	l = without(func(p *Portfolio) { // a third of home: then nobody abroad remains
		p.Agreements[0].Parties = append(p.Agreements[0].Parties, depParty("VN"))
	})
	assert.Equal(t, LostRecords{Sure: first}, l.Ended)
	l = without(func(p *Portfolio) { // who only pays does not end it
		for i := range 2 {
			p.Agreements[0].Parties[i].Roles = []agreement.Role{agreement.RoleSignatory}
		}
		p.Agreements[0].Parties[1] = agreement.Party{Country: "KR", Roles: []agreement.Role{agreement.RoleSignatory}}
		p.Agreements[0].Parties = append(p.Agreements[0].Parties, agreement.Party{Partner: abroad, Roles: []agreement.Role{agreement.RoleFunder}})
	})
	assert.Equal(t, LostRecords{Sure: []string{"/agreements/0", "/agreements/1"}}, l.Weakened)
	l = without(func(p *Portfolio) {
		p.Agreements = append(p.Agreements, depAbout(depAgreement(depParty("KR")), "FORD:3"))
	})
	assert.Empty(t, l.Technologies)
	assert.Len(t, l.TechnologiesMaybe, 1, "one about medicine may be about 3.1")
	l = without(func(p *Portfolio) { p.Agreements = append(p.Agreements, depAgreement(depParty("KR"))) })
	assert.Len(t, l.TechnologiesMaybe, 1, "one that names nothing may be about anything")
	l = without(func(p *Portfolio) {
		p.Agreements = append(p.Agreements, depAbout(depAgreement(depParty("KR")), "FORD:3.1"))
	})
	assert.Empty(t, append(l.Technologies, l.TechnologiesMaybe...))
	l = without(func(p *Portfolio) { p.Programmes[0].Agreements = append(p.Programmes[0].Agreements, agreementID(9)) })
	assert.Equal(t, LostRecords{Maybe: []string{"/programmes/0"}}, l.Stopped, "another agreement, which is not at hand")
	second := func(events ...agreement.Event) func(p *Portfolio) {
		return func(p *Portfolio) {
			a := depAgreement(depParty("KR"))
			a.ID, a.Events = agreementID(2), events
			p.Agreements = append(p.Agreements, a)
			p.Programmes[0].Agreements = append(p.Programmes[0].Agreements, a.ID)
		}
	}
	inForce := agreement.Event{Kind: agreement.EventInForce, On: date("2010-01-01")}
	l = without(second(inForce))
	assert.Empty(t, l.Stopped, "the other agreement carries it")
	l = without(second(inForce, agreement.Event{Kind: agreement.EventTerminated, On: date("2015-01-01")}))
	assert.Equal(t, LostRecords{Sure: []string{"/programmes/0"}}, l.Stopped, "the other one is over")
	l = without(second())
	assert.Equal(t, LostRecords{Maybe: []string{"/programmes/0"}}, l.Stopped, "the other one may be over")
}

func TestDropouts(t *testing.T) {
	p := depLossPortfolio()
	p.Agreements = append(p.Agreements, depAgreement(depParty("JP")), depAgreement(depParty("JP")), depAgreement(agreement.Party{}))
	x := NewIndex(p)
	list := x.Dropouts(AxisCountry, depDay)
	var order []country.Code
	for i := range list {
		order = append(order, list[i].Country)
		assert.Equal(t, x.Without(list[i].Holder, depDay), list[i])
		assert.Equal(t, 1, list[i].Unplaced)
	}
	assert.Equal(t, []country.Code{"JP", "DE", "KR"}, order, "two agreements end, one, none")
	list = x.Dropouts(AxisPartner, depDay)
	require.Len(t, list, 3, "not those at home, nor parties who are not named")
	assert.Equal(t, abroad, list[0].Partner)
	for i := range list {
		assert.Equal(t, x.Without(list[i].Holder, depDay), list[i])
	}
	_, err := json.Marshal(list)
	require.NoError(t, err)
	assert.Nil(t, x.Dropouts(AxisTechnology, depDay))
	assert.Nil(t, (&Index{}).Dropouts(AxisCountry, depDay))
	assert.Empty(t, NewIndex(nil).Dropouts(AxisCountry, depDay))
}

// What is surely lost stays lost when more becomes known, and nothing is lost
// then that was not perhaps lost before. Parties that become known settle it.
func TestWithoutLearning(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 5))
	codes := []country.Code{"DE", "KR", "VN", ""}
	set := func(l LostRecords, maybe bool) map[string]bool {
		m := map[string]bool{}
		for _, p := range l.Sure {
			m[p] = true
		}
		for _, p := range l.Maybe {
			if maybe {
				m[p] = true
			}
		}
		return m
	}
	for range 400 {
		p := &Portfolio{Home: "VN"}
		vague := map[string]bool{}
		for i := range 1 + r.IntN(6) {
			a := depAgreement()
			for range 1 + r.IntN(3) {
				c := codes[r.IntN(len(codes))]
				a.Parties = append(a.Parties, depParty(c))
				vague[fmt.Sprintf("/agreements/%d", i)] = vague[fmt.Sprintf("/agreements/%d", i)] || c == ""
			}
			if r.IntN(4) == 0 {
				a.Events = nil
			}
			p.Agreements = append(p.Agreements, depAbout(a, fmt.Sprintf("FORD:1.%d", 1+r.IntN(4))))
		}
		before := NewIndex(p).Without(Holder{Country: "DE"}, depDay)
		for i := range p.Agreements {
			for j := range p.Agreements[i].Parties {
				if y := &p.Agreements[i].Parties[j]; y.Country == "" && r.IntN(3) > 0 {
					y.Country = codes[r.IntN(3)]
				}
			}
			if len(p.Agreements[i].Events) == 0 && r.IntN(2) == 0 {
				p.Agreements[i].Events = []agreement.Event{{Kind: []agreement.EventKind{agreement.EventInForce, agreement.EventTerminated}[r.IntN(2)], On: date("2020-01-01")}}
			}
		}
		after := NewIndex(p).Without(Holder{Country: "DE"}, depDay)
		was, is := set(before.Ended, false), set(after.Ended, false)
		for k := range was {
			assert.True(t, is[k], k)
		}
		may := set(before.Ended, true)
		for k := range is {
			assert.True(t, may[k] || vague[k], k)
		}
	}
}

// A large portfolio is ranked without comparing each with each: the work of every
// holder is that of its own agreements.
func TestDropoutsMany(t *testing.T) {
	p := &Portfolio{Home: "VN"}
	all := depAgreement()
	for i := range 3000 {
		k := partnerID(i + 1)
		p.Partners = append(p.Partners, samplePartner(i+1, "P", "DE"))
		p.Agreements = append(p.Agreements, depAbout(depAgreement(agreement.Party{Partner: k}), "FORD:1.2"))
		all.Parties = append(all.Parties, agreement.Party{Partner: k})
	}
	p.Agreements = append(p.Agreements, all)
	list := NewIndex(p).Dropouts(AxisPartner, depDay)
	require.Len(t, list, 3000)
	assert.Len(t, list[0].Ended.Sure, 1)
	assert.Len(t, list[0].Weakened.Sure, 1)
	d := NewIndex(p).DependenceOn(depDay, Counting{By: AxisPartner})
	assert.Equal(t, [2]int{3, 3}, depPoints(d.HHI), "1/3000")
}

// Amounts that do not fit together keep the lower bound and lose the upper one,
// and negative ones count for nothing.
func TestWithoutRubbish(t *testing.T) {
	p := depLines("USD 92233720368547758.07", "USD 92233720368547758.07", "USD -5.00")
	l := NewIndex(p).Without(Holder{Partner: abroad}, depDay)
	assert.Equal(t, []money.Estimate{{Qualifier: quantity.QualifierAtLeast, Amount: money.MustAmount("USD 92233720368547758.07")}}, l.Money)
	d := depOn(p, Counting{By: AxisFunder, Measure: MeasureMoney, Currency: money.MustCurrency("USD")})
	assert.Equal(t, [2]int{10000, 10000}, depPoints(d.HHI))
	p = depLines("USD -5.00")
	assert.Equal(t, quantity.Quantity{}, depOn(p, Counting{By: AxisFunder, Measure: MeasureMoney, Currency: money.MustCurrency("USD")}).HHI)
	l = NewIndex(p).Without(Holder{Partner: abroad}, calendar.Date{})
	assert.Empty(t, append(l.Ended.Sure, l.Weakened.Sure...), "on no day nothing is sure")
}

func depLines(amounts ...string) *Portfolio {
	p := depForces("DE")
	for _, a := range amounts {
		p.Agreements[0].Funding = append(p.Agreements[0].Funding, agreement.Funding{
			Payer: abroad, Stage: agreement.StageCommitment, Amount: money.Exactly(money.MustAmount(a)),
		})
	}
	return p
}
