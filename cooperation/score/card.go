package score

import (
	"slices"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/rule"
)

// Scorecard is a score with all that led to it: the policy, a line per
// criterion, the subtotals and what was left out. [Model.Evaluate] makes one;
// the zero value is empty. It is not comparable. It marshals to JSON with English texts; see
// [Scorecard.Render] for another language.
type Scorecard struct {
	// Subject is the identifier of what was scored, set by the caller, for
	// ranking and output. It never holds personal data.
	Subject string
	Score
	Policy     Policy
	Lines      []Line      // in the order of the set
	Dimensions []Dimension // in the order of their first criteria
	Dropped    []Dropped   // in the order of the set
}

// Line is what one criterion says of the subject. It is not comparable; one made
// by hand renders its code in place of the question.
type Line struct {
	Code      rule.Code
	Dimension string
	Weight    int // in this model
	Knockout  bool
	// Outcome is as it counts: the low end of a knock-out that is partly known
	// is 0, since it may yet fail.
	Outcome  Outcome
	Evidence []Evidence // in the order the criterion gives it
	Missing  []Gap      // in the order of the criterion's facts

	criterion *Meta
}

// Gap is a fact that a criterion misses. It is comparable.
type Gap struct {
	Fact
	// Weight is the part of the criterion's weight at stake, rounded up. Where
	// several facts are missing it is at stake for all of them together.
	Weight int
}

// Dimension is the subtotal of the criteria of one dimension. Its score is
// judged without threshold and minimum coverage, which are for the whole. It is
// comparable.
type Dimension struct {
	Code   string `json:"code"`
	Weight int    `json:"weight"` // of its criteria that apply
	Score  Score  `json:"score"`
}

// Dropped is a criterion that the model leaves out. It is comparable.
type Dropped struct {
	Code   rule.Code
	Reason string // the caller's, as given to [Drop]
	// Lapsed is the as-of day on which the criterion's basis does not hold,
	// where that is why; otherwise zero.
	Lapsed rule.Day

	criterion *Meta
}

// Criterion returns what is published of the criterion, with the weight that
// its table gives it; see [Line].Weight for the model's.
func (l *Line) Criterion() Meta { return published(l.criterion, l.Code) }

// Criterion returns what is published of the criterion left out.
func (d *Dropped) Criterion() Meta { return published(d.criterion, d.Code) }

func published(m *Meta, code rule.Code) Meta {
	if m == nil {
		return Meta{Code: code}
	}
	c := *m
	c.Facts = slices.Clone(c.Facts)
	return c
}

// Question returns the question in Vietnamese where that fits the tags best,
// otherwise in English.
func (l *Line) Question(tags ...language.Tag) string {
	if l.criterion == nil {
		return string(l.Code)
	}
	return pick(tags, l.criterion.EN, l.criterion.VI)
}

// SkipReason returns why the criterion does not apply to the subject; empty
// when it does.
func (l *Line) SkipReason(tags ...language.Tag) string {
	if l.criterion == nil || l.Outcome.Kind() != KindNotApplicable {
		return ""
	}
	return pick(tags, l.criterion.SkipEN, l.criterion.SkipVI)
}

// Text returns why the criterion was left out: the caller's own words, or that
// its basis does not hold on the day of scoring.
func (d *Dropped) Text(tags ...language.Tag) string {
	if d.Lapsed == 0 {
		return d.Reason
	}
	return pick(tags, "Its basis does not hold on ", "Căn cứ của tiêu chí không có hiệu lực vào ngày ") + day(d.Lapsed, vietnamese(tags))
}

// Evaluate scores t and explains how.
func (m *Model[T]) Evaluate(t *T) Scorecard {
	card := Scorecard{
		Policy:  m.Policy(),
		Lines:   make([]Line, 0, len(m.entries)),
		Dropped: slices.Clone(m.dropped),
	}
	for i := range m.entries {
		e := &m.entries[i]
		o := e.measure(t, &m.context).counted(e.knockout)
		l := Line{
			Code: e.criterion.Code, Dimension: e.criterion.Dimension,
			Weight: int(e.weight), Knockout: e.knockout,
			Outcome: o, Missing: gaps(o, e.weight, e.criterion.Facts), criterion: e.criterion,
		}
		if e.evidence != nil {
			l.Evidence = e.evidence(t, &m.context)
		}
		card.Lines = append(card.Lines, l)
	}
	total := card.sums()
	card.Score = total.score(&m.policy)
	card.Dimensions = dimensions(card.Lines)
	return card
}

// counts reports whether the line enters the score.
func (l *Line) counts() bool { return l.Weight > 0 || l.Knockout }

// sums adds the lines up.
func (c *Scorecard) sums() (s sums) {
	for i := range c.Lines {
		if l := &c.Lines[i]; l.counts() {
			s.add(l.Outcome, int64(l.Weight), l.Knockout)
		}
	}
	return s
}

func gaps(o Outcome, weight int64, facts []Fact) (g []Gap) {
	lacking := o.lacking()
	if lacking == 0 {
		return nil
	}
	if lacking&(1<<len(facts)-1) == 0 {
		lacking = 1
	}
	stake := (weight*int64(1000-o.low-o.lost) + 999) / 1000
	for i, f := range facts {
		if lacking&(1<<i) != 0 {
			g = append(g, Gap{f, int(stake)})
		}
	}
	return g
}

func dimensions(lines []Line) []Dimension {
	var found []Dimension
	var totals []sums
	for i := range lines {
		l := &lines[i]
		k := slices.IndexFunc(found, func(d Dimension) bool { return d.Code == l.Dimension })
		if k < 0 {
			k = len(found)
			found, totals = append(found, Dimension{Code: l.Dimension}), append(totals, sums{})
		}
		if l.counts() {
			totals[k].add(l.Outcome, int64(l.Weight), l.Knockout)
		}
	}
	for k := range found {
		found[k].Weight = int(totals[k].applicable)
		found[k].Score = totals[k].score(&Policy{})
	}
	return found
}
