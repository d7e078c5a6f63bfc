package talent

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/score"
)

var (
	officeFactFigures = score.Fact{Where: "/reports/*/figures", EN: "what the reports count for each duty", VI: "số liệu của báo cáo theo từng nhiệm vụ"}
	officeFactSentTo  = score.Fact{Where: "/reports/*/to", EN: "to whom each report was sent", VI: "nơi nhận từng báo cáo"}
	officeFactOpened  = score.Fact{Where: "/opened", EN: "since when the office has been open, and the day of evaluation", VI: "thời điểm văn phòng đại diện bắt đầu hoạt động và ngày đánh giá"}
	officeFactPeriods = score.Fact{Where: "/reports/*/period", EN: "the time of which each report speaks, and whether these are all reports", VI: "kỳ của từng báo cáo và việc danh sách báo cáo đã đầy đủ hay chưa"}
)

var officeReportCriteria = []score.Criterion[Office]{
	{
		Code: "OFF-EVAL-FIGURES", Dimension: "effectiveness", Weight: 10,
		EN:         "For what share of its duties do the reports of the office give figures?",
		VI:         "Tỷ lệ nhiệm vụ có số liệu kết quả trong báo cáo của văn phòng đại diện là bao nhiêu?",
		EvidenceEN: "A figure on the duty with a number, however rough: contacts, firms helped, experts engaged and the like. How great it is does not matter here.",
		EvidenceVI: "Số liệu về nhiệm vụ có giá trị, kể cả ước lượng: đầu mối đã tiếp xúc, doanh nghiệp được hỗ trợ, chuyên gia được huy động… Không xét độ lớn của số liệu.",
		Facts:      []score.Fact{factDuties, factReports, officeFactFigures},
		Basis:      effectiveness,
		Evidence:   officeShowFigures,
		Measure: func(o *Office, _ *score.Context) score.Outcome {
			switch {
			case len(o.Duties) == 0:
				return score.Missing(0)
			case len(o.Reports) == 0 && !o.ReportsComplete:
				return score.Missing(1, 2)
			}
			n := 0
			for i, d := range o.Duties {
				if i < few && o.counted(d) {
					n++
				}
			}
			return o.told(n, min(len(o.Duties), few), 2)
		},
	},
	{
		Code: "OFF-EVAL-ACCOUNTED", Dimension: "coherence", Weight: 5,
		EN:         "What share of the reports was sent to both superiors?",
		VI:         "Tỷ lệ báo cáo được gửi đến cả hai cơ quan chỉ đạo là bao nhiêu?",
		EvidenceEN: "The ministry and the mission among those to whom the report was sent.",
		EvidenceVI: "Nơi nhận báo cáo có cả bộ và cơ quan đại diện ngoại giao.",
		Facts:      []score.Fact{factReports, officeFactSentTo, factMinistry, factMission},
		Basis:      officeBothReports,
		Evidence:   officeShowAccounted,
		Measure: func(o *Office, _ *score.Context) score.Outcome {
			if len(o.Reports) == 0 {
				return score.Missing(0, 1)
			}
			var s stageShare
			for i := range o.Reports {
				s.add(calendar.Yes, o.SentToBoth(&o.Reports[i]))
			}
			switch ministry, mission := o.Ministry.IsZero(), o.Mission.IsZero(); {
			case ministry && mission:
				return s.outcome(1, 2, 3)
			case ministry:
				return s.outcome(1, 2)
			case mission:
				return s.outcome(1, 3)
			}
			return s.outcome(1)
		},
	},
	{
		Code: "OFF-EVAL-COVERED", Dimension: "sustainability", Weight: 5,
		EN:         "Of the last twelve months on which a report was due, what share do the reports cover?",
		VI:         "Trong 12 tháng gần nhất đã đến hạn báo cáo, tỷ lệ tháng có báo cáo là bao nhiêu?",
		EvidenceEN: "The periods of the reports; 2025-01/2025-06 is taken for all of the six months. A report is due ninety days after its time.",
		EvidenceVI: "Kỳ của các báo cáo; 2025-01/2025-06 được hiểu là trọn sáu tháng. Hạn báo cáo là 90 ngày sau kỳ báo cáo.",
		Facts:      []score.Fact{officeFactOpened, officeFactPeriods},
		Basis:      practice,
		Evidence:   officeShowCovered,
		Measure: func(o *Office, c *score.Context) score.Outcome {
			if c.AsOf() == 0 || o.Opened.IsZero() && len(o.Reports) == 0 {
				return score.Missing(0, 1)
			}
			var s stageShare
			o.dueMonths(calendar.FromYMD(int32(c.AsOf())), func(_ calendar.Date, in, good calendar.Truth) { s.add(in, good) })
			if o.Opened.IsZero() {
				return s.outcome(0, 1)
			}
			return s.outcome(1)
		},
	},
}

// counted reports whether a report has a figure on the duty.
func (o *Office) counted(d Duty) bool {
	for i := range o.Reports {
		for j := range o.Reports[i].Figures {
			if g := &o.Reports[i].Figures[j]; g.Duty == d && g.counts() {
				return true
			}
		}
	}
	return false
}

// dueMonths calls for each of the last twelve whole months on which a report was
// due on the day, with whether the office was open in it and whether a report
// covers it.
func (o *Office) dueMonths(on calendar.Date, each func(first calendar.Date, in, good calendar.Truth)) {
	due := on.AddDays(-promptDays) // months that had ended by then
	if due.AddDays(1).Day() != 1 {
		due = due.AddDays(-due.Day())
	}
	for back := 11; back >= 0; back-- {
		first := due.AddDays(1 - due.Day()).AddMonths(-back)
		last := first.AddMonths(1).AddDays(-1)
		if first.IsZero() || last.IsZero() {
			continue
		}
		in := calendar.Unknown
		switch {
		case o.Opened.Compare(last) == calendar.After, o.Closed.Compare(first) == calendar.Before:
			in = calendar.No
		case stepTaken(o.Opened, first) == calendar.Yes && (o.Closed.IsZero() || stepTaken(last, o.Closed) == calendar.Yes):
			in = calendar.Yes
		}
		each(first, in, o.covers(first, last))
	}
}

// covers reports whether one of the reports speaks of the whole month.
func (o *Office) covers(first, last calendar.Date) calendar.Truth {
	some := calendar.No
	if !o.ReportsComplete {
		some = calendar.Unknown
	}
	for i := range o.Reports {
		p := o.Reports[i].Period
		whole := p.Whole()
		if whole.Contains(first) == calendar.Yes && whole.Contains(last) == calendar.Yes &&
			!p.Start.Uncertain() && !p.Start.Approximate() && !p.End.Uncertain() && !p.End.Approximate() {
			return calendar.Yes
		}
		if p.Overlaps(calendar.Period{Start: first, End: last}) != calendar.No {
			some = calendar.Unknown
		}
	}
	return some
}

var (
	officeFoundMinistry   = networkFinding{forEN: "a ministry gives the tasks", forVI: "có bộ giao nhiệm vụ"}
	officeFoundMission    = networkFinding{forEN: "a mission to which the office belongs", forVI: "có cơ quan đại diện ngoại giao mà văn phòng đại diện trực thuộc"}
	officeFoundDuty       = networkFinding{forEN: "one of the four duties", forVI: "thuộc bốn nhiệm vụ của loại hình này"}
	officeFoundReported   = networkFinding{"reported on", "đã được báo cáo", "no report speaks of it", "chưa có báo cáo"}
	officeFoundPrompt     = networkFinding{"filed within ninety days", "gửi trong vòng 90 ngày", "filed later than ninety days", "gửi sau 90 ngày"}
	officeFoundTechnology = networkFinding{forEN: "reports on mastering technology", forVI: "có báo cáo về làm chủ công nghệ"}
	officeFoundNetwork    = networkFinding{forEN: "a network that the office works with", forVI: "mạng lưới có phối hợp"}
	officeFoundFigures    = networkFinding{"a report has figures on it", "có số liệu trong báo cáo", "no report has figures on it", "chưa có số liệu trong báo cáo"}
	officeFoundAccounted  = networkFinding{"sent to both superiors", "đã gửi cả hai cơ quan chỉ đạo", "not sent to both superiors", "chưa gửi đủ hai cơ quan chỉ đạo"}
	officeFoundCovered    = networkFinding{forEN: "covers a month on which a report was due", forVI: "bao quát tháng đã đến hạn báo cáo"}
)

func officeShowSuperiors(o *Office, _ *score.Context) (e []score.Evidence) {
	if o.Ministry == o.Mission && !o.Mission.IsZero() {
		return append(e, score.Against("/mission", "ministry and mission are one organisation", "bộ và cơ quan đại diện ngoại giao là cùng một tổ chức"))
	}
	e = officeFoundMinistry.here(e, "/ministry", !o.Ministry.IsZero())
	return officeFoundMission.here(e, "/mission", !o.Mission.IsZero())
}

func officeShowDuties(o *Office, _ *score.Context) (e []score.Evidence) {
	for i, d := range o.Duties {
		if hasDuty(fourDutyCodes[:], d) {
			e = officeFoundDuty.show(e, "/duties/", i, calendar.Yes)
		}
	}
	return e
}

// officeShowTold adds evidence on each duty; that nothing was told of it is against
// the office only where its reports are complete.
func (o *Office) officeShowTold(f *networkFinding, told func(Duty) bool) (e []score.Evidence) {
	for i, d := range o.Duties {
		switch {
		case i >= few:
			return e
		case told(d):
			e = f.show(e, "/duties/", i, calendar.Yes)
		case o.ReportsComplete:
			e = f.show(e, "/duties/", i, calendar.No)
		}
	}
	return e
}

func officeShowReported(o *Office, _ *score.Context) []score.Evidence {
	return o.officeShowTold(&officeFoundReported, o.reported)
}

func officeShowFigures(o *Office, _ *score.Context) []score.Evidence {
	return o.officeShowTold(&officeFoundFigures, o.counted)
}

func officeShowPrompt(o *Office, _ *score.Context) (e []score.Evidence) {
	for i := range o.Reports {
		e = officeFoundPrompt.show(e, "/reports/", i, o.Reports[i].prompt())
	}
	return e
}

func officeShowTechnology(o *Office, _ *score.Context) (e []score.Evidence) {
	for i := range o.Reports {
		if hasDuty(o.Reports[i].Duties, DutyTechnology) {
			e = officeFoundTechnology.show(e, "/reports/", i, calendar.Yes)
		}
	}
	return e
}

func officeShowNetworks(o *Office, _ *score.Context) (e []score.Evidence) {
	for i := range o.Networks {
		e = officeFoundNetwork.show(e, "/networks/", i, calendar.Yes)
	}
	return e
}

func officeShowOrigins(o *Office, _ *score.Context) (e []score.Evidence) {
	for i := range o.Sources {
		e = networkFoundSource.show(e, "/sources/", i, calendar.Yes)
	}
	return e
}

func officeShowAccounted(o *Office, _ *score.Context) (e []score.Evidence) {
	for i := range o.Reports {
		e = officeFoundAccounted.show(e, "/reports/", i, o.SentToBoth(&o.Reports[i]))
	}
	return e
}

// officeShowCovered names the reports that cover a month, and tells of the months that
// surely none covers.
func officeShowCovered(o *Office, c *score.Context) (e []score.Evidence) {
	if c.AsOf() == 0 {
		return nil
	}
	useful := make([]bool, len(o.Reports))
	bare := 0
	o.dueMonths(calendar.FromYMD(int32(c.AsOf())), func(first calendar.Date, in, good calendar.Truth) {
		last := first.AddMonths(1).AddDays(-1)
		for i := range o.Reports {
			p := o.Reports[i].Period.Whole()
			useful[i] = useful[i] || in != calendar.No && p.Contains(first) == calendar.Yes && p.Contains(last) == calendar.Yes
		}
		if in == calendar.Yes && good == calendar.No {
			bare++
		}
	})
	for i := range useful {
		if useful[i] {
			e = officeFoundCovered.show(e, "/reports/", i, calendar.Yes)
		}
	}
	if n := strconv.Itoa(bare); bare > 0 {
		e = append(e, score.Against("/reports", "months without a report: "+n, "số tháng không có báo cáo: "+n))
	}
	return e
}
