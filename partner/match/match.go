package match

import (
	"fmt"

	"golang.org/x/text/language"
)

// Candidate is an organisation that a name may mean. The zero value is of no use.
type Candidate struct {
	At      int     `json:"at"`      // position in the list that was indexed
	Name    int     `json:"name"`    // position in Names of the one that fits best
	Score   int     `json:"score"`   // permille: 1000 is the same name in every respect
	Reasons Reasons `json:"reasons"` // why
}

// Floor is the lowest score of a candidate. What fits less is none.
const Floor = 600

// Tied returns how many candidates at the head of the list have the same score.
// When it is more than one, the name alone does not tell which of them is meant.
func Tied(list []Candidate) int {
	for i := range list {
		if list[i].Score != list[0].Score {
			return i
		}
	}
	return len(list)
}

// Explain says in one line which name of the candidate fits, why, and how well,
// in Vietnamese where tag asks for it and in English otherwise. It is "" for a
// candidate whose positions are not in the list.
func (x *Index) Explain(c Candidate, tag language.Tag) string {
	if x == nil || c.At < 0 || c.At >= len(x.partners) || c.Name < 0 || c.Name >= len(x.partners[c.At].Names) {
		return ""
	}
	name := oneLine(x.partners[c.At].Names[c.Name].Value, longestValue)
	if vietnamese(tag) {
		return fmt.Sprintf("“%s”: %s (mức tương đồng %d/1000)", name, c.Reasons.Label(tag), c.Score)
	}
	return fmt.Sprintf("“%s”: %s (%d of 1000)", name, c.Reasons.Label(tag), c.Score)
}
