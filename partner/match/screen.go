package match

import (
	"cmp"
	"iter"
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
)

// Listed is an entry of a list of sanctioned, designated or otherwise listed
// entities, which the caller brings: this library ships no such list. It reads
// from JSON, a list of many from a text with one entry a line:
//
//	for line, err := range document.Lines[match.Listed](file) {
//		…
//		list.Entries = append(list.Entries, line.Value)
//	}
type Listed struct {
	// Reference is the number or key of the entry, as the publisher writes it.
	Reference   string         `json:"reference,omitempty"`
	Names       []partner.Name `json:"names,omitempty"`
	Identifiers []id.External  `json:"identifiers,omitempty"`
	// Countries are those the entry is said to belong to.
	Countries []country.Code `json:"countries,omitempty"`
	// Ext is the caller's own data; it is never looked at.
	Ext document.Extension `json:"ext,omitzero"`
}

// ScreenList is a list with its name and edition.
type ScreenList struct {
	Name    string   `json:"name"`              // as its publisher writes it
	Edition string   `json:"edition,omitempty"` // its date or version
	Entries []Listed `json:"entries,omitempty"`
}

// ScreenOptions changes how a list is searched. The zero value is good.
type ScreenOptions struct {
	// Least is the score, in permille, below which a name that looks alike is no
	// hit; zero for all that the index of names finds.
	Least int
	// Limit is the most entries looked at for each name of a partner; zero or
	// less for [ScreenLimit].
	Limit int
}

// ScreenLimit is the most entries looked at for each name when no option says
// otherwise.
const ScreenLimit = 10

// Screener holds a list ready to be searched. It is made once and then immutable
// and safe for concurrent use, as long as nobody changes the list. The time for
// one partner does not grow with the number of partners.
//
// Names are compared by their letters, not by how they sound or what they mean:
// an entry that has only names in Cyrillic letters, or in another language, is
// not found by a name in Latin letters. Where no letter is of one script, the
// partner is not found clear; of languages nothing can be said.
type Screener struct {
	list     ScreenList
	options  ScreenOptions
	names    *Index
	parts    screenParts
	by       map[id.External][]int32 // canonical
	means    []screenMeans           // by which the entries can be compared, each once
	unusable []int
	// nameless are the schemes of entries known by identifiers alone, each set of
	// them once: who has an identifier of none of a set was not compared with those.
	nameless [][]id.Scheme
}

// NewScreener prepares a list.
func NewScreener(list ScreenList, options ScreenOptions) *Screener {
	if options.Limit <= 0 {
		options.Limit = ScreenLimit
	}
	s := &Screener{list: list, options: options, by: map[id.External][]int32{}}
	entries := make([]partner.Partner, len(list.Entries))
	seen := map[string]bool{}
	for i := range list.Entries {
		e := &list.Entries[i]
		entries[i].Names = e.Names
		m := screenMeans{letters: screenLetters(e.Names)}
		for _, x := range e.Identifiers {
			if x, _ = canonical(x); x.Scheme == "" || x.Value == "" {
				continue
			}
			if !slices.Contains(m.schemes, x.Scheme) {
				m.schemes = append(m.schemes, x.Scheme)
			}
			if at := s.by[x]; len(at) == 0 || at[len(at)-1] != int32(i) {
				s.by[x] = append(at, int32(i))
			}
		}
		if m.letters == 0 && len(m.schemes) == 0 {
			s.unusable = append(s.unusable, i)
		} else if key := m.key(); !seen[key] {
			seen[key] = true
			s.means = append(s.means, m)
		}
	}
	slices.SortFunc(s.nameless, slices.Compare)
	s.nameless = slices.CompactFunc(s.nameless, slices.Equal)
	s.names = NewIndex(entries)
	s.parts = newScreenParts(list.Entries)
	return s
}

// Unusable returns the positions of entries that have neither a name nor an
// identifier to compare. As long as there are any, nobody is found clear: mend
// them, or leave them out and know why.
func (s *Screener) Unusable() []int { return slices.Clone(s.unusable) }

// ScreenHit is an entry of the list that may be the partner. It decides nothing:
// a person finds out whether it is. It holds no name from the list, which may be
// that of a person.
type ScreenHit struct {
	At        int    `json:"at"`                  // position of the entry in the list
	Reference string `json:"reference,omitempty"` // of the entry
	// Identifier is the one that both have; zero when the names led to the hit.
	Identifier id.External `json:"identifier,omitzero"`
	// Score says in permille how much alike the two names are: that of the
	// partner at Name and that of the entry at ListedName. It is zero, and both
	// positions mean nothing, when no name led to the hit.
	Score      int     `json:"score,omitempty"`
	Reasons    Reasons `json:"reasons,omitzero"` // why the names are alike
	Name       int     `json:"name"`
	ListedName int     `json:"listedName"`
	// Signs are what speaks for it and against it, in the order of the set.
	Signs []ScreenSign `json:"signs"`
	EN    string       `json:"en"`
	VI    string       `json:"vi"`
}

// Text says why the entry may be the partner, what speaks for it and what
// against, in Vietnamese where tag asks for it and in English otherwise.
func (h *ScreenHit) Text(tag language.Tag) string {
	if vietnamese(tag) {
		return h.VI
	}
	return h.EN
}

// Screened is what the search for one partner found.
type Screened struct {
	Partner id.Partner `json:"partner,omitzero"`
	// Found is yes when there are hits; no when there are none and every entry
	// could be compared; and unknown when there are none and one could not be, as
	// one that has only an identifier of a scheme of which the partner has none:
	// unknown is not clear.
	Found codes.Answer `json:"found"`
	// Hits are those by identifier first, then by the likeness of names, then in
	// the order of the list.
	Hits []ScreenHit `json:"hits,omitempty"`
	// Missing are the members of the partner's record (RFC 6901) without more of
	// which it cannot be found clear: /names where it has none that can be
	// compared, or none in the letters of some entry, and /identifiers where an
	// entry has nothing but identifiers of other schemes.
	Missing []string `json:"missing,omitempty"`
	// More says that a name led to as many entries as were looked at, so that
	// there may be more.
	More bool `json:"more,omitempty"`
}

// Screen holds one partner against the list: all its identifiers, in whatever
// spelling [id.ParseExternal] reads, and all its names, former ones included, by
// the index of names.
//
// An entry whose every word stands in a name of the partner is a hit as well, with
// a score of [Floor] at the least: “Zeta” of “Zeta Research Laboratories
// International Holding”. Words of kinds, such as University, and acronyms do not
// count by themselves. Hold the parents of a partner against the list, too
// ([partner.Register.ChainOn]).
func (s *Screener) Screen(p *partner.Partner) Screened {
	r := Screened{Partner: p.ID}
	hits := map[int]*ScreenHit{}
	hit := func(at int) *ScreenHit {
		h := hits[at]
		if h == nil {
			h = &ScreenHit{At: at, Reference: s.list.Entries[at].Reference}
			hits[at] = h
		}
		return h
	}
	facts := screenFactsOf(p)
	for _, x := range facts.identifiers {
		for _, at := range s.by[x] {
			if h := hit(int(at)); h.Identifier.IsZero() {
				h.Identifier = x
			}
		}
	}
	for i := range p.Names {
		found := s.names.Find(p.Names[i].Value, s.options.Limit)
		r.More = r.More || len(found) >= s.options.Limit
		for _, c := range found {
			if c.Score < s.options.Least {
				continue
			}
			if h := hit(c.At); c.Score > h.Score {
				h.Score, h.Reasons, h.Name, h.ListedName = c.Score, c.Reasons, i, c.Name
			}
		}
		if s.options.Least > Floor {
			continue
		}
		parts := 0
		s.parts.each(p.Names[i].Value, func(part *screenPart) bool {
			if h := hit(int(part.entry)); h.Score == 0 {
				h.Score, h.Reasons, h.Name, h.ListedName = Floor, Reasons(0).With(ExtraWords), i, int(part.name)
			}
			parts++
			return parts < s.options.Limit
		})
		r.More = r.More || parts >= s.options.Limit
	}
	for _, h := range hits {
		r.Hits = append(r.Hits, *h)
	}
	slices.SortFunc(r.Hits, func(a, b ScreenHit) int {
		if a.Identifier.IsZero() != b.Identifier.IsZero() {
			if b.Identifier.IsZero() {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.At, b.At))
	})
	for i := range r.Hits {
		s.explain(p, &facts, &r.Hits[i])
	}
	r.Missing = s.missing(&facts)
	switch {
	case len(r.Hits) > 0:
		r.Found = codes.Yes
	case len(r.Missing) == 0 && len(s.unusable) == 0 && len(s.list.Entries) > 0:
		r.Found = codes.No
	}
	return r
}

// All holds the partners against the list one after the other and yields their
// positions and what was found.
func (s *Screener) All(partners []partner.Partner) iter.Seq2[int, Screened] {
	return func(yield func(int, Screened) bool) {
		for i := range partners {
			if !yield(i, s.Screen(&partners[i])) {
				return
			}
		}
	}
}

// Record returns what was found as a record to be kept with the partner: the
// list, the edition, the day and every hit, none of them looked into. Found stays
// unknown where it is. That nothing was found is worth keeping as well.
//
// The record answers no question. [partner.Partner.ProposeSanctions] says what
// the records suggest as the answer to DD-03, which a person then gives.
func (s *Screener) Record(r Screened, on calendar.Date, assessor id.Partner, source string) partner.Screening {
	out := partner.Screening{
		List: s.list.Name, Edition: s.list.Edition, On: on, Found: r.Found, Assessor: assessor, Source: source,
	}
	for i := range r.Hits {
		h := &r.Hits[i]
		out.Hits = append(out.Hits, partner.Hit{Entry: s.reference(h), Note: text.Of(h.EN, h.VI)})
	}
	return out
}

// reference names the entry, by its place in the list where it has no number.
func (s *Screener) reference(h *ScreenHit) string {
	if h.Reference != "" {
		return h.Reference
	}
	return "/entries/" + strconv.Itoa(h.At)
}

// explain adds what speaks for the hit and against it.
func (s *Screener) explain(p *partner.Partner, facts *screenFacts, h *ScreenHit) {
	e := &s.list.Entries[h.At]
	if !h.Identifier.IsZero() {
		h.Signs = append(h.Signs, SignSameIdentifier)
	}
	if h.Score > 0 {
		h.Signs = append(h.Signs, SignSimilarName)
	}
	h.Signs = append(h.Signs, facts.country(e))
	if h.Identifier.IsZero() && facts.other(e) {
		h.Signs = append(h.Signs, SignOtherIdentifier)
	}
	if h.Identifier.IsZero() && h.Score > 0 && (p.Names[h.Name].Kind == partner.NameAcronym || h.Reasons.Has(Acronym) || h.Reasons.Has(Initials)) {
		h.Signs = append(h.Signs, SignAcronym)
	}
	slices.Sort(h.Signs)
	h.EN, h.VI = s.words(p, h, language.English), s.words(p, h, language.Vietnamese)
}

// screenFacts are what is compared of a partner beside names.
type screenFacts struct {
	countries   map[country.Code]bool
	identifiers []id.External
	schemes     map[id.Scheme]bool // of the identifiers
	letters     screenScripts      // of the names
}

func screenFactsOf(p *partner.Partner) screenFacts {
	f := screenFacts{countries: map[country.Code]bool{}, schemes: map[id.Scheme]bool{}, letters: screenLetters(p.Names)}
	for i := range p.Locations {
		if c := p.Locations[i].Country; c != "" {
			f.countries[c] = true
		}
	}
	for i := range p.Identifiers {
		if x, _ := canonical(p.Identifiers[i].External); x.Scheme != "" && x.Value != "" {
			f.identifiers = append(f.identifiers, x)
			f.schemes[x.Scheme] = true
		}
	}
	return f
}

// country compares the countries of both.
func (f *screenFacts) country(e *Listed) ScreenSign {
	switch {
	case slices.ContainsFunc(e.Countries, func(c country.Code) bool { return f.countries[c] }):
		return SignSameCountry
	case len(f.countries) == 0 || len(e.Countries) == 0:
		return SignUnknownCountry
	}
	return SignOtherCountry
}

// other reports whether both have an identifier of one scheme; it is asked where
// none was found to be the same.
func (f *screenFacts) other(e *Listed) bool {
	return slices.ContainsFunc(e.Identifiers, func(x id.External) bool {
		x, _ = canonical(x)
		return x.Value != "" && f.schemes[x.Scheme]
	})
}

// words says which entry the hit means and why.
func (s *Screener) words(p *partner.Partner, h *ScreenHit, tag language.Tag) string {
	vi := vietnamese(tag)
	t := func(en, v string) string {
		if vi {
			return v
		}
		return en
	}
	line := t("Entry ", "Mục ") + oneLine(s.reference(h), 64) + ": "
	if !h.Identifier.IsZero() {
		line += t("has the identifier ", "có mã định danh ") + string(h.Identifier.Scheme) + " " + oneLine(h.Identifier.Value, 64)
	}
	if h.Score > 0 {
		if !h.Identifier.IsZero() {
			line += "; "
		}
		line += t("its name ", "tên thứ ") + strconv.Itoa(h.ListedName+1) +
			t(" is like “", " gần giống “") + oneLine(p.Names[h.Name].Value, longestValue) + "” (" + strconv.Itoa(h.Score) + "/1000: " + h.Reasons.Label(tag) + ")"
	}
	var against []string
	for _, sign := range h.Signs {
		switch {
		case sign == SignSameIdentifier || sign == SignSimilarName:
		case sign.Supports() == codes.No:
			against = append(against, sign.Label(tag))
		default:
			line += "; " + sign.Label(tag)
		}
	}
	for i, a := range against {
		if i == 0 {
			line += t("; against it: ", "; điểm không khớp: ")
		} else {
			line += ", "
		}
		line += a
	}
	return line + t(". A person is to find out whether it is the same.", ". Người có trách nhiệm cần xác minh hai bên có phải là cùng một tổ chức không.")
}
