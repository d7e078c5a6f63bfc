package score

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"sync"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/rule"
)

// Rendered is a scorecard in one language, ready to be sent.
type Rendered struct {
	Subject     string            `json:"subject,omitempty"`
	Score       Score             `json:"score"`
	VerdictText string            `json:"verdictText"`
	Policy      Policy            `json:"policy"`
	Lines       []RenderedLine    `json:"lines"`
	Dimensions  []Dimension       `json:"dimensions"`
	Dropped     []RenderedDropped `json:"dropped,omitempty"`
}

// RenderedLine is a line of a scorecard in one language.
type RenderedLine struct {
	Code      rule.Code `json:"code"`
	Dimension string    `json:"dimension"`
	Question  string    `json:"question"`
	Weight    int       `json:"weight"`
	// TableWeight is the weight in the criterion's table, where the model has
	// another.
	TableWeight Maybe              `json:"tableWeight,omitzero"`
	Knockout    bool               `json:"knockout,omitempty"`
	Outcome     Kind               `json:"outcome"`
	Low         Maybe              `json:"low,omitzero"`  // permille; absent when not applicable
	High        Maybe              `json:"high,omitzero"` // permille; absent when not applicable
	SkipReason  string             `json:"skipReason,omitempty"`
	Counts      string             `json:"countsAsEvidence,omitempty"` // what counts as evidence
	Evidence    []RenderedEvidence `json:"evidence,omitempty"`
	Missing     []RenderedGap      `json:"missing,omitempty"`
	Basis       string             `json:"basis,omitempty"`
}

// RenderedEvidence is evidence in one language.
type RenderedEvidence struct {
	Pointer string `json:"pointer"`
	For     bool   `json:"for"`
	Text    string `json:"text"`
}

// RenderedGap is a missing fact in one language.
type RenderedGap struct {
	Where  string `json:"where"`
	Fact   string `json:"fact"`
	Weight int    `json:"weight"` // at stake
}

// RenderedDropped is a criterion left out, in one language.
type RenderedDropped struct {
	Code     rule.Code `json:"code"`
	Question string    `json:"question"`
	Reason   string    `json:"reason"`
}

// Render returns the card in Vietnamese where that fits the tags best,
// otherwise in English. The reasons given to [Drop] stay in the caller's words.
func (c *Scorecard) Render(tags ...language.Tag) Rendered {
	r := Rendered{
		Subject: c.Subject, Score: c.Score, VerdictText: c.Verdict.Text(tags...), Policy: c.Policy,
		Lines:      make([]RenderedLine, 0, len(c.Lines)),
		Dimensions: append([]Dimension{}, c.Dimensions...),
	}
	for i := range c.Lines {
		r.Lines = append(r.Lines, c.Lines[i].Render(tags...))
	}
	for i := range c.Dropped {
		d := &c.Dropped[i]
		m := d.Criterion()
		r.Dropped = append(r.Dropped, RenderedDropped{d.Code, pick(tags, m.EN, m.VI), d.Text(tags...)})
	}
	return r
}

// Render returns the line in Vietnamese where that fits the tags best,
// otherwise in English.
func (l *Line) Render(tags ...language.Tag) RenderedLine {
	m := l.Criterion()
	vi := vietnamese(tags)
	r := RenderedLine{
		Code: l.Code, Dimension: l.Dimension, Question: l.Question(tags...), Weight: l.Weight,
		Knockout: l.Knockout, Outcome: l.Outcome.Kind(), SkipReason: l.SkipReason(tags...),
		Counts: choose(vi, m.EvidenceEN, m.EvidenceVI), Basis: choose(vi, m.Basis.EN, m.Basis.VI),
	}
	if l.criterion != nil && l.Weight != m.Weight {
		r.TableWeight = Some(m.Weight)
	}
	if r.Outcome != KindNotApplicable {
		low, high := l.Outcome.Bounds()
		r.Low, r.High = Some(low), Some(high)
	}
	for _, e := range l.Evidence {
		r.Evidence = append(r.Evidence, RenderedEvidence{e.Pointer, e.For, choose(vi, e.EN, e.VI)})
	}
	for _, g := range l.Missing {
		r.Missing = append(r.Missing, RenderedGap{g.Where, choose(vi, g.EN, g.VI), g.Weight})
	}
	return r
}

// MarshalJSON writes the card with its texts in English.
func (c Scorecard) MarshalJSON() ([]byte, error) { return json.Marshal(c.Render(language.English)) }

// LogValue gives a logger the subject, the score, and the codes of the criteria
// that failed or miss facts; no text.
func (c Scorecard) LogValue() slog.Value {
	attrs := make([]slog.Attr, 0, 5)
	if c.Subject != "" {
		attrs = append(attrs, slog.String("subject", c.Subject))
	}
	attrs = append(attrs, slog.Any("score", c.Score), slog.String("policy", c.Policy.Fingerprint))
	var missing, failures []string
	for i := range c.Lines {
		switch l := &c.Lines[i]; l.Outcome.Kind() {
		case KindMissing, KindPartly:
			missing = append(missing, string(l.Code))
		case KindFailed:
			failures = append(failures, string(l.Code))
		}
	}
	if failures != nil {
		attrs = append(attrs, slog.Any("failed", failures))
	}
	if missing != nil {
		attrs = append(attrs, slog.Any("missing", missing))
	}
	return slog.GroupValue(attrs...)
}

var (
	matcherOnce sync.Once
	matcher     language.Matcher
)

// vietnamese reports whether Vietnamese fits the tags better than English.
func vietnamese(tags []language.Tag) bool {
	if len(tags) == 0 {
		return false
	}
	matcherOnce.Do(func() {
		matcher = language.NewMatcher([]language.Tag{language.English, language.Vietnamese})
	})
	_, i, _ := matcher.Match(tags...)
	return i == 1
}

func pick(tags []language.Tag, en, vi string) string { return choose(vietnamese(tags), en, vi) }

func choose(vietnamese bool, en, vi string) string {
	if vietnamese {
		return vi
	}
	return en
}

func day(d rule.Day, vietnamese bool) string {
	if vietnamese {
		return fmt.Sprintf("%02d/%02d/%04d", d%100, d/100%100, d/10000)
	}
	return d.String()
}
