package vietnam

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/partner"
)

// domestic reports whether the partner has its main seat in Viet Nam. An
// intergovernmental organisation belongs to no country by its seat.
func domestic(p *partner.Partner) bool {
	return len(p.Locations) > 0 && p.Locations[0].Country == "VN" && !is(p, partner.KindInternational)
}

// foreign reports whether the partner is of another state, or of none. A
// mission or representative office stands abroad by nature: where it sits does
// not tell whose it is, so it is not called foreign.
func foreign(p *partner.Partner) bool {
	if is(p, partner.KindMission) || is(p, partner.KindOffice) {
		return false
	}
	return is(p, partner.KindInternational) ||
		len(p.Locations) > 0 && p.Locations[0].Country != "" && p.Locations[0].Country != "VN"
}

// is reports whether the partner is of the kind.
func is(p *partner.Partner, k partner.Kind) bool {
	for i := range p.Kinds {
		if p.Kinds[i] == k {
			return true
		}
	}
	return false
}

// named reports whether the partner has a name in the language.
func named(p *partner.Partner, lang string) bool {
	for i := range p.Names {
		if rest, ok := strings.CutPrefix(p.Names[i].Lang, lang); ok && (rest == "" || rest[0] == '-') {
			return true
		}
	}
	return false
}

// related reports whether a relation of the kind is recorded.
func related(p *partner.Partner, k partner.RelationKind) bool {
	for i := range p.Relations {
		if p.Relations[i].Kind == k {
			return true
		}
	}
	return false
}

// answered reports whether due diligence has an answer to the question.
func answered(p *partner.Partner, q partner.Question) bool {
	a, _ := p.Answered(q)
	return a.Answer.Known()
}

// highest returns the highest level of care that the partner's areas ask for.
func highest(p *partner.Partner) (level technology.Level) {
	for i := range p.Technologies {
		level = max(level, careFor(&p.Technologies[i].Technology).Level)
	}
	return level
}

// ofDistrict returns the index of the name that shows a body of the district
// level, in either spelling of its first word, or -1. A “thành phố” is of the
// provincial or of the district level and is not taken for one.
func ofDistrict(p *partner.Partner) int {
	if !domestic(p) || !is(p, partner.KindLocality) && !is(p, partner.KindGovernment) && !is(p, partner.KindAgency) {
		return -1
	}
	for i := range p.Names {
		n := p.Names[i].Value
		rest, ok := strings.CutPrefix(n, "Ủy ban nhân dân ")
		if !ok {
			rest, ok = strings.CutPrefix(n, "Uỷ ban nhân dân ")
		}
		if !ok {
			rest, ok = strings.CutPrefix(n, "UBND ")
		}
		if ok && (strings.HasPrefix(rest, "huyện ") || strings.HasPrefix(rest, "quận ") || strings.HasPrefix(rest, "thị xã ")) {
			return i
		}
	}
	return -1
}

var partnerRules = []rule.Rule[partner.Partner]{
	{
		Code: "VN-PAR-NAME-VI", Severity: rule.Warning, Where: "/names",
		EN:    "A Vietnamese organisation needs its name in Vietnamese; add it as its decision of foundation writes it.",
		VI:    "Tổ chức Việt Nam phải có tên bằng tiếng Việt; cần bổ sung theo quyết định thành lập.",
		Basis: bilingual,
		Check: func(p *partner.Partner, _ *rule.Context) (f rule.Faults) {
			if domestic(p) && !named(p, "vi") {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-PAR-NAME-EN", Severity: rule.Advice, Where: "/names",
		EN:    "The name in English is missing; foreign partners look for it.",
		VI:    "Thiếu tên bằng tiếng Anh; đối tác nước ngoài cần tên này để tra cứu.",
		Basis: bilingual,
		Check: func(p *partner.Partner, _ *rule.Context) (f rule.Faults) {
			if domestic(p) && !named(p, "en") {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-PAR-TAX", Severity: rule.Advice, Where: "/identifiers",
		EN:    "A Vietnamese enterprise is told apart by its tax code; add it with the scheme %[1]s.",
		VI:    "Doanh nghiệp Việt Nam được phân biệt bằng mã số thuế; cần bổ sung theo hệ thống mã %[1]s.",
		Basis: taxCode,
		Check: func(p *partner.Partner, _ *rule.Context) (f rule.Faults) {
			if !domestic(p) || !is(p, partner.KindEnterprise) && !is(p, partner.KindStartUp) {
				return f
			}
			for i := range p.Identifiers {
				if p.Identifiers[i].Scheme == id.SchemeVNTax {
					return f
				}
			}
			return f.Here().Code("scheme", string(id.SchemeVNTax))
		},
	},
	{
		Code: "VN-PAR-DEPARTMENT", Severity: rule.Warning, Where: "/relations",
		EN:    "A department of a Vietnamese ministry signs only with the minister's consent, or not at all; name the ministry as its parent.",
		VI:    "Đơn vị thuộc bộ chỉ ký kết khi Bộ trưởng đồng ý, hoặc không đứng tên ký kết; cần ghi bộ chủ quản là tổ chức cấp trên.",
		Basis: departments,
		Check: func(p *partner.Partner, _ *rule.Context) (f rule.Faults) {
			if domestic(p) && is(p, partner.KindDepartment) && !related(p, partner.RelationParent) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-PAR-DISTRICT", Severity: rule.Warning, Where: "/names/*",
		EN:    "The name is of the district level, which ended on 1 July 2025, but no closing is recorded; close the record and name its successor.",
		VI:    "Tên gọi thuộc cấp huyện, cấp này không còn từ ngày 01/7/2025, nhưng chưa ghi nhận việc chấm dứt hoạt động; cần ghi ngày chấm dứt và tổ chức kế thừa.",
		Basis: districtsGone,
		Check: func(p *partner.Partner, c *rule.Context) (f rule.Faults) {
			if !p.Closed.IsZero() || c.AsOf() != 0 && c.AsOf() <= districtsUntil {
				return f
			}
			if i := ofDistrict(p); i >= 0 {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "VN-PAR-DISTRICT-HEIR", Severity: rule.Advice, Where: "/relations",
		EN:    "The provincial People's Committee has inherited the international agreements of this district body; name it as successor.",
		VI:    "Ủy ban nhân dân cấp tỉnh kế thừa thỏa thuận quốc tế của cơ quan cấp huyện này; cần ghi là tổ chức kế thừa.",
		Basis: districtsHeir,
		Check: func(p *partner.Partner, _ *rule.Context) (f rule.Faults) {
			if !p.Closed.IsZero() && ofDistrict(p) >= 0 && !related(p, partner.RelationSuccessor) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-PAR-TECH-LISTED", Severity: rule.Warning, Where: "/technologies/*/technology",
		EN:    "The technology %[1]s is not in the list %[2]s as far as the list was seen (similar: %[3]s); correct the code, or extend the list from the text of the decision.",
		VI:    "Công nghệ %[1]s không có trong danh mục %[2]s, trong phạm vi danh mục đã đối chiếu (gần giống: %[3]s); cần sửa mã hoặc bổ sung danh mục theo văn bản quyết định.",
		Basis: listPartly,
		Check: func(p *partner.Partner, c *rule.Context) (f rule.Faults) {
			for i := range p.Technologies {
				t := &p.Technologies[i].Technology
				if l := listOf(t); l != nil && !l.Has(t.Code) {
					f = c.Unlisted(f.At(i), l, t.Code)
				}
			}
			return f
		},
	},
	{
		Code: "VN-PAR-TECH-REPLACED", Severity: rule.Advice, Where: "/technologies/*/technology",
		EN:    "%[1]s is of the list of 2025, which was replaced in %[2]s; code the area by the list VN-21-2026 too.",
		VI:    "%[1]s thuộc danh mục năm 2025, đã được thay thế từ %[2]s; cần bổ sung mã theo danh mục VN-21-2026.",
		Basis: listReplaced,
		Check: func(p *partner.Partner, c *rule.Context) (f rule.Faults) {
			if c.AsOf() <= replacedSurely {
				return f
			}
			for i := range p.Technologies {
				switch t := &p.Technologies[i].Technology; {
				case t.List == TechnologyList2026:
					return nil
				case t.List == TechnologyList2025 && t.Code != "":
					f = f.At(i).Code("technology", t.String()).Date("replaced", technology2025.Until)
				}
			}
			return f
		},
	},
	{
		Code: "VN-PAR-TECH-STRATEGIC", Severity: rule.Advice, Where: "/technologies",
		EN:    "The areas are named by field of research only, and %[1]s overlaps a group of strategic technologies; add the code of the list of strategic technologies if it applies.",
		VI:    "Lĩnh vực chỉ được nêu theo ngành nghiên cứu, trong đó %[1]s trùng một phần với nhóm công nghệ chiến lược; cần bổ sung mã theo danh mục công nghệ chiến lược nếu phù hợp.",
		Basis: byTechnology,
		Check: func(p *partner.Partner, _ *rule.Context) (f rule.Faults) {
			at := -1
			for i := range p.Technologies {
				t := &p.Technologies[i].Technology
				if strategic(t) {
					return nil
				}
				if at < 0 && leads(t) {
					at = i
				}
			}
			if at >= 0 {
				f = f.Here().Code("field", p.Technologies[at].Technology.String())
			}
			return f
		},
	},
	{
		Code: "VN-PAR-POLICY", Severity: rule.Warning, Where: "/answers",
		EN:    "Whether cooperation with this foreign partner agrees with foreign policy and commitments is not answered (question %[1]s); unknown is not a pass.",
		VI:    "Chưa trả lời việc hợp tác với đối tác nước ngoài này có phù hợp với đường lối đối ngoại và cam kết quốc tế hay không (câu hỏi %[1]s); chưa rõ không được coi là đạt.",
		Basis: gatekeeper,
		Check: func(p *partner.Partner, _ *rule.Context) (f rule.Faults) {
			if foreign(p) && !answered(p, partner.QuestionPolicy) {
				f = f.Here().Code("question", string(partner.QuestionPolicy))
			}
			return f
		},
	},
	{
		Code: "VN-PAR-EXPORT", Severity: rule.Advice, Where: "/answers",
		EN:    "The foreign partner works in a sensitive technology, and whether end use and end user are known is not answered (question %[1]s); strategic trade control asks for it.",
		VI:    "Đối tác nước ngoài hoạt động trong lĩnh vực công nghệ nhạy cảm nhưng chưa trả lời về mục đích và người sử dụng cuối cùng (câu hỏi %[1]s); quy định kiểm soát thương mại chiến lược đòi hỏi thông tin này.",
		Basis: strategicTrade,
		Check: func(p *partner.Partner, c *rule.Context) (f rule.Faults) {
			if c.AsOf() != 0 && c.AsOf() < exportFrom {
				return f
			}
			if foreign(p) && highest(p) >= technology.Sensitive && !answered(p, partner.QuestionExport) {
				f = f.Here().Code("question", string(partner.QuestionExport))
			}
			return f
		},
	},
	{
		Code: "VN-PAR-CYBER", Severity: rule.Advice, Where: "/answers",
		EN:    "The foreign partner works in a technology of high risk, and its cybersecurity is not assessed (question %[1]s).",
		VI:    "Đối tác nước ngoài hoạt động trong lĩnh vực công nghệ rủi ro cao nhưng chưa được đánh giá về an ninh mạng (câu hỏi %[1]s).",
		Basis: riskRegister,
		Check: func(p *partner.Partner, _ *rule.Context) (f rule.Faults) {
			if foreign(p) && highest(p) == technology.HighRisk && !answered(p, partner.QuestionCyber) {
				f = f.Here().Code("question", string(partner.QuestionCyber))
			}
			return f
		},
	},
}
