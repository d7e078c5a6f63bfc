package score

import (
	"fmt"
	"math/bits"
	"strconv"
)

// Outcome is what one criterion says of one subject: measured, partly known,
// missing, not applicable or failed. It is comparable. The zero value is
// Missing(0): forgetting to answer is never a pass.
type Outcome struct {
	low   uint16 // permille surely reached
	lost  uint16 // permille surely not reached; high is 1000-lost
	facts uint32 // a bit per missing fact; zero is the first alone
	state state
}

type state uint8

const (
	applies state = iota
	skipped
	failed
)

// noSuchFact stands in Outcome.facts for an index that no criterion can have.
const noSuchFact = 1 << MaxFacts

// Measured is a full answer in permille: 0 is the worst, 1000 the best. A value
// outside is taken as the nearer end.
func Measured(permille int) Outcome {
	v := clamp(permille)
	return Outcome{low: v, lost: 1000 - v}
}

// Range is a partial answer: surely low permille, at most high. What lies
// between is missing, the rest counts as measured, so a range covers
// 1000-(high-low) permille of its weight. The indexes say which facts are
// missing; without any it is the first. Range(v, v) is Measured(v) and
// Range(0, 1000) is Missing(). The ends may come in either order.
//
// A range promises that the criterion applies. A knock-out that is partly known
// may yet fail, so its low end counts as 0.
func Range(low, high int, facts ...int) Outcome {
	if low > high {
		low, high = high, low
	}
	o := Outcome{low: clamp(low), lost: 1000 - clamp(high)}
	if o.low+o.lost < 1000 {
		o.facts = mask(facts)
	}
	return o
}

// Missing is no answer, for want of the facts with the given indexes in
// [Criterion].Facts; without any it is the first.
func Missing(facts ...int) Outcome { return Outcome{facts: mask(facts)} }

// NotApplicable says that the question does not arise for the subject, for the
// reason that the criterion states. Its weight leaves the total.
func NotApplicable() Outcome { return Outcome{state: skipped} }

// Failed is a knock-out: it counts as 0 and no other criterion makes up for it.
func Failed() Outcome { return Outcome{lost: 1000, state: failed} }

// Ratio is the share of good ones among good, bad and unknown ones: a range
// when some are unknown. It rounds down for the low end and for a full answer,
// and up for the high end. Negative counts are taken as 0. When there are none
// at all it is missing, not a pass and not inapplicable, because an empty list
// seldom proves that there is nothing: a measure that knows better says
// [NotApplicable] itself. The indexes are those of the missing facts.
func Ratio(good, bad, unknown int, facts ...int) Outcome {
	g, b, u := count(good), count(bad), count(unknown)
	total := g + b + u
	if total == 0 {
		return Missing(facts...)
	}
	low := thousandths(g, total)
	if u == 0 {
		return Measured(int(low))
	}
	return Range(int(low), 1000-int(thousandths(b, total)), facts...)
}

// count bounds n so that three of them add up without overflow.
func count(n int) uint64 { return min(uint64(max(n, 0)), 1<<61) }

// thousandths is 1000*part/total rounded down; part is at most total.
func thousandths(part, total uint64) uint64 {
	if total < 1<<22 { // the usual case, by 32 bits
		return uint64(uint32(part) * 1000 / uint32(total))
	}
	hi, lo := bits.Mul64(part, 1000)
	q, _ := bits.Div64(hi, lo, total)
	return q
}

func clamp(permille int) uint16 { return uint16(min(max(permille, 0), 1000)) }

func mask(facts []int) uint32 {
	if len(facts) == 0 {
		return 0
	}
	var m uint32
	for _, f := range facts {
		if f < 0 || f >= MaxFacts {
			m |= noSuchFact
		} else {
			m |= 1 << f
		}
	}
	if m == 1 {
		return 0
	}
	return m
}

// Kind says what sort of answer an outcome is. It is a closed set; the zero
// value is KindMissing.
type Kind uint8

const (
	// KindMissing: nothing is known.
	KindMissing Kind = iota
	// KindPartly: a range is known.
	KindPartly
	// KindMeasured: a full answer.
	KindMeasured
	// KindNotApplicable: the question does not arise.
	KindNotApplicable
	// KindFailed: a knock-out.
	KindFailed
)

var kindTexts = [...]string{"missing", "partly", "measured", "not-applicable", "failed"}

// String returns missing, partly, measured, not-applicable or failed.
func (k Kind) String() string {
	if int(k) < len(kindTexts) {
		return kindTexts[k]
	}
	return fmt.Sprintf("kind(%d)", uint8(k))
}

// MarshalText writes the text that [Kind.UnmarshalText] reads.
func (k Kind) MarshalText() ([]byte, error) { return marshalClosed("kind", kindTexts[:], uint8(k)) }

// UnmarshalText reads what String writes and refuses anything else.
func (k *Kind) UnmarshalText(b []byte) error {
	return unmarshalClosed("kind", kindTexts[:], b, (*uint8)(k))
}

// Kind says what sort of answer the outcome is.
func (o Outcome) Kind() Kind {
	switch {
	case o.state == skipped:
		return KindNotApplicable
	case o.state == failed:
		return KindFailed
	case o.low+o.lost == 1000:
		return KindMeasured
	case o.low+o.lost == 0:
		return KindMissing
	}
	return KindPartly
}

// Bounds returns the permille that the outcome surely reaches and the most it
// may reach. They are equal for a full answer and for Failed (0), and mean
// nothing for NotApplicable (0, 1000).
func (o Outcome) Bounds() (low, high int) { return int(o.low), 1000 - int(o.lost) }

// Lacks reports whether the fact with the index in [Criterion].Facts is
// missing.
func (o Outcome) Lacks(fact int) bool {
	return fact >= 0 && fact < MaxFacts && o.lacking()&(1<<fact) != 0
}

// Misplaced reports whether the outcome names a missing fact that a criterion
// with n facts does not have: a mistake in its measure. The first fact is then
// listed as missing if no other is.
func (o Outcome) Misplaced(n int) bool { return o.lacking()>>n != 0 }

// lacking has a bit for each missing fact.
func (o Outcome) lacking() uint32 {
	switch {
	case o.state != applies || o.low+o.lost == 1000:
		return 0
	case o.facts == 0:
		return 1
	}
	return o.facts
}

// counted is the outcome as it enters the sums: a knock-out that is only partly
// known may yet fail, so nothing of it is sure.
func (o Outcome) counted(knockout bool) Outcome {
	if knockout && o.state == applies && o.low+o.lost < 1000 {
		o.low = 0
	}
	return o
}

// String returns the kind, with the permille where there are some:
// "measured 620", "partly 400–700".
func (o Outcome) String() string {
	k := o.Kind()
	low, high := o.Bounds()
	switch k {
	case KindMeasured:
		return k.String() + " " + strconv.Itoa(low)
	case KindPartly:
		return k.String() + " " + strconv.Itoa(low) + "–" + strconv.Itoa(high)
	}
	return k.String()
}
