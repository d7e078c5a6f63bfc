package agreement

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/codes"
)

// Every open list is in order, and every constant of its type stands in it.
func TestOpenLists(t *testing.T) {
	lists := map[string]*codes.Table{
		"Accumulation": &accumulations, "ActivityKind": &activityKinds, "Aim": &aims, "Capacity": &capacities,
		"CommitteeKind": &committeeKinds, "DelegationKind": &delegationKinds, "Direction": &directions, "EventKind": &eventKinds,
		"Flow": &flows, "Form": &forms, "FundingKind": &fundingKinds, "FundingStage": &fundingStages, "Grade": &grades,
		"Grant": &grants, "Level": &levels, "LinkKind": &linkKinds, "Matter": &matters, "Measure": &measures,
		"Ownership": &ownerships, "PaperKind": &paperKinds, "PaymentBasis": &paymentBases, "Renewal": &renewals,
		"Result": &results, "RiskCategory": &riskCategories, "Role": &roles, "StepKind": &stepKinds,
		"TransferContent": &transferContents, "TransferForm": &transferForms, "TransferMethod": &transferMethods,
		"TransferObject": &transferObjects,
	}
	for name, table := range lists {
		assert.NoError(t, table.Validate(), name)
	}
	constants, types := declared(t)
	for _, name := range types {
		assert.Contains(t, lists, name)
	}
	for name, table := range lists {
		assert.NotEmpty(t, constants[name], name)
		for _, c := range constants[name] {
			assert.True(t, table.List().Has(c), "%s %s", name, c)
		}
	}
}

// declared returns the constants of this package by their type, and the exported
// types that are texts.
func declared(t *testing.T) (constants map[string][]string, types []string) {
	constants = map[string][]string{}
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			switch s := n.(type) {
			case *ast.TypeSpec:
				if x, ok := s.Type.(*ast.Ident); ok && x.Name == "string" && s.Name.IsExported() {
					types = append(types, s.Name.Name)
				}
			case *ast.ValueSpec:
				of, ok := s.Type.(*ast.Ident)
				if !ok {
					break
				}
				for _, v := range s.Values {
					if lit, ok := v.(*ast.BasicLit); ok && lit.Kind == token.STRING {
						text, err := strconv.Unquote(lit.Value)
						require.NoError(t, err)
						constants[of.Name] = append(constants[of.Name], text)
					}
				}
			}
			return true
		})
	}
	return constants, types
}
