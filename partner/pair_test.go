package partner_test

import (
	"encoding/json"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/score/scoretest"
	"github.com/scicoop/scicoop/cooperation/technology"
	. "github.com/scicoop/scicoop/partner"
)

// paired is an example with the facts of both sides, as pointers.
type paired = scoretest.Example[Pair]

func both(home, abroad Partner) Pair { return Pair{Home: &home, Abroad: &abroad} }

// works is a partner that works in the areas. An area with a plus sign is
// backed by evidence.
func works(areas ...string) (p Partner) {
	for _, a := range areas {
		c := Capability{}
		if strings.HasSuffix(a, "+") {
			c.Evidence = []string{"registry"}
		}
		if a = strings.TrimSuffix(a, "+"); a != "" {
			c.Technology = technology.MustCode(a)
		}
		p.Technologies = append(p.Technologies, c)
	}
	return p
}

func wants(areas ...string) (list []Want) {
	for _, a := range areas {
		code, weight, _ := strings.Cut(a, "*")
		n, _ := strconv.Atoi(weight)
		list = append(list, Want{technology.MustCode(code), n})
	}
	return list
}

// fieldsToCanada is a crosswalk for the tests; its links are made up.
func fieldsToCanada() technology.Crosswalk {
	table := technology.CrosswalkTable{
		From: technology.FORDList, To: technology.CanadaList, Maker: technology.Ours,
		Links: []technology.Link{
			{From: "1.2", To: "7", Fit: technology.Narrower}, // of computing, AI is a part
			{From: "2.2", To: "1", Fit: technology.Overlaps},
			{From: "2.10", To: "10", Fit: technology.Exact},
			{From: "3", To: "9", Fit: technology.Broader},
		},
	}
	return table.Crosswalk()
}

// of is a partner of its own with the ROR identifier.
func of(name string, p Partner) Partner {
	p.ID = must(id.From[id.Partner](id.External{Scheme: "test", Value: name}))
	return p
}

// cleared is a partner of whom every answer is good.
func cleared(name string) Partner {
	p := of(name, Partner{})
	for q := range Questions().All() {
		for _, a := range []codes.Answer{codes.Yes, codes.No, codes.NotApplicable} {
			if Question(q.Code).Effect(a) == EffectNone {
				p.Answers = append(p.Answers, says(a, Question(q.Code)).Answers...)
				break
			}
		}
	}
	return p
}

func TestPairCriteria(t *testing.T) {
	owned := func(name string) Partner { return of(name, says(codes.Yes, QuestionOwnership)) }
	child, parent := owned("child"), owned("parent")
	child.Relations = []Relation{{Kind: RelationParent, Partner: parent.ID}}
	family := both(child, parent)
	freed := child
	freed.Relations = []Relation{{Kind: RelationParent, Partner: parent.ID, Period: calendar.MustPeriod("2001/2010")}}
	twin := both(Partner{Identifiers: []Identifier{{External: ror("00qaa6j11")}}}, Partner{Identifiers: []Identifier{named(id.SchemeISNI, "0000000107141031"), {External: ror("00qaa6j11")}}})
	someone := owned("child")
	someone.Relations = []Relation{{Kind: RelationParent}} // a parent, not known which
	closed := both(Partner{Founded: date("1957")}, Partner{Closed: date("2020")})
	rejected := cleared("b")
	rejected.Answers[2].Answer = codes.Yes // DD-03
	blocked := both(cleared("a"), rejected)
	conditional := cleared("b")
	conditional.Answers[16].Answer = codes.No // DD-17: conditions first

	identities := []string{"/home/identifiers", "/abroad/identifiers"}
	answers := []string{"/home/answers/*/answer", "/abroad/answers/*/answer"}
	areas := []string{"/home/technologies", "/abroad/technologies"}
	coded := []string{"/home/technologies/*/technology", "/abroad/technologies/*/technology"}
	skip := both(says(codes.NotApplicable, QuestionReciprocity, QuestionFinance), says(codes.NotApplicable, QuestionReciprocity, QuestionFinance))
	aim := func(home, abroad Partner, areas ...string) Pair {
		p := both(home, abroad)
		p.Priorities = wants(areas...)
		return p
	}
	unaimed := both(works("FORD:1.2"), works("FORD:1.3"))
	kinds := func(a, b Kind) Pair { return both(Partner{Kinds: []Kind{a}}, Partner{Kinds: []Kind{b}}) }
	member := func(f Forum, who id.Partner) Partner {
		return Partner{Memberships: []Membership{{Forum: f, Partner: who, Period: calendar.MustPeriod("2001/2010")}}}
	}
	later, adopter, then := member("iso", id.Partner{}), member("iso", id.Partner{}), []string{"/home/relations", "/abroad/relations", "/home/memberships", "/abroad/memberships"}
	later.Memberships[0].Period = calendar.MustPeriod("2012/..")
	adopter.Memberships[0].Role = RoleAdopter
	undated := Partner{Memberships: []Membership{{Forum: "iso"}}}
	planned := both(Partner{Relations: []Relation{{Kind: RelationRelated, Identifier: ror("00qaa6j11"), Period: calendar.MustPeriod("2027/..")}}}, *sample())
	all := []paired{
		{Code: "PAIR-FIT-APART", Measured: both(owned("a"), owned("b")), Permille: 1000, Lacks: append(identities, answers...), Failed: &family},
		{Code: "PAIR-FIT-APART", Measured: both(freed, parent), Permille: 1000, Lacks: append(identities, answers...), Failed: &twin},
		{Code: "PAIR-FIT-APART", Measured: both(freed, parent), Permille: 1000, Missing: both(of("a", Partner{}), of("b", Partner{})), Lacks: answers},
		{Code: "PAIR-FIT-APART", Measured: both(freed, parent), Permille: 1000,
			Missing: both(someone, of("b", Partner{})), Lacks: []string{"/abroad/answers/*/answer", "/home/relations/*/partner"}},
		{Code: "PAIR-FIT-ACTIVE", Measured: both(Partner{Founded: date("1957")}, Partner{Founded: date("2020"), Closed: date("2030")}), Permille: 1000, Lacks: []string{"/home/founded", "/abroad/founded"}, Failed: &closed},
		{Code: "PAIR-FIT-CLEARED", Measured: both(cleared("a"), cleared("b")), Permille: 1000, Lacks: []string{"/home/answers", "/abroad/answers"}, Failed: &blocked},
		{Code: "PAIR-FIT-CLEARED", Measured: both(cleared("a"), cleared("b")), Permille: 1000, Missing: both(cleared("a"), conditional), Lacks: []string{"/abroad/answers"}},

		// Two areas each, none in common: each brings all it has.
		{Code: "PAIR-FIT-COMPLEMENT", Measured: both(works("FORD:1.2", "FORD:1.3"), works("FORD:3.1", "FORD:3.2")), Permille: 1000, Lacks: areas},
		{Code: "PAIR-FIT-COMPLEMENT", Measured: both(works("FORD:1.2"), works("FORD:1.2", "FORD:3.2")), Permille: 0, Missing: both(works("FORD:1.2"), Partner{}), Lacks: areas[1:]},
		// Of five areas, two are brought by the home side alone and one by the other: 2·1/5.
		{Code: "PAIR-FIT-COMPLEMENT", Measured: both(works("FORD:1.2", "FORD:1.3", "FORD:3"), works("FORD:3.1", "FORD:4.1")), Permille: 400, Missing: both(works("FORD:1.2"), works("VN-1131-2025:4")), Lacks: coded},
		// By weights 3, 2, 1: home alone brings 2, the side abroad alone 3: 2·2/6.
		{Code: "PAIR-FIT-COMPLEMENT", Measured: aim(works("FORD:1.3", "FORD:9"), works("FORD:1.2", "FORD:9"), "FORD:1.2*3", "FORD:1.3*2", "FORD:4"), Permille: 666, Lacks: areas},
		{Code: "PAIR-FIT-COMPLEMENT", Measured: both(works("FORD:2.10"), works("CA-STRA-2024:10")), Permille: 0, Missing: both(works("FORD:1"), works("CA-STRA-2024:5")), Lacks: coded},

		{Code: "PAIR-FIT-COVER", Measured: aim(works("FORD:1.3"), works("FORD:1.2"), "FORD:1*3", "FORD:1.2", "FORD:4"), Permille: 800, Missing: aim(Partner{}, Partner{}, "FORD:1"), Lacks: areas, NotApplicable: &unaimed},
		{Code: "PAIR-FIT-COVER", Measured: aim(works("FORD:1.3"), Partner{}, "FORD:1.3"), Permille: 1000, Missing: aim(works("FORD:1"), works("VN-1131-2025:4"), "FORD:1.2"), Lacks: coded, NotApplicable: &unaimed},
		{Code: "PAIR-FIT-COVER", Measured: aim(works("CA-STRA-2024:7"), works("FORD:2.10"), "FORD:1.2", "CA-STRA-2024:10"), Permille: 1000, Missing: aim(works("FORD:1"), Partner{}, "FORD:1.2"), Lacks: []string{"/abroad/technologies", coded[0]}, NotApplicable: &unaimed},

		{Code: "PAIR-FIT-OVERLAP", Measured: both(works("FORD:4.1", "FORD:1.2"), works("FORD:1")), Permille: 1000, Lacks: areas},
		{Code: "PAIR-FIT-OVERLAP", Measured: both(works("FORD:2.1"), works("FORD:2.10")), Permille: 0, Missing: both(works("FORD:2.1"), works("")), Lacks: coded},
		{Code: "PAIR-FIT-OVERLAP", Measured: both(works("FORD:1.2"), works("CA-STRA-2024:7")), Permille: 1000, Missing: both(works("FORD:2.2"), works("CA-STRA-2024:1")), Lacks: coded},
		{Code: "PAIR-FIT-OVERLAP", Measured: both(works("FORD:2.10"), works("CA-STRA-2024:7")), Permille: 0, Missing: both(works("FORD:5"), works("CA-STRA-2024:2")), Lacks: coded},

		{Code: "PAIR-FIT-KIND", Measured: kinds(KindIncubator, KindIncubator), Permille: 1000, Lacks: []string{"/home/kinds", "/abroad/kinds"}},
		{Code: "PAIR-FIT-KIND", Measured: kinds(KindUniversity, KindInternationalUniversity), Permille: 1000, Missing: kinds(KindOther, KindOther), Lacks: []string{"/home/kinds", "/abroad/kinds"}},
		{Code: "PAIR-FIT-KIND", Measured: kinds(KindIncubator, KindCluster), Permille: 0, Missing: kinds(KindIncubator, "univercity"), Lacks: []string{"/abroad/kinds"}},
		// ROR calls both government; they are no equals. An institute and a university are.
		{Code: "PAIR-FIT-KIND", Measured: kinds(KindMinistry, KindLocality), Permille: 0, Lacks: []string{"/home/kinds", "/abroad/kinds"}},
		{Code: "PAIR-FIT-KIND", Measured: kinds(KindInstitute, KindUniversity), Permille: 1000, Lacks: []string{"/home/kinds", "/abroad/kinds"}},
		{Code: "PAIR-FIT-TIES", Measured: both(Partner{Relations: []Relation{{Kind: RelationRelated, Identifier: ror("00qaa6j11")}}}, *sample()), Permille: 1000, Missing: family,
			Lacks: []string{"/home/relations", "/abroad/relations", "/home/memberships", "/abroad/memberships"}},
		{Code: "PAIR-FIT-TIES", Measured: both(member("iso", id.Partner{}), member("iso", hue)), Permille: 1000, Missing: both(member("iso", id.Partner{}), member("iec", id.Partner{})),
			Lacks: []string{"/home/relations", "/abroad/relations", "/home/memberships", "/abroad/memberships"}},
		{Code: "PAIR-FIT-TIES", Measured: both(member("", hue), member("iso", hue)), Permille: 1000,
			Lacks: []string{"/home/relations", "/abroad/relations", "/home/memberships", "/abroad/memberships"}},
		// Members at different times never met, nor did those who take over standards at home.
		{Code: "PAIR-FIT-TIES", Measured: both(member("iso", hue), member("iso", hue)), Permille: 1000, Missing: both(member("iso", id.Partner{}), later), Lacks: then},
		{Code: "PAIR-FIT-TIES", Measured: both(member("iso", hue), member("iso", hue)), Permille: 1000, Missing: both(adopter, adopter), Lacks: then},
		{Code: "PAIR-FIT-TIES", Measured: both(member("iso", hue), member("iso", hue)), Permille: 1000, Missing: both(undated, undated), Lacks: then},
		{Code: "PAIR-FIT-TIES", Measured: both(member("iso", hue), member("iso", hue)), Permille: 1000, Missing: planned, Lacks: then},
		{Code: "PAIR-FIT-RECIPROCITY", Measured: both(says(codes.Yes, QuestionReciprocity), says(codes.No, QuestionReciprocity)), Permille: 500, Lacks: answers, NotApplicable: &skip},
		{Code: "PAIR-FIT-MEANS", Measured: both(says(codes.Yes, QuestionFinance), says(codes.NotApplicable, QuestionFinance)), Permille: 1000, Lacks: answers, NotApplicable: &skip},
		// Two areas with evidence against five of five: 2/5.
		{Code: "PAIR-FIT-BALANCE", Measured: both(works("FORD:1+", "FORD:2+"), works("FORD:1+", "FORD:2+", "FORD:3+", "FORD:4+", "FORD:5+")), Permille: 400, Lacks: areas},
		{Code: "PAIR-FIT-BALANCE", Measured: both(works("FORD:1+"), works("FORD:1+")), Permille: 1000, Missing: both(works("FORD:1"), works("FORD:1")), Lacks: []string{"/home/technologies/*/evidence", "/abroad/technologies/*/evidence"}},
	}
	scoretest.Run(t, PairCriteria(fieldsToCanada()), "testdata/pair.txt", all, score.AsOf(asOf))
}

// Without a crosswalk, areas of two lists may meet or not.
func TestPairWithoutCrosswalk(t *testing.T) {
	p := both(works("FORD:2.10"), works("CA-STRA-2024:10"))
	m := score.Must(score.New(PairCriteria(), score.AsOf(asOf)))
	for _, l := range m.Evaluate(&p).Lines {
		if l.Code == "PAIR-FIT-OVERLAP" || l.Code == "PAIR-FIT-COMPLEMENT" {
			require.Equal(t, score.KindMissing, l.Outcome.Kind(), l.Code)
		}
	}
}

// Nothing of an unknown pair is known, neither with sides nor without, and what
// a side lacks is named on that side.
func TestPairOfUnknowns(t *testing.T) {
	m := score.Must(score.New(PairCriteria(), score.AsOf(asOf), score.Threshold(1)))
	for _, p := range []Pair{{}, both(Partner{}, Partner{}), {Home: &Partner{}}} {
		card := m.Evaluate(&p)
		require.Equal(t, [3]int{0, 1000, 0}, [3]int{card.Low, card.High, card.Coverage})
		require.Equal(t, score.InsufficientEvidence, card.Verdict)
	}
	whole := cleared("a")
	whole.Founded, whole.Kinds, whole.Technologies = date("1957"), []Kind{KindUniversity}, works("FORD:1+").Technologies
	for _, l := range m.Evaluate(&Pair{Home: &whole}).Lines {
		for _, gap := range l.Missing {
			require.True(t, strings.HasPrefix(gap.Where, "/abroad/") || l.Code == "PAIR-FIT-TIES", "%s lacks %s", l.Code, gap.Where)
		}
	}
}

// Who is called home and who abroad makes no difference to any criterion.
func TestPairIsSymmetric(t *testing.T) {
	m := score.Must(score.New(PairCriteria(fieldsToCanada()), score.AsOf(asOf)))
	r := rand.New(rand.NewPCG(3, 5))
	for range 400 {
		p := randomPair(r)
		q := Pair{Home: p.Abroad, Abroad: p.Home, Priorities: p.Priorities}
		a, b := m.Evaluate(&p), m.Evaluate(&q)
		for i := range a.Lines {
			low, high := a.Lines[i].Outcome.Bounds()
			l, h := b.Lines[i].Outcome.Bounds()
			require.Equal(t, [2]int{low, high}, [2]int{l, h}, "%s of %+v and %+v", a.Lines[i].Code, *p.Home, *p.Abroad)
			require.Equal(t, a.Lines[i].Outcome.Kind(), b.Lines[i].Outcome.Kind(), a.Lines[i].Code)
		}
	}
}

// Whatever is learnt of either side narrows every criterion, or leaves it.
func TestPairLearningAtRandom(t *testing.T) {
	m := score.Must(score.New(PairCriteria(fieldsToCanada()), score.AsOf(asOf)))
	r := rand.New(rand.NewPCG(13, 17))
	for range 200 {
		full := randomPair(r)
		p := both(Partner{ID: full.Home.ID}, Partner{ID: full.Abroad.ID})
		p.Priorities = full.Priorities
		var facts []func()
		for _, side := range []struct{ to, from *Partner }{{p.Home, full.Home}, {p.Abroad, full.Abroad}} {
			to, from := side.to, side.from
			to.Technologies, to.Relations, to.Memberships = make([]Capability, len(from.Technologies)), make([]Relation, len(from.Relations)), make([]Membership, len(from.Memberships))
			to.Kinds = make([]Kind, len(from.Kinds))
			for i := range from.Technologies {
				facts = append(facts, func() { to.Technologies[i].Technology = from.Technologies[i].Technology },
					func() { to.Technologies[i].Evidence = from.Technologies[i].Evidence })
			}
			for i := range from.Relations {
				facts = append(facts, func() { to.Relations[i] = from.Relations[i] })
			}
			for i := range from.Memberships {
				facts = append(facts, func() { to.Memberships[i] = from.Memberships[i] })
			}
			for i := range from.Kinds {
				facts = append(facts, func() { to.Kinds[i] = from.Kinds[i] })
			}
			for _, a := range from.Answers {
				facts = append(facts, func() { to.Answers = append(to.Answers, a) })
			}
			facts = append(facts, func() { to.Founded, to.Closed = from.Founded, from.Closed }, func() { to.Identifiers = from.Identifiers })
		}
		r.Shuffle(len(facts), func(i, j int) { facts[i], facts[j] = facts[j], facts[i] })
		last := m.Evaluate(&p)
		for _, learn := range facts {
			learn()
			now := m.Evaluate(&p)
			for i := range now.Lines {
				if code := now.Lines[i].Code; code != "PAIR-FIT-CLEARED" { // an answer may undo a decision
					narrower(t, &last.Lines[i], &now.Lines[i], *p.Home)
				}
			}
			last = now
		}
	}
}

func randomPair(r *rand.Rand) Pair {
	home, abroad := randomPartner(r), randomPartner(r)
	areas := []string{"FORD:3.1", "FORD:1.2", "FORD:1", "FORD:2.10", "FORD:2.2", "CA-STRA-2024:7", "CA-STRA-2024:1", "CA-STRA-2024:10", "VN-1131-2025:7"}
	kinds := []Kind{KindUniversity, KindInternationalUniversity, KindIncubator, KindOther, "univercity", ""}
	names := []id.External{ror("00qaa6j11"), ror("0391j1294"), ror("05dk0ce17")}
	for i, p := range []*Partner{&home, &abroad} {
		*p = of(strconv.Itoa(i), *p)
		if r.IntN(2) == 0 {
			p.ID = id.Partner{}
		}
		p.Identifiers = []Identifier{{External: names[r.IntN(3)]}}[:r.IntN(2)]
		for j := range p.Technologies {
			p.Technologies[j].Technology = technology.MustCode(areas[r.IntN(len(areas))])
		}
		p.Kinds = []Kind{kinds[r.IntN(len(kinds))], kinds[r.IntN(len(kinds))]}[:r.IntN(3)]
		for j := range p.Relations {
			p.Relations[j] = Relation{
				Kind:       []RelationKind{RelationParent, RelationChild, RelationRelated, ""}[r.IntN(4)],
				Identifier: append(names, id.External{})[r.IntN(4)],
				Period:     []calendar.Period{{}, calendar.MustPeriod("2001/2010"), calendar.MustPeriod("2001/")}[r.IntN(3)],
			}
		}
	}
	p := Pair{Home: &home, Abroad: &abroad}
	for range r.IntN(4) {
		p.Priorities = append(p.Priorities, Want{technology.MustCode(areas[r.IntN(len(areas))]), r.IntN(5) - 1})
	}
	return p
}

// The evidence for a pair is found where its pointer leads in the JSON of the pair.
func TestPairPointersHold(t *testing.T) {
	home, abroad := sample(), sample()
	*abroad = of("abroad", *abroad)
	abroad.Identifiers = nil
	abroad.Technologies = works("FORD:3+", "FORD:1.2").Technologies
	home.Memberships = []Membership{{Forum: "iso", Period: calendar.MustPeriod("2001/..")}}
	abroad.Memberships = []Membership{{Forum: "itu"}, {Forum: "iso", Period: calendar.MustPeriod("2010/..")}}
	home.Relations = append(home.Relations, Relation{Kind: RelationRelated, Partner: abroad.ID}, Relation{Kind: RelationChild, Partner: abroad.ID})
	p := Pair{Home: home, Abroad: abroad, Priorities: wants("FORD:3.1*2", "FORD:5")}
	b, err := json.Marshal(&p)
	require.NoError(t, err)
	var tree any
	require.NoError(t, json.Unmarshal(b, &tree))
	pointers := map[rule.Code]int{}
	for _, l := range score.Must(score.New(PairCriteria(), score.AsOf(asOf))).Evaluate(&p).Lines {
		for _, e := range l.Evidence {
			pointers[l.Code]++
			at := tree
			for _, segment := range strings.Split(e.Pointer, "/")[1:] {
				if list, ok := at.([]any); ok {
					n, err := strconv.Atoi(segment)
					require.NoError(t, err, e.Pointer)
					require.Less(t, n, len(list), e.Pointer)
					at = list[n]
					continue
				}
				member, ok := at.(map[string]any)
				require.True(t, ok, e.Pointer)
				at, ok = member[segment]
				require.True(t, ok, e.Pointer)
			}
		}
	}
	require.GreaterOrEqual(t, len(pointers), 9, "%v", pointers)
	var back Pair
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, p, back)
}

// Long lists are not compared, and cost no more than short ones.
func TestPairOfGiants(t *testing.T) {
	giant := func(n int, name string) Partner {
		p := of(name, Partner{})
		for i := range n {
			s := strconv.Itoa(i)
			p.Technologies = append(p.Technologies, Capability{Technology: technology.Code{List: "X", Code: s + strings.Repeat(".a", 100)}})
			p.Identifiers = append(p.Identifiers, named("x", name+s))
			p.Kinds = append(p.Kinds, Kind(name+s))
			p.Relations = append(p.Relations, Relation{Kind: RelationChild, Identifier: id.External{Scheme: "x", Value: "none" + s}})
			p.Memberships = append(p.Memberships, Membership{Forum: Forum(name + s)})
		}
		return p
	}
	p := both(giant(20_000, "a"), giant(20_000, "b"))
	for range 20_000 {
		p.Priorities = append(p.Priorities, Want{technology.Code{List: "X", Code: "1"}, 1 << 62})
	}
	card := score.Must(score.New(PairCriteria(fieldsToCanada()), score.AsOf(asOf))).Evaluate(&p)
	require.Equal(t, 0, card.Failed)
	p.Abroad.Relations[19_999].Identifier = id.External{Scheme: "x", Value: "a19999"}
	require.Equal(t, 1, score.Must(score.New(PairCriteria(), score.AsOf(asOf))).Evaluate(&p).Failed, "a child is found among many")
}
