package ror_test

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/partner"
	. "github.com/scicoop/scicoop/partner/ror"
)

// realLines gives the lines of the open records of schema v2.
func realLines(t testing.TB) (lines [][]byte) {
	for _, name := range []string{"testdata/vn-v2.jsonl.gz", "testdata/partners-v2.jsonl.gz"} {
		f, err := os.Open(name)
		require.NoError(t, err)
		z, err := gzip.NewReader(f)
		require.NoError(t, err)
		s := bufio.NewScanner(z)
		s.Buffer(nil, 1<<20)
		for s.Scan() {
			lines = append(lines, bytes.Clone(s.Bytes()))
		}
		require.NoError(t, s.Err())
		require.NoError(t, f.Close())
	}
	require.Len(t, lines, 2948)
	return lines
}

func record(t testing.TB, line []byte) *Record {
	r := new(Record)
	require.NoError(t, json.Unmarshal(line, r))
	return r
}

// Nothing of a real record is lost: a partner made of it gives the same record
// back, and the JSON written of it has the same members with the same values.
func TestThereAndBack(t *testing.T) {
	ext, rewritten := 0, 0
	for _, line := range realLines(t) {
		r := record(t, line)
		p, loss := r.Partner()
		for _, x := range loss {
			// One GRID identifier stands there as an address.
			require.Equal(t, Item{Pointer: "/external_ids/1/all/0", Fate: Rewritten,
				Before: "https://www.grid.ac/institutes/grid.445690.a", After: "grid.445690.a"}, x)
			rewritten++
		}
		if !p.Ext.IsZero() {
			ext++
		}
		back, loss := FromPartner(&p)
		require.Empty(t, loss, r.ID)
		again, _ := back.Partner()
		require.Equal(t, p, again, r.ID)
		require.JSONEq(t, tidyLine(t, line), tidyLine(t, back.AppendJSON(nil)), r.ID)

		var b bytes.Buffer
		require.NoError(t, p.Encode(&b))
		kept, err := partner.Decode(&b)
		require.NoError(t, err, r.ID)
		require.Equal(t, p, kept)
	}
	require.Equal(t, 1, rewritten)
	t.Log(ext, "records need a residue")
}

// tidyLine puts the sets of a record in order: the types of names and of the
// organisation.
func tidyLine(t *testing.T, line []byte) string {
	var r map[string]any
	require.NoError(t, json.Unmarshal(line, &r))
	inOrder(r["types"])
	for _, n := range r["names"].([]any) {
		inOrder(n.(map[string]any)["types"])
	}
	b, err := json.Marshal(r)
	require.NoError(t, err)
	return string(b)
}

func inOrder(list any) {
	l := list.([]any)
	for i := range l {
		for j := range i {
			if l[i].(string) < l[j].(string) {
				l[i], l[j] = l[j], l[i]
			}
		}
	}
}

// The table of places says what the open records say.
func TestPlaces(t *testing.T) {
	met := map[string]bool{}
	for _, line := range realLines(t) {
		r := record(t, line)
		p, _ := r.Partner()
		for i := range r.Locations {
			d := r.Locations[i].Details
			met[d.CountryCode] = true
			p.Registrations[0].ModifiedIn = "2.1" // whatever it was
			back, _ := FromPartner(&p)
			have := back.Locations[i].Details
			require.Equal(t, d.CountryName, have.CountryName)
			if d.ContinentCode != "" {
				require.Equal(t, d.ContinentCode, have.ContinentCode)
				require.Equal(t, d.ContinentName, have.ContinentName)
			}
		}
	}
	require.Len(t, met, 56, "counted in the files by themselves")
}

// The rules find nothing wrong with almost all real records. The figures were
// counted in the records by themselves: 208 are inactive, of which 99 name no
// successor, and 47 withdrawn, of which 10 do not; 148 name one.
func TestRulesOnRealRecords(t *testing.T) {
	count := map[string]int{}
	whole := 0
	validator := rule.Must(partner.Validator())
	for _, line := range realLines(t) {
		p, _ := record(t, line).Partner()
		if p.Validate() == nil {
			whole++
		}
		for _, v := range validator.Inspect(&p).Violations {
			count[v.Severity.String()+" "+string(v.Code)]++
		}
	}
	require.Equal(t, 2944, whole)
	delete(count, "advice PAR-DILIGENCE-NONE") // nobody has asked about them yet
	require.Equal(t, map[string]int{
		"error PAR-NAME-NFC":               4, // a blank at the end
		"warning PAR-DOMAIN-PLAIN":         1, // www.fh-gesundheitsberufe.at
		"warning PAR-IDENTIFIER-PREFERRED": 3,
		"warning PAR-SUCCESSOR-END":        148,
		"advice PAR-REGISTRATION-ENDED":    99 + 10,
	}, count)
}

// A valid partner of a record is judged without an allocation.
func TestNoAllocs(t *testing.T) {
	lines := realLines(t)
	for _, line := range lines[:100] {
		p, _ := record(t, line).Partner()
		require.NoError(t, p.Validate())
		require.Zero(t, testing.AllocsPerRun(5, func() { _ = p.Validate() }), p.Sources[0].URL)
		r := record(t, line)
		buf := make([]byte, 0, 1<<16)
		require.Zero(t, testing.AllocsPerRun(5, func() { _ = r.AppendJSON(buf) }))
	}
}

// A slip in one character is always found: every character of every identifier
// of the registry in the open records in turn replaced by every other, and so of
// the ISNI there, as they are and written as ORCID, which has the same check
// digit.
func TestOneSlip(t *testing.T) {
	known := map[id.External]bool{}
	count := map[id.Scheme]int{}
	for _, line := range realLines(t) {
		p, _ := record(t, line).Partner()
		for _, x := range p.Identifiers {
			known[x.External] = true
			if v := x.Value; x.Scheme == id.SchemeISNI {
				known[id.External{Scheme: id.SchemeORCID, Value: v[:4] + "-" + v[4:8] + "-" + v[8:12] + "-" + v[12:]}] = true
			}
		}
		for _, x := range p.Relations {
			known[x.Identifier] = true
		}
	}
	const alphabet = "0123456789abcdefghijklmnopqrstuvwxyzX"
	for e := range known {
		switch e.Scheme {
		case id.SchemeROR, id.SchemeISNI, id.SchemeORCID:
		default:
			continue
		}
		count[e.Scheme]++
		require.True(t, e.Valid(), e)
		b := []byte(e.Value)
		for i := range b {
			for j := range len(alphabet) {
				if alphabet[j] == e.Value[i] {
					continue
				}
				b[i] = alphabet[j]
				if (id.External{Scheme: e.Scheme, Value: string(b)}).Valid() {
					t.Fatalf("%s passes for %s", b, e.Value)
				}
			}
			b[i] = e.Value[i]
		}
	}
	require.Equal(t, 5453, count[id.SchemeROR], "counted in the files by themselves")
	require.Equal(t, 1469, count[id.SchemeISNI])
	require.Equal(t, 1469, count[id.SchemeORCID])
}

// set gives the texts in order, each once.
func set(list []string) []string {
	return slices.Compact(slices.Sorted(slices.Values(list)))
}
