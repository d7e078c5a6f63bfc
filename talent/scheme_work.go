package talent

import (
	"slices"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
)

// Service is how long somebody surely worked somewhere. It may have been longer:
// what is not recorded, or not dated, is not counted.
type Service struct {
	Days int // at several places at once counted once
	// Years are whole years: of one unbroken time, or of the days together.
	Years int
	At    []string // the posts, as RFC 6901 pointers
}

// WorkedAbroad returns how long the expert surely worked at organisations
// outside the home country, up to the day: in posts of kind employment, invited
// position or not stated whose country is stated. Of a post from 2012 to 2018
// the time from the last day of 2012 to the first day of 2018 is sure. Doubtful
// dates and an end that is not known give nothing; a post without an end goes on
// to the day. Use of the record needs a consent: see [Expert.CanUsePart].
func (e *Expert) WorkedAbroad(home country.Code, on calendar.Date) Service {
	var s Service
	if home == "" || stepVague(on) {
		return s
	}
	type span struct{ from, until calendar.Date }
	var spans []span
	for i := range e.Affiliations {
		a := &e.Affiliations[i]
		if a.Country == "" || a.Country == home || !a.Country.Known() ||
			a.Kind != "" && a.Kind != AffiliationEmployment && a.Kind != AffiliationInvited ||
			a.Period.Check() != nil || stepVague(a.Period.Start) {
			continue
		}
		until := on.Earliest()
		if !a.Period.OpenEnd {
			if stepVague(a.Period.End) {
				continue
			}
			if d := a.Period.End.Earliest(); d.YMD() < until.YMD() {
				until = d
			}
		}
		if from := a.Period.Start.Latest(); from.YMD() <= until.YMD() {
			spans = append(spans, span{from, until})
			s.At = append(s.At, "/affiliations/"+strconv.Itoa(i))
		}
	}
	slices.SortFunc(spans, func(a, b span) int { return int(a.from.YMD()) - int(b.from.YMD()) })
	for i := 0; i < len(spans); {
		t := spans[i]
		for i++; i < len(spans) && spans[i].from.YMD() <= schemeNext(t.until); i++ {
			if spans[i].until.YMD() > t.until.YMD() {
				t.until = spans[i].until
			}
		}
		n, _ := t.until.DaysSince(t.from)
		s.Days += n + 1
		s.Years = max(s.Years, schemeYears(t.from, t.until))
	}
	// In n years there are at most so many days.
	for n := s.Years + 1; s.Days >= 365*n+n/4+1; n++ {
		s.Years = n
	}
	return s
}

// schemeNext returns the day after the day as a number.
func schemeNext(d calendar.Date) int32 {
	if next := d.AddDays(1); !next.IsZero() {
		return next.YMD()
	}
	return d.YMD()
}

// schemeYears returns how many whole years there are from one day to another,
// both included: from the first day of 2015 to the last of 2019 there are five.
func schemeYears(from, until calendar.Date) int {
	for n := until.Year() - from.Year() + 1; n > 0; n-- {
		if last := from.AddYears(n).AddDays(-1); !last.IsZero() && last.YMD() <= until.YMD() {
			return n
		}
	}
	return 0
}
