package vietnam

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// settled turns the sample into a contract of transfer from abroad that was
// signed on 20 July and registered on 1 September 2026, that settles all, and of
// which every test is answered: with no, but for those named.
func settled(a *agreement.Agreement, yes ...string) {
	transfer(a)
	a.Transfer = &agreement.Transfer{
		Name:    text.Of("Edge camera", "Ca-mê-ra AI xử lý tại biên"),
		Objects: []agreement.TransferObject{agreement.ObjectSoftware}, Form: agreement.TransferIndependent,
		Methods: []agreement.TransferMethod{agreement.MethodTraining}, Grant: agreement.GrantUse,
		Scope: agreement.TransferScope{Products: text.In("vi", "ca-mê-ra")},
		Terms: agreement.TransferTerms{Standards: codes.Yes, Rights: codes.Yes, Plan: codes.Yes, Warranty: codes.Yes, Penalties: codes.Yes, Liability: codes.Yes},
	}
	a.Risks = append(a.Risks, agreement.Risk{Category: agreement.RiskExport, Owner: ministryVN, Mitigation: text.In("en", "checked")})
	for x := range TransferTests() {
		answer := codes.No
		if slices.Contains(yes, x.Code) {
			answer = codes.Yes
		}
		a.Transfer.Tests = append(a.Transfer.Tests, agreement.TechnologyTest{Code: x.Code, Answer: answer})
	}
}

// contract returns such a contract.
func transferContract(yes ...string) *agreement.Agreement {
	a := signed()
	settled(a, yes...)
	return a
}

// parties sets the countries of who gives and who takes.
func parties(a *agreement.Agreement, gives, takes country.Code) {
	a.Parties[1].Country, a.Parties[0].Country = gives, takes
}

// answer sets the answer to a test.
func answer(a *agreement.Agreement, code string, x codes.Answer) {
	for i := range a.Transfer.Tests {
		if a.Transfer.Tests[i].Code == code {
			a.Transfer.Tests[i].Answer = x
		}
	}
}

// acts sets the events: kind and day, in turn.
func acts(a *agreement.Agreement, list ...string) {
	a.Events = nil
	for i := 0; i < len(list); i += 2 {
		e := agreement.Event{Kind: agreement.EventKind(list[i])}
		if list[i+1] != "" {
			e.On = calendar.MustDate(list[i+1])
		}
		a.Events = append(a.Events, e)
	}
}

var noDay = calendar.Date{}

func TestTransferTests(t *testing.T) {
	seen := map[string]bool{}
	for x := range TransferTests() {
		assert.False(t, seen[x.Code], x.Code)
		seen[x.Code] = true
		assert.True(t, strings.HasPrefix(x.Code, "VN-TT-"))
		assert.True(t, text.Valid(x.VI) && text.Valid(x.EN), x.Code)
		assert.NotEqual(t, x.Label(language.English), x.Label(language.Vietnamese))
		assert.GreaterOrEqual(t, x.Basis.From, transferFrom, x.Code)
		assert.True(t, x.In || x.Within || x.Out, x.Code)
		assert.Contains(t, x.Code, map[TransferClass]string{ClassProhibited: "-P-", ClassRestricted: "-R-", ClassEncouraged: "-E-"}[x.Class])
		// What was not wholly seen does not claim to be.
		if x.Class == ClassEncouraged {
			assert.Equal(t, rule.Partly, x.Basis.Confidence, x.Code)
		}
	}
	for range TransferTests() {
		break
	}
}

func TestClassifyTransfer(t *testing.T) {
	day := calendar.MustDate
	for _, x := range []struct {
		name  string
		make  func() *agreement.Agreement
		on    calendar.Date
		class TransferClass
		sure  bool
		why   TransferWhy
	}{
		{"everything answered with no is never surely free", func() *agreement.Agreement { return transferContract() }, noDay, ClassUnrestricted, false, TransferNoTest},
		{"fails safety law", func() *agreement.Agreement { return transferContract("VN-TT-P-SAFETY") }, noDay, ClassProhibited, true, TransferByTest},
		{"genetic engineering", func() *agreement.Agreement { return transferContract("VN-TT-R-GENETIC") }, noDay, ClassRestricted, true, TransferByTest},
		{"the graver one counts", func() *agreement.Agreement { return transferContract("VN-TT-R-TOXIC", "VN-TT-P-TOXIC") }, noDay, ClassProhibited, true, TransferByTest},
		{"on a list of which the entries were not seen", func() *agreement.Agreement { return transferContract("VN-TT-R-LIST") }, noDay, ClassRestricted, false, TransferByTest},
		{"barred by a treaty, of general knowledge", func() *agreement.Agreement { return transferContract("VN-TT-P-TREATY") }, noDay, ClassProhibited, false, TransferByTest},
		{"high technology", func() *agreement.Agreement { return transferContract("VN-TT-E-HIGH") }, noDay, ClassEncouraged, false, TransferByTest},
		{"a purpose alone does not encourage", func() *agreement.Agreement { return transferContract("VN-TT-E-SAVING") }, noDay, ClassUnrestricted, false, TransferNoTest},
		{"advanced with a purpose", func() *agreement.Agreement { return transferContract("VN-TT-E-SAVING", "VN-TT-E-ADVANCED") }, noDay, ClassEncouraged, false, TransferByTest},
		{"encouraged but restricted", func() *agreement.Agreement { return transferContract("VN-TT-E-HIGH", "VN-TT-R-RADIOACTIVE") }, noDay, ClassRestricted, true, TransferByTest},

		{"green technology since April 2026", func() *agreement.Agreement { return transferContract("VN-TT-E-GREEN") }, day("2026-04-01"), ClassEncouraged, false, TransferByTest},
		{"green technology the day before", func() *agreement.Agreement { return transferContract("VN-TT-E-GREEN") }, day("2026-03-31"), ClassUnrestricted, false, TransferNoTest},
		{"green technology in a year that does not tell", func() *agreement.Agreement { return transferContract("VN-TT-E-GREEN") }, day("2026"), ClassUnrestricted, false, TransferNoTest},
		{"before the law", func() *agreement.Agreement { return transferContract("VN-TT-P-SAFETY") }, day("2018-06-30"), ClassUnknown, false, TransferEarlierLaw},
		{"the first day of the law", func() *agreement.Agreement { return transferContract("VN-TT-P-SAFETY") }, day("2018-07-01"), ClassProhibited, true, TransferByTest},
		{"the year of the law does not tell", func() *agreement.Agreement { return transferContract("VN-TT-P-SAFETY") }, day("2018"), ClassProhibited, false, TransferByTest},
		{"a day is not known", func() *agreement.Agreement { a := transferContract("VN-TT-P-SAFETY"); a.Events = nil; return a }, noDay, ClassProhibited, false, TransferByTest},

		{"one test open", func() *agreement.Agreement {
			a := transferContract()
			answer(a, "VN-TT-R-TOXIC", codes.Unknown)
			return a
		}, noDay, ClassUnknown, false, TransferTestsOpen},
		{"a grave test open leaves a restriction unsure", func() *agreement.Agreement {
			a := transferContract("VN-TT-R-TOXIC")
			answer(a, "VN-TT-P-TOXIC", codes.Unknown)
			return a
		}, noDay, ClassRestricted, false, TransferByTest},
		{"a lesser test open does not matter to a prohibition", func() *agreement.Agreement {
			a := transferContract("VN-TT-P-TOXIC")
			answer(a, "VN-TT-R-TOXIC", codes.Unknown)
			return a
		}, noDay, ClassProhibited, true, TransferByTest},
		{"nothing answered", func() *agreement.Agreement { a := transferContract(); a.Transfer.Tests = nil; return a }, noDay, ClassUnknown, false, TransferTestsOpen},
		{"no details", func() *agreement.Agreement { a := signed(); transfer(a); return a }, noDay, ClassUnknown, false, TransferTestsOpen},
		{"not applicable is no", func() *agreement.Agreement {
			a := transferContract()
			answer(a, "VN-TT-R-TOXIC", codes.NotApplicable)
			return a
		}, noDay, ClassUnrestricted, false, TransferNoTest},
		{"two answers, one of them yes", func() *agreement.Agreement {
			a := transferContract("VN-TT-R-TOXIC")
			a.Transfer.Tests = append(a.Transfer.Tests, agreement.TechnologyTest{Code: "VN-TT-R-TOXIC", Answer: codes.No})
			return a
		}, noDay, ClassRestricted, true, TransferByTest},

		{"a secret goes abroad", func() *agreement.Agreement { a := transferContract("VN-TT-P-SECRET"); parties(a, "VN", "LA"); return a }, noDay, ClassProhibited, true, TransferByTest},
		{"a secret within the country", func() *agreement.Agreement { a := transferContract("VN-TT-P-SECRET"); parties(a, "VN", "VN"); return a }, noDay, ClassUnrestricted, false, TransferNoTest},
		{"outdated, going abroad", func() *agreement.Agreement {
			a := transferContract("VN-TT-R-OUTDATED")
			parties(a, "VN", "LA")
			return a
		}, noDay, ClassUnrestricted, false, TransferNoTest},
		{"outdated, within the country", func() *agreement.Agreement {
			a := transferContract("VN-TT-R-OUTDATED")
			parties(a, "VN", "VN")
			return a
		}, noDay, ClassRestricted, true, TransferByTest},
		{"outdated, direction not known", func() *agreement.Agreement { a := transferContract("VN-TT-R-OUTDATED"); parties(a, "", "VN"); return a }, noDay, ClassUnknown, false, TransferDirectionOpen},
		{"unsafe, direction not known", func() *agreement.Agreement { a := transferContract("VN-TT-P-SAFETY"); parties(a, "", "VN"); return a }, noDay, ClassProhibited, true, TransferByTest},
		{"between others", func() *agreement.Agreement { a := transferContract("VN-TT-P-SAFETY"); parties(a, "LA", "AU"); return a }, noDay, ClassUnknown, false, TransferNotVietnamese},
		{"no transfer", signed, noDay, ClassUnknown, false, TransferNotVietnamese},
	} {
		a := x.make()
		got := ClassifyTransfer(a, x.on)
		assert.Equal(t, x.class, got.Class, x.name)
		assert.Equal(t, x.sure, got.Sure, x.name)
		assert.Equal(t, x.why, got.Why, x.name)
		assert.Equal(t, got.Class >= ClassEncouraged, len(got.Reasons) > 0, "%s: a reason for each finding", x.name)
		assert.False(t, got.Sure && got.Class < ClassRestricted, "%s: free is never sure", x.name)
	}
}

func TestClassifyTransferSays(t *testing.T) {
	c := ClassifyTransfer(transferContract("VN-TT-R-TOXIC", "VN-TT-E-HIGH"), noDay)
	assert.Equal(t, agreement.Inbound, c.Direction)
	assert.Equal(t, calendar.Yes, c.Encouraged)
	require.Len(t, c.Reasons, 2)
	assert.Equal(t, "VN-TT-R-TOXIC", c.Reasons[0].Test.Code)
	assert.Equal(t, "/transfer/tests/9", c.Reasons[0].Pointer, "the tenth test of the table")
	assert.Empty(t, c.Missing)

	a := transferContract("VN-TT-R-TOXIC")
	answer(a, "VN-TT-P-HARM", codes.Unknown)
	answer(a, "VN-TT-R-LIST", codes.Unknown)
	assert.Equal(t, []string{"VN-TT-P-HARM"}, ClassifyTransfer(a, noDay).Missing, "what could still change it")
	answer(a, "VN-TT-R-TOXIC", codes.No)
	assert.Equal(t, []string{"VN-TT-P-HARM", "VN-TT-R-LIST"}, ClassifyTransfer(a, noDay).Missing)
	parties(a, "", "VN")
	a.Events = nil
	assert.Equal(t, []string{"/parties/1/country", "/events", "VN-TT-P-HARM", "VN-TT-R-LIST"}, ClassifyTransfer(a, noDay).Missing)

	// A test of the caller's own, for what was not seen of the law.
	own := TransferTest{Code: "OWN-R-BREED", Class: ClassRestricted, Out: true, Basis: rule.Basis{Kind: rule.Law, Confidence: rule.Verified}}
	a = transferContract()
	parties(a, "VN", "LA")
	assert.Equal(t, []string{"OWN-R-BREED"}, ClassifyTransfer(a, noDay, own).Missing)
	a.Transfer.Tests = append(a.Transfer.Tests, agreement.TechnologyTest{Code: "OWN-R-BREED", Answer: codes.Yes})
	assert.Equal(t, ClassRestricted, ClassifyTransfer(a, noDay, own).Class)
	assert.Equal(t, ClassUnrestricted, ClassifyTransfer(a, noDay).Class)
}

func TestTransferAppraisal(t *testing.T) {
	day := calendar.MustDate
	project := func(environment codes.Answer, yes ...string) *agreement.Agreement {
		a := transferContract(yes...)
		a.Transfer.Form, a.Transfer.Public.Environment = agreement.TransferInvestment, environment
		return a
	}
	for _, x := range []struct {
		name string
		a    *agreement.Agreement
		on   calendar.Date
		want calendar.Truth
		why  TransferWhy
	}{
		{"neither", project(codes.No), noDay, calendar.No, TransferNoTest},
		{"restricted", project(codes.No, "VN-TT-R-TOXIC"), noDay, calendar.Yes, TransferByTest},
		{"a risk to the environment", project(codes.Yes), noDay, calendar.Yes, TransferRisk},
		{"risk not known", project(codes.Unknown), noDay, calendar.Unknown, TransferRiskOpen},
		{"no project", transferContract("VN-TT-R-TOXIC"), noDay, calendar.No, TransferNoProject},
		{"the day before", project(codes.Yes), day("2026-03-31"), calendar.Unknown, TransferEarlierRule},
		{"the first day", project(codes.Yes), day("2026-04-01"), calendar.Yes, TransferRisk},
		{"a year that does not tell", project(codes.Yes), day("2026"), calendar.Unknown, TransferNotSigned},
		{"no transfer", signed(), noDay, calendar.Unknown, TransferNotVietnamese},
	} {
		p := TransferAppraisalOf(x.a, x.on)
		assert.Equal(t, x.want, p.Needed, x.name)
		assert.Equal(t, x.why, p.Why, x.name)
	}
}

func TestContractChecklist(t *testing.T) {
	list := TransferChecklist(transferContract())
	require.Len(t, list, 14)
	labels := map[string]bool{}
	for i, x := range list {
		assert.Equal(t, i+1, x.Number)
		labels[x.Label(language.Vietnamese)] = true
		want := rule.Verified
		if x.Number > 12 {
			want = rule.General
		}
		assert.Equal(t, want, x.Basis.Confidence, x.Content)
		assert.Equal(t, x.Number == 8 || x.Number == 14, x.Optional, x.Content)
		assert.False(t, x.Lacking())
	}
	assert.Len(t, labels, 14)
	a := transferContract()
	a.Transfer.Terms.Warranty, a.Transfer.Terms.Definitions = codes.No, codes.No
	list = TransferChecklist(a)
	assert.True(t, list[9].Lacking())
	assert.False(t, list[7].Lacking(), "definitions are there if any")
}

func TestPaymentMethods(t *testing.T) {
	points, bases := "", map[agreement.PaymentBasis]bool{}
	for m := range PaymentMethods() {
		points += m.Point
		for _, b := range m.Bases {
			assert.False(t, bases[b])
			bases[b] = true
		}
		assert.NotEqual(t, rule.Verified, m.Basis.Confidence, "whether the decree still holds was not seen")
		assert.True(t, text.Valid(m.VI) && text.Valid(m.DefinitionVI), m.Point)
		m.Bases[0] = "spoilt"
	}
	assert.Equal(t, "abcdđe", points)
	assert.Len(t, bases, agreement.PaymentBases().Len(), "every basis of payment falls under one of them")
	m, ok := PaymentMethodOf(agreement.PaymentRevenue)
	assert.True(t, ok)
	assert.Contains(t, m.Definition(language.Vietnamese), "chiết khấu thương mại")
	assert.Contains(t, m.Definition(language.English), "rebates")
	_, ok = PaymentMethodOf("else")
	assert.False(t, ok)
}

func TestTransferClosedSets(t *testing.T) {
	vi := language.MustParse("vi-VN")
	for c := ClassUnknown; c <= ClassProhibited; c++ {
		b, err := c.MarshalText()
		require.NoError(t, err)
		got := TransferClass(99)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, c, got)
		assert.NotEqual(t, c.Label(language.English), c.Label(vi))
	}
	for c := ClearanceUnknown; c <= ClearanceBarred; c++ {
		b, err := c.MarshalText()
		require.NoError(t, err)
		got := Clearance(99)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, c, got)
		assert.NotEqual(t, c.Label(language.English), c.Label(vi))
	}
	for w := TransferWhy(0); w <= TransferEarlierRule; w++ {
		b, err := w.MarshalText()
		require.NoError(t, err)
		got := TransferWhy(99)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, w, got)
		assert.Equal(t, w.IsZero(), w.Label(language.English) == "")
		assert.Equal(t, w.IsZero(), w.Label(vi) == "")
	}
	assert.Equal(t, [3]int{len(whyTexts), len(whyTexts), len(whyTexts)}, [3]int{int(TransferEarlierRule) + 1, len(whyEN), len(whyVI)})
	_, err := TransferClass(9).MarshalText()
	assert.Error(t, err)
	_, err = Clearance(9).MarshalText()
	assert.Error(t, err)
	_, err = TransferWhy(99).MarshalText()
	assert.Error(t, err)
	for _, bad := range []string{"Restricted", "free", strings.Repeat("đ", 100)} {
		c, k, w := ClassRestricted, ClearancePermit, TransferBorder
		var e *TransferError
		require.ErrorAs(t, c.UnmarshalText([]byte(bad)), &e)
		assert.LessOrEqual(t, len([]rune(e.Text)), 64)
		assert.Error(t, k.UnmarshalText([]byte(bad)))
		assert.Error(t, w.UnmarshalText([]byte(bad)))
		assert.Equal(t, []any{ClassRestricted, ClearancePermit, TransferBorder}, []any{c, k, w})
	}
}

// Answers to tests never make a technology freer than it was without them, but
// for a no in place of nothing.
func FuzzClassify(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3}, uint8(0), uint8(2))
	f.Add([]byte{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, uint8(1), uint8(3))
	places := []country.Code{"", "VN", "AU"}
	f.Fuzz(func(t *testing.T, answers []byte, gives, takes uint8) {
		a := transferContract()
		parties(a, places[int(gives)%3], places[int(takes)%3])
		for i := range a.Transfer.Tests {
			a.Transfer.Tests[i].Answer = codes.Unknown
			if i < len(answers) {
				a.Transfer.Tests[i].Answer = codes.Answer(answers[i] % 4)
			}
		}
		c := ClassifyTransfer(a, noDay)
		if c.Class == ClassUnrestricted && c.Sure || c.Class == ClassUnknown && len(c.Missing) == 0 && c.Why != TransferNotVietnamese {
			t.Fatalf("%+v", c)
		}
		for i := range a.Transfer.Tests {
			was := a.Transfer.Tests[i].Answer
			a.Transfer.Tests[i].Answer = codes.Yes
			if now := ClassifyTransfer(a, noDay); c.Class >= ClassRestricted && now.Class < c.Class {
				t.Fatalf("%s answered with yes made %v of %v", a.Transfer.Tests[i].Code, now.Class, c.Class)
			}
			a.Transfer.Tests[i].Answer = was
		}
		e := TransferEffectOf(a)
		if e.Waits && !e.On.IsZero() {
			t.Fatalf("%+v", e)
		}
	})
}

// A contract that settles all and was registered breaks no rule, at no cost.
func TestTransferNoAllocs(t *testing.T) {
	v := rule.Must(rule.New(AgreementRules(), rule.AsOf(asOf)))
	a := transferContract()
	require.Empty(t, v.Inspect(a).Violations)
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = v.Validate(a) }))

	// Rubbish in bounded time, without a panic.
	for _, tr := range []*agreement.Transfer{{}, {Tests: make([]agreement.TechnologyTest, 5000)}, {Tests: []agreement.TechnologyTest{{Code: "VN-TT-\xff", Answer: 200}}}} {
		a := transferContract()
		a.Transfer = tr
		for range 300 {
			a.Events = append(a.Events, agreement.Event{Kind: agreement.EventAmended, On: calendar.MustDate("2026")}, agreement.Event{Kind: agreement.EventRegistered})
			a.Steps = append(a.Steps, agreement.Step{Kind: agreement.StepRegistration})
		}
		v.Inspect(a)
		TransferEffectOf(a)
		TransferAmendmentEffect(a, 5)
		TransferChecklist(a)
		TransferAppraisalOf(a, noDay)
	}
}
