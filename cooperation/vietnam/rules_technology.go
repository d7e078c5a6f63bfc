package vietnam

import (
	"strings"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// strategic reports whether the code is of one of the lists of strategic technologies.
func strategic(c *technology.Code) bool {
	return c.List == TechnologyList2025 || c.List == TechnologyList2026
}

// careFor returns the default mark on a strategic technology; zero for others.
func careFor(c *technology.Code) technology.Mark {
	if !strategic(c) {
		return technology.Mark{}
	}
	m, _ := TechnologySensitivity().Of(*c)
	return m
}

// care returns the highest level among the technologies.
func care(a *agreement.Agreement) (level technology.Level) {
	for i := range a.Technologies {
		if level = max(level, careFor(&a.Technologies[i].Technology).Level); level == technology.HighRisk {
			break
		}
	}
	return level
}

// intelligent reports whether a technology is of artificial intelligence, in
// the group of Decision 1131 that has it or by the list that replaced it.
func intelligent(a *agreement.Agreement) bool {
	return marked(a, TechnologyList2025, "1") || marked(a, TechnologyList2026, "ai")
}

// mobile reports whether a technology is of next-generation mobile networks.
func mobile(a *agreement.Agreement) bool { return marked(a, TechnologyList2025, "4") }

// marked reports whether a technology carries the mark on the code.
func marked(a *agreement.Agreement, list, code string) bool {
	for i := range a.Technologies {
		t := &a.Technologies[i].Technology
		if t.List != list {
			continue
		}
		// What comes after a sign is within the part before it.
		if rest, ok := strings.CutPrefix(t.Code, code); ok && (rest == "" || rest[0] == '/' || rest[0] == '.') {
			return true
		}
	}
	return false
}

// watches reports whether a risk of the category is recorded.
func watches(a *agreement.Agreement, k agreement.RiskCategory) bool {
	for i := range a.Risks {
		if a.Risks[i].Category == k {
			return true
		}
	}
	return false
}

// exportSettled reports whether the record of the transfer tells that no licence
// to export is needed, or names the licence.
func exportSettled(a *agreement.Agreement) bool {
	if a.Transfer == nil {
		return false
	}
	if a.Transfer.Export.Licence != "" {
		return true
	}
	needed, _ := a.Transfer.Export.LicenceNeeded()
	return needed == calendar.No
}

// unwatched reports whether a technology of high risk is named for which no risk
// with a mitigation is recorded: one of the technology, or of the whole agreement.
func unwatched(a *agreement.Agreement) bool {
	if care(a) != technology.HighRisk {
		return false
	}
	// What the risks are of that something is done about, and what that is within.
	var one [64]technology.Code
	of := one[:0]
	for i := range a.Risks {
		if r := &a.Risks[i]; r.Mitigated() {
			if r.Technology.IsZero() {
				return false
			}
			of = append(of, r.Technology)
		}
	}
	var known map[technology.Code]bool // true for one of them, false for what it is within
	if len(of) > len(one) {
		known = make(map[technology.Code]bool, len(of))
		for _, t := range of {
			known[t] = true
			for up, ok := t.Parent(); ok; up, ok = up.Parent() {
				if !known[up] {
					known[up] = false
				}
			}
		}
	}
	for i := range a.Technologies {
		if t := &a.Technologies[i].Technology; careFor(t).Level == technology.HighRisk && !concernedBy(of, known, *t) {
			return true
		}
	}
	return false
}

// concernedBy reports whether one of the codes is the technology, is within it or
// has it within itself. Many codes come as a map.
func concernedBy(of []technology.Code, known map[technology.Code]bool, t technology.Code) bool {
	if known != nil {
		_, found := known[t]
		for up, ok := t.Parent(); ok && !found; up, ok = up.Parent() {
			found = known[up]
		}
		return found
	}
	for _, c := range of {
		if t.Within(c) || c.Within(t) {
			return true
		}
	}
	return false
}

// leads reports whether a field of research and development overlaps a group of
// strategic technologies, by this project's own crosswalk.
func leads(c *technology.Code) bool {
	if c.List != technology.FORDList {
		return false
	}
	for i := range technologyToFORD.Links {
		if technologyToFORD.Links[i].To == c.Code {
			return true
		}
	}
	return false
}

var technologyRules = []rule.Rule[agreement.Agreement]{
	{
		Code: "VN-AGR-TECH-REPLACED", Severity: rule.Warning, Where: "/technologies/*/technology",
		EN:    "%[1]s is of the list of 2025, which was replaced in %[2]s, before the agreement was signed; code the technology by the list VN-21-2026.",
		VI:    "%[1]s thuộc danh mục năm 2025, đã được thay thế từ %[2]s, trước khi ký thỏa thuận; cần mã hóa công nghệ theo danh mục VN-21-2026.",
		Basis: listReplaced,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if first, _ := agreement.SigningDays(a); first <= replacedSurely {
				return f
			}
			for i := range a.Technologies {
				if t := &a.Technologies[i].Technology; t.List == TechnologyList2025 && t.Code != "" {
					f = f.At(i).Code("technology", t.String()).Date("replaced", technology2025.Until)
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-TECH-LISTED", Severity: rule.Warning, Where: "/technologies/*/technology",
		EN:    "The technology %[1]s is not in the list %[2]s as far as the list was seen (similar: %[3]s); correct the code, or extend the list from the text of the decision.",
		VI:    "Công nghệ %[1]s không có trong danh mục %[2]s, trong phạm vi danh mục đã đối chiếu (gần giống: %[3]s); cần sửa mã hoặc bổ sung danh mục theo văn bản quyết định.",
		Basis: listPartly,
		Check: func(a *agreement.Agreement, c *rule.Context) (f rule.Faults) {
			for i := range a.Technologies {
				t := &a.Technologies[i].Technology
				if l := listOf(t); l != nil && !l.Has(t.Code) {
					f = c.Unlisted(f.At(i), l, t.Code)
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-TECH-STRATEGIC", Severity: rule.Advice, Where: "/technologies",
		EN:    "The areas are named by field of research only, and %[1]s overlaps a group of strategic technologies; add the code of the list of strategic technologies if it applies.",
		VI:    "Lĩnh vực chỉ được nêu theo ngành nghiên cứu, trong đó %[1]s trùng một phần với nhóm công nghệ chiến lược; cần bổ sung mã theo danh mục công nghệ chiến lược nếu phù hợp.",
		Basis: byTechnology,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			at := -1
			for i := range a.Technologies {
				t := &a.Technologies[i].Technology
				if strategic(t) {
					return nil
				}
				if at < 0 && leads(t) {
					at = i
				}
			}
			if at >= 0 {
				f = f.Here().Code("field", a.Technologies[at].Technology.String())
			}
			return f
		},
	},
	{
		Code: "VN-AGR-STRATEGIC-OUTPUT", Severity: rule.Advice, Where: "/objectives",
		EN:    "Work on strategic technology shows the product it is to give; no objective of the kind output is recorded.",
		VI:    "Hợp tác về công nghệ chiến lược cần nêu sản phẩm đầu ra; chưa có mục tiêu thuộc loại đầu ra.",
		Basis: strategicWork,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Objectives {
				if a.Objectives[i].Result == agreement.ResultOutput {
					return f
				}
			}
			for i := range a.Technologies {
				if strategic(&a.Technologies[i].Technology) {
					return f.Here()
				}
			}
			return f
		},
	},
}

// listOf returns the list of strategic technologies that a code names, or nil.
func listOf(c *technology.Code) *technology.List {
	switch {
	case c.Code == "":
		return nil
	case c.List == TechnologyList2025:
		return Technology2025()
	case c.List == TechnologyList2026:
		return Technology2026()
	}
	return nil
}

var riskRules = []rule.Rule[agreement.Agreement]{
	{
		Code: "VN-AGR-RISK-HIGH", Severity: rule.Error, Where: "/risks",
		EN:    "A technology of high risk is named, but no risk of it with a mitigation is recorded; keep a register of its risks and say what is done about them.",
		VI:    "Thỏa thuận có công nghệ rủi ro cao nhưng chưa ghi nhận rủi ro nào của công nghệ đó kèm biện pháp giảm thiểu; cần lập danh mục rủi ro và nêu rõ biện pháp.",
		Basis: riskRegister,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if unwatched(a) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-AGR-RISK-SENSITIVE", Severity: rule.Warning, Where: "/risks",
		EN:    "A sensitive technology is named, but no risk is recorded; assess the risks and record them.",
		VI:    "Thỏa thuận có công nghệ nhạy cảm nhưng chưa ghi nhận rủi ro nào; cần đánh giá và ghi nhận rủi ro.",
		Basis: riskSensitive,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Risks) == 0 && care(a) == technology.Sensitive {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-AGR-RISK-PRIVACY", Severity: rule.Advice, Where: "/risks",
		EN:    "Artificial intelligence bears on the security and privacy of users; no risk of the category %[1]s is recorded.",
		VI:    "Trí tuệ nhân tạo liên quan đến an ninh và quyền riêng tư của người dùng; chưa ghi nhận rủi ro thuộc nhóm %[1]s.",
		Basis: riskPrivacy,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if intelligent(a) && !watches(a, agreement.RiskPrivacy) {
				f = f.Here().Code("category", string(agreement.RiskPrivacy))
			}
			return f
		},
	},
	{
		Code: "VN-AGR-RISK-INFORMATION", Severity: rule.Advice, Where: "/risks",
		EN:    "5G is strategic infrastructure and bears on the security and safety of information; no risk of the category %[1]s is recorded.",
		VI:    "5G là hạ tầng chiến lược, liên quan đến an toàn, an ninh thông tin; chưa ghi nhận rủi ro thuộc nhóm %[1]s.",
		Basis: riskNetwork,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if mobile(a) && !watches(a, agreement.RiskInformation) {
				f = f.Here().Code("category", string(agreement.RiskInformation))
			}
			return f
		},
	},
	{
		Code: "VN-AGR-RISK-EXPORT", Severity: rule.Advice, Where: "/risks",
		EN:    "A sensitive technology crosses the border; find out whether strategic trade control asks for a licence, and record that with the transfer, or a risk of the category %[1]s.",
		VI:    "Công nghệ nhạy cảm được chuyển giao qua biên giới; cần xác định có phải xin phép theo quy định kiểm soát thương mại chiến lược hay không và ghi nhận trong nội dung chuyển giao hoặc ghi nhận rủi ro thuộc nhóm %[1]s.",
		Basis: strategicTrade,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if (a.Form.Transfers() || a.Transfer != nil) && across(a) && care(a) >= technology.Sensitive && !watches(a, agreement.RiskExport) && !exportSettled(a) {
				f = f.Here().Code("category", string(agreement.RiskExport))
			}
			return f
		},
	},
	{
		Code: "VN-AGR-DATA", Severity: rule.Warning, Where: "/clauses/dataProtection",
		EN:    "Artificial intelligence is named, and the text has no clause on the protection of personal data; add one where personal data are processed.",
		VI:    "Thỏa thuận có trí tuệ nhân tạo nhưng văn bản không có điều khoản bảo vệ dữ liệu cá nhân; cần bổ sung nếu có xử lý dữ liệu cá nhân.",
		Basis: privacyClause,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Clauses.DataProtection == codes.No && concerned(a) && intelligent(a) {
				f = f.Here()
			}
			return f
		},
	},
}
