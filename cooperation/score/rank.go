package score

import (
	"cmp"
	"slices"
)

// Place is where a subject stands in a ranking.
type Place struct {
	// Position counts from 1. Subjects whose scores are equal share it, and
	// the next one stands as many positions lower.
	Position int       `json:"position"`
	Card     Scorecard `json:"card"`
}

// Rank orders cards by [Compare] under their policy's [By], and subjects whose
// scores are equal by Subject. The result does not depend on the order of the
// cards. It is an error to rank cards that models of different policy made.
func Rank(cards []Scorecard) ([]Place, error) {
	places := make([]Place, len(cards))
	for i := range cards {
		if err := samePolicy(&cards[0], &cards[i]); err != nil {
			return nil, err
		}
		places[i].Card = cards[i]
	}
	slices.SortStableFunc(places, func(x, y Place) int {
		return cmp.Or(
			Compare(x.Card.Policy.By, x.Card.Score, y.Card.Score),
			cmp.Compare(x.Card.Subject, y.Card.Subject))
	})
	for i := range places {
		places[i].Position = i + 1
		if i > 0 && Compare(places[i].Card.Policy.By, places[i-1].Card.Score, places[i].Card.Score) == 0 {
			places[i].Position = places[i-1].Position
		}
	}
	return places, nil
}

// Compare is negative when a stands before b, zero when neither does. Those
// that are not assessable stand after all others, and those knocked out last;
// then the higher stands first by the bound, and among equals by Low and then
// by Known, where an absent one stands last. It suits slices.SortFunc.
func Compare(by Bound, a, b Score) int {
	first := Low
	if by <= High {
		first = by
	}
	return cmp.Or(
		cmp.Compare(a.group(), b.group()),
		cmp.Compare(b.bound(first), a.bound(first)),
		cmp.Compare(b.Low, a.Low),
		cmp.Compare(b.bound(Known), a.bound(Known)))
}

func (s *Score) group() int {
	switch s.Verdict {
	case KnockedOut:
		return 2
	case NotAssessable:
		return 1
	}
	return 0
}

// bound returns the number that b names; -1 for a Known that is absent.
func (s *Score) bound(b Bound) int {
	switch b {
	case Low:
		return s.Low
	case High:
		return s.High
	}
	if n, ok := s.Known.Get(); ok {
		return n
	}
	return -1
}
