package ruletest

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/scicoop/scicoop/cooperation/rule"
)

// codesFile holds the codes that have been released, from the folder of the
// package under test.
const codesFile = "testdata/codes.txt"

// writing keeps two tests of a package from writing the file at once.
var writing sync.Mutex

// updating reports whether the test was run with -update. The flag belongs to
// the package under test, which uses it for its golden files as well.
func updating() bool {
	f := flag.Lookup("update")
	return f != nil && f.Value.String() == "true"
}

// released compares codes with the file, and adds to it those that are new
// when told to update. Codes are never removed from the file.
func released(set string, codes []rule.Code, file string, update bool) (found findings) {
	writing.Lock()
	defer writing.Unlock()
	const howTo = "run go test with -update (and where the flag is unknown, add to a test file: var _ = flag.Bool(\"update\", false, \"rewrite testdata\"))"
	text, err := os.ReadFile(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		found.add(aboutCodes, "%v", err)
		return found
	}
	var lines []string
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	sets := make(map[rule.Code]string, len(lines))
	for i, line := range lines {
		code, of, ok := strings.Cut(line, " ")
		switch _, twice := sets[rule.Code(code)]; {
		case !ok || of == "":
			found.add(aboutCodes, "%s: %q lacks the name of its set: write %q", file, line, line+" "+set)
		case twice:
			found.add(aboutCodes, "%s has the code %s twice: two rules cannot share a code; give the newer one another", file, code)
		case i > 0 && line < lines[i-1]:
			found.add(aboutCodes, "%s is not sorted at %q: %s", file, line, howTo)
		}
		sets[rule.Code(code)] = of
	}
	var missing []rule.Code
	renamed := ""
	for _, code := range codes {
		if of, ok := sets[code]; ok {
			renamed = of
		} else if !slices.Contains(missing, code) {
			missing = append(missing, code)
		}
	}
	for _, line := range lines {
		code, of, _ := strings.Cut(line, " ")
		if of == set {
			renamed = ""
		}
		if of == set && !slices.Contains(codes, rule.Code(code)) {
			found.add(aboutCodes, "the code %s was released and is gone from the set %s: put the rule back (a rule that no longer applies gets Basis.Until)", code, set)
		}
	}
	if renamed != "" && len(missing) == 0 && !shared(set, renamed) {
		found.add(aboutCodes, "all codes of the set %s were released under the name %s: keep the name, or change it in %s too", set, renamed, file)
	}
	if !update {
		if len(missing) > 0 {
			found.add(aboutCodes, "%s lacks the codes %v of the set %s: %s", file, missing, set, howTo)
		}
		return found
	}
	for _, code := range missing {
		lines = append(lines, string(code)+" "+set)
	}
	slices.Sort(lines)
	now := strings.Join(slices.Compact(lines), "\n") + "\n"
	if len(lines) == 0 || now == string(text) {
		return found
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		found.add(aboutCodes, "%v", err)
	} else if err := os.WriteFile(file, []byte(now), 0o666); err != nil {
		found.add(aboutCodes, "%v", err)
	}
	return found
}

// shared reports whether two joined names have a set in common.
func shared(a, b string) bool {
	names := strings.Split(b, "+")
	return slices.ContainsFunc(strings.Split(a, "+"), func(n string) bool { return slices.Contains(names, n) })
}
