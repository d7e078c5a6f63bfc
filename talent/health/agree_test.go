package health

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/talent"
)

// The criteria of a network's record and those of its sheet answer alike where
// both ask the same of the same facts: who answered without a window, what was
// delivered, who took part by the last activity alone, who stayed by dated steps.
func TestAgreesWithTheRecord(t *testing.T) {
	pairs := map[rule.Code]rule.Code{
		"NET-EVAL-RESPONSE":  "NET-HEALTH-RESPONSE",
		"NET-EVAL-DELIVERED": "NET-HEALTH-CONVERSION",
		"NET-EVAL-ACTIVE":    "NET-HEALTH-ACTIVE",
		"NET-EVAL-COHORT":    "NET-HEALTH-RETENTION",
	}
	days := []string{"", "2024", "2025-11", "2025-11-21", "2025-11-22", "2025-11-23", "2026", "2026?", "2026-11", "2026-11-22", "2026-11-23", "2027"}
	r := rand.New(rand.NewPCG(61, 62))
	day := func() calendar.Date { return date(days[r.IntN(len(days))]) }
	period := func() calendar.Period {
		p := calendar.Period{Start: day(), End: day()}
		p.OpenEnd = p.End.IsZero() && !p.Start.IsZero()
		return p
	}
	stages := []talent.Stage{talent.StageIdentified, talent.StageInvited, talent.StageAccepted, talent.StageActive, talent.StageActive, talent.StageDormant, talent.StageLeft}
	records := score.Must(score.New(talent.NetworkCriteria(), score.AsOf(2026_11_22)))
	sheets := score.Must(score.New(Criteria(), score.AsOf(2026_11_22)))
	settled := map[rule.Code]int{}
	for range 2000 {
		n := &talent.Network{MembersComplete: true}
		for i := range r.IntN(5) {
			m := talent.Membership{Expert: who(i), LastActive: day(), Stage: stages[r.IntN(len(stages))]}
			m.Steps = []talent.Step{{Stage: stages[r.IntN(len(stages))], On: date("2024-05")}}
			for range r.IntN(3) {
				m.Steps = append(m.Steps, talent.Step{Stage: stages[r.IntN(len(stages))], On: day()})
			}
			if r.IntN(2) == 0 {
				m.Period = period()
			}
			n.Members = append(n.Members, m)
		}
		incomplete := r.IntN(4) == 0 // then the record of a network does not tell who stayed
		if incomplete {
			for i := range n.Members { // all named surely belong
				n.Members[i].Steps, n.Members[i].Stage, n.Members[i].Period = nil, talent.StageActive, calendar.Period{}
			}
			n.MembersComplete, n.Size = false, quantity.Exactly(int64(len(n.Members)+r.IntN(3)))
		}
		sheet := func() *Sheet {
			s := New(n, Input{On: today}).Sheet(Terms{})
			return &s
		}
		compare := func(asked ...rule.Code) {
			record, sheet := records.Evaluate(n), sheets.Evaluate(sheet())
			of := func(c *score.Scorecard, code rule.Code) score.Outcome {
				for i := range c.Lines {
					if c.Lines[i].Code == code {
						return c.Lines[i].Outcome
					}
				}
				t.Fatal(code)
				return score.Outcome{}
			}
			for _, code := range asked {
				a, b := of(&record, code), of(&sheet, pairs[code])
				low, high := a.Bounds()
				l, h := b.Bounds()
				require.Equal(t, [2]int{low, high}, [2]int{l, h}, "%s of %+v", code, n)
				if low == high {
					settled[code]++
				}
			}
		}
		if incomplete {
			compare("NET-EVAL-ACTIVE")
		} else {
			compare("NET-EVAL-ACTIVE", "NET-EVAL-COHORT")
		}
		for range r.IntN(4) {
			n.Requests = append(n.Requests, talent.Request{Expert: who(r.IntN(4)), Asked: day(), Answered: day(), Closed: r.IntN(3) == 0})
			e := talent.Engagement{Period: period(), Delivered: codes.Answer(r.IntN(4))}
			if r.IntN(3) == 0 {
				e.Deliverables = []talent.Output{{Kind: talent.EvidencePatent}}
			}
			n.Engagements = append(n.Engagements, e)
		}
		compare("NET-EVAL-RESPONSE", "NET-EVAL-DELIVERED")
	}
	for code := range pairs {
		require.Greater(t, settled[code], 50, code)
	}
}
