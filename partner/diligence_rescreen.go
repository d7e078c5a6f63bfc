package partner

import (
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
)

// Trigger is what makes it necessary to look at a partner again. It is a closed
// set. Its text forms are age, ownership, list and technologies.
type Trigger uint8

const (
	// TriggerAge: the answer has grown old.
	TriggerAge Trigger = iota
	// TriggerOwnership: the ownership of the partner changed. It concerns
	// DD-02 to DD-05.
	TriggerOwnership
	// TriggerList: a list of sanctioned or designated entities was updated. It
	// concerns DD-03 and the screenings against that list.
	TriggerList
	// TriggerTechnologies: a list of sensitive or controlled technologies was
	// updated. It concerns DD-06 and DD-07.
	TriggerTechnologies
)

var triggerTexts = [...]string{"age", "ownership", "list", "technologies"}

// String returns the text of the trigger.
func (t Trigger) String() string {
	if int(t) < len(triggerTexts) {
		return triggerTexts[t]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (t Trigger) MarshalText() ([]byte, error) {
	return closedText("trigger", triggerTexts[:], uint8(t))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (t *Trigger) UnmarshalText(b []byte) error {
	return parseClosed("trigger", triggerTexts[:], b, (*uint8)(t))
}

var (
	triggerEN = [...]string{"the age of the answer", "a change of ownership", "an update of the list", "an update of the list of technologies"}
	triggerVI = [...]string{"câu trả lời hết hạn", "thay đổi chủ sở hữu", "cập nhật danh sách", "cập nhật danh mục công nghệ"}
)

// Label returns the trigger in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (t Trigger) Label(tag language.Tag) string {
	return closedLabel(triggerEN[:], triggerVI[:], uint8(t), tag)
}

// concerns reports whether the trigger makes the question one to ask again.
func (t Trigger) concerns(q Question) bool {
	n := q.number()
	switch t {
	case TriggerAge:
		return n > 0
	case TriggerOwnership:
		return n >= 2 && n <= 5
	case TriggerList:
		return n == 3
	case TriggerTechnologies:
		return n == 6 || n == 7
	}
	return false
}

// Occasion is something that happened, or will, and makes earlier answers ones
// to ask again. One without a day is taken to have happened.
type Occasion struct {
	Trigger Trigger       `json:"trigger"`
	On      calendar.Date `json:"on,omitzero"`
	// List is the name of the list that was updated, as in [Screening.List].
	List string `json:"list,omitempty"`
}

// overtaken says whether what was found out on a date is overtaken by the
// occasion, seen on the day: unknown where the dates do not tell.
func (o *Occasion) overtaken(found, day calendar.Date) calendar.Truth {
	happened := calendar.Yes
	if !o.On.IsZero() && !day.IsZero() {
		switch o.On.Compare(day) {
		case calendar.After:
			return calendar.No
		case calendar.CannotSay:
			happened = calendar.Unknown
		}
	}
	switch found.Compare(o.On) {
	case calendar.After, calendar.Same:
		return calendar.No
	case calendar.Before:
		return happened
	}
	return calendar.Unknown
}

// weighed is a question as it stands on a day.
type weighed struct {
	at     int          // position of the answer that counts, -1 for none
	answer codes.Answer // what it comes to; unknown when it is out of date
	effect Effect       // what that leads to
	open   bool         // no answer to rely on
	stale  bool         // out of date
	by     Trigger      // by what
	// screening is the position of the screening that leads to the effect, -1
	// when the answer does.
	screening int
}

// weigh says how a question stands on the day. An answer that is out of date
// counts as unknown, unless it blocks or escalates.
func (p *Partner) weigh(q Question, day calendar.Date, months int, occasions []Occasion) weighed {
	w := weighed{at: p.latest(q, day), screening: -1}
	if w.at >= 0 {
		a := &p.Answers[w.at]
		w.answer, w.effect = a.Answer, q.Effect(a.Answer)
		if a.Answer.Known() {
			w.stale = staleOn(a.On, day, months)
			for i := range occasions {
				if o := &occasions[i]; !w.stale && o.Trigger != TriggerAge && o.Trigger.concerns(q) && o.overtaken(a.On, day) != calendar.No {
					w.stale, w.by = true, o.Trigger
				}
			}
		}
	}
	if w.open = !w.answer.Known() || w.stale && w.effect < EffectEscalate; w.open {
		w.answer, w.effect = codes.Unknown, q.Effect(codes.Unknown)
	}
	if q == QuestionSanctions {
		if e, at := p.screeningEffect(day); e > w.effect || e == EffectOpen && w.effect == EffectOpen {
			w.effect, w.screening = e, at
		}
	}
	w.open = w.open || w.effect == EffectOpen
	return w
}

// Rescreen says what is to be looked at again, by when and why. It is comparable.
type Rescreen struct {
	// Question is the question of the bank to be asked again.
	Question Question `json:"question"`
	// List is the list to be screened against again; empty where an answer is
	// what grows old.
	List string `json:"list,omitempty"`
	// By is the day by which that is due: the last on which what was found out
	// is as good as new, or the day of what overtakes it. Zero when it is due at
	// once, because nobody knows how old it is.
	By      calendar.Date `json:"by,omitzero"`
	Trigger Trigger       `json:"trigger"`
	// Pointer is the place in the record of what grows old.
	Pointer string `json:"pointer"`

	found calendar.Date
}

// Text says it in words, in Vietnamese where tag asks for it and in English
// otherwise.
func (r *Rescreen) Text(tag language.Tag) string {
	what := string(r.Question)
	if r.List != "" {
		what += " (" + short(r.List) + ")"
	}
	when := diligenceText(tag, "at once", "ngay")
	if !r.By.IsZero() {
		when = diligenceText(tag, "by ", "chậm nhất ") + diligenceDay(r.By, tag)
	}
	return what + ": " + diligenceText(tag, "look again ", "thẩm tra lại ") + when + "; " + r.Trigger.Label(tag) + "."
}

// concerned reports whether the occasion bears on what is to be looked at again.
func (r *Rescreen) concerned(o *Occasion) bool {
	return o.Trigger != TriggerAge && o.Trigger.concerns(r.Question) && (r.List == "" || o.List == "" || o.List == r.List)
}

// rescreens lists what is known on the day and by when it is to be looked at
// again: one entry for each question and each screening that counts, the earliest
// first, what is due at once before all. A zero day asks for all on record.
func (p *Partner) rescreens(day calendar.Date, months int, occasions []Occasion) (list []Rescreen) {
	add := func(r Rescreen) {
		r.By = r.found.Earliest().AddMonths(months)
		for i := range occasions {
			o := &occasions[i]
			if !r.concerned(o) {
				continue
			}
			switch r.found.Compare(o.On) {
			case calendar.After, calendar.Same:
				continue
			}
			if on := o.On.Earliest(); on.IsZero() || !r.By.IsZero() && on.Compare(r.By) == calendar.Before {
				r.By, r.Trigger = on, o.Trigger
			}
		}
		list = append(list, r)
	}
	for n := range questions.Entries {
		q := Question(questions.Entries[n].Code)
		if i := p.latest(q, day); i >= 0 && p.Answers[i].Answer.Known() {
			add(Rescreen{Question: q, Pointer: answerPointer(i), found: p.Answers[i].On})
		}
	}
	if len(p.Screenings) > 0 {
		x := screensOn(p, day)
		for i := range p.Screenings {
			if s := &p.Screenings[i]; s.said() && s.List != "" && x.counts(i) {
				add(Rescreen{Question: QuestionSanctions, List: s.List, Pointer: screeningPointer(i), found: s.On})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Rescreen) int { return calendar.Chronological(a.By, b.By) })
	return list
}

func answerPointer(i int) string { return "/answers/" + strconv.Itoa(i) }

// RescreenOn returns the day by which something on record is first to be looked
// at again: because it is then as old as the policy lets it be, or because an
// occasion overtakes it. The day may lie in the past. It is zero where nothing is
// known, and where something is without a date; [Partner.DueForScreening] tells
// which.
func (p *Partner) RescreenOn(policy DiligencePolicy, occasions ...Occasion) calendar.Date {
	list := p.rescreens(calendar.Date{}, policy.months(), occasions)
	if len(list) == 0 {
		return calendar.Date{}
	}
	return list[0].By
}

// DueForScreening says whether the partner is to be looked at again on the day,
// and for what, the earliest first: yes when it was never looked at, or when
// something is surely out of date; unknown when a date is missing or too vague to
// say. What falls due later is not listed.
func (p *Partner) DueForScreening(day calendar.Date, policy DiligencePolicy, occasions ...Occasion) (calendar.Truth, []Rescreen) {
	all := p.rescreens(day, policy.months(), occasions)
	if len(all) == 0 {
		return calendar.Yes, nil
	}
	if day.IsZero() {
		return calendar.Unknown, all
	}
	due := calendar.No
	var list []Rescreen
	for i := range all {
		r := &all[i]
		sure := r.outdated(day, policy.months(), occasions)
		if sure == calendar.No {
			continue
		}
		list = append(list, *r)
		if sure == calendar.Yes || due == calendar.No {
			due = sure
		}
	}
	return due, list
}

// outdated says whether what was found out is out of date on the day.
func (r *Rescreen) outdated(day calendar.Date, months int, occasions []Occasion) calendar.Truth {
	if staleOn(r.found, day, months) {
		return calendar.Yes
	}
	sure := calendar.No
	if r.found.IsZero() || staleOn(r.found.Earliest(), day.Latest(), months) {
		sure = calendar.Unknown
	}
	for i := range occasions {
		o := &occasions[i]
		if !r.concerned(o) {
			continue
		}
		switch o.overtaken(r.found, day) {
		case calendar.Yes:
			return calendar.Yes
		case calendar.Unknown:
			sure = calendar.Unknown
		}
	}
	return sure
}
