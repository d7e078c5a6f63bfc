package vietnam

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// transfers reports whether the agreement is a technology transfer contract of
// a Vietnamese party. Licences and the like may be one too, but by no rule seen.
func transfers(a *agreement.Agreement) bool {
	return a.Form == agreement.FormTransfer && concerned(a)
}

// cleared returns when the contract was registered or permitted, the first of
// both, and whether such an act is recorded at all. A permit for restricted
// technology stands in place of a registration; it is the event permitted or,
// in records that do not have it, approved.
func cleared(a *agreement.Agreement) (day calendar.Date, recorded bool) {
	for i := range a.Events {
		e := &a.Events[i]
		if e.Kind != agreement.EventRegistered && e.Kind != agreement.EventPermitted && e.Kind != agreement.EventApproved {
			continue
		}
		recorded = true
		if !e.On.IsZero() && (day.IsZero() || calendar.Chronological(e.On, day) < 0) {
			day = e.On
		}
	}
	return day, recorded
}

var transferRules = []rule.Rule[agreement.Agreement]{
	{
		Code: "VN-AGR-TRANSFER-REGISTERED", Severity: rule.Warning, Where: "/events",
		EN:    "A transfer of technology across the border is registered, the dossier being filed within %[1]d days of signing, by %[2]s; neither a registration nor a permit is recorded.",
		VI:    "Hợp đồng chuyển giao công nghệ qua biên giới phải đăng ký, hồ sơ nộp trong thời hạn %[1]d ngày kể từ ngày ký, hạn %[2]s; chưa ghi nhận việc đăng ký hoặc giấy phép.",
		Basis: transferRegister,
		Check: func(a *agreement.Agreement, c *rule.Context) (f rule.Faults) {
			if !transfers(a) || !across(a) || c.AsOf() == 0 {
				return f
			}
			due := RegistrationDue(a.SignedOn().Latest())
			if due.IsZero() || rule.Day(due.YMD()) >= c.AsOf() {
				return f
			}
			if _, recorded := cleared(a); !recorded {
				f = f.Here().Int("days", RegistrationDays).Date("due", due.String())
			}
			return f
		},
	},
	{
		Code: "VN-AGR-TRANSFER-EFFECT", Severity: rule.Error, Where: "/events/*/on",
		EN:    "The contract takes effect on %[1]s, before its registration or permit on %[2]s; a contract to be registered or permitted has effect from that day only.",
		VI:    "Hợp đồng có hiệu lực %[1]s, trước ngày được đăng ký hoặc cấp phép %[2]s; hợp đồng phải đăng ký hoặc cấp phép chỉ có hiệu lực từ ngày đó.",
		Basis: transferEffect,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if !transfers(a) || !across(a) {
				return f
			}
			day, _ := cleared(a)
			for i := range a.Events {
				e := &a.Events[i]
				if e.Kind == agreement.EventInForce && e.On.Compare(day) == calendar.Before {
					f = f.At(i).Date("effect", e.On.String()).Date("registered", day.String())
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-TRANSFER-IN-FORCE", Severity: rule.Warning, Where: "/events/*",
		EN:    "The contract is recorded as in force, but neither its registration nor a permit is; a transfer across the border has effect from then only.",
		VI:    "Hợp đồng được ghi là đã có hiệu lực nhưng chưa ghi nhận việc đăng ký hoặc giấy phép; hợp đồng chuyển giao qua biên giới chỉ có hiệu lực từ thời điểm đó.",
		Basis: transferEffect,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if !transfers(a) || !across(a) {
				return f
			}
			if _, recorded := cleared(a); recorded {
				return f
			}
			for i := range a.Events {
				if a.Events[i].Kind == agreement.EventInForce {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-TRANSFER-STATE", Severity: rule.Advice, Where: "/events",
		EN:    "A domestic transfer paid from the state budget is registered too, unless a certificate of the result of the task exists; neither a registration nor a permit is recorded.",
		VI:    "Hợp đồng chuyển giao công nghệ trong nước có sử dụng vốn nhà nước, ngân sách nhà nước cũng phải đăng ký, trừ trường hợp đã có giấy chứng nhận kết quả nhiệm vụ; chưa ghi nhận việc đăng ký hoặc giấy phép.",
		Basis: transferRegister,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if !transfers(a) || across(a) || a.PartiesOpen {
				return f
			}
			if _, recorded := cleared(a); recorded {
				return f
			}
			if uses, certificate := stateCapital(a); uses == calendar.Yes && certificate != codes.Yes {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-AGR-TRANSFER-ROLES", Severity: rule.Warning, Where: "/parties",
		EN:    "A technology transfer contract needs a transferor and a transferee: they show who files for registration. Give the roles.",
		VI:    "Hợp đồng chuyển giao công nghệ phải có bên giao và bên nhận công nghệ để xác định bên nộp hồ sơ đăng ký; cần ghi vai trò của các bên.",
		Basis: transferRegister,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if !transfers(a) || a.PartiesOpen {
				return f
			}
			gives, takes := false, false
			for i := range a.Parties {
				gives = gives || a.Parties[i].Has(agreement.RoleTransferor)
				takes = takes || a.Parties[i].Has(agreement.RoleTransferee)
			}
			if !gives || !takes {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-AGR-TRANSFER-TECHNOLOGY", Severity: rule.Warning, Where: "/technologies",
		EN:    "A technology transfer contract names the technology that is transferred; none is recorded.",
		VI:    "Hợp đồng chuyển giao công nghệ phải nêu tên công nghệ được chuyển giao; hồ sơ chưa ghi.",
		Basis: transferContent,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if transfers(a) && a.TransferContent(agreement.ContentName).Present != codes.Yes {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-AGR-TRANSFER-RIGHTS", Severity: rule.Warning, Where: "/clauses/intellectualProperty",
		EN:    "A technology transfer contract settles whether ownership or a right of use passes; a clause on it is not recorded.",
		VI:    "Hợp đồng chuyển giao công nghệ phải quy định chuyển giao quyền sở hữu hay quyền sử dụng; chưa ghi nhận điều khoản này.",
		Basis: transferContent,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if x := a.Clauses.IntellectualProperty; (x == codes.Unknown || x == codes.No) && transfers(a) &&
				a.TransferContent(agreement.ContentGrant).Present != codes.Yes {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-AGR-TRANSFER-PRICE", Severity: rule.Warning, Where: "/funding",
		EN:    "A technology transfer contract settles price and payment; neither means nor a clause on costs is recorded.",
		VI:    "Hợp đồng chuyển giao công nghệ phải quy định giá và phương thức thanh toán; chưa ghi nhận khoản tiền hoặc điều khoản về chi phí.",
		Basis: transferContent,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if transfers(a) && a.TransferContent(agreement.ContentPrice).Present != codes.Yes {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-AGR-TRANSFER-TERM", Severity: rule.Warning, Where: "/term",
		EN:    "A technology transfer contract settles its term and effect; no term is recorded.",
		VI:    "Hợp đồng chuyển giao công nghệ phải quy định thời hạn, hiệu lực; hồ sơ chưa ghi thời hạn.",
		Basis: transferContent,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if t := &a.Term; t.Covers.IsZero() && t.Length.IsZero() && t.Renewal == "" && transfers(a) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-AGR-TRANSFER-DISPUTE", Severity: rule.Advice, Where: "/clauses/disputeSettlement",
		EN:    "A technology transfer contract should name the body that settles disputes; this one does not.",
		VI:    "Hợp đồng chuyển giao công nghệ nên nêu cơ quan giải quyết tranh chấp; hợp đồng này không nêu.",
		Basis: transferDispute,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Clauses.DisputeSettlement == codes.No && transfers(a) {
				f = f.Here()
			}
			return f
		},
	},
}
