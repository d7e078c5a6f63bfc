package ror_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/partner"
	. "github.com/scicoop/scicoop/partner/ror"
)

// Of records of schema v1 too all comes over and back; schema v2.1 has no place
// for what it has dropped, and wants days that v1 does not tell.
func TestV1ThereAndBack(t *testing.T) {
	f, err := os.Open("testdata/vn-v1.jsonl.gz")
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	n, orgref := 0, 0
	for r, err := range Records(f) {
		require.NoError(t, err)
		require.Equal(t, "1.0", r.Version)
		n++
		p, loss := r.Partner()
		require.Empty(t, loss)
		require.NoError(t, p.Validate())
		back, loss := FromPartner(&p)
		again, _ := back.Partner()
		require.Equal(t, p, again)
		var missing []string
		for _, x := range loss {
			switch {
			case x.Fate == Missing:
				missing = append(missing, x.Pointer)
			case strings.HasPrefix(x.Before, "orgref "):
				orgref++
			default:
				require.Contains(t, x.Pointer, "/ext/ror/rest/")
			}
		}
		require.Equal(t, []string{
			"/admin/created/date", "/admin/created/schema_version",
			"/admin/last_modified/date", "/admin/last_modified/schema_version",
		}, missing)

		// With a day of its own it is a record.
		p.Registrations[0] = partner.Registration{Register: "ror", Listing: p.Registrations[0].Listing,
			Created: samplePartner().Registrations[0].Created, CreatedIn: "1.0",
			Modified: samplePartner().Registrations[0].Modified, ModifiedIn: "2.1"}
		back, _ = FromPartner(&p)
		require.False(t, back.Check().Has(Missing))
	}
	require.Equal(t, 18, n)
	require.Equal(t, 4, orgref, "counted in the file by itself")
}
