package find

import (
	"slices"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
)

// MaxHours is the most hours a week that a need can ask for: all there are.
const MaxHours = 168

// Query is a need made ready for a day. It does not change and may be used by
// many at once, with any index.
type Query struct {
	need   talent.Need
	on     calendar.Date
	policy talent.ConflictPolicy
	most   int32

	// What the index asks of it.
	day        int32         // on, as one number
	start, end int32         // of the period, as one number; 0 is not known
	worth      []worth       // of each want
	langs      []askedLang   // in the order of the need
	asked      Conditions    // those that the need asks for
	own        [2]worth      // room for the usual few
	ownLangs   [2]askedLang  //
	_          [0]func(bool) // not comparable
}

// kind says how a field in which somebody is an expert stands to the one wanted.
type kind uint8

const (
	direct  kind = iota // the field or one within it
	broader             // a field that the one wanted lies within
	sibling             // another one directly within the same field
	kinds   = 3
)

// The grade of an entry of expertise: its rank, 0 to 4, and whether evidence
// stands behind it.
const grades = 10

func gradeOf(x *talent.Expertise) uint32 {
	g := uint32(x.Level.Rank()) << 1
	if x.Shown() {
		g |= 1
	}
	return g
}

// span is the least and the most that something is worth.
type span struct{ low, high int32 }

// value orders spans as matches are ordered, and adds up.
func (s span) value() int64 { return int64(s.low)<<32 + int64(s.high) }

// worth is what an entry of expertise adds to a match, by how it stands to the
// want and by its grade; most is the most of each kind.
type worth struct {
	by   [kinds][grades]span
	most [kinds]span
	full [kinds]float64 // the share of the grades that are worth the most
	must bool
}

type askedLang struct {
	base  string // folded
	least uint32
}

// Error says that a need cannot be answered. It is comparable.
type Error struct {
	Pointer string // where in the need; "" is all of it
	Reason  string
	Remedy  string
}

// Error names the place, the reason and the remedy.
func (e *Error) Error() string {
	at := ""
	if e.Pointer != "" {
		at = e.Pointer + ": "
	}
	return "find: " + at + e.Reason + "; " + e.Remedy
}

// NewQuery makes a need ready for a day; conflicts of interest are judged by
// [talent.DefaultConflicts] unless other rules are given. The need is copied. An
// error is an [*Error] and names the first thing that cannot be answered; rules
// for needs ([talent.NeedRules]) name all.
//
// The day must be one whole, certain day: whether a consent holds is a question
// of days, and of "some day in 2026" it has no answer.
func NewQuery(need *talent.Need, on calendar.Date, policy ...talent.ConflictRule) (*Query, error) {
	if err := answerable(need, on); err != nil {
		return nil, err
	}
	q := &Query{need: *need, on: on, day: on.YMD()}
	n := &q.need
	if n.Purpose == "" {
		n.Purpose = talent.PurposeMatching
	}
	if len(policy) == 0 {
		q.policy = talent.DefaultConflicts()
	} else {
		q.policy = slices.Clone(policy)
	}
	n.Title = nil
	n.Wants, n.Countries, n.Excluded = slices.Clone(n.Wants), slices.Clone(n.Countries), slices.Clone(n.Excluded)
	n.Languages, n.Modes = slices.Clone(n.Languages), slices.Clone(n.Modes)
	p := &n.Parties
	p.Partners, p.Experts, p.Agreements = slices.Clone(p.Partners), slices.Clone(p.Experts), slices.Clone(p.Agreements)
	for i := range n.Wants {
		w := &n.Wants[i]
		if w.Weight == 0 {
			w.Weight = 1
		}
		q.most += int32(w.Weight) * talent.Whole
	}
	q.prepare()
	return q, nil
}

// Most is the most that Low and High of a match can be.
func (q *Query) Most() int32 { return q.most }

// answerable returns the first thing of a need that cannot be answered.
func answerable(n *talent.Need, on calendar.Date) error {
	if on.Precision() < calendar.Day || on.Uncertain() || on.Approximate() {
		return &Error{"", "the day on which to judge is not one certain day", "give it as year, month and day, without a doubt"}
	}
	if len(n.Wants) == 0 && len(n.Countries) == 0 && len(n.Excluded) == 0 && len(n.Languages) == 0 &&
		n.Period.IsZero() && n.Hours == 0 && len(n.Modes) == 0 && n.Parties.IsZero() {
		return &Error{"", "the need asks for nothing", "name the expertise wanted, or a condition"}
	}
	if len(n.Wants) > talent.MaxWants {
		return &Error{"/wants", "more is wanted than a need can hold", "want at most " + strconv.Itoa(talent.MaxWants)}
	}
	for i := range n.Wants {
		w := &n.Wants[i]
		at := func(member string) string { return "/wants/" + strconv.Itoa(i) + "/" + member }
		if !w.Technology.Valid() {
			return &Error{at("technology"), "it is not said which expertise is wanted", "give the code of a list, such as FORD:2.10"}
		}
		if w.Weight < 0 || w.Weight > talent.MaxWeight {
			return &Error{at("weight"), "the weight is out of its bounds", "give 1 to " + strconv.Itoa(talent.MaxWeight) + ", or 0 for 1"}
		}
	}
	if c := &n.Credit; true {
		fault := func(at string) error {
			return &Error{at, "the credit is out of its bounds", "give 0 to " + strconv.Itoa(talent.Whole)}
		}
		if c.Broader < 0 || c.Broader > talent.Whole {
			return fault("/credit/broader")
		}
		if c.Sibling < 0 || c.Sibling > talent.Whole {
			return fault("/credit/sibling")
		}
		for i, l := range c.Levels {
			if l < 0 || l > talent.Whole {
				return fault("/credit/levels/" + strconv.Itoa(i))
			}
		}
	}
	if err := n.Period.Check(); err != nil {
		return &Error{"/period", "the period cannot be", "give it an end that is not before its start"}
	}
	if n.Hours < 0 || n.Hours > MaxHours {
		return &Error{"/hours", "no week has so many hours", "give 0 to " + strconv.Itoa(MaxHours)}
	}
	return nil
}

// prepare works out what the index asks for again and again.
func (q *Query) prepare() {
	n := &q.need
	q.worth = q.own[:0]
	for i := range n.Wants {
		q.worth = append(q.worth, worth{must: n.Wants[i].Must})
		q.worth[i].fill(q, &n.Wants[i])
	}
	q.langs = q.ownLangs[:0]
	for i := range n.Languages {
		l := &n.Languages[i]
		q.langs = append(q.langs, askedLang{fold(base(l.Lang)), uint32(l.Rank())})
	}
	if w := n.Period.Whole(); !n.Period.IsZero() {
		q.start, q.end = w.Start.YMD(), w.End.YMD()
	}
	for c, asked := range [conditions]bool{
		Area: len(n.Wants) > 0, Must: len(n.Wants) > 0, InCountry: len(n.Countries) > 0, NotExcluded: len(n.Excluded) > 0,
		Speaks: len(n.Languages) > 0, Available: !n.Period.IsZero() || n.Hours > 0, Engages: len(n.Modes) > 0,
		NoConflict: !n.Parties.IsZero(),
	} {
		if asked {
			q.asked |= 1 << c
		}
	}
}

// fill works out what expertise of each kind and grade is worth, by the
// arithmetic that judges one entry.
func (v *worth) fill(q *Query, w *talent.Want) {
	levels := [...]talent.Level{"", talent.LevelLearner, talent.LevelPractitioner, talent.LevelSpecialist, talent.LevelLeading}
	seen := [1]talent.Evidence{{Kind: talent.EvidencePublication}}
	for k := range kind(kinds) {
		x := talent.Expertise{Technology: w.Technology}
		if k != direct {
			p, ok := w.Technology.Parent()
			if !ok {
				break
			}
			x.Technology = p
			if k == sibling {
				x.Technology = beside(w.Technology, p)
			}
		}
		for g := range grades {
			x.Level, x.Evidence = levels[g>>1], seen[:g&1]
			low, high := q.need.Worth(w, &x)
			s := span{int32(low * w.Weight), int32(high * w.Weight)}
			v.by[k][g] = s
			v.most[k] = span{max(v.most[k].low, s.low), max(v.most[k].high, s.high)}
		}
	}
	for k := range kind(kinds) {
		for g := range grades {
			if v.by[k][g] == v.most[k] {
				v.full[k] += 1.0 / grades
			}
		}
	}
}

// beside returns a code that stands beside the code within its parent.
func beside(c, parent technology.Code) technology.Code {
	o := technology.Code{List: c.List, Code: parent.Code + ".0"}
	if o == c {
		o.Code = parent.Code + ".1"
	}
	return o
}
