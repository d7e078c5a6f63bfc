package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var fundingRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-FUND-AMOUNT", Severity: rule.Error, Where: "/funding/*/amount",
		EN:    "The amount of a funding line cannot be negative, and its bounds must stand in order and in one currency.",
		VI:    "Số tiền của khoản kinh phí không thể là số âm; cận dưới và cận trên phải đúng thứ tự và cùng loại tiền.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Funding {
				if m := &a.Funding[i].Amount; m.Amount.Minor < 0 || !m.High.IsZero() &&
					(m.High.Currency != m.Amount.Currency || m.High.Minor < m.Amount.Minor) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-FUND-CURRENCY", Severity: rule.Error, Where: "/funding/*/amount",
		EN:    "The currency %[1]s is not in ISO 4217.",
		VI:    "Loại tiền %[1]s không có trong ISO 4217.",
		Basis: states,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Funding {
				if m := &a.Funding[i].Amount; !m.Amount.Currency.IsZero() && !m.Amount.Currency.Known() {
					f = f.At(i).Code("currency", m.Amount.Currency.String())
				}
			}
			return f
		},
	},
	{
		Code: "AGR-FUND-PAYER", Severity: rule.Error, Where: "/funding/*/payer",
		EN:    "Who pays is not a party to the agreement; give the payer the role funder.",
		VI:    "Bên chi trả không phải là bên của thỏa thuận; cần bổ sung với vai trò tài trợ.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			parties := a.partyIndex()
			for i := range a.Funding {
				if p := a.Funding[i].Payer; !p.IsZero() && !parties.has(a, p) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-FUND-KIND", Severity: rule.Warning, Where: "/funding/*/kind",
		EN:    "The kind of means %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Loại nguồn lực %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			l := FundingKinds()
			for i := range a.Funding {
				if x := string(a.Funding[i].Kind); x != "" && !l.Has(x) {
					f = c.Unlisted(f.At(i), l, x)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-FUND-STAGE", Severity: rule.Warning, Where: "/funding/*/stage",
		EN:    "It is not stated whether the money is promised or paid.",
		VI:    "Chưa nêu khoản tiền là cam kết hay đã giải ngân.",
		Basis: results203,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Funding {
				if s := a.Funding[i].Stage; s != StageCommitment && s != StageDisbursement {
					f = f.At(i)
				}
			}
			return f
		},
	},
}

var objectiveRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-OBJECTIVE", Severity: rule.Warning, Where: "/objectives",
		EN:    "No objective is recorded, so it can never be told whether the agreement did what it was for.",
		VI:    "Chưa ghi mục tiêu nên không thể đánh giá thỏa thuận có đạt mục đích hay không.",
		Basis: measurable,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Objectives) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-OBJECTIVE-NAME", Severity: rule.Error, Where: "/objectives/*/name",
		EN:    "The objective has no wording.",
		VI:    "Mục tiêu chưa có nội dung.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				if a.Objectives[i].Name.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-OBJECTIVE-INDICATOR", Severity: rule.Error, Where: "/objectives/*/indicators",
		EN:    "The objective has no indicator; say what will show that it is reached.",
		VI:    "Mục tiêu chưa có chỉ số; cần nêu căn cứ đo lường mức độ hoàn thành.",
		Basis: measurable,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				if len(a.Objectives[i].Indicators) == 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-INDICATOR-TARGET", Severity: rule.Warning, Where: "/objectives/*/indicators/*/target",
		EN:    "The indicator has no target.",
		VI:    "Chỉ số chưa có chỉ tiêu.",
		Basis: results203,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					if x := &a.Objectives[i].Indicators[j]; !x.Aimed() {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-INDICATOR-DIRECTION", Severity: rule.Error, Where: "/objectives/*/indicators/*/direction",
		EN:    "The target lies on the wrong side of the baseline for an indicator of this direction.",
		VI:    "Chỉ tiêu trái với chiều của chỉ số so với giá trị ban đầu.",
		Basis: results203,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					if a.Objectives[i].Indicators[j].wrongWay() {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-INDICATOR-UNIT", Severity: rule.Error, Where: "/objectives/*/indicators/*",
		EN:    "Baseline, target and actual value of an indicator must have one unit.",
		VI:    "Giá trị ban đầu, chỉ tiêu và giá trị thực tế của chỉ số phải cùng đơn vị đo.",
		Basis: results203,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				for j := range a.Objectives[i].Indicators {
					x := &a.Objectives[i].Indicators[j]
					if x.Baseline.Unit == x.Target.Unit && x.Actual.Unit == x.Target.Unit || x.Target.Qualifier.IsZero() {
						continue
					}
					if !x.Baseline.Qualifier.IsZero() && x.Baseline.Unit != x.Target.Unit ||
						!x.Actual.Qualifier.IsZero() && x.Actual.Unit != x.Target.Unit {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
}

var dutyRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-DUTY-BEARER", Severity: rule.Error, Where: "/obligations/*/bearer",
		EN:    "The obligation must be owed by a party to the agreement.",
		VI:    "Bên chịu nghĩa vụ phải là bên của thỏa thuận.",
		Basis: convention,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			parties := a.partyIndex()
			for i := range a.Obligations {
				if p := a.Obligations[i].Bearer; p.IsZero() || !parties.has(a, p) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-SELF", Severity: rule.Error, Where: "/obligations/*/beneficiary",
		EN:    "A party cannot owe an obligation to itself.",
		VI:    "Một bên không thể có nghĩa vụ với chính mình.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Obligations {
				if o := &a.Obligations[i]; o.Bearer == o.Beneficiary && !o.Bearer.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-WORDING", Severity: rule.Error, Where: "/obligations/*/duty",
		EN:    "The obligation has no wording.",
		VI:    "Nghĩa vụ chưa có nội dung.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Obligations {
				if a.Obligations[i].Duty.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-DUE", Severity: rule.Warning, Where: "/obligations/*/due",
		EN:    "The obligation has no due date, so it can never be late.",
		VI:    "Nghĩa vụ chưa có thời hạn nên không thể theo dõi tiến độ.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Obligations {
				if o := &a.Obligations[i]; o.Due.IsZero() && o.Done.IsZero() && (o.Rule == nil || o.Rule.After == "") && !o.fulfilled() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-OVERDUE", Severity: rule.Warning, Where: "/obligations/*/due",
		EN:    "The obligation was due on %[1]s and is not recorded as done.",
		VI:    "Nghĩa vụ đến hạn %[1]s nhưng chưa được ghi nhận hoàn thành.",
		Basis: practice,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			if c.AsOf() == 0 || len(a.Obligations) == 0 {
				return f
			}
			var by clock
			for i := range a.Obligations {
				o := &a.Obligations[i]
				if !o.Done.IsZero() {
					continue
				}
				due := o.Due
				if o.Rule != nil || len(o.Fulfilments) > 0 {
					if by.a == nil {
						by = clock{a: a, window: window{on: calendar.FromYMD(int32(c.AsOf())), to: calendar.FromYMD(int32(c.AsOf()))}}
					}
					due = o.overdue(&by)
				}
				if !due.IsZero() && rule.Day(due.Latest().YMD()) < c.AsOf() {
					f = f.At(i).Date("due", due.String())
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-EVIDENCE", Severity: rule.Warning, Where: "/obligations/*/evidence",
		EN:    "The obligation is recorded as done without evidence.",
		VI:    "Nghĩa vụ được ghi nhận hoàn thành nhưng chưa có minh chứng.",
		Basis: evidenceBase,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Obligations {
				if o := &a.Obligations[i]; !o.Done.IsZero() && o.Evidence == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-DUTY-EARLY", Severity: rule.Error, Where: "/obligations/*/done",
		EN:    "The obligation was done on %[1]s, before the agreement was signed on %[2]s.",
		VI:    "Nghĩa vụ hoàn thành %[1]s, trước khi thỏa thuận được ký %[2]s.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Obligations) == 0 {
				return f
			}
			var signed calendar.Date
			for i := range a.Events {
				if e := &a.Events[i]; e.Kind == EventSigned {
					signed = firstOf(signed, e.On)
				}
			}
			for i := range a.Obligations {
				if d := a.Obligations[i].Done; !d.IsZero() && d.Compare(signed) == calendar.Before {
					f = f.At(i).Date("done", d.String()).Date("signed", signed.String())
				}
			}
			return f
		},
	},
}
