package agreement

import (
	"slices"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// Classification is what an instrument is in the law of one state, with what
// decided it. The zero value is that nothing is known.
type Classification struct {
	// Kind is the only kind that the record leaves; unknown where it leaves
	// several, or none.
	Kind Instrument `json:"kind"`
	// Could are the kinds that are left where Kind is unknown, in the order of
	// the constants. It is empty where the law of the regime does not apply.
	Could []Instrument `json:"could,omitempty"`
	// Sure says that nothing is missing, wrong or only inferred.
	Sure bool `json:"sure"`
	// Regime is the name of the regime it was judged by; empty where none was.
	Regime string `json:"regime,omitempty"`
	// Facts are those that decided; Missing those that would settle more.
	Facts   []Ground `json:"facts,omitempty"`
	Missing []Ground `json:"missing,omitempty"`
	// Wrong says why it may not be made by those who sign it: it is the wrong
	// instrument. Kind then is unknown where it is a treaty by its content and
	// none by who signs.
	Wrong []Ground `json:"wrong,omitempty"`
	// Against is what speaks against the answer without deciding, such as the
	// form on record.
	Against []Ground `json:"against,omitempty"`
}

// Classify tells what the instrument is by the regime: by who signs, in whose
// name, and by its [Substance], never by its title or form. What is not recorded
// is not guessed: the answer then is unknown, with the kinds that are left and
// the facts that are missing. It does not ask whether the regime holds at the
// time: see [Agreement.ClassifyBy]. It takes time linear in the record.
//
// It is a treaty if the home side signs in the name of the state or government,
// a foreign party is a subject of international law, and the text creates rights
// or obligations under that law; a contract if it is one of civil law; domestic
// if no foreign party signs. Otherwise it is an international agreement if a
// listed body signs and its matter is not left to other law, and else outside
// that law.
func (a *Agreement) Classify(r *Regime) Classification {
	if r == nil || r.Home == "" {
		return Classification{Could: everyInstrument(), Missing: []Ground{ground(NatureRegime, codes.No, "/events", nil)}}
	}
	var f nature
	f.read(a, r)
	return f.conclude(a, r)
}

// ClassifyBy classifies by the regime that holds on the days of signing, from
// first to last as [SigningDays] gives them. Where the days are known too vaguely
// to tell between regimes that say different things, or reach into a time that
// no regime covers, the answer is unknown.
func (a *Agreement) ClassifyBy(regimes []Regime, first, last rule.Day) Classification {
	if first == 0 || last == 0 {
		return Classification{Could: everyInstrument(), Missing: []Ground{ground(NatureRegime, codes.Unknown, "/events", nil)}}
	}
	var answer Classification
	n, from, until := 0, rule.Day(0), rule.Day(0)
	for i := range regimes {
		r := &regimes[i]
		if !r.Holds(first, last) {
			continue
		}
		if n++; n == 1 {
			answer, from, until = a.Classify(r), r.From, r.Until
			continue
		}
		answer = either(answer, a.Classify(r))
		if from != 0 && (r.From == 0 || r.From < from) {
			from = r.From
		}
		if until != 0 && (r.Until == 0 || r.Until > until) {
			until = r.Until
		}
	}
	switch {
	case n == 0:
		return a.Classify(nil)
	case from != 0 && first < from || until != 0 && last > until:
		return Classification{Could: everyInstrument(), Missing: []Ground{ground(NatureDate, codes.Unknown, "/events", nil)}}
	}
	return answer
}

// either returns what two regimes agree on.
func either(x, y Classification) Classification {
	if x.Kind == y.Kind && slices.Equal(x.Could, y.Could) && slices.Equal(x.Wrong, y.Wrong) {
		x.Sure = x.Sure && y.Sure
		return x
	}
	left := x.left() | y.left()
	x.Kind, x.Sure, x.Could = InstrumentUnknown, false, left.list()
	x.Missing = append(x.Missing[:len(x.Missing):len(x.Missing)], ground(NatureDate, codes.Unknown, "/events", nil))
	return x
}

// left are the kinds that a classification leaves.
func (c *Classification) left() (s instruments) {
	for _, k := range c.Could {
		s |= 1 << k
	}
	if c.Kind != InstrumentUnknown {
		s |= 1 << c.Kind
	}
	return s
}

// instruments is a set of kinds.
type instruments uint8

func everyInstrument() []Instrument {
	return []Instrument{InstrumentTreaty, InstrumentAgreement, InstrumentContract, InstrumentDomestic, InstrumentExcluded}
}

func (s instruments) list() (l []Instrument) {
	for k := InstrumentTreaty; k <= InstrumentExcluded; k++ {
		if s&(1<<k) != 0 {
			l = append(l, k)
		}
	}
	return l
}

// wording is what the screening of words rests on.
var wording = rule.Basis{
	Kind: rule.Practice, Confidence: rule.General,
	EN: "Words that texts not meant to bind avoid; practice of drafting",
	VI: "Từ ngữ mà văn bản không ràng buộc thường tránh dùng; thông lệ soạn thảo",
}

// conclude turns the facts into an answer.
func (f *nature) conclude(a *Agreement, r *Regime) Classification {
	c := Classification{Regime: r.Name}
	v := f.verdict()
	binds := a.bindingWords() && f.truths[isSovereign] == calendar.No && f.truths[isBody] != calendar.No &&
		f.truths[isForeign] != calendar.No && f.truths[isCivil] != calendar.Yes
	worded := binds && f.truths[isObliging] == calendar.Unknown && !f.clash && !f.twofold
	if v.obliging == calendar.Yes || v.reserved == calendar.Yes || worded {
		v.could, v.sure = v.could|1<<InstrumentTreaty, 0
	} else if v.sure == 0 && v.could&(v.could-1) == 0 && f.truths[isHome] == calendar.Yes {
		v.sure = v.could // the only one left
	}
	for k := InstrumentTreaty; k <= InstrumentExcluded; k++ {
		if v.sure == 1<<k {
			c.Kind = k
		}
	}
	if c.Kind == InstrumentUnknown {
		c.Could = v.could.list()
	}

	all := make([]Ground, 0, natureCount+2)
	inferred := false
	for i := range f.truths {
		if f.truths[i] != calendar.Unknown && f.decides(c.Kind, i) {
			all = append(all, f.ground(a, i))
			inferred = inferred || all[len(all)-1].Basis.Confidence == rule.General
		}
	}
	facts := len(all)
	for i := range f.truths {
		if f.truths[i] == calendar.Unknown && f.tells(i) {
			all = append(all, f.ground(a, i))
		}
	}
	missing := len(all)
	if v.obliging == calendar.Yes {
		all = append(all, f.ground(a, isObliging))
		who := isSovereign
		if f.truths[who] != calendar.No {
			who = isSubject
		}
		all = append(all, f.ground(a, who))
	}
	if v.reserved == calendar.Yes {
		all = append(all, f.ground(a, isReserved))
	}
	if a.Substance.Within == codes.No {
		all = append(all, ground(NatureWithin, codes.No, "/substance/within", &r.Agreement))
	}
	if worded {
		all = append(all, ground(NatureWording, codes.Yes, "/substance/text", &wording))
	}
	wrong := len(all)
	if binds && !worded {
		all = append(all, ground(NatureWording, codes.Yes, "/substance/text", &wording))
	}
	if f.clash || f.twofold {
		x := f.ground(a, isObliging)
		if x.Pointer = "/clauses/nonBinding"; f.twofold {
			x.Pointer = "/substance/civil"
		}
		all = append(all, x)
	}
	if c.Kind == InstrumentTreaty && f.lower >= 0 {
		all = append(all, ground(NatureSovereign, codes.No, "/parties/"+strconv.Itoa(f.lower)+"/level", &r.Treaty))
	}
	if a.Form.unlike(c.Kind) {
		all = append(all, ground(NatureForm, codes.No, "/form", nil))
	}
	c.Facts, c.Missing, c.Wrong, c.Against = part(all, 0, facts), part(all, facts, missing), part(all, missing, wrong), part(all, wrong, len(all))
	c.Sure = c.Kind != InstrumentUnknown && !inferred && len(c.Missing)+len(c.Wrong) == 0
	return c
}

// part returns a part of the grounds; nil where it is empty.
func part(all []Ground, from, to int) []Ground {
	if from == to {
		return nil
	}
	return all[from:to:to]
}

// decides reports whether a known fact bears on an instrument being of the kind.
func (f *nature) decides(k Instrument, fact int) bool {
	switch k {
	case InstrumentTreaty:
		return fact == isSubject || fact == isSovereign || fact == isObliging
	case InstrumentContract:
		return fact == isCivil
	case InstrumentDomestic:
		return fact == isForeign || fact == isCivil
	case InstrumentExcluded:
		return fact == isForeign || fact == isObliging || fact == isCivil ||
			fact == isExcluded && f.truths[fact] == calendar.Yes ||
			fact == isBody && f.truths[isExcluded] != calendar.Yes
	case InstrumentAgreement:
		return fact != isHome && fact != isSubject && fact != isSovereign
	}
	return true
}

// tells reports whether it matters how a fact stands that is not known.
func (f *nature) tells(fact int) bool {
	t := f.truths
	t[fact] = calendar.Yes
	yes := t.verdict()
	t[fact] = calendar.No
	no := t.verdict()
	return yes != no
}

// bindingWords reports whether the operative text has a word of treaties, as far
// as there is a list of them for its language.
func (a *Agreement) bindingWords() bool {
	for i := range a.Substance.Text {
		if e := &a.Substance.Text[i]; english(e.Lang) {
			if s := (screen{text: e.Value, line: 1}); s.found() {
				return true
			}
		}
	}
	return false
}

// unlike reports whether instruments of the form are of another kind.
func (f Form) unlike(k Instrument) bool {
	switch k {
	case InstrumentTreaty:
		switch f {
		case FormMoU, FormArrangement, FormProgramme, FormActionPlan, FormLetterOfIntent, FormJointStatement:
			return true
		}
		return f.Contract() || f.Domestic()
	case InstrumentAgreement, InstrumentExcluded:
		return f == FormTreaty || f == FormIntergovernment || f.Domestic() || f.Contract()
	case InstrumentContract:
		return f.Binding() || f.Domestic()
	case InstrumentDomestic:
		return f.Binding() || f.Contract()
	}
	return false
}

// LawDays returns the days between which the law is chosen by which an agreement
// is judged on a day: the days of signing, as [SigningDays] gives them, or that
// day where no signing is recorded. They are zero where it was signed nobody
// knows when.
func LawDays(a *Agreement, on calendar.Date) (first, last rule.Day) {
	signed, dated := false, false
	for i := range a.Events {
		if e := &a.Events[i]; e.Kind == EventSigned {
			signed, dated = true, dated || !e.On.IsZero()
		}
	}
	switch {
	case dated:
		return SigningDays(a)
	case signed:
		return 0, 0
	}
	return rule.Day(on.Earliest().YMD()), rule.Day(on.Latest().YMD())
}
