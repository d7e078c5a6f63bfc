package scicoop

import (
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// floors is the plan of the house: a package may import packages of lower
// floors, and on its own floor only those that stand after its colon.
var floors = []string{
	0: "cooperation/rule; cooperation/score: cooperation/rule; cooperation/id; cooperation/calendar; " +
		"cooperation/quantity: cooperation/calendar; cooperation/text; cooperation/document; " +
		"cooperation/rule/ruletest: cooperation/rule; cooperation/score/scoretest: cooperation/score cooperation/rule",
	1: "cooperation/codes: cooperation/source; cooperation/source; cooperation/icalendar",
	2: "cooperation/country; cooperation/technology; cooperation/money; cooperation/readiness",
	3: "partner; talent: partner; partner/ror: partner; partner/match: partner; agreement/valuation; " +
		"talent/talenttest: talent; talent/orcid: talent; talent/find: talent; talent/rank: talent; talent/assign: talent; talent/health: talent",
	4: "agreement; agreement/gate: agreement",
	5: "cooperation; cooperation/vietnam",
}

const module = "github.com/scicoop/scicoop"

// TestEdges holds the imports of every package against the plan.
func TestEdges(t *testing.T) {
	floor, beside := map[string]int{}, map[string][]string{}
	for n, line := range floors {
		for entry := range strings.SplitSeq(line, ";") {
			name, others, _ := strings.Cut(strings.TrimSpace(entry), ":")
			floor[name], beside[name] = n, strings.Fields(others)
		}
	}
	err := filepath.WalkDir(".", func(file string, e os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		dir := filepath.ToSlash(filepath.Dir(file))
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") || strings.HasPrefix(dir, "examples/") || path.Base(dir) == "gen" || dir == "." {
			return nil
		}
		here, ok := floor[dir]
		if !ok {
			t.Errorf("%s: package %s has no floor; add it to floors and to the plan in doc.go", file, dir)
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range f.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			name, ours := strings.CutPrefix(imported, module+"/")
			if !ours {
				continue
			}
			below, known := floor[name]
			allowed := known && below < here
			for _, b := range beside[dir] {
				allowed = allowed || b == name
			}
			if !allowed {
				t.Errorf("%s: %s (floor %d) may not import %s (floor %d)", file, dir, here, name, below)
			}
		}
		return nil
	})
	require.NoError(t, err)
}
