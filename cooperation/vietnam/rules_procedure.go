package vietnam

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var procedureRules = []rule.Rule[agreement.Agreement]{
	{
		Code: "VN-AGR-PROVINCE-REPORT", Severity: rule.Advice, Where: "/obligations",
		EN:    "A province-level agreement is reported to the Prime Minister, with a copy to the Ministry of Foreign Affairs, within %[1]d days of signing; record it as a step reported, or as a duty of the province, due by %[2]s.",
		VI:    "Thỏa thuận nhân danh cơ quan cấp tỉnh phải được báo cáo Thủ tướng Chính phủ và gửi Bộ Ngoại giao trong thời hạn %[1]d ngày kể từ ngày ký; cần ghi nhận bước báo cáo hoặc ghi thành nghĩa vụ của bên cấp tỉnh, hạn %[2]s.",
		Basis: provinceReports,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			due := ReportDue(a.SignedOn())
			if due.IsZero() || !international(a) {
				return f
			}
			at := -1
			for i := range a.Parties {
				if p := &a.Parties[i]; p.Level == agreement.LevelProvince && signs(p) {
					at = i
					break
				}
			}
			if at < 0 {
				return f
			}
			for i := range a.Steps {
				if a.Steps[i].Kind == agreement.StepReported {
					return f // whether in time, another rule says
				}
			}
			for i := range a.Obligations {
				o := &a.Obligations[i]
				if o.Bearer != a.Parties[at].Partner {
					continue
				}
				by := o.Due
				if o.Rule != nil {
					by = calendar.Date{}
					if first := o.Occurrences(a, agreement.Watch{Holidays: Holidays()}); len(first) > 0 {
						by = first[0].Due
					}
				}
				if !by.IsZero() && by.Compare(due) != calendar.After {
					return f
				}
			}
			return f.Here().Int("days", ReportDays).Date("due", due.String())
		},
	},
	{
		Code: "VN-AGR-AMENDED-DECISION", Severity: rule.Advice, Where: "/events/*",
		EN:    "An agreement is amended or renewed by the same authority and procedure as it was concluded; no decision after signing and before this act is recorded. Record it as the step decision.",
		VI:    "Việc sửa đổi, gia hạn thỏa thuận theo cùng thẩm quyền, trình tự như khi ký kết; chưa ghi nhận quyết định nào sau khi ký và trước hành vi này. Cần ghi nhận bằng bước quyết định ký kết.",
		Basis: agreementAmended,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if !has(a, agreement.EventAmended) && !has(a, agreement.EventRenewed) || !international(a) {
				return f
			}
			signed := a.SignedOn()
			var decision calendar.Date // the first one after signing
			for i := range a.Events {
				e := &a.Events[i]
				if approvedHere(a, e) {
					decision = nextAfter(decision, e.On, signed)
				}
			}
			for i := range a.Steps {
				if s := &a.Steps[i]; consents(s) {
					decision = nextAfter(decision, s.On, signed)
				}
			}
			for i := range a.Events {
				e := &a.Events[i]
				if e.Kind != agreement.EventAmended && e.Kind != agreement.EventRenewed || before2021(e.On) {
					continue
				}
				if decision.IsZero() || decision.Compare(e.On) == calendar.After {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-END-NOTIFIED", Severity: rule.Advice, Where: "/events/*/reference",
		EN:    "An ending, withdrawal or suspension is notified to the Ministry of Foreign Affairs within %[1]d days of its effect; record the number of that notice, or the step notified-ending.",
		VI:    "Việc chấm dứt hiệu lực, rút khỏi hoặc tạm đình chỉ thực hiện phải được thông báo cho Bộ Ngoại giao trong thời hạn %[1]d ngày kể từ ngày có hiệu lực; cần ghi số văn bản thông báo hoặc bước thông báo.",
		Basis: agreementEnded,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			notices := noticesOf(a)
			for i := range a.Events {
				e := &a.Events[i]
				switch e.Kind {
				case agreement.EventTerminated, agreement.EventWithdrawn, agreement.EventSuspended:
					if e.Reference == "" && !before2021(e.On) && !notices.from(e.On) {
						f = f.At(i).Int("days", ReportDays)
					}
				}
			}
			if f != nil && !international(a) {
				return nil
			}
			return f
		},
	},
	{
		Code: "VN-AGR-BUDGET-SOURCE", Severity: rule.Advice, Where: "/funding/*/kind",
		EN:    "A Vietnamese party commits means whose source is not stated; say from which budget or other source they come.",
		VI:    "Bên Việt Nam cam kết kinh phí nhưng chưa nêu nguồn; cần ghi rõ nguồn ngân sách nhà nước hoặc nguồn khác.",
		Basis: budgets,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Funding {
				l := &a.Funding[i]
				if l.Kind != "" && l.Kind != agreement.FundingUnstated || l.Payer.IsZero() {
					continue
				}
				for j := range a.Parties {
					if p := &a.Parties[j]; p.Partner == l.Payer {
						if p.Country == "VN" {
							f = f.At(i)
						}
						break
					}
				}
			}
			return f
		},
	},
}

// notices are when endings were notified, as steps of the record.
type notices struct {
	last calendar.Date
	any  bool // one of them has no date that settles it
}

func noticesOf(a *agreement.Agreement) (n notices) {
	for i := range a.Steps {
		s := &a.Steps[i]
		if s.Kind != agreement.StepNotifiedEnding {
			continue
		}
		n.any = n.any || s.On.IsZero() || s.On.Uncertain() || s.On.Approximate()
		if n.last.IsZero() || n.last.Latest().Compare(s.On.Latest()) == calendar.Before {
			n.last = s.On
		}
	}
	return n
}

// from reports whether there may have been a notice from the day on.
func (n notices) from(d calendar.Date) bool {
	return n.any || !n.last.IsZero() && n.last.Compare(d) != calendar.Before
}

// nextAfter returns the first of two dates, the second of which counts only
// where it lies surely after signing.
func nextAfter(first, d, signed calendar.Date) calendar.Date {
	if d.Compare(signed) == calendar.After && (first.IsZero() || calendar.Chronological(d, first) < 0) {
		return d
	}
	return first
}

// before2021 reports whether the day lies surely before the Law on
// International Agreements came into force.
func before2021(d calendar.Date) bool {
	return !d.IsZero() && rule.Day(d.Latest().YMD()) < agreementsFrom
}
