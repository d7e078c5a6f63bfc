package partner

import (
	"errors"
	"sync"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// TargetRules returns the rules for one list of targets.
func TargetRules() rule.Set[TargetList] {
	return rule.NewSet("target-list", "1.0.0", nil, targetListRules, targetRules)
}

// TargetValidator builds a validator of lists of targets with [TargetRules].
func TargetValidator(opts ...rule.Option) (*rule.Validator[TargetList], error) {
	return rule.New(TargetRules(), opts...)
}

var standardTarget struct {
	once sync.Once
	v    *rule.Validator[TargetList]
}

// Validate judges the list by [TargetRules], on no particular day. It returns nil
// or a [*rule.Report].
func (l *TargetList) Validate() error {
	standardTarget.once.Do(func() { standardTarget.v = rule.Must(TargetValidator()) })
	return standardTarget.v.Validate(l)
}

// targetChoosing is what the rules for lists of targets rest on.
var targetChoosing = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "A list of targets says for what, by what criteria and why each was chosen.",
	VI: "Danh sách đối tác mục tiêu phải nêu mục đích, tiêu chí và lý do lựa chọn từng đối tác.",
}

var targetListRules = []rule.Rule[TargetList]{
	{
		Code: "TGT-NAME", Severity: rule.Warning, Where: "/names",
		EN:    "The list has no name; add one.",
		VI:    "Danh sách chưa có tên; cần bổ sung.",
		Basis: model,
		Check: func(l *TargetList, _ *rule.Context) (f rule.Faults) {
			if l.Names.IsZero() {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "TGT-PURPOSE", Severity: rule.Error, Where: "/purpose",
		EN:    "The purpose %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Mục đích %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(l *TargetList, c *rule.Context) (f rule.Faults) {
			if l.Purpose != "" && !l.Purpose.known() {
				f = c.Unlisted(f.Here(), TargetPurposes(), string(l.Purpose))
			}
			return f
		},
	},
	{
		Code: "TGT-PURPOSE-NONE", Severity: rule.Advice, Where: "/purpose",
		EN:    "The list does not say what it is for; add its purpose.",
		VI:    "Danh sách chưa nêu mục đích; cần bổ sung.",
		Basis: targetChoosing,
		Check: func(l *TargetList, _ *rule.Context) (f rule.Faults) {
			if l.Purpose == "" {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "TGT-CRITERIA", Severity: rule.Advice, Where: "/criteria",
		EN:    "The list does not say by what criteria its targets were chosen; add them.",
		VI:    "Danh sách chưa nêu tiêu chí lựa chọn; cần bổ sung.",
		Basis: targetChoosing,
		Check: func(l *TargetList, _ *rule.Context) (f rule.Faults) {
			if len(l.Criteria) == 0 {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "TGT-PERIOD", Severity: rule.Error, Where: "/period",
		EN:    "The time for which the list holds ends before it begins or contradicts itself; correct its dates.",
		VI:    "Thời gian áp dụng danh sách kết thúc trước khi bắt đầu hoặc mâu thuẫn; cần sửa lại ngày.",
		Basis: model,
		Check: func(l *TargetList, _ *rule.Context) (f rule.Faults) {
			if !l.Period.IsZero() && l.Period.Check() != nil {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "TGT-SOURCE-NONE", Severity: rule.Advice, Where: "/sources",
		EN:    "The list names no source; say where it comes from.",
		VI:    "Danh sách chưa ghi nguồn; cần ghi rõ nguồn.",
		Basis: evidenceBase,
		Check: func(l *TargetList, _ *rule.Context) (f rule.Faults) {
			if len(l.Sources) == 0 {
				f = f.Here()
			}
			return f
		},
	},
}

var targetRules = []rule.Rule[TargetList]{
	{
		Code: "TGT-WHO", Severity: rule.Error, Where: "/targets/*",
		EN:    "The target names nobody; give a record, an identifier, a country, a group of countries or a name.",
		VI:    "Mục này chưa nêu đối tác nào; cần ghi mã hồ sơ, mã định danh, quốc gia, nhóm quốc gia hoặc tên.",
		Basis: model,
		Check: func(l *TargetList, _ *rule.Context) (f rule.Faults) {
			for i := range l.Targets {
				t := &l.Targets[i]
				if t.Partner.IsZero() && t.Identifier.IsZero() && t.Country == "" && t.Group == "" && t.Name.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "TGT-TIER", Severity: rule.Error, Where: "/targets/*/tier",
		EN:    "The class %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		VI:    "Nhóm đối tác %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		Basis: openList,
		Check: func(l *TargetList, c *rule.Context) (f rule.Faults) {
			for i := range l.Targets {
				if t := l.Targets[i].Tier; t != "" && !t.known() {
					f = c.Unlisted(f.At(i), Tiers(), string(t))
				}
			}
			return f
		},
	},
	{
		Code: "TGT-TIER-WHO", Severity: rule.Warning, Where: "/targets/*/tier",
		EN:    "The class is that of countries, but the target is one organisation; correct the class, or name the country alone.",
		VI:    "Nhóm đối tác là quốc gia nhưng mục này nêu một tổ chức; cần sửa lại nhóm hoặc chỉ ghi quốc gia.",
		Basis: targetChoosing,
		Check: func(l *TargetList, _ *rule.Context) (f rule.Faults) {
			for i := range l.Targets {
				if t := &l.Targets[i]; t.Tier == TierCountry && !t.Identifier.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "TGT-COUNTRY", Severity: rule.Error, Where: "/targets/*/country",
		EN:    "The country %[1]s is not in the list %[2]s (similar: %[3]s); write two letters of ISO 3166-1.",
		VI:    "Quốc gia %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần ghi hai chữ cái theo ISO 3166-1.",
		Basis: states,
		Check: func(l *TargetList, c *rule.Context) (f rule.Faults) {
			for i := range l.Targets {
				if x := l.Targets[i].Country; x != "" && !x.Known() {
					f = c.Unlisted(f.At(i), country.List{}, string(x))
				}
			}
			return f
		},
	},
	{
		Code: "TGT-GROUP", Severity: rule.Error, Where: "/targets/*/group",
		EN:    "%[1]s is not a group of countries that is known; correct it, or name the countries one by one.",
		VI:    "%[1]s không thuộc các nhóm quốc gia trong danh mục; cần sửa lại hoặc ghi từng quốc gia.",
		Basis: model,
		Check: func(l *TargetList, _ *rule.Context) (f rule.Faults) {
			for i := range l.Targets {
				if g := l.Targets[i].Group; g != "" && !g.Known() {
					f = f.At(i).Code("group", short(string(g)))
				}
			}
			return f
		},
	},
	{
		Code: "TGT-IDENTIFIER", Severity: rule.Error, Where: "/targets/*/identifier",
		EN:    "This is not a valid identifier of an organisation in its canonical form; copy it again from the register.",
		VI:    "Mã định danh tổ chức không hợp lệ hoặc chưa ở dạng chuẩn; cần đối chiếu lại với hệ thống gốc.",
		Basis: checkDigits,
		Check: func(l *TargetList, _ *rule.Context) (f rule.Faults) {
			for i := range l.Targets {
				x := &l.Targets[i].Identifier
				if x.IsZero() {
					continue
				}
				if err := x.Check(); personal(x.Scheme) || err != nil && !errors.Is(err, id.ErrUnknownScheme) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "TGT-TWICE", Severity: rule.Warning, Where: "/targets/*",
		EN:    "The same target is listed twice for the same time; remove one.",
		VI:    "Đối tác bị ghi trùng trong cùng thời gian; chỉ giữ một mục.",
		Basis: model,
		Check: func(l *TargetList, _ *rule.Context) (f rule.Faults) {
			for _, i := range repeats(l.Targets, sameTarget, targetKey) {
				f = f.At(i)
			}
			return f
		},
	},
	{
		Code: "TGT-TARGET-PERIOD", Severity: rule.Error, Where: "/targets/*/period",
		EN:    "The time of the target contradicts itself, or lies outside that of the list; correct its dates.",
		VI:    "Thời gian ghi cho đối tác mâu thuẫn hoặc nằm ngoài thời gian áp dụng danh sách; cần sửa lại ngày.",
		Basis: model,
		Check: func(l *TargetList, _ *rule.Context) (f rule.Faults) {
			for i := range l.Targets {
				if p := l.Targets[i].Period; !p.IsZero() && (p.Check() != nil || p.Overlaps(l.Period) == calendar.No) {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "TGT-TECHNOLOGY", Severity: rule.Error, Where: "/targets/*/technologies/*",
		EN:    "The area is missing or is not written as list and code; write one such as FORD:2.10.",
		VI:    "Thiếu lĩnh vực công nghệ hoặc chưa ghi theo dạng danh mục và mã; cần ghi như FORD:2.10.",
		Basis: model,
		Check: func(l *TargetList, _ *rule.Context) (f rule.Faults) {
			for i := range l.Targets {
				for j, t := range l.Targets[i].Technologies {
					if !t.Valid() {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "TGT-REASON", Severity: rule.Advice, Where: "/targets/*/reason",
		EN:    "It is not said why this target was chosen; add the reason.",
		VI:    "Chưa nêu lý do lựa chọn đối tác này; cần bổ sung.",
		Basis: targetChoosing,
		Check: func(l *TargetList, _ *rule.Context) (f rule.Faults) {
			for i := range l.Targets {
				if l.Targets[i].Reason.IsZero() {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "TGT-SOURCE", Severity: rule.Error, Where: "/targets/*/source",
		EN:    "The target names the source %[1]s, which the list does not have; add the source or correct the key.",
		VI:    "Nguồn %[1]s được dẫn chiếu nhưng không có trong danh sách; cần bổ sung nguồn hoặc sửa khóa.",
		Basis: model,
		Check: func(l *TargetList, _ *rule.Context) (f rule.Faults) {
			p := Partner{Sources: l.Sources}
			k := keysFor(&p, len(l.Targets))
			for i := range l.Targets {
				if s := l.Targets[i].Source; s != "" && !k.has(s) {
					f = f.At(i).Code("source", s)
				}
			}
			return f
		},
	},
}

// targetIdentity is what makes a target the same as another.
type targetIdentity struct {
	partner    id.Partner
	identifier id.External
	country    country.Code
	group      country.Group
	period     calendar.Period
	name       string
}

// targetKey is zero for a target that names nobody.
func targetKey(t *Target) targetIdentity {
	k := targetIdentity{t.Partner, t.Identifier, t.Country, t.Group, t.Period, ""}
	if k.partner.IsZero() && k.identifier.IsZero() {
		k.name = t.Name.String()
	}
	if k == (targetIdentity{period: t.Period}) {
		return targetIdentity{}
	}
	return k
}

func sameTarget(a, b *Target) bool {
	k := targetKey(a)
	return k == targetKey(b) && k != targetIdentity{}
}
