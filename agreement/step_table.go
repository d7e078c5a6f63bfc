package agreement

import "github.com/scicoop/scicoop/cooperation/codes"

var stepKinds = codes.Table{
	ID: "procedure-step", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Steps of a procedure", TitleVI: "Các bước trong trình tự, thủ tục",
	Source: "steps named in Viet Nam's laws on treaties and on international agreements, made general",
	Entries: []codes.Entry{
		{Code: "proposal", EN: "Conclusion proposed", VI: "Đề xuất ký kết"},
		{Code: "dossier-complete", EN: "Complete dossier received", VI: "Nhận đủ hồ sơ"},
		{Code: "consultation-asked", EN: "Opinion asked for", VI: "Gửi lấy ý kiến"},
		{Code: "opinion-given", EN: "Opinion given", VI: "Trả lời ý kiến"},
		{Code: "opinions-reported", EN: "Opinions taken up and reported", VI: "Tổng hợp, giải trình, tiếp thu ý kiến"},
		{Code: "agreed-in-principle", EN: "Agreed in principle", VI: "Đồng ý về chủ trương"},
		{Code: "reduced-procedure", EN: "Reduced procedure applied", VI: "Áp dụng trình tự, thủ tục rút gọn"},
		{Code: "check-asked", EN: "Check of the dossier asked for", VI: "Đề nghị kiểm tra"},
		{Code: "supplement-asked", EN: "Supplement of the dossier asked for", VI: "Yêu cầu bổ sung, hoàn thiện hồ sơ"},
		{Code: "check-given", EN: "Result of the check given", VI: "Cho ý kiến kiểm tra"},
		{Code: "appraisal-asked", EN: "Appraisal asked for", VI: "Đề nghị thẩm định"},
		{Code: "appraisal-council", EN: "Appraisal council set up", VI: "Thành lập Hội đồng thẩm định"},
		{Code: "appraisal-given", EN: "Appraisal given", VI: "Cho ý kiến thẩm định"},
		{Code: "referred", EN: "Differing opinions referred to the superior", VI: "Trình cấp trên khi có ý kiến khác nhau"},
		{Code: "referral-answered", EN: "Superior's answer to the referral", VI: "Cấp trên cho ý kiến"},
		{Code: "superior-consent", EN: "Consent of the superior", VI: "Cấp trên đồng ý"},
		{Code: "decision", EN: "Decision to conclude", VI: "Quyết định ký kết"},
		{Code: "authorised", EN: "Authorised to negotiate or to sign", VI: "Ủy quyền đàm phán, ký"},
		{Code: "full-powers", EN: "Full powers issued", VI: "Cấp giấy ủy quyền đàm phán, ký"},
		{Code: "translation", EN: "Translated and compared", VI: "Dịch, đối chiếu văn bản"},
		{Code: "reported", EN: "Reported to the superior", VI: "Báo cáo cấp trên"},
		{Code: "copy-sent", EN: "Copy sent", VI: "Gửi bản sao"},
		{Code: "registration-filed", EN: "Dossier for registration filed", VI: "Nộp hồ sơ đăng ký"},
		{Code: "permit-asked", EN: "Permit asked for", VI: "Đề nghị cấp giấy phép"},
		{Code: "certificate-given", EN: "Certificate of registration given", VI: "Cấp giấy chứng nhận đăng ký"},
		{Code: "notified-ending", EN: "Ending, withdrawal or suspension notified", VI: "Thông báo việc chấm dứt hiệu lực, rút khỏi, tạm đình chỉ thực hiện"},
	},
}

var paperKinds = codes.Table{
	ID: "dossier-paper", Edition: edition, Updated: "2026-11-21", WorkingVI: true,
	TitleEN: "Documents of a dossier", TitleVI: "Thành phần hồ sơ",
	Source: "dossiers named in Viet Nam's laws on treaties and on international agreements, made general",
	Entries: []codes.Entry{
		{Code: "request-letter", EN: "Letter asking for an opinion or appraisal", VI: "Công văn lấy ý kiến, đề nghị thẩm định"},
		{Code: "submission", EN: "Submission", VI: "Tờ trình"},
		{Code: "draft", EN: "Draft text", VI: "Dự thảo văn bản"},
		{Code: "draft-vietnamese", EN: "Draft text in Vietnamese", VI: "Dự thảo văn bản bằng tiếng Việt"},
		{Code: "draft-foreign", EN: "Draft text in the foreign language", VI: "Dự thảo văn bản bằng tiếng nước ngoài"},
		{Code: "translation", EN: "Translation", VI: "Bản dịch"},
		{Code: "legal-conformity", EN: "Assessment of conformity with law", VI: "Báo cáo đánh giá sự phù hợp với quy định của pháp luật"},
		{Code: "conditions", EN: "Assessment of financial and human conditions", VI: "Báo cáo đánh giá điều kiện về tài chính, nguồn nhân lực"},
		{Code: "foreign-party", EN: "Information on the foreign party", VI: "Thông tin về bên ký kết nước ngoài"},
		{Code: "opinions", EN: "Opinions of those consulted", VI: "Ý kiến của cơ quan, tổ chức được lấy ý kiến"},
		{Code: "opinions-taken-up", EN: "Report on how opinions were taken up", VI: "Báo cáo giải trình, tiếp thu ý kiến"},
		{Code: "impact-assessment", EN: "Assessment of impact", VI: "Báo cáo đánh giá tác động"},
		{Code: "treaty-review", EN: "Review of law and of other treaties", VI: "Kết quả rà soát pháp luật và điều ước quốc tế"},
		{Code: "authorisation-proposal", EN: "Proposal on negotiation and authorisation", VI: "Kiến nghị về việc đàm phán, ủy quyền đàm phán"},
		{Code: "appraisal", EN: "Appraisal", VI: "Ý kiến thẩm định"},
		{Code: "signed-text", EN: "Signed text", VI: "Văn bản đã ký"},
	},
}

var delegationKinds = codes.Table{
	ID: "delegation-kind", Edition: edition, Updated: "2026-11-21",
	TitleEN: "Kinds of delegation", TitleVI: "Hình thức giao quyền",
	Source: "kinds told apart in Viet Nam's law on the organisation of the Government; general knowledge",
	Entries: []codes.Entry{
		{Code: "assignment-by-law", EN: "Assignment by law", VI: "Phân quyền"},
		{Code: "decentralisation", EN: "Decentralisation by a higher body", VI: "Phân cấp"},
		{Code: "authorisation", EN: "Authorisation for a time or task", VI: "Ủy quyền"},
	},
}
