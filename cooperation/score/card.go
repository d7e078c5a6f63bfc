package score

import (
	"math/bits"
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

	gaps []Gap // those of all lines, one behind the other
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
	var card Scorecard
	m.EvaluateInto(&card, t)
	return card
}

// EvaluateInto is [Model.Evaluate] into a card that the caller uses again for
// one subject after the other: what the card held before is overwritten, its
// lines and gaps included, and its memory is kept.
func (m *Model[T]) EvaluateInto(card *Scorecard, t *T) {
	sets := append(card.Policy.Sets[:0], m.policy.Sets...)
	card.Subject, card.Policy = "", m.policy
	card.Policy.Sets = sets
	card.Lines = again(card.Lines, len(m.entries))
	card.Dimensions = again(card.Dimensions, len(m.dimensions))
	card.Dropped = append(card.Dropped[:0], m.dropped...)
	var few [12]sums // as many dimensions as are usual
	totals := few[:]
	if len(m.dimensions) > len(few) {
		totals = make([]sums, len(m.dimensions))
	}
	lacking := 0
	for i := range m.entries {
		e, l := &m.entries[i], &card.Lines[i]
		o := e.measure(t, &m.context).counted(e.knockout)
		l.Code, l.Dimension, l.criterion = e.criterion.Code, e.criterion.Dimension, e.criterion
		l.Weight, l.Knockout, l.Outcome = int(e.weight), e.knockout, o
		if l.counts() {
			totals[e.dimension].add(o, e.weight, e.knockout)
		}
		if e.evidence != nil {
			l.Evidence = e.evidence(t, &m.context)
		}
		if o.lacking() != 0 {
			lacking += bits.OnesCount32(o.named(len(e.criterion.Facts)))
		}
	}
	if lacking > 0 {
		gaps := again(card.gaps, lacking)[:0]
		for i := range card.Lines {
			if l := &card.Lines[i]; l.Outcome.lacking() != 0 {
				gaps = l.lay(gaps)
			}
		}
		card.gaps = gaps
	}
	var total sums
	for k, code := range m.dimensions {
		d, s := &card.Dimensions[k], &totals[k]
		total.merge(s)
		d.Code, d.Weight, d.Score = code, int(s.applicable), s.score(&noPolicy)
	}
	card.Score = total.score(&m.policy)
}

// again returns n zero values, in the memory of s where it is enough.
func again[E any](s []E, n int) []E {
	if cap(s) < n {
		return make([]E, n)
	}
	s = s[:n]
	clear(s)
	return s
}

// noPolicy judges the dimensions.
var noPolicy Policy

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

// named has a bit for each missing fact of a criterion with n facts, where some
// is missing: those the outcome names, or the first where it names none of them.
func (o Outcome) named(n int) uint32 {
	if lacking := o.lacking() & (1<<n - 1); lacking != 0 {
		return lacking
	}
	return 1
}

// lay appends the gaps of the line, which has some, to those of lines before it.
func (l *Line) lay(gaps []Gap) []Gap {
	facts := l.criterion.Facts
	lacking := l.Outcome.named(len(facts))
	first := len(gaps)
	stake := (int64(l.Weight)*int64(1000-l.Outcome.low-l.Outcome.lost) + 999) / 1000
	for ; lacking != 0; lacking &= lacking - 1 {
		gaps = append(gaps, Gap{facts[bits.TrailingZeros32(lacking)], int(stake)})
	}
	l.Missing = gaps[first:len(gaps):len(gaps)]
	return gaps
}
