package cooperation

import (
	"encoding/binary"
	"slices"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// depArea is a part of a unit that falls on some areas; part is negative where
// the share is not stated.
type depArea struct {
	rows []int32
	part float64
}

func depFields() (areas []Area) {
	for e := range technology.FORD().Children("") {
		areas = append(areas, Area{technology.Code{List: technology.FORDList, Code: e.Code}, e.Text()})
	}
	return areas
}

// addAreas divides a unit among technology areas. Where shares are not stated,
// or an area is not the only one that a code belongs to, the part is poured over
// the areas in question in whatever way.
func (g *depGather) addAreas(low, high float64, t []agreement.TechnologyShare) {
	g.areas = g.areas[:0]
	stated, open := 0, false // in basis points
	for i := range t {
		a := depArea{rows: g.areasOf(t[i].Technology), part: -1}
		if !t[i].Share.IsZero() {
			n := int(max(0, t[i].Share.BasisPoints()))
			a.part = float64(n) / 10_000
			stated += n
		} else {
			open = true
		}
		g.areas = append(g.areas, a)
	}
	if stated > 10_000 { // they contradict each other: none counts
		stated, open = 0, true
		for i := range g.areas {
			g.areas[i].part = -1
		}
	}
	placed := true
	var rest []int32
	for i := range g.areas {
		a := &g.areas[i]
		if a.part < 0 {
			rest = append(rest, a.rows...)
			continue
		}
		placed = g.pour(a.rows, low, high, a.part) && placed
	}
	if part := float64(10_000-stated) / 10_000; part > 0 {
		if !open { // the shares do not total 100 %, and the rest is about anything
			rest = g.areasOf(technology.Code{})
		}
		slices.Sort(rest)
		placed = g.pour(slices.Compact(rest), low, high, part) && placed
	}
	if !placed {
		g.unplaced++
	}
}

// areasOf returns the areas that a code belongs to, Elsewhere where it belongs to
// none, and all where there is no code.
func (g *depGather) areasOf(c technology.Code) (rows []int32) {
	if c.IsZero() {
		for i := range g.names {
			rows = append(rows, int32(i))
		}
		return rows
	}
	for _, r := range g.rows.row(c) {
		rows = append(rows, g.number[Holder{Technology: g.by.Slicing.Areas[r].Technology}])
	}
	if len(rows) == 0 {
		rows = append(rows, g.number[Holder{Elsewhere: true}])
	}
	return rows
}

// pour pours a part of a mass over areas, and reports whether it is known on which
// it falls.
func (g *depGather) pour(rows []int32, low, high, part float64) bool {
	if part == 0 { // and infinity times nothing is not a number
		return true
	}
	low, high = low*part, high*part
	if len(rows) == 1 {
		g.mass.holders[rows[0]].low += low
		g.mass.holders[rows[0]].more += high - low
		return true
	}
	if low > 0 { // pools over the same areas are one
		g.key = g.key[:0]
		for _, i := range rows {
			g.key = binary.AppendUvarint(g.key, uint64(i))
		}
		n, ok := g.pools[string(g.key)]
		if !ok {
			n = len(g.mass.pools)
			g.pools[string(g.key)] = n
			g.mass.pools = append(g.mass.pools, depPool{within: slices.Clone(rows)})
		}
		g.mass.pools[n].mass += low
	}
	if more := high - low; more > 0 {
		for _, i := range rows {
			g.mass.holders[i].more += more
		}
	}
	return false
}
