package benchmarks

import (
	"strconv"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// playground builds go-playground's validator for [Agreement]: an alias of
// oneof for each code list, one registered function, and struct-level
// functions for what concerns more than one member. Where it has no check of
// its own it calls the SDK's, so that machinery is compared, not check digits.
func playground() (*validator.Validate, error) {
	v := validator.New(validator.WithRequiredStructEnabled())
	for alias, l := range map[string]*codes.List{
		"form": agreement.Forms(), "level": agreement.Levels(), "capacity": agreement.Capacities(), "role": agreement.Roles(),
		"event": agreement.EventKinds(), "renewal": agreement.Renewals(), "funding": agreement.FundingKinds(),
		"stage": agreement.FundingStages(), "link": agreement.LinkKinds(), "risk": agreement.RiskCategories(), "grade": agreement.Grades(),
	} {
		var all []string
		for e := range l.All() {
			all = append(all, e.Code)
		}
		v.RegisterAlias(alias, "oneof="+strings.Join(all, " "))
	}
	if err := v.RegisterValidation("nfc", func(f validator.FieldLevel) bool { return text.Valid(f.Field().String()) }); err != nil {
		return nil, err
	}
	v.RegisterStructValidation(checkAgreement, Agreement{})
	v.RegisterStructValidation(checkParty, Party{})
	v.RegisterStructValidation(checkIdentifier, Identifier{})
	v.RegisterStructValidation(checkIndicator, Indicator{})
	return v, nil
}

// current returns the struct at hand without copying it.
func current[T any](sl validator.StructLevel) *T { return sl.Current().Addr().Interface().(*T) }

// report names a fault by the code that the SDK's rule has.
func report(sl validator.StructLevel, field any, name, code string) {
	sl.ReportError(field, name, name, code, "")
}

func at(list string, i int, member string) string {
	return list + "[" + strconv.Itoa(i) + "]." + member
}

func checkAgreement(sl validator.StructLevel) {
	a := current[Agreement](sl)
	if len(a.Parties) < 2 && !a.PartiesOpen {
		report(sl, a.Parties, "Parties", "AGR-PARTY-TWO")
	}
	if len(a.Parties) >= 2 && !a.PartiesOpen {
		signatories := 0
		for i := range a.Parties {
			if a.Parties[i].signs() {
				signatories++
			}
		}
		if signatories < 2 {
			report(sl, a.Parties, "Parties", "AGR-PARTY-SIGNATORY")
		}
	}
	total, stated := 0, 0
	for i := range a.Technologies {
		if s := a.Technologies[i].Share; s != nil {
			total += *s
			stated++
		}
	}
	if over := total - 100_00; over > stated || stated == len(a.Technologies) && stated > 0 && -over > stated {
		report(sl, a.Technologies, "Technologies", "AGR-TECH-SHARES")
	}
	signed := -1
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind == "signed" && !e.On.IsZero() {
			signed = i
			break
		}
	}
	for i := range a.Events {
		e := &a.Events[i]
		if signed >= 0 && e.followsSigning() && !e.On.IsZero() && e.On.Before(a.Events[signed].On) {
			report(sl, e.On, at("Events", i, "On"), "AGR-EVENT-ORDER")
		}
		if e.Party != "" && !a.isParty(e.Party) {
			report(sl, e.Party, at("Events", i, "Party"), "AGR-EVENT-PARTY")
		}
	}
	for i := range a.Funding {
		if p := a.Funding[i].Payer; p != "" && !a.isParty(p) {
			report(sl, p, at("Funding", i, "Payer"), "AGR-FUND-PAYER")
		}
	}
	for i := range a.Obligations {
		if p := a.Obligations[i].Bearer; p == "" || !a.isParty(p) {
			report(sl, p, at("Obligations", i, "Bearer"), "AGR-DUTY-BEARER")
		}
	}
	prevailing := a.Prevailing == ""
	for _, l := range a.Languages {
		prevailing = prevailing || l == a.Prevailing
	}
	if !prevailing {
		report(sl, a.Prevailing, "Prevailing", "AGR-LANG-PREVAILING")
	}
	for i := range a.Links {
		if x := a.Links[i].Agreement; x == a.ID && x != "" {
			report(sl, x, at("Links", i, "Agreement"), "AGR-LINK-SELF")
		}
	}
}

func (a *Agreement) isParty(p string) bool {
	for i := range a.Parties {
		if a.Parties[i].Partner == p {
			return true
		}
	}
	return false
}

func (e *Event) followsSigning() bool {
	switch e.Kind {
	case "ratified", "approved", "accepted", "provisionally-applied", "entered-into-force", "amended", "renewed",
		"suspended", "resumed", "superseded", "withdrawn", "terminated", "expired", "lapsed":
		return true
	}
	return false
}

func (p *Party) signs() bool {
	for _, r := range p.Roles {
		if r == "signatory" {
			return true
		}
	}
	return false
}

func checkParty(sl validator.StructLevel) {
	p := current[Party](sl)
	if !p.signs() {
		return
	}
	if p.Country == "" && p.Level != "international-organisation" {
		report(sl, p.Country, "Country", "AGR-PARTY-COUNTRY")
	}
	if p.Level == "" {
		report(sl, p.Level, "Level", "AGR-LEVEL")
	}
}

func checkIdentifier(sl validator.StructLevel) {
	x := current[Identifier](sl)
	switch e := (id.External{Scheme: id.Scheme(x.Scheme), Value: x.Value}); {
	case !e.Scheme.Known():
		report(sl, x.Scheme, "Scheme", "AGR-PARTY-SCHEME")
	case !e.Valid():
		report(sl, x.Value, "Value", "AGR-PARTY-IDENTIFIER")
	}
}

func checkIndicator(sl validator.StructLevel) {
	x := current[Indicator](sl)
	if x.Target == nil {
		return
	}
	if x.Baseline != nil && x.Baseline.Unit != x.Target.Unit || x.Actual != nil && x.Actual.Unit != x.Target.Unit {
		report(sl, x.Target, "Target", "AGR-INDICATOR-UNIT")
	}
}
