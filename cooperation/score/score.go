package score

import (
	"log/slog"
	"strconv"

	"golang.org/x/text/language"
)

// Score is what a model says of one subject, in permille. It is comparable,
// and its verdict follows from the numbers beside it and the model's [Policy].
// Low is never above Known, nor Known above High.
//
// The zero value is not a score: the least a model says is an interval from 0
// to 1000.
type Score struct {
	// Low counts what is missing as nothing; rounded down.
	Low int `json:"low"`
	// High counts what is missing as full; rounded up. It equals Low when
	// nothing is missing.
	High int `json:"high"`
	// Known counts measured parts only; rounded half to even, within Low and
	// High. It is absent, not zero, when nothing is measured.
	Known Maybe `json:"known,omitzero"`
	// Coverage is the measured weight over the weight that applies; rounded
	// down, so that 1000 means that nothing is missing.
	Coverage int `json:"coverage"`
	// Failed is the number of criteria that failed.
	Failed int `json:"failed,omitzero"`
	// Open is the number of knock-outs not settled for want of facts.
	Open    int     `json:"open,omitzero"`
	Verdict Verdict `json:"verdict"`
}

// String returns the score in English; see [Score.Text].
func (s Score) String() string { return s.Text(language.English) }

// Text returns the score on one line in percent, in Vietnamese where that fits
// the tags best, otherwise in English: "62.0–82.0 %, known 77.5 %, coverage
// 80.0 %: meets the threshold".
func (s Score) Text(tags ...language.Tag) string {
	known, covered, sign, mark := ", known ", ", coverage ", " %", byte('.')
	if vietnamese(tags) {
		known, covered, sign, mark = ", phần đã biết ", ", độ phủ minh chứng ", "%", ','
	}
	var b []byte
	b = percent(b, s.Low, mark)
	if s.High != s.Low {
		b = percent(append(b, "–"...), s.High, mark)
	}
	b = append(b, sign...)
	if n, ok := s.Known.Get(); ok && s.Coverage < 1000 {
		b = append(percent(append(b, known...), n, mark), sign...)
	}
	b = append(percent(append(b, covered...), s.Coverage, mark), sign...)
	return string(append(append(b, ": "...), s.Verdict.Text(tags...)...))
}

func percent(b []byte, permille int, mark byte) []byte {
	b = strconv.AppendInt(b, int64(permille/10), 10)
	return append(b, mark, byte('0'+permille%10))
}

// LogValue gives a logger the numbers and the verdict's code.
func (s Score) LogValue() slog.Value {
	attrs := append(make([]slog.Attr, 0, 8), slog.Int("low", s.Low), slog.Int("high", s.High))
	if n, ok := s.Known.Get(); ok {
		attrs = append(attrs, slog.Int("known", n))
	}
	attrs = append(attrs, slog.Int("coverage", s.Coverage))
	if s.Failed > 0 {
		attrs = append(attrs, slog.Int("failed", s.Failed))
	}
	if s.Open > 0 {
		attrs = append(attrs, slog.Int("open", s.Open))
	}
	return slog.GroupValue(append(attrs, slog.String("verdict", s.Verdict.String()))...)
}

// Maybe is an integer that may be absent. It is comparable; the zero value is
// absent, so that an explicit 0 stays an answer.
type Maybe struct {
	n  int
	ok bool
}

// Some is n, present.
func Some(n int) Maybe { return Maybe{n, true} }

// Get returns the integer and whether there is one.
func (m Maybe) Get() (n int, ok bool) { return m.n, m.ok }

// IsZero reports whether there is no integer.
func (m Maybe) IsZero() bool { return !m.ok }

// String returns the integer in decimal, and "none" when absent.
func (m Maybe) String() string {
	if !m.ok {
		return "none"
	}
	return strconv.Itoa(m.n)
}

// MarshalJSON writes a number, and null when absent.
func (m Maybe) MarshalJSON() ([]byte, error) {
	if !m.ok {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, int64(m.n), 10), nil
}

// UnmarshalJSON reads an integer or null.
func (m *Maybe) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*m = Maybe{}
		return nil
	}
	n, err := strconv.Atoi(string(b))
	if err != nil || b[0] == '+' {
		return &TextError{"number", cut(b), "a whole number, null"}
	}
	*m = Some(n)
	return nil
}

// sums are the exact sums over counted outcomes from which a score is made.
// With weights up to MaxWeight and up to maxCriteria of them nothing overflows.
type sums struct {
	applicable int64 // weights
	low        int64 // weights times permille surely reached
	covered    int64 // weights times permille measured
	failed     int
	open       int
}

func (s *sums) add(o Outcome, weight int64, knockout bool) {
	switch o.state {
	case skipped:
		return
	case failed:
		s.failed++
	default:
		if knockout && o.low+o.lost < 1000 {
			s.open++
		}
	}
	s.applicable += weight
	s.low += weight * int64(o.low)
	s.covered += weight * int64(o.low+o.lost)
}

func (s *sums) merge(o *sums) {
	s.applicable += o.applicable
	s.low += o.low
	s.covered += o.covered
	s.failed += o.failed
	s.open += o.open
}

// score turns the sums into a score under the policy.
func (s *sums) score(p *Policy) Score {
	r := Score{High: 1000, Failed: s.failed, Open: s.open}
	full := 1000 * s.applicable
	switch {
	case s.applicable == 0:
	case s.low == full: // all that could be reached, as is usual of a dimension
		r.Low, r.Known, r.Coverage = 1000, Some(1000), 1000
	default:
		missing := full - s.covered
		r.Low = quotient(s.low, s.applicable)
		r.High = r.Low
		if missing > 0 {
			r.High = quotient(s.low+missing+s.applicable-1, s.applicable)
		}
		r.Coverage = quotient(s.covered, s.applicable)
		if s.covered > 0 {
			r.Known = Some(min(max(halfEven(1000*s.low, s.covered), r.Low), r.High))
		}
	}
	r.Verdict = p.judge(&r, s.applicable > 0)
	return r
}

// quotient is n/d rounded down; n is not negative and d positive.
func quotient(n, d int64) int {
	if n < 1<<32 && d < 1<<32 { // the usual case, much faster by 32 bits
		return int(uint32(n) / uint32(d))
	}
	return int(n / d)
}

// halfEven is n/d rounded half to even; n is not negative and d positive.
func halfEven(n, d int64) int {
	q := uint64(quotient(n, d))
	rest := uint64(n) - q*uint64(d)
	if double := 2 * rest; double > uint64(d) || double == uint64(d) && q&1 == 1 {
		q++
	}
	return int(q)
}
