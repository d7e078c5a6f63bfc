package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var assuranceRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-ASSURANCE-QUESTION", Severity: rule.Error, Where: "/assurances/*/question",
		EN:    "The finding does not say which question it answers, so nobody can use it; name the question.",
		VI:    "Kết quả rà soát không nêu trả lời câu hỏi nào nên không sử dụng được; cần ghi mã câu hỏi.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Assurances {
				if a.Assurances[i].Question == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-ASSURANCE-ANSWER", Severity: rule.Warning, Where: "/assurances/*/answer",
		EN:    "The finding does not say what was found; unknown is not a pass.",
		VI:    "Chưa ghi kết luận rà soát; chưa rõ không được coi là đạt.",
		Basis: gatekeeper,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Assurances {
				if a.Assurances[i].Answer == codes.Unknown {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-ASSURANCE-DATE", Severity: rule.Warning, Where: "/assurances/*/on",
		EN:    "The finding is not dated, so it cannot be relied on; say on which day it was made.",
		VI:    "Kết quả rà soát chưa ghi ngày nên chưa thể sử dụng; cần ghi ngày kết luận.",
		Basis: gatekeeper,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Assurances {
				if a.Assurances[i].On.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-ASSURANCE-BY", Severity: rule.Warning, Where: "/assurances/*",
		EN:    "It is not recorded which body or office made the finding.",
		VI:    "Chưa ghi cơ quan, đơn vị đưa ra kết quả rà soát.",
		Basis: gatekeeper,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Assurances {
				if x := &a.Assurances[i]; x.By.IsZero() && x.Office.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-ASSURANCE-EVIDENCE", Severity: rule.Advice, Where: "/assurances/*/evidence",
		EN:    "No document is named that shows the finding; give the key of a source.",
		VI:    "Chưa nêu tài liệu chứng minh kết quả rà soát; cần ghi khóa của nguồn.",
		Basis: evidenceBase,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Assurances {
				if a.Assurances[i].Evidence == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-ASSURANCE-SOURCE", Severity: rule.Warning, Where: "/assurances/*/evidence",
		EN:    "The finding refers to the source %[1]s, which is not among the sources of the record.",
		VI:    "Kết quả rà soát dẫn nguồn %[1]s nhưng nguồn này không có trong hồ sơ.",
		Basis: evidenceBase,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Assurances) == 0 {
				return f
			}
			keys := a.sourceIndex()
			for i := range a.Assurances {
				if k := a.Assurances[i].Evidence; k != "" && !keys.has(a, k) {
					f = f.At(i).Code("key", k)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-ASSURANCE-ORDER", Severity: rule.Error, Where: "/assurances/*/until",
		EN:    "The finding can be relied on until %[2]s, before it was made on %[1]s.",
		VI:    "Kết quả rà soát có giá trị đến %[2]s, trước thời điểm kết luận (%[1]s).",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Assurances {
				if x := &a.Assurances[i]; x.Until.Compare(x.On) == calendar.Before {
					f = f.At(i).Date("on", x.On.String()).Date("until", x.Until.String())
				}
			}
			return f
		},
	},
	{
		Code: "AGR-ASSURANCE-KNOWN", Severity: rule.Error, Where: "/assurances/*/known",
		EN:    "The finding stood in the record on %[2]s, before it was made on %[1]s.",
		VI:    "Kết quả rà soát được ghi vào hồ sơ %[2]s, trước thời điểm kết luận (%[1]s).",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Assurances {
				if x := &a.Assurances[i]; x.Known.Compare(x.On) == calendar.Before {
					f = f.At(i).Date("on", x.On.String()).Date("known", x.Known.String())
				}
			}
			return f
		},
	},
	{
		Code: "AGR-ASSURANCE-FUTURE", Severity: rule.Warning, Where: "/assurances/*/on",
		EN:    "The finding is dated %[1]s, after the day of judgement %[2]s; record it when it has been made.",
		VI:    "Kết quả rà soát ghi %[1]s, sau ngày đánh giá (%[2]s); chỉ ghi nhận khi đã có kết luận.",
		Basis: model,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			today := c.AsOf()
			if today == 0 {
				return f
			}
			for i := range a.Assurances {
				if on := a.Assurances[i].On; rule.Day(on.Earliest().YMD()) > today {
					f = f.At(i).Date("on", on.String()).Date("today", today.String())
				}
			}
			return f
		},
	},
}

// sourceIndex tells which keys the sources have where there are many; it is nil
// up to maxPairs.
type sourceIndex map[string]struct{}

func (a *Agreement) sourceIndex() sourceIndex {
	if len(a.Sources) <= maxPairs {
		return nil
	}
	x := make(sourceIndex, len(a.Sources))
	for i := range a.Sources {
		x[a.Sources[i].Key] = struct{}{}
	}
	return x
}

// has reports whether a source of the agreement has the key.
func (x sourceIndex) has(a *Agreement, key string) bool {
	if x != nil {
		_, ok := x[key]
		return ok
	}
	for i := range a.Sources {
		if a.Sources[i].Key == key {
			return true
		}
	}
	return false
}
