package partner

import (
	"iter"

	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// Framework is guidance, policy or law on research security and on knowing
// one's partners: a code of [Frameworks]. An open list; unknown codes are kept.
type Framework string

// The frameworks that the question bank draws on.
const (
	FrameworkG7Values     Framework = "g7-2022"             // common values and principles
	FrameworkG7Practices  Framework = "g7-2024"             // best practices
	FrameworkUKTrusted    Framework = "uk-trusted-research" // Trusted Research
	FrameworkUKRI         Framework = "ukri-due-diligence"  // pillars of UK Research and Innovation
	FrameworkCanadaSTRAC  Framework = "ca-strac"            // sensitive technology and affiliations of concern
	FrameworkCanadaSource Framework = "ca-open-source"      // open-source due diligence
	FrameworkEU           Framework = "eu-c-2024-3510"      // Council Recommendation of 2024
	FrameworkEUToolkit    Framework = "eu-toolkit-2022"     // toolkit on foreign interference
	FrameworkNSPM33       Framework = "us-nspm-33"          // disclosure and security programmes
	FrameworkUFIT         Framework = "au-ufit"             // guidelines for universities
	FrameworkVNTrade      Framework = "vn-259-2025"         // Viet Nam, strategic trade control
	FrameworkVNGatekeeper Framework = "vn-gatekeeper"       // Viet Nam, the ministry's gatekeeper
)

// Frameworks returns the list of frameworks: their titles in English and
// Vietnamese, the day from which each speaks as far as it was seen, and where it
// was read. It tells of guidance from elsewhere and binds nobody.
func Frameworks() *codes.List { return frameworks.List() }

// FrameworkAreas returns the parts into which some frameworks divide what they
// ask: the risk families of the European Union, the pillars of UKRI, the areas
// of Australia's guidelines. The code of an area is that of its framework, a
// stroke and a word of this project: "eu-c-2024-3510/foreign-interference".
func FrameworkAreas() *codes.List { return frameworkAreas.List() }

// Areas yields the areas of the framework in its order; most have none.
func (f Framework) Areas() iter.Seq[codes.Entry] {
	return func(yield func(codes.Entry) bool) {
		if f == "" {
			return
		}
		for e := range FrameworkAreas().All() {
			if len(e.Code) > len(f) && e.Code[:len(f)] == string(f) && e.Code[len(f)] == '/' && !yield(e) {
				return
			}
		}
	}
}

// Basis returns the framework as what a rule or question rests on, with how
// surely it was seen; the zero Basis for a code that is not in [Frameworks].
// Its From is set only where the day is known.
func (f Framework) Basis() rule.Basis {
	e, ok := Frameworks().Lookup(string(f))
	if !ok {
		return rule.Basis{}
	}
	b := rule.Basis{Kind: rule.Standard, EN: e.EN, VI: e.VI, Confidence: rule.Verified}
	switch f {
	case FrameworkEUToolkit:
		b.Confidence = rule.General
	case FrameworkVNTrade:
		b.Kind = rule.Law
	case FrameworkVNGatekeeper:
		b.Kind = rule.Practice
	}
	if day := rule.Day(e.From); day.Valid() {
		b.From = day
	}
	return b
}

// Asked says that a framework asks for something that a question of the bank
// serves to find out. The zero value says nothing; Asked is comparable.
type Asked struct {
	Question  Question  `json:"question"`
	Framework Framework `json:"framework"`
	// Area is the part of the framework, a code of [FrameworkAreas]; empty where
	// the framework has none or the part was not seen.
	Area string `json:"area,omitempty"`
	// EN and VI are what the framework asks for, in this project's words.
	EN string `json:"en"`
	VI string `json:"vi"`
	// Confidence is how surely the framework was seen to ask for that. That the
	// question of the bank serves it is this project's reading.
	Confidence rule.Confidence `json:"confidence"`
}

// Basis returns the frameworks that ask for what the question serves to find
// out, in the order of [Frameworks]. It is empty for questions that rest on
// general practice alone (DD-08, DD-15, DD-16 and DD-17) and for those that are
// not in the bank. The result is the caller's own.
func (q Question) Basis() (list []Asked) {
	for _, a := range asked {
		if a.Question.is(q) {
			list = append(list, a)
		}
	}
	return list
}

// Asks returns what the framework asks for, in the order of the bank. It is
// empty for a framework that speaks of the manner of due diligence only, such as
// that of the G7: proportionate, and in keeping with openness.
func (f Framework) Asks() (list []Asked) {
	for _, a := range asked {
		if a.Framework == f {
			list = append(list, a)
		}
	}
	return list
}
