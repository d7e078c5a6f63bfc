package vietnam

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/talent"
)

// TransferRules returns what Viet Nam's law on personal data asks of the record of
// a transfer abroad, to be added to [talent.TransferRules] with [rule.Set.With]. The
// law holds since 1 January 2026: a transfer that surely began before is judged by
// one rule only, which says so, and on an earlier [rule.AsOf] nothing is said.
func TransferRules() rule.Set[talent.Transfer] {
	return rule.NewSet("vietnam-transfer", "1.0.0", nil, privacyTransferRules)
}

var privacyTransferRules = []rule.Rule[talent.Transfer]{
	{
		Code: "VN-TRF-DOSSIER-OVERDUE", Severity: rule.Error, Where: "/filed",
		EN:    "The dossier of the impact assessment was to be filed by %[1]s, %[2]d days after the first transfer; file it.",
		VI:    "Hồ sơ đánh giá tác động chuyển dữ liệu cá nhân xuyên biên giới phải nộp chậm nhất %[1]s, tức là %[2]d ngày kể từ lần chuyển đầu tiên; cần nộp hồ sơ.",
		Basis: privacyTransfer,
		Check: func(t *talent.Transfer, c *rule.Context) (f rule.Faults) {
			if d := TransferDossier(t, privacyDay(c)).First; d.Filing == talent.FilingOverdue {
				due := t.First.Latest().AddDays(TransferDossierDays)
				f = f.Here().Date("due", due.String()).Int("days", TransferDossierDays)
			}
			return f
		},
	},
	{
		Code: "VN-TRF-DOSSIER-LATE", Severity: rule.Warning, Where: "/filed",
		EN:    "The dossier of the impact assessment was filed on %[1]s; it was due by %[2]s.",
		VI:    "Hồ sơ đánh giá tác động chuyển dữ liệu cá nhân xuyên biên giới được nộp %[1]s, sau thời hạn phải nộp là %[2]s.",
		Basis: privacyTransfer,
		Check: func(t *talent.Transfer, c *rule.Context) (f rule.Faults) {
			if d := TransferDossier(t, privacyDay(c)).First; d.Filing == talent.FilingLate {
				due := t.First.Latest().AddDays(TransferDossierDays)
				f = f.Here().Date("filed", d.Filed.String()).Date("due", due.String())
			}
			return f
		},
	},
	{
		Code: "VN-TRF-UPDATE-OVERDUE", Severity: rule.Warning, Where: "/filed",
		EN:    "The dossier was last filed on %[1]s and was to be brought up to date by %[2]s: every %[3]d months, or when the transfer changes.",
		VI:    "Hồ sơ được nộp lần gần nhất %[1]s và phải được cập nhật chậm nhất %[2]s: định kỳ %[3]d tháng hoặc khi việc chuyển dữ liệu có thay đổi.",
		Basis: privacyUpdates,
		Check: func(t *talent.Transfer, c *rule.Context) (f rule.Faults) {
			if d := TransferDossier(t, privacyDay(c)).Update; d.Filing == talent.FilingOverdue {
				f = f.Here().Date("filed", d.Filed.String()).Date("due", d.Due.String()).Int("months", TransferUpdateMonths)
			}
			return f
		},
	},
	{
		Code: "VN-TRF-EXEMPT", Severity: rule.Advice, Where: "/exempt",
		EN:    "The record says that no dossier is needed; hold this against the text of the law, such as for data that persons transfer of themselves or data of employees in a cloud.",
		VI:    "Bản ghi nêu không phải lập hồ sơ; cần đối chiếu với quy định của luật, như trường hợp chủ thể dữ liệu cá nhân tự chuyển dữ liệu của mình hoặc dữ liệu của người lao động được lưu trữ trên dịch vụ điện toán đám mây.",
		Basis: privacyUpdates,
		Check: func(t *talent.Transfer, c *rule.Context) (f rule.Faults) {
			if t.Exempt != "" && private(c) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-TRF-EARLIER", Severity: rule.Advice, Where: "/first",
		EN:    "The transfer began before the law of 2026 came into force and goes on; see what passes over to it, and whether what was filed then still does.",
		VI:    "Việc chuyển dữ liệu bắt đầu trước khi Luật Bảo vệ dữ liệu cá nhân có hiệu lực (năm 2026) và vẫn tiếp tục; cần đối chiếu quy định chuyển tiếp và giá trị của hồ sơ đã nộp.",
		Basis: privacyEarlier,
		Check: func(t *talent.Transfer, c *rule.Context) (f rule.Faults) {
			from := dateOf(privacyFrom)
			if private(c) && t.First.Compare(from) == calendar.Before && t.Ended.Compare(from) != calendar.Before {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-TRF-HOME", Severity: rule.Warning, Where: "/country",
		EN:    "The data are received in Viet Nam, so this is no transfer abroad; data of Viet Nam read from abroad are one to the country from where they are read.",
		VI:    "Dữ liệu được tiếp nhận tại Việt Nam nên không phải là chuyển dữ liệu cá nhân xuyên biên giới; trường hợp dữ liệu tại Việt Nam được truy cập từ nước ngoài thì ghi nước nơi truy cập.",
		Basis: privacyUpdates,
		Check: func(t *talent.Transfer, c *rule.Context) (f rule.Faults) {
			if t.Country == "VN" && private(c) {
				f = f.Here()
			}
			return f
		},
	},
}

// privacyDay is the day on which is judged; zero where there is none.
func privacyDay(c *rule.Context) calendar.Date { return dateOf(c.AsOf()) }

// What the rules on transfers and the time limits for requests rest on.
var (
	privacyUpdates = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly, From: privacyFrom,
		EN: "Law on Personal Data Protection 91/2025/QH15 and Decree 356/2025/NĐ-CP, in force on 1 January 2026: dossier brought up to date every 6 months or on change, access from abroad included, exemptions; from a secondary source",
		VI: "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP, có hiệu lực từ ngày 01/01/2026: cập nhật hồ sơ định kỳ 6 tháng hoặc khi có thay đổi, bao gồm cả truy cập từ nước ngoài, các trường hợp miễn trừ; theo nguồn thứ cấp",
	}
	privacyRequests = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly, From: privacyFrom,
		EN: "Law on Personal Data Protection 91/2025/QH15 and Decree 356/2025/NĐ-CP: requests acknowledged within 2 working days; access and correction within 10 days, withdrawal and restriction 15, deletion 20; from a secondary source",
		VI: "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP: phản hồi việc tiếp nhận yêu cầu trong 02 ngày làm việc; xem, chỉnh sửa trong 10 ngày, rút lại sự đồng ý, hạn chế xử lý trong 15 ngày, xóa trong 20 ngày; theo nguồn thứ cấp",
	}
)
