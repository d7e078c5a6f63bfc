package assign

import (
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/talent"
)

// Problem is what is to be assigned. The zero value has nothing to assign.
// Problems are not comparable. None of the functions changes one.
type Problem struct {
	Items   []Item   `json:"items"`
	Experts []Expert `json:"experts"`
	// Conflicts are the pairs that must not be, whatever the affinity; see
	// [Problem.FindConflicts]. One that only may be a conflict forbids as well:
	// leave out those that you let pass.
	Conflicts []Conflict `json:"conflicts,omitempty"`
}

// Item is something that needs experts: a proposal its reviewers, a task its advisers.
type Item struct {
	Key string `json:"key"` // names the item; no two have the same
	// Experts is how many it needs: never more are given, and a lack is reported.
	Experts int `json:"experts"`
	// Candidates are those who can be given; nobody else is. A list in the order
	// of Problem.Experts is read fastest.
	Candidates []Candidate `json:"candidates,omitempty"`
	Cover      Cover       `json:"cover,omitzero"`
	// Parties are those with whom its experts must have no conflict of interest.
	Parties talent.Parties `json:"parties,omitzero"`
}

// Candidate is an expert whom an item can be given. It is comparable.
type Candidate struct {
	Expert id.Expert `json:"expert"`
	// Affinity is how well the expert fits the item, in any unit that is the same
	// for all pairs, from -[MaxAffinity] to MaxAffinity.
	Affinity int `json:"affinity"`
}

// Cover is what the experts of one item must be together. The zero value asks
// for nothing. It is a condition: the total is never raised by breaking it.
// Where it cannot be met, the place that it keeps stays empty.
type Cover struct {
	// Home and Abroad are how many at least must live at home and abroad. Of
	// whom it is not known counts for neither.
	Home   int `json:"home,omitempty"`
	Abroad int `json:"abroad,omitempty"`
	// Apart lets no two be from one organisation. Experts whose organisation is
	// not stated are then not given to items that need more than one.
	Apart bool `json:"apart,omitempty"`
	// Languages are those in each of which one of the experts at least must work.
	Languages []string `json:"languages,omitempty"`
}

// Expert is an expert as far as assigning asks; see [NewExpert].
type Expert struct {
	ID id.Expert `json:"id"`
	// Load is how many items the expert takes at most; at least 1.
	Load         int        `json:"load"`
	Side         Side       `json:"side,omitzero"`
	Organisation id.Partner `json:"organisation,omitzero"`
	// Languages are BCP 47 tags; they are compared as they stand, but for case.
	Languages []string `json:"languages,omitempty"`
}

// Conflict is a pair that must not be, with the reason. It is comparable.
type Conflict struct {
	Item   string    `json:"item"` // its key
	Expert id.Expert `json:"expert"`
	// Reason is what was found in the records; it may be left out.
	Reason talent.Conflict `json:"-"`
}

// Bounds of a problem.
const (
	MaxAffinity  = 1_000_000 // of one pair, either way
	MaxPlaces    = 1_000_000 // experts that all items need together
	MaxLanguages = 4         // that one item asks for
)

// Options say how to go about it. The zero value is fine.
type Options struct {
	// Progress, where set, is told now and then how far it is, by the caller's
	// own goroutine.
	Progress func(Progress)
	// Effort is how much may be spent on closing the gap that covers can leave,
	// in times of solving the whole; 0 is 50. Without such covers once is enough.
	// Fair may spend as much on each of its steps, of which there are five.
	Effort int
}

// Progress is how far a search is.
type Progress struct {
	Solved int // how often the whole was solved so far
	Placed int // places dealt with in the present run
	Places int // places in all
}

// Error says why a problem cannot be solved as it stands. It is comparable.
type Error struct {
	Pointer string // RFC 6901, where in the problem
	Reason  string
	Remedy  string
}

// Error names the place, the reason and the remedy.
func (e *Error) Error() string {
	return "assign: " + e.Pointer + ": " + e.Reason + "; " + e.Remedy
}
