package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
)

// earnedValue is what AGR-C-VALUE rests on.
var earnedValue = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "OECD DAC evaluation criteria (2019): efficiency; results held against money spent, as in earned-value management; default, may be overridden",
	VI: "Tiêu chí đánh giá của OECD DAC (2019): tính hiệu suất; so sánh kết quả đạt được với kinh phí đã chi; mặc định, có thể điều chỉnh",
}

// reviewPractice is what AGR-C-RENEWED rests on.
var reviewPractice = rule.Basis{
	Kind: rule.Practice, Confidence: rule.Verified,
	EN: "Practice of the University of Montana: an agreement is reviewed before its end date, and renewed on what the review finds",
	VI: "Thông lệ của Đại học Montana: rà soát thỏa thuận trước khi hết hạn và gia hạn theo kết quả rà soát",
}

// meansCriteria ask what is put in, what comes of it, and whether going on rests
// on an evaluation.
var meansCriteria = []score.Criterion[Agreement]{
	{ // I-11
		Code: "AGR-C-COST-SHARE", Dimension: "reciprocity", Weight: 2,
		EN:         "Does more than one party bear the cost?",
		VI:         "Chi phí có được nhiều bên cùng đóng góp không?",
		EvidenceEN: "Funding lines with who pays.",
		EvidenceVI: "Các khoản kinh phí và bên chi trả.",
		Facts: []score.Fact{
			factFunding,
			{Where: "/funding/*/payer", EN: "who pays", VI: "bên chi trả"},
		},
		Basis: commonIndicators,
		Measure: func(a *Agreement, _ *score.Context) score.Outcome {
			if len(a.Funding) == 0 {
				return score.Missing(0)
			}
			var first id.Partner
			open := false
			for i := range a.Funding {
				switch p := a.Funding[i].Payer; {
				case p.IsZero():
					open = true
				case first.IsZero():
					first = p
				case p != first:
					return score.Measured(1000)
				}
			}
			if open {
				return score.Missing(1)
			}
			return score.Measured(0)
		},
		Evidence: showCostShare,
	},
	{
		Code: "AGR-C-VALUE", Dimension: "efficiency", Weight: 3,
		EN:         "Do the results keep pace with the money spent?",
		VI:         "Kết quả đạt được có tương xứng với kinh phí đã chi không?",
		EvidenceEN: "How far the objectives have been reached, over the share of the money committed that has been paid out; at most 100 %.",
		EvidenceVI: "Mức đạt mục tiêu chia cho tỷ lệ kinh phí cam kết đã giải ngân; tối đa 100%.",
		SkipEN:     "Nothing has been paid out.",
		SkipVI:     "Chưa giải ngân khoản nào.",
		Facts:      []score.Fact{factFunding, factObjectives, factIndicators, factTargets, factActuals, factBaselines},
		Basis:      earnedValue,
		Measure: func(a *Agreement, c *score.Context) score.Outcome {
			if len(a.Funding) == 0 {
				return score.Missing(0)
			}
			on := calendar.FromYMD(int32(c.AsOf()))
			spent := a.disbursed()
			least, most := spent.Bounds()
			switch {
			case spent.Kind() == score.KindMissing:
				return score.Missing(0)
			case most == 0:
				return score.NotApplicable()
			case len(a.Objectives) == 0:
				return score.Missing(1)
			}
			low, high := 0, 0
			var missing facts
			for i := range a.Objectives {
				l, h, m := a.Objectives[i].achieved(on)
				low += l
				high += h
				missing |= m << 1
			}
			if least < most {
				missing |= 1 << 0
			}
			n := len(a.Objectives)
			from, to := min(1000*low/(n*most), 1000), 1000
			if least > 0 {
				to = min((1000*high+n*least-1)/(n*least), 1000)
			}
			if low == high && least == most {
				return score.Measured(from)
			}
			var b [8]int
			return score.Range(from, to, missing.list(&b)...)
		},
	},
	{ // I-25
		Code: "AGR-C-RENEWED", Dimension: "sustainability", Weight: 1,
		EN:         "What share of the renewals was preceded by an evaluation?",
		VI:         "Tỷ lệ lần gia hạn có đánh giá trước đó là bao nhiêu?",
		EvidenceEN: "Renewals, and activities of evaluation before them.",
		EvidenceVI: "Các lần gia hạn và hoạt động đánh giá trước đó.",
		SkipEN:     "The agreement has not been renewed.",
		SkipVI:     "Thỏa thuận chưa được gia hạn.",
		Facts:      []score.Fact{factEvents, factActivities, factActivityDate, factActivityKind},
		Basis:      reviewPractice,
		Measure: func(a *Agreement, _ *score.Context) score.Outcome {
			good, bad, open := a.RenewalsEvaluated()
			switch {
			case len(a.Events) == 0:
				return score.Missing(0)
			case good+bad+open == 0:
				return score.NotApplicable()
			case open == 0:
				return score.Ratio(good, bad, 0)
			case len(a.Activities) == 0:
				return score.Ratio(good, bad, open, 1)
			}
			return score.Ratio(good, bad, open, 0, 2, 3)
		},
	},
}

// RenewalsEvaluated counts the renewals recorded that were preceded by an
// evaluation of the agreement, those that were not, and those of which the
// record does not tell (I-25). Where no activity is recorded it does not tell,
// unless it says that there was none.
func (a *Agreement) RenewalsEvaluated() (with, without, open int) {
	var surely, perhaps calendar.Date // the first day by which an evaluation surely, and may have taken place
	any := !a.listedAll()
	for i := range a.Activities {
		x := &a.Activities[i]
		if x.Kind != ActivityEvaluation && x.Kind != "" {
			continue
		}
		on := x.On
		if on.IsZero() {
			on = x.Period.End
		}
		if on.IsZero() || on.Uncertain() || on.Approximate() {
			any = true
			continue
		}
		perhaps = firstOf(perhaps, on.Earliest())
		if x.Kind == ActivityEvaluation {
			surely = firstOf(surely, on.Latest())
		}
	}
	for i := range a.Events {
		e := &a.Events[i]
		if e.Kind != EventRenewed {
			continue
		}
		switch c := surely.Compare(e.On); {
		case c == calendar.Before || c == calendar.Same:
			with++
		case !any && (perhaps.IsZero() || perhaps.Compare(e.On) == calendar.After):
			without++
		default:
			open++
		}
	}
	return with, without, open
}
