package talent

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/source"
)

// Audience is who is to see a record, for what, and on which day. The zero
// value sees nothing: it has no purpose.
//
// The readers of a page for everybody see what is Public, for
// [PurposePublication]; partners what is Limited, for [PurposeSharing]; and who
// keeps the register and works with it what is Private, for the purpose of the
// work. A part of which no [Handling] says who may see it is seen by the last alone.
type Audience struct {
	// Sees is the least open visibility that it may see: Public sees what is
	// public, Limited that and what is limited, and Private, who keeps the
	// register, everything. The zero value sees what Public sees.
	Sees    Visibility
	Purpose Purpose
	On      calendar.Date
}

// Redact returns a copy of the record that holds what the audience may see and
// nothing else: every part is left out that [Expert.CanUsePart] does not grant,
// or that is less open than the audience may see. The rest of the record knows
// nothing of what was left out.
//
// Of an entry of a list of which only some members may be seen, those are kept
// and the others blank. What only means something as a whole is kept whole or
// not at all: a text in its languages, an identifier with its scheme, a number
// with its unit, Ext with its members. The identifier of the record stays; it is a
// pseudonym (see [Expert.Pseudonym] for another). Consents and Handling are left
// out, so that nothing more can be made of the copy where a consent is asked for:
// packages find, assign, health and orcid take the record itself. Where entries are
// left out, what Sources are About is counted anew, and a source that is about
// nothing of what is left goes too, as does one of which it may not be seen what
// it is about.
//
// A record with more than [MaxPointers] pointers is judged by its parts at the top
// only: those not permitted as a whole are left out.
//
// The copy shares nothing that could change with the record. [Expert.Permissions]
// tells without a copy what may be used.
func (e *Expert) Redact(to Audience) Expert {
	if to.Sees == VisibilityUnstated {
		to.Sees = Public
	}
	top := e.redactFor(&to, "")
	deep, kept := e.pointers(to.Purpose) <= MaxPointers, Parts(0)
	if !deep {
		for i, pointer := range partPointers {
			if e.redactFor(&to, pointer) == redactAll {
				kept |= 1 << i
			}
		}
	}
	r := redactor{judge: func(pointer string) redactCut {
		switch part := PartOf(pointer); {
		case pointer == "":
			return top
		case deep:
			return e.redactFor(&to, pointer)
		case part != 0 && kept.Has(part):
			return redactAll
		}
		return redactNone
	}}
	out, whole := r.expert(e)
	if !whole {
		out.Sources = r.about(out.Sources, true)
	}
	return out
}

// MaxPointers is how many pointers of a record are followed into its parts: those
// in Handling and in the scopes of consents for the purpose asked for, and one for
// each consent. It bounds the work on records that were written to make some.
const MaxPointers = 1024

// pointers counts the pointers of a record as [MaxPointers] says.
func (e *Expert) pointers(purpose Purpose) int {
	n := len(e.Handling) + len(e.Consents)
	for i := range e.Consents {
		if e.Consents[i].Purpose == purpose {
			n += len(e.Consents[i].Scope)
		}
	}
	return n
}

// redactFor judges a part for an audience.
func (e *Expert) redactFor(to *Audience, pointer string) redactCut {
	if e.CanUsePart(to.Purpose, to.On, pointer).Granted() && e.visibleTo(to.Sees, pointer) {
		return redactAll
	}
	// What nothing is said of stands as the part in which it lies.
	for i := range e.Handling {
		if h := &e.Handling[i]; h.At != pointer && within(h.At, pointer) {
			return redactSome
		}
	}
	if e.scopedIn(to.Purpose, pointer) {
		return redactSome
	}
	return redactNone
}

// scopedIn reports whether a consent for the purpose names something that lies in
// the part and is not all of it.
func (e *Expert) scopedIn(purpose Purpose, pointer string) bool {
	for i := range e.Consents {
		if c := &e.Consents[i]; c.Purpose == purpose {
			for _, s := range c.Scope {
				if s != pointer && within(s, pointer) {
					return true
				}
			}
		}
	}
	return false
}

// about counts anew what the sources of the copy are about, and leaves out those
// that are about nothing of what is left. With asked, what is not kept is nothing.
func (r *redactor) about(list []source.Source, asked bool) []source.Source {
	list = slices.DeleteFunc(list, func(s source.Source) bool {
		return len(s.About) > 0 && !slices.ContainsFunc(s.About, func(p string) bool { return r.leftOf(p, asked) })
	})
	if len(list) == 0 {
		return nil
	}
	for i := range list {
		var left []string
		for _, p := range list[i].About {
			if r.leftOf(p, asked) {
				q, _ := r.movedTo(p)
				left = append(left, q)
			}
		}
		list[i].About = left
	}
	return list
}

// leftOf reports whether something of the part is in the copy.
func (r *redactor) leftOf(pointer string, asked bool) bool {
	_, ok := r.movedTo(pointer)
	return ok && (!asked || r.judge(pointer) != redactNone)
}
