package calendar

import (
	"strconv"

	"golang.org/x/text/language"
)

var englishMonths = [...]string{"", "January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December"}

// vietnamese reports whether tag asks for Vietnamese. Every other language is
// printed in English.
func vietnamese(tag language.Tag) bool {
	base, _ := tag.Base()
	return base.String() == "vi"
}

// In returns the date for readers of a language: Vietnamese as 15/07/2019, 07/2019
// and 2019, every other language in English as 15 July 2019, July 2019 and 2019.
// Doubts are said in words. The zero Date is "unknown", in Vietnamese "chưa rõ".
func (d Date) In(tag language.Tag) string {
	var buf [64]byte
	return string(d.appendIn(buf[:0], vietnamese(tag)))
}

func (d Date) appendIn(b []byte, vi bool) []byte {
	if d.v == 0 {
		return append(b, choose(vi, "unknown", "chưa rõ")...)
	}
	if d.Approximate() {
		b = append(b, choose(vi, "about ", "khoảng ")...)
	}
	if vi && d.Approximate() {
		b = d.appendNamed(b)
	} else {
		b = d.appendPlain(b, vi)
	}
	if d.Uncertain() {
		b = append(b, choose(vi, " (uncertain)", " (chưa chắc chắn)")...)
	}
	return b
}

// appendNamed puts ngày, tháng or năm before a Vietnamese date, as a preposition
// needs it.
func (d Date) appendNamed(b []byte) []byte {
	switch d.Precision() {
	case Day:
		b = append(b, "ngày "...)
	case Month:
		b = append(b, "tháng "...)
	default:
		b = append(b, "năm "...)
	}
	return d.appendPlain(b, true)
}

func (d Date) appendPlain(b []byte, vi bool) []byte {
	y, m, day := d.year(), d.month(), d.day()
	if vi {
		if day != 0 {
			b = append(b, byte('0'+day/10), byte('0'+day%10), '/')
		}
		if m != 0 {
			b = append(b, byte('0'+m/10), byte('0'+m%10), '/')
		}
	} else {
		if day != 0 {
			b = strconv.AppendInt(b, int64(day), 10)
			b = append(b, ' ')
		}
		if m != 0 {
			b = append(b, englishMonths[m]...)
			b = append(b, ' ')
		}
	}
	b = strconv.AppendInt(b, int64(y), 10)
	if last := d.Latest().year(); last != y {
		b = append(b, "–"...)
		b = strconv.AppendInt(b, int64(last), 10)
	}
	return b
}

func choose(vi bool, english, vietnamese string) string {
	if vi {
		return vietnamese
	}
	return english
}

// In returns the period for readers of a language, Vietnamese or else English:
// "2024–2026", "from 1 October 2024 to 30 September 2026", "từ tháng 10/2024 trở đi".
// The zero Period is "unknown", in Vietnamese "chưa rõ".
func (p Period) In(tag language.Tag) string {
	vi := vietnamese(tag)
	s, e := p.Start, p.End
	var buf [128]byte
	b := buf[:0]
	plainYears := s.Precision() == Year && e.Precision() == Year && (s.v|e.v)&qualifierMask == 0
	switch {
	case s.IsZero() && e.IsZero():
		b = append(b, choose(vi, "unknown", "chưa rõ")...)
	case plainYears && s.year() == e.year():
		b = s.appendPlain(b, vi)
	case plainYears:
		b = s.appendPlain(b, vi)
		b = append(b, "–"...)
		b = e.appendPlain(b, vi)
	case e.IsZero():
		b = append(b, choose(vi, "from ", "từ ")...)
		b = s.appendEnd(b, vi)
		if p.OpenEnd {
			b = append(b, choose(vi, " onwards", " trở đi")...)
		} else {
			b = append(b, choose(vi, ", end unknown", ", chưa rõ ngày kết thúc")...)
		}
	case s.IsZero():
		b = append(b, choose(vi, "until ", "đến ")...)
		b = e.appendEnd(b, vi)
		if !p.OpenStart {
			b = append(b, choose(vi, ", start unknown", ", chưa rõ ngày bắt đầu")...)
		}
	default:
		b = append(b, choose(vi, "from ", "từ ")...)
		b = s.appendEnd(b, vi)
		b = append(b, choose(vi, " to ", " đến ")...)
		b = e.appendEnd(b, vi)
	}
	return string(b)
}

// appendEnd is a date after a preposition.
func (d Date) appendEnd(b []byte, vi bool) []byte {
	if vi && !d.Approximate() {
		b = d.appendNamed(b)
		if d.Uncertain() {
			b = append(b, " (chưa chắc chắn)"...)
		}
		return b
	}
	return d.appendIn(b, vi)
}

// In returns the span for readers of a language, Vietnamese or else English:
// "5 years", "1 year and 6 months"; "5 năm", "1 năm 6 tháng". The zero Span is "not
// stated", in Vietnamese "chưa nêu".
func (s Span) In(tag language.Tag) string {
	vi := vietnamese(tag)
	if s.IsZero() {
		return choose(vi, "not stated", "chưa nêu")
	}
	var part [3]string
	n := 0
	for _, u := range [...]struct {
		count              int
		one, many, inVietn string
	}{
		{s.Years, " year", " years", " năm"},
		{s.Months, " month", " months", " tháng"},
		{s.Days, " day", " days", " ngày"},
	} {
		if u.count == 0 {
			continue
		}
		word := u.many
		if u.count == 1 {
			word = u.one
		}
		part[n] = strconv.Itoa(u.count) + choose(vi, word, u.inVietn)
		n++
	}
	switch {
	case n == 1:
		return part[0]
	case vi && n == 2:
		return part[0] + " " + part[1]
	case vi:
		return part[0] + " " + part[1] + " " + part[2]
	case n == 2:
		return part[0] + " and " + part[1]
	}
	return part[0] + ", " + part[1] + " and " + part[2]
}
