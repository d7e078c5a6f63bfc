package talent_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/assign"
	"github.com/scicoop/scicoop/talent/health"
	"github.com/scicoop/scicoop/talent/rank"
)

// What is made of a record that holds something everywhere and may be used for
// everything - cards, plans, reports and orders - does not quote it.
func TestWalkOfWhatIsMadeOfRecords(t *testing.T) {
	e, leaves := filled(t)
	tied := e.Ties[0].Expert
	e.Ties[0].Kind = talent.TieFamily
	e.Consents = []talent.Consent{
		consent(), {Purpose: talent.PurposeStatistics, Given: noon("2026-01-05")}, {Purpose: talent.PurposeMatching, Given: noon("2026-01-05")},
	}
	var out bytes.Buffer
	log := slog.New(slog.NewJSONHandler(&out, nil))
	show := func(x any) {
		j, err := json.Marshal(x)
		require.NoError(t, err)
		out.Write(j)
		fmt.Fprintf(&out, "%v %+v %#v", x, x, x)
		log.Info("shown", "x", x)
	}
	other := id.Must[id.Expert]("0190a000-0000-7000-8000-0000000000e9")
	area := []technology.Code{technology.MustCode("FORD:2.2")}

	need := talent.Need{
		Purpose: purpose, Open: true, Countries: []country.Code{"VN"}, Languages: []talent.Language{{Lang: "vi", Level: "B1"}},
		Wants: []talent.Want{{Technology: area[0]}},
	}
	card := score.Must(score.New(talent.ExpertCriteria(&need), score.AsOf(2026_11_22))).Evaluate(e)
	require.NotEmpty(t, card.Lines)
	show(card)

	p := assign.Problem{
		Experts: []assign.Expert{assign.NewExpert(e, "VN", talent.PurposeMatching, on, 1)},
		Items: []assign.Item{
			{Key: "A", Experts: 1, Candidates: []assign.Candidate{{Expert: e.ID, Affinity: 1}}, Parties: talent.Parties{Experts: []id.Expert{tied}}},
			{Key: "B", Experts: 1, Candidates: []assign.Candidate{{Expert: e.ID, Affinity: 2}}},
		},
	}
	p.Conflicts, _ = p.FindConflicts(talent.DefaultConflicts(), []*talent.Expert{e}, on)
	require.Len(t, p.Conflicts, 1)
	plan, err := assign.Solve(context.Background(), &p, assign.Options{})
	require.NoError(t, err)
	require.NotEmpty(t, plan.Shortages)
	for _, tag := range []language.Tag{language.English, language.Vietnamese} {
		out.WriteString(plan.Explain(tag))
		for _, item := range []string{"A", "B"} {
			why := plan.Why(item, e.ID)
			out.WriteString(why.Explain(tag))
			j, err := json.Marshal(why)
			require.NoError(t, err)
			out.Write(j)
		}
	}

	since := talent.Membership{Expert: e.ID, Stage: talent.StageActive, Period: calendar.MustPeriod("2025/..")}
	state := health.New(&talent.Network{Members: []talent.Membership{since, {Expert: other, Stage: talent.StageActive}}}, health.Input{
		On: on, Home: "VN", Priority: area, Experts: func(x id.Expert) *talent.Expert {
			if x == e.ID {
				return e
			}
			return nil
		},
	})
	sheet := state.Sheet(health.Terms{})
	show(sheet.Report(language.English))
	show(sheet.Report(language.Vietnamese))
	show(score.Must(score.New(health.Criteria(), score.AsOf(2026_11_22))).Evaluate(&sheet))

	profile := rank.ProfileOf(e)
	ix := rank.NewIndex(slices.Values([]rank.Profile{profile}), rank.Options{})
	show(ix.Rank(rank.Doc{Title: text.In("en", "Early warning of coffee rust")}, 1))

	var b bytes.Buffer
	e.Expertise[0].Technology.List = "not a list"
	err = document.Encode(&b, []*talent.Expert{e})
	require.Error(t, err)
	show(err.Error())
	private(t, out.String(), leaves)
}
