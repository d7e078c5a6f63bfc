package partner

import (
	"cmp"
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// resolveWalk follows successions from one record. It visits each record once,
// first along what is sure and then along what may be.
type resolveWalk struct {
	x      *Register
	day    calendar.Date
	at     registerDay
	r      Resolution
	nodes  []resolveNode
	number map[int32]int32 // of the node of a record, where there are many
	sure   []int32         // nodes to look at
	open   []int32
	doubt  Reason // the first
	doubts bool
	again  bool // a record was reached twice
}

type resolveNode struct {
	at   int32 // the record
	step int32 // that led to it, from 1
	way  int8  // 1 to successors, -1 to predecessors, 0 where it began
	sure bool
	done bool
}

func (w *resolveWalk) run(root int32) Resolution {
	w.nodes = append(w.nodes, resolveNode{at: root, sure: true})
	w.sure = append(w.sure, 0)
	for len(w.sure) > 0 || len(w.open) > 0 {
		list := &w.sure
		if len(*list) == 0 {
			list = &w.open
		}
		n := (*list)[0]
		*list = (*list)[1:]
		if !w.nodes[n].done {
			w.nodes[n].done = true
			w.look(n)
		}
	}
	w.settle()
	return w.r
}

// look judges a record and goes on from it.
func (w *resolveWalk) look(n int32) {
	node := w.nodes[n]
	l := w.at.life(node.at)
	status, reason := l.status()
	if n == 0 {
		w.r.Reason = reason
	}
	forth, back := node.way >= 0, node.way <= 0
	switch {
	case status == Active:
		w.stand(n, status, reason, node.sure)
	case status == Inactive && l.begun == calendar.No:
		if any, certain := w.follow(n, RelationPredecessor, reason, back, true, true); !certain {
			w.stand(n, status, reason, node.sure && !any)
		}
	case status == Inactive:
		if any, certain := w.follow(n, RelationSuccessor, reason, forth, true, true); !certain {
			w.stand(n, status, reason, node.sure && !any)
		}
	case w.x.partners[node.at].onlyWithdrawn():
		if n == 0 {
			w.r.Reason = RecordWithdrawn
		}
		if _, certain := w.follow(n, RelationSuccessor, RecordWithdrawn, forth, true, true); !certain {
			w.doubtful(RecordWithdrawn)
			w.stand(n, status, reason, false)
		}
	default:
		w.doubtful(reason)
		w.stand(n, status, reason, false)
		w.follow(n, RelationSuccessor, reason, forth && l.ended == calendar.Unknown, false, false)
		w.follow(n, RelationPredecessor, reason, back && l.begun == calendar.Unknown, false, false)
	}
}

// onlyWithdrawn reports whether a register has withdrawn its record and no other
// lists the organisation.
func (p *Partner) onlyWithdrawn() bool {
	l := p.statusListed()
	return l.withdrawn && !l.active && !l.inactive
}

// doubtful notes why there is no sure answer.
func (w *resolveWalk) doubtful(why Reason) {
	if !w.doubts {
		w.doubt, w.doubts = why, true
	}
}

// stand notes that a line of successions leads to a record and no further.
func (w *resolveWalk) stand(n int32, status Status, reason Reason, sure bool) {
	p := &w.x.partners[w.nodes[n].at]
	w.r.Bearers = append(w.r.Bearers, Bearer{
		At: int(w.nodes[n].at), Partner: p.ID, Status: status, Reason: reason, Sure: sure, step: w.nodes[n].step,
	})
}

// follow goes on from a record, if it may, to all successors that count on the
// day, or to all predecessors, and reports whether there is any and whether one
// of them is certain. Ended says that the record has surely ended, so that a
// successor without a date counts.
func (w *resolveWalk) follow(n int32, kind RelationKind, why Reason, may, sure, ended bool) (any, certain bool) {
	if !may {
		return false, false
	}
	links, way := w.x.successors.of(w.nodes[n].at), int8(1)
	if kind == RelationPredecessor {
		links, way = w.x.predecessors.of(w.nodes[n].at), -1
	}
	for len(links) > 0 {
		size := registerGroup(links)
		group := links[:size]
		links = links[size:]
		counts := calendar.Yes
		switch {
		case why == RecordWithdrawn:
			counts = w.x.takenBy(group, w.day).counts(ended)
		case way > 0:
			counts = w.x.takenOver(group, w.day).counts(ended)
		default:
			counts = w.x.before(group)
		}
		if counts == calendar.No {
			continue
		}
		any = true
		if counts == calendar.Yes {
			certain = true
		} else if sure {
			w.doubtful(VagueDates)
		}
		w.step(n, group, kind, way, why, w.nodes[n].sure && sure && counts == calendar.Yes)
	}
	return any, certain
}

// before says whether a predecessor stood in the place of a record before that
// was founded: not one that was absorbed. Where the way is not known, one that
// came later than the founding may have been.
func (x *Register) before(links []registerLink) calendar.Truth {
	truth := calendar.Yes
	for _, l := range links {
		switch how := x.relation(l).How; {
		case how == SuccessionAbsorption:
			return calendar.No
		case how != "":
			return calendar.Yes
		case x.succeeded(l).Compare(x.partners[l.from].Founded) == calendar.After:
			truth = calendar.Unknown
		}
	}
	return truth
}

// counts says whether a successor stood in its place on the day.
func (t statusTaken) counts(ended bool) calendar.Truth {
	switch {
	case t.by, t.part, t.undated && ended && !t.later && !t.vague:
		return calendar.Yes
	case t.vague, t.undated:
		return calendar.Unknown
	}
	return calendar.No
}

// step goes one succession on.
func (w *resolveWalk) step(n int32, group []registerLink, kind RelationKind, way int8, why Reason, sure bool) {
	s := SuccessionStep{
		From: int(group[0].from), To: int(group[0].to), Kind: kind, Why: why, Sure: sure, before: w.nodes[n].step,
	}
	for _, l := range group {
		if s.How == "" {
			s.How = w.x.relation(l).How
		}
		if s.On.IsZero() {
			s.On = w.x.succeeded(l)
		}
	}
	w.r.Steps = append(w.r.Steps, s)
	last := int32(len(w.r.Steps))
	if s.To < 0 {
		r := w.x.relation(group[0])
		w.r.Bearers = append(w.r.Bearers, Bearer{
			At: -1, Partner: r.Partner, Identifier: r.Identifier, Name: r.Name, Reason: NotRegistered, Sure: sure, step: last,
		})
		return
	}
	to := int32(s.To)
	if m, ok := w.find(to); ok {
		old := &w.nodes[m]
		w.again = true
		w.r.Circle = w.r.Circle || old.way != 0 && old.way != way
		if sure && !old.sure && !old.done {
			old.sure, old.step, old.way = true, last, way
			w.sure = append(w.sure, m)
		}
		return
	}
	m := int32(len(w.nodes))
	w.nodes = append(w.nodes, resolveNode{at: to, step: last, way: way, sure: sure})
	if w.number != nil {
		w.number[to] = m
	}
	if sure {
		w.sure = append(w.sure, m)
	} else {
		w.open = append(w.open, m)
	}
}

// find returns the node of a record.
func (w *resolveWalk) find(at int32) (int32, bool) {
	if w.number == nil && len(w.nodes) > few {
		w.number = make(map[int32]int32, 2*len(w.nodes))
		for m := range w.nodes {
			w.number[w.nodes[m].at] = int32(m)
		}
	}
	if w.number != nil {
		m, ok := w.number[at]
		return m, ok
	}
	for m := range w.nodes {
		if w.nodes[m].at == at {
			return int32(m), true
		}
	}
	return 0, false
}

// settle says what it all comes to.
func (w *resolveWalk) settle() {
	r := &w.r
	r.Circle = r.Circle || w.again && w.circular()
	slices.SortStableFunc(r.Bearers, func(a, b Bearer) int { return cmp.Compare(resolveSureFirst(a), resolveSureFirst(b)) })
	stands, before := false, len(r.Bearers) > 0
	open := false
	for i := range r.Bearers {
		b := &r.Bearers[i]
		stands = stands || b.Status != Inactive
		before = before && b.Reason == NotYetFounded
		open = open || !b.Sure
	}
	switch {
	case r.Circle:
		r.Reason = CircularSuccession
	case open:
		r.Reason = w.doubt
	case r.Reason == NotYetFounded && stands:
		r.Outcome = ResolvedPredecessors
	case stands && len(r.Steps) == 0:
		r.Outcome = ResolvedItself
	case stands:
		r.Outcome = ResolvedSuccessors
	case r.Reason == NotYetFounded, r.Reason == RecordWithdrawn && before:
		r.Outcome = ResolvedNotFounded
	default:
		r.Outcome = ResolvedEnded
	}
}

func resolveSureFirst(b Bearer) int {
	if b.Sure {
		return 0
	}
	return 1
}

// circular reports whether the steps run in a circle.
func (w *resolveWalk) circular() bool {
	steps := make([][2]int32, 0, len(w.r.Steps))
	for i := range w.r.Steps {
		if s := &w.r.Steps[i]; s.To >= 0 {
			from, _ := w.find(int32(s.From))
			to, _ := w.find(int32(s.To))
			steps = append(steps, [2]int32{from, to})
		}
	}
	return resolveCircular(len(w.nodes), steps)
}

// resolveCircular reports whether steps among n nodes run in a circle: whether
// taking away, again and again, the nodes to which no step leads, leaves any.
func resolveCircular(n int, steps [][2]int32) bool {
	into, first := make([]int32, n), make([]int32, n+1)
	for _, s := range steps {
		first[s[0]+1]++
		into[s[1]]++
	}
	for i := range n {
		first[i+1] += first[i]
	}
	onward, next := make([]int32, len(steps)), slices.Clone(first)
	for _, s := range steps {
		onward[next[s[0]]] = s[1]
		next[s[0]]++
	}
	var free []int32
	for i := range into {
		if into[i] == 0 {
			free = append(free, int32(i))
		}
	}
	for len(free) > 0 {
		i := free[len(free)-1]
		free = free[:len(free)-1]
		n--
		for _, to := range onward[first[i]:first[i+1]] {
			if into[to]--; into[to] == 0 {
				free = append(free, to)
			}
		}
	}
	return n > 0
}
