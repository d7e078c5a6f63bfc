package cooperation

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// taskRule is a rule for one task. It is written once and stands in the rules
// of everything that has tasks, under the same code.
type taskRule struct {
	code     rule.Code
	severity rule.Severity
	where    string // below the task
	en, vi   string
	basis    rule.Basis
	broken   func(*Task, *rule.Context) bool
	args     func(rule.Faults, *Task, *rule.Context) rule.Faults // nil: none
}

// forTasks turns the rules for one task into rules for what holds tasks.
func forTasks[T any](tasks func(*T) []Task) []rule.Rule[T] {
	rules := make([]rule.Rule[T], len(taskRules))
	for i := range taskRules {
		r := &taskRules[i]
		rules[i] = rule.Rule[T]{
			Code: r.code, Severity: r.severity, Where: "/tasks/*" + r.where,
			EN: r.en, VI: r.vi, Basis: r.basis,
			Check: func(t *T, c *rule.Context) (f rule.Faults) {
				list := tasks(t)
				for i := range list {
					if !r.broken(&list[i], c) {
						continue
					}
					f = f.At(i)
					if r.args != nil {
						f = r.args(f, &list[i], c)
					}
				}
				return f
			},
		}
	}
	return rules
}

var taskRules = []taskRule{
	{
		code: "TASK-WORK", severity: rule.Error, where: "/name", basis: sixClear,
		en:     "The task does not say what is to be done.",
		vi:     "Nhiệm vụ chưa rõ việc: chưa ghi nội dung công việc.",
		broken: func(t *Task, _ *rule.Context) bool { return !t.Clear(ClearWork) },
	},
	{
		code: "TASK-PERSON", severity: rule.Warning, where: "/responsible", basis: sixClear,
		en:     "Nobody is named who does the task; name at least one organisation as responsible.",
		vi:     "Nhiệm vụ chưa rõ người: cần nêu ít nhất một đơn vị thực hiện.",
		broken: func(t *Task, _ *rule.Context) bool { return !t.Clear(ClearPerson) },
	},
	{
		code: "TASK-RESPONSIBILITY", severity: rule.Warning, where: "/accountable", basis: sixClear,
		en:     "Nobody is named who answers for the task; name exactly one organisation as accountable.",
		vi:     "Nhiệm vụ chưa rõ trách nhiệm: cần nêu đúng một đơn vị chịu trách nhiệm.",
		broken: func(t *Task, _ *rule.Context) bool { return len(t.Accountable) == 0 },
	},
	{
		code: "TASK-DEADLINE", severity: rule.Warning, where: "/due", basis: sixClear,
		en:     "The task has no deadline.",
		vi:     "Nhiệm vụ chưa rõ thời gian: chưa ghi thời hạn hoàn thành.",
		broken: func(t *Task, _ *rule.Context) bool { return !t.Clear(ClearDeadline) },
	},
	{
		code: "TASK-AUTHORITY", severity: rule.Advice, where: "/authority", basis: sixClear,
		en:     "The task does not say by what power it is done.",
		vi:     "Nhiệm vụ chưa rõ thẩm quyền.",
		broken: func(t *Task, _ *rule.Context) bool { return !t.Clear(ClearAuthority) },
	},
	{
		code: "TASK-OUTCOME", severity: rule.Warning, where: "/outcome", basis: sixClear,
		en:     "The task does not say what will be there when it is done.",
		vi:     "Nhiệm vụ chưa rõ kết quả: chưa nêu sản phẩm cần đạt.",
		broken: func(t *Task, _ *rule.Context) bool { return !t.Clear(ClearOutcome) },
	},
	{
		code: "TASK-ACCOUNTABLE-ONE", severity: rule.Error, where: "/accountable", basis: raci,
		en:     "%[1]d organisations are accountable for the task; exactly one answers for it, the others are responsible or consulted.",
		vi:     "Có %[1]d đơn vị cùng chịu trách nhiệm về nhiệm vụ; chỉ một đơn vị chịu trách nhiệm chính, các đơn vị khác thực hiện hoặc được tham vấn.",
		broken: func(t *Task, _ *rule.Context) bool { return len(t.Accountable) > 1 },
		args: func(f rule.Faults, t *Task, _ *rule.Context) rule.Faults {
			return f.Int("count", len(t.Accountable))
		},
	},
	{
		code: "TASK-ACCOUNTABLE-ROLE", severity: rule.Error, where: "/accountable", basis: raci,
		en: "Whoever answers for the task cannot be merely consulted or informed about it.",
		vi: "Đơn vị chịu trách nhiệm về nhiệm vụ không thể chỉ được tham vấn hoặc được thông báo.",
		broken: func(t *Task, _ *rule.Context) bool {
			return share(t.Accountable, t.Consulted) || share(t.Accountable, t.Informed)
		},
	},
	{
		code: "TASK-RESPONSIBLE-ROLE", severity: rule.Warning, where: "/responsible", basis: raci,
		en: "An organisation that does the task is also listed as consulted or informed; keep one of the two.",
		vi: "Đơn vị thực hiện nhiệm vụ đồng thời được ghi là được tham vấn hoặc được thông báo; cần giữ một vai trò.",
		broken: func(t *Task, _ *rule.Context) bool {
			return share(t.Responsible, t.Consulted) || share(t.Responsible, t.Informed)
		},
	},
	{
		code: "TASK-KIND-LISTED", severity: rule.Warning, where: "/kind", basis: openList,
		en: "The kind of task %[1]s is not in the list %[2]s (similar: %[3]s); correct it or extend the list.",
		vi: "Loại nhiệm vụ %[1]s không có trong danh mục %[2]s (gần giống: %[3]s); cần sửa lại hoặc bổ sung danh mục.",
		broken: func(t *Task, c *rule.Context) bool {
			switch t.Kind {
			case "", TaskField, TaskCoordination:
				return false
			}
			return len(c.Unlisted(rule.Faults.Here(nil), TaskKinds(), string(t.Kind))) > 0
		},
		args: func(f rule.Faults, t *Task, c *rule.Context) rule.Faults {
			return c.Unlisted(f, TaskKinds(), string(t.Kind))
		},
	},
	{
		code: "TASK-ORDER", severity: rule.Error, where: "/due", basis: model,
		en:     "The task is due on %[2]s, before it was accepted on %[1]s.",
		vi:     "Nhiệm vụ có thời hạn %[2]s, trước ngày nhận nhiệm vụ (%[1]s).",
		broken: func(t *Task, _ *rule.Context) bool { return t.Due.Compare(t.Accepted) == calendar.Before },
		args: func(f rule.Faults, t *Task, _ *rule.Context) rule.Faults {
			return f.Date("accepted", t.Accepted.String()).Date("due", t.Due.String())
		},
	},
	{
		code: "TASK-DONE", severity: rule.Error, where: "/done", basis: model,
		en:     "The task was done on %[2]s, before it was accepted on %[1]s.",
		vi:     "Nhiệm vụ hoàn thành %[2]s, trước ngày nhận nhiệm vụ (%[1]s).",
		broken: func(t *Task, _ *rule.Context) bool { return t.Done.Compare(t.Accepted) == calendar.Before },
		args: func(f rule.Faults, t *Task, _ *rule.Context) rule.Faults {
			return f.Date("accepted", t.Accepted.String()).Date("done", t.Done.String())
		},
	},
	{
		code: "TASK-OVERDUE", severity: rule.Warning, where: "/due", basis: practice,
		en: "The task was due on %[1]s and is not recorded as done; record when it was done, or agree on another date.",
		vi: "Nhiệm vụ đã quá hạn %[1]s nhưng chưa ghi nhận hoàn thành; cần cập nhật kết quả hoặc thống nhất thời hạn mới.",
		broken: func(t *Task, c *rule.Context) bool {
			return c.AsOf() != 0 && t.Done.IsZero() && !t.Due.IsZero() && rule.Day(t.Due.Latest().YMD()) < c.AsOf()
		},
		args: func(f rule.Faults, t *Task, _ *rule.Context) rule.Faults { return f.Date("due", t.Due.String()) },
	},
	{
		code: "TASK-NAME-NFC", severity: rule.Warning, where: "/name", basis: model,
		en: "The name of the task is not in normal form NFC or has stray blanks.",
		vi: "Tên nhiệm vụ chưa ở dạng chuẩn Unicode NFC hoặc thừa khoảng trắng.",
		broken: func(t *Task, _ *rule.Context) bool {
			for i := range t.Name {
				if !text.Valid(t.Name[i].Value) {
					return true
				}
			}
			return false
		},
	},
}

// share reports whether the lists have an organisation in common.
func share(a, b []id.Partner) bool {
	if len(a) > few && len(b) > few {
		in := make(map[id.Partner]bool, len(b))
		for _, p := range b {
			in[p] = true
		}
		for _, p := range a {
			if in[p] && !p.IsZero() {
				return true
			}
		}
		return false
	}
	for _, p := range a {
		for _, q := range b {
			if p == q && !p.IsZero() {
				return true
			}
		}
	}
	return false
}

// few is the length up to which lists are compared element by element.
const few = 64

// soleResponsible reports whether the organisation alone does work of a field.
// It is said of coordinating units, which may not do others' work for them.
func (t *Task) soleResponsible(p id.Partner) bool {
	if p.IsZero() || t.Kind == TaskCoordination || len(t.Responsible) == 0 {
		return false
	}
	for _, r := range t.Responsible {
		if r != p {
			return false
		}
	}
	return true
}
