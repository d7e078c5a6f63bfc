package ror_test

import (
	"bytes"
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

// Records that do not say when they were made take the days the writer is
// given, and then all of them can be written, with what v2.1 has no place for
// told.
func TestWriterAdmin(t *testing.T) {
	f, err := os.Open("testdata/vn-v1.jsonl.gz")
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	var b bytes.Buffer
	w := NewWriter(&b, Lines)
	n := 0
	for x, err := range Read(f) {
		require.NoError(t, err)
		require.Empty(t, x.Loss)
		p := x.Partner
		w.Admin = Admin{}
		_, err = w.Write(&p)
		require.ErrorAs(t, err, new(*MissingError))
		w.Admin = Admin{Created: Change{"2026-11-22", "2.1"}, LastModified: Change{"nonsense", "2.1"}}
		_, err = w.Write(&p)
		require.ErrorAs(t, err, new(*MissingError))
		w.Admin.LastModified.Date = "2026-11-22"
		loss, err := w.Write(&p)
		require.NoError(t, err)
		require.False(t, loss.Has(Missing))
		n++
	}
	require.NoError(t, w.Close())
	again := 0
	for x, err := range Read(&b) {
		require.NoError(t, err)
		require.Equal(t, "2026-11-22", x.Partner.Registrations[0].Created.String())
		again++
	}
	require.Equal(t, []int{18, 18}, []int{n, again})
}
