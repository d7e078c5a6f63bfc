package scicoop_test

import (
	"encoding"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/agreement/gate"
	"github.com/scicoop/scicoop/agreement/valuation"
	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/vietnam"
	"github.com/scicoop/scicoop/partner"
	"github.com/scicoop/scicoop/partner/match"
	"github.com/scicoop/scicoop/partner/ror"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/assign"
	"github.com/scicoop/scicoop/talent/find"
	"github.com/scicoop/scicoop/talent/health"
	"github.com/scicoop/scicoop/talent/orcid"
	"github.com/scicoop/scicoop/talent/rank"
)

// closedSet is what every closed set of the field has, on its value and its pointer.
type closedSet[T any] interface {
	*T
	encoding.TextUnmarshaler
}

type closedValue interface {
	~uint8
	comparable
	encoding.TextMarshaler
	String() string
	Label(language.Tag) string
}

// checked holds each member of a closed set against its text and its labels: the
// text is read as it is written, and labels are there in both languages, no two
// of a set the same.
func checked[T closedValue, P closedSet[T]](t *testing.T) {
	t.Helper()
	texts, en, vi := map[string]bool{}, map[string]bool{}, map[string]bool{}
	n := 0
	if _, err := T(0).MarshalText(); err != nil {
		n = 1 // the zero value is none of the set
	}
	first := n
	for ; n < 256; n++ {
		b, err := T(n).MarshalText()
		if err != nil {
			break
		}
		got := T(255)
		require.NoError(t, P(&got).UnmarshalText(b))
		assert.Equal(t, T(n), got)
		assert.Equal(t, string(b), T(n).String())
		e, v := T(n).Label(language.English), T(n).Label(language.Vietnamese)
		assert.False(t, texts[string(b)] || en[e] || vi[v], "%T %s: %s, %s", T(n), b, e, v)
		assert.True(t, norm.NFC.IsNormalString(v), v)
		if len(b) > 0 {
			assert.NotEmpty(t, e)
			assert.NotEmpty(t, v)
		}
		texts[string(b)], en[e], vi[v] = true, true, true
	}
	require.Greater(t, n, first+1, "%T", T(0))
	require.Less(t, n, 256, "%T", T(0))
	for ; n < 256; n++ {
		_, err := T(n).MarshalText()
		require.Error(t, err, "%T %d", T(n), n)
		_, _ = T(n).String(), T(n).Label(language.Vietnamese) // does not panic
	}
	was := T(1)
	assert.Error(t, P(&was).UnmarshalText([]byte("no such text")))
	assert.Equal(t, T(1), was, "left as it was")
}

// Every closed set of the field can be written, read and said in both languages.
func TestClosedSets(t *testing.T) {
	sets := map[string]func(*testing.T){
		"agreement.ActionState":       checked[agreement.ActionState],
		"agreement.ActivationState":   checked[agreement.ActivationState],
		"agreement.ActivationWhy":     checked[agreement.ActivationWhy],
		"agreement.Advice":            checked[agreement.Advice],
		"agreement.ChangeKind":        checked[agreement.ChangeKind],
		"agreement.CommitteeWhy":      checked[agreement.CommitteeWhy],
		"agreement.DutyDoubt":         checked[agreement.DutyDoubt],
		"agreement.DutyKind":          checked[agreement.DutyKind],
		"agreement.DutyState":         checked[agreement.DutyState],
		"agreement.Instrument":        checked[agreement.Instrument],
		"agreement.Lack":              checked[agreement.Lack],
		"agreement.Mean":              checked[agreement.Mean],
		"agreement.PowerWhy":          checked[agreement.PowerWhy],
		"agreement.Progress":          checked[agreement.Progress],
		"agreement.Rating":            checked[agreement.Rating],
		"agreement.RiskLevel":         checked[agreement.RiskLevel],
		"agreement.Status":            checked[agreement.Status],
		"agreement.StepWhy":           checked[agreement.StepWhy],
		"agreement.TransferDirection": checked[agreement.TransferDirection],
		"agreement.Why":               checked[agreement.Why],
		"gate.Ground":                 checked[gate.Ground],
		"gate.Outcome":                checked[gate.Outcome],
		"gate.Result":                 checked[gate.Result],
		"valuation.Approach":          checked[valuation.Approach],
		"valuation.Exercise":          checked[valuation.Exercise],
		"valuation.OptionKind":        checked[valuation.OptionKind],
		"valuation.Prices":            checked[valuation.Prices],
		"cooperation.Axis":            checked[cooperation.Axis],
		"cooperation.Clarity":         checked[cooperation.Clarity],
		"cooperation.DueKind":         checked[cooperation.DueKind],
		"cooperation.Edge":            checked[cooperation.Edge],
		"cooperation.Measure":         checked[cooperation.Measure],
		"vietnam.Clearance":           checked[vietnam.Clearance],
		"vietnam.Reason":              checked[vietnam.Reason],
		"vietnam.TargetKind":          checked[vietnam.TargetKind],
		"vietnam.TransferClass":       checked[vietnam.TransferClass],
		"vietnam.TransferWhy":         checked[vietnam.TransferWhy],
		"health.Aspect":               checked[health.Aspect],
		"health.Burden":               checked[health.Burden],
		"health.Weak":                 checked[health.Weak],
		"match.EvidenceKind":          checked[match.EvidenceKind],
		"match.Fact":                  checked[match.Fact],
		"match.Reason":                checked[match.Reason],
		"match.ScreenSign":            checked[match.ScreenSign],
		"match.Side":                  checked[match.Side],
		"match.Verdict":               checked[match.Verdict],
		"partner.Decider":             checked[partner.Decider],
		"partner.Decision":            checked[partner.Decision],
		"partner.Depth":               checked[partner.Depth],
		"partner.DepthFactor":         checked[partner.DepthFactor],
		"partner.Effect":              checked[partner.Effect],
		"partner.MappingFit":          checked[partner.MappingFit],
		"partner.Reason":              checked[partner.Reason],
		"partner.Requirement":         checked[partner.Requirement],
		"partner.Resolved":            checked[partner.Resolved],
		"partner.Status":              checked[partner.Status],
		"partner.Trigger":             checked[partner.Trigger],
		"orcid.Fate":                  checked[orcid.Fate],
		"orcid.Fit":                   checked[orcid.Fit],
		"orcid.Format":                checked[orcid.Format],
		"rank.State":                  checked[rank.State],
		"ror.Fate":                    checked[ror.Fate],
		"ror.Format":                  checked[ror.Format],
		"assign.Aim":                  checked[assign.Aim],
		"assign.Reason":               checked[assign.Reason],
		"assign.Side":                 checked[assign.Side],
		"find.Condition":              checked[find.Condition],
		"find.Gap":                    checked[find.Gap],
		"talent.Category":             checked[talent.Category],
		"talent.DeletionReason":       checked[talent.DeletionReason],
		"talent.Filing":               checked[talent.Filing],
		"talent.ConditionRole":        checked[talent.ConditionRole],
		"talent.ConditionWhy":         checked[talent.ConditionWhy],
		"talent.EligibilityWhy":       checked[talent.EligibilityWhy],
		"talent.Permission":           checked[talent.Permission],
		"talent.Status":               checked[talent.Status],
		"talent.SubjectRight":         checked[talent.SubjectRight],
		"talent.Visibility":           checked[talent.Visibility],
	}
	for name, check := range sets {
		t.Run(name, check)
	}
	declared := 0
	for _, dir := range []string{
		"agreement", "agreement/gate", "agreement/valuation", "cooperation", "cooperation/vietnam", "partner", "partner/match", "partner/ror",
		"talent", "talent/assign", "talent/find", "talent/health", "talent/orcid", "talent/rank",
	} {
		for _, name := range byteTypes(t, dir) {
			declared++
			assert.Contains(t, sets, name)
		}
	}
	assert.Equal(t, len(sets), declared)
}

// byteTypes returns the exported types of a package that are closed sets by
// their kind, as package.Type.
func byteTypes(t *testing.T, dir string) (names []string) {
	files, err := filepath.Glob(dir + "/*.go")
	require.NoError(t, err)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.TypeSpec); ok && s.Name.IsExported() {
				if x, ok := s.Type.(*ast.Ident); ok && x.Name == "uint8" {
					names = append(names, file.Name.Name+"."+s.Name.Name)
				}
			}
			return true
		})
	}
	return names
}
