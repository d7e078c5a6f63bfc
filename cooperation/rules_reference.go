package cooperation

import (
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// What is said of a reference that leads nowhere. The reference itself is not
// quoted: the pointer tells where it stands.
const (
	partnerLostEN   = "The portfolio holds no partner with this identifier; add the partner or correct the reference."
	partnerLostVI   = "Danh mục hợp tác không có đối tác nào mang mã định danh này; cần bổ sung đối tác hoặc sửa tham chiếu."
	agreementLostEN = "The portfolio holds no agreement with this identifier; add the agreement or correct the reference."
	agreementLostVI = "Danh mục hợp tác không có thỏa thuận nào mang mã định danh này; cần bổ sung thỏa thuận hoặc sửa tham chiếu."
	expertLostEN    = "The portfolio holds no expert with this identifier; add the expert or correct the reference."
	expertLostVI    = "Danh mục hợp tác không có chuyên gia nào mang mã định danh này; cần bổ sung chuyên gia hoặc sửa tham chiếu."
	networkLostEN   = "The portfolio holds no network with this identifier; add the network or correct the reference."
	networkLostVI   = "Danh mục hợp tác không có mạng lưới nào mang mã định danh này; cần bổ sung mạng lưới hoặc sửa tham chiếu."
	programmeLostEN = "The portfolio holds no programme with this identifier; add the programme or correct the reference."
	programmeLostVI = "Danh mục hợp tác không có chương trình nào mang mã định danh này; cần bổ sung chương trình hoặc sửa tham chiếu."
	taskLostEN      = "The task names an organisation that is no partner of the portfolio; add the partner or correct the reference."
	taskLostVI      = "Nhiệm vụ nêu đơn vị không có trong danh sách đối tác của danh mục hợp tác; cần bổ sung đối tác hoặc sửa tham chiếu."
)

// taskLost reports whether the task names an organisation that is not there.
func (x *Index) taskLost(t *Task) bool {
	for _, list := range [...][]id.Partner{t.Responsible, t.Accountable, t.Consulted, t.Informed} {
		for _, p := range list {
			if lost(x.partners, p) {
				return true
			}
		}
	}
	return lost(x.partners, t.Coordinator) || lost(x.partners, t.AssignedBy)
}

var referenceRules = []rule.Rule[Index]{
	{
		Code: "PTF-REF-LEAD", Severity: rule.Error, Where: "/lead",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			if lost(x.partners, x.Lead) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "PTF-REF-RELATION", Severity: rule.Error, Where: "/partners/*/relations/*/partner",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Partners {
				for j := range x.Partners[i].Relations {
					if lost(x.partners, x.Partners[i].Relations[j].Partner) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-ASSESSOR", Severity: rule.Error, Where: "/partners/*/answers/*/assessor",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Partners {
				for j := range x.Partners[i].Answers {
					if lost(x.partners, x.Partners[i].Answers[j].Assessor) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-MEMBERSHIP", Severity: rule.Error, Where: "/partners/*/memberships/*/partner",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Partners {
				for j := range x.Partners[i].Memberships {
					if lost(x.partners, x.Partners[i].Memberships[j].Partner) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-SCREENER", Severity: rule.Error, Where: "/partners/*/screenings/*/assessor",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Partners {
				for j := range x.Partners[i].Screenings {
					if lost(x.partners, x.Partners[i].Screenings[j].Assessor) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-HIT", Severity: rule.Error, Where: "/partners/*/screenings/*/hits/*/assessor",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Partners {
				for j := range x.Partners[i].Screenings {
					for k := range x.Partners[i].Screenings[j].Hits {
						if lost(x.partners, x.Partners[i].Screenings[j].Hits[k].Assessor) {
							f = f.At(i, j, k)
						}
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-PARTY", Severity: rule.Error, Where: "/agreements/*/parties/*/partner",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Parties {
					if lost(x.partners, x.Agreements[i].Parties[j].Partner) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-ACT", Severity: rule.Error, Where: "/agreements/*/events/*/party",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Events {
					if lost(x.partners, x.Agreements[i].Events[j].Party) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-PAYER", Severity: rule.Error, Where: "/agreements/*/funding/*/payer",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Funding {
					if lost(x.partners, x.Agreements[i].Funding[j].Payer) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-PAYEE", Severity: rule.Error, Where: "/agreements/*/funding/*/payee",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Funding {
					if lost(x.partners, x.Agreements[i].Funding[j].Payee) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-OBJECTIVE", Severity: rule.Error, Where: "/agreements/*/objectives/*/owner",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Objectives {
					if lost(x.partners, x.Agreements[i].Objectives[j].Owner) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-BEARER", Severity: rule.Error, Where: "/agreements/*/obligations/*/bearer",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Obligations {
					if lost(x.partners, x.Agreements[i].Obligations[j].Bearer) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-BENEFICIARY", Severity: rule.Error, Where: "/agreements/*/obligations/*/beneficiary",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Obligations {
					if lost(x.partners, x.Agreements[i].Obligations[j].Beneficiary) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-RISK", Severity: rule.Error, Where: "/agreements/*/risks/*/owner",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Risks {
					if lost(x.partners, x.Agreements[i].Risks[j].Owner) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-LINK", Severity: rule.Error, Where: "/agreements/*/links/*/agreement",
		EN: agreementLostEN, VI: agreementLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Links {
					if lost(x.agreements, x.Agreements[i].Links[j].Agreement) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-ACTIVITY", Severity: rule.Error, Where: "/agreements/*/activities/*/partners/*",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Agreements {
				for j := range x.Agreements[i].Activities {
					for k := range x.Agreements[i].Activities[j].Partners {
						if lost(x.partners, x.Agreements[i].Activities[j].Partners[k]) {
							f = f.At(i, j, k)
						}
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-AFFILIATION", Severity: rule.Error, Where: "/experts/*/affiliations/*/partner",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Experts {
				for j := range x.Experts[i].Affiliations {
					if lost(x.partners, x.Experts[i].Affiliations[j].Partner) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-MEMBER", Severity: rule.Error, Where: "/networks/*/members/*/expert",
		EN: expertLostEN, VI: expertLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Networks {
				for j := range x.Networks[i].Members {
					if lost(x.experts, x.Networks[i].Members[j].Expert) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-FOCAL", Severity: rule.Error, Where: "/networks/*/focal/*",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Networks {
				for j := range x.Networks[i].Focal {
					if lost(x.partners, x.Networks[i].Focal[j]) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-MINISTRY", Severity: rule.Error, Where: "/offices/*/ministry",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Offices {
				if lost(x.partners, x.Offices[i].Ministry) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-MISSION", Severity: rule.Error, Where: "/offices/*/mission",
		EN: partnerLostEN, VI: partnerLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Offices {
				if lost(x.partners, x.Offices[i].Mission) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "PTF-REF-NETWORK", Severity: rule.Error, Where: "/offices/*/networks/*",
		EN: networkLostEN, VI: networkLostVI, Basis: together,
		Check: func(x *Index, _ *rule.Context) (f rule.Faults) {
			for i := range x.Offices {
				for j := range x.Offices[i].Networks {
					if lost(x.networks, x.Offices[i].Networks[j]) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
}
