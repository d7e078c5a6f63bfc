package main

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/rule"
)

func book(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	require.Equal(t, 0, run(args, &out, &errs), errs.String())
	require.Empty(t, errs.String())
	return out.String()
}

// TestEverySet holds the book against the source of the module: every exported
// function without parameters that returns a set must be in it.
func TestEverySet(t *testing.T) {
	root := filepath.Join("..", "..")
	functions, gates := map[string]int{}, 0
	err := filepath.WalkDir(root, func(file string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		slash := filepath.ToSlash(file)
		if e.IsDir() && (strings.HasSuffix(slash, "/examples") || strings.HasSuffix(slash, "/testdata") || strings.HasPrefix(e.Name(), ".") && e.Name() != ".." && e.Name() != ".") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") ||
			strings.Contains(slash, "cooperation/rule/") || strings.Contains(slash, "cooperation/score/") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			return err
		}
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Recv != nil || !fn.Name.IsExported() || fn.Type.Results == nil || len(fn.Type.Results.List) != 1 {
				continue
			}
			result := fn.Type.Results.List[0].Type
			name, _ := result.(*ast.Ident)
			if x, ok := result.(*ast.SelectorExpr); ok && x.X.(*ast.Ident).Name == "gate" {
				name = x.Sel
			}
			if name != nil && name.Name == "Set" && fn.Type.Params.NumFields() == 0 {
				gates++
			}
			generic, ok := result.(*ast.IndexExpr)
			if !ok {
				continue
			}
			if of, ok := generic.X.(*ast.SelectorExpr); ok && of.Sel.Name == "Set" {
				functions[of.X.(*ast.Ident).Name]++
			}
		}
		return nil
	})
	require.NoError(t, err)
	b := newBook("en")
	require.Equal(t, functions["rule"], len(b.RuleSets), "a set of rules is missing in newBook")
	require.Equal(t, functions["score"], len(b.ScoreSets), "a set of criteria is missing in newBook")
	require.Equal(t, gates, len(b.GateSets), "a set of questions is missing in newBook")
}

func TestCounts(t *testing.T) {
	b := newBook("en")
	rules, criteria := 0, 0
	for _, s := range b.RuleSets {
		rules += len(s.Rules)
		require.NotEmpty(t, s.Rules, s.Name)
		require.NotEqual(t, s.Name, s.Title, "words for set %s are missing", s.Name)
		require.NotEmpty(t, s.Version, s.Name)
	}
	for _, s := range b.ScoreSets {
		criteria += len(s.Criteria)
		require.NotEmpty(t, s.Criteria, s.Name)
		require.NotEqual(t, s.Name, s.Title, "words for set %s are missing", s.Name)
	}
	require.Equal(t, rules, b.Rules)
	require.Equal(t, rules, b.Errors+b.Warnings+b.Advice)
	require.Equal(t, criteria, b.Criteria)
	questions := 0
	for _, s := range b.GateSets {
		questions += len(s.Questions)
		require.NotEmpty(t, s.Questions, s.Name)
		require.NotEqual(t, s.Name, s.Title, "words for set %s are missing", s.Name)
		require.NotEmpty(t, s.Version, s.Name)
	}
	require.Equal(t, questions, b.Questions)
}

func TestMarkdown(t *testing.T) {
	for lang, words := range map[string][]string{
		"en": {"# Rule book", "## Rules: Agreements", "### AGR-PARTY-TWO", "**Error**, `/parties`", "- Basis (", "## Criteria: The portfolio as a whole", "knock-out", "## Questions of the gatekeeper: Viet Nam", "### VN-GATE-DISAGREEMENT", "- A missing answer leads to: refer", "- Refer to: Prime Minister"},
		"vi": {"# Sổ tay quy tắc và tiêu chí", "## Quy tắc: Thỏa thuận", "### AGR-PARTY-TWO", "**Lỗi**, `/parties`", "- Căn cứ (", "## Tiêu chí: Toàn bộ danh mục", "tiêu chí bắt buộc", "## Câu hỏi “gác cổng”: Việt Nam", "### GATE-LAW", "- Khi thiếu thông tin: đồng ý có điều kiện", "- Chuyển đến: Thủ tướng Chính phủ"},
	} {
		text := book(t, "-lang", lang)
		for _, w := range words {
			require.Contains(t, text, w, lang)
		}
		require.NotContains(t, text, "%!", lang)
		require.NotContains(t, text, "%[", lang)
		require.Equal(t, text, book(t, "-lang="+lang), "the same book twice")
		b := newBook(lang)
		for _, s := range b.RuleSets { // every link of the contents leads somewhere
			require.Contains(t, text, "(#rules-"+s.Name+")")
			require.Contains(t, text, `<a id="rules-`+s.Name+`">`)
			for _, m := range s.Rules {
				require.Contains(t, text, "\n### "+string(m.Code)+"\n")
			}
		}
		for _, s := range b.GateSets {
			require.Contains(t, text, "(#questions-"+s.Name+")")
			require.Contains(t, text, `<a id="questions-`+s.Name+`">`)
			for _, m := range s.Questions {
				require.Contains(t, text, "\n### "+string(m.Code)+"\n")
			}
		}
		for _, s := range b.ScoreSets {
			require.Contains(t, text, "(#criteria-"+s.Name+")")
			require.Contains(t, text, `<a id="criteria-`+s.Name+`">`)
			for _, m := range s.Criteria {
				require.Contains(t, text, "\n### "+string(m.Code)+"\n")
			}
		}
	}
}

func TestJSON(t *testing.T) {
	text := book(t, "-format", "json", "-lang", "vi")
	var got struct {
		Language string
		Rules    int
		RuleSets []struct {
			Name, Title string
			Rules       []struct{ Code, Severity, Where, EN, VI string }
		}
		CriteriaSets []struct {
			Name     string
			Criteria []struct{ Code, Dimension, EN, VI string }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(text), &got))
	require.Equal(t, "vi", got.Language)
	require.Equal(t, newBook("vi").Rules, got.Rules)
	for _, s := range got.RuleSets {
		for _, r := range s.Rules {
			require.NotEmpty(t, r.Code)
			require.NotEmpty(t, r.Severity, r.Code)
			require.NotEmpty(t, r.EN, r.Code)
			require.NotEmpty(t, r.VI, r.Code)
		}
	}
	require.NotEmpty(t, got.CriteriaSets[0].Criteria[0].Dimension)
	require.Equal(t, text, book(t, "-format", "json", "-lang", "vi"))
}

func TestMessage(t *testing.T) {
	for text, want := range map[string]string{
		"plain":                        "plain",
		"has %[1]d of %[2]s":           "has ‹1› of ‹2›",
		"%[1]s %% of it":               "‹1› % of it",
		"100 % of it":                  "100 % of it",
		"ends in %":                    "ends in %",
		"ends in %[1]":                 "ends in %[1]",
		"%[1]s":                        "‹1›",
		"Tổng là %[1]s %%, không quá.": "Tổng là ‹1› %, không quá.",
	} {
		require.Equal(t, want, message(text))
	}
}

func TestDay(t *testing.T) {
	require.Equal(t, "…", day(0, spoken(false), false))
	require.Equal(t, "2026-11-21", day(rule.Day(2026_11_21), spoken(false), false))
	require.Equal(t, "21/11/2026", day(rule.Day(2026_11_21), spoken(true), true))
}

func TestMistakes(t *testing.T) {
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"-lang", "fr"}, "-lang en or -lang vi"},
		{[]string{"-format", "html"}, "-format markdown or json"},
		{[]string{"-x"}, "wrong flag"},
		{[]string{"file.json"}, "is not a flag"},
		{[]string{"-lang", "vi", "-format", "html"}, "không phải là định dạng"},
	} {
		var out, errs bytes.Buffer
		require.Equal(t, 2, run(c.args, &out, &errs), c.args)
		require.Empty(t, out.String())
		require.Contains(t, errs.String(), c.says)
		require.NotContains(t, errs.String(), "%!")
	}
	require.Contains(t, book(t, "-h"), "Examples:")
	require.Contains(t, book(t, "-h", "-lang", "vi"), "Ví dụ:")
}
