package score

import (
	"fmt"
	"math/big"

	"github.com/scicoop/scicoop/cooperation/rule"
)

// Swap says how far the weight of one criterion must move before two subjects
// swap their order. It is comparable.
type Swap struct {
	Code   rule.Code `json:"code"`
	Weight int       `json:"weight"` // in the model
	// At is the weight nearest to Weight, from 0 to [MaxWeight], at which the
	// order is the other way round while all other weights stay. It is absent
	// when there is none. Of two equally near weights it is the lower.
	At Maybe `json:"at,omitzero"`
}

// Sensitivity returns a swap for each criterion, in the order of the set. The
// order is that of the exact values behind Low, before rounding. Subjects that
// tie have no order to swap, and no weight moves a subject past one that is
// knocked out when it is not itself. It is an error to compare cards that
// models of different policy made.
func Sensitivity(a, b Scorecard) ([]Swap, error) {
	if err := samePolicy(&a, &b); err != nil {
		return nil, err
	}
	x, y := a.sums(), b.sums()
	swaps := make([]Swap, len(a.Lines))
	for i := range a.Lines {
		l, m := &a.Lines[i], &b.Lines[i]
		swaps[i] = Swap{Code: l.Code, Weight: l.Weight}
		if (a.Failed > 0) != (b.Failed > 0) {
			continue
		}
		p, q := x.without(l), y.without(m)
		swaps[i].At = lead(p, q, l, m).swap(int64(l.Weight))
	}
	return swaps, nil
}

// samePolicy tells why two cards cannot be compared; nil when they can.
func samePolicy(a, b *Scorecard) error {
	same := a.Policy.Fingerprint == b.Policy.Fingerprint && len(a.Lines) == len(b.Lines)
	for i := 0; same && i < len(a.Lines); i++ {
		same = a.Lines[i].Code == b.Lines[i].Code && a.Lines[i].Weight == b.Lines[i].Weight
	}
	if same {
		return nil
	}
	return &PolicyError{a.Subject, b.Subject, a.Policy.Fingerprint, b.Policy.Fingerprint}
}

// PolicyError says that two cards were made by models of different policy.
type PolicyError struct {
	SubjectA, SubjectB         string
	FingerprintA, FingerprintB string
}

// Error names the subjects and the remedy.
func (e *PolicyError) Error() string {
	return fmt.Sprintf("score: %.64q and %.64q were judged by different policies (%s, %s); score both with one model",
		e.SubjectA, e.SubjectB, e.FingerprintA, e.FingerprintB)
}

// without returns the sums as if the weight of the line were 0.
func (s sums) without(l *Line) sums {
	if l.counts() && l.Outcome.state != skipped {
		s.applicable -= int64(l.Weight)
		s.low -= int64(l.Weight) * int64(l.Outcome.low)
	}
	return s
}

// quadratic is c[0] + c[1]·w + c[2]·w².
type quadratic [3]big.Int

// lead is the lead of the first subject over the second as a function of the
// weight w of one criterion, multiplied out so as to stay whole:
//
//	(low₁ + w·l₁)(applicable₂ + w·a₂) − (low₂ + w·l₂)(applicable₁ + w·a₁)
//
// where l is the criterion's low permille and a is 1 where it applies, else 0.
func lead(p, q sums, l, m *Line) *quadratic {
	l1, a1 := l.share()
	l2, a2 := m.share()
	f := new(quadratic)
	var t big.Int
	addProduct := func(k int, x, y, sign int64) {
		t.Mul(big.NewInt(x), big.NewInt(y*sign))
		f[k].Add(&f[k], &t)
	}
	addProduct(0, p.low, q.applicable, 1)
	addProduct(0, q.low, p.applicable, -1)
	addProduct(1, p.low, a2, 1)
	addProduct(1, l1, q.applicable, 1)
	addProduct(1, q.low, a1, -1)
	addProduct(1, l2, p.applicable, -1)
	addProduct(2, l1, a2, 1)
	addProduct(2, l2, a1, -1)
	return f
}

func (l *Line) share() (low, applies int64) {
	if l.Outcome.state == skipped {
		return 0, 0
	}
	return int64(l.Outcome.low), 1
}

// sign is the sign of the quadratic at w.
func (f *quadratic) sign(w int64) int {
	x := big.NewInt(w)
	y := new(big.Int).Mul(&f[2], x)
	y.Add(y, &f[1]).Mul(y, x)
	return y.Add(y, &f[0]).Sign()
}

// swap returns the weight nearest to w at which the sign is the opposite one.
func (f *quadratic) swap(w int64) Maybe {
	now := f.sign(w)
	if now == 0 {
		return Maybe{}
	}
	below, downOK := f.toward(w, 0, now)
	above, upOK := f.toward(w, MaxWeight, now)
	switch {
	case downOK && (!upOK || w-below <= above-w):
		return Some(int(below))
	case upOK:
		return Some(int(above))
	}
	return Maybe{}
}

// toward returns the weight nearest to w, on the way to end, at which the sign
// is the opposite of now. Either the end has it, or the vertex may: between w
// and such a point a quadratic changes its sign once, and halving finds where.
func (f *quadratic) toward(w, end int64, now int) (int64, bool) {
	far, found := end, f.sign(end) == -now
	if v, ok := f.vertex(); !found && ok {
		for _, x := range [...]int64{v, v + 1} {
			if min(w, end) <= x && x <= max(w, end) && f.sign(x) == -now {
				far, found = x, true
				break
			}
		}
	}
	if !found {
		return 0, false
	}
	near := w
	for far-near > 1 || near-far > 1 {
		mid := near + (far-near)/2
		if f.sign(mid) == -now {
			far = mid
		} else {
			near = mid
		}
	}
	return far, true
}

// vertex returns the whole number at or below the turning point, where that
// lies within the bounds of weights.
func (f *quadratic) vertex() (int64, bool) {
	if f[2].Sign() == 0 {
		return 0, false
	}
	n := new(big.Int).Neg(&f[1])
	d := new(big.Int).Lsh(&f[2], 1)
	if d.Sign() < 0 {
		n.Neg(n)
		d.Neg(d)
	}
	v := n.Div(n, d) // rounds down, since d is positive
	if !v.IsInt64() || v.Int64() < -1 || v.Int64() > MaxWeight {
		return 0, false
	}
	return v.Int64(), true
}
