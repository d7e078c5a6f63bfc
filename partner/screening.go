package partner

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Screening is one time at which the organisation was held against a list of
// sanctioned, designated or otherwise listed entities. The library ships no
// such list; the caller brings it, and package match compares. A screening that
// found nothing is worth keeping: it shows that somebody looked. The zero value
// says nothing.
type Screening struct {
	List    string        `json:"list"`              // name of the list, as its publisher writes it
	Edition string        `json:"edition,omitempty"` // its date or version
	On      calendar.Date `json:"on,omitzero"`       // day of the screening
	// Found says whether the list has an entry that may be this organisation:
	// yes, no, or unknown where nobody said. Unknown is not clear.
	Found codes.Answer `json:"found,omitzero"`
	// Hits are the entries that may be this organisation.
	Hits     []Hit      `json:"hits,omitempty"`
	Assessor id.Partner `json:"assessor,omitzero"` // the office that did it
	Source   string     `json:"source,omitempty"`  // key of a source of the record
}

// Hit is an entry of a list that may be this organisation. What looks alike is
// a candidate; a person finds out whether it is the same. The zero value says
// nothing.
type Hit struct {
	// Entry is the number or key of the entry in the list.
	Entry string `json:"entry,omitempty"`
	// Same says whether the entry is this organisation: unknown until somebody
	// has looked.
	Same     codes.Answer  `json:"same,omitzero"`
	On       calendar.Date `json:"on,omitzero"`       // when that was found out
	Assessor id.Partner    `json:"assessor,omitzero"` // the office that found it out
	Source   string        `json:"source,omitempty"`  // key of a source of the record
	Note     text.Text     `json:"note,omitempty"`    // what speaks for it and against it
}

// Match says whether the organisation stands in the list: yes when a hit was
// found to be the same; no when nothing was found or every hit was found to be
// another; and unknown otherwise. It speaks of this list and edition only.
func (s *Screening) Match() codes.Answer { return s.matchOn(calendar.Date{}) }

// matchOn is Match without what was surely found out of the hits after the day;
// a zero day asks for all.
func (s *Screening) matchOn(day calendar.Date) codes.Answer {
	open := s.Found != codes.No && len(s.Hits) == 0
	for i := range s.Hits {
		switch s.Hits[i].sameOn(day) {
		case codes.Yes:
			return codes.Yes
		case codes.No:
		default:
			open = true
		}
	}
	if open {
		return codes.Unknown
	}
	return codes.No
}

// sameOn is Same as it was known on the day.
func (h *Hit) sameOn(day calendar.Date) codes.Answer {
	if h.On.Compare(day) == calendar.After {
		return codes.Unknown
	}
	return h.Same
}

// said reports whether the screening has a result: one without may not take the
// place of one before.
func (s *Screening) said() bool {
	return len(s.Hits) > 0 || s.Found == codes.Yes || s.Found == codes.No
}

// screens looks up which screenings count on a day: of each list the latest, and
// where the dates do not tell, all that may be. A screening without result takes
// no other's place, and one without date loses its place to none.
type screens struct {
	p     *Partner
	day   calendar.Date
	since map[string]int32
}

func screensOn(p *Partner, day calendar.Date) screens {
	x := screens{p: p, day: day}
	if len(p.Screenings) > few {
		x.since = make(map[string]int32, len(p.Screenings))
		for i := range p.Screenings {
			if s := &p.Screenings[i]; x.known(s) && s.said() {
				x.since[s.List] = max(x.since[s.List], certain(s.On))
			}
		}
	}
	return x
}

// known reports whether the screening may have been known on the day.
func (x *screens) known(s *Screening) bool { return s.On.Compare(x.day) != calendar.After }

// certain returns the first day that a date can be, and 0 for one that nobody
// can be certain of.
func certain(d calendar.Date) int32 {
	if d.Uncertain() || d.Approximate() {
		return 0
	}
	return d.YMD()
}

// counts reports whether screening i counts on the day.
func (x *screens) counts(i int) bool {
	s := &x.p.Screenings[i]
	if !x.known(s) {
		return false
	}
	if certain(s.On) == 0 {
		return true
	}
	last := s.On.Latest().YMD()
	if x.since != nil {
		return last >= x.since[s.List]
	}
	for j := range x.p.Screenings {
		o := &x.p.Screenings[j]
		if j != i && o.List == s.List && o.said() && x.known(o) && certain(o.On) > last {
			return false
		}
	}
	return true
}

// screeningEffect is what the screenings known on the day lead to, and the index
// of the one that leads to it: a match blocks, a hit that nobody has looked into
// must be looked into first. Without screenings it is none.
func (p *Partner) screeningEffect(day calendar.Date) (worst Effect, at int) {
	at = -1
	if len(p.Screenings) == 0 {
		return EffectNone, at
	}
	x := screensOn(p, day)
	for i := range p.Screenings {
		s := &p.Screenings[i]
		if !s.said() || !x.counts(i) {
			continue
		}
		e := EffectNone
		switch s.matchOn(day) {
		case codes.Yes:
			e = EffectBlock
		case codes.Unknown:
			e = EffectOpen
		}
		if e > worst {
			worst, at = e, i
		}
	}
	return worst, at
}

// ListedOn says whether the organisation stood in the list on the day, as far as
// the screenings known by then tell: by the latest against a list of that name,
// in whatever edition, and where nobody can tell which is later by the gravest.
// It is unknown without any.
func (p *Partner) ListedOn(list string, day calendar.Date) codes.Answer {
	x, answer, any := screensOn(p, day), codes.No, false
	for i := range p.Screenings {
		s := &p.Screenings[i]
		if s.List != list || !s.said() || !x.counts(i) {
			continue
		}
		any = true
		switch s.matchOn(day) {
		case codes.Yes:
			return codes.Yes
		case codes.Unknown:
			answer = codes.Unknown
		}
	}
	if !any {
		return codes.Unknown
	}
	return answer
}

// AnswerProposal is what the screenings of a record suggest as the answer to a
// question. It is not an answer: a person reads it, and writes one. The zero
// value proposes nothing.
type AnswerProposal struct {
	Question Question     `json:"question"`
	Answer   codes.Answer `json:"answer"`
	// On is the day of the earliest of the screenings it rests on: the answer is
	// no fresher than that. It is zero where one of them is without date.
	On calendar.Date `json:"on,omitzero"`
	// Screenings are the positions in the record of those it rests on.
	Screenings []int `json:"screenings,omitempty"`
	// EN and VI say which lists were looked at, and what is to be done.
	EN string `json:"en"`
	VI string `json:"vi"`
}

// Text returns the words of the proposal, in Vietnamese where tag asks for it
// and in English otherwise.
func (x AnswerProposal) Text(tag language.Tag) string { return diligenceText(tag, x.EN, x.VI) }

// ProposeSanctions says what the screenings known on the day suggest as the
// answer to question DD-03: yes where one list has the organisation, no where
// none has, and unknown where a hit is not looked into or nothing was screened.
// A no speaks of the lists that were looked at; whether they are all that
// matter is for the person who answers to judge.
func (p *Partner) ProposeSanctions(day calendar.Date) AnswerProposal {
	x := screensOn(p, day)
	out := AnswerProposal{Question: QuestionSanctions}
	var lists []string
	answer, dated := codes.No, true
	for i := range p.Screenings {
		s := &p.Screenings[i]
		if !s.said() || !x.counts(i) {
			continue
		}
		switch m := s.matchOn(day); {
		case m == codes.Yes:
			answer = codes.Yes
		case m == codes.Unknown && answer != codes.Yes:
			answer = codes.Unknown
		}
		out.Screenings = append(out.Screenings, i)
		name := strings.TrimSpace(short(s.List) + " " + short(s.Edition))
		if name != "" && len(lists) < 8 {
			lists = append(lists, name)
		}
		dated = dated && !s.On.IsZero()
		if out.On.IsZero() || calendar.Chronological(s.On, out.On) < 0 {
			out.On = s.On
		}
	}
	if !dated {
		out.On = calendar.Date{}
	}
	if len(out.Screenings) == 0 {
		out.EN = "The record holds no screening with a result; screen the partner before DD-03 is answered."
		out.VI = "Hồ sơ chưa có kết quả đối chiếu danh sách nào; cần đối chiếu trước khi trả lời câu hỏi DD-03."
		return out
	}
	out.Answer = answer
	names := strings.Join(lists, "; ")
	if len(lists) < len(out.Screenings) {
		names += "; …"
	}
	switch answer {
	case codes.Yes:
		out.EN = "The partner was found in a list (looked at: " + names + "); a person is to confirm the answer yes."
		out.VI = "Đối tác đã được xác định là có trong danh sách (đã đối chiếu: " + names + "); người có trách nhiệm cần xác nhận câu trả lời là có."
	case codes.No:
		out.EN = "Nothing was found in these lists: " + names + ". A person is to judge whether they are all that matter, and to answer."
		out.VI = "Không phát hiện trong các danh sách: " + names + ". Người có trách nhiệm cần xem xét các danh sách này đã đủ chưa rồi trả lời."
	default:
		out.EN = "A hit has not been looked into (looked at: " + names + "); find out first whether it is the same organisation."
		out.VI = "Còn mục nghi trùng chưa được xác minh (đã đối chiếu: " + names + "); trước hết cần xác minh có phải là cùng một tổ chức không."
	}
	return out
}

// screeningPointer is the place of a screening in the record.
func screeningPointer(i int) string { return "/screenings/" + strconv.Itoa(i) }
