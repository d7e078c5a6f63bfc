package talent

import (
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

// Meets says whether this is the language asked for, at the level or above it.
// Variants of a language (en-GB) are that language. Where the language, or the
// level though one is asked for, is not stated, it cannot say.
func (l *Language) Meets(asked *Language) calendar.Truth {
	if l.Lang == "" || asked.Lang == "" {
		return calendar.Unknown
	}
	if !strings.EqualFold(recordBase(l.Lang), recordBase(asked.Lang)) {
		return calendar.No
	}
	switch least, has := asked.Rank(), l.Rank(); {
	case least == 0 || has >= least:
		return calendar.Yes
	case has == 0:
		return calendar.Unknown
	}
	return calendar.No
}

// Covers says whether the expert has so many hours a week throughout the period:
// with hours 0 any time in all of it, with the zero period the hours at any
// time. Hours in another unit than h/week settle nothing.
func (a *Availability) Covers(period calendar.Period, hours int) calendar.Truth {
	has := calendar.Yes
	if hours > 0 {
		has = calendar.Unknown
		if a.Hours.Unit == "" || a.Hours.Unit == unitHours {
			has = a.Hours.AtLeast(quantity.DecimalOf(int64(hours)))
		}
	}
	if period.IsZero() {
		return has
	}
	w := period.Whole()
	return has.And(a.Period.Contains(w.Start)).And(a.Period.Contains(w.End))
}

// needPart is a list of a record as a need may look at it: element by element
// where no consent covers the whole list.
type needPart struct {
	of      *Expert
	purpose Purpose
	on      calendar.Date
	list    string
	whole   bool
}

func needLook(e *Expert, purpose Purpose, on calendar.Date, list string) needPart {
	return needPart{e, purpose, on, list, e.CanUsePart(purpose, on, list).Granted()}
}

// may reports whether the element may be looked at.
func (p *needPart) may(i int) bool {
	if p.whole {
		return true
	}
	var b [32]byte
	at := strconv.AppendInt(append(append(b[:0], p.list...), '/'), int64(i), 10)
	return p.of.CanUsePart(p.purpose, p.on, string(at)).Granted()
}

// needSome says whether there is any of what is worth from low to high.
func needSome(low, high int) calendar.Truth {
	switch {
	case low > 0:
		return calendar.Yes
	case high > 0:
		return calendar.Unknown
	}
	return calendar.No
}
