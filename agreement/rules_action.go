package agreement

import (
	"github.com/scicoop/scicoop/cooperation/rule"
)

var actionRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-COMMITTEE-ACTION-NAME", Severity: rule.Error, Where: "/committees/*/sessions/*/actions/*/name",
		EN:    "The action has no wording.",
		VI:    "Việc được giao tại kỳ họp chưa có nội dung.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) rule.Faults {
			return a.eachAction(func(x *Action) bool { return x.Name.IsZero() && x.fresh() })
		},
	},
	{
		Code: "AGR-COMMITTEE-ACTION-OWNER", Severity: rule.Warning, Where: "/committees/*/sessions/*/actions/*/owner",
		EN:    "Nobody is named to do what the session decided.",
		VI:    "Chưa nêu cơ quan chịu trách nhiệm thực hiện việc được giao tại kỳ họp.",
		Basis: recurring,
		Check: func(a *Agreement, _ *rule.Context) rule.Faults {
			return a.eachAction(func(x *Action) bool { return x.Owner.IsZero() && x.fresh() })
		},
	},
	{
		Code: "AGR-COMMITTEE-ACTION-DUE", Severity: rule.Warning, Where: "/committees/*/sessions/*/actions/*/due",
		EN:    "What the session decided has no due date, so it can never be late.",
		VI:    "Việc được giao tại kỳ họp chưa có thời hạn nên không thể theo dõi tiến độ.",
		Basis: recurring,
		Check: func(a *Agreement, _ *rule.Context) rule.Faults {
			return a.eachAction(func(x *Action) bool { return x.Due.IsZero() && x.Done.IsZero() && x.fresh() })
		},
	},
	{
		Code: "AGR-COMMITTEE-ACTION-INDICATOR", Severity: rule.Advice, Where: "/committees/*/sessions/*/actions/*/indicator",
		EN:    "It is not said what will show that this is done.",
		VI:    "Chưa nêu tiêu chí xác định việc này đã hoàn thành.",
		Basis: recurring,
		Check: func(a *Agreement, _ *rule.Context) rule.Faults {
			return a.eachAction(func(x *Action) bool { return x.Indicator.IsZero() && x.Done.IsZero() && x.fresh() })
		},
	},
	{
		Code: "AGR-COMMITTEE-ACTION-EVIDENCE", Severity: rule.Warning, Where: "/committees/*/sessions/*/actions/*/evidence",
		EN:    "What the session decided is recorded as done without evidence.",
		VI:    "Việc được giao tại kỳ họp được ghi nhận hoàn thành nhưng chưa có minh chứng.",
		Basis: evidenceBase,
		Check: func(a *Agreement, _ *rule.Context) rule.Faults {
			return a.eachAction(func(x *Action) bool { return !x.Done.IsZero() && x.Evidence == "" })
		},
	},
	{
		Code: "AGR-COMMITTEE-ACTION-KEY", Severity: rule.Warning, Where: "/committees/*/sessions/*/actions/*/key",
		EN:    "The action was carried over but has no key, so it cannot be followed from session to session.",
		VI:    "Việc này được chuyển từ kỳ họp trước nhưng chưa có khóa nên không thể theo dõi qua các kỳ họp.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) rule.Faults {
			return a.eachAction(func(x *Action) bool { return x.Carried != 0 && x.Key == "" })
		},
	},
	{
		Code: "AGR-COMMITTEE-ACTION-TWICE", Severity: rule.Error, Where: "/committees/*/sessions/*/actions/*/key",
		EN:    "The session lists the action %[1]s twice.",
		VI:    "Kỳ họp nêu việc %[1]s hai lần.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Committees {
				for j := range a.Committees[i].Sessions {
					list := a.Committees[i].Sessions[j].Actions
					at := places[string](len(list))
					for k := range list {
						if key := list[k].Key; key != "" && actionListed(list[:k], at, key) {
							f = f.At(i, j, k).Code("key", key)
						}
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-ACTION-CARRIED", Severity: rule.Warning, Where: "/committees/*/sessions/*/actions/*/carried",
		EN:    "The action was carried over from session %[1]d, but no earlier session of that number with this action is recorded.",
		VI:    "Việc này được chuyển từ kỳ họp thứ %[1]d, nhưng chưa ghi nhận kỳ họp nào trước đó mang số thứ tự này và có giao việc đó.",
		Basis: recurring,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Committees {
				f = a.Committees[i].carriedFromNowhere(f, i)
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-ACTION-REOPENED", Severity: rule.Error, Where: "/committees/*/sessions/*/actions/*/done",
		EN:    "The action is recorded as done on %[1]s, but a session after that lists it as open; find out which it is.",
		VI:    "Việc này được ghi nhận hoàn thành %[1]s nhưng kỳ họp sau đó vẫn nêu là chưa xong; cần xác minh.",
		Basis: model,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			if len(a.Committees) == 0 {
				return f
			}
			var few [maxPairs]ActionItem
			for i := range a.Committees {
				for _, x := range a.Committees[i].AppendActions(few[:0], judgedOn(c)) {
					if x.State == ActionDisputed {
						f = f.At(i, x.Session, x.Action).Date("done", x.Done.String())
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-ACTION-OVERDUE", Severity: rule.Warning, Where: "/committees/*/sessions/*/actions/*/due",
		EN:    "What the session decided was due on %[1]s and is not recorded as done.",
		VI:    "Việc được giao tại kỳ họp đến hạn %[1]s nhưng chưa được ghi nhận hoàn thành.",
		Basis: recurring,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			if len(a.Committees) == 0 || c.AsOf() == 0 {
				return f
			}
			var few [maxPairs]ActionItem
			for i := range a.Committees {
				for _, x := range a.Committees[i].AppendActions(few[:0], judgedOn(c)) {
					if x.State == ActionOverdue {
						f = f.At(i, x.Session, x.Action).Date("due", x.Due.String())
					}
				}
			}
			return f
		},
	},
}

// fresh reports whether the action is new: what is carried over under its key
// need not say again what was said before.
func (x *Action) fresh() bool { return x.Carried == 0 || x.Key == "" }

// eachAction returns the actions that are wrong, all by themselves.
func (a *Agreement) eachAction(wrong func(*Action) bool) (f rule.Faults) {
	for i := range a.Committees {
		for j := range a.Committees[i].Sessions {
			list := a.Committees[i].Sessions[j].Actions
			for k := range list {
				if wrong(&list[k]) {
					f = f.At(i, j, k)
				}
			}
		}
	}
	return f
}

// actionListed reports whether an action of the key stands in the list, which at
// remembers where it is long.
func actionListed(list []Action, at map[string]int, key string) bool {
	if at != nil {
		return firstAt(at, key, len(list)) < len(list)
	}
	for k := range list {
		if list[k].Key == key {
			return true
		}
	}
	return false
}

// listing is an action in a session of a number.
type listing struct {
	number int
	key    string
}

// carriedFromNowhere adds the actions carried over from a session that is not
// recorded, is no earlier one, or does not list them.
func (c *Committee) carriedFromNowhere(f rule.Faults, i int) rule.Faults {
	n, carried := len(c.Sessions), false
	for j := range c.Sessions {
		n += len(c.Sessions[j].Actions)
		for k := range c.Sessions[j].Actions {
			carried = carried || c.Sessions[j].Actions[k].Carried != 0
		}
	}
	if !carried {
		return f
	}
	var all map[listing]bool // with an empty key: the session itself
	if n > maxPairs {
		all = make(map[listing]bool, n)
		for j := range c.Sessions {
			if s := &c.Sessions[j]; s.numbered() > 0 && !s.CalledOff {
				all[listing{s.Number, ""}] = true
				for k := range s.Actions {
					all[listing{s.Number, s.Actions[k].Key}] = true
				}
			}
		}
	}
	for j := range c.Sessions {
		s := &c.Sessions[j]
		for k := range s.Actions {
			x := &s.Actions[k]
			if x.Carried == 0 {
				continue
			}
			if own := s.numbered(); own > 0 && x.Carried >= own || all == nil && !c.lists(x.Carried, x.Key) || all != nil && !all[listing{x.Carried, x.Key}] {
				f = f.At(i, j, k).Int("session", x.Carried)
			}
		}
	}
	return f
}

// lists reports whether the session of the number is recorded and has the action
// of the key, where there is one.
func (c *Committee) lists(number int, key string) bool {
	for j := range c.Sessions {
		s := &c.Sessions[j]
		if s.CalledOff || s.numbered() == 0 || s.Number != number {
			continue
		}
		if key == "" || actionListed(s.Actions, nil, key) {
			return true
		}
	}
	return false
}
