package id_test

import (
	"bufio"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// rightValues are canonical and right. Those of ror, orcid, isni, lei and
// vn-tax come with published or hand-computed check digits.
var rightValues = []id.External{
	{Scheme: "ror", Value: "03yrm5c26"},
	{Scheme: "ror", Value: "01k4yrm29"},
	{Scheme: "ror", Value: "00pjdza24"},
	{Scheme: "ror", Value: "02mp31p96"},
	{Scheme: "ror", Value: "02mhbdp94"},
	{Scheme: "orcid", Value: "0000-0002-1825-0097"},
	{Scheme: "orcid", Value: "0000-0002-1694-233X"},
	{Scheme: "orcid", Value: "0000-0002-6378-6229"},
	{Scheme: "isni", Value: "000000012281955X"},
	{Scheme: "isni", Value: "000000029534656X"},
	{Scheme: "isni", Value: "000000021694233X"}, // an ORCID number
	{Scheme: "lei", Value: "213800KUD8LAJWSQ9D15"},
	{Scheme: "lei", Value: "5493001KJTIIGC8Y1R12"},
	{Scheme: "lei", Value: "HWUPKR0MPOU8FGXBT394"},
	{Scheme: "wikidata", Value: "Q42"},
	{Scheme: "wikidata", Value: "Q123026777"},
	{Scheme: "grid", Value: "grid.445690.a"},
	{Scheme: "grid", Value: "grid.8391.30"},
	{Scheme: "crossref-funder", Value: "10.13039/501100000780"},
	{Scheme: "crossref-funder", Value: "10.13039/100000001"},
	{Scheme: "vn-tax", Value: "0100233488"},
	{Scheme: "vn-tax", Value: "0100112437"},
	{Scheme: "vn-tax", Value: "0314409058-002"},
	{Scheme: "vn-tax", Value: "0312687878-001"},
	{Scheme: "vn-tax", Value: "0100109106"},
	{Scheme: "vn-tax", Value: "0101248141"},
	{Scheme: "vn-personal", Value: "012345678901"},
}

func TestRightValues(t *testing.T) {
	seen := map[id.Scheme]bool{}
	for _, e := range rightValues {
		seen[e.Scheme] = true
		assert.NoError(t, e.Check(), e)
		assert.True(t, e.Valid(), e)
		got, err := id.ParseExternal(e.Scheme, e.Value)
		require.NoError(t, err)
		assert.Equal(t, e, got)
	}
	for s := range id.Schemes() {
		assert.True(t, s.Known(), s)
		assert.True(t, seen[s], "no example of %s", s)
	}
}

func TestWrongValues(t *testing.T) {
	for _, tt := range []struct {
		scheme id.Scheme
		value  string
		reason string
	}{
		{"ror", "01k4yrm30", "check"},
		{"ror", "04yqjgm02", "check"},
		{"ror", "11k4yrm29", "character"}, // no leading zero
		{"ror", "01kOyrm29", "character"}, // the letter O
		{"ror", "01koyrm29", "character"},
		{"ror", "01k4yrm2", "length"},
		{"ror", "01k4yrm299", "length"},
		{"ror", "01k4yrm2x", "character"},
		{"ror", "", "no value"},
		{"orcid", "0000-0002-1825-0098", "check"},
		{"orcid", "0000-0002-1825-009Y", "character"},
		{"orcid", "0000-0002-1825-009X", "check"},
		{"orcid", "0000-0002-1825-00970", "length"},
		{"orcid", "X000-0002-1825-0097", "character"},
		{"isni", "000000011111955X", "check"},
		{"isni", "0000000295346560", "check"},
		{"isni", "00000002953465X0", "character"},
		{"isni", "00000002953465", "length"},
		{"lei", "213800KUD8LXJWSQ9D15", "check"},
		{"lei", "213800KUD8LAJWSQ9DAA", "character"},
		{"lei", "213800KUD8LAJWSQ9D1", "length"},
		{"lei", "213800KUD8LÀJWSQ9D1", "character"},
		{"wikidata", "P31", "character"},
		{"wikidata", "Q042", "character"},
		{"wikidata", "Q", "length"},
		{"wikidata", "Q4a", "character"},
		{"wikidata", "Q" + strings.Repeat("1", 40), "length"},
		{"grid", "grid.445690", "character"},
		{"grid", "grid.445690.g", "character"},
		{"grid", "grid.445690.aaa", "length"},
		{"grid", "grad.445690.a", "character"},
		{"grid", "grid..aaaaaaa", "character"},
		{"crossref-funder", "10.1038/100000001", "character"},
		{"crossref-funder", "10.13039/", "length"},
		{"crossref-funder", "10.13039/a", "character"},
		{"vn-tax", "0100233480", "check"},
		{"vn-tax", "12345", "length"},
		{"vn-tax", "0100000008", "serial"},
		{"vn-tax", "0314409058-000", "branch"},
		{"vn-tax", "0314409058+002", "character"},
		{"vn-tax", "0314409058-00a", "character"},
		{"vn-tax", "VV34567890", "character"},
		{"vn-personal", "01234567890", "length"},
		{"vn-personal", "01234567890a", "character"},
	} {
		_, err := id.ParseExternal(tt.scheme, tt.value)
		var syntax *id.SyntaxError
		require.ErrorAs(t, err, &syntax, "%s %s", tt.scheme, tt.value)
		assert.Contains(t, syntax.Reason, tt.reason, "%s %s", tt.scheme, tt.value)
		assert.NotEmpty(t, syntax.Remedy)
		assert.Equal(t, tt.scheme, syntax.Scheme)
		assert.NotErrorIs(t, err, id.ErrUnknownScheme)
		e := id.External{Scheme: tt.scheme, Value: tt.value}
		assert.Error(t, e.Check())
		assert.False(t, e.Valid())
		assert.Empty(t, e.URL())
	}
}

// No check digit fits where the weighted sum is a multiple of 11, as
// 1×29 + 5×3 = 44 for the digits 0 1 0 0 0 0 0 0 5.
func TestVNTaxRemainderZero(t *testing.T) {
	for d := '0'; d <= '9'; d++ {
		assert.False(t, id.External{Scheme: id.SchemeVNTax, Value: "010000005" + string(d)}.Valid())
	}
}

// No rule of LEI check digits gives 00, 01 or 99, though they may leave 1.
func TestLEIImpossiblePairs(t *testing.T) {
	refused := 0
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			head := "549300" + string(a) + string(b) + "0000000000"
			right := 0
			for pair := 0; pair < 100; pair++ {
				v := head + string(rune('0'+pair/10)) + string(rune('0'+pair%10))
				if !(id.External{Scheme: id.SchemeLEI, Value: v}).Valid() {
					continue
				}
				right++
				assert.GreaterOrEqual(t, pair, 2)
				assert.LessOrEqual(t, pair, 98)
			}
			assert.Equal(t, 1, right, head)
			refused += 100 - right
		}
	}
	assert.Equal(t, 26*26*99, refused)
}

// Every substitution of one character by another of the same class is found:
// MOD 11-2, the modulo 97 of ROR and MOD 97-10 guarantee it. A letter for a
// digit changes the length of the number MOD 97-10 works on, so there nothing
// is guaranteed.
func TestSubstitutions(t *testing.T) {
	const num, low, up = "0123456789", "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	n := 0
	for _, e := range rightValues {
		switch e.Scheme {
		case id.SchemeROR, id.SchemeORCID, id.SchemeISNI, id.SchemeLEI:
		default:
			continue
		}
		for i := range len(e.Value) {
			set := num + low + up
			if e.Scheme == id.SchemeLEI {
				set = num + low
				if strings.IndexByte(up, e.Value[i]) >= 0 {
					set = up + low
				}
			}
			for _, c := range []byte(set + " -./") {
				if c == e.Value[i] {
					continue
				}
				wrong := e
				wrong.Value = e.Value[:i] + string(rune(c)) + e.Value[i+1:]
				assert.False(t, wrong.Valid(), "%s for %s", wrong.Value, e.Value)
				n++
			}
		}
	}
	assert.Greater(t, n, 8000)
}

// Swapping two neighbours is found as well by MOD 11-2 and MOD 97-10 on
// digits.
func TestTranspositions(t *testing.T) {
	for _, e := range rightValues {
		if e.Scheme != id.SchemeISNI {
			continue
		}
		for i := range 14 {
			if e.Value[i] == e.Value[i+1] {
				continue
			}
			b := []byte(e.Value)
			b[i], b[i+1] = b[i+1], b[i]
			assert.False(t, id.External{Scheme: e.Scheme, Value: string(b)}.Valid(), string(b))
		}
	}
}

// TestAgainstVectors compares with testdata/vectors.tsv; the last column of
// each row names its origin.
func TestAgainstVectors(t *testing.T) {
	schemes := map[string]id.Scheme{"lei": id.SchemeLEI, "isni": id.SchemeISNI, "vn.mst": id.SchemeVNTax}
	count := map[string]int{}
	for _, line := range lines(t, "testdata/vectors.tsv")[1:] {
		f := strings.Split(line, "\t")
		require.Len(t, f, 5, line)
		scheme, ok := schemes[f[0]]
		require.True(t, ok, line)
		ours := "valid"
		_, err := id.ParseExternal(scheme, f[1])
		if err != nil {
			ours = "invalid"
		}
		if ours != f[2] {
			t.Errorf("%s %s: ours %s (%v), theirs %s %s (%s)", f[0], f[1], ours, err, f[2], f[3], f[4])
		}
		count[f[0]]++
	}
	assert.Equal(t, map[string]int{"lei": 28, "isni": 1, "vn.mst": 43}, count)
}

func TestRORSample(t *testing.T) {
	n := 0
	for _, line := range lines(t, "testdata/ror.txt") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		e, err := id.ParseExternal(id.SchemeROR, line)
		if assert.NoError(t, err) {
			assert.Equal(t, line, e.URL())
		}
		n++
	}
	assert.Equal(t, 200, n)
}

func lines(t testing.TB, file string) []string {
	f, err := os.Open(file)
	require.NoError(t, err)
	defer f.Close()
	var out []string
	for s := bufio.NewScanner(f); s.Scan(); {
		out = append(out, s.Text())
	}
	return out
}

// The check digit that takes sixteen digits at once is the one that the rule
// gives digit by digit, and of all characters only that one is right.
func TestMod11(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	for range 20_000 {
		digits, total := make([]byte, 15), 0
		for i := range digits {
			digits[i] = '0' + byte(r.IntN(10))
			total = (total + int(digits[i]-'0')) * 2
		}
		want := "0123456789X"[(12-total%11)%11]
		for c := range 256 {
			s := string(append(digits, byte(c)))
			right := byte(c) == want
			hyphens := s[:4] + "-" + s[4:8] + "-" + s[8:12] + "-" + s[12:]
			if (id.External{Scheme: id.SchemeISNI, Value: s}).Valid() != right || (id.External{Scheme: id.SchemeORCID, Value: hyphens}).Valid() != right {
				t.Fatalf("%q: right is %q", s, want)
			}
		}
	}
	for i := range 15 { // and nothing but digits before it
		for c := range 256 {
			s := []byte("0000000000000001")
			s[i] = byte(c)
			if (id.External{Scheme: id.SchemeISNI, Value: string(s)}).Valid() != (c == '0') {
				t.Fatalf("%q", s)
			}
		}
	}
}
