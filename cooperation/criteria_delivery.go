package cooperation

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/score"
)

// horizon is within how many months a term ends soon.
const horizon = 12

// deliveryCriteria ask what the portfolio brings about.
var deliveryCriteria = []score.Criterion[Index]{
	{
		Code: "PTF-C-ACTIVE", Dimension: "effectiveness", Weight: 8,
		EN:         "What share of the living agreements has seen an activity in the last twelve months?",
		VI:         "Tỷ lệ thỏa thuận đang có hiệu lực có hoạt động triển khai trong 12 tháng gần nhất là bao nhiêu?",
		EvidenceEN: "Agreements in force, and what was done under them, with dates; that nothing was only where the record is complete.",
		EvidenceVI: "Thỏa thuận đang có hiệu lực và các hoạt động có thời gian; chỉ kết luận không có hoạt động khi hồ sơ đã đầy đủ.",
		Facts:      []score.Fact{factEvents, factActivities, factAsOf}, Basis: signedToDone,
		Measure: func(x *Index, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			if on.IsZero() {
				return score.Missing(2)
			}
			var n count
			for i := range x.Agreements {
				switch active, alive := active(&x.Agreements[i], on); alive {
				case calendar.Yes:
					n.add(active)
				case calendar.Unknown:
					n.open++
				}
			}
			return n.outcome(0, 1)
		},
		Evidence: showActive,
	},
	{
		Code: "PTF-C-FULFILLED", Dimension: "effectiveness", Weight: 7,
		EN:         "What share of the commitments and tasks that were due was done on time?",
		VI:         "Tỷ lệ cam kết, nhiệm vụ đến hạn được thực hiện đúng hạn là bao nhiêu?",
		EvidenceEN: "Due dates, and dates on which they were done.", EvidenceVI: "Thời hạn và thời điểm hoàn thành.",
		Facts: []score.Fact{factCommitments, factDone, factAsOf}, Basis: signedToDone,
		Measure: func(x *Index, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			if on.IsZero() {
				return score.Missing(2)
			}
			var n count
			for i := range x.Agreements {
				for j := range x.Agreements[i].Obligations {
					o := &x.Agreements[i].Obligations[j]
					n.due(o.Due, o.Done, on)
				}
			}
			for i := range x.Programmes {
				for j := range x.Programmes[i].Tasks {
					n.due(x.Programmes[i].Tasks[j].Due, x.Programmes[i].Tasks[j].Done, on)
				}
			}
			for i := range x.Strategies {
				for j := range x.Strategies[i].Tasks {
					n.due(x.Strategies[i].Tasks[j].Due, x.Strategies[i].Tasks[j].Done, on)
				}
			}
			return n.outcome(0, 1)
		},
	},
	{
		Code: "PTF-C-CONVERTED", Dimension: "effectiveness", Weight: 7,
		EN:         "What share of the agreements has led to a project or programme?",
		VI:         "Tỷ lệ thỏa thuận đã hình thành dự án hoặc chương trình là bao nhiêu?",
		EvidenceEN: "Programmes that rest on the agreement, and projects among its activities.",
		EvidenceVI: "Chương trình dựa trên thỏa thuận và các dự án trong hoạt động của thỏa thuận.",
		Facts:      []score.Fact{factAgreements, factActivities}, Basis: signedToDone,
		Measure: func(x *Index, _ *score.Context) score.Outcome {
			var n count
			for i := range x.Agreements {
				n.add(x.converted(i))
			}
			return n.outcome(0, 1)
		},
		Evidence: showConverted,
	},
	{
		Code: "PTF-C-ON-TIME", Dimension: "efficiency", Weight: 6,
		EN:         "What share of the programmes that were to end was completed on time?",
		VI:         "Tỷ lệ chương trình đến hạn kết thúc được hoàn thành đúng hạn là bao nhiêu?",
		EvidenceEN: "Planned ends and dates of completion.", EvidenceVI: "Thời hạn kết thúc và thời điểm hoàn thành.",
		Facts: []score.Fact{factProgrammes, factCompleted, factAsOf}, Basis: dacGeneral,
		Measure: func(x *Index, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			if on.IsZero() {
				return score.Missing(2)
			}
			var n count
			for i := range x.Programmes {
				if p := &x.Programmes[i]; !p.Period.OpenEnd {
					n.due(p.lastDay(), p.Completed, on)
				}
			}
			return n.outcome(0, 1)
		},
	},
	{
		Code: "PTF-C-IMPACT", Dimension: "impact", Weight: 7,
		EN:         "What share of the indicators of outcome and impact has reached its target?",
		VI:         "Tỷ lệ chỉ số về kết quả và tác động đã đạt chỉ tiêu là bao nhiêu?",
		EvidenceEN: "Actual values beside targets, of agreements and programmes.", EvidenceVI: "Giá trị thực tế so với chỉ tiêu của thỏa thuận và chương trình.",
		Facts: []score.Fact{factObjectives, factActual}, Basis: dacGeneral,
		Measure: func(x *Index, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			var n count
			for i := range x.Agreements {
				n.reached(x.Agreements[i].Objectives, on)
			}
			for i := range x.Programmes {
				n.reached(x.Programmes[i].Objectives, on)
			}
			return n.outcome(0, 1)
		},
	},
	{
		Code: "PTF-C-LASTING", Dimension: "sustainability", Weight: 5,
		EN:         "What share of the living agreements will still be there in twelve months, as the record stands?",
		VI:         "Theo hồ sơ, tỷ lệ thỏa thuận đang có hiệu lực sẽ còn hiệu lực sau 12 tháng là bao nhiêu?",
		EvidenceEN: "Terms, and how agreements are renewed.", EvidenceVI: "Thời hạn và cách gia hạn thỏa thuận.",
		Facts: []score.Fact{factEvents, factTerm, factAsOf}, Basis: dacGeneral,
		Measure: func(x *Index, c *score.Context) score.Outcome {
			on := calendar.FromYMD(int32(c.AsOf()))
			if on.IsZero() {
				return score.Missing(2)
			}
			var n count
			for i := range x.Agreements {
				switch a := &x.Agreements[i]; aliveTruth(a.StatusOn(on)) {
				case calendar.Yes:
					n.add(lasting(a, on.AddMonths(horizon)))
				case calendar.Unknown:
					n.open++
				}
			}
			return n.outcome(0, 1)
		},
		Evidence: showLasting,
	},
}

// active says whether the agreement was at work on the day, as
// [agreement.Agreement.ActivityOn] does with its twelve months, and whether it is
// in force. That it was not is known only where its record is complete.
func active(a *agreement.Agreement, on calendar.Date) (active, alive calendar.Truth) {
	switch x := a.ActivityOn(on, calendar.Span{}); {
	case x.State == agreement.NotInForce:
		return calendar.No, calendar.No
	case x.Why == agreement.StatusUnsure:
		return calendar.Unknown, calendar.Unknown
	case x.Seen == calendar.No && a.ActivitiesComplete != codes.Yes:
		return calendar.Unknown, calendar.Yes
	default:
		return x.Seen, calendar.Yes
	}
}

// converted says whether the agreement has led to a project or programme. Of
// one under which nothing is recorded, or something of which the kind is not
// known, nobody knows, unless the record says that this is all.
func (x *Index) converted(i int) calendar.Truth {
	if x.projects[i] {
		return calendar.Yes
	}
	list := x.Agreements[i].Activities
	for j := range list {
		if list[j].Kind == "" {
			return calendar.Unknown
		}
	}
	switch complete := x.Agreements[i].ActivitiesComplete; {
	case complete == codes.No, len(list) == 0 && complete != codes.Yes:
		return calendar.Unknown
	}
	return calendar.No
}

// reached counts the indicators of objectives above the level of outputs, by the
// day; by all that is recorded where it is zero.
func (n *count) reached(list []agreement.Objective, on calendar.Date) {
	for i := range list {
		switch o := &list[i]; o.Result {
		case agreement.ResultOutcome, agreement.ResultImpact:
			for j := range o.Indicators {
				n.add(o.Indicators[j].ReachedOn(on))
			}
		case "":
			n.open += len(o.Indicators)
		}
	}
}

// lasting says whether a living agreement will still be there on the day.
func lasting(a *agreement.Agreement, on calendar.Date) calendar.Truth {
	if s := a.StatusOn(on); s.Sure && s.Status.Ended() {
		return calendar.No
	}
	renewal := a.TermOn(on).Renewal
	if renewal == agreement.RenewalAutomatic || renewal == agreement.RenewalOpen {
		return calendar.Yes
	}
	switch end := a.TermEndOn(on); end.Compare(on) {
	case calendar.After, calendar.Same:
		return calendar.Yes
	case calendar.Before:
		if renewal == agreement.RenewalNone {
			return calendar.No
		}
	}
	return calendar.Unknown
}
