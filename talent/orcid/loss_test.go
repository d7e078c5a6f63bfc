package orcid_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/orcid"
)

var vietnamese = language.Vietnamese

func TestLossText(t *testing.T) {
	l := orcid.Loss{
		{Pointer: "/person/addresses/address/1/country", Fate: orcid.Lost, Count: 1},
		{Pointer: "/activities-summary/works/group/*/work-summary/*/created-date", Fate: orcid.Lost, Count: 12},
		{Pointer: "/activities-summary/works/group/0/work-summary/0/type", Fate: orcid.Rewritten, Count: 1},
	}
	assert.Equal(t, "/person/addresses/address/1/country: lost\n"+
		"/activities-summary/works/group/*/work-summary/*/created-date: lost (12 values)\n"+
		"/activities-summary/works/group/0/work-summary/0/type: rewritten", l.Text(language.English))
	assert.Equal(t, "/person/addresses/address/1/country: không giữ được\n"+
		"/activities-summary/works/group/*/work-summary/*/created-date: không giữ được (12 giá trị)\n"+
		"/activities-summary/works/group/0/work-summary/0/type: đã chuyển đổi", l.Text(language.Vietnamese))
	assert.Equal(t, 13, l.Values(orcid.Lost))
	assert.True(t, l.Has(orcid.Rewritten))
	assert.False(t, l.Has(orcid.Missing))
	assert.Empty(t, orcid.Loss(nil).Text(language.English))

	var a, b orcid.Losses
	a.Add(l)
	a.Add(nil)
	b.Add(orcid.Loss{{Pointer: "/person/addresses/address/3/country", Fate: orcid.Lost, Count: 2}})
	b.Merge(&a)
	records, whole := b.Records()
	assert.Equal(t, []int{3, 1}, []int{records, whole})
	assert.Equal(t, []orcid.Tally{
		{Member: "/activities-summary/works/group/*/work-summary/*/created-date", Fate: orcid.Lost, Count: 12},
		{Member: "/activities-summary/works/group/*/work-summary/*/type", Fate: orcid.Rewritten, Count: 1},
		{Member: "/person/addresses/address/*/country", Fate: orcid.Lost, Count: 3},
	}, slices.Collect(b.All()))
	assert.Equal(t, "Số hồ sơ: 3; giữ nguyên vẹn: 1\n"+
		"/activities-summary/works/group/*/work-summary/*/created-date: không giữ được: 12\n"+
		"/activities-summary/works/group/*/work-summary/*/type: đã chuyển đổi: 1\n"+
		"/person/addresses/address/*/country: không giữ được: 3", b.Text(language.Vietnamese))
	var none orcid.Losses
	none.Merge(&orcid.Losses{})
	assert.Equal(t, "Records: 0; whole: 0", none.Text(language.English))
}

// Every type of work is mapped once, and only to kinds that are listed; a type
// with no counterpart has no kind.
func TestWorkTypes(t *testing.T) {
	seen := map[string]bool{}
	for w := range orcid.WorkTypes() {
		assert.False(t, seen[w.Type], w.Type)
		seen[w.Type] = true
		assert.Equal(t, w.Fit == orcid.FitNone, w.Kind == "", w.Type)
		assert.True(t, w.Kind == "" || talent.EvidenceKinds().Has(string(w.Kind)), w.Type)
		kind, fit, known := orcid.WorkKind(w.Type)
		assert.Equal(t, w, orcid.WorkType{Type: w.Type, Kind: kind, Fit: fit})
		assert.True(t, known)
	}
	assert.Len(t, seen, 45, "as ORCID 3.0 enumerates them")
	_, _, known := orcid.WorkKind("sonnet")
	assert.False(t, known)
}
