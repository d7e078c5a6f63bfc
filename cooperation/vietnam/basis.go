package vietnam

import "github.com/scicoop/scicoop/cooperation/rule"

// Days on which a legal text came into force or went out of it.
const (
	treatiesFrom   rule.Day = 2016_07_01 // Law on Treaties 108/2016/QH13
	transferFrom   rule.Day = 2018_07_01 // Law on Technology Transfer 07/2017/QH14
	agreementsFrom rule.Day = 2021_07_01 // Law on International Agreements 70/2020/QH14 and Decree 64/2021/NĐ-CP
	districtsUntil rule.Day = 2025_06_30 // last day of the district level, Decree 177/2025/NĐ-CP
	strategicFrom  rule.Day = 2025_10_01 // Law on Science, Technology and Innovation 93/2025/QH15
	exportFrom     rule.Day = 2025_10_10 // Decree 259/2025/NĐ-CP
	privacyFrom    rule.Day = 2026_01_01 // Law on Personal Data Protection 91/2025/QH15
	replacedFrom   rule.Day = 2026_05_01 // Decision 21/2026/QĐ-TTg: May 2026, the day was not seen
	replacedSurely rule.Day = 2026_05_31 // acts after this day lie surely under the new list
)

// What the rules of this pack rest on. From and Until are the days on which a
// text holds; an act is judged by the text of its own time. Confidence says
// how the content quoted was seen, not how sure the law is of itself.
var (
	treatyNature = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: treatiesFrom,
		EN: "Law on Treaties 108/2016/QH13, amended by Law 137/2025/QH15, Art. 2: in the name of the State or the Government, whatever the instrument is called",
		VI: "Điều 2 Luật Điều ước quốc tế số 108/2016/QH13 (được sửa đổi, bổ sung bởi Luật số 137/2025/QH15): nhân danh Nhà nước hoặc Chính phủ, không phụ thuộc tên gọi",
	}
	treatyLanguage = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: treatiesFrom,
		EN: "Law on Treaties 108/2016/QH13, amended by Law 137/2025/QH15, Art. 5",
		VI: "Điều 5 Luật Điều ước quốc tế số 108/2016/QH13 (được sửa đổi, bổ sung bởi Luật số 137/2025/QH15)",
	}
	treatyPowers = rule.Basis{
		Kind: rule.Law, Confidence: rule.General,
		EN: "Vienna Convention on the Law of Treaties (1969), Art. 7; delegation in administration gives no full powers",
		VI: "Điều 7 Công ước Viên năm 1969 về Luật Điều ước quốc tế; ủy quyền hành chính không thay thế giấy ủy quyền đàm phán, ký điều ước quốc tế",
	}
	ordinance = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, Until: 2021_06_30,
		EN: "Ordinance 33/2007/PL-UBTVQH11 on the conclusion and implementation of international agreements, replaced on 1 July 2021",
		VI: "Pháp lệnh Ký kết và thực hiện thỏa thuận quốc tế số 33/2007/PL-UBTVQH11, được thay thế từ ngày 01/7/2021",
	}
	agreementScope = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, Art. 1(2): what the law does not cover",
		VI: "Khoản 2 Điều 1 Luật Thỏa thuận quốc tế số 70/2020/QH14: các trường hợp không áp dụng Luật",
	}
	agreementParties = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, Art. 2(2): the Vietnamese parties",
		VI: "Khoản 2 Điều 2 Luật Thỏa thuận quốc tế số 70/2020/QH14: bên ký kết Việt Nam",
	}
	agreementOthers = rule.Basis{
		Kind: rule.Law, Confidence: rule.General, From: agreementsFrom,
		EN: "Inferred from the list of Vietnamese parties in Law 70/2020/QH14, Art. 2(2)",
		VI: "Suy ra từ danh sách bên ký kết Việt Nam tại khoản 2 Điều 2 Luật số 70/2020/QH14",
	}
	agreementPrinciples = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, principles of concluding and carrying out agreements",
		VI: "Luật Thỏa thuận quốc tế số 70/2020/QH14, nguyên tắc ký kết và thực hiện thỏa thuận quốc tế",
	}
	agreementDeciders = rule.Basis{
		Kind: rule.Law, Confidence: rule.General, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, who decides on concluding; articles not seen",
		VI: "Luật Thỏa thuận quốc tế số 70/2020/QH14, thẩm quyền quyết định việc ký kết; chưa đối chiếu từng điều",
	}
	agreementLanguage = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General, From: agreementsFrom,
		EN: "In the spirit of Art. 5 of the Law on Treaties; the draft of an international agreement stands in Vietnamese and the foreign language",
		VI: "Theo tinh thần Điều 5 Luật Điều ước quốc tế; dự thảo thỏa thuận quốc tế có bản tiếng Việt và tiếng nước ngoài",
	}
	provinceDecides = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, Art. 18",
		VI: "Điều 18 Luật Thỏa thuận quốc tế số 70/2020/QH14",
	}
	provinceReports = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, Art. 19",
		VI: "Điều 19 Luật Thỏa thuận quốc tế số 70/2020/QH14",
	}
	// The two below judge later acts than signing, each by its own day.
	agreementAmended = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified,
		EN: "Law on International Agreements 70/2020/QH14, Art. 33 (in force on 1 July 2021): same authority and same procedure as for concluding",
		VI: "Điều 33 Luật Thỏa thuận quốc tế số 70/2020/QH14 (có hiệu lực từ ngày 01/7/2021): cùng thẩm quyền và trình tự như khi ký kết",
	}
	agreementEnded = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified,
		EN: "Law on International Agreements 70/2020/QH14, Art. 34 (in force on 1 July 2021)",
		VI: "Điều 34 Luật Thỏa thuận quốc tế số 70/2020/QH14 (có hiệu lực từ ngày 01/7/2021)",
	}
	departments = rule.Basis{
		Kind: rule.Law, Confidence: rule.General, From: agreementsFrom,
		EN: "Decree 64/2021/NĐ-CP on agreements of general departments and departments (cục); that a department of the vụ kind is not among them is inferred",
		VI: "Nghị định số 64/2021/NĐ-CP về thỏa thuận quốc tế nhân danh tổng cục, cục; việc vụ không thuộc diện ký kết là suy luận",
	}
	superiors = rule.Basis{
		Kind: rule.Law, Confidence: rule.General, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14 and Decree 64/2021/NĐ-CP, consent of the superior; content not seen",
		VI: "Luật Thỏa thuận quốc tế số 70/2020/QH14 và Nghị định số 64/2021/NĐ-CP, sự đồng ý của cấp trên; chưa đối chiếu nội dung",
	}
	districtsGone = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: 2025_07_01,
		EN: "Decree 177/2025/NĐ-CP: the district level ended on 1 July 2025",
		VI: "Nghị định số 177/2025/NĐ-CP: không còn cấp huyện từ ngày 01/7/2025",
	}
	districtsHeir = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified,
		EN: "Decree 177/2025/NĐ-CP: the provincial People's Committee inherits agreements of the district level",
		VI: "Nghị định số 177/2025/NĐ-CP: Ủy ban nhân dân cấp tỉnh kế thừa thỏa thuận quốc tế nhân danh Ủy ban nhân dân cấp huyện",
	}
	budgets = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "No commitment of means without a source",
		VI: "Không cam kết kinh phí khi chưa rõ nguồn",
	}
	bilingual = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Vietnamese registers are kept in Vietnamese.",
		VI: "Hồ sơ, danh mục của cơ quan Việt Nam được lập bằng tiếng Việt.",
	}
)

// What the rules on technology rest on.
var (
	transferRegister = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: transferFrom,
		EN: "Law on Technology Transfer 07/2017/QH14, amended by Law 115/2025/QH15 (in force on 1 April 2026), Art. 31: registration, filed within 90 days of signing",
		VI: "Điều 31 Luật Chuyển giao công nghệ số 07/2017/QH14 (được sửa đổi, bổ sung bởi Luật số 115/2025/QH15 có hiệu lực từ ngày 01/4/2026): đăng ký, nộp hồ sơ trong thời hạn 90 ngày kể từ ngày ký",
	}
	transferEffect = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: transferFrom,
		EN: "Law on Technology Transfer 07/2017/QH14, amended by Law 115/2025/QH15, effect of contracts: from the certificate of registration, or the permit for restricted technology",
		VI: "Hiệu lực của hợp đồng theo Luật Chuyển giao công nghệ số 07/2017/QH14 (được sửa đổi, bổ sung bởi Luật số 115/2025/QH15): từ khi được cấp giấy chứng nhận đăng ký, hoặc giấy phép đối với công nghệ hạn chế chuyển giao",
	}
	transferContent = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: transferFrom,
		EN: "Law on Technology Transfer 07/2017/QH14, Art. 23",
		VI: "Điều 23 Luật Chuyển giao công nghệ số 07/2017/QH14",
	}
	transferDispute = rule.Basis{
		Kind: rule.Law, Confidence: rule.General, From: transferFrom,
		EN: "Law on Technology Transfer 07/2017/QH14, Art. 23, the body that settles disputes; this item was not seen",
		VI: "Điều 23 Luật Chuyển giao công nghệ số 07/2017/QH14, cơ quan giải quyết tranh chấp; chưa đối chiếu nội dung này",
	}
	transferAmendment = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: transferFrom,
		EN: "Law on Technology Transfer 07/2017/QH14, amended by Law 115/2025/QH15, effect of contracts: an extension or amendment has effect from its certificate",
		VI: "Hiệu lực của hợp đồng theo Luật Chuyển giao công nghệ số 07/2017/QH14 (được sửa đổi, bổ sung bởi Luật số 115/2025/QH15): việc gia hạn, sửa đổi, bổ sung có hiệu lực từ khi được cấp giấy chứng nhận",
	}
	transferClass = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly, From: transferFrom,
		EN: "Law on Technology Transfer 07/2017/QH14, Art. 10 and 11, as far as they were seen, and the Government's lists",
		VI: "Điều 10 và Điều 11 Luật Chuyển giao công nghệ số 07/2017/QH14, trong phạm vi đã đối chiếu, và các danh mục của Chính phủ",
	}
	transferValuation = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: transferAmendedFrom,
		EN: "Law 115/2025/QH15, in force on 1 April 2026, amending Art. 8 of Law 07/2017/QH14: state capital, appraisal by the law on prices and lawful ownership before contribution",
		VI: "Luật số 115/2025/QH15, có hiệu lực từ ngày 01/4/2026, sửa đổi Điều 8 Luật số 07/2017/QH14: có vốn nhà nước thì phải thẩm định giá theo pháp luật về giá và xác nhận quyền sở hữu hợp pháp trước khi góp vốn",
	}
	transferAppraisal = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: transferAmendedFrom,
		EN: "Law 115/2025/QH15, in force on 1 April 2026: appraisal only of projects with restricted technology or risk to the environment; VTC News, 10 December 2025",
		VI: "Luật số 115/2025/QH15, có hiệu lực từ ngày 01/4/2026: chỉ thẩm định công nghệ đối với dự án sử dụng công nghệ hạn chế chuyển giao hoặc có nguy cơ ảnh hưởng xấu đến môi trường; VTC News ngày 10/12/2025",
	}
	transferPayment = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly, From: transferFrom,
		EN: "Decree 76/2018/NĐ-CP, Art. 4(1); whether it still holds since 1 April 2026 was not seen",
		VI: "Khoản 1 Điều 4 Nghị định số 76/2018/NĐ-CP; chưa đối chiếu hiệu lực từ ngày 01/4/2026",
	}
	transferOther = rule.Basis{
		Kind: rule.Law, Confidence: rule.General, From: transferFrom,
		EN: "Law on Technology Transfer 07/2017/QH14, Art. 23, other matters; this item was not seen",
		VI: "Điều 23 Luật Chuyển giao công nghệ số 07/2017/QH14, nội dung khác; chưa đối chiếu nội dung này",
	}
	transferCombined = rule.Basis{
		Kind: rule.Law, Confidence: rule.General, From: transferFrom,
		EN: "Decree 76/2018/NĐ-CP, Art. 4(1), combination of methods; this point was not seen",
		VI: "Khoản 1 Điều 4 Nghị định số 76/2018/NĐ-CP, kết hợp các phương thức; chưa đối chiếu điểm này",
	}
	listReplaced = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: replacedFrom,
		EN: "Decision 21/2026/QĐ-TTg, which replaced Decision 1131/QĐ-TTg of 12 June 2025 in May 2026",
		VI: "Quyết định số 21/2026/QĐ-TTg, thay thế Quyết định số 1131/QĐ-TTg ngày 12/6/2025 từ tháng 5/2026",
	}
	listPartly = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly,
		EN: "Decisions 1131/QĐ-TTg and 21/2026/QĐ-TTg, as far as their lists were seen",
		VI: "Quyết định số 1131/QĐ-TTg và Quyết định số 21/2026/QĐ-TTg, trong phạm vi danh mục đã đối chiếu",
	}
	strategicWork = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified, From: strategicFrom,
		EN: "Law on Science, Technology and Innovation 93/2025/QH15 put strategic technology into law; the Government's working group, 4 June 2026: tasks show their output product",
		VI: "Luật Khoa học, công nghệ và đổi mới sáng tạo số 93/2025/QH15 quy định về công nghệ chiến lược; Tổ công tác của Chính phủ ngày 04/6/2026: nhiệm vụ phải nêu sản phẩm đầu ra",
	}
	byTechnology = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "Ministry of Science and Technology, 15 July 2025: connections are linked to technology and work is organised by technology, not by locality",
		VI: "Bộ Khoa học và Công nghệ, ngày 15/7/2025: kết nối phải gắn với công nghệ, tổ chức theo công nghệ thay vì theo địa bàn",
	}
	riskRegister = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "VietnamPlus, 12 July 2025: technology of high risk goes with control of its risks; which technology is of high risk is this library's default",
		VI: "VietnamPlus, ngày 12/7/2025: công nghệ rủi ro cao phải đi kèm kiểm soát rủi ro; việc xếp loại công nghệ là mặc định của thư viện này",
	}
	riskPrivacy = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "VietnamPlus, 12 July 2025: artificial intelligence and the security and privacy of users",
		VI: "VietnamPlus, ngày 12/7/2025: trí tuệ nhân tạo và an ninh, quyền riêng tư của người dùng",
	}
	riskNetwork = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "VietnamPlus, 12 July 2025: 5G as strategic infrastructure and the security and safety of information",
		VI: "VietnamPlus, ngày 12/7/2025: 5G là hạ tầng chiến lược và vấn đề an toàn, an ninh thông tin",
	}
	riskSensitive = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "Default of this library: groups that overlap a list of sensitive research areas; override it with your own",
		VI: "Mặc định của thư viện này: nhóm trùng một phần với danh mục lĩnh vực nghiên cứu nhạy cảm; có thể thay bằng danh mục riêng",
	}
	strategicTrade = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: exportFrom,
		EN: "Decree 259/2025/NĐ-CP of 10 October 2025 on strategic trade control",
		VI: "Nghị định số 259/2025/NĐ-CP ngày 10/10/2025 về kiểm soát thương mại chiến lược",
	}
	privacyClause = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General, From: privacyFrom,
		EN: "Law on Personal Data Protection 91/2025/QH15, in force on 1 January 2026; that the text should have a clause is practice",
		VI: "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, có hiệu lực từ ngày 01/01/2026; việc đưa thành điều khoản là thông lệ",
	}
)

// What the rules on partners and experts rest on.
var (
	taxCode = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "A Vietnamese enterprise is known by its tax code.",
		VI: "Doanh nghiệp Việt Nam được định danh bằng mã số thuế.",
	}
	gatekeeper = rule.Basis{
		Kind: rule.Practice, Confidence: rule.Verified,
		EN: "Ministry of Science and Technology, 15 July 2025: the gatekeeper's check against foreign policy and international commitments",
		VI: "Bộ Khoa học và Công nghệ, ngày 15/7/2025: vai trò “gác cổng”, bảo đảm phù hợp với đường lối đối ngoại và cam kết quốc tế",
	}
	privacyTransfer = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: privacyFrom,
		EN: "Law on Personal Data Protection 91/2025/QH15, in force on 1 January 2026, and Decree 356/2025/NĐ-CP: impact assessment dossier within 60 days of the first transfer abroad",
		VI: "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, có hiệu lực từ ngày 01/01/2026, và Nghị định số 356/2025/NĐ-CP: hồ sơ đánh giá tác động trong thời hạn 60 ngày kể từ lần đầu chuyển dữ liệu cá nhân xuyên biên giới",
	}
	privacyConsent = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly, From: privacyFrom,
		EN: "Law on Personal Data Protection 91/2025/QH15, in force on 1 January 2026: consent is explicit, specific to a purpose and verifiable; silence is none",
		VI: "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, có hiệu lực từ ngày 01/01/2026: sự đồng ý phải rõ ràng, theo từng mục đích, kiểm chứng được; im lặng không phải là đồng ý",
	}
	privacyDeletion = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly, From: privacyFrom,
		EN: "Law on Personal Data Protection 91/2025/QH15 and Decree 356/2025/NĐ-CP: deletion within 20 days, from a secondary source",
		VI: "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP: xóa dữ liệu trong thời hạn 20 ngày, theo nguồn thứ cấp",
	}
	privacySensitive = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly, From: privacyFrom,
		EN: "Law on Personal Data Protection 91/2025/QH15: sensitive data, among them identity documents, ask for a consent of their own; from a secondary source",
		VI: "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15: dữ liệu nhạy cảm, trong đó có giấy tờ định danh, cần sự đồng ý riêng; theo nguồn thứ cấp",
	}
	privacyEarlier = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General, From: privacyFrom,
		EN: "Law on Personal Data Protection 91/2025/QH15 took the place of Decree 13/2023/NĐ-CP on 1 January 2026; that older consents and transfers be looked at again is practice",
		VI: "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 thay thế Nghị định số 13/2023/NĐ-CP từ ngày 01/01/2026; việc rà soát sự đồng ý và việc chuyển dữ liệu trước đó là thông lệ",
	}
)
