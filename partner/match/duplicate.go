package match

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
)

// DuplicateFinder looks for records that may be of one organisation. The zero
// value takes the defaults. It is not changed by looking and is safe for
// concurrent use.
//
// A name alone never makes two records likely: "Ministry of Education" exists
// in many states. What decides is identifiers, websites, and names together
// with place and year of founding; see [EvidenceKind] for what is looked at and
// Weigh for what it counts. What is not known of one of the two speaks neither
// for nor against.
type DuplicateFinder struct {
	// MaxBlock is how many records may have a name, a website or another key in
	// common so that each is compared with each; 0 takes [DefaultMaxBlock]. Of
	// more than that, each is compared only with its neighbours in an order by
	// country, place and name, MaxBlock/2 on either side, and Findings.Unseen
	// says so. For names that agree in all words but one it is a quarter of that.
	MaxBlock int
	// Least is the score from which pairs are reported of which the verdict is
	// VerdictCannotSay, if their names, websites or identifiers agree somehow; 0 takes
	// [DefaultLeast].
	Least int
	// All reports every pair that was compared, whatever its verdict.
	All bool
	// MaxPairs is how many pairs are reported, the foremost ones; 0 takes
	// [DefaultMaxPairs]. Findings.More says how many more there are.
	MaxPairs int
	// Weigh, if not nil, gives what evidence of a kind counts, from the default,
	// which is this project's: for identifiers by scheme, and less where many
	// records share the fact. What speaks for one organisation counts 0 or more,
	// what speaks against 0 or less. Whether a verdict is possible at all, such as
	// likely on a name alone, does not depend on it.
	Weigh func(kind EvidenceKind, scheme id.Scheme, weight int) int
	// Progress, if not nil, is called now and then with how many records of all
	// are done. It returns false to stop.
	Progress func(done, total int) bool
}

// Defaults of [DuplicateFinder].
const (
	DefaultMaxBlock = 50
	DefaultLeast    = 600
	DefaultMaxPairs = 10_000
)

// Pair is two records that were compared. The zero value says nothing.
type Pair struct {
	// A and B are the positions of the records; in [Findings] A is before B.
	A       int     `json:"a"`
	B       int     `json:"b"`
	Verdict Verdict `json:"verdict"`
	// Score is 500 where what speaks for one organisation and what speaks against
	// balance, and the weights of the evidence added to it, from 0 to 1000.
	Score int `json:"score"`
	// Evidence is what agrees, weightiest first, then what disagrees, weightiest
	// last.
	Evidence []Evidence `json:"evidence,omitempty"`
	// Gaps are the facts that would settle it.
	Gaps []Gap `json:"gaps,omitempty"`
}

// Findings are the pairs that were found in a list.
type Findings struct {
	// Pairs are the pairs worth looking at, by verdict, score and position.
	Pairs []Pair
	// More is how many pairs were as worth looking at but are not in Pairs.
	More int
	// Compared counts the pairs that were compared; ByVerdict by verdict.
	Compared  int
	ByVerdict [VerdictSame + 1]int
	// Unseen are the keys that too many records share.
	Unseen []Unseen
	// Cut are the positions of records with more names, identifiers or pages
	// than candidates are looked for by.
	Cut []int
	// Stopped is true if Progress ended the search.
	Stopped bool
}

// Unseen is a key that more records share than [DuplicateFinder] compares each
// with each.
type Unseen struct {
	// Kind is what they share: the name, the words of it, the domain, and so on.
	Kind  EvidenceKind
	Value string
	// Records is how many share it, Pairs how many pairs of them were not looked
	// at on account of this key; some may have been on account of another.
	Records int
	Pairs   int
}

// Duplicates looks for records in the list that may be of one organisation,
// with the defaults of [DuplicateFinder].
func Duplicates(partners []partner.Partner) Findings {
	return DuplicateFinder{}.Duplicates(partners)
}

// Compare weighs whether two records are of one organisation. What other
// records share is not known then; [Duplicates] counts it.
func Compare(a, b *partner.Partner) Pair { return DuplicateFinder{}.Compare(a, b) }

// Compare weighs whether two records are of one organisation.
func (f DuplicateFinder) Compare(a, b *partner.Partner) Pair {
	x, y := newProfile(a), newProfile(b)
	c := duplicateComparison{custom: f.Weigh}
	v := c.weigh(&x, &y)
	pair := c.pair(&x, &y, v)
	pair.B = 1
	return pair
}

// Duplicates looks for records in the list that may be of one organisation.
// Only records that have a key in common are compared: an identifier, a domain
// or page, a name, its telling words, or all of these but one. The time is
// linear in the number of records and of pairs compared; memory is some
// kilobytes for each record. The same list gives the same findings, and another
// order of the list the same pairs, unless a key is shared by more than
// MaxBlock records that are alike in country, place, name and id.
func (f DuplicateFinder) Duplicates(partners []partner.Partner) (found Findings) {
	if f.MaxBlock <= 0 {
		f.MaxBlock = DefaultMaxBlock
	}
	if f.Least <= 0 {
		f.Least = DefaultLeast
	}
	profiles := make([]profile, len(partners))
	for i := range partners {
		if i%duplicateStep == 0 && f.Progress != nil && !f.Progress(0, len(partners)) {
			found.Stopped = true
			return found
		}
		profiles[i] = newProfile(&partners[i])
	}
	if f.MaxPairs <= 0 {
		f.MaxPairs = DefaultMaxPairs
	}
	k := newBlocks(profiles, f.MaxBlock)
	type candidate struct {
		a, b    int32
		score   int32
		verdict Verdict
	}
	var list []candidate
	found.Cut = k.cut
	c := duplicateComparison{count: k.count, custom: f.Weigh}
	var others []int32
	for i := range profiles {
		if i%duplicateStep == 0 && f.Progress != nil && !f.Progress(i, len(partners)) {
			found.Stopped = true
			break
		}
		others = k.after(int32(i), others[:0])
		for _, j := range others {
			found.Compared++
			v := c.weigh(&profiles[i], &profiles[j])
			found.ByVerdict[v]++
			if f.All || v >= VerdictPossible || v == VerdictCannotSay && c.score >= f.Least && c.hinted() {
				list = append(list, candidate{int32(i), j, int32(c.score), v})
			}
		}
	}
	if f.Progress != nil && !found.Stopped {
		f.Progress(len(partners), len(partners))
	}
	found.Unseen = k.unseen(profiles)
	slices.SortFunc(list, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.verdict, x.verdict), cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	found.More = max(len(list)-f.MaxPairs, 0)
	for _, x := range list[:len(list)-found.More] { // weighed once more, so that only these hold their evidence
		v := c.weigh(&profiles[x.a], &profiles[x.b])
		pair := c.pair(&profiles[x.a], &profiles[x.b], v)
		pair.A, pair.B = int(x.a), int(x.b)
		found.Pairs = append(found.Pairs, pair)
	}
	return found
}

// duplicateStep is how many records are done between two calls of Progress.
const duplicateStep = 1024

// pair writes the evidence out.
func (c *duplicateComparison) pair(a, b *profile, v Verdict) Pair {
	p := Pair{Verdict: v, Score: c.score, Gaps: append([]Gap(nil), c.gaps...), Evidence: make([]Evidence, 0, len(c.marks))}
	for i := range c.marks {
		m := &c.marks[i]
		p.Evidence = append(p.Evidence, Evidence{
			Kind: m.kind, Scheme: m.scheme, Shared: int(m.shared), Weight: int(m.weight),
			A: evidenceSpot(a.p, m.form, m.a, m.kind), B: evidenceSpot(b.p, m.bform, m.b, m.kind),
		})
	}
	slices.SortStableFunc(p.Evidence, func(x, y Evidence) int {
		return cmp.Or(cmp.Compare(y.Weight, x.Weight), cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.Scheme, y.Scheme))
	})
	return p
}

// evidencePlace names a place by what is known of it.
func evidencePlace(l *partner.Location) string {
	switch {
	case l.Place != "":
		return l.Place
	case l.GeoNames != 0:
		return "GeoNames " + strconv.FormatInt(l.GeoNames, 10)
	}
	return fmt.Sprintf("%.4f, %.4f", l.Point.Lat, l.Point.Lng)
}

// evidenceSpot tells where a fact stands and what it says.
func evidenceSpot(p *partner.Partner, form markForm, i int32, kind EvidenceKind) Spot {
	if i < 0 {
		return Spot{}
	}
	switch form {
	case formIdentifier:
		return Spot{pointerAt(listIdentifiers, i), p.Identifiers[i].Value}
	case formName:
		return Spot{pointerAt(listNames, i), p.Names[i].Value}
	case formDomain:
		return Spot{pointerAt(listDomains, i), p.Domains[i]}
	case formLink:
		value := p.Links[i].URL
		if kind == EvidenceSameDomain {
			value, _ = profileAddress(value)
		}
		return Spot{pointerAt(listLinks, i), value}
	case formKind:
		return Spot{pointerAt(listKinds, i), string(p.Kinds[i])}
	case formLocation:
		if kind == EvidenceSamePlace || kind == EvidenceOtherPlace {
			return Spot{pointerAt(listLocations, i), evidencePlace(&p.Locations[i])}
		}
		return Spot{pointerAt(listLocations, i), string(p.Locations[i].Country)}
	case formFounded:
		return Spot{"/founded", p.Founded.String()}
	case formClosed:
		return Spot{"/closed", p.Closed.String()}
	case formRelation:
		return Spot{pointerAt(listRelations, i), string(p.Relations[i].Kind)}
	}
	return Spot{"/id", p.ID.String()}
}
