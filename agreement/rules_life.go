package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var lifeRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-EVENT-BACKWARDS", Severity: rule.Warning, Where: "/events/*/effect",
		EN:    "The act of %[2]s counts from %[1]s, before it was done. That is usual for an extension agreed late; for this kind of act, check the dates.",
		VI:    "Hành vi được thực hiện %[2]s nhưng lại được tính từ %[1]s, trước khi thực hiện. Trường hợp này thường chỉ gặp khi gia hạn muộn; đối với loại hành vi này, cần kiểm tra lại thời điểm.",
		Basis: nonRetroactive,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Events {
				e := &a.Events[i]
				if e.Effect.Compare(e.On) == calendar.Before && e.Kind != EventRenewed && e.Kind != EventAmended {
					f = f.At(i).Date("effect", e.Effect.String()).Date("on", e.On.String())
				}
			}
			return f
		},
	},
	{
		Code: "AGR-EVENT-TERM", Severity: rule.Warning, Where: "/events/*/term",
		EN:    "Only an amendment or a renewal by all parties sets another term; the term of this act is not counted.",
		VI:    "Chỉ việc sửa đổi hoặc gia hạn do tất cả các bên thực hiện mới xác lập thời hạn khác; thời hạn ghi tại hành vi này không được tính.",
		Basis: amendment,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Events {
				if e := &a.Events[i]; e.Term != nil && (!e.Party.IsZero() || e.Kind != EventAmended && e.Kind != EventRenewed) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-EVENT-INSTRUMENT-SELF", Severity: rule.Error, Where: "/events/*/instrument",
		EN:    "An agreement cannot be the instrument that changes itself; name the other one, or none.",
		VI:    "Thỏa thuận không thể là văn kiện làm thay đổi chính nó; cần nêu văn kiện khác hoặc bỏ trống.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Events {
				if x := a.Events[i].Instrument; !x.IsZero() && x == a.ID {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-EVENT-UNSIGNED", Severity: rule.Warning, Where: "/events/*/party",
		EN:    "The party ratified, approved or accepted, and others signed one by one, but its own signature is not recorded; a party that did not sign accedes.",
		VI:    "Bên này phê chuẩn, phê duyệt hoặc chấp nhận nhưng chưa ghi nhận việc ký của bên này, trong khi việc ký của các bên khác được ghi riêng từng bên; bên không ký thì thực hiện việc gia nhập.",
		Basis: consentActs,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			var signed firsts
			asked := false
			for i := range a.Events {
				e := &a.Events[i]
				switch e.Kind {
				case EventRatified, EventApproved, EventAccepted:
				default:
					continue
				}
				if e.Party.IsZero() {
					continue
				}
				if !asked {
					signed, asked = a.firsts(EventSigned), true
				}
				if signed.apart && signed.whole.IsZero() && !a.didBy(signed, EventSigned, e.Party) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-PROVISIONAL-ENDED", Severity: rule.Warning, Where: "/events/*/kind",
		EN:    "Provisional application ended, but that it ever began is not recorded.",
		VI:    "Có ghi nhận việc chấm dứt áp dụng tạm thời nhưng chưa ghi nhận việc bắt đầu áp dụng tạm thời.",
		Basis: provisional,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			began := false
			for i := range a.Events {
				began = began || a.Events[i].Kind == EventProvisional
			}
			for i := range a.Events {
				if !began && a.Events[i].Kind == EventProvisionalEnd {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		// Of the notices of one agreement, the first 64 are looked at.
		Code: "AGR-NOTICE-LATE", Severity: rule.Warning, Where: "/events/*/on",
		EN:    "The notice of %[1]s came after %[2]s, the last day for this term: the agreement goes on for one term more.",
		VI:    "Thông báo được gửi %[1]s, sau hạn cuối của thời hạn hiện hành (%[2]s): thỏa thuận tiếp tục có hiệu lực thêm một thời hạn.",
		Basis: ending,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			asked := 0 // where acts set other terms, each notice asks anew
			for i := range a.Events {
				e := &a.Events[i]
				if e.Kind != EventNotice || !e.Effect.IsZero() || asked == maxPairs {
					continue
				}
				asked++
				if by := a.noticeBefore(e.On); e.On.Compare(by) == calendar.After {
					f = f.At(i).Date("on", e.On.String()).Date("by", by.String())
				}
			}
			return f
		},
	},
	{
		Code: "AGR-RESERVATION-BILATERAL", Severity: rule.Warning, Where: "/events/*/kind",
		EN:    "A reservation to an agreement of two parties is an offer to change it, not a reservation; record what became of the offer.",
		VI:    "Bảo lưu đối với văn kiện hai bên thực chất là đề nghị sửa đổi; cần ghi nhận kết quả của đề nghị đó.",
		Basis: reservations,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Events {
				if a.Events[i].Kind != EventReserved {
					continue
				}
				if s := a.signatories(); f == nil && (s.n > 2 || s.unknown) {
					return f
				}
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "AGR-RESERVATION-TEXT", Severity: rule.Warning, Where: "/events/*/note",
		EN:    "A reservation or declaration is made in writing; record what it says.",
		VI:    "Bảo lưu, tuyên bố phải được lập thành văn bản; cần ghi lại nội dung.",
		Basis: reservations,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Events {
				if e := &a.Events[i]; (e.Kind == EventReserved || e.Kind == EventDeclared) && e.Note.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-RESERVATION-PARTY", Severity: rule.Error, Where: "/events/*/party",
		EN:    "Reservations, objections and declarations are acts of one party; say whose this one is.",
		VI:    "Bảo lưu, phản đối bảo lưu và tuyên bố là hành vi của từng bên; cần nêu bên thực hiện.",
		Basis: reservations,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Events {
				if e := &a.Events[i]; e.Party.IsZero() && e.Kind.ofOne() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-OBJECTION-TOWARD", Severity: rule.Error, Where: "/events/*/toward",
		EN:    "An objection answers the reservation of another party, and that party has made none by then.",
		VI:    "Phản đối bảo lưu phải nhằm vào bảo lưu của một bên khác; tính đến thời điểm đó, bên được nêu chưa đưa ra bảo lưu nào.",
		Basis: reservations,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			var first map[id.Partner]calendar.Date
			for i := range a.Events {
				e := &a.Events[i]
				if e.Kind != EventObjected {
					continue
				}
				if first == nil {
					first = a.firstsByParty(EventReserved)
				}
				d, made := first[e.Toward]
				if !made || e.Toward.IsZero() || e.Toward == e.Party || e.On.Compare(d) == calendar.Before {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-TERM-NO-END", Severity: rule.Warning, Where: "/term/covers",
		EN:    "The year 9999 is written where there is no end; say so with an open end (..) and the renewal indefinite.",
		VI:    "Năm 9999 thường được ghi khi không có thời điểm kết thúc; cần ghi bằng thời điểm mở (..) và cách gia hạn vô thời hạn.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Term.Covers.End.Year() == 9999 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-TERM-NEGATIVE", Severity: rule.Error, Where: "/term",
		EN:    "A term, a later term or a notice period is negative; give its length.",
		VI:    "Thời hạn, thời hạn gia hạn hoặc thời hạn thông báo là số âm; cần ghi lại độ dài.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Term.negative() {
				return f.Here()
			}
			for i := range a.Events {
				if t := a.Events[i].Term; t != nil && t.negative() {
					return f.Here()
				}
			}
			return f
		},
	},
}

// ofOne reports whether the act is one that only a single party can do.
func (k EventKind) ofOne() bool {
	switch k {
	case EventReserved, EventUnreserved, EventObjected, EventObjectionLifted, EventDeclared:
		return true
	}
	return false
}

// negative reports whether a length of time in the term is below nothing.
func (t *Term) negative() bool {
	return below(t.Length) || below(t.Further) || below(t.Notice)
}

func below(s calendar.Span) bool { return s.Years < 0 || s.Months < 0 || s.Days < 0 }

// didBy reports whether the party did an act of the kind by itself, dated or not.
func (a *Agreement) didBy(f firsts, k EventKind, p id.Partner) bool {
	if f.own != nil {
		_, ok := f.own[p]
		return ok
	}
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind == k && e.Party == p {
			return true
		}
	}
	return false
}

// noticeBefore returns the last day for notice of the term that ran on a day,
// were no notice given; zero where the agreement does not renew itself.
func (a *Agreement) noticeBefore(on calendar.Date) calendar.Date {
	l := a.lifeBy(on)
	h := a.held(&l, on)
	if !h.known || on.IsZero() || h.term.Renewal != RenewalAutomatic || h.term.Notice.IsZero() {
		return calendar.Date{}
	}
	return h.terms.end(h.terms.running(on, 0)).Earliest().Sub(h.term.Notice)
}
