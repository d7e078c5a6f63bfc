package vietnam

import (
	"strings"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/talent"
)

// Periods set by Vietnamese law.
const (
	// ReportDays is how many days after signing a province-level agreement is
	// reported to the Prime Minister, with a copy to the Ministry of Foreign
	// Affairs, and how many days after effect an ending is notified to that
	// ministry (Law 70/2020/QH14, Art. 19 and 34).
	ReportDays = 15
	// ConsultationWorkingDays is how many working days those consulted on a
	// province-level agreement have, from a complete dossier (Art. 19).
	// [Holidays] has the public holidays of the years that were seen.
	ConsultationWorkingDays = 7
	// RegistrationDays is within how many days of signing the dossier to
	// register a technology transfer contract is filed (Law 07/2017/QH14).
	RegistrationDays = 90
)

// ReportDue returns the last day for the report on a province-level agreement
// signed on a day; zero where the day is not known.
func ReportDue(signed calendar.Date) calendar.Date { return signed.AddDays(ReportDays) }

// RegistrationDue returns the last day for filing the dossier to register a
// technology transfer contract signed on a day; zero where the day is not known.
func RegistrationDue(signed calendar.Date) calendar.Date { return signed.AddDays(RegistrationDays) }

// AgreementRules returns what Vietnamese law and practice ask of an agreement,
// to be added to the rules that hold everywhere:
//
//	set := agreement.Rules().With(vietnam.AgreementRules())
//	v, err := rule.New(set, rule.AsOf(2026_11_21))
//
// An agreement is judged by the law of the day on which it was signed. What
// was signed before the Law on International Agreements came into force on 1
// July 2021 falls under the Ordinance of 2007, for which this pack has no
// rules but one that says so. A Vietnamese party is one of the country VN;
// other agreements are judged by technology only.
//
// A rule whose basis is not [rule.Verified] is a default: switch it off with
// [rule.Off] where the full text of the law says otherwise. Periods in working
// days are judged as far as [Holidays] reaches, and not beyond. Rules on the
// steps of a procedure speak only where the record keeps such steps, and go by
// the law of the day on which a step was due.
func AgreementRules() rule.Set[agreement.Agreement] {
	return rule.NewSet("vietnam-agreement", "1.0.0", agreement.SigningDays,
		textRules, instrumentRules, levelRules, procedureRules, stepRules, treatyStepRules,
		transferRules, conveyRules, technologyRules, riskRules)
}

// AgreementValidator builds a validator of agreements with the rules that hold
// everywhere and those of Viet Nam.
func AgreementValidator(opts ...rule.Option) (*rule.Validator[agreement.Agreement], error) {
	return rule.New(agreement.Rules().With(AgreementRules()), opts...)
}

// PartnerRules returns what Vietnamese law and practice ask of a partner, to be
// added to the rules that hold everywhere with [rule.Set.With].
func PartnerRules() rule.Set[partner.Partner] {
	return rule.NewSet("vietnam-partner", "1.0.0", nil, partnerRules)
}

// ExpertRules returns what Viet Nam's law on personal data asks of the record
// of an expert, to be added to the rules that hold everywhere with
// [rule.Set.With]. The law holds since 1 January 2026: on an earlier
// [rule.AsOf] nothing is said. Much of it was seen in secondary sources only.
func ExpertRules() rule.Set[talent.Expert] {
	return rule.NewSet("vietnam-expert", "1.0.0", nil, expertRules)
}

// has reports whether an event of the kind is recorded, dated or not.
func has(a *agreement.Agreement, k agreement.EventKind) bool {
	for i := range a.Events {
		if a.Events[i].Kind == k {
			return true
		}
	}
	return false
}

// signs reports whether the party is Vietnamese and signs.
func signs(p *agreement.Party) bool {
	return p.Country == "VN" && p.Has(agreement.RoleSignatory)
}

// concerned reports whether a Vietnamese party is named.
func concerned(a *agreement.Agreement) bool {
	for i := range a.Parties {
		if a.Parties[i].Country == "VN" {
			return true
		}
	}
	return false
}

// across reports whether a Vietnamese and a foreign party are named.
func across(a *agreement.Agreement) bool {
	home, abroad := false, false
	for i := range a.Parties {
		switch p := &a.Parties[i]; {
		case p.Country == "VN":
			home = true
		case p.Country != "" || p.Level == agreement.LevelInternational:
			abroad = true
		}
	}
	return home && abroad
}

// sovereign reports whether the level is the State or the Government.
func sovereign(l agreement.Level) bool {
	return l == agreement.LevelState || l == agreement.LevelGovernment
}

// treaty reports whether the agreement is a treaty for Viet Nam: it binds under
// international law, or is built like one where that is not recorded, and is
// signed in the name of the State or the Government. [Classify] guesses nothing.
func treaty(a *agreement.Agreement) bool {
	if a.Substance.Obliges == codes.No || a.Substance.Obliges != codes.Yes && !a.Form.Binding() {
		return false
	}
	for i := range a.Parties {
		if p := &a.Parties[i]; signs(p) && sovereign(p.Level) {
			return true
		}
	}
	return false
}

// contract reports whether the agreement is a contract of civil law, or is built
// like one where that is not recorded.
func contract(a *agreement.Agreement) bool {
	return a.Substance.Civil == codes.Yes || a.Substance.Civil != codes.No && a.Form.Contract()
}

// international reports whether the agreement is one in the sense of Law
// 70/2020/QH14, as far as the record tells: with a foreign party, neither a
// treaty nor a contract nor domestic, and signed by a listed Vietnamese body.
func international(a *agreement.Agreement) bool {
	if contract(a) || a.Form.Domestic() || treaty(a) || !across(a) {
		return false
	}
	for i := range a.Parties {
		if p := &a.Parties[i]; signs(p) && authorityAt(p.Level) >= 0 {
			return true
		}
	}
	return false
}

// decided reports whether a decision or a superior's consent is recorded, as an
// act or as a step, that was not surely given after signing; from above, what the
// subordinate body that signs said itself is none.
func decided(a *agreement.Agreement, above bool) bool {
	signed := a.SignedOn()
	for i := range a.Events {
		if e := &a.Events[i]; approvedHere(a, e) && e.On.Compare(signed) != calendar.After {
			return true
		}
	}
	var own subordinates
	if above {
		own = subordinatesOf(a)
	}
	for i := range a.Steps {
		if s := &a.Steps[i]; consents(s) && s.On.Compare(signed) != calendar.After && !(above && own.has(a, s.By)) {
			return true
		}
	}
	return false
}

// consents reports whether the step is a decision or a superior's consent, and
// did not say no.
func consents(s *agreement.Step) bool {
	return (s.Kind == agreement.StepDecision || s.Kind == agreement.StepSuperiorConsent) && s.Answer != codes.No
}

// vietnamese reports whether a language tag is Vietnamese.
func vietnamese(tag string) bool {
	return tag == "vi" || strings.HasPrefix(tag, "vi-")
}
