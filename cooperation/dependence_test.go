package cooperation

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
)

var depDay = date("2026-11-21")

// depAgreement is an agreement in force of home and others.
func depAgreement(others ...agreement.Party) agreement.Agreement {
	return agreement.Agreement{
		Parties: append([]agreement.Party{{Country: "VN"}}, others...),
		Events:  []agreement.Event{{Kind: agreement.EventInForce, On: date("2020-01-01")}},
	}
}

func depParty(c country.Code) agreement.Party { return agreement.Party{Country: c} }

func depForces(codes ...country.Code) *Portfolio {
	p := &Portfolio{Home: "VN"}
	for _, c := range codes {
		p.Agreements = append(p.Agreements, depAgreement(depParty(c)))
	}
	return p
}

func depOn(p *Portfolio, by Counting) Dependence { return NewIndex(p).DependenceOn(depDay, by) }

// depPoints are the bounds of an index as 0 to 10,000; all that it can be where
// it is not stated.
func depPoints(q quantity.Quantity) [2]int {
	low, high := q.Bounds()
	points := func(d quantity.Decimal, none int) int {
		if d.IsZero() {
			return none
		}
		n := d.Coefficient()
		for range 4 - d.Scale() {
			n *= 10
		}
		return int(n)
	}
	return [2]int{points(low.Value, 0), points(high.Value, 10_000)}
}

// depHolds reports whether every number that is may be lies within what was known.
func depHolds(was, is quantity.Quantity) bool {
	w, n := depPoints(was), depPoints(is)
	return w[0] <= n[0] && n[1] <= w[1]
}

func depExactly(n string) quantity.Quantity {
	return quantity.Quantity{Qualifier: quantity.QualifierExactly, Value: quantity.MustDecimal(n)}
}

func depShareOf(d Dependence, h Holder) Share {
	for _, s := range d.Shares {
		if s.Holder == h {
			return s.Share
		}
	}
	return Share{-1, -1}
}

func TestDependenceCountry(t *testing.T) {
	// 5, 3 and 2 of 10: 0.25 + 0.09 + 0.04.
	p := depForces("DE", "DE", "DE", "DE", "DE", "KR", "KR", "KR", "JP", "JP")
	d := depOn(p, Counting{})
	assert.Equal(t, [2]int{3800, 3800}, depPoints(d.HHI))
	assert.Equal(t, depExactly("1.0297"), d.Entropy)
	assert.Equal(t, depExactly("2.8001"), d.Effective) // e to the 1.02965
	assert.True(t, d.Reached)
	assert.Equal(t, []Holding{{Holder{Country: "DE"}, Share{500, 500}}, {Holder{Country: "KR"}, Share{300, 300}}, {Holder{Country: "JP"}, Share{200, 200}}}, d.Shares)
	assert.Equal(t, [4]int{10, 0, 0, 0}, [4]int{d.Counted, d.Maybe, d.Unplaced, d.Outside})

	// One of three parties abroad of a single agreement each: thirds.
	p = &Portfolio{Home: "VN", Agreements: []agreement.Agreement{depAgreement(depParty("DE"), depParty("DE"), depParty("KR"))}}
	d = depOn(p, Counting{})
	assert.Equal(t, Share{667, 667}, depShareOf(d, Holder{Country: "DE"}))
	assert.Equal(t, [2]int{5556, 5556}, depPoints(d.HHI), "4/9 + 1/9")

	// An agreement of the past, one of home alone, one with an organisation of no country.
	p = depForces("DE")
	past := depAgreement(depParty("KR"))
	past.Events = append(past.Events, agreement.Event{Kind: agreement.EventTerminated, On: date("2021-01-01")})
	p.Agreements = append(p.Agreements, past, depAgreement(depParty("VN")), depAgreement(agreement.Party{Level: agreement.LevelInternational}))
	d = depOn(p, Counting{})
	assert.Equal(t, [2]int{10000, 10000}, depPoints(d.HHI))
	assert.Equal(t, [4]int{1, 0, 0, 2}, [4]int{d.Counted, d.Maybe, d.Unplaced, d.Outside})

	// Nothing counts: nothing is known.
	d = depOn(&Portfolio{Home: "VN"}, Counting{})
	assert.Equal(t, quantity.Quantity{}, d.HHI)
	_, ok := d.Largest()
	assert.False(t, ok)
}

func TestDependenceUnknown(t *testing.T) {
	// DE twice, KR once, and a third party of which nothing is known beside KR:
	// a half for KR and a half for anybody: 2²+1² at best 2²+½²+½², of 3².
	p := depForces("DE", "DE")
	p.Agreements = append(p.Agreements, depAgreement(depParty("KR"), agreement.Party{}))
	d := depOn(p, Counting{})
	assert.Equal(t, [2]int{5000, 7223}, depPoints(d.HHI)) // (4+½)/9 = 0.5; (6.25+0.25)/9 = 0.7222
	assert.True(t, d.Reached)
	assert.Equal(t, Share{166, 334}, depShareOf(d, Holder{Country: "KR"}))
	assert.Equal(t, 1, d.Unplaced)
	assert.Equal(t, quantity.QualifierBetween, d.Entropy.Qualifier)

	// The other side of an agreement is not named: with anybody, or nobody.
	p = depForces("DE", "DE")
	p.Agreements = append(p.Agreements, depAgreement())
	d = depOn(p, Counting{})
	assert.Equal(t, [2]int{5555, 10000}, depPoints(d.HHI)) // (4+1)/9

	// Whether one is in force is not known: 1, or (1+1)/4.
	p = depForces("DE", "KR")
	p.Agreements[1].Events = []agreement.Event{{Kind: agreement.EventSigned, On: date("2020-01-01")}}
	d = depOn(p, Counting{})
	assert.Equal(t, [2]int{5000, 10000}, depPoints(d.HHI))
	assert.Equal(t, [2]int{1, 1}, [2]int{d.Counted, d.Maybe})
	assert.False(t, d.Reached)

	// Without home any of the countries may be it.
	p = depForces("DE", "KR")
	p.Home = ""
	d = depOn(p, Counting{})
	assert.Equal(t, 10000, depPoints(d.HHI)[1])
	assert.LessOrEqual(t, depPoints(d.HHI)[0], 5000)
	assert.Equal(t, 0, depShareOf(d, Holder{Country: "VN"}).Low)
}

func TestDependencePartner(t *testing.T) {
	p := &Portfolio{Home: "VN", Partners: []partner.Partner{samplePartner(3, "Institute", "VN"), samplePartner(4, "University", "DE"), samplePartner(5, "Agency", "")}}
	p.Partners[2].Kinds = []partner.Kind{partner.KindInternational}
	twice := agreement.Party{Partner: abroad}
	p.Agreements = []agreement.Agreement{depAgreement(twice, twice, agreement.Party{Partner: institute}), depAgreement(agreement.Party{Partner: partnerID(5)})}
	d := depOn(p, Counting{By: AxisPartner})
	assert.Equal(t, [2]int{5000, 5000}, depPoints(d.HHI), "one seat each, also of one named twice; the institute is at home")
	// A state that signs without naming an office is a partner abroad, and the only
	// one not known: 1 and 1 of 2, or one of them both.
	p.Agreements[1].Parties[1] = depParty("KR")
	d = depOn(p, Counting{By: AxisPartner})
	assert.Equal(t, [2]int{5000, 10000}, depPoints(d.HHI))
	assert.Equal(t, Share{500, 1000}, depShareOf(d, Holder{Partner: abroad}), "the other half is somebody's")
	assert.True(t, d.Reached)
	p.Agreements[1].Parties[1] = agreement.Party{Partner: partnerID(5)}
	// A partner without a record may be at home, and then the other agreement is all.
	p.Agreements[0].Parties[1], p.Agreements[0].Parties[2] = agreement.Party{Partner: nowhere}, agreement.Party{Partner: nowhere}
	d = depOn(p, Counting{By: AxisPartner})
	assert.Equal(t, [2]int{5000, 10000}, depPoints(d.HHI))
	assert.Equal(t, Share{0, 500}, depShareOf(d, Holder{Partner: nowhere}))
}

func TestDependenceTechnology(t *testing.T) {
	list := func(pairs ...string) (l []agreement.TechnologyShare) {
		for i := 0; i < len(pairs); i += 2 {
			s := agreement.TechnologyShare{Technology: technology.MustCode(pairs[i])}
			if pairs[i+1] != "" {
				s.Share = quantity.MustPercent(pairs[i+1])
			}
			l = append(l, s)
		}
		return l
	}
	major := func(n int) Holder { return Holder{Technology: technology.MustCode(fmt.Sprintf("FORD:%d", n))} }
	p := depForces("DE", "DE")
	p.Agreements[0].Technologies = list("FORD:2.2", "70", "FORD:1.2", "30")
	p.Agreements[1].Technologies = list("FORD:2.5", "")
	by := Counting{By: AxisTechnology}
	// 1.7 and 0.3 of 2: 0.85² + 0.15².
	d := depOn(p, by)
	assert.Equal(t, [2]int{7450, 7450}, depPoints(d.HHI))
	assert.Equal(t, Share{850, 850}, depShareOf(d, major(2)))
	// The shares of the first are not stated: from half and half of its one, over
	// 1.5 and 0.5, to all of 2.
	p.Agreements[0].Technologies = list("FORD:2.2", "", "FORD:1.2", "")
	d = depOn(p, by)
	assert.Equal(t, [2]int{5000, 10000}, depPoints(d.HHI), "the first may be all about FORD:1")
	assert.True(t, d.Reached)
	assert.Equal(t, Share{500, 1000}, depShareOf(d, major(2)))
	// A rest of 40 % about either.
	p.Agreements[0].Technologies = list("FORD:2.2", "60", "FORD:1.2", "", "FORD:2.3", "")
	d = depOn(p, by)
	assert.Equal(t, [2]int{6800, 10000}, depPoints(d.HHI)) // 1.6 and 0.4 of 2: 0.64 + 0.04
	// One names none: any of six areas or another one; 1 spread over six and 1 fixed.
	p.Agreements[0].Technologies = nil
	d = depOn(p, by)
	assert.Equal(t, [2]int{2916, 10000}, depPoints(d.HHI)) // (1 + 6/36)/4
	assert.Equal(t, 1, d.Unplaced)
	assert.Len(t, d.Shares, 7)
	// A code of another list is elsewhere.
	p.Agreements[0].Technologies = list("X-1:CHIPS", "")
	d = depOn(p, by)
	assert.Equal(t, Share{500, 500}, depShareOf(d, Holder{Elsewhere: true}))
	// A crosswalk that leads to an area.
	by.Slicing = Slicing{Areas: []Area{{Technology: technology.MustCode("X-1:CHIPS")}}, Crosswalks: []technology.Crosswalk{toChips.Crosswalk()}}
	p.Agreements[1].Technologies = list("FORD:2.2", "")
	d = depOn(p, by)
	assert.Equal(t, [2]int{10000, 10000}, depPoints(d.HHI))
	// Shares above 100 % contradict each other.
	p.Agreements = p.Agreements[:1]
	p.Agreements[0].Technologies = list("FORD:2.2", "70", "FORD:1.2", "70")
	d = depOn(p, Counting{By: AxisTechnology})
	assert.Equal(t, [2]int{5000, 10000}, depPoints(d.HHI))
}

func TestDependenceMoney(t *testing.T) {
	usd, vnd := money.MustCurrency("USD"), money.MustCurrency("VND")
	line := func(payer id.Partner, amount string) agreement.Funding {
		return agreement.Funding{Payer: payer, Stage: agreement.StageCommitment, Amount: money.Exactly(money.MustAmount(amount))}
	}
	p := depForces("DE")
	p.Partners = []partner.Partner{samplePartner(1, "Ministry", "VN"), samplePartner(4, "University", "DE"), samplePartner(5, "Bank", "KR")}
	lines := []agreement.Funding{line(abroad, "USD 600.00"), line(partnerID(5), "USD 400.00"), line(ministry, "USD 1000.00")}
	p.Agreements[0].Funding = lines
	by := Counting{By: AxisFunder, Measure: MeasureMoney, Currency: usd}
	assert.Equal(t, [2]int{3800, 3800}, depPoints(depOn(p, by).HHI), "0.3, 0.2 and 0.5, also of home")
	by.By = AxisCountry
	d := depOn(p, by)
	assert.Equal(t, [2]int{5200, 5200}, depPoints(d.HHI), "0.6 and 0.4 from abroad")
	assert.Equal(t, 1, d.Outside)
	// A payer who is not known pays as much as Korea: he may be home, Germany or new.
	by.By = AxisFunder
	p.Agreements[0].Funding = append(lines[:2:2], line(id.Partner{}, "USD 400.00"))
	d = depOn(p, by)
	assert.Equal(t, [2]int{3469, 5919}, depPoints(d.HHI)) // (36+16+16)/14², (100+16)/14²
	// Dong without a rate are an amount of which nothing is known.
	p.Agreements[0].Funding = []agreement.Funding{line(abroad, "USD 600.00"), line(partnerID(5), "VND 10000000")}
	d = depOn(p, by)
	assert.Equal(t, [2]int{5000, 10000}, depPoints(d.HHI))
	assert.Equal(t, []money.Currency{vnd}, d.MissingRates)
	rates, err := money.NewRates(money.Rate{From: vnd, To: usd, Value: quantity.MustDecimal("0.00004"), Date: date("2026-01-01"), Source: source.Source{Key: "bank"}})
	require.NoError(t, err)
	by.Rates = rates // 400 dollars
	d = depOn(p, by)
	assert.Equal(t, [2]int{5200, 5200}, depPoints(d.HHI))
	assert.Nil(t, d.MissingRates)
	// More than 600: there is no upper bound.
	p.Agreements[0].Funding[0].Amount = money.MoreThan(money.MustAmount("USD 600.00"))
	d = depOn(p, by)
	assert.Equal(t, Share{600, 1000}, depShareOf(d, Holder{Partner: abroad}))
	assert.Equal(t, Share{0, 400}, depShareOf(d, Holder{Partner: partnerID(5)}))
	assert.Equal(t, [2]int{5200, 10000}, depPoints(d.HHI), "it spreads least where it is least")
	// Disbursements are another question, and a line without a stage may be either.
	by.Stage = agreement.StageDisbursement
	assert.Equal(t, quantity.Quantity{}, depOn(p, by).HHI)
	p.Agreements[0].Funding[0].Stage = ""
	assert.Equal(t, 1, depOn(p, by).Maybe)
	// Without a currency no amount is known.
	assert.Equal(t, 10000, depPoints(depOn(p, Counting{By: AxisFunder, Measure: MeasureMoney}).HHI)[1])
}

func TestDependenceFunderAndActivities(t *testing.T) {
	p := depForces("DE", "KR", "JP")
	p.Agreements[0].Funding = []agreement.Funding{{Payer: abroad}, {Payer: abroad}}
	p.Agreements[1].Parties[1] = agreement.Party{Partner: ministry, Roles: []agreement.Role{agreement.RoleFunder}}
	d := depOn(p, Counting{By: AxisFunder})
	// Two funders with one each, and an agreement of which none is known.
	assert.Equal(t, [2]int{3333, 5556}, depPoints(d.HHI))
	p.Agreements = p.Agreements[:2]
	assert.Equal(t, [2]int{5000, 5000}, depPoints(depOn(p, Counting{By: AxisFunder}).HHI))

	p = depForces("DE", "KR")
	p.Partners = []partner.Partner{samplePartner(4, "University", "DE")}
	p.Agreements[0].Activities = []agreement.Activity{{On: date("2025-01-01")}, {Period: period("2024/..")}, {On: date("2027-01-01")}}
	p.Agreements[1].Activities = []agreement.Activity{{On: date("2025-02-01")}, {On: date("2025-03-01"), Partners: []id.Partner{abroad}}}
	d = depOn(p, Counting{Measure: MeasureActivities})
	assert.Equal(t, [2]int{6250, 6250}, depPoints(d.HHI), "3 and 1 of 4: 10/16; one is still to come")
	p.Agreements[0].Activities[0].On = date("2026~")
	d = depOn(p, Counting{Measure: MeasureActivities})
	assert.Equal(t, [2]int{3, 1}, [2]int{d.Counted, d.Maybe})
	assert.Equal(t, [2]int{5555, 6250}, depPoints(d.HHI))
	p.Programmes = []Programme{{Partners: []Participant{{Partner: abroad}}, Activities: []agreement.Activity{{On: date("2025")}}}}
	assert.Equal(t, 4, depOn(p, Counting{Measure: MeasureActivities}).Counted)
}

// The order of records and of parties changes nothing, and rubbish does no harm.
func TestDependenceOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 4))
	codes := []country.Code{"DE", "KR", "JP", "FR", "", "VN", "SUHH", "??"}
	for range 60 {
		p := &Portfolio{Home: "VN"}
		for range r.IntN(12) {
			a := depAgreement()
			for range r.IntN(4) {
				a.Parties = append(a.Parties, agreement.Party{Country: codes[r.IntN(len(codes))], Partner: []id.Partner{{}, abroad, nowhere}[r.IntN(3)]})
			}
			if r.IntN(3) == 0 {
				a.Events = nil
			}
			a.Titles = text.Of("x", "")
			p.Agreements = append(p.Agreements, a)
		}
		for by := range AxisFunder + 2 {
			for m := range MeasureMoney + 2 {
				c := Counting{By: by, Measure: m}
				want := depOn(p, c)
				r.Shuffle(len(p.Agreements), func(i, j int) { p.Agreements[i], p.Agreements[j] = p.Agreements[j], p.Agreements[i] })
				require.Equal(t, want, depOn(p, c))
				_, err := json.Marshal(want)
				assert.Equal(t, by > AxisFunder || m > MeasureMoney, err != nil)
			}
		}
	}
	assert.Equal(t, quantity.Quantity{}, (&Index{}).DependenceOn(depDay, Counting{}).HHI)
}

// What becomes known narrows the bounds, one fact after the other.
func TestDependenceLearning(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 6))
	codes := []country.Code{"DE", "KR", "JP", "VN"}
	for range 400 {
		p := &Portfolio{Home: "VN"}
		for range 1 + r.IntN(6) {
			a := depAgreement()
			for range 1 + r.IntN(3) {
				y := depParty(codes[r.IntN(len(codes))])
				if r.IntN(2) == 0 {
					y = agreement.Party{}
				}
				a.Parties = append(a.Parties, y)
			}
			if r.IntN(4) == 0 {
				a.Events = nil
			}
			p.Agreements = append(p.Agreements, a)
		}
		was := depOn(p, Counting{})
		for i := range p.Agreements {
			a := &p.Agreements[i]
			learn := func() {
				is := depOn(p, Counting{})
				if is.HHI == (quantity.Quantity{}) { // nothing counts any more
					return
				}
				require.True(t, depHolds(was.HHI, is.HHI) && depHolds(was.Entropy, is.Entropy), "%+v\n%+v\n%+v", a, was, is)
				was = is
			}
			for j := range a.Parties {
				if y := &a.Parties[j]; y.Country == "" {
					y.Country = codes[r.IntN(len(codes))]
					learn()
				}
			}
			if a.Events == nil {
				a.Events = []agreement.Event{{Kind: []agreement.EventKind{agreement.EventInForce, agreement.EventTerminated}[r.IntN(2)], On: date("2020-01-01")}}
				learn()
			}
		}
		is := depOn(p, Counting{})
		assert.True(t, is.HHI == quantity.Quantity{} || is.HHI.Qualifier == quantity.QualifierExactly && is.Reached, "all is known")
	}
}
