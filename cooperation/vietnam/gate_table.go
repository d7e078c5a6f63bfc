package vietnam

import (
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// What the gatekeeper's questions rest on beside the bases of the rules.
var (
	provinceConsults = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, Art. 19: written opinions of the Ministry of Foreign Affairs and the bodies concerned before signing",
		VI: "Điều 19 Luật Thỏa thuận quốc tế số 70/2020/QH14: lấy ý kiến bằng văn bản của Bộ Ngoại giao và cơ quan liên quan trước khi ký",
	}
	provinceDisagrees = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, Art. 19: where opinions differ, signing takes the written consent of the Prime Minister",
		VI: "Điều 19 Luật Thỏa thuận quốc tế số 70/2020/QH14: trường hợp có ý kiến khác nhau, chỉ ký sau khi có ý kiến đồng ý bằng văn bản của Thủ tướng Chính phủ",
	}
	othersConsult = rule.Basis{
		Kind: rule.Law, Confidence: rule.General, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14 and Decree 64/2021/NĐ-CP, consultation on what other bodies sign; articles not seen",
		VI: "Luật Thỏa thuận quốc tế số 70/2020/QH14 và Nghị định số 64/2021/NĐ-CP, lấy ý kiến đối với thỏa thuận của các cơ quan khác; chưa đối chiếu từng điều",
	}
	transferClearance = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly, From: transferFrom,
		EN: "Law on Technology Transfer 07/2017/QH14, amended by Law 115/2025/QH15, Arts 10, 11 and 31: restricted and prohibited technology, registration; seen in part",
		VI: "Các Điều 10, 11, 31 Luật Chuyển giao công nghệ số 07/2017/QH14 (được sửa đổi, bổ sung bởi Luật số 115/2025/QH15): công nghệ hạn chế, cấm chuyển giao, đăng ký; đã đối chiếu một phần",
	}
	primeMinisterAsked = rule.Basis{
		Kind: rule.Law, Confidence: rule.General, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, defence, security, foreign policy and differing opinions go to the Prime Minister; articles not seen",
		VI: "Luật Thỏa thuận quốc tế số 70/2020/QH14: nội dung về quốc phòng, an ninh, đối ngoại hoặc khi có ý kiến khác nhau phải trình Thủ tướng Chính phủ; chưa đối chiếu từng điều",
	}
)

var gateQuestions = []gate.Question{
	{
		Code: codeLevel, Where: "/parties", Basis: agreementParties,
		EN:  "May those who sign on the Vietnamese side do so on that day?",
		VI:  "Tại thời điểm ký, bên ký kết Việt Nam có được ký kết không?",
		Ask: askLevel,
	},
	{
		Code: "VN-GATE-CONSENT", Where: "/steps", Basis: superiors,
		EN:  "Has the superior of a subordinate body consented?",
		VI:  "Cấp trên của cơ quan, đơn vị trực thuộc ký kết đã đồng ý chưa?",
		Ask: askConsent,
	},
	{
		Code: "VN-GATE-CONSULTED-PROVINCE", Where: "/steps", Basis: provinceConsults, Decider: gateConsulted,
		EN:  "Have the Ministry of Foreign Affairs and the bodies concerned given their opinion on what a province is to sign?",
		VI:  "Bộ Ngoại giao và cơ quan liên quan đã có ý kiến về thỏa thuận nhân danh cơ quan cấp tỉnh chưa?",
		Ask: askProvinceConsulted,
	},
	{
		Code: "VN-GATE-CONSULTED", Where: "/steps", Basis: othersConsult, Decider: gateConsulted, Unknown: gate.AllowWithConditions,
		EN:  "Have the Ministry of Foreign Affairs and the bodies concerned given their opinion on what a body other than a province is to sign?",
		VI:  "Bộ Ngoại giao và cơ quan liên quan đã có ý kiến về thỏa thuận của cơ quan ký kết khác chưa?",
		Ask: askConsulted,
	},
	{
		Code: "VN-GATE-DISAGREEMENT", Where: "/steps", Basis: provinceDisagrees, Decider: gatePrimeMinister,
		EN:  "Where opinions on what a province is to sign differ, has the Prime Minister consented?",
		VI:  "Trường hợp có ý kiến khác nhau về thỏa thuận nhân danh cơ quan cấp tỉnh, Thủ tướng Chính phủ đã đồng ý chưa?",
		Ask: askDisagreement,
	},
	{
		Code: "VN-GATE-PRIME-MINISTER", Where: "/substance/matters", Basis: primeMinisterAsked, Decider: gatePrimeMinister, Unknown: gate.AllowWithConditions,
		EN:  "Has the Prime Minister consented to matters of defence, security or foreign policy, or where opinions on what a ministry or another body is to sign differ?",
		VI:  "Thủ tướng Chính phủ đã đồng ý đối với nội dung về quốc phòng, an ninh, đối ngoại hoặc khi có ý kiến khác nhau về thỏa thuận của bộ, cơ quan khác chưa?",
		Ask: askPrimeMinister,
	},
	{
		Code: "VN-GATE-RISK", Where: "/risks", Basis: riskRegister, Unknown: gate.AllowWithConditions,
		EN:  "Are the risks of a technology of high risk recorded, with what is done about them?",
		VI:  "Rủi ro của công nghệ rủi ro cao đã được ghi nhận kèm biện pháp giảm thiểu chưa?",
		Ask: askRisk,
	},
	{
		Code: codeTransfer, Where: "/transfer", Basis: transferClearance,
		EN:  "If it transfers technology, may that technology be transferred, and is the permit or registration on record that the law asks for?",
		VI:  "Nếu có chuyển giao công nghệ, công nghệ đó có được chuyển giao không và đã có giấy phép hoặc đăng ký theo quy định chưa?",
		Ask: askTransfer,
	},
}
