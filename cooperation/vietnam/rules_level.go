package vietnam

import (
	"strings"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var levelRules = []rule.Rule[agreement.Agreement]{
	{
		Code: "VN-AGR-LEVEL-OUTSIDE", Severity: rule.Advice, Where: "/parties/*/level",
		EN:    "A Vietnamese party of the level %[1]s is not among those that sign international agreements: this is an ordinary document of cooperation outside Law 70/2020/QH14.",
		VI:    "Bên Việt Nam ở cấp %[1]s không thuộc diện ký kết thỏa thuận quốc tế: đây là văn bản hợp tác thông thường, ngoài phạm vi Luật số 70/2020/QH14.",
		Basis: agreementOthers,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Form.Contract() || a.Form.Binding() || !across(a) || international(a) {
				return f
			}
			for i := range a.Parties {
				p := &a.Parties[i]
				switch p.Level {
				case agreement.LevelUniversity, agreement.LevelInstitute, agreement.LevelEnterprise,
					agreement.LevelOrganisation, agreement.LevelOffice, agreement.LevelIndividual:
					if signs(p) {
						f = f.At(i).Code("level", string(p.Level))
					}
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-DISTRICT", Severity: rule.Error, Where: "/parties/*/level",
		EN:    "The district level ended on 1 July 2025 and cannot sign on %[1]s; the provincial People's Committee signs, or who the law now names.",
		VI:    "Cấp huyện không còn từ ngày 01/7/2025 nên không thể ký %[1]s; thẩm quyền thuộc Ủy ban nhân dân cấp tỉnh hoặc cơ quan theo quy định hiện hành.",
		Basis: districtsGone,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Parties {
				p := &a.Parties[i]
				if p.Level != agreement.LevelDistrict || !signs(p) {
					continue
				}
				if first, _ := agreement.SigningDays(a); first > districtsUntil {
					f = f.At(i).Date("signed", first.String())
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-DISTRICT-HEIR", Severity: rule.Advice, Where: "/parties/*/level",
		EN:    "The district level ended on 1 July 2025: the provincial People's Committee has inherited this agreement, and its Chair may amend, end or replace it. Name that committee as a party.",
		VI:    "Cấp huyện không còn từ ngày 01/7/2025: Ủy ban nhân dân cấp tỉnh kế thừa thỏa thuận này, Chủ tịch Ủy ban nhân dân cấp tỉnh có quyền sửa đổi, chấm dứt hoặc thay thế. Cần bổ sung cơ quan này vào các bên.",
		Basis: districtsHeir,
		Check: func(a *agreement.Agreement, c *rule.Context) (f rule.Faults) {
			at := -1
			for i := range a.Parties {
				p := &a.Parties[i]
				if p.Country == "VN" && p.Level == agreement.LevelProvince {
					return nil
				}
				if at < 0 && p.Level == agreement.LevelDistrict && signs(p) {
					at = i
				}
			}
			if at < 0 || c.AsOf() != 0 && c.AsOf() <= districtsUntil {
				return f
			}
			if first, _ := agreement.SigningDays(a); first != 0 && first <= districtsUntil {
				f = f.At(at)
			}
			return f
		},
	},
	{
		Code: "VN-AGR-COMMUNE", Severity: rule.Warning, Where: "/parties/*/level",
		EN:    "Of communes, only the People's Committees of those in border areas may be party to an international agreement; make sure that this one is.",
		VI:    "Ở cấp xã, chỉ Ủy ban nhân dân cấp xã ở khu vực biên giới được ký kết thỏa thuận quốc tế; cần xác nhận địa bàn của bên này.",
		Basis: agreementParties,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Parties {
				if p := &a.Parties[i]; p.Level == agreement.LevelCommune && signs(p) && across(a) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-DEPARTMENT-VU", Severity: rule.Warning, Where: "/parties/*/name",
		EN:    "A department of the vụ kind prepares an agreement and does not sign it: the ministry signs, or a department of the cục kind with the minister's consent.",
		VI:    "Vụ là đơn vị tham mưu, chuẩn bị văn bản, không đứng tên ký kết: Bộ ký, hoặc cục ký sau khi được Bộ trưởng đồng ý.",
		Basis: departments,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Parties {
				p := &a.Parties[i]
				if p.Level != agreement.LevelDepartment || !signs(p) {
					continue
				}
				if name, _ := p.Name.Get("vi"); strings.HasPrefix(name, "Vụ ") {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-DEPARTMENT-KIND", Severity: rule.Advice, Where: "/parties/*/name",
		EN:    "Without its Vietnamese name it cannot be told whether this department is a cục, which may sign with the minister's consent, or a vụ, which may not; add the name.",
		VI:    "Thiếu tên tiếng Việt nên không xác định được đơn vị này là cục (được ký khi Bộ trưởng đồng ý) hay vụ (không đứng tên ký kết); cần bổ sung tên.",
		Basis: departments,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Parties {
				p := &a.Parties[i]
				if p.Level != agreement.LevelDepartment || !signs(p) {
					continue
				}
				if _, ok := p.Name.Get("vi"); !ok {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-SUPERIOR-CONSENT", Severity: rule.Warning, Where: "/parties/*/level",
		EN:    "A party of the level %[1]s signs with the consent of its superior (minister, chair of the provincial committee); record that consent as the step superior-consent, on the day of signing or before.",
		VI:    "Bên ký ở cấp %[1]s phải được cấp trên đồng ý (Bộ trưởng, Chủ tịch Ủy ban nhân dân cấp tỉnh); cần ghi nhận sự đồng ý bằng bước cấp trên đồng ý, không muộn hơn ngày ký.",
		Basis: superiors,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Parties {
				p := &a.Parties[i]
				if signs(p) && subordinate(p.Level) {
					f = f.At(i).Code("level", string(p.Level))
				}
			}
			if f != nil && (!international(a) || decided(a, true)) {
				return nil
			}
			return f
		},
	},
	{
		Code: "VN-AGR-DECISION", Severity: rule.Advice, Where: "/parties/*/level",
		EN:    "The decision to conclude, by whoever decides at the level %[1]s, is not recorded; record it as the step decision, on the day of signing or before.",
		VI:    "Chưa ghi nhận quyết định ký kết của người có thẩm quyền ở cấp %[1]s; cần ghi nhận bằng bước quyết định ký kết, không muộn hơn ngày ký.",
		Basis: agreementDeciders,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if decided(a, false) || !international(a) {
				return f
			}
			for i := range a.Parties {
				p := &a.Parties[i]
				switch p.Level {
				case agreement.LevelState, agreement.LevelParliament, agreement.LevelGovernment,
					agreement.LevelParlOrgan, agreement.LevelCentralOrgan, agreement.LevelMinistry, agreement.LevelAgency, agreement.LevelAssociation:
					if signs(p) {
						f = f.At(i).Code("level", string(p.Level))
					}
				}
			}
			return f
		},
	},
	{
		Code: "VN-AGR-PROVINCE-DECISION", Severity: rule.Advice, Where: "/parties/*/level",
		EN:    "The Chair of the provincial People's Council or Committee decides, after the Ministry of Foreign Affairs and the bodies concerned have given their opinion; record the decision as the step decision, on the day of signing or before.",
		VI:    "Chủ tịch Hội đồng nhân dân hoặc Chủ tịch Ủy ban nhân dân cấp tỉnh quyết định việc ký kết sau khi có ý kiến của Bộ Ngoại giao và cơ quan liên quan; cần ghi nhận bằng bước quyết định ký kết, không muộn hơn ngày ký.",
		Basis: provinceDecides,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if decided(a, false) || !international(a) {
				return f
			}
			for i := range a.Parties {
				if p := &a.Parties[i]; p.Level == agreement.LevelProvince && signs(p) {
					f = f.At(i)
				}
			}
			return f
		},
	},
}
