package orcid

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
)

// PermissionError says that nothing was written because the audience may not
// see it. It holds nothing of the person but the expert's id.
type PermissionError struct {
	ID      id.Expert
	Pointer string // the part of the expert
	// Permission is what the consents say. It is Granted where the part is less
	// open than what the audience may see.
	Permission talent.Permission
}

// Error names the expert, the part and the reason.
func (e *PermissionError) Error() string {
	why := "its visibility does not let this audience see it; have the person open it"
	if !e.Permission.Granted() {
		why = "the consents say " + e.Permission.String() + "; ask the person to agree to this purpose"
	}
	return "orcid: " + named(e.ID) + ": " + e.Pointer + " may not be written: " + why
}

// MissingError says what an affiliation must have and has not, or has in a form
// that the registry does not take. Nothing was written.
type MissingError struct {
	ID   id.Expert
	Loss Loss // the items that are Missing; their pointers lead into the expert
}

// Error names the expert and the places.
func (e *MissingError) Error() string {
	var b strings.Builder
	b.WriteString("orcid: " + named(e.ID) + ": write a right value at")
	for i := range min(len(e.Loss), 10) {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(" " + e.Loss[i].Pointer)
	}
	if len(e.Loss) > 10 {
		b.WriteString(", …")
	}
	return b.String()
}

// named names an expert in a message.
func named(x id.Expert) string {
	if x.IsZero() {
		return "an expert without id"
	}
	return "expert " + x.String()
}

// AppendAffiliation appends an affiliation of the expert, by its place in the
// list, as the JSON document by which the member API of ORCID 3.0 adds one: POST
// it to the section of its kind, such as /v3.0/0000-0002-1825-0097/employment.
//
// To write is to share: the audience must be allowed to see the affiliation by
// [talent.Expert.Redact], else the error is a [*PermissionError]. The visibility
// is that of the record's Handling and is left out where nobody decided.
//
// The registry must have the name of the organisation, its city and its country,
// else the error is a [*MissingError] and nothing is appended. It asks for the
// identifier of the organisation in a register (ROR, GRID, RINGGOLD, FUNDREF or
// LEI) too, though its schema does not: one that is missing is in the loss. The
// loss also tells what the registry has no place for, such as partners, further
// languages and doubts of dates. What was read of the same affiliation and has
// no member, such as its region, is written again.
func AppendAffiliation(dst []byte, e *talent.Expert, i int, to talent.Audience) ([]byte, Loss, error) {
	return appendOne(dst, e, i, to, false)
}

// AppendUpdate is [AppendAffiliation] for an affiliation that the registry has:
// the document carries its put-code, and changes the item when it is PUT to the
// path that ends with it. Without a put-code the error is a [*MissingError].
func AppendUpdate(dst []byte, e *talent.Expert, i int, to talent.Audience) ([]byte, Loss, error) {
	return appendOne(dst, e, i, to, true)
}

// PutCode returns the number under which the registry has an affiliation, as it
// was read. It is not known of an affiliation that has changed its place in the
// list, its kind or its organisation since.
func PutCode(e *talent.Expert, i int) (code int64, known bool) {
	if i < 0 || i >= len(e.Affiliations) {
		return 0, false
	}
	x := keptOf(e).affiliation(&e.Affiliations[i], place("affiliations", i))
	return x.code()
}

func appendOne(dst []byte, e *talent.Expert, i int, to talent.Audience, update bool) ([]byte, Loss, error) {
	if i < 0 || i >= len(e.Affiliations) {
		loss := Loss{{place("affiliations", i), Missing, 1}}
		return dst, loss, &MissingError{e.ID, loss}
	}
	k := keptOf(e)
	x := k.affiliation(&e.Affiliations[i], place("affiliations", i))
	if !update {
		x.PutCode = nil
	}
	return k.append(dst, e, i, to, &x, update)
}

// append writes an affiliation; x is what is kept of it, with the put-code if
// that is to be written.
func (k *kept) append(dst []byte, e *talent.Expert, i int, to talent.Audience, x *residueItem, update bool) ([]byte, Loss, error) {
	w := writing{b: dst, at: place("affiliations", i)}
	a, err := k.permitted(e, i, to)
	if err != nil {
		return dst, nil, err
	}
	if _, ok := x.code(); !ok {
		x.PutCode = nil
		if update {
			w.loss = append(w.loss, Item{"/ext/orcid", Missing, 1})
		}
	}
	w.affiliation(&a, x, k.visibility(w.at))
	return w.done(dst, e)
}

// kept is what else an expert's record says of its affiliations: what stays of
// the registry's, and how each is to be treated.
type kept struct {
	rest   residue
	at     map[string]int // places in the residue
	shared []talent.Handling
	own    map[string][]talent.Handling // by the pointer of the affiliation
}

func keptOf(e *talent.Expert) *kept {
	k := &kept{rest: residueOf(e), at: make(map[string]int), own: make(map[string][]talent.Handling)}
	for i := range k.rest.Items {
		k.at[k.rest.Items[i].At] = i
	}
	for _, h := range e.Handling {
		if rest, ok := strings.CutPrefix(h.At, "/affiliations/"); ok {
			index, _, _ := strings.Cut(rest, "/")
			at := h.At[:len(h.At)-len(rest)+len(index)]
			k.own[at] = append(k.own[at], h)
		} else if h.At == "" || h.At == "/affiliations" {
			k.shared = append(k.shared, h)
		}
	}
	return k
}

// affiliation returns what is kept of an affiliation, as long as it is the one
// that it was kept of.
func (k *kept) affiliation(a *talent.Affiliation, at string) residueItem {
	if i, ok := k.at[at]; ok && k.rest.Items[i].Of == of(a) {
		return k.rest.Items[i]
	}
	return residueItem{}
}

// permitted returns an affiliation as the audience may see it.
func (k *kept) permitted(e *talent.Expert, i int, to talent.Audience) (talent.Affiliation, error) {
	at := place("affiliations", i)
	alone := talent.Expert{Affiliations: e.Affiliations[i : i+1 : i+1], Handling: k.shared[:len(k.shared):len(k.shared)]}
	for _, h := range k.own[at] {
		h.At = moved(h.At, at)
		alone.Handling = append(alone.Handling, h)
	}
	for _, c := range e.Consents {
		scope := make([]string, len(c.Scope))
		for j, s := range c.Scope {
			scope[j] = moved(s, at)
		}
		c.Scope = scope
		alone.Consents = append(alone.Consents, c)
	}
	if out := alone.Redact(to); len(out.Affiliations) == 1 {
		return out.Affiliations[0], nil
	}
	return talent.Affiliation{}, &PermissionError{e.ID, at, e.CanUsePart(to.Purpose, to.On, at)}
}

// visibility is what the record says most narrowly of who may see an affiliation.
func (k *kept) visibility(at string) talent.Visibility {
	v, long := talent.VisibilityUnstated, -1
	for _, list := range [...][]talent.Handling{k.shared, k.own[at]} {
		for i := range list {
			if h := &list[i]; len(h.At) > long && len(h.At) <= len(at) {
				v, long = h.Visibility, len(h.At)
			}
		}
	}
	return v
}

// moved is a pointer after the affiliation at another one has become the only
// one of the list.
func moved(pointer, at string) string {
	if rest, ok := strings.CutPrefix(pointer, at); ok && (rest == "" || rest[0] == '/') {
		return "/affiliations/0" + rest
	}
	if strings.HasPrefix(pointer, "/affiliations/") {
		return "/affiliations/-"
	}
	return pointer
}
