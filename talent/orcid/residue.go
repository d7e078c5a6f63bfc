package orcid

import (
	"bytes"
	"encoding/json"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/talent"
)

// restName is the member of an expert's extension under which the residue of
// the record stands.
const restName = "orcid"

// residue is what of a record an expert has no member for and what is needed
// again, part by part.
type residue struct {
	Items []residueItem `json:"items"`
}

// residueItem belongs to the part of the expert at a pointer.
type residueItem struct {
	At      string          `json:"at"`
	PutCode json.RawMessage `json:"put-code,omitempty"` // a whole number
	// Of tells the part again, so that one put in its place is not taken for it.
	Of     string       `json:"of,omitempty"`
	Type   string       `json:"type,omitempty"`
	Name   string       `json:"url-name,omitempty"`
	Region string       `json:"region,omitempty"`
	URL    string       `json:"url,omitempty"`
	IDs    []externalID `json:"external-ids,omitempty"`
	Origin origin       `json:"assertion-origin,omitzero"`
}

// keep keeps what an item says beyond the members of the expert.
func (d *reader) keep(at string, x *item, of string) {
	if x.putCode == "" && x.kind == "" && x.urlName == "" && x.region == "" && x.url == "" && len(x.ids) == 0 && x.origin == (origin{}) {
		return
	}
	d.rest.Items = append(d.rest.Items, residueItem{
		At: at, PutCode: json.RawMessage(x.putCode), Of: of, Type: x.kind, Name: x.urlName, Region: x.region, URL: x.url, IDs: x.ids, Origin: x.origin,
	})
}

// extend puts the residue into the extension of the expert.
func (d *reader) extend() {
	if len(d.rest.Items) == 0 {
		return
	}
	var b bytes.Buffer
	w := json.NewEncoder(&b)
	w.SetEscapeHTML(false)
	err := w.Encode(&d.rest)
	if err == nil {
		d.e.Ext, err = document.Extension{}.With(restName, b.Bytes())
	}
	if err != nil { // beyond the limits of an extension
		n := 0
		for i := range d.rest.Items {
			n += d.rest.Items[i].size()
		}
		d.loss = append(d.loss, Item{Fate: Lost, Count: n})
	}
}

// size is how many values the item keeps.
func (x *residueItem) size() (n int) {
	for _, s := range [...]string{string(x.PutCode), x.Type, x.Name, x.Region, x.URL, x.Origin.ORCID, x.Origin.ClientID, x.Origin.Name} {
		if s != "" {
			n++
		}
	}
	for i := range x.IDs {
		n += x.IDs[i].size()
	}
	return n
}

// residueOf reads the residue of an expert; one that cannot be read is none.
func residueOf(e *talent.Expert) (r residue) {
	if raw, ok := e.Ext.Get(restName); !ok || json.Unmarshal(raw, &r) != nil {
		return residue{}
	}
	return r
}

// code is the put-code.
func (x *residueItem) code() (n int64, known bool) {
	n, err := strconv.ParseInt(string(x.PutCode), 10, 64)
	return n, err == nil
}

// of tells an affiliation by its kind and its organisation.
func of(a *talent.Affiliation) string {
	name, _ := a.Name.Pick()
	return string(a.Kind) + " " + name
}
