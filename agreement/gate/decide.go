package gate

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Decide decides on the agreement on a day, from what its record knew by that day.
// The gravest answer decides; what is missing never allows. It is undecided where
// on is not certain to the day, and where there are no questions.
func (g *Gate) Decide(a *agreement.Agreement, on calendar.Date) Decision {
	return g.DecideKnown(a, on, on)
}

// DecideKnown decides as of a day, from what the record knew by another: what
// would have been decided then had it been known, or what should have been
// decided from what was.
func (g *Gate) DecideKnown(a *agreement.Agreement, on, known calendar.Date) Decision {
	d := Decision{Agreement: a.ID, On: on, Known: known, Judge: g.judge}
	if !certain(on) || !certain(known) {
		return d
	}
	a = a.KnownOn(known)
	c := &Context{on: on, known: known}
	c.first, c.last = agreement.LawDays(a, on)
	if g.classify != nil {
		c.nature, c.classified = g.classify(a, on), true
		d.Nature = c.nature
	}
	w := writer{d: &d, c: c, a: a, places: make([]string, 0, 2*len(g.steps))}
	w.pointers.Grow(24 * len(g.steps))
	d.Reasons = make([]Reason, 0, len(g.steps))
	for i := range g.steps {
		s := &g.steps[i]
		switch {
		case !s.Basis.Holds(c.first, c.last):
			w.add(g, s, Finding{Result: NotApplicable,
				EN: "What the question rests on did not hold then.", VI: "Căn cứ của câu hỏi không có hiệu lực tại thời điểm đó."})
		case s.record:
			w.record(g, s)
		default:
			w.add(g, s, s.Ask(a, c))
		}
	}
	w.unasked(g)
	if len(d.Waived) > 0 {
		d.Outcome = max(d.Outcome, AllowWithConditions)
	}
	slices.SortStableFunc(d.Reasons, func(x, y Reason) int { return int(y.Outcome) - int(x.Outcome) })
	for i := range d.Reasons {
		if r := &d.Reasons[i]; r.Outcome == Refer && !slices.ContainsFunc(d.ReferTo, r.Decider.Equal) {
			d.ReferTo = append(d.ReferTo, r.Decider)
		}
	}
	if g.validity != (calendar.Span{}) {
		d.Lapse.ends(on.Add(g.validity), ByValidity, "")
	}
	return d
}

// maxUnasked is how many findings on questions that are not asked are named.
const maxUnasked = 10

// unasked refers findings against the agreement that answer no question of the
// gate, such as one whose code is misspelt: they must not be lost.
func (w *writer) unasked(g *Gate) {
	n := 0
	for i := range w.a.Assurances {
		x := &w.a.Assurances[i]
		if x.Answer != codes.No || g.known[rule.Code(x.Question)] || len(g.steps) == 0 {
			continue
		}
		if n++; n > maxUnasked {
			return
		}
		w.reason(g, &step{}, Reason{Code: CodeUnasked, Result: Referred, Outcome: Refer,
			AskedEN: "Does every finding answer a question that is asked?", AskedVI: "Mọi kết quả rà soát có trả lời câu hỏi được đặt ra không?",
			EN: "A finding against it answers no question of this gatekeeper.", VI: "Có kết quả rà soát không đáp ứng nhưng không ứng với câu hỏi nào.",
			Evidence: []string{"/assurances/" + strconv.Itoa(i) + "/question"}, Basis: unaskedBasis}, nil)
	}
}

// CodeUnasked is the code of reasons that no question of the gate gives: findings
// against an agreement under the code of a question that is not asked.
const CodeUnasked rule.Code = "GATE-UNASKED"

var unaskedBasis = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "What was found is not to be lost.", VI: "Kết quả rà soát không được bỏ sót.",
}

// certain reports whether a date is one day.
func certain(d calendar.Date) bool {
	return d.Precision() == calendar.Day && !d.Uncertain() && !d.Approximate()
}

// someone is who decides where nobody is named.
var someone = text.Text{
	{Lang: "en", Value: "who decides on concluding the agreement"},
	{Lang: "vi", Value: "cấp có thẩm quyền quyết định việc ký kết"},
}

// writer puts reasons into a decision. The pointers of all stand in one text.
type writer struct {
	d        *Decision
	c        *Context
	a        *agreement.Agreement
	places   []string
	pointers strings.Builder
}

// add adds the answer to a question.
func (w *writer) add(g *Gate, s *step, f Finding) {
	if f.Result >= results {
		f = Finding{EN: "The question has no answer.", VI: "Câu hỏi chưa có câu trả lời."}
	}
	r := Reason{Code: s.Code, Result: f.Result, Outcome: s.leads[f.Result], AskedEN: s.EN, AskedVI: s.VI,
		EN: f.EN, VI: f.VI, Terms: f.Terms, Until: f.Until, Basis: s.basis(w.c.first, w.c.last)}
	from := len(w.places)
	w.place(f.At)
	w.place(f.And)
	if len(w.places) > from {
		r.Evidence = w.places[from:len(w.places):len(w.places)]
	}
	w.reason(g, s, r, f.Decider)
}

// place writes a pointer.
func (w *writer) place(p Place) {
	if p.Where == "" {
		return
	}
	from := w.pointers.Len()
	p.write(&w.pointers)
	w.places = append(w.places, w.pointers.String()[from:])
}

// reason adds a reason, or what lifts it.
func (w *writer) reason(g *Gate, s *step, r Reason, decider text.Text) {
	if r.Outcome == Refer {
		if r.Decider = decider; r.Decider.IsZero() {
			r.Decider = s.Decider
		}
		if r.Decider.IsZero() && g.decider != nil {
			r.Decider = g.decider(w.a, w.d.On)
		}
		if r.Decider.IsZero() {
			r.Decider = someone
		}
	}
	if x := g.waiver(w, &r); x != nil {
		w.d.Waived = append(w.d.Waived, Waived{r, *x})
		w.d.Lapse.ends(calendar.FromYMD(int32(x.Until)), ByWaiver, r.Code)
		return
	}
	if r.Result == Passed || r.Result == Conditional || r.Result == NotApplicable {
		w.d.Lapse.ends(r.Until, ByFinding, r.Code)
	}
	w.d.Outcome = max(w.d.Outcome, r.Outcome)
	w.d.Reasons = append(w.d.Reasons, r)
}

// waiver returns the waiver that lifts a reason, or nil.
func (g *Gate) waiver(w *writer, r *Reason) *rule.Waiver {
	if r.Outcome <= Allow || r.Result == Refused {
		return nil
	}
	day := rule.Day(w.d.On.YMD())
	for i := range g.waivers {
		if x := &g.waivers[i]; x.Code == r.Code && day <= x.Until && (x.Subject == "" || x.Subject == w.d.Agreement.String()) {
			return x
		}
	}
	return nil
}

// record adds a reason for each rule that the record breaks as an error.
func (w *writer) record(g *Gate, s *step) {
	if g.rules == nil {
		w.add(g, s, Finding{Result: NotApplicable, EN: "No rules were given.", VI: "Chưa cung cấp bộ quy tắc để áp dụng."})
		return
	}
	sound := Finding{Result: Passed, EN: "No rule is broken as an error.", VI: "Hồ sơ không vi phạm quy tắc nào ở mức lỗi."}
	v := g.rules.on(rule.Day(w.d.On.YMD()))
	if v.Sound(w.a) {
		w.add(g, s, sound)
		return
	}
	report := v.Inspect(w.a)
	var last rule.Code // a rule's places come one after the other; the first one is enough
	for i := range report.Waived {
		x := &report.Waived[i]
		if x.Severity < rule.Error || x.Code == last {
			continue
		}
		last = x.Code
		w.d.Waived = append(w.d.Waived, Waived{w.broken(s, &x.Violation), x.Waiver})
		w.d.Lapse.ends(calendar.FromYMD(int32(x.Waiver.Until)), ByWaiver, x.Code)
	}
	broken := false
	last = ""
	for i := range report.Violations {
		x := &report.Violations[i]
		if x.Severity < rule.Error || x.Code == last {
			continue
		}
		broken, last = true, x.Code
		w.reason(g, s, w.broken(s, x), nil)
	}
	if !broken { // all that is, is waived
		w.add(g, s, sound)
	}
}

// broken is the reason that a rule is broken: the record is to be mended.
func (w *writer) broken(s *step, x *rule.Violation) Reason {
	r := Reason{Code: s.Code, Rule: x.Code, Result: Conditional, Outcome: s.leads[Conditional], AskedEN: s.EN, AskedVI: s.VI,
		EN: x.Message(language.English), VI: x.Message(language.Vietnamese), Basis: x.Rule().Basis}
	if x.Pointer != "" {
		r.Evidence = []string{x.Pointer}
	}
	return r
}
