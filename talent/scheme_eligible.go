package talent

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// Eligible says whether the scheme takes somebody in on a day.
//
// It is met when the scheme is surely in force, every general condition is met,
// a specific one is, where there are any, and no exclusion may hold. It is not
// met when the scheme is surely not in force, an exclusion holds, a general
// condition is surely not met, or every specific one surely is not. Otherwise
// it is open, and Open says what may settle it.
//
// A condition is met or not as it was answered; without an answer as the record
// shows, or as its parts do, of which each must be met. Where an answer
// contradicts another one, the record or the parts, it is open. What the record
// does not hold is open too: a record is never said to be all there is.
func (s *Scheme) Eligible(c *Candidacy) Eligibility {
	j := schemeJudge{c: c, purpose: c.Purpose, asked: make(map[rule.Code]bool)}
	if j.purpose == "" {
		j.purpose = PurposeEvaluation
	}
	for i := range c.Answers {
		if c.Answers[i].Code != "" {
			j.asked[c.Answers[i].Code] = false
		}
	}
	out := Eligibility{Scheme: s.Code, On: c.On}
	general, specific, excluded := calendar.Yes, calendar.No, calendar.No
	for i := range s.General {
		r := j.result(&s.General[i], RoleGeneral, 0)
		general = general.And(r.Met)
		out.Parts = append(out.Parts, r)
	}
	for i := range s.Specific {
		r := j.result(&s.Specific[i], RoleSpecific, 0)
		specific = specific.Or(r.Met)
		out.Parts = append(out.Parts, r)
	}
	if len(s.Specific) == 0 {
		specific = calendar.Yes
	}
	for i := range s.Excludes {
		r := j.result(&s.Excludes[i], RoleExclusion, 0)
		excluded = excluded.Or(r.Met)
		out.Parts = append(out.Parts, r)
	}
	inForce := s.InForceOn(c.On)
	switch {
	case inForce == calendar.No:
		out.Met, out.Why = calendar.No, NotInForce
	case excluded == calendar.Yes:
		out.Met, out.Why = calendar.No, Excluded
	case general == calendar.No:
		out.Met, out.Why = calendar.No, GeneralUnmet
	case specific == calendar.No:
		out.Met, out.Why = calendar.No, SpecificUnmet
	case general == calendar.Unknown || specific == calendar.Unknown || excluded == calendar.Unknown:
		out.Met, out.Why = calendar.Unknown, EligibilityOpen
		for i := range out.Parts {
			if r := &out.Parts[i]; r.Role != RoleSpecific || specific == calendar.Unknown {
				out.Open = r.open(out.Open)
			}
		}
	case inForce == calendar.Unknown:
		out.Met, out.Why = calendar.Unknown, DayOpen
	default:
		out.Met, out.Why = calendar.Yes, AllMet
	}
	for i := range c.Answers {
		if a := c.Answers[i].Code; !j.asked[a] {
			j.asked[a] = true // once
			out.Unasked = append(out.Unasked, a)
		}
	}
	return out
}

// InForceOn reports whether the scheme is in force on the day, by its basis. One
// whose basis names no days always is.
func (s *Scheme) InForceOn(on calendar.Date) calendar.Truth {
	from, until := calendar.FromYMD(int32(s.Basis.From)), calendar.FromYMD(int32(s.Basis.Until))
	if from.IsZero() && until.IsZero() {
		return calendar.Yes
	}
	return calendar.Period{Start: from, End: until, OpenStart: from.IsZero(), OpenEnd: until.IsZero()}.Contains(on)
}

// schemeDepth is how deep conditions may consist of conditions.
const schemeDepth = 4

// schemeJudge judges the conditions of one candidacy.
type schemeJudge struct {
	c       *Candidacy
	purpose Purpose
	asked   map[rule.Code]bool // codes answered, and whether the scheme asks them
}

func (j *schemeJudge) result(c *Condition, role ConditionRole, depth int) ConditionResult {
	r := ConditionResult{Code: c.Code, EN: c.EN, VI: c.VI, Role: role}
	answer, disputed := j.answer(c.Code, role, &r)
	told, why := calendar.Unknown, Unanswered
	switch {
	case len(c.All) > 0 && depth < schemeDepth:
		told, why = calendar.Yes, ByParts
		for i := range c.All {
			part := j.result(&c.All[i], role, depth+1)
			told = told.And(part.Met)
			r.All = append(r.All, part)
		}
	case c.Judge != nil && j.c.Expert != nil:
		if !j.mayRead(c.Reads) {
			why = NoConsentToJudge
			break
		}
		shown := c.Judge(j.c.Expert, j.c.On)
		told, why, r.At = shown.Met, ByRecord, shown.At
	}
	if c.Partial {
		told = calendar.Unknown
	}
	switch {
	case disputed, answer != calendar.Unknown && told != calendar.Unknown && answer != told:
		r.Why = Disputed
	case answer != calendar.Unknown:
		r.Met, r.Why = answer, ByAnswer
	case told != calendar.Unknown:
		r.Met, r.Why = told, why
	case c.Partial:
		r.Why = TextNotSeen
	case why == NoConsentToJudge:
		r.Why = why
	}
	return r
}

// answer returns what the caller answered, and whether answers contradict.
func (j *schemeJudge) answer(code rule.Code, role ConditionRole, r *ConditionResult) (is calendar.Truth, disputed bool) {
	if _, any := j.asked[code]; !any {
		return calendar.Unknown, false
	}
	j.asked[code] = true
	for i := range j.c.Answers {
		a := &j.c.Answers[i]
		if a.Code != code {
			continue
		}
		if a.Evidence != "" {
			r.Evidence = append(r.Evidence, a.Evidence)
		}
		now := calendar.Unknown
		switch a.Answer {
		case codes.Yes:
			now = calendar.Yes
		case codes.No:
			now = calendar.No
		case codes.NotApplicable:
			if role != RoleGeneral {
				now = calendar.No
			}
		}
		disputed = disputed || is != calendar.Unknown && now != calendar.Unknown && is != now
		if now != calendar.Unknown {
			is = now
		}
	}
	if disputed {
		return calendar.Unknown, true
	}
	return is, false
}

// mayRead reports whether the parts of the record may surely be used.
func (j *schemeJudge) mayRead(parts []string) bool {
	if len(parts) == 0 {
		return j.c.Expert.CanUse(j.purpose, j.c.On).Granted()
	}
	for _, p := range parts {
		if !j.c.Expert.CanUsePart(j.purpose, j.c.On, p).Granted() {
			return false
		}
	}
	return true
}

// open adds the codes that may settle the condition: its own where only an
// answer to the whole does, otherwise those of its open parts.
func (r *ConditionResult) open(list []rule.Code) []rule.Code {
	switch {
	case r.Met != calendar.Unknown:
		return list
	case len(r.All) == 0 || r.Why == TextNotSeen || r.Why == Disputed:
		return append(list, r.Code)
	}
	for i := range r.All {
		list = r.All[i].open(list)
	}
	return list
}

// Text returns the condition in words, in Vietnamese where tag asks for it and
// in English otherwise.
func (r *ConditionResult) Text(tag language.Tag) string {
	if schemeVietnamese(tag) {
		return r.VI
	}
	return r.EN
}

var (
	schemeTruthEN   = [...]string{calendar.Unknown: "open", calendar.Yes: "met", calendar.No: "not met"}
	schemeTruthVI   = [...]string{calendar.Unknown: "chưa rõ", calendar.Yes: "đáp ứng", calendar.No: "không đáp ứng"}
	schemeExcludeEN = [...]string{calendar.Unknown: "open", calendar.Yes: "holds", calendar.No: "does not hold"}
	schemeExcludeVI = [...]string{calendar.Unknown: "chưa rõ", calendar.Yes: "thuộc trường hợp này", calendar.No: "không thuộc trường hợp này"}
)

// Lines returns the decision and every condition in words, a line each, in
// Vietnamese where tag asks for it and in English otherwise. Parts are indented.
// They hold places in the record but nothing of what stands there, and nothing
// of the caller's evidence.
func (e *Eligibility) Lines(tag language.Tag) []string {
	lines := []string{e.Why.Label(tag)}
	for i := range e.Parts {
		lines = e.Parts[i].lines(lines, tag, "")
	}
	return lines
}

func (r *ConditionResult) lines(lines []string, tag language.Tag, indent string) []string {
	met := &schemeTruthEN
	switch vi := schemeVietnamese(tag); {
	case vi && r.Role == RoleExclusion:
		met = &schemeExcludeVI
	case vi:
		met = &schemeTruthVI
	case r.Role == RoleExclusion:
		met = &schemeExcludeEN
	}
	at := ""
	if len(r.At) > 0 {
		at = " " + strings.Join(r.At, " ")
	}
	lines = append(lines, indent+string(r.Code)+": "+met[r.Met]+" ("+r.Why.Label(tag)+at+"): "+r.Text(tag))
	for i := range r.All {
		lines = r.All[i].lines(lines, tag, indent+"  ")
	}
	return lines
}

func schemeVietnamese(tag language.Tag) bool {
	base, _ := tag.Base()
	return base.String() == "vi"
}
