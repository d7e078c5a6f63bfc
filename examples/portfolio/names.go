package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/talent"
)

// names finds names for records, so that a reader meets names and not
// identifiers. An expert is named only with a consent to publication that
// holds on the day.
type names struct {
	p        *cooperation.Portfolio
	day      calendar.Date
	speech   speech
	partners map[id.Partner]int
}

func newNames(p *cooperation.Portfolio, day calendar.Date, s speech) *names {
	n := &names{p: p, day: day, speech: s, partners: make(map[id.Partner]int, len(p.Partners))}
	for i := range p.Partners {
		if _, twice := n.partners[p.Partners[i].ID]; !twice {
			n.partners[p.Partners[i].ID] = i
		}
	}
	return n
}

// partner returns the name of the organisation, or its identifier where it is
// not in the portfolio.
func (n *names) partner(k id.Partner) string {
	if i, ok := n.partners[k]; ok {
		if name := n.p.Partners[i].Name(n.speech.tag); name != "" {
			return name
		}
	}
	return k.String()
}

// recordOf returns the part of a pointer that leads to a record: /agreements/3
// of /agreements/3/parties/0, and nothing where that is the portfolio itself.
func recordOf(pointer string) string {
	parts := strings.SplitN(pointer, "/", 4)
	if len(parts) < 3 {
		return ""
	}
	if _, err := strconv.Atoi(parts[2]); err != nil {
		return ""
	}
	return "/" + parts[1] + "/" + parts[2]
}

// record returns the name of the record at the pointer, and its kind in words.
func (n *names) record(pointer string) (name, kind string) {
	parts := strings.Split(pointer, "/")
	if len(parts) < 3 {
		return n.speech.say("the whole"), n.speech.say("one portfolio")
	}
	kind = n.speech.say("one record")
	if n.speech.knows("one " + parts[1]) {
		kind = n.speech.say("one " + parts[1])
	}
	if i, err := strconv.Atoi(parts[2]); err == nil {
		name = n.at(parts[1], i)
	}
	if name == "" {
		name = pointer
	}
	return name, kind
}

// at returns the name of the record with the number in the list; empty when it
// has none or there is no such record.
func (n *names) at(list string, i int) string {
	p, s := n.p, n.speech
	within := func(count int) bool { return i >= 0 && i < count }
	switch {
	case list == "partners" && within(len(p.Partners)):
		return p.Partners[i].Name(s.tag)
	case list == "agreements" && within(len(p.Agreements)):
		return n.agreement(&p.Agreements[i])
	case list == "programmes" && within(len(p.Programmes)):
		return s.pick(p.Programmes[i].Names)
	case list == "strategies" && within(len(p.Strategies)):
		return s.pick(p.Strategies[i].Names)
	case list == "events" && within(len(p.Events)):
		return s.pick(p.Events[i].Names)
	case list == "workingGroups" && within(len(p.WorkingGroups)):
		return s.pick(p.WorkingGroups[i].Names)
	case list == "networks" && within(len(p.Networks)):
		return s.pick(p.Networks[i].Names)
	case list == "offices" && within(len(p.Offices)):
		return s.pick(p.Offices[i].Names)
	case list == "statistics" && within(len(p.Statistics)):
		return s.pick(p.Statistics[i].Subject)
	case list == "statements" && within(len(p.Statements)):
		return s.pick(p.Statements[i].Name)
	case list == "sources" && within(len(p.Sources)):
		return p.Sources[i].Key
	case list == "experts" && within(len(p.Experts)):
		e := &p.Experts[i]
		if e.CanUse(talent.PurposePublication, n.day).Granted() {
			if name, ok := e.Name(s.tag); ok {
				return name.Display
			}
		}
		return s.say("expert withheld", strconv.Itoa(i+1))
	}
	return ""
}

// agreement names an agreement by its title and by who made it when, since many
// titles are the same. A title in another language comes last.
func (n *names) agreement(a *agreement.Agreement) string {
	title, lang := a.Titles.Pick(n.speech.tag)
	var parts []string
	for i := range a.Parties {
		if !a.Parties[i].Has(agreement.RoleSignatory) {
			continue // a host or a supporter does not say between whom it is
		}
		c := a.Parties[i].Country
		if name := c.Name(n.speech.tag); c != "" && name != "" && !slices.Contains(parts, name) {
			parts = append(parts, name)
		}
	}
	if len(parts) > 3 {
		parts = append(parts[:3], "…")
	}
	who := strings.Join(parts, " – ")
	if year := firstYear(a); year != "" {
		if who != "" {
			who += ", "
		}
		who += year
	}
	form, _ := agreement.Forms().Label(string(a.Form), n.speech.tag)
	switch {
	case title == "" && form == "":
		return who
	case title == "":
		return strings.TrimPrefix(who+": "+form, ": ")
	case lang != n.speech.lang() && who != "" && form != "":
		return form + ", " + who + ": " + title
	case who != "":
		return title + " (" + who + ")"
	}
	return title
}

// firstYear returns the year of signature, or else of the first dated act.
func firstYear(a *agreement.Agreement) (year string) {
	for i := range a.Events {
		if e := &a.Events[i]; !e.On.IsZero() {
			if e.Kind == agreement.EventSigned {
				return strconv.Itoa(e.On.Year())
			}
			if year == "" {
				year = strconv.Itoa(e.On.Year())
			}
		}
	}
	return year
}

// keysOf returns the keys of sources, each once.
func keysOf(list []source.Source) (keys []string) {
	seen := map[string]bool{}
	for i := range list {
		if k := list[i].Key; k != "" && !seen[k] {
			seen[k] = true
			keys = append(keys, k)
		}
	}
	return keys
}

// Reference is something published in which facts were read.
type Reference struct {
	Title      string        `json:"title,omitempty"`
	Publisher  string        `json:"publisher,omitempty"`
	URL        string        `json:"url,omitempty"`
	Locator    string        `json:"locator,omitempty"`
	Published  calendar.Date `json:"published,omitzero"`
	Confidence string        `json:"confidence"` // code
	Label      string        `json:"label"`      // the confidence in words
	Keys       []string      `json:"keys"`       // under which records cite it
}

// sources gathers what the records cite: those of the portfolio first, then the
// others in the order of the records.
func (b *builder) sources() []Reference {
	type place struct {
		publisher, url, locator string
		published               calendar.Date
	}
	type cited struct {
		n   int
		key string
	}
	out, at, seen := []Reference{}, map[place]int{}, map[cited]bool{}
	add := func(list []source.Source) {
		for i := range list {
			x := &list[i]
			k := place{x.Publisher, x.URL, x.Locator, x.Published}
			if k == (place{}) { // general knowledge: nothing to look up
				continue
			}
			n, ok := at[k]
			if !ok {
				n = len(out)
				at[k] = n
				confidence := x.Confidence.String()
				label := b.speech.say("confidence unstated")
				if confidence != "" {
					label = b.speech.say("confidence " + confidence)
				}
				out = append(out, Reference{
					Title: b.speech.pick(x.Title), Publisher: x.Publisher, URL: x.URL, Locator: x.Locator,
					Published: x.Published, Confidence: confidence, Label: label, Keys: []string{},
				})
			}
			if out[n].Title == "" {
				out[n].Title = b.speech.pick(x.Title)
			}
			if c := (cited{n, x.Key}); x.Key != "" && !seen[c] {
				seen[c] = true
				out[n].Keys = append(out[n].Keys, x.Key)
			}
		}
	}
	p := b.p
	add(p.Sources)
	for i := range p.Agreements {
		add(p.Agreements[i].Sources)
	}
	for i := range p.Programmes {
		add(p.Programmes[i].Sources)
	}
	for i := range p.Strategies {
		add(p.Strategies[i].Sources)
	}
	for i := range p.Events {
		add(p.Events[i].Sources)
	}
	for i := range p.WorkingGroups {
		add(p.WorkingGroups[i].Sources)
	}
	for i := range p.Networks {
		add(p.Networks[i].Sources)
	}
	for i := range p.Offices {
		add(p.Offices[i].Sources)
	}
	for i := range p.Partners {
		add(p.Partners[i].Sources)
	}
	for i := range p.Statistics {
		add(p.Statistics[i].Sources)
	}
	for i := range p.Statements {
		add(p.Statements[i].Sources)
	}
	return out
}
