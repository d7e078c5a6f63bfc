package agreement

import (
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var substanceRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-NATURE-WRONG", Severity: rule.Error, Where: "/parties/*/level",
		EN:    "The text creates rights and obligations under international law, but this party signs as %[1]s: it is the wrong instrument. Conclude a treaty in the name of the state or government, or take the obligations out.",
		VI:    "Văn bản làm phát sinh quyền, nghĩa vụ theo pháp luật quốc tế nhưng bên này ký ở cấp %[1]s nên sai loại văn kiện. Cần ký kết điều ước quốc tế nhân danh Nhà nước hoặc Chính phủ, hoặc bỏ các nghĩa vụ đó.",
		Basis: convention,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Substance.Obliges != codes.Yes {
				return f
			}
			for i := range a.Parties {
				p := &a.Parties[i]
				switch p.Level {
				case "", LevelState, LevelGovernment, LevelInternational:
					continue
				}
				if p.Has(RoleSignatory) {
					f = f.At(i).Code("level", string(p.Level))
				}
			}
			return f
		},
	},
	{
		Code: "AGR-SUBSTANCE-CONTRADICTS", Severity: rule.Error, Where: "/substance/obliges",
		EN:    "The text is recorded as creating obligations under international law and as saying that it creates none; read it again and correct the record or the text.",
		VI:    "Hồ sơ vừa ghi văn bản làm phát sinh nghĩa vụ theo pháp luật quốc tế, vừa ghi văn bản nêu rõ không làm phát sinh nghĩa vụ; cần rà soát và sửa hồ sơ hoặc văn bản.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Substance.Obliges == codes.Yes && a.Clauses.NonBinding == codes.Yes {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-SUBSTANCE-CIVIL", Severity: rule.Error, Where: "/substance/civil",
		EN:    "A contract of civil law creates no obligation under international law; the record says that this is one and does. Find out which it is.",
		VI:    "Hợp đồng dân sự không làm phát sinh nghĩa vụ theo pháp luật quốc tế; hồ sơ ghi cả hai. Cần xác định bản chất văn bản.",
		Basis: convention,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Substance.Civil == codes.Yes && a.Substance.Obliges == codes.Yes {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-SUBSTANCE-FORM", Severity: rule.Warning, Where: "/form",
		EN:    "The form %[1]s is that of another kind of instrument than the substance on record; what an instrument is in law depends on its substance. Correct whichever is wrong.",
		VI:    "Hình thức %[1]s không phù hợp với nội dung ghi trong hồ sơ; bản chất pháp lý của văn kiện do nội dung quyết định. Cần sửa phần chưa đúng.",
		Basis: convention,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			s := &a.Substance
			if s.Obliges == codes.No && a.Form.Binding() || s.Civil == codes.No && a.Form.Contract() ||
				s.Civil == codes.Yes && a.Form.Binding() || s.Obliges == codes.Yes && (a.Form.Contract() || a.Form.Domestic()) {
				f = f.Here().Code("form", string(a.Form))
			}
			return f
		},
	},
	{
		Code: "AGR-WORDING", Severity: rule.Warning, Where: "/substance/text",
		EN:    "The text is not to bind under international law, but has words of treaties, first “%[1]s” in line %[2]d; read it again and use words of intention.",
		VI:    "Văn bản không nhằm ràng buộc theo pháp luật quốc tế nhưng dùng từ ngữ của điều ước quốc tế, trước hết là “%[1]s” ở dòng %[2]d; cần rà soát và dùng từ ngữ thể hiện ý định.",
		Basis: wording,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Substance.Text) == 0 || !a.soft() {
				return f
			}
			for i := range a.Substance.Text {
				e := &a.Substance.Text[i]
				if !english(e.Lang) {
					continue
				}
				s := screen{text: e.Value, line: 1}
				if w, ok := s.next(); ok {
					f = f.Here().Code("word", w.Word).Int("line", w.Line)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-MATTER-LISTED", Severity: rule.Warning, Where: "/substance/matters/*",
		EN:    "The matter %[1]s is not in the list %[2]s (similar: %[3]s), so no law is chosen by it; correct it or extend the list.",
		VI:    "Nội dung %[1]s không có trong danh mục %[2]s (gần giống: %[3]s) nên không dùng để xác định pháp luật áp dụng; cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			for i, m := range a.Substance.Matters {
				if l := Matters(); !l.Has(string(m)) {
					f = c.Unlisted(f.At(i), l, string(m))
				}
			}
			return f
		},
	},
}

// soft reports whether the text is not to bind under international law, as far
// as is recorded: it says so, or a public body below the government signs it;
// and it is no contract.
func (a *Agreement) soft() bool {
	if a.Substance.Civil == codes.Yes {
		return false
	}
	if a.Substance.Obliges == codes.No || a.Clauses.NonBinding == codes.Yes {
		return true
	}
	for i := range a.Parties {
		p := &a.Parties[i]
		switch p.Level {
		case LevelParliament, LevelMinistry, LevelAgency, LevelDepartment, LevelProvince, LevelProvDept, LevelDistrict, LevelCommune:
			if p.Has(RoleSignatory) {
				return true
			}
		}
	}
	return false
}
