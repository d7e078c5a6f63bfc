package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/assign"
	"github.com/scicoop/scicoop/talent/find"
)

// call is what is to be assigned, as -in gives it.
type call struct {
	// Home is the country at home; the others are abroad.
	Home country.Code `json:"home,omitempty"`
	// Load is how many items an expert takes at most; 0 is one.
	Load  int    `json:"load,omitempty"`
	Items []item `json:"items"`
}

// item is one item of a call. Its need says who can be given at all and how well
// an expert fits; the need's parties are those with whom there must be no conflict.
type item struct {
	Key     string       `json:"key"`
	Title   text.Text    `json:"title,omitempty"`
	Experts int          `json:"experts"`
	Cover   assign.Cover `json:"cover,omitzero"`
	Need    talent.Need  `json:"need"`
}

// report is all that is told of a call. Its JSON is what -format json writes. Of an
// expert it holds the identifier and, where the consent to matching covers it, the
// name.
type report struct {
	s       speech
	call    call
	problem assign.Problem
	experts map[id.Expert]*talent.Expert

	On     calendar.Date `json:"on"`
	How    string        `json:"how"`
	Count  int           `json:"experts"` // on record
	Usable int           `json:"usable"`  // who fit one item at least
	// Barred counts the pairs that a conflict of interest keeps apart.
	Barred int          `json:"barred"`
	Bad    []string     `json:"bad,omitempty"`
	Plan   *assign.Plan `json:"plan"`
	Names  []named      `json:"names"`
}

// named is what an expert in the plan is called.
type named struct {
	Expert id.Expert `json:"expert"`
	Name   string    `json:"name"`
}

// short reports whether an item lacks experts, or a record is bad.
func (r *report) short() bool { return r.Plan.Short > 0 || len(r.Bad) > 0 }

// prepare reads the call and the experts and says who can be given to what.
func prepare(set *settings, stdin io.Reader) (*report, error) {
	r := &report{s: set.speech, On: set.on, How: set.how, experts: map[id.Expert]*talent.Expert{}}
	in, err := source(set.in, builtIn, stdin)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	if r.call, err = document.Decode[call](in); err != nil {
		return nil, err
	}
	if len(r.call.Items) == 0 {
		return nil, errors.New(r.s.say("the call has no items", "đợt xét chọn chưa có nhiệm vụ nào"))
	}
	if r.call.Load < 0 {
		return nil, errors.New(r.s.say("/load: the load is negative; write how many items an expert takes at most", "/load: giới hạn là số âm; cần ghi số nhiệm vụ tối đa của mỗi chuyên gia"))
	}
	people, err := set.register(stdin)
	if err != nil {
		return nil, err
	}
	defer people.Close()
	var list []*talent.Expert
	for x, err := range document.Values(people) {
		if err != nil {
			r.Bad = append(r.Bad, err.Error())
			continue
		}
		e, err := talent.DecodeExpert(bytes.NewReader(x.Raw))
		switch {
		case err != nil:
			r.Bad = append(r.Bad, fmt.Sprintf(r.s.say("expert %d, from line %d: %v", "chuyên gia thứ %d, từ dòng %d: %v"), x.Index+1, x.Line, err))
		case e.ID.IsZero() || r.experts[e.ID] != nil:
			r.Bad = append(r.Bad, fmt.Sprintf(r.s.say("expert %d, from line %d: no identifier, or one that stood before", "chuyên gia thứ %d, từ dòng %d: chưa có mã định danh hoặc mã bị trùng"), x.Index+1, x.Line))
		default:
			r.experts[e.ID] = &e
			list = append(list, &e)
		}
	}
	if len(list) == 0 {
		none := r.s.say("there is no expert that can be read", "không có hồ sơ chuyên gia nào đọc được")
		if len(r.Bad) > 0 {
			none += ": " + r.Bad[0]
		}
		return nil, errors.New(none)
	}
	r.Count = len(list)
	return r, r.pose(list)
}

// thousand is the affinity of an expert who has all that an item wants.
const thousand = 1000

// pose puts the problem: who fits an item, how well, and who must not.
func (r *report) pose(list []*talent.Expert) error {
	load := max(1, r.call.Load)
	slices.SortFunc(list, func(a, b *talent.Expert) int { return a.ID.Compare(b.ID) })
	fits := map[id.Expert]bool{}
	for i := range r.call.Items {
		it := &r.call.Items[i]
		need := it.Need
		need.Parties = talent.Parties{} // told apart from not fitting
		q, err := find.NewQuery(&need, r.On)
		if err != nil {
			return fmt.Errorf("/items/%d/need: %w", i, err)
		}
		a := assign.Item{Key: it.Key, Experts: it.Experts, Cover: it.Cover, Parties: it.Need.Parties}
		for _, e := range list {
			m, _, ok := find.Judge(q, e)
			if !ok {
				continue
			}
			fits[e.ID] = true
			points := thousand
			if q.Most() > 0 {
				points = int(int64(m.Low) * thousand / int64(q.Most()))
			}
			a.Candidates = append(a.Candidates, assign.Candidate{Expert: e.ID, Affinity: points})
		}
		r.problem.Items = append(r.problem.Items, a)
	}
	var usable []*talent.Expert
	for _, e := range list {
		if fits[e.ID] {
			usable = append(usable, e)
			r.problem.Experts = append(r.problem.Experts, assign.NewExpert(e, r.call.Home, talent.PurposeMatching, r.On, load))
		}
	}
	r.Usable = len(usable)
	r.problem.Conflicts, _ = r.problem.FindConflicts(talent.DefaultConflicts(), usable, r.On)
	r.Barred = len(r.problem.Conflicts)
	return nil
}

// solve assigns.
func (r *report) solve(ctx context.Context, set *settings, bar *progress) (err error) {
	o := assign.Options{Progress: func(p assign.Progress) {
		bar.total = int64(p.Places)
		bar.show(int64(p.Placed), p.Placed, 0)
	}}
	switch set.how {
	case "fair":
		r.Plan, err = assign.Fair(ctx, &r.problem, o)
	case "fair-pairs":
		r.Plan, err = assign.FairPairs(ctx, &r.problem, o)
	case "greedy":
		r.Plan, err = assign.Greedy(ctx, &r.problem, o)
	default:
		r.Plan, err = assign.Solve(ctx, &r.problem, o)
	}
	if err != nil {
		return err
	}
	seen := map[id.Expert]bool{}
	for i := range r.Plan.Teams {
		for _, c := range r.Plan.Teams[i].Experts {
			if !seen[c.Expert] {
				seen[c.Expert] = true
				r.Names = append(r.Names, named{c.Expert, r.name(c.Expert)})
			}
		}
	}
	slices.SortFunc(r.Names, func(a, b named) int { return a.Expert.Compare(b.Expert) })
	return nil
}

// name is what an expert is called: the name if the consent to matching covers it,
// or else the identifier.
func (r *report) name(k id.Expert) string {
	view := r.experts[k].Redact(talent.Audience{Sees: talent.Private, Purpose: talent.PurposeMatching, On: r.On})
	if n, ok := view.Name(r.s.tag()); ok && n.Display != "" {
		return n.Display
	}
	return k.String()
}

// write writes the report as it was asked for.
func (r *report) write(set *settings, w io.Writer) error {
	if set.format == "json" {
		return document.Encode(w, *r)
	}
	return r.text(w)
}
