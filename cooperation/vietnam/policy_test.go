package vietnam

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/source"
)

func TestResolution57Targets(t *testing.T) {
	seen := map[string]bool{}
	general := 0
	for x := range Resolution57Targets() {
		assert.False(t, seen[x.Code], x.Code)
		seen[x.Code] = true
		assert.True(t, strings.HasSuffix(x.Code, fmt.Sprint(x.Year)), x.Code)
		assert.Contains(t, []int{2030, 2045}, x.Year)
		assert.NoError(t, x.Value.Check(), x.Code)
		assert.NoError(t, x.Baseline.Check(), x.Code)
		assert.True(t, x.Value.Known(), x.Code)
		assert.NotEmpty(t, x.Value.Unit)
		assert.False(t, x.Kind.IsZero())
		for _, lang := range []string{"en", "vi"} {
			label, ok := x.Label.Get(lang)
			assert.True(t, ok, x.Code)
			assert.True(t, norm.NFC.IsNormalString(label), label)
		}
		switch x.Confidence {
		case source.General:
			general++
			assert.Empty(t, x.Sources)
		case source.Reported:
			assert.NotEmpty(t, x.Sources, x.Code)
		default:
			t.Error(x.Code, x.Confidence)
		}
		again, ok := Resolution57Target(x.Code)
		assert.True(t, ok)
		assert.Equal(t, x, again)
	}
	assert.Len(t, seen, 21)
	assert.Equal(t, 3, general, "numbers without a source are marked")
	_, ok := Resolution57Target("R57-NOTHING")
	assert.False(t, ok)
}

func TestGrowthStaysGrowth(t *testing.T) {
	for _, tc := range []struct {
		code      string
		base      string
		years     int
		low, high string
	}{
		{"R57-PUBLICATIONS-2030", "1000", 5, "1610.51", "1610.51"},
		{"R57-PUBLICATIONS-2030", "1000", 0, "1000", "1000"},
		{"R57-PATENTS-2030", "1000", 5, "2100.34", "2287.76"},
		{"R57-PATENTS-2030", "0", 5, "0", "0"},
	} {
		x, ok := Resolution57Target(tc.code)
		require.True(t, ok)
		assert.Equal(t, TargetGrowth, x.Kind)
		low, high, err := x.LevelAfter(quantity.MustDecimal(tc.base), tc.years)
		require.NoError(t, err)
		assert.Equal(t, tc.low, low.String())
		assert.Equal(t, tc.high, high.String())
	}
	x, _ := Resolution57Target("R57-PUBLICATIONS-2030")
	var e *TargetError
	_, _, err := x.LevelAfter(quantity.Decimal{}, 5)
	assert.True(t, errors.As(err, &e), "no base, no level")
	_, _, err = x.LevelAfter(quantity.DecimalOf(1), -1)
	assert.Error(t, err)
	_, _, err = x.LevelAfter(quantity.DecimalOf(1<<60), 100)
	assert.Error(t, err, "too large a number is an error and not another number")
	x, _ = Resolution57Target("R57-RND-SPENDING-2030")
	_, _, err = x.LevelAfter(quantity.DecimalOf(1000), 5)
	assert.True(t, errors.As(err, &e))
	low, _ := x.Baseline.Bounds()
	assert.Equal(t, quantity.MustDecimal("0.4"), low.Value)
}

func TestTargetKindText(t *testing.T) {
	for k := TargetKindUnstated; k <= TargetRank; k++ {
		b, err := k.MarshalText()
		require.NoError(t, err)
		var back TargetKind
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, k, back)
	}
	assert.Error(t, new(TargetKind).UnmarshalText([]byte("speed")))
}

func ExampleResolution57Target() {
	x, _ := Resolution57Target("R57-PUBLICATIONS-2030")
	label, _ := x.Label.Pick(language.Vietnamese)
	low, _, _ := x.LevelAfter(quantity.DecimalOf(1000), 5)
	fmt.Println(label, x.Kind, low)
	// Output: Công bố khoa học quốc tế, mức tăng bình quân hằng năm growth 1610.51
}
