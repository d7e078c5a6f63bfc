package match

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/partner"
)

// findROR returns the organisations of the test data of package ror, with their
// names and countries only.
func findROR(t testing.TB) []partner.Partner {
	t.Helper()
	list, err := findRORonce()
	require.NoError(t, err)
	require.Len(t, list, 2966)
	return list
}

var findRORonce = sync.OnceValues(func() (list []partner.Partner, err error) {
	for _, name := range []string{"vn-v2", "vn-v1", "partners-v2"} {
		if list, err = findReadROR(list, "../ror/testdata/"+name+".jsonl.gz"); err != nil {
			return nil, err
		}
	}
	return list, nil
})

func findReadROR(list []partner.Partner, file string) ([]partner.Partner, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var r findRecord
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, err
		}
		list = append(list, r.partner())
	}
	return list, lines.Err()
}

// findRecord is what the tests need of a record of ROR: schema v2, and of v1
// name, aliases, acronyms and labels.
type findRecord struct {
	Names []struct {
		Value, Lang string
		Types       []string
	}
	Locations []struct {
		Details struct {
			Country country.Code `json:"country_code"`
			Name    string
		} `json:"geonames_details"`
	}
	Name              string
	Aliases, Acronyms []string
	Labels            []struct{ Label, ISO639 string }
}

func (r *findRecord) partner() (p partner.Partner) {
	add := func(value, lang string, kind partner.NameKind) {
		p.Names = append(p.Names, partner.Name{Value: value, Lang: lang, Kind: kind})
	}
	kinds := map[string]partner.NameKind{
		"label": partner.NameLabel, "alias": partner.NameAlias, "acronym": partner.NameAcronym,
	}
	for _, n := range r.Names {
		kind := kinds[n.Types[0]]
		for _, t := range n.Types {
			if t == "ror_display" {
				kind = partner.NameDisplay
			}
		}
		add(n.Value, n.Lang, kind)
	}
	if r.Name != "" {
		add(r.Name, "", partner.NameDisplay)
	}
	for _, s := range r.Aliases {
		add(s, "", partner.NameAlias)
	}
	for _, s := range r.Acronyms {
		add(s, "", partner.NameAcronym)
	}
	for _, l := range r.Labels {
		add(l.Label, l.ISO639, partner.NameLabel)
	}
	for _, l := range r.Locations {
		p.Locations = append(p.Locations, partner.Location{Country: l.Details.Country, Place: l.Details.Name})
	}
	return p
}
