package gate

import "github.com/scicoop/scicoop/cooperation/rule"

// Codes of the questions that hold everywhere.
const (
	CodeInstrument rule.Code = "GATE-INSTRUMENT" // may those who sign make what it is in law
	CodeLaw        rule.Code = "GATE-LAW"        // constitution and laws
	CodePolicy     rule.Code = "GATE-POLICY"     // national interest and foreign policy
	CodeTreaties   rule.Code = "GATE-TREATIES"   // treaties and other international commitments
	CodeEquality   rule.Code = "GATE-EQUALITY"   // sovereignty, equality, mutual benefit
	CodePowers     rule.Code = "GATE-POWERS"     // functions, tasks and powers of those who sign
	CodeObligation rule.Code = "GATE-OBLIGATION" // no obligation under international law, where it is no treaty
	CodeMatter     rule.Code = "GATE-MATTER"     // no matter for treaties only, where it is no treaty
	CodeBudget     rule.Code = "GATE-BUDGET"     // means have a source
	CodeOthers     rule.Code = "GATE-OTHERS"     // bodies that do not sign consent
	CodeSecrets    rule.Code = "GATE-SECRETS"    // state secrets are protected
	CodeRecord     rule.Code = "GATE-RECORD"     // the record breaks no rule
)

// Questions returns the questions that hold everywhere: the principles that
// states set themselves for what they conclude. What one state's law says of
// them stands in its pack.
func Questions() Set { return NewSet("gate", "1.0.0", questions) }

// What the questions rest on.
var (
	principles = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Principles of concluding treaties and international agreements, as the laws of states have them",
		VI: "Nguyên tắc ký kết điều ước quốc tế, thỏa thuận quốc tế theo pháp luật các nước",
	}
	commitments = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "Viet Nam's Ministry of Science and Technology, 15 July 2025: the gatekeeper's check against foreign policy and international commitments",
		VI: "Bộ Khoa học và Công nghệ, ngày 15/7/2025: vai trò “gác cổng”, bảo đảm phù hợp với đường lối đối ngoại và cam kết quốc tế",
	}
	charter = rule.Basis{
		Kind: rule.Law, Confidence: rule.General,
		EN: "Charter of the United Nations, Art. 2",
		VI: "Điều 2 Hiến chương Liên hợp quốc",
	}
	convention = rule.Basis{
		Kind: rule.Law, Confidence: rule.General,
		EN: "Vienna Convention on the Law of Treaties (1969), Art. 2: what a treaty is does not depend on its name",
		VI: "Điều 2 Công ước Viên năm 1969 về Luật Điều ước quốc tế: điều ước quốc tế không phụ thuộc tên gọi",
	}
	care = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Care for budgets, for other bodies and for secrets; a default that may be switched off",
		VI: "Thận trọng về ngân sách, về thẩm quyền của cơ quan khác và về bí mật; là mặc định, có thể tắt",
	}
	model = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "A decision rests on a record without errors.",
		VI: "Kết luận phải dựa trên hồ sơ không có lỗi.",
	}
)

var questions = []Question{
	{
		Code: CodeInstrument, Where: "/substance", Basis: convention,
		EN:  "Is it known what the instrument is in law, and may those who sign make such an instrument?",
		VI:  "Đã xác định được bản chất pháp lý của văn kiện và các bên có được ký kết loại văn kiện đó không?",
		Ask: askInstrument,
	},
	{
		Code: CodeLaw, Where: "/assurances", Basis: principles,
		EN:  "Is it consistent with the constitution and the laws?",
		VI:  "Văn kiện có phù hợp với Hiến pháp và pháp luật không?",
		Ask: askLaw,
	},
	{
		Code: CodePolicy, Where: "/assurances", Basis: commitments,
		EN:  "Is it consistent with the national interest and with foreign policy?",
		VI:  "Văn kiện có phù hợp với lợi ích quốc gia, dân tộc và đường lối đối ngoại không?",
		Ask: askPolicy,
	},
	{
		Code: CodeTreaties, Where: "/assurances", Basis: commitments,
		EN:  "Is it consistent with the treaties and other international commitments of the state?",
		VI:  "Văn kiện có phù hợp với điều ước quốc tế mà quốc gia là thành viên và các cam kết quốc tế khác không?",
		Ask: askTreaties,
	},
	{
		Code: CodeEquality, Where: "/assurances", Basis: charter,
		EN:  "Does it respect sovereignty, non-intervention, equality and mutual benefit, without threat or use of force?",
		VI:  "Văn kiện có bảo đảm tôn trọng độc lập, chủ quyền, không can thiệp vào công việc nội bộ, bình đẳng, cùng có lợi, không đe dọa hoặc sử dụng vũ lực hay không?",
		Ask: askEquality,
	},
	{
		Code: CodePowers, Where: "/substance/within", Basis: principles,
		EN:  "Does it lie within the functions, tasks and powers of those who sign it?",
		VI:  "Nội dung có thuộc chức năng, nhiệm vụ, quyền hạn của bên ký kết không?",
		Ask: askPowers,
	},
	{
		Code: CodeObligation, Where: "/substance/obliges", Basis: principles,
		EN:  "If it is no treaty, is it free of rights and obligations under international law?",
		VI:  "Nếu không phải là điều ước quốc tế, văn kiện có bảo đảm không làm phát sinh quyền, nghĩa vụ theo pháp luật quốc tế không?",
		Ask: askObligation,
	},
	{
		Code: CodeMatter, Where: "/substance/matters", Basis: principles,
		EN:  "If it is no treaty, is it free of matters that only a treaty may settle?",
		VI:  "Nếu không phải là điều ước quốc tế, văn kiện có bảo đảm không chứa nội dung phải được điều chỉnh bằng điều ước quốc tế không?",
		Ask: askMatter,
	},
	{
		Code: CodeBudget, Where: "/funding", Basis: care, Unknown: AllowWithConditions,
		EN:  "Does every commitment of means name its source?",
		VI:  "Mọi cam kết về kinh phí có nêu rõ nguồn không?",
		Ask: askBudget,
	},
	{
		Code: CodeOthers, Where: "/assurances", Basis: care, Unknown: AllowWithConditions,
		EN:  "Have bodies to which it gives tasks, and which do not sign, consented?",
		VI:  "Cơ quan, tổ chức được giao nhiệm vụ trong văn kiện nhưng không tham gia ký kết đã đồng ý chưa?",
		Ask: askOthers,
	},
	{
		Code: CodeSecrets, Where: "/assurances", Basis: care,
		EN:  "Are state secrets protected?",
		VI:  "Bí mật nhà nước có được bảo vệ không?",
		Ask: askSecrets,
	},
	{
		Code: CodeRecord, Where: "", Basis: model, Unknown: AllowWithConditions, record: true,
		EN: "Does the record break no rule whose breach is an error?",
		VI: "Hồ sơ có bảo đảm không vi phạm quy tắc nào ở mức lỗi không?",
	},
}
