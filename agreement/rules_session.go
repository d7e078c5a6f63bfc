package agreement

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

var sessionRules = []rule.Rule[Agreement]{
	{
		Code: "AGR-COMMITTEE-SESSION-DATE", Severity: rule.Warning, Where: "/committees/*/sessions/*/on",
		EN:    "The session has no date, so it cannot be told when the next one is due; a year is enough to begin with.",
		VI:    "Kỳ họp chưa có thời gian nên không xác định được thời hạn của kỳ họp tiếp theo; trước mắt có thể chỉ ghi năm.",
		Basis: recurring,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Committees {
				for j := range a.Committees[i].Sessions {
					if s := &a.Committees[i].Sessions[j]; s.On.IsZero() && !s.CalledOff {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-SESSION-NUMBER", Severity: rule.Error, Where: "/committees/*/sessions/*/number",
		EN:    "Sessions are numbered from 1 to %[2]d; %[1]d is not a session number.",
		VI:    "Kỳ họp được đánh số từ 1 đến %[2]d; %[1]d không phải là số thứ tự kỳ họp.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Committees {
				for j := range a.Committees[i].Sessions {
					if s := &a.Committees[i].Sessions[j]; s.Number != s.numbered() {
						f = f.At(i, j).Int("number", s.Number).Int("most", maxNumber)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-SESSION-ORDER", Severity: rule.Error, Where: "/committees/*/sessions/*/on",
		EN:    "Session %[1]d is dated %[2]s, but session %[3]d took place later, on %[4]s.",
		VI:    "Kỳ họp thứ %[1]d ghi %[2]s, nhưng kỳ họp thứ %[3]d lại diễn ra sau đó, %[4]s.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Committees {
				if len(a.Committees[i].Sessions) > 1 {
					f = a.Committees[i].disordered(f, i)
				}
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-SESSION-DUPLICATE", Severity: rule.Warning, Where: "/committees/*/sessions/*",
		EN:    "The session has the number or the day of session number %[1]d of the list; record each session once.",
		VI:    "Kỳ họp trùng số thứ tự hoặc trùng ngày với mục thứ %[1]d trong danh sách; mỗi kỳ họp chỉ ghi một lần.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Committees {
				f = a.Committees[i].twice(f, i)
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-BEFORE-FORCE", Severity: rule.Advice, Where: "/committees/*/sessions/*/on",
		EN:    "The session took place on %[1]s, before the agreement entered into force on %[2]s; check that it is one under this agreement.",
		VI:    "Kỳ họp diễn ra %[1]s, trước khi thỏa thuận có hiệu lực %[2]s; cần kiểm tra kỳ họp có thuộc khuôn khổ thỏa thuận này không.",
		Basis: recurring,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			if len(a.Committees) == 0 {
				return f
			}
			force := a.EntryIntoForce()
			for i := range a.Committees {
				for j := range a.Committees[i].Sessions {
					if s := &a.Committees[i].Sessions[j]; s.On.Compare(force) == calendar.Before && !s.CalledOff {
						f = f.At(i, j).Date("on", s.On.String()).Date("force", force.String())
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-HOST", Severity: rule.Advice, Where: "/committees/*/sessions/*/host",
		EN:    "Another host was in turn for this session.",
		VI:    "Kỳ họp này đến lượt bên khác đăng cai.",
		Basis: recurring,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Committees {
				f = a.Committees[i].outOfTurn(f, i)
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-CHAIRS", Severity: rule.Warning, Where: "/committees/*/sessions/*/chairs",
		EN:    "Not all co-chairs of the committee chaired this session.",
		VI:    "Kỳ họp không có đủ các bên đồng chủ trì theo quy định của ủy ban.",
		Basis: recurring,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Committees {
				c := &a.Committees[i]
				chairs := withoutRepeats(c.Chairs)
				for j := range c.Sessions {
					if there := c.Sessions[j].Chairs; len(there) > 0 && notAllThere(chairs, there) {
						f = f.At(i, j)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-QUORUM", Severity: rule.Warning, Where: "/committees/*/sessions/*/present",
		EN:    "%[1]d members were present; the quorum is %[2]d.",
		VI:    "Kỳ họp có %[1]d thành viên tham dự; số tối thiểu phải có mặt là %[2]d.",
		Basis: recurring,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Committees {
				c := &a.Committees[i]
				for j := range c.Sessions {
					if p := c.Sessions[j].Present; p != 0 && p < max(c.Quorum, 0) {
						f = f.At(i, j).Int("present", p).Int("quorum", c.Quorum)
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-MINUTES", Severity: rule.Warning, Where: "/committees/*/sessions/*/signed",
		EN:    "The session was held on %[1]s, but it is not recorded that its minutes were signed.",
		VI:    "Kỳ họp đã diễn ra %[1]s nhưng chưa ghi nhận việc ký biên bản.",
		Basis: recurring,
		Check: func(a *Agreement, c *rule.Context) (f rule.Faults) {
			if len(a.Committees) == 0 {
				return f
			}
			on := judgedOn(c)
			for i := range a.Committees {
				for j := range a.Committees[i].Sessions {
					if s := &a.Committees[i].Sessions[j]; s.Signed.IsZero() && s.held(on) == calendar.Yes {
						f = f.At(i, j).Date("on", s.On.String())
					}
				}
			}
			return f
		},
	},
	{
		Code: "AGR-COMMITTEE-MINUTES-EARLY", Severity: rule.Error, Where: "/committees/*/sessions/*/signed",
		EN:    "The minutes were signed on %[2]s, before the session on %[1]s.",
		VI:    "Biên bản được ký %[2]s, trước khi kỳ họp diễn ra %[1]s.",
		Basis: model,
		Check: func(a *Agreement, _ *rule.Context) (f rule.Faults) {
			for i := range a.Committees {
				for j := range a.Committees[i].Sessions {
					if s := &a.Committees[i].Sessions[j]; s.Signed.Compare(s.On) == calendar.Before {
						f = f.At(i, j).Date("on", s.On.String()).Date("signed", s.Signed.String())
					}
				}
			}
			return f
		},
	},
}

// disordered adds the sessions that are dated surely before one of a lower number.
func (c *Committee) disordered(f rule.Faults, i int) rule.Faults {
	var few [maxPairs]int
	order, sorted := few[:0], true
	for j := range c.Sessions {
		if s := &c.Sessions[j]; s.numbered() > 0 && !s.CalledOff && !unsettled(s.On) {
			sorted = sorted && (len(order) == 0 || c.Sessions[order[len(order)-1]].Number <= s.Number)
			order = append(order, j)
		}
	}
	if !sorted {
		slices.SortStableFunc(order, func(j, k int) int { return c.Sessions[j].Number - c.Sessions[k].Number })
	}
	latest := -1 // of those with lower numbers
	for p := 0; p < len(order); {
		number, first := c.Sessions[order[p]].Number, p
		for ; p < len(order) && c.Sessions[order[p]].Number == number; p++ {
			s := &c.Sessions[order[p]]
			if latest >= 0 && c.Sessions[latest].On.Compare(s.On) == calendar.After {
				t := &c.Sessions[latest]
				f = f.At(i, order[p]).Int("number", s.Number).Date("on", s.On.String()).
					Int("other", t.Number).Date("later", t.On.String())
			}
		}
		for _, j := range order[first:p] {
			if latest < 0 || c.Sessions[j].On.Earliest().Compare(c.Sessions[latest].On.Earliest()) == calendar.After {
				latest = j
			}
		}
	}
	return f
}

// twice adds the sessions that have the number or the day of an earlier one.
func (c *Committee) twice(f rule.Faults, i int) rule.Faults {
	numbers, days := places[int](len(c.Sessions)), places[calendar.Date](len(c.Sessions))
	for j := range c.Sessions {
		s := &c.Sessions[j]
		if s.CalledOff {
			continue
		}
		first := j
		if numbers == nil {
			for k := range c.Sessions[:j] {
				if c.Sessions[k].same(s) {
					first = k
					break
				}
			}
		} else {
			if s.numbered() > 0 {
				first = firstAt(numbers, s.Number, j)
			}
			if !vague(s.On) {
				first = min(first, firstAt(days, s.On, j))
			}
		}
		if first < j {
			f = f.At(i, j).Int("other", first+1)
		}
	}
	return f
}

// same reports whether two sessions that took place have one number or one day.
func (s *Session) same(t *Session) bool {
	return !s.CalledOff && (s.Number == t.Number && t.numbered() > 0 || s.On == t.On && !vague(t.On))
}

// outOfTurn adds the sessions that another host was in turn for: each is held
// against the one next to it in the list, where that is surely the one before.
func (c *Committee) outOfTurn(f rule.Faults, i int) rule.Faults {
	if len(c.Hosts) == 0 {
		return f
	}
	var turns map[id.Partner]id.Partner
	if len(c.Hosts) > maxPairs {
		turns = c.hostTurns()
	}
	for j := 1; j < len(c.Sessions); j++ {
		before, after := j-1, j
		if c.follows(j, j-1) {
			before, after = j, j-1
		} else if !c.follows(j-1, j) {
			continue
		}
		host := c.Sessions[after].Host
		var next id.Partner
		if turns != nil {
			next = turns[c.Sessions[before].Host]
		} else {
			next, _ = c.afterHost(c.Sessions[before].Host)
		}
		if !host.IsZero() && !next.IsZero() && host != next {
			f = f.At(i, after)
		}
	}
	return f
}

// follows reports whether session k is surely the one after session j, as far
// as is recorded.
func (c *Committee) follows(j, k int) bool {
	s, t := &c.Sessions[j], &c.Sessions[k]
	if s.CalledOff || t.CalledOff {
		return false
	}
	if a, b := s.numbered(), t.numbered(); a > 0 || b > 0 {
		return a > 0 && b == a+1
	}
	return s.On.Compare(t.On) == calendar.Before
}

// hostTurns returns who is in turn after each host; zero where that is unclear.
func (c *Committee) hostTurns() map[id.Partner]id.Partner {
	next := make(map[id.Partner]id.Partner, len(c.Hosts))
	for i, h := range c.Hosts {
		turn := c.Hosts[(i+1)%len(c.Hosts)]
		if known, ok := next[h]; h.IsZero() || ok && known != turn {
			turn = id.Partner{}
		}
		next[h] = turn
	}
	return next
}
