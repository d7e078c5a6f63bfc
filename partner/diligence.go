package partner

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
)

// FreshMonths is how long an answer of due diligence is taken as good: after
// it the partner is to be screened again, and also on a change of ownership or
// of a list. Twelve months is general practice and not a legal term; a program
// with another term drops the rule PAR-ANSWER-STALE and adds its own.
const FreshMonths = 12

// Answered returns the answer to the question. Where it was answered more than
// once, that is the latest answer; where the dates do not tell which is later,
// the graver one. An answer that blocks or escalates stands until a later one
// settles the question: neither unknown, nor not applicable where the question
// applies to everyone, takes its place, and without a date it gives way to none.
// Any other answer without date gives way to one with a date. The order of the
// answers in the record does not matter. It is false where the record holds no
// answer.
func (p *Partner) Answered(q Question) (Answer, bool) {
	return p.answeredOn(q, calendar.Date{})
}

// answeredOn is Answered without what was surely found out after the day; a
// zero day asks for all.
func (p *Partner) answeredOn(q Question, day calendar.Date) (Answer, bool) {
	if i := p.latest(q, day); i >= 0 {
		return p.Answers[i], true
	}
	return Answer{}, false
}

// latest returns the index of the answer that counts for the question on the
// day, and -1 when there is none.
func (p *Partner) latest(q Question, day calendar.Date) int {
	var r recency
	best, n := -1, 0
	for i := range p.Answers {
		a := &p.Answers[i]
		if a.Question.is(q) && a.On.Compare(day) != calendar.After {
			r.see(a)
			best, n = i, n+1
		}
	}
	if n < 2 {
		return best
	}
	best = -1
	for i := range p.Answers {
		a := &p.Answers[i]
		if a.Question.is(q) && a.On.Compare(day) != calendar.After && r.keeps(a) &&
			(best < 0 || a.graver(&p.Answers[best])) {
			best = i
		}
	}
	return best
}

// recency knows how late the latest of several answers is at the least.
type recency struct {
	dated   bool
	since   int32 // yyyymmdd; zero when no date is certain
	settled int32 // the same of the answers that settle the question
}

func (r *recency) see(a *Answer) {
	if a.On.IsZero() {
		return
	}
	r.dated = true
	r.since = max(r.since, certain(a.On))
	if a.Answer.Known() && a.effect() != EffectOpen {
		r.settled = max(r.settled, certain(a.On))
	}
}

// keeps reports whether no answer seen surely takes the place of a, one of them.
func (r *recency) keeps(a *Answer) bool {
	since := r.since
	if a.effect() >= EffectEscalate {
		since = r.settled
	} else if a.On.IsZero() {
		return !r.dated
	}
	return certain(a.On) == 0 || a.On.Latest().YMD() >= since
}

// effect is what the answer leads to as long as it is not stale.
func (a *Answer) effect() Effect { return a.Question.Effect(a.Answer) }

// graver reports whether a goes before b, an answer to the same question of
// which nobody can say that it is later or earlier.
func (a *Answer) graver(b *Answer) bool {
	x, y := a.effect(), b.effect()
	if x != y {
		return x > y
	}
	return a.On.YMD() > b.On.YMD()
}

// Stale reports whether the answer is surely older than [FreshMonths] on the
// day. It is false where a date is missing or too vague to say.
func (a *Answer) Stale(day calendar.Date) bool { return staleOn(a.On, day, FreshMonths) }

// staleOn reports whether something found out on a date is surely more than so
// many months old on the day. Of a year alone, of which months cannot be
// counted, its last day stands for it.
func staleOn(on, day calendar.Date, months int) bool {
	if on.IsZero() || day.IsZero() {
		return false
	}
	end := on.AddMonths(months)
	if end.IsZero() && !on.Uncertain() && !on.Approximate() {
		end = on.Latest().AddMonths(months)
	}
	return end.Compare(day) == calendar.Before
}

// Decision is what the answers of due diligence add up to. It is a closed set;
// the zero value is NotAssessed. Its text forms are not-assessed, rejected,
// escalated, incomplete, conditional and cleared.
type Decision uint8

const (
	// NotAssessed: not one question of the bank is answered.
	NotAssessed Decision = iota
	// Rejected: an answer blocks.
	Rejected
	// Escalated: no answer blocks; one is for a higher level to decide.
	Escalated
	// Incomplete: a question that may block or escalate is not answered.
	Incomplete
	// Conditional: a condition is to be met first.
	Conditional
	// Cleared: nothing stands against going ahead. The criteria of [Criteria]
	// say how good the partner is.
	Cleared
)

var decisionTexts = [...]string{"not-assessed", "rejected", "escalated", "incomplete", "conditional", "cleared"}

// String returns the text of the decision.
func (d Decision) String() string {
	if int(d) < len(decisionTexts) {
		return decisionTexts[d]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (d Decision) MarshalText() ([]byte, error) {
	return closedText("decision", decisionTexts[:], uint8(d))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (d *Decision) UnmarshalText(b []byte) error {
	return parseClosed("decision", decisionTexts[:], b, (*uint8)(d))
}

var (
	decisionEN = [...]string{"not assessed", "rejected", "for a higher level to decide", "incomplete", "on conditions", "cleared"}
	decisionVI = [...]string{"chưa thẩm tra", "không chấp thuận", "trình cấp cao hơn quyết định", "chưa đủ thông tin", "chấp thuận có điều kiện", "không có vướng mắc"}
)

// Label returns the decision in words, in Vietnamese where tag asks for it and in English
// otherwise.
func (d Decision) Label(tag language.Tag) string {
	return closedLabel(decisionEN[:], decisionVI[:], uint8(d), tag)
}

// DecisionOn folds the answers known on the day into a decision, and names the
// first question of the bank that led to it ("" when cleared or not assessed).
// Answers found out later are not looked at, and answers that are stale on the
// day count as unknown, unless they block or escalate: such a finding stands
// until another takes its place. The zero day takes every answer as it is.
//
// Screenings speak to DD-03 beside its answer: a match that was confirmed
// blocks, and a hit that nobody has looked into leaves the question open.
//
// DecisionOn asks every question of the bank. [Partner.Assess] asks as many as
// the engagement calls for and gives every reason.
func (p *Partner) DecisionOn(day calendar.Date) (Decision, Question) {
	worst, at, any := EffectNone, Question(""), false
	listed, _ := p.screeningEffect(day)
	for n := range questions.Entries {
		q := Question(questions.Entries[n].Code)
		a, ok := p.answeredOn(q, day)
		any = any || ok
		e := q.Effect(a.Answer)
		if e < EffectEscalate && a.Stale(day) {
			e = q.Effect(codes.Unknown)
		}
		if n == screenedQuestion {
			e = max(e, listed)
		}
		if e > worst {
			worst, at = e, q
		}
	}
	if !any && listed < EffectBlock {
		return NotAssessed, ""
	}
	d := decided(worst)
	if d == Cleared {
		at = ""
	}
	return d, at
}

// screenedQuestion is the place of DD-03 in the bank.
const screenedQuestion = 2

// decided is the decision that the gravest effect leads to.
func decided(worst Effect) Decision {
	switch worst {
	case EffectBlock:
		return Rejected
	case EffectEscalate:
		return Escalated
	case EffectOpen:
		return Incomplete
	case EffectCondition:
		return Conditional
	}
	return Cleared
}
