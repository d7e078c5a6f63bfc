package agreement

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/score"
)

// What speaks for and against an agreement, a function for each criterion that
// can point at it. They are called only when a scorecard is made. Where many
// entries speak for it, the first is shown; those against it are shown all.

func showCompliant(a *Agreement, _ *score.Context) []score.Evidence {
	switch a.Clauses.Compliant {
	case codes.Yes:
		return []score.Evidence{score.For("/clauses/compliant", "The text was found to be compliant.", "Văn bản được xác nhận là phù hợp.")}
	case codes.No:
		return []score.Evidence{score.Against("/clauses/compliant", "The text was found not to be compliant.", "Văn bản được xác định là không phù hợp.")}
	}
	return nil
}

func showProtection(a *Agreement, _ *score.Context) []score.Evidence {
	e := make([]score.Evidence, 0, 3)
	e = clause(e, a.Clauses.IntellectualProperty, "/clauses/intellectualProperty",
		"There is a clause on intellectual property.", "Có điều khoản về sở hữu trí tuệ.",
		"There is no clause on intellectual property.", "Không có điều khoản về sở hữu trí tuệ.")
	e = clause(e, a.Clauses.Confidentiality, "/clauses/confidentiality",
		"There is a clause on confidentiality.", "Có điều khoản về bảo mật.",
		"There is no clause on confidentiality.", "Không có điều khoản về bảo mật.")
	return clause(e, a.Clauses.DataProtection, "/clauses/dataProtection",
		"There is a clause on data protection.", "Có điều khoản về bảo vệ dữ liệu.",
		"There is no clause on data protection.", "Không có điều khoản về bảo vệ dữ liệu.")
}

func clause(e []score.Evidence, x codes.Answer, at, yesEN, yesVI, noEN, noVI string) []score.Evidence {
	switch x {
	case codes.Yes:
		return append(e, score.For(at, yesEN, yesVI))
	case codes.No:
		return append(e, score.Against(at, noEN, noVI))
	}
	return e
}

// Pointers of the first entries, which are needed most, so that they need not
// be built.
var (
	activityPlaces = [...]string{
		"/activities/0", "/activities/1", "/activities/2", "/activities/3",
		"/activities/4", "/activities/5", "/activities/6", "/activities/7",
	}
	objectivePlaces = [...]string{
		"/objectives/0", "/objectives/1", "/objectives/2", "/objectives/3",
		"/objectives/4", "/objectives/5", "/objectives/6", "/objectives/7",
	}
	obligationPlaces = [...]string{
		"/obligations/0", "/obligations/1", "/obligations/2", "/obligations/3",
		"/obligations/4", "/obligations/5", "/obligations/6", "/obligations/7",
	}
)

func activityPlace(i int) string   { return place(activityPlaces[:], "/activities/", i) }
func objectivePlace(i int) string  { return place(objectivePlaces[:], "/objectives/", i) }
func obligationPlace(i int) string { return place(obligationPlaces[:], "/obligations/", i) }

func place(known []string, list string, i int) string {
	if i < len(known) {
		return known[i]
	}
	return list + strconv.Itoa(i)
}

func showActive(a *Agreement, c *score.Context) []score.Evidence {
	on := calendar.FromYMD(int32(c.AsOf()))
	if on.IsZero() {
		return nil
	}
	switch t := a.tracesIn(before(on, dormantAfter)); {
	case t.seen == calendar.Yes:
		return []score.Evidence{score.For(t.inside.pointer(), "It took place in the last twelve months.", "Hoạt động diễn ra trong 12 tháng gần nhất.")}
	case t.seen == calendar.No && a.ActivitiesComplete == codes.Yes:
		return []score.Evidence{score.Against("/activities", "No activity took place in the last twelve months.", "Không có hoạt động nào trong 12 tháng gần nhất.")}
	}
	return nil
}

func showOnTime(a *Agreement, c *score.Context) (e []score.Evidence) {
	on := calendar.FromYMD(int32(c.AsOf()))
	if on.IsZero() {
		return nil
	}
	shown, by := false, keepingTo(a, on)
	for i := range a.Obligations {
		var n keeping
		n.obligation(&a.Obligations[i], &by)
		if n.good > 0 && !shown {
			e = append(e, score.For(obligationPlace(i), "It was done on time.", "Nghĩa vụ được thực hiện đúng hạn."))
			shown = true
		}
		if n.late > 0 {
			e = append(e, score.Against(obligationPlace(i), "It was done late.", "Nghĩa vụ được thực hiện chậm so với thời hạn."))
		}
		if n.overdue {
			e = append(e, score.Against(obligationPlace(i), "It was due and is not recorded as done.", "Nghĩa vụ đã đến hạn nhưng chưa được ghi nhận hoàn thành."))
		}
	}
	return e
}

func showCommittee(a *Agreement, c *score.Context) []score.Evidence {
	on := calendar.FromYMD(int32(c.AsOf()))
	if a.Clauses.JointCommittee != codes.Yes && len(a.Committees) == 0 || on.IsZero() {
		return nil
	}
	if a.metIn(before(on, committeeWithin)) == calendar.Yes {
		return []score.Evidence{score.For("/committees", "A committee met in the last two years.", "Ủy ban đã họp trong hai năm gần nhất.")}
	}
	if i, _ := a.activityIn(before(on, committeeWithin), ActivityCommittee); i >= 0 {
		return []score.Evidence{score.For(activityPlace(i), "The joint committee met in the last two years.", "Ủy ban hỗn hợp đã họp trong hai năm gần nhất.")}
	}
	return nil
}

func showAchieved(a *Agreement, c *score.Context) []score.Evidence {
	on := calendar.FromYMD(int32(c.AsOf()))
	e := make([]score.Evidence, 0, len(a.Objectives))
	shown := false
	for i := range a.Objectives {
		switch low, high, _ := a.Objectives[i].achieved(on); {
		case low == 1000:
			if !shown {
				e = append(e, score.For(objectivePlace(i), "All its indicators have reached their targets.", "Mọi chỉ số của mục tiêu đã đạt chỉ tiêu."))
				shown = true
			}
		case high < 1000:
			e = append(e, score.Against(objectivePlace(i), "Not all its indicators have reached their targets.", "Mục tiêu có chỉ số chưa đạt chỉ tiêu."))
		}
	}
	return e
}

func showImpact(a *Agreement, c *score.Context) (e []score.Evidence) {
	on := calendar.FromYMD(int32(c.AsOf()))
	for i := range a.Objectives {
		o := &a.Objectives[i]
		if o.Result != ResultOutcome && o.Result != ResultImpact {
			continue
		}
		switch o.reached(on) {
		case keptYes:
			e = append(e, score.For(objectivePlace(i), "It has been reached.", "Mục tiêu đã đạt được."))
		case keptLate:
			e = append(e, score.Against(objectivePlace(i), "It was due and has not been reached.", "Mục tiêu đã đến hạn nhưng chưa đạt được."))
		}
	}
	return e
}

func showTransfer(a *Agreement, c *score.Context) []score.Evidence {
	if i, _ := a.activityOf(calendar.FromYMD(int32(c.AsOf())), ActivityTransfer, ActivityTransfer); i >= 0 {
		return []score.Evidence{score.For(activityPlace(i), "Technology was transferred.", "Đã chuyển giao công nghệ.")}
	}
	return nil
}

func showTalent(a *Agreement, c *score.Context) []score.Evidence {
	if i, _ := a.activityOf(calendar.FromYMD(int32(c.AsOf())), ActivityTraining, ActivityVisit); i >= 0 {
		return []score.Evidence{score.For(activityPlace(i), "People were trained or exchanged.", "Đã đào tạo hoặc trao đổi nhân lực.")}
	}
	return nil
}

func showEvidence(a *Agreement, _ *score.Context) (e []score.Evidence) {
	for i := range a.Obligations {
		if o := &a.Obligations[i]; !o.Done.IsZero() && o.Evidence == "" {
			e = append(e, score.Against(obligationPlace(i), "It is recorded as done without evidence.", "Nghĩa vụ được ghi nhận hoàn thành nhưng chưa có minh chứng."))
		}
	}
	return e
}

func showGovernance(a *Agreement, _ *score.Context) (e []score.Evidence) {
	switch a.steered() {
	case calendar.Yes:
		e = append(e, score.For("/clauses/jointCommittee", "A joint committee steers it.", "Có ủy ban hỗn hợp điều phối."))
	case calendar.No:
		e = append(e, score.Against("/clauses/jointCommittee", "No joint committee steers it.", "Không có ủy ban hỗn hợp điều phối."))
	}
	switch a.focal() {
	case calendar.Yes:
		e = append(e, score.For("/parties", "A party is the focal point.", "Đã xác định cơ quan đầu mối."))
	case calendar.No:
		e = append(e, score.Against("/parties", "No party is the focal point.", "Chưa có bên nào là cơ quan đầu mối."))
	}
	if a.owned() == calendar.Yes {
		e = append(e, score.For("/objectives", "Every objective has an owner.", "Mọi mục tiêu đều có đơn vị phụ trách."))
	}
	return e
}

func showActions(a *Agreement, c *score.Context) (e []score.Evidence) {
	on := calendar.FromYMD(int32(c.AsOf()))
	if on.IsZero() {
		return nil
	}
	for i := range a.Committees {
		for _, x := range a.Committees[i].AppendActions(nil, on) {
			at := tracePlace{traceAction, int32(i), int32(x.Session), int32(x.Action)}
			switch x.State {
			case ActionLate:
				e = append(e, score.Against(at.pointer(), "It was done late.", "Việc được giao hoàn thành chậm so với thời hạn."))
			case ActionOverdue:
				e = append(e, score.Against(at.pointer(), "It was due and is not recorded as done.", "Việc được giao đã đến hạn nhưng chưa được ghi nhận hoàn thành."))
			}
		}
	}
	return e
}

func showOnTrack(a *Agreement, c *score.Context) (e []score.Evidence) {
	on := calendar.FromYMD(int32(c.AsOf()))
	if on.IsZero() {
		return nil
	}
	shown := false
	for i := range a.Objectives {
		switch low, high, _ := a.Objectives[i].onTrack(on); {
		case low == 1000:
			if !shown {
				e = append(e, score.For(objectivePlace(i), "All its indicators are on track.", "Mọi chỉ số của mục tiêu đều đúng tiến độ."))
				shown = true
			}
		case high < 1000:
			e = append(e, score.Against(objectivePlace(i), "One of its indicators is behind.", "Mục tiêu có chỉ số chậm tiến độ."))
		}
	}
	return e
}

func showCostShare(a *Agreement, _ *score.Context) []score.Evidence {
	first := -1
	for i := range a.Funding {
		switch p := a.Funding[i].Payer; {
		case p.IsZero():
		case first < 0:
			first = i
		case p != a.Funding[first].Payer:
			return []score.Evidence{score.For(place(nil, "/funding/", i), "Another party pays too.", "Có bên khác cùng đóng góp kinh phí.")}
		}
	}
	if first >= 0 {
		return []score.Evidence{score.Against(place(nil, "/funding/", first), "No other party is recorded as paying.", "Chưa ghi nhận bên khác cùng đóng góp kinh phí.")}
	}
	return nil
}
