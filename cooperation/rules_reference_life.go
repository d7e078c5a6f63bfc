package cooperation

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// anyLost reports whether one of the partners is not there.
func (x *Index) anyLost(lists ...[]id.Partner) bool {
	for _, list := range lists {
		for _, p := range list {
			if lost(x.partners, p) {
				return true
			}
		}
	}
	return false
}

// sessionLost reports whether a session names an organisation that is not there.
func (x *Index) sessionLost(s *agreement.Session) bool {
	for i := range s.Actions {
		if lost(x.partners, s.Actions[i].Owner) {
			return true
		}
	}
	return lost(x.partners, s.Host) || x.anyLost(s.Chairs)
}

// lifeReferenceRules are those of the life of an agreement: its acts, its
// procedure, its committees, measures against its risks, its transfer.
var lifeReferenceRules = []rule.Rule[Index]{
	{
		Code: "PTF-REF-TOWARD", Severity: rule.Error, Where: "/agreements/*/events/*/toward",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Events {
					if lost(x.partners, x.Agreements[i].Events[j].Toward) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-INSTRUMENT", Severity: rule.Error, Where: "/agreements/*/events/*/instrument",
		EN: agreementLostEN, VI: agreementLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Events {
					if lost(x.agreements, x.Agreements[i].Events[j].Instrument) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-STEP", Severity: rule.Error, Where: "/agreements/*/steps/*",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Steps {
					if s := &x.Agreements[i].Steps[j]; lost(x.partners, s.By) || lost(x.partners, s.To) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-ASSURANCE", Severity: rule.Error, Where: "/agreements/*/assurances/*/by",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Assurances {
					if lost(x.partners, x.Agreements[i].Assurances[j].By) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-COMMITTEE", Severity: rule.Error, Where: "/agreements/*/committees/*",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Committees {
					if c := &x.Agreements[i].Committees[j]; x.anyLost(c.Chairs, c.Hosts) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-SESSION", Severity: rule.Error, Where: "/agreements/*/committees/*/sessions/*",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Committees {
					sessions := x.Agreements[i].Committees[j].Sessions
					for k := range sessions {
						if x.sessionLost(&sessions[k]) {
							f = f.At(i, j, k)
						}
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-MITIGATION", Severity: rule.Error, Where: "/agreements/*/risks/*/mitigations/*/owner",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Risks {
					list := x.Agreements[i].Risks[j].Mitigations
					for k := range list {
						if lost(x.partners, list[k].Owner) {
							f = f.At(i, j, k)
						}
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-MILESTONE", Severity: rule.Error, Where: "/agreements/*/transfer/milestones/*/bearer",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				t := x.Agreements[i].Transfer
				for j := 0; t != nil && j < len(t.Milestones); j++ {
					if lost(x.partners, t.Milestones[j].Bearer) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-BACKGROUND", Severity: rule.Error, Where: "/agreements/*/transfer/intellectualProperty/background/*/owner",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				t := x.Agreements[i].Transfer
				for j := 0; t != nil && j < len(t.Property.Background); j++ {
					if lost(x.partners, t.Property.Background[j].Owner) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
}
