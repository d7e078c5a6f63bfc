// Package experts measures finding experts beside SQLite (modernc.org/sqlite),
// bleve v2 and, where the environment variable SCICOOP_POSTGRES names a database,
// PostgreSQL with a GIN index, on the same register and the same needs. See the
// README.md one folder up for what is compared and what is not.
package experts

import (
	"slices"

	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/find"
	"github.com/scicoop/scicoop/talent/talenttest"
)

// best is how many experts are asked for.
const best = 20

// row is an expert as the databases see one: a number, and the skills that
// may be used on the day. Who consents to nothing is in no database.
type row struct {
	number int
	skills []string
}

// register returns the experts, and the rows of those who may be found.
func register(n int) (experts []*talent.Expert, rows []row) {
	i := 0
	for e := range talenttest.Experts(n, 1) {
		experts = append(experts, e)
		view := e.Redact(talent.Audience{Sees: talent.Private, Purpose: talent.PurposeMatching, On: talenttest.Day()})
		if len(view.Expertise) > 0 {
			r := row{number: i}
			for j := range view.Expertise {
				r.skills = append(r.skills, view.Expertise[j].Technology.Code)
			}
			rows = append(rows, r)
		}
		i++
	}
	return experts, rows
}

// answer is an expert found, with the points.
type answer struct {
	number int
	points int
}

// newIndex is this library's index of them.
func newIndex(experts []*talent.Expert) (*find.Index, error) {
	return find.NewIndex(slices.Values(experts), find.Options{})
}
