package talent_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/find"
	"github.com/scicoop/scicoop/talent/talenttest"
)

// Who is looked for and who is evaluated is judged alike: an expert is knocked
// out just when a search surely does not find the expert, and the share of
// expertise is that of the match.
func TestExpertCriteriaAgreeWithFind(t *testing.T) {
	experts := slices.Collect(talenttest.Experts(100, 3))
	knocked, open := 0, 0
	for i, n := range talenttest.Needs(24, 4, true) {
		switch i % 4 {
		case 1:
			n.Credit = talent.Credit{Broader: 300, Sibling: 200, Levels: [4]int{100, 400, 900, 1000}}
		case 2:
			n.Shown, n.Wants[1].Must = true, true
		case 3:
			n.Wants[0].Level = talent.LevelPractitioner
		}
		q, err := find.NewQuery(&n, talenttest.Day())
		require.NoError(t, err)
		m := score.Must(score.New(talent.ExpertCriteria(&n), score.AsOf(rule.Day(talenttest.Day().YMD()))))
		for _, e := range experts {
			match, fails, found := find.Judge(q, e)
			usable := found || fails != 0 || match.Open != 0
			card := m.Evaluate(e)
			out := card.Verdict == score.KnockedOut
			require.Equal(t, fails != 0 || !usable, out, "%s: %v", e.ID, card.Lines)
			if out {
				knocked++
				continue
			}
			if match.Open != 0 {
				open++
			}
			for _, l := range card.Lines {
				if l.Code == "EXP-NEED-EXPERTISE" {
					low, high := l.Outcome.Bounds()
					require.Equal(t, int(1000*int64(match.Low)/int64(q.Most())), low)
					most := int64(q.Most())
					want := low // a full answer is rounded down, a range outwards
					if match.Low < match.High {
						want = int((1000*int64(match.High) + most - 1) / most)
					}
					require.Equal(t, want, high)
				}
			}
		}
	}
	require.Greater(t, knocked, 500)
	require.Greater(t, open, 20)
}
