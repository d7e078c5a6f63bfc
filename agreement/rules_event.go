package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var eventRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-EVENT", Severity: rule.Warning, Where: "/events",
		EN:    "No act is recorded, so the status of the agreement cannot be told.",
		VI:    "Chưa ghi nhận hành vi nào (đàm phán, ký, có hiệu lực…) nên không xác định được tình trạng của thỏa thuận.",
		Basis: entryIntoForce,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Events) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-EVENT-LISTED", Severity: rule.Warning, Where: "/events/*/kind",
		EN:    "The act %[1]s is not in the list %[2]s (similar: %[3]s), so it does not change the status; correct it or extend the list.",
		VI:    "Hành vi %[1]s không có trong danh mục %[2]s (gần giống: %[3]s) nên không được tính vào tình trạng; cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			l := EventKinds()
			for i := range a.Events {
				if x := string(a.Events[i].Kind); !l.Has(x) {
					f = c.Unlisted(f.At(i), l, x)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-EVENT-DATE", Severity: rule.Warning, Where: "/events/*/on",
		EN:    "The act has no date; a year is better than none.",
		VI:    "Hành vi chưa có thời điểm; chỉ ghi năm vẫn tốt hơn để trống.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Events {
				if a.Events[i].On.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-EVENT-SIGNED", Severity: rule.Advice, Where: "/events",
		EN:    "The agreement entered into force, but its signature is not recorded.",
		VI:    "Thỏa thuận đã có hiệu lực nhưng chưa ghi nhận việc ký.",
		Basis: entryIntoForce,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			force, signed := false, false
			for i := range a.Events {
				switch a.Events[i].Kind {
				case EventInForce:
					force = true
				case EventSigned, EventAcceded:
					signed = true
				}
			}
			if force && !signed {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-EVENT-ORDER", Severity: rule.Error, Where: "/events/*/on",
		EN:    "The agreement cannot reach this stage on %[1]s, before it was signed on %[2]s. A decision or consent given before signing is a step, not an act.",
		VI:    "Thỏa thuận không thể đạt giai đoạn này %[1]s, trước khi được ký %[2]s. Quyết định hoặc sự đồng ý trước khi ký được ghi là bước trong trình tự, không phải là hành vi.",
		Basis: entryIntoForce,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			signed := a.firsts(EventSigned)
			if signed.anyone.IsZero() {
				return f
			}
			for i := range a.Events {
				e := &a.Events[i]
				if !e.Kind.afterSigning() {
					continue
				}
				d := signed.anyone
				if signed.apart && !e.Party.IsZero() {
					d = signed.by(a, EventSigned, e.Party)
				}
				if e.On.Compare(d) == calendar.Before {
					f = f.At(i).Date("on", e.On.String()).Date("signed", d.String())
				}
			}
			return f
		},
	},
	{
		Code: "AGR-EVENT-BEFORE-FORCE", Severity: rule.Error, Where: "/events/*/on",
		EN:    "What is not yet in force cannot be renewed, suspended or resumed: this act is dated %[1]s, entry into force %[2]s.",
		VI:    "Văn kiện chưa có hiệu lực thì không thể gia hạn, tạm đình chỉ hoặc tiếp tục thực hiện: hành vi %[1]s, có hiệu lực %[2]s.",
		Basis: ending,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			var force firsts
			asked := false
			for i := range a.Events {
				switch e := &a.Events[i]; e.Kind {
				case EventRenewed, EventSuspended, EventResumed:
					if !asked {
						force, asked = a.firsts(EventInForce), true
					}
					d := force.anyone
					if force.apart && !e.Party.IsZero() {
						d = force.by(a, EventInForce, e.Party)
					}
					if e.On.Compare(d) == calendar.Before {
						f = f.At(i).Date("on", e.On.String()).Date("force", d.String())
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-EVENT-AFTER-END", Severity: rule.Error, Where: "/events/*/on",
		EN:    "The agreement ended on %[1]s; it cannot be amended, renewed, suspended or resumed on %[2]s.",
		VI:    "Thỏa thuận đã kết thúc %[1]s; không thể sửa đổi, gia hạn, tạm đình chỉ hoặc tiếp tục thực hiện %[2]s.",
		Basis: ending,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			var end calendar.Date
			late := a.lateRenewal()
			for i := range a.Events {
				if e := &a.Events[i]; e.endsAll(late) {
					end = firstOf(end, e.On)
				}
			}
			if end.IsZero() {
				return f
			}
			for i := range a.Events {
				switch e := &a.Events[i]; e.Kind {
				case EventAmended, EventRenewed, EventSuspended, EventResumed:
					if e.On.Compare(end) == calendar.After {
						f = f.At(i).Date("end", end.String()).Date("on", e.On.String())
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-EVENT-ONCE", Severity: rule.Error, Where: "/events/*/kind",
		EN:    "The agreement has already ended by act number %[1]d; it ends only once.",
		VI:    "Thỏa thuận đã kết thúc bởi hành vi thứ %[1]d; chỉ có thể kết thúc một lần.",
		Basis: ending,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			first, n := -1, 0
			late := a.lateRenewal()
			for i := range a.Events {
				e := &a.Events[i]
				if !e.endsAll(late) {
					continue
				}
				if n++; n == 1 || e.On != a.Events[first].On && firstOf(e.On, a.Events[first].On) == e.On {
					first = i
				}
			}
			if n < 2 {
				return f
			}
			for i := range a.Events {
				if e := &a.Events[i]; i != first && e.endsAll(late) {
					f = f.At(i).Int("first", first+1)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-EVENT-RESUMED", Severity: rule.Error, Where: "/events/*/kind",
		EN:    "The agreement is resumed, but no suspension before that is recorded.",
		VI:    "Có ghi nhận việc tiếp tục thực hiện nhưng không có việc tạm đình chỉ trước đó.",
		Basis: ending,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			var first calendar.Date // suspension
			resumed := false
			for i := range a.Events {
				switch e := &a.Events[i]; {
				case e.Kind == EventResumed:
					resumed = true
				case e.Kind == EventSuspended && e.On.IsZero():
					return f // it may have been before
				case e.Kind == EventSuspended:
					first = firstOf(first, e.On)
				}
			}
			if !resumed {
				return f
			}
			for i := range a.Events {
				if e := &a.Events[i]; e.Kind == EventResumed && (first.IsZero() || e.On.Compare(first) == calendar.Before) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-EVENT-PARTY", Severity: rule.Error, Where: "/events/*/party",
		EN:    "The organisation that acted is not a party to the agreement.",
		VI:    "Cơ quan thực hiện hành vi không phải là bên của thỏa thuận.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			parties := a.partyIndex()
			for i := range a.Events {
				if e := &a.Events[i]; !e.Party.IsZero() && !parties.has(a, e.Party) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-EVENT-FUTURE", Severity: rule.Warning, Where: "/events/*/on",
		EN:    "The act is dated %[1]s, after the day of judgement %[2]s; record it when it has happened.",
		VI:    "Hành vi ghi %[1]s, sau ngày đánh giá (%[2]s); chỉ ghi nhận khi đã diễn ra.",
		Basis: model,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			today := c.AsOf()
			if today == 0 {
				return f
			}
			for i := range a.Events {
				e := &a.Events[i]
				if e.Kind != EventInForce && e.Kind != EventExpired && rule.Day(e.On.Earliest().YMD()) > today {
					f = f.At(i).Date("on", e.On.String()).Date("today", today.String())
				}
			}
			return f
		},
	},
}

// afterSigning reports whether the act can only follow signature.
func (k EventKind) afterSigning() bool {
	switch k {
	case EventRatified, EventApproved, EventAccepted, EventProvisional, EventInForce, EventAmended, EventRenewed,
		EventSuspended, EventResumed, EventSuperseded, EventWithdrawn, EventTerminated, EventExpired, EventLapsed,
		EventNotice, EventProvisionalEnd:
		return true
	}
	return false
}

// ends reports whether the act ends the agreement for good.
func (k EventKind) ends() bool {
	switch k {
	case EventSuperseded, EventTerminated, EventExpired, EventLapsed:
		return true
	}
	return false
}

// endsAll reports whether the act ends the agreement for all, and was not left
// without effect by a renewal that was agreed later and counts from before.
func (e *Event) endsAll(late calendar.Date) bool {
	return e.Kind.ends() && e.Party.IsZero() &&
		(e.Kind != EventExpired || late.IsZero() || happened(e.On, late) != calendar.Yes)
}

// lateRenewal returns when the last renewal by all was agreed that counts from
// before; zero where there is none.
func (a *Agreement) lateRenewal() (d calendar.Date) {
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind == EventRenewed && e.Party.IsZero() && e.backwards() {
			d = lastOf(d, e.On)
		}
	}
	return d
}

var termRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-TERM", Severity: rule.Advice, Where: "/term",
		EN:    "How long the agreement lasts is not recorded; say also if it lasts indefinitely.",
		VI:    "Chưa ghi thời hạn của thỏa thuận; nếu vô thời hạn cũng cần ghi rõ.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if t := &a.Term; t.Covers.IsZero() && t.Length.IsZero() && t.Renewal == "" {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-TERM-ORDER", Severity: rule.Error, Where: "/term/covers",
		EN:    "The term ends on %[2]s, before it begins on %[1]s.",
		VI:    "Thời hạn kết thúc %[2]s, trước ngày bắt đầu (%[1]s).",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if p := &a.Term.Covers; p.End.Compare(p.Start) == calendar.Before {
				f = f.Here().Date("start", p.Start.String()).Date("end", p.End.String())
			}
			return f
		},
	},
	{
		Code: "AGR-TERM-RENEWAL-LISTED", Severity: rule.Warning, Where: "/term/renewal",
		EN:    "The way of renewal %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Cách gia hạn %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			switch a.Term.Renewal {
			case "", RenewalAutomatic, RenewalConsent, RenewalNone, RenewalOpen:
			default:
				f = c.Unlisted(f.Here(), Renewals(), string(a.Term.Renewal))
			}
			return f
		},
	},
	{
		Code: "AGR-TERM-NOTICE", Severity: rule.Warning, Where: "/term/notice",
		EN:    "The agreement renews itself, but how long before its end a party must object is not recorded.",
		VI:    "Thỏa thuận tự động gia hạn nhưng chưa ghi thời hạn thông báo nếu không muốn gia hạn.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Term.Renewal == RenewalAutomatic && a.Term.Notice.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-TERM-NOTICE-LONG", Severity: rule.Error, Where: "/term/notice",
		EN:    "The notice period is as long as the term or longer, so notice could never be given in time.",
		VI:    "Thời hạn thông báo dài bằng hoặc hơn thời hạn của thỏa thuận nên không thể thông báo đúng hạn.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if n, l := days(a.Term.Notice), days(a.Term.Length); n > 0 && l > 0 && n >= l {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-TERM-LENGTH", Severity: rule.Error, Where: "/term/length",
		EN:    "An agreement of indefinite duration has no first term; drop the length or name the renewal.",
		VI:    "Thỏa thuận vô thời hạn thì không có thời hạn đầu; cần bỏ thời hạn hoặc ghi lại cách gia hạn.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Term.Renewal == RenewalOpen && !a.Term.Length.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-TERM-OVER", Severity: rule.Warning, Where: "/term",
		EN:    "The term ran out on %[1]s and no renewal or ending is recorded; find out which it was.",
		VI:    "Thời hạn đã hết %[1]s nhưng chưa ghi nhận gia hạn hay chấm dứt; cần xác minh.",
		Basis: practice,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			if c.AsOf() == 0 {
				return f
			}
			on := calendar.FromYMD(int32(c.AsOf()))
			if r := a.TermOn(on).Renewal; r == RenewalAutomatic || r == RenewalOpen {
				return f
			}
			end := a.TermEndOn(on)
			if end.IsZero() || rule.Day(end.Latest().YMD()) >= c.AsOf() {
				return f
			}
			for i := range a.Events {
				if k := a.Events[i].Kind; k.ends() || k.leaves() {
					return f
				}
			}
			return f.Here().Date("end", end.String())
		},
	},
}

// days returns the length of a span in days of a mean calendar, for comparing.
func days(s calendar.Span) int { return s.Years*365 + s.Months*30 + s.Days }
