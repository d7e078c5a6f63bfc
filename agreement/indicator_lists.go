package agreement

import "github.com/scicoop/scicoop/cooperation/codes"

// Measure is what sort of number an indicator is: a code of [Measures].
type Measure string

// Sorts of numbers (IATI 2.03 indicator/@measure 1 to 5).
const (
	MeasureUnit        Measure = "unit"
	MeasurePercentage  Measure = "percentage"
	MeasureNominal     Measure = "nominal"     // numbers that only name
	MeasureOrdinal     Measure = "ordinal"     // numbers that only rank
	MeasureQualitative Measure = "qualitative" // words
)

// Measures returns the list of sorts of numbers.
func Measures() *codes.List { return measures.List() }

// Aim is what a target asks for: a code of [Aims].
type Aim string

// What targets ask for. To keep a value, let the direction be maintain.
const (
	AimLevel     Aim = "level"     // a value, from a baseline
	AimGrowth    Aim = "growth"    // a growth each year, from a baseline
	AimRange     Aim = "range"     // a value between two bounds
	AimThreshold Aim = "threshold" // passed or not
	AimMilestone Aim = "milestone" // done by a day
)

// Aims returns the list of what targets ask for.
func Aims() *codes.List { return aims.List() }

// Accumulation is how the values of an indicator add up: a code of [Accumulations].
type Accumulation string

// How values add up.
const (
	AccumulatesStock      Accumulation = "stock"      // each is the state of that day
	AccumulatesCumulative Accumulation = "cumulative" // each is all since the beginning
	AccumulatesPeriod     Accumulation = "per-period" // each is what came in its own time
)

// Accumulations returns the list of how values add up.
func Accumulations() *codes.List { return accumulations.List() }

// CommonIndicators returns the indicators in common use for international
// cooperation in science and technology, I-01 to I-28, with their formulas as
// notes. They are general knowledge of the field, a vocabulary to start from.
func CommonIndicators() *codes.List { return commonIndicatorList.List() }
