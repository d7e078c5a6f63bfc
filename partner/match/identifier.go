package match

import (
	"errors"
	"strings"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
)

// canonical gives an identifier in the form in which equal ones are equal, and
// whether it is valid: what cannot be brought into the form of its scheme stays
// as it is, since two records may have the same slip.
func canonical(x id.External) (id.External, bool) {
	if x.Valid() {
		return x, true
	}
	x.Scheme = id.Scheme(strings.ToLower(strings.TrimSpace(string(x.Scheme))))
	if len(x.Value) > profileBytes {
		return x, false
	}
	c, err := id.ParseExternal(x.Scheme, x.Value)
	switch {
	case err == nil:
		return c, true
	case errors.Is(err, id.ErrUnknownScheme):
		return c, false
	}
	return x, false
}

// withdrawn reports whether the register has withdrawn its record.
func withdrawn(p *partner.Partner, register id.Scheme) bool {
	for i := range p.Registrations {
		if r := &p.Registrations[i]; r.Register == register && r.Listing == partner.ListedWithdrawn {
			return true
		}
	}
	return false
}
