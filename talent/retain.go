package talent

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// Deletion is a part of a record that is due for deletion. It is comparable.
type Deletion struct {
	At    string         `json:"at"` // an RFC 6901 pointer; the empty pointer is the whole record
	Why   DeletionReason `json:"why"`
	Since calendar.Date  `json:"since,omitzero"` // the first day on which all of it surely is due; zero where that is not known
	Sure  calendar.Truth `json:"sure"`           // Yes, or Unknown where the dates leave it open
}

// DeletionReason says why a part of a record is due for deletion. It is a closed
// set; the zero value says that nobody knows.
type DeletionReason uint8

// The reasons.
const (
	DeletionUnstated DeletionReason = iota
	// RetentionOver: the last day on which it may be kept is over.
	RetentionOver
	// ConsentsOver: every consent has expired or was withdrawn, so that it may be
	// used for nothing any more.
	ConsentsOver
	// NeverConsented: no consent to any purpose is on record.
	NeverConsented
)

var deletionTexts = [...]string{"unstated", "retention-over", "consents-over", "never-consented"}

// DueForDeletion returns what is due for deletion on the day, in the order of the
// record: the whole of it, when no consent is left or none was ever given, and
// each part that holds something and whose Handling.RetainUntil is over, as the
// widest part of which that is true. As everywhere the narrowest part named counts:
// what is to be kept longer than the list in which it stands is left out.
//
// Of a record with more than [MaxPointers] entries in Handling a part at the top of
// which some is due is given as a whole, with Unknown; of one with more consents
// and pointers in their scopes, a consent counts as perhaps withdrawn when another
// for its purpose was.
//
// Another ground in law may allow to keep what no consent covers: that is for the
// caller to know. [Expert.Without] takes parts out.
func (e *Expert) DueForDeletion(on calendar.Date) []Deletion {
	if !e.holdsData() {
		return nil
	}
	var list []Deletion
	if d, due := e.retainConsents(on); due {
		list = append(list, d)
	}
	dated := false
	for i := range e.Handling {
		dated = dated || !e.Handling[i].RetainUntil.IsZero()
	}
	if !dated {
		return list
	}
	few := len(e.Handling) <= MaxPointers
	r := redactor{
		judge: func(pointer string) redactCut {
			over, mixed := e.retainAt(pointer, on), false
			since := calendar.Date{}
			for i := range e.Handling {
				h := &e.Handling[i]
				if h.RetainUntil.IsZero() || !within(h.At, pointer) {
					continue
				}
				if !mixed && h.At != pointer {
					if few {
						mixed = e.retainAt(h.At, on) != over
					} else {
						mixed = retainOver(h.RetainUntil, on) != over
					}
				}
				since = retainLater(since, h.RetainUntil.Latest().AddDays(1))
			}
			switch {
			case mixed && (pointer == "" || few):
				return redactSome
			case mixed: // too many to tell
				over, since = calendar.Unknown, calendar.Date{}
			case over == calendar.No:
				return redactAll
			case over == calendar.Unknown:
				since = calendar.Date{}
			case since.IsZero(): // said of what it lies in
				since = e.retainSince(pointer)
			}
			list = append(list, Deletion{pointer, RetentionOver, since, over})
			return redactNone
		},
		atom: func(pointer string) {
			list = append(list, Deletion{At: pointer, Why: RetentionOver})
		},
	}
	r.expert(e)
	return list
}

// retainAt says whether the last day on which the part may be kept is over, by
// the narrowest part of which one is stated: No where none is, and Unknown where
// the record says different things of one part.
func (e *Expert) retainAt(pointer string, on calendar.Date) calendar.Truth {
	over, long := calendar.No, -1
	for i := range e.Handling {
		h := &e.Handling[i]
		if h.RetainUntil.IsZero() || len(h.At) < long || !within(pointer, h.At) {
			continue
		}
		here := retainOver(h.RetainUntil, on)
		if len(h.At) == long && here != over {
			here = calendar.Unknown
		}
		over, long = here, len(h.At)
	}
	return over
}

// retainSince returns the day after the last one on which the part may be kept.
func (e *Expert) retainSince(pointer string) (since calendar.Date) {
	long := -1
	for i := range e.Handling {
		h := &e.Handling[i]
		if h.RetainUntil.IsZero() || len(h.At) < long || !within(pointer, h.At) {
			continue
		}
		if len(h.At) > long {
			since = calendar.Date{}
		}
		since, long = retainLater(since, h.RetainUntil.Latest().AddDays(1)), len(h.At)
	}
	return since
}

// retainOver says whether the last day lies before the day.
func retainOver(last, on calendar.Date) calendar.Truth {
	switch last.Compare(on) {
	case calendar.Before:
		return calendar.Yes
	case calendar.CannotSay:
		return calendar.Unknown
	}
	return calendar.No
}

// retainLater returns the later of two days; zero is none.
func retainLater(a, b calendar.Date) calendar.Date {
	if a.YMD() > b.YMD() {
		return a
	}
	return b
}

// retainConsents says whether no consent is left that holds or may come to hold.
func (e *Expert) retainConsents(on calendar.Date) (d Deletion, due bool) {
	d = Deletion{Why: NeverConsented, Sure: calendar.Yes}
	n := len(e.Consents)
	for i := range e.Consents {
		n += len(e.Consents[i].Scope)
	}
	var withdrawn map[Purpose]bool // of too many consents, the purposes of those that are not surely still held to
	if n > MaxPointers {
		withdrawn = map[Purpose]bool{}
		for i := range e.Consents {
			if c := &e.Consents[i]; !c.Withdrawn.IsZero() && c.Withdrawn.Compare(on) != calendar.After {
				withdrawn[c.Purpose] = true
			}
		}
	}
	for i := range e.Consents {
		c := &e.Consents[i]
		if c.Purpose == "" || consentSilent(c.Method) {
			continue
		}
		among := e.Consents
		if withdrawn != nil {
			among = e.Consents[i : i+1]
		}
		over, since := c.retainEnded(among, on)
		if withdrawn[c.Purpose] {
			over = over.Or(calendar.Unknown)
		}
		if over == calendar.No {
			return d, false
		}
		d.Why, d.Sure, d.Since = ConsentsOver, d.Sure.And(over), retainLater(d.Since, since)
	}
	if d.Sure != calendar.Yes {
		d.Since = calendar.Date{}
	}
	return d, true
}

// retainEnded says whether the consent is over on the day, and since when: it has
// expired, was withdrawn, or another one of these for the purpose that covers no
// less was withdrawn after it was given.
func (c *Consent) retainEnded(among []Consent, on calendar.Date) (over calendar.Truth, since calendar.Date) {
	over = calendar.No
	end := func(t calendar.Truth, first calendar.Date) {
		if over = over.Or(t); t == calendar.Yes && (since.IsZero() || first.YMD() < since.YMD()) {
			since = first
		}
	}
	if !c.Expires.IsZero() {
		end(retainOver(c.Expires, on), c.Expires.Latest().AddDays(1))
	}
	for i := range among {
		w := &among[i]
		if w.Withdrawn.IsZero() || w.Purpose != c.Purpose || w != c && !w.coversAll(c) {
			continue
		}
		t := retainOver(w.Withdrawn, on)
		if w.Withdrawn.Compare(on) == calendar.Same {
			t = calendar.Yes
		}
		if w != c {
			switch c.Given.Compare(w.Withdrawn) {
			case calendar.After:
				t = calendar.No
			case calendar.CannotSay:
				t = t.And(calendar.Unknown)
			}
		}
		end(t, w.Withdrawn.Latest())
	}
	return over, since
}

// coversAll reports whether all that the other consent covers is in the scope.
func (c *Consent) coversAll(o *Consent) bool {
	if len(o.Scope) == 0 {
		return c.covers("")
	}
	for _, s := range o.Scope {
		if !c.covers(s) {
			return false
		}
	}
	return true
}

// Without returns a copy of the record without these parts, named by RFC 6901
// pointers; the empty pointer leaves only the identifier. What pointers in
// consents, in Handling and in Sources speak of is counted anew where entries of
// lists are gone; a pointer to an entry that is gone goes, and with its last
// pointer the consent, the handling and the source. So nothing that is left may
// be used or seen where it could not be before.
//
// What only means something as a whole goes as a whole, as in [Expert.Redact].
// The identifier, consents and Handling themselves are no parts to take out here,
// and a text that is no pointer names nothing. The record itself does not change,
// and the copy shares nothing that could change with it.
func (e *Expert) Without(pointers ...string) Expert {
	// Parts are asked about from the top down, so that nothing is that lies in one
	// taken out.
	cuts := make(map[string]redactCut, 2*len(pointers))
	for _, p := range pointers {
		if p != "" && p[0] != '/' {
			continue
		}
		for above := range redactAbove(p) {
			if _, ok := cuts[above]; !ok {
				cuts[above] = redactSome
			}
		}
		cuts[p] = redactNone
	}
	r := redactor{judge: func(part string) redactCut {
		if cut, ok := cuts[part]; ok {
			return cut
		}
		return redactAll
	}}
	if r.judge("") == redactNone {
		return Expert{ID: e.ID}
	}
	out, _ := r.expert(e)
	out.Sources = r.about(out.Sources, false)
	for i := range e.Consents {
		c := e.Consents[i]
		if c.Scope = r.movedAll(c.Scope); len(c.Scope) > 0 || len(e.Consents[i].Scope) == 0 {
			out.Consents = append(out.Consents, c)
		}
	}
	for _, h := range e.Handling {
		if at, ok := r.movedTo(h.At); ok {
			h.At = at
			out.Handling = append(out.Handling, h)
		}
	}
	return out
}

// movedAll returns the pointers as they are in the copy, without those to
// entries that are gone.
func (r *redactor) movedAll(list []string) (out []string) {
	for _, p := range list {
		if q, ok := r.movedTo(p); ok {
			out = append(out, q)
		}
	}
	return out
}

// String returns the text of the reason.
func (d DeletionReason) String() string {
	if int(d) < len(deletionTexts) {
		return deletionTexts[d]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (d DeletionReason) MarshalText() ([]byte, error) {
	return closedText("reason for deletion", deletionTexts[:], uint8(d))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (d *DeletionReason) UnmarshalText(b []byte) error {
	return parseClosed("reason for deletion", deletionTexts[:], b, (*uint8)(d))
}

var (
	deletionEN = [...]string{"not known", "may be kept no longer", "every consent is over", "no consent was ever given"}
	deletionVI = [...]string{"chưa rõ", "đã hết thời hạn lưu giữ", "mọi sự đồng ý đã hết hiệu lực", "chưa từng có sự đồng ý"}
)

// Label returns the reason in words, in Vietnamese where tag asks for it and in English
// otherwise.
func (d DeletionReason) Label(tag language.Tag) string {
	return closedLabel(deletionEN[:], deletionVI[:], uint8(d), tag)
}
