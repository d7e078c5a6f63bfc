package codes

import (
	"errors"
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Validate reports every mistake of the table at once: no identifier or
// edition, an entry without code or without a label in either language, text
// that is not in NFC, a code that stands twice, dates that are not days or run
// backwards, a parent or replacement that is not in the table, and chains of
// either that do not end. It is meant for the tests of the package that owns
// the table. It returns nil when there is nothing to report.
func (t *Table) Validate() error {
	var errs []error
	report := func(code, reason, remedy string) {
		errs = append(errs, newError("table "+t.ID, code, reason, remedy))
	}
	if t.ID == "" {
		report("", "the table has no identifier", "set ID")
	}
	if t.Edition == "" {
		report("", "the table has no edition", "set Edition")
	}
	if t.TitleEN == "" || t.TitleVI == "" || !text.Valid(t.TitleEN) || !text.Valid(t.TitleVI) {
		report("", "the title is missing or not clean in one of the languages", "set TitleEN and TitleVI, in NFC")
	}
	if t.Updated != "" {
		if _, err := calendar.ParseDate(t.Updated); err != nil {
			errs = append(errs, err)
		}
	}
	l := newList(t, t.Edition, t.Entries)
	for i, e := range l.entries {
		if err := e.check("entry of " + t.ID); err != nil {
			errs = append(errs, err)
			continue
		}
		if e.EN == "" || e.VI == "" {
			report(e.Code, "a label is missing", "set EN and VI; mark a working translation as such")
		}
		if l.index[e.Code] != int32(i) {
			report(e.Code, "the code stands twice", "remove one of the entries")
		}
		if err := l.dangling(e); err != nil {
			errs = append(errs, err)
			continue
		}
		if _, ok := l.Current(e.Code); !ok {
			report(e.Code, "the chain of replacements does not end", "break the circle")
		}
		if l.circular(e) {
			report(e.Code, "the chain of parents does not end", "break the circle")
		}
	}
	return errors.Join(errs...)
}

// circular reports whether the parents of e never come to an end.
func (l *List) circular(e Entry) bool {
	for range len(l.entries) {
		if e.Parent == "" {
			return false
		}
		e, _ = l.Lookup(e.Parent)
	}
	return true
}

// check says what is wrong with e by itself.
func (e Entry) check(what string) error {
	switch {
	case e.Code == "":
		return newError(what, e.Code, "the code is empty", "give every entry a code")
	case !text.Valid(e.Code) || strings.ContainsAny(e.Code, " \t\r\n"):
		return newError(what, e.Code, "the code holds blanks or is not in NFC", "write it without blanks, in NFC")
	case !text.Valid(e.EN) || !text.Valid(e.VI) || !text.Valid(e.NoteEN) || !text.Valid(e.NoteVI):
		return newError(what, e.Code, "a label or note is not in NFC or has blanks around it", "normalise the text")
	case !isDay(e.From) || !isDay(e.Until):
		return newError(what, e.Code, "From or Until is not a day", "write yyyymmdd, with zeros for a month or day not known")
	case e.From != 0 && e.Until != 0 && latest(e.Until) < earliest(e.From):
		return newError(what, e.Code, "Until is before From", "exchange the two")
	case e.ReplacedBy == e.Code || e.Parent == e.Code:
		return newError(what, e.Code, "the entry refers to itself", "leave the reference out")
	}
	return nil
}

// isDay reports whether ymd is 0 or a date with a year.
func isDay(ymd int32) bool {
	if ymd == 0 {
		return true
	}
	_, err := calendar.NewDate(int(ymd/10000), int(ymd/100%100), int(ymd%100))
	return err == nil && ymd > 10000
}
