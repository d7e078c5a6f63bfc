package partner

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/text"
)

// mappingRORTypes are the nine types of ROR schema v2.
var mappingRORTypes = []string{"archive", "company", "education", "facility", "funder", "government", "healthcare", "nonprofit", "other"}

// Every kind has a mapping to each list, or a reason why it has none.
func TestMappingTable(t *testing.T) {
	require.NoError(t, iatiOrganisationTypes.Validate())
	has := map[string]func(string) bool{
		MappedROR:      func(c string) bool { return slices.Contains(mappingRORTypes, c) },
		MappedIATI:     IATIOrganisationTypes().Has,
		MappedFrascati: Sectors().Has,
	}
	var order []Kind
	for m := range Mappings() {
		known := has[m.List]
		require.NotNil(t, known, m.List)
		if m.List == MappedROR {
			order = append(order, m.Kind)
		}
		require.True(t, text.Valid(m.EN) && text.Valid(m.VI) && m.EN != "" && m.Text(language.Vietnamese) != m.EN, "%s %s", m.Kind, m.List)
		if m.Fit == MapsToNone || m.Fit == MapsByCase {
			require.Empty(t, m.Code, "%s %s", m.Kind, m.List)
		} else {
			require.True(t, known(m.Code), "%s %s %s", m.Kind, m.List, m.Code)
			require.Empty(t, m.Among, "%s %s", m.Kind, m.List)
		}
		require.False(t, m.Fit == MapsToNone && len(m.Among) > 0)
		for _, c := range m.Among {
			require.True(t, known(c), "%s %s %s", m.Kind, m.List, c)
		}
		require.Equal(t, m.Fit == MapsExactly, m.EN == lostNothingEN, "%s %s", m.Kind, m.List)
		one, ok := m.Kind.Mapping(m.List)
		require.True(t, ok)
		require.Equal(t, m, one)
	}
	var kinds []Kind
	for e := range Kinds().All() {
		kinds = append(kinds, Kind(e.Code))
	}
	require.Equal(t, kinds, order)
	_, ok := Kind("univercity").Mapping(MappedROR)
	require.False(t, ok)
	_, ok = KindUniversity.Mapping("cerif")
	require.False(t, ok)
}

// What fits exactly comes back as it was; from every code of the other lists one
// gets back to the same code, as far as the comments promise.
func TestMappingRoundTrips(t *testing.T) {
	back := map[string]func(string) Kind{MappedROR: KindOfROR, MappedIATI: KindOfIATI}
	for m := range Mappings() {
		if m.Fit == MapsExactly {
			require.Equal(t, m.Kind, back[m.List](m.Code), "%s %s", m.Kind, m.List)
		}
		for _, c := range append([]string{m.Code}, m.Among...) {
			if c == "" {
				continue
			}
			of := map[string]func(string) []Kind{MappedROR: KindsOfROR, MappedIATI: KindsOfIATI, MappedFrascati: KindsOfFrascati}
			require.Contains(t, of[m.List](c), m.Kind, "%s %s", m.List, c)
		}
	}
	for _, c := range mappingRORTypes {
		require.Equal(t, c, KindOfROR(c).ROR())
		require.Contains(t, KindsOfROR(c), KindOfROR(c))
	}
	kept := map[string]string{
		"10": "10", "11": "11", "40": "40", "60": "60", "70": "70", "90": "90",
		"71": "70", "72": "70", "73": "70", // the country is lost
		"15": "", "30": "", "80": "", // no single kind
		"21": "", "22": "", "23": "", "24": "", // an NGO, whose base the kind does not tell
	}
	for e := range IATIOrganisationTypes().All() {
		want, ok := kept[e.Code]
		require.True(t, ok, e.Code)
		require.Equal(t, want, KindOfIATI(e.Code).IATI(), e.Code)
		if k := KindOfIATI(e.Code); k != "" && want == e.Code {
			require.Contains(t, KindsOfIATI(e.Code), k)
		}
	}
	require.Equal(t, []Kind{KindInstitute, KindUniversity, KindInternationalUniversity, KindJointCentre, KindJointInstitute}, KindsOfIATI("80"))
	require.Equal(t, []Kind{KindAssociation, KindNGO}, KindsOfIATI("23"))
	require.Empty(t, KindsOfIATI("30"), "no kind stands for a partnership")
	require.Empty(t, KindsOfROR(""))
	require.Empty(t, KindsOfFrascati("x"))
	require.Empty(t, KindOfIATI("12"))

	m, _ := KindHospital.Mapping(MappedIATI)
	m.Among[0] = "99"
	again, _ := KindHospital.Mapping(MappedIATI)
	require.Equal(t, "15", again.Among[0], "what is handed out is the caller's own")
}
