package valuation

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// Comparison is a set of offers on one basis, the one worth most first: the
// best one for who is paid, and the dearest for who pays.
type Comparison struct {
	Offers []Standing `json:"offers,omitempty"`
	// Sure says that the first offer is worth more than every other, whatever
	// of what the inputs allow comes to pass.
	Sure bool `json:"sure,omitempty"`
}

// Standing is an offer among others.
type Standing struct {
	// Name is that of the offer.
	Name string `json:"name,omitempty"`
	// At is the offer's place among those given, counted from 1.
	At int `json:"at"`
	// Value is the lump sum the offer is worth.
	Value Value `json:"value"`
	// Behind is by how much it is worth less than the first offer, both at the
	// same discount rate. It may be below 0 where that is not sure.
	Behind Input `json:"behind"`
}

// CompareOffers brings offers to one basis: the lump sum each is worth on the
// day of the frame, with its range, the highest best value first; equal ones
// stay in the order given. The discount rate is the same for all of them; the
// amounts of two offers move each on its own, also where both depend on the
// same sales, so that Behind may hold a little more than can come to pass.
func CompareOffers(f Frame, d Discount, offers ...Offer) (Comparison, error) {
	if len(offers) < 2 || len(offers) > MaxParts {
		return Comparison{}, &Error{Method: MethodCompareOffers, Input: FactorOffer, Text: strconv.Itoa(len(offers)),
			Reason: "not a number of offers to compare", Remedy: "give 2 to 1000"}
	}
	var errs []error
	c := Comparison{Offers: make([]Standing, len(offers)), Sure: true}
	for i, o := range offers {
		v, err := o.LumpSum(f, d)
		if err != nil && len(errs) < maxErrors {
			errs = append(errs, fmt.Errorf("offer %d: %w", i+1, err))
		}
		c.Offers[i] = Standing{Name: o.Name, At: i + 1, Value: v}
	}
	if err := errors.Join(errs...); err != nil {
		return Comparison{}, err
	}
	slices.SortStableFunc(c.Offers, func(a, b Standing) int { return cmp.Compare(b.Value.Best, a.Value.Best) })
	first := offers[c.Offers[0].At-1]
	most := first.flows(d, first.knobs())
	c.Offers[0].Behind = Point(0)
	for i := range c.Offers[1:] {
		s := &c.Offers[1+i]
		other := offers[s.At-1]
		gap := other.flows(d, other.knobs()).from(most)
		behind, err := evaluate(MethodCompareOffers, nil, func([]knob) Input { return gap.present(d.Rate) })
		if err != nil {
			return Comparison{}, err
		}
		s.Behind = behind
		c.Sure = c.Sure && behind.low > 0
	}
	return c, nil
}

// from returns the flows of most less those of s, one for each time.
func (s flows) from(most flows) flows {
	all := make([]flow, 0, len(most.years)+len(s.years))
	for i, in := range most.amounts {
		all = append(all, flow{most.years[i], in})
	}
	for i, in := range s.amounts {
		all = append(all, flow{s.years[i], Between(-in.high, -in.best, -in.low)})
	}
	slices.SortStableFunc(all, func(a, b flow) int { return cmp.Compare(a.year, b.year) })
	gap := newFlows(len(all))
	for _, f := range all {
		if n := len(gap.years) - 1; n >= 0 && gap.years[n] == f.year {
			sum := &gap.amounts[n]
			*sum = Between(sum.low+f.low, sum.best+f.best, sum.high+f.high)
			continue
		}
		gap.add(f.year, f.low, f.best, f.high)
	}
	return gap
}

type flow struct {
	year float64
	Input
}
