package agreement

import (
	"fmt"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// office returns the id of the nth made-up office.
func office(n int) id.Partner {
	p, err := id.From[id.Partner](id.External{Scheme: "office", Value: strconv.Itoa(n)})
	if err != nil {
		panic(err)
	}
	return p
}

// delegated returns a register in which a minister authorises a deputy, who
// authorises a head of department.
func delegated() *Register {
	return &Register{Delegations: []Delegation{
		{Key: "12/QĐ", From: ministryVN, To: office(1), Kind: DelegationAuthorised, Forms: []Form{FormMoU, FormArrangement}, Levels: []Level{LevelMinistry},
			Technologies: []technology.Code{technology.MustCode("FORD:1"), technology.MustCode("FORD:2")}, Limit: money.MustAmount("VND 20000000000"),
			Period: calendar.MustPeriod("2024-01-01/2026-12-31"), Redelegable: codes.Yes, Basis: "Quyết định số 12/QĐ"},
		{Key: "7/GUQ", From: office(1), To: office(2), Kind: DelegationAuthorised, Forms: []Form{FormMoU}, Levels: []Level{LevelMinistry},
			Technologies: []technology.Code{technology.MustCode("FORD:1.2")}, Limit: money.MustAmount("VND 5000000000"),
			Period: calendar.MustPeriod("2024-03-01/2024-12-31"), Redelegable: codes.No, Basis: "Giấy ủy quyền số 7/GUQ"},
	}}
}

// memo is the power to sign a small memorandum on computer science.
func memo(who id.Partner, on string) Power {
	return Power{Who: who, Form: FormMoU, Level: LevelMinistry, On: calendar.MustDate(on),
		Technologies: []technology.Code{technology.MustCode("FORD:1.2")}, Amount: money.MustAmount("VND 5000000000")}
}

func TestEmpowered(t *testing.T) {
	day := calendar.MustDate
	same := func(*Register, *Power) {}
	for _, x := range []struct {
		name   string
		change func(r *Register, p *Power)
		answer calendar.Truth
		why    PowerWhy
		at     string
	}{
		{"both hold", same, calendar.Yes, PowerDelegated, ""},
		{"the minister", func(_ *Register, p *Power) { p.Who = ministryVN }, calendar.Yes, PowerHolder, ""},
		{"nobody named", func(_ *Register, p *Power) { p.Who = id.Partner{} }, calendar.Unknown, PowerNotStated, ""},
		{"somebody else", func(_ *Register, p *Power) { p.Who = office(9) }, calendar.No, PowerNoDelegation, ""},
		{"the day before the second begins", func(_ *Register, p *Power) { p.On = day("2024-02-29") }, calendar.No, PowerNotYet, "7/GUQ"},
		{"its last day", func(_ *Register, p *Power) { p.On = day("2024-12-31") }, calendar.Yes, PowerDelegated, ""},
		{"the day after", func(_ *Register, p *Power) { p.On = day("2025-01-01") }, calendar.No, PowerOver, "7/GUQ"},
		{"a month across its beginning", func(r *Register, p *Power) { r.Delegations[1].Period.Start = day("2024-03-10"); p.On = day("2024-03") }, calendar.Unknown, PowerVague, "7/GUQ"},
		{"about that day", func(_ *Register, p *Power) { p.On = day("2024-06-01").Qualify(false, true) }, calendar.Unknown, PowerVague, "12/QĐ"},
		{"no day", func(_ *Register, p *Power) { p.On = calendar.Date{} }, calendar.Unknown, PowerVague, "12/QĐ"},
		{"no period", func(r *Register, _ *Power) { r.Delegations[1].Period = calendar.Period{} }, calendar.Unknown, PowerVague, "7/GUQ"},
		{"revoked on the day", func(r *Register, _ *Power) { r.Delegations[1].Revoked = day("2024-06-01") }, calendar.No, PowerRevoked, "7/GUQ"},
		{"revoked the day after", func(r *Register, _ *Power) { r.Delegations[1].Revoked = day("2024-06-02") }, calendar.Yes, PowerDelegated, ""},
		{"revoked that month", func(r *Register, _ *Power) { r.Delegations[1].Revoked = day("2024-06") }, calendar.Unknown, PowerVague, "7/GUQ"},
		{"the first revoked", func(r *Register, _ *Power) { r.Delegations[0].Revoked = day("2024-05-01") }, calendar.No, PowerRevoked, "12/QĐ"},
		{"another form", func(_ *Register, p *Power) { p.Form = FormProgramme }, calendar.No, PowerForm, "7/GUQ"},
		{"no form", func(_ *Register, p *Power) { p.Form = "" }, calendar.Unknown, PowerNotStated, "12/QĐ"},
		{"another level", func(_ *Register, p *Power) { p.Level = LevelGovernment }, calendar.No, PowerLevel, "7/GUQ"},
		{"another technology", func(_ *Register, p *Power) { p.Technologies[0] = technology.MustCode("FORD:1.1") }, calendar.No, PowerTechnology, "7/GUQ"},
		{"no technology", func(_ *Register, p *Power) { p.Technologies = nil }, calendar.Unknown, PowerNotStated, "12/QĐ"},
		{"one more", func(_ *Register, p *Power) { p.Amount.Minor++ }, calendar.No, PowerAmount, "7/GUQ"},
		{"another currency", func(_ *Register, p *Power) { p.Amount = money.MustAmount("USD 1.00") }, calendar.Unknown, PowerNotStated, "12/QĐ"},
		{"not to be given on", func(r *Register, _ *Power) { r.Delegations[0].Redelegable = codes.No }, calendar.No, PowerNotToPassOn, "7/GUQ"},
		{"perhaps not to be given on", func(r *Register, _ *Power) { r.Delegations[0].Redelegable = codes.Unknown }, calendar.Unknown, PowerPassOnUnknown, "12/QĐ"},
		{"the giver has nothing", func(r *Register, _ *Power) { r.Delegations = r.Delegations[1:] }, calendar.No, PowerGiverWithout, "7/GUQ"},
		{"a treaty", func(_ *Register, p *Power) { p.Form = FormTreaty }, calendar.No, PowerFullPowers, ""},
		{"a protocol of the Government", func(_ *Register, p *Power) { p.Form, p.Level = FormProtocol, LevelGovernment }, calendar.No, PowerFullPowers, ""},
		{"a protocol of nobody knows whom", func(r *Register, p *Power) {
			p.Form, p.Level = FormProtocol, ""
			for i := range r.Delegations {
				r.Delegations[i].Forms, r.Delegations[i].Levels = nil, nil
			}
		}, calendar.Unknown, PowerNotStated, ""},
		{"a circle beside the chain", func(r *Register, _ *Power) {
			r.Delegations = append([]Delegation{
				{Key: "a", From: office(2), To: office(1), Period: calendar.MustPeriod("2024/.."), Redelegable: codes.Yes},
				{Key: "b", From: office(2), To: office(2), Period: calendar.MustPeriod("2024/.."), Redelegable: codes.Yes},
			}, r.Delegations...)
		}, calendar.Yes, PowerDelegated, ""},
		{"nothing but a circle", func(r *Register, _ *Power) { r.Delegations[0].From = office(2) }, calendar.No, PowerGiverWithout, "7/GUQ"},
	} {
		r, p := delegated(), memo(office(2), "2024-06-01")
		x.change(r, &p)
		got := r.Empowered(p, ministryVN)
		assert.Equal(t, x.answer, got.Answer, x.name)
		assert.Equal(t, x.why, got.Why, x.name)
		assert.Equal(t, x.at, got.At, x.name)
		if got.Answer == calendar.Yes && got.Why == PowerDelegated {
			assert.Equal(t, []string{"12/QĐ", "7/GUQ"}, got.Chain, x.name)
		}
		assert.Equal(t, got, r.Index().Empowered(p, ministryVN), x.name)
	}
	assert.Equal(t, Empowerment{Answer: calendar.No, Why: PowerNoDelegation}, (*Delegations)(nil).Empowered(memo(office(2), "2024"), ministryVN))
	assert.Equal(t, calendar.No, delegated().Empowered(memo(office(2), "2024-06-01")).Answer, "nobody holds the power")
}

// A chain through all of a large register is found, and so is that there is
// none; both are one walk.
func TestEmpoweredLarge(t *testing.T) {
	const n = 100_000
	r := &Register{Delegations: make([]Delegation, n)}
	for i := range r.Delegations {
		r.Delegations[i] = Delegation{Key: strconv.Itoa(i), From: office(i), To: office(i + 1), Period: calendar.MustPeriod("2024-01-01/2024-12-31"), Redelegable: codes.Yes}
	}
	x := r.Index()
	got := x.Empowered(memo(office(n), "2024-06-01"), office(0))
	assert.Equal(t, calendar.Yes, got.Answer)
	assert.Len(t, got.Chain, n)
	assert.Equal(t, []string{"0", "1"}, got.Chain[:2])

	r.Delegations[n/2].Redelegable = codes.No
	got = x.Empowered(memo(office(n), "2024-06-01"), office(0))
	assert.Equal(t, PowerNotToPassOn, got.Why)
	assert.Equal(t, strconv.Itoa(n/2+1), got.At)

	r.Delegations[0].From = office(n) // one circle
	v := rule.Must(rule.New(DelegationRules()))
	circle := map[rule.Code]int{}
	for _, x := range v.Inspect(r).Violations {
		circle[x.Code]++
	}
	assert.NotZero(t, circle["AGR-DELEGATION-CIRCLE"])
	assert.Len(t, r.circles(), n)
}

// The circles of a long register are those that a walk from each delegation finds.
func FuzzCircles(f *testing.F) {
	f.Add([]byte{0, 1, 1, 2, 2, 0, 3, 4})
	f.Add([]byte{0, 0, 1, 2, 2, 1, 2, 3, 3, 4, 4, 3, 5, 6})
	f.Fuzz(func(t *testing.T, b []byte) {
		r := &Register{}
		for i := 0; i+1 < len(b) && len(r.Delegations) < maxPairs; i += 2 {
			d := Delegation{}
			if b[i]%16 != 15 {
				d.From = office(int(b[i] % 16))
			}
			if b[i+1]%16 != 15 {
				d.To = office(int(b[i+1] % 16))
			}
			r.Delegations = append(r.Delegations, d)
		}
		var want []int
		for i := range r.Delegations {
			d := &r.Delegations[i]
			reach := map[id.Partner]bool{d.To: true}
			for range r.Delegations {
				for j := range r.Delegations {
					if e := &r.Delegations[j]; reach[e.From] && !e.From.IsZero() {
						reach[e.To] = true
					}
				}
			}
			if d.From != d.To && !d.From.IsZero() && !d.To.IsZero() && reach[d.From] {
				want = append(want, i)
			}
		}
		var at rule.Faults
		for _, i := range want {
			at = at.At(i)
		}
		assert.Equal(t, at, r.circles(), "few")
		assert.Equal(t, at, r.manyCircles(), "many")
	})
}

func TestDelegationRules(t *testing.T) {
	ruletest.Run(t, DelegationRules(), delegated, delegationExamples())
	v := rule.Must(rule.New(DelegationRules()))
	assert.NoError(t, v.Validate(&Register{}), "an empty register breaks nothing")

	// The same is said of a long register, where nothing is compared pair by pair.
	filled := func(x ruletest.Example[Register]) []rule.Violation {
		a := delegated()
		x.Break(a)
		for i := range maxPairs + 1 {
			a.Delegations = append(a.Delegations, Delegation{Key: strconv.Itoa(i), From: office(100 + i), To: office(200 + i),
				Kind: DelegationByLaw, Period: calendar.MustPeriod("2024-01-01/.."), Basis: "Luật"})
		}
		return v.Inspect(a).Violations
	}
	for _, x := range delegationExamples() {
		var got []string
		for _, y := range filled(x) {
			if y.Code == x.Code {
				got = append(got, y.Pointer)
			}
		}
		slices.Sort(got)
		assert.Equal(t, x.Want, got, x.Code)
	}
}

func delegationExamples() []ruletest.Example[Register] {
	day := calendar.MustDate
	type r = *Register
	return []ruletest.Example[Register]{
		{Code: "AGR-DELEGATION-KEY", Break: func(r r) { r.Delegations[1].Key = "" }, Want: []string{"/delegations/1/key"}},
		{Code: "AGR-DELEGATION-UNIQUE", Break: func(r r) { r.Delegations[1].Key = "12/QĐ" }, Want: []string{"/delegations/1/key"}},
		{Code: "AGR-DELEGATION-PARTIES", Break: func(r r) { r.Delegations[0].From = id.Partner{} }, Want: []string{"/delegations/0"}},
		{Code: "AGR-DELEGATION-SELF", Break: func(r r) { r.Delegations[0].To = ministryVN }, Want: []string{"/delegations/0/to"}},
		{Code: "AGR-DELEGATION-KIND", Break: func(r r) { r.Delegations[0].Kind = "" }, Want: []string{"/delegations/0/kind"}},
		{Code: "AGR-DELEGATION-KIND-LISTED", Break: func(r r) { r.Delegations[0].Kind = "authorization" }, Want: []string{"/delegations/0/kind"}},
		{Code: "AGR-DELEGATION-FORM-LISTED", Break: func(r r) { r.Delegations[0].Forms[1] = "memo" }, Want: []string{"/delegations/0/forms/1"}},
		{Code: "AGR-DELEGATION-LEVEL-LISTED", Break: func(r r) { r.Delegations[1].Levels[0] = "ministerial" }, Want: []string{"/delegations/1/levels/0"}},
		{Code: "AGR-DELEGATION-TREATY", Break: func(r r) { r.Delegations[0].Forms[1] = FormTreaty }, Want: []string{"/delegations/0/forms/1"}},
		{Code: "AGR-DELEGATION-LIMIT", Break: func(r r) { r.Delegations[1].Limit.Minor = -1 }, Want: []string{"/delegations/1/limit"},
			Pass: func(r r) { r.Delegations[1].Limit.Minor = 0 }},
		{Code: "AGR-DELEGATION-PERIOD", Break: func(r r) { r.Delegations[0].Period = calendar.MustPeriod("/2026") }, Want: []string{"/delegations/0/period"},
			Pass: func(r r) { r.Delegations[0].Period = calendar.MustPeriod("../2026") }},
		{Code: "AGR-DELEGATION-ORDER", Break: func(r r) { r.Delegations[0].Period.End = day("2023") }, Want: []string{"/delegations/0/period"}},
		{Code: "AGR-DELEGATION-OPEN", Break: func(r r) { r.Delegations[0].Period = calendar.MustPeriod("2024/..") }, Want: []string{"/delegations/0/period"},
			Pass: func(r r) {
				r.Delegations[0].Period, r.Delegations[0].Kind = calendar.MustPeriod("2024-01-01/.."), DelegationDecentralised
			}},
		{Code: "AGR-DELEGATION-REVOKED", Break: func(r r) { r.Delegations[1].Revoked = day("2024-02-29") }, Want: []string{"/delegations/1/revoked"},
			Pass: func(r r) { r.Delegations[1].Revoked = day("2024-03-01") }},
		{Code: "AGR-DELEGATION-BASIS", Break: func(r r) { r.Delegations[1].Basis = "" }, Want: []string{"/delegations/1/basis"}},
		{Code: "AGR-DELEGATION-CIRCLE", Break: func(r r) { r.Delegations[1].To = ministryVN }, Want: []string{"/delegations/0/to", "/delegations/1/to"}},
		{Code: "AGR-DELEGATION-PASSED-ON", Break: func(r r) { r.Delegations[0].Redelegable = codes.No }, Want: []string{"/delegations/1/from"},
			Pass: func(r r) { r.Delegations[0].Redelegable = codes.Unknown }},
		{Code: "AGR-DELEGATION-SCOPE", Break: func(r r) { r.Delegations[1].Forms = append(r.Delegations[1].Forms, FormProgramme) }, Want: []string{"/delegations/1"},
			Pass: func(r r) { r.Delegations[0].Forms = nil }},
		{Code: "AGR-DELEGATION-SCOPE", Break: func(r r) { r.Delegations[1].Levels = nil }, Want: []string{"/delegations/1"}},
		{Code: "AGR-DELEGATION-SCOPE", Break: func(r r) { r.Delegations[1].Technologies = nil }, Want: []string{"/delegations/1"}},
		{Code: "AGR-DELEGATION-SCOPE", Break: func(r r) { r.Delegations[1].Limit = money.MustAmount("VND 20000000001") }, Want: []string{"/delegations/1"},
			Pass: func(r r) { r.Delegations[1].Limit = money.MustAmount("USD 1.00") }}, // not to be compared
		{Code: "AGR-DELEGATION-OUTSIDE", Break: func(r r) { r.Delegations[1].Period.End = day("2027-01-01") }, Want: []string{"/delegations/1/period"},
			Pass: func(r r) { r.Delegations[1].Period.End = day("2026-12") }},
		{Code: "AGR-DELEGATION-OUTSIDE", Break: func(r r) { r.Delegations[0].Revoked = day("2024-12-31") }, Want: []string{"/delegations/1/period"},
			Pass: func(r r) { r.Delegations[0].Revoked, r.Delegations[1].Revoked = day("2024-12-31"), day("2024-12-31") }},
		{Code: "AGR-DELEGATION-OUTSIDE", Break: func(r r) { r.Delegations[1].Period = calendar.MustPeriod("2024-03-01/..") }, Want: []string{"/delegations/1/period"},
			Pass: func(r r) { // a second delegation covers the rest
				r.Delegations[1].Period = calendar.MustPeriod("2024-03-01/..")
				r.Delegations = append(r.Delegations, r.Delegations[0])
				r.Delegations[2].Key, r.Delegations[2].Period = "13/QĐ", calendar.MustPeriod("2024-03-01/..")
			}},
	}
}

func TestPowerToSign(t *testing.T) {
	a := sample()
	p := a.PowerToSign(0, calendar.MustDate("2024-03-15"))
	assert.Equal(t, ministryVN, p.Who)
	assert.Equal(t, LevelMinistry, p.Level)
	assert.Len(t, p.Technologies, 4)
	assert.True(t, p.Amount.IsZero(), "more than JPY 90 million is not exact, and another currency")

	a.Funding = a.Funding[:1]
	assert.Equal(t, "VND 12000000000", a.PowerToSign(0, calendar.Date{}).Amount.String())
	a.Funding = append(a.Funding, a.Funding[0])
	assert.Equal(t, "VND 24000000000", a.PowerToSign(0, calendar.Date{}).Amount.String())
	a.Funding[1].Amount.Amount.Minor = 1<<63 - 1
	assert.True(t, a.PowerToSign(0, calendar.Date{}).Amount.IsZero(), "the sum does not fit")
	assert.Equal(t, Power{}, a.PowerToSign(-1, calendar.Date{}))
	assert.Equal(t, Power{}, a.PowerToSign(3, calendar.Date{}))
	a.Funding = nil
	assert.True(t, a.PowerToSign(0, calendar.Date{}).Amount.IsZero(), "nothing recorded is not nothing committed")
}

func TestGround(t *testing.T) {
	assert.Len(t, powerEN, len(powerTexts))
	assert.Len(t, powerVI, len(powerTexts))
	for g := PowerNone; g <= PowerPassOnUnknown; g++ {
		b, err := g.MarshalText()
		assert.NoError(t, err)
		var back PowerWhy
		assert.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, g, back)
		assert.NotEqual(t, g.Label(language.English), g.Label(language.Vietnamese))
	}
	var g PowerWhy
	assert.Error(t, g.UnmarshalText([]byte("perhaps")))
	_, err := (PowerPassOnUnknown + 1).MarshalText()
	assert.Error(t, err)
	assert.Equal(t, "invalid", (PowerPassOnUnknown + 1).Label(language.English))
}

// Ai được ký: Bộ trưởng ủy quyền cho Thứ trưởng, Thứ trưởng ủy quyền lại.
func ExampleRegister_Empowered() {
	register := Register{Delegations: []Delegation{
		{Key: "12/QĐ", From: ministryVN, To: office(1), Period: calendar.MustPeriod("2024-01-01/2026-12-31"), Redelegable: codes.Yes},
		{Key: "7/GUQ", From: office(1), To: office(2), Forms: []Form{FormMoU}, Period: calendar.MustPeriod("2024-03-01/2024-12-31")},
	}}
	power := Power{Who: office(2), Form: FormMoU, Level: LevelMinistry, On: calendar.MustDate("2024-06-01")}
	e := register.Empowered(power, ministryVN)
	fmt.Println(e.Answer, e.Chain, e.Why.Label(language.Vietnamese))

	power.On = calendar.MustDate("2025-01-01")
	e = register.Empowered(power, ministryVN)
	fmt.Println(e.Answer, e.At, e.Why.Label(language.Vietnamese))
	// Output:
	// yes [12/QĐ 7/GUQ] theo ủy quyền
	// no 7/GUQ ủy quyền đã hết thời hạn
}
