package agreement

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

const today rule.Day = 2026_11_21

// everything is a validator that runs every rule, advice included, as the
// hand-written judge does.
func everything(t testing.TB) *rule.Validator[Agreement] {
	v, err := Validator(rule.AsOf(today), rule.FailAt(rule.Advice))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// fault1 is the sample with one thing wrong.
func fault1() *Agreement {
	a := sample()
	a.Events[2].On = calendar.MustDate("2024-03-14")
	return a
}

// fault12 is the sample with twelve things wrong, in all its parts.
func fault12() *Agreement {
	a := sample()
	a.Titles = nil
	a.Parties[1].Country = "ZQ"
	a.Parties[0].Capacity = "powers"
	a.Parties[2].Identifiers[0].Value = "03yrm5c27"
	a.Technologies[0].Share = quantity.PercentOf(50)
	a.Events[2].On = calendar.MustDate("2024-03-14")
	a.Funding[0].Payer = stranger
	a.Objectives[1].Indicators = nil
	a.Obligations[3].Bearer = stranger
	a.Obligations[4].Duty = nil
	a.Prevailing = "fr"
	a.Clauses.Compliant = codes.No
	return a
}

// many returns n different valid agreements: what varies is what varies in a
// register, from countries and dates to how many parties and duties there are.
func many(n int) []*Agreement {
	countries := []country.Code{"JP", "KR", "DE", "FR", "RU", "US", "AU", "SE", "CH", "CU", "LA", "CN", "FI", "IL", "SG", "BE"}
	forms := []Form{FormMoU, FormArrangement, FormProgramme, FormActionPlan, FormFramework, FormCooperation}
	all := make([]*Agreement, n)
	for i := range all {
		a := sample()
		a.ID, _ = id.From[id.Agreement](id.External{Scheme: "sample", Value: strings.Repeat("x", i%7) + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26)) + string(rune('a'+i/17576))})
		a.Form = forms[i%len(forms)]
		a.Parties[1].Country = countries[i%len(countries)]
		signed, _ := calendar.NewDate(1995+i%30, 1+i%12, 1+i%28)
		a.Events[0].On, a.Events[1].On, a.Events[2].On = signed.AddMonths(-6), signed, signed.AddDays(i%400)
		for j := range a.Obligations {
			if !a.Obligations[j].Done.IsZero() {
				a.Obligations[j].Due, a.Obligations[j].Done = signed.AddDays(500+j), signed.AddDays(450+i%90)
			}
		}
		a.Obligations = a.Obligations[:len(a.Obligations)-i%4]
		a.Funding = a.Funding[:len(a.Funding)-i%3]
		a.Titles = text.Of(a.Titles[0].Value+strings.Repeat(" and cooperation", i%5), "Bản ghi nhớ")
		all[i] = a
	}
	return all
}

// sameByHand asserts that the kernel and the hand-written judge say the same of
// an agreement.
func sameByHand(t *testing.T, v *rule.Validator[Agreement], name string, a *Agreement) {
	t.Helper()
	line := func(c rule.Code, s rule.Severity, p string, args []rule.Arg) string {
		text := string(c) + " " + s.String() + " " + p
		for _, x := range args {
			text += " " + x.Name + "=" + x.Text + "/" + string(rune('0'+x.Number%10))
		}
		return text
	}
	var kernel, hand []string
	for _, x := range v.Inspect(a).Violations {
		kernel = append(kernel, line(x.Code, x.Severity, x.Pointer, x.Args))
	}
	for _, x := range byHand(a, today) {
		hand = append(hand, line(x.Code, x.Severity, x.Pointer, x.Args))
	}
	slices.Sort(kernel)
	slices.Sort(hand)
	assert.Equal(t, hand, kernel, name)
}

// TestByHand holds the kernel and the hand-written judge together: on the
// sample, on every example of a broken rule, and on different agreements.
func TestByHand(t *testing.T) {
	v := everything(t)
	same := func(name string, a *Agreement) { t.Helper(); sameByHand(t, v, name, a) }
	same("sample", sample())
	same("fault1", fault1())
	same("fault12", fault12())
	for _, x := range examples() {
		a := sample()
		x.Break(a)
		same(string(x.Code), a)
		if x.Pass != nil {
			a = sample()
			x.Pass(a)
			same(string(x.Code)+" held", a)
		}
	}
	for _, a := range many(2000) {
		assert.Empty(t, byHand(a, today))
		same("many", a)
	}
	assert.Len(t, byHand(fault1(), today), 1)
	assert.Len(t, byHand(fault12(), today), 12)
	assert.Empty(t, byHand(sample(), today))
}

func TestNoAllocs(t *testing.T) {
	v, a := everything(t), sample()
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		if v.Validate(a) != nil {
			t.Error("the sample is valid")
		}
	}))
}

var (
	sinkError  error
	sinkBroken []broken
)

func BenchmarkValidate(b *testing.B) {
	v := everything(b)
	for _, x := range []struct {
		name string
		a    *Agreement
	}{{"valid", sample()}, {"fault1", fault1()}, {"fault12", fault12()}} {
		b.Run(x.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sinkError = v.Validate(x.a)
			}
		})
	}
	b.Run("different", func(b *testing.B) {
		all := many(50_000)
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			sinkError = v.Validate(all[i%len(all)])
		}
	})
}

func BenchmarkByHand(b *testing.B) {
	for _, x := range []struct {
		name string
		a    *Agreement
	}{{"valid", sample()}, {"fault1", fault1()}, {"fault12", fault12()}} {
		b.Run(x.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sinkBroken = byHand(x.a, today)
			}
		})
	}
	b.Run("different", func(b *testing.B) {
		all := many(50_000)
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			sinkBroken = byHand(all[i%len(all)], today)
		}
	})
}
