package orcid

import (
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/talent"
)

// output adds an output, if it says anything; ids and url must be read.
func (d *reader) output(o *talent.Output, x *item) {
	o.Ref = d.ref(x)
	if o.Ref == "" && len(o.Title) == 0 && o.On.IsZero() {
		x.ids, x.url = nil, "" // ref told of them
		d.unused(x)
		return
	}
	x.ids, x.url = nil, ""
	d.e.Outputs = append(d.e.Outputs, *o)
	d.handle(place("outputs", len(d.e.Outputs)-1), x, "")
}

func (d *reader) work() {
	var o talent.Output
	var x item
	for name := range d.c.Members() {
		switch name {
		case "title":
			o.Title = d.title()
		case "type":
			o.Kind = d.workKind()
		case "publication-date":
			o.On = d.date()
		case "external-ids":
			x.ids = d.externalIDs(d.ids[:0])
			d.ids = x.ids
		case "url":
			x.url = d.value()
		case "journal-title":
			d.lose(ofJournal)
		default:
			d.item(&x, name)
		}
	}
	d.output(&o, &x)
}

func (d *reader) workKind() talent.EvidenceKind {
	s := d.text()
	if d.set.lenient {
		s = strings.ReplaceAll(strings.ToLower(s), "_", "-")
	}
	kind, fit, known := WorkKind(s)
	if s == "" {
		return ""
	}
	if !known {
		d.mistake("this is no type of work of ORCID 3.0", "write one such as journal-article")
	}
	if d.set.kinds != nil {
		kind, fit = d.set.kinds(s), FitWider
	}
	switch {
	case kind == "" && !known:
		d.note(Lost, 1, "")
	case kind == "":
		d.count(ofTypeLost, Lost, 1, "")
	case fit != FitExact:
		d.count(ofType, Rewritten, 1, "")
	}
	return kind
}

// one reads a text that must be one of a list; it is lost all the same.
func (d *reader) one(m member, reason string, of ...string) {
	s := d.text()
	if s == "" {
		return
	}
	if !slices.Contains(of, s) && !(d.set.lenient && slices.ContainsFunc(of, func(x string) bool { return strings.EqualFold(x, strings.ReplaceAll(s, "_", "-")) })) {
		d.doubt(Lost, 1, reason, "write one of "+strings.Join(of, ", "))
		return
	}
	d.count(m, Lost, 1, "")
}

func (d *reader) funding() {
	o := talent.Output{Kind: talent.EvidenceFunding}
	var x item
	for name := range d.c.Members() {
		switch name {
		case "title":
			o.Title = d.title()
		case "type":
			d.one(ofType, "this is no type of funding of ORCID 3.0", "award", "contract", "grant", "salary-award")
		case "start-date":
			o.On = d.date()
		case "end-date":
			d.lose(ofEnd)
		case "external-ids":
			x.ids = d.externalIDs(d.ids[:0])
			d.ids = x.ids
		case "url":
			x.url = d.value()
		case "organization":
			d.lose(ofOrganisation)
		default:
			d.item(&x, name)
		}
	}
	d.output(&o, &x)
}

func (d *reader) review() {
	o := talent.Output{Kind: talent.EvidenceReview}
	x := item{urlMember: "/review-url"}
	for name := range d.c.Members() {
		switch name {
		case "completion-date":
			o.On = d.date()
		case "external-ids":
			x.ids = d.externalIDs(d.ids[:0])
			d.ids = x.ids
		case "review-url":
			x.url = d.value()
		case "reviewer-role":
			d.one(ofRole, "this is no role of a reviewer of ORCID 3.0", "reviewer", "editor", "member", "chair", "organizer")
		case "review-type":
			d.one(ofReviewType, "this is no type of review of ORCID 3.0", "review", "evaluation")
		case "review-group-id":
			d.lose(ofReviewGroup)
		case "convening-organization":
			d.lose(ofOrganisation)
		default:
			d.item(&x, name)
		}
	}
	d.output(&o, &x)
}

// resource reads the use of a facility that was granted on a proposal. No kind
// of evidence stands for it.
func (d *reader) resource() {
	var o talent.Output
	x := item{within: "/proposal"}
	for name := range d.c.Members() {
		if name != "proposal" {
			d.item(&x, name)
			continue
		}
		if !d.is(document.Object) {
			continue
		}
		for name := range d.c.Members() {
			switch name {
			case "title":
				o.Title = d.title()
			case "start-date":
				o.On = d.date()
			case "end-date":
				d.lose(ofEnd)
			case "external-ids":
				x.ids = d.externalIDs(d.ids[:0])
				d.ids = x.ids
			case "url":
				x.url = d.value()
			case "hosts":
				d.lose(ofHosts)
			default:
				d.unknown()
			}
		}
	}
	n := len(d.e.Outputs)
	if d.output(&o, &x); len(d.e.Outputs) > n {
		d.count(ofCategory, Rewritten, 1, "")
	}
}
