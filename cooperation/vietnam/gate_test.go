package vietnam

import (
	"encoding/json"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
)

var (
	foreignVN = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000010")
	justiceVN = id.Must[id.Partner]("0190a000-0000-7000-8000-000000000011")
)

// passing returns the sample with everything that the gatekeeper asks for.
func passing() *agreement.Agreement {
	day := calendar.MustDate
	a := signed()
	a.ID = id.Must[id.Agreement]("0190a000-0000-7000-8000-0000000000a1")
	a.Substance = agreement.Substance{Obliges: codes.No, Civil: codes.No, MattersComplete: codes.Yes}
	for _, q := range []rule.Code{gate.CodeLaw, gate.CodePolicy, gate.CodeTreaties, gate.CodeEquality, gate.CodePowers} {
		a.Assurances = append(a.Assurances, agreement.Assurance{Question: string(q), Answer: codes.Yes, By: justiceVN, On: day("2026-06-01")})
	}
	a.Steps = []agreement.Step{
		{Kind: agreement.StepAskedOpinion, On: day("2026-06-02"), By: ministryVN},
		{Kind: agreement.StepOpinion, On: day("2026-06-10"), By: foreignVN, Office: text.Of("Ministry of Foreign Affairs", "Bộ Ngoại giao"), Answer: codes.Yes},
		{Kind: agreement.StepOpinion, On: day("2026-06-11"), By: justiceVN, Answer: codes.Yes},
	}
	return a
}

// questions of the gate without the rules for the record, which have tests of
// their own.
func questionsOnly(t *testing.T, opts ...gate.Option) *gate.Gate {
	t.Helper()
	g, err := Gate(append([]gate.Option{gate.SwitchOff(gate.CodeRecord, "tested elsewhere")}, opts...)...)
	require.NoError(t, err)
	return g
}

func reason(d *gate.Decision, code rule.Code) gate.Reason {
	for _, r := range d.Reasons {
		if r.Code == code {
			return r
		}
	}
	return gate.Reason{}
}

func TestGate(t *testing.T) {
	today := calendar.MustDate("2026-11-21")
	d := questionsOnly(t).Decide(passing(), today)
	assert.Equal(t, gate.Allow, d.Outcome, "%v", d.Explain)
	assert.Equal(t, agreementPrinciples, reason(&d, gate.CodeLaw).Basis)
	assert.Equal(t, "vietnam 2025-07-01", d.Nature.Regime)

	type a = *agreement.Agreement
	level := func(l agreement.Level, name string) func(a) {
		return func(a a) { a.Parties[0].Level, a.Parties[0].Name = l, text.In("vi", name) }
	}
	step := func(a a, s agreement.Step) { a.Steps = append(a.Steps, s) }
	pm := text.In("vi", "Thủ tướng Chính phủ")
	day := calendar.MustDate
	for _, test := range []struct {
		name    string
		change  func(a)
		code    rule.Code
		result  gate.Result
		outcome gate.Outcome
		decider string
	}{
		{"ministry", func(a) {}, "VN-GATE-LEVEL", gate.Passed, gate.Allow, ""},
		{"district too late", level(agreement.LevelDistrict, "Ủy ban nhân dân huyện A"), "VN-GATE-LEVEL", gate.Refused, gate.Refuse, ""},
		{"district in time", func(a a) {
			level(agreement.LevelDistrict, "Ủy ban nhân dân huyện A")(a)
			then(a, "2025-06-30")
		}, "VN-GATE-LEVEL", gate.Passed, gate.Allow, ""},
		{"district, perhaps in time", func(a a) {
			level(agreement.LevelDistrict, "Ủy ban nhân dân huyện A")(a)
			then(a, "2025")
		}, "VN-GATE-LEVEL", gate.Missing, gate.Refer, "Chủ tịch Ủy ban nhân dân cấp tỉnh"},
		{"district of a draft", func(a a) {
			level(agreement.LevelDistrict, "Ủy ban nhân dân huyện A")(a)
			a.Events = nil
		}, "VN-GATE-LEVEL", gate.Refused, gate.Refuse, ""},
		{"before the law", func(a a) { then(a, "2021-06-30") }, "VN-GATE-LEVEL", gate.NotApplicable, gate.Allow, ""},
		{"before the law nothing is known", func(a a) { then(a, "2021-06-30") }, gate.CodeInstrument, gate.Missing, gate.Refer, "Bộ trưởng, sau khi lấy ý kiến"},
		{"no level", level("", "Bộ A"), "VN-GATE-LEVEL", gate.Missing, gate.Refer, "cấp có thẩm quyền quyết định việc ký kết"},
		{"university", level(agreement.LevelUniversity, "Trường A"), "VN-GATE-LEVEL", gate.NotApplicable, gate.Allow, ""},
		{"vụ", level(agreement.LevelDepartment, "Vụ Hợp tác quốc tế"), "VN-GATE-LEVEL", gate.Referred, gate.Refer, "Bộ trưởng: Bộ ký, hoặc cục ký sau khi được Bộ trưởng đồng ý"},
		{"cục", level(agreement.LevelDepartment, "Cục Thông tin"), "VN-GATE-LEVEL", gate.Passed, gate.Allow, ""},
		{"a department", func(a a) {
			level(agreement.LevelDepartment, "")(a)
			a.Parties[0].Name = text.In("en", "Department A")
		}, "VN-GATE-LEVEL", gate.Missing, gate.Refer, ""},
		{"commune", level(agreement.LevelCommune, "Ủy ban nhân dân xã A"), "VN-GATE-LEVEL", gate.Missing, gate.Refer, ""},
		{"a level nobody knows", level("realm", "Bộ A"), "VN-GATE-LEVEL", gate.Missing, gate.Refer, ""},
		{"a committee of parliament", level(agreement.LevelParlOrgan, "Ủy ban A"), "VN-GATE-LEVEL", gate.Passed, gate.Allow, ""},
		{"by delegation, of which nothing is at hand", func(a a) { a.Parties[0].Capacity = agreement.CapacityDelegated }, "VN-GATE-LEVEL", gate.Missing, gate.Refer, ""},
		{"a treaty of a ministry", func(a a) {
			a.Form, a.Substance.Obliges, a.Clauses.NonBinding = agreement.FormTreaty, codes.Yes, codes.No
		}, "VN-GATE-LEVEL", gate.Refused, gate.Refuse, ""},
		{"called a treaty", func(a a) { a.Form, a.Substance.Obliges = agreement.FormTreaty, codes.Unknown }, "VN-GATE-LEVEL", gate.Referred, gate.Refer, ""},
		{"a treaty without full powers", func(a a) {
			treatyForm(a)
			a.Substance.Obliges, a.Clauses.NonBinding = codes.Yes, codes.No
		}, "VN-GATE-LEVEL", gate.Missing, gate.Refer, ""},
		{"a treaty by delegation", func(a a) {
			treatyForm(a)
			a.Parties[0].Capacity, a.Substance.Obliges, a.Clauses.NonBinding = agreement.CapacityDelegated, codes.Yes, codes.No
		}, "VN-GATE-LEVEL", gate.Refused, gate.Refuse, ""},
		{"the gravest of two", func(a a) {
			a.Parties = append(a.Parties, agreement.Party{Country: "VN", Level: agreement.LevelDistrict, Roles: []agreement.Role{agreement.RoleSignatory}})
		}, "VN-GATE-LEVEL", gate.Refused, gate.Refuse, ""},

		{"no level, so nobody knows whom it takes", level("", "Bộ A"), "VN-GATE-CONSULTED", gate.Missing, gate.AllowWithConditions, ""},
		{"nobody signs, so nobody knows whom it takes", func(a a) { a.Parties[0].Roles = []agreement.Role{agreement.RoleFunder} }, "VN-GATE-CONSENT", gate.Missing, gate.Refer, ""},
		{"no superior", func(a) {}, "VN-GATE-CONSENT", gate.NotApplicable, gate.Allow, ""},
		{"approved", func(a a) { level(agreement.LevelProvDept, "Sở A")(a) }, "VN-GATE-CONSENT", gate.Passed, gate.Allow, ""},
		{"not approved", func(a a) { level(agreement.LevelProvDept, "Sở A")(a); a.Events = a.Events[1:] }, "VN-GATE-CONSENT", gate.Missing, gate.Refer,
			"Người đứng đầu, sau khi được Chủ tịch Ủy ban nhân dân cấp tỉnh đồng ý"},
		{"consented", func(a a) {
			level(agreement.LevelProvDept, "Sở A")(a)
			a.Events = a.Events[1:]
			step(a, agreement.Step{Kind: agreement.StepSuperiorConsent, On: day("2026-06-20"), Answer: codes.Yes})
		}, "VN-GATE-CONSENT", gate.Passed, gate.Allow, ""},
		{"consent without an answer", func(a a) {
			level(agreement.LevelProvDept, "Sở A")(a)
			a.Events = a.Events[1:]
			step(a, agreement.Step{Kind: agreement.StepSuperiorConsent, On: day("2026-06-20")})
		}, "VN-GATE-CONSENT", gate.Conditional, gate.AllowWithConditions, ""},
		{"consent refused", func(a a) {
			level(agreement.LevelProvDept, "Sở A")(a)
			a.Events = a.Events[1:]
			step(a, agreement.Step{Kind: agreement.StepSuperiorConsent, On: day("2026-06-20"), Answer: codes.No})
		}, "VN-GATE-CONSENT", gate.Refused, gate.Refuse, ""},
		{"consent refused, then given", func(a a) {
			level(agreement.LevelProvDept, "Sở A")(a)
			a.Events = a.Events[1:]
			step(a, agreement.Step{Kind: agreement.StepSuperiorConsent, On: day("2026-06-21"), Answer: codes.Yes})
			step(a, agreement.Step{Kind: agreement.StepSuperiorConsent, On: day("2026-06-20"), Answer: codes.No})
		}, "VN-GATE-CONSENT", gate.Passed, gate.Allow, ""},
		{"consent and refusal on one day", func(a a) {
			level(agreement.LevelProvDept, "Sở A")(a)
			a.Events = a.Events[1:]
			step(a, agreement.Step{Kind: agreement.StepSuperiorConsent, On: day("2026-06-20"), Answer: codes.Yes})
			step(a, agreement.Step{Kind: agreement.StepSuperiorConsent, On: day("2026-06-20"), Answer: codes.No})
		}, "VN-GATE-CONSENT", gate.Referred, gate.Refer, ""},
		{"consent given, perhaps taken back", func(a a) {
			level(agreement.LevelProvDept, "Sở A")(a)
			step(a, agreement.Step{Kind: agreement.StepSuperiorConsent, On: day("2026-07"), Answer: codes.No})
		}, "VN-GATE-CONSENT", gate.Referred, gate.Refer, ""},
		{"consent after signing", func(a a) {
			level(agreement.LevelProvDept, "Sở A")(a)
			a.Events = a.Events[1:]
			step(a, agreement.Step{Kind: agreement.StepSuperiorConsent, On: day("2026-07-21"), Answer: codes.Yes})
		}, "VN-GATE-CONSENT", gate.Missing, gate.Refer, ""},
		{"approved by the other side", func(a a) {
			level(agreement.LevelProvDept, "Sở A")(a)
			a.Events[0].Party = ministryAU
		}, "VN-GATE-CONSENT", gate.Missing, gate.Refer, ""},

		{"consulted", func(a) {}, "VN-GATE-CONSULTED", gate.Passed, gate.Allow, ""},
		{"not consulted", func(a a) { a.Steps = nil }, "VN-GATE-CONSULTED", gate.Missing, gate.AllowWithConditions, ""},
		{"asked", func(a a) { a.Steps = a.Steps[:1] }, "VN-GATE-CONSULTED", gate.Missing, gate.AllowWithConditions, ""},
		{"others were", func(a a) { a.Steps[1] = a.Steps[2] }, "VN-GATE-CONSULTED", gate.Conditional, gate.AllowWithConditions, ""},
		{"a province not", func(a a) { level(agreement.LevelProvince, "Tỉnh A")(a); a.Steps = nil }, "VN-GATE-CONSULTED-PROVINCE", gate.Missing, gate.Refer,
			"Bộ Ngoại giao và các cơ quan liên quan, để lấy ý kiến"},
		{"a province", level(agreement.LevelProvince, "Tỉnh A"), "VN-GATE-CONSULTED-PROVINCE", gate.Passed, gate.Allow, ""},
		{"an opinion to come", func(a a) { level(agreement.LevelProvince, "Tỉnh A")(a); a.Steps[1].On = day("2026-12-01") }, "VN-GATE-CONSULTED-PROVINCE", gate.Conditional, gate.AllowWithConditions, ""},
		{"a treaty has its own procedure", func(a a) {
			treatyForm(a)
			a.Substance.Obliges, a.Clauses.NonBinding, a.Steps = codes.Yes, codes.No, nil
		}, "VN-GATE-CONSULTED", gate.NotApplicable, gate.Allow, ""},

		{"opinions agree", level(agreement.LevelProvince, "Tỉnh A"), "VN-GATE-DISAGREEMENT", gate.NotApplicable, gate.Allow, ""},
		{"opinions differ", func(a a) { level(agreement.LevelProvince, "Tỉnh A")(a); a.Steps[2].Answer = codes.No }, "VN-GATE-DISAGREEMENT", gate.Referred, gate.Refer, "Thủ tướng Chính phủ"},
		{"and the Prime Minister consents", func(a a) {
			level(agreement.LevelProvince, "Tỉnh A")(a)
			a.Steps[2].Answer = codes.No
			step(a, agreement.Step{Kind: agreement.StepDecision, On: day("2026-07-01"), Office: pm, Answer: codes.Yes})
		}, "VN-GATE-DISAGREEMENT", gate.Passed, gate.Allow, ""},
		{"or does not", func(a a) {
			level(agreement.LevelProvince, "Tỉnh A")(a)
			a.Steps[2].Answer = codes.No
			step(a, agreement.Step{Kind: agreement.StepDecision, On: day("2026-07-01"), Office: pm, Answer: codes.No})
		}, "VN-GATE-DISAGREEMENT", gate.Refused, gate.Refuse, ""},
		{"answered as a referral", func(a a) {
			level(agreement.LevelProvince, "Tỉnh A")(a)
			a.Steps[2].Answer = codes.No
			step(a, agreement.Step{Kind: agreement.StepReferred, On: day("2026-06-20")})
			step(a, agreement.Step{Kind: agreement.StepReferralAnswer, On: day("2026-07-01"), Answer: codes.Yes})
		}, "VN-GATE-DISAGREEMENT", gate.Passed, gate.Allow, ""},
		{"referred, and not yet answered", func(a a) {
			level(agreement.LevelProvince, "Tỉnh A")(a)
			step(a, agreement.Step{Kind: agreement.StepReferred, On: day("2026-06-20")})
		}, "VN-GATE-DISAGREEMENT", gate.Referred, gate.Refer, "Thủ tướng Chính phủ"},
		{"answered without saying what", func(a a) {
			level(agreement.LevelProvince, "Tỉnh A")(a)
			a.Steps[2].Answer = codes.No
			step(a, agreement.Step{Kind: agreement.StepReferralAnswer, On: day("2026-07-01")})
		}, "VN-GATE-DISAGREEMENT", gate.Referred, gate.Refer, ""},
		{"consent, then none, in any order", func(a a) {
			level(agreement.LevelProvince, "Tỉnh A")(a)
			a.Steps[2].Answer = codes.No
			step(a, agreement.Step{Kind: agreement.StepDecision, On: day("2026-07-02"), Office: pm, Answer: codes.No})
			step(a, agreement.Step{Kind: agreement.StepDecision, On: day("2026-07-01"), Office: pm, Answer: codes.Yes})
		}, "VN-GATE-DISAGREEMENT", gate.Refused, gate.Refuse, ""},
		{"consent after signing", func(a a) {
			level(agreement.LevelProvince, "Tỉnh A")(a)
			a.Steps[2].Answer = codes.No
			step(a, agreement.Step{Kind: agreement.StepDecision, On: day("2026-07-21"), Office: pm, Answer: codes.Yes})
		}, "VN-GATE-DISAGREEMENT", gate.Referred, gate.Refer, ""},
		{"a later opinion against is not covered", func(a a) {
			level(agreement.LevelProvince, "Tỉnh A")(a)
			a.Steps[2].Answer = codes.No
			step(a, agreement.Step{Kind: agreement.StepDecision, On: day("2026-07-01"), Office: pm, Answer: codes.Yes})
			step(a, agreement.Step{Kind: agreement.StepOpinion, On: day("2026-07-05"), By: foreignVN, Answer: codes.No})
		}, "VN-GATE-DISAGREEMENT", gate.Referred, gate.Refer, ""},
		{"an opinion that does not say what", func(a a) {
			level(agreement.LevelProvince, "Tỉnh A")(a)
			a.Steps[2].Answer = codes.Unknown
		}, "VN-GATE-DISAGREEMENT", gate.Missing, gate.Refer, ""},
		{"taken back in a long record", func(a a) {
			level(agreement.LevelProvince, "Tỉnh A")(a)
			a.Steps[2].Answer = codes.No
			for range 100 {
				step(a, agreement.Step{Kind: agreement.StepTranslation, On: day("2026-06-01")})
			}
			step(a, agreement.Step{Kind: agreement.StepOpinion, On: day("2026-07-01"), By: justiceVN, Answer: codes.Yes})
		}, "VN-GATE-DISAGREEMENT", gate.NotApplicable, gate.Allow, ""},
		{"somebody else decides", func(a a) {
			level(agreement.LevelProvince, "Tỉnh A")(a)
			a.Steps[2].Answer = codes.No
			step(a, agreement.Step{Kind: agreement.StepDecision, On: day("2026-07-01"), Office: text.In("vi", "Bộ trưởng Bộ A"), Answer: codes.Yes})
		}, "VN-GATE-DISAGREEMENT", gate.Referred, gate.Refer, "Thủ tướng Chính phủ"},
		{"the opinion was taken back", func(a a) {
			level(agreement.LevelProvince, "Tỉnh A")(a)
			a.Steps[2].Answer = codes.No
			step(a, agreement.Step{Kind: agreement.StepOpinion, On: day("2026-07-01"), By: justiceVN, Answer: codes.Yes})
		}, "VN-GATE-DISAGREEMENT", gate.NotApplicable, gate.Allow, ""},
		{"opinions on a ministry's differ", func(a a) { a.Steps[2].Answer = codes.No }, "VN-GATE-PRIME-MINISTER", gate.Referred, gate.Refer, "Thủ tướng Chính phủ"},
		{"defence", func(a a) { a.Substance.Matters = []agreement.Matter{agreement.MatterDefence} }, "VN-GATE-PRIME-MINISTER", gate.Referred, gate.Refer, "Thủ tướng Chính phủ"},
		{"matters not complete", func(a a) { a.Substance.MattersComplete = codes.Unknown }, "VN-GATE-PRIME-MINISTER", gate.Missing, gate.AllowWithConditions, ""},
		{"the Government signs", func(a a) { level(agreement.LevelGovernment, "Chính phủ")(a) }, "VN-GATE-PRIME-MINISTER", gate.NotApplicable, gate.Allow, ""},

		{"artificial intelligence, with a register of risks", func(a) {}, "VN-GATE-RISK", gate.Passed, gate.Allow, ""},
		{"without", func(a a) { a.Risks = nil }, "VN-GATE-RISK", gate.Missing, gate.AllowWithConditions, ""},
		{"another technology", func(a a) {
			a.Risks, a.Technologies = nil, []agreement.TechnologyShare{{Technology: technology.MustCode("FORD:1.2")}}
		}, "VN-GATE-RISK", gate.NotApplicable, gate.Allow, ""},
		{"no technology", func(a a) { a.Technologies = nil }, "VN-GATE-RISK", gate.Missing, gate.AllowWithConditions, ""},
		{"human rights", func(a a) { a.Substance.Matters = []agreement.Matter{agreement.MatterRights} }, gate.CodeMatter, gate.Refused, gate.Refuse, ""},
		{"borders, seen in part", func(a a) { a.Substance.Matters = []agreement.Matter{agreement.MatterTerritory} }, gate.CodeMatter, gate.Referred, gate.Refer, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := passing()
			test.change(x)
			before, err := json.Marshal(x)
			require.NoError(t, err)
			d := questionsOnly(t).Decide(x, today)
			r := reason(&d, test.code)
			assert.Equal(t, test.result, r.Result, "%s: %s", test.code, r.EN)
			assert.Equal(t, test.outcome, r.Outcome)
			assert.GreaterOrEqual(t, d.Outcome, test.outcome)
			if test.decider != "" {
				vi, _ := r.Decider.Get("vi")
				assert.Equal(t, test.decider, vi)
			}
			after, err := json.Marshal(x)
			require.NoError(t, err)
			assert.Equal(t, string(before), string(after))
		})
	}
}

// With the rules for the record: what they call an error is a condition.
func TestGateRecord(t *testing.T) {
	g, err := Gate(gate.AsOf(asOf))
	require.NoError(t, err)
	x := passing()
	x.Events, x.Objectives = x.Events[1:], nil // an approval before signing is an error of order
	d := g.Decide(x, calendar.MustDate("2026-11-21"))
	assert.Equal(t, gate.Allow, d.Outcome, "%v", d.Reasons[0])
	x.Titles = nil
	d = g.Decide(x, calendar.MustDate("2026-11-21"))
	assert.Equal(t, gate.AllowWithConditions, d.Outcome)
	assert.Equal(t, rule.Code("AGR-TITLE"), d.Reasons[0].Rule)
	d = g.Decide(&agreement.Agreement{}, calendar.MustDate("2026-11-21"))
	assert.Equal(t, gate.Refer, d.Outcome)
}

// Questions have words, a basis and a code for ever.
func TestGateQuestions(t *testing.T) {
	require.NoError(t, GateQuestions().Check())
	require.NoError(t, gate.Questions().With(GateQuestions()).Check(), "no code twice")
	const file = "testdata/gate_codes.txt"
	released, err := os.ReadFile(file)
	have := GateQuestions().Codes()
	if flag.Lookup("update").Value.String() == "true" {
		slices.Sort(have)
		s := ""
		for _, c := range have {
			s += string(c) + "\n"
		}
		require.NoError(t, os.WriteFile(file, []byte(s), 0o666))
		return
	}
	require.NoError(t, err)
	for line := range strings.Lines(string(released)) {
		assert.Contains(t, have, rule.Code(strings.TrimSpace(line)), "a code is never removed")
	}
	for _, c := range have {
		assert.Contains(t, string(released), string(c)+"\n", "run go test with -update")
	}
}

// A clean agreement costs at most ten allocations, all questions and rules asked.
func TestGateAllocs(t *testing.T) {
	g, err := Gate(gate.AsOf(asOf))
	require.NoError(t, err)
	x, today := passing(), calendar.MustDate("2026-11-21")
	x.Events = slices.DeleteFunc(x.Events, func(e agreement.Event) bool { return e.Kind == agreement.EventApproved })
	x.Steps = append(x.Steps, agreement.Step{Kind: agreement.StepDecision, On: calendar.MustDate("2026-07-01"), By: ministryVN, Answer: codes.Yes})
	for i := range x.Objectives {
		x.Objectives[i].Indicators = []agreement.Indicator{{Code: "X", Target: quantity.Exactly(1)}}
	}
	require.Equal(t, gate.Allow, g.Decide(x, today).Outcome)
	assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { g.Decide(x, today) }), 10.0)
}

// Whatever a record says, a decision is one: nothing panics, the gravest reason
// decides, nothing missing is allowed, and it can be stored and made again.
func FuzzGate(f *testing.F) {
	for _, a := range []*agreement.Agreement{passing(), signed(), {}} {
		b, err := json.Marshal(a)
		require.NoError(f, err)
		f.Add(b)
	}
	f.Add([]byte(`{"parties":[{"country":"VN","level":"district","roles":["signatory"]}],"steps":[{"kind":"opinion-given","answer":"no","on":"2026"}],"assurances":[{"question":"GATE-LAW","answer":"yes","on":"2026-01-01","until":"2026~"}]}`))
	g, err := Gate()
	require.NoError(f, err)
	today := calendar.MustDate("2026-11-21")
	f.Fuzz(func(t *testing.T, b []byte) {
		var a agreement.Agreement
		if json.Unmarshal(b, &a) != nil {
			t.Skip()
		}
		d := g.Decide(&a, today)
		worst := gate.Undecided
		for _, r := range d.Reasons {
			worst = max(worst, r.Outcome)
			if r.Result == gate.Missing || r.Result == gate.Conditional {
				require.GreaterOrEqual(t, r.Outcome, gate.AllowWithConditions)
			}
			require.NotEmpty(t, r.EN, r.Code)
			require.NotEmpty(t, r.VI, r.Code)
		}
		require.Equal(t, worst, d.Outcome)
		_, changes := d.Replay(g, &a)
		require.Empty(t, changes)
		stored, err := json.Marshal(d)
		if err != nil {
			return // a text of the record that has no JSON
		}
		var read gate.Decision
		require.NoError(t, json.Unmarshal(stored, &read))
		require.Empty(t, gate.Compare(d, read))
	})
}
