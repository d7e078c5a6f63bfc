package vietnam

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var instrumentRules = []rule.Rule[agreement.Agreement]{
	{
		Code: "VN-AGR-TREATY-NAME", Severity: rule.Error, Where: "/parties/*/level",
		EN:    "On the Vietnamese side a treaty is signed only in the name of the State or the Government; this party signs as %[1]s. Correct the level, or choose the form of an international agreement.",
		VI:    "Về phía Việt Nam, điều ước quốc tế chỉ được ký nhân danh Nhà nước hoặc Chính phủ; bên này ký ở cấp %[1]s. Cần sửa cấp ký kết hoặc chọn hình thức thỏa thuận quốc tế.",
		Basis: treatyNature,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Form != agreement.FormTreaty && a.Form != agreement.FormIntergovernment {
				return f
			}
			for i := range a.Parties {
				if p := &a.Parties[i]; p.Level != "" && !sovereign(p.Level) && signs(p) {
					f = f.At(i).Code("level", string(p.Level))
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-WRONG-INSTRUMENT", Severity: rule.Error, Where: "/form",
		EN:    "The text creates obligations under international law but is signed at the level %[1]s: it is the wrong instrument. Conclude it as a treaty, or take the obligations out.",
		VI:    "Văn bản làm phát sinh nghĩa vụ theo pháp luật quốc tế nhưng được ký ở cấp %[1]s nên sai loại văn kiện. Cần ký kết dưới dạng điều ước quốc tế hoặc bỏ các nghĩa vụ đó.",
		Basis: treatyNature,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			switch a.Substance.Obliges {
			case codes.Yes:
			case codes.No:
				return f
			default:
				if a.Form != agreement.FormProtocol && a.Form != agreement.FormExchangeOfNotes || a.Clauses.NonBinding != codes.No {
					return f
				}
			}
			return append(f, lower(a)...)
		},
	},
	{
		Code: "VN-AGR-TREATY-DOUBT", Severity: rule.Advice, Where: "/form",
		EN:    "A protocol or exchange of notes signed at the level %[1]s is no treaty; find out whether it says that it creates no obligation under international law, and record it.",
		VI:    "Nghị định thư hoặc công hàm trao đổi ký ở cấp %[1]s không phải là điều ước quốc tế; cần xác định văn bản có ghi không làm phát sinh nghĩa vụ theo pháp luật quốc tế hay không và ghi vào hồ sơ.",
		Basis: treatyNature,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Form != agreement.FormProtocol && a.Form != agreement.FormExchangeOfNotes ||
				a.Clauses.NonBinding != codes.Unknown || a.Substance.Obliges == codes.Yes || a.Substance.Obliges == codes.No {
				return f
			}
			return append(f, lower(a)...)
		},
	},
	{
		Code: "VN-AGR-OBLIGATION", Severity: rule.Warning, Where: "/clauses/nonBinding",
		EN:    "An international agreement must not create rights or obligations under international law; the text does not say so. Add the clause.",
		VI:    "Thỏa thuận quốc tế không được làm phát sinh quyền, nghĩa vụ theo pháp luật quốc tế; văn bản chưa ghi rõ điều này. Cần bổ sung điều khoản.",
		Basis: agreementPrinciples,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Clauses.NonBinding == codes.No && !a.Form.Binding() && international(a) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-AGR-POWERS", Severity: rule.Error, Where: "/parties/*/capacity",
		EN:    "A treaty is signed under full powers, or by an office that needs none; this Vietnamese party signs under delegation.",
		VI:    "Điều ước quốc tế được ký theo giấy ủy quyền đàm phán, ký hoặc bởi người giữ chức vụ không cần giấy ủy quyền; bên Việt Nam này ký theo ủy quyền hành chính.",
		Basis: treatyPowers,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if !treaty(a) {
				return f
			}
			for i := range a.Parties {
				if p := &a.Parties[i]; p.Capacity == agreement.CapacityDelegated && signs(p) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-CONTRACT", Severity: rule.Advice, Where: "/form",
		EN:    "A public body signs a civil contract: Law 70/2020/QH14 does not cover it. Apply the law on contracts, technology transfer and intellectual property.",
		VI:    "Cơ quan nhà nước ký hợp đồng dân sự: Luật số 70/2020/QH14 không điều chỉnh. Cần áp dụng pháp luật về hợp đồng, chuyển giao công nghệ và sở hữu trí tuệ.",
		Basis: agreementScope,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if !contract(a) || !across(a) {
				return f
			}
			for i := range a.Parties {
				if p := &a.Parties[i]; signs(p) && authorityAt(p.Level) >= 0 {
					return f.Here()
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-MATTER-TREATY", Severity: rule.Error, Where: "/substance/matters/*",
		EN:    "The matter %[1]s must be settled by a treaty; this is no treaty, as it is not signed in the name of the State or the Government or does not bind. Conclude a treaty, or take the matter out.",
		VI:    "Nội dung %[1]s phải được ký kết bằng điều ước quốc tế; văn bản này không phải là điều ước quốc tế vì không ký nhân danh Nhà nước hoặc Chính phủ, hoặc không ràng buộc. Cần ký kết điều ước quốc tế hoặc bỏ nội dung này.",
		Basis: treatyMatters,
		Check: func(a *agreement.Agreement, _ *rule.Context) rule.Faults { return reservedIn(a, rule.Verified) },
	},
	{
		Code: "VN-AGR-MATTER-SCREEN", Severity: rule.Warning, Where: "/substance/matters/*",
		EN:    "The matter %[1]s was kept from international agreements by the Ordinance of 2007; find out whether it must be settled by a treaty.",
		VI:    "Pháp lệnh năm 2007 không cho phép ký kết thỏa thuận quốc tế về nội dung %[1]s; cần xác định nội dung này có phải ký kết điều ước quốc tế hay không.",
		Basis: treatyMattersEarlier,
		Check: func(a *agreement.Agreement, _ *rule.Context) rule.Faults { return reservedIn(a, rule.Partly) },
	},
	{
		Code: "VN-AGR-EXCLUDED", Severity: rule.Advice, Where: "/substance/matters/*",
		EN:    "Law 70/2020/QH14 does not cover the matter %[1]s; apply the law on that matter.",
		VI:    "Luật số 70/2020/QH14 không điều chỉnh nội dung %[1]s; cần áp dụng pháp luật về nội dung đó.",
		Basis: agreementScope,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Substance.Matters) == 0 || !international(a) {
				return f
			}
			for i, m := range a.Substance.Matters {
				if confidenceOf(excludedMatters, m) != 0 {
					f = f.At(i).Code("matter", string(m))
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-LOAN", Severity: rule.Advice, Where: "/funding/*/kind",
		EN:    "Agreements on official development assistance and concessional loans are outside Law 70/2020/QH14; see which law this loan falls under.",
		VI:    "Thỏa thuận vay hỗ trợ phát triển chính thức, vay ưu đãi không thuộc phạm vi Luật số 70/2020/QH14; cần xác định pháp luật áp dụng cho khoản vay này.",
		Basis: agreementScope,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Funding {
				if a.Funding[i].Kind == agreement.FundingLoan && (f != nil || international(a)) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-ORDINANCE", Severity: rule.Advice, Where: "/events",
		EN:    "The agreement was signed before 1 July 2021 (%[1]s) and falls under the Ordinance of 2007; this pack has no other rules for that time.",
		VI:    "Thỏa thuận được ký trước ngày 01/7/2021 (%[1]s) nên áp dụng Pháp lệnh năm 2007; bộ quy tắc này không có quy tắc nào khác cho thời kỳ đó.",
		Basis: ordinance,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			d := a.SignedOn()
			if !d.IsZero() && rule.Day(d.Latest().YMD()) < agreementsFrom && international(a) {
				f = f.Here().Date("signed", d.String())
			}
			return f
		},
	},
	{
		Code: "VN-AGR-PRINCIPLES", Severity: rule.Warning, Where: "/clauses/compliant",
		EN:    "The agreement was signed, but no check against the Constitution, law, foreign policy and treaties is recorded; record its result.",
		VI:    "Thỏa thuận đã ký nhưng chưa ghi nhận việc rà soát sự phù hợp với Hiến pháp, pháp luật, đường lối đối ngoại và điều ước quốc tế; cần ghi kết quả rà soát.",
		Basis: agreementPrinciples,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Clauses.Compliant == codes.Unknown && has(a, agreement.EventSigned) && international(a) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-AGR-BREACH", Severity: rule.Error, Where: "/clauses/compliant",
		EN:    "The agreement breaches a principle of the law and has not been ended; the Vietnamese party must terminate it or withdraw.",
		VI:    "Thỏa thuận vi phạm nguyên tắc của Luật mà chưa chấm dứt; bên ký kết Việt Nam phải chấm dứt hiệu lực hoặc rút khỏi thỏa thuận.",
		Basis: agreementEnded,
		Check: func(a *agreement.Agreement, c *rule.Context) (f rule.Faults) {
			if a.Clauses.Compliant != codes.No || c.AsOf() != 0 && c.AsOf() < agreementsFrom || !has(a, agreement.EventSigned) || !international(a) {
				return f
			}
			for i := range a.Events {
				switch e := &a.Events[i]; e.Kind {
				case agreement.EventTerminated, agreement.EventWithdrawn, agreement.EventExpired,
					agreement.EventLapsed, agreement.EventSuperseded:
					if e.On.Compare(calendar.FromYMD(int32(c.AsOf()))) != calendar.After {
						return f
					}
				}
			}
			return f.Here()
		},
	},
}

// lower returns the fault that the Vietnamese side signs below the Government,
// with the level at which it does.
func lower(a *agreement.Agreement) (f rule.Faults) {
	if treaty(a) {
		return f
	}
	for i := range a.Parties {
		if p := &a.Parties[i]; p.Level != "" && signs(p) {
			return f.Here().Code("level", string(p.Level))
		}
	}
	return f
}

// reservedIn returns the matters for treaties, those known with the confidence, of an
// agreement that is surely no treaty.
func reservedIn(a *agreement.Agreement, c rule.Confidence) (f rule.Faults) {
	if len(a.Substance.Matters) == 0 || a.PartiesOpen || !international(a) {
		return f
	}
	if a.Substance.Obliges != codes.No {
		for i := range a.Parties {
			if p := &a.Parties[i]; signs(p) && (p.Level == "" || sovereign(p.Level)) {
				return f // it may be one
			}
		}
	}
	for i, m := range a.Substance.Matters {
		if confidenceOf(reservedMatters, m) == c {
			f = f.At(i).Code("matter", string(m))
		}
	}
	return f
}

// confidenceOf returns how surely the matter is one of those; zero where it is not.
func confidenceOf(of []agreement.Subject, m agreement.Matter) rule.Confidence {
	for i := range of {
		if of[i].Matter == m {
			return of[i].Basis.Confidence
		}
	}
	return 0
}
