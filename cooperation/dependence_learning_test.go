package cooperation

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
)

// Whatever all that is missing turns out to be, on every axis: what is then
// measured lies within the bounds of before.
func TestDependenceContainsCompletions(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 7))
	codes := []country.Code{"DE", "KR", "VN"}
	for n := range 8000 {
		p := &Portfolio{Home: "VN"}
		if n%3 == 0 {
			p.Home = ""
		}
		for i := range 4 {
			c := append(codes, "", "", "")[r.IntN(6)]
			p.Partners = append(p.Partners, partner.Partner{ID: partnerID(i + 1), Locations: []partner.Location{{Country: c}}})
		}
		for range 1 + r.IntN(4) {
			a := depAgreement()
			for range 1 + r.IntN(3) {
				var y agreement.Party
				switch r.IntN(4) {
				case 0:
				case 1:
					y.Country = codes[r.IntN(3)] // somebody of that country
				default:
					y.Partner = partnerID(1 + r.IntN(4))
				}
				a.Parties = append(a.Parties, y)
			}
			for range r.IntN(3) {
				a.Funding = append(a.Funding, agreement.Funding{Payer: []id.Partner{{}, partnerID(1 + r.IntN(4))}[r.IntN(2)]})
			}
			if r.IntN(3) == 0 {
				a.Events = nil
			}
			p.Agreements = append(p.Agreements, a)
		}
		by := Counting{By: []Axis{AxisCountry, AxisPartner, AxisFunder}[r.IntN(3)]}
		was := depOn(p, by)

		if p.Home == "" {
			p.Home = codes[r.IntN(3)]
		}
		for i := range p.Partners {
			if l := &p.Partners[i].Locations[0]; l.Country == "" {
				l.Country = codes[r.IntN(3)]
			}
		}
		for _, c := range codes { // more than are named
			for range 2 {
				k := partnerID(len(p.Partners) + 1)
				p.Partners = append(p.Partners, partner.Partner{ID: k, Locations: []partner.Location{{Country: c}}})
			}
		}
		of := func(c country.Code) id.Partner {
			for {
				if x := &p.Partners[r.IntN(len(p.Partners))]; c == "" || x.Locations[0].Country == c {
					return x.ID
				}
			}
		}
		for i := range p.Agreements {
			a := &p.Agreements[i]
			for j := range a.Parties[1:] {
				if y := &a.Parties[1+j]; y.Partner.IsZero() {
					y.Partner = of(y.Country)
				}
			}
			for j := range a.Funding {
				if l := &a.Funding[j]; l.Payer.IsZero() {
					l.Payer = of("")
				}
			}
			if len(a.Funding) == 0 {
				a.Funding = []agreement.Funding{{Payer: of("")}}
			}
			if a.Events == nil {
				a.Events = []agreement.Event{{Kind: []agreement.EventKind{agreement.EventInForce, agreement.EventTerminated}[r.IntN(2)], On: date("2020-01-01")}}
			}
		}
		is := depOn(p, by)
		if is.Counted == 0 {
			continue
		}
		require.True(t, depHolds(was.HHI, is.HHI) && depHolds(was.Entropy, is.Entropy) && depHolds(was.Effective, is.Effective), "%d %v: %+v\n%+v", n, by.By, was, is)
		for _, h := range was.Shares {
			now := depShareOf(is, h.Holder)
			require.True(t, now == Share{-1, -1} && h.Share.Low == 0 || h.Share.Low <= now.Low && now.High <= h.Share.High, "%d %v: %+v\n%+v", n, by.By, was, is)
		}
	}
}
