package agreement

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/score"
)

// Response is how those who were asked for an opinion answered (I-24). It is
// comparable; the zero value is that nobody was asked.
type Response struct {
	Asked int `json:"asked"` // organisations asked, each time
	Given int `json:"given"` // that surely answered
	// Timed are the answers of which the days are known. Median is the median
	// of their days from asking to answering, rounded up to a whole day, and
	// Longest the longest; both are absent where no days are known.
	Timed   int         `json:"timed"`
	Median  score.Maybe `json:"median,omitzero"`
	Longest score.Maybe `json:"longest,omitzero"`
}

// Responses counts the opinions asked for and given, by the steps recorded. An
// organisation has answered when an opinion of it is not dated before the day
// on which it was asked; the first such one counts. It takes time of the order
// of n log n and, up to 64 steps, allocates nothing.
func (a *Agreement) Responses() (r Response) {
	var few [maxPairs]int
	days := few[:0]
	var answers map[id.Partner][]int32
	if len(a.Steps) > maxPairs {
		answers = make(map[id.Partner][]int32)
		for i := range a.Steps {
			if s := &a.Steps[i]; s.Kind == StepOpinion && !s.By.IsZero() && !s.On.IsZero() && !s.On.Uncertain() && !s.On.Approximate() {
				answers[s.By] = append(answers[s.By], int32(i))
			}
		}
		for _, list := range answers {
			slices.SortFunc(list, func(i, j int32) int { return calendar.Chronological(a.Steps[i].On, a.Steps[j].On) })
		}
	}
	for i := range a.Steps {
		s := &a.Steps[i]
		if s.Kind != StepAskedOpinion {
			continue
		}
		r.Asked++
		given, surely := calendar.Date{}, false
		if answers != nil {
			given, surely = a.answerAmong(answers[s.To], s)
		} else {
			given, surely = a.answerTo(s)
		}
		if !surely {
			continue
		}
		r.Given++
		if n, ok := given.DaysSince(s.On); ok {
			days = append(days, n)
		}
	}
	if r.Timed = len(days); r.Timed > 0 {
		slices.Sort(days)
		r.Median = score.Some((days[(r.Timed-1)/2] + days[r.Timed/2] + 1) / 2)
		r.Longest = score.Some(days[r.Timed-1])
	}
	return r
}

// answerTo returns when the organisation asked first gave an opinion that is
// surely not older than the question.
func (a *Agreement) answerTo(asked *Step) (on calendar.Date, found bool) {
	if asked.To.IsZero() {
		return on, false
	}
	for i := range a.Steps {
		s := &a.Steps[i]
		if s.Kind != StepOpinion || s.By != asked.To {
			continue
		}
		if c := s.On.Compare(asked.On); c != calendar.After && c != calendar.Same {
			continue
		}
		if !found || firstOf(on, s.On) == s.On {
			on, found = s.On, true
		}
	}
	return on, found
}

// answerAmong is answerTo for the opinions of one organisation in the order of
// their first days.
func (a *Agreement) answerAmong(list []int32, asked *Step) (calendar.Date, bool) {
	from := asked.On.Latest()
	for _, d := range [...]calendar.Date{from, from.AddDays(1)} {
		k, _ := slices.BinarySearchFunc(list, d, func(i int32, d calendar.Date) int {
			return calendar.Chronological(a.Steps[i].On.Earliest(), d)
		})
		if k < len(list) {
			if on := a.Steps[list[k]].On; on.Compare(asked.On) == calendar.After || on.Compare(asked.On) == calendar.Same {
				return on, true
			}
		}
	}
	return calendar.Date{}, false
}
