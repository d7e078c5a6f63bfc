package partner

import (
	"sync"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// Rules returns the rules for one partner that hold everywhere. What only one
// jurisdiction asks stands in its pack and is added with [rule.Set.With].
func Rules() rule.Set[Partner] {
	return rule.NewSet("partner", "1.0.0", nil,
		nameRules, kindRules, identifierRules, placeRules, lifeRules, relationRules,
		capabilityRules, answerRules, findingRules, sourceRules,
		registryRules, successionRules, membershipRules, screeningRules)
}

// Validator builds a validator of partners with the rules that hold everywhere.
func Validator(opts ...rule.Option) (*rule.Validator[Partner], error) {
	return rule.New(Rules(), opts...)
}

var standard struct {
	once sync.Once
	v    *rule.Validator[Partner]
}

// Validate judges the partner by the rules that hold everywhere, on no
// particular day. It returns nil or a [*rule.Report].
func (p *Partner) Validate() error {
	standard.once.Do(func() { standard.v = rule.Must(Validator()) })
	return standard.v.Validate(p)
}

// today is the day on which partners are judged; zero when the caller gave none.
func today(c *rule.Context) calendar.Date { return calendar.FromYMD(int32(c.AsOf())) }

// few is the length up to which lists are compared element by element; beyond
// it, checks build an index, so that their time stays linear.
const few = 64

// repeats returns the indexes of elements that are the same as one before.
// Elements that are the same have the same key; those with the zero key are
// the same as none.
func repeats[E any, K comparable](list []E, same func(a, b *E) bool, key func(*E) K) (at []int) {
	if len(list) <= few {
		for i := 1; i < len(list); i++ {
			for j := range i {
				if same(&list[i], &list[j]) {
					at = append(at, i)
					break
				}
			}
		}
		return at
	}
	var zero K
	seen := make(map[K]bool, len(list))
	for i := range list {
		k := key(&list[i])
		if k != zero && seen[k] {
			at = append(at, i)
		}
		seen[k] = true
	}
	return at
}

// keys looks up the keys of a record's sources.
type keys struct {
	p     *Partner
	index map[string]bool
}

// keysFor prepares for a number of look-ups.
func keysFor(p *Partner, lookups int) keys {
	k := keys{p: p}
	if len(p.Sources) > few && lookups > few {
		k.index = make(map[string]bool, len(p.Sources))
		for i := range p.Sources {
			k.index[p.Sources[i].Key] = true
		}
	}
	return k
}

func (k *keys) has(key string) bool {
	if k.index != nil {
		return k.index[key]
	}
	for i := range k.p.Sources {
		if k.p.Sources[i].Key == key {
			return true
		}
	}
	return false
}
