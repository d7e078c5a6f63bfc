package gate

import (
	"log/slog"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Decision is what a gate decided of one agreement on a day, with every reason.
// It goes through JSON as it is. The zero value decides nothing.
type Decision struct {
	Agreement id.Agreement `json:"agreement,omitzero"`
	Outcome   Outcome      `json:"outcome"`
	// On is the day of the decision, Known the day whose knowledge it rests on.
	// All pointers lead into the agreement as [agreement.Agreement.KnownOn] gives
	// it for that day.
	On    calendar.Date `json:"on,omitzero"`
	Known calendar.Date `json:"known,omitzero"`
	// Reasons are the answers to all questions, those that lead to the gravest
	// outcome first, and else in the order of the questions.
	Reasons []Reason `json:"reasons,omitempty"`
	// ReferTo are those who decide what was referred, each once.
	ReferTo []text.Text `json:"referTo,omitempty"`
	// Waived are the reasons that a waiver lifts.
	Waived []Waived `json:"waived,omitempty"`
	// Lapse says until when the decision can be relied on.
	Lapse Lapse `json:"lapse,omitzero"`
	// Nature is what the agreement was taken to be in law.
	Nature agreement.Classification `json:"nature,omitzero"`
	Judge  Judge                    `json:"judge"`
}

// Reason is the answer to one question, or one broken rule, with what it leads to.
type Reason struct {
	Code rule.Code `json:"code"` // of the question
	// Rule is the broken rule, where the reason is one.
	Rule    rule.Code `json:"rule,omitempty"`
	Result  Result    `json:"result"`
	Outcome Outcome   `json:"outcome"`
	// AskedEN and AskedVI are the question, EN and VI what was found.
	AskedEN string `json:"askedEn,omitempty"`
	AskedVI string `json:"askedVi,omitempty"`
	EN      string `json:"en,omitempty"`
	VI      string `json:"vi,omitempty"`
	// Evidence are the places of the record that say so (RFC 6901); of a missing
	// fact where it should stand.
	Evidence []string `json:"evidence,omitempty"`
	// Decider is who decides, where the reason refers.
	Decider text.Text `json:"decider,omitempty"`
	// Terms are the conditions on record.
	Terms text.Text `json:"terms,omitempty"`
	// Until is the last day on which what was found can be relied on.
	Until calendar.Date `json:"until,omitzero"`
	Basis rule.Basis    `json:"basis"`
}

// Asked returns the question, in Vietnamese where tag asks for it and in English
// otherwise.
func (r *Reason) Asked(tag language.Tag) string { return pick(tag, r.AskedEN, r.AskedVI) }

// Text returns what was found, in Vietnamese where tag asks for it and in English
// otherwise.
func (r *Reason) Text(tag language.Tag) string { return pick(tag, r.EN, r.VI) }

// Waived is a reason that a waiver lifts.
type Waived struct {
	Reason
	Waiver rule.Waiver `json:"waiver"`
}

// Lapse says until when a decision can be relied on. The zero value is that
// nothing on record ends it; it is comparable.
type Lapse struct {
	After calendar.Date `json:"after,omitzero"` // the last day
	By    Ground        `json:"by"`
	Code  rule.Code     `json:"code,omitempty"` // the question whose finding or waiver runs out
}

// ends brings the lapse forward to a day, if that is earlier.
func (l *Lapse) ends(day calendar.Date, by Ground, code rule.Code) {
	if day = day.Earliest(); !day.IsZero() && (l.After.IsZero() || day.Compare(l.After) == calendar.Before) {
		*l = Lapse{day, by, code}
	}
}

// LapsedOn says whether the decision can no longer be relied on on a day.
func (d *Decision) LapsedOn(on calendar.Date) calendar.Truth {
	if d.Lapse.After.IsZero() {
		return calendar.No
	}
	switch on.Compare(d.Lapse.After) {
	case calendar.After:
		return calendar.Yes
	case calendar.Before, calendar.Same:
		return calendar.No
	}
	return calendar.Unknown
}

// Explain returns the decision in lines to be read, in Vietnamese where tag asks
// for it and in English otherwise: the outcome, every reason that keeps it from
// being a plain allowance with its basis, who decides, what was waived, how many
// questions were passed, and when it lapses.
func (d *Decision) Explain(tag language.Tag) []string {
	say := func(en, vi string) string { return pick(tag, en, vi) }
	lines := []string{say("Decision", "Kết luận") + ", " + d.On.In(tag) + ": " + d.Outcome.Label(tag)}
	passed, apart := 0, 0
	for i := range d.Reasons {
		switch r := &d.Reasons[i]; {
		case r.Outcome > Allow:
			lines = append(lines, r.line(tag))
		case r.Result == NotApplicable:
			apart++
		default:
			passed++
		}
	}
	for _, t := range d.ReferTo {
		lines = append(lines, say("Refer to: ", "Chuyển đến: ")+words(t, tag))
	}
	for i := range d.Waived {
		w := &d.Waived[i]
		lines = append(lines, say("Waived: ", "Miễn áp dụng: ")+string(w.name())+" – "+w.Waiver.Who+": "+w.Waiver.Why+" ("+
			say("until ", "đến hết ngày ")+calendar.FromYMD(int32(w.Waiver.Until)).In(tag)+")")
	}
	lines = append(lines, say("Questions passed: ", "Số câu hỏi đạt: ")+strconv.Itoa(passed)+
		say("; not applicable: ", "; không áp dụng: ")+strconv.Itoa(apart))
	if !d.Lapse.After.IsZero() {
		line := say("Lapses after ", "Hết giá trị sau ngày ") + d.Lapse.After.In(tag) + ": " + d.Lapse.By.Label(tag)
		if d.Lapse.Code != "" {
			line += " (" + string(d.Lapse.Code) + ")"
		}
		lines = append(lines, line)
	}
	return lines
}

// name is the code under which a reason is known.
func (r *Reason) name() rule.Code {
	if r.Rule != "" {
		return r.Rule
	}
	return r.Code
}

func (r *Reason) line(tag language.Tag) string {
	var b strings.Builder
	b.WriteString(string(r.name()) + " – " + r.Outcome.Label(tag) + ": ")
	if r.Rule == "" {
		b.WriteString(r.Asked(tag) + " ")
	}
	b.WriteString(r.Text(tag))
	if len(r.Evidence) > 0 {
		b.WriteString(" [" + strings.Join(r.Evidence, ", ") + "]")
	}
	if t := words(r.Terms, tag); t != "" {
		b.WriteString(pick(tag, " Terms: ", " Điều kiện: ") + t)
	}
	b.WriteString(pick(tag, " Basis: ", " Căn cứ: ") + pick(tag, r.Basis.EN, r.Basis.VI))
	return b.String()
}

func pick(tag language.Tag, en, vi string) string {
	if vietnamese(tag) {
		return vi
	}
	return en
}

// words is a text in the language, or what stands in for it.
func words(t text.Text, tag language.Tag) string {
	s, _ := t.Pick(tag)
	return s
}

// LogValue gives a logger the outcome, the days and the codes of what kept it
// from being a plain allowance; no text from the record.
func (d Decision) LogValue() slog.Value {
	attrs := []slog.Attr{
		slog.String("outcome", d.Outcome.String()),
		slog.String("on", d.On.String()),
		slog.String("known", d.Known.String()),
		slog.Int("waived", len(d.Waived)),
	}
	if !d.Agreement.IsZero() {
		attrs = append(attrs, slog.String("agreement", d.Agreement.String()))
	}
	if !d.Lapse.After.IsZero() {
		attrs = append(attrs, slog.String("lapses", d.Lapse.After.String()))
	}
	shown := 0
	for i := range d.Reasons {
		r := &d.Reasons[i]
		if r.Outcome <= Allow || shown == maxLogged {
			break // they are sorted
		}
		attrs = append(attrs, slog.String(string(r.name()), r.Result.String()))
		shown++
	}
	return slog.GroupValue(attrs...)
}

// maxLogged is how many reasons go into a log at most.
const maxLogged = 10
