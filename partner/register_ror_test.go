package partner_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
	. "github.com/scicoop/scicoop/partner"
)

// registerOpenOrgs are the open records of the Research Organization Registry that the
// tests have, as far as a register needs them: ids, names, status, relations.
func registerOpenOrgs(t testing.TB) (list []Partner) {
	t.Helper()
	for _, name := range []string{"vn-v2.jsonl.gz", "vn-v1.jsonl.gz", "partners-v2.jsonl.gz"} {
		file, err := os.Open(filepath.Join("ror", "testdata", name))
		require.NoError(t, err)
		defer func() { require.NoError(t, file.Close()) }()
		unzip, err := gzip.NewReader(file)
		require.NoError(t, err)
		lines := bufio.NewScanner(unzip)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			list = append(list, registerOpenOrg(t, lines.Bytes()))
		}
		require.NoError(t, lines.Err())
	}
	return list
}

func registerOpenOrg(t testing.TB, line []byte) Partner {
	var r struct {
		ID     string `json:"id"`
		Name   string `json:"name"` // v1
		Status Listing
		Names  []struct {
			Value string
			Types []string
		}
		Established   int
		Relationships []struct{ Type, Label, ID string }
		External      json.RawMessage `json:"external_ids"`
		Admin         struct {
			Modified struct{ Date calendar.Date } `json:"last_modified"`
		}
	}
	require.NoError(t, json.Unmarshal(line, &r))
	own := id.MustExternal(id.SchemeROR, r.ID)
	p := Partner{
		ID: must(id.From[id.Partner](own)), Identifiers: []Identifier{{External: own, Preferred: true}},
		Registrations: []Registration{{Register: id.SchemeROR, Listing: r.Status, Modified: r.Admin.Modified.Date}},
	}
	if r.Established > 0 {
		p.Founded = must(calendar.NewDate(r.Established, 0, 0))
	}
	if r.Name != "" {
		p.Names = []Name{{Value: r.Name, Kind: NameDisplay}}
	}
	for _, n := range r.Names {
		kind := NameAlias
		if strings.Contains(strings.Join(n.Types, " "), "ror_display") {
			kind = NameDisplay
		}
		p.Names = append(p.Names, Name{Value: n.Value, Kind: kind})
	}
	var external []struct {
		Type string
		All  []string
	}
	if json.Unmarshal(r.External, &external) == nil { // v2
		for _, e := range external {
			scheme := id.Scheme(e.Type)
			if scheme == "fundref" {
				scheme = id.SchemeCrossrefFunder
			}
			for _, v := range e.All {
				p.Identifiers = append(p.Identifiers, named(scheme, v))
			}
		}
	}
	for _, x := range r.Relationships {
		other := id.MustExternal(id.SchemeROR, x.ID)
		p.Relations = append(p.Relations, Relation{
			Kind: RelationKind(strings.ToLower(x.Type)), Identifier: other, Name: text.In("und", x.Label),
		})
	}
	return p
}

// The figures were counted from the files without this library: by status, how
// many records end, lead to a successor or are themselves.
func TestOpenRegister(t *testing.T) {
	list := registerOpenOrgs(t)
	require.Len(t, list, 2966)
	x := NewRegister(list)

	// Successions: 157 successors are named, 13 of them in these files.
	named, inside := 0, 0
	status := map[Listing]int{}
	silent := map[Listing]int{}
	for _, p := range x.All() {
		l := p.Registrations[0].Listing
		status[l]++
		succeeds := false
		for j := range p.Relations {
			if r := &p.Relations[j]; r.Kind == RelationSuccessor {
				succeeds = true
				named++
				if _, ok := x.Other(r); ok {
					inside++
				}
			}
		}
		if !succeeds {
			silent[l]++
		}
	}
	require.Equal(t, map[Listing]int{ListedActive: 2711, ListedInactive: 208, ListedWithdrawn: 47}, status)
	require.Equal(t, map[Listing]int{ListedActive: 2709, ListedInactive: 99, ListedWithdrawn: 10}, silent)
	require.Equal(t, []int{157, 13}, []int{named, inside})

	type listedAs struct {
		listing Listing
		outcome Resolved
	}
	outcomes := map[listedAs]int{}
	for _, p := range x.All() {
		outcomes[listedAs{p.Registrations[0].Listing, x.ResolveOn(p.ID, judged).Outcome}]++
	}
	// Of the 99 inactive that name no successor 4 are named as predecessors. Of the
	// active two have a successor, and two of schema v1, whose records tell no day
	// of their last change, have no year of founding.
	require.Equal(t, map[listedAs]int{
		{ListedActive, ResolvedItself}: 2707, {ListedActive, ResolvedUnknown}: 4,
		{ListedInactive, ResolvedEnded}: 95, {ListedInactive, ResolvedSuccessors}: 113,
		{ListedWithdrawn, ResolvedSuccessors}: 37, {ListedWithdrawn, ResolvedUnknown}: 10,
	}, outcomes)

	// The one identifier in two records, an ISNI, is that of a withdrawn record and
	// of the record that stands for it, and so no finding.
	found := map[rule.Code]int{}
	for _, v := range rule.Must(RegisterValidator(rule.AsOf(asOf))).Inspect(x).Violations {
		found[v.Code]++
	}
	require.Equal(t, map[rule.Code]int{
		"PREG-RELATION-ABSENT": 2999, // of 3312
		"PREG-RELATION-MIRROR": 29,   // parent 9, child 7, related 4, successor 5, predecessor 4
		"PREG-CLOSED-CHILDREN": 7,    // inactive records that name an active child
	}, found)
	require.NoError(t, x.Validate())
	isni := id.External{Scheme: id.SchemeISNI, Value: "0000000094189094"}
	require.Len(t, x.ByIdentifier(isni), 2)
}
