package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/scicoop/scicoop/cooperation"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

// TestRows holds every row of the five articles and every fact of the eight
// agreements against the portfolio: a record carries it, or the table says why
// none does, but never both and never neither.
func TestRows(t *testing.T) {
	p := portfolio()
	all := rows()
	require.Len(t, all, 128+8)
	for _, row := range all {
		carried, why := len(carriers(&p, row)) > 0, reason(row)
		switch {
		case !carried && why == "":
			t.Errorf("%s: no record carries it and no reason is given", row)
		case carried && why != "":
			t.Errorf("%s: a record carries it although it is said that %s", row, why)
		}
	}
	for _, w := range without {
		assert.Contains(t, all, w.row)
	}
}

// TestKeys finds sources with keys that are no row at all, such as S1-55.
func TestKeys(t *testing.T) {
	p := portfolio()
	all := rows()
	for _, key := range keysOf(t, &p) {
		if len(key) > 2 && key[0] == 'S' && key[2] == '-' {
			assert.Contains(t, all, key)
		}
	}
}

// keysOf gives the keys of all sources, read from the JSON so that none is missed.
func keysOf(t *testing.T, p *cooperation.Portfolio) (keys []string) {
	t.Helper()
	data, err := encode(p)
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(line), `"key": "`); ok {
			key, _, _ := strings.Cut(rest, `"`)
			keys = append(keys, key)
		}
	}
	require.NotEmpty(t, keys)
	return keys
}

// TestCommitted holds the committed files against what the generator writes.
func TestCommitted(t *testing.T) {
	p := portfolio()
	data, err := encode(&p)
	require.NoError(t, err)
	again := portfolio()
	second, err := encode(&again)
	require.NoError(t, err)
	require.Equal(t, string(data), string(second), "the same facts must give the same bytes")

	committed, err := os.ReadFile("../data/portfolio.json")
	require.NoError(t, err)
	if string(committed) != string(data) {
		t.Error("data/portfolio.json is not what the generator writes; run go generate")
	}
	table, err := os.ReadFile("../data/rows.tsv")
	require.NoError(t, err)
	if string(table) != string(rowTable(&p)) {
		t.Error("data/rows.tsv is not what the generator writes; run go generate")
	}
}

// TestRoundTrip reads the committed file strictly and writes it again.
func TestRoundTrip(t *testing.T) {
	data, err := os.ReadFile("../data/portfolio.json")
	require.NoError(t, err)
	p, err := cooperation.Decode(bytes.NewReader(data))
	require.NoError(t, err)
	back, err := encode(&p)
	require.NoError(t, err)
	assert.True(t, string(back) == string(data), "decoding and encoding must give the same bytes")
}

// TestReferences finds references to organisations that stand in no record,
// names that are used twice, and texts that are empty.
func TestReferences(t *testing.T) {
	p := portfolio()
	known := map[string]bool{}
	for i := range p.Partners {
		key := p.Partners[i].ID.String()
		assert.False(t, known[key], "partner %d stands twice", i)
		known[key] = true
	}
	for _, o := range []org{stateVN, govVN, politburo, most, dic, mofa, ded, scov, vast, vastIC, moit, moitST, moet,
		waterVN, embDE, vostDE, veco, ptit, hust, usth, vgu, vju, nic, vinfuture, imi, vkist, avstc, govAU, dfat, uts,
		nokia, siemens, dortmund, vgiOrg, avij, govFR, govHU, govAM, ministryA, govKR, govCN, waterCN, teco, stateSU,
		govSE, sida, un, itu, wipo, wto, oecd, wef, iso, iec, iaea, unesco, codex, accsq} {
		assert.True(t, known[o.id().String()], "%s has no record", o)
	}
	for i, s := range p.Statements {
		assert.NotEmpty(t, s.Kind, "statement %d", i)
		assert.Len(t, s.Name, 2, "statement %d is to stand in English and Vietnamese", i)
		assert.NotEmpty(t, s.Sources, "statement %d", i)
	}
	for i, s := range p.Statistics {
		assert.NoError(t, s.Value.Check(), "statistic %d", i)
		assert.False(t, s.NamedAll, "statistic %d: no source says that its names are all", i)
	}
}

// TestUncertain holds the figures that the articles state loosely against what
// they say.
func TestUncertain(t *testing.T) {
	p := portfolio()
	values := func(row string) (list []string) {
		for _, s := range p.Statistics {
			if s.Sources[0].Key == row {
				list = append(list, s.Value.In(language.English))
			}
		}
		return list
	}
	assert.Equal(t, []string{"20–25 %", "75 %"}, values("S1-47"))
	assert.Equal(t, []string{"more than 500,000"}, values("S2-08"))
	assert.Equal(t, []string{"nearly 70"}, values("S4-09"))
	assert.Equal(t, []string{"more than 80"}, values("S4-10"))
	assert.Equal(t, []string{"hundreds"}, values("S4-11"))
	assert.Equal(t, []string{"7"}, values("S3-02"))
	assert.Equal(t, "more than A$2.1 million", p.Agreements[1].Funding[0].Amount.In(language.English))
}
