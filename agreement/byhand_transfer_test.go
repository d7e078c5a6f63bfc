package agreement

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/readiness"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// transfer judges by hand what the table of rules_transfer.go judges.
func (h *hand) transfer(a *Agreement, today rule.Day) {
	n := strconv.Itoa
	t := a.Transfer
	if t == nil {
		if a.Form == FormTransfer || a.Form == FormLicence {
			h.add("AGR-TRANSFER-DETAILS", rule.Advice, "/transfer")
		}
		return
	}
	gives, takes := "", ""
	hasFrom, hasTo, unknown, same := false, false, false, false
	for i := range a.Parties {
		p := &a.Parties[i]
		if p.Has(RoleTransferor) {
			hasFrom = true
			if gives == "" {
				gives = string(p.Country)
			}
		}
		if p.Has(RoleTransferee) {
			hasTo = true
			takes = string(p.Country)
		}
		if (p.Has(RoleTransferor) || p.Has(RoleTransferee)) && p.Country == "" && p.Level != LevelInternational {
			unknown = true
		}
	}
	same = gives == takes
	if (!hasFrom || !hasTo) && !a.PartiesOpen {
		h.add("AGR-TRANSFER-ROLES", rule.Advice, "/parties")
	}
	unlisted := func(c rule.Code, l *codes.List, x, at string) {
		if x != "" && !l.Has(x) {
			h.add(c, rule.Warning, at, near(l, x)...)
		}
	}
	for i, x := range t.Objects {
		unlisted("AGR-TRANSFER-OBJECT-LISTED", TransferObjects(), string(x), "/transfer/objects/"+n(i))
	}
	unlisted("AGR-TRANSFER-FORM-LISTED", TransferForms(), string(t.Form), "/transfer/form")
	for i, x := range t.Methods {
		unlisted("AGR-TRANSFER-METHOD-LISTED", TransferMethods(), string(x), "/transfer/methods/"+n(i))
	}
	unlisted("AGR-TRANSFER-GRANT-LISTED", Grants(), string(t.Grant), "/transfer/grant")
	for i, x := range t.Scope.Territory {
		if !x.Known() {
			h.add("AGR-TRANSFER-TERRITORY", rule.Error, "/transfer/scope/territory/"+n(i), code("country", string(x)))
		}
	}
	if (t.Grant == GrantUse || t.Grant == GrantBoth) && t.Scope.Sublicence == codes.Unknown {
		h.add("AGR-TRANSFER-SUBLICENCE", rule.Advice, "/transfer/scope/sublicence")
	}
	h.payments(t)
	h.milestones(a, today)

	for i, b := range t.Property.Background {
		if !b.Owner.IsZero() && !a.isParty(b.Owner) {
			h.add("AGR-TRANSFER-BACKGROUND-OWNER", rule.Error, "/transfer/intellectualProperty/background/"+n(i)+"/owner")
		}
	}
	if t.Property.Foreground == "" {
		h.add("AGR-TRANSFER-FOREGROUND", rule.Warning, "/transfer/intellectualProperty/foreground")
	}
	unlisted("AGR-TRANSFER-FOREGROUND-LISTED", Ownerships(), string(t.Property.Foreground), "/transfer/intellectualProperty/foreground")
	unlisted("AGR-TRANSFER-IMPROVEMENTS-LISTED", Ownerships(), string(t.Property.Improvements), "/transfer/intellectualProperty/improvements")
	if t.Property.GrantBack == codes.Unknown {
		h.add("AGR-TRANSFER-GRANT-BACK", rule.Advice, "/transfer/intellectualProperty/grantBack")
	}
	for i := range t.Readiness {
		h.claim(t.Readiness, i)
	}
	x := &t.Export
	if x.Controlled == codes.Unknown && hasFrom && hasTo && !unknown && !same {
		h.add("AGR-TRANSFER-EXPORT-ANSWER", rule.Advice, "/transfer/export/controlled")
	}
	caught := x.Controlled == codes.Yes || x.Weapons == codes.Yes || x.Military == codes.Yes || x.Surveillance == codes.Yes || x.Diversion == codes.Yes
	if caught && x.Licence == "" {
		h.add("AGR-TRANSFER-EXPORT-LICENCE", rule.Warning, "/transfer/export/licence")
	}
	if !x.Until.IsZero() && today != 0 && rule.Day(x.Until.Latest().YMD()) < today {
		h.add("AGR-TRANSFER-EXPORT-EXPIRED", rule.Warning, "/transfer/export/until", date("until", x.Until.String()))
	}
}

func (h *hand) payments(t *Transfer) {
	n := strconv.Itoa
	parts := map[PaymentBasis]bool{}
	keys := map[string]int{}
	for _, p := range t.Payments {
		if p.Basis != "" && p.Basis != PaymentMixed {
			parts[p.Basis] = true
		}
	}
	for i := range t.Payments {
		p := &t.Payments[i]
		at := "/transfer/payments/" + n(i)
		if l := PaymentBases(); p.Basis != "" && !l.Has(string(p.Basis)) {
			h.add("AGR-TRANSFER-PAYMENT-LISTED", rule.Warning, at+"/basis", near(l, string(p.Basis))...)
		}
		if p.Key != "" {
			if j, ok := keys[p.Key]; ok {
				h.add("AGR-TRANSFER-PAYMENT-KEY", rule.Error, at+"/key", code("key", p.Key), whole("other", j+1))
			} else {
				keys[p.Key] = i
			}
		}
		royalty := p.Basis == PaymentSellingPrice || p.Basis == PaymentRevenue || p.Basis == PaymentProfit
		if b := p.Rate.BasisPoints(); b < 0 || b > 10000 {
			h.add("AGR-TRANSFER-RATE", rule.Error, at+"/rate", rule.Arg{Name: "rate", Kind: rule.ArgShare, Number: int64(b)})
		}
		if royalty && p.Rate.IsZero() {
			h.add("AGR-TRANSFER-RATE-MISSING", rule.Warning, at+"/rate")
		}
		if !royalty && !p.Rate.IsZero() && p.Basis != PaymentContribution && p.Base.IsZero() {
			h.add("AGR-TRANSFER-ROYALTY-BASE", rule.Error, at+"/basis")
		}
		bad := false
		for _, m := range []money.Amount{p.Amount, p.Minimum, p.Cap} {
			bad = bad || m.Minor < 0 || m != money.Amount{} && !m.Currency.Known()
		}
		if bad {
			h.add("AGR-TRANSFER-AMOUNT", rule.Error, at)
		}
		if !p.Minimum.IsZero() && !p.Cap.IsZero() {
			if c, err := p.Minimum.Compare(p.Cap); err != nil || c > 0 {
				h.add("AGR-TRANSFER-MINIMUM", rule.Error, at+"/minimum")
			}
		}
		if p.Period.End.Compare(p.Period.Start) == calendar.Before {
			h.add("AGR-TRANSFER-PAYMENT-PERIOD", rule.Error, at+"/period", date("start", p.Period.Start.String()), date("end", p.Period.End.String()))
		}
		if p.Basis == PaymentMixed && len(parts) < 2 {
			h.add("AGR-TRANSFER-PAYMENT-COMBINED", rule.Warning, at, whole("parts", len(parts)))
		}
	}
}

func (h *hand) milestones(a *Agreement, today rule.Day) {
	n := strconv.Itoa
	t := a.Transfer
	keys, payments := map[string]int{}, map[string]bool{}
	for _, p := range t.Payments {
		payments[p.Key] = true
	}
	for i := range t.Milestones {
		m := &t.Milestones[i]
		at := "/transfer/milestones/" + n(i)
		if m.Key != "" {
			if j, ok := keys[m.Key]; ok {
				h.add("AGR-TRANSFER-MILESTONE-KEY", rule.Error, at+"/key", code("key", m.Key), whole("other", j+1))
			} else {
				keys[m.Key] = i
			}
		}
		switch {
		case !m.Done.IsZero():
			if m.Evidence == "" {
				h.add("AGR-TRANSFER-MILESTONE-EVIDENCE", rule.Advice, at+"/evidence")
			}
		case m.Due.IsZero():
			h.add("AGR-TRANSFER-MILESTONE-DUE", rule.Warning, at+"/due")
		case today != 0 && rule.Day(m.Due.Latest().YMD()) < today:
			h.add("AGR-TRANSFER-MILESTONE-OVERDUE", rule.Warning, at+"/due", date("due", m.Due.String()))
		}
		if !m.Bearer.IsZero() && !a.isParty(m.Bearer) {
			h.add("AGR-TRANSFER-MILESTONE-BEARER", rule.Error, at+"/bearer")
		}
		if m.Payment != "" && !payments[m.Payment] {
			h.add("AGR-TRANSFER-MILESTONE-PAYMENT", rule.Error, at+"/payment", code("payment", m.Payment))
		}
	}
}

// claim judges one claim of readiness: which levels are shown is worked out
// here level by level, from all claims about the same element.
func (h *hand) claim(claims []readiness.Claim, i int) {
	c := &claims[i]
	at := "/transfer/readiness/" + strconv.Itoa(i)
	s, ok := readiness.ScaleOf(c.Scale)
	if !ok {
		h.add("AGR-TRANSFER-SCALE-KNOWN", rule.Advice, at+"/scale", code("scale", c.Scale))
		return
	}
	if !s.Has(c.Level) {
		h.add("AGR-TRANSFER-LEVEL", rule.Error, at+"/level", code("scale", c.Scale), whole("min", s.Min().Int()), whole("max", s.Max().Int()))
		return
	}
	for l := range s.Levels() {
		if l.Number.Compare(c.Level) > 0 {
			return
		}
		for need := range l.Needs() {
			shown := false
			for _, o := range claims {
				for _, p := range o.Proofs {
					shown = shown || o.Scale == c.Scale && o.Element == c.Element && p.Level == l.Number && p.Evidence != "" && (p.Need == "" || p.Need == need.Code)
				}
			}
			if !shown {
				h.add("AGR-TRANSFER-LEVEL-EVIDENCE", rule.Warning, at+"/level", code("scale", c.Scale), whole("level", c.Level.Int()), whole("missing", l.Number.Int()))
				return
			}
		}
	}
}
