package talent

import (
	"strings"
	"sync"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// ExpertRules returns the rules for one expert. Their messages and arguments
// never hold anything of the record but the places where it is wrong.
func ExpertRules() rule.Set[Expert] {
	return rule.NewSet("expert", "1.0.0", nil,
		personRules, personIdentifierRules, affiliationRules, expertiseRules,
		engagementRules, consentRules, recordRules, recordOutputRules, tieRules, handlingRules)
}

// NetworkRules returns the rules for one network. Whether its members have
// consented stands in their own records: it takes a portfolio to judge that.
func NetworkRules() rule.Set[Network] {
	return rule.NewSet("network", "1.0.0", nil, networkRules, memberRules, sizeRules, stepRules, linkRules, networkWorkRules)
}

// OfficeRules returns the rules for one office.
func OfficeRules() rule.Set[Office] {
	return rule.NewSet("office", "1.0.0", nil, officeRules, officeReportRules, officeFigureRules)
}

// ExpertValidator builds a validator of experts with the rules of [ExpertRules].
func ExpertValidator(opts ...rule.Option) (*rule.Validator[Expert], error) {
	return rule.New(ExpertRules(), opts...)
}

// NetworkValidator builds a validator of networks with the rules of [NetworkRules].
func NetworkValidator(opts ...rule.Option) (*rule.Validator[Network], error) {
	return rule.New(NetworkRules(), opts...)
}

// OfficeValidator builds a validator of offices with the rules of [OfficeRules].
func OfficeValidator(opts ...rule.Option) (*rule.Validator[Office], error) {
	return rule.New(OfficeRules(), opts...)
}

var standard struct {
	expertOnce, networkOnce, officeOnce sync.Once
	expert                              *rule.Validator[Expert]
	network                             *rule.Validator[Network]
	office                              *rule.Validator[Office]
}

// Validate judges the expert by [ExpertRules], on no particular day. It returns
// nil or a [*rule.Report].
func (e *Expert) Validate() error {
	standard.expertOnce.Do(func() { standard.expert = rule.Must(ExpertValidator()) })
	return standard.expert.Validate(e)
}

// Validate judges the network by [NetworkRules], on no particular day. It
// returns nil or a [*rule.Report].
func (n *Network) Validate() error {
	standard.networkOnce.Do(func() { standard.network = rule.Must(NetworkValidator()) })
	return standard.network.Validate(n)
}

// Validate judges the office by [OfficeRules], on no particular day. It returns
// nil or a [*rule.Report].
func (o *Office) Validate() error {
	standard.officeOnce.Do(func() { standard.office = rule.Must(OfficeValidator()) })
	return standard.office.Validate(o)
}

// few is how many elements are compared pair by pair; longer lists go through a map.
const few = 64

// repeats returns the indexes of the elements whose key stood before. Zero keys
// do not count. It allocates only when there is something to tell or when the
// list is long.
func repeats[T any, K comparable](list []T, key func(*T) K) (at []int) {
	var none K
	if len(list) > few {
		seen := make(map[K]bool, len(list))
		for i := range list {
			if k := key(&list[i]); k != none {
				if seen[k] {
					at = append(at, i)
				}
				seen[k] = true
			}
		}
		return at
	}
	for i := 1; i < len(list); i++ {
		k := key(&list[i])
		if k == none {
			continue
		}
		for j := range i {
			if key(&list[j]) == k {
				at = append(at, i)
				break
			}
		}
	}
	return at
}

func itself[T any](x *T) T { return *x }

// unlisted completes the last fault: that the code does not stand in the list.
// Everything of an expert and of a network is judged by it.
func unlisted(f rule.Faults, c *rule.Context, l *codes.List, code string) rule.Faults {
	return c.UnlistedPrivate(f, l, code)
}

// isPointer reports whether s is an RFC 6901 pointer to a part of a record.
func isPointer(s string) bool {
	if s == "" || s[0] != '/' {
		return false
	}
	for i := range len(s) {
		if s[i] == '~' && (i+1 == len(s) || s[i+1] != '0' && s[i+1] != '1') {
			return false
		}
	}
	return true
}

// isZone reports whether s has the shape of a name of the IANA database. The
// database itself is not asked: it differs from machine to machine.
func isZone(s string) bool {
	if s == "UTC" {
		return true
	}
	if len(s) > 64 || !strings.Contains(s, "/") {
		return false
	}
	start := true // of a part
	for i := range len(s) {
		switch b := s[i]; {
		case b >= 'a' && b <= 'z', b >= 'A' && b <= 'Z':
			start = false
		case b == '/':
			if start {
				return false
			}
			start = true
		case b >= '0' && b <= '9', b == '_', b == '-', b == '+':
			if start {
				return false
			}
		default:
			return false
		}
	}
	return !start
}

// future reports whether the date is surely after the day on which is judged.
func future(d calendar.Date, c *rule.Context) bool {
	return !d.IsZero() && c.AsOf() != 0 && d.Compare(calendar.FromYMD(int32(c.AsOf()))) == calendar.After
}

func outside(q quantity.Quantity, low, high int64) bool {
	return q.LessThan(quantity.DecimalOf(low)) == calendar.Yes || q.MoreThan(quantity.DecimalOf(high)) == calendar.Yes
}
