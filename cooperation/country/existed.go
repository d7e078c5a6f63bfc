package country

import (
	"iter"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/source"
)

// day9999 stands in the spans for no end.
const day9999 = 99999999

// ExistedOn says whether the entry stood on the date: Yes when it did on every
// day the date can be, No when on none of them, Unknown otherwise.
//
// It goes by the lists: No before an entry was listed (see Listed) and from
// the day it was withdrawn on; Yes in between. Where general knowledge says
// that the state itself began or ended on another day than the list, or later
// than an open beginning, the answer for the days in between is Unknown; such
// knowledge never turns a Yes into a No. An entry whose beginning nobody tells
// is taken to have stood all along.
//
// It is Unknown for codes without an entry, for XK, which no standard lists,
// for the zero Date, and for an uncertain or approximate date, unless the entry
// is open on both sides.
func (c Code) ExistedOn(d calendar.Date) calendar.Truth {
	i := find(c)
	if i < 0 || d.IsZero() {
		return calendar.Unknown
	}
	s := &entries[i].span
	if s.yesFrom == 0 && s.yesUntil == day9999 {
		return calendar.Yes
	}
	if d.Uncertain() || d.Approximate() {
		return calendar.Unknown
	}
	early, late := d.YMD(), d.Latest().YMD()
	switch {
	case early >= s.yesFrom && late < s.yesUntil:
		return calendar.Yes
	case late < s.noBefore || early >= s.noAgo:
		return calendar.No
	}
	return calendar.Unknown
}

// Listed returns the date from which the entry stands in ISO 3166, and on what
// basis that is said: Official when ISO 3166-3 names it as the one that took
// the place of a withdrawn entry, Reported when a remark in the data does,
// General when it is general knowledge that it did. The zero Date means that
// the data do not tell. The date may lack month and day.
func (c Code) Listed() (from calendar.Date, basis source.Confidence) {
	if i := find(c); i >= 0 && entries[i].from != "" {
		return date(entries[i].from), entries[i].fromBasis
	}
	return calendar.Date{}, source.Unstated
}

// ListedUntil returns the date on which the entry was withdrawn from ISO
// 3166-1, the first on which it no longer stood; it may lack month and day.
// The zero Date means that it was not withdrawn, or is unknown.
func (c Code) ListedUntil() calendar.Date {
	if i := find(c); i >= 0 && entries[i].until != "" {
		return date(entries[i].until)
	}
	return calendar.Date{}
}

// date reads a date of the generated tables, all of which are tested.
func date(s string) calendar.Date {
	if s == "" {
		return calendar.Date{}
	}
	d, _ := calendar.ParseDate(s)
	return d
}

// SuccessionKind says how two entries follow each other. It is a closed set;
// the zero value is none of them.
type SuccessionKind uint8

// The kinds of succession.
const (
	// Renamed means that the same state or territory goes on under a new code.
	Renamed SuccessionKind = iota + 1
	// Parted means that a part of the earlier entry's territory became the
	// later entry. It does not say that the later one took over rights or
	// duties.
	Parted
	// Merged means that the earlier entry became part of the later one, which
	// existed already or took in several.
	Merged
	// Continued means that the later entry is a part of the earlier one that is
	// commonly treated as carrying it on.
	Continued
)

// String returns "renamed", "parted", "merged" or "continued", and "" for
// anything else.
func (k SuccessionKind) String() string {
	switch k {
	case Renamed:
		return "renamed"
	case Parted:
		return "parted"
	case Merged:
		return "merged"
	case Continued:
		return "continued"
	}
	return ""
}

// Succession says that one entry came after another. It is data with a stated
// basis, not a finding of law. The zero value says nothing; Succession is
// comparable.
type Succession struct {
	// From is the earlier entry, a former one.
	From Code
	// To is the later entry.
	To Code
	// Kind says how they follow each other. The kind is this package's reading.
	Kind SuccessionKind
	// Date is when it happened, as far as known; it may lack month and day.
	// It is general knowledge except where it is the day of withdrawal.
	Date calendar.Date
	// Basis says how sure the pair is: Official when the code of ISO 3166-3
	// names both, Reported when a remark in the data does, General otherwise.
	Basis source.Confidence
	// Note is a remark in English, mostly empty.
	Note string
}

type succession struct {
	from, to Code
	kind     SuccessionKind
	date     string
	basis    source.Confidence
	note     string
}

func (s *succession) public() Succession {
	return Succession{From: s.from, To: s.to, Kind: s.kind, Date: date(s.date), Basis: s.basis, Note: s.note}
}

// Successors yields the entries that came after c, in the order of their codes.
// There are none for a current entry.
func (c Code) Successors() iter.Seq[Succession] {
	return func(yield func(Succession) bool) {
		for i := range successions {
			if successions[i].from == c && !yield(successions[i].public()) {
				return
			}
		}
	}
}

// Predecessors yields the entries that c came after, in the order of their
// codes.
func (c Code) Predecessors() iter.Seq[Succession] {
	return func(yield func(Succession) bool) {
		for i := range successions {
			if successions[i].to == c && !yield(successions[i].public()) {
				return
			}
		}
	}
}
