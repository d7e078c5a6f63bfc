package partner

import (
	"strconv"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// Criteria returns what one partner is evaluated by: compliance as knock-outs,
// the criteria of the OECD's Development Assistance Committee as far as a
// partner's record can speak of them (impact it cannot: that shows in
// agreements), technology orientation, talent, reciprocity, security, and how
// much of the record is known. The weights are this project's defaults; give
// your own with [score.Weight].
//
// What is asked of a partner, and the criteria that measure it (each code
// begins with PAR-FIT-):
//
//   - capability: CAPABILITY, DEPTH, TECHNOLOGY
//   - track record: TRACK, MEMBERSHIP, TIES
//   - alignment with priority technologies: PRIORITY, of [Priorities]
//   - reliability: CONTINUITY, AGE, FINANCE, INDEPENDENCE, EXIT
//   - reciprocity: RECIPROCITY
//   - openness: OPENNESS, IDENTITY, DATA
//   - risk: EXISTENCE, SANCTIONS, POLICY, EXPORT, INTEGRITY, OWNERSHIP,
//     SECURITY, CYBER, KNOWLEDGE, PEOPLE
//
// A policy of open publication is not among them: the record has no place for it.
//
// Answers that are stale on the day of scoring count as missing, unless they
// block or escalate.
func Criteria() score.Set[Partner] {
	return score.NewSet("partner", "1.1.0", complianceCriteria, strengthCriteria, standingCriteria, safetyCriteria, recordCriteria)
}

// Priorities returns the criterion PAR-FIT-PRIORITY: which share of the
// partner's areas stands on lists of priority technologies, such as those of
// a jurisdiction's pack. Add it with [score.Set.With]. An area coded by
// another list is not held against the partner; map it first, with a
// [technology.Crosswalk].
func Priorities(lists ...*technology.List) score.Set[Partner] {
	return score.NewSet("partner-priorities", "1.0.0", []score.Criterion[Partner]{{
		Code: "PAR-FIT-PRIORITY", Dimension: "technology", Weight: 20,
		EN:         "What share of the partner's areas stands on the lists of priority technologies?",
		VI:         "Tỷ lệ lĩnh vực của đối tác thuộc các danh mục công nghệ ưu tiên là bao nhiêu?",
		EvidenceEN: "The areas of the record, and the lists given to the criterion.",
		EvidenceVI: "Các lĩnh vực trong hồ sơ và các danh mục được cung cấp.",
		Facts:      []score.Fact{factTechnologies},
		Basis:      byTechnology,
		Measure: func(p *Partner, _ *score.Context) score.Outcome {
			on, off, open := 0, 0, 0
			for i := range p.Technologies {
				switch listed(p.Technologies[i].Technology, lists) {
				case codes.Yes:
					on++
				case codes.No:
					off++
				default:
					open++
				}
			}
			return score.Ratio(on, off, open)
		},
		Evidence: func(p *Partner, _ *score.Context) (e []score.Evidence) {
			for i := range p.Technologies {
				at, area := "/technologies/"+strconv.Itoa(i)+"/technology", short(p.Technologies[i].Technology.String())
				switch listed(p.Technologies[i].Technology, lists) {
				case codes.Yes:
					e = append(e, score.For(at, "The area "+area+" stands on a list of priority technologies.", "Lĩnh vực "+area+" thuộc danh mục công nghệ ưu tiên."))
				case codes.No:
					e = append(e, score.Against(at, "The area "+area+" stands on no list of priority technologies.", "Lĩnh vực "+area+" không thuộc danh mục công nghệ ưu tiên."))
				}
			}
			return e
		},
	}})
}

// listed reports whether the area, or one that it is within, stands on one of
// the lists: unknown where it is coded by another list or the list is not
// complete.
func listed(c technology.Code, lists []*technology.List) codes.Answer {
	answer := codes.Unknown
	for _, l := range lists {
		if l.Name() != c.List {
			continue
		}
		for at, ok := c, true; ok; at, ok = at.Parent() {
			if l.Holds(at) {
				return codes.Yes
			}
		}
		if l.Complete() {
			answer = codes.No
		}
	}
	return answer
}

// scoredOn is the day of scoring; zero when none is given.
func scoredOn(c *score.Context) calendar.Date { return calendar.FromYMD(int32(c.AsOf())) }

// answer returns the index of the answer that counts on the day of scoring,
// and -1 when there is none, it says unknown, or it is stale.
func (p *Partner) answer(q Question, c *score.Context) int {
	day := scoredOn(c)
	i := p.latest(q, day)
	if i < 0 {
		return -1
	}
	a := &p.Answers[i]
	if !a.Answer.Known() || a.Stale(day) && q.Effect(a.Answer) < EffectEscalate {
		return -1
	}
	return i
}

// answers reports whether the answer that counts on the day of scoring is this one.
func (p *Partner) answers(q Question, a codes.Answer, c *score.Context) bool {
	i := p.answer(q, c)
	return i >= 0 && p.Answers[i].Answer == a
}

// good is the outcome of a question whose good answer is want.
func good(p *Partner, c *score.Context, q Question, want codes.Answer) score.Outcome {
	i := p.answer(q, c)
	switch {
	case i < 0:
		return score.Missing()
	case p.Answers[i].Answer == want:
		return score.Measured(1000)
	case p.Answers[i].Answer == codes.NotApplicable:
		return score.NotApplicable()
	}
	return score.Measured(0)
}

// gate is the outcome of a question that blocks: only the good answer passes,
// not applicable is no answer.
func gate(p *Partner, c *score.Context, q Question, want codes.Answer) score.Outcome {
	i := p.answer(q, c)
	switch {
	case i < 0, p.Answers[i].Answer == codes.NotApplicable:
		return score.Missing()
	case p.Answers[i].Answer == want:
		return score.Measured(1000)
	}
	return score.Failed()
}

// both is the outcome of two questions that count alike, each with its good
// answer; what is not applicable leaves the count.
func both(p *Partner, c *score.Context, a Question, wantA codes.Answer, b Question, wantB codes.Answer) score.Outcome {
	yes, no, open, skipped := 0, 0, 0, 0
	var lacking [2]int
	for n, x := range [...]struct {
		q    Question
		want codes.Answer
	}{{a, wantA}, {b, wantB}} {
		switch i := p.answer(x.q, c); {
		case i < 0:
			lacking[open] = n
			open++
		case p.Answers[i].Answer == x.want:
			yes++
		case p.Answers[i].Answer == codes.NotApplicable:
			skipped++
		default:
			no++
		}
	}
	if skipped == 2 {
		return score.NotApplicable()
	}
	return score.Ratio(yes, no, open, lacking[:open]...)
}

// shown is the evidence of the answers that count to the questions.
func shown(p *Partner, c *score.Context, want codes.Answer, questions ...Question) (e []score.Evidence) {
	for _, q := range questions {
		i := p.answer(q, c)
		if i < 0 || p.Answers[i].Answer == codes.NotApplicable {
			continue
		}
		a := p.Answers[i].Answer
		at := "/answers/" + strconv.Itoa(i) + "/answer"
		e = append(e, score.Evidence{
			Pointer: at, For: a == want,
			EN: "Question " + string(q) + " is answered with " + a.Label(language.English) + ".",
			VI: "Câu hỏi " + string(q) + " được trả lời: " + a.Label(language.Vietnamese) + ".",
		})
	}
	return e
}
