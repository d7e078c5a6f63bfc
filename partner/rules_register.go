package partner

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// RegisterRules returns the rules that look across the organisations of a
// register. Those for one organisation are in [Rules]. Pointers lead into the
// array of the organisations. What can be said without a day was found when the
// register was built; the rules on closed parents need one ([rule.AsOf]).
//
// A relation to an organisation of which the register has no record is advice
// for each: a register that is a part of another switches PREG-RELATION-ABSENT
// off.
func RegisterRules() rule.Set[Register] {
	return rule.NewSet("register", "1.0.0", nil, registerRules, registerDateRules)
}

// RegisterValidator builds a validator of registers with the rules that hold
// everywhere.
func RegisterValidator(opts ...rule.Option) (*rule.Validator[Register], error) {
	return rule.New(RegisterRules(), opts...)
}

// Validate judges by [RegisterRules], on no particular day, how the
// organisations fit together; each by itself is judged by [Partner.Validate]. It
// returns nil or a [*rule.Report].
func (x *Register) Validate() error {
	return rule.Must(RegisterValidator()).Validate(x)
}

var registerBasis = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "Records of organisations that belong together must agree with each other.",
	VI: "Hồ sơ của các tổ chức có quan hệ với nhau phải thống nhất với nhau.",
}

var registerRules = []rule.Rule[Register]{
	{
		Code: "PREG-ID", Severity: rule.Error, Where: "/*/id",
		EN:    "Record number %[1]d has the same id; give one of them a new one, or put the two together.",
		VI:    "Hồ sơ thứ %[1]d có cùng mã hồ sơ; cần cấp mã mới cho một hồ sơ hoặc gộp hai hồ sơ.",
		Basis: registerBasis,
		Check: func(x *Register, _ *rule.Context) (f rule.Faults) {
			for _, i := range x.found.twice {
				f = f.At(int(i)).Int("first", int(x.byID[x.partners[i].ID])+1)
			}
			return f
		},
	},
	{
		Code: "PREG-IDENTIFIER-SHARED", Severity: rule.Warning, Where: "/*/identifiers/*",
		EN:    "Record number %[1]d has the same identifier in the scheme %[2]s; put the two together if they are one organisation, or remove it where it is wrong.",
		VI:    "Hồ sơ thứ %[1]d có cùng mã định danh %[2]s; cần gộp hai hồ sơ nếu là cùng một tổ chức, hoặc xóa mã ở hồ sơ ghi sai.",
		Basis: corroborate,
		Check: func(x *Register, _ *rule.Context) (f rule.Faults) {
			for _, s := range x.found.shared {
				f = f.At(int(s.i), int(s.j)).Int("first", int(s.other)+1).Code("scheme", x.scheme(s.registerPlace))
			}
			return f
		},
	},
	{
		Code: "PREG-IDENTIFIER-MISMATCH", Severity: rule.Warning, Where: "/*/identifiers/*",
		EN:    "Record number %[1]d shares an identifier with this one but has another in the scheme %[2]s; find out which of them is wrong.",
		VI:    "Hồ sơ thứ %[1]d có mã định danh trùng với hồ sơ này nhưng mã %[2]s lại khác; cần xác minh mã nào sai.",
		Basis: corroborate,
		Check: func(x *Register, _ *rule.Context) (f rule.Faults) {
			for _, s := range x.found.mismatched {
				f = f.At(int(s.i), int(s.j)).Int("first", int(s.other)+1).Code("scheme", x.scheme(s.registerPlace))
			}
			return f
		},
	},
	{
		Code: "PREG-RELATION-SELF", Severity: rule.Error, Where: "/*/relations/*",
		EN:    "By its id or identifier, the relation leads back to the organisation itself; name the other organisation.",
		VI:    "Theo mã đã ghi, quan hệ này dẫn về chính tổ chức của hồ sơ; cần ghi đúng tổ chức kia.",
		Basis: registerBasis,
		Check: func(x *Register, _ *rule.Context) rule.Faults { return registerAt(x.found.self) },
	},
	{
		Code: "PREG-RELATION-TWO", Severity: rule.Warning, Where: "/*/relations/*/identifier",
		EN:    "The identifier of the relation is that of record number %[1]d, its id that of another; correct one of them.",
		VI:    "Mã định danh ghi trong quan hệ là của hồ sơ thứ %[1]d, còn mã hồ sơ là của tổ chức khác; cần sửa một trong hai.",
		Basis: corroborate,
		Check: func(x *Register, _ *rule.Context) (f rule.Faults) {
			for _, s := range x.found.torn {
				f = f.At(int(s.i), int(s.j)).Int("record", int(s.other)+1)
			}
			return f
		},
	},
	{
		Code: "PREG-RELATION-ABSENT", Severity: rule.Advice, Where: "/*/relations/*",
		EN:    "The register has no record of the other organisation; add it, so that the relation can be followed.",
		VI:    "Danh sách chưa có hồ sơ của tổ chức kia; nên bổ sung để có thể tra cứu theo quan hệ này.",
		Basis: registerBasis,
		Check: func(x *Register, _ *rule.Context) rule.Faults { return registerAt(x.found.absent) },
	},
	{
		Code: "PREG-RELATION-NAME", Severity: rule.Advice, Where: "/*/relations/*/name",
		EN:    "The relation names the organisation of record number %[1]d otherwise than that record does today; bring the name up to date, or record it there as a former one.",
		VI:    "Tên ghi trong quan hệ khác với tên hiện nay của tổ chức tại hồ sơ thứ %[1]d; cần cập nhật tên, hoặc ghi tên này là tên gọi trước đây tại hồ sơ đó.",
		Basis: registerBasis,
		Check: func(x *Register, _ *rule.Context) (f rule.Faults) {
			for _, s := range x.found.renamed {
				f = f.At(int(s.i), int(s.j)).Int("record", int(s.other)+1)
			}
			return f
		},
	},
	{
		Code: "PREG-CIRCLE-PARENT", Severity: rule.Error, Where: "/*/relations/*",
		EN:    "With this relation the organisation is, through others, its own parent; remove the relation that is wrong, or give the times at which each held.",
		VI:    "Với quan hệ này, thông qua các tổ chức khác, tổ chức trở thành tổ chức cấp trên của chính mình; cần xóa quan hệ sai hoặc ghi thời gian của từng quan hệ.",
		Basis: registerBasis,
		Check: func(x *Register, _ *rule.Context) rule.Faults { return registerAt(x.found.parents) },
	},
	{
		Code: "PREG-CIRCLE-SUCCESSION", Severity: rule.Error, Where: "/*/relations/*",
		EN:    "With this relation the organisation is, through others, its own successor; remove the relation that is wrong, or give an organisation that came back a record of its own.",
		VI:    "Với quan hệ này, thông qua các tổ chức khác, tổ chức trở thành tổ chức kế thừa của chính mình; cần xóa quan hệ sai, hoặc lập hồ sơ riêng cho tổ chức được lập lại.",
		Basis: registerBasis,
		Check: func(x *Register, _ *rule.Context) rule.Faults { return registerAt(x.found.successions) },
	},
	{
		Code: "PREG-RELATION-MIRROR", Severity: rule.Advice, Where: "/*/relations/*",
		EN:    "Record number %[1]d (%[2]s) does not have this relation from its side; add it there as %[3]s.",
		VI:    "Hồ sơ thứ %[1]d (%[2]s) chưa ghi quan hệ này; nên bổ sung quan hệ %[3]s tại hồ sơ đó.",
		Basis: registerBasis,
		Check: func(x *Register, _ *rule.Context) (f rule.Faults) {
			for _, s := range x.found.unmirrored {
				kind := x.at(s.registerPlace).Kind.Inverse()
				f = f.At(int(s.i), int(s.j)).Int("record", int(s.other)+1).Code("other", x.code(s.other)).Code("kind", string(kind))
			}
			return f
		},
	},
}

var registerDateRules = []rule.Rule[Register]{
	{
		Code: "PREG-RELATION-DATES", Severity: rule.Warning, Where: "/*/relations/*/period",
		EN:    "The relation is dated %[1]s here and %[2]s in record number %[3]d; correct one of them.",
		VI:    "Thời gian của quan hệ ghi tại đây là %[1]s, tại hồ sơ thứ %[3]d là %[2]s; cần sửa một trong hai.",
		Basis: registerBasis,
		Check: func(x *Register, _ *rule.Context) (f rule.Faults) {
			for _, t := range x.found.dates {
				f = f.At(int(t.a.i), int(t.a.j)).Code("here", registerPeriod(x.at(t.a).Period)).
					Code("there", registerPeriod(x.at(t.b).Period)).Int("record", int(t.b.i)+1)
			}
			return f
		},
	},
	{
		Code: "PREG-SUCCESSION-HOW", Severity: rule.Warning, Where: "/*/relations/*/how",
		EN:    "The succession is called %[1]s here and %[2]s in record number %[3]d; correct one of them.",
		VI:    "Hình thức kế thừa ghi tại đây là %[1]s, tại hồ sơ thứ %[3]d là %[2]s; cần sửa một trong hai.",
		Basis: registerBasis,
		Check: func(x *Register, _ *rule.Context) (f rule.Faults) {
			for _, t := range x.found.hows {
				f = f.At(int(t.a.i), int(t.a.j)).Code("here", string(x.at(t.a).How)).
					Code("there", string(x.at(t.b).How)).Int("record", int(t.b.i)+1)
			}
			return f
		},
	},
	{
		Code: "PREG-SUCCESSION-OVERLAP", Severity: rule.Warning, Where: "/*/relations/*/period",
		EN:    "The successor is in place from %[1]s, but the organisation it succeeds closed only on %[2]s; correct one of the dates, or call the succession a split if only a part went over.",
		VI:    "Tổ chức kế thừa tiếp nhận từ %[1]s trong khi tổ chức tiền thân đến %[2]s mới chấm dứt hoạt động; cần sửa lại ngày, hoặc ghi hình thức chia, tách nếu chỉ chuyển giao một phần.",
		Basis: registerBasis,
		Check: func(x *Register, _ *rule.Context) (f rule.Faults) {
			for _, at := range x.found.overlaps {
				r := x.at(at)
				closed := x.partners[at.i].Closed
				if r.Kind == RelationPredecessor {
					closed = x.partners[x.other(r)].Closed
				}
				f = f.At(int(at.i), int(at.j)).Date("start", r.Period.Start.String()).Date("closed", closed.String())
			}
			return f
		},
	},
	{
		Code: "PREG-SUCCESSOR-FOUNDED", Severity: rule.Warning, Where: "/*/relations/*/period",
		EN:    "The successor is in place from %[1]s, but was founded only on %[2]s; correct one of the dates.",
		VI:    "Tổ chức kế thừa tiếp nhận từ %[1]s nhưng đến %[2]s mới được thành lập; cần sửa lại ngày.",
		Basis: registerBasis,
		Check: func(x *Register, _ *rule.Context) (f rule.Faults) {
			for _, s := range x.found.early {
				f = f.At(int(s.i), int(s.j)).Date("start", x.at(s.registerPlace).Period.Start.String()).
					Date("founded", x.partners[s.other].Founded.String())
			}
			return f
		},
	},
	{
		Code: "PREG-SUCCESSOR-CLOSED", Severity: rule.Warning, Where: "/*/relations/*",
		EN:    "The successor closed on %[1]s, before it could take over; correct the date, or name the one that did.",
		VI:    "Tổ chức kế thừa đã chấm dứt hoạt động vào %[1]s, trước khi có thể tiếp nhận; cần sửa lại ngày hoặc ghi đúng tổ chức kế thừa.",
		Basis: registerBasis,
		Check: func(x *Register, _ *rule.Context) (f rule.Faults) {
			for _, s := range x.found.late {
				f = f.At(int(s.i), int(s.j)).Date("closed", x.partners[s.other].Closed.String())
			}
			return f
		},
	},
	{
		Code: "PREG-PARENT-CLOSED", Severity: rule.Warning, Where: "/*/relations/*",
		EN:    "The parent, record number %[1]d (%[2]s), no longer exists, while the organisation does; give the end of the relation, and the parent of today.",
		VI:    "Tổ chức cấp trên tại hồ sơ thứ %[1]d (%[2]s) không còn hoạt động trong khi tổ chức này vẫn hoạt động; cần ghi thời điểm kết thúc quan hệ và tổ chức cấp trên hiện nay.",
		Basis: registerBasis,
		Check: func(x *Register, c *rule.Context) (f rule.Faults) {
			for _, group := range x.orphans(today(c)) {
				for _, l := range group {
					if l.rec == l.to {
						f = f.At(int(l.rec), int(l.rel)).Int("record", int(l.from)+1).Code("parent", x.code(l.from))
						break
					}
				}
			}
			return f
		},
	},
	{
		Code: "PREG-CLOSED-CHILDREN", Severity: rule.Advice, Where: "/*",
		EN:    "The organisation no longer exists, but %[1]d that do are still recorded as below it; find out to whom they belong today.",
		VI:    "Tổ chức không còn hoạt động nhưng vẫn còn %[1]d tổ chức đang hoạt động được ghi là trực thuộc; cần xác định tổ chức cấp trên hiện nay của các tổ chức đó.",
		Basis: registerBasis,
		Check: func(x *Register, c *rule.Context) (f rule.Faults) {
			groups := x.orphans(today(c))
			for len(groups) > 0 {
				n := 1
				for n < len(groups) && groups[n][0].from == groups[0][0].from {
					n++
				}
				f = f.At(int(groups[0][0].from)).Int("children", n)
				groups = groups[n:]
			}
			return f
		},
	},
}

func registerAt(places []registerPlace) (f rule.Faults) {
	for _, at := range places {
		f = f.At(int(at.i), int(at.j))
	}
	return f
}

func (x *Register) at(p registerPlace) *Relation { return &x.partners[p.i].Relations[p.j] }

func (x *Register) scheme(p registerPlace) string {
	return string(x.partners[p.i].Identifiers[p.j].Scheme)
}

// code names an organisation in a message: by its id, else by its number.
func (x *Register) code(i int32) string {
	if s := x.partners[i].ID.String(); s != "" {
		return s
	}
	return strconv.Itoa(int(i) + 1)
}

func registerPeriod(p calendar.Period) string {
	if s := p.String(); s != "" {
		return s
	}
	return ".." // an open end without any date has no text
}
