package scicoop

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestStartup holds that importing this module does no work before main: no
// package of it is initialised, and a program that imports all of them has
// allocated no more when main begins than one that imports only what they
// import from elsewhere.
func TestStartup(t *testing.T) {
	p := programs(t)
	require.Contains(t, p.traceAll, "init golang.org/x/text/language ", "the trace of the start is there")
	for line := range strings.Lines(p.traceAll) {
		if strings.HasPrefix(line, "init "+module) {
			t.Errorf("work before main: %s", line)
		}
	}
	t.Logf("%d packages; allocations before main: %d with them, %d with only what they import", p.packages, p.mallocsAll, p.mallocsBare)
	assert.NotZero(t, p.mallocsBare)
	// The runtime itself allocates a handful more or less from run to run.
	assert.LessOrEqual(t, p.mallocsAll, p.mallocsBare+8)
}

// built is what the tests ask of programs that are built once for all of them.
type built struct {
	packages                int   // of this module that a program can import
	sizeMinimal             int64 // bytes of examples/minimal, stripped
	minimalSays             string
	traceAll                string
	mallocsAll, mallocsBare int
}

func programs(t *testing.T) built {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("needs the go command to build a program:", err)
	}
	p, err := buildOnce()
	require.NoError(t, err)
	return p
}

// The two programs that are only there to be started: one imports every
// package of the module, the other everything that those import from elsewhere.
const (
	dirAll  = "examples/start-all"
	dirBare = "examples/start-bare"
)

var buildOnce = sync.OnceValues(func() (p built, err error) {
	all, bare, err := imports()
	if err != nil {
		return p, err
	}
	p.packages = len(all)
	dir, err := os.MkdirTemp("", "scicoop-start")
	if err != nil {
		return p, err
	}
	defer os.RemoveAll(dir)
	root, err := os.Getwd()
	if err != nil {
		return p, err
	}
	replace := map[string]string{} // the sources exist for the compiler only
	for name, paths := range map[string][]string{dirAll: all, dirBare: bare} {
		source := filepath.Join(dir, filepath.Base(name)+".go")
		replace[filepath.Join(root, filepath.FromSlash(name), "main.go")] = source
		if err := os.WriteFile(source, []byte(starter(paths)), 0o666); err != nil {
			return p, err
		}
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return p, err
	}
	if err := os.WriteFile(filepath.Join(dir, "overlay.json"), overlay, 0o666); err != nil {
		return p, err
	}
	bin := filepath.Join(dir, "bin")
	if err := os.Mkdir(bin, 0o777); err != nil {
		return p, err
	}
	// Without -trimpath, which makes programs a little smaller still, because
	// with it the whole standard library would have to be compiled once more.
	if _, err := goCommand("build", "-buildvcs=false", "-ldflags=-s -w", "-overlay", filepath.Join(dir, "overlay.json"),
		"-o", bin, "./examples/minimal", "./"+dirAll, "./"+dirBare); err != nil {
		return p, err
	}
	if p.sizeMinimal, err = size(bin, "minimal"); err != nil {
		return p, err
	}
	if p.minimalSays, err = runMinimal(bin); err != nil {
		return p, err
	}
	if p.traceAll, p.mallocsAll, err = start(bin, dirAll); err != nil {
		return p, err
	}
	_, p.mallocsBare, err = start(bin, dirBare)
	return p, err
})

// imports returns the packages of the module that a program can import, and
// the packages from elsewhere that they import. Those that serve tests only
// are left out.
func imports() (all, bare []string, err error) {
	list, err := goCommand("list", "-f", `{{if ne .Name "main"}}{{.ImportPath}} {{join .Imports " "}}{{end}}`, "./...")
	if err != nil {
		return nil, nil, err
	}
	for line := range strings.Lines(list) {
		paths := strings.Fields(line)
		if len(paths) == 0 || strings.HasSuffix(paths[0], "test") || strings.HasPrefix(paths[0], module+"/examples/") {
			continue
		}
		all = append(all, paths[0])
		for _, path := range paths[1:] {
			if !strings.HasPrefix(path, module) {
				bare = append(bare, path)
			}
		}
	}
	slices.Sort(bare)
	return all, slices.Compact(bare), nil
}

// starter is the source of a program that says how much was allocated before main.
func starter(paths []string) string {
	var b strings.Builder
	b.WriteString("package main\n\nimport \"runtime\"\n")
	for _, path := range paths {
		fmt.Fprintf(&b, "import _ %q\n", path)
	}
	b.WriteString("\nfunc main() {\n\tvar m runtime.MemStats\n\truntime.ReadMemStats(&m)\n\tprintln(\"mallocs\", m.Mallocs)\n}\n")
	return b.String()
}

// start runs a starter five times and returns the trace of its start and the
// fewest allocations before main.
func start(bin, name string) (trace string, mallocs int, err error) {
	for i := range 5 {
		cmd := exec.Command(filepath.Join(bin, filepath.Base(name)+suffix()))
		cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
		out, err := cmd.CombinedOutput()
		if err != nil {
			return "", 0, fmt.Errorf("%s: %w\n%s", name, err, out)
		}
		_, count, _ := strings.Cut(string(out), "mallocs ")
		n, err := strconv.Atoi(strings.TrimSpace(count))
		if err != nil {
			return "", 0, fmt.Errorf("%s: %w\n%s", name, err, out)
		}
		if i == 0 || n < mallocs {
			trace, mallocs = string(out), n
		}
	}
	return trace, mallocs, nil
}

// runMinimal gives the program the agreement that stands beside it.
func runMinimal(bin string) (string, error) {
	in, err := os.Open("examples/minimal/agreement.json")
	if err != nil {
		return "", err
	}
	defer in.Close()
	cmd := exec.Command(filepath.Join(bin, "minimal"+suffix()))
	cmd.Stdin = in
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func size(bin, name string) (int64, error) {
	info, err := os.Stat(filepath.Join(bin, name+suffix()))
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

// suffix is what the go command ends the name of a program with.
func suffix() string {
	if os.PathSeparator == '\\' {
		return ".exe"
	}
	return ""
}

// goCommand runs the go command on this module alone, without a network.
func goCommand(args ...string) (string, error) {
	cmd := exec.Command("go", args...)
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOPROXY=off")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w\n%s", args[0], err, &stderr)
	}
	return string(out), nil
}
