package vietnam

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// Time limits of procedures, edition 2026-11, beside those of rules.go. The basis
// of each step says where it was seen.
const (
	reducedWorkingDays    = 3 // opinions in the reduced procedure, Law 70/2020/QH14, Art. 38
	referralWorkingDays   = 7 // the Prime Minister's answer, Art. 19(4)
	treatyOpinionDays     = 10
	treatyOpinionBefore   = 15 // before Law 137/2025/QH15
	supplementWorkingDays = 3
	appraisalDays         = 10
	appraisalCouncil      = 20
	appraisalBefore       = 20 // before Law 137/2025/QH15
	appraisalCouncilThen  = 60
)

const signing = agreement.EventSigned

func days(n int) agreement.TimeLimit        { return agreement.TimeLimit{Days: n} }
func workingDays(n int) agreement.TimeLimit { return agreement.TimeLimit{Days: n, Working: true} }

// Steps that several procedures share.

func stepDossier() agreement.ProcedureStep {
	return agreement.ProcedureStep{
		Step: agreement.StepProposal, EN: "Put the dossier together and propose to conclude", VI: "Lập hồ sơ đề xuất ký kết", Before: signing,
		ByEN: "Proposing body", ByVI: "Cơ quan đề xuất", Basis: procedureDossier,
		Papers: []agreement.PaperKind{
			agreement.PaperRequest, agreement.PaperDraftVI, agreement.PaperDraftForeign, agreement.PaperConformity,
			agreement.PaperConditions, agreement.PaperForeignParty,
		},
	}
}

func stepConsult() agreement.ProcedureStep {
	return agreement.ProcedureStep{
		Step: agreement.StepAskedOpinion, Before: signing,
		EN:   "Ask the Ministry of Foreign Affairs and the bodies directly concerned for their written opinion",
		VI:   "Lấy ý kiến bằng văn bản của Bộ Ngoại giao và cơ quan, tổ chức có liên quan trực tiếp",
		ByEN: "Proposing body", ByVI: "Cơ quan đề xuất",
	}
}

func stepOpinion(limit agreement.TimeLimit) agreement.ProcedureStep {
	return agreement.ProcedureStep{
		Step: agreement.StepOpinion, EN: "Answer in writing", VI: "Trả lời bằng văn bản", Before: signing,
		ByEN: "Bodies consulted", ByVI: "Cơ quan, tổ chức được lấy ý kiến",
		From: agreement.StepDossierComplete, NotBefore: agreement.StepAskedOpinion, Limit: limit, Unseen: limit.Days == 0,
	}
}

func stepReferred() agreement.ProcedureStep {
	return agreement.ProcedureStep{
		Step: agreement.StepReferred, EN: "Put differing opinions before the Prime Minister",
		VI:   "Trình Thủ tướng Chính phủ cho ý kiến khi có ý kiến khác nhau",
		When: agreement.StepOpinion, Answer: codes.No, Before: signing, Papers: []agreement.PaperKind{agreement.PaperOpinions},
		ByEN: "Proposing body", ByVI: "Cơ quan đề xuất", Basis: procedureReferred,
	}
}

func stepReferralAnswer() agreement.ProcedureStep {
	return agreement.ProcedureStep{
		Step: agreement.StepReferralAnswer, EN: "Answer the referral in writing; nothing is signed without consent",
		VI:   "Cho ý kiến bằng văn bản; chỉ ký kết sau khi được đồng ý",
		When: agreement.StepOpinion, Answer: codes.No, From: agreement.StepReferred, Limit: workingDays(referralWorkingDays), Before: signing,
		ByEN: "Prime Minister", ByVI: "Thủ tướng Chính phủ", Basis: procedureReferred,
	}
}

func stepDecision(en, vi string) agreement.ProcedureStep {
	return agreement.ProcedureStep{
		Step: agreement.StepDecision, EN: "Decide on concluding", VI: "Quyết định việc ký kết", Before: signing, ByEN: en, ByVI: vi,
	}
}

func stepConsent(en, vi string) agreement.ProcedureStep {
	return agreement.ProcedureStep{
		Step: agreement.StepSuperiorConsent, EN: "Consent to concluding", VI: "Đồng ý việc ký kết", Before: signing, ByEN: en, ByVI: vi,
	}
}

func stepReport() agreement.ProcedureStep {
	return agreement.ProcedureStep{
		Step: agreement.StepReported, EN: "Report to the Prime Minister", VI: "Báo cáo Thủ tướng Chính phủ",
		FromEvents: []agreement.EventKind{signing}, Limit: days(ReportDays), ByEN: "Body that signed", ByVI: "Cơ quan ký kết",
	}
}

func stepCopy() agreement.ProcedureStep {
	return agreement.ProcedureStep{
		Step: agreement.StepCopySent, EN: "Send a copy to the Ministry of Foreign Affairs", VI: "Gửi bản sao thỏa thuận quốc tế cho Bộ Ngoại giao",
		FromEvents: []agreement.EventKind{signing}, Limit: days(ReportDays), ByEN: "Body that signed", ByVI: "Cơ quan ký kết",
	}
}

func stepTakenUp() agreement.ProcedureStep {
	return agreement.ProcedureStep{
		Step: agreement.StepOpinionsTakenUp, EN: "Take up the opinions and complete the dossier", VI: "Nghiên cứu, giải trình, tiếp thu ý kiến, hoàn thiện hồ sơ",
		Before: signing, ByEN: "Proposing body", ByVI: "Cơ quan đề xuất",
	}
}

// Procedures of international agreements.

func stateProcedure() agreement.Procedure {
	opinion := stepOpinion(workingDays(ConsultationWorkingDays))
	opinion.Otherwise = []agreement.Otherwise{{If: agreement.StepReducedProcedure, Limit: workingDays(reducedWorkingDays)}}
	return agreement.Procedure{
		Code: "vn-agreement-state", EN: "International agreement in the name of the State or the Government",
		VI: "Thỏa thuận quốc tế nhân danh Nhà nước, Chính phủ", Basis: procedureState,
		Steps: []agreement.ProcedureStep{
			stepDossier(), stepConsult(), opinion, stepTakenUp(),
			stepDecision("President of the State, or the Prime Minister", "Chủ tịch nước hoặc Thủ tướng Chính phủ"),
			{
				Step: agreement.StepFullPowers, EN: "Issue the letter of authorisation to sign", VI: "Cấp giấy ủy quyền ký", Before: signing, Optional: true,
				ByEN: "Minister of Foreign Affairs", ByVI: "Bộ trưởng Bộ Ngoại giao", Basis: procedureLetter,
			},
		},
	}
}

func ministryProcedure() agreement.Procedure {
	refer, answer := stepReferred(), stepReferralAnswer()
	refer.Basis, answer.Basis = procedureMinistry, procedureMinistry
	return agreement.Procedure{
		Code: "vn-agreement-ministry", EN: "International agreement in the name of a ministry or agency",
		VI: "Thỏa thuận quốc tế nhân danh bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ", Basis: procedureMinistry,
		Steps: []agreement.ProcedureStep{
			stepDossier(), stepConsult(), stepOpinion(workingDays(ConsultationWorkingDays)), refer, answer,
			stepDecision("Minister or head of the agency", "Bộ trưởng, Thủ trưởng cơ quan"), stepReport(), stepCopy(),
		},
	}
}

func provinceProcedure() agreement.Procedure {
	return agreement.Procedure{
		Code: "vn-agreement-province", EN: "International agreement in the name of a provincial body",
		VI: "Thỏa thuận quốc tế nhân danh cơ quan cấp tỉnh", Basis: procedureProvince,
		Steps: []agreement.ProcedureStep{
			stepDossier(), stepConsult(), stepOpinion(workingDays(ConsultationWorkingDays)), stepReferred(), stepReferralAnswer(),
			stepDecision("Chair of the provincial People's Council or Committee", "Chủ tịch Hội đồng nhân dân hoặc Chủ tịch Ủy ban nhân dân cấp tỉnh"),
			stepReport(), stepCopy(),
		},
	}
}

func departmentProcedure() agreement.Procedure {
	return agreement.Procedure{
		Code: "vn-agreement-department", EN: "International agreement in the name of a general department or department (cục)",
		VI: "Thỏa thuận quốc tế nhân danh tổng cục, cục thuộc bộ, cơ quan ngang bộ", Basis: procedureSubordinate,
		Steps: []agreement.ProcedureStep{
			stepDossier(), stepConsult(), stepOpinion(agreement.TimeLimit{}), stepConsent("Minister or head of the agency", "Bộ trưởng, Thủ trưởng cơ quan ngang bộ"),
		},
	}
}

func agencyProcedure() agreement.Procedure {
	consult := stepConsult()
	consult.EN = "Ask the provincial department of foreign affairs and the bodies directly concerned for their written opinion"
	consult.VI = "Lấy ý kiến bằng văn bản của Sở Ngoại vụ và các cơ quan có liên quan trực tiếp"
	return agreement.Procedure{
		Code: "vn-agreement-provincial-agency", EN: "International agreement in the name of a specialised agency of a province (sở)",
		VI: "Thỏa thuận quốc tế nhân danh cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh", Basis: procedureAgency,
		Steps: []agreement.ProcedureStep{
			stepDossier(), consult, stepOpinion(agreement.TimeLimit{}), stepTakenUp(),
			stepConsent("Chair of the provincial People's Committee", "Chủ tịch Ủy ban nhân dân cấp tỉnh"),
		},
	}
}

func communeProcedure() agreement.Procedure {
	return agreement.Procedure{
		Code: "vn-agreement-border-commune", EN: "International agreement in the name of a commune in a border area",
		VI: "Thỏa thuận quốc tế nhân danh Ủy ban nhân dân cấp xã ở khu vực biên giới", Basis: procedureSubordinate,
		Steps: []agreement.ProcedureStep{
			stepDossier(), stepConsult(), stepOpinion(agreement.TimeLimit{}),
			stepConsent("Chair of the provincial People's Committee", "Chủ tịch Ủy ban nhân dân cấp tỉnh"),
		},
	}
}

func endingProcedure() agreement.Procedure {
	return agreement.Procedure{
		Code: "vn-agreement-ending", EN: "Ending, withdrawing from or suspending an international agreement",
		VI: "Chấm dứt hiệu lực, rút khỏi, tạm đình chỉ thực hiện thỏa thuận quốc tế", Basis: procedureEnding,
		Steps: []agreement.ProcedureStep{{
			Step: agreement.StepNotifiedEnding, EN: "Notify the Ministry of Foreign Affairs", VI: "Thông báo cho Bộ Ngoại giao",
			FromEvents: []agreement.EventKind{agreement.EventTerminated, agreement.EventWithdrawn, agreement.EventSuspended},
			Limit:      days(ReportDays), ByEN: "Body that signed", ByVI: "Cơ quan ký kết",
		}},
	}
}

// Procedures of treaties.

func treatyProcedure() agreement.Procedure {
	p := treatySteps(days(treatyOpinionDays), days(appraisalDays), days(appraisalCouncil), procedureAppraisalNow)
	p.Code, p.Basis = "vn-treaty-2026", procedureTreaty
	for i := range p.Steps {
		switch s := &p.Steps[i]; s.Step {
		case agreement.StepProposal:
			s.Otherwise = []agreement.Otherwise{{If: agreement.StepAgreedPrinciple, Papers: []agreement.PaperKind{agreement.PaperSubmission}}}
		case agreement.StepAskedAppraisal:
			supplement := agreement.ProcedureStep{
				Step: agreement.StepAskedSupplement, EN: "Ask for what the dossier lacks", VI: "Yêu cầu bổ sung, hoàn thiện hồ sơ", Optional: true,
				From: agreement.StepAskedAppraisal, Limit: workingDays(supplementWorkingDays), ByEN: "Ministry of Justice", ByVI: "Bộ Tư pháp",
			}
			p.Steps = append(p.Steps[:i+1], append([]agreement.ProcedureStep{supplement}, p.Steps[i+1:]...)...)
			return p
		}
	}
	return p
}

func treatyProcedureBefore() agreement.Procedure {
	p := treatySteps(days(treatyOpinionBefore), days(appraisalBefore), days(appraisalCouncilThen), procedureAppraisal)
	p.Code, p.Basis = "vn-treaty-2016", procedureTreatyBefore
	return p
}

func treatySteps(opinion, appraisal, council agreement.TimeLimit, dossier rule.Basis) agreement.Procedure {
	consult, answer, takenUp := stepConsult(), stepOpinion(opinion), stepTakenUp()
	consult.EN = "Ask the Ministry of Foreign Affairs, the Ministry of Justice and the bodies concerned for their written opinion"
	consult.VI = "Lấy ý kiến bằng văn bản của Bộ Ngoại giao, Bộ Tư pháp và cơ quan, tổ chức có liên quan"
	return agreement.Procedure{
		EN: "Treaty in the name of the State or the Government", VI: "Điều ước quốc tế nhân danh Nhà nước, Chính phủ",
		Steps: []agreement.ProcedureStep{
			consult, answer, takenUp,
			{
				Step: agreement.StepProposal, EN: "Submit the proposal to negotiate", VI: "Trình đề xuất đàm phán", Before: signing,
				ByEN: "Proposing body", ByVI: "Cơ quan đề xuất", Basis: procedureNegotiation,
				Papers: []agreement.PaperKind{
					agreement.PaperSubmission, agreement.PaperImpact, agreement.PaperTreatyReview, agreement.PaperAuthorisation,
					agreement.PaperOpinions, agreement.PaperTakenUp, agreement.PaperDraft,
				},
			},
			{
				Step: agreement.StepAuthorised, EN: "Authorise the negotiation", VI: "Quyết định việc đàm phán, ủy quyền đàm phán", Before: signing,
				ByEN: "President of the State, or the Prime Minister", ByVI: "Chủ tịch nước hoặc Thủ tướng Chính phủ", Basis: procedureTreatyGeneral,
			},
			{
				Step: agreement.StepAskedCheck, EN: "Ask the Ministry of Foreign Affairs to check the treaty", VI: "Đề nghị Bộ Ngoại giao kiểm tra đề xuất ký điều ước quốc tế", Before: signing,
				ByEN: "Proposing body", ByVI: "Cơ quan đề xuất", Basis: procedureTreatyGeneral,
			},
			{
				Step: agreement.StepCheck, EN: "Give the result of the check", VI: "Cho ý kiến kiểm tra", Before: signing, From: agreement.StepAskedCheck, Unseen: true,
				ByEN: "Ministry of Foreign Affairs", ByVI: "Bộ Ngoại giao", Basis: procedureTreatyGeneral,
			},
			{
				Step: agreement.StepAskedAppraisal, EN: "Ask the Ministry of Justice for its appraisal", VI: "Đề nghị Bộ Tư pháp thẩm định điều ước quốc tế", Before: signing,
				ByEN: "Proposing body", ByVI: "Cơ quan đề xuất", Basis: dossier,
				Papers: []agreement.PaperKind{
					agreement.PaperRequest, agreement.PaperSubmission, agreement.PaperConformity, agreement.PaperOpinions, agreement.PaperDraft,
				},
			},
			{
				Step: agreement.StepAppraisal, EN: "Give the appraisal", VI: "Thẩm định", Before: signing, From: agreement.StepAskedAppraisal, Limit: appraisal,
				Otherwise: []agreement.Otherwise{{If: agreement.StepCouncil, Limit: council}}, ByEN: "Ministry of Justice", ByVI: "Bộ Tư pháp",
			},
			{
				Step: agreement.StepDecision, EN: "Decide on signing", VI: "Quyết định việc ký điều ước quốc tế", Before: signing,
				ByEN: "President of the State, or the Government", ByVI: "Chủ tịch nước hoặc Chính phủ", Basis: procedureTreatyGeneral,
			},
			{
				Step: agreement.StepFullPowers, EN: "Issue full powers", VI: "Cấp giấy ủy quyền đàm phán, ký", Before: signing,
				ByEN: "Ministry of Foreign Affairs", ByVI: "Bộ Ngoại giao", Basis: treatyPowers,
			},
		},
	}
}
