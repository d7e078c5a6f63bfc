package ror

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/country"
)

// place is what follows from the code of a country: the continent and the
// English name as GeoNames has them.
type place struct{ code, continent, name string }

// placeOf finds what follows from a country: in the table, else the name of
// package country and the continent that its region of the world lies on.
func placeOf(c country.Code) place {
	if len(c) != 2 {
		return place{}
	}
	low, high := 0, len(placeTable)
	for low < high {
		mid := int(uint(low+high) >> 1)
		if placeTable[mid].code < string(c) {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low < len(placeTable) && placeTable[low].code == string(c) {
		return placeTable[low]
	}
	if !c.Known() {
		return place{}
	}
	return place{string(c), continentOf(c), c.Name(language.English)}
}

// continentOf follows UN M49, but for the territories that GeoNames counts to
// another continent.
func continentOf(c country.Code) string {
	switch c {
	case "CY":
		return "EU"
	case "TL":
		return "OC"
	case "CC", "IO":
		return "AS"
	case "AQ", "BV", "GS", "HM", "TF":
		return "AN"
	}
	switch c.Region() {
	case "011", "014", "015", "017", "018":
		return "AF"
	case "030", "034", "035", "143", "145":
		return "AS"
	case "039", "151", "154", "155":
		return "EU"
	case "013", "021", "029":
		return "NA"
	case "053", "054", "057", "061":
		return "OC"
	case "005":
		return "SA"
	}
	return ""
}

// continentName is the name the registry writes beside the code.
func continentName(code string) string {
	switch code {
	case "AF":
		return "Africa"
	case "AN":
		return "Antarctica"
	case "AS":
		return "Asia"
	case "EU":
		return "Europe"
	case "NA":
		return "North America"
	case "OC":
		return "Oceania"
	case "SA":
		return "South America"
	}
	return ""
}
