package match

import (
	"math"
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/partner"
)

// places weighs countries and towns.
func (c *duplicateComparison) places(a, b *profile) {
	la, lb := duplicateFirstCountry(a.p.Locations), duplicateFirstCountry(b.p.Locations)
	switch i, j := duplicateSameCountry(a.p.Locations, b.p.Locations); {
	case la < 0 || lb < 0:
		c.gap(FactCountry, la >= 0, lb >= 0)
	case i >= 0:
		c.add(duplicateMark{
			kind: EvidenceSameCountry, form: formLocation, bform: formLocation, a: i, b: j,
			weight: int32(evidenceWeights[EvidenceSameCountry]),
		})
	case a.bodiless || b.bodiless || duplicateFormer(a.p.Locations) || duplicateFormer(b.p.Locations):
		// A seat is no belonging, and a former state may be one of today.
		c.gap(FactCountry, true, true)
	default:
		w := evidenceWeights[EvidenceOtherCountry]
		if a.public || b.public {
			w = weightPublicCountry
			c.apart = true
		}
		c.add(duplicateMark{
			kind: EvidenceOtherCountry, form: formLocation, bform: formLocation, a: la, b: lb, weight: int32(w),
		})
		return // the towns differ, too
	}
	c.towns(a, b)
}

func duplicateFirstCountry(list []partner.Location) int32 {
	return int32(slices.IndexFunc(list, func(l partner.Location) bool { return l.Country != "" }))
}

func duplicateFormer(list []partner.Location) bool {
	return slices.ContainsFunc(list, func(l partner.Location) bool { return l.Country.Former() })
}

// duplicateSameCountry finds two locations in one country; of several countries the
// first by its code.
func duplicateSameCountry(a, b []partner.Location) (int32, int32) {
	x, y := int32(-1), int32(-1)
	see := func(i, j int32) {
		if x < 0 || a[i].Country < a[x].Country {
			x, y = i, j
		}
	}
	if len(a) > duplicateFew || len(b) > duplicateFew {
		at := make(map[country.Code]int32, len(b))
		for j := len(b) - 1; j >= 0; j-- {
			at[b[j].Country] = int32(j)
		}
		for i := range a {
			if j, ok := at[a[i].Country]; ok && a[i].Country != "" {
				see(int32(i), j)
			}
		}
		return x, y
	}
	for i := range a {
		for j := range b {
			if a[i].Country != "" && a[i].Country == b[j].Country {
				see(int32(i), int32(j))
				break
			}
		}
	}
	return x, y
}

const (
	duplicateNear = 25
	duplicateFar  = 50
)

// towns weighs the towns: the same number in GeoNames, the same name in one
// country, or points that are near.
func (c *duplicateComparison) towns(a, b *profile) {
	near, far, first, last := duplicateFarthest, false, "", ""
	var at, bt int32 = -1, -1
	for i := range min(len(a.p.Locations), duplicateFew) {
		for j := range min(len(b.p.Locations), duplicateFew) {
			x, y := &a.p.Locations[i], &b.p.Locations[j]
			d := duplicateFarthest
			switch {
			case x.GeoNames != 0 && x.GeoNames == y.GeoNames:
				d = 0
			case x.Point != (partner.Point{}) && y.Point != (partner.Point{}):
				if km := duplicateKilometres(x.Point, y.Point); km >= 0 && km < 21000 {
					d, far = int(km), true
				}
			}
			if d > near || d == duplicateFarthest {
				continue
			}
			// Of several as near the first by its place, whichever record comes first.
			lo, hi := min(x.Place, y.Place), max(x.Place, y.Place)
			if d < near || lo < first || lo == first && hi < last {
				near, at, bt, first, last = d, int32(i), int32(j), lo, hi
			}
		}
	}
	m := duplicateMark{form: formLocation, bform: formLocation, a: at, b: bt}
	i, j := duplicateSameTown(a.towns, b.towns)
	switch {
	case near <= duplicateNear:
		m.kind, m.weight = EvidenceSamePlace, int32(evidenceWeights[EvidenceSamePlace])
	case i >= 0 && (!far || near <= duplicateFar):
		m.kind, m.weight = EvidenceSamePlace, int32(evidenceWeights[EvidenceSamePlace])
		m.a, m.b = i, j
	case far && near > duplicateFar:
		m.kind, m.weight = EvidenceOtherPlace, weightFar
	case len(a.towns) == 0 || len(b.towns) == 0 || far:
		c.gap(FactPlace, len(a.towns) > 0, len(b.towns) > 0)
		return
	default:
		m.kind, m.weight = EvidenceOtherPlace, int32(evidenceWeights[EvidenceOtherPlace])
		m.a, m.b = a.towns[0].at, b.towns[0].at
	}
	c.placed = m.kind == EvidenceSamePlace
	c.add(m)
}

const duplicateFarthest = 1<<31 - 1 // more than any on earth

func duplicateSameTown(a, b []profileTown) (int32, int32) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch o := strings.Compare(a[i].name, b[j].name); {
		case o < 0:
			i++
		case o > 0:
			j++
		default:
			return a[i].at, b[j].at
		}
	}
	return -1, -1
}

// duplicateKilometres is the distance of two points on a sphere of the earth's mean radius.
func duplicateKilometres(a, b partner.Point) float64 {
	const radius = 6371.0
	rad := math.Pi / 180
	sinLat := math.Sin((b.Lat - a.Lat) * rad / 2)
	sinLng := math.Sin((b.Lng - a.Lng) * rad / 2)
	h := sinLat*sinLat + math.Cos(a.Lat*rad)*math.Cos(b.Lat*rad)*sinLng*sinLng
	return 2 * radius * math.Asin(math.Sqrt(max(0, min(1, h))))
}
