package agreement

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var languageRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-LANG", Severity: rule.Advice, Where: "/languages",
		EN:    "The languages in which the text is authentic are not recorded.",
		VI:    "Chưa ghi các ngôn ngữ của bản gốc.",
		Basis: authentic,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Languages) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-LANG-TAG", Severity: rule.Error, Where: "/languages/*",
		EN:    "%[1]s is not a language tag; write vi, en or zh-Hant.",
		VI:    "%[1]s không phải là mã ngôn ngữ hợp lệ; cần ghi vi, en hoặc zh-Hant.",
		Basis: languageTags,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i, l := range a.Languages {
				if !isLanguage(l) {
					f = f.At(i).Code("language", l)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-LANG-DUPLICATE", Severity: rule.Warning, Where: "/languages/*",
		EN:    "The language %[1]s is named twice.",
		VI:    "Ngôn ngữ %[1]s bị nêu hai lần.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			known := places[string](len(a.Languages))
			for i, l := range a.Languages {
				if known != nil {
					if firstAt(known, l, i) < i {
						f = f.At(i).Code("language", l)
					}
					continue
				}
				for _, o := range a.Languages[:i] {
					if o == l {
						f = f.At(i).Code("language", l)
						break
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-LANG-PREVAILING", Severity: rule.Error, Where: "/prevailing",
		EN:    "The prevailing language %[1]s is not among the languages of the text.",
		VI:    "Ngôn ngữ được ưu tiên áp dụng %[1]s không nằm trong các ngôn ngữ của văn bản.",
		Basis: authentic,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Prevailing == "" {
				return f
			}
			for _, l := range a.Languages {
				if l == a.Prevailing {
					return f
				}
			}
			return f.Here().Code("language", a.Prevailing)
		},
	},
}

// isLanguage reports whether s is a well-formed BCP 47 tag. The plain two- and
// three-letter codes, which are nearly all there are, are judged without parsing.
func isLanguage(s string) bool {
	if len(s) == 2 || len(s) == 3 {
		for i := range len(s) {
			if s[i] < 'a' || s[i] > 'z' {
				return false
			}
		}
		return true
	}
	_, err := language.Parse(s)
	return s != "" && err == nil
}

var linkRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-LINK-SELF", Severity: rule.Error, Where: "/links/*/agreement",
		EN:    "The agreement is linked to itself.",
		VI:    "Thỏa thuận liên kết với chính nó.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Links {
				if a.Links[i].Agreement == a.ID && !a.ID.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-LINK-LISTED", Severity: rule.Warning, Where: "/links/*/kind",
		EN:    "The link %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Loại liên kết %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			l := LinkKinds()
			for i := range a.Links {
				if x := string(a.Links[i].Kind); !l.Has(x) {
					f = c.Unlisted(f.At(i), l, x)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-LINK-PARENT", Severity: rule.Warning, Where: "/links",
		EN:    "A protocol or implementing arrangement stands under another instrument; link it to its parent.",
		VI:    "Nghị định thư hoặc thỏa thuận thực hiện phải thuộc khuôn khổ một văn kiện khác; cần liên kết với văn kiện gốc.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Form != FormProtocol && a.Form != FormImplementing {
				return f
			}
			for i := range a.Links {
				if k := a.Links[i].Kind; k == LinkParent || k == LinkImplements || k == LinkAmends {
					return f
				}
			}
			return f.Here()
		},
	},
}

var clauseRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-CLAUSE-COMPLIANT", Severity: rule.Error, Where: "/clauses/compliant",
		EN:    "The text was found not to agree with law, foreign policy or international commitments; it may not be concluded or carried out.",
		VI:    "Văn bản được xác định không phù hợp với pháp luật, đường lối đối ngoại hoặc cam kết quốc tế; không được ký kết hoặc thực hiện.",
		Basis: gatekeeper,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Clauses.Compliant == codes.No {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-CLAUSE-CHECKED", Severity: rule.Warning, Where: "/clauses/compliant",
		EN:    "Whether the text agrees with law, foreign policy and international commitments is not recorded; unknown is not a pass.",
		VI:    "Chưa ghi nhận kết quả rà soát sự phù hợp với pháp luật, đường lối đối ngoại và cam kết quốc tế; chưa rõ không được coi là đạt.",
		Basis: gatekeeper,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Clauses.Compliant == codes.Unknown {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-CLAUSE-IP", Severity: rule.Error, Where: "/clauses/intellectualProperty",
		EN:    "Joint research, a licence and a transfer of technology need a clause on intellectual property; this text has none.",
		VI:    "Nghiên cứu chung, cấp quyền sử dụng và chuyển giao công nghệ phải có điều khoản về sở hữu trí tuệ; văn bản này không có.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Clauses.IntellectualProperty == codes.No && (a.Form == FormJointResearch || a.Form.Transfers()) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-CLAUSE-CONFIDENTIALITY", Severity: rule.Warning, Where: "/clauses/confidentiality",
		EN:    "A contract on technology needs a clause on confidentiality; this text has none.",
		VI:    "Hợp đồng về công nghệ cần có điều khoản bảo mật thông tin; văn bản này không có.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Clauses.Confidentiality == codes.No && a.Form.Contract() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-CLAUSE-NON-BINDING", Severity: rule.Warning, Where: "/clauses/nonBinding",
		EN:    "A memorandum or arrangement should say that it creates no obligation under international law; this text does not.",
		VI:    "Bản ghi nhớ hoặc thỏa thuận hợp tác nên ghi rõ không làm phát sinh nghĩa vụ theo pháp luật quốc tế; văn bản này không ghi.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Clauses.NonBinding == codes.No && (a.Form == FormMoU || a.Form == FormArrangement) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-CLAUSE-COMMITTEE", Severity: rule.Advice, Where: "/clauses/jointCommittee",
		EN:    "An intergovernmental agreement on science and technology usually sets up a joint committee; this text does not.",
		VI:    "Hiệp định cấp Chính phủ về khoa học và công nghệ thường lập ủy ban hỗn hợp; văn bản này không có.",
		Basis: practice,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Clauses.JointCommittee == codes.No && a.Form == FormIntergovernment {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "AGR-CLAUSE-DATA", Severity: rule.Warning, Where: "/clauses/dataProtection",
		EN:    "A risk to users' privacy is recorded, but the text has no clause on the protection of personal data.",
		VI:    "Có ghi nhận rủi ro về quyền riêng tư nhưng văn bản không có điều khoản bảo vệ dữ liệu cá nhân.",
		Basis: riskControl,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Clauses.DataProtection != codes.No {
				return f
			}
			for i := range a.Risks {
				if a.Risks[i].Category == RiskPrivacy {
					return f.Here()
				}
			}
			return f
		},
	},
	{
		Code: "AGR-CLAUSE-TERMINATION", Severity: rule.Warning, Where: "/clauses/termination",
		EN:    "The text does not say how it is ended.",
		VI:    "Văn bản không quy định cách chấm dứt hiệu lực.",
		Basis: ending,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Clauses.Termination == codes.No {
				f = f.Here()
			}
			return f
		},
	},
}
