package partner

import "github.com/scicoop/scicoop/cooperation/readiness"

// StandardsLadderTable is the table of the ladder.
func StandardsLadderTable() *readiness.ScaleTable { return &standardsLadder }

// LadderLevels are the levels that a role shows.
func LadderLevels(r Role) []int { return r.levels() }
