package talent

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
)

var networkStranger = id.Must[id.Expert]("0190a000-0000-7000-8000-0000000000e9")

// networkExamples are those of the rules on steps, links, requests and engagements.
func networkExamples() []ruletest.Example[Network] {
	// steps gives the first member, a member since 14 September 2019, these steps.
	steps := func(n *Network, s ...Step) { n.Members[0].Stage, n.Members[0].Steps = "", s }
	return []ruletest.Example[Network]{
		{Code: "NET-STEP-STAGE", Break: func(n *Network) { n.Members[0].Steps[0].Stage = "" }, Want: []string{"/members/0/steps/0/stage"}},
		{Code: "NET-STEP-LISTED", Break: func(n *Network) { n.Members[0].Steps[1].Stage = "acepted" }, Want: []string{"/members/0/steps/1/stage"}},
		{Code: "NET-STEP-DATE", Break: func(n *Network) { n.Members[0].Steps[2].On = calendar.Date{} }, Want: []string{"/members/0/steps/2/on"},
			Pass: func(n *Network) { n.Members[0].Steps[2].On = day("2020?") }},
		{Code: "NET-STEP-FUTURE", Break: func(n *Network) {
			n.Members[0].Steps = append(n.Members[0].Steps, Step{StageDormant, day("2026-12")})
		}, Want: []string{"/members/0/steps/3/on"}},
		{Code: "NET-STEP-ORDER", Break: func(n *Network) { n.Members[0].Steps[2].On = day("2019-09-13") }, Want: []string{"/members/0/steps/2/on"},
			Pass: func(n *Network) { n.Members[0].Steps[2].On = day("2019-09") }}, // may be later in the month
		{Code: "NET-STEP-BACK", Break: func(n *Network) { // active before accepted
			steps(n, Step{StageActive, day("2019-10")}, Step{StageAccepted, day("2020")})
		}, Want: []string{"/members/0/steps/1/stage"}, Pass: func(n *Network) { // left, came back, slept, woke up
			n.Members[0].LastActive = day("2026-05")
			steps(n, Step{StageActive, day("2020")}, Step{StageLeft, day("2021")}, Step{StageInvited, day("2022")},
				Step{StageActive, day("2023")}, Step{StageDormant, day("2024")}, Step{StageActive, day("2025")})
		}},
		{Code: "NET-STEP-TWICE", Break: func(n *Network) { steps(n, Step{StageActive, day("2020")}, Step{StageActive, day("2021")}) },
			Want: []string{"/members/0/steps/1/stage"}},
		{Code: "NET-STEP-STATED", Break: func(n *Network) { n.Members[0].Stage = StageAccepted }, Want: []string{"/members/0/stage"},
			Pass: func(n *Network) { // whether the member slept by then is not sure
				n.Members[0].Steps = append(n.Members[0].Steps, Step{StageDormant, day("2026")})
			}},
		{Code: "NET-STEP-OUTSIDE", Break: func(n *Network) { n.Members[0].Steps[1].On = day("2019-09-13") }, Want: []string{"/members/0/steps/1/on"},
			Pass: func(n *Network) { n.Members[0].Steps[0].On = day("2019-01") }}, // invited before
		{Code: "NET-STEP-FOUNDED", Break: func(n *Network) { n.Founded = day("2019-09-15") }, Want: []string{"/members/0/steps/1/on"},
			Pass: func(n *Network) { n.Founded = day("2019-09-14") }},
		{Code: "NET-STEP-CLOSED", Break: func(n *Network) { n.Closed = day("2019-12-31") }, Want: []string{"/members/0/steps/2/on"}},

		{Code: "NET-LINK-EXPERT", Break: func(n *Network) { n.Links[0].Between[1] = id.Expert{} }, Want: []string{"/links/0/between/1"}},
		{Code: "NET-LINK-SELF", Break: func(n *Network) { n.Links[0].Between[1] = alice }, Want: []string{"/links/0/between"}},
		{Code: "NET-LINK-MEMBER", Break: func(n *Network) { n.MembersComplete, n.Links[0].Between[1] = true, networkStranger },
			Want: []string{"/links/0/between/1"}, Pass: func(n *Network) { n.Links[0].Between[1] = networkStranger }},
		{Code: "NET-LINK-TWICE", Break: func(n *Network) {
			n.Links = append(n.Links, Link{Between: [2]id.Expert{bob, alice}, Kind: "co-author"})
		}, Want: []string{"/links/1"}, Pass: func(n *Network) {
			n.Links[0].Period = period("2021/2022")
			n.Links = append(n.Links, Link{Between: [2]id.Expert{bob, alice}, Kind: "co-author", Period: period("2024/..")},
				Link{Between: [2]id.Expert{bob, alice}, Kind: "mentor", Period: period("2021/2022")})
		}},
		{Code: "NET-LINK-PERIOD", Break: func(n *Network) { n.Links[0].Period = period("2022/2021") }, Want: []string{"/links/0/period"}},

		{Code: "NET-REQUEST-EXPERT", Break: func(n *Network) { n.Requests[1].Expert = id.Expert{} }, Want: []string{"/requests/1/expert"}},
		{Code: "NET-REQUEST-MEMBER", Break: func(n *Network) { n.MembersComplete, n.Requests[0].Expert = true, networkStranger }, Want: []string{"/requests/0/expert"}},
		{Code: "NET-REQUEST-ASKED", Break: func(n *Network) { n.Requests[0].Asked = calendar.Date{} }, Want: []string{"/requests/0/asked"}},
		{Code: "NET-REQUEST-FUTURE", Break: func(n *Network) { n.Requests[1].Asked = day("2026-12") }, Want: []string{"/requests/1/asked"}},
		{Code: "NET-REQUEST-ORDER", Break: func(n *Network) { n.Requests[0].Answered = day("2026-03-01") }, Want: []string{"/requests/0/answered"},
			Pass: func(n *Network) { n.Requests[0].Answered = day("2026-03-02") }},
		{Code: "NET-REQUEST-ANSWERED-FUTURE", Break: func(n *Network) { n.Requests[0].Answered = day("2027") }, Want: []string{"/requests/0/answered"}},
		{Code: "NET-REQUEST-CLOSED", Break: func(n *Network) { n.Requests[0].Closed = true }, Want: []string{"/requests/0/closed"}},

		{Code: "NET-ENGAGEMENT-NOBODY", Break: func(n *Network) { n.Engagements[0].Experts = nil }, Want: []string{"/engagements/0/experts"}},
		{Code: "NET-ENGAGEMENT-EXPERT", Break: func(n *Network) { n.Engagements[0].Experts[0] = id.Expert{} }, Want: []string{"/engagements/0/experts/0"}},
		{Code: "NET-ENGAGEMENT-EXPERT-TWICE", Break: func(n *Network) { n.Engagements[0].Experts[1] = alice }, Want: []string{"/engagements/0/experts/1"}},
		{Code: "NET-ENGAGEMENT-MEMBER", Break: func(n *Network) { n.MembersComplete, n.Engagements[0].Experts[1] = true, networkStranger },
			Want: []string{"/engagements/0/experts/1"}, Pass: func(n *Network) { n.Engagements[0].Experts[1] = networkStranger }},
		{Code: "NET-ENGAGEMENT-MODE", Break: func(n *Network) { n.Engagements[0].Mode = "" }, Want: []string{"/engagements/0/mode"}},
		{Code: "NET-ENGAGEMENT-MODE-LISTED", Break: func(n *Network) { n.Engagements[0].Mode = "teach" }, Want: []string{"/engagements/0/mode"}},
		{Code: "NET-ENGAGEMENT-HOST", Break: func(n *Network) { n.Engagements[0].Host = id.Partner{} }, Want: []string{"/engagements/0/host"}},
		{Code: "NET-ENGAGEMENT-PERIOD", Break: func(n *Network) { n.Engagements[0].Period = period("2026-05/2026-04") }, Want: []string{"/engagements/0/period"}},
		{Code: "NET-ENGAGEMENT-HOURS", Break: func(n *Network) { n.Engagements[0].Hours = quantity.AtMost(-1).OfUnit("h") }, Want: []string{"/engagements/0/hours"},
			Pass: func(n *Network) { n.Engagements[0].Hours = quantity.Exactly(0).OfUnit("h") }},
		{Code: "NET-ENGAGEMENT-UNIT", Break: func(n *Network) { n.Engagements[0].Hours.Unit = "day" }, Want: []string{"/engagements/0/hours/unit"},
			Pass: func(n *Network) { n.Engagements[0].Hours.Unit = "" }},
		{Code: "NET-ENGAGEMENT-EARLY", Break: func(n *Network) { n.Engagements[0].Period = period("2026-12/..") }, Want: []string{"/engagements/0/delivered"},
			Pass: func(n *Network) { n.Engagements[0].Period = period("2026-11/..") }},
		{Code: "NET-ENGAGEMENT-DELIVERABLE", Break: func(n *Network) { n.Engagements[0].Deliverables = nil }, Want: []string{"/engagements/0/deliverables"},
			Pass: func(n *Network) { n.Engagements[0].Deliverables, n.Engagements[0].Delivered = nil, codes.No }},
		{Code: "NET-ENGAGEMENT-DELIVERED", Break: func(n *Network) { n.Engagements[0].Delivered = codes.No }, Want: []string{"/engagements/0/delivered"},
			Pass: func(n *Network) { n.Engagements[0].Delivered = codes.Unknown }},
		{Code: "NET-ENGAGEMENT-OUTPUT", Break: func(n *Network) { n.Engagements[0].Deliverables[0].Title = nil }, Want: []string{"/engagements/0/deliverables/0"},
			Pass: func(n *Network) {
				n.Engagements[0].Deliverables[0].Title, n.Engagements[0].Deliverables[0].Ref = nil, "VN-1"
			}},
		{Code: "NET-ENGAGEMENT-OUTPUT-KIND", Break: func(n *Network) { n.Engagements[0].Deliverables[0].Kind = "course" }, Want: []string{"/engagements/0/deliverables/0/kind"}},
		{Code: "NET-ENGAGEMENT-OUTPUT-FUTURE", Break: func(n *Network) { n.Engagements[0].Deliverables[0].On = day("2027") }, Want: []string{"/engagements/0/deliverables/0/on"}},
	}
}

// A long list of links and of members is judged as a short one is.
func TestLongNetwork(t *testing.T) {
	n := sampleNetwork()
	for i := range 3000 {
		var raw [16]byte
		raw[6], raw[8], raw[14], raw[15] = 0x70, 0x80, byte(i>>8), byte(i)
		e := expertOf(raw)
		n.Members = append(n.Members, Membership{Expert: e, Stage: StageInvited})
		n.Links = append(n.Links, Link{Between: [2]id.Expert{alice, e}})
		n.Requests = append(n.Requests, Request{Expert: e, Asked: day("2026-01-05")})
	}
	n.MembersComplete, n.Size = true, quantity.Exactly(2).Dated(day("2026"))
	v := rule.Must(NetworkValidator(rule.AsOf(today)))
	assert.Empty(t, v.Inspect(n).Violations)
	n.Links = append(n.Links, Link{Between: [2]id.Expert{n.Members[10].Expert, alice}}, Link{Between: [2]id.Expert{networkStranger, alice}})
	n.Requests[7].Expert = networkStranger
	var at []string
	for _, x := range v.Inspect(n).Violations {
		at = append(at, string(x.Code)+" "+x.Pointer)
	}
	assert.Equal(t, []string{"NET-LINK-MEMBER /links/3002/between/0", "NET-LINK-TWICE /links/3001", "NET-REQUEST-MEMBER /requests/7/expert"}, at)
}

// Without a day a stage is contradicted only where no step ever led to it.
func TestStageStatedWithoutDay(t *testing.T) {
	n := sampleNetwork()
	at := func() (list []string) {
		for _, x := range rule.Must(NetworkValidator()).Inspect(n).Violations {
			list = append(list, string(x.Code)+" "+x.Pointer)
		}
		return list
	}
	assert.Empty(t, at())
	n.Members[0].Stage = StageAccepted
	assert.Empty(t, at())
	n.Members[0].Stage = StageDormant
	assert.Equal(t, []string{"NET-STEP-STATED /members/0/stage"}, at())
}
