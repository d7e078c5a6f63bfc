package agreement

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// joint returns a committee made up for the tests that breaks no rule: it meets
// every year, has met twice and has carried one of two actions over.
func joint() Committee {
	day := calendar.MustDate
	both := []id.Partner{ministryVN, ministryJP}
	return Committee{
		Key: "joint", Names: text.Of("Joint committee", "Ủy ban hỗn hợp"), Kind: CommitteeJoint,
		Every: calendar.MustSpan("P1Y"), From: day("2024-03-15"), Chairs: both, Hosts: slices.Clone(both), Quorum: 4,
		Sessions: []Session{
			{
				Number: 1, On: day("2025-02-20"), Host: ministryVN, Place: "Hà Nội", Chairs: slices.Clone(both), Present: 9,
				Minutes: "M1", Signed: day("2025-02-21"),
				Actions: []Action{
					{Key: "call", Name: text.Of("Open the joint call", "Mở đợt tuyển chọn nhiệm vụ chung"), Owner: university,
						Due: day("2025-12-31"), Done: day("2025-12-20"), Indicator: text.In("en", "call published"), Evidence: "S1"},
					{Key: "roadmap", Name: text.Of("Write the roadmap", "Xây dựng lộ trình"), Owner: ministryVN,
						Due: day("2025-12-31"), Indicator: text.In("en", "roadmap adopted")},
				},
			},
			{
				Number: 2, On: day("2026-02-19"), Host: ministryJP, Place: "Tokyo", Chairs: slices.Clone(both), Present: 8,
				Minutes: "M2", Signed: day("2026-02-19"),
				Actions: []Action{{Key: "roadmap", Due: day("2027-06-30"), Carried: 1}},
			},
		},
	}
}

func committeesExamples() []example {
	day := calendar.MustDate
	// with makes a change to the committee of a sample that has one.
	with := func(change func(c *Committee)) func(*Agreement) {
		return func(a *Agreement) {
			a.Committees = []Committee{joint()}
			change(&a.Committees[0])
		}
	}
	// sub gives the sample two committees, and a change to the second one.
	sub := func(change func(c *Committee)) func(*Agreement) {
		return func(a *Agreement) {
			a.Committees = []Committee{joint(), {Key: "energy", Kind: CommitteeSub, Under: "joint"}}
			change(&a.Committees[1])
		}
	}
	first := func(change func(x *Action)) func(*Agreement) {
		return with(func(c *Committee) { change(&c.Sessions[0].Actions[1]) })
	}
	again := func(change func(x *Action)) func(*Agreement) {
		return with(func(c *Committee) { change(&c.Sessions[1].Actions[0]) })
	}
	held := with(func(*Committee) {})
	const s0, s1 = "/committees/0/sessions/0", "/committees/0/sessions/1"
	return []example{
		{Code: "AGR-COMMITTEE-KEY", Break: sub(func(c *Committee) { c.Key, c.Under = "joint", "" }), Want: []string{"/committees/1/key"},
			Pass: sub(func(c *Committee) { c.Key = "" })},
		{Code: "AGR-COMMITTEE-KIND-LISTED", Break: with(func(c *Committee) { c.Kind = "joint" }), Want: []string{"/committees/0/kind"}, Pass: held},
		{Code: "AGR-COMMITTEE-INTERVAL", Break: with(func(c *Committee) { c.Every = calendar.Span{} }), Want: []string{"/committees/0/every"}, Pass: held},
		{Code: "AGR-COMMITTEE-UNTIL", Break: with(func(c *Committee) { c.Until = day("2024-03-14") }), Want: []string{"/committees/0/until"},
			Pass: with(func(c *Committee) { c.Until = day("2027") })},
		{Code: "AGR-COMMITTEE-UNDER", Break: sub(func(c *Committee) { c.Under = "jont" }), Want: []string{"/committees/1/under"}, Pass: sub(func(*Committee) {})},
		{Code: "AGR-COMMITTEE-PARTY", Break: with(func(c *Committee) { c.Chairs[1] = stranger; c.Sessions = nil; c.Every = calendar.Span{} }), Want: []string{"/committees/0/chairs/1"},
			Pass: with(func(c *Committee) { c.Chairs[1] = university; c.Sessions = nil; c.Every = calendar.Span{} })},
		{Code: "AGR-COMMITTEE-QUORUM-SIZE", Break: with(func(c *Committee) { c.Quorum = -1 }), Want: []string{"/committees/0/quorum"}, Pass: held},
		{Code: "AGR-COMMITTEE-OVERDUE", Break: with(func(c *Committee) { c.Every = calendar.MustSpan("P9M") }), Want: []string{"/committees/0"}, // due 19 November 2026
			Pass: with(func(c *Committee) { c.Every = calendar.MustSpan("P9M2D") })}, // due on the day
		{Code: "AGR-COMMITTEE-SESSION-DATE", Break: with(func(c *Committee) { c.Sessions[1].On = calendar.Date{} }), Want: []string{s1 + "/on"},
			Pass: with(func(c *Committee) { c.Sessions[1].On = day("2026") })},
		{Code: "AGR-COMMITTEE-SESSION-NUMBER", Break: with(func(c *Committee) { c.Sessions[0].Number = -1 }), Want: []string{s0 + "/number"}, Pass: held},
		{Code: "AGR-COMMITTEE-SESSION-ORDER", Break: with(func(c *Committee) { c.Sessions[1].Number, c.Sessions[0].Number = 1, 2 }), Want: []string{s0 + "/on"},
			Pass: with(func(c *Committee) {
				c.Sessions[1].Number, c.Sessions[0].Number, c.Sessions[0].On = 1, 2, day("2026")
				c.Hosts, c.Sessions[1].Actions, c.Sessions[0].Signed = nil, nil, calendar.Date{}
			})},
		{Code: "AGR-COMMITTEE-SESSION-DUPLICATE", Break: with(func(c *Committee) { c.Sessions[1].Number = 1 }), Want: []string{s1},
			Pass: with(func(c *Committee) { c.Sessions = append(c.Sessions, Session{Number: 2, CalledOff: true}) })},
		{Code: "AGR-COMMITTEE-BEFORE-FORCE", Break: with(func(c *Committee) { c.Sessions[0].On = day("2024-02") }), Want: []string{s0 + "/on"},
			Pass: with(func(c *Committee) { c.Sessions[0].On = day("2024-03") })},
		{Code: "AGR-COMMITTEE-HOST", Break: with(func(c *Committee) { c.Sessions[1].Host = ministryVN }), Want: []string{s1 + "/host"},
			Pass: with(func(c *Committee) { c.Sessions[1].Host, c.Sessions[1].Number = ministryVN, 3 })}, // the second is not recorded
		{Code: "AGR-COMMITTEE-CHAIRS", Break: with(func(c *Committee) { c.Sessions[1].Chairs[1] = university }), Want: []string{s1 + "/chairs"},
			Pass: with(func(c *Committee) { c.Sessions[1].Chairs = nil })}, // not known
		{Code: "AGR-COMMITTEE-QUORUM", Break: with(func(c *Committee) { c.Sessions[1].Present = 3 }), Want: []string{s1 + "/present"},
			Pass: with(func(c *Committee) { c.Sessions[1].Present = 4 })},
		{Code: "AGR-COMMITTEE-MINUTES", Break: with(func(c *Committee) { c.Sessions[1].Signed = calendar.Date{} }), Want: []string{s1 + "/signed"},
			Pass: with(func(c *Committee) {
				c.Sessions[1].Signed, c.Sessions[1].On = calendar.Date{}, day("2026-11-22") // still to come
				c.Every = calendar.Span{}
			})},
		{Code: "AGR-COMMITTEE-MINUTES-EARLY", Break: with(func(c *Committee) { c.Sessions[1].Signed = day("2026-02-18") }), Want: []string{s1 + "/signed"},
			Pass: with(func(c *Committee) { c.Sessions[1].Signed = day("2026-02") })},

		{Code: "AGR-COMMITTEE-ACTION-NAME", Break: first(func(x *Action) { x.Name = nil }), Want: []string{s0 + "/actions/1/name"}, Pass: held},
		{Code: "AGR-COMMITTEE-ACTION-OWNER", Break: first(func(x *Action) { x.Owner = id.Partner{} }), Want: []string{s0 + "/actions/1/owner"}, Pass: held},
		{Code: "AGR-COMMITTEE-ACTION-DUE", Break: first(func(x *Action) { x.Due = calendar.Date{} }), Want: []string{s0 + "/actions/1/due"},
			Pass: again(func(x *Action) { x.Due, x.Done, x.Evidence = calendar.Date{}, day("2026-06"), "S1" })},
		{Code: "AGR-COMMITTEE-ACTION-INDICATOR", Break: first(func(x *Action) { x.Indicator = nil }), Want: []string{s0 + "/actions/1/indicator"}, Pass: held},
		{Code: "AGR-COMMITTEE-ACTION-EVIDENCE", Break: again(func(x *Action) { x.Done = day("2026-06") }), Want: []string{s1 + "/actions/0/evidence"}, Pass: held},
		{Code: "AGR-COMMITTEE-ACTION-KEY", Break: again(func(x *Action) {
			x.Key, x.Name, x.Owner, x.Indicator = "", text.In("en", "Write the roadmap"), ministryVN, text.In("en", "adopted")
		}), Want: []string{s1 + "/actions/0/key"}, Pass: held},
		{Code: "AGR-COMMITTEE-ACTION-TWICE", Break: first(func(x *Action) { x.Key = "call"; x.Done = day("2025-12-20"); x.Evidence = "S1" }), Want: []string{s0 + "/actions/1/key"}, Pass: held},
		{Code: "AGR-COMMITTEE-ACTION-CARRIED", Break: again(func(x *Action) { x.Carried = 2 }), Want: []string{s1 + "/actions/0/carried"}, Pass: held},
		{Code: "AGR-COMMITTEE-ACTION-REOPENED", Break: first(func(x *Action) { x.Done, x.Evidence = day("2026-02-18"), "S1" }), Want: []string{s1 + "/actions/0/done"},
			Pass: first(func(x *Action) { x.Done, x.Evidence = day("2026-02-19"), "S1" })},
		{Code: "AGR-COMMITTEE-ACTION-OVERDUE", Break: again(func(x *Action) { x.Due = day("2026-11-20") }), Want: []string{s1 + "/actions/0/due"},
			Pass: again(func(x *Action) { x.Due = day("2026-11-21") })},
	}
}

// committees judges by hand what the tables of rules_committee.go,
// rules_session.go and rules_action.go judge.
func (h *hand) committees(a *Agreement, today rule.Day) {
	n := strconv.Itoa
	on := calendar.FromYMD(int32(today))
	for i := range a.Committees {
		c, at := &a.Committees[i], "/committees/"+n(i)
		for j := range i {
			if c.Key != "" && a.Committees[j].Key == c.Key {
				h.add("AGR-COMMITTEE-KEY", rule.Error, at+"/key", code("key", c.Key), whole("other", j+1))
				break
			}
		}
		if c.Kind != "" && !CommitteeKinds().Has(string(c.Kind)) {
			h.add("AGR-COMMITTEE-KIND-LISTED", rule.Warning, at+"/kind", near(CommitteeKinds(), string(c.Kind))...)
		}
		if c.Every.Years < 0 || c.Every.Months < 0 || c.Every.Days < 0 || max(c.Every.Years, c.Every.Months, c.Every.Days) > 999_999 || c.Every == (calendar.Span{}) {
			h.add("AGR-COMMITTEE-INTERVAL", rule.Advice, at+"/every")
		}
		if c.Until.Compare(c.From) == calendar.Before {
			h.add("AGR-COMMITTEE-UNTIL", rule.Error, at+"/until", date("from", c.From.String()), date("until", c.Until.String()))
		}
		if c.Under != "" {
			// Up from committee to committee: it must come to an end elsewhere.
			lost, k := false, i
			for range len(a.Committees) + 1 {
				if a.Committees[k].Under == "" {
					break
				}
				up := slices.IndexFunc(a.Committees, func(o Committee) bool { return o.Key == a.Committees[k].Under })
				if up < 0 {
					lost = lost || k == i
					break
				}
				if k = up; k == i {
					lost = true
					break
				}
			}
			if lost {
				h.add("AGR-COMMITTEE-UNDER", rule.Error, at+"/under", code("under", c.Under))
			}
		}
		for j, p := range c.Chairs {
			if !a.PartiesOpen && !partyByHand(a, p) {
				h.add("AGR-COMMITTEE-PARTY", rule.Warning, at+"/chairs/"+n(j))
			}
		}
		if c.Quorum < 0 {
			h.add("AGR-COMMITTEE-QUORUM-SIZE", rule.Error, at+"/quorum")
		}
		if today != 0 && !a.StatusOn(on).Status.Ended() {
			if s := c.StateOn(on); s.Overdue == calendar.Yes {
				due := s.Next
				if due.IsZero() && !s.Last.IsZero() {
					due = s.Last.Latest().Add(c.Every)
				} else if due.IsZero() {
					due = c.From.Latest().Add(c.Every)
				}
				h.add("AGR-COMMITTEE-OVERDUE", rule.Warning, at, date("due", due.String()))
			}
		}
		h.sessions(a, c, at, on)
		h.actions(c, at, on)
	}
}

func (h *hand) sessions(a *Agreement, c *Committee, at string, on calendar.Date) {
	n := strconv.Itoa
	force := a.EntryIntoForce()
	numbered := func(s *Session) bool { return s.Number > 0 && s.Number <= 10_000 }
	for j := range c.Sessions {
		s, here := &c.Sessions[j], at+"/sessions/"+n(j)
		if s.On.IsZero() && !s.CalledOff {
			h.add("AGR-COMMITTEE-SESSION-DATE", rule.Warning, here+"/on")
		}
		if s.Number < 0 || s.Number > 10_000 {
			h.add("AGR-COMMITTEE-SESSION-NUMBER", rule.Error, here+"/number", whole("number", s.Number), whole("most", 10_000))
		}
		// Of the sessions of lower numbers the one that begins last.
		var last *Session
		for k := range c.Sessions {
			t := &c.Sessions[k]
			if !numbered(t) || !numbered(s) || t.Number >= s.Number || t.CalledOff || t.On.IsZero() || t.On.Uncertain() || t.On.Approximate() {
				continue
			}
			if last == nil || t.On.YMD() > last.On.YMD() || t.On.YMD() == last.On.YMD() && t.Number < last.Number {
				last = t
			}
		}
		if last != nil && !s.CalledOff && last.On.Compare(s.On) == calendar.After {
			h.add("AGR-COMMITTEE-SESSION-ORDER", rule.Error, here+"/on", whole("number", s.Number), date("on", s.On.String()),
				whole("other", last.Number), date("later", last.On.String()))
		}
		for k := range j {
			t := &c.Sessions[k]
			if !s.CalledOff && !t.CalledOff && (numbered(s) && s.Number == t.Number || s.On == t.On && s.On.Day() > 0 && !s.On.Uncertain() && !s.On.Approximate()) {
				h.add("AGR-COMMITTEE-SESSION-DUPLICATE", rule.Warning, here, whole("other", k+1))
				break
			}
		}
		if !s.CalledOff && s.On.Compare(force) == calendar.Before {
			h.add("AGR-COMMITTEE-BEFORE-FORCE", rule.Advice, here+"/on", date("on", s.On.String()), date("force", force.String()))
		}
		for _, k := range []int{j - 1, j + 1} { // the one before may stand on either side
			if k < 0 || k >= len(c.Sessions) {
				continue
			}
			t := &c.Sessions[k]
			before := t.Number+1 == s.Number && numbered(s) && numbered(t) || !numbered(s) && !numbered(t) && t.On.Compare(s.On) == calendar.Before
			if s.CalledOff || t.CalledOff || !before || s.Host.IsZero() || t.Host.IsZero() {
				continue
			}
			var turns []id.Partner
			for x := range c.Hosts {
				if turn := c.Hosts[(x+1)%len(c.Hosts)]; c.Hosts[x] == t.Host && !slices.Contains(turns, turn) {
					turns = append(turns, turn)
				}
			}
			if len(turns) == 1 && !turns[0].IsZero() && turns[0] != s.Host {
				h.add("AGR-COMMITTEE-HOST", rule.Advice, here+"/host")
			}
		}
		for _, p := range c.Chairs {
			if len(s.Chairs) > 0 && !slices.Contains(s.Chairs, p) {
				h.add("AGR-COMMITTEE-CHAIRS", rule.Warning, here+"/chairs")
				break
			}
		}
		if s.Present < 0 || s.Present > 0 && s.Present < c.Quorum {
			h.add("AGR-COMMITTEE-QUORUM", rule.Warning, here+"/present", whole("present", s.Present), whole("quorum", c.Quorum))
		}
		if o := s.On.Compare(on); s.Signed.IsZero() && !s.CalledOff && (o == calendar.Before || o == calendar.Same) {
			h.add("AGR-COMMITTEE-MINUTES", rule.Warning, here+"/signed", date("on", s.On.String()))
		}
		if s.Signed.Compare(s.On) == calendar.Before {
			h.add("AGR-COMMITTEE-MINUTES-EARLY", rule.Error, here+"/signed", date("on", s.On.String()), date("signed", s.Signed.String()))
		}
	}
}

func (h *hand) actions(c *Committee, at string, on calendar.Date) {
	n := strconv.Itoa
	for j := range c.Sessions {
		s := &c.Sessions[j]
		for k := range s.Actions {
			x, here := &s.Actions[k], at+"/sessions/"+n(j)+"/actions/"+n(k)
			if x.Carried == 0 || x.Key == "" {
				if x.Name.IsZero() {
					h.add("AGR-COMMITTEE-ACTION-NAME", rule.Error, here+"/name")
				}
				if x.Owner.IsZero() {
					h.add("AGR-COMMITTEE-ACTION-OWNER", rule.Warning, here+"/owner")
				}
				if x.Due.IsZero() && x.Done.IsZero() {
					h.add("AGR-COMMITTEE-ACTION-DUE", rule.Warning, here+"/due")
				}
				if x.Indicator.IsZero() && x.Done.IsZero() {
					h.add("AGR-COMMITTEE-ACTION-INDICATOR", rule.Advice, here+"/indicator")
				}
			}
			if !x.Done.IsZero() && x.Evidence == "" {
				h.add("AGR-COMMITTEE-ACTION-EVIDENCE", rule.Warning, here+"/evidence")
			}
			if x.Carried != 0 && x.Key == "" {
				h.add("AGR-COMMITTEE-ACTION-KEY", rule.Warning, here+"/key")
			}
			for l := range k {
				if x.Key != "" && s.Actions[l].Key == x.Key {
					h.add("AGR-COMMITTEE-ACTION-TWICE", rule.Error, here+"/key", code("key", x.Key))
					break
				}
			}
			if x.Carried != 0 {
				found := false
				for l := range c.Sessions {
					t := &c.Sessions[l]
					if t.CalledOff || t.Number != x.Carried || t.Number <= 0 || t.Number > 10_000 || s.Number > 0 && s.Number <= 10_000 && t.Number >= s.Number {
						continue
					}
					found = found || x.Key == "" || slices.ContainsFunc(t.Actions, func(y Action) bool { return y.Key == x.Key })
				}
				if !found {
					h.add("AGR-COMMITTEE-ACTION-CARRIED", rule.Warning, here+"/carried", whole("session", x.Carried))
				}
			}
		}
	}
	for _, x := range c.AppendActions(nil, on) {
		here := at + "/sessions/" + n(x.Session) + "/actions/" + n(x.Action)
		if x.State == ActionDisputed {
			h.add("AGR-COMMITTEE-ACTION-REOPENED", rule.Error, here+"/done", date("done", x.Done.String()))
		}
		if x.State == ActionOverdue && !on.IsZero() {
			h.add("AGR-COMMITTEE-ACTION-OVERDUE", rule.Warning, here+"/due", date("due", x.Due.String()))
		}
	}
}

func TestCommitteeOfTheTests(t *testing.T) {
	a := sample()
	a.Committees = []Committee{joint()}
	v := everything(t)
	assert.Empty(t, v.Inspect(a).Violations)
	assert.Zero(t, testing.AllocsPerRun(50, func() { _ = v.Inspect(a) }))
}
