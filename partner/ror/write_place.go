package ror

import (
	"strings"

	"github.com/scicoop/scicoop/partner"
)

func (w *writing) locations(p *partner.Partner) {
	if len(p.Locations) == 0 {
		return
	}
	w.r.Locations = make([]Location, 0, len(p.Locations))
	numbers := make([]float64, 0, 2*len(p.Locations))
	var seen repeated[writtenPlace]
	for i := range p.Locations {
		l := &p.Locations[i]
		rest := w.rest.location(l)
		if l.GeoNames == 0 || l.Place == "" {
			w.loss.add(Lost, l.Place, "", at("locations", i))
			continue
		}
		x := Location{ID: l.GeoNames, Details: Details{Name: l.Place, SubdivisionName: l.Region}}
		d := &x.Details
		if l.Point != (partner.Point{}) {
			if finite(l.Point.Lat) && finite(l.Point.Lng) {
				numbers = append(numbers, l.Point.Lat, l.Point.Lng)
				n := len(numbers)
				d.Lat, d.Lng = &numbers[n-2], &numbers[n-1]
			} else {
				w.loss.add(Lost, "", "", at("locations", i), "/point")
			}
		}
		if c := string(l.Country); validCountry(c) {
			where := placeOf(l.Country)
			d.CountryCode, d.CountryName = c, where.name
			if continental(&w.r.Admin) {
				d.ContinentCode, d.ContinentName = where.continent, continentName(where.continent)
			}
		} else if c != "" {
			w.loss.add(Lost, c, "", at("locations", i), "/country")
		}
		if code, ok := strings.CutPrefix(l.Subdivision, string(l.Country)+"-"); ok && validSubdivision(code) && d.CountryCode != "" {
			d.SubdivisionCode = code
		} else if l.Subdivision != "" {
			w.loss.add(Lost, l.Subdivision, "", at("locations", i), "/subdivision")
		}
		if rest != nil {
			w.place(rest, d)
		}
		if seen.has(len(w.r.Locations), func(j int) writtenPlace { return placeKey(&w.r.Locations[j]) }, placeKey(&x)) {
			w.loss.add(Lost, l.Place, "", at("locations", i))
			continue
		}
		w.r.Locations = append(w.r.Locations, x)
	}
}

// place puts back what the registry says otherwise of a place.
func (w *writing) place(rest *residueLocation, d *Details) {
	if pt := rest.Point; pt != nil {
		if d.Lat == nil && d.Lng == nil {
			d.Lat, d.Lng = pt[0], pt[1]
		} else {
			w.loss.add(Lost, "", "", "/ext/ror/locations")
		}
	}
	if rest.ContinentCode != nil {
		d.ContinentCode = *rest.ContinentCode
	}
	if rest.ContinentName != nil {
		d.ContinentName = *rest.ContinentName
	}
	if rest.CountryName != nil {
		d.CountryName = *rest.CountryName
	}
	if d.SubdivisionCode == "" {
		d.SubdivisionCode = rest.Subdivision
	}
}
