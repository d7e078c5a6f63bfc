package vietnam

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// without reports whether languages are stated and Vietnamese is not among them.
func without(a *agreement.Agreement) bool {
	for i := range a.Languages {
		if vietnamese(a.Languages[i]) {
			return false
		}
	}
	return len(a.Languages) > 0
}

// bilateral reports whether exactly two sign.
func bilateral(a *agreement.Agreement) bool {
	n := 0
	for i := range a.Parties {
		if a.Parties[i].Has(agreement.RoleSignatory) {
			n++
		}
	}
	return n == 2 && !a.PartiesOpen
}

var textRules = []rule.Rule[agreement.Agreement]{
	{
		Code: "VN-AGR-TITLE-VI", Severity: rule.Warning, Where: "/titles",
		EN:    "The title in Vietnamese is missing; add it in the wording of the Vietnamese text or of the official translation.",
		VI:    "Thiếu tên gọi bằng tiếng Việt; cần bổ sung theo văn bản tiếng Việt hoặc bản dịch chính thức.",
		Basis: bilingual,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if _, ok := a.Titles.Get("vi"); !ok && concerned(a) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-AGR-TEXT-VI", Severity: rule.Warning, Where: "/languages",
		EN:    "A bilateral treaty has a text in Vietnamese unless the parties have agreed otherwise; none is named. Add it, or waive this rule with the reason.",
		VI:    "Điều ước quốc tế hai bên phải có văn bản bằng tiếng Việt, trừ trường hợp có thỏa thuận khác; hồ sơ chưa nêu văn bản này. Cần bổ sung hoặc ghi rõ lý do miễn áp dụng.",
		Basis: treatyLanguage,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if without(a) && treaty(a) && bilateral(a) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-AGR-TEXT-VI-AGREEMENT", Severity: rule.Advice, Where: "/languages",
		EN:    "No text in Vietnamese is named; an international agreement should have one beside the text in the foreign language.",
		VI:    "Chưa nêu văn bản bằng tiếng Việt; thỏa thuận quốc tế nên có văn bản tiếng Việt bên cạnh văn bản tiếng nước ngoài.",
		Basis: agreementLanguage,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if without(a) && international(a) {
				f = f.Here()
			}
			return f
		},
	},
}
