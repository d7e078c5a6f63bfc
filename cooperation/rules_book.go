package cooperation

import (
	"iter"
	"strings"

	"golang.org/x/text/message/catalog"

	"github.com/scicoop/scicoop/cooperation/rule"
)

// All yields what is published of every rule, set by set in the order of the
// members, with the names and versions of the sets that went into the one it
// stands in: "agreement 1.0.0", or "agreement 1.0.0, vietnam-agreement 1.0.0".
// The rules for tasks stand in two sets and come twice.
func (r Rules) All() iter.Seq2[string, rule.Meta] {
	return func(yield func(string, rule.Meta) bool) {
		for _, s := range r.sets() {
			name := strings.Join(s.Names(), ", ")
			for m := range s.All() {
				if !yield(name, m) {
					return
				}
			}
		}
	}
}

// AddMessages puts the English and Vietnamese message of every rule into an
// application's own catalog, keyed by code, as [rule.Set.AddMessages] does for
// one set.
func (r Rules) AddMessages(b *catalog.Builder) error {
	for _, s := range r.sets() {
		if err := s.AddMessages(b); err != nil {
			return err
		}
	}
	return nil
}

// set is a rule set of whatever type.
type set interface {
	Names() []string
	All() iter.Seq[rule.Meta]
	AddMessages(*catalog.Builder) error
}

func (r *Rules) sets() [10]set {
	return [...]set{
		r.Partner, r.Agreement, r.Expert, r.Network, r.Office,
		r.Programme, r.Strategy, r.Event, r.WorkingGroup, r.Portfolio,
	}
}
