package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// The checks of the rules on payments and milestones, in the order of transferRules.

func checkPaymentBasis(a *Agreement, c *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	l := PaymentBases()
	for i := range a.Transfer.Payments {
		if x := string(a.Transfer.Payments[i].Basis); x != "" && !l.Has(x) {
			f = c.Unlisted(f.At(i), l, x)
		}
	}
	return f
}

func checkPaymentKeys(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	list := a.Transfer.Payments
	known := places[string](len(list))
	for i := range list {
		key := list[i].Key
		if key == "" {
			continue
		}
		first := i
		if known != nil {
			first = firstAt(known, key, i)
		} else {
			for j := range list[:i] {
				if list[j].Key == key {
					first = j
					break
				}
			}
		}
		if first < i {
			f = f.At(i).Code("key", key).Int("other", first+1)
		}
	}
	return f
}

func checkPaymentRate(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	for i := range a.Transfer.Payments {
		if r := a.Transfer.Payments[i].Rate.BasisPoints(); r < 0 || r > 10000 {
			f = f.At(i).Share("rate", int(r))
		}
	}
	return f
}

func checkPaymentRateMissing(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	for i := range a.Transfer.Payments {
		if p := &a.Transfer.Payments[i]; p.Basis.Share() && p.Rate.IsZero() {
			f = f.At(i)
		}
	}
	return f
}

func checkRoyaltyBase(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	for i := range a.Transfer.Payments {
		if p := &a.Transfer.Payments[i]; !p.Rate.IsZero() && !p.Basis.Share() && p.Basis != PaymentContribution && p.Base.IsZero() {
			f = f.At(i)
		}
	}
	return f
}

func checkPaymentAmounts(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	for i := range a.Transfer.Payments {
		if p := &a.Transfer.Payments[i]; badAmount(p.Amount) || badAmount(p.Minimum) || badAmount(p.Cap) {
			f = f.At(i)
		}
	}
	return f
}

// badAmount reports whether an amount is negative or of no known currency.
func badAmount(m money.Amount) bool {
	return !m.IsZero() && (m.Minor < 0 || !m.Currency.Known())
}

func checkPaymentMinimum(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	for i := range a.Transfer.Payments {
		p := &a.Transfer.Payments[i]
		if !p.Minimum.IsZero() && !p.Cap.IsZero() && (p.Minimum.Currency != p.Cap.Currency || p.Minimum.Minor > p.Cap.Minor) {
			f = f.At(i)
		}
	}
	return f
}

func checkPaymentPeriod(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	for i := range a.Transfer.Payments {
		if p := &a.Transfer.Payments[i].Period; p.End.Compare(p.Start) == calendar.Before {
			f = f.At(i).Date("start", p.Start.String()).Date("end", p.End.String())
		}
	}
	return f
}

func checkPaymentCombined(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	var first PaymentBasis
	parts := 0 // 0, 1, or 2 for two and more
	for i := range a.Transfer.Payments {
		switch b := a.Transfer.Payments[i].Basis; {
		case b == "" || b == PaymentMixed || parts == 2:
		case parts == 0:
			first, parts = b, 1
		case b != first:
			parts = 2
		}
	}
	if parts == 2 {
		return f
	}
	for i := range a.Transfer.Payments {
		if a.Transfer.Payments[i].Basis == PaymentMixed {
			f = f.At(i).Int("parts", parts)
		}
	}
	return f
}

func checkMilestoneKeys(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	list := a.Transfer.Milestones
	known := places[string](len(list))
	for i := range list {
		key := list[i].Key
		if key == "" {
			continue
		}
		first := i
		if known != nil {
			first = firstAt(known, key, i)
		} else {
			for j := range list[:i] {
				if list[j].Key == key {
					first = j
					break
				}
			}
		}
		if first < i {
			f = f.At(i).Code("key", key).Int("other", first+1)
		}
	}
	return f
}

func checkMilestoneDue(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	for i := range a.Transfer.Milestones {
		if m := &a.Transfer.Milestones[i]; m.Due.IsZero() && m.Done.IsZero() {
			f = f.At(i)
		}
	}
	return f
}

func checkMilestoneOverdue(a *Agreement, c *rule.Context) (f rule.Faults) {
	if a.Transfer == nil || c.AsOf() == 0 {
		return f
	}
	for i := range a.Transfer.Milestones {
		m := &a.Transfer.Milestones[i]
		if m.Done.IsZero() && !m.Due.IsZero() && rule.Day(m.Due.Latest().YMD()) < c.AsOf() {
			f = f.At(i).Date("due", m.Due.String())
		}
	}
	return f
}

func checkMilestoneEvidence(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	for i := range a.Transfer.Milestones {
		if m := &a.Transfer.Milestones[i]; !m.Done.IsZero() && m.Evidence == "" {
			f = f.At(i)
		}
	}
	return f
}

func checkMilestoneBearer(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil || len(a.Transfer.Milestones) == 0 {
		return f
	}
	parties := a.partyIndex()
	for i := range a.Transfer.Milestones {
		if p := a.Transfer.Milestones[i].Bearer; !p.IsZero() && !parties.has(a, p) {
			f = f.At(i)
		}
	}
	return f
}

func checkMilestonePayment(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil || len(a.Transfer.Milestones) == 0 {
		return f
	}
	list := a.Transfer.Payments
	known := places[string](max(len(list), len(a.Transfer.Milestones)))
	if known != nil {
		for i := range list {
			firstAt(known, list[i].Key, i)
		}
	}
	for i := range a.Transfer.Milestones {
		key := a.Transfer.Milestones[i].Payment
		if key == "" {
			continue
		}
		found := false
		if known != nil {
			_, found = known[key]
		} else {
			for j := range list {
				found = found || list[j].Key == key
			}
		}
		if !found {
			f = f.At(i).Code("payment", key)
		}
	}
	return f
}
