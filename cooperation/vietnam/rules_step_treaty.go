package vietnam

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// treatyStepRules judge the steps of concluding a treaty, each by the law of the
// day on which its time began.
var treatyStepRules = []rule.Rule[agreement.Agreement]{
	{
		Code: "VN-AGR-TREATY-OPINION-LATE", Severity: rule.Advice, Where: "/steps/*/on",
		EN:    "The opinion on the treaty was given on %[1]s; it was due by %[2]s, %[3]d days from the complete dossier.",
		VI:    "Ý kiến về điều ước quốc tế được trả lời %[1]s, muộn hơn thời hạn %[2]s (%[3]d ngày kể từ ngày nhận đủ hồ sơ).",
		Basis: treatyOpinions,
		Check: func(a *agreement.Agreement, _ *rule.Context) rule.Faults {
			return late(a, agreement.StepOpinion, agreement.StepDossierComplete, treatyOpinionDays, treatyOpinionBefore)
		},
	},
	{
		Code: "VN-AGR-APPRAISAL-LATE", Severity: rule.Advice, Where: "/steps/*/on",
		EN:    "The appraisal was given on %[1]s; with an appraisal council, which has the longest time, it was due by %[2]s, %[3]d days from the complete dossier.",
		VI:    "Ý kiến thẩm định được gửi %[1]s; kể cả khi thành lập Hội đồng thẩm định thì thời hạn cũng chỉ đến %[2]s (%[3]d ngày kể từ ngày nhận đủ hồ sơ).",
		Basis: treatyAppraisal,
		Check: func(a *agreement.Agreement, _ *rule.Context) rule.Faults {
			return late(a, agreement.StepAppraisal, agreement.StepAskedAppraisal, appraisalCouncil, appraisalCouncilThen)
		},
	},
	{
		Code: "VN-AGR-SUPPLEMENT-LATE", Severity: rule.Advice, Where: "/steps/*/on",
		EN:    "What the dossier lacks was asked for on %[1]s; that was due by %[2]s, %[3]d working days from its receipt.",
		VI:    "Yêu cầu bổ sung hồ sơ được gửi %[1]s, muộn hơn thời hạn %[2]s (%[3]d ngày làm việc kể từ ngày nhận hồ sơ).",
		Basis: treatySupplement,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if !recorded(a, agreement.StepAskedSupplement) || !treaty(a) {
				return f
			}
			appraisal, check := received(a, agreement.StepAskedAppraisal), received(a, agreement.StepAskedCheck)
			for i := range a.Steps {
				s := &a.Steps[i]
				if s.Kind != agreement.StepAskedSupplement {
					continue
				}
				asked := appraisal.on(s.By)
				if d := check.on(s.By); asked.IsZero() || d.Compare(asked) == calendar.After {
					asked = d
				}
				if holdsOn(procedureTreaty, asked) != calendar.Yes {
					continue
				}
				if due := workingDue(asked, supplementWorkingDays); s.On.Compare(due) == calendar.After {
					f = f.At(i).Date("asked", s.On.String()).Date("due", due.String()).Int("days", supplementWorkingDays)
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-FULL-POWERS", Severity: rule.Warning, Where: "/parties/*/capacity",
		EN:    "The Vietnamese party signs the treaty under full powers; the record keeps the steps taken, and their issue before signing is not among them.",
		VI:    "Bên Việt Nam ký điều ước quốc tế theo giấy ủy quyền; hồ sơ có ghi các bước nhưng chưa ghi nhận việc cấp giấy ủy quyền trước khi ký.",
		Basis: treatyPowers,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Steps) == 0 || !treaty(a) {
				return f
			}
			signed := a.SignedOn()
			if signed.IsZero() {
				return f
			}
			for i := range a.Parties {
				if p := &a.Parties[i]; p.Capacity == agreement.CapacityFullPowers && signs(p) {
					f = f.At(i)
				}
			}
			for i := range a.Steps {
				if s := &a.Steps[i]; f != nil && s.Kind == agreement.StepFullPowers && s.On.Compare(signed) != calendar.After {
					return nil
				}
			}
			return f
		},
	},
}

// late returns the answers to what was asked about a treaty that came surely
// after their time, by the law of the day on which it was asked.
func late(a *agreement.Agreement, answer, asked agreement.StepKind, now, before int) (f rule.Faults) {
	if !recorded(a, answer) || !treaty(a) {
		return nil
	}
	r := received(a, asked)
	for i := range a.Steps {
		s := &a.Steps[i]
		if s.Kind != answer {
			continue
		}
		from, limit := r.on(s.By), now
		switch {
		case holdsOn(procedureTreatyBefore, from) == calendar.Yes:
			limit = before
		case holdsOn(procedureTreaty, from) != calendar.Yes:
			continue
		}
		if due := from.AddDays(limit); s.On.Compare(due) == calendar.After {
			f = f.At(i).Date("given", s.On.String()).Date("due", due.String()).Int("days", limit)
		}
	}
	return f
}
