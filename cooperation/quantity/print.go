package quantity

import (
	"golang.org/x/text/language"
)

// words are what stands before the number, or in its place.
var words = [...]struct{ en, vi string }{
	QualifierExactly:   {"", ""},
	QualifierAtLeast:   {"at least ", "ít nhất "},
	QualifierMoreThan:  {"more than ", "hơn "},
	QualifierAtMost:    {"at most ", "nhiều nhất "},
	QualifierLessThan:  {"less than ", "dưới "},
	QualifierNearly:    {"nearly ", "gần "},
	QualifierAbout:     {"about ", "khoảng "},
	QualifierBetween:   {"", ""},
	QualifierTens:      {"tens", "hàng chục"},
	QualifierHundreds:  {"hundreds", "hàng trăm"},
	QualifierThousands: {"thousands", "hàng nghìn"},
}

// vietnamese reports whether tag asks for Vietnamese. Every other language is
// printed in English.
func vietnamese(tag language.Tag) bool {
	base, _ := tag.Base()
	return base.String() == "vi"
}

func choose(vi bool, english, vietnamese string) string {
	if vi {
		return vietnamese
	}
	return english
}

// In returns the number for readers of a language, Vietnamese or else English:
// "more than 80", "nearly 70", "20–25 %", "hundreds"; "hơn 80", "gần 70", "20–25%",
// "hàng trăm". English groups digits with commas, Vietnamese with points. Of the
// units only "%" is printed: any other is a code whose words in a language are the
// caller's. An unknown quantity is "unknown", in Vietnamese "chưa rõ".
func (q Quantity) In(tag language.Tag) string {
	vi := vietnamese(tag)
	if q.Qualifier == NotStated || q.Check() != nil {
		return choose(vi, "unknown", "chưa rõ")
	}
	var buf [64]byte
	w := words[q.Qualifier]
	b := append(buf[:0], choose(vi, w.en, w.vi)...)
	switch q.Qualifier {
	case QualifierTens, QualifierHundreds, QualifierThousands:
	case QualifierBetween:
		if q.Value.Sign() < 0 {
			b = append(b, choose(vi, "from ", "từ ")...)
			b = q.Value.appendIn(b, vi)
			b = append(b, choose(vi, " to ", " đến ")...)
		} else {
			b = q.Value.appendIn(b, vi)
			b = append(b, "–"...)
		}
		b = q.High.appendIn(b, vi)
	default:
		b = q.Value.appendIn(b, vi)
	}
	if q.Unit == "%" {
		b = append(b, choose(vi, " %", "%")...)
	}
	return string(b)
}

// In returns the number for readers of a language: "500,000.5", in Vietnamese
// "500.000,5". What is not stated is "unknown", in Vietnamese "chưa rõ".
func (d Decimal) In(tag language.Tag) string {
	vi := vietnamese(tag)
	if d.digits == 0 {
		return choose(vi, "unknown", "chưa rõ")
	}
	var buf [32]byte
	return string(d.appendIn(buf[:0], vi))
}

func (d Decimal) appendIn(b []byte, vi bool) []byte {
	group, point := byte(','), byte('.')
	if vi {
		group, point = '.', ','
	}
	var buf [24]byte
	s := d.append(buf[:0])
	if len(s) > 0 && s[0] == '-' {
		b = append(b, '-')
		s = s[1:]
	}
	whole := len(s)
	if scale := d.Scale(); scale > 0 {
		whole -= scale + 1
	}
	for i, c := range s[:whole] {
		if i > 0 && (whole-i)%3 == 0 {
			b = append(b, group)
		}
		b = append(b, c)
	}
	if whole < len(s) {
		b = append(b, point)
		b = append(b, s[whole+1:]...)
	}
	return b
}
