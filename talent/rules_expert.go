package talent

import (
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

var personRules = []rule.Rule[Expert]{
	{
		Code: "EXP-ID", Severity: rule.Error, Where: "/id",
		EN:    "The expert has no identifier, so nothing can refer to the record; give it one.",
		VI:    "Hồ sơ chuyên gia chưa có mã định danh nên không thể tham chiếu; cần cấp mã.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			if e.ID.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "EXP-NAME", Severity: rule.Error, Where: "/names",
		EN:    "The expert has no name.",
		VI:    "Chuyên gia chưa có tên.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			if len(e.Names) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "EXP-NAME-DISPLAY", Severity: rule.Error, Where: "/names/*/display",
		EN:    "The name is not written out in full; family and given name are for sorting only.",
		VI:    "Chưa ghi họ tên đầy đủ; phần họ và tên riêng chỉ dùng để sắp xếp.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Names {
				if e.Names[i].Display == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-NAME-NFC", Severity: rule.Warning, Where: "/names/*",
		EN:    "The name is not in normal form NFC or has stray blanks; normalise it so that searching finds it.",
		VI:    "Tên chưa ở dạng chuẩn Unicode NFC hoặc thừa khoảng trắng; cần chuẩn hóa để tra cứu được.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Names {
				if n := &e.Names[i]; !text.Valid(n.Display) || !text.Valid(n.Family) || !text.Valid(n.Given) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-NAME-LANG", Severity: rule.Warning, Where: "/names/*/lang",
		EN:    "The language of the name is not a language tag; write vi, en or ja-Hani.",
		VI:    "Ngôn ngữ của tên không phải là mã ngôn ngữ hợp lệ; cần ghi vi, en hoặc ja-Hani.",
		Basis: languageTags,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Names {
				if l := e.Names[i].Lang; l != "" && !text.LanguageTag(l) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-NAME-TWICE", Severity: rule.Advice, Where: "/names/*",
		EN:    "The name is listed twice; keep one.",
		VI:    "Tên bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(e.Names, itself) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "EXP-COUNTRY", Severity: rule.Advice, Where: "/country",
		EN:    "The country where the expert lives is not recorded, so ties between home and abroad cannot be counted.",
		VI:    "Chưa ghi nước cư trú của chuyên gia nên không tính được kết nối trong nước - ngoài nước.",
		Basis: practice,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			if e.Country == "" {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "EXP-COUNTRY-KNOWN", Severity: rule.Error, Where: "/country",
		EN:    "The country code is not known; use ISO 3166-1 alpha-2.",
		VI:    "Mã quốc gia không tồn tại; cần dùng mã ISO 3166-1 alpha-2.",
		Basis: states,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			if e.Country != "" && !e.Country.Known() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "EXP-ZONE", Severity: rule.Warning, Where: "/timeZone",
		EN:    "The time zone is not a name of the IANA database; write one such as Asia/Ho_Chi_Minh.",
		VI:    "Múi giờ không theo tên trong cơ sở dữ liệu IANA; cần ghi như Asia/Ho_Chi_Minh.",
		Basis: timeZones,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			if e.TimeZone != "" && !isZone(e.TimeZone) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "EXP-SOURCE", Severity: rule.Advice, Where: "/sources",
		EN:    "No source is given for what the record says.",
		VI:    "Hồ sơ chưa ghi nguồn của thông tin.",
		Basis: evidenceBase,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			if len(e.Sources) == 0 {
				f = f.Here()
			}
			return f
		},
	},
}

var personIdentifierRules = []rule.Rule[Expert]{
	{
		Code: "EXP-IDENTIFIER", Severity: rule.Error, Where: "/identifiers/*/value",
		EN:    "The %[1]s identifier is not valid: its form or check digits are wrong; copy it again from the register.",
		VI:    "Mã định danh %[1]s không hợp lệ: sai cấu trúc hoặc sai chữ số kiểm tra; cần đối chiếu lại với hệ thống gốc.",
		Basis: registers,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Identifiers {
				if x := &e.Identifiers[i]; x.Scheme.Known() && !x.Valid() {
					f = f.At(i).Code("scheme", string(x.Scheme))
				}
			}
			return f
		},
	},
	{
		Code: "EXP-IDENTIFIER-SCHEME", Severity: rule.Advice, Where: "/identifiers/*/scheme",
		EN:    "The identifier is of a scheme that cannot be checked.",
		VI:    "Mã định danh thuộc hệ thống không kiểm tra được.",
		Basis: registers,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Identifiers {
				if !e.Identifiers[i].Scheme.Known() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-IDENTIFIER-ORGANISATION", Severity: rule.Error, Where: "/identifiers/*/scheme",
		EN:    "%[1]s identifies an organisation, not a person; move it to the partner's record.",
		VI:    "%[1]s là mã của tổ chức, không phải của cá nhân; cần chuyển sang hồ sơ đối tác.",
		Basis: registers,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Identifiers {
				switch s := e.Identifiers[i].Scheme; s {
				case id.SchemeROR, id.SchemeLEI, id.SchemeGRID, id.SchemeCrossrefFunder:
					f = f.At(i).Code("scheme", string(s))
				}
			}
			return f
		},
	},
	{
		Code: "EXP-IDENTIFIER-NATIONAL", Severity: rule.Warning, Where: "/identifiers/*",
		EN:    "A national personal number is seldom needed to work with an expert; remove it unless a purpose consented to needs it.",
		VI:    "Số định danh cá nhân hiếm khi cần thiết khi làm việc với chuyên gia; cần xóa, trừ khi mục đích đã được đồng ý đòi hỏi.",
		Basis: minimal,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for i := range e.Identifiers {
				if e.Identifiers[i].Scheme == id.SchemeVNPersonal {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "EXP-IDENTIFIER-TWICE", Severity: rule.Warning, Where: "/identifiers/*",
		EN:    "The same identifier is listed twice; remove one.",
		VI:    "Mã định danh bị ghi trùng; chỉ giữ một mục.",
		Basis: model,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(e.Identifiers, itself) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "EXP-ORCID", Severity: rule.Advice, Where: "/identifiers",
		EN:    "No ORCID iD is recorded; it tells persons of one name apart. Ask the expert for it.",
		VI:    "Chưa có mã ORCID để phân biệt người trùng tên; nên đề nghị chuyên gia cung cấp.",
		Basis: orcid,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			if _, ok := e.Identifier(id.SchemeORCID); !ok {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "EXP-ORCID-ONE", Severity: rule.Error, Where: "/identifiers/*/value",
		EN:    "The record has more than one ORCID iD; a person has one. Two persons may have been mixed up.",
		VI:    "Hồ sơ có nhiều mã ORCID trong khi mỗi người chỉ có một mã; có thể đã nhầm lẫn hai người.",
		Basis: orcid,
		Check: func(e *Expert, _ *rule.Context) (f rule.Faults) {
			first, _ := e.Identifier(id.SchemeORCID)
			for i := range e.Identifiers {
				if x := &e.Identifiers[i]; x.Scheme == id.SchemeORCID && x.Value != first.Value {
					f = f.At(i)
				}
			}
			return f
		},
	},
}
