package talent

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/score"
)

// languages is whether the expert works in every language asked for.
func (q *needJudge) languages(e *Expert, c *score.Context) score.Outcome {
	part := q.look(e, c, "/languages")
	any, yes, open := false, 0, 0
	for i := range q.need.Languages {
		answer := calendar.No
		for j := range e.Languages {
			if part.may(j) {
				any = true
				answer = answer.Or(e.Languages[j].Meets(&q.need.Languages[i]))
			}
		}
		switch answer {
		case calendar.Yes:
			yes++
		case calendar.Unknown:
			open++
		}
	}
	switch {
	case !any:
		return needNothing(len(e.Languages))
	case yes+open < len(q.need.Languages):
		return score.Failed()
	}
	return score.Ratio(yes, 0, open, 2)
}

// available is whether one entry of availability has the hours throughout the period.
func (q *needJudge) available(e *Expert, c *score.Context) score.Outcome {
	part := q.look(e, c, "/availability")
	w := q.need.Period.Whole()
	any, answer, begins, ends := false, calendar.No, calendar.No, calendar.No
	for j := range e.Availability {
		if part.may(j) {
			any = true
			a := &e.Availability[j]
			answer = answer.Or(a.Covers(q.need.Period, q.need.Hours))
			begins = begins.Or(a.Covers(calendar.Period{Start: w.Start, End: w.Start}, q.need.Hours))
			ends = ends.Or(a.Covers(calendar.Period{Start: w.End, End: w.End}, q.need.Hours))
		}
	}
	if !any {
		return needNothing(len(e.Availability))
	}
	if answer == calendar.No && begins != calendar.No && ends != calendar.No {
		answer = calendar.Unknown // one may have it at first and another at last
	}
	return needCondition(answer, 2)
}

// modes is whether the expert is ready for one of the ways of engagement.
func (q *needJudge) modes(e *Expert, c *score.Context) score.Outcome {
	part := q.look(e, c, "/modes")
	any := false
	for j, m := range e.Modes {
		if part.may(j) {
			if slices.Contains(q.need.Modes, m) {
				return score.Measured(1000)
			}
			any = true
		}
	}
	if !any {
		return needNothing(len(e.Modes))
	}
	return score.Failed()
}

// country is whether the expert lives where that is asked for.
func (q *needJudge) country(e *Expert, c *score.Context) score.Outcome {
	n := &q.need
	switch {
	case e.Country == "":
		return score.Missing(needLacksEntries)
	case !e.CanUsePart(n.Purpose, needDay(c), "/country").Granted():
		return score.Missing(needLacksConsent)
	case len(n.Countries) > 0 && !slices.Contains(n.Countries, e.Country), slices.Contains(n.Excluded, e.Country):
		return score.Failed()
	}
	return score.Measured(1000)
}

// consent is whether anything of the record may be looked at for the purpose.
func (q *needJudge) consent(e *Expert, c *score.Context) score.Outcome {
	purpose, on := q.need.Purpose, needDay(c)
	best := e.CanUse(purpose, on)
	unsure := best == Unsure
	for i := range e.Consents {
		if best.Granted() {
			break
		}
		x := &e.Consents[i]
		if x.Purpose != purpose {
			continue
		}
		for _, part := range x.Scope {
			p := e.CanUsePart(purpose, on, part)
			best, unsure = max(best, p), unsure || p == Unsure
		}
	}
	switch {
	case best.Granted():
		return score.Measured(1000)
	case unsure:
		return score.Missing(0)
	}
	return score.Failed()
}

// conflict is whether the expert has a conflict of interest with the parties. It
// is [ConflictPolicy.Between] without the list of them. All of the record is
// asked: an interest is not hidden by withholding consent.
func (q *needJudge) conflict(e *Expert, c *score.Context) calendar.Truth {
	with, on := &q.need.Parties, needDay(c)
	if has(with.Experts, e.ID) {
		return calendar.Yes
	}
	if !e.Tied() {
		return calendar.Unknown
	}
	answer := calendar.No
	if r := q.policy.rule(TieOrganisation); r != nil {
		for i := range e.Affiliations {
			if a := &e.Affiliations[i]; recordPost(a) && has(with.Partners, a.Partner) {
				answer = answer.Or(r.counts(a.Period, on))
			}
		}
	}
	for i := range e.Ties {
		t := &e.Ties[i]
		if !has(with.Partners, t.Partner) && !has(with.Experts, t.Expert) && !has(with.Agreements, t.Agreement) {
			continue
		}
		if r := q.policy.rule(t.Kind); r != nil {
			answer = answer.Or(r.counts(t.Period, on))
		}
	}
	return answer
}
