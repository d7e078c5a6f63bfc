package agreement

import (
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// renewalBasis is what [Recommend] rests on.
var renewalBasis = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "Practice of reviewing agreements before their end, as at the University of Montana: productive ones are renewed, those that fall short are not, or are renewed and looked at again after three years where improvement is credible. How the grounds are weighed is this project's default.",
	VI: "Thông lệ rà soát thỏa thuận trước khi hết hạn, như tại Đại học Montana: thỏa thuận có hiệu quả được gia hạn; thỏa thuận chưa đạt kỳ vọng không được gia hạn, hoặc được gia hạn và đánh giá lại sau ba năm nếu có khả năng cải thiện. Cách cân nhắc các căn cứ là mặc định của thư viện này.",
}

// Codes of grounds and conditions, as in [RenewalReasons].
const (
	ReasonKnockout      = "knock-out"
	ReasonEffective     = "effective"
	ReasonShort         = "short-of-expectations"
	ReasonPoor          = "poor"
	ReasonEffectUnknown = "effect-not-known"
	ReasonActive        = "active"
	ReasonDormant       = "dormant"
	ReasonNever         = "never-activated"
	ReasonSuspended     = "suspended"
	ReasonActiveUnknown = "activity-not-known"
	ReasonFits          = "fits"
	ReasonUnfit         = "does-not-fit"
	ReasonFitUnknown    = "fit-not-known"
	ReasonRisk          = "risk-open"
	ReasonNoRisk        = "no-risk-open"
	ReasonRiskUnknown   = "risk-not-known"
	ReasonCoverage      = "coverage"
	ReasonOpen          = "several-answers"
	ReasonNoDay         = "no-day"
	ReasonNoCard        = "no-scorecard"
	ReasonStatus        = "status-not-sure"
	ReasonEnded         = "ended"
	ReasonNotYet        = "not-in-force"
	ReasonIndefinite    = "indefinite"
	ReasonNotice        = "notice-given"
	ReasonNoticeLate    = "notice-too-late"
	ConditionTargets    = "targets-to-agree"
	ConditionActivity   = "plan-of-activities"
	ConditionFocus      = "focus-on-technology"
	ConditionRisk       = "risk-to-mitigate"
	ConditionReview     = "review"
)

var renewalReasons = codes.Table{
	ID: "renewal-reason", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Grounds of recommendations and conditions of renewals", TitleVI: "Căn cứ khuyến nghị và điều kiện gia hạn",
	Source: "practice of reviewing agreements; this project's own wording",
	Entries: []codes.Entry{
		{Code: "knock-out", EN: "A criterion that nothing makes up for has failed.", VI: "Có tiêu chí bắt buộc không đạt."},
		{Code: "effective", EN: "The objectives are being reached.", VI: "Thỏa thuận đạt được các mục tiêu đề ra."},
		{Code: "short-of-expectations", EN: "The results fall short of expectations.", VI: "Kết quả chưa đạt như kỳ vọng."},
		{Code: "poor", EN: "The results are so poor that improvement is not credible.", VI: "Kết quả quá thấp, khó có khả năng cải thiện."},
		{Code: "effect-not-known", EN: "What is known of the results does not settle how good they are.", VI: "Thông tin hiện có chưa đủ để kết luận về kết quả."},
		{Code: "active", EN: "Something was done under it of late.", VI: "Thỏa thuận đang được triển khai."},
		{Code: "dormant", EN: "Nothing has been done under it of late.", VI: "Thời gian gần đây thỏa thuận không được triển khai."},
		{Code: "never-activated", EN: "Nothing has ever been done under it.", VI: "Thỏa thuận chưa từng được triển khai."},
		{Code: "suspended", EN: "It is suspended.", VI: "Thỏa thuận đang tạm đình chỉ thực hiện."},
		{Code: "activity-not-known", EN: "The record does not settle whether anything was done under it of late.", VI: "Hồ sơ chưa đủ để biết thời gian gần đây thỏa thuận có được triển khai hay không."},
		{Code: "fits", EN: "It is directed to named technologies.", VI: "Thỏa thuận gắn với lĩnh vực công nghệ cụ thể."},
		{Code: "does-not-fit", EN: "Too little of it is directed to named technologies.", VI: "Nội dung gắn với lĩnh vực công nghệ cụ thể còn ít."},
		{Code: "fit-not-known", EN: "The record does not settle how far it is directed to named technologies.", VI: "Hồ sơ chưa đủ để xác định mức độ gắn với lĩnh vực công nghệ cụ thể."},
		{Code: "risk-open", EN: "Nothing is done about a grave and likely risk.", VI: "Có rủi ro nghiêm trọng, dễ xảy ra nhưng chưa có biện pháp giảm thiểu."},
		{Code: "no-risk-open", EN: "Something is done about every grave and likely risk.", VI: "Mọi rủi ro nghiêm trọng, dễ xảy ra đều có biện pháp giảm thiểu."},
		{Code: "risk-not-known", EN: "The risks are not recorded, or not graded.", VI: "Chưa ghi nhận hoặc chưa đánh giá mức độ rủi ro."},
		{Code: "coverage", EN: "Too little of what is asked is known.", VI: "Tỷ lệ tiêu chí có dữ liệu còn thấp."},
		{Code: "several-answers", EN: "What is missing leaves several answers open.", VI: "Thông tin còn thiếu nên chưa thể chọn một khuyến nghị."},
		{Code: "no-day", EN: "No certain day was given.", VI: "Chưa có ngày xem xét cụ thể."},
		{Code: "no-scorecard", EN: "No scorecard was given.", VI: "Chưa có phiếu đánh giá."},
		{Code: "status-not-sure", EN: "The record does not settle whether it is in force.", VI: "Hồ sơ chưa đủ để xác định thỏa thuận có hiệu lực hay không."},
		{Code: "ended", EN: "It is over; there is nothing to renew.", VI: "Thỏa thuận đã kết thúc, không đặt vấn đề gia hạn."},
		{Code: "not-in-force", EN: "It is not in force; there is nothing to renew.", VI: "Thỏa thuận không có hiệu lực, không đặt vấn đề gia hạn."},
		{Code: "indefinite", EN: "It has no end: to renew is to keep it, to let it expire is to give notice.", VI: "Thỏa thuận vô thời hạn: gia hạn nghĩa là duy trì, để hết hiệu lực nghĩa là thông báo chấm dứt hiệu lực."},
		{Code: "notice-given", EN: "A party has given notice.", VI: "Đã có bên thông báo chấm dứt hoặc không gia hạn."},
		{Code: "notice-too-late", EN: "It is too late to give notice for the term that runs.", VI: "Đã quá thời hạn thông báo đối với thời hạn hiện hành."},
		{Code: "targets-to-agree", EN: "Agree on targets and who answers for them.", VI: "Thống nhất chỉ tiêu và đơn vị chịu trách nhiệm."},
		{Code: "plan-of-activities", EN: "Agree on a dated plan of activities.", VI: "Thống nhất kế hoạch hoạt động có thời hạn."},
		{Code: "focus-on-technology", EN: "Name the technologies it is to serve.", VI: "Xác định rõ lĩnh vực công nghệ trọng tâm."},
		{Code: "risk-to-mitigate", EN: "Decide what is done about the risk.", VI: "Xác định biện pháp giảm thiểu rủi ro."},
		{Code: "review", EN: "Review it by the day stated.", VI: "Đánh giá lại chậm nhất vào thời điểm đã nêu."},
	},
}
