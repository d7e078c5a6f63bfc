package main

import (
	"iter"
	"slices"
	"strings"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/vietnam"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/health"
)

// Book is every rule, criterion and gatekeeper's question of the library. It is
// the document that -format json writes: their texts are in both languages.
type Book struct {
	Language   string  `json:"language"` // of the titles of sets
	Rules      int     `json:"rules"`
	Codes      int     `json:"codes"` // of rules; one rule may stand in several sets
	Errors     int     `json:"errors"`
	Warnings   int     `json:"warnings"`
	Advice     int     `json:"advice"`
	Criteria   int     `json:"criteria"`
	Knockouts  int     `json:"knockouts"`
	Questions  int     `json:"questions"` // of the gatekeeper
	RuleSets   []Rules `json:"ruleSets"`
	ScoreSets  []Score `json:"criteriaSets"`
	GateSets   []Gate  `json:"questionSets"`
	vietnamese bool
}

// Rules is one set of rules.
type Rules struct {
	Name    string      `json:"name"`
	Version string      `json:"version"`
	Title   string      `json:"title"`
	Rules   []rule.Meta `json:"rules"`
}

// Score is one set of criteria.
type Score struct {
	Name     string       `json:"name"`
	Version  string       `json:"version"`
	Title    string       `json:"title"`
	Weight   int          `json:"weight"` // all weights together
	Criteria []score.Meta `json:"criteria"`
}

// Gate is one set of the gatekeeper's questions.
type Gate struct {
	Name      string      `json:"name"`
	Version   string      `json:"version"`
	Title     string      `json:"title"`
	Questions []gate.Meta `json:"questions"`
}

// newBook gathers all sets: those that hold everywhere, then those of a
// jurisdiction.
func newBook(lang string) Book {
	b := Book{Language: lang, vietnamese: lang == "vi"}
	for _, rules := range []cooperation.Rules{
		cooperation.DefaultRules(),
		{Agreement: vietnam.AgreementRules(), Partner: vietnam.PartnerRules(), Expert: vietnam.ExpertRules()},
	} {
		for set, m := range rules.All() {
			b.add(set, m)
		}
	}

	delegation := agreement.DelegationRules()
	for m := range delegation.All() {
		b.add(delegation.Names()[0], m)
	}

	register := partner.RegisterRules()
	for m := range register.All() {
		b.add(register.Names()[0], m)
	}

	targets := partner.TargetRules()
	for m := range targets.All() {
		b.add(targets.Names()[0], m)
	}

	needs := talent.NeedRules()
	for m := range needs.All() {
		b.add(needs.Names()[0], m)
	}

	experts := talent.ExpertRegisterRules()
	for m := range experts.All() {
		b.add(experts.Names()[0], m)
	}

	transfers := talent.TransferRules()
	for m := range transfers.All() {
		b.add(transfers.Names()[0], m)
	}

	abroad := vietnam.TransferRules()
	for m := range abroad.All() {
		b.add(abroad.Names()[0], m)
	}

	codes := map[rule.Code]bool{}
	for i := range b.RuleSets {
		for j := range b.RuleSets[i].Rules {
			codes[b.RuleSets[i].Rules[j].Code] = true
		}
	}
	b.Codes = len(codes)

	addCriteria(&b, partner.Criteria())
	addCriteria(&b, partner.Priorities())
	addCriteria(&b, partner.NeedCriteria(&partner.Need{}))
	addCriteria(&b, partner.PairCriteria())
	addCriteria(&b, agreement.Criteria())
	addCriteria(&b, talent.ExpertCriteria(&talent.Need{}))
	addCriteria(&b, talent.NetworkCriteria())
	addCriteria(&b, health.Criteria())
	addCriteria(&b, talent.OfficeCriteria())
	addCriteria(&b, cooperation.PortfolioCriteria())
	addCriteria(&b, cooperation.ProgrammeCriteria())

	b.addQuestions(gate.Questions())
	b.addQuestions(vietnam.GateQuestions())
	return b
}

// add puts a rule into its set, which is the last one or a new one.
func (b *Book) add(set string, m rule.Meta) {
	name, version := split(set)
	if n := len(b.RuleSets); n == 0 || b.RuleSets[n-1].Name != name {
		b.RuleSets = append(b.RuleSets, Rules{Name: name, Version: version, Title: b.title(name)})
	}
	last := &b.RuleSets[len(b.RuleSets)-1]
	last.Rules = append(last.Rules, m)
	b.Rules++
	switch m.Severity {
	case rule.Error:
		b.Errors++
	case rule.Warning:
		b.Warnings++
	case rule.Advice:
		b.Advice++
	}
}

func addCriteria[T any](b *Book, set score.Set[T]) {
	name, version := split(strings.Join(set.Names(), ", "))
	s := Score{Name: name, Version: version, Title: b.title(name), Criteria: gather(set.All())}
	for i := range s.Criteria {
		b.Criteria++
		s.Weight += s.Criteria[i].Weight
		if s.Criteria[i].Knockout {
			b.Knockouts++
		}
	}
	b.ScoreSets = append(b.ScoreSets, s)
}

func (b *Book) addQuestions(set gate.Set) {
	name, version := split(strings.Join(set.Names(), ", "))
	b.GateSets = append(b.GateSets, Gate{Name: name, Version: version, Title: b.title(name), Questions: gather(set.All())})
	b.Questions += set.Len()
}

// gather never returns nil, so that an empty set is written as such.
func gather[M any](all iter.Seq[M]) []M { return slices.AppendSeq([]M{}, all) }

// split parts the name of a set from its version.
func split(set string) (name, version string) {
	name, version, _ = strings.Cut(set, " ")
	return name, version
}

// title is what a set is about, in words; its name where there are none.
func (b *Book) title(name string) string {
	if _, ok := wordAt("set " + name); ok {
		return spoken(b.vietnamese)("set " + name)
	}
	return name
}
