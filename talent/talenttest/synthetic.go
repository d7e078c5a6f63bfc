// Package talenttest makes up experts and needs, for trying at scale what works
// on registers of them. They are nobody: names are numbers, identifiers count
// up, and the same seed always gives the same ones.
package talenttest

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"sort"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/talent"
)

// What the experts are made of.
const (
	Skills    = 300 // codes SYN:1.1 to SYN:15.20, the frequent ones first
	PerExpert = 5   // skills of one expert
	Countries = 60
	Languages = 12
)

// Day returns a day on which most of the experts' consents hold.
func Day() calendar.Date { return calendar.FromYMD(2026_11_22) }

var (
	countries = [Countries]country.Code{
		"VN", "US", "JP", "DE", "FR", "AU", "KR", "CA", "GB", "RU", "SG", "CN", "TW", "CZ", "PL", "NL", "BE", "CH", "SE", "NO",
		"DK", "FI", "AT", "IT", "ES", "PT", "IE", "NZ", "TH", "LA", "KH", "MY", "ID", "PH", "IN", "IL", "AE", "QA", "SA", "TR",
		"HU", "SK", "RO", "BG", "UA", "BY", "KZ", "GR", "LU", "EE", "LV", "LT", "SI", "HR", "BR", "MX", "CL", "AR", "ZA", "EG",
	}
	languages = [Languages]string{"vi", "en", "fr", "de", "ja", "ko", "ru", "zh", "cs", "pl", "nl", "es"}
	levels    = [...]talent.Level{"", talent.LevelLearner, talent.LevelPractitioner, talent.LevelSpecialist, talent.LevelLeading}
	modes     = [...]talent.Mode{
		talent.ModeRemote, talent.ModeVisit, talent.ModeReturn, talent.ModeDual, talent.ModeJointProject,
		talent.ModeSupervision, talent.ModeTeaching, talent.ModeConsulting, talent.ModeReviewer, talent.ModeStandards,
	}
)

// Skill returns the code of a skill, from 0 to Skills-1: the field it lies in,
// then its number there.
func Skill(i int) technology.Code {
	return technology.Code{List: "SYN", Code: strconv.Itoa(i%15+1) + "." + strconv.Itoa(i/15+1)}
}

// source draws numbers, some more often than others.
type source struct {
	*rand.Rand
	skills [Skills]technology.Code
	sums   [Skills]float64 // of 1/rank
}

func newSource(seed uint64) *source {
	s := &source{Rand: rand.New(rand.NewPCG(seed, 0))}
	sum := 0.0
	for i := range s.skills {
		sum += 1 / float64(i+1)
		s.skills[i], s.sums[i] = Skill(i), sum
	}
	return s
}

// zipf draws a skill, the one of rank r in proportion to 1/r.
func (s *source) zipf() int {
	return sort.SearchFloat64s(s.sums[:], s.Float64()*s.sums[Skills-1])
}

// distinct fills the slice with different numbers that draw gives.
func distinct(into []int, draw func() int) {
	for i := range into {
		for into[i] = draw(); slices.Contains(into[:i], into[i]); {
			into[i] = draw()
		}
	}
}

// ID returns the identifier of the expert of a number.
func ID(i int) id.Expert {
	return id.Must[id.Expert](fmt.Sprintf("01900000-0000-7000-8000-%012x", i+1))
}

// Organisation returns the identifier of an organisation of a number.
func Organisation(i int) id.Partner {
	return id.Must[id.Partner](fmt.Sprintf("01900000-0000-7000-9000-%012x", i+1))
}

// Experts yields n experts, always the same for the same seed: five skills each,
// one country, two or three languages, at most two modes, a post, and for nineteen
// of twenty a consent to matching, and to nothing else, that holds on the [Day]. Some
// facts are missing, as in any register. Each expert is the caller's to keep.
func Experts(n int, seed uint64) iter.Seq[*talent.Expert] {
	return func(yield func(*talent.Expert) bool) {
		s := newSource(seed)
		for i := range n {
			if !yield(s.expert(i)) {
				return
			}
		}
	}
}

func (s *source) expert(i int) *talent.Expert {
	e := &talent.Expert{ID: ID(i), Names: []talent.PersonName{{Display: "Synthetic expert " + strconv.Itoa(i+1), Lang: "en"}}}
	var skills [PerExpert]int
	distinct(skills[:], s.zipf)
	e.Expertise = make([]talent.Expertise, PerExpert)
	for j, k := range skills {
		x := &e.Expertise[j]
		x.Technology, x.Level = s.skills[k], levels[s.IntN(len(levels))]
		if s.IntN(3) > 0 {
			x.Evidence = []talent.Evidence{{Kind: talent.EvidencePublication}}
		}
	}
	if s.IntN(50) > 0 {
		e.Country = countries[min(s.IntN(Countries), s.IntN(Countries))]
	}
	if s.IntN(20) > 0 {
		var l [3]int
		distinct(l[:], func() int { return min(s.IntN(Languages), s.IntN(Languages)) })
		for _, k := range l[:2+s.IntN(2)] {
			level := [...]string{"", "B1", "B2", "C1", "native"}[s.IntN(5)]
			e.Languages = append(e.Languages, talent.Language{Lang: languages[k], Level: level})
		}
	}
	if s.IntN(2) == 0 {
		from := calendar.FromYMD(2026_00_01 + 100*int32(1+s.IntN(12)))
		e.Availability = []talent.Availability{{
			Period: calendar.Period{Start: from, End: from.AddMonths(6 + s.IntN(24))},
			Hours:  quantity.Exactly(int64(1 + s.IntN(20))).OfUnit("h/week"),
		}}
	}
	for range s.IntN(3) {
		e.Modes = append(e.Modes, modes[s.IntN(len(modes))])
	}
	since := calendar.FromYMD(int32(2005+s.IntN(20))*10000 + 101)
	e.Affiliations = []talent.Affiliation{{Partner: Organisation(s.IntN(5000)), Country: e.Country, Period: calendar.Period{Start: since, OpenEnd: true}}}
	c := talent.Consent{Purpose: talent.PurposeMatching, Method: "made up", Given: Day().AddMonths(-1 - s.IntN(36))}
	switch s.IntN(20) {
	case 0:
		c.Expires = Day().AddMonths(-1)
	case 1:
		c.Scope = []string{"/expertise", "/modes"}
	case 2:
		c.Expires = Day().AddMonths(12)
	}
	e.Consents = []talent.Consent{c}
	return e
}

// Needs returns n needs of three weighted skills, always the same for the same
// seed. In one half the skills are drawn as often as experts have them, in the
// other all alike. With conditions, each also asks for some of: a level, countries,
// a language, time in 2027, modes.
func Needs(n int, seed uint64, conditions bool) []talent.Need {
	s, list := newSource(seed), make([]talent.Need, n)
	for i := range list {
		draw := s.zipf
		if i%2 == 1 {
			draw = func() int { return s.IntN(Skills) }
		}
		var skills [3]int
		distinct(skills[:], draw)
		for _, k := range skills {
			list[i].Wants = append(list[i].Wants, talent.Want{Technology: s.skills[k], Weight: 1 + s.IntN(10)})
		}
		if conditions {
			s.conditions(&list[i])
		}
	}
	return list
}

func (s *source) conditions(n *talent.Need) {
	if s.IntN(3) == 0 {
		n.Wants[0].Level = talent.LevelSpecialist
	}
	if s.IntN(2) == 0 {
		var c [5]int
		distinct(c[:], func() int { return s.IntN(Countries) })
		for _, k := range c[:1+s.IntN(5)] {
			n.Countries = append(n.Countries, countries[k])
		}
	}
	if s.IntN(2) == 0 {
		n.Languages = []talent.Language{{Lang: languages[s.IntN(Languages)], Level: "B2"}}
	}
	if s.IntN(3) == 0 {
		n.Period, n.Hours = calendar.MustPeriod("2027-01-01/2027-03-31"), 1+s.IntN(10)
	}
	if s.IntN(3) == 0 {
		n.Modes = []talent.Mode{modes[s.IntN(len(modes))], modes[s.IntN(len(modes))]}
	}
}
