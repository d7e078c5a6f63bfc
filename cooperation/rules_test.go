package cooperation

import (
	"flag"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
)

var _ = flag.Bool("update", false, "rewrite testdata")

const today = rule.Day(2026_11_21)

// taskExamples break the rules for tasks, given access to the first task.
func taskExamples[T any](tasks func(*T) []Task) []ruletest.Example[T] {
	var list []ruletest.Example[T]
	add := func(code rule.Code, where string, change func(*Task)) {
		list = append(list, ruletest.Example[T]{Code: code, Want: []string{"/tasks/0" + where}, Break: func(t *T) { change(&tasks(t)[0]) }})
	}
	add("TASK-WORK", "/name", func(t *Task) { t.Name = nil })
	add("TASK-PERSON", "/responsible", func(t *Task) { t.Responsible = nil })
	add("TASK-RESPONSIBILITY", "/accountable", func(t *Task) { t.Accountable = nil })
	add("TASK-DEADLINE", "/due", func(t *Task) { t.Due = calendar.Date{} })
	add("TASK-AUTHORITY", "/authority", func(t *Task) { t.Authority = nil })
	add("TASK-OUTCOME", "/outcome", func(t *Task) { t.Outcome = nil })
	add("TASK-ACCOUNTABLE-ONE", "/accountable", func(t *Task) { t.Accountable = []id.Partner{ministry, abroad} })
	add("TASK-ACCOUNTABLE-ROLE", "/accountable", func(t *Task) { t.Consulted = t.Accountable })
	add("TASK-RESPONSIBLE-ROLE", "/responsible", func(t *Task) { t.Informed = t.Responsible })
	add("TASK-KIND-LISTED", "/kind", func(t *Task) { t.Kind = "fields" })
	add("TASK-ORDER", "/due", func(t *Task) { t.Due = date("2025-07") })
	add("TASK-DONE", "/done", func(t *Task) { t.Done = date("2025-07") })
	add("TASK-OVERDUE", "/due", func(t *Task) { t.Done = calendar.Date{} })
	add("TASK-NAME-NFC", "/name", func(t *Task) { t.Name = text.Of(" Blank", "") })
	return list
}

func TestProgrammeRules(t *testing.T) {
	ruletest.Run(t, ProgrammeRules(), sampleProgramme, append(taskExamples(func(p *Programme) []Task { return p.Tasks }),
		[]ruletest.Example[Programme]{
			{Code: "PRG-ID", Break: func(p *Programme) { p.ID = id.Programme{} }, Want: []string{"/id"}},
			{Code: "PRG-NAME", Break: func(p *Programme) { p.Names = nil }, Want: []string{"/names"}},
			{Code: "PRG-NAME-NFC", Break: func(p *Programme) { p.Names = text.Of("A  b", "") }, Want: []string{"/names"}},
			{Code: "PRG-KIND-LISTED", Break: func(p *Programme) { p.Kind = "projects" }, Want: []string{"/kind"}, Pass: func(p *Programme) { p.Kind = "" }},
			{Code: "PRG-PHASE", Break: func(p *Programme) { p.Phase = -1 }, Want: []string{"/phase"}, Pass: func(p *Programme) { p.Phase = 0 }},
			{Code: "PRG-PERIOD", Break: func(p *Programme) { p.Period = calendar.Period{} }, Want: []string{"/period"}},
			{Code: "PRG-PERIOD-ORDER", Break: func(p *Programme) { p.Period = period("2026/2024") }, Want: []string{"/period"}, Pass: func(p *Programme) { p.Period = period("2026/2026") }},
			{Code: "PRG-COMPLETED", Break: func(p *Programme) { p.Completed = date("2023") }, Want: []string{"/completed"}, Pass: func(p *Programme) { p.Completed = date("2024") }},
			{Code: "PRG-OVER", Break: func(p *Programme) { p.Period = period("2020/2025") }, Want: []string{"/completed"}},
			{Code: "PRG-LESSONS", Break: func(p *Programme) { p.Completed = date("2026") }, Want: []string{"/lessons"}},
			{Code: "PRG-PARENT-SELF", Break: func(p *Programme) { p.Parent = p.ID }, Want: []string{"/parent"}},
			{Code: "PRG-SOURCE", Break: func(p *Programme) { p.Sources = nil }, Want: []string{"/sources"}},
			{Code: "PRG-SOURCE-KEY", Break: func(p *Programme) { p.Sources = append(p.Sources, source.Source{Key: "s1"}) }, Want: []string{"/sources/1/key"}},
			{Code: "PRG-SOURCE-ABOUT", Break: func(p *Programme) { p.Sources[0].About[0] = "names" }, Want: []string{"/sources/0/about/0"}},
			{Code: "PRG-PARTNER", Break: func(p *Programme) { p.Partners = nil }, Want: []string{"/partners"}},
			{Code: "PRG-PARTNER-NAMED", Break: func(p *Programme) { p.Partners[2].Class = "" }, Want: []string{"/partners/2"}},
			{Code: "PRG-PARTNER-TWICE", Break: func(p *Programme) { p.Partners = append(p.Partners, p.Partners[0]) }, Want: []string{"/partners/3/partner"}},
			{Code: "PRG-PARTNER-CLASS", Break: func(p *Programme) { p.Partners[2].Class = "firm" }, Want: []string{"/partners/2/class"}},
			{Code: "PRG-PARTNER-ROLE", Break: func(p *Programme) { p.Partners[1].Role = "helper" }, Want: []string{"/partners/1/role"}},
			{Code: "PRG-LEAD", Break: func(p *Programme) { p.Partners[0].Role = RoleMember }, Want: []string{"/partners"}},
			{Code: "PRG-TECH", Break: func(p *Programme) { p.Technologies = nil }, Want: []string{"/technologies"}},
			{Code: "PRG-TECH-LISTED", Break: func(p *Programme) { p.Technologies[0].Technology = technology.MustCode("FORD:9.9") }, Want: []string{"/technologies/0/technology"}},
			{Code: "PRG-TECH-SHARES", Break: func(p *Programme) { p.Technologies[0].Share = quantity.PercentOf(101) }, Want: []string{"/technologies"}},
			{Code: "PRG-OBJECTIVE", Break: func(p *Programme) { p.Objectives = nil }, Want: []string{"/objectives"}},
			{Code: "PRG-OBJECTIVE-NAME", Break: func(p *Programme) { p.Objectives[0].Name = nil }, Want: []string{"/objectives/0/name"}},
			{Code: "PRG-OBJECTIVE-INDICATOR", Break: func(p *Programme) { p.Objectives[0].Indicators = nil }, Want: []string{"/objectives/0/indicators"}},
			{Code: "PRG-INDICATOR-TARGET", Break: func(p *Programme) { p.Objectives[0].Indicators[0].Target = quantity.Quantity{} }, Want: []string{"/objectives/0/indicators/0/target"}},
			{Code: "PRG-INDICATOR-DIRECTION", Break: func(p *Programme) { p.Objectives[0].Indicators[0].Target = quantity.Exactly(9) }, Want: []string{"/objectives/0/indicators/0/target"}},
			{Code: "PRG-INDICATOR-DIRECTION", Break: func(p *Programme) { p.Objectives[0].Indicators[0].Direction = agreement.DirectionDown }, Want: []string{"/objectives/0/indicators/0/target"}},
			{Code: "PRG-INDICATOR-UNIT", Break: func(p *Programme) {
				x := &p.Objectives[0].Indicators[0]
				x.Target, x.Actual = x.Target.OfUnit("person"), x.Actual.OfUnit("course")
			}, Want: []string{"/objectives/0/indicators/0/target/unit"}},
			{Code: "PRG-ACTIVITY-PERIOD", Break: func(p *Programme) { p.Activities[0].On = date("2023-12-31") }, Want: []string{"/activities/0"}},
			{Code: "PRG-FUNDING-PERIOD", Break: func(p *Programme) { p.Funding[0].Period = period("2026/2024") }, Want: []string{"/funding/0/period"}},
		}...), rule.AsOf(today))
}

func TestStrategyRules(t *testing.T) {
	ruletest.Run(t, StrategyRules(), sampleStrategy, append(taskExamples(func(s *Strategy) []Task { return s.Tasks }),
		[]ruletest.Example[Strategy]{
			{Code: "STR-ID", Break: func(s *Strategy) { s.ID = id.Strategy{} }, Want: []string{"/id"}},
			{Code: "STR-NAME", Break: func(s *Strategy) { s.Names = nil }, Want: []string{"/names"}},
			{Code: "STR-NAME-NFC", Break: func(s *Strategy) { s.Names = text.Of("", "Chie\u0302\u0301n lược") }, Want: []string{"/names"}},
			{Code: "STR-PERIOD", Break: func(s *Strategy) { s.Period = calendar.Period{} }, Want: []string{"/period"}},
			{Code: "STR-PERIOD-ORDER", Break: func(s *Strategy) { s.Period = period("2030/2026") }, Want: []string{"/period"}},
			{Code: "STR-LEAD", Break: func(s *Strategy) { s.Lead = id.Partner{} }, Want: []string{"/lead"}},
			{Code: "STR-LEAD-SOLE", Break: func(s *Strategy) { s.Tasks[0].Responsible = []id.Partner{unit} }, Want: []string{"/tasks/0/responsible"},
				Pass: func(s *Strategy) { s.Tasks[0].Responsible, s.Tasks[0].Kind = []id.Partner{unit}, TaskCoordination }},
			{Code: "STR-POLICY", Break: func(s *Strategy) { s.PolicyBasis = nil }, Want: []string{"/policyBasis"}},
			{Code: "STR-POLICY-NUMBER", Break: func(s *Strategy) { s.PolicyBasis[0].Number = "" }, Want: []string{"/policyBasis/0/number"}},
			{Code: "STR-POLICY-LATER", Break: func(s *Strategy) { s.PolicyBasis[0].Issued = date("2026") }, Want: []string{"/policyBasis/0/issued"}},
			{Code: "STR-PILLAR-NAME", Break: func(s *Strategy) { s.Pillars[1].Name = nil }, Want: []string{"/pillars/1/name"}},
			{Code: "STR-PILLAR-TWICE", Break: func(s *Strategy) { s.Pillars[1] = s.Pillars[0] }, Want: []string{"/pillars/1/name"}},
			{Code: "STR-TECH", Break: func(s *Strategy) { s.Technologies = nil }, Want: []string{"/technologies"}},
			{Code: "STR-TECH-LISTED", Break: func(s *Strategy) { s.Technologies[1] = technology.MustCode("VN-X:1") }, Want: []string{"/technologies/1"}},
			{Code: "STR-TARGET", Break: func(s *Strategy) { s.Targets[0].Target = quantity.Quantity{} }, Want: []string{"/targets/0/target"}},
			{Code: "STR-TARGET-DIRECTION", Break: func(s *Strategy) {
				s.Targets[0].Baseline, s.Targets[0].Target = quantity.Exactly(12), quantity.Exactly(10)
			}, Want: []string{"/targets/0/target"}},
			{Code: "STR-SOURCE", Break: func(s *Strategy) { s.Sources = nil }, Want: []string{"/sources"}},
		}...), rule.AsOf(today))
}

func TestEventRules(t *testing.T) {
	ruletest.Run(t, EventRules(), sampleEvent, []ruletest.Example[Event]{
		{Code: "EVT-ID", Break: func(e *Event) { e.ID = id.Event{} }, Want: []string{"/id"}},
		{Code: "EVT-NAME", Break: func(e *Event) { e.Names = nil }, Want: []string{"/names"}},
		{Code: "EVT-KIND-LISTED", Break: func(e *Event) { e.Kind = "workshops" }, Want: []string{"/kind"}},
		{Code: "EVT-MODE-LISTED", Break: func(e *Event) { e.Mode = "mixed" }, Want: []string{"/mode"}},
		{Code: "EVT-DATE", Break: func(e *Event) { e.On = calendar.Date{} }, Want: []string{"/on"}},
		{Code: "EVT-DATE-BOTH", Break: func(e *Event) { e.Period = period("2025-08-01/2025-08-02") }, Want: []string{"/on"}},
		{Code: "EVT-PERIOD-ORDER", Break: func(e *Event) { e.On, e.Period = calendar.Date{}, period("2025-08-02/2025-08-01") }, Want: []string{"/period"}},
		{Code: "EVT-COUNTRY", Break: func(e *Event) { e.Country = "ZZ" }, Want: []string{"/country"}},
		{Code: "EVT-ONLINE", Break: func(e *Event) { e.Mode = ModeOnline }, Want: []string{"/place"}},
		{Code: "EVT-PARTICIPANT-NAMED", Break: func(e *Event) { e.Participants[0].Partner = id.Partner{} }, Want: []string{"/participants/0"}},
		{Code: "EVT-PARTICIPANT-TWICE", Break: func(e *Event) { e.Participants[1] = e.Participants[0] }, Want: []string{"/participants/1/partner"}},
		{Code: "EVT-PARTICIPANT-CLASS", Break: func(e *Event) { e.Participants[1].Class = "x" }, Want: []string{"/participants/1/class"}},
		{Code: "EVT-PARTICIPANT-ROLE", Break: func(e *Event) { e.Participants[1].Role = "x" }, Want: []string{"/participants/1/role"}},
		{Code: "EVT-TECH", Break: func(e *Event) { e.Technologies = nil }, Want: []string{"/technologies"}},
		{Code: "EVT-TECH-LISTED", Break: func(e *Event) { e.Technologies[0] = technology.MustCode("FORD:2.99") }, Want: []string{"/technologies/0"}},
		{Code: "EVT-FUTURE", Break: func(e *Event) { e.On = date("2027") }, Want: []string{"/outcomes"}},
	}, rule.AsOf(today))
}

func TestWorkingGroupRules(t *testing.T) {
	ruletest.Run(t, WorkingGroupRules(), sampleGroup, []ruletest.Example[WorkingGroup]{
		{Code: "WG-ID", Break: func(g *WorkingGroup) { g.ID = id.WorkingGroup{} }, Want: []string{"/id"}},
		{Code: "WG-NAME", Break: func(g *WorkingGroup) { g.Names = nil }, Want: []string{"/names"}},
		{Code: "WG-PURPOSE", Break: func(g *WorkingGroup) { g.Purpose = nil }, Want: []string{"/purpose"}},
		{Code: "WG-STAGE-LISTED", Break: func(g *WorkingGroup) { g.Stage = "setup" }, Want: []string{"/stage"}},
		{Code: "WG-LEAD", Break: func(g *WorkingGroup) { g.Lead, g.Stage = id.Partner{}, GroupProposed }, Want: []string{"/lead"}},
		{Code: "WG-REQUIRED", Break: func(g *WorkingGroup) { g.Members = g.Members[:1] }, Want: []string{"/required/1"},
			Pass: func(g *WorkingGroup) { g.Members, g.Stage = nil, GroupProposed }},
		{Code: "WG-REQUIRED-LISTED", Break: func(g *WorkingGroup) { g.Required[0] = "embassy" }, Want: []string{"/required/0"}},
		{Code: "WG-MEMBER", Break: func(g *WorkingGroup) { g.Members = nil }, Want: []string{"/members"}},
		{Code: "WG-MEMBER-NAMED", Break: func(g *WorkingGroup) { g.Members[1].Class = "" }, Want: []string{"/members/1"}},
		{Code: "WG-MEMBER-TWICE", Break: func(g *WorkingGroup) { g.Members[1] = g.Members[0] }, Want: []string{"/members/1/partner"}},
		{Code: "WG-PERIOD-ORDER", Break: func(g *WorkingGroup) { g.Period = period("2027/2025") }, Want: []string{"/period"}},
		{Code: "WG-CLOSED", Break: func(g *WorkingGroup) { g.Stage, g.Period = GroupClosed, period("2025/..") }, Want: []string{"/period"}},
	}, rule.AsOf(today))
}

func TestPortfolioRules(t *testing.T) {
	type example = ruletest.Example[Index]
	var list []example
	add := func(code rule.Code, where string, change func(*Portfolio)) {
		list = append(list, example{Code: code, Want: []string{where}, Break: with(change)})
	}
	add("PTF-ID-PARTNER", "/partners/4/id", func(p *Portfolio) { p.Partners = append(p.Partners, p.Partners[1]) })
	add("PTF-ID-AGREEMENT", "/agreements/1/id", func(p *Portfolio) { p.Agreements[1].ID = p.Agreements[0].ID })
	add("PTF-ID-EXPERT", "/experts/1/id", func(p *Portfolio) { p.Experts = append(p.Experts, p.Experts[0]) })
	add("PTF-ID-NETWORK", "/networks/1/id", func(p *Portfolio) { p.Networks = append(p.Networks, p.Networks[0]) })
	add("PTF-ID-OFFICE", "/offices/1/id", func(p *Portfolio) { p.Offices = append(p.Offices, p.Offices[0]) })
	add("PTF-ID-PROGRAMME", "/programmes/1/id", func(p *Portfolio) { p.Programmes = append(p.Programmes, p.Programmes[0]) })
	add("PTF-ID-STRATEGY", "/strategies/1/id", func(p *Portfolio) { p.Strategies = append(p.Strategies, p.Strategies[0]) })
	add("PTF-ID-EVENT", "/events/1/id", func(p *Portfolio) { p.Events = append(p.Events, p.Events[0]) })
	add("PTF-ID-GROUP", "/workingGroups/1/id", func(p *Portfolio) { p.WorkingGroups = append(p.WorkingGroups, p.WorkingGroups[0]) })

	add("PTF-REF-LEAD", "/lead", func(p *Portfolio) { p.Lead = nowhere })
	add("PTF-REF-RELATION", "/partners/0/relations/0/partner", func(p *Portfolio) { p.Partners[0].Relations[0].Partner = nowhere })
	add("PTF-REF-ASSESSOR", "/partners/0/answers/0/assessor", func(p *Portfolio) { p.Partners[0].Answers = []partner.Answer{{Assessor: nowhere}} })
	add("PTF-REF-MEMBERSHIP", "/partners/0/memberships/0/partner", func(p *Portfolio) { p.Partners[0].Memberships = []partner.Membership{{Partner: nowhere}} })
	add("PTF-REF-SCREENER", "/partners/0/screenings/0/assessor", func(p *Portfolio) { p.Partners[0].Screenings = []partner.Screening{{Assessor: nowhere}} })
	add("PTF-REF-HIT", "/partners/0/screenings/0/hits/1/assessor", func(p *Portfolio) {
		p.Partners[0].Screenings = []partner.Screening{{Hits: []partner.Hit{{Assessor: unit}, {Assessor: nowhere}}}}
	})
	add("PTF-REF-PARTY", "/agreements/1/parties/0/partner", func(p *Portfolio) { p.Agreements[1].Parties[0].Partner = nowhere })
	add("PTF-REF-ACT", "/agreements/1/events/0/party", func(p *Portfolio) { p.Agreements[1].Events[0].Party = nowhere })
	add("PTF-REF-TOWARD", "/agreements/1/events/0/toward", func(p *Portfolio) { p.Agreements[1].Events[0].Toward = nowhere })
	add("PTF-REF-INSTRUMENT", "/agreements/1/events/0/instrument", func(p *Portfolio) { p.Agreements[1].Events[0].Instrument = agreementID(77) })
	add("PTF-REF-STEP", "/agreements/0/steps/0", func(p *Portfolio) { p.Agreements[0].Steps = []agreement.Step{{Kind: "opinion-given", To: nowhere}} })
	add("PTF-REF-ASSURANCE", "/agreements/0/assurances/0/by", func(p *Portfolio) { p.Agreements[0].Assurances = []agreement.Assurance{{By: nowhere}} })
	add("PTF-REF-COMMITTEE", "/agreements/0/committees/0", func(p *Portfolio) {
		p.Agreements[0].Committees = []agreement.Committee{{Hosts: []id.Partner{nowhere}}}
	})
	add("PTF-REF-SESSION", "/agreements/0/committees/0/sessions/0", func(p *Portfolio) {
		p.Agreements[0].Committees = []agreement.Committee{{Sessions: []agreement.Session{{Actions: []agreement.Action{{Owner: nowhere}}}}}}
	})
	add("PTF-REF-PAYER", "/agreements/0/funding/0/payer", func(p *Portfolio) { p.Agreements[0].Funding = []agreement.Funding{{Payer: nowhere}} })
	add("PTF-REF-PAYEE", "/agreements/0/funding/0/payee", func(p *Portfolio) { p.Agreements[0].Funding = []agreement.Funding{{Payee: nowhere}} })
	add("PTF-REF-OBJECTIVE", "/agreements/0/objectives/0/owner", func(p *Portfolio) { p.Agreements[0].Objectives = []agreement.Objective{{Owner: nowhere}} })
	add("PTF-REF-BEARER", "/agreements/0/obligations/0/bearer", func(p *Portfolio) { p.Agreements[0].Obligations[0].Bearer = nowhere })
	add("PTF-REF-BENEFICIARY", "/agreements/0/obligations/0/beneficiary", func(p *Portfolio) { p.Agreements[0].Obligations[0].Beneficiary = nowhere })
	add("PTF-REF-RISK", "/agreements/0/risks/0/owner", func(p *Portfolio) { p.Agreements[0].Risks = []agreement.Risk{{Owner: nowhere}} })
	add("PTF-REF-MITIGATION", "/agreements/0/risks/0/mitigations/1/owner", func(p *Portfolio) {
		p.Agreements[0].Risks = []agreement.Risk{{Mitigations: []agreement.Mitigation{{}, {Owner: nowhere}}}}
	})
	add("PTF-REF-MILESTONE", "/agreements/0/transfer/milestones/0/bearer", func(p *Portfolio) {
		p.Agreements[0].Transfer = &agreement.Transfer{Milestones: []agreement.Milestone{{Bearer: nowhere}}}
	})
	add("PTF-REF-BACKGROUND", "/agreements/0/transfer/intellectualProperty/background/0/owner", func(p *Portfolio) {
		p.Agreements[0].Transfer = &agreement.Transfer{Property: agreement.IntellectualProperty{Background: []agreement.Background{{Owner: nowhere}}}}
	})
	add("PTF-REF-LINK", "/agreements/0/links/0/agreement", func(p *Portfolio) {
		p.Agreements[0].Links = []agreement.Link{{Kind: agreement.LinkRelated, Agreement: agreementID(77)}}
	})
	add("PTF-REF-ACTIVITY", "/agreements/0/activities/0/partners/0", func(p *Portfolio) { p.Agreements[0].Activities[0].Partners[0] = nowhere })
	add("PTF-REF-MEMBER", "/networks/0/members/0/expert", func(p *Portfolio) { p.Networks[0].Members[0].Expert = expertID(77) })
	add("PTF-REF-FOCAL", "/networks/0/focal/0", func(p *Portfolio) { p.Networks[0].Focal[0] = nowhere })
	add("PTF-REF-MINISTRY", "/offices/0/ministry", func(p *Portfolio) { p.Offices[0].Ministry = nowhere })
	add("PTF-REF-MISSION", "/offices/0/mission", func(p *Portfolio) { p.Offices[0].Mission = nowhere })
	add("PTF-REF-NETWORK", "/offices/0/networks/0", func(p *Portfolio) { p.Offices[0].Networks[0] = id.Must[id.Network](uid(77)) })
	add("PTF-REF-PROGRAMME-PARTNER", "/programmes/0/partners/1/partner", func(p *Portfolio) { p.Programmes[0].Partners[1].Partner = nowhere })
	add("PTF-REF-PROGRAMME-AGREEMENT", "/programmes/0/agreements/0", func(p *Portfolio) { p.Programmes[0].Agreements[0] = agreementID(77) })
	add("PTF-REF-PROGRAMME-PARENT", "/programmes/0/parent", func(p *Portfolio) { p.Programmes[0].Parent = id.Must[id.Programme](uid(77)) })
	add("PTF-REF-PROGRAMME-PAYER", "/programmes/0/funding/0/payer", func(p *Portfolio) { p.Programmes[0].Funding[0].Payer = nowhere })
	add("PTF-REF-PROGRAMME-PAYEE", "/programmes/0/funding/0/payee", func(p *Portfolio) { p.Programmes[0].Funding[0].Payee = nowhere })
	add("PTF-REF-PROGRAMME-OBJECTIVE", "/programmes/0/objectives/0/owner", func(p *Portfolio) { p.Programmes[0].Objectives[0].Owner = nowhere })
	add("PTF-REF-PROGRAMME-ACTIVITY", "/programmes/0/activities/0/partners/0", func(p *Portfolio) { p.Programmes[0].Activities[0].Partners = []id.Partner{nowhere} })
	add("PTF-REF-PROGRAMME-TASK", "/programmes/0/tasks/0", func(p *Portfolio) { p.Programmes[0].Tasks[0].Consulted = []id.Partner{nowhere} })
	add("PTF-REF-STRATEGY-LEAD", "/strategies/0/lead", func(p *Portfolio) { p.Strategies[0].Lead = nowhere })
	add("PTF-REF-STRATEGY-TASK", "/strategies/0/tasks/0", func(p *Portfolio) { p.Strategies[0].Tasks[0].AssignedBy = nowhere })
	add("PTF-REF-EVENT-PARTNER", "/events/0/participants/0/partner", func(p *Portfolio) { p.Events[0].Participants[0].Partner = nowhere })
	add("PTF-REF-EVENT-AGREEMENT", "/events/0/agreements/0", func(p *Portfolio) { p.Events[0].Agreements[0] = agreementID(77) })
	add("PTF-REF-GROUP-LEAD", "/workingGroups/0/lead", func(p *Portfolio) { p.WorkingGroups[0].Lead = nowhere })
	add("PTF-REF-GROUP-MEMBER", "/workingGroups/0/members/0/partner", func(p *Portfolio) { p.WorkingGroups[0].Members[0].Partner = nowhere })
	add("PTF-REF-STATISTIC", "/statistics/0/partners/0", func(p *Portfolio) { p.Statistics[0].Partners = []id.Partner{nowhere} })
	add("PTF-REF-STATEMENT", "/statements/0/by", func(p *Portfolio) { p.Statements[0].By = nowhere })
	add("PTF-REF-AFFILIATION", "/experts/0/affiliations/0/partner", func(p *Portfolio) {
		p.Experts[0].Affiliations = append(p.Experts[0].Affiliations, affiliation(nowhere))
	})

	add("PTF-EXTERNAL-PARTNER", "/partners/3/identifiers/0", func(p *Portfolio) { p.Partners[1].Identifiers = p.Partners[3].Identifiers })
	add("PTF-EXTERNAL-EXPERT", "/experts/1/identifiers/0", func(p *Portfolio) {
		e := p.Experts[0]
		e.ID = expertID(2)
		p.Experts = append(p.Experts, e)
	})
	add("PTF-CYCLE-AGREEMENT", "/agreements/1/links/0", func(p *Portfolio) {
		p.Agreements[0].Links = []agreement.Link{{Kind: agreement.LinkAmends, Agreement: agreementID(2)}}
		p.Agreements[1].Links = []agreement.Link{{Kind: agreement.LinkAmends, Agreement: agreementID(1)}}
	})
	add("PTF-CYCLE-SUCCESSOR", "/partners/2/relations/1", func(p *Portfolio) {
		p.Partners[1].Relations = []partner.Relation{{Kind: partner.RelationSuccessor, Partner: institute}}
		p.Partners[2].Relations = append(p.Partners[2].Relations, partner.Relation{Kind: partner.RelationSuccessor, Partner: unit})
	})
	add("PTF-CYCLE-PARENT", "/partners/2/relations/0", func(p *Portfolio) {
		p.Partners[0].Relations = []partner.Relation{{Kind: partner.RelationParent, Partner: institute}}
	})
	add("PTF-CYCLE-PROGRAMME", "/programmes/1/parent", func(p *Portfolio) {
		q := p.Programmes[0]
		q.ID, q.Parent = id.Must[id.Programme](uid(2)), p.Programmes[0].ID
		p.Programmes[0].Parent = q.ID
		p.Programmes = append(p.Programmes, q)
	})
	add("PTF-AGREEMENT-TWICE", "/agreements/2", func(p *Portfolio) {
		a := p.Agreements[1]
		a.ID, a.Titles = agreementID(3), text.Of("MEMORANDUM of 2010", "")
		p.Agreements = append(p.Agreements, a)
	})
	add("PTF-RELATION-MIRROR", "/partners/2/relations/0", func(p *Portfolio) { p.Partners[0].Relations = nil })
	add("PTF-PARTY-COUNTRY", "/agreements/0/parties/1/country", func(p *Portfolio) { p.Agreements[0].Parties[1].Country = "FR" })
	list = append(list, example{Code: "PTF-PARTY-COUNTRY", Want: []string{"/agreements/0/parties/0/country"},
		Break: with(func(p *Portfolio) { p.Agreements[0].Parties[0].Country = "LA" }),
		Pass:  with(func(p *Portfolio) { p.Agreements[0].Parties[1].Country = "DDDE" })})
	list = append(list, example{Code: "PTF-SUPERSEDED", Want: []string{"/agreements/0/links/0"},
		Break: with(func(p *Portfolio) {
			p.Agreements[0].Links = []agreement.Link{{Kind: agreement.LinkSupersedes, Agreement: agreementID(2)}}
		}),
		Pass: with(func(p *Portfolio) {
			p.Agreements[0].Links = []agreement.Link{{Kind: agreement.LinkSupersedes, Agreement: agreementID(2)}}
			p.Agreements[1].Events = append(p.Agreements[1].Events, agreement.Event{Kind: agreement.EventSuperseded, On: date("2022-04-20")})
		})})
	add("PTF-MEMBER-CONSENT", "/networks/0/members/0", func(p *Portfolio) { p.Experts[0].Consents[0].Expires = date("2026-11-20") })
	list = append(list, example{Code: "PTF-MEMBER-CONSENT", Want: []string{"/networks/0/members/0"},
		Break: with(func(p *Portfolio) { p.Experts[0].Consents[0].Withdrawn = date("2026") }),
		Pass:  with(func(p *Portfolio) { p.Experts[0].Consents[0].Expires = date("2026-11-21") })})
	add("PTF-LEAD-SOLE-PROGRAMME", "/programmes/0/tasks/0/responsible", func(p *Portfolio) { p.Programmes[0].Tasks[0].Responsible = []id.Partner{unit} })
	list = append(list, example{Code: "PTF-LEAD-SOLE-STRATEGY", Want: []string{"/strategies/0/tasks/0/responsible"},
		Break: with(func(p *Portfolio) { p.Strategies[0].Tasks[0].Responsible = []id.Partner{unit} }),
		Pass: with(func(p *Portfolio) {
			p.Strategies[0].Tasks[0].Responsible = []id.Partner{unit}
			p.Strategies[0].Tasks[0].Kind = TaskCoordination
		})})
	add("PTF-COMPLIANT-PROGRAMME", "/programmes/0/agreements/0", func(p *Portfolio) { p.Agreements[0].Clauses.Compliant = codes.No })

	add("PTF-HOME", "/home", func(p *Portfolio) { p.Home = "" })
	add("PTF-HOME-KNOWN", "/home", func(p *Portfolio) { p.Home = "ZZ" })
	add("PTF-SOURCE-KEY", "/sources/1/key", func(p *Portfolio) { p.Sources = append(p.Sources, p.Sources[0]) })
	add("PTF-SOURCE-ABOUT", "/sources/0/about/0", func(p *Portfolio) { p.Sources[0].About[0] = "/a~2" })
	add("PTF-STATISTIC-SUBJECT", "/statistics/0/subject", func(p *Portfolio) { p.Statistics[0].Subject = nil })
	add("PTF-STATISTIC-VALUE", "/statistics/0/value", func(p *Portfolio) { p.Statistics[0].Value = quantity.Quantity{} })
	list = append(list, example{Code: "PTF-STATISTIC-NAMED", Want: []string{"/statistics/0/countries"},
		Break: with(func(p *Portfolio) { p.Statistics[0].NamedAll = true }),
		Pass:  with(func(p *Portfolio) { p.Statistics[0].NamedAll, p.Statistics[0].Value = true, quantity.Exactly(4) })})
	list = append(list, example{Code: "PTF-STATISTIC-MORE", Want: []string{"/statistics/0/countries"},
		Break: with(func(p *Portfolio) { p.Statistics[0].Value = quantity.Exactly(3) }),
		Pass:  with(func(p *Portfolio) { p.Statistics[0].Value = quantity.MoreThan(2) })})
	add("PTF-STATISTIC-SOURCE", "/statistics/0/sources", func(p *Portfolio) { p.Statistics[0].Sources = nil })
	add("PTF-STATISTIC-COUNTRY", "/statistics/0/countries/0", func(p *Portfolio) { p.Statistics[0].Countries[0] = country.Code("QZ") })
	add("PTF-STATEMENT-KIND", "/statements/0/kind", func(p *Portfolio) { p.Statements[0].Kind = "shifts" })
	add("PTF-STATEMENT-NAME", "/statements/0/name", func(p *Portfolio) { p.Statements[0].Name = nil })
	add("PTF-STATEMENT-SHIFT", "/statements/0", func(p *Portfolio) { p.Statements[0].From = nil })
	add("PTF-STATEMENT-SOURCE", "/statements/0/sources", func(p *Portfolio) { p.Statements[0].Sources = nil })
	ruletest.Run(t, PortfolioRules(), sampleIndex, list, rule.AsOf(today))
}

func TestSixClear(t *testing.T) {
	task := sampleTask()
	assert.Nil(t, task.SixClear())
	assert.Equal(t, []Clarity{ClearPerson, ClearWork, ClearResponsibility, ClearDeadline, ClearAuthority, ClearOutcome}, (&Task{}).SixClear())
	assert.Equal(t, "rõ thẩm quyền", ClearAuthority.Label(language.MustParse("vi-VN")))
	for c := ClearPerson; c <= ClearOutcome; c++ {
		b, err := c.MarshalText()
		require.NoError(t, err)
		var back Clarity
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, c, back)
	}
	var c Clarity
	assert.Error(t, c.UnmarshalText([]byte("person?")))
	assert.Error(t, c.UnmarshalText(nil))
}

func TestLists(t *testing.T) {
	for _, table := range []*codes.Table{&programmeKinds, &stakeholderClasses, &participantRoles, &taskKinds, &eventKinds, &eventModes, &groupStages, &statementKinds} {
		assert.NoError(t, table.Validate(), table.ID)
	}
}
