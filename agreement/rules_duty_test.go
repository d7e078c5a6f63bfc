package agreement

import (
	"math"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// yearly gives the fourth obligation of the sample a due rule that holds every
// rule, and for two years what has been done.
func yearly(a *Agreement) *Obligation {
	o := &a.Obligations[3]
	o.Key, o.Due = "researchers", calendar.MustDate("2025-06-30")
	o.Rule = &DueRule{Every: calendar.MustSpan("P1Y"), Times: 4}
	o.Fulfilments = []Fulfilment{
		{Due: o.Due, On: calendar.MustDate("2025-06-01"), Part: quantity.PercentOf(40), Evidence: "S1"},
		{Due: o.Due, On: calendar.MustDate("2025-08"), Part: quantity.PercentOf(60), Evidence: "S1"},
		{Due: calendar.MustDate("2026-06-30"), On: calendar.MustDate("2026-06-30"), Evidence: "S1"},
	}
	return o
}

func scheduleExamples() []example {
	day := calendar.MustDate
	// broken is an example in which the duty of yearly is changed; without the
	// change it holds.
	broken := func(code rule.Code, at string, change func(o *Obligation)) example {
		return example{Code: code, Break: func(a *Agreement) { change(yearly(a)) }, Pass: func(a *Agreement) { yearly(a) }, Want: []string{"/obligations/3" + at}}
	}
	return []example{
		broken("AGR-DUTY-KEY", "/key", func(o *Obligation) { o.Key = "" }),
		{Code: "AGR-DUTY-KEY-DUPLICATE", Break: func(a *Agreement) { a.Obligations[2].Key, a.Obligations[4].Key = "x", "x" }, Want: []string{"/obligations/4/key"},
			Pass: func(a *Agreement) { a.Obligations[2].Key, a.Obligations[4].Key = "x", "X" }},
		broken("AGR-DUTY-RULE-SPAN", "/rule", func(o *Obligation) { o.Rule.Every.Days, o.Fulfilments = -1, nil }),
		{Code: "AGR-DUTY-RULE-TWICE", Break: func(a *Agreement) {
			a.Obligations[3].Due, a.Obligations[3].Rule = calendar.Date{}, &DueRule{After: EventRegistered, WorkingDays: 7, Within: calendar.MustSpan("P10D")}
		}, Want: []string{"/obligations/3/rule/workingDays"},
			Pass: func(a *Agreement) {
				a.Obligations[3].Due, a.Obligations[3].Rule = calendar.Date{}, &DueRule{After: EventRegistered, WorkingDays: 7}
			}},
		broken("AGR-DUTY-RULE-TIMES", "/rule/times", func(o *Obligation) { o.Rule.Every, o.Fulfilments = calendar.Span{}, o.Fulfilments[:2] }),
		{Code: "AGR-DUTY-RULE-AFTER-LISTED", Break: func(a *Agreement) {
			a.Obligations[3].Due, a.Obligations[3].Rule = calendar.Date{}, &DueRule{After: "signature", Within: calendar.MustSpan("P15D")}
		}, Want: []string{"/obligations/3/rule/after"},
			Pass: func(a *Agreement) {
				a.Obligations[3].Due, a.Obligations[3].Rule = calendar.Date{}, &DueRule{After: EventRegistered, Within: calendar.MustSpan("P15D")}
			}},
		{Code: "AGR-DUTY-RULE-DUE", Break: func(a *Agreement) { a.Obligations[3].Rule = &DueRule{After: EventRegistered} }, Want: []string{"/obligations/3/due"}},
		broken("AGR-DUTY-RULE-UNTIL", "/rule/until", func(o *Obligation) { o.Rule.Until, o.Fulfilments = day("2025-06-29"), nil }),
		{Code: "AGR-DUTY-RULE-ENDLESS", Break: func(a *Agreement) { yearly(a).Rule.Times, a.Term = 0, Term{Renewal: RenewalOpen} }, Want: []string{"/obligations/3/rule/every"},
			Pass: func(a *Agreement) {
				o := yearly(a)
				o.Rule.Times, o.Rule.Until, a.Term = 0, day("2030"), Term{Renewal: RenewalOpen}
			}},
		broken("AGR-DUTY-FULFILMENT-PART", "/fulfilments/0/part", func(o *Obligation) {
			o.Fulfilments[0].Part, o.Fulfilments[1].Part = quantity.PercentOf(0), quantity.PercentOf(100)
		}),
		broken("AGR-DUTY-FULFILMENT-SUM", "/fulfilments/1", func(o *Obligation) { o.Fulfilments[1].Part = quantity.MustPercent("60.01") }),
		broken("AGR-DUTY-FULFILMENT-DATE", "/fulfilments/1/on", func(o *Obligation) { o.Fulfilments[1].On = calendar.Date{} }),
		broken("AGR-DUTY-FULFILMENT-EARLY", "/fulfilments/0/on", func(o *Obligation) { o.Fulfilments[0].On = day("2024-03-14") }),
		{Code: "AGR-DUTY-FULFILMENT-FUTURE", Break: func(a *Agreement) {
			a.Obligations[4].Fulfilments = []Fulfilment{{On: day("2026-11-22"), Evidence: "S1"}}
		}, Want: []string{"/obligations/4/fulfilments/0/on"},
			Pass: func(a *Agreement) { a.Obligations[4].Fulfilments = []Fulfilment{{On: day("2026-11"), Evidence: "S1"}} }},
		broken("AGR-DUTY-FULFILMENT-DUE", "/fulfilments/2/due", func(o *Obligation) { o.Fulfilments[2].Due, o.Rule.Times = day("2026-06-29"), 1 }),
		broken("AGR-DUTY-FULFILMENT-EVIDENCE", "/fulfilments/2/evidence", func(o *Obligation) { o.Fulfilments[2].Evidence = "" }),
	}
}

// schedule judges by hand what the table of rules_duty.go judges.
func (h *hand) schedule(a *Agreement, today rule.Day) {
	n := strconv.Itoa
	var signed calendar.Date
	for i := range a.Events {
		if a.Events[i].Kind == EventSigned {
			signed = earlier(signed, a.Events[i].On)
		}
	}
	for i := range a.Obligations {
		o, at := &a.Obligations[i], "/obligations/"+n(i)
		for j := 0; j < i && o.Key != ""; j++ {
			if a.Obligations[j].Key == o.Key {
				h.add("AGR-DUTY-KEY-DUPLICATE", rule.Error, at+"/key", whole("other", j+1))
				break
			}
		}
		again := false
		if r := o.Rule; r != nil {
			again = !r.Every.IsZero()
			if again && o.Key == "" {
				h.add("AGR-DUTY-KEY", rule.Advice, at+"/key")
			}
			if r.Within.Check() != nil || r.Every.Check() != nil || r.WorkingDays < 0 || r.WorkingDays > 2500 {
				h.add("AGR-DUTY-RULE-SPAN", rule.Error, at+"/rule")
			}
			if r.WorkingDays != 0 && !r.Within.IsZero() {
				h.add("AGR-DUTY-RULE-TWICE", rule.Error, at+"/rule/workingDays")
			}
			if r.Times < 0 || r.Times > 1 && !again {
				h.add("AGR-DUTY-RULE-TIMES", rule.Error, at+"/rule/times", whole("times", r.Times))
			}
			if r.After != "" {
				if l := EventKinds(); !l.Has(string(r.After)) {
					h.add("AGR-DUTY-RULE-AFTER-LISTED", rule.Warning, at+"/rule/after", near(l, string(r.After))...)
				}
				if !o.Due.IsZero() {
					h.add("AGR-DUTY-RULE-DUE", rule.Warning, at+"/due")
				}
			}
			if !r.Until.IsZero() {
				once := Obligation{Due: o.Due, Rule: &DueRule{After: r.After, Within: r.Within, WorkingDays: r.WorkingDays}}
				if first := once.Occurrences(a, Watch{})[0].Due; r.Until.Compare(first) == calendar.Before {
					h.add("AGR-DUTY-RULE-UNTIL", rule.Error, at+"/rule/until", date("until", r.Until.String()), date("first", first.String()))
				}
			}
			if again && r.Times == 0 && r.Until.IsZero() && a.lastDay(calendar.Date{}).IsZero() &&
				(a.Term.Renewal == RenewalOpen || a.Term == Term{Further: a.Term.Further, Notice: a.Term.Notice}) {
				h.add("AGR-DUTY-RULE-ENDLESS", rule.Advice, at+"/rule/every")
			}
		}
		sums := map[calendar.Date]int{}
		for j := range o.Fulfilments {
			x, at := &o.Fulfilments[j], at+"/fulfilments/"+n(j)
			part, due := 10_000, x.Due
			if !x.Part.IsZero() {
				if part = int(x.Part.BasisPoints()); part <= 0 || part > 10_000 {
					h.add("AGR-DUTY-FULFILMENT-PART", rule.Error, at+"/part", rule.Arg{Name: "part", Kind: rule.ArgShare, Number: int64(part)})
				}
			}
			if !again {
				due = calendar.Date{}
			}
			was := sums[due]
			sums[due] += max(part, 0)
			if was <= 10_000 && sums[due] > 10_000 {
				h.add("AGR-DUTY-FULFILMENT-SUM", rule.Error, at, rule.Arg{Name: "sum", Kind: rule.ArgShare, Number: int64(sums[due])})
			}
			if x.On.IsZero() {
				h.add("AGR-DUTY-FULFILMENT-DATE", rule.Warning, at+"/on")
			} else {
				if x.On.Compare(signed) == calendar.Before {
					h.add("AGR-DUTY-FULFILMENT-EARLY", rule.Error, at+"/on", date("on", x.On.String()), date("signed", signed.String()))
				}
				if today != 0 && rule.Day(x.On.Earliest().YMD()) > today {
					h.add("AGR-DUTY-FULFILMENT-FUTURE", rule.Warning, at+"/on", date("on", x.On.String()), date("today", today.String()))
				}
			}
			if again && (x.Due.IsZero() || len(o.Occurrences(a, Watch{Within: calendar.Period{Start: x.Due.Earliest(), End: x.Due.Latest()}})) == 0) {
				h.add("AGR-DUTY-FULFILMENT-DUE", rule.Warning, at+"/due")
			}
			if x.Evidence == "" {
				h.add("AGR-DUTY-FULFILMENT-EVIDENCE", rule.Warning, at+"/evidence")
			}
		}
	}
}

// recurring judges by hand whether an obligation with a due rule or with parts
// done has a due date, and whether one has passed.
func (h *hand) recurring(a *Agreement, i int, today rule.Day) {
	o, at := &a.Obligations[i], "/obligations/"+strconv.Itoa(i)+"/due"
	counted := o.Rule != nil && o.Rule.After != ""
	on := calendar.FromYMD(int32(today))
	list := o.Occurrences(a, Watch{On: on, Within: calendar.Period{End: on}})
	if o.Due.IsZero() && !counted && (o.recurs() || o.Occurrences(a, Watch{})[0].State != DutyMet) {
		h.add("AGR-DUTY-DUE", rule.Warning, at)
	}
	for _, x := range list {
		if today != 0 && !x.Due.IsZero() && x.Due.Latest().YMD() < int32(today) && (x.State == DutyNotMet || x.State == DutyPartly) {
			h.add("AGR-DUTY-OVERDUE", rule.Warning, at, date("due", x.Due.String()))
			return
		}
	}
}

// What the rules say of duties with due rules.
func TestDutyRules(t *testing.T) {
	v := everything(t)
	found := func(change func(a *Agreement, o *Obligation)) (codes []string) {
		a := sample()
		change(a, yearly(a))
		for _, x := range v.Inspect(a).Violations {
			codes = append(codes, string(x.Code))
		}
		sameByHand(t, v, "", a)
		return codes
	}
	day := calendar.MustDate
	assert.Empty(t, found(func(a *Agreement, o *Obligation) {}))
	assert.Equal(t, []string{"AGR-DUTY-OVERDUE"}, found(func(a *Agreement, o *Obligation) { o.Fulfilments = o.Fulfilments[:2] }), "the second year")
	assert.Equal(t, []string{"AGR-DUTY-OVERDUE"}, found(func(a *Agreement, o *Obligation) { o.Fulfilments[1].Part = quantity.PercentOf(59) }), "one percent is missing")
	assert.Equal(t, []string{"AGR-DUTY-FULFILMENT-DUE"}, found(func(a *Agreement, o *Obligation) { o.Fulfilments[2].Due = calendar.Date{} }), "it may be for the second year")
	assert.Equal(t, []string{"AGR-DUTY-OVERDUE", "AGR-DUTY-FULFILMENT-DUE"}, found(func(a *Agreement, o *Obligation) { o.Fulfilments[2].Due = day("2026-06-29") }))
	assert.Empty(t, found(func(a *Agreement, o *Obligation) { // counted from an act that is not recorded
		*o = Obligation{Duty: o.Duty, Bearer: o.Bearer, Rule: &DueRule{After: EventRegistered, Within: calendar.MustSpan("P15D")}}
	}))
	assert.Equal(t, []string{"AGR-DUTY-OVERDUE"}, found(func(a *Agreement, o *Obligation) { // signed 15 March 2024
		*o = Obligation{Duty: o.Duty, Bearer: o.Bearer, Rule: &DueRule{After: EventSigned, Within: calendar.MustSpan("P15D")}}
	}))
	assert.Equal(t, []string{"AGR-DUTY-DUE"}, found(func(a *Agreement, o *Obligation) {
		*o = Obligation{Duty: o.Duty, Bearer: o.Bearer, Rule: &DueRule{Within: calendar.MustSpan("P15D")}}
	}))
	assert.Empty(t, found(func(a *Agreement, o *Obligation) { // done, whenever it was due
		*o = Obligation{Duty: o.Duty, Bearer: o.Bearer, Fulfilments: []Fulfilment{{On: day("2026-01-01"), Evidence: "S1"}}}
	}))
	assert.Equal(t, []string{"AGR-DUTY-RULE-SPAN", "AGR-DUTY-RULE-TWICE", "AGR-DUTY-RULE-TIMES"}, found(func(a *Agreement, o *Obligation) {
		o.Rule = &DueRule{Within: calendar.Span{Days: math.MinInt}, WorkingDays: math.MaxInt, Times: math.MinInt}
		o.Due, o.Fulfilments = day("2027"), nil
	}))
	a := sample()
	for i := range 3 * maxPairs { // long lists are judged another way
		a.Obligations = append(a.Obligations, Obligation{Key: strconv.Itoa(i % 100), Duty: a.Obligations[0].Duty, Bearer: university, Due: day("2027")})
		a.Obligations[4].Fulfilments = append(a.Obligations[4].Fulfilments, Fulfilment{Part: quantity.PercentOf(1), On: day("2026-01-01"), Evidence: "S1"})
	}
	report := v.Inspect(a)
	require.Len(t, report.Violations, 93, "92 keys a second time, and one sum that grows past the whole")
	sameByHand(t, v, "long", a)
}

// Due rules and fulfilments that hold cost nothing to judge.
func TestNoAllocsDuties(t *testing.T) {
	v, a := everything(t), sample()
	yearly(a)
	a.Obligations[4].Key, a.Obligations[4].Due, a.Obligations[4].Rule = "review", calendar.Date{}, &DueRule{After: EventInForce, Within: calendar.MustSpan("P3Y"), Every: calendar.MustSpan("P1Y")}
	require.NoError(t, v.Validate(a))
	assert.Zero(t, testing.AllocsPerRun(100, func() { sinkError = v.Validate(a) }))
}
