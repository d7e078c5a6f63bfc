package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/readiness"
	"github.com/scicoop/scicoop/cooperation/score"
)

var resultCriteria = []score.Criterion[Agreement]{
	{
		Code: "AGR-C-ACHIEVED", Dimension: "effectiveness", Weight: 10,
		EN:         "How far have the objectives been reached?",
		VI:         "Các mục tiêu đã đạt được đến mức nào?",
		EvidenceEN: "Indicators with target and value reached, counted from the baseline or, where none is stated, from nothing. Objectives count the same, and so do the indicators of one; each counts from 0 to 100 %.",
		EvidenceVI: "Các chỉ số có chỉ tiêu và giá trị thực tế, tính từ giá trị ban đầu hoặc từ 0 nếu không nêu giá trị ban đầu. Các mục tiêu có trọng số như nhau, các chỉ số của một mục tiêu cũng vậy; mỗi chỉ số tính từ 0 đến 100%.",
		Facts:      []score.Fact{factObjectives, factIndicators, factTargets, factActuals, factBaselines},
		Basis:      dacEffectiveness,
		Measure: func(a *Agreement, c *score.Context) score.Outcome {
			if len(a.Objectives) == 0 {
				return score.Missing(0)
			}
			on := calendar.FromYMD(int32(c.AsOf()))
			low, high := 0, 0
			var missing facts
			for i := range a.Objectives {
				l, h, m := a.Objectives[i].achieved(on)
				low += l
				high += h
				missing |= m
			}
			var b [8]int
			return average(low, high, len(a.Objectives), missing.list(&b)...)
		},
		Evidence: showAchieved,
	},
	{
		Code: "AGR-C-IMPACT", Dimension: "impact", Weight: 5,
		EN:         "What share of the objectives at the level of outcome or impact that were due has been reached?",
		VI:         "Tỷ lệ mục tiêu đến hạn ở cấp độ kết quả hoặc tác động đã đạt được là bao nhiêu?",
		EvidenceEN: "All indicators of the objective at or beyond their targets; bounds such as “more than 80” count where they settle it.",
		EvidenceVI: "Mọi chỉ số của mục tiêu đạt hoặc vượt chỉ tiêu; các giá trị như “hơn 80” được tính khi đủ để kết luận.",
		SkipEN:     "No objective at the level of outcome or impact was due by the day of scoring.",
		SkipVI:     "Chưa có mục tiêu nào ở cấp độ kết quả hoặc tác động đến hạn tính đến ngày đánh giá.",
		Facts: []score.Fact{
			factObjectives,
			{Where: "/objectives/*/result", EN: "levels of result of the objectives", VI: "cấp độ kết quả của các mục tiêu"},
			factIndicators, factTargets, factActuals,
			factDue, factAsOf,
		},
		Basis: dacImpact,
		Measure: func(a *Agreement, c *score.Context) score.Outcome {
			if len(a.Objectives) == 0 {
				return score.Missing(0)
			}
			on := calendar.FromYMD(int32(c.AsOf()))
			good, bad, open := 0, 0, 0
			for i := range a.Objectives {
				switch o := &a.Objectives[i]; o.Result {
				case ResultOutcome, ResultImpact:
					switch o.reached(on) {
					case keptYes:
						good++
					case keptLate:
						bad++
					case keptOpen:
						open++
					}
				case "":
					open++
				}
			}
			switch {
			case good+bad+open == 0:
				return score.NotApplicable()
			case on.IsZero():
				return score.Ratio(good, bad, open, 1, 2, 3, 4, 6)
			}
			return score.Ratio(good, bad, open, 1, 2, 3, 4, 5)
		},
		Evidence: showImpact,
	},
	{
		Code: "AGR-C-TRANSFER", Dimension: "impact", Weight: 2,
		EN:         "Has technology been transferred under the agreement?",
		VI:         "Đã có hoạt động chuyển giao công nghệ trong khuôn khổ thỏa thuận chưa?",
		EvidenceEN: "An activity of technology transfer.",
		EvidenceVI: "Hoạt động chuyển giao công nghệ.",
		Facts:      []score.Fact{factActivities, factActivityKind, factActivityDate},
		Basis:      dacImpact,
		Measure: func(a *Agreement, c *score.Context) score.Outcome {
			return a.carriedOut(calendar.FromYMD(int32(c.AsOf())), ActivityTransfer, ActivityTransfer)
		},
		Evidence: showTransfer,
	},
	{ // I-12
		Code: "AGR-C-READINESS", Dimension: "impact", Weight: 1,
		EN:         "Has the readiness of the technology risen since entry into force, as far as is shown?",
		VI:         "Mức độ sẵn sàng của công nghệ đã tăng so với thời điểm thỏa thuận có hiệu lực, theo minh chứng, hay chưa?",
		EvidenceEN: "Technology readiness levels (TRL) of the technology as a whole, with evidence of each level; a rise that is only claimed leaves the question open.",
		EvidenceVI: "Mức độ sẵn sàng công nghệ (TRL) của công nghệ nói chung, có minh chứng cho từng mức; mức tăng chỉ được công bố mà không có minh chứng thì chưa kết luận.",
		SkipEN:     "The highest level was shown when the agreement entered into force.",
		SkipVI:     "Công nghệ đã đạt mức cao nhất khi thỏa thuận có hiệu lực.",
		Facts: []score.Fact{
			{Where: "/transfer/readiness", EN: "levels of technology readiness with evidence, at the beginning and now", VI: "mức độ sẵn sàng công nghệ kèm minh chứng, ở thời điểm đầu và hiện tại"},
			factEvents, factAsOf,
		},
		Basis: commonIndicators,
		Measure: func(a *Agreement, c *score.Context) score.Outcome {
			if a.Transfer == nil || len(a.Transfer.Readiness) == 0 {
				return score.Missing(0)
			}
			from, on := a.EntryIntoForce(), calendar.FromYMD(int32(c.AsOf()))
			switch {
			case on.IsZero():
				return score.Missing(2)
			case vague(from):
				return score.Missing(1)
			}
			trl, claims := readiness.TRL(), a.Transfer.Readiness
			if was, _ := trl.Proven(claims, "", from); was == trl.Max() {
				return score.NotApplicable()
			}
			switch gain, known := trl.Gain(claims, "", from, on); {
			case !known:
				return score.Missing(0)
			case gain.Low > 0:
				return score.Measured(1000)
			case gain.High > 0, claimedAbove(claims, trl, on):
				return score.Missing(0)
			}
			return score.Measured(0)
		},
	},
	{
		Code: "AGR-C-LASTING", Dimension: "sustainability", Weight: 5,
		EN:         "Will it last: in force a year on, paid for by the parties too, and with an activity that runs on?",
		VI:         "Hợp tác có bền vững không: còn hiệu lực sau một năm, có nguồn lực của chính các bên, có hoạt động còn tiếp diễn?",
		EvidenceEN: "Term and renewal; own contributions, state budget or means in kind; an activity that ends after the day of scoring. Each is a third.",
		EvidenceVI: "Thời hạn và cách gia hạn; vốn đối ứng, ngân sách nhà nước hoặc đóng góp bằng hiện vật; hoạt động kết thúc sau ngày đánh giá. Mỗi yếu tố chiếm một phần ba.",
		Facts:      []score.Fact{factEvents, factTerm, factFunding, factActivities, factAsOf},
		Basis:      dacSustainability,
		Measure: func(a *Agreement, c *score.Context) score.Outcome {
			var n [3]int // by calendar.Truth
			var lacking [3]int
			add := func(t calendar.Truth, fact int) {
				if t == calendar.Unknown {
					lacking[n[t]] = fact
				}
				n[t]++
			}
			on := calendar.FromYMD(int32(c.AsOf()))
			if on.IsZero() {
				add(calendar.Unknown, 4)
			} else {
				add(a.holds(on.AddMonths(12)))
			}
			add(a.ownMeans(), 2)
			add(a.runsOn(on), 3)
			return score.Ratio(n[calendar.Yes], n[calendar.No], n[calendar.Unknown], lacking[:n[calendar.Unknown]]...)
		},
	},
}

// claimedAbove reports whether a higher level of the whole than is shown by the day
// is claimed, which evidence may yet bear out.
func claimedAbove(claims []readiness.Claim, s readiness.Scale, on calendar.Date) bool {
	shown, _ := s.Proven(claims, "", on)
	for i := range claims {
		if c := &claims[i]; c.Scale == s.Code() && c.Element == "" && c.Level.Compare(shown) > 0 {
			return true
		}
	}
	return false
}

// achieved returns the permille surely reached by the day and the most that may have been,
// averaged over the indicators, and which facts of AGR-C-ACHIEVED are missing.
func (o *Objective) achieved(on calendar.Date) (low, high int, missing facts) {
	n := len(o.Indicators)
	if n == 0 {
		return 0, 1000, 1 << 1
	}
	for i := range o.Indicators {
		a := o.Indicators[i].Achievement(on)
		l, h := a.capped()
		low += l
		high += h
		if l == h {
			continue
		}
		switch a.Lack {
		case LackTarget:
			missing |= 1 << 2
		case LackBaseline, LackDirection:
			missing |= 1 << 4
		default:
			missing |= 1 << 3
		}
	}
	if low == high {
		return low / n, low / n, 0
	}
	return low / n, (high + n - 1) / n, missing
}

// reached says whether all targets of the objective that were due by the day
// have been reached: late stands for one that was not.
func (o *Objective) reached(on calendar.Date) kept {
	good, early := 0, 0
	for i := range o.Indicators {
		x := &o.Indicators[i]
		switch x.ReachedOn(on) {
		case calendar.Yes:
			good++
		case calendar.No:
			switch x.Due.Compare(on) {
			case calendar.Before, calendar.Same:
				return keptLate
			case calendar.After:
				early++
			}
		}
	}
	switch {
	case len(o.Indicators) == 0, good+early < len(o.Indicators):
		return keptOpen
	case early > 0:
		return keptNotDue
	}
	return keptYes
}

// carriedOut says whether there was an activity of one of two kinds by the day.
func (a *Agreement) carriedOut(on calendar.Date, k, or ActivityKind) score.Outcome {
	i, missing := a.activityOf(on, k, or)
	switch {
	case i >= 0:
		return score.Measured(1000)
	case !a.listedAll():
		return score.Missing(0)
	case missing != 0:
		var b [8]int
		return score.Missing(missing.list(&b)...)
	}
	return score.Measured(0)
}

// listedAll reports whether the list of activities is taken for all that was
// done: where the record says so, and where there are some and it does not deny it.
func (a *Agreement) listedAll() bool {
	return a.ActivitiesComplete == codes.Yes || len(a.Activities) > 0 && a.ActivitiesComplete != codes.No
}

// activityOf returns the first activity of one of two kinds that had surely begun
// by the day, whenever where there is none given. Where there is none it returns
// -1 and what may hide one: 1 a kind, 2 a date that is not known.
func (a *Agreement) activityOf(on calendar.Date, k, or ActivityKind) (at int, missing facts) {
	for i := range a.Activities {
		x := &a.Activities[i]
		if x.Kind != k && x.Kind != or && x.Kind != "" {
			continue
		}
		begun := calendar.Yes
		if !on.IsZero() {
			begun = x.begunBy(on)
		}
		switch {
		case begun == calendar.No:
		case x.Kind == "":
			missing |= 1 << 1
		case begun == calendar.Yes:
			return i, 0
		default:
			missing |= 1 << 2
		}
	}
	return -1, missing
}

// begunBy says whether the activity had begun by the day.
func (x *Activity) begunBy(on calendar.Date) calendar.Truth {
	if x.On.IsZero() {
		if x.Period.OpenStart {
			return calendar.Yes
		}
		return happened(x.Period.Start, on)
	}
	return happened(x.On, on)
}

// holds says whether the agreement is in force on the day, and the index of
// the fact that is missing where that is not known: 0 events, 1 the term.
func (a *Agreement) holds(on calendar.Date) (calendar.Truth, int) {
	s := a.StatusOn(on)
	renewal := a.TermOn(on).Renewal
	switch {
	case !s.Sure && s.Why == RenewalUnknown:
		return calendar.Unknown, 1
	case !s.Sure:
		return calendar.Unknown, 0
	case s.Status.Ended(), s.Status == Suspended:
		return calendar.No, 0
	case !s.Status.Living():
		return calendar.Unknown, 0
	case renewal == RenewalAutomatic, renewal == RenewalOpen:
		return calendar.Yes, 0
	case a.TermEndOn(on).IsZero():
		return calendar.Unknown, 1
	}
	return calendar.Yes, 0
}

// ownMeans says whether the parties put in means of their own.
func (a *Agreement) ownMeans() calendar.Truth {
	if len(a.Funding) == 0 {
		return calendar.Unknown
	}
	found := calendar.No
	for i := range a.Funding {
		switch a.Funding[i].Kind {
		case FundingOwn, FundingBudget, FundingInKind:
			return calendar.Yes
		case FundingUnstated, "":
			found = calendar.Unknown
		}
	}
	return found
}

// runsOn says whether an activity goes on after the day or is still to come.
func (a *Agreement) runsOn(on calendar.Date) calendar.Truth {
	if on.IsZero() {
		return calendar.Unknown
	}
	found := calendar.No
	if !a.listedAll() {
		found = calendar.Unknown
	}
	for i := range a.Activities {
		x := &a.Activities[i]
		end := x.On
		if end.IsZero() {
			if x.Period.OpenEnd {
				return calendar.Yes
			}
			end = x.Period.End
		}
		switch end.Compare(on) {
		case calendar.After:
			return calendar.Yes
		case calendar.CannotSay:
			found = calendar.Unknown
		}
	}
	return found
}
