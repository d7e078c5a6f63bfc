package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/find"
	"github.com/scicoop/scicoop/talent/orcid"
)

// report is all that is told of a register and a need. Its JSON is what -format
// json writes. Of an expert it holds the identifier and, where the consent to
// matching covers it, the name.
type report struct {
	s       speech
	experts []*talent.Expert
	need    *talent.Need

	Source string        `json:"source"`
	On     calendar.Date `json:"on"`
	Count  int           `json:"experts"`
	ORCID  int           `json:"orcid,omitempty"` // of these, read from records of ORCID
	// Consents counts the experts by whether the whole record may be used for
	// matching on the day.
	Consents []consents `json:"consents"`
	Findings []finding  `json:"findings"`
	Bad      mistakes   `json:"bad,omitempty"`
	// NeedFindings are the rules that the need breaks.
	NeedFindings []string  `json:"needFindings,omitempty"`
	Most         int32     `json:"most,omitempty"` // points that an expert can have
	Found        []answer  `json:"found"`
	Near         []answer  `json:"near,omitempty"`  // those who fail one condition
	Relax        []relaxed `json:"relax,omitempty"` // what to give up, when nobody is found
	Text         *ranking  `json:"text,omitempty"`
}

type consents struct {
	Permission talent.Permission `json:"permission"`
	Count      int               `json:"count"`
}

// finding counts the violations of one rule.
type finding struct {
	Code     rule.Code     `json:"code"`
	Severity rule.Severity `json:"severity"`
	Count    int           `json:"count"`
	Example  string        `json:"example"` // where the first one is
	Message  string        `json:"message"`
}

// answer is one expert with the explanation.
type answer struct {
	Name        string           `json:"name,omitempty"`
	Explanation find.Explanation `json:"explanation"`
	// Above are the wants, by their place, that would put the expert above the
	// one before.
	Above []int `json:"above,omitempty"`
}

// relaxed is a way to give up something.
type relaxed struct {
	find.Relaxation
	Names []string `json:"names"`
}

// mistakes are records that could not be read, with their places.
type mistakes []string

// mostBad is how many are told one by one.
const mostBad = 20

func (m mistakes) write(w io.Writer, s speech) {
	for i, x := range m {
		if i == mostBad {
			fmt.Fprintf(w, s.say("… and %d more\n", "… và %d lỗi khác\n"), len(m)-i)
			return
		}
		fmt.Fprintln(w, x)
	}
}

// errEmpty says that there is no expert.
var errEmpty = errors.New("no expert")

// against reports whether something speaks against the register or the answer.
func (r *report) against() bool {
	return len(r.Bad) > 0 || r.Text == nil && len(r.Found) == 0 || r.Text != nil && len(r.Text.Experts) == 0 ||
		slices.ContainsFunc(r.Findings, func(f finding) bool { return f.Severity >= rule.Error })
}

// read reads the register, judges its records, and answers.
func read(set *settings, need *talent.Need, in, stdin io.Reader, bar *progress) (*report, error) {
	r := &report{s: set.speech, need: need, Source: set.name(set.speech), On: set.on}
	if err := r.gather(in, bar); err != nil {
		return r, err
	}
	if len(r.experts) == 0 {
		return r, errEmpty
	}
	r.Count = len(r.experts)
	r.permissions()
	if set.text != "" {
		return r, r.rank(set, stdin)
	}
	return r, r.answer(set)
}

// gather reads the experts one by one and judges them.
func (r *report) gather(in io.Reader, bar *progress) error {
	day := rule.AsOf(rule.Day(r.On.YMD()))
	v, err := talent.ExpertValidator(day)
	if err != nil {
		return err
	}
	seen := &counter{in: in}
	found := map[rule.Code]int{}
	for x, err := range document.Values(seen) {
		if err != nil {
			r.Bad = append(r.Bad, err.Error())
			continue
		}
		e, err := r.expert(x.Raw)
		if err != nil {
			r.Bad = append(r.Bad, fmt.Sprintf(r.s.say("expert %d, from line %d: %v", "chuyên gia thứ %d, từ dòng %d: %v"), x.Index+1, x.Line, err))
			continue
		}
		r.experts = append(r.experts, e)
		inspection := v.Inspect(e)
		for i := range inspection.Violations {
			f := &inspection.Violations[i]
			at, ok := found[f.Code]
			if !ok {
				at = len(r.Findings)
				found[f.Code] = at
				r.Findings = append(r.Findings, finding{f.Code, f.Severity, 0, e.ID.String() + " " + f.Pointer, f.Message(r.s.tag())})
			}
			r.Findings[at].Count++
		}
		bar.show(seen.n, len(r.experts), len(r.Bad))
	}
	slices.SortFunc(r.Findings, func(a, b finding) int {
		if c := cmp.Compare(b.Severity, a.Severity); c != 0 {
			return c
		}
		return cmp.Compare(a.Code, b.Code)
	})
	return nil
}

// expert reads one record, of this library or of ORCID. Its errors hold nothing of
// what stands there.
func (r *report) expert(raw []byte) (*talent.Expert, error) {
	if !bytes.Contains(raw, []byte(`"orcid-identifier"`)) {
		e, err := talent.DecodeExpert(bytes.NewReader(raw))
		return &e, err
	}
	for x, err := range orcid.Read(bytes.NewReader(raw)) {
		if err == nil {
			r.ORCID++
		}
		return &x.Expert, err
	}
	return nil, errEmpty
}

// counter counts the bytes read.
type counter struct {
	in io.Reader
	n  int64
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.in.Read(b)
	c.n += int64(n)
	return n, err
}

// permissions counts what the consents to matching allow.
func (r *report) permissions() {
	var count [256]int
	for _, e := range r.experts {
		count[e.CanUse(talent.PurposeMatching, r.On)]++
	}
	for p := len(count) - 1; p >= 0; p-- {
		if count[p] > 0 {
			r.Consents = append(r.Consents, consents{talent.Permission(p), count[p]})
		}
	}
}

// mostNear is how many are listed who fail one condition.
const mostNear = 5

// answer finds who fits the need.
func (r *report) answer(set *settings) error {
	v, err := talent.NeedValidator(rule.AsOf(rule.Day(r.On.YMD())))
	if err != nil {
		return err
	}
	inspection := v.Inspect(r.need)
	for i := range inspection.Violations {
		f := &inspection.Violations[i]
		r.NeedFindings = append(r.NeedFindings, f.Pointer+": "+f.Message(r.s.tag()))
	}
	q, err := find.NewQuery(r.need, r.On)
	if err != nil {
		return err
	}
	r.Most = q.Most()
	ix, err := find.NewIndex(slices.Values(r.experts), find.Options{Purpose: r.need.Purpose})
	if err != nil {
		return err
	}
	byID := make(map[id.Expert]*talent.Expert, len(r.experts))
	for _, e := range r.experts {
		byID[e.ID] = e
	}
	found := ix.Find(q, set.k+1, nil)
	for i, m := range found {
		a := answer{r.name(byID[m.Expert]), find.Explain(q, byID[m.Expert]), nil}
		if i > 0 {
			a.Above, _ = a.Explanation.Above(found[i-1])
		}
		if i < set.k {
			r.Found = append(r.Found, a)
		}
	}
	r.near(q)
	for _, x := range ix.Relax(q, mostNear) {
		way := relaxed{Relaxation: x}
		for _, m := range x.Best {
			way.Names = append(way.Names, r.name(byID[m.Expert]))
		}
		r.Relax = append(r.Relax, way)
	}
	return nil
}

// near lists the best of those whom one condition alone keeps from being found.
func (r *report) near(q *find.Query) {
	var near []find.Explanation
	var who []*talent.Expert
	for _, e := range r.experts {
		m, fails, found := find.Judge(q, e)
		if lacks := fails | m.Open; !found && lacks != 0 && lacks&(lacks-1) == 0 && m.Low > 0 {
			near, who = append(near, find.Explain(q, e)), append(who, e)
		}
	}
	order := make([]int, len(near))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		x, y := near[a].Match, near[b].Match
		return cmp.Or(cmp.Compare(y.Low, x.Low), cmp.Compare(y.High, x.High), x.Expert.Compare(y.Expert))
	})
	for _, i := range order[:min(mostNear, len(order))] {
		r.Near = append(r.Near, answer{r.name(who[i]), near[i], nil})
	}
}

// name is what an expert is called in a report on matching: the name if the
// consent to matching covers it, or else the identifier.
func (r *report) name(e *talent.Expert) string {
	view := e.Redact(talent.Audience{Sees: talent.Private, Purpose: r.need.Purpose, On: r.On})
	if r.need.Purpose == "" {
		view = e.Redact(talent.Audience{Sees: talent.Private, Purpose: talent.PurposeMatching, On: r.On})
	}
	if n, ok := view.Name(r.s.tag()); ok && n.Display != "" {
		return n.Display
	}
	return e.ID.String()
}

// write writes the report as it was asked for.
func (r *report) write(set *settings, w io.Writer) error {
	if set.format == "json" {
		return document.Encode(w, *r)
	}
	return r.text(w)
}
