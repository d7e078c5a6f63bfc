package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// calendars is what the keys of duties are for.
var calendars = rule.Basis{
	Kind: rule.Standard, Confidence: rule.General,
	EN: "RFC 5545 (iCalendar), UID and SEQUENCE: an event is known for ever by one identifier",
	VI: "RFC 5545 (iCalendar), UID và SEQUENCE: mỗi sự kiện mang một mã định danh không đổi",
}

var scheduleRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-DUTY-KEY", Severity: rule.Advice, Where: "/obligations/*/key",
		EN:    "The obligation is owed again and again but has no key, so its entries in calendars cannot be kept apart for ever; give it one.",
		VI:    "Nghĩa vụ được thực hiện định kỳ nhưng chưa có khóa nên không thể theo dõi ổn định trên lịch; cần đặt khóa cho nghĩa vụ.",
		Basis: calendars,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Obligations {
				if o := &a.Obligations[i]; o.Rule != nil && o.Key == "" && o.recurs() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-KEY-DUPLICATE", Severity: rule.Error, Where: "/obligations/*/key",
		EN:    "Obligation number %[1]d has the same key; every key names one obligation.",
		VI:    "Nghĩa vụ thứ %[1]d đã dùng khóa này; mỗi khóa chỉ dùng cho một nghĩa vụ.",
		Basis: calendars,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			at := places[string](len(a.Obligations))
			for i := range a.Obligations {
				k := a.Obligations[i].Key
				if k == "" {
					continue
				}
				first := 0
				if at != nil {
					first = firstAt(at, k, i)
				} else {
					for a.Obligations[first].Key != k {
						first++
					}
				}
				if first < i {
					f = f.At(i).Int("other", first+1)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-RULE-SPAN", Severity: rule.Error, Where: "/obligations/*/rule",
		EN:    "A time in the due rule is negative or too long to be meant, so that no due day follows from it.",
		VI:    "Khoảng thời gian trong quy tắc tính thời hạn là số âm hoặc quá dài nên không xác định được ngày đến hạn.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Obligations {
				if r := a.Obligations[i].Rule; r != nil &&
					(r.Within.Check() != nil || r.Every.Check() != nil || r.WorkingDays < 0 || r.WorkingDays > MaxWorkingDays) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-RULE-TWICE", Severity: rule.Error, Where: "/obligations/*/rule/workingDays",
		EN:    "The due rule states a time in calendar days and another in working days; keep one of them.",
		VI:    "Quy tắc tính thời hạn nêu cả thời hạn theo lịch và thời hạn theo ngày làm việc; chỉ giữ một.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Obligations {
				if r := a.Obligations[i].Rule; r != nil && r.WorkingDays != 0 && !r.Within.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-RULE-TIMES", Severity: rule.Error, Where: "/obligations/*/rule/times",
		EN:    "The obligation cannot be owed %[1]d times: the number is negative, or the time from one to the next is missing.",
		VI:    "Nghĩa vụ không thể thực hiện %[1]d lần: số lần là số âm hoặc chưa nêu chu kỳ.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Obligations {
				if r := a.Obligations[i].Rule; r != nil && (r.Times < 0 || r.Times > 1 && r.Every.IsZero()) {
					f = f.At(i).Int("times", r.Times)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-RULE-AFTER-LISTED", Severity: rule.Warning, Where: "/obligations/*/rule/after",
		EN:    "The act %[1]s from which the obligation counts is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Hành vi %[1]s làm căn cứ tính thời hạn không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			for i := range a.Obligations {
				if r := a.Obligations[i].Rule; r != nil && r.After != "" {
					if l := EventKinds(); !l.Has(string(r.After)) {
						f = c.Unlisted(f.At(i), l, string(r.After))
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-RULE-DUE", Severity: rule.Warning, Where: "/obligations/*/due",
		EN:    "The due rule counts from an act, so the due date stated beside it says nothing; drop one of the two.",
		VI:    "Thời hạn được tính từ một hành vi nên ngày đến hạn ghi kèm không có tác dụng; cần bỏ một trong hai.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Obligations {
				if o := &a.Obligations[i]; o.Rule != nil && o.Rule.After != "" && !o.Due.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-RULE-UNTIL", Severity: rule.Error, Where: "/obligations/*/rule/until",
		EN:    "The obligation is first due on %[2]s, after %[1]s, the last day on which it can fall due.",
		VI:    "Nghĩa vụ đến hạn lần đầu %[2]s, sau thời điểm cuối cùng có thể đến hạn (%[1]s).",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			by := clock{a: a}
			for i := range a.Obligations {
				o := &a.Obligations[i]
				if o.Rule == nil || o.Rule.Until.IsZero() {
					continue
				}
				var c cycle
				if c.begin(o, &by) != NoDoubt {
					continue
				}
				if first := c.day(0); o.Rule.Until.Compare(first) == calendar.Before {
					f = f.At(i).Date("until", o.Rule.Until.String()).Date("first", first.String())
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-RULE-ENDLESS", Severity: rule.Advice, Where: "/obligations/*/rule/every",
		EN:    "The obligation is owed again and again, but neither it nor the agreement has a last day.",
		VI:    "Nghĩa vụ được thực hiện định kỳ nhưng cả nghĩa vụ lẫn thỏa thuận đều chưa có thời điểm kết thúc.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			t := &a.Term
			if len(a.Obligations) == 0 || t.Renewal != RenewalOpen && (t.Renewal != "" || !t.Length.IsZero() || !t.Covers.IsZero()) {
				return f
			}
			by := clock{a: a}
			for i := range a.Obligations {
				if o := &a.Obligations[i]; o.Rule != nil && o.recurs() && o.Rule.Times == 0 && o.Rule.Until.IsZero() && by.lastDay().IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-FULFILMENT-PART", Severity: rule.Error, Where: "/obligations/*/fulfilments/*/part",
		EN:    "What was done is %[1]s %% of the obligation; it must be more than nothing and no more than 100 %%.",
		VI:    "Phần đã thực hiện là %[1]s%% nghĩa vụ; phải lớn hơn 0 và không quá 100%%.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Obligations {
				for j := range a.Obligations[i].Fulfilments {
					p := a.Obligations[i].Fulfilments[j].Part
					if n := p.BasisPoints(); !p.IsZero() && (n <= 0 || n > whole100) {
						f = f.At(i, j).Share("part", int(n))
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-FULFILMENT-SUM", Severity: rule.Error, Where: "/obligations/*/fulfilments/*",
		EN:    "With this, more has been done for one due day than was owed: the parts come to %[1]s %%.",
		VI:    "Tính cả lần này, phần đã thực hiện cho một kỳ hạn vượt quá nghĩa vụ: tổng cộng %[1]s%%.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Obligations {
				if o := &a.Obligations[i]; len(o.Fulfilments) > 1 {
					f = o.overdone(f, i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-FULFILMENT-DATE", Severity: rule.Warning, Where: "/obligations/*/fulfilments/*/on",
		EN:    "It is not stated when this was done; a year is better than none.",
		VI:    "Chưa ghi thời điểm thực hiện; chỉ ghi năm vẫn tốt hơn để trống.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Obligations {
				for j := range a.Obligations[i].Fulfilments {
					if a.Obligations[i].Fulfilments[j].On.IsZero() {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-FULFILMENT-EARLY", Severity: rule.Error, Where: "/obligations/*/fulfilments/*/on",
		EN:    "This was done on %[1]s, before the agreement was signed on %[2]s.",
		VI:    "Việc này được thực hiện %[1]s, trước khi thỏa thuận được ký %[2]s.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			var signed calendar.Date
			asked := false
			for i := range a.Obligations {
				for j := range a.Obligations[i].Fulfilments {
					if !asked {
						signed, asked = a.firsts(EventSigned).anyone, true
					}
					if on := a.Obligations[i].Fulfilments[j].On; on.Compare(signed) == calendar.Before {
						f = f.At(i, j).Date("on", on.String()).Date("signed", signed.String())
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-FULFILMENT-FUTURE", Severity: rule.Warning, Where: "/obligations/*/fulfilments/*/on",
		EN:    "This is dated %[1]s, after the day of judgement %[2]s; record it when it has been done.",
		VI:    "Việc thực hiện được ghi %[1]s, sau ngày đánh giá (%[2]s); chỉ ghi nhận khi đã thực hiện.",
		Basis: model,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			today := c.AsOf()
			if today == 0 {
				return f
			}
			for i := range a.Obligations {
				for j := range a.Obligations[i].Fulfilments {
					if on := a.Obligations[i].Fulfilments[j].On; rule.Day(on.Earliest().YMD()) > today {
						f = f.At(i, j).Date("on", on.String()).Date("today", today.String())
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-FULFILMENT-DUE", Severity: rule.Warning, Where: "/obligations/*/fulfilments/*/due",
		EN:    "The obligation is owed again and again, and it is not stated for which of its due days this was done.",
		VI:    "Nghĩa vụ được thực hiện định kỳ nhưng chưa nêu lần thực hiện này thuộc kỳ hạn nào.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			by := clock{a: a}
			for i := range a.Obligations {
				o := &a.Obligations[i]
				if len(o.Fulfilments) == 0 || !o.recurs() {
					continue
				}
				var c cycle
				known := c.begin(o, &by) == NoDoubt
				for j := range o.Fulfilments {
					due := o.Fulfilments[j].Due
					wrong := due.IsZero()
					if known && !wrong {
						by.from, by.to = due.Earliest(), due.Latest()
						from, to, _ := c.within(&by)
						wrong = from >= to
					}
					if wrong {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-FULFILMENT-EVIDENCE", Severity: rule.Warning, Where: "/obligations/*/fulfilments/*/evidence",
		EN:    "This is recorded as done without evidence.",
		VI:    "Việc thực hiện được ghi nhận nhưng chưa có minh chứng.",
		Basis: evidenceBase,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Obligations {
				for j := range a.Obligations[i].Fulfilments {
					if a.Obligations[i].Fulfilments[j].Evidence == "" {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
}

// overdone adds a fault for each due day at the fulfilment with which more than
// the whole has been done for it.
func (o *Obligation) overdone(f rule.Faults, i int) rule.Faults {
	sums := map[calendar.Date]int64(nil)
	if len(o.Fulfilments) > maxPairs {
		sums = make(map[calendar.Date]int64)
	}
	for j := range o.Fulfilments {
		x := &o.Fulfilments[j]
		n, sum := x.share(), int64(0)
		if sums != nil {
			sum = sums[o.dueOf(x)]
			sums[o.dueOf(x)] += n
		} else {
			for k := range j {
				if y := &o.Fulfilments[k]; o.dueOf(y) == o.dueOf(x) {
					sum += y.share()
				}
			}
		}
		if sum <= whole100 && sum+n > whole100 {
			f = f.At(i, j).Share("sum", int(sum+n))
		}
	}
	return f
}

// dueOf returns the due day that a fulfilment is for; zero for the only one.
func (o *Obligation) dueOf(f *Fulfilment) calendar.Date {
	if !o.recurs() {
		return calendar.Date{}
	}
	return f.Due
}

// share returns how much of the duty it is, in hundredths of a percent.
func (f *Fulfilment) share() int64 {
	if f.Part.IsZero() {
		return whole100
	}
	return int64(max(f.Part.BasisPoints(), 0))
}
