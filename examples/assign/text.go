package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/scicoop/scicoop/talent/assign"
)

// text writes the report to be read.
func (r *report) text(w io.Writer) error {
	p, s := &page{s: r.s}, r.s
	p.line(0, fmt.Sprintf(s.say("Items: %s; places: %s; experts on record: %s, of whom %s fit an item and may be asked",
		"%s nhiệm vụ, cần %s vị trí; có hồ sơ của %s chuyên gia, trong đó %s người phù hợp với ít nhất một nhiệm vụ và được phép tra cứu"),
		s.number(len(r.call.Items)), s.number(r.places()), s.number(r.Count), s.number(r.Usable)))
	p.line(0, fmt.Sprintf(s.say("On %s; items for each at most: %d; pairs kept apart by conflicts of interest: %s",
		"Thời điểm phân công: %s; mỗi người nhận tối đa %d nhiệm vụ; %s cặp chuyên gia - nhiệm vụ bị loại do xung đột lợi ích"), r.On.In(s.tag()), max(1, r.call.Load), s.number(r.Barred)))
	for i, x := range r.Bad {
		if i == mostBad {
			p.item(2, fmt.Sprintf(s.say("and %s more", "và %s hồ sơ khác"), s.number(len(r.Bad)-i)))
			break
		}
		p.item(2, x)
	}
	r.teams(p)
	r.quality(p)
	r.shortages(p)
	r.left(p)
	_, err := io.WriteString(w, p.String())
	return err
}

// mostBad is how many bad records are told one by one.
const mostBad = 20

func (r *report) places() (n int) {
	for i := range r.call.Items {
		n += r.call.Items[i].Experts
	}
	return n
}

func (r *report) teams(p *page) {
	s := r.s
	p.head("Who is given to what", "Kết quả phân công")
	for i := range r.Plan.Teams {
		t, it := &r.Plan.Teams[i], &r.call.Items[i]
		p.WriteString("\n")
		p.line(2, t.Item, "  ", s.pick(it.Title))
		for _, c := range t.Experts {
			p.item(5, r.name(c.Expert), fmt.Sprintf(s.say(": fits to %s", ": mức độ phù hợp %s"), percent(s, c.Affinity)), r.about(c))
		}
		for n := len(t.Experts); n < it.Experts; n++ {
			p.item(5, s.say("(empty place)", "(còn trống)"))
		}
	}
}

// about says where the expert lives, as far as the plan asks.
func (r *report) about(c assign.Candidate) string {
	for i := range r.problem.Experts {
		if e := &r.problem.Experts[i]; e.ID == c.Expert && e.Side != assign.SideUnknown {
			return ", " + e.Side.Label(r.s.tag())
		}
	}
	return ""
}

func percent(s speech, thousandths int) string {
	out := fmt.Sprintf("%d", thousandths/10)
	if thousandths%10 != 0 {
		out += s.say(".", ",") + fmt.Sprintf("%d", thousandths%10)
	}
	return out + s.say(" %", "%")
}

func (r *report) quality(p *page) {
	s, plan := r.s, r.Plan
	p.head("How good the plan is", "Chất lượng phương án")
	pairs := 0
	for i := range plan.Teams {
		pairs += len(plan.Teams[i].Experts)
	}
	if pairs == 0 {
		p.line(2, s.say("Nobody can be given to anything.", "Không phân công được chuyên gia nào."))
		return
	}
	p.line(2, fmt.Sprintf(s.say("%s places filled; the pairs fit to %s on average, the least suited to %s.",
		"Đã bố trí %s vị trí; mức độ phù hợp trung bình của các cặp là %s, của cặp kém phù hợp nhất là %s."),
		s.number(pairs), percent(s, int(plan.Total)/pairs), percent(s, plan.Worst)))
	for i := range plan.Teams {
		if plan.Teams[i].Total == plan.Least && len(plan.Teams[i].Experts) > 0 {
			p.line(2, fmt.Sprintf(s.say("The worst-served item is %s, with a sum of %s; no plan with as many places filled gives every item more than %s.",
				"Nhiệm vụ được đáp ứng kém nhất là %s, với tổng mức độ phù hợp %s; với cùng số vị trí được bố trí, không phương án nào bảo đảm cho mọi nhiệm vụ hơn %s."),
				plan.Teams[i].Item, percent(s, int(plan.Least)), percent(s, int(plan.LeastBound))))
			break
		}
	}
	switch {
	case !plan.Optimal():
		p.line(2, fmt.Sprintf(s.say("Another plan could be better by %s %% of one full fit in all and fill %d more places, at most.",
			"Phương án khác có thể có tổng cao hơn tối đa bằng %s%% của một cặp phù hợp hoàn toàn và bố trí thêm tối đa %d vị trí."), s.number(int((plan.Gap+9)/10)), plan.More))
	case plan.Aim == assign.AimPair:
		p.line(2, s.say("No plan with as many places filled has a better worst pair, and none with as good a worst pair a higher sum.",
			"Với cùng số vị trí được bố trí, không phương án nào có cặp kém phù hợp nhất đạt mức cao hơn, và không phương án nào giữ được mức đó mà có tổng cao hơn."))
	case plan.Aim == assign.AimItem:
		p.line(2, s.say("No plan with as many places filled serves the worst-served item better, and none that serves it as well has a higher sum in all.",
			"Với cùng số vị trí được bố trí, không phương án nào đáp ứng tốt hơn cho nhiệm vụ được đáp ứng kém nhất, và không phương án nào giữ được mức đó mà có tổng chung cao hơn."))
	default:
		p.line(2, s.say("No plan is better.", "Không có phương án nào tốt hơn."))
	}
}

func (r *report) shortages(p *page) {
	s, plan := r.s, r.Plan
	if plan.Short == 0 {
		return
	}
	p.head("Who is short, and why", "Nhiệm vụ còn thiếu chuyên gia và lý do")
	for _, x := range plan.Shortages {
		kept := ""
		var of []string
		if x.Home > 0 {
			of = append(of, fmt.Sprintf(s.say("%d kept for home", "%d dành cho người trong nước"), x.Home))
		}
		if x.Abroad > 0 {
			of = append(of, fmt.Sprintf(s.say("%d kept for abroad", "%d dành cho người ở nước ngoài"), x.Abroad))
		}
		if len(x.Languages) > 0 {
			of = append(of, s.say("languages ", "ngôn ngữ ")+strings.Join(x.Languages, ", "))
		}
		if len(of) > 0 {
			kept = " (" + strings.Join(of, "; ") + ")"
		}
		p.item(2, x.Item, fmt.Sprintf(s.say(": %d missing", ": thiếu %d"), x.Empty), kept)
	}
	for i := range plan.Cuts {
		p.WriteString("\n")
		p.line(2, plan.Cuts[i].Explain(s.tag()))
	}
}

// mostLeft is how many pairs not given are explained.
const mostLeft = 12

// left explains the best suited of those who were not given to an item.
func (r *report) left(p *page) {
	s := r.s
	type pair struct {
		item int
		c    assign.Candidate
	}
	var pairs []pair
	for i := range r.problem.Items {
		best := -1
		for j, c := range r.problem.Items[i].Candidates {
			given := slices.ContainsFunc(r.Plan.Teams[i].Experts, func(x assign.Candidate) bool { return x.Expert == c.Expert })
			if !given && (best < 0 || c.Affinity > r.problem.Items[i].Candidates[best].Affinity) {
				best = j
			}
		}
		if best >= 0 {
			pairs = append(pairs, pair{i, r.problem.Items[i].Candidates[best]})
		}
	}
	if len(pairs) == 0 {
		return
	}
	p.head("Why not the best suited of the others", "Vì sao không chọn người phù hợp nhất trong số còn lại")
	for i, x := range pairs {
		if i == mostLeft {
			break
		}
		w := r.Plan.Why(r.problem.Items[x.item].Key, x.c.Expert)
		more := ""
		if w.Loss > 0 {
			more = fmt.Sprintf(s.say("; it would cost the sum at least %s of one full fit", "; nếu phân công thì tổng giảm ít nhất bằng %s của một cặp phù hợp hoàn toàn"), percent(s, int(w.Loss)))
		}
		p.item(2, w.Item, ", ", r.name(x.c.Expert), " (", percent(s, x.c.Affinity), "): ", w.Reason.Label(s.tag()), more)
	}
}
