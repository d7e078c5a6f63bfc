package talent

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var officeRules = []rule.Rule[Office]{
	{
		Code: "OFF-ID", Severity: rule.Error, Where: "/id",
		EN:    "The office has no identifier, so nothing can refer to it; give it one.",
		VI:    "Văn phòng đại diện chưa có mã định danh nên không thể tham chiếu; cần cấp mã.",
		Basis: model,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			if o.ID.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "OFF-NAME", Severity: rule.Error, Where: "/names",
		EN:    "The office has no name in any language.",
		VI:    "Văn phòng đại diện chưa có tên bằng bất kỳ ngôn ngữ nào.",
		Basis: model,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			if o.Names.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "OFF-NAME-NFC", Severity: rule.Warning, Where: "/names",
		EN:    "The name in %[1]s is not in normal form NFC or has stray blanks; normalise it so that searching finds it.",
		VI:    "Tên bằng ngôn ngữ %[1]s chưa ở dạng chuẩn Unicode NFC hoặc thừa khoảng trắng; cần chuẩn hóa để tra cứu được.",
		Basis: model,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) { return notNormal(f, o.Names) },
	},
	{
		Code: "OFF-COUNTRY", Severity: rule.Error, Where: "/country",
		EN:    "The host country is not recorded.",
		VI:    "Chưa ghi nước sở tại.",
		Basis: practice,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			if o.Country == "" {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "OFF-COUNTRY-KNOWN", Severity: rule.Error, Where: "/country",
		EN:    "The country code %[1]s is not known; use ISO 3166-1 alpha-2, or ISO 3166-3 for a former state.",
		VI:    "Mã quốc gia %[1]s không tồn tại; cần dùng mã ISO 3166-1 alpha-2, hoặc ISO 3166-3 đối với quốc gia không còn tồn tại.",
		Basis: states,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			if o.Country != "" && !o.Country.Known() {
				f = f.Here().Code("country", string(o.Country))
			}
			return f
		},
	},
	{
		Code: "OFF-MINISTRY", Severity: rule.Warning, Where: "/ministry",
		EN:    "The ministry that gives the office its tasks is not recorded; an office answers to a ministry and to a mission.",
		VI:    "Chưa ghi bộ giao nhiệm vụ; văn phòng đại diện chịu sự chỉ đạo song trùng của bộ và của cơ quan đại diện ngoại giao.",
		Basis: twoSuperiors,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			if o.Ministry.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "OFF-MISSION", Severity: rule.Warning, Where: "/mission",
		EN:    "The mission to which the office belongs is not recorded; an office answers to a ministry and to a mission.",
		VI:    "Chưa ghi cơ quan đại diện ngoại giao mà văn phòng đại diện trực thuộc; văn phòng đại diện chịu sự chỉ đạo song trùng của bộ và của cơ quan đại diện ngoại giao.",
		Basis: twoSuperiors,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			if o.Mission.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "OFF-SUPERIORS", Severity: rule.Error, Where: "/mission",
		EN:    "Ministry and mission are one organisation; the office answers to two.",
		VI:    "Bộ giao nhiệm vụ và cơ quan đại diện ngoại giao đang là cùng một tổ chức; phải là hai tổ chức khác nhau.",
		Basis: twoSuperiors,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			if o.Mission == o.Ministry && !o.Mission.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "OFF-HEAD", Severity: rule.Advice, Where: "/head",
		EN:    "Who leads the office is not recorded; the identifier of the person will do.",
		VI:    "Chưa ghi người phụ trách văn phòng đại diện; chỉ cần mã định danh.",
		Basis: practice,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			if o.Head.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "OFF-DATES", Severity: rule.Error, Where: "/closed",
		EN:    "The office was closed (%[2]s) before it was opened (%[1]s); correct one of the dates.",
		VI:    "Ngày chấm dứt hoạt động (%[2]s) trước ngày bắt đầu hoạt động (%[1]s) của văn phòng đại diện; cần sửa lại ngày.",
		Basis: model,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			if o.Closed.Compare(o.Opened) == calendar.Before {
				f = f.Here().Date("opened", o.Opened.String()).Date("closed", o.Closed.String())
			}
			return f
		},
	},
	{
		Code: "OFF-DUTY", Severity: rule.Warning, Where: "/duties",
		EN:    "What the office is there for is not recorded.",
		VI:    "Chưa ghi nhiệm vụ của văn phòng đại diện.",
		Basis: fourDuties,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			if len(o.Duties) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "OFF-DUTY-LISTED", Severity: rule.Warning, Where: "/duties/*",
		EN:    "The duty %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Nhiệm vụ %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(o *Office, c *rule.Context) (f rule.Faults) {
			l := Duties()
			for i, d := range o.Duties {
				if d != "" && !l.Has(string(d)) {
					f = c.Unlisted(f.At(i), l, string(d))
				}
			}
			return f
		},
	},
	{
		Code: "OFF-DUTY-TWICE", Severity: rule.Advice, Where: "/duties/*",
		EN:    "The duty %[1]s is listed twice; keep one.",
		VI:    "Nhiệm vụ %[1]s bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(o.Duties, itself) {
				f = f.At(i).Code("duty", string(o.Duties[i]))
			}
			return f
		},
	},
	{
		Code: "OFF-NETWORK-TWICE", Severity: rule.Warning, Where: "/networks/*",
		EN:    "The network is listed twice; keep one.",
		VI:    "Mạng lưới bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(o.Networks, itself) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "OFF-SOURCE", Severity: rule.Advice, Where: "/sources",
		EN:    "No source is given for what the record says.",
		VI:    "Hồ sơ chưa ghi nguồn của thông tin.",
		Basis: evidenceBase,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			if len(o.Sources) == 0 {
				f = f.Here()
			}
			return f
		},
	},
}

var officeReportRules = []rule.Rule[Office]{
	{
		Code: "OFF-REPORT", Severity: rule.Advice, Where: "/reports",
		EN:    "No report of the office is recorded.",
		VI:    "Chưa ghi nhận báo cáo nào của văn phòng đại diện.",
		Basis: practice,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			if len(o.Reports) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "OFF-REPORT-PERIOD", Severity: rule.Error, Where: "/reports/*/period",
		EN:    "The period of the report is missing or impossible.",
		VI:    "Kỳ báo cáo chưa được ghi hoặc không hợp lệ.",
		Basis: model,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			for i := range o.Reports {
				if p := o.Reports[i].Period; p.IsZero() || p.Check() != nil {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "OFF-REPORT-EARLY", Severity: rule.Warning, Where: "/reports/*/filed",
		EN:    "The report was filed (%[1]s) before its period began.",
		VI:    "Báo cáo được gửi (%[1]s) trước khi kỳ báo cáo bắt đầu.",
		Basis: model,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			for i := range o.Reports {
				if r := &o.Reports[i]; r.Filed.Compare(r.Period.Start) == calendar.Before {
					f = f.At(i).Date("filed", r.Filed.String())
				}
			}
			return f
		},
	},
	{
		Code: "OFF-REPORT-FUTURE", Severity: rule.Warning, Where: "/reports/*/filed",
		EN:    "The report is said to be filed on a day in the future (%[1]s).",
		VI:    "Ngày gửi báo cáo (%[1]s) là ngày trong tương lai.",
		Basis: model,
		Check: func(o *Office, c *rule.Context) (f rule.Faults) {
			for i := range o.Reports {
				if d := o.Reports[i].Filed; future(d, c) {
					f = f.At(i).Date("filed", d.String())
				}
			}
			return f
		},
	},
	{
		Code: "OFF-REPORT-LIFE", Severity: rule.Warning, Where: "/reports/*/period",
		EN:    "The period of the report ends before the office was opened or begins after it was closed.",
		VI:    "Kỳ báo cáo kết thúc trước khi văn phòng đại diện bắt đầu hoạt động hoặc bắt đầu sau khi văn phòng chấm dứt hoạt động.",
		Basis: model,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			for i := range o.Reports {
				p := &o.Reports[i].Period
				if p.End.Compare(o.Opened) == calendar.Before || p.Start.Compare(o.Closed) == calendar.After {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "OFF-REPORT-DUTY", Severity: rule.Warning, Where: "/reports/*/duties",
		EN:    "The report does not say on which duties it reports.",
		VI:    "Báo cáo chưa nêu kết quả thực hiện nhiệm vụ nào.",
		Basis: fourDuties,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			for i := range o.Reports {
				if len(o.Reports[i].Duties) == 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "OFF-REPORT-OTHER", Severity: rule.Warning, Where: "/reports/*/duties/*",
		EN:    "The report is on the duty %[1]s, which the office does not have; correct one of the two.",
		VI:    "Báo cáo về nhiệm vụ %[1]s mà văn phòng đại diện không được giao; cần sửa lại một trong hai nơi.",
		Basis: model,
		Check: func(o *Office, _ *rule.Context) (f rule.Faults) {
			if len(o.Duties) == 0 || len(o.Duties) > few {
				return f
			}
			for i := range o.Reports {
				for j, d := range o.Reports[i].Duties {
					if !slices.Contains(o.Duties, d) {
						f = f.At(i, j).Code("duty", orDash(string(d)))
					}
				}
			}
			return f
		},
	},
}
