package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"golang.org/x/text/language"
)

// writeMarkdown writes the book for reading.
func writeMarkdown(b *bytes.Buffer, book *Book, say speech) {
	fmt.Fprintf(b, "# %s\n\n%s\n\n", say("title"), say("intro"))
	fmt.Fprintf(b, "- %s\n", say("count rules", book.Rules, len(book.RuleSets), book.Codes, book.Errors, book.Warnings, book.Advice))
	fmt.Fprintf(b, "- %s\n", say("count criteria", book.Criteria, len(book.ScoreSets), book.Knockouts))
	fmt.Fprintf(b, "- %s\n\n", say("count questions", book.Questions, len(book.GateSets)))
	fmt.Fprintf(b, "## %s\n\n", say("contents"))
	fmt.Fprintf(b, "%s\n\n", say("rules"))
	for i := range book.RuleSets {
		s := &book.RuleSets[i]
		fmt.Fprintf(b, "- [%s](#rules-%s) (%d)\n", s.Title, s.Name, len(s.Rules))
	}
	fmt.Fprintf(b, "\n%s\n\n", say("criteria"))
	for i := range book.ScoreSets {
		s := &book.ScoreSets[i]
		fmt.Fprintf(b, "- [%s](#criteria-%s) (%d)\n", s.Title, s.Name, len(s.Criteria))
	}
	fmt.Fprintf(b, "\n%s\n\n", say("questions"))
	for i := range book.GateSets {
		s := &book.GateSets[i]
		fmt.Fprintf(b, "- [%s](#questions-%s) (%d)\n", s.Title, s.Name, len(s.Questions))
	}
	for i := range book.RuleSets {
		s := &book.RuleSets[i]
		fmt.Fprintf(b, "\n<a id=\"rules-%s\"></a>\n\n## %s: %s\n\n%s `%s %s`\n", s.Name, say("rules"), s.Title, say("set"), s.Name, s.Version)
		for j := range s.Rules {
			writeRule(b, &s.Rules[j], say, book.vietnamese)
		}
	}
	for i := range book.ScoreSets {
		s := &book.ScoreSets[i]
		fmt.Fprintf(b, "\n<a id=\"criteria-%s\"></a>\n\n## %s: %s\n\n%s `%s %s`; %s\n", s.Name, say("criteria"), s.Title,
			say("set"), s.Name, s.Version, say("weights", s.Weight))
		for j := range s.Criteria {
			writeCriterion(b, &s.Criteria[j], s.Weight, say, book.vietnamese)
		}
	}
	for i := range book.GateSets {
		s := &book.GateSets[i]
		fmt.Fprintf(b, "\n<a id=\"questions-%s\"></a>\n\n## %s: %s\n\n%s `%s %s`\n", s.Name, say("questions"), s.Title, say("set"), s.Name, s.Version)
		for j := range s.Questions {
			writeQuestion(b, &s.Questions[j], say, book.vietnamese)
		}
	}
}

func writeQuestion(b *bytes.Buffer, m *gate.Meta, say speech, vi bool) {
	tag := either(vi, language.English, language.Vietnamese)
	fmt.Fprintf(b, "\n### %s\n\n", m.Code)
	fmt.Fprintf(b, "**%s**, %s\n\n", say("question"), at(m.Where, say))
	fmt.Fprintf(b, "%s\n\n", either(vi, m.EN, m.VI))
	fmt.Fprintf(b, "- %s: %s\n", say("unanswered"), m.Unknown.Label(tag))
	if who, _ := m.Decider.Pick(tag); who != "" {
		fmt.Fprintf(b, "- %s: %s\n", say("decider"), who)
	}
	writeBasis(b, &m.Basis, say, vi)
}

func writeRule(b *bytes.Buffer, m *rule.Meta, say speech, vi bool) {
	fmt.Fprintf(b, "\n### %s\n\n", m.Code)
	fmt.Fprintf(b, "**%s**, %s\n\n", say(m.Severity.String()), at(m.Where, say))
	fmt.Fprintf(b, "%s\n\n", message(either(vi, m.EN, m.VI)))
	writeBasis(b, &m.Basis, say, vi)
}

func writeCriterion(b *bytes.Buffer, m *score.Meta, total int, say speech, vi bool) {
	fmt.Fprintf(b, "\n### %s\n\n", m.Code)
	dimension, ok := agreement.Dimensions().Label(m.Dimension, either(vi, language.English, language.Vietnamese))
	if !ok {
		dimension = m.Dimension
	}
	fmt.Fprintf(b, "**%s**, %s", dimension, say("weight", m.Weight, total))
	if m.Knockout {
		fmt.Fprintf(b, ", **%s**", say("knockout"))
	}
	fmt.Fprintf(b, "\n\n%s\n\n", either(vi, m.EN, m.VI))
	if text := either(vi, m.EvidenceEN, m.EvidenceVI); text != "" {
		fmt.Fprintf(b, "- %s: %s\n", say("evidence"), text)
	}
	for _, f := range m.Facts {
		where := ""
		if f.Where != "" {
			where = ", " + at(f.Where, say)
		}
		fmt.Fprintf(b, "- %s: %s%s\n", say("fact"), either(vi, f.EN, f.VI), where)
	}
	if text := either(vi, m.SkipEN, m.SkipVI); text != "" {
		fmt.Fprintf(b, "- %s: %s\n", say("skip"), text)
	}
	writeBasis(b, &m.Basis, say, vi)
}

func writeBasis(b *bytes.Buffer, m *rule.Basis, say speech, vi bool) {
	fmt.Fprintf(b, "- %s (%s, %s): %s\n", say("basis"), say("basis "+m.Kind.String()), say("confidence "+m.Confidence.String()), either(vi, m.EN, m.VI))
	if m.From != 0 || m.Until != 0 {
		fmt.Fprintf(b, "- %s: %s – %s\n", say("holds"), day(m.From, say, vi), day(m.Until, say, vi))
	}
}

// at is a place in a record.
func at(where string, say speech) string {
	if where == "" {
		return say("whole")
	}
	return "`" + where + "`"
}

// day writes a day the way the language does; an open end is three points.
func day(d rule.Day, say speech, vi bool) string {
	switch {
	case d == 0:
		return say("open")
	case vi:
		return fmt.Sprintf("%02d/%02d/%04d", d%100, d/100%100, d/10000)
	}
	return d.String()
}

// message is the text of a message with its values shown as ‹1›, ‹2›, ….
func message(text string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(text, "%")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		if rest, ok := strings.CutPrefix(after, "%"); ok {
			b.WriteByte('%')
			text = rest
			continue
		}
		number, rest, ok := strings.Cut(strings.TrimPrefix(after, "["), "]")
		if !ok || rest == "" || !strings.HasPrefix(after, "[") {
			b.WriteByte('%')
			text = after
			continue
		}
		b.WriteString("‹" + number + "›")
		text = rest[1:] // the verb
	}
}

func either[T any](vi bool, en, other T) T {
	if vi {
		return other
	}
	return en
}
