package ror

import (
	"bytes"
	"encoding/json"

	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/partner"
)

// restName is the member of a partner's extension under which the residue of
// its record stands.
const restName = "ror"

// residue is what of a record a partner has no member for and what does not
// follow from its members. Each entry names the element it belongs to by that
// element's own values; Nth tells apart elements that have the same, counting
// from zero.
type residue struct {
	Admin       residueAdmin      `json:"admin,omitzero"`
	Established int               `json:"established,omitempty"`
	ExternalIDs []residueID       `json:"external_ids,omitempty"`
	Locations   []residueLocation `json:"locations,omitempty"`
	Names       []residueName     `json:"names,omitempty"`
	Rest        []residueRest     `json:"rest,omitempty"`
}

// residueAdmin holds days that are not written as days.
type residueAdmin struct {
	Created  string `json:"created,omitempty"`
	Modified string `json:"last_modified,omitempty"`
}

// residueID is the spelling of an identifier that the register does not write
// in the usual way.
type residueID struct {
	Type  string `json:"type"`
	Value string `json:"value"` // as the partner has it
	Nth   int    `json:"nth,omitempty"`
	Text  string `json:"text"`
}

// residueLocation holds what the details of a place say otherwise than they
// usually do.
type residueLocation struct {
	ID            int64        `json:"geonames_id"`
	Country       string       `json:"country_code,omitempty"`
	Nth           int          `json:"nth,omitempty"`
	Point         *[2]*float64 `json:"point,omitempty"` // latitude and longitude
	ContinentCode *string      `json:"continent_code,omitempty"`
	ContinentName *string      `json:"continent_name,omitempty"`
	CountryName   *string      `json:"country_name,omitempty"`
	Subdivision   string       `json:"country_subdivision_code,omitempty"`
}

// residueName holds the uses of a name where its kind does not tell them all.
type residueName struct {
	Value string   `json:"value"`
	Lang  string   `json:"lang,omitempty"`
	Nth   int      `json:"nth,omitempty"`
	Types []string `json:"types"`
}

type residueRest struct {
	Pointer string          `json:"pointer"`
	Value   json.RawMessage `json:"value"`
}

func (x *residue) isZero() bool {
	return x.Admin == residueAdmin{} && x.Established == 0 &&
		len(x.ExternalIDs)+len(x.Locations)+len(x.Names)+len(x.Rest) == 0
}

// extension writes the residue.
func (x *residue) extension() (document.Extension, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(x); err != nil {
		return document.Extension{}, err
	}
	return document.Extension{}.With(restName, b.Bytes())
}

// residueUse is a residue being put back, with what is used of it.
type residueUse struct {
	residue
	ids       residueIndex[residueKeyID]
	locations residueIndex[residueKeyLocation]
	names     residueIndex[residueKeyName]
}

type (
	residueKeyID       struct{ kind, value string }
	residueKeyLocation struct {
		id      int64
		country string
	}
	residueKeyName struct{ value, lang string }
)

// residueOf reads the residue of a partner and reports what else there is in
// the extension. It is nil when there is none.
func residueOf(p *partner.Partner, loss *Loss) *residueUse {
	if p.Ext.IsZero() {
		return nil
	}
	var u *residueUse
	for name, raw := range p.Ext.All() {
		if name == restName {
			d := json.NewDecoder(bytes.NewReader(raw))
			d.DisallowUnknownFields()
			x := new(residueUse)
			if d.Decode(&x.residue) == nil {
				u = x
				continue
			}
		}
		loss.add(Lost, "", "", "/ext/", pointerToken(name))
	}
	if u != nil {
		for i, x := range u.ExternalIDs {
			u.ids.put(residueKeyID{x.Type, x.Value}, x.Nth, i)
		}
		for i, x := range u.Locations {
			u.locations.put(residueKeyLocation{x.ID, x.Country}, x.Nth, i)
		}
		for i, x := range u.Names {
			u.names.put(residueKeyName{x.Value, x.Lang}, x.Nth, i)
		}
	}
	return u
}

// report says what of the residue found no element to go to, and what schema
// v2.1 has no place for.
func (u *residueUse) report(loss *Loss) {
	if u == nil {
		return
	}
	for i := range u.ExternalIDs {
		if !u.ids.used(i) {
			loss.add(Lost, u.ExternalIDs[i].Text, "", at("ext/ror/external_ids", i))
		}
	}
	for i := range u.Locations {
		if !u.locations.used(i) {
			loss.add(Lost, u.Locations[i].Country, "", at("ext/ror/locations", i))
		}
	}
	for i := range u.Names {
		if !u.names.used(i) {
			loss.add(Lost, u.Names[i].Value, "", at("ext/ror/names", i))
		}
	}
	for i := range u.Rest {
		loss.add(Lost, u.Rest[i].Pointer, "", at("ext/ror/rest", i))
	}
}

// id finds the spelling of an identifier.
func (u *residueUse) id(kind, value string) (text string, ok bool) {
	if u == nil {
		return "", false
	}
	i, ok := u.ids.take(residueKeyID{kind, value})
	if !ok {
		return "", false
	}
	u.ids.use(i)
	return u.ExternalIDs[i].Text, true
}

// location finds what is said otherwise of a location.
func (u *residueUse) location(l *partner.Location) *residueLocation {
	if u == nil {
		return nil
	}
	i, ok := u.locations.take(residueKeyLocation{l.GeoNames, string(l.Country)})
	if !ok {
		return nil
	}
	u.locations.use(i)
	return &u.Locations[i]
}

// name finds the uses of a name, as long as they make it the kind it has.
func (u *residueUse) name(n *partner.Name) (types []string, ok bool) {
	if u == nil {
		return nil, false
	}
	i, ok := u.names.take(residueKeyName{n.Value, n.Lang})
	if !ok {
		return nil, false
	}
	if kind, _ := nameKindOf(u.Names[i].Types); kind != n.Kind {
		return nil, false
	}
	u.names.use(i)
	return u.Names[i].Types, true
}

// residueIndex finds entries of a residue by the key of the element they belong
// to, for elements that come in their order. The zero value is empty.
type residueIndex[K comparable] struct {
	at    map[residueNth[K]]int
	seen  map[K]int // elements that came, for keys that the residue has
	taken map[int]bool
}

type residueNth[K comparable] struct {
	key K
	nth int
}

func (x *residueIndex[K]) put(key K, nth, i int) {
	if x.at == nil {
		x.at, x.seen, x.taken = map[residueNth[K]]int{}, map[K]int{}, map[int]bool{}
	}
	x.at[residueNth[K]{key, nth}], x.seen[key] = i, 0
}

func (x *residueIndex[K]) take(key K) (i int, ok bool) {
	n, ok := x.seen[key]
	if !ok {
		return 0, false
	}
	x.seen[key] = n + 1
	i, ok = x.at[residueNth[K]{key, n}]
	return i, ok
}

func (x *residueIndex[K]) use(i int) { x.taken[i] = true }

func (x *residueIndex[K]) used(i int) bool { return x.taken[i] }

// residueCount counts elements with the same key, from the first that needs it
// on. The zero value has counted none.
type residueCount[K comparable] map[K]int

// nth returns how many elements before i have its key. It must be called for
// every element from the first that needs it.
func (c *residueCount[K]) nth(i int, key func(int) K) int {
	if *c == nil {
		*c = make(map[K]int)
		for j := range i {
			(*c)[key(j)]++
		}
	}
	k := key(i)
	n := (*c)[k]
	(*c)[k] = n + 1
	return n
}
