package gate

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// Context is what a gate tells its questions. It is valid for one call.
type Context struct {
	on, known   calendar.Date
	first, last rule.Day
	nature      agreement.Classification
	classified  bool
}

// On is the day of the decision, known to the day.
func (c *Context) On() calendar.Date { return c.on }

// Known is the day whose knowledge the decision rests on.
func (c *Context) Known() calendar.Date { return c.known }

// LawDays are the days that choose the law: see [agreement.LawDays].
func (c *Context) LawDays() (first, last rule.Day) { return c.first, c.last }

// Nature is what the agreement is in law; nil where the gate has no
// [Classify]. It is only read.
func (c *Context) Nature() *agreement.Classification {
	if !c.classified {
		return nil
	}
	return &c.nature
}

// Assured answers a question by the findings on record. A finding counts from
// its day to its last, when it surely stood in the record by the day whose
// knowledge counts. A later finding of the same office takes the place of its
// earlier ones, even once it has run out. Findings of different offices that
// disagree are referred with one of each.
//
// It is missing where there is no finding, where the last has run out, and where
// its dates are too vague to tell; conditional where the finding has terms, or
// does not say who made it.
func (c *Context) Assured(a *agreement.Agreement, code rule.Code) Finding {
	s := standing{yes: -1, terms: -1, no: -1, apart: -1, vague: -1, vagueNo: -1, over: -1, silent: -1}
	later := latest{all: a.Assurances, c: c, code: code}
	for i := range a.Assurances {
		x := &a.Assurances[i]
		if x.Question != string(code) {
			continue
		}
		made := c.made(x)
		switch {
		case made == calendar.No || later.than(x):
			continue
		case !x.Answer.Known():
			s.silent = first(s.silent, i)
			continue
		}
		holds := calendar.Yes
		if !x.Until.IsZero() {
			switch x.Until.Compare(c.on) {
			case calendar.Before:
				holds = calendar.No
			case calendar.CannotSay:
				holds = calendar.Unknown
			}
		}
		switch {
		case holds == calendar.No:
			s.over = first(s.over, i)
		case holds.And(made) == calendar.Unknown && x.Answer == codes.No:
			s.vagueNo = first(s.vagueNo, i)
		case holds.And(made) == calendar.Unknown:
			s.vague = first(s.vague, i)
		case x.Answer == codes.No:
			s.no = first(s.no, i)
		case x.Answer == codes.NotApplicable:
			s.apart = first(s.apart, i)
		default:
			if !x.Condition.IsZero() || anonymous(x) {
				s.terms = first(s.terms, i)
			}
			if s.yes < 0 || x.On.Compare(a.Assurances[s.yes].On) == calendar.After {
				s.yes = i
			}
		}
	}
	return s.finding(a)
}

// made says whether a finding was made, and on record, by the days that count.
func (c *Context) made(x *agreement.Assurance) calendar.Truth {
	known := x.Known
	if known.IsZero() {
		known = x.On
	}
	return notAfter(x.On, c.on).And(notAfter(known, c.known))
}

// notAfter says whether a date lies on or before a day.
func notAfter(d, day calendar.Date) calendar.Truth {
	switch d.Compare(day) {
	case calendar.Before, calendar.Same:
		return calendar.Yes
	case calendar.After:
		return calendar.No
	}
	return calendar.Unknown
}

// standing are the findings on one question by what they say, as indexes; -1
// where there is none.
type standing struct {
	yes, terms     int // answered well: the latest; the first with terms
	no, apart      int // answered badly; found not to apply
	vague, vagueNo int // whose dates do not tell
	over, silent   int // that have run out; that say nothing
}

func first(have, i int) int {
	if have >= 0 {
		return have
	}
	return i
}

// finding says what the findings come to.
func (s *standing) finding(a *agreement.Agreement) Finding {
	well := s.yes
	if s.terms >= 0 {
		well = s.terms
	}
	badly := s.no
	if badly < 0 && (well >= 0 || s.apart >= 0) {
		badly = s.vagueNo
	}
	switch {
	case badly >= 0 && (well >= 0 || s.apart >= 0):
		other := max(well, s.apart)
		if well >= 0 {
			other = well
		}
		return Finding{Result: Referred, At: At("/assurances/*", badly), And: At("/assurances/*", other),
			EN: "Findings on record disagree.", VI: "Các kết quả rà soát trong hồ sơ không thống nhất."}
	case badly >= 0:
		x := &a.Assurances[badly]
		return Finding{Result: Refused, At: At("/assurances/*", badly), Until: x.Until, Terms: x.Condition,
			EN: "It was found not to be so.", VI: "Kết quả rà soát: không đáp ứng."}
	case s.vagueNo >= 0:
		return Finding{Result: Referred, At: At("/assurances/*", s.vagueNo),
			EN: "It was found not to be so, but the dates on record do not tell whether that holds on the day.",
			VI: "Kết quả rà soát: không đáp ứng, nhưng thời điểm ghi trong hồ sơ chưa đủ rõ để biết kết quả đó còn giá trị hay không."}
	case s.terms >= 0:
		x := &a.Assurances[s.terms]
		f := Finding{Result: Conditional, At: At("/assurances/*", s.terms), Until: x.Until, Terms: x.Condition,
			EN: "It was found to be so on terms.", VI: "Kết quả rà soát: đáp ứng, kèm theo điều kiện."}
		if x.Condition.IsZero() {
			f.EN, f.VI = "It was found to be so; who found it is not recorded and remains to be confirmed.", "Kết quả rà soát: đáp ứng, nhưng chưa ghi cơ quan kết luận; cần xác nhận."
		}
		return f
	case s.yes >= 0:
		return Finding{Result: Passed, At: At("/assurances/*", s.yes), Until: a.Assurances[s.yes].Until,
			EN: "It was found to be so.", VI: "Kết quả rà soát: đáp ứng."}
	case s.apart >= 0:
		return Finding{Result: NotApplicable, At: At("/assurances/*", s.apart), Until: a.Assurances[s.apart].Until,
			EN: "It was found not to apply.", VI: "Kết quả rà soát: không áp dụng."}
	case s.vague >= 0:
		return Finding{At: At("/assurances/*/on", s.vague), And: At("/assurances/*/until", s.vague),
			EN: "It was found to be so, but the dates on record do not tell whether that holds on the day.",
			VI: "Kết quả rà soát: đáp ứng, nhưng thời điểm ghi trong hồ sơ chưa đủ rõ để biết kết quả đó còn giá trị hay không."}
	case s.over >= 0:
		return Finding{At: At("/assurances/*/until", s.over),
			EN: "The finding on record has run out.", VI: "Kết quả rà soát trong hồ sơ đã hết giá trị."}
	case s.silent >= 0:
		return Finding{At: At("/assurances/*/answer", s.silent),
			EN: "The finding on record does not say what was found.", VI: "Kết quả rà soát trong hồ sơ chưa ghi kết luận."}
	}
	return Finding{At: At("/assurances"), none: true,
		EN: "No finding is on record.", VI: "Hồ sơ chưa có kết quả rà soát."}
}

// author is who made a finding.
type author struct {
	by     id.Partner
	office string
}

func authorOf(x *agreement.Assurance) author { return author{x.By, x.Office.String()} }

func anonymous(x *agreement.Assurance) bool { return x.By.IsZero() && x.Office.IsZero() }

// maxPairs is up to how many findings are compared with one another; of more a
// map of their authors is made.
const maxPairs = 32

// latest tells whether the same author answered the same question later.
type latest struct {
	all  []agreement.Assurance
	c    *Context
	code rule.Code
	by   map[author]calendar.Date
}

// than reports whether a finding was surely made after x by the same author.
func (l *latest) than(x *agreement.Assurance) bool {
	if anonymous(x) || x.On.IsZero() {
		return false
	}
	if len(l.all) > maxPairs {
		if l.by == nil {
			l.gather()
		}
		return l.by[authorOf(x)].Compare(x.On) == calendar.After
	}
	for i := range l.all {
		y := &l.all[i]
		if y.On.Compare(x.On) == calendar.After && l.counts(y) && y.By == x.By && y.Office.String() == x.Office.String() {
			return true
		}
	}
	return false
}

// counts reports whether a finding can take the place of an earlier one.
func (l *latest) counts(y *agreement.Assurance) bool {
	return y.Question == string(l.code) && y.Answer.Known() && l.c.made(y) == calendar.Yes
}

// gather keeps of each author the date that is furthest on by its first day:
// nothing of that author that is surely before some date is not before that one.
func (l *latest) gather() {
	l.by = make(map[author]calendar.Date)
	for i := range l.all {
		y := &l.all[i]
		if !l.counts(y) || anonymous(y) {
			continue
		}
		k := authorOf(y)
		if have, ok := l.by[k]; !ok || y.On.Earliest().Compare(have.Earliest()) == calendar.After {
			l.by[k] = y.On
		}
	}
}
