package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// TransferRules returns the rules for the record of a transfer of personal data abroad.
func TransferRules() rule.Set[Transfer] {
	return rule.NewSet("transfer", "1.0.0", nil, transferRules)
}

// TransferValidator builds a validator of transfers with the rules of [TransferRules].
func TransferValidator(opts ...rule.Option) (*rule.Validator[Transfer], error) {
	return rule.New(TransferRules(), opts...)
}

var transferRules = []rule.Rule[Transfer]{
	{
		Code: "TRF-COUNTRY", Severity: rule.Error, Where: "/country",
		EN:    "It is not stated to which country the data go; give the code of the country where they are received or read.",
		VI:    "Chưa nêu quốc gia tiếp nhận dữ liệu; cần ghi mã quốc gia nơi dữ liệu được tiếp nhận hoặc truy cập.",
		Basis: consentBasis,
		Check: func(t *Transfer, _ *rule.Context) (f rule.Faults) {
			if t.Country == "" {
				return f.Here()
			}
			return f
		},
	},
	{
		Code: "TRF-COUNTRY-KNOWN", Severity: rule.Error, Where: "/country",
		EN:    "The country code is not known; use ISO 3166-1 alpha-2.",
		VI:    "Mã quốc gia không tồn tại; cần dùng mã ISO 3166-1 alpha-2.",
		Basis: states,
		Check: func(t *Transfer, _ *rule.Context) (f rule.Faults) {
			if t.Country != "" && !t.Country.Known() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "TRF-RECIPIENT", Severity: rule.Warning, Where: "/recipient",
		EN:    "It is not stated who receives the data; name the organisation that answers for them there.",
		VI:    "Chưa nêu bên tiếp nhận dữ liệu; cần ghi tổ chức chịu trách nhiệm về dữ liệu tại nước tiếp nhận.",
		Basis: transferKnown,
		Check: func(t *Transfer, _ *rule.Context) (f rule.Faults) {
			if t.Recipient.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "TRF-PURPOSE", Severity: rule.Error, Where: "/purpose",
		EN:    "The transfer is for no purpose; a consent is for one, and so is a transfer.",
		VI:    "Chưa nêu mục đích chuyển dữ liệu; sự đồng ý và việc chuyển dữ liệu đều phải theo mục đích cụ thể.",
		Basis: consentBasis,
		Check: func(t *Transfer, _ *rule.Context) (f rule.Faults) {
			if t.Purpose == "" {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "TRF-PURPOSE-LISTED", Severity: rule.Warning, Where: "/purpose",
		EN:    "The purpose is not in the list %[1]s (similar: %[2]s); correct it or extend the list.",
		VI:    "Mục đích không có trong danh mục %[1]s (gần giống: %[2]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(t *Transfer, c *rule.Context) (f rule.Faults) {
			if l := Purposes(); t.Purpose != "" && !l.Has(string(t.Purpose)) {
				f = unlisted(f.Here(), c, l, string(t.Purpose))
			}
			return f
		},
	},
	{
		Code: "TRF-CATEGORY", Severity: rule.Advice, Where: "/category",
		EN:    "It is not stated whether any of the data are sensitive; say basic or sensitive.",
		VI:    "Chưa nêu dữ liệu chuyển đi có dữ liệu cá nhân nhạy cảm hay không; cần ghi dữ liệu cá nhân cơ bản hoặc nhạy cảm.",
		Basis: transferKnown,
		Check: func(t *Transfer, _ *rule.Context) (f rule.Faults) {
			if t.Category == CategoryUnstated {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "TRF-EXPERT", Severity: rule.Error, Where: "/experts/*",
		EN:    "The entry names no expert; remove it. An empty list stands for all on record.",
		VI:    "Mục này chưa nêu chuyên gia; cần xóa mục này. Danh sách trống nghĩa là mọi chuyên gia có hồ sơ.",
		Basis: model,
		Check: func(t *Transfer, _ *rule.Context) (f rule.Faults) {
			for i := range t.Experts {
				if t.Experts[i].IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "TRF-EXPERT-TWICE", Severity: rule.Warning, Where: "/experts/*",
		EN:    "The expert is named twice; keep one entry.",
		VI:    "Chuyên gia bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(t *Transfer, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(t.Experts, itself) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "TRF-FIRST", Severity: rule.Warning, Where: "/first",
		EN:    "The day of the first transfer is not recorded, so it cannot be told what is due when.",
		VI:    "Chưa ghi ngày chuyển dữ liệu lần đầu nên không xác định được thời hạn phải thực hiện.",
		Basis: transferKnown,
		Check: func(t *Transfer, _ *rule.Context) (f rule.Faults) {
			if t.First.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "TRF-ENDED", Severity: rule.Error, Where: "/ended",
		EN:    "The transfer ended before the first one; correct one of the dates.",
		VI:    "Ngày chấm dứt trước ngày chuyển lần đầu; cần sửa lại ngày.",
		Basis: model,
		Check: func(t *Transfer, _ *rule.Context) (f rule.Faults) {
			if t.Ended.Compare(t.First) == calendar.Before {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "TRF-CHANGE-OUTSIDE", Severity: rule.Warning, Where: "/changes/*",
		EN:    "The change lies before the first transfer or after the end; correct one of the dates.",
		VI:    "Thời điểm thay đổi trước lần chuyển đầu tiên hoặc sau khi chấm dứt; cần sửa lại ngày.",
		Basis: model,
		Check: func(t *Transfer, _ *rule.Context) (f rule.Faults) {
			for i, d := range t.Changes {
				if d.Compare(t.First) == calendar.Before || d.Compare(t.Ended) == calendar.After {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "TRF-FILED-FUTURE", Severity: rule.Error, Where: "/filed/*",
		EN:    "The dossier is said to be filed on a day in the future.",
		VI:    "Ngày nộp hồ sơ là ngày trong tương lai.",
		Basis: model,
		Check: func(t *Transfer, c *rule.Context) (f rule.Faults) {
			for i, d := range t.Filed {
				if future(d, c) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "TRF-EXEMPT-FILED", Severity: rule.Advice, Where: "/exempt",
		EN:    "A dossier was filed although the record says that none is needed; see which of the two holds.",
		VI:    "Hồ sơ đã được nộp nhưng bản ghi nêu không phải lập hồ sơ; cần xác định nội dung nào đúng.",
		Basis: model,
		Check: func(t *Transfer, _ *rule.Context) (f rule.Faults) {
			if t.Exempt != "" && len(t.Filed) > 0 {
				f = f.Here()
			}
			return f
		},
	},
}

var transferKnown = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "Who receives which personal data for what, and since when, is on record (GDPR, Art. 30 and 44–49)",
	VI: "Phải ghi nhận bên tiếp nhận, loại dữ liệu cá nhân, mục đích và thời điểm chuyển (GDPR, Điều 30 và Điều 44–49)",
}
