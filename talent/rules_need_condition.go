package talent

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// needConditionRules are the rules on conditions and on the purpose.
var needConditionRules = []rule.Rule[Need]{
	{
		Code: "NEED-COUNTRY-KNOWN", Severity: rule.Error, Where: "/countries/*",
		EN:    "The country code is not known; use ISO 3166-1 alpha-2.",
		VI:    "Mã quốc gia không tồn tại; cần dùng mã ISO 3166-1 alpha-2.",
		Basis: states,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			for i, c := range n.Countries {
				if !c.Known() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NEED-COUNTRY-TWICE", Severity: rule.Advice, Where: "/countries/*",
		EN:    "The country is listed twice; keep one.",
		VI:    "Quốc gia bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(n.Countries, itself) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "NEED-EXCLUDED-KNOWN", Severity: rule.Error, Where: "/excluded/*",
		EN:    "The country code is not known, so nobody is kept out by it; use ISO 3166-1 alpha-2.",
		VI:    "Mã quốc gia không tồn tại nên không loại trừ được ai; cần dùng mã ISO 3166-1 alpha-2.",
		Basis: states,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			for i, c := range n.Excluded {
				if !c.Known() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NEED-EXCLUDED-TWICE", Severity: rule.Advice, Where: "/excluded/*",
		EN:    "The country is excluded twice; keep one.",
		VI:    "Quốc gia loại trừ bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(n.Excluded, itself) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "NEED-COUNTRY-BOTH", Severity: rule.Error, Where: "/excluded/*",
		EN:    "The country is excluded here and wanted under number %[1]d; remove it from one of the two.",
		VI:    "Quốc gia bị loại trừ nhưng lại có trong danh sách cần tìm, mục thứ %[1]d; cần xóa ở một trong hai nơi.",
		Basis: model,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			// Of a list longer than that of all states only the first are compared with.
			wanted := n.Countries[:min(len(n.Countries), 4*few)]
			for i, c := range n.Excluded {
				for j := range wanted {
					if wanted[j] == c {
						f = f.At(i).Int("wanted", j+1)
						break
					}
				}
			}
			return f
		},
	},
	{
		Code: "NEED-LANGUAGE-TAG", Severity: rule.Error, Where: "/languages/*/lang",
		EN:    "The language is not a language tag; write vi, en or zh-Hant.",
		VI:    "Ngôn ngữ không phải là mã ngôn ngữ hợp lệ; cần ghi vi, en hoặc zh-Hant.",
		Basis: languageTags,
		Check: func(n *Need, c *rule.Context) (f rule.Faults) {
			for i := range n.Languages {
				if !text.LanguageTag(n.Languages[i].Lang) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NEED-LANGUAGE-LEVEL", Severity: rule.Warning, Where: "/languages/*/level",
		EN:    "The level is not in the list %[1]s (similar: %[2]s), so any level will do; write A1 to C2, or native.",
		VI:    "Trình độ ngôn ngữ không có trong danh mục %[1]s (gần giống: %[2]s) nên mọi trình độ đều được chấp nhận; cần ghi từ A1 đến C2, hoặc native.",
		Basis: openList,
		Check: func(n *Need, c *rule.Context) (f rule.Faults) {
			l := LanguageLevels()
			for i := range n.Languages {
				if x := n.Languages[i].Level; x != "" && !l.Has(x) {
					f = c.UnlistedPrivate(f.At(i), l, x)
				}
			}
			return f
		},
	},
	{
		Code: "NEED-LANGUAGE-TWICE", Severity: rule.Warning, Where: "/languages/*/lang",
		EN:    "The language is asked for under number %[1]d already; variants of a language are that language. Keep one level.",
		VI:    "Ngôn ngữ đã được yêu cầu tại mục thứ %[1]d; các biến thể được coi là cùng một ngôn ngữ. Chỉ giữ một mức trình độ.",
		Basis: model,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			for i := 1; i < len(n.Languages); i++ {
				for j := range min(i, few) {
					if a := recordBase(n.Languages[i].Lang); a != "" && strings.EqualFold(a, recordBase(n.Languages[j].Lang)) {
						f = f.At(i).Int("other", j+1)
						break
					}
				}
			}
			return f
		},
	},
	{
		Code: "NEED-PERIOD", Severity: rule.Error, Where: "/period",
		EN:    "The period is impossible: it ends before it begins, or an end is both open and dated.",
		VI:    "Khoảng thời gian không hợp lệ: kết thúc trước khi bắt đầu, hoặc vừa ghi không thời hạn vừa ghi ngày.",
		Basis: model,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			if n.Period.Check() != nil {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "NEED-PERIOD-PAST", Severity: rule.Warning, Where: "/period",
		EN:    "The period is over, so nobody can be asked for it any more.",
		VI:    "Khoảng thời gian đã qua nên không còn mời được chuyên gia tham gia.",
		Basis: model,
		Check: func(n *Need, c *rule.Context) (f rule.Faults) {
			if c.AsOf() != 0 && n.Period.End.Compare(calendar.FromYMD(int32(c.AsOf()))) == calendar.Before {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "NEED-HOURS", Severity: rule.Error, Where: "/hours",
		EN:    "The hours are impossible: a week has from 0 to %[1]d hours.",
		VI:    "Số giờ không hợp lệ: một tuần có từ 0 đến %[1]d giờ.",
		Basis: model,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			if n.Hours < 0 || n.Hours > hoursInWeek {
				f = f.Here().Int("most", hoursInWeek)
			}
			return f
		},
	},
	{
		Code: "NEED-HOURS-PERIOD", Severity: rule.Advice, Where: "/period",
		EN:    "Hours a week are asked for, but not when; any time at which the expert has them will do.",
		VI:    "Đã nêu số giờ mỗi tuần nhưng chưa nêu thời gian; mọi thời điểm chuyên gia có đủ số giờ đều được chấp nhận.",
		Basis: model,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			if n.Hours > 0 && n.Period.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "NEED-MODE-LISTED", Severity: rule.Warning, Where: "/modes/*",
		EN:    "The way of engagement is not in the list %[1]s (similar: %[2]s); correct it or extend the list.",
		VI:    "Hình thức tham gia không có trong danh mục %[1]s (gần giống: %[2]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(n *Need, c *rule.Context) (f rule.Faults) {
			l := Modes()
			for i, m := range n.Modes {
				if !l.Has(string(m)) {
					f = c.UnlistedPrivate(f.At(i), l, string(m))
				}
			}
			return f
		},
	},
	{
		Code: "NEED-MODE-TWICE", Severity: rule.Advice, Where: "/modes/*",
		EN:    "The way of engagement is listed twice; keep one.",
		VI:    "Hình thức tham gia bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(n *Need, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(n.Modes, itself) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "NEED-PURPOSE-LISTED", Severity: rule.Warning, Where: "/purpose",
		EN:    "The purpose is not in the list %[1]s (similar: %[2]s), so hardly any expert has agreed to it; correct it or extend the list.",
		VI:    "Mục đích không có trong danh mục %[1]s (gần giống: %[2]s) nên khó có chuyên gia nào đã đồng ý; cần sửa lại hoặc bổ sung danh mục.",
		Basis: consentBasis,
		Check: func(n *Need, c *rule.Context) (f rule.Faults) {
			if l := Purposes(); n.Purpose != "" && !l.Has(string(n.Purpose)) {
				f = c.UnlistedPrivate(f.Here(), l, string(n.Purpose))
			}
			return f
		},
	},
	{
		Code: "NEED-PARTY-PARTNER", Severity: rule.Error, Where: "/parties/partners/*",
		EN:    "The party has no identifier, so no conflict of interest with it can be found.",
		VI:    "Bên liên quan chưa có mã định danh nên không rà soát được xung đột lợi ích với bên này.",
		Basis: tieBasis,
		Check: func(n *Need, _ *rule.Context) rule.Faults { return needNobody(n.Parties.Partners) },
	},
	{
		Code: "NEED-PARTY-EXPERT", Severity: rule.Error, Where: "/parties/experts/*",
		EN:    "The person has no identifier, so no conflict of interest with that person can be found.",
		VI:    "Cá nhân liên quan chưa có mã định danh nên không rà soát được xung đột lợi ích với người này.",
		Basis: tieBasis,
		Check: func(n *Need, _ *rule.Context) rule.Faults { return needNobody(n.Parties.Experts) },
	},
	{
		Code: "NEED-PARTY-AGREEMENT", Severity: rule.Error, Where: "/parties/agreements/*",
		EN:    "The agreement has no identifier, so its negotiators cannot be told.",
		VI:    "Thỏa thuận chưa có mã định danh nên không xác định được người tham gia đàm phán.",
		Basis: tieBasis,
		Check: func(n *Need, _ *rule.Context) rule.Faults { return needNobody(n.Parties.Agreements) },
	},
}

// needNobody reports the places where an identifier is missing.
func needNobody[K comparable](list []K) (f rule.Faults) {
	var none K
	for i := range list {
		if list[i] == none {
			f = f.At(i)
		}
	}
	return f
}
