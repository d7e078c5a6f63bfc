package gate

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

var update = flag.Bool("update", false, "rewrite testdata")

// Questions have words, a basis and a code for ever.
func TestQuestions(t *testing.T) {
	require.NoError(t, Questions().Check())
	const file = "testdata/codes.txt"
	released, err := os.ReadFile(file)
	if !*update {
		require.NoError(t, err)
	}
	have := Questions().Codes()
	for line := range strings.Lines(string(released)) {
		assert.Contains(t, have, rule.Code(strings.TrimSpace(line)), "a code is never removed")
	}
	if *update {
		slices.Sort(have)
		require.NoError(t, os.WriteFile(file, []byte(joined(have)), 0o666))
		return
	}
	for _, c := range have {
		assert.Contains(t, string(released), string(c)+"\n", "run go test with -update")
	}
}

func joined(list []rule.Code) (s string) {
	for _, c := range list {
		s += string(c) + "\n"
	}
	return s
}

func TestCheck(t *testing.T) {
	good := Question{Code: "A-1", EN: "So?", VI: "Có không?", Basis: principles, Ask: askLaw}
	require.NoError(t, NewSet("x", "1", []Question{good}).Check())
	for name, spoil := range map[string]func(q *Question){
		"code":     func(q *Question) { q.Code = "a" },
		"no code":  func(q *Question) { q.Code = "" },
		"hyphens":  func(q *Question) { q.Code = "A--B" },
		"words":    func(q *Question) { q.VI = "" },
		"NFC":      func(q *Question) { q.VI = "Tho\u0309a" },
		"same":     func(q *Question) { q.VI = q.EN },
		"basis":    func(q *Question) { q.Basis.Kind = 0 },
		"days":     func(q *Question) { q.Basis.From = 2026_13_01 },
		"order":    func(q *Question) { q.Basis.From, q.Basis.Until = 2026_01_01, 2025_01_01 },
		"pointer":  func(q *Question) { q.Where = "x" },
		"decider":  func(q *Question) { q.Decider = text.In("en", "Minister") },
		"answered": func(q *Question) { q.Ask = nil },
	} {
		q := good
		spoil(&q)
		assert.Error(t, NewSet("x", "1", []Question{q}).Check(), name)
	}
	assert.Error(t, NewSet("x", "1", []Question{good, good}).Check())
}

// New refuses what would let the unknown pass, and says all that is wrong at once.
func TestNew(t *testing.T) {
	ok := rule.Waiver{Code: CodeLaw, Who: "A", Why: "b", Until: 2026_11_21}
	for name, opt := range map[string]Option{
		"missing allows":      Treat(CodeLaw, Missing, Allow),
		"missing decides not": Treat(CodeLaw, Missing, Undecided),
		"conditional allows":  Treat(CodeLaw, Conditional, Allow),
		"referred allows":     Treat(CodeLaw, Referred, Allow),
		"refused is allowed":  Treat(CodeLaw, Refused, AllowWithConditions),
		"no such result":      Treat(CodeLaw, 17, Refuse),
		"no such outcome":     Treat(CodeLaw, Missing, 17),
		"no such question":    Treat("GATE-LAWS", Missing, Refuse),
		"off, no question":    SwitchOff("GATE-LAWS", "why"),
		"off, no reason":      SwitchOff(CodeLaw, ""),
		"rest, no question":   Rest("GATE-LAWS", principles),
		"waiver, no question": Waive(rule.Waiver{Code: "AGR-TITLE", Who: "A", Why: "b", Until: 2026_11_21}),
		"waiver, nobody":      Waive(rule.Waiver{Code: CodeLaw, Why: "b", Until: 2026_11_21}),
		"waiver, no day":      Waive(rule.Waiver{Code: CodeLaw, Who: "A", Why: "b"}),
		"waiver, a pointer":   Waive(rule.Waiver{Code: CodeLaw, Who: "A", Why: "b", Until: 2026_11_21, Pointer: "/x"}),
		"as of no day":        AsOf(2026_02_30),
		"negative validity":   Validity(calendar.Span{Days: -1}),
		"wrong rules":         Rules(agreement.Rules(), rule.Off("AGR-NONE")),
	} {
		g, err := New(Questions(), opt)
		assert.Error(t, err, name)
		assert.Nil(t, g, name)
	}
	_, err := New(Questions(), Waive(ok), Treat(CodeLaw, Missing, Refuse), Rules(agreement.Rules(), rule.Waive(rule.Waiver{Code: "AGR-TITLE", Who: "A", Why: "b", Until: 2026_11_21})))
	require.NoError(t, err)
	_, err = New(Questions(), Treat("X", Missing, Refuse), SwitchOff("Y", "z"))
	var e *Error
	require.True(t, errors.As(err, &e))
	assert.Contains(t, err.Error(), `"X"`)
	assert.Contains(t, err.Error(), `"Y"`)
	_, err = New(Questions().With(Questions()))
	assert.Error(t, err)
	_, err = New(NewSet("x", "1", []Question{{Code: "A", EN: "a", VI: "b"}}))
	assert.Error(t, err)
	_, err = New(NewSet("x", "1", []Question{{Code: "A", EN: "a", VI: "b", Unknown: Allow, Ask: askLaw}}))
	assert.Error(t, err, "a missing answer that allows")
	assert.Panics(t, func() { Must(New(Questions(), AsOf(1))) })
}

// Options given to one gate do not reach another, and a gate may be used by many.
func TestConcurrent(t *testing.T) {
	g := plain(Rules(agreement.Rules()), AsOf(2026_11_21))
	want := g.Decide(clean(), today)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			assert.Equal(t, want, g.Decide(clean(), today))
			assert.Equal(t, Allow, g.Decide(clean(), day("2026-11-20")).Outcome)
		})
	}
	group.Wait()
}

// A later finding changes today's decision and not the replay; a finding dated
// back that became known later is not used; what was changed without a date shows.
func TestReplay(t *testing.T) {
	g, x := plain(Rules(agreement.Rules())), clean()
	x.Assurances = append(x.Assurances[:atEquality], x.Assurances[atEquality+1:]...)
	then := day("2026-10-01")
	d := g.Decide(x, then)
	require.Equal(t, Refer, d.Outcome)

	x.Assurances = append([]agreement.Assurance{{Question: string(CodeEquality), Answer: codes.Yes, By: justice, On: day("2026-10-02")}}, x.Assurances...)
	x.Events = append(x.Events, agreement.Event{Kind: agreement.EventSigned, On: day("2026-10-03")})
	assert.Equal(t, Allow, g.Decide(x, today).Outcome)
	again, changes := d.Replay(g, x)
	assert.Empty(t, changes)
	assert.Equal(t, d, again, "places and all")

	x.Assurances[0].On, x.Assurances[0].Known = day("2026-09-01"), day("2026-10-02") // dated back
	again, changes = d.Replay(g, x)
	assert.Empty(t, changes)
	assert.Equal(t, d, again)
	assert.Equal(t, Allow, g.DecideKnown(x, then, day("2026-10-02")).Outcome, "had it been known")

	x.Substance.Obliges = codes.Yes // which carries no date
	_, changes = d.Replay(g, x)
	assert.Contains(t, changes, Change{Code: CodeObligation, Was: Passed, Is: Refused, From: Allow, To: Refuse})

	stored, err := json.Marshal(d)
	require.NoError(t, err)
	var read Decision
	require.NoError(t, json.Unmarshal(stored, &read))
	x.Substance.Obliges = codes.No
	_, changes = read.Replay(g, x)
	assert.Empty(t, changes, "from an archive")
}

// Two policies over one agreement.
func TestCompare(t *testing.T) {
	x := clean()
	x.Assurances = x.Assurances[1:]
	x.Titles = nil
	lax := plain(Treat(CodeLaw, Missing, AllowWithConditions))
	strict := plain(Rules(agreement.Rules(), rule.Off("AGR-LEVEL")), Treat(CodeLaw, Missing, Refuse))
	changes := Compare(lax.Decide(x, today), strict.Decide(x, today))
	assert.Equal(t, []Change{
		{Code: CodeLaw, Was: Missing, Is: Missing, From: AllowWithConditions, To: Refuse},
		{Code: CodeRecord, Was: NotApplicable, Is: Missing, From: Allow, To: Undecided},
		{Code: CodeRecord, Rule: "AGR-TITLE", Was: Missing, Is: Conditional, From: Undecided, To: AllowWithConditions},
	}, changes)
	assert.Empty(t, Compare(lax.Decide(x, today), lax.Decide(x, today)))
	waived := plain(Waive(rule.Waiver{Code: CodeLaw, Who: "A", Why: "b", Until: 2026_12_31}))
	assert.Equal(t, []Change{{Code: CodeLaw, Was: Missing, Is: Missing, From: Refer, To: Refer, Waived: true}},
		Compare(plain().Decide(x, today), waived.Decide(x, today)))
	assert.Empty(t, Compare(Decision{}, Decision{}))
}

// Decisions go through JSON as they are, and say nothing of the record in logs.
func TestDecisionJSON(t *testing.T) {
	x := clean()
	x.Assurances[atLaw].Condition = text.In("en", "after a hearing of Mr Secret")
	x.Assurances = append(x.Assurances[:atPowers], x.Assurances[atPowers+1:]...)
	x.Substance.Civil = codes.Unknown
	d := plain(SwitchOff(CodeBudget, "no money"), Validity(calendar.MustSpan("P1Y")), Treat(CodeLaw, Missing, Refuse),
		Waive(rule.Waiver{Code: CodePowers, Who: "A", Why: "b", Until: 2026_12_31})).Decide(x, today)
	b, err := json.Marshal(d)
	require.NoError(t, err)
	var got Decision
	require.NoError(t, json.Unmarshal(b, &got))
	assert.Equal(t, d, got)
	var log bytes.Buffer
	slog.New(slog.NewJSONHandler(&log, nil)).Info("decided", "decision", d)
	assert.Contains(t, log.String(), `"outcome":"refer"`)
	assert.Contains(t, log.String(), `"GATE-INSTRUMENT":"missing"`)
	assert.NotContains(t, log.String(), "Secret")
}

func TestClosedSets(t *testing.T) {
	for o := Undecided; o <= Refuse; o++ {
		b, err := o.MarshalText()
		require.NoError(t, err)
		var again Outcome
		require.NoError(t, again.UnmarshalText(b))
		assert.Equal(t, o, again)
		assert.NotEqual(t, o.Label(language.English), o.Label(language.Vietnamese))
	}
	for r := range Result(results) {
		b, err := r.MarshalText()
		require.NoError(t, err)
		var again Result
		require.NoError(t, again.UnmarshalText(b))
		assert.Equal(t, r, again)
		assert.NotEqual(t, r.Label(language.English), r.Label(language.Vietnamese))
	}
	for g := ByNothing; g <= ByValidity; g++ {
		b, err := g.MarshalText()
		require.NoError(t, err)
		var again Ground
		require.NoError(t, again.UnmarshalText(b))
		assert.Equal(t, g, again)
		assert.NotEqual(t, g.Label(language.English), g.Label(language.Vietnamese))
	}
	var e *TextError
	require.ErrorAs(t, new(Outcome).UnmarshalText([]byte(strings.Repeat("ố", 100))), &e)
	assert.Equal(t, strings.Repeat("ố", 64), e.Text)
	_, err := Outcome(9).MarshalText()
	require.ErrorAs(t, err, &e)
	assert.Equal(t, "invalid", Result(9).Label(language.Vietnamese))
}

// A clean agreement costs at most ten allocations, the rules included.
func TestAllocs(t *testing.T) {
	x := clean()
	for name, g := range map[string]*Gate{"questions": plain(), "and rules": plain(Rules(quiet()), AsOf(2026_11_21))} {
		require.Equal(t, Allow, g.Decide(x, today).Outcome)
		n := testing.AllocsPerRun(100, func() { g.Decide(x, today) })
		assert.LessOrEqual(t, n, 10.0, name)
	}
}

// quiet are rules that the clean agreement holds, advice included.
func quiet() rule.Set[agreement.Agreement] {
	return rule.NewSet("quiet", "1", agreement.SigningDays, []rule.Rule[agreement.Agreement]{{
		Code: "Q-1", Severity: rule.Error, EN: "No title.", VI: "Không có tên gọi.", Basis: model,
		Check: func(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
			if a.Titles.IsZero() {
				f = f.Here()
			}
			return f
		},
	}})
}

// Many findings by many offices take no more time than they are long, and say the
// same as a few would.
func TestHostile(t *testing.T) {
	x := clean()
	for i := range 40_000 {
		x.Assurances = append(x.Assurances, agreement.Assurance{
			Question: string(CodeLaw), Answer: codes.Answer(1 + i%2), Office: text.In("en", fmt.Sprint("Office ", i/4)), On: day("2025-01-01"),
		}, agreement.Assurance{Question: string(CodeLaw), Answer: codes.Yes, Office: text.In("en", fmt.Sprint("Office ", i/4)), On: day("2025-01-02")})
	}
	d := plain().Decide(x, today)
	assert.Equal(t, Passed, of(&d, CodeLaw).Result, "each office said yes on the next day")
	x.Assurances = append(x.Assurances, agreement.Assurance{Question: string(CodeLaw), Answer: codes.No, Office: text.In("en", "Office 3"), On: day("2025-01-03")})
	d = plain().Decide(x, today)
	assert.Equal(t, Referred, of(&d, CodeLaw).Result)

	x = &agreement.Agreement{PartiesOpen: true}
	for i := range 20_000 {
		x.Parties = append(x.Parties, agreement.Party{Level: agreement.Level(fmt.Sprint(i))})
		x.Events = append(x.Events, agreement.Event{Kind: agreement.EventKind(fmt.Sprint(i)), On: day("9999-12-31")})
		x.Assurances = append(x.Assurances, agreement.Assurance{Answer: codes.Answer(i), On: day("0001?"), Until: day("9999~"), Office: text.In("vi", strings.Repeat("x", i%50+1))})
		x.Funding = append(x.Funding, agreement.Funding{})
	}
	d = plain(Rules(agreement.Rules())).Decide(x, today)
	assert.Equal(t, Refer, d.Outcome)
	assert.LessOrEqual(t, len(d.Reasons), Questions().Len()+agreement.Rules().Len())
}

// The short and the long way to compare findings say the same.
func FuzzAssured(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
	f.Add([]byte("yes and no and yes again, by two offices"))
	dates := []calendar.Date{{}, day("2025"), day("2025-03-01"), day("2025-03-02"), day("2026-11-21"), day("2026-11-22"), day("2026"), day("2025-03~"), day("2027-01-01")}
	offices := []id.Partner{{}, justice, foreign}
	f.Fuzz(func(t *testing.T, b []byte) {
		var x agreement.Agreement
		for len(b) >= 5 && len(x.Assurances) < maxPairs {
			x.Assurances = append(x.Assurances, agreement.Assurance{
				Question: string(CodeLaw), Answer: codes.Answer(b[0] % 5), By: offices[int(b[1])%3],
				On: dates[int(b[2])%len(dates)], Until: dates[int(b[3])%len(dates)], Known: dates[int(b[4])%len(dates)],
			})
			b = b[5:]
		}
		c := &Context{on: today, known: today}
		few := c.Assured(&x, CodeLaw)
		long := x
		long.Assurances = slices.Clone(x.Assurances)
		for range maxPairs + 1 {
			long.Assurances = append(long.Assurances, agreement.Assurance{Question: "OTHER"})
		}
		require.Equal(t, few, c.Assured(&long, CodeLaw))
		if few.Result == Passed { // a pass rests on a finding that surely holds
			y := x.Assurances[few.At.Index]
			require.Equal(t, codes.Yes, y.Answer)
			require.NotEqual(t, calendar.Before, y.Until.Compare(today))
			require.Contains(t, []calendar.Order{calendar.Before, calendar.Same}, y.On.Compare(today))
		}
		d := plain().Decide(&x, today)
		require.GreaterOrEqual(t, d.Outcome, Refer, "nothing else is known")
	})
}

func BenchmarkDecide(b *testing.B) {
	g, x := plain(Rules(quiet()), AsOf(2026_11_21)), clean()
	b.ReportAllocs()
	for b.Loop() {
		g.Decide(x, today)
	}
}

// A finding against the agreement under a code that no question has is referred,
// and not lost; one of a question left out for a reason is not.
func TestUnasked(t *testing.T) {
	a := clean()
	a.Assurances = append(a.Assurances, agreement.Assurance{Question: "GATE-LAWS", Answer: codes.No, On: calendar.MustDate("2026-01-01")})
	d := Must(New(Questions())).Decide(a, calendar.MustDate("2026-11-21"))
	assert.GreaterOrEqual(t, d.Outcome, Refer)
	at := slices.IndexFunc(d.Reasons, func(r Reason) bool { return r.Code == CodeUnasked })
	require.GreaterOrEqual(t, at, 0)
	assert.Equal(t, Refer, d.Reasons[at].Outcome)

	own := NewSet("own", "1.0.0", []Question{{Code: "GATE-LAWS", EN: "Is it so?", VI: "Có đúng vậy không?", Basis: unaskedBasis,
		Ask: func(*agreement.Agreement, *Context) Finding { return Finding{Result: Passed} }}})
	d = Must(New(Questions(), Ask(own))).Decide(a, calendar.MustDate("2026-11-21"))
	assert.False(t, slices.ContainsFunc(d.Reasons, func(r Reason) bool { return r.Code == CodeUnasked }), "it is asked now")
	assert.True(t, slices.ContainsFunc(d.Reasons, func(r Reason) bool { return r.Code == "GATE-LAWS" }))
	d = Must(New(Questions(), Ask(own), SwitchOff("GATE-LAWS", "not ours"))).Decide(a, calendar.MustDate("2026-11-21"))
	assert.False(t, slices.ContainsFunc(d.Reasons, func(r Reason) bool { return r.Code == CodeUnasked }))
}
