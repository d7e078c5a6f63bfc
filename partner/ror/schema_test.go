package ror_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	. "github.com/scicoop/scicoop/partner/ror"
)

func TestCheck(t *testing.T) {
	require.Empty(t, sampleRecord().Check())
	for pointer, change := range map[string]func(*Record){
		"/id":                       func(r *Record) { r.ID = "https://ror.org/00qaa6j12" },
		"/admin/last_modified/date": func(r *Record) { r.Admin.LastModified.Date = "2026-02-30" },
		"/domains/1":                func(r *Record) { r.Domains = append(r.Domains, r.Domains...) },
		"/external_ids/1/all/0":     func(r *Record) { r.ExternalIDs[1].All[0] = "" },
		"/external_ids/1/type":      func(r *Record) { r.ExternalIDs[1].Type = "fundref" },
		"/links/0/type":             func(r *Record) { r.Links[0].Type = "blog" },
		"/links/1":                  func(r *Record) { r.Links[1] = r.Links[0] },
		"/names/0/types":            func(r *Record) { r.Names[0].Types = append(r.Names[0].Types, "label") },
		"/names/1/lang":             func(r *Record) { r.Names[1].Lang = "vie" },
		"/names/2/value":            func(r *Record) { r.Names[2].Value = "" },
		"/names/3":                  func(r *Record) { r.Names = append(r.Names, r.Names[2]) },
		"/relationships/0/id":       func(r *Record) { r.Relationships[0].ID = "0391j1294" },
		"/relationships/0/label":    func(r *Record) { r.Relationships[0].Label = "" },
		"/relationships/0/type":     func(r *Record) { r.Relationships[0].Type = "twin" },
		"/relationships/1":          func(r *Record) { r.Relationships = append(r.Relationships, r.Relationships[0]) },
		"/types/1":                  func(r *Record) { r.Types[1] = "funder" },
		"/locations/1":              func(r *Record) { r.Locations = append(r.Locations, r.Locations[0]) },

		"/locations/0/geonames_details/name":                     func(r *Record) { r.Locations[0].Details.Name = "" },
		"/locations/0/geonames_details/lat":                      func(r *Record) { r.Locations[0].Details.Lat = number(math.Inf(1)) },
		"/locations/0/geonames_details/lng":                      func(r *Record) { r.Locations[0].Details.Lng = number(math.NaN()) },
		"/locations/0/geonames_details/continent_code":           func(r *Record) { r.Locations[0].Details.ContinentCode = "XX" },
		"/locations/0/geonames_details/continent_name":           func(r *Record) { r.Locations[0].Details.ContinentName = "America" },
		"/locations/0/geonames_details/country_code":             func(r *Record) { r.Locations[0].Details.CountryCode = "vn" },
		"/locations/0/geonames_details/country_subdivision_code": func(r *Record) { r.Locations[0].Details.SubdivisionCode = "VN-26" },
	} {
		r := sampleRecord()
		change(r)
		l := r.Check()
		require.Len(t, l, 1, pointer)
		require.Equal(t, Missing, l[0].Fate)
		require.Equal(t, pointer, l[0].Pointer)
		_, err := NewWriter(&strings.Builder{}, Array).WriteRecord(r)
		require.ErrorContains(t, err, pointer)
	}
}
