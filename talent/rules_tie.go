package talent

import "github.com/scicoop/scicoop/cooperation/rule"

var tieBasis = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "A conflict of interest is typed, dated and evidenced.",
	VI: "Xung đột lợi ích phải được phân loại, có thời gian và có minh chứng.",
}

// tieRules are the rules on ties. What tie it is never stands in a message.
var tieRules = []rule.Rule[Expert]{
	{
		Code: "EXP-TIE-LISTED", Severity: rule.Warning, Where: "/ties/*/kind",
		EN:    "The kind of tie is not in the list %[1]s (similar: %[2]s), so no rule on conflicts of interest counts it; correct it or extend the list.",
		VI:    "Loại quan hệ không có trong danh mục %[1]s (gần giống: %[2]s) nên không được xét khi rà soát xung đột lợi ích; cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(e *Expert, c *rule.Context) (f rule.Faults) {
			l := TieKinds()
			for i := range e.Ties {
				if x := string(e.Ties[i].Kind); !l.Has(x) {
					f = unlisted(f.At(i), c, l, x)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-TIE-WITH", Severity: rule.Error, Where: "/ties/*",
		EN:    "It is not stated with whom the tie is; give the identifier of the expert, the organisation or the agreement.",
		VI:    "Chưa nêu quan hệ với ai; cần ghi mã định danh của chuyên gia, tổ chức hoặc thỏa thuận.",
		Basis: tieBasis,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Ties {
				if t := &e.Ties[i]; t.Expert.IsZero() && t.Partner.IsZero() && t.Agreement.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-TIE-SELF", Severity: rule.Error, Where: "/ties/*/expert",
		EN:    "The tie is with the expert of this very record; name the other person.",
		VI:    "Quan hệ đang ghi với chính chuyên gia của hồ sơ này; cần ghi đúng người kia.",
		Basis: tieBasis,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Ties {
				if t := &e.Ties[i]; !t.Expert.IsZero() && t.Expert == e.ID {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-TIE-PERIOD", Severity: rule.Error, Where: "/ties/*/period",
		EN:    "The period of the tie is impossible: it ends before it begins, or an end is both open and dated.",
		VI:    "Thời gian của quan hệ không hợp lệ: kết thúc trước khi bắt đầu, hoặc vừa ghi không thời hạn vừa ghi ngày.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Ties {
				if e.Ties[i].Period.Check() != nil {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-TIE-UNDATED", Severity: rule.Advice, Where: "/ties/*/period",
		EN:    "A tie of this kind counts for some time only, but it is not dated, so it stays open whether it is a conflict of interest.",
		VI:    "Quan hệ loại này chỉ được xét trong một thời hạn nhưng chưa ghi thời gian nên chưa xác định được có xung đột lợi ích hay không.",
		Basis: tieBasis,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Ties {
				switch t := &e.Ties[i]; t.Kind {
				case TieOrganisation, TieCoauthor, TieProject:
					if t.Period.IsZero() {
						f = f.At(i)
					}
				}
			}
			return f
		},
	},
	{
		Code: "EXP-TIE-EVIDENCE", Severity: rule.Advice, Where: "/ties/*/evidence",
		EN:    "It is not recorded where the tie is known from.",
		VI:    "Chưa ghi căn cứ xác định quan hệ này.",
		Basis: tieBasis,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Ties {
				if recordBlank(e.Ties[i].Evidence) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-TIE-TWICE", Severity: rule.Warning, Where: "/ties/*",
		EN:    "The tie is listed twice; keep one.",
		VI:    "Quan hệ bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(e.Ties, tieFact) {
				f = f.At(i)
			}
			return f
		},
	},
}

// tieFact returns what a tie says, without where it is known from.
func tieFact(t *Tie) Tie {
	fact := *t
	fact.Evidence = ""
	return fact
}
