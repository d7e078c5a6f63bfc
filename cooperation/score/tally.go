package score

// Tally folds many scores into counts. Add scores to it, merge the tallies of
// shards in any order, and take the summary: the result is that of one loop.
// The zero value is empty. It is comparable, and not safe for concurrent use:
// give each goroutine its own.
type Tally struct {
	verdicts                  [verdicts]int64
	low, high, known, covered spread
}

// spread is what is kept of one number. Without scores it is zero.
type spread struct {
	n, sum   int64
	min, max int
}

// Add folds in one score. The numbers of one that is not assessable mean
// nothing, so only its verdict counts. A verdict outside the set counts as
// Unjudged.
func (t *Tally) Add(s Score) {
	v := s.Verdict
	if v >= verdicts {
		v = Unjudged
	}
	t.verdicts[v]++
	if v == NotAssessable {
		return
	}
	t.low.merge(only(s.Low))
	t.high.merge(only(s.High))
	t.covered.merge(only(s.Coverage))
	if n, ok := s.Known.Get(); ok {
		t.known.merge(only(n))
	}
}

// Merge folds in another tally. It is associative and commutative.
func (t *Tally) Merge(o Tally) {
	for v := range t.verdicts {
		t.verdicts[v] += o.verdicts[v]
	}
	t.low.merge(o.low)
	t.high.merge(o.high)
	t.known.merge(o.known)
	t.covered.merge(o.covered)
}

func only(n int) spread { return spread{1, int64(n), n, n} }

func (s *spread) merge(o spread) {
	switch {
	case o.n == 0:
	case s.n == 0:
		*s = o
	default:
		*s = spread{s.n + o.n, s.sum + o.sum, min(s.min, o.min), max(s.max, o.max)}
	}
}

// Summary is what a tally adds up to. It is comparable.
type Summary struct {
	Count                int `json:"count"` // of all scores
	Meets                int `json:"meets"`
	Below                int `json:"below"`
	Undecided            int `json:"undecided"`
	InsufficientEvidence int `json:"insufficientEvidence"`
	NotAssessable        int `json:"notAssessable"`
	KnockedOut           int `json:"knockedOut"`
	Unjudged             int `json:"unjudged"`
	// The statistics leave out what is not assessable; Known also leaves out
	// scores of which nothing is measured.
	Low      Statistic `json:"low,omitzero"`
	High     Statistic `json:"high,omitzero"`
	Known    Statistic `json:"known,omitzero"`
	Coverage Statistic `json:"coverage,omitzero"`
}

// Statistic describes one number, in permille, over many scores. The zero value
// is that of no scores.
type Statistic struct {
	Count int `json:"count"`
	Sum   int `json:"sum"`
	Min   int `json:"min"`
	Max   int `json:"max"`
	Mean  int `json:"mean"` // rounded half to even; each subject counts the same
}

// Summary returns what the tally adds up to.
func (t *Tally) Summary() Summary {
	s := Summary{
		Meets:                int(t.verdicts[Meets]),
		Below:                int(t.verdicts[Below]),
		Undecided:            int(t.verdicts[Undecided]),
		InsufficientEvidence: int(t.verdicts[InsufficientEvidence]),
		NotAssessable:        int(t.verdicts[NotAssessable]),
		KnockedOut:           int(t.verdicts[KnockedOut]),
		Unjudged:             int(t.verdicts[Unjudged]),
		Low:                  t.low.statistic(),
		High:                 t.high.statistic(),
		Known:                t.known.statistic(),
		Coverage:             t.covered.statistic(),
	}
	for _, n := range t.verdicts {
		s.Count += int(n)
	}
	return s
}

func (s spread) statistic() Statistic {
	if s.n == 0 {
		return Statistic{}
	}
	return Statistic{int(s.n), int(s.sum), s.min, s.max, halfEven(s.sum, s.n)}
}
