package assign

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"
)

// Explain says what the plan comes to, in Vietnamese where tag asks for it and
// in English otherwise: how many places are filled, how good the whole is, and
// what is short and why, a line each. Keys of items and numbers stand there, no
// experts.
func (p *Plan) Explain(tag language.Tag) string {
	var b strings.Builder
	places := p.Short
	for i := range p.Teams {
		places += len(p.Teams[i].Experts)
	}
	vi := vietnamese(tag)
	say := func(en, viet string, args ...any) {
		if vi {
			en = viet
		}
		fmt.Fprintf(&b, en, args...)
	}
	say("%d of %d places filled", "Đã bố trí %d trên %d vị trí", places-p.Short, places)
	if p.More > 0 {
		say(", up to %d more could perhaps be", ", có thể còn bố trí thêm được tối đa %d vị trí", p.More)
	}
	switch p.Aim {
	case AimItem:
		say("; the worst-served item has a sum of %d", "; nhiệm vụ được đáp ứng kém nhất đạt tổng %d", p.Least)
		aimed(say, p.Least, p.LeastBound)
	case AimPair:
		say("; the worst pair has %d", "; cặp kém phù hợp nhất đạt %d", int64(p.Worst))
		aimed(say, int64(p.Worst), int64(p.WorstBound))
	}
	say("; the affinities come to %d", "; tổng mức độ phù hợp là %d", p.Total)
	switch {
	case p.More > 0: // with more places filled any total may be had
	case p.Aim == AimTotal && p.Gap > 0:
		say(", at most %d short of the best plan", ", kém phương án tốt nhất không quá %d", p.Gap)
	case p.Aim == AimTotal:
		say(", and no plan is better", ", không có phương án nào tốt hơn")
	case p.Gap > 0:
		say(", at most %d short of the most there is with that", ", kém mức cao nhất trong các phương án như vậy không quá %d", p.Gap)
	default:
		say(", the most there is with that", ", cao nhất trong các phương án như vậy")
	}
	b.WriteString(".\n")
	for i := range p.Shortages {
		b.WriteString(p.Shortages[i].Explain(tag) + "\n")
	}
	for i := range p.Cuts {
		b.WriteString(p.Cuts[i].Explain(tag) + "\n")
	}
	return b.String()
}

// aimed says how much better what was aimed at could be.
func aimed(say func(en, viet string, args ...any), has, most int64) {
	if most > has {
		say(", and in no plan more than %d", ", không phương án nào vượt quá %d", most)
	} else {
		say(", and no plan does better", ", không phương án nào đạt cao hơn")
	}
}

// Explain says what is short, in Vietnamese where tag asks for it and in English
// otherwise.
func (s *Shortage) Explain(tag language.Tag) string {
	vi := vietnamese(tag)
	var kept []string
	say := func(n int, en, viet string) {
		if vi {
			en = viet
		}
		if n > 0 {
			kept = append(kept, fmt.Sprintf(en, n))
		}
	}
	say(s.Home, "%d at home", "%d trong nước")
	say(s.Abroad, "%d abroad", "%d ở nước ngoài")
	for _, l := range s.Languages {
		if vi {
			kept = append(kept, "biết ngôn ngữ "+l)
		} else {
			kept = append(kept, "working in "+l)
		}
	}
	text := fmt.Sprintf("%s: %d %s short", s.Item, s.Empty, plural(s.Empty, "expert", "experts"))
	if vi {
		text = fmt.Sprintf("%s: còn thiếu %d chuyên gia", s.Item, s.Empty)
	}
	if len(kept) > 0 && vi {
		text += ", trong đó cần: " + strings.Join(kept, ", ")
	} else if len(kept) > 0 {
		text += ", of whom wanted: " + strings.Join(kept, ", ")
	}
	return text + "."
}

// wordsItems is how many keys of items are named in words.
const wordsItems = 10

// Explain says why places stay empty, in Vietnamese where tag asks for it and in
// English otherwise.
func (c *Cut) Explain(tag language.Tag) string {
	names := strings.Join(c.Items[:min(len(c.Items), wordsItems)], ", ")
	if len(c.Items) > wordsItems {
		names += ", …"
	}
	var b strings.Builder
	if vietnamese(tag) {
		fmt.Fprintf(&b, "%d nhiệm vụ (%s) cần %d vị trí, nhưng", len(c.Items), names, c.Places)
		if len(c.Experts) == 0 {
			b.WriteString(" không còn chuyên gia nào có thể nhận thêm")
		} else {
			fmt.Fprintf(&b, " %d chuyên gia còn có thể chọn chỉ nhận được tối đa %d vị trí", len(c.Experts), c.Loads)
		}
		if c.Others > 0 {
			fmt.Fprintf(&b, ", và các chuyên gia khác đảm nhận %d vị trí", c.Others)
		}
		fmt.Fprintf(&b, "; còn thiếu %d.", c.Short())
		return b.String()
	}
	fmt.Fprintf(&b, "%d %s (%s) %s %d %s, but", len(c.Items), plural(len(c.Items), "item", "items"), names,
		plural(len(c.Items), "needs", "need"), c.Places, plural(c.Places, "place", "places"))
	if len(c.Experts) == 0 {
		b.WriteString(" nobody else can be had")
	} else {
		fmt.Fprintf(&b, " the %d %s left for them can take %d", len(c.Experts), plural(len(c.Experts), "expert", "experts"), c.Loads)
	}
	if c.Others > 0 {
		fmt.Fprintf(&b, ", and others fill %d", c.Others)
	}
	fmt.Fprintf(&b, ": %d short.", c.Short())
	return b.String()
}
