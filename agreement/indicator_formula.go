package agreement

import (
	"math"

	"github.com/scicoop/scicoop/cooperation/quantity"
)

// Formulas of indicators in common use, for counts that a record does not hold,
// such as publications. Each returns a decimal with up to four digits after the
// point, and false where a count is negative or there is nothing to divide by.

// Salton is the strength of collaboration of two sides (I-07): what they have
// together over the geometric mean of what each has. 20 joint papers of 100 and
// 64 give 0.25.
func Salton(joint, own, theirs int64) (quantity.Decimal, bool) {
	if joint < 0 || own <= 0 || theirs <= 0 || joint > own || joint > theirs {
		return quantity.Decimal{}, false
	}
	return fourDigits(float64(joint) / (math.Sqrt(float64(own)) * math.Sqrt(float64(theirs))))
}

// Jaccard is the strength of collaboration of two sides: what they have together
// over all that both have. 20 joint papers of 100 and 64 give 20/144 = 0.1389.
func Jaccard(joint, own, theirs int64) (quantity.Decimal, bool) {
	if joint < 0 || own < joint || theirs < joint || own == 0 && theirs == 0 {
		return quantity.Decimal{}, false
	}
	return fourDigits(float64(joint) / (float64(own-joint) + float64(theirs)))
}

// Concentration is how far a whole rests on few parts (I-23): the sum of their
// squared shares, after Herfindahl and Hirschman. Parts of 5, 3 and 2 give 0.38;
// one part alone gives 1.
func Concentration(parts ...int64) (quantity.Decimal, bool) {
	total, squares := 0.0, 0.0
	for _, n := range parts {
		if n < 0 {
			return quantity.Decimal{}, false
		}
		total += float64(n)
		squares += float64(n) * float64(n)
	}
	if total == 0 {
		return quantity.Decimal{}, false
	}
	return fourDigits(squares / total / total)
}

// Balance is what came in over what went out (I-09), such as months that people
// spent abroad and here: 1 is balanced.
func Balance(in, out int64) (quantity.Decimal, bool) { return shareOf(in, out) }

// Leverage is what others put in over what the own side did (I-10). Both are
// amounts in minor units of one currency.
func Leverage(others, own int64) (quantity.Decimal, bool) { return shareOf(others, own) }

func shareOf(a, b int64) (quantity.Decimal, bool) {
	if a < 0 || b <= 0 {
		return quantity.Decimal{}, false
	}
	return fourDigits(float64(a) / float64(b))
}

// fourDigits rounds to four digits after the point; large numbers to none.
func fourDigits(f float64) (quantity.Decimal, bool) {
	if f >= 1e11 {
		if f >= 1<<62 {
			return quantity.Decimal{}, false
		}
		return quantity.DecimalOf(int64(math.Round(f))), true
	}
	d, err := quantity.NewDecimal(int64(math.Round(f*10_000)), 4)
	return d, err == nil
}
