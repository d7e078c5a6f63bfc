package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

var networkRules = []rule.Rule[Network]{
	{
		Code: "NET-ID", Severity: rule.Error, Where: "/id",
		EN:    "The network has no identifier, so nothing can refer to it; give it one.",
		VI:    "Mạng lưới chưa có mã định danh nên không thể tham chiếu; cần cấp mã.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			if n.ID.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "NET-NAME", Severity: rule.Error, Where: "/names",
		EN:    "The network has no name in any language.",
		VI:    "Mạng lưới chưa có tên bằng bất kỳ ngôn ngữ nào.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			if n.Names.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "NET-NAME-NFC", Severity: rule.Warning, Where: "/names",
		EN:    "The name in %[1]s is not in normal form NFC or has stray blanks; normalise it so that searching finds it.",
		VI:    "Tên bằng ngôn ngữ %[1]s chưa ở dạng chuẩn Unicode NFC hoặc thừa khoảng trắng; cần chuẩn hóa để tra cứu được.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) { return notNormal(f, n.Names) },
	},
	{
		Code: "NET-PURPOSE", Severity: rule.Warning, Where: "/purpose",
		EN:    "What the network is for is not stated.",
		VI:    "Chưa nêu mục đích của mạng lưới.",
		Basis: practice,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			if n.Purpose.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "NET-DATES", Severity: rule.Error, Where: "/closed",
		EN:    "The network was closed (%[2]s) before it was founded (%[1]s); correct one of the dates.",
		VI:    "Ngày chấm dứt hoạt động (%[2]s) trước ngày thành lập (%[1]s) của mạng lưới; cần sửa lại ngày.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			if n.Closed.Compare(n.Founded) == calendar.Before {
				f = f.Here().Date("founded", n.Founded.String()).Date("closed", n.Closed.String())
			}
			return f
		},
	},
	{
		Code: "NET-FOUNDED-FUTURE", Severity: rule.Warning, Where: "/founded",
		EN:    "The network is said to be founded on a day in the future (%[1]s).",
		VI:    "Ngày thành lập mạng lưới (%[1]s) là ngày trong tương lai.",
		Basis: model,
		Check: func(n *Network, c *rule.Context) (f rule.Faults) {
			if future(n.Founded, c) {
				f = f.Here().Date("founded", n.Founded.String())
			}
			return f
		},
	},
	{
		Code: "NET-HOST", Severity: rule.Warning, Where: "/hosts",
		EN:    "The countries in which the members live and work are not recorded.",
		VI:    "Chưa ghi các nước nơi thành viên sinh sống và làm việc.",
		Basis: practice,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			if len(n.Hosts) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "NET-HOST-KNOWN", Severity: rule.Error, Where: "/hosts/*",
		EN:    "The country code %[1]s is not known; use ISO 3166-1 alpha-2.",
		VI:    "Mã quốc gia %[1]s không tồn tại; cần dùng mã ISO 3166-1 alpha-2.",
		Basis: states,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i, c := range n.Hosts {
				if !c.Known() {
					f = f.At(i).Code("country", orDash(string(c)))
				}
			}
			return f
		},
	},
	{
		Code: "NET-HOST-TWICE", Severity: rule.Warning, Where: "/hosts/*",
		EN:    "The country %[1]s is listed twice; keep one.",
		VI:    "Quốc gia %[1]s bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(n.Hosts, itself) {
				f = f.At(i).Code("country", string(n.Hosts[i]))
			}
			return f
		},
	},
	{
		Code: "NET-TECHNOLOGY", Severity: rule.Warning, Where: "/technologies",
		EN:    "The network is tied to no technology; connections are organised by technology.",
		VI:    "Mạng lưới chưa gắn với công nghệ nào; các kết nối phải được tổ chức theo công nghệ.",
		Basis: byTechnology,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			if len(n.Technologies) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "NET-TECHNOLOGY-CODE", Severity: rule.Error, Where: "/technologies/*",
		EN:    "The technology has no valid code; give one such as FORD:2.2.",
		VI:    "Mã công nghệ không hợp lệ; cần ghi mã, ví dụ FORD:2.2.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for i := range n.Technologies {
				if n.Technologies[i].IsZero() || !n.Technologies[i].Valid() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "NET-TECHNOLOGY-TWICE", Severity: rule.Warning, Where: "/technologies/*",
		EN:    "The technology %[1]s is listed twice; keep one.",
		VI:    "Công nghệ %[1]s bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(n.Technologies, itself) {
				f = f.At(i).Code("technology", n.Technologies[i].String())
			}
			return f
		},
	},
	{
		Code: "NET-FOCAL", Severity: rule.Warning, Where: "/focal",
		EN:    "No organisation keeps contact with the network; name a focal point.",
		VI:    "Chưa có tổ chức đầu mối liên hệ với mạng lưới; cần xác định đầu mối.",
		Basis: practice,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			if len(n.Focal) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "NET-FOCAL-TWICE", Severity: rule.Advice, Where: "/focal/*",
		EN:    "The organisation is listed twice among the focal points; keep one.",
		VI:    "Tổ chức đầu mối bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(n.Focal, itself) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "NET-CONSENTS", Severity: rule.Error, Where: "/consents",
		EN:    "A check did not find a consent for every member named; ask those without one, or remove them.",
		VI:    "Kết quả rà soát cho thấy chưa có sự đồng ý của mọi thành viên nêu tên; cần xin ý kiến hoặc xóa thành viên chưa đồng ý.",
		Basis: consentBasis,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			if n.Consents == codes.No {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "NET-SOURCE", Severity: rule.Advice, Where: "/sources",
		EN:    "No source is given for what the record says.",
		VI:    "Hồ sơ chưa ghi nguồn của thông tin.",
		Basis: evidenceBase,
		Check: func(n *Network, _ *rule.Context) (f rule.Faults) {
			if len(n.Sources) == 0 {
				f = f.Here()
			}
			return f
		},
	},
}

// notNormal reports the languages in which the text is not in normal form.
func notNormal(f rule.Faults, t text.Text) rule.Faults {
	for i := range t {
		if !text.Valid(t[i].Value) {
			f = f.Here().Code("language", orDash(t[i].Lang))
		}
	}
	return f
}

// orDash keeps a message whole where a code is empty.
func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}
