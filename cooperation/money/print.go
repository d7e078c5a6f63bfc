package money

import (
	"strconv"

	"golang.org/x/text/language"
)

// In returns the amount in full for readers of a language, Vietnamese or else
// English: “A$2,100,000”, “VND 5,000”; “2.100.000 AUD”, “5.000 VND”. Decimals
// are left out when they are all noughts. The zero Amount is "unknown", in
// Vietnamese “chưa rõ”.
func (a Amount) In(tag language.Tag) string {
	return a.printed(tag, shape{})
}

// Short returns the amount in millions, billions or thousand billions when that
// says it exactly with at most two decimals, and as In does otherwise:
// “A$2.1 million”, “2,1 triệu AUD”, “A$2,134,567.50”.
func (a Amount) Short(tag language.Tag) string {
	for _, s := range scales {
		if f, ok := a.inUnits(s); ok {
			return a.printed(tag, f)
		}
	}
	return a.In(tag)
}

// scale is a word for a power of ten.
type scale struct {
	unit   uint64
	en, vi string
}

var scales = [...]scale{
	{1_000_000_000_000, " trillion", " nghìn tỷ"},
	{1_000_000_000, " billion", " tỷ"},
	{1_000_000, " million", " triệu"},
}

// shape is a number of units with up to two decimals, and the word for the
// unit. The zero value stands for the amount in full.
type shape struct {
	whole, hundredths uint64
	en, vi            string
}

// inUnits takes the amount in a unit of which it has at least one, if it is
// exact with two decimals.
func (a Amount) inUnits(s scale) (shape, bool) {
	unit := s.unit * uint64(pow10[a.Currency.Digits()])
	n := a.magnitude()
	if n < unit || n%(unit/100) != 0 {
		return shape{}, false
	}
	return shape{n / unit, n % unit / (unit / 100), s.en, s.vi}, true
}

func (a Amount) printed(tag language.Tag, s shape) string {
	base, _ := tag.Base()
	vi := base.String() == "vi"
	if a.Currency.IsZero() {
		if vi {
			return "chưa rõ"
		}
		return "unknown"
	}
	group, point := byte(','), byte('.')
	if vi {
		group, point = '.', ','
	}
	whole, part, digits := s.whole, s.hundredths, 2
	if s.en == "" {
		digits = a.Currency.Digits()
		unit := uint64(pow10[digits])
		whole, part = a.magnitude()/unit, a.magnitude()%unit
	} else {
		for digits > 0 && part%10 == 0 {
			part /= 10
			digits--
		}
	}
	b := make([]byte, 0, 48)
	if a.Minor < 0 {
		b = append(b, '-')
	}
	if !vi {
		if f := a.Currency.fact(); f != nil && f.symbol != "" {
			b = append(b, f.symbol...)
		} else {
			if a.Minor < 0 {
				b = append(b[:0], a.Currency[:]...)
				b = append(b, " -"...)
			} else {
				b = append(append(b, a.Currency[:]...), ' ')
			}
		}
	}
	number := strconv.FormatUint(whole, 10)
	for i := range len(number) {
		if i > 0 && (len(number)-i)%3 == 0 {
			b = append(b, group)
		}
		b = append(b, number[i])
	}
	if part != 0 {
		b = append(b, point)
		for unit := uint64(pow10[digits]) / 10; unit > 0; unit /= 10 {
			b = append(b, byte('0'+part/unit%10))
		}
	}
	if vi {
		b = append(append(append(b, s.vi...), ' '), a.Currency[:]...)
	} else {
		b = append(b, s.en...)
	}
	return string(b)
}
