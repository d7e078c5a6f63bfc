package cooperation

import (
	"testing"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/partner"
)

// depMany has n agreements in force with as many partners of all countries,
// and of every tenth less is known.
func depMany(n int) *Portfolio {
	var all []country.Code
	for c := range country.All() {
		all = append(all, c)
	}
	p := &Portfolio{Home: "VN"}
	for i := range n {
		p.Partners = append(p.Partners, partner.Partner{ID: partnerID(i + 1), Locations: []partner.Location{{Country: all[i*i%len(all)]}}})
		a := depAbout(depAgreement(agreement.Party{Partner: partnerID(i + 1)}), "FORD:2.2")
		switch i % 30 {
		case 3:
			a.Parties[1] = agreement.Party{}
		case 13:
			a.Events = nil
		case 23:
			a.Technologies = nil
		}
		p.Agreements = append(p.Agreements, a)
	}
	return p
}

func BenchmarkDependenceOn(b *testing.B) {
	x := NewIndex(depMany(10_000))
	for _, by := range []Axis{AxisCountry, AxisPartner, AxisTechnology} {
		b.Run(by.String(), func(b *testing.B) {
			for b.Loop() {
				x.DependenceOn(depDay, Counting{By: by})
			}
		})
	}
}

func BenchmarkDropouts(b *testing.B) {
	x := NewIndex(depMany(10_000))
	for _, by := range []Axis{AxisCountry, AxisPartner} {
		b.Run(by.String(), func(b *testing.B) {
			for b.Loop() {
				x.Dropouts(by, depDay)
			}
		})
	}
}
