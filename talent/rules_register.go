package talent

import (
	"sync"

	"github.com/scicoop/scicoop/cooperation/rule"
)

// ExpertRegisterRules returns the rules that look across the experts of a
// register. Those for one expert are in [ExpertRules]. Pointers lead into the
// array of the experts; messages number the records from 1 and tell nothing of
// what stands there. All was found when the register was built.
//
// A tie to somebody of whom the register has no record is advice for each: a
// register that is a part of another switches EREG-TIE-ABSENT off.
func ExpertRegisterRules() rule.Set[Register] {
	return rule.NewSet("expert-register", "1.0.0", nil, registerRules)
}

// ExpertRegisterValidator builds a validator of registers with the rules of
// [ExpertRegisterRules].
func ExpertRegisterValidator(opts ...rule.Option) (*rule.Validator[Register], error) {
	return rule.New(ExpertRegisterRules(), opts...)
}

var registerStandard struct {
	once sync.Once
	v    *rule.Validator[Register]
}

// Validate judges by [ExpertRegisterRules], on no particular day, how the
// records fit together; each by itself is judged by [Expert.Validate]. It
// returns nil or a [*rule.Report].
func (x *Register) Validate() error {
	registerStandard.once.Do(func() { registerStandard.v = rule.Must(ExpertRegisterValidator()) })
	return registerStandard.v.Validate(x)
}

var (
	registerBasis = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "One person has one record, and records that belong together agree with each other.",
		VI: "Mỗi người có một hồ sơ; các hồ sơ có liên quan phải thống nhất với nhau.",
	}
	registerTies = rule.Basis{
		Kind: rule.Practice, Confidence: rule.General,
		EN: "A conflict of interest counts from whichever side it is known.",
		VI: "Xung đột lợi ích được xét dù do bên nào khai báo.",
	}
)

var registerRules = []rule.Rule[Register]{
	{
		Code: "EREG-ID", Severity: rule.Error, Where: "/*/id",
		EN:    "Record number %[1]d has the same id; give one of them a new one, or put the two together.",
		VI:    "Hồ sơ thứ %[1]d có cùng mã hồ sơ; cần cấp mã mới cho một hồ sơ hoặc gộp hai hồ sơ.",
		Basis: registerBasis,
		Check: func(x *Register, _ *rule.Context) (f rule.Faults) {
			for _, i := range x.found.twice {
				f = f.At(int(i)).Int("first", int(x.byID[x.experts[i].ID])+1)
			}
			return f
		},
	},
	{
		Code: "EREG-IDENTIFIER-SHARED", Severity: rule.Error, Where: "/*/identifiers/*",
		EN:    "Record number %[1]d has the same identifier; put the two together if they are one person, or remove it where it is wrong.",
		VI:    "Hồ sơ thứ %[1]d có cùng mã định danh; cần gộp hai hồ sơ nếu là cùng một người, hoặc xóa mã ở hồ sơ ghi sai.",
		Basis: orcid,
		Check: func(x *Register, _ *rule.Context) rule.Faults { return registerPairs(x.found.shared) },
	},
	{
		Code: "EREG-ORCID-MISMATCH", Severity: rule.Warning, Where: "/*/identifiers/*",
		EN:    "Record number %[1]d shares an identifier with this one but has another ORCID iD; find out which of them is wrong.",
		VI:    "Hồ sơ thứ %[1]d có mã định danh trùng với hồ sơ này nhưng mã ORCID lại khác; cần xác minh mã nào sai.",
		Basis: orcid,
		Check: func(x *Register, _ *rule.Context) rule.Faults { return registerPairs(x.found.orcids) },
	},
	{
		Code: "EREG-CONTACT-SHARED", Severity: rule.Warning, Where: "/*/contacts/*",
		EN:    "Record number %[1]d has the same e-mail address; put the two together if they are one person, or give each an own address.",
		VI:    "Hồ sơ thứ %[1]d có cùng địa chỉ thư điện tử; cần gộp hai hồ sơ nếu là cùng một người, hoặc ghi địa chỉ riêng của từng người.",
		Basis: registerBasis,
		Check: func(x *Register, _ *rule.Context) rule.Faults { return registerPairs(x.found.mails) },
	},
	{
		Code: "EREG-NAME-LIKE", Severity: rule.Advice, Where: "/*/names/*",
		EN:    "Record number %[1]d has a like name and the same organisation, and no ORCID iDs tell the two apart; see whether they are one person.",
		VI:    "Hồ sơ thứ %[1]d có tên tương tự và cùng tổ chức, chưa có mã ORCID để phân biệt; cần kiểm tra có phải cùng một người không.",
		Basis: registerBasis,
		Check: func(x *Register, _ *rule.Context) rule.Faults { return registerPairs(x.found.names) },
	},
	{
		Code: "EREG-TIE-ABSENT", Severity: rule.Advice, Where: "/*/ties/*/expert",
		EN:    "The register has no record of the other person; correct the identifier, or add the record.",
		VI:    "Cơ sở dữ liệu chuyên gia chưa có hồ sơ của người kia; cần sửa mã hoặc bổ sung hồ sơ.",
		Basis: registerTies,
		Check: func(x *Register, _ *rule.Context) rule.Faults { return registerPlaces(x.found.absent) },
	},
	{
		Code: "EREG-TIE-MIRROR", Severity: rule.Advice, Where: "/*/ties/*",
		EN:    "Record number %[1]d does not have this tie from its side, so a conflict of interest may be missed there; add it.",
		VI:    "Hồ sơ thứ %[1]d chưa ghi quan hệ này từ phía mình nên có thể bỏ sót xung đột lợi ích; nên bổ sung.",
		Basis: registerTies,
		Check: func(x *Register, _ *rule.Context) rule.Faults { return registerPairs(x.found.unmirrored) },
	},
	{
		Code: "EREG-TIE-DATES", Severity: rule.Warning, Where: "/*/ties/*/period",
		EN:    "Record number %[1]d has this tie at another time; correct one of them.",
		VI:    "Hồ sơ thứ %[1]d ghi quan hệ này vào thời gian khác; cần sửa lại một trong hai.",
		Basis: registerTies,
		Check: func(x *Register, _ *rule.Context) rule.Faults { return registerPairs(x.found.dates) },
	},
	{
		Code: "EREG-TIE-PARTNER", Severity: rule.Warning, Where: "/*/ties/*/partner",
		EN:    "The register of partners has no organisation with this identifier; correct it, or add the organisation.",
		VI:    "Danh sách đối tác không có tổ chức mang mã này; cần sửa mã hoặc bổ sung tổ chức.",
		Basis: registerTies,
		Check: func(x *Register, _ *rule.Context) rule.Faults { return registerPlaces(x.found.tied) },
	},
	{
		Code: "EREG-AFFILIATION-PARTNER", Severity: rule.Warning, Where: "/*/affiliations/*/partner",
		EN:    "The register of partners has no organisation with this identifier; correct it, or add the organisation.",
		VI:    "Danh sách đối tác không có tổ chức mang mã này; cần sửa mã hoặc bổ sung tổ chức.",
		Basis: registerBasis,
		Check: func(x *Register, _ *rule.Context) rule.Faults { return registerPlaces(x.found.posts) },
	},
	{
		Code: "EREG-AFFILIATION-TWO", Severity: rule.Warning, Where: "/*/affiliations/*/organisation",
		EN:    "The identifier of the organisation is that of partner number %[1]d, its id that of another; correct one of them.",
		VI:    "Mã định danh của tổ chức là của đối tác thứ %[1]d, còn mã hồ sơ là của đối tác khác; cần sửa lại một trong hai.",
		Basis: registerBasis,
		Check: func(x *Register, _ *rule.Context) rule.Faults { return registerPairs(x.found.torn) },
	},
	{
		Code: "EREG-AFFILIATION-LINK", Severity: rule.Warning, Where: "/*/affiliations/*",
		EN:    "By its identifier the organisation is partner number %[1]d, but its id is not given, so conflicts of interest with it are missed; add the id.",
		VI:    "Theo mã định danh, tổ chức là đối tác thứ %[1]d nhưng chưa ghi mã hồ sơ nên bỏ sót xung đột lợi ích với tổ chức; cần bổ sung mã.",
		Basis: registerTies,
		Check: func(x *Register, _ *rule.Context) rule.Faults { return registerPairs(x.found.linkable) },
	},
}

func registerPlaces(places []registerPlace) (f rule.Faults) {
	for _, at := range places {
		f = f.At(int(at.i), int(at.j))
	}
	return f
}

func registerPairs(pairs []registerPair) (f rule.Faults) {
	for _, p := range pairs {
		f = f.At(int(p.i), int(p.j)).Int("other", int(p.other)+1)
	}
	return f
}
