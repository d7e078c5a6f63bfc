package rank

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/text"
)

// guard is a small world written for this test: experts with a few texts each,
// and documents of which is known how near they should be. Documents of the same
// thing in other words, long ones and ones full of words that all papers have
// are among them.
type guard struct {
	Experts []struct{ Outputs []guardDoc }
	Docs    []struct {
		guardDoc
		Grades []float64 // one for each expert, 1 … 5
	}
}

type guardDoc struct{ Lang, Title, Abstract string }

func (d guardDoc) doc() Doc {
	return Doc{text.In(d.Lang, d.Title), text.In(d.Lang, d.Abstract)}
}

// TestGuard holds the order against the grades. Chance is 0.5; a change that
// goes over the bound has broken something.
func TestGuard(t *testing.T) {
	b, err := os.ReadFile("testdata/guard.json")
	require.NoError(t, err)
	var g guard
	require.NoError(t, json.Unmarshal(b, &g))
	var profiles []Profile
	for i, e := range g.Experts {
		p := Profile{Expert: person(i)}
		for _, o := range e.Outputs {
			p.Outputs = append(p.Outputs, o.doc())
		}
		profiles = append(profiles, p)
	}
	ix := NewIndex(slices.Values(profiles), Options{})
	var grades []Grade
	right := 0
	for _, d := range g.Docs {
		require.Len(t, d.Grades, len(profiles))
		for i, p := range profiles {
			grades = append(grades, Grade{p.Expert, d.Grades[i], ix.Score(d.doc(), p.Expert).Near})
		}
		best := slices.Index(d.Grades, slices.Max(d.Grades))
		if got := ix.Rank(d.doc(), 1); len(got) > 0 && got[0].Expert == profiles[best].Expert {
			right++
		}
	}
	loss := Loss(grades)
	t.Logf("loss %.3f over %d grades; nearest expert right for %d of %d documents", loss, len(grades), right, len(g.Docs))
	assert.Less(t, loss, 0.05)
	assert.GreaterOrEqual(t, right, len(g.Docs)-1)
}
