package technology

import (
	"errors"
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Validate reports every mistake of the table at once. It is meant for the
// tests of the package that owns the table and returns nil when there is
// nothing to report.
func (t *ListTable) Validate() error {
	errs := []error{t.codes().Validate()}
	report := func(about, reason, remedy string) {
		errs = append(errs, newError("list "+t.ID, about, reason, remedy))
	}
	if !(Code{List: t.ID, Code: "1"}).Valid() {
		report(t.ID, "the identifier cannot stand in a code", "use capital letters, digits and hyphens")
	}
	for _, d := range []string{t.Issued, t.InForce, t.Until} {
		if _, err := calendar.ParseDate(d); d != "" && err != nil {
			errs = append(errs, err)
		}
	}
	if t.InstrumentEN == "" || t.InstrumentVI == "" || !text.Valid(t.Instrument) || !text.Valid(t.InstrumentEN) || !text.Valid(t.InstrumentVI) {
		report(t.Instrument, "the instrument is not named in both languages, in NFC", "set InstrumentEN and InstrumentVI")
	}
	l := newList(t)
	for _, i := range t.Items {
		switch parent, ok := l.Item(Code{List: t.ID, Code: i.Parent}); {
		case !(Code{List: "X", Code: i.Code}).Valid():
			report(i.Code, "the code has no text form", "use letters, digits and . - /")
		case i.Kind == KindUnstated || i.Kind > Product:
			report(i.Code, "the kind is not stated", "set Kind")
		case i.Kind == Group && i.Parent != "":
			report(i.Code, "a group has a parent", "leave Parent out")
		case i.Kind != Group && i.Number != 0:
			report(i.Code, "something else than a group has a number", "leave Number out")
		case i.Parent != "" && (!ok || parent.Kind != Group):
			report(i.Code, "the parent is not a group of the list", "name a group")
		case i.Parent != "" && i.Kind == Product && !strings.HasPrefix(i.Code, i.Parent+"/"):
			report(i.Code, "the code of a product does not begin with its group", "write group/product")
		case i.Confidence == source.Unstated:
			report(i.Code, "the confidence is not stated", "set Confidence")
		case !l.cites(i.Sources):
			report(i.Code, "a source is not among the sources of the list", "add the Citation")
		}
	}
	for _, c := range t.Counts {
		if c.Of == KindUnstated || c.Value < 0 || c.Sources == "" || c.Confidence == source.Unstated || !l.cites(c.Sources) {
			report(c.Sources, "a count is not complete", "state kind, value, confidence and known sources")
		}
	}
	return errors.Join(errs...)
}

// Validate reports the links that lead from or to a code that is not in the
// lists given, pairs that stand twice, fits not stated, and a crosswalk whose
// maker or loss is not stated. It returns nil when there is nothing to report.
func (w Crosswalk) Validate(from, to interface{ Has(code string) bool }) error {
	if w.table == nil {
		return newError("crosswalk", "", "it leads nowhere", "use CrosswalkTable.Crosswalk")
	}
	var errs []error
	what := "crosswalk " + w.From() + " " + w.To()
	report := func(about, reason, remedy string) {
		errs = append(errs, newError(what, about, reason, remedy))
	}
	t := w.table
	if t.Maker == MakerUnstated || t.Confidence == source.Unstated {
		report("", "the maker or the confidence is not stated", "set Maker and Confidence")
	}
	if w.Lossy() && (t.LossEN == "" || t.LossVI == "" || !text.Valid(t.LossEN) || !text.Valid(t.LossVI)) {
		report("", "the loss is not stated in both languages, in NFC", "set LossEN and LossVI")
	}
	for i, l := range t.Links {
		if !from.Has(l.From) {
			report(l.From, "the code is not in the source list", "correct From")
		}
		if !to.Has(l.To) {
			report(l.To, "the code is not in the target list", "correct To")
		}
		if l.Fit == FitUnstated || l.Fit > Overlaps {
			report(l.From, "the fit is not stated", "set Fit")
		}
		for _, o := range t.Links[:i] {
			if o.From == l.From && o.To == l.To {
				report(l.From, "the pair stands twice", "remove one")
			}
		}
	}
	return errors.Join(errs...)
}
