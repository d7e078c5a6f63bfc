package readiness

import "github.com/scicoop/scicoop/cooperation/calendar"

// Assessment is what claims on a scale come to. The zero value says that
// nothing is claimed.
type Assessment struct {
	Scale   string `json:"scale"`
	Element string `json:"element,omitempty"`
	// Claimed is the level that was claimed last.
	Claimed Number `json:"claimed,omitzero"`
	// Proven is the highest level that is shown together with every level below
	// it; zero where not even the lowest is. Perhaps is what it would be if all
	// evidence of a date too vague to tell was there by the day.
	Proven  Number `json:"proven,omitzero"`
	Perhaps Number `json:"perhaps,omitzero"`
	// Gaps is what is missing up to the level claimed, the lowest level first.
	Gaps []Gap `json:"gaps,omitempty"`
}

// Gap is a piece of evidence that is missing.
type Gap struct {
	Level Number `json:"level"`
	Need  Need   `json:"need"`
	// Perhaps says that there is such evidence, but that its date does not tell
	// whether it was there by the day.
	Perhaps bool `json:"perhaps,omitempty"`
}

// Shown reports whether the level claimed is shown. It is false where none is claimed.
func (a Assessment) Shown() bool { return !a.Claimed.IsZero() && a.Claimed.Compare(a.Proven) <= 0 }

// Assess says how far the claims on this scale about one element are shown by a
// day; by whatever there is, where no day is given. The evidence of all the
// claims counts together. Claims on other scales, about other elements, and
// evidence of levels that the scale does not have are passed over. Without gaps
// it allocates nothing.
func (s Scale) Assess(claims []Claim, element string, on calendar.Date) Assessment {
	a := Assessment{Scale: s.Code(), Element: element}
	l := s.fold(claims, element, on)
	if !l.claimed {
		return a
	}
	var last calendar.Date
	for i := range claims {
		c := &claims[i]
		if c.Scale != s.t.Code || c.Element != element || !s.Has(c.Level) || !on.IsZero() && by(c.On, on) == calendar.No {
			continue
		}
		if n := calendar.Chronological(c.On, last); a.Claimed.IsZero() || n > 0 || n == 0 && c.Level.Compare(a.Claimed) > 0 {
			a.Claimed, last = c.Level, c.On
		}
	}
	a.Proven, a.Perhaps = s.top(&l, &l.sure), s.top(&l, &l.may)
	for at := 0; at <= s.index(a.Claimed); at++ {
		for i, n := range s.t.Rungs[at].Needs {
			if i < MaxNeeds && l.sure[at]&(1<<i) == 0 {
				a.Gaps = append(a.Gaps, Gap{At(s.t.First + at), n, l.may[at]&(1<<i) != 0})
			}
		}
	}
	return a
}

// Proven returns the highest level that is surely shown with all below it, and
// the highest that is perhaps: see [Scale.Assess]. It never allocates.
func (s Scale) Proven(claims []Claim, element string, on calendar.Date) (sure, perhaps Number) {
	l := s.fold(claims, element, on)
	if !l.claimed {
		return Number{}, Number{}
	}
	return s.top(&l, &l.sure), s.top(&l, &l.may)
}

func (s Scale) fold(claims []Claim, element string, on calendar.Date) (l ladder) {
	if s.t == nil || len(s.t.Rungs) > MaxLevels {
		return l
	}
	for i := range claims {
		if c := &claims[i]; c.Scale == s.t.Code && c.Element == element {
			s.add(&l, c, on)
		}
	}
	return l
}

// Gain is by how many levels something has risen, from low to high.
type Gain struct{ Low, High int }

// Gain returns by how many levels what is shown has risen from one day to a later
// one. A rise that is only claimed counts for nothing, and it is not known
// (false) where no level is shown on either day.
func (s Scale) Gain(claims []Claim, element string, from, to calendar.Date) (Gain, bool) {
	if from.IsZero() || to.IsZero() || to.Compare(from) == calendar.Before {
		return Gain{}, false
	}
	was, perhapsWas := s.Proven(claims, element, from)
	is, perhapsIs := s.Proven(claims, element, to)
	if was.IsZero() || is.IsZero() {
		return Gain{}, false
	}
	low, high := is.Int()-perhapsWas.Int(), perhapsIs.Int()-was.Int()
	return Gain{max(low, 0), max(high, low, 0)}, true
}
