// Package match finds organisations by name, tells apart those that only look
// alike, and brings two records of one organisation together.
package match

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
)

// Candidate is an organisation that a name may mean. The zero value is of no use.
type Candidate struct {
	At     int     // position in the list that was indexed
	Name   int     // the name of it that fits best
	Score  int     // permille: 1000 is the same name in every respect
	Reason Reasons // why
}

// Reasons is a set of [Reason].
type Reasons uint32

// Reason says why an organisation is a candidate. It is a closed set.
type Reason uint8

// Index finds organisations by name. It is made once and then immutable and
// safe for concurrent use, as long as nobody changes the list. The zero value
// finds nothing.
type Index struct {
	partners []partner.Partner
	keys     [][]string // by partner, the words of each name
}

// NewIndex makes an index of the names of the partners.
func NewIndex(partners []partner.Partner) *Index {
	x := &Index{partners: partners, keys: make([][]string, len(partners))}
	for i := range partners {
		for j := range partners[i].Names {
			x.keys[i] = append(x.keys[i], Key(partners[i].Names[j].Value))
		}
	}
	return x
}

// Find returns the organisations that the name may mean, best first, at most
// limit. Equal scores stand in the order of the list.
func (x *Index) Find(name string, limit int) (list []Candidate) {
	key := Key(name)
	for i := range x.keys {
		for j, k := range x.keys[i] {
			if k == key && k != "" && len(list) < limit {
				list = append(list, Candidate{At: i, Name: j, Score: 1000})
				break
			}
		}
	}
	return list
}

// Key returns the name in the form in which names are compared: folded, without
// punctuation, abbreviations of kinds of organisations written out, words in
// the order of the name with one blank between them. Two names with the same
// key are the same name.
func Key(name string) string { return strings.Join(strings.Fields(text.Fold(name)), " ") }
