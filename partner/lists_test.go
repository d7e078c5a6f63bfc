package partner

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
)

func TestTables(t *testing.T) {
	for _, table := range []*codes.Table{
		&kinds, &nameKinds, &relationKinds, &successions, &listings, &schemes, &sectors, &questions, &dimensionList, &frameworks, &frameworkAreas, &accesses, &iatiOrganisationTypes,
		&forums, &forumRoles, &targetTiers, &targetPurposes,
	} {
		require.NoError(t, table.Validate(), table.ID)
	}
}

// The fast look-ups of constants agree with the lists.
func TestKnown(t *testing.T) {
	n := 0
	for e := range Kinds().All() {
		require.True(t, Kind(e.Code).known(), e.Code)
		n++
	}
	require.Equal(t, 30, n)
	for e := range NameKinds().All() {
		require.True(t, NameKind(e.Code).known(), e.Code)
	}
	for e := range RelationKinds().All() {
		k := RelationKind(e.Code)
		require.True(t, k.known(), e.Code)
		require.Equal(t, k, k.Inverse().Inverse(), e.Code)
	}
	for e := range Schemes().All() {
		require.True(t, id.Scheme(e.Code).Known(), e.Code)
		require.False(t, personal(id.Scheme(e.Code)), e.Code)
	}
	for s := range id.Schemes() {
		require.NotEqual(t, personal(s), Schemes().Has(string(s)), "%s", s)
	}
	for _, k := range []Kind{"", "univercity"} {
		require.False(t, k.known())
		require.Empty(t, k.ROR())
		require.Empty(t, k.IATI())
		require.Empty(t, k.Frascati())
	}
	require.Empty(t, RelationKind("x").Inverse())
}

func TestQuestionBank(t *testing.T) {
	require.Len(t, effects, 18)
	require.Len(t, dimensions, 18)
	n := 0
	for e := range Questions().All() {
		n++
		q := Question(e.Code)
		require.Equal(t, n, q.number(), e.Code)
		require.True(t, Dimensions().Has(q.Dimension()), e.Code)
		require.NotEqual(t, EffectNone, q.Effect(codes.Unknown), "unknown is never a pass: %s", e.Code)
		require.True(t, q.Effect(codes.Yes) == EffectNone || q.Effect(codes.No) == EffectNone || q == QuestionExport, e.Code)
	}
	require.Equal(t, 18, n)
	require.Equal(t, 18, Dimensions().Len())
	for _, q := range []Question{"", "DD-00", "DD-19", "DD-1", "DD-001", "XX-01", "DD-1x", "DD-/1"} {
		require.Zero(t, q.number(), q)
		require.Empty(t, q.Dimension())
		require.Equal(t, EffectNone, q.Effect(codes.Yes))
	}
	require.Equal(t, EffectOpen, QuestionSanctions.Effect(9), "outside the set is unknown, not a pass")
	require.Equal(t, EffectNone, Question("DD-19").Effect(9))
	require.Equal(t, EffectBlock, QuestionSanctions.Effect(codes.Yes))
	require.Equal(t, EffectBlock, QuestionExistence.Effect(codes.No))
	require.Equal(t, EffectBlock, QuestionPolicy.Effect(codes.No))
	require.Equal(t, EffectCondition, QuestionOwnership.Effect(codes.Unknown))
}

func TestMappings(t *testing.T) {
	for _, test := range []struct {
		k                   Kind
		ror, iati, frascati string
	}{
		{KindEnterprise, "company", "70", SectorBusiness},
		{KindUniversity, "education", "80", SectorHigherEducation},
		{KindInstitute, "facility", "80", SectorGovernment},
		{KindMinistry, "government", "10", SectorGovernment},
		{KindLocality, "government", "11", SectorGovernment},
		{KindInternational, "other", "40", SectorWorld},
		{KindFoundation, "funder", "60", SectorNonProfit},
		{KindNGO, "nonprofit", "", SectorNonProfit},
		{KindHospital, "healthcare", "", ""},
		{KindNetwork, "other", "90", ""},
	} {
		require.Equal(t, test.ror, test.k.ROR(), test.k)
		require.Equal(t, test.iati, test.k.IATI(), test.k)
		require.Equal(t, test.frascati, test.k.Frascati(), test.k)
	}
	ror := map[string]bool{}
	for e := range Kinds().All() {
		k := Kind(e.Code)
		require.NotEmpty(t, k.ROR(), e.Code)
		ror[k.ROR()] = true
		if s := k.Frascati(); s != "" {
			require.True(t, Sectors().Has(s), e.Code)
		}
	}
	require.Len(t, ror, 9, "all nine types of ROR are reached")
	for r := range ror {
		require.Equal(t, r, KindOfROR(r).ROR(), "the way from ROR and back loses nothing")
	}
	require.Empty(t, KindOfROR("x"))
}
