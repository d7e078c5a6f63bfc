package partner_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/technology"
	. "github.com/scicoop/scicoop/partner"
)

func TestKindPeers(t *testing.T) {
	for e := range Kinds().All() {
		k := Kind(e.Code)
		list := k.Peers()
		if k == KindOther {
			require.Empty(t, list)
			continue
		}
		require.Equal(t, k, list[0])
		seen := map[Kind]bool{}
		for _, x := range list {
			require.True(t, Kinds().Has(string(x)), x)
			require.False(t, seen[x], x)
			seen[x] = true
			require.Contains(t, x.Peers(), k, "peers both ways: %s, %s", k, x)
		}
	}
	require.Empty(t, Kind("univercity").Peers())
	require.Equal(t, KindIncubator, KindIncubator.Peers()[0])
	list := KindUniversity.Peers()
	list[0] = ""
	require.Equal(t, KindUniversity, KindUniversity.Peers()[0])
}

// org is a record with an id, a kind, a country and areas.
func org(name string, k Kind, c country.Code, areas ...string) Partner {
	p := Partner{
		ID:    must(id.From[id.Partner](id.External{Scheme: "test", Value: name})),
		Names: []Name{{Value: name, Lang: "en", Kind: NameDisplay}},
		Kinds: []Kind{k}, Identifiers: []Identifier{named("test", name)},
	}
	if c != "" {
		p.Locations = []Location{{Country: c}}
	}
	for _, a := range areas {
		p.Technologies = append(p.Technologies, Capability{Technology: technology.MustCode(a)})
	}
	return p
}

func TestPeers(t *testing.T) {
	p := org("own", KindIncubator, "VN", "FORD:2.2", "FORD:1")
	p.Relations = []Relation{{Kind: RelationChild, Identifier: id.External{Scheme: "test", Value: "child"}}}
	parent := org("parent", KindIncubator, "DE")
	parent.Relations = []Relation{{Kind: RelationChild, Partner: p.ID}}
	closed := org("closed", KindIncubator, "DE")
	closed.Closed = date("2020")
	friend := org("friend", KindIncubator, "FR")
	friend.Relations = []Relation{{Kind: RelationRelated, Partner: p.ID}}
	nameless := org("kindless", "", "DE")
	nameless.Kinds = nil
	broker := org("broker", KindIntermediary, "SG", "FORD:1.2", "FORD:2", "FORD:2.10", "FORD:2")
	candidates := []Partner{
		p, parent, closed, friend, nameless,
		org("child", KindIncubator, "KR"),
		org("home", KindIncubator, "VN"),
		org("university", KindUniversity, "DE"),
		broker,
		org("nowhere", KindIncubator, ""),
		org("shares", KindIncubator, "JP", "FORD:2.2"),
	}
	at := func(l PeerList) (list []int) {
		for _, x := range l.Peers {
			list = append(list, x.At)
		}
		return list
	}
	got := p.Peers(candidates, PeerQuery{On: judged})
	// Same kind first: the one that shares an area, then by what is missing.
	require.Equal(t, []int{10, 3, 9, 8}, at(got))
	require.Equal(t, []int{4}, got.Unjudged)
	require.Empty(t, got.Missing)
	require.Equal(t, []string{"/locations", "/technologies"}, got.Peers[2].Missing)
	// FORD:1.2 is a part of FORD:1, and FORD:2.2 one of FORD:2; FORD:2.10 is not FORD:2.2.
	require.Equal(t, []technology.Code{technology.MustCode("FORD:1.2"), technology.MustCode("FORD:2")}, got.Peers[3].Shared)
	require.False(t, got.Peers[3].Same)
	require.Equal(t, "Same kind: Incubator; another country: Japan; shared areas: FORD:2.2.", got.Peers[0].Text(language.English))

	require.Equal(t, []int{10, 2, 3, 9, 8}, at(p.Peers(candidates, PeerQuery{})), "without a day, nobody is gone")
	require.Equal(t, []int{10, 3, 6, 9, 8}, at(p.Peers(candidates, PeerQuery{On: judged, Home: true})))
	require.Equal(t, []int{10, 3}, at(p.Peers(candidates, PeerQuery{On: judged, Limit: 2})))
	require.Equal(t, []int{7}, at(p.Peers(candidates, PeerQuery{Kinds: []Kind{KindUniversity}})))
	require.Empty(t, at(p.Peers(candidates, PeerQuery{Kinds: []Kind{}})))

	slices.Reverse(candidates)
	require.Equal(t, []int{0, 7, 1, 2}, at(p.Peers(candidates, PeerQuery{On: judged})))

	blank := (&Partner{}).Peers(candidates, PeerQuery{})
	require.Empty(t, blank.Peers)
	require.Equal(t, []string{"/kinds", "/locations", "/technologies"}, blank.Missing)

	// However the identifier of the parent is written.
	daughter, mother := org("daughter", KindIncubator, "VN"), org("mother", KindIncubator, "DE")
	daughter.Relations = []Relation{{Kind: RelationParent, Identifier: id.External{Scheme: id.SchemeROR, Value: "https://ror.org/02jmfj006"}}}
	mother.Identifiers = []Identifier{{External: ror("02jmfj006")}}
	require.Empty(t, daughter.Peers([]Partner{mother}, PeerQuery{}).Peers)
	require.Empty(t, mother.Peers([]Partner{daughter}, PeerQuery{}).Peers)

	un := org("un", KindInternational, "CH")
	other := un.Peers([]Partner{org("other", KindInternational, "CH")}, PeerQuery{})
	require.Len(t, other.Peers, 1, "a seat in one city makes no one country of two international organisations")
	require.Empty(t, other.Peers[0].Country)
}
