package talent

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
)

// redactCut is how much of a part is kept.
type redactCut uint8

const (
	redactNone redactCut = iota
	redactSome
	redactAll
)

// redactor copies of a record what is to be kept. It asks about parts that hold
// something only, from the whole record down, and goes on below where the answer
// is that some is kept. A member that it does not know is not kept.
type redactor struct {
	judge func(pointer string) redactCut
	atom  func(pointer string) // told of what should be cut but has no parts; may be nil
	moved map[string][]int     // by list, the new index of each entry; below 0, it is left out
	kept  int                  // how many parts hold something in the copy so far
}

// expert returns the copy, without consents and handling, and whether all was kept.
func (r *redactor) expert(e *Expert) (out Expert, whole bool) {
	switch r.judge("") {
	case redactAll:
		return redactClone(e), true
	case redactNone:
		return Expert{ID: e.ID}, false
	}
	out.ID = e.ID
	out.Names = redactList(r, "/names", e.Names, nil, redactName)
	out.Identifiers = redactList(r, "/identifiers", e.Identifiers, nil, nil)
	out.Contacts = redactList(r, "/contacts", e.Contacts, nil, redactContact)
	r.text("/profile", &out.Profile, e.Profile)
	out.Keywords = redactList(r, "/keywords", e.Keywords, nil, nil)
	out.Affiliations = redactList(r, "/affiliations", e.Affiliations, redactOwnAffiliation, redactAffiliation)
	out.Expertise = redactList(r, "/expertise", e.Expertise, redactOwnExpertise, redactExpertise)
	out.Outputs = redactList(r, "/outputs", e.Outputs, redactOwnOutput, redactOutput)
	out.Metrics = redactList(r, "/metrics", e.Metrics, nil, redactMetric)
	out.Languages = redactList(r, "/languages", e.Languages, nil, redactLanguage)
	redactValue(r, "/country", &out.Country, e.Country)
	redactValue(r, "/place", &out.Place, e.Place)
	redactValue(r, "/timeZone", &out.TimeZone, e.TimeZone)
	out.Availability = redactList(r, "/availability", e.Availability, nil, redactAvailability)
	out.Modes = redactList(r, "/modes", e.Modes, nil, nil)
	out.Ties = redactList(r, "/ties", e.Ties, nil, redactTie)
	out.Sources = redactList(r, "/sources", e.Sources, redactOwnSource, redactSource)
	redactValue(r, "/ext", &out.Ext, e.Ext)
	return out, false
}

// redactList copies a list. What an entry shares with its copy own makes the
// copy's own; below copies the members of an entry, and without it an entry is
// kept whole or not at all.
func redactList[T any](r *redactor, at string, list []T, own func(*T), below func(r *redactor, at string, to, from *T)) []T {
	if len(list) == 0 {
		return nil
	}
	switch r.judge(at) {
	case redactAll:
		r.kept++
		return redactOwnList(list, own)
	case redactNone:
		r.leave(at, -1, len(list))
		return nil
	}
	var out []T
	for i := range list {
		p := at + "/" + strconv.Itoa(i)
		var x T
		kept := r.kept
		switch cut := r.judge(p); {
		case cut == redactAll:
			r.kept++
			x = list[i]
			if own != nil {
				own(&x)
			}
		case cut == redactSome && below != nil:
			below(r, p, &x, &list[i])
		case cut == redactSome && r.atom != nil:
			r.atom(p)
		}
		if r.kept > kept {
			r.leave(at, len(out), len(list))
			out = append(out, x)
		} else {
			r.leave(at, -1, 1)
		}
	}
	return out
}

// redactDepth is more than how deep parts lie in one another: for
// /expertise/0/evidence/0/ref it is 5. It keeps the work on a pointer in line with
// its length.
const redactDepth = 8

// redactAbove yields what the pointer lies in, from the whole record down, as deep
// as parts go.
func redactAbove(pointer string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i, depth := 0, 0; i < len(pointer) && depth < redactDepth; i++ {
			if pointer[i] == '/' {
				if depth++; !yield(pointer[:i]) {
					return
				}
			}
		}
	}
}

// leave notes where the next entry of a list goes; below 0, where so many next
// ones do not go.
func (r *redactor) leave(list string, to, n int) {
	if r.moved == nil {
		r.moved = map[string][]int{}
	}
	if to >= 0 {
		n = 1
	}
	for range n {
		r.moved[list] = append(r.moved[list], to)
	}
}

// movedTo returns the pointer as it is in the copy; false where an entry on the
// way was left out.
func (r *redactor) movedTo(pointer string) (string, bool) {
	if len(r.moved) == 0 {
		return pointer, true
	}
	var b strings.Builder
	for start, depth := 0, 0; start < len(pointer); depth++ {
		end := len(pointer)
		if depth == redactDepth {
			b.WriteString(pointer[start:])
			break
		}
		if n := strings.IndexByte(pointer[start+1:], '/'); n >= 0 {
			end = start + 1 + n
		}
		part := pointer[start+1 : end]
		if to, ok := r.moved[pointer[:start]]; ok {
			if i, err := strconv.Atoi(part); err == nil && i >= 0 && i < len(to) && strconv.Itoa(i) == part {
				if to[i] < 0 {
					return "", false
				}
				part = strconv.Itoa(to[i])
			}
		}
		b.WriteByte(pointer[start])
		b.WriteString(part)
		start = end
	}
	return b.String(), true
}

// whole reports whether a value that has no parts is kept.
func (r *redactor) whole(at string) bool {
	switch r.judge(at) {
	case redactAll:
		r.kept++
		return true
	case redactSome:
		if r.atom != nil {
			r.atom(at)
		}
	}
	return false
}

// redactValue copies a value that has no parts.
func redactValue[T comparable](r *redactor, at string, to *T, from T) {
	var none T
	if from != none && r.whole(at) {
		*to = from
	}
}

func (r *redactor) text(at string, to *text.Text, from text.Text) {
	if len(from) > 0 && r.whole(at) {
		*to = slices.Clone(from)
	}
}

func redactName(r *redactor, at string, to, from *PersonName) {
	redactValue(r, at+"/display", &to.Display, from.Display)
	redactValue(r, at+"/lang", &to.Lang, from.Lang)
	redactValue(r, at+"/family", &to.Family, from.Family)
	redactValue(r, at+"/given", &to.Given, from.Given)
}

func redactContact(r *redactor, at string, to, from *Contact) {
	redactValue(r, at+"/kind", &to.Kind, from.Kind)
	redactValue(r, at+"/value", &to.Value, from.Value)
}

func redactAffiliation(r *redactor, at string, to, from *Affiliation) {
	redactValue(r, at+"/kind", &to.Kind, from.Kind)
	redactValue(r, at+"/partner", &to.Partner, from.Partner)
	redactValue(r, at+"/organisation", &to.Organisation, from.Organisation)
	r.text(at+"/name", &to.Name, from.Name)
	redactValue(r, at+"/department", &to.Department, from.Department)
	r.text(at+"/role", &to.Role, from.Role)
	redactValue(r, at+"/place", &to.Place, from.Place)
	redactValue(r, at+"/country", &to.Country, from.Country)
	redactValue(r, at+"/period", &to.Period, from.Period)
}

func redactExpertise(r *redactor, at string, to, from *Expertise) {
	redactValue(r, at+"/technology", &to.Technology, from.Technology)
	redactValue(r, at+"/level", &to.Level, from.Level)
	redactValue(r, at+"/asOf", &to.AsOf, from.AsOf)
	to.Evidence = redactList(r, at+"/evidence", from.Evidence, nil, redactEvidence)
}

func redactEvidence(r *redactor, at string, to, from *Evidence) {
	redactValue(r, at+"/kind", &to.Kind, from.Kind)
	redactValue(r, at+"/ref", &to.Ref, from.Ref)
	redactValue(r, at+"/on", &to.On, from.On)
}

func redactOutput(r *redactor, at string, to, from *Output) {
	redactValue(r, at+"/kind", &to.Kind, from.Kind)
	redactValue(r, at+"/ref", &to.Ref, from.Ref)
	r.text(at+"/title", &to.Title, from.Title)
	r.text(at+"/abstract", &to.Abstract, from.Abstract)
	redactValue(r, at+"/on", &to.On, from.On)
	redactValue(r, at+"/technology", &to.Technology, from.Technology)
}

func redactMetric(r *redactor, at string, to, from *Metric) {
	redactValue(r, at+"/name", &to.Name, from.Name)
	redactValue(r, at+"/value", &to.Value, from.Value)
	redactValue(r, at+"/source", &to.Source, from.Source)
	redactValue(r, at+"/field", &to.Field, from.Field)
	redactValue(r, at+"/on", &to.On, from.On)
}

func redactLanguage(r *redactor, at string, to, from *Language) {
	redactValue(r, at+"/lang", &to.Lang, from.Lang)
	redactValue(r, at+"/level", &to.Level, from.Level)
}

func redactAvailability(r *redactor, at string, to, from *Availability) {
	redactValue(r, at+"/period", &to.Period, from.Period)
	redactValue(r, at+"/hours", &to.Hours, from.Hours)
}

func redactTie(r *redactor, at string, to, from *Tie) {
	redactValue(r, at+"/kind", &to.Kind, from.Kind)
	redactValue(r, at+"/expert", &to.Expert, from.Expert)
	redactValue(r, at+"/partner", &to.Partner, from.Partner)
	redactValue(r, at+"/agreement", &to.Agreement, from.Agreement)
	redactValue(r, at+"/period", &to.Period, from.Period)
	redactValue(r, at+"/evidence", &to.Evidence, from.Evidence)
}

// redactSource leaves out all of a source when nothing of what it is about is kept:
// a source about nothing in particular is about the whole record.
func redactSource(r *redactor, at string, to, from *source.Source) {
	kept := r.kept
	redactValue(r, at+"/key", &to.Key, from.Key)
	r.text(at+"/title", &to.Title, from.Title)
	redactValue(r, at+"/publisher", &to.Publisher, from.Publisher)
	redactValue(r, at+"/url", &to.URL, from.URL)
	redactValue(r, at+"/locator", &to.Locator, from.Locator)
	redactValue(r, at+"/published", &to.Published, from.Published)
	redactValue(r, at+"/retrieved", &to.Retrieved, from.Retrieved)
	redactValue(r, at+"/confidence", &to.Confidence, from.Confidence)
	to.About = redactList(r, at+"/about", from.About, nil, nil)
	r.text(at+"/note", &to.Note, from.Note)
	if len(from.About) > 0 && len(to.About) == 0 {
		r.kept = kept
	}
}
