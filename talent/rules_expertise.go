package talent

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/technology"
)

var affiliationRules = []rule.Rule[Expert]{
	{
		Code: "EXP-AFFILIATION-ORGANISATION", Severity: rule.Error, Where: "/affiliations/*",
		EN:    "The affiliation names no organisation; give its identifier or its name.",
		VI:    "Thông tin công tác chưa nêu tổ chức; cần ghi mã định danh hoặc tên tổ chức.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Affiliations {
				if a := &e.Affiliations[i]; a.Partner.IsZero() && a.Organisation.IsZero() && a.Name.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-AFFILIATION-PERIOD", Severity: rule.Error, Where: "/affiliations/*/period",
		EN:    "The period of the affiliation is impossible: it ends before it begins, or an end is both open and dated.",
		VI:    "Thời gian công tác không hợp lệ: kết thúc trước khi bắt đầu, hoặc vừa ghi không thời hạn vừa ghi ngày.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Affiliations {
				if e.Affiliations[i].Period.Check() != nil {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-AFFILIATION-OVERLAP", Severity: rule.Advice, Where: "/affiliations/*/period",
		EN:    "The post overlaps post number %[1]d at another organisation; if both are right, record the mode dual-appointment.",
		VI:    "Thời gian công tác trùng với vị trí thứ %[1]d tại tổ chức khác; nếu đúng, cần ghi hình thức kiêm nhiệm (dual-appointment).",
		Basis: practice,
		Check: overlappingPosts,
	},
	{
		Code: "EXP-AFFILIATION-TWICE", Severity: rule.Warning, Where: "/affiliations/*",
		EN:    "The affiliation says the same as number %[1]d; keep one.",
		VI:    "Thông tin công tác trùng với mục thứ %[1]d; chỉ giữ một mục.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := 1; i < len(e.Affiliations); i++ {
				a := &e.Affiliations[i]
				for j := range min(i, few) {
					b := &e.Affiliations[j]
					if a.Kind == b.Kind && a.Partner == b.Partner && a.Organisation == b.Organisation && a.Period == b.Period && a.Country == b.Country &&
						a.Department == b.Department && a.Role.Equal(b.Role) && a.Name.Equal(b.Name) {
						f = f.At(i).Int("other", j+1)
						break
					}
				}
			}
			return f
		},
	},
	{
		Code: "EXP-AFFILIATION-COUNTRY", Severity: rule.Error, Where: "/affiliations/*/country",
		EN:    "The country code of the affiliation is not known; use ISO 3166-1 alpha-2, or ISO 3166-3 for a former state.",
		VI:    "Mã quốc gia của nơi công tác không tồn tại; cần dùng mã ISO 3166-1 alpha-2, hoặc ISO 3166-3 đối với quốc gia không còn tồn tại.",
		Basis: states,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Affiliations {
				if c := e.Affiliations[i].Country; c != "" && !c.Known() {
					f = f.At(i)
				}
			}
			return f
		},
	},
}

// recordPost reports whether the affiliation is a post and not, say, an education.
func recordPost(a *Affiliation) bool { return a.Kind == "" || a.Kind == AffiliationEmployment }

// overlappingPosts reports posts at different registered organisations that
// surely share a day. Of a long list only the first posts are compared with.
func overlappingPosts(e *Expert, _ *rule.Context) (f rule.Faults) {
	if len(e.Affiliations) < 2 || slices.Contains(e.Modes, ModeDual) {
		return f
	}
	for i := 1; i < len(e.Affiliations); i++ {
		a := &e.Affiliations[i]
		if a.Partner.IsZero() || !recordPost(a) {
			continue
		}
		for j := range min(i, few) {
			b := &e.Affiliations[j]
			if !b.Partner.IsZero() && recordPost(b) && a.Partner != b.Partner && a.Period.Overlaps(b.Period) == calendar.Yes {
				f = f.At(i).Int("other", j+1)
				break
			}
		}
	}
	return f
}

var expertiseRules = []rule.Rule[Expert]{
	{
		Code: "EXP-EXPERTISE", Severity: rule.Warning, Where: "/expertise",
		EN:    "No expertise is recorded, so the expert can be found for no task.",
		VI:    "Chưa ghi chuyên môn nên không thể kết nối chuyên gia với nhiệm vụ nào.",
		Basis: byTechnology,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			if len(e.Expertise) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "EXP-EXPERTISE-TECHNOLOGY", Severity: rule.Error, Where: "/expertise/*/technology",
		EN:    "The expertise names no technology; give a code such as FORD:2.2.",
		VI:    "Chuyên môn chưa gắn với công nghệ; cần ghi mã, ví dụ FORD:2.2.",
		Basis: byTechnology,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Expertise {
				if !e.Expertise[i].Technology.Valid() || e.Expertise[i].Technology.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-EXPERTISE-LEVEL", Severity: rule.Warning, Where: "/expertise/*/level",
		EN:    "The level is not in the list %[1]s (similar: %[2]s); correct it or extend the list.",
		VI:    "Mức độ chuyên môn không có trong danh mục %[1]s (gần giống: %[2]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(e *Expert, c *rule.Context) (f rule.Faults) {
			l := Levels()
			for i := range e.Expertise {
				if x := string(e.Expertise[i].Level); x != "" && !l.Has(x) {
					f = unlisted(f.At(i), c, l, x)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-EXPERTISE-TWICE", Severity: rule.Warning, Where: "/expertise/*/technology",
		EN:    "The technology is listed twice; put level and evidence together.",
		VI:    "Công nghệ bị ghi trùng; cần gộp mức độ và minh chứng.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(e.Expertise, technologyOf) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "EXP-EXPERTISE-EVIDENCE", Severity: rule.Warning, Where: "/expertise/*/evidence",
		EN:    "Nothing shows the expertise; add a publication, a patent, a standard, a post or other evidence.",
		VI:    "Chưa có minh chứng cho chuyên môn; cần bổ sung công bố, sáng chế, tiêu chuẩn, vị trí công tác hoặc minh chứng khác.",
		Basis: evidenced,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Expertise {
				if len(e.Expertise[i].Evidence) == 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-EXPERTISE-OWN", Severity: rule.Advice, Where: "/expertise/*/evidence",
		EN:    "Only the expert's own statement shows the expertise; look for other evidence.",
		VI:    "Chuyên môn mới chỉ dựa trên tự kê khai; cần tìm thêm minh chứng khác.",
		Basis: evidenced,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
		each:
			for i := range e.Expertise {
				for j := range e.Expertise[i].Evidence {
					if e.Expertise[i].Evidence[j].Kind != EvidenceStatement {
						continue each
					}
				}
				if len(e.Expertise[i].Evidence) > 0 {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-EXPERTISE-FUTURE", Severity: rule.Warning, Where: "/expertise/*/asOf",
		EN:    "The expertise is stated as of a day in the future.",
		VI:    "Thời điểm ghi nhận chuyên môn là ngày trong tương lai.",
		Basis: model,
		Check: func(e *Expert, c *rule.Context) (f rule.Faults) {
			for i := range e.Expertise {
				if future(e.Expertise[i].AsOf, c) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-EVIDENCE-KIND", Severity: rule.Warning, Where: "/expertise/*/evidence/*/kind",
		EN:    "The kind of evidence is not in the list %[1]s (similar: %[2]s); correct it or extend the list.",
		VI:    "Loại minh chứng không có trong danh mục %[1]s (gần giống: %[2]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(e *Expert, c *rule.Context) (f rule.Faults) {
			l := EvidenceKinds()
			for i := range e.Expertise {
				for j := range e.Expertise[i].Evidence {
					if x := string(e.Expertise[i].Evidence[j].Kind); !l.Has(x) {
						f = unlisted(f.At(i, j), c, l, x)
					}
				}
			}
			return f
		},
	},
	{
		Code: "EXP-EVIDENCE-REF", Severity: rule.Warning, Where: "/expertise/*/evidence/*/ref",
		EN:    "The evidence cannot be found: give its DOI, patent number or address.",
		VI:    "Không tra cứu được minh chứng; cần ghi DOI, số bằng sáng chế hoặc địa chỉ.",
		Basis: evidenced,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Expertise {
				for j := range e.Expertise[i].Evidence {
					if x := &e.Expertise[i].Evidence[j]; x.Ref == "" && x.Kind != EvidenceStatement {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "EXP-EVIDENCE-FUTURE", Severity: rule.Warning, Where: "/expertise/*/evidence/*/on",
		EN:    "The evidence is dated on a day in the future.",
		VI:    "Thời điểm của minh chứng là ngày trong tương lai.",
		Basis: model,
		Check: func(e *Expert, c *rule.Context) (f rule.Faults) {
			for i := range e.Expertise {
				for j := range e.Expertise[i].Evidence {
					if future(e.Expertise[i].Evidence[j].On, c) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
}

func technologyOf(x *Expertise) technology.Code { return x.Technology }
