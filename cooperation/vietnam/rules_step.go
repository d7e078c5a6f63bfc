package vietnam

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// stepRules judge the steps of a procedure, where a record keeps any, at the
// levels whose articles were seen: State and Government (Art. 9), provinces (Art. 19).
var stepRules = []rule.Rule[agreement.Agreement]{
	{
		Code: "VN-AGR-CONSULT-MISSING", Severity: rule.Warning, Where: "/steps",
		EN:    "The Ministry of Foreign Affairs and the bodies directly concerned are asked for their written opinion before signing; the record keeps the steps taken, and that is not among them.",
		VI:    "Trước khi ký phải lấy ý kiến bằng văn bản của Bộ Ngoại giao và cơ quan, tổ chức có liên quan trực tiếp; hồ sơ có ghi các bước nhưng chưa có việc lấy ý kiến.",
		Basis: opinionsAsked,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Steps) == 0 || !has(a, agreement.EventSigned) {
				return f
			}
			for i := range a.Steps {
				switch a.Steps[i].Kind {
				case agreement.StepAskedOpinion, agreement.StepOpinion:
					return f
				}
			}
			if consulting(a) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-AGR-CONSULT-EARLY", Severity: rule.Warning, Where: "/steps/*",
		EN:    "The agreement was signed on %[1]s, while the body asked for its opinion still had time to answer until %[2]s (%[3]d working days from the complete dossier) and had not.",
		VI:    "Thỏa thuận được ký %[1]s khi cơ quan được lấy ý kiến chưa trả lời và vẫn còn thời hạn đến %[2]s (%[3]d ngày làm việc kể từ ngày nhận đủ hồ sơ).",
		Basis: opinionsAsked,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			return unanswered(a, func(f rule.Faults, i int, signed, due calendar.Date, limit int) rule.Faults {
				if o := signed.Compare(due); o == calendar.Before || o == calendar.Same {
					f = f.At(i).Date("signed", signed.String()).Date("due", due.String()).Int("days", limit)
				}
				return f
			})
		},
	},
	{
		Code: "VN-AGR-OPINION-MISSING", Severity: rule.Warning, Where: "/steps/*",
		EN:    "The agreement was signed on %[1]s, and the opinion of the body that was asked for it is not recorded.",
		VI:    "Thỏa thuận được ký %[1]s nhưng chưa ghi nhận ý kiến của cơ quan đã được lấy ý kiến.",
		Basis: opinionsAsked,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			return unanswered(a, func(f rule.Faults, i int, signed, due calendar.Date, limit int) rule.Faults {
				if o := signed.Compare(due); o != calendar.Before && o != calendar.Same {
					f = f.At(i).Date("signed", signed.String())
				}
				return f
			})
		},
	},
	{
		Code: "VN-AGR-OPINION-LATE", Severity: rule.Advice, Where: "/steps/*/on",
		EN:    "The opinion was given on %[1]s; it was due by %[2]s, %[3]d working days from the complete dossier.",
		VI:    "Ý kiến được trả lời %[1]s, muộn hơn thời hạn %[2]s (%[3]d ngày làm việc kể từ ngày nhận đủ hồ sơ).",
		Basis: opinionsAsked,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if !recorded(a, agreement.StepOpinion) || !consulting(a) {
				return f
			}
			r, limit := received(a, agreement.StepDossierComplete), opinionLimit(a)
			for i := range a.Steps {
				s := &a.Steps[i]
				if s.Kind != agreement.StepOpinion {
					continue
				}
				if due := workingDue(r.on(s.By), limit); s.On.Compare(due) == calendar.After {
					f = f.At(i).Date("given", s.On.String()).Date("due", due.String()).Int("days", limit)
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-DISAGREEMENT-REFERRED", Severity: rule.Error, Where: "/steps/*/answer",
		EN:    "A body consulted said no, and the agreement was signed on %[1]s without the differing opinions being put before the Prime Minister first.",
		VI:    "Cơ quan được lấy ý kiến không đồng ý nhưng thỏa thuận được ký %[1]s khi chưa trình Thủ tướng Chính phủ cho ý kiến.",
		Basis: procedureReferred,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			signed := a.SignedOn()
			if signed.IsZero() || !recorded(a, agreement.StepOpinion) {
				return f
			}
			yes := saidYes(a, agreement.StepOpinion)
			for i := range a.Steps {
				s := &a.Steps[i]
				if s.Kind == agreement.StepReferred && s.On.Compare(signed) != calendar.After {
					return nil
				}
				if s.Kind != agreement.StepOpinion || s.Answer != codes.No || until(s.On, signed) != calendar.Yes {
					continue
				}
				if y := yes.by(s.By); !y.any || !y.doubt && y.on.Compare(s.On) == calendar.Before {
					f = f.At(i).Date("signed", signed.String())
				}
			}
			if f != nil && !provincial(a) {
				return nil
			}
			return f
		},
	},
	{
		Code: "VN-AGR-REFERRAL-ANSWER", Severity: rule.Error, Where: "/steps/*",
		EN:    "The matter was put before the Prime Minister, and the agreement was signed on %[1]s without a written consent on record.",
		VI:    "Đã trình Thủ tướng Chính phủ nhưng thỏa thuận được ký %[1]s mà chưa ghi nhận ý kiến đồng ý bằng văn bản.",
		Basis: procedureReferred,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			signed := a.SignedOn()
			if signed.IsZero() {
				return f
			}
			for i := range a.Steps {
				s := &a.Steps[i]
				switch {
				case s.Kind == agreement.StepReferralAnswer && s.Answer != codes.No && s.On.Compare(signed) != calendar.After:
					return nil
				case s.Kind == agreement.StepReferred && until(s.On, signed) == calendar.Yes:
					f = f.At(i).Date("signed", signed.String())
				}
			}
			if f != nil && !provincial(a) {
				return nil
			}
			return f
		},
	},
	{
		Code: "VN-AGR-REPORT-LATE", Severity: rule.Warning, Where: "/steps/*/on",
		EN:    "The report or copy was sent on %[1]s; it was due by %[2]s, %[3]d days after signing.",
		VI:    "Báo cáo hoặc bản sao được gửi %[1]s, muộn hơn thời hạn %[2]s (%[3]d ngày kể từ ngày ký).",
		Basis: provinceReports,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			var due calendar.Date
			for i := range a.Steps {
				s := &a.Steps[i]
				if s.Kind != agreement.StepReported && s.Kind != agreement.StepCopySent {
					continue
				}
				if due.IsZero() {
					if due = ReportDue(a.SignedOn()); due.IsZero() || !provincial(a) {
						return f
					}
				}
				if s.On.Compare(due) == calendar.After {
					f = f.At(i).Date("sent", s.On.String()).Date("due", due.String()).Int("days", ReportDays)
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-END-NOTICE-LATE", Severity: rule.Warning, Where: "/steps/*/on",
		EN:    "The Ministry of Foreign Affairs was notified on %[1]s; the notice was due by %[2]s, %[3]d days after the effect of the last ending, withdrawal or suspension.",
		VI:    "Bộ Ngoại giao được thông báo %[1]s, muộn hơn thời hạn %[2]s (%[3]d ngày kể từ ngày việc chấm dứt hiệu lực, rút khỏi hoặc tạm đình chỉ thực hiện gần nhất có hiệu lực).",
		Basis: agreementEnded,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			var due calendar.Date
			for i := range a.Steps {
				s := &a.Steps[i]
				if s.Kind != agreement.StepNotifiedEnding {
					continue
				}
				if due.IsZero() {
					if due = endingDue(a); due.IsZero() || !international(a) {
						return f
					}
				}
				if s.On.Compare(due) == calendar.After {
					f = f.At(i).Date("notified", s.On.String()).Date("due", due.String()).Int("days", ReportDays)
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-DELEGATED-DOCUMENT", Severity: rule.Advice, Where: "/parties/*/capacity",
		EN:    "The Vietnamese party signs by authorisation; record it as the step authorised, with its number.",
		VI:    "Bên Việt Nam ký theo ủy quyền; cần ghi nhận bước ủy quyền kèm số văn bản.",
		Basis: signedByAnother,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Steps) == 0 {
				return f
			}
			for i := range a.Parties {
				if p := &a.Parties[i]; p.Capacity == agreement.CapacityDelegated && signs(p) {
					f = f.At(i)
				}
			}
			if f != nil && (!international(a) || recorded(a, agreement.StepAuthorised)) {
				return nil
			}
			return f
		},
	},
}

// consulting reports whether it is an international agreement at one of the
// levels whose consultation was seen in the law.
func consulting(a *agreement.Agreement) bool {
	for i := range a.Parties {
		if p := &a.Parties[i]; signs(p) && (sovereign(p.Level) || p.Level == agreement.LevelProvince) {
			return international(a)
		}
	}
	return false
}

// provincial reports whether it is an international agreement of a province.
func provincial(a *agreement.Agreement) bool {
	for i := range a.Parties {
		if p := &a.Parties[i]; signs(p) && p.Level == agreement.LevelProvince {
			return international(a)
		}
	}
	return false
}

// recorded reports whether a step of the kind is recorded.
func recorded(a *agreement.Agreement, k agreement.StepKind) bool {
	for i := range a.Steps {
		if a.Steps[i].Kind == k {
			return true
		}
	}
	return false
}

// opinionLimit returns how many working days there are for an opinion: fewer in
// the reduced procedure of State and Government, and 0 in that of others, whose
// days were not seen.
func opinionLimit(a *agreement.Agreement) int {
	if !recorded(a, agreement.StepReducedProcedure) {
		return ConsultationWorkingDays
	}
	for i := range a.Parties {
		if p := &a.Parties[i]; signs(p) && sovereign(p.Level) {
			return reducedWorkingDays
		}
	}
	return 0
}

// unanswered adds what fault makes of each request for an opinion that was not
// answered by the day of signing: the last day for the answer, where it is known.
func unanswered(a *agreement.Agreement, fault func(f rule.Faults, i int, signed, due calendar.Date, limit int) rule.Faults) (f rule.Faults) {
	if !recorded(a, agreement.StepAskedOpinion) {
		return nil
	}
	signed := a.SignedOn()
	if signed.IsZero() || !consulting(a) {
		return nil
	}
	answers := answersBy(a, signed)
	if answers.anybody {
		return nil
	}
	complete, limit := received(a, agreement.StepDossierComplete), opinionLimit(a)
	for i := range a.Steps {
		s := &a.Steps[i]
		if s.Kind != agreement.StepAskedOpinion || until(s.On, signed) != calendar.Yes || answers.has(s.To) {
			continue
		}
		f = fault(f, i, signed, workingDue(complete.on(s.To), limit), limit)
	}
	return f
}

// workingDue returns the last of so many working days after a day; zero where
// that is not known.
func workingDue(from calendar.Date, days int) calendar.Date {
	if from.IsZero() || days == 0 {
		return calendar.Date{}
	}
	due, err := calendar.AddWorkingDays(from, days, Holidays())
	if err != nil {
		return calendar.Date{}
	}
	return due
}

// endingDue returns the last day for notifying of the last ending; zero where
// one of them has no certain day.
func endingDue(a *agreement.Agreement) (due calendar.Date) {
	for i := range a.Events {
		e := &a.Events[i]
		switch e.Kind {
		case agreement.EventTerminated, agreement.EventWithdrawn, agreement.EventSuspended:
			d := e.On
			if !e.Effect.IsZero() {
				d = e.Effect
			}
			if d = d.AddDays(ReportDays); d.IsZero() || before2021(e.On) {
				return calendar.Date{}
			}
			if due.IsZero() || due.Compare(d) == calendar.Before {
				due = d
			}
		}
	}
	return due
}
