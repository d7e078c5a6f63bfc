package talent

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/score/scoretest"
)

var (
	networkModel = score.Must(score.New(NetworkCriteria(), score.AsOf(today)))
	officeModel  = score.Must(score.New(OfficeCriteria(), score.AsOf(today)))
)

func complete() Network {
	n := *sampleNetwork()
	n.MembersComplete = true
	return n
}

func TestNetworkCriteria(t *testing.T) {
	full, half := complete(), *sampleNetwork()
	half.Size = quantity.Exactly(8)
	refused := complete()
	refused.Consents = codes.No
	nobody := Network{Consents: codes.NotApplicable}
	// A year ago the first two were active, now the first one is; the third had left.
	stepped := complete()
	stepped.Members[1].Steps = []Step{{StageActive, day("2021")}, {StageDormant, day("2026-01")}}
	stepped.Members[2].Steps = []Step{{StageAccepted, day("2020")}, {StageLeft, day("2022-04")}}
	scoretest.Run(t, NetworkCriteria(), "testdata/criteria_network.txt", []scoretest.Example[Network]{
		{Code: "NET-EVAL-CONSENT", Measured: full, Permille: 1000, Lacks: []string{"/consents"}, Failed: &refused, NotApplicable: &nobody},
		{Code: "NET-EVAL-PRIORITY", Measured: full, Permille: 500, Lacks: []string{"/technologies"}},
		{Code: "NET-EVAL-FOCAL", Measured: full, Permille: 1000, Lacks: []string{"/focal"}},
		{Code: "NET-EVAL-ACTIVE", Measured: full, Permille: 500, Lacks: []string{"/members/*/lastActive", "/members"}},
		{Code: "NET-EVAL-CONVERSION", Measured: full, Permille: 1000, Lacks: []string{"/members"}},
		{Code: "NET-EVAL-RETENTION", Measured: full, Permille: 666, Lacks: []string{"/members"}},
		{Code: "NET-EVAL-CONTINUITY", Measured: full, Permille: 1000, Lacks: []string{"/closed", "/members/*/lastActive"}},
		{Code: "NET-EVAL-TECHNOLOGY", Measured: full, Permille: 1000, Lacks: []string{"/technologies"}},
		{Code: "NET-EVAL-TIES", Measured: full, Permille: 1000, Lacks: []string{"/focal", "/hosts"}},
		{Code: "NET-EVAL-WORKING", Measured: full, Permille: 500, Lacks: []string{"/members/*/stage", "/members"}},
		{Code: "NET-EVAL-SIZE", Measured: half, Permille: 1000, Lacks: []string{"/size"}},
		{Code: "NET-EVAL-MEMBERS", Measured: full, Permille: 1000, Lacks: []string{"/size", "/members"}},
		{Code: "NET-EVAL-SOURCES", Measured: full, Permille: 1000, Lacks: []string{"/sources"}},
		{Code: "NET-EVAL-DELIVERED", Measured: full, Permille: 1000, Lacks: []string{"/engagements", "/engagements/*/delivered"}},
		{Code: "NET-EVAL-RESPONSE", Measured: full, Permille: 500, Lacks: []string{"/requests"}},
		{Code: "NET-EVAL-COHORT", Measured: stepped, Permille: 500, Lacks: []string{"/members", "/members/*/steps"}},
	}, score.AsOf(today))
}

func TestOfficeCriteria(t *testing.T) {
	full := *sampleOffice()
	full.Reports[1].Duties = []Duty{DutyResources, DutyRevolution}
	full.ReportsComplete = true
	one := *sampleOffice()
	one.Mission = one.Ministry
	other := Office{Duties: []Duty{DutyResources}}
	silent := Office{Duties: []Duty{DutyTechnology}, ReportsComplete: true}
	scoretest.Run(t, OfficeCriteria(), "testdata/criteria_office.txt", []scoretest.Example[Office]{
		{Code: "OFF-EVAL-SUPERIORS", Measured: full, Permille: 1000, Lacks: []string{"/ministry", "/mission"}, Failed: &one},
		{Code: "OFF-EVAL-DUTIES", Measured: other, Permille: 250, Lacks: []string{"/duties"}},
		{Code: "OFF-EVAL-REPORTED", Measured: full, Permille: 1000, Lacks: []string{"/duties"}},
		{Code: "OFF-EVAL-PROMPT", Measured: full, Permille: 500, Lacks: []string{"/reports", "/reports/*/filed"}},
		{Code: "OFF-EVAL-TECHNOLOGY", Measured: full, Permille: 1000, Lacks: []string{"/reports", "/duties"}, NotApplicable: &other},
		{Code: "OFF-EVAL-TECHNOLOGY", Measured: silent, Permille: 0, Missing: Office{ReportsComplete: true}, Lacks: []string{"/reports", "/duties"}},
		{Code: "OFF-EVAL-NETWORKS", Measured: full, Permille: 1000, Lacks: []string{"/networks"}, NotApplicable: &other},
		{Code: "OFF-EVAL-SOURCES", Measured: full, Permille: 1000, Lacks: []string{"/sources"}},
		{Code: "OFF-EVAL-FIGURES", Measured: full, Permille: 250, Lacks: []string{"/duties"}},
		{Code: "OFF-EVAL-ACCOUNTED", Measured: full, Permille: 1000, Lacks: []string{"/reports", "/reports/*/to"}},
		// Ninety days before 21 November 2026 is 23 August; the last twelve months
		// that had ended are August 2025 to July 2026, five of them in the reports.
		{Code: "OFF-EVAL-COVERED", Measured: full, Permille: 416, Lacks: []string{"/opened", "/reports/*/period"}},
	}, score.AsOf(today))
}

// Of nearly 70 members three are named: one of the two present was active this
// year, so of at most 69 at least one and at most 68 were.
func TestPartlyKnownMembers(t *testing.T) {
	line := func(n *Network, code string) score.Outcome {
		for _, l := range networkModel.Evaluate(n).Lines {
			if string(l.Code) == code {
				return l.Outcome
			}
		}
		t.Fatal(code)
		return score.Outcome{}
	}
	n := sampleNetwork()
	low, high := line(n, "NET-EVAL-ACTIVE").Bounds()
	assert.Equal(t, 1000*1/69, low)
	assert.Equal(t, (1000*68+68)/69, high)
	assert.Equal(t, score.KindMissing, line(n, "NET-EVAL-CONVERSION").Kind())
	low, _ = line(n, "NET-EVAL-MEMBERS").Bounds()
	assert.Equal(t, 1000*2/69, low)
	n.Size = quantity.MoreThan(50) // without an upper bound nothing follows
	assert.Equal(t, score.KindMissing, line(n, "NET-EVAL-ACTIVE").Kind())
	n.Closed = day("2026-01")
	n.Members = nil
	assert.Equal(t, score.Measured(0), line(n, "NET-EVAL-CONTINUITY"))
}

// Learning a fact never widens the interval.
func TestLearningNarrows(t *testing.T) {
	n := Network{}
	last := networkModel.Score(&n)
	full := complete()
	for i, learn := range []func(){
		func() { n.Technologies = full.Technologies }, func() { n.Focal = full.Focal }, func() { n.Hosts = full.Hosts },
		func() { n.Sources = full.Sources }, func() { n.Size = quantity.Exactly(2) },
		func() { n.Members, n.MembersComplete = []Membership{{Expert: alice}, {Expert: bob}}, true },
		func() { n.Members[0].Stage, n.Members[1].Stage = StageActive, StageDormant },
		func() { n.Members[0].LastActive, n.Members[1].LastActive = day("2026-05"), day("2020") },
		func() { n.Consents = codes.Yes },
		func() { n.Engagements = []Engagement{{}, {Delivered: codes.No}} },
		func() { n.Engagements[0].Deliverables = full.Engagements[0].Deliverables },
		func() {
			n.Requests = []Request{{Asked: day("2026-01")}, {Asked: day("2026"), Answered: day("2026-02")}}
		},
		func() { n.Requests[0].Closed = true },
		func() { n.Members[0].Steps = []Step{{StageActive, day("2020")}} },
		func() { n.Members[1].Steps = []Step{{StageDormant, calendar.Date{}}} },
		func() { n.Members[1].Steps[0].On = day("2021") },
	} {
		learn()
		s := networkModel.Score(&n)
		assert.GreaterOrEqual(t, s.Low, last.Low, i)
		assert.LessOrEqual(t, s.High, last.High, i)
		last = s
	}
	assert.Equal(t, 1000, last.Coverage)
}

func TestWhole(t *testing.T) {
	for _, x := range []struct {
		q    quantity.Quantity
		want int
		ok   bool
	}{
		{quantity.Exactly(7), 7, true}, {quantity.LessThan(7), 6, true}, {quantity.AtMost(7), 7, true},
		{quantity.AtLeast(7), 0, false}, {quantity.Hundreds(), 999, true}, {quantity.Quantity{}, 0, false},
		{quantity.Quantity{Qualifier: quantity.QualifierLessThan, Value: quantity.MustDecimal("7.5")}, 7, true},
	} {
		n, ok := upper(x.q)
		assert.Equal(t, x.ok, ok)
		assert.Equal(t, x.want, n)
	}
}

// A long list is judged as a short one is.
func TestLongLists(t *testing.T) {
	n := sampleNetwork()
	n.Members = make([]Membership, 100_000)
	for i := range n.Members {
		var raw [16]byte
		raw[6], raw[8], raw[13], raw[14], raw[15] = 0x70, 0x80, byte(i>>16), byte(i>>8), byte(i)
		n.Members[i] = Membership{Expert: expertOf(raw), Stage: StageActive, LastActive: calendar.MustDate("2026-05")}
	}
	n.Members[99_999].Expert = n.Members[5].Expert
	assert.Equal(t, membersTwice(&Network{Members: []Membership{n.Members[5], n.Members[99_999]}}, nil), membersTwiceOfMany(&Network{Members: []Membership{n.Members[5], n.Members[99_999]}}))
	assert.Len(t, membersTwice(n, nil), 1)
}

func expertOf(raw [16]byte) id.Expert {
	const hex = "0123456789abcdef"
	var b []byte
	for i, x := range raw {
		if i == 4 || i == 6 || i == 8 || i == 10 {
			b = append(b, '-')
		}
		b = append(b, hex[x>>4], hex[x&15])
	}
	return id.Must[id.Expert](string(b))
}
