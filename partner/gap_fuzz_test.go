package partner_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/technology"
	. "github.com/scicoop/scicoop/partner"
)

// Whatever stands in the records, a pair and a need are judged within bounds,
// and every partner is counted once.
func FuzzFit(f *testing.F) {
	f.Add([]byte(`{"need":{"technologies":[{"technology":"FORD:1.2","weight":3}],"conditions":["active","cleared"]},"register":[{"technologies":[{"technology":"FORD:1"}]},{}]}`), 1)
	f.Add([]byte(`{"need":{"kinds":["university"],"countries":["VN"],"excluded":["VN"]},"register":[{"kinds":["university",""],"locations":[{"country":"VN"}],"founded":"19XX","memberships":[{"forum":"iso","period":"2001/"}]}]}`), -3)
	f.Add([]byte(`{"need":{"technologies":[{"technology":"CA-STRA-2024:7","weight":-9}]},"register":[{"relations":[{"kind":"parent"}],"answers":[{"question":"DD-03","answer":"yes"}]}]}`), 1<<40)
	f.Fuzz(func(t *testing.T, data []byte, k int) {
		var in struct {
			Need     Need
			Register []Partner
		}
		if json.Unmarshal(data, &in) != nil {
			return
		}
		in.Need.Walks = []technology.Crosswalk{fieldsToCanada()}
		m := score.Must(score.New(NeedCriteria(&in.Need).With(Criteria()), score.AsOf(asOf)))
		got := Fill(&in.Need, m, in.Register, k)
		require.Equal(t, len(in.Register), got.Judged)
		require.Equal(t, got.Judged, got.Fit+got.Unsettled+got.Out)
		require.LessOrEqual(t, len(got.Chosen)+len(got.Next), got.Fit)
		require.LessOrEqual(t, got.Contenders, got.Fit-len(got.Chosen))
		for _, h := range got.Hurdles {
			require.LessOrEqual(t, h.Alone, h.Out)
			require.LessOrEqual(t, h.Out, got.Out)
		}
		pairs := score.Must(score.New(PairCriteria(in.Need.Walks...), score.AsOf(asOf)))
		for i := range in.Register {
			p := Pair{Home: &in.Register[i], Abroad: &in.Register[len(in.Register)-1-i], Priorities: in.Need.Technologies}
			card := pairs.Evaluate(&p)
			require.Equal(t, card.Score, pairs.Score(&p))
			require.LessOrEqual(t, card.Low, card.High)
		}
	})
}
