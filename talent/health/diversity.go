package health

import (
	"cmp"
	"math/bits"
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// Aspect is that in which members differ. It is a closed set; the zero value is
// ByCountry. Its text forms are country, sector and field.
type Aspect uint8

const (
	// ByCountry goes by the country in which a member lives.
	ByCountry Aspect = iota
	// BySector goes by the five sectors of the Frascati Manual, of the
	// organisations at which a member holds a post on the day.
	BySector
	// ByField goes by the six major fields of the OECD's classification (FORD) in
	// which a member has expertise.
	ByField
)

var (
	aspectTexts = [...]string{"country", "sector", "field"}
	aspectEN    = [...]string{"country of residence", "sector", "field of science"}
	aspectVI    = [...]string{"nước cư trú", "khu vực hoạt động", "lĩnh vực khoa học"}
	// aspectKinds are how many kinds there are in all; 0: any number.
	aspectKinds = [...]int{0, 5, 6}
)

// String returns the text of the aspect, such as country.
func (a Aspect) String() string { return closedString(aspectTexts[:], uint8(a)) }

// MarshalText writes the text of the aspect.
func (a Aspect) MarshalText() ([]byte, error) {
	return closedText("aspect", aspectTexts[:], uint8(a))
}

// UnmarshalText reads the text of an aspect and refuses anything else.
func (a *Aspect) UnmarshalText(text []byte) error {
	return parseClosed("aspect", aspectTexts[:], text, (*uint8)(a))
}

// Label returns the aspect in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (a Aspect) Label(tag language.Tag) string {
	return closedLabel(aspectEN[:], aspectVI[:], uint8(a), tag)
}

// Diversity is how the members are spread over kinds. It is not comparable.
type Diversity struct {
	By Aspect `json:"by"`
	// Shannon is the entropy −Σ p·ln p, in natural units: 0 where all members are
	// of one kind, ln K where K kinds have the same part.
	Shannon Interval `json:"shannon"`
	// Simpson is 1 − Σ p², the chance that two members drawn at random, one of
	// them perhaps twice, are of different kinds.
	Simpson Interval `json:"simpson"`
	// Kinds are those known, the greatest first, then in the order of their codes.
	Kinds []Kind `json:"kinds,omitempty"`
	// Unknown are the members of whom the kind is not known; those not named are
	// among them.
	Unknown Count `json:"unknown"`
	// Exact says that both ends of both intervals can be reached. Otherwise they
	// hold, but may be wider than they need be.
	Exact bool `json:"exact,omitzero"`
}

// Kind is how many members are of a kind. A member of several is divided evenly
// among them. It is comparable.
type Kind struct {
	Code string  `json:"code"`
	Sure float64 `json:"sure"` // who surely belong
	More float64 `json:"more,omitzero"`
}

// Diversity measures how the members of the day are spread over countries,
// sectors or fields. A member whose kind is not known may be of any, also of one
// that nobody else is of.
func (s *State) Diversity(by Aspect) Diversity {
	d := Diversity{By: by, Unknown: s.unnamed}
	sure, more := map[string]float64{}, map[string]float64{}
	codes := map[string]bool{}
	for i := range s.people {
		p := &s.people[i]
		if p.belongs == calendar.No {
			continue
		}
		kinds := p.kinds(by)
		if len(kinds) == 0 {
			d.Unknown.High++
			if p.belongs == calendar.Yes {
				d.Unknown.Low++
			}
			continue
		}
		for _, k := range kinds {
			codes[k] = true
			if p.belongs == calendar.Yes {
				sure[k] += 1 / float64(len(kinds))
			} else {
				more[k] += 1 / float64(len(kinds))
			}
		}
	}
	for k := range codes {
		d.Kinds = append(d.Kinds, Kind{k, sure[k], more[k]})
	}
	slices.SortFunc(d.Kinds, func(a, b Kind) int {
		if c := cmp.Compare(b.Sure+b.More, a.Sure+a.More); c != 0 {
			return c
		}
		return cmp.Compare(a.Code, b.Code)
	})
	limit := 0
	if int(by) < len(aspectKinds) {
		limit = aspectKinds[by]
	}
	x := mixture{kinds: d.Kinds, free: d.Unknown, limit: limit, divided: by != ByCountry}
	d.Shannon, d.Simpson, d.Exact = x.bounds()
	return d
}

// kinds returns what the person is known to be.
func (p *person) kinds(by Aspect) []string {
	switch by {
	case ByCountry:
		if p.country != "" {
			return []string{string(p.country)}
		}
	case BySector:
		return p.sectors
	case ByField:
		out := make([]string, 0, bits.OnesCount8(p.fields))
		for i := range 6 {
			if p.fields&(1<<i) != 0 {
				out = append(out, strconv.Itoa(i+1))
			}
		}
		return out
	}
	return nil
}
