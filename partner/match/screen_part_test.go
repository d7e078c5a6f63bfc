package match_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/partner"
	. "github.com/scicoop/scicoop/partner/match"
)

// An entry all of whose words stand in a longer name is looked at by a person;
// words that are common to many organisations are no entry by themselves.
func TestScreenPart(t *testing.T) {
	listed := func(names ...string) (list ScreenList) {
		for i, n := range names {
			list.Entries = append(list.Entries, Listed{Reference: fmt.Sprint(i), Names: []partner.Name{{Value: n}}})
		}
		return list
	}
	screen := func(list ScreenList, name string) Screened {
		return NewScreener(list, ScreenOptions{}).Screen(&partner.Partner{Names: []partner.Name{{Value: name}}})
	}
	for _, x := range []struct {
		entry, name string
		found       codes.Answer
	}{
		{"Zeta", "Zeta Research Laboratories International Holding", codes.Yes},
		{"Zeta Technologies", "Zeta Technologies Research and Development Vietnam Company Limited", codes.Yes},
		{"Công ty Thử Nghiệm", "Cong ty TNHH Nghien cuu va Thu nghiem Mau Ha Noi", codes.Yes}, // in any order, without marks
		{"University", "University of Somewhere", codes.No},
		{"Zeta Holding", "Zeta Research Laboratories International", codes.No},
		{"Zeta", "Zetaplan Research Laboratories International", codes.No},
		{"", "Zeta Research", codes.Unknown}, // an entry that cannot be compared
	} {
		r := screen(listed(x.entry), x.name)
		assert.Equal(t, x.found, r.Found, "%s: %s", x.entry, x.name)
		for _, h := range r.Hits {
			assert.GreaterOrEqual(t, h.Score, Floor)
			assert.True(t, h.Reasons.Has(ExtraWords), x.entry)
		}
	}

	// So many entries that not all are looked at are not passed over in silence.
	many := make([]string, 30)
	for i := range many {
		many[i] = "Zeta " + string(rune('a'+i%26)) + "lpha"
	}
	r := screen(listed(append(many, "Zeta", "Beta", "Gamma")...), "Gamma Zeta Beta Research Laboratories International Holding")
	assert.Len(t, r.Hits, 3)
}
