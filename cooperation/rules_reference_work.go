package cooperation

import "github.com/scicoop/scicoop/cooperation/rule"

var workReferenceRules = []rule.Rule[Index]{
	{
		Code: "PTF-REF-PROGRAMME-PARTNER", Severity: rule.Error, Where: "/programmes/*/partners/*/partner",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Programmes {
				for j := range x.Programmes[i].Partners {
					if lost(x.partners, x.Programmes[i].Partners[j].Partner) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-PROGRAMME-AGREEMENT", Severity: rule.Error, Where: "/programmes/*/agreements/*",
		EN: agreementLostEN, VI: agreementLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Programmes {
				for j := range x.Programmes[i].Agreements {
					if lost(x.agreements, x.Programmes[i].Agreements[j]) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-PROGRAMME-PARENT", Severity: rule.Error, Where: "/programmes/*/parent",
		EN: programmeLostEN, VI: programmeLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Programmes {
				if lost(x.programmes, x.Programmes[i].Parent) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-PROGRAMME-PAYER", Severity: rule.Error, Where: "/programmes/*/funding/*/payer",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Programmes {
				for j := range x.Programmes[i].Funding {
					if lost(x.partners, x.Programmes[i].Funding[j].Payer) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-PROGRAMME-PAYEE", Severity: rule.Error, Where: "/programmes/*/funding/*/payee",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Programmes {
				for j := range x.Programmes[i].Funding {
					if lost(x.partners, x.Programmes[i].Funding[j].Payee) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-PROGRAMME-OBJECTIVE", Severity: rule.Error, Where: "/programmes/*/objectives/*/owner",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Programmes {
				for j := range x.Programmes[i].Objectives {
					if lost(x.partners, x.Programmes[i].Objectives[j].Owner) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-PROGRAMME-ACTIVITY", Severity: rule.Error, Where: "/programmes/*/activities/*/partners/*",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Programmes {
				for j := range x.Programmes[i].Activities {
					for k := range x.Programmes[i].Activities[j].Partners {
						if lost(x.partners, x.Programmes[i].Activities[j].Partners[k]) {
							f = f.At(i, j, k)
						}
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-STRATEGY-LEAD", Severity: rule.Error, Where: "/strategies/*/lead",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Strategies {
				if lost(x.partners, x.Strategies[i].Lead) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-EVENT-PARTNER", Severity: rule.Error, Where: "/events/*/participants/*/partner",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Events {
				for j := range x.Events[i].Participants {
					if lost(x.partners, x.Events[i].Participants[j].Partner) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-EVENT-AGREEMENT", Severity: rule.Error, Where: "/events/*/agreements/*",
		EN: agreementLostEN, VI: agreementLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Events {
				for j := range x.Events[i].Agreements {
					if lost(x.agreements, x.Events[i].Agreements[j]) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-GROUP-LEAD", Severity: rule.Error, Where: "/workingGroups/*/lead",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.WorkingGroups {
				if lost(x.partners, x.WorkingGroups[i].Lead) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-GROUP-MEMBER", Severity: rule.Error, Where: "/workingGroups/*/members/*/partner",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.WorkingGroups {
				for j := range x.WorkingGroups[i].Members {
					if lost(x.partners, x.WorkingGroups[i].Members[j].Partner) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-STATISTIC", Severity: rule.Error, Where: "/statistics/*/partners/*",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Statistics {
				for j := range x.Statistics[i].Partners {
					if lost(x.partners, x.Statistics[i].Partners[j]) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-STATEMENT", Severity: rule.Error, Where: "/statements/*/by",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Statements {
				if lost(x.partners, x.Statements[i].By) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-PROGRAMME-TASK", Severity: rule.Error, Where: "/programmes/*/tasks/*",
		EN: taskLostEN, VI: taskLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Programmes {
				for j := range x.Programmes[i].Tasks {
					if x.taskLost(&x.Programmes[i].Tasks[j]) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-STRATEGY-TASK", Severity: rule.Error, Where: "/strategies/*/tasks/*",
		EN: taskLostEN, VI: taskLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Strategies {
				for j := range x.Strategies[i].Tasks {
					if x.taskLost(&x.Strategies[i].Tasks[j]) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
}
