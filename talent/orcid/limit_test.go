package orcid_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/talent/orcid"
)

// people is a text of records of made-up people, one on each line. The iDs are
// counted up and given their check digits.
func people(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(`{"orcid-identifier":{"path":"` + number(i) + `"},"person":{"name":{"given-names":{"value":"Sample"},"family-name":{"value":"Person"},"visibility":"public"}}}` + "\n")
	}
	return b.String()
}

// number is the iD of a number, with the check digit of ISO 7064 MOD 11-2.
func number(i int) string {
	digits := []byte("000000021825000")
	for j := len(digits) - 1; i > 0; j-- {
		digits[j] = byte('0' + i%10)
		i /= 10
	}
	total := 0
	for _, d := range digits {
		total = (total + int(d-'0')) * 2
	}
	last := byte('0' + (12-total%11)%11)
	if last == '0'+10 {
		last = 'X'
	}
	s := string(digits) + string(last)
	return s[:4] + "-" + s[4:8] + "-" + s[8:12] + "-" + s[12:]
}

func TestForms(t *testing.T) {
	assert.Equal(t, carberry, number(9), "computed by hand for 0000-0002-1825-009")
	lines := people(30)
	want, errs := all(lines)
	require.Empty(t, errs)
	require.Len(t, want, 30)
	assert.Equal(t, 30, want[29].Line)

	list, errs := all("[" + strings.Join(strings.Split(strings.TrimSpace(lines), "\n"), ",\n") + "]")
	require.Empty(t, errs)
	assert.Equal(t, want, list)

	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, err := io.WriteString(z, lines)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	unpacked, errs := all(packed.String())
	require.Empty(t, errs)
	assert.Equal(t, want, unpacked)

	// Cut off it gives what came before, and one error.
	cut, errs := all(packed.String()[:packed.Len()-12])
	require.Len(t, errs, 1)
	require.ErrorIs(t, errs[0], io.ErrUnexpectedEOF)
	assert.Equal(t, want[:len(cut)], cut)

	// What was read may be kept: the next record changes nothing of it.
	first := one(t, strings.SplitAfter(lines, "\n")[0])
	assert.Equal(t, first, want[0])
}

func TestBadBetweenGood(t *testing.T) {
	lines := strings.SplitAfter(people(4), "\n")
	text := lines[0] + strings.Replace(lines[1], `"value":"Person"`, `"value" "Person"`, 1) + strings.Replace(lines[2], "0000-0002", "0000-0003", 1) + lines[3]
	var last orcid.Progress
	calls := 0
	good, errs := all(text, orcid.OnProgress(2, func(p orcid.Progress) { last, calls = p, calls+1 }))
	assert.Len(t, good, 2)
	require.Len(t, errs, 2)
	assert.Equal(t, []int{2, 3}, []int{errs[0].Line, errs[1].Line})
	assert.Equal(t, []int{1, 2}, []int{errs[0].Index, errs[1].Index})
	assert.Equal(t, number(1), errs[0].ID)
	assert.Equal(t, "/person/name/family-name/value", errs[0].Pointer)
	assert.True(t, errs[0].Lost && errs[1].Lost)
	assert.Equal(t, orcid.Progress{Records: 2, Bad: 2, Bytes: int64(len(text)), Done: true}, last)
	assert.Equal(t, 3, calls)
	good, errs = all(text, orcid.StopAtFirst())
	assert.Len(t, good, 1)
	assert.Len(t, errs, 1)
}

// The iD is told also when the mistake stands before it.
func TestIDAfterMistake(t *testing.T) {
	bad := refused(t, `{"person":{,},"orcid-identifier":{"uri":"https://orcid.org/`+carberry+`"}}`)
	assert.Equal(t, carberry, bad.ID)
	assert.Equal(t, document.Syntax, bad.List[0].Kind)
	bad = refused(t, `{"person":{,},"orcid-identifier":{"uri":"Josiah Carberry, Providence"}}`)
	assert.Empty(t, bad.ID)
	for _, name := range []string{"Josi-ahCa-rber-ryXX", "0000-0002-1825-009Y", "0000 0002 1825 0097"} {
		bad = refused(t, `{"orcid-identifier":{"path":"`+name+`"}}`)
		assert.Empty(t, bad.ID)
		assert.NotContains(t, bad.Error(), name)
	}
}

func TestLimits(t *testing.T) {
	deep := strings.Repeat(`{"person":`, 5000) + "1" + strings.Repeat("}", 5000)
	list := refused(t, record(`,"person":`+deep)).List
	assert.Equal(t, document.Limit, list[len(list)-1].Kind)
	assert.Equal(t, document.Limit, refused(t, record(`,"x":`+deep), orcid.Lenient()).List[0].Kind)

	huge := record(`,"person":{"biography":{"content":"` + strings.Repeat("a", 1<<20) + `"}}`)
	assert.Len(t, one(t, huge).Expert.Profile[0].Value, 1<<20)
	bad := refused(t, huge, orcid.MaxRecord(1<<10))
	assert.Equal(t, document.Limit, bad.List[0].Kind)
	assert.Contains(t, bad.Remedy, "MaxRecord")
	assert.Equal(t, carberry, bad.ID)

	_, errs := all(people(3)+`{"person"`, orcid.MaxRecord(-1))
	assert.Len(t, errs, 1)
	for range orcid.Read(iotest.ErrReader(io.ErrClosedPipe)) {
		break
	}
	for _, err := range orcid.Read(iotest.ErrReader(io.ErrClosedPipe)) {
		require.ErrorIs(t, err, io.ErrClosedPipe)
	}
	for range orcid.Read(strings.NewReader(people(3))) {
		break
	}
}

func TestDuplicates(t *testing.T) {
	bad := refused(t, `{"orcid-identifier":{"path":"`+carberry+`"},"orcid-identifier":{"path":"0000-0002-1694-233X"}}`)
	assert.Equal(t, document.DuplicateMember, bad.List[0].Kind)
	bad = refused(t, `{"orcid-identifier":{"path":"`+carberry+`"},"orcid-identifier":{"path":"0000-0002-1694-233X"}}`, orcid.Lenient())
	assert.Equal(t, document.DuplicateMember, bad.List[0].Kind)
	// Two items that say the same stay two: the rules report them.
	item := `{"employment-summary":{"organization":{"name":"A"}}}`
	e := one(t, record(`,"activities-summary":{"employments":{"affiliation-group":[{"summaries":[`+item+`,`+item+`]}]}}`))
	assert.Len(t, e.Expert.Affiliations, 2)
}

// Memory holds one record, however many there are.
func TestMemory(t *testing.T) {
	text := people(manyPeople)
	var before, after runtime.MemStats
	most := uint64(0)
	runtime.GC()
	runtime.ReadMemStats(&before)
	n := 0
	for e, err := range orcid.Read(strings.NewReader(text)) {
		if err != nil {
			t.Fatal(err)
		}
		if len(e.Expert.Names) != 1 {
			t.Fatal("a record has other names than it should")
		}
		if n++; n%(manyPeople/4) == 0 {
			runtime.GC()
			runtime.ReadMemStats(&after)
			most = max(most, after.HeapAlloc)
		}
	}
	assert.Equal(t, manyPeople, n)
	assert.Less(t, most, before.HeapAlloc+2<<20)
}

// An expert that is kept does not keep the text of its record.
func TestKeptExperts(t *testing.T) {
	text := record(`,"activities-summary":{"works":{"group":[{"external-ids":{"external-id":[{"x":"`+strings.Repeat("a", 1<<20)+`"}]},
		"work-summary":[{"type":"book","title":{"title":{"value":"A"}}}]}]}}`) + "\n"
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var kept []orcid.Entry
	for e, err := range orcid.Read(strings.NewReader(strings.Repeat(text, 12))) {
		require.NoError(t, err)
		kept = append(kept, e)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	assert.Len(t, kept, 12)
	assert.Less(t, after.HeapAlloc, before.HeapAlloc+4<<20, "the texts are 12 MiB")
	runtime.KeepAlive(kept)
}

var manyPeople = 20_000
