package agreement

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/readiness"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// The checks of the rules on what a transfer settles, in the order of transferRules.

func checkTransferDetails(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil && (a.Form == FormTransfer || a.Form == FormLicence) {
		f = f.Here()
	}
	return f
}

func checkTransferRoles(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil || a.PartiesOpen {
		return f
	}
	gives, takes := false, false
	for i := range a.Parties {
		gives = gives || a.Parties[i].Has(RoleTransferor)
		takes = takes || a.Parties[i].Has(RoleTransferee)
	}
	if !gives || !takes {
		f = f.Here()
	}
	return f
}

func checkTransferObjects(a *Agreement, c *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	l := TransferObjects()
	for i, x := range a.Transfer.Objects {
		if !l.Has(string(x)) {
			f = c.Unlisted(f.At(i), l, string(x))
		}
	}
	return f
}

func checkTransferForm(a *Agreement, c *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	return unlistedHere(c, TransferForms(), string(a.Transfer.Form))
}

func checkTransferMethods(a *Agreement, c *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	l := TransferMethods()
	for i, x := range a.Transfer.Methods {
		if !l.Has(string(x)) {
			f = c.Unlisted(f.At(i), l, string(x))
		}
	}
	return f
}

func checkTransferGrant(a *Agreement, c *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	return unlistedHere(c, Grants(), string(a.Transfer.Grant))
}

// unlistedHere reports a code that is stated and not in its list.
func unlistedHere(c *rule.Context, l *codes.List, x string) (f rule.Faults) {
	if x != "" && !l.Has(x) {
		f = c.Unlisted(f.Here(), l, x)
	}
	return f
}

func checkTransferTerritory(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	for i, x := range a.Transfer.Scope.Territory {
		if !x.Known() {
			f = f.At(i).Code("country", string(x))
		}
	}
	return f
}

func checkTransferSublicence(a *Agreement, _ *rule.Context) (f rule.Faults) {
	t := a.Transfer
	if t != nil && (t.Grant == GrantUse || t.Grant == GrantBoth) && t.Scope.Sublicence == codes.Unknown {
		f = f.Here()
	}
	return f
}

func checkBackgroundOwner(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil || len(a.Transfer.Property.Background) == 0 {
		return f
	}
	parties := a.partyIndex()
	for i := range a.Transfer.Property.Background {
		if p := a.Transfer.Property.Background[i].Owner; !p.IsZero() && !parties.has(a, p) {
			f = f.At(i)
		}
	}
	return f
}

func checkForeground(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer != nil && a.Transfer.Property.Foreground == "" {
		f = f.Here()
	}
	return f
}

func checkForegroundListed(a *Agreement, c *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	return unlistedHere(c, Ownerships(), string(a.Transfer.Property.Foreground))
}

func checkImprovementsListed(a *Agreement, c *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	return unlistedHere(c, Ownerships(), string(a.Transfer.Property.Improvements))
}

func checkGrantBack(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer != nil && a.Transfer.Property.GrantBack == codes.Unknown {
		f = f.Here()
	}
	return f
}

func checkReadinessScale(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	for i := range a.Transfer.Readiness {
		if _, ok := readiness.ScaleOf(a.Transfer.Readiness[i].Scale); !ok {
			f = f.At(i).Code("scale", a.Transfer.Readiness[i].Scale)
		}
	}
	return f
}

func checkReadinessLevel(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	for i := range a.Transfer.Readiness {
		c := &a.Transfer.Readiness[i]
		if s, ok := readiness.ScaleOf(c.Scale); ok && !s.Has(c.Level) {
			f = f.At(i).Code("scale", c.Scale).Int("min", s.Min().Int()).Int("max", s.Max().Int())
		}
	}
	return f
}

func checkReadinessEvidence(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	claims := a.Transfer.Readiness
	proven := provenLevels(claims)
	for i := range claims {
		c := &claims[i]
		s, ok := readiness.ScaleOf(c.Scale)
		if !ok || !s.Has(c.Level) {
			continue
		}
		var n readiness.Number
		if proven != nil {
			n = proven[element{c.Scale, c.Element}]
		} else {
			n, _ = s.Proven(claims, c.Element, calendar.Date{})
		}
		if c.Level.Compare(n) > 0 {
			first := s.Min().Int()
			if !n.IsZero() {
				first = n.Int() + 1
			}
			f = f.At(i).Code("scale", c.Scale).Int("level", c.Level.Int()).Int("missing", first)
		}
	}
	return f
}

// element is what claims of one scale are about.
type element struct{ scale, name string }

// provenLevels tells what is shown of each element where there are many claims;
// it is nil up to maxPairs.
func provenLevels(claims []readiness.Claim) map[element]readiness.Number {
	if len(claims) <= maxPairs {
		return nil
	}
	of := make(map[element][]readiness.Claim)
	for i := range claims {
		e := element{claims[i].Scale, claims[i].Element}
		of[e] = append(of[e], claims[i])
	}
	proven := make(map[element]readiness.Number, len(of))
	for e, list := range of {
		if s, ok := readiness.ScaleOf(e.scale); ok {
			proven[e], _ = s.Proven(list, e.name, calendar.Date{})
		}
	}
	return proven
}

func checkExportAnswer(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer != nil && a.Transfer.Export.Controlled == codes.Unknown && a.crossesBorder() {
		f = f.Here()
	}
	return f
}

// crossesBorder reports whether a transferor and a transferee are surely of
// different countries.
func (a *Agreement) crossesBorder() bool {
	for i := range a.Parties {
		if p := &a.Parties[i]; p.Country != "" && p.Has(RoleTransferor) {
			d, _ := a.transferDirection(p.Country)
			return d == Outbound || d == Mutual || d == Inbound
		}
	}
	return false
}

func checkExportLicence(a *Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer != nil && a.Transfer.Export.Licence == "" && a.Transfer.Export.licenceNeeded() == calendar.Yes {
		f = f.Here()
	}
	return f
}

func checkExportExpired(a *Agreement, c *rule.Context) (f rule.Faults) {
	if a.Transfer == nil || c.AsOf() == 0 {
		return f
	}
	if d := a.Transfer.Export.Until; !d.IsZero() && rule.Day(d.Latest().YMD()) < c.AsOf() {
		f = f.Here().Date("until", d.String())
	}
	return f
}
