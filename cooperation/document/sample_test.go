package document_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/scicoop/scicoop/cooperation/document"
)

// colour is a value type with text methods.
type colour uint8

var errColour = errors.New("red, green or blue")

func (c colour) MarshalText() ([]byte, error) {
	return []byte([]string{"red", "green", "blue"}[c]), nil
}

func (c *colour) UnmarshalText(b []byte) error {
	for i, s := range []string{"red", "green", "blue"} {
		if s == string(b) {
			*c = colour(i)
			return nil
		}
	}
	return fmt.Errorf("%q is not a colour: %w", b, errColour)
}

// names is a value type with JSON methods.
type names []string

func (n names) MarshalJSON() ([]byte, error) { return json.Marshal(strings.Join(n, "|")) }

func (n *names) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return errors.New("names must be one text")
	}
	*n = strings.Split(s, "|")
	return nil
}

type base struct {
	ID   string `json:"id"`
	Note string `json:"note,omitempty"`
}

type item struct {
	Name   string   `json:"name"`
	Colour colour   `json:"colour,omitzero"`
	Share  *float64 `json:"share,omitempty"`
	Inner  []item   `json:"inner,omitempty"`
}

type record struct {
	base
	SchemaVersion string             `json:"schemaVersion,omitempty"`
	Title         map[string]string  `json:"title,omitempty"`
	Count         int8               `json:"count,omitzero"`
	Big           uint64             `json:"big,omitzero"`
	Quoted        int                `json:"quoted,string,omitzero"`
	Yes           bool               `json:"yes,omitempty"`
	Items         []item             `json:"items,omitempty"`
	ByColour      map[colour]int     `json:"byColour,omitempty"`
	Pair          *[2]int            `json:"pair,omitempty"`
	Names         names              `json:"names,omitempty"`
	Data          []byte             `json:"data,omitempty"`
	Any           any                `json:"any,omitempty"`
	Raw           json.RawMessage    `json:"raw,omitempty"`
	Odd           int                `json:"a/b~c,omitempty"`
	Hidden        int                `json:"-"`
	Plain         int                `json:",omitempty"`
	Ext           document.Extension `json:"ext,omitzero"`
}

const good = `{
  "id": "P-1",
  "note": "Viện Hàn lâm \u003cKhoa học\u003e \ud83d\ude00",
  "schemaVersion": "1.0",
  "title": {"en": "Academy", "vi": "Viện Hàn lâm"},
  "count": -7,
  "big": 18446744073709551615,
  "quoted": "12",
  "yes": true,
  "items": [
    {"name": "a", "colour": "blue", "share": 0.25},
    {"name": "b", "share": null, "inner": [{"name": "c"}]}
  ],
  "byColour": {"green": 1},
  "pair": [1, 2],
  "names": "x|y",
  "data": "AQID",
  "any": [1, {"x": null}, 1e300],
  "raw": {"z": [ ]},
  "a/b~c": 3,
  "Plain": 4,
  "ext": {"z": 1.50, "a": {"<": "\u00e9"}}
}
`
