package valuation

import "strings"

// Offer is what one side offers to pay for a technology. What an offer does not
// have is left out; it must have something. The sums are before tax.
type Offer struct {
	// Name tells offers apart; free words, not read.
	Name string `json:"name,omitempty"`
	// Upfront is paid on the day of the frame: 0 or more.
	Upfront Input `json:"upfront,omitzero"`
	// Instalments are fixed payments, one for each year, the first year first:
	// 0 or more.
	Instalments []Input `json:"instalments,omitempty"`
	// Royalties are shares of what the technology brings; several together are
	// a mixed payment.
	Royalties []Royalty `json:"royalties,omitempty"`
	// Milestones are payments that fall due when something is achieved.
	Milestones []Milestone `json:"milestones,omitempty"`
}

// Royalty is a stream of payments, each year a share of a base but at least the
// minimum. A year in which the base is a loss pays the minimum, or nothing.
type Royalty struct {
	// Basis says what the base is: a code of RoyaltyBases.
	Basis RoyaltyBasis `json:"basis,omitempty"`
	// Base is the amount of the base in each year, the first year first.
	// NetSellingPrice, NetRevenue and ProfitBeforeTax say what belongs to it.
	Base []Input `json:"base,omitempty"`
	// Rate is the share of the base that is paid.
	Rate Input `json:"rate,omitzero"`
	// Minimum is the least payment of each year, as many as Base; none at all
	// when the contract has no minimum.
	Minimum []Input `json:"minimum,omitempty"`
}

// Milestone is a payment that falls due when something is achieved.
type Milestone struct {
	// Name says what must be achieved; free words, not read.
	Name string `json:"name,omitempty"`
	// Years is when it would be paid, in years from the day of the frame.
	Years float64 `json:"years,omitzero"`
	// Amount is what is paid: 0 or more.
	Amount Input `json:"amount,omitzero"`
	// Probability is the chance, as of today, that it is achieved.
	Probability Input `json:"probability,omitzero"`
}

// LumpSum returns the single payment on the day of the frame that the offer is
// worth: the present value of all it promises.
func (o Offer) LumpSum(f Frame, d Discount) (Value, error) {
	w := faults{method: MethodPayment}
	w.frame(f)
	w.discount(f, d)
	w.offer(o)
	if err := w.err(); err != nil {
		return Value{}, err
	}
	knobs := append(o.knobs(), knob{FactorRate, []Input{d.Rate}})
	return measure(f, w.method, []Note{NoteBeforeTax}, knobs, func(k []knob) Input {
		return o.flows(d, k).present(k[len(k)-1].at[0])
	})
}

func (w *faults) offer(o Offer) {
	if o.Upfront.IsZero() && len(o.Instalments)+len(o.Royalties)+len(o.Milestones) == 0 {
		w.add(FactorOffer, 0, o.Name, "it offers nothing", "state what is to be paid; an upfront payment of Point(0) says nought")
	}
	if o.Upfront.stated {
		w.input(FactorUpfront, 0, o.Upfront, amount)
	}
	if len(o.Instalments) != 0 {
		w.series(FactorInstalment, o.Instalments, MaxYears, amount)
	}
	if !w.many(FactorBasis, len(o.Royalties), MaxParts) {
		for i, r := range o.Royalties {
			w.royalty(i+1, r)
		}
	}
	if !w.many(FactorMilestone, len(o.Milestones), MaxParts) {
		for i, m := range o.Milestones {
			w.years(FactorYears, i+1, m.Years, delay)
			w.input(FactorMilestone, i+1, m.Amount, amount)
			w.input(FactorMilestoneMet, i+1, m.Probability, share)
		}
	}
}

func (w *faults) royalty(at int, r Royalty) {
	if strings.TrimSpace(string(r.Basis)) == "" {
		w.add(FactorBasis, at, "", "is not stated", "say what the royalty is a share of, with a code of RoyaltyBases")
	}
	w.series(FactorBase, r.Base, MaxYears, anyAmount)
	w.input(FactorRoyalty, at, r.Rate, share)
	if len(r.Minimum) != 0 {
		w.series(FactorMinimum, r.Minimum, MaxYears, amount)
		w.as(FactorMinimum, len(r.Minimum), FactorBase, len(r.Base))
	}
}

// knobs returns the inputs of the offer, those of one sort after another.
func (o Offer) knobs() []knob {
	k := []knob{
		{FactorUpfront, []Input{o.Upfront}}, {FactorInstalment, o.Instalments},
		{factor: FactorRoyalty}, {factor: FactorBase}, {factor: FactorMinimum},
		{factor: FactorMilestone}, {factor: FactorMilestoneMet},
	}
	if o.Upfront.IsZero() {
		k[0].at[0] = Point(0)
	}
	for _, r := range o.Royalties {
		k[2].at = append(k[2].at, r.Rate)
		k[3].at = append(k[3].at, r.Base...)
		if len(r.Minimum) == 0 {
			k[4].at = append(k[4].at, Yearly(Point(0), len(r.Base))...)
		}
		k[4].at = append(k[4].at, r.Minimum...)
	}
	for _, m := range o.Milestones {
		k[5].at = append(k[5].at, m.Amount)
		k[6].at = append(k[6].at, m.Probability)
	}
	return k
}

// flows returns the payments, with the amounts of the knobs.
func (o Offer) flows(d Discount, k []knob) flows {
	s := newFlows(1 + len(k[1].at) + len(k[3].at) + len(k[5].at))
	up := k[0].at[0]
	s.add(0, up.low, up.best, up.high)
	for i, in := range k[1].at {
		s.add(d.time(i+1), in.low, in.best, in.high)
	}
	bases, floors := k[3].at, k[4].at
	for i, r := range o.Royalties {
		share := k[2].at[i]
		for t := range r.Base {
			base, floor := bases[t], floors[t]
			s.add(d.time(t+1), max(base.low*share.low, floor.low), max(base.best*share.best, floor.best), max(base.high*share.high, floor.high))
		}
		bases, floors = bases[len(r.Base):], floors[len(r.Base):]
	}
	for i, m := range o.Milestones {
		sum, chance := k[5].at[i], k[6].at[i]
		s.add(m.Years, sum.low*chance.low, sum.best*chance.best, sum.high*chance.high)
	}
	return s
}

// RoyaltyFor returns the royalty rate that brings as much as a lump sum on the
// day of the frame: the lump sum divided by the present value of the base. A
// rate above 1 says that the whole base would not do. Base is that of Royalty,
// 0 or more in each year.
func RoyaltyFor(f Frame, d Discount, lumpSum Input, base []Input) (Input, error) {
	w := faults{method: MethodPayment}
	w.frame(f)
	w.discount(f, d)
	w.input(FactorLumpSum, 0, lumpSum, amount)
	w.series(FactorBase, base, MaxYears, amount)
	if err := w.err(); err != nil {
		return Input{}, err
	}
	s := newFlows(len(base))
	for t, in := range base {
		s.add(d.time(t+1), in.low, in.best, in.high)
	}
	worth := s.present(d.Rate)
	if !(worth.low > 0) {
		return Input{}, &Error{Method: w.method, Input: FactorBase, Text: number(worth.low), Reason: "the base may be nothing at all", Remedy: "give a low end above 0 in some year"}
	}
	return evaluate(w.method, nil, func([]knob) Input {
		return Between(lumpSum.low/worth.high, lumpSum.best/worth.best, lumpSum.high/worth.low)
	})
}
