package partner_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	. "github.com/scicoop/scicoop/partner"
)

// standings are the examples of what the record says of depth, membership, age
// and openness.
func standings() []scored {
	fordArea := func(evidence ...string) Capability {
		return Capability{Technology: technology.MustCode("FORD:3.1"), Evidence: evidence}
	}
	memberAs := func(role Role, period string) Partner {
		return Partner{Memberships: []Membership{{Forum: "iso", Role: role, Period: calendar.MustPeriod(period)}}}
	}
	member := func(period string) Partner { return memberAs(RoleMember, period) }
	ended := member("2001/2010")
	vague := member("2001/")
	unnamed := member("2001/..")
	unnamed.Memberships[0].Forum = ""
	founded := func(s string) Partner { return Partner{Founded: date(s)} }
	seen := Partner{
		Identifiers: []Identifier{named(id.SchemeROR, "00qaa6j11")},
		Domains:     []string{"hueuni.edu.vn"},
		Sources:     []source.Source{{Key: "registry", URL: "https://ror.org/00qaa6j11"}},
	}
	entered := Partner{
		Registrations: []Registration{{Register: id.SchemeROR, Listing: ListedActive}},
		Links:         []Link{{Kind: "website", URL: "https://hueuni.edu.vn"}},
		Sources:       seen.Sources,
	}
	hidden := Partner{ // a mistaken number, a withdrawn entry, a page of others
		Identifiers:   []Identifier{named(id.SchemeROR, "00qaa6j12"), named(id.SchemeORCID, "0000-0002-1825-0097")},
		Registrations: []Registration{{Register: id.SchemeROR, Listing: ListedWithdrawn}},
		Links:         []Link{{Kind: "wikipedia", URL: "https://en.wikipedia.org/wiki/Hue_University"}},
		Sources:       []source.Source{{Key: "interview"}},
	}
	openness := []string{"/identifiers", "/links", "/sources/*/url"}
	return []scored{
		{Code: "PAR-FIT-DEPTH", Measured: Partner{Technologies: []Capability{fordArea("registry", "screening")}}, Permille: 1000, Lacks: []string{"/technologies", "/technologies/*/evidence"}},
		{Code: "PAR-FIT-DEPTH", Measured: Partner{Technologies: []Capability{fordArea("a", "b", "c"), fordArea("a", "a", "b")}}, Permille: 1000,
			Missing: Partner{Technologies: []Capability{fordArea("a", "a", "")}}, Lacks: []string{"/technologies/*/evidence"}},
		{Code: "PAR-FIT-MEMBERSHIP", Measured: member("2001/.."), Permille: 1000, Lacks: []string{"/memberships"}},
		{Code: "PAR-FIT-MEMBERSHIP", Measured: member("2026-01-01/2026-11-21"), Permille: 1000, Missing: ended, Lacks: []string{"/memberships"}},
		{Code: "PAR-FIT-MEMBERSHIP", Measured: member("2026-01-01/2026-11-21"), Permille: 1000, Missing: vague, Lacks: []string{"/memberships", "/memberships/*/period"}},
		{Code: "PAR-FIT-MEMBERSHIP", Measured: member("2026-01-01/2026-11-21"), Permille: 1000, Missing: unnamed, Lacks: []string{"/memberships", "/memberships/*/role"}},
		// Who takes standards over at home is no member by that, and who chairs has a post.
		{Code: "PAR-FIT-MEMBERSHIP", Measured: memberAs(RoleChair, "2001/.."), Permille: 1000, Missing: memberAs(RoleAdopter, "2001/.."), Lacks: []string{"/memberships"}},
		{Code: "PAR-FIT-MEMBERSHIP", Measured: memberAs(RoleObserver, "2001/.."), Permille: 1000, Missing: memberAs("", "2001/.."), Lacks: []string{"/memberships", "/memberships/*/role"}},
		{Code: "PAR-FIT-AGE", Measured: founded("1957"), Permille: 1000, Lacks: []string{"/founded"}},
		// By 21 November 2026 four years are full since 2022-11-21, three since 2022-11-22.
		{Code: "PAR-FIT-AGE", Measured: founded("2022-11-21"), Permille: 800, Missing: founded("195X~"), Lacks: []string{"/founded"}},
		{Code: "PAR-FIT-AGE", Measured: founded("2022-11-22"), Permille: 600, Missing: founded("20XX"), Lacks: []string{"/founded"}},
		{Code: "PAR-FIT-AGE", Measured: founded("2030"), Permille: 0, Missing: founded("2022?"), Lacks: []string{"/founded"}},
		{Code: "PAR-FIT-OPENNESS", Measured: seen, Permille: 1000, Lacks: openness},
		{Code: "PAR-FIT-OPENNESS", Measured: entered, Permille: 1000, Missing: hidden, Lacks: openness},
	}
}

// Every criterion of a partner says what speaks for or against it wherever it
// is measured.
func TestEvidenceIsShown(t *testing.T) {
	p := sample()
	p.Memberships = []Membership{{Forum: "iso", Role: RoleMember, Period: calendar.MustPeriod("2001/..")}, {Forum: "itu", Role: RoleSeat, Period: calendar.MustPeriod("2001/2010")}}
	p.Identifiers = append(p.Identifiers, named(id.SchemeISNI, "0000000107141032"))
	p.Technologies[0].Evidence = append(p.Technologies[0].Evidence, "screening")
	for q := range Questions().All() {
		if _, ok := p.Answered(Question(q.Code)); !ok {
			p.Answers = append(p.Answers, says(codes.No, Question(q.Code)).Answers...)
		}
	}
	card := score.Must(score.New(Criteria().With(Priorities(technology.CanadaAreas())), score.AsOf(asOf))).Evaluate(p)
	against := 0
	for _, l := range card.Lines {
		if low, high := l.Outcome.Bounds(); low > 0 || high < 1000 {
			require.NotEmpty(t, l.Evidence, l.Code)
		}
		for _, e := range l.Evidence {
			if !e.For {
				against++
			}
		}
	}
	require.Greater(t, against, 5)
}

// A founding known to the year leaves the age between two whole years.
func TestAgeOfAVagueFounding(t *testing.T) {
	for text, want := range map[string]score.Outcome{
		"2022":    score.Range(600, 800), // of 2022-12-31 and 2022-01-01
		"2021":    score.Range(800, 1000),
		"2020":    score.Measured(1000),
		"2024-11": score.Range(200, 400),
		"202X":    score.Range(0, 1000), // to 2029: not yet founded, or six years old
		"19XX":    score.Measured(1000),
	} {
		p := Partner{Founded: date(text)}
		require.Equal(t, want, lineOf(t, &p, "PAR-FIT-AGE").Outcome, text)
	}
}

// Who was closed grows no older.
func TestAgeOfTheClosed(t *testing.T) {
	for closed, want := range map[string]score.Outcome{
		"2002-11-20": score.Measured(200), // from 2000-11-21: one full year
		"2002-11-21": score.Measured(400),
		"2003":       score.Range(400, 600, 1),
		"2003?":      score.Range(0, 1000, 1),
		"2030":       score.Measured(1000),
	} {
		p := Partner{Founded: date("2000-11-21"), Closed: date(closed)}
		require.Equal(t, want, lineOf(t, &p, "PAR-FIT-AGE").Outcome, closed)
	}
}

// What is missing of a partner's life is named: not the founding where that is
// known.
func TestLifeLacks(t *testing.T) {
	founded := Partner{Founded: date("1957")}
	with := func(change func(*Partner)) Partner { p := founded; change(&p); return p }
	successor := func(start string) []Relation {
		r := Relation{Kind: RelationSuccessor}
		if start != "" {
			r.Period.Start = date(start)
		}
		return []Relation{r}
	}
	for name, c := range map[string]struct {
		p    Partner
		want []string
	}{
		"nothing":         {Partner{}, []string{"/founded"}},
		"vague founding":  {Partner{Founded: date("2026")}, []string{"/founded"}},
		"vague closing":   {with(func(p *Partner) { p.Closed = date("2026") }), []string{"/closed"}},
		"both":            {Partner{Founded: date("2026?"), Closed: date("2026?")}, []string{"/founded", "/closed"}},
		"successor":       {with(func(p *Partner) { p.Relations = successor("") }), []string{"/relations/*/period"}},
		"vague successor": {with(func(p *Partner) { p.Relations = successor("2026") }), []string{"/relations/*/period"}},
		"split": {with(func(p *Partner) {
			p.Relations = successor("2010")
			p.Relations[0].How = SuccessionSplit
		}), []string{"/closed"}},
		"listed as gone": {with(func(p *Partner) { p.Registrations = []Registration{{Listing: ListedInactive}} }), []string{"/closed"}},
		"withdrawn":      {with(func(p *Partner) { p.Registrations = []Registration{{Listing: ListedWithdrawn}} }), []string{"/registrations"}},
	} {
		var got []string
		for _, gap := range lineOf(t, &c.p, "PAR-FIT-CONTINUITY").Missing {
			got = append(got, gap.Where)
		}
		require.Equal(t, c.want, got, name)

		// The same is named where the partner is one side of a pair, and where it is
		// to be active for a need.
		pair := Pair{Home: &c.p, Abroad: &founded}
		var sides []string
		for _, l := range score.Must(score.New(PairCriteria(), score.AsOf(asOf))).Evaluate(&pair).Lines {
			for _, gap := range l.Missing {
				if l.Code == "PAIR-FIT-ACTIVE" {
					sides = append(sides, strings.TrimPrefix(gap.Where, "/home"))
				}
			}
		}
		require.Equal(t, c.want, sides, name)
		need := Need{Conditions: []Requirement{RequireActive}}
		var settle []string
		for _, f := range Fill(&need, score.Must(score.New(NeedCriteria(&need), score.AsOf(asOf))), []Partner{c.p}, 1).Open[0].Settle {
			settle = append(settle, f.Where)
		}
		require.Equal(t, c.want, settle, name)
	}
}

func lineOf(t *testing.T, p *Partner, code rule.Code) score.Line {
	t.Helper()
	for _, l := range score.Must(score.New(Criteria(), score.AsOf(asOf))).Evaluate(p).Lines {
		if l.Code == code {
			return l
		}
	}
	t.Fatalf("no line %s", code)
	return score.Line{}
}
