package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/vietnam"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/talent"
)

// The policy of this program: what a subject must reach, and how much must be
// known before anything is said of that. Every report states it.
const (
	threshold   = 500 // permille
	minCoverage = 500 // permille
)

// mostMissing is how many missing facts of a card are kept.
const mostMissing = 5

// Scores are the scorecards: of the portfolio, and of its records ranked by the
// low end of their scores.
type Scores struct {
	Threshold   int        `json:"threshold"`
	MinCoverage int        `json:"minCoverage"`
	Portfolio   Card       `json:"portfolio"`
	Agreements  []Card     `json:"agreements"`
	Networks    []Card     `json:"networks"`
	Partners    []Card     `json:"partners"`
	Missing     []Shortage `json:"missing"` // over the agreements, the most useful first
}

// Card is one scorecard. Lines are left out for partners; what counts as
// evidence, and the basis, stand only in those of the portfolio as a whole.
type Card struct {
	Position   int                  `json:"position,omitzero"` // equal scores share one
	Name       string               `json:"name"`
	Pointer    string               `json:"pointer"`
	Status     string               `json:"status,omitempty"` // of an agreement on the day, in words
	Score      score.Score          `json:"score"`
	Verdict    string               `json:"verdict"` // in words
	Dimensions []DimensionScore     `json:"dimensions"`
	Lines      []score.RenderedLine `json:"lines,omitempty"`
	Missing    []MissingFact        `json:"missing,omitempty"` // the most useful first
}

// DimensionScore is the subtotal of a dimension.
type DimensionScore struct {
	Code   string      `json:"code"`
	Label  string      `json:"label"`
	Weight int         `json:"weight"`
	Score  score.Score `json:"score"`
}

// MissingFact is a fact that would narrow a score.
type MissingFact struct {
	Fact    string `json:"fact"`
	Where   string `json:"where"`
	Narrows int    `json:"narrows"` // permille, alone
	UpTo    int    `json:"upTo"`    // permille, with others
}

// Shortage is a fact that several records miss.
type Shortage struct {
	Fact    string `json:"fact"`
	Where   string `json:"where"`
	Records int    `json:"records"` // that miss it
	Of      int    `json:"of"`      // so many
	Narrows int    `json:"narrows"` // permille, added up over the records
}

// validator judges by the rules that hold everywhere and, for Viet Nam, by the
// pack of that jurisdiction. It knows Viet Nam's lists of technologies.
func validator(home country.Code, asOf rule.Day) (*cooperation.Validator, error) {
	r := cooperation.DefaultRules()
	if home == "VN" {
		r.Agreement = r.Agreement.With(vietnam.AgreementRules())
		r.Partner = r.Partner.With(vietnam.PartnerRules())
		r.Expert = r.Expert.With(vietnam.ExpertRules())
	}
	return cooperation.NewValidator(r, rule.AsOf(asOf), rule.Lists(vietnam.Technology2025(), vietnam.Technology2026()))
}

// priorities are the lists of priority technologies by which partners are judged.
func priorities(home country.Code) []*technology.List {
	if home == "VN" {
		return []*technology.List{vietnam.Technology2025(), vietnam.Technology2026()}
	}
	return nil
}

// scores evaluates the portfolio and its records.
func (b *builder) scores() (Scores, error) {
	p := b.p
	out := Scores{Threshold: threshold, MinCoverage: minCoverage}
	whole, err := model(b, cooperation.PortfolioCriteria())
	if err != nil {
		return out, err
	}
	card := whole.Evaluate(cooperation.NewIndex(p))
	out.Portfolio = b.card(&card, b.speech.say("the whole"), "", true)

	agreements, err := model(b, agreement.Criteria())
	if err != nil {
		return out, err
	}
	cards := make([]score.Scorecard, len(p.Agreements))
	for i := range p.Agreements {
		cards[i] = agreements.Evaluate(&p.Agreements[i])
	}
	out.Missing = b.shortages(cards)
	if out.Agreements, err = b.rank("agreements", cards, true); err != nil {
		return out, err
	}
	for i := range out.Agreements {
		c := &out.Agreements[i]
		n, _ := strconv.Atoi(c.Pointer[len("/agreements/"):])
		c.Status = b.standing(p.Agreements[n].StatusOn(b.day))
	}

	partners := partner.Criteria()
	if lists := priorities(p.Home); lists != nil {
		partners = partners.With(partner.Priorities(lists...))
	}
	judged, err := model(b, partners)
	if err != nil {
		return out, err
	}
	cards = make([]score.Scorecard, len(p.Partners))
	for i := range p.Partners {
		cards[i] = judged.Evaluate(&p.Partners[i])
	}
	if out.Partners, err = b.rank("partners", cards, false); err != nil {
		return out, err
	}

	networks, err := model(b, talent.NetworkCriteria())
	if err != nil {
		return out, err
	}
	cards = make([]score.Scorecard, len(p.Networks))
	for i := range p.Networks {
		cards[i] = networks.Evaluate(&p.Networks[i])
	}
	out.Networks, err = b.rank("networks", cards, true)
	return out, err
}

// model builds a model of the criteria under the policy of this program.
func model[T any](b *builder, set score.Set[T]) (*score.Model[T], error) {
	return score.New(set, score.AsOf(b.asOf()), score.Threshold(threshold), score.MinCoverage(minCoverage))
}

// rank orders the cards of a list of records.
func (b *builder) rank(list string, cards []score.Scorecard, lines bool) ([]Card, error) {
	for i := range cards {
		cards[i].Subject = fmt.Sprintf("%09d", i) // equals stay in the order of the document
	}
	places, err := score.Rank(cards)
	if err != nil {
		return nil, err
	}
	out := make([]Card, 0, len(places))
	for i := range places {
		n, err := strconv.Atoi(places[i].Card.Subject)
		if err != nil {
			return nil, err
		}
		pointer := "/" + list + "/" + itoa(n)
		name, _ := b.names.record(pointer)
		c := b.card(&places[i].Card, name, pointer, lines)
		c.Position = places[i].Position
		out = append(out, c)
	}
	return out, nil
}

// card says what a scorecard says in the language of the report.
func (b *builder) card(c *score.Scorecard, name, pointer string, lines bool) Card {
	tag := b.speech.tag
	r := c.Render(tag)
	out := Card{Name: name, Pointer: pointer, Score: c.Score, Verdict: c.Verdict.Text(tag), Dimensions: []DimensionScore{}}
	for _, d := range c.Dimensions {
		label, ok := agreement.Dimensions().Label(d.Code, tag)
		if !ok {
			if other, found := partner.Dimensions().Label(d.Code, tag); found {
				label = other
			}
		}
		if label == "" {
			label = d.Code
		}
		out.Dimensions = append(out.Dimensions, DimensionScore{d.Code, label, d.Weight, d.Score})
	}
	if lines {
		out.Lines = r.Lines
		for i := range out.Lines {
			if pointer != "" { // said once, in the card of the portfolio or the rule book
				out.Lines[i].Counts, out.Lines[i].Basis = "", ""
			}
		}
	}
	for i, l := range c.WhatIf() {
		if i == mostMissing {
			break
		}
		out.Missing = append(out.Missing, MissingFact{b.speech.either(l.Fact.EN, l.Fact.VI), l.Fact.Where, l.Narrows, l.UpTo})
	}
	return out
}

// shortages adds up what the cards miss.
func (b *builder) shortages(cards []score.Scorecard) []Shortage {
	out, at := []Shortage{}, map[score.Fact]int{}
	for i := range cards {
		for _, l := range cards[i].WhatIf() {
			k, ok := at[l.Fact]
			if !ok {
				k = len(out)
				at[l.Fact] = k
				out = append(out, Shortage{Fact: b.speech.either(l.Fact.EN, l.Fact.VI), Where: l.Fact.Where, Of: len(cards)})
			}
			out[k].Records++
			out[k].Narrows += l.Narrows
		}
	}
	slices.SortStableFunc(out, func(x, y Shortage) int {
		return cmp.Or(cmp.Compare(y.Narrows, x.Narrows), cmp.Compare(y.Records, x.Records), cmp.Compare(x.Where, y.Where))
	})
	return out
}

// standing says the status of an agreement in words, with what stands in the
// way where it is not sure.
func (b *builder) standing(st agreement.Standing) string {
	s := b.speech
	text := st.Status.Label(s.tag)
	switch {
	case st.Since.IsZero():
	case st.Status.Living() || st.Status == agreement.Suspended:
		text = s.say("since", text, s.day(st.Since))
	default:
		text = s.say("by act", text, s.day(st.Since))
	}
	if !st.Sure {
		text = s.say("not sure", text, s.say("why "+st.Why.String()))
	}
	return text
}
